//! Quantile functions with their first two derivatives, for building tables: Taylor data at a
//! probability, from the exact quantile and the density there.

use crate::distribution::special::{BetaLaw, GammaLaw, LogConcave, normal_density, normal_quantile, solve};
use crate::distribution::truncated::Truncated;
use crate::distribution::{Conditioned, Distribution, pert_shapes};

/// A smooth quantile function.
pub(super) enum Curve {
    Normal {
        mean: f64,
        sd: f64,
    },
    LogNormal {
        median: f64,
        sigma: f64,
    },
    Truncated(Truncated),
    Beta {
        law: BetaLaw,
        min: f64,
        max: f64,
    },
    Gamma {
        law: GammaLaw,
        scale: f64,
    },
    /// Another curve between two of its probabilities.
    Part {
        whole: Box<Self>,
        below: f64,
        mass: f64,
    },
}

/// Value, slope and curvature of x against the probability v of the nearer tail.
#[derive(Clone, Copy, Debug)]
pub(super) struct Taylor {
    pub value: f64,
    pub slope: f64,
    pub curvature: f64,
}

impl Curve {
    /// The curve of a distribution, where it is smooth between 0 and 1 and costs enough to tabulate.
    pub(super) fn of(distribution: &Distribution) -> Option<Self> {
        match *distribution {
            Distribution::Truncated { ref law, min, max } => {
                let Conditioned { below, mass, .. } = Conditioned::new(law, min, max);
                Some(Self::Part { whole: Box::new(Self::of(law)?), below, mass })
            }
            Distribution::Normal { mean, sd } => Some(Self::Normal { mean, sd }),
            Distribution::LogNormal { median, sigma } => Some(Self::LogNormal { median, sigma }),
            Distribution::TruncatedNormal { mean, sd, min, max } => {
                Some(Self::Truncated(Truncated::new(mean, sd, min, max)))
            }
            Distribution::Pert { min, mode, max } => {
                let (alpha, beta) = pert_shapes(min, mode, max);
                Some(Self::Beta { law: BetaLaw::new(alpha, beta), min, max })
            }
            Distribution::Beta { alpha, beta } => {
                Some(Self::Beta { law: BetaLaw::new(alpha, beta), min: 0.0, max: 1.0 })
            }
            Distribution::Gamma { shape, scale } => Some(Self::Gamma { law: GammaLaw::new(shape), scale }),
            _ => None,
        }
    }

    /// A start for [`Self::at`].
    pub(super) fn middle(&self) -> f64 {
        match self {
            Self::Beta { law, .. } => law.middle(),
            Self::Gamma { law, .. } => law.middle(),
            Self::Part { whole, .. } => whole.middle(),
            _ => 0.0,
        }
    }

    /// Taylor data where the lower (or upper) tail has probability `v` ≤ ½. `solved` is the root of
    /// the last call, a start for this one.
    pub(super) fn at(&self, v: f64, upper: bool, solved: &mut f64) -> Taylor {
        let u = if upper { 1.0 - v } else { v };
        // Value, density, and derivative of the logarithm of the density.
        let (value, density, score) = match *self {
            Self::Normal { mean, sd } => {
                let z = if upper { -normal_quantile(v) } else { normal_quantile(v) };
                (mean + sd * z, normal_density(z) / sd, -z / sd)
            }
            Self::LogNormal { median, sigma } => {
                let z = if upper { -normal_quantile(v) } else { normal_quantile(v) };
                let x = median * libm::exp(sigma * z);
                (x, normal_density(z) / (sigma * x), -(1.0 + z / sigma) / x)
            }
            Self::Truncated(ref law) => {
                let x = law.quantile(u);
                let (density, score) = law.density(x);
                (x, density, score)
            }
            Self::Beta { ref law, min, max } => {
                *solved = solve(law, u, *solved);
                let (x, complement) = BetaLaw::unpack(*solved);
                let tails = law.tails(*solved);
                let (width, stretch) = (max - min, x * complement);
                let value = if x <= 0.5 { min + x * width } else { max - complement * width };
                // f(x) = f(y)/(x(1 − x)).
                let score = (tails.score - (complement - x)) / stretch;
                (value, libm::exp(tails.ln_density) / stretch / width, score / width)
            }
            Self::Gamma { ref law, scale } => {
                *solved = solve(law, u, *solved);
                let tails = law.tails(*solved);
                let x = scale * libm::exp(*solved);
                (x, libm::exp(tails.ln_density) / x, (tails.score - 1.0) / x)
            }
            Self::Part { ref whole, below, mass } => {
                let inside = below + u * mass;
                let side = inside > 0.5;
                let of = whole.at(if side { 1.0 - inside } else { inside }, side, solved);
                // Slopes are against the probability of the nearer tail: here that of the part, there of the whole.
                let turned = if side == upper { mass } else { -mass };
                return Taylor { value: of.value, slope: of.slope * turned, curvature: of.curvature * mass * mass };
            }
        };
        let slope = 1.0 / density;
        Taylor { value, slope: if upper { -slope } else { slope }, curvature: -score * slope * slope }
    }
}
