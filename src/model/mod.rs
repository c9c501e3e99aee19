//! One trajectory: the campaign model of `docs/model.md`, exact, without input or output, threads,
//! clock, or allocation in the event loop.

mod outcomes;

pub use outcomes::{OUTCOMES, Outcome, OutcomeFamily, OutcomeKind, OutcomeSpace, OutcomeSpec};

mod simulator;
mod trajectory;

pub use simulator::{Model, Simulator};
pub use trajectory::{SERIES_PER_WEEK_EXTRA, SeriesSpace, Trajectory};
