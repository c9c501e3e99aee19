//! Rows as CSV (RFC 4180): UTF-8, comma, point, a header; a missing number is an empty field. Numbers have
//! the fewest digits that read back as the same number.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use super::{Rows, Sink};
use crate::error::SinkError;
use crate::layout::Layout;

struct CsvFile {
    path: PathBuf,
    file: BufWriter<File>,
}

impl CsvFile {
    fn create(path: &Path, header: &[&str]) -> Result<Self, SinkError> {
        let file = File::create(path).map_err(|e| SinkError::new(path, &e))?;
        let mut csv = Self { path: path.to_path_buf(), file: BufWriter::with_capacity(1 << 18, file) };
        let line = header.join(",");
        csv.attempt(|file| writeln!(file, "{line}"))?;
        Ok(csv)
    }

    fn attempt(&mut self, write: impl FnOnce(&mut BufWriter<File>) -> std::io::Result<()>) -> Result<(), SinkError> {
        write(&mut self.file).map_err(|e| SinkError::new(&self.path, &e))
    }
}

/// `trajectories.csv`: a row a trajectory.
pub struct CsvTrajectories {
    csv: CsvFile,
    hypotheses: Vec<String>,
    columns: usize,
}

impl CsvTrajectories {
    /// Creates the file.
    ///
    /// # Errors
    ///
    /// [`SinkError`] where it cannot be created.
    pub fn create(path: &Path, layout: &Layout) -> Result<Self, SinkError> {
        let mut header = vec!["trajectory", "hypothesis"];
        header.extend(layout.outcomes.names().iter().map(String::as_str));
        Ok(Self {
            csv: CsvFile::create(path, &header)?,
            hypotheses: layout.hypotheses.iter().map(|h| h.key.clone()).collect(),
            columns: layout.outcomes.len(),
        })
    }
}

impl Sink for CsvTrajectories {
    fn write(&mut self, rows: &Rows) -> Result<(), SinkError> {
        let (columns, hypotheses) = (self.columns, &self.hypotheses);
        self.csv.attempt(|file| {
            for (i, (number, &hypothesis)) in rows.trajectories.iter().zip(&rows.hypotheses).enumerate() {
                write!(file, "{number},{}", hypotheses[hypothesis])?;
                for x in &rows.outcomes[i * columns..(i + 1) * columns] {
                    if x.is_nan() { file.write_all(b",")? } else { write!(file, ",{x}")? }
                }
                file.write_all(b"\n")?;
            }
            Ok(())
        })
    }

    fn finish(&mut self) -> Result<(), SinkError> {
        self.csv.attempt(Write::flush)
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
        self.csv.attempt(|file| {
            for (i, number) in rows.trajectories.iter().enumerate() {
                for (week, day) in days.iter().enumerate() {
                    write!(file, "{number},{day}")?;
                    let first = (i * days.len() + week) * columns;
                    for x in &rows.series[first..first + columns] {
                        write!(file, ",{x}")?;
                    }
                    file.write_all(b"\n")?;
                }
            }
            Ok(())
        })
    }

    fn finish(&mut self) -> Result<(), SinkError> {
        self.csv.attempt(Write::flush)
    }
}
