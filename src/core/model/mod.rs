//! One trajectory: the campaign model of `docs/model.md`, exact, without input or output, threads,
//! clock, or allocation in the event loop.

mod absent;
mod away;
mod blocks;
mod borders;
mod cells;
mod clocks;
mod copy;
mod geography;
mod inputs;
mod insight;
mod map;
mod mechanisms;
mod members;
mod observer;
mod occupancy;
mod outcomes;
mod predicate;
mod rates;
mod reader;
mod recording;
mod roster;
mod running;
mod shared;
mod simulator;
mod state;
mod streams;
mod trajectory;

pub(crate) use absent::{Absent, regions_following};
pub use insight::{BorderInsight, CorridorInsight, FrontInsight, Insight, PlaceInsight};
pub use observer::{Event, Observer, Passage, Silent};
pub use outcomes::{Asked, OUTCOMES, Outcome, OutcomeFamily, OutcomeKind, OutcomeSpace, OutcomeSpec};
pub use predicate::{Amiss, Comparison, Condition, Predicate, PredicateError};
pub use shared::Model;
pub use simulator::{Simulator, first_difference};
pub use state::State;
pub use streams::MOST_WAVES;
pub use trajectory::{Fault, LARGEST_SIZE, SeriesSpace, Trajectory};
