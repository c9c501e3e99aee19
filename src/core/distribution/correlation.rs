//! Rank correlations and the Gaussian copula behind them.

use std::f64::consts::PI;

use super::Distribution;
use super::special::{normal_lower, normal_quantile};
use super::step::sorted_steps;

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

/// The rank correlation nearest to `rank` that the pair (i, j) can have beside `ranks`, which some Gaussian copula has:
/// found between 0 and `rank` to 10⁻⁶ and rounded towards 0 to two decimals. None where not even 0 can stand beside them.
#[must_use]
pub fn nearest_rank(n: usize, ranks: &[(usize, usize, f64)], (i, j, rank): (usize, usize, f64)) -> Option<f64> {
    let stands = |rank: f64| cholesky_of_ranks(n, &[ranks, &[(i, j, rank)]].concat()).is_some();
    // Positive definite matrices are a convex set: what stands is one stretch of the way.
    let (mut inside, mut outside) = (0.0, rank);
    if !stands(inside) {
        return None;
    }
    for _ in 0..20 {
        let middle = 0.5 * (inside + outside);
        if stands(middle) { inside = middle } else { outside = middle }
    }
    Some(libm::trunc(inside * 100.0) / 100.0)
}

/// Strata of each of two normal numbers over which [`reached_rank`] integrates.
const STRATA: u32 = 128;

/// Spearman's rank correlation, equal values at their mean rank, of two quantities joined by the Gaussian copula of rank
/// correlation `rank`, to about 0.01: less than that where values are few, for equal ones have no order. `whole` says which
/// are rounded to whole numbers. None where neither has steps: then it is `rank` itself.
#[must_use]
pub fn reached_rank(laws: [&Distribution; 2], whole: [bool; 2], rank: f64) -> Option<f64> {
    let steps = [0, 1].map(|i| cumulated(laws[i], whole[i]));
    if steps.iter().all(Option::is_none) {
        return None;
    }
    let pearson = pearson_from_rank(rank);
    let rest = libm::sqrt(1.0 - pearson * pearson);
    let uniform = |k: u32| (f64::from(k) + 0.5) / f64::from(STRATA);
    let normals: Vec<f64> = (0..STRATA).map(|k| normal_quantile(uniform(k))).collect();
    let mut covariance = 0.0;
    for (k, z) in (0..STRATA).zip(&normals) {
        let x = middle(steps[0].as_deref(), uniform(k)) - 0.5;
        let y = normals.iter().map(|w| middle(steps[1].as_deref(), normal_lower(pearson * z + rest * w)) - 0.5);
        covariance += x * y.sum::<f64>();
    }
    covariance /= f64::from(STRATA) * f64::from(STRATA);
    let [a, b] = steps.map(|steps| variance(steps.as_deref()));
    (a > 0.0 && b > 0.0).then(|| (covariance / libm::sqrt(a * b)).clamp(-1.0, 1.0))
}

/// Most steps a law is taken to have; with more its ranks are all but those of a law without.
const MOST_STEPS: usize = 1000;

/// Cumulated probabilities of the values of a law, the last 1; none for a law without steps, or with very many.
fn cumulated(law: &Distribution, whole: bool) -> Option<Vec<f64>> {
    match law {
        Distribution::Discrete { values, weights } => {
            Some(sorted_steps(values, weights).into_iter().map(|(_, sum)| sum).collect())
        }
        Distribution::Empirical { sorted } => {
            let ends = (1..=sorted.len()).filter(|&n| n == sorted.len() || sorted[n] > sorted[n - 1]);
            #[expect(clippy::cast_precision_loss, reason = "a sample has far fewer than 2^53 values")]
            let steps: Vec<f64> = ends.map(|n| n as f64 / sorted.len() as f64).collect();
            (steps.len() <= MOST_STEPS).then_some(steps)
        }
        _ if whole || matches!(law, Distribution::Poisson { .. }) => {
            let (low, high) = (libm::floor(law.quantile(1e-9) + 0.5), libm::floor(law.quantile(1.0 - 1e-9) + 0.5));
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most a thousand")]
            let count = if high - low < MOST_STEPS as f64 { (high - low) as u32 } else { return None };
            // Half up, as a draw of a whole number is rounded.
            let end = |k: u32| law.cdf(low + f64::from(k) + if whole { 0.5 } else { 0.0 });
            Some((0..count).map(end).chain([1.0]).collect())
        }
        _ => None,
    }
}

