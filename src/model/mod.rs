//! One trajectory: the campaign model of `docs/model.md`, exact, without input or output, threads,
//! clock, or allocation in the event loop.

mod blocks;
mod borders;
mod clocks;
mod closures;
mod copy;
mod deaths;
mod engagement;
mod events;
mod fill;
mod geography;
mod incidents;
mod insight;
mod looks;
mod map;
mod members;
mod movement;
mod observer;
mod outcomes;
mod rates;
mod response;
mod roster;
mod running;
mod shared;
mod simulator;
mod state;
mod streams;
mod tally;
mod targeting;
mod trajectory;

pub use insight::{BorderInsight, FrontInsight, Insight, PlaceInsight};
pub use observer::{Event, Observer, Passage, Silent};
pub use outcomes::{OUTCOMES, Outcome, OutcomeFamily, OutcomeKind, OutcomeSpace, OutcomeSpec};
pub use running::State;
pub use shared::Model;
pub use simulator::{Simulator, first_difference};
pub use trajectory::{LARGEST_SIZE, SeriesSpace, Trajectory};
