//! What a quantity may be: a number or a probability distribution, with its quantile function,
//! distribution function and moments. Plain values; drawing from them is `sampling`'s business.

mod conditioned;
pub mod correlation;
mod judged;
mod moments;
pub(crate) mod monotone;
pub(crate) mod open;
mod quantile;
pub(crate) mod special;
mod step;
mod student;
pub(crate) mod truncated;
mod validate;

pub(crate) use conditioned::{Conditioned, inside};
pub use judged::{roulette, sure_pert};
pub(crate) use moments::pert_shapes;
pub use open::Scale;
pub(crate) use quantile::{ascending, empirical_rank, triangular_quantile};
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
    /// Elicited quantiles whose probabilities do not run from 0 to 1: joined by a monotone cubic in normal scores,
    /// with normal (or lognormal) tails through the two outermost points on each side, conditioned on the range.
    OpenQuantiles {
        /// Probabilities, increasing, at least two of them strictly between 0 and 1.
        p: Vec<f64>,
        /// Values at them, non-decreasing.
        x: Vec<f64>,
        /// Whether values are joined as they are or by their logarithms.
        scale: Scale,
        /// Least value the quantity may have; −∞ if there is none.
        min: f64,
        /// Greatest value it may have; ∞ if there is none.
        max: f64,
    },
    /// An observed sample, sorted: its empirical distribution.
    Empirical {
        /// The sorted sample.
        sorted: Vec<f64>,
    },
    /// An observed sample whose rows belong together with those of other quantities: of each draw all quantities of
    /// the group have the values of one row. Alone, it is the sample's empirical distribution.
    Joint {
        /// Which samples are drawn together.
        group: String,
        /// The sample, in the order of its rows.
        rows: Vec<f64>,
    },
    /// Another law, conditioned on [min, max]; made by [`Distribution::truncated`].
    Truncated {
        /// The law before truncation.
        law: Box<Self>,
        /// Least value; −∞ where only the other side is cut.
        min: f64,
        /// Greatest value; ∞ where only the other side is cut.
        max: f64,
    },
}
