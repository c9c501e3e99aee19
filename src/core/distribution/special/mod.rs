//! Special functions on `libm` alone, so that bits are the same on every machine: tails of the
//! normal, gamma and beta laws and their inverses.
//!
//! Gamma and beta laws are inverted in y = ln x and y = logit x. There the density is log-concave,
//! hence so are both tails, and Newton's method on the logarithm of a tail converges from any start:
//! a tangent of a concave function lies above it, so after the first step the iterates approach the
//! root from one side.

mod beta;
mod gamma;
mod normal;

pub(crate) use beta::BetaLaw;
pub(crate) use gamma::GammaLaw;
pub use normal::normal_lower;
pub(crate) use normal::{normal_density, normal_quantile};

/// Both tails and the density of a law at one point of the variable it is solved in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tails {
    /// P(Y ≤ y).
    pub lower: f64,
    /// P(Y > y).
    pub upper: f64,
    /// ln P(Y ≤ y), to full relative precision in the tail.
    pub ln_lower: f64,
    /// ln P(Y > y), likewise.
    pub ln_upper: f64,
    /// ln of the density of Y.
    pub ln_density: f64,
    /// Derivative of that by y.
    pub score: f64,
}

impl Tails {
    fn from_lower(ln_lower: f64, ln_density: f64, score: f64) -> Self {
        let lower = libm::exp(ln_lower).min(1.0);
        Self { lower, upper: 1.0 - lower, ln_lower, ln_upper: libm::log1p(-lower), ln_density, score }
    }

    fn from_upper(ln_upper: f64, ln_density: f64, score: f64) -> Self {
        let upper = libm::exp(ln_upper).min(1.0);
        Self { lower: 1.0 - upper, upper, ln_lower: libm::log1p(-upper), ln_upper, ln_density, score }
    }
}

/// A law whose density in the solved variable is log-concave.
pub(crate) trait LogConcave {
    /// Tails and density at `y`.
    fn tails(&self, y: f64) -> Tails;
    /// A point near the middle of the law.
    fn middle(&self) -> f64;
}

/// The y with P(Y ≤ y) = u, for 0 < u < 1, by Newton's method from `start`, with Halley's correction
/// once near. The upper tail is solved for u above one half, so that precision does not depend on
/// the side.
pub(crate) fn solve(law: &impl LogConcave, u: f64, start: f64) -> f64 {
    let low = u <= 0.5;
    let target = if low { libm::log(u) } else { libm::log(1.0 - u) };
    let mut y = start;
    for _ in 0..100 {
        let t = law.tails(y);
        let (ln_tail, sign) = if low { (t.ln_lower, 1.0) } else { (t.ln_upper, -1.0) };
        // Tail over density: the reciprocal slope of the tail's logarithm.
        let mills = libm::exp(ln_tail - t.ln_density);
        let newton = sign * (target - ln_tail) * mills;
        let step = if newton.is_nan() {
            // Far out on the wrong side a tail rounds to certainty and has no slope: walk back.
            -sign
        } else if newton.abs() < 0.5 {
            newton / (1.0 + 0.5 * newton * (t.score - sign / mills)).max(0.5)
        } else {
            newton.clamp(-1e5, 1e5)
        };
        y += step;
        if step.abs() <= 1e-6 * y.abs().max(1.0) {
            break;
        }
    }
    y
}

/// Evaluates a continued fraction b₀ + a₁/(b₁ + a₂/(b₂ + …)) by the modified Lentz method;
/// `term(k)` gives (aₖ, bₖ) for k ≥ 1.
fn continued_fraction(b0: f64, mut term: impl FnMut(f64) -> (f64, f64)) -> f64 {
    const TINY: f64 = 1e-300;
    let away = |x: f64| if x.abs() < TINY { TINY } else { x };
    let mut f = away(b0);
    let (mut c, mut d) = (f, 0.0);
    let mut k = 0.0;
    while k < 100_000.0 {
        k += 1.0;
        let (a, b) = term(k);
        d = 1.0 / away(b + a * d);
        c = away(b + a / c);
        let delta = c * d;
        f *= delta;
        if (delta - 1.0).abs() < 3e-16 {
            break;
        }
    }
    f
}
