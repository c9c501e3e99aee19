//! Mean, standard deviation, support and the other plain facts about a distribution.

use super::monotone::MonotoneCubic;
use super::open::{self, OpenQuantiles};
use super::truncated::Truncated;
use super::{Conditioned, Distribution};

/// Shapes of the beta distribution behind PERT (Malcolm et al. 1959; weight 4 on the mode).
pub(crate) fn pert_shapes(min: f64, mode: f64, max: f64) -> (f64, f64) {
    (1.0 + 4.0 * ((mode - min) / (max - min)), 1.0 + 4.0 * ((max - mode) / (max - min)))
}

#[expect(clippy::cast_precision_loss, reason = "a sample has far fewer than 2^53 values")]
fn sample_moments(values: &[f64]) -> (f64, f64) {
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    (mean, libm::sqrt(values.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / n))
}

fn weighted_moments(values: &[f64], weights: &[f64]) -> (f64, f64) {
    let total: f64 = weights.iter().sum();
    let mean = values.iter().zip(weights).map(|(x, w)| x * w).sum::<f64>() / total;
    let variance = values.iter().zip(weights).map(|(x, w)| (x - mean) * (x - mean) * w).sum::<f64>() / total;
    (mean, libm::sqrt(variance))
}

impl Distribution {
    /// The one value it takes, if there is only one.
    pub(crate) fn constant(&self) -> Option<f64> {
        let single = |min: f64, max: f64| {
            #[expect(clippy::float_cmp, reason = "an interval of no width")]
            (min == max).then_some(min)
        };
        match self {
            Self::Fixed(value) => Some(*value),
            Self::Uniform { min, max }
            | Self::Triangular { min, max, .. }
            | Self::Pert { min, max, .. }
            | Self::TruncatedNormal { min, max, .. } => single(*min, *max),
            Self::Poisson { mean } => single(*mean, 0.0),
            Self::Discrete { .. } | Self::Quantiles { .. } | Self::Empirical { .. } | Self::Joint { .. } => {
                let (min, max) = self.support();
                single(min, max)
            }
            Self::Truncated { law, min, max } => law.constant().or_else(|| {
                let left = Conditioned::new(law, *min, *max);
                single(left.min, left.max)
            }),
            Self::OpenQuantiles { .. }
            | Self::Normal { .. }
            | Self::LogNormal { .. }
            | Self::Beta { .. }
            | Self::Gamma { .. } => None,
        }
    }

    /// Whether it is certain: one value only.
    #[must_use]
    pub fn is_fixed(&self) -> bool {
        self.constant().is_some()
    }

    /// Whether it moves in steps.
    #[must_use]
    pub fn is_discrete(&self) -> bool {
        self.is_fixed() || self.moves_in_steps()
    }

    /// Least and greatest value; infinite where there is none.
    #[must_use]
    pub fn support(&self) -> (f64, f64) {
        match self {
            Self::Fixed(value) => (*value, *value),
            Self::Uniform { min, max }
            | Self::Triangular { min, max, .. }
            | Self::Pert { min, max, .. }
            | Self::TruncatedNormal { min, max, .. } => (*min, *max),
            Self::Normal { .. } => (f64::NEG_INFINITY, f64::INFINITY),
            Self::LogNormal { .. } | Self::Gamma { .. } => (0.0, f64::INFINITY),
            Self::Poisson { mean } => (0.0, if *mean > 0.0 { f64::INFINITY } else { 0.0 }),
            Self::Beta { .. } => (0.0, 1.0),
            Self::Discrete { values, weights } => {
                let taken = || values.iter().zip(weights).filter(|(_, w)| **w > 0.0).map(|(x, _)| *x);
                (taken().fold(f64::INFINITY, f64::min), taken().fold(f64::NEG_INFINITY, f64::max))
            }
            Self::Quantiles { x: list, .. } | Self::Empirical { sorted: list } => {
                (list.first().copied().unwrap_or(f64::NAN), list.last().copied().unwrap_or(f64::NAN))
            }
            Self::OpenQuantiles { p, x, min, max, .. } => open::ends(p, x, *min, *max),
            Self::Joint { rows, .. } => (
                rows.iter().copied().fold(f64::INFINITY, f64::min),
                rows.iter().copied().fold(f64::NEG_INFINITY, f64::max),
            ),
            Self::Truncated { law, min, max } => {
                let left = Conditioned::new(law, *min, *max);
                (left.min, left.max)
            }
        }
    }

