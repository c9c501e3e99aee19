//! Distributions that move in steps: finitely many weighted values, and Poisson counts.

use super::special::{GammaLaw, LogConcave};

/// Values of positive weight, ascending and without repeats, with their cumulated weights; the last
/// of these is 1 exactly.
pub(crate) fn sorted_steps(values: &[f64], weights: &[f64]) -> Vec<(f64, f64)> {
    let mut pairs: Vec<(f64, f64)> =
        values.iter().copied().zip(weights.iter().copied()).filter(|(_, w)| *w > 0.0).collect();
    pairs.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut steps: Vec<(f64, f64)> = Vec::with_capacity(pairs.len());
    let mut sum = 0.0;
    for (value, weight) in pairs {
        sum += weight;
        match steps.last_mut() {
            #[expect(clippy::float_cmp, reason = "the same value given twice")]
            Some(last) if last.0 == value => last.1 = sum,
            _ => steps.push((value, sum)),
        }
    }
    if let Some(last) = steps.last_mut() {
        last.1 = 1.0;
    }
    steps
}

/// Counts from here on are not searched one by one, for doubles do not tell neighbours apart (2^53).
const MOST_STEPS: f64 = 9_007_199_254_740_992.0;

/// Poisson law with a positive mean.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PoissonLaw {
    mean: f64,
}

impl PoissonLaw {
    /// The mean must be positive.
    pub(crate) fn new(mean: f64) -> Self {
        Self { mean }
    }

    /// P(N ≤ k) and P(N > k) for a whole number k ≥ 0: the tails of a gamma law of shape k + 1.
    pub(crate) fn tails(self, k: f64) -> (f64, f64) {
        let tails = GammaLaw::new(k + 1.0).tails(libm::log(self.mean));
        (tails.upper, tails.lower)
    }

    /// The least k with P(N ≤ k) ≥ u, for 0 < u < 1, searched outwards from a normal approximation
    /// (Cornish and Fisher 1938) that is off by few steps.
    pub(crate) fn quantile(self, u: f64) -> f64 {
        let z = super::special::normal_quantile(u);
        let reaches = |k: f64| {
            let (lower, upper) = self.tails(k);
            if u <= 0.5 { lower >= u } else { upper <= 1.0 - u }
        };
        let mut k = libm::floor(self.mean + z * libm::sqrt(self.mean) + (z * z - 1.0) / 6.0).max(0.0);
        if k >= MOST_STEPS {
            return k;
        }
        while !reaches(k) {
            k += 1.0;
        }
        while k > 0.0 && reaches(k - 1.0) {
            k -= 1.0;
        }
        k
    }
}
