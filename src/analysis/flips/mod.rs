//! What would turn a choice between two policies, or the verdict on one: the values of an input at which the better
//! policy changes (switching values), of two inputs together, the categories under which it is another one, and the
//! most plausible conditions under which a threshold is more likely passed than not (reverse stress test).
//!
//! ```text
//! difference of harm, input        → turning (crossings of the mean with 0 and their intervals)
//! difference of harm, category     → levels (means, and who is better under each)
//! difference of harm, two inputs   → surface (a grid of means)
//! passed or not, all inputs        → stress (probit regression on normal scores, its nearest point at even chances)
//! ```
//!
//! A difference is the harm of a first policy less that of a second in the same future: below 0 the first is better.

mod answer;
mod curve;
mod levels;
pub mod stress;
mod surface;
mod turning;

#[cfg(test)]
mod tests;

pub use answer::{Flips, StressAnswer, Turned, conditions, turned};
pub use curve::Input;
pub use levels::{FEWEST_OF_LEVEL, Level, Levels, levels};
use serde::{Deserialize, Serialize};
pub use surface::{Cell, Surface, surface};
pub use turning::{Crossing, Point, Turning, turning};

/// Futures below which nothing is told.
pub const FEWEST: usize = 50;

/// Which policy does less harm.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Better {
    /// The first one: the difference is below 0.
    First,
    /// The second one.
    Second,
}

impl Better {
    /// By the sign of a difference; the first where there is none.
    pub(crate) fn of(difference: f64) -> Self {
        if difference > 0.0 { Self::Second } else { Self::First }
    }
}

/// Whether an answer turns the choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Verdict {
    /// One policy is better at some answers and the other at others, and both are told apart from chance.
    Turns,
    /// It may turn, or the policies may be equal there: not told apart.
    MayTurn,
    /// The same policy is better at every answer within the range looked at, told apart from chance at each.
    NothingTurns,
    /// The policies do the same in every future.
    Identical,
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FlipError {
    /// Lengths differ.
    Uneven,
    /// A difference that is no finite number, or a share or a correlation that is none.
    NotFinite,
    /// Fewer than 50 futures in which the inputs have values.
    TooFew,
    /// An input with one value alone.
    OneValue,
    /// Inputs that cannot be told apart.
    Singular,
}

/// Whether lengths are the same and differences finite.
fn check(difference: &[f64], lengths: &[usize]) -> Result<(), FlipError> {
    if lengths.iter().any(|&length| length != difference.len()) {
        return Err(FlipError::Uneven);
    }
    if difference.iter().any(|x| !x.is_finite()) {
        return Err(FlipError::NotFinite);
    }
    Ok(())
}
