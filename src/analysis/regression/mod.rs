//! Smooth regression of outcomes on one input, on two, on many, or on a category. Shared by what information is worth
//! and by what would turn a choice.
//!
//! ```text
//! values of an input → scale (its quantiles) → spline (orthonormal functions and their roughness)
//!   → penalised (least squares, smoothed as generalised cross-validation says) → band (fit and its standard error)
//! ```

mod band;
mod eigen;
mod penalised;
mod scale;
mod spline;

#[cfg(test)]
pub(crate) mod testing;

pub(crate) use band::Band;
pub(crate) use eigen::eigen;
pub(crate) use penalised::Sums;
pub(crate) use scale::Scale;
pub(crate) use spline::{Linear, Spline};
