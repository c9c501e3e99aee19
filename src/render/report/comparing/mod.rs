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
mod since;
mod table;
mod timing;
mod writer;

pub use apart::ApartWords;
pub use changes::ChangeWords;
pub use difference::{ChangedUnit, FIRST_DAY, changed_units, first_day_words, recorded, unit_words};
pub use document::comparison_document;
pub use facts::{ComparisonFacts, main_items};
pub use finished::{FinishedComparison, FinishedPortfolio};
pub use portfolio::PortfolioFacts;
pub use portfolio_document::portfolio_document;
pub use remainder::Remainder;
pub use since::{ComparedRun, DIFFERENCE_FORMAT, DifferenceFile, HeadlineChange, NamedChange, briefing_since};
pub use table::differences_csv;
