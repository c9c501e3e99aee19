//! An ensemble → numbers for people: what `summary.json`, the tables, the charts and the briefing show.
//! Names here are keys, not words; words are the business of `locale`.
#![forbid(unsafe_code)]

mod abroad;
mod amount;
pub mod answers;
mod assessment;
mod chance;
mod column;
pub mod comparison;
mod confidence;
mod corridors;
mod curves;
mod design_gain;
pub mod discovery;
mod drivers;
mod exceedance;
pub mod experts;
pub mod flips;
mod headline;
mod in_languages;
mod names;
mod order;
mod outcomes;
pub mod policies;
mod regression;
pub mod response;
pub mod sensitivity;
mod signs;
mod span;
mod summary;
pub mod worth;

pub use abroad::AbroadShare;
pub use assessment::{
    ASSESSMENT_FORMAT, AssessedDay, Assessment, Checked, Number, Observation, Odd, Sight, SightChance, Weighed,
};
pub use chance::Chance;
pub use column::Column;
pub use confidence::{Confidence, Judged};
pub use corridors::{Bin, CorridorHistogram, LinkShare, PlaceShare, SizeShare};
pub use curves::{Fan, FanWeek, Incidence, IncidencePoint};
pub use design_gain::DesignGain;
pub use drivers::{ChanceShare, Driver, DriverGroup, Drivers, StratumShare};
pub use exceedance::Exceedance;
pub use headline::{HeadlineRow, HeadlineValue};
pub use in_languages::InLanguages;
pub use order::{Ends, quantile_interval, tail_interval};
pub use outcomes::{CostSummary, EventSummary, OutcomeSummary, QuantileInterval, Quantiles, VarianceSummary};
pub use signs::HypothesisSign;
pub use span::Span;
pub use summary::{Curves, Group, PrecisionSummary, SUMMARY_FORMAT, Summary};

pub use harmattan_engine::{Proportion, wilson};
