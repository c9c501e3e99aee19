//! Where the rows of an ensemble go: files written as the run goes on, in order of the trajectories.

mod csv;
mod parquet;

pub use csv::{CsvSeries, CsvTrajectories};
pub use parquet::{ParquetSeries, ParquetTrajectories};

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

    /// Takes in the rows of the next chunk.
    pub(super) fn append(&mut self, mut next: Self) {
        self.trajectories.append(&mut next.trajectories);
        self.hypotheses.append(&mut next.hypotheses);
        self.outcomes.append(&mut next.outcomes);
        self.series.append(&mut next.series);
    }

    /// Forgets all rows, and keeps their room.
    pub(super) fn clear(&mut self) {
        self.trajectories.clear();
        self.hypotheses.clear();
        self.outcomes.clear();
        self.series.clear();
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
    /// Takes the rows of the next chunk.
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
