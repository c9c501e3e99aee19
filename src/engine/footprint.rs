//! How much memory a run takes: what is counted on every thread, the sums of the tree, and rows on their way to files. So near as a
//! reader needs who asks whether it fits a machine, within a factor of two (tested).

use harmattan_core::model::OutcomeKind;
use harmattan_core::sampling::MOST_BINS;

use super::layout::Layout;

/// Bytes of a number.
const NUMBER: u64 = 8;
/// Bytes of the values that a cell of the weekly counts has room for at first.
const WEEKLY_CELL: u64 = 64 * 4;
/// Bytes of the pages of one histogram: about four octaves are met of 1,024 buckets each.
const HISTOGRAM: u64 = 4 * 1024 * 4;
/// Bytes that the writer of a Parquet column takes beside what waits in it.
const PARQUET_COLUMN: u64 = 80 * 1024;
/// Futures that wait in it at most.
const PARQUET_GROUP: u64 = 16_384;

/// About how many bytes a run of so many trajectories takes on so many threads, at most at once; `rows` says whether every future
/// becomes a row of a file.
#[must_use]
pub fn footprint(layout: &Layout, trajectories: u64, threads: u64, rows: bool) -> u64 {
    let strata = layout.strata() as u64;
    // Every thread counts, and one holds what all have counted.
    let counted = strata * counts(layout) * (threads + 1);
    // Of n chunks 2·log₂ n nodes are held; all but the greatest hold few replicates.
    let summed = strata * sums(layout) * 4;
    let written = if rows { rows_bytes(layout, trajectories) } else { 0 };
    counted + summed + written
}

/// Counts of one hypothesis and expert.
fn counts(layout: &Layout) -> u64 {
    let days = u64::from(layout.horizon_days) + 1;
    let first_days = (0..layout.outcomes.len()).filter(|&c| layout.outcomes.spec(c).kind == OutcomeKind::FirstDay);
    let weekly = (layout.series.columns.len() * layout.series.days.len()) as u64 * WEEKLY_CELL;
    let histograms = layout.distributed().len() as u64 * HISTOGRAM;
    let hits = layout.events.len() + layout.theatre.places.len() + 2 * layout.theatre.regions.len();
    let drivers = layout.dimensions.len() * MOST_BINS * (1 + layout.driver_targets().len());
    let numbers = first_days.count() as u64 * days + drivers as u64;
    let replicated = (layout.replicates.count() * hits) as u64;
    weekly + histograms + numbers * NUMBER + replicated * NUMBER / 2
}

/// Sums of one hypothesis and expert: mean and squares of every column, by replicate.
fn sums(layout: &Layout) -> u64 {
    (layout.replicates.count() * layout.outcomes.len()) as u64 * 2 * NUMBER
}

/// Rows that wait to be written.
fn rows_bytes(layout: &Layout, trajectories: u64) -> u64 {
    let columns = (layout.outcomes.len() + layout.dimensions.len()) as u64;
    columns * (PARQUET_COLUMN + trajectories.min(PARQUET_GROUP) * NUMBER)
}
