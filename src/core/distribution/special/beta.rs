//! The beta law in y = logit x: regularised incomplete beta function by its continued fraction
//! (Didonato and Morris 1992, equation 9, in the form of DLMF 8.17.22).

use super::{LogConcave, Tails, continued_fraction};

/// Beta law with given shapes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct BetaLaw {
    alpha: f64,
    beta: f64,
    ln_norm: f64,
}

impl BetaLaw {
    /// Shapes must be positive.
    pub(crate) fn new(alpha: f64, beta: f64) -> Self {
        Self { alpha, beta, ln_norm: libm::lgamma(alpha + beta) - libm::lgamma(alpha) - libm::lgamma(beta) }
    }

    /// x and 1 − x at y = logit x.
    pub(crate) fn unpack(y: f64) -> (f64, f64) {
        (1.0 / (1.0 + libm::exp(-y)), 1.0 / (1.0 + libm::exp(y)))
    }

    /// ln of the fraction in I_x(a, b) = xᵃ(1 − x)ᵇ / (a·B(a, b) · fraction).
    fn ln_fraction(a: f64, b: f64, x: f64) -> f64 {
        libm::log(continued_fraction(1.0, |k| {
            let m = libm::floor(k / 2.0);
            let odd = k > 2.0 * m;
            let numerator = if odd { -(a + m) * (a + b + m) } else { m * (b - m) };
            let denominator =
                if odd { (a + 2.0 * m) * (a + 2.0 * m + 1.0) } else { (a + 2.0 * m - 1.0) * (a + 2.0 * m) };
            (numerator * x / denominator, 1.0)
        }))
    }
}

impl LogConcave for BetaLaw {
    fn tails(&self, y: f64) -> Tails {
        let (a, b) = (self.alpha, self.beta);
        let (x, complement) = Self::unpack(y);
        let ln_x = if y < 0.0 { y - libm::log1p(libm::exp(y)) } else { -libm::log1p(libm::exp(-y)) };
        let ln_complement = ln_x - y;
        let ln_density = a * ln_x + b * ln_complement + self.ln_norm;
        let score = a * complement - b * x;
        if x * (a + b + 2.0) < a + 1.0 {
            Tails::from_lower(ln_density - libm::log(a) - Self::ln_fraction(a, b, x), ln_density, score)
        } else {
            Tails::from_upper(ln_density - libm::log(b) - Self::ln_fraction(b, a, complement), ln_density, score)
        }
    }

    fn middle(&self) -> f64 {
        libm::log(self.alpha / self.beta)
    }
}
