//! What a validated scenario is, and what differs between two; reading one from files is another crate's business.

mod changes;
mod season;
mod types;

pub use changes::{Difference, counted_differently, differences};
pub use season::Season;
pub use types::{
    Change, ChangeKind, Correlation, Design, Expert, Grade, Hypothesis, MOST_REPEATS, Measure, Provenance, Quantity,
    Scenario, ScenarioKind, SourceText,
};
