//! The gamma law in y = ln x: regularised incomplete gamma functions by series below the mean and by
//! continued fraction above it (DLMF 8.7.1 and 8.9.2).

use super::{LogConcave, Tails, continued_fraction};

/// Gamma law with given shape and scale 1.
#[derive(Clone, Copy, Debug)]
pub(crate) struct GammaLaw {
    shape: f64,
    ln_norm: f64,
}

impl GammaLaw {
    /// The shape must be positive.
    pub(crate) fn new(shape: f64) -> Self {
        Self { shape, ln_norm: -libm::lgamma(shape) }
    }

    /// Σ xⁿ / (a(a + 1)…(a + n)).
    fn series(&self, x: f64) -> f64 {
        let mut term = 1.0 / self.shape;
        let mut sum = term;
        let mut n = self.shape;
        while term > sum * 1e-17 {
            n += 1.0;
            term *= x / n;
            sum += term;
        }
        sum
    }
}

impl LogConcave for GammaLaw {
    fn tails(&self, y: f64) -> Tails {
        let a = self.shape;
        let x = libm::exp(y.min(700.0));
        let ln_density = a * y - x + self.ln_norm;
        if x < a + 1.0 {
            Tails::from_lower(ln_density + libm::log(self.series(x)), ln_density, a - x)
        } else {
            let fraction = continued_fraction(x + 1.0 - a, |k| (-k * (k - a), x + 2.0 * k + 1.0 - a));
            Tails::from_upper(ln_density - libm::log(fraction), ln_density, a - x)
        }
    }

    fn middle(&self) -> f64 {
        libm::log(self.shape)
    }
}
