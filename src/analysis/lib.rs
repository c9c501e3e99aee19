//! An ensemble → numbers for people: what `summary.json`, the tables, the charts and the briefing show.
//! Names here are keys, not words; words are the business of `locale`.
#![forbid(unsafe_code)]

mod chance;
pub mod comparison;
mod confidence;
mod corridors;
mod curves;
mod drivers;
mod exceedance;
mod headline;
mod names;
mod outcomes;
mod summary;

pub use chance::Chance;
pub use confidence::{Confidence, Judged};
pub use corridors::{Bin, CorridorHistogram, LinkShare, PlaceShare, SizeShare};
pub use curves::{Fan, FanWeek, Incidence, IncidencePoint};
pub use drivers::{Driver, Drivers};
pub use exceedance::Exceedance;
pub use headline::{HeadlineRow, HeadlineValue};
pub use outcomes::{CostSummary, EventSummary, OutcomeSummary, Quantiles, VarianceSummary};
pub use summary::{Curves, Group, PrecisionSummary, SUMMARY_FORMAT, Summary};

pub use harmattan_engine::{Proportion, wilson};
