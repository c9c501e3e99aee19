//! Words, numbers and dates in English, French and Arabic. The words are in `*.ftl` files, one
//! folder per language, one file per subject; this module turns an identifier and numbers into text.

mod bundle;
mod diagnostics;
mod format;
mod likelihood;
mod quantities;
mod schema;

pub use bundle::{Arg, Locale};
pub use diagnostics::{message, render_diagnostics};
pub use schema::scenario_schema;
