//! Any law conditioned on an interval, by its distribution and quantile functions; laws of which the result has a name
//! become that.

use std::f64::consts::FRAC_PI_2;

use super::Distribution;

/// Least probability of the interval before conditioning: what is left keeps ten digits of it.
pub(crate) const LEAST_MASS: f64 = 1e-6;

impl Distribution {
    /// The law conditioned on [`min`, `max`]; −∞ and ∞ cut nothing. Uniform and truncated normal laws, constants and
    /// samples stay what they are, over less. Validate the result: an interval without probability is found there.
    #[must_use]
    pub fn truncated(self, min: f64, max: f64) -> Self {
        let kept = |x: f64| x >= min && x <= max;
        match self {
            Self::Fixed(x) if kept(x) => Self::Fixed(x),
            Self::Uniform { min: a, max: b } if a.max(min) < b.min(max) => {
                Self::Uniform { min: a.max(min), max: b.min(max) }
            }
            Self::TruncatedNormal { mean, sd, min: a, max: b } if a.max(min) < b.min(max) => {
                Self::TruncatedNormal { mean, sd, min: a.max(min), max: b.min(max) }
            }
            Self::Discrete { ref values, ref weights }
                if values.iter().zip(weights).any(|(x, w)| kept(*x) && *w > 0.0) =>
            {
                let left: Vec<(f64, f64)> =
                    values.iter().copied().zip(weights.iter().copied()).filter(|(x, _)| kept(*x)).collect();
                let sum: f64 = left.iter().map(|(_, w)| w).sum();
                let (values, weights) = left.into_iter().map(|(x, w)| (x, w / sum)).unzip();
                Self::Discrete { values, weights }
            }
            Self::Empirical { ref sorted } if sorted.iter().any(|x| kept(*x)) => {
                Self::Empirical { sorted: sorted.iter().copied().filter(|x| kept(*x)).collect() }
            }
            Self::Truncated { law, min: a, max: b } => Self::Truncated { law, min: a.max(min), max: b.min(max) },
            law => Self::Truncated { law: Box::new(law), min, max },
        }
    }
}

/// The probability before conditioning that is `u` after it; below 1 for `u` below 1, where a law without end has
/// no quantile.
pub(crate) fn inside(below: f64, mass: f64, u: f64) -> f64 {
    (below + u * mass).min(1.0 - f64::EPSILON / 2.0)
}

/// A law, and what the interval leaves of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Conditioned<'a> {
    law: &'a Distribution,
    /// Least and greatest value left.
    pub min: f64,
    pub max: f64,
    /// Probability below the interval, and of it.
    pub below: f64,
    pub mass: f64,
    in_steps: bool,
}

impl<'a> Conditioned<'a> {
    /// `law` conditioned on [min, max].
    pub(crate) fn new(law: &'a Distribution, min: f64, max: f64) -> Self {
        let in_steps = law.moves_in_steps();
        let below = law.cdf(if in_steps { min.next_down() } else { min });
        let (least, greatest) = law.support();
        // The steps of laws without a list of them (Poisson) are whole numbers.
        let (low, high) = if in_steps { (libm::ceil(min), libm::floor(max)) } else { (min, max) };
        Self {
            law,
            min: least.max(low),
            max: greatest.min(high),
            below,
            mass: (law.cdf(max) - below).max(0.0),
            in_steps,
        }
    }

    /// The least x with P(X ≤ x) ≥ u.
    pub(crate) fn quantile(&self, u: f64) -> f64 {
        self.law.quantile(inside(self.below, self.mass, u)).max(self.min).min(self.max)
    }

    /// P(X ≤ x).
    pub(crate) fn cdf(&self, x: f64) -> f64 {
        ((self.law.cdf(x) - self.below) / self.mass).clamp(0.0, 1.0)
    }

    /// Mean and standard deviation: of steps by their sum, else the integral of the quantile function by the double
    /// exponential rule (Takahasi and Mori 1974), which endures ends without a limit; error about 1e-9 of the spread
    /// where the law is smooth, 1e-5 where it has corners.
    pub(crate) fn moments(&self) -> (f64, f64) {
        if self.in_steps {
            return self.moments_of_steps();
        }
        let centre = self.quantile(0.5);
        let (first, second) = self.by_double_exponential(|x| (x - centre, (x - centre) * (x - centre)));
        (centre + first, libm::sqrt((second - first * first).max(0.0)))
    }

    /// By tails: E(X) = Σ P(X > k).
    fn moments_of_steps(&self) -> (f64, f64) {
        let last = self.max.min(self.law.quantile(1.0 - f64::EPSILON));
        let (mut first, mut second) = (0.0, 0.0);
        let mut k = self.min;
        while k < last {
            let above = 1.0 - self.cdf(k);
            first += above;
            second += (2.0 * (k - self.min) + 1.0) * above;
            k += 1.0;
        }
        (self.min + first, libm::sqrt((second - first * first).max(0.0)))
    }

    fn by_double_exponential(&self, f: impl Fn(f64) -> (f64, f64)) -> (f64, f64) {
        const STEP: f64 = 1.0 / 64.0;
        const STEPS: i32 = 220;
        let (mut first, mut second, mut total) = (0.0, 0.0, 0.0);
        for k in -STEPS..=STEPS {
            let t = f64::from(k) * STEP;
            let s = FRAC_PI_2 * libm::sinh(t);
            // u = (1 + tanh s)/2, without the loss of digits near 0.
            let u = 1.0 / (1.0 + libm::exp(-2.0 * s));
            let cosh = libm::cosh(s);
            let weight = STEP * 0.5 * FRAC_PI_2 * libm::cosh(t) / (cosh * cosh);
            if u <= 0.0 || u >= 1.0 || weight <= 0.0 {
                continue;
            }
            let (a, b) = f(self.quantile(u));
            first += weight * a;
            second += weight * b;
            total += weight;
        }
        (first / total, second / total)
    }
}
