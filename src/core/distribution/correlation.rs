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

/// Quantities of which one follows from another (rank correlation 1 or −1), and the correlations that remain between
/// those that lead. A correlation with a follower is one with what it follows, turned where they run against each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Ties {
    /// Of each quantity, the one it follows (itself, if it follows none), and whether it runs against it.
    pub leaders: Vec<(usize, bool)>,
    /// Rank correlations between leaders, each pair once.
    pub ranks: Vec<(usize, usize, f64)>,
}

impl Ties {
    /// Ties the pairs of rank 1 and −1 among `n` quantities; the first of those tied leads. `None` where the
    /// correlations contradict a tie, or a pair is out of range.
    #[must_use]
    pub fn new(n: usize, ranks: &[(usize, usize, f64)]) -> Option<Self> {
        let mut leaders: Vec<(usize, bool)> = (0..n).map(|i| (i, false)).collect();
        let (tied, free): (Vec<_>, Vec<_>) = ranks.iter().copied().partition(|(_, _, rank)| rank.abs() >= 1.0);
        for (i, j, rank) in tied {
            if i >= n || j >= n || i == j || rank.abs() > 1.0 {
                return None;
            }
            let ((a, a_turned), (b, b_turned)) = (leaders[i], leaders[j]);
            let turned = (rank < 0.0) ^ a_turned ^ b_turned;
            if a == b {
                if turned {
                    return None;
                }
                continue;
            }
            let (first, second) = (a.min(b), a.max(b));
            for leader in leaders.iter_mut().filter(|leader| leader.0 == second) {
                *leader = (first, leader.1 ^ turned);
            }
        }
        let mut between: Vec<(usize, usize, f64)> = Vec::with_capacity(free.len());
        for (i, j, rank) in free {
            if i >= n || j >= n || i == j {
                return None;
            }
            let ((a, a_turned), (b, b_turned)) = (leaders[i], leaders[j]);
            let (pair, rank) = ((a.min(b), a.max(b)), if a_turned ^ b_turned { -rank } else { rank });
            match between.iter().find(|(first, second, _)| (*first, *second) == pair) {
                #[expect(clippy::float_cmp, reason = "the same correlation stated of two that are tied")]
                Some((_, _, known)) if *known == rank => {}
                Some(_) => return None,
                None if a == b => return None,
                None => between.push((pair.0, pair.1, rank)),
            }
        }
        Some(Self { leaders, ranks: between })
    }
}

/// Lower Cholesky factor, row by row, of the correlation matrix of `n` normal scores given their
/// pairwise rank correlations (pairs not named are independent); `None` where the matrix is not
/// positive definite or a pair is out of range. Ranks of 1 and −1 are ties, which [`Ties`] takes out beforehand.
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
