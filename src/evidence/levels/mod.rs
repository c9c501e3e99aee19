//! The level behind monthly counts: exact filter, smoother and forecasts, region by region.
//!
//! The logarithm x of the level λ (events a month) is a random walk with steps of scale σ × Student's t_ν; a month, or an
//! observed share e of it, has a negative binomial count with mean e·λ and variance m + α·m². The level lies on a grid of
//! logarithms ([`Grid`]), on which all sums are exact (a hidden Markov chain; Rabiner 1989): heavy tails, zeros, parts of
//! months and gaps need no approximation. Of the first month nothing is known: all points of the grid are equally likely.
//!
//! [`estimate`] averages over walks and dispersions ([`ModelPrior`]); [`paths`] goes on from there; [`ceiling`] is what a
//! forecast could reach that knew the level from both sides.

mod estimate;
mod filter;
mod grid;
mod level;
mod sampler;

#[cfg(test)]
mod exact;

pub use estimate::{Estimate, ModelPrior, Sharing, estimate};
pub use filter::{BothSides, Filter, filter};
pub use grid::Grid;
pub use level::Level;
pub use sampler::{ceiling, paths};

/// One law of level and counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LevelModel {
    /// Scale σ of the steps of ln λ, per square root of a month; 0 if the level stays.
    pub scale: f64,
    /// Degrees of freedom ν of the steps; infinite for normal ones.
    pub freedom: f64,
    /// Dispersion α of counts; 0 for Poisson.
    pub dispersion: f64,
}

/// Why there is no level.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum LevelError {
    /// A value that no law has.
    #[error("no law of levels has scale {}, {} degrees of freedom and dispersion {}", .0.scale, .0.freedom, .0.dispersion)]
    Model(LevelModel),
    /// There are no months.
    #[error("there are no months to learn a level from")]
    NoMonths,
    /// There is no law to average over, or weights are none.
    #[error("there is no law of levels with a weight")]
    NoModel,
    /// No months, regions or paths are asked for, or months that are not there.
    #[error("a forecast needs months that are there, regions and paths")]
    Empty,
}

impl LevelModel {
    fn check(self) -> Result<Self, LevelError> {
        let sound = self.scale >= 0.0
            && self.scale.is_finite()
            && self.freedom > 0.0
            && self.dispersion >= 0.0
            && self.dispersion.is_finite();
        if sound { Ok(self) } else { Err(LevelError::Model(self)) }
    }
}
