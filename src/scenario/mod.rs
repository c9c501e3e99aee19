//! Scenario files → a validated [`Scenario`]: what is assumed, with where each number comes from.

mod types;

pub use types::{
    Change, ChangeKind, Correlation, Design, Grade, Hypothesis, Measure, Provenance, Quantity, Scenario, SourceText,
};
