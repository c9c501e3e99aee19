//! Eigenvalues and eigenvectors of small symmetric matrices by rotations (Jacobi 1846; Golub and Van Loan 2013, section
//! 8.5).

/// Rounds at most; convergence is quadratic, and seven do for ten columns.
const ROUNDS: usize = 40;

/// Eigenvalues of a symmetric `n` × `n` matrix in rising order, and the eigenvector of each, one after the other.
/// O(n³) a round.
pub(crate) fn eigen(n: usize, matrix: &[f64]) -> (Vec<f64>, Vec<f64>) {
    let mut a = matrix.to_vec();
    let mut vectors = vec![0.0; n * n];
    (0..n).for_each(|i| vectors[i * n + i] = 1.0);
    let size = a.iter().map(|x| x * x).sum::<f64>();
    for _ in 0..ROUNDS {
        let off: f64 = (0..n).flat_map(|i| (0..i).map(move |j| (i, j))).map(|(i, j)| a[i * n + j] * a[i * n + j]).sum();
        if off <= 1e-32 * size {
            break;
        }
        for p in 0..n {
            for q in p + 1..n {
                rotate(n, &mut a, &mut vectors, p, q);
            }
        }
    }
    let mut order: Vec<usize> = (0..n).collect();
    order.sort_by(|&i, &j| a[i * n + i].total_cmp(&a[j * n + j]).then(i.cmp(&j)));
    let values = order.iter().map(|&i| a[i * n + i]).collect();
    (values, order.iter().flat_map(|&i| vectors[i * n..(i + 1) * n].iter().copied()).collect())
}

/// Turns columns and rows p and q so that the entry between them becomes 0.
fn rotate(n: usize, a: &mut [f64], vectors: &mut [f64], p: usize, q: usize) {
    let off = a[p * n + q];
    if off == 0.0 {
        return;
    }
    let theta = (a[q * n + q] - a[p * n + p]) / (2.0 * off);
    let t = theta.signum() / (theta.abs() + (theta * theta + 1.0).sqrt());
    let cosine = 1.0 / (t * t + 1.0).sqrt();
    let sine = t * cosine;
    let turned = |x: f64, y: f64| (cosine * x - sine * y, sine * x + cosine * y);
    for k in 0..n {
        (a[k * n + p], a[k * n + q]) = turned(a[k * n + p], a[k * n + q]);
    }
    for k in 0..n {
        (a[p * n + k], a[q * n + k]) = turned(a[p * n + k], a[q * n + k]);
        (vectors[p * n + k], vectors[q * n + k]) = turned(vectors[p * n + k], vectors[q * n + k]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use harmattan_core::linear::dot;

    /// The second difference matrix of n points has the eigenvalues 2 − 2 cos(π k/(n + 1)); vectors are orthonormal and
    /// solve M v = λ v to rounding.
    #[test]
    fn second_differences_have_their_eigenvalues() {
        let n = 9;
        let entry = |i: usize, j: usize| if i == j { 2.0 } else { -f64::from(u8::from(i.abs_diff(j) == 1)) };
        let matrix: Vec<f64> = (0..n * n).map(|k| entry(k / n, k % n)).collect();
        let (values, vectors) = eigen(n, &matrix);
        for (k, value) in values.iter().enumerate() {
            let exact = 2.0 - 2.0 * libm::cos(std::f64::consts::PI * (k + 1) as f64 / (n + 1) as f64);
            assert!((value - exact).abs() < 1e-13, "{k}: {value}, exactly {exact}");
            let vector = &vectors[k * n..(k + 1) * n];
            for (row, v) in matrix.chunks(n).zip(vector) {
                assert!((dot(row, vector) - value * v).abs() < 1e-13);
            }
            for (l, other) in vectors.chunks(n).enumerate() {
                assert!((dot(vector, other) - f64::from(u8::from(k == l))).abs() < 1e-13);
            }
        }
    }
}
