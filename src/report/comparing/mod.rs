//! Comparisons and portfolios for people: charts, documents and tables of their folders.

mod charts;
mod document;
mod facts;
mod table;

pub use charts::comparison_charts;
pub use document::comparison_document;
pub use facts::ComparisonFacts;
pub use table::differences_csv;
