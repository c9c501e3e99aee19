//! Where the rows of an ensemble go: files written as the run goes on, in order of the trajectories.

mod batches;
mod csv;
mod guarded;
mod parquet;
mod read;
mod table;
mod tables;

pub use batches::Batches;
pub use csv::{CsvSeries, CsvTrajectories};
pub use guarded::panic_becomes_error;
pub use parquet::{ParquetSeries, ParquetTrajectories};
pub use read::{read_csv, read_parquet};
pub use table::{Column, Table};
pub use tables::Tables;

use super::error::SinkError;
use super::experiment::Record;
use super::layout::Layout;

/// Rows in order; trajectories that failed are not among them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rows {
    /// Numbers of the trajectories.
    pub trajectories: Vec<u64>,
    /// Index of each one's hypothesis.
    pub hypotheses: Vec<usize>,
    /// Index of each one's expert.
    pub experts: Vec<usize>,
    /// What was drawn, one trajectory after another; NaN where there is no value.
    pub draws: Vec<f64>,
    /// Outcomes, one trajectory after another; NaN where missing.
    pub outcomes: Vec<f64>,
    /// Weekly series, one trajectory after another, week by week.
    pub series: Vec<u32>,
}

impl Rows {
    pub(super) fn with_capacity(layout: &Layout, trajectories: usize) -> Self {
        Self {
            trajectories: Vec::with_capacity(trajectories),
            hypotheses: Vec::with_capacity(trajectories),
            experts: Vec::with_capacity(trajectories),
            draws: Vec::with_capacity(trajectories * layout.dimensions.len()),
            outcomes: Vec::with_capacity(trajectories * layout.outcomes.len()),
            series: Vec::with_capacity(trajectories * layout.series.columns.len() * layout.series.days.len()),
        }
    }

    /// Takes in the rows that follow.
    pub(super) fn append(&mut self, mut next: Self) {
        self.trajectories.append(&mut next.trajectories);
        self.hypotheses.append(&mut next.hypotheses);
        self.experts.append(&mut next.experts);
        self.draws.append(&mut next.draws);
        self.outcomes.append(&mut next.outcomes);
        self.series.append(&mut next.series);
    }

    /// Keeps the first `rows` and gives the others.
    fn split_off(&mut self, rows: usize) -> Self {
        let all = self.trajectories.len().max(1);
        let [draws, outcomes, series] = [self.draws.len(), self.outcomes.len(), self.series.len()].map(|n| n / all);
        Self {
            trajectories: self.trajectories.split_off(rows),
            hypotheses: self.hypotheses.split_off(rows),
            experts: self.experts.split_off(rows),
            draws: self.draws.split_off(rows * draws),
            outcomes: self.outcomes.split_off(rows * outcomes),
            series: self.series.split_off(rows * series),
        }
    }

    pub(super) fn push(&mut self, number: u64, record: &Record<'_>) {
        self.trajectories.push(number);
        self.hypotheses.push(record.hypothesis);
        self.experts.push(record.expert);
        self.draws.extend_from_slice(record.draws);
        self.outcomes.extend_from_slice(&record.trajectory.outcomes);
        self.series.extend_from_slice(&record.trajectory.series);
    }
}

/// Columns before those of what was drawn: number, hypothesis, and the expert where the scenario has any.
fn first_columns(layout: &Layout) -> usize {
    2 + usize::from(layout.has_experts())
}

/// The names of the columns that hold what was drawn: `draw.` and the key.
fn draw_columns(layout: &Layout) -> impl Iterator<Item = String> {
    layout.dimensions.iter().map(|dimension| format!("draw.{}", dimension.name))
}

/// Takes rows.
pub trait Sink {
    /// Takes the rows that follow.
    ///
    /// # Errors
    ///
    /// [`SinkError`] where they cannot be written.
    fn write(&mut self, rows: &Rows) -> Result<(), SinkError>;

    /// Writes what is still held back and closes the file.
    ///
    /// # Errors
    ///
    /// [`SinkError`] where that cannot be done.
    fn finish(&mut self) -> Result<(), SinkError>;
}
