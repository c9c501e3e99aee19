//! Comparisons and portfolios for people: charts, documents and tables of their folders.

mod changes;
mod charts;
mod document;
mod facts;
mod judgements;
mod manifest;
mod portfolio;
mod portfolio_document;
mod sections;
mod table;

pub use changes::ChangeWords;
pub use charts::comparison_charts;
pub use document::comparison_document;
pub use facts::{COMPARISON, ComparisonFacts};
pub use manifest::{KIND_COMPARISON, KIND_PORTFOLIO, NamedScenario, PairedManifest, scenario_file};
pub use portfolio::{PORTFOLIO, PortfolioFacts, portfolio_charts};
pub use portfolio_document::portfolio_document;
pub use table::differences_csv;