/// Mean rank, as a share, of the value at u.
fn middle(steps: Option<&[f64]>, u: f64) -> f64 {
    let Some(steps) = steps else { return u };
    let i = steps.partition_point(|&end| end < u).min(steps.len() - 1);
    0.5 * (steps[i] + if i == 0 { 0.0 } else { steps[i - 1] })
}

/// Variance of the mean rank, as a share: 1/12 less a twelfth of the cubes of the steps.
fn variance(steps: Option<&[f64]>) -> f64 {
    let cubes = steps.map_or(0.0, |steps| {
        let lengths = steps.iter().scan(0.0, |before, &end| Some(end - std::mem::replace(before, end)));
        lengths.map(|length| length * length * length).sum()
    });
    (1.0 - cubes) / 12.0
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

#[cfg(test)]
mod tests {
    use super::*;

    /// 0.5, 0.5 and r: normal scores of 2 sin(π/12) = 0.5176 leave r ≥ 2 · 0.5176² − 1 = −0.4641, a rank of
    /// (6/π) asin(−0.2321) = −0.4472.
    #[test]
    fn the_nearest_rank_is_on_the_edge_of_what_can_be() {
        let beside = [(0, 1, 0.5), (0, 2, 0.5)];
        assert_eq!(nearest_rank(3, &beside, (1, 2, -0.49)), Some(-0.44));
        assert!(cholesky_of_ranks(3, &[beside[0], beside[1], (1, 2, -0.447)]).is_some());
        assert!(cholesky_of_ranks(3, &[beside[0], beside[1], (1, 2, -0.4475)]).is_none());
        // The other end: normal scores of 1.
        assert_eq!(nearest_rank(3, &[(0, 1, 0.5), (0, 2, -0.5)], (1, 2, 0.9)), Some(0.44));
        assert_eq!(nearest_rank(3, &[(0, 1, 0.9), (0, 2, 0.9), (1, 2, -0.9)], (0, 1, 0.5)), None);
    }

    /// Two coins: P(both heads) = 1/4 + asin(r)/2π (Sheppard 1899), so that their correlation, and that of their mean ranks, is
    /// 2 asin(r)/π; with one coin and one law without steps it is √3/2 times 2·(6/π)·… by the integral of the bivariate
    /// normal: Cov(1{Z > 0}, Φ(W)) = asin(r/√2)/2π, over 1/√48.
    #[test]
    fn few_values_reach_less() {
        let coin = Distribution::Discrete { values: vec![0.0, 1.0], weights: vec![0.5, 0.5] };
        let plain = Distribution::Uniform { min: 0.0, max: 1.0 };
        for rank in [0.3, 0.9, -0.6] {
            let r = pearson_from_rank(rank);
            let both = reached_rank([&coin, &coin], [false; 2], rank).unwrap();
            assert!((both - 2.0 / PI * libm::asin(r)).abs() < 0.01, "{rank}: {both}");
            let one = reached_rank([&coin, &plain], [false; 2], rank).unwrap();
            let exact = libm::asin(r / libm::sqrt(2.0)) / (2.0 * PI) * libm::sqrt(48.0);
            assert!((one - exact).abs() < 0.01, "{rank}: {one} for {exact}");
            assert_eq!(reached_rank([&plain, &plain], [false; 2], rank), None);
            // A uniform law rounded to 0 or 1 is a coin; so is a sample of two values.
            let rounded = reached_rank([&plain, &plain], [true; 2], rank).unwrap();
            let sample = Distribution::Empirical { sorted: vec![2.0, 2.0, 5.0, 5.0] };
            let sampled = reached_rank([&sample, &coin], [false; 2], rank).unwrap();
            assert!((rounded - both).abs() < 1e-9 && (sampled - both).abs() < 1e-9);
        }
        // Many values reach almost all of it.
        let many = reached_rank([&Distribution::Poisson { mean: 400.0 }, &plain], [false; 2], 0.9).unwrap();
        assert!((many - 0.9).abs() < 0.01, "{many}");
    }
}
