//! Rows as Apache Parquet (zstd): row groups of bounded size, the same bytes for the same rows.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use parquet::arrow::ArrowWriter;
use parquet::basic::{Compression, ZstdLevel};
use parquet::file::properties::{EnabledStatistics, WriterProperties};

use super::batches::{Columns, SeriesColumns, TrajectoryColumns};
use super::{Rows, Sink};
use crate::error::SinkError;
use crate::layout::Layout;

/// Trajectories of a row group: what is held in memory before it is written.
const TRAJECTORIES_PER_GROUP: usize = 16_384;

/// How every Parquet file is written.
pub(super) fn properties(path: &Path, rows_per_group: usize) -> Result<WriterProperties, SinkError> {
    let level = ZstdLevel::try_new(1).map_err(|e| SinkError::new(path, &e))?;
    Ok(WriterProperties::builder()
        .set_compression(Compression::ZSTD(level))
        .set_created_by(concat!("harmattan ", env!("CARGO_PKG_VERSION")).to_owned())
        .set_max_row_group_row_count(Some(rows_per_group))
        .set_statistics_enabled(EnabledStatistics::Chunk)
        .build())
}

/// A table on its way into a file.
struct ParquetFile<C> {
    path: PathBuf,
    columns: C,
    writer: Option<ArrowWriter<File>>,
}

impl<C: Columns> ParquetFile<C> {
    fn create(path: &Path, columns: C, rows_per_group: usize) -> Result<Self, SinkError> {
        let properties = properties(path, rows_per_group)?;
        let file = File::create(path).map_err(|e| SinkError::new(path, &e))?;
        let writer = ArrowWriter::try_new(file, Arc::clone(columns.schema()), Some(properties))
            .map_err(|e| SinkError::new(path, &e))?;
        Ok(Self { path: path.to_path_buf(), columns, writer: Some(writer) })
    }

    fn write(&mut self, rows: &Rows) -> Result<(), SinkError> {
        let batch = self.columns.batch(rows).map_err(|e| SinkError::new(&self.path, &e))?;
        match &mut self.writer {
            Some(writer) => writer.write(&batch).map_err(|e| SinkError::new(&self.path, &e)),
            None => Err(SinkError::new(&self.path, &"the file is already closed")),
        }
    }

    fn finish(&mut self) -> Result<(), SinkError> {
        match self.writer.take() {
            Some(writer) => writer.close().map(|_| ()).map_err(|e| SinkError::new(&self.path, &e)),
            None => Ok(()),
        }
    }
}

/// `trajectories.parquet`: a row a trajectory. `trajectory` is unsigned 64-bit, `hypothesis` a dictionary of strings (null where
/// the scenario has no hypotheses), and so is `expert`, where it has any; what was drawn and every outcome are doubles (null where
/// missing).
pub struct ParquetTrajectories {
    parquet: ParquetFile<TrajectoryColumns>,
}

impl ParquetTrajectories {
    /// Creates the file.
    ///
    /// # Errors
    ///
    /// [`SinkError`] where it cannot be created.
    pub fn create(path: &Path, layout: &Layout) -> Result<Self, SinkError> {
        let columns = TrajectoryColumns::new(layout);
        Ok(Self { parquet: ParquetFile::create(path, columns, TRAJECTORIES_PER_GROUP)? })
    }
}

impl Sink for ParquetTrajectories {
    fn write(&mut self, rows: &Rows) -> Result<(), SinkError> {
        self.parquet.write(rows)
    }

    fn finish(&mut self) -> Result<(), SinkError> {
        self.parquet.finish()
    }
}

/// `series.parquet`: a row a trajectory and week. `trajectory` is unsigned 64-bit; `day` and the counts are
/// unsigned 32-bit.
pub struct ParquetSeries {
    parquet: ParquetFile<SeriesColumns>,
}

impl ParquetSeries {
    /// Creates the file.
    ///
    /// # Errors
    ///
    /// [`SinkError`] where it cannot be created.
    pub fn create(path: &Path, layout: &Layout) -> Result<Self, SinkError> {
        let rows_per_group = TRAJECTORIES_PER_GROUP * layout.series.days.len().max(1);
        Ok(Self { parquet: ParquetFile::create(path, SeriesColumns::new(layout), rows_per_group)? })
    }
}

impl Sink for ParquetSeries {
    fn write(&mut self, rows: &Rows) -> Result<(), SinkError> {
        self.parquet.write(rows)
    }

    fn finish(&mut self) -> Result<(), SinkError> {
        self.parquet.finish()
    }
}
