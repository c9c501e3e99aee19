//! Quantile and distribution functions, exact to rounding; `sampling` tabulates the slow ones.

use rand::Rng;
use rand::distr::Open01;

use super::monotone::MonotoneCubic;
use super::open::OpenQuantiles;
use super::special::{BetaLaw, GammaLaw, LogConcave, normal_lower, normal_quantile, solve};
use super::step::{PoissonLaw, sorted_steps};
use super::truncated::Truncated;
use super::{Conditioned, Distribution, pert_shapes};

/// One value from one uniform number of the open interval, by inversion: plain draws, neither paired nor stratified.
/// Those of a design come from its own uniforms (`sampling`).
impl rand::distr::Distribution<f64> for Distribution {
    fn sample<R: Rng + ?Sized>(&self, generator: &mut R) -> f64 {
        let u: f64 = Open01.sample(generator);
        self.quantile(u)
    }
}

impl Distribution {
    /// The least x with P(X ≤ x) ≥ u. At 0 and 1 (and beyond) the ends of the support; NaN for NaN.
    /// |cdf(quantile(u)) − u| < 1e-10 for continuous distributions.
    #[must_use]
    pub fn quantile(&self, u: f64) -> f64 {
        if u.is_nan() {
            return f64::NAN;
        }
        if let Some(value) = self.constant() {
            return value;
        }
        let (min, max) = self.support();
        if u <= 0.0 {
            return min;
        }
        if u >= 1.0 {
            return max;
        }
        self.inner_quantile(u).clamp(min, max)
    }

    fn inner_quantile(&self, u: f64) -> f64 {
        match self {
            Self::Fixed(value) => *value,
            Self::Uniform { min, max } => min + u * (max - min),
            Self::Triangular { min, mode, max } => triangular_quantile(*min, *mode, *max, u),
            Self::Pert { min, mode, max } => {
                let (alpha, beta) = pert_shapes(*min, *mode, *max);
                let law = BetaLaw::new(alpha, beta);
                let (x, complement) = BetaLaw::unpack(solve(&law, u, law.middle()));
                if x <= 0.5 { min + x * (max - min) } else { max - complement * (max - min) }
            }
            Self::Normal { mean, sd } => mean + sd * normal_quantile(u),
            Self::TruncatedNormal { mean, sd, min, max } => Truncated::new(*mean, *sd, *min, *max).quantile(u),
            Self::LogNormal { median, sigma } => median * libm::exp(sigma * normal_quantile(u)),
            Self::Beta { alpha, beta } => {
                let law = BetaLaw::new(*alpha, *beta);
                BetaLaw::unpack(solve(&law, u, law.middle())).0
            }
            Self::Gamma { shape, scale } => {
                let law = GammaLaw::new(*shape);
                scale * libm::exp(solve(&law, u, law.middle()))
            }
            Self::Poisson { mean } => PoissonLaw::new(*mean).quantile(u),
            Self::Discrete { values, weights } => {
                let steps = sorted_steps(values, weights);
                let i = steps.partition_point(|(_, sum)| *sum < u);
                steps.get(i).or(steps.last()).map_or(f64::NAN, |(value, _)| *value)
            }
            Self::Quantiles { p, x } => MonotoneCubic::new(p, x).value(u),
            Self::OpenQuantiles { p, x, scale, min, max } => OpenQuantiles::new(p, x, *scale, *min, *max).quantile(u),
            Self::Empirical { sorted } => sorted[empirical_rank(sorted.len(), u)],
            Self::Joint { rows, .. } => ascending(rows)[empirical_rank(rows.len(), u)],
            Self::Truncated { law, min, max } => Conditioned::new(law, *min, *max).quantile(u),
        }
    }

