//! Many trajectories → one ensemble: fixed chunks are computed in parallel and folded strictly in
//! order, so that the numbers are the same to the bit for any number of threads, and memory does not
//! grow with the number of trajectories.
//!
//! Floating-point sums are taken chunk by chunk and merged in chunk order. Everything that is a count
//! is a whole number, whose sum no order can change; such counts are kept per thread and added at the
//! end. Rows for files pass through the fold in order and are then forgotten.
#![forbid(unsafe_code)]

mod chunk;
mod counts;
mod drivers;
mod error;
mod futures;
mod histogram;
mod layout;
mod moments;
mod nested;
mod paired;
mod pipeline;
mod precision;
mod proportion;
mod ratio;
mod reduction;
mod run;
mod sinks;
mod source;

pub use counts::{Counts, CumulativeDays, WeeklyCounts};
pub use drivers::{DriverTarget, Drivers, FIFTHS};
pub use error::{EnsembleError, SinkError};
pub use futures::Futures;
pub use histogram::{Bucket, Histogram, RELATIVE_ERROR};
pub use layout::{Event, HEADLINE_DAYS, Layout, Named, Threshold, headline_days, is_missable};
pub use moments::{ColumnMoments, Moments};
pub use nested::{VarianceShare, VarianceSplit};
pub use paired::{
    Change, Differs, Item, MOST_MEASURES, MOST_NUMBERS, Mismatch, Paired, PairedGroup, PairedOptions, PairedSource,
    PairedWorker, Portfolios, Scope, Source, Subject, Table, Unit, Variants, Walk, items, run_paired,
};
pub use precision::{DEFAULT_CAP, Precision, PrecisionReport, run_until};
pub use proportion::{Proportion, Z95, wilson};
pub use ratio::RatioCounts;
pub use reduction::{Ensemble, Failure, Failures, Reduction};
pub use run::{CHUNK, MOST_REPEATS, MOST_TRAJECTORIES, Options, Watch, run};
pub use sinks::{CsvSeries, CsvTrajectories, ParquetSeries, ParquetTrajectories, Rows, Sink};
pub use source::{Record, TrajectorySource, TrajectoryWorker};
