//! A share of futures with its simulation error.

use super::reducers::replicates::ErrorOf;
use harmattan_core::distribution::student;

/// 97.5 % quantile of the normal distribution: two-sided 95 %.
pub const Z95: f64 = 1.959_963_984_540_054;

/// Wilson's score interval at 95 % for a share `p` seen in `n` independent futures (Wilson 1927); `n` need
/// not be whole (an effective number). 0 to 1 where n = 0.
#[must_use]
pub fn wilson(p: f64, n: f64) -> (f64, f64) {
    if n <= 0.0 {
        return (0.0, 1.0);
    }
    let z2 = Z95 * Z95;
    let middle = (p + z2 / (2.0 * n)) / (1.0 + z2 / n);
    let half = half_width(p, n);
    // At p = 0 and p = 1 the nearer end is exactly 0 or 1; rounding must not move it.
    let low = if p <= 0.0 { 0.0 } else { (middle - half).max(0.0) };
    let high = if p >= 1.0 { 1.0 } else { (middle + half).min(1.0) };
    (low, high)
}

/// Half the width of Wilson's interval.
pub(super) fn half_width(p: f64, n: f64) -> f64 {
    if n <= 0.0 {
        return 0.5;
    }
    let z2 = Z95 * Z95;
    Z95 / (1.0 + z2 / n) * (p * (1.0 - p) / n + z2 / (4.0 * n * n)).sqrt()
}

/// The least number of futures whose interval around a share `p` has at most half-width `target`.
pub(super) fn futures_needed(p: f64, target: f64) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    while half_width(p, high) > target && high < 1e18 {
        (low, high) = (high, high * 2.0);
    }
    while high - low > 1.0 {
        let middle = 0.5 * (low + high);
        if half_width(p, middle) > target { low = middle } else { high = middle }
    }
    high.ceil()
}

/// A share of futures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Proportion {
    /// Futures in which it happened.
    pub hits: u64,
    /// Futures counted.
    pub n: u64,
    /// Independent futures that would be as sure: n; fewer in a nested run, where futures of one draw resemble each other;
    /// more where strata of the design explain much.
    pub effective_n: f64,
}

impl Proportion {
    /// A share of independent futures.
    #[must_use]
    pub fn new(hits: u64, n: u64) -> Self {
        Self { hits, n, effective_n: n as f64 }
    }

    /// The same where futures fall into `clusters` that resemble themselves, such as those of one draw: worth as many
    /// futures as would give the share this `variance`, but not more than there are. Where nothing varies, or nothing
    /// tells the variance, nothing tells how alike those of a cluster are either: each cluster then counts once.
    #[must_use]
    pub(super) fn clustered(self, clusters: u64, variance: Option<f64>) -> Self {
        let one_by_one = self.p() * (1.0 - self.p());
        let worth = match variance {
            Some(variance) if one_by_one > 0.0 => one_by_one / variance,
            _ => clusters.max(1) as f64,
        };
        Self { effective_n: self.effective_n.min(worth), ..self }
    }

    /// The same where the replicates of a design tell the error, of which `of_draws` is what it would be if its `draws` draws
    /// were independent (each counts once where that is not known). Replicates may by chance be more alike than they are, so
    /// the variance of independent draws counts as one replicate more. Where nothing varies, each draw counts once.
    #[must_use]
    pub(super) fn replicated(self, draws: u64, of_draws: Option<f64>, found: ErrorOf) -> Self {
        let one_by_one = self.p() * (1.0 - self.p());
        if one_by_one <= 0.0 {
            return self.clustered(draws, None);
        }
        let of_draws = of_draws.unwrap_or(one_by_one / draws.max(1) as f64);
        let freedom = (found.numbers - 1) as f64;
        let variance = (freedom * found.error * found.error + of_draws) / (freedom + 1.0);
        let wider = student(Z95, found.numbers) / Z95;
        Self { effective_n: one_by_one / (variance * wider * wider), ..self }
    }

    /// The share; 0 where nothing was counted.
    #[must_use]
    pub fn p(&self) -> f64 {
        if self.n == 0 { 0.0 } else { self.hits as f64 / self.n as f64 }
    }

    /// Wilson's 95 % interval.
    #[must_use]
    pub fn interval(&self) -> (f64, f64) {
        wilson(self.p(), self.effective_n)
    }

    /// Half the width of the interval.
    #[must_use]
    pub fn half_width(&self) -> f64 {
        half_width(self.p(), self.effective_n)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The ends solve |p − θ| = z √(θ(1 − θ)/n): that equation is the interval's definition.
    #[test]
    fn ends_solve_the_score_equation() {
        for n in [1.0, 7.0, 100.0, 10_000.0, 1e6] {
            for p in [0.0, 0.01, 0.3, 0.5, 0.999, 1.0] {
                let (low, high) = wilson(p, n);
                for end in [low, high] {
                    let distance = (p - end) * (p - end);
                    let score = Z95 * Z95 * end * (1.0 - end) / n;
                    assert!((distance - score).abs() < 1e-12, "p {p}, n {n}: {end}");
                }
                assert!((0.0..=p).contains(&low) && (p..=1.0).contains(&high));
            }
        }
        // 10 of 20, a textbook value: 0.2993 to 0.7007.
        let (low, high) = wilson(0.5, 20.0);
        assert!((low - 0.299_298).abs() < 1e-5 && (high - 0.700_702).abs() < 1e-5);
    }

    /// Exact coverage, summed over the binomial law: for n ≥ 50 and θ from 0.1 to 0.9 it stays within
    /// 0.93 and 0.975 and is 0.95 on average to a thousandth or two (Brown, Cai & `DasGupta` 2001).
    #[test]
    fn coverage_is_95_percent() {
        for n in [50_u32, 200] {
            let mut sum = 0.0;
            let thetas: Vec<f64> = (100..=900).map(|i| f64::from(i) / 1000.0).collect();
            for &theta in &thetas {
                let mut log_term = f64::from(n) * libm::log(1.0 - theta);
                let mut covered = 0.0;
                for k in 0..=n {
                    let (low, high) = wilson(f64::from(k) / f64::from(n), f64::from(n));
                    if (low..=high).contains(&theta) {
                        covered += libm::exp(log_term);
                    }
                    log_term += libm::log(f64::from(n - k) / f64::from(k + 1) * theta / (1.0 - theta));
                }
                assert!((0.92..0.985).contains(&covered), "n {n}, theta {theta}: {covered}");
                sum += covered;
            }
            let mean = sum / thetas.len() as f64;
            assert!((mean - 0.95).abs() < 0.004, "n {n}: {mean}");
        }
    }

    #[test]
    fn the_number_needed_is_the_least_that_suffices() {
        for p in [0.0, 0.003, 0.2, 0.5] {
            for target in [0.1, 0.01, 0.001] {
                let n = futures_needed(p, target);
                assert!(half_width(p, n) <= target && half_width(p, n - 1.0) > target, "p {p}, target {target}");
            }
        }
    }
}