    /// P(X ≤ x).
    #[must_use]
    pub fn cdf(&self, x: f64) -> f64 {
        if x.is_nan() {
            return f64::NAN;
        }
        if let Some(value) = self.constant() {
            return f64::from(u8::from(x >= value));
        }
        let (min, max) = self.support();
        if x < min {
            return 0.0;
        }
        if x >= max {
            return 1.0;
        }
        // Laws without steps have no mass at their least value, where some formulas are ∞ − ∞.
        if x <= min && !self.moves_in_steps() {
            return 0.0;
        }
        self.inner_cdf(x).clamp(0.0, 1.0)
    }

    /// Whether single values have probabilities.
    pub(super) fn moves_in_steps(&self) -> bool {
        match self {
            Self::Fixed(_)
            | Self::Poisson { .. }
            | Self::Discrete { .. }
            | Self::Empirical { .. }
            | Self::Joint { .. } => true,
            Self::Truncated { law, .. } => law.moves_in_steps(),
            _ => false,
        }
    }

    fn inner_cdf(&self, x: f64) -> f64 {
        match self {
            Self::Fixed(value) => f64::from(u8::from(x >= *value)),
            Self::Uniform { min, max } => (x - min) / (max - min),
            Self::Triangular { min, mode, max } => {
                if x < *mode {
                    (x - min) / (max - min) * ((x - min) / (mode - min))
                } else {
                    1.0 - (max - x) / (max - min) * ((max - x) / (max - mode))
                }
            }
            Self::Pert { min, mode, max } => {
                let (alpha, beta) = pert_shapes(*min, *mode, *max);
                BetaLaw::new(alpha, beta).tails(libm::log((x - min) / (max - x))).lower
            }
            Self::Normal { mean, sd } => normal_lower((x - mean) / sd),
            Self::TruncatedNormal { mean, sd, min, max } => Truncated::new(*mean, *sd, *min, *max).cdf(x),
            Self::LogNormal { median, sigma } => normal_lower(libm::log(x / median) / sigma),
            Self::Beta { alpha, beta } => BetaLaw::new(*alpha, *beta).tails(libm::log(x / (1.0 - x))).lower,
            Self::Gamma { shape, scale } => GammaLaw::new(*shape).tails(libm::log(x / scale)).lower,
            Self::Poisson { mean } => PoissonLaw::new(*mean).tails(libm::floor(x)).0,
            Self::Discrete { values, weights } => {
                let steps = sorted_steps(values, weights);
                let count = steps.partition_point(|(value, _)| *value <= x);
                if count == 0 { 0.0 } else { steps[count - 1].1 }
            }
            Self::Quantiles { p, x: values } => MonotoneCubic::new(p, values).inverse(x),
            Self::OpenQuantiles { p, x: values, scale, min, max } => {
                OpenQuantiles::new(p, values, *scale, *min, *max).cdf(x)
            }
            #[expect(clippy::cast_precision_loss, reason = "a sample has far fewer than 2^53 values")]
            Self::Empirical { sorted: sample } | Self::Joint { rows: sample, .. } => {
                sample.iter().filter(|v| **v <= x).count() as f64 / sample.len() as f64
            }
            Self::Truncated { law, min, max } => Conditioned::new(law, *min, *max).cdf(x),
        }
    }
}

/// A sample in ascending order.
pub(crate) fn ascending(sample: &[f64]) -> Vec<f64> {
    let mut sorted = sample.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted
}

/// Inverse of the triangular distribution function.
pub(crate) fn triangular_quantile(min: f64, mode: f64, max: f64, u: f64) -> f64 {
    let width = max - min;
    if u * width < mode - min {
        min + libm::sqrt(u * width * (mode - min))
    } else {
        max - libm::sqrt((1.0 - u) * width * (max - mode))
    }
}

/// Index of the least sample value whose empirical distribution function reaches u: ⌈n·u⌉ − 1.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a sample has far fewer than 2^53 values, and u lies in (0, 1)"
)]
pub(crate) fn empirical_rank(len: usize, u: f64) -> usize {
    (libm::ceil(len as f64 * u) as usize).clamp(1, len.max(1)) - 1
}
