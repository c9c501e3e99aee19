//! Comparisons and portfolios for people: charts, documents and tables of their folders.

mod changes;
mod charts;
mod document;
mod facts;
mod judgements;
mod manifest;
mod sections;
mod table;

pub use changes::ChangeWords;
pub use charts::comparison_charts;
pub use document::comparison_document;
pub use facts::{COMPARISON, ComparisonFacts};
pub use manifest::{KIND_COMPARISON, KIND_PORTFOLIO, NamedScenario, PairedManifest, scenario_file};
pub use table::differences_csv;