    /// Least and greatest value where these were stated or follow from what was; infinite on a side where the law has
    /// a tail, which the range of its key alone ends (quantiles without end points).
    #[must_use]
    pub fn stated_ends(&self) -> (f64, f64) {
        match self {
            Self::OpenQuantiles { p, x, .. } => open::ends(p, x, f64::NEG_INFINITY, f64::INFINITY),
            Self::Truncated { law, min, max } => {
                let ((low, high), (least, greatest)) = (law.stated_ends(), self.support());
                let end = |own: f64, cut: f64, left: f64| if own.is_finite() || cut.is_finite() { left } else { own };
                (end(low, *min, least), end(high, *max, greatest))
            }
            _ => self.support(),
        }
    }

    /// Median: the value of a run with all uncertainty set aside.
    #[must_use]
    pub fn central(&self) -> f64 {
        self.quantile(0.5)
    }

    /// Mean.
    #[must_use]
    pub fn mean(&self) -> f64 {
        self.moments().0
    }

    /// Standard deviation.
    #[must_use]
    pub fn sd(&self) -> f64 {
        self.moments().1
    }

    fn moments(&self) -> (f64, f64) {
        if let Some(value) = self.constant() {
            return (value, 0.0);
        }
        match self {
            Self::Fixed(value) => (*value, 0.0),
            Self::Uniform { min, max } => (min + 0.5 * (max - min), (max - min) / libm::sqrt(12.0)),
            Self::Triangular { min, mode, max } => {
                let (a, b) = (mode - min, max - min);
                (min + (a + b) / 3.0, libm::sqrt((a * a + b * b - a * b) / 18.0))
            }
            Self::Pert { min, mode, max } => {
                let (alpha, beta) = pert_shapes(*min, *mode, *max);
                let (mean, sd) = beta_moments(alpha, beta);
                (min + mean * (max - min), sd * (max - min))
            }
            Self::Normal { mean, sd } => (*mean, *sd),
            Self::TruncatedNormal { mean, sd, min, max } => Truncated::new(*mean, *sd, *min, *max).moments(),
            Self::LogNormal { median, sigma } => {
                let mean = median * libm::exp(0.5 * sigma * sigma);
                (mean, mean * libm::sqrt(libm::expm1(sigma * sigma)))
            }
            Self::Beta { alpha, beta } => beta_moments(*alpha, *beta),
            Self::Gamma { shape, scale } => (shape * scale, libm::sqrt(*shape) * scale),
            Self::Poisson { mean } => (*mean, libm::sqrt(*mean)),
            Self::Discrete { values, weights } => weighted_moments(values, weights),
            Self::Quantiles { p, x } => MonotoneCubic::new(p, x).moments(),
            Self::OpenQuantiles { p, x, scale, min, max } => OpenQuantiles::new(p, x, *scale, *min, *max).moments(),
            Self::Empirical { sorted: sample } | Self::Joint { rows: sample, .. } => sample_moments(sample),
            Self::Truncated { law, min, max } => Conditioned::new(law, *min, *max).moments(),
        }
    }
}

fn beta_moments(alpha: f64, beta: f64) -> (f64, f64) {
    let sum = alpha + beta;
    (alpha / sum, libm::sqrt(alpha / sum * (beta / sum) / (sum + 1.0)))
}
