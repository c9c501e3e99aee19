//! The truncated normal distribution, computed on the side of the mean where its tails are precise.

use super::special::{normal_density, normal_lower, normal_quantile};

/// A normal distribution conditioned on an interval. Where the interval lies above the mean all is
/// reflected, so that probabilities are always taken in the lower tail and keep their digits.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Truncated {
    mean: f64,
    sd: f64,
    min: f64,
    max: f64,
    reflected: bool,
    /// P(Z ≤ lower end), P(Z ≤ upper end), after reflection.
    at_low: f64,
    at_high: f64,
}

impl Truncated {
    /// Normal (mean, sd) conditioned on [min, max].
    pub(crate) fn new(mean: f64, sd: f64, min: f64, max: f64) -> Self {
        let (low, high) = ((min - mean) / sd, (max - mean) / sd);
        let reflected = low > 0.0;
        let (low, high) = if reflected { (-high, -low) } else { (low, high) };
        Self { mean, sd, min, max, reflected, at_low: normal_lower(low), at_high: normal_lower(high) }
    }

    /// Probability of the interval before conditioning.
    pub(crate) fn mass(&self) -> f64 {
        self.at_high - self.at_low
    }

    /// The value below which a share `u` lies.
    pub(crate) fn quantile(&self, u: f64) -> f64 {
        let x = if self.reflected {
            self.mean - self.sd * normal_quantile(self.at_high - u * self.mass())
        } else {
            self.mean + self.sd * normal_quantile(self.at_low + u * self.mass())
        };
        x.clamp(self.min, self.max)
    }

    /// P(X ≤ x).
    pub(crate) fn cdf(&self, x: f64) -> f64 {
        if x <= self.min || x >= self.max {
            return if x < self.min { 0.0 } else { f64::from(u8::from(x >= self.max)) };
        }
        let z = (x - self.mean) / self.sd;
        let share = if self.reflected {
            (self.at_high - normal_lower(-z)) / self.mass()
        } else {
            (normal_lower(z) - self.at_low) / self.mass()
        };
        share.clamp(0.0, 1.0)
    }

    /// Density at `x` inside the interval, and the derivative of its logarithm.
    pub(crate) fn density(&self, x: f64) -> (f64, f64) {
        let z = (x - self.mean) / self.sd;
        (normal_density(z) / (self.sd * self.mass()), -z / self.sd)
    }

    /// Mean and standard deviation. The closed forms cancel in the tails, so the density, taken
    /// relative to its greatest value, is integrated by Gauss–Legendre rules over the part of the
    /// interval where it exceeds e⁻⁴⁰ of that; error about 1e-14.
    pub(crate) fn moments(&self) -> (f64, f64) {
        const PANELS: u32 = 64;
        let (low, high) = ((self.min - self.mean) / self.sd, (self.max - self.mean) / self.sd);
        let peak = 0.0_f64.clamp(low, high);
        let far = libm::sqrt(peak * peak + 80.0);
        let (low, high) = (low.max(-far), high.min(far));
        let width = (high - low) / f64::from(PANELS);
        let (mut mass, mut first, mut second) = (0.0, 0.0, 0.0);
        for panel in 0..PANELS {
            let centre = low + (f64::from(panel) + 0.5) * width;
            for (node, weight) in GAUSS_4 {
                let d = centre + 0.5 * width * node - peak;
                let w = weight * libm::exp(-d * (0.5 * d + peak));
                mass += w;
                first += w * d;
                second += w * d * d;
            }
        }
        let shift = first / mass;
        let variance = (second / mass - shift * shift).max(0.0);
        (self.mean + self.sd * (peak + shift), self.sd * libm::sqrt(variance))
    }
}

/// Nodes and weights of the four-point Gauss–Legendre rule on [−1, 1].
#[expect(clippy::excessive_precision, reason = "as tabulated (DLMF 3.5.21)")]
pub(crate) const GAUSS_4: [(f64, f64); 4] = [
    (-0.861_136_311_594_052_575_2, 0.347_854_845_137_453_857_4),
    (-0.339_981_043_584_856_264_8, 0.652_145_154_862_546_142_6),
    (0.339_981_043_584_856_264_8, 0.652_145_154_862_546_142_6),
    (0.861_136_311_594_052_575_2, 0.347_854_845_137_453_857_4),
];
