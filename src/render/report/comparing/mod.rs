//! Comparisons and portfolios for people: documents and tables of their folders.

mod apart;
mod changes;
mod difference;
mod document;
mod facts;
mod finished;
mod judgements;
mod moved;
mod portfolio;
mod portfolio_document;
mod portfolio_judgements;
mod remainder;
mod sections;
mod table;
mod timing;
mod writer;

pub use apart::ApartWords;
pub use changes::ChangeWords;
pub use difference::{ChangedUnit, DifferenceFile, changed_units, recorded, unit_words};
pub use document::comparison_document;
pub use facts::ComparisonFacts;
pub use finished::{FinishedComparison, FinishedPortfolio};
pub use portfolio::PortfolioFacts;
pub use portfolio_document::portfolio_document;
pub use remainder::Remainder;
pub use table::differences_csv;
