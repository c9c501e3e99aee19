//! Many trajectories → numbers: one engine for any experiment, in any pieces and any order, to the same bits.
//!
//! An [`Experiment`] is variants × trajectories; a [`Reducer`] folds them. Chunks of fixed size on a grid from 0 are
//! computed in parallel. What is a whole number is kept per thread and added up, for no order can change the sum;
//! floating-point sums are taken chunk by chunk and joined on a [`Tree`] of fixed shape. Memory does not grow with the
//! number of trajectories, but by the tree's two nodes a doubling. Rows for files pass through in order and are forgotten.
#![forbid(unsafe_code)]

mod check;
mod error;
mod events;
mod experiment;
mod experiments;
mod footprint;
mod grid;
mod items;
mod layout;
mod part;
mod pipeline;
mod precision;
mod proportion;
mod rare;
mod reducer;
mod reducers;
mod run;
mod sinks;
mod state;
mod tree;

pub use check::{FAILED_CELLS, FAILED_WAVES};
pub use error::{EnsembleError, SinkError};
pub use events::{DriverTarget, Event, HEADLINE_DAYS, Threshold, headline_days};
pub use experiment::{Experiment, Record, Worker};
pub use experiments::futures::{FutureWorker, Futures};
pub use experiments::pick_freeze::{InputGroup, PickFreeze, PickFreezeWorker};
pub use experiments::points::{Point, Points, PointsWorker};
pub use experiments::portfolios::{MOST_MEASURES, Portfolios};
pub use experiments::variants::{Differs, Mismatch, Variants};
pub use experiments::walk::{Change, Walk};
pub use footprint::footprint;
pub use grid::{CHUNK, Grid, Shard};
pub use items::{CHOSEN, Item, Reading, Scope, Subject, Unit, items};
pub use layout::{Layout, Named, is_missable};
pub use part::{
    PART_MARK_LENGTH, PartError, PartHead, check_part_mark, decode_part, decode_state, encode_part, part_head,
};
pub use precision::{DEFAULT_CAP, Precision, Target, futures_for, run_until, stage_of};
pub use proportion::{Proportion, Z95, wilson};
pub use rare::{Estimates, Rare, RareError, RareEstimate, RareRequest, rare};
pub use reducer::{Future, Memory, Merge, Reducer};
pub use reducers::counts::{Counts, CumulativeDays};
pub use reducers::drivers::Drivers;
pub use reducers::each::Each;
pub use reducers::histogram::{Bucket, Histogram, RELATIVE_ERROR, rank};
pub use reducers::moments::{ColumnMoments, Moments};
pub use reducers::nested::{VarianceShare, VarianceSplit};
pub use reducers::paired::{Paired, PairedCounts, PairedGroup, PairedOptions, PairedSums, Pairs, run_pairs};
pub use reducers::ratio::RatioCounts;
pub use reducers::replicates::{ErrorOf, Happening, Hits, Stratum};
pub use reducers::resamples::Resamples;
pub use reducers::sample::{Sample, SampleTable};
pub use reducers::summary::{Ensemble, GroupCounts, GroupSums, PrecisionReport, Reduction, Summaries};
pub use reducers::table::{FutureTable, MOST_TABULATED, TableRows, Tabulation, tabulate};
pub use reducers::weekly::WeeklyCounts;
pub use run::{MOST_REPEATS, MOST_TRAJECTORIES, Options, StateOf, Watch, go_on, go_on_over, run};
pub use sinks::{
    Batches, Column, CsvSeries, CsvTrajectories, ParquetSeries, ParquetTrajectories, Rows, Sink, Table, Tables,
    panic_becomes_error, read_csv, read_parquet,
};
pub use state::{Failure, Failures, Progress, State};
pub use tree::Tree;
