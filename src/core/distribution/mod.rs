//! What a quantity may be: a number or a probability distribution, with its quantile function,
//! distribution function and moments. Plain values; drawing from them is `sampling`'s business.

pub mod correlation;
mod moments;
pub(crate) mod monotone;
mod quantile;
pub(crate) mod special;
mod step;
mod student;
pub(crate) mod truncated;
mod validate;

pub(crate) use moments::pert_shapes;
pub(crate) use quantile::{empirical_rank, triangular_quantile};
pub use special::normal_lower;
pub(crate) use step::{PoissonLaw, sorted_steps};
pub use student::{NEARLY_NORMAL, student};
pub use validate::DistributionError;

/// A number or a distribution over numbers. Construct, then [`Distribution::validate`].
#[derive(Clone, Debug, PartialEq)]
pub enum Distribution {
    /// A certain number.
    Fixed(f64),
    /// Uniform on [min, max].
    Uniform {
        /// Least value.
        min: f64,
        /// Greatest value.
        max: f64,
    },
    /// Triangular.
    Triangular {
        /// Least value.
        min: f64,
        /// Most likely value.
        mode: f64,
        /// Greatest value.
        max: f64,
    },
    /// PERT: beta on [min, max] with mean (min + 4·mode + max)/6.
    Pert {
        /// Least value.
        min: f64,
        /// Most likely value.
        mode: f64,
        /// Greatest value.
        max: f64,
    },
    /// Normal.
    Normal {
        /// Mean.
        mean: f64,
        /// Standard deviation.
        sd: f64,
    },
    /// Normal, conditioned on [min, max].
    TruncatedNormal {
        /// Mean before truncation.
        mean: f64,
        /// Standard deviation before truncation.
        sd: f64,
        /// Least value.
        min: f64,
        /// Greatest value.
        max: f64,
    },
    /// Lognormal: exp of a normal.
    LogNormal {
        /// Median.
        median: f64,
        /// Standard deviation of the log.
        sigma: f64,
    },
    /// Beta on [0, 1].
    Beta {
        /// First shape.
        alpha: f64,
        /// Second shape.
        beta: f64,
    },
    /// Gamma.
    Gamma {
        /// Shape.
        shape: f64,
        /// Scale.
        scale: f64,
    },
    /// Poisson.
    Poisson {
        /// Mean.
        mean: f64,
    },
    /// Finitely many values with weights (which sum to 1).
    Discrete {
        /// Values.
        values: Vec<f64>,
        /// Their probabilities.
        weights: Vec<f64>,
    },
    /// Elicited quantiles, joined by monotone cubic interpolation.
    Quantiles {
        /// Probabilities, increasing from 0 to 1.
        p: Vec<f64>,
        /// Values at them, non-decreasing.
        x: Vec<f64>,
    },
    /// An observed sample, sorted: its empirical distribution.
    Empirical {
        /// The sorted sample.
        sorted: Vec<f64>,
    },
}
