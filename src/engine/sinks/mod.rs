//! Where the rows of an ensemble go: files written as the run goes on, in order of the trajectories.

mod csv;
mod parquet;
mod read;
mod tables;

pub use csv::{CsvSeries, CsvTrajectories};
pub use parquet::{ParquetSeries, ParquetTrajectories};
pub use read::{read_csv, read_parquet};
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
            outcomes: Vec::with_capacity(trajectories * layout.outcomes.len()),
            series: Vec::with_capacity(trajectories * layout.series.columns.len() * layout.series.days.len()),
        }
    }

    /// Takes in the rows that follow.
    pub(super) fn append(&mut self, mut next: Self) {
        self.trajectories.append(&mut next.trajectories);
        self.hypotheses.append(&mut next.hypotheses);
        self.outcomes.append(&mut next.outcomes);
        self.series.append(&mut next.series);
    }

    /// Keeps the first `rows` and gives the others.
    fn split_off(&mut self, rows: usize) -> Self {
        let all = self.trajectories.len().max(1);
        let [outcomes, series] = [self.outcomes.len() / all, self.series.len() / all];
        Self {
            trajectories: self.trajectories.split_off(rows),
            hypotheses: self.hypotheses.split_off(rows),
            outcomes: self.outcomes.split_off(rows * outcomes),
            series: self.series.split_off(rows * series),
        }
    }

    pub(super) fn push(&mut self, number: u64, record: &Record<'_>) {
        self.trajectories.push(number);
        self.hypotheses.push(record.hypothesis);
        self.outcomes.extend_from_slice(&record.trajectory.outcomes);
        self.series.extend_from_slice(&record.trajectory.series);
    }
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
