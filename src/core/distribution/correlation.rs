//! Rank correlations and the Gaussian copula behind them.

use std::f64::consts::PI;

/// Pearson correlation of the normal scores under which a Gaussian copula has Spearman rank
/// correlation `rank`: 2·sin(π·ρ/6) (Pearson 1907).
#[must_use]
pub fn pearson_from_rank(rank: f64) -> f64 {
    2.0 * libm::sin(PI * rank / 6.0)
}

/// Rank correlation of a Gaussian copula whose normal scores have Pearson correlation `pearson`.
#[must_use]
pub fn rank_from_pearson(pearson: f64) -> f64 {
    6.0 / PI * libm::asin(0.5 * pearson)
}

/// Lower Cholesky factor, row by row, of the correlation matrix of `n` normal scores given their
/// pairwise rank correlations (pairs not named are independent); `None` where the matrix is not
/// positive definite or a pair is out of range.
#[must_use]
pub fn cholesky_of_ranks(n: usize, ranks: &[(usize, usize, f64)]) -> Option<Vec<f64>> {
    let mut matrix = vec![0.0; n * n];
    for i in 0..n {
        matrix[i * n + i] = 1.0;
    }
    for &(i, j, rank) in ranks {
        if i >= n || j >= n || i == j || !(-1.0..=1.0).contains(&rank) {
            return None;
        }
        matrix[i * n + j] = pearson_from_rank(rank);
        matrix[j * n + i] = pearson_from_rank(rank);
    }
    cholesky(n, &matrix)
}

/// Lower Cholesky factor of a symmetric matrix, row by row; `None` unless it is positive definite
/// (with a margin of 1e-10 on the pivots of a correlation matrix, below which draws lose digits).
#[must_use]
pub fn cholesky(n: usize, matrix: &[f64]) -> Option<Vec<f64>> {
    let mut factor = vec![0.0; n * n];
    for i in 0..n {
        for j in 0..=i {
            let dot: f64 = (0..j).map(|k| factor[i * n + k] * factor[j * n + k]).sum();
            let rest = matrix[i * n + j] - dot;
            factor[i * n + j] = if i > j {
                rest / factor[j * n + j]
            } else if rest > 1e-10 {
                libm::sqrt(rest)
            } else {
                return None;
            };
        }
    }
    Some(factor)
}
