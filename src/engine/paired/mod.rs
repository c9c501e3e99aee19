//! Several scenarios on common random numbers → one paired ensemble: every trajectory number is run in
//! every variant before the next one, so that differences are taken future by future (model.md section 9).
//!
//! What is kept does not grow with the number of trajectories, but for one outcome chosen beforehand whose
//! value in every future is held: quantiles, tails, rankings and shares of credit need the joint law.
//! All items are harms: less is better.

mod items;
mod portfolios;
mod reduction;
mod run;
mod source;
mod variants;
mod walk;

pub use items::{Item, Scope, Source, Subject, Unit, items};
pub use portfolios::{MOST_MEASURES, Portfolios};
pub use reduction::{Paired, PairedGroup, Table};
pub use run::{MOST_NUMBERS, PairedOptions, run_paired};
pub use source::{PairedSource, PairedWorker};
pub use variants::{Differs, Mismatch, Variants};
pub use walk::{Change, Walk};
