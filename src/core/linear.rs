//! Systems of linear equations, given the lower Cholesky factor of their matrix, row by row
//! ([`cholesky`](crate::distribution::correlation::cholesky)).

/// The sum of products.
#[must_use]
pub fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(x, y)| x * y).sum()
}

/// Solves L x = b in place.
pub fn forward(factor: &[f64], b: &mut [f64]) {
    let n = b.len();
    for i in 0..n {
        let (done, rest) = b.split_at_mut(i);
        rest[0] = (rest[0] - dot(&factor[i * n..i * n + i], done)) / factor[i * n + i];
    }
}

/// Solves Lᵀ x = b in place.
pub fn backward(factor: &[f64], b: &mut [f64]) {
    let n = b.len();
    for i in (0..n).rev() {
        let sum: f64 = (i + 1..n).map(|k| factor[k * n + i] * b[k]).sum();
        b[i] = (b[i] - sum) / factor[i * n + i];
    }
}

/// Solves L Lᵀ x = b in place.
pub fn solve(factor: &[f64], b: &mut [f64]) {
    forward(factor, b);
    backward(factor, b);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::distribution::correlation::cholesky;

    #[test]
    fn a_system_is_solved() {
        let matrix = [4.0, 2.0, 0.4, 2.0, 3.0, -1.0, 0.4, -1.0, 2.0];
        let factor = cholesky(3, &matrix).expect("positive definite");
        let mut x = [1.0, -2.0, 3.0];
        solve(&factor, &mut x);
        for (row, expected) in matrix.chunks(3).zip([1.0, -2.0, 3.0]) {
            assert!((dot(row, &x) - expected).abs() < 1e-14);
        }
    }
}
