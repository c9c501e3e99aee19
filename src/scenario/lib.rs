//! Scenario files → a validated [`Scenario`]: what is assumed, with where each number comes from.
//!
//! Three passes, so that all mistakes of all files come at once: `tree` parses (all syntax errors),
//! `layer` and `theatre_file` walk beside the registry (unknown keys, types, ranges, distributions),
//! `checks` and `geography` ask what only the whole can tell. Every value keeps its place in its file
//! throughout. What is found wrong is data (`diagnostic`); putting it into words is the business of who speaks.
#![forbid(unsafe_code)]

mod broken;
mod checks;
mod csv;
mod diagnostic;
mod distributions;
mod elicited;
mod extension;
mod fields;
mod finish;
mod geography;
mod joint;
mod judged;
mod layer;
mod limits;
mod load;
mod merge;
mod names;
mod overlay;
mod overrides;
mod quantity;
mod read;
mod resolved;
mod rule;
mod samples;
mod scenario_shape;
pub mod schema;
mod season;
mod shape;
mod sheet;
mod sheet_forms;
mod slips;
mod suggest;
mod syntax;
mod theatre_file;
mod theatre_shape;
mod toml_text;
mod tree;
mod warnings;
mod when;

pub use diagnostic::{Argument, Diagnostic, Diagnostics, Message, Severity, SourceFile, Span};
pub use extension::extension_toml;
pub use limits::{LIMITS, Limit, MOST_EXPERTS};
pub use load::{Loaded, Opened, load};
pub use read::LARGEST_FILE;
pub use resolved::{distribution_toml, identity, resolved_toml, scenario_digest};
pub use scenario_shape::{SETTINGS, Setting};
pub use shape::{FieldEntry, FieldHolds, Members};
pub use sheet::{ExpertSheet, KnownAnswers, read_expert_sheet, read_known_answers};
pub use slips::{date_slip, number_slip};
pub use suggest::nearest;
pub use theatre_shape::{TableEntry, theatre_tables};

use harmattan_core::scenario::{
    Change, ChangeKind, Correlation, Design, Expert, Grade, Hypothesis, Measure, Provenance, Quantity, Scenario,
    ScenarioKind, Season, SourceText,
};
