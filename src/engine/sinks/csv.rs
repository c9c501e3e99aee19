//! Rows as CSV (RFC 4180): UTF-8, comma, point, a header; a missing number is an empty field. Numbers have
//! the fewest digits that read back as the same number.

use std::fmt::Display;
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

use super::{Rows, Sink, draw_columns};
use crate::error::SinkError;
use crate::layout::Layout;

struct CsvFile {
    path: PathBuf,
    rows: csv::Writer<File>,
    /// A number as it is written.
    number: Vec<u8>,
}

impl CsvFile {
    fn create(path: &Path, header: &[&str]) -> Result<Self, SinkError> {
        let file = File::create(path).map_err(|e| SinkError::new(path, &e))?;
        let rows = csv::WriterBuilder::new().buffer_capacity(1 << 18).from_writer(file);
        let mut csv = Self { path: path.to_path_buf(), rows, number: Vec::new() };
        csv.attempt(|csv| csv.rows.write_record(header))?;
        Ok(csv)
    }

    fn attempt(&mut self, write: impl FnOnce(&mut Self) -> csv::Result<()>) -> Result<(), SinkError> {
        write(self).map_err(|e| SinkError::new(&self.path, &e))
    }

    fn number(&mut self, x: impl Display) -> csv::Result<()> {
        self.number.clear();
        write!(self.number, "{x}")?;
        self.rows.write_field(&self.number)
    }

    fn end_row(&mut self) -> csv::Result<()> {
        self.rows.write_record(None::<&[u8]>)
    }

    fn finish(&mut self) -> Result<(), SinkError> {
        self.attempt(|csv| Ok(csv.rows.flush()?))
    }
}

/// `trajectories.csv`: a row a trajectory.
pub struct CsvTrajectories {
    csv: CsvFile,
    hypotheses: Vec<String>,
    /// None where there are no experts, and no column.
    experts: Option<Vec<String>>,
    draws: usize,
    columns: usize,
}

impl CsvTrajectories {
    /// Creates the file.
    ///
    /// # Errors
    ///
    /// [`SinkError`] where it cannot be created.
    pub fn create(path: &Path, layout: &Layout) -> Result<Self, SinkError> {
        let draws: Vec<String> = draw_columns(layout).collect();
        let mut header = vec!["trajectory", "hypothesis"];
        header.extend(layout.has_experts().then_some("expert"));
        header.extend(draws.iter().chain(layout.outcomes.names()).map(String::as_str));
        Ok(Self {
            draws: draws.len(),
            csv: CsvFile::create(path, &header)?,
            hypotheses: layout.hypotheses.iter().map(|h| h.key.clone()).collect(),
            experts: layout.has_experts().then(|| layout.experts.iter().map(|expert| expert.key.clone()).collect()),
            columns: layout.outcomes.len(),
        })
    }
}

impl Sink for CsvTrajectories {
    fn write(&mut self, rows: &Rows) -> Result<(), SinkError> {
        let (draws, columns, hypotheses, experts) = (self.draws, self.columns, &self.hypotheses, &self.experts);
        self.csv.attempt(|csv| {
            for (i, (number, &hypothesis)) in rows.trajectories.iter().zip(&rows.hypotheses).enumerate() {
                csv.number(number)?;
                csv.rows.write_field(&hypotheses[hypothesis])?;
                if let Some(experts) = experts {
                    csv.rows.write_field(&experts[rows.experts[i]])?;
                }
                let drawn = &rows.draws[i * draws..(i + 1) * draws];
                for x in drawn.iter().chain(&rows.outcomes[i * columns..(i + 1) * columns]) {
                    if x.is_nan() { csv.rows.write_field("")? } else { csv.number(x)? }
                }
                csv.end_row()?;
            }
            Ok(())
        })
    }

    fn finish(&mut self) -> Result<(), SinkError> {
        self.csv.finish()
    }
}

/// `series.csv`: a row a trajectory and week.
pub struct CsvSeries {
    csv: CsvFile,
    days: Vec<u32>,
    columns: usize,
}

impl CsvSeries {
    /// Creates the file.
    ///
    /// # Errors
    ///
    /// [`SinkError`] where it cannot be created.
    pub fn create(path: &Path, layout: &Layout) -> Result<Self, SinkError> {
        let mut header = vec!["trajectory", "day"];
        header.extend(layout.series.columns.iter().map(String::as_str));
        Ok(Self {
            csv: CsvFile::create(path, &header)?,
            days: layout.series.days.clone(),
            columns: layout.series.columns.len(),
        })
    }
}

impl Sink for CsvSeries {
    fn write(&mut self, rows: &Rows) -> Result<(), SinkError> {
        let (days, columns) = (&self.days, self.columns);
        self.csv.attempt(|csv| {
            for (i, number) in rows.trajectories.iter().enumerate() {
                for (week, day) in days.iter().enumerate() {
                    csv.number(number)?;
                    csv.number(day)?;
                    let first = (i * days.len() + week) * columns;
                    for x in &rows.series[first..first + columns] {
                        csv.number(x)?;
                    }
                    csv.end_row()?;
                }
            }
            Ok(())
        })
    }

    fn finish(&mut self) -> Result<(), SinkError> {
        self.csv.finish()
    }
}
