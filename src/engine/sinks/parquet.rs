//! Rows as Apache Parquet (zstd): column types as below, row groups of bounded size, the same bytes for the
//! same rows.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use arrow_array::types::Int32Type;
use arrow_array::{
    ArrayRef, DictionaryArray, Float64Array, Int32Array, RecordBatch, StringArray, UInt32Array, UInt64Array,
};
use arrow_buffer::NullBuffer;
use arrow_schema::{DataType, Field, Schema};
use parquet::arrow::ArrowWriter;
use parquet::basic::{Compression, ZstdLevel};
use parquet::file::properties::{EnabledStatistics, WriterProperties};

use super::{Rows, Sink, draw_columns};
use crate::error::SinkError;
use crate::layout::{Layout, Named};

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

struct ParquetFile {
    path: PathBuf,
    schema: Arc<Schema>,
    writer: Option<ArrowWriter<File>>,
}

impl ParquetFile {
    fn create(path: &Path, fields: Vec<Field>, rows_per_group: usize) -> Result<Self, SinkError> {
        let schema = Arc::new(Schema::new(fields));
        let properties = properties(path, rows_per_group)?;
        let file = File::create(path).map_err(|e| SinkError::new(path, &e))?;
        let writer =
            ArrowWriter::try_new(file, Arc::clone(&schema), Some(properties)).map_err(|e| SinkError::new(path, &e))?;
        Ok(Self { path: path.to_path_buf(), schema, writer: Some(writer) })
    }

    fn write(&mut self, columns: Vec<ArrayRef>) -> Result<(), SinkError> {
        let batch = RecordBatch::try_new(Arc::clone(&self.schema), columns);
        let batch = batch.map_err(|e| SinkError::new(&self.path, &e))?;
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

/// `trajectories.parquet`: a row a trajectory. `trajectory` is unsigned 64-bit, `hypothesis` a dictionary of
/// strings (null where the scenario has no hypotheses), and so is `expert`, where it has any; what was drawn and every outcome are doubles (null where missing).
pub struct ParquetTrajectories {
    parquet: ParquetFile,
    keys: Arc<StringArray>,
    named: bool,
    /// None where there are no experts, and no column.
    experts: Option<Arc<StringArray>>,
    draws: usize,
    columns: usize,
}

impl ParquetTrajectories {
    /// Creates the file.
    ///
    /// # Errors
    ///
    /// [`SinkError`] where it cannot be created.
    pub fn create(path: &Path, layout: &Layout) -> Result<Self, SinkError> {
        let dictionary = DataType::Dictionary(Box::new(DataType::Int32), Box::new(DataType::Utf8));
        let keyed = |name: &str| Field::new(name, dictionary.clone(), true);
        let mut fields = vec![Field::new("trajectory", DataType::UInt64, false), keyed("hypothesis")];
        fields.extend(layout.has_experts().then(|| keyed("expert")));
        let keys = |named: &[Named]| Arc::new(named.iter().map(|one| Some(one.key.as_str())).collect());
        fields.extend(draw_columns(layout).map(|name| Field::new(name, DataType::Float64, true)));
        for (column, name) in layout.outcomes.names().iter().enumerate() {
            let missable = layout.missable().binary_search(&column).is_ok();
            fields.push(Field::new(name, DataType::Float64, missable));
        }
        Ok(Self {
            parquet: ParquetFile::create(path, fields, TRAJECTORIES_PER_GROUP)?,
            keys: keys(&layout.hypotheses),
            experts: layout.has_experts().then(|| keys(&layout.experts)),
            draws: layout.dimensions.len(),
            named: layout.hypotheses.iter().all(|h| !h.key.is_empty()),
            columns: layout.outcomes.len(),
        })
    }

    /// Indices as keys; null where nobody has a name.
    fn keyed(&self, indices: &[usize], keys: &Arc<StringArray>, named: bool) -> Result<ArrayRef, SinkError> {
        let index = |&i: &usize| i32::try_from(i).ok().filter(|_| named);
        let indices: Int32Array = indices.iter().map(index).collect();
        let array = DictionaryArray::<Int32Type>::try_new(indices, Arc::clone(keys) as ArrayRef);
        Ok(Arc::new(array.map_err(|e| SinkError::new(&self.parquet.path, &e))?))
    }
}

impl Sink for ParquetTrajectories {
    fn write(&mut self, rows: &Rows) -> Result<(), SinkError> {
        let mut arrays: Vec<ArrayRef> = Vec::with_capacity(self.draws + self.columns + 3);
        arrays.push(Arc::new(UInt64Array::from(rows.trajectories.clone())));
        arrays.push(self.keyed(&rows.hypotheses, &self.keys, self.named)?);
        if let Some(experts) = &self.experts {
            arrays.push(self.keyed(&rows.experts, experts, true)?);
        }
        let drawn = transposed(&rows.draws, self.draws);
        for column in drawn.into_iter().chain(transposed(&rows.outcomes, self.columns)) {
            let nulls = column.iter().any(|x| x.is_nan()).then(|| column.iter().map(|x| !x.is_nan()).collect());
            let present: Option<NullBuffer> = nulls;
            arrays.push(Arc::new(Float64Array::new(column.into(), present)));
        }
        self.parquet.write(arrays)
    }

    fn finish(&mut self) -> Result<(), SinkError> {
        self.parquet.finish()
    }
}

/// `series.parquet`: a row a trajectory and week. `trajectory` is unsigned 64-bit; `day` and the counts are
/// unsigned 32-bit.
pub struct ParquetSeries {
    parquet: ParquetFile,
    days: Vec<u32>,
    columns: usize,
}

impl ParquetSeries {
    /// Creates the file.
    ///
    /// # Errors
    ///
    /// [`SinkError`] where it cannot be created.
    pub fn create(path: &Path, layout: &Layout) -> Result<Self, SinkError> {
        let days = layout.series.days.clone();
        let mut fields =
            vec![Field::new("trajectory", DataType::UInt64, false), Field::new("day", DataType::UInt32, false)];
        fields.extend(layout.series.columns.iter().map(|name| Field::new(name, DataType::UInt32, false)));
        let rows_per_group = TRAJECTORIES_PER_GROUP * days.len().max(1);
        Ok(Self {
            parquet: ParquetFile::create(path, fields, rows_per_group)?,
            days,
            columns: layout.series.columns.len(),
        })
    }
}

impl Sink for ParquetSeries {
    fn write(&mut self, rows: &Rows) -> Result<(), SinkError> {
        let weeks = self.days.len();
        let trajectories = rows.trajectories.iter().flat_map(|&t| std::iter::repeat_n(t, weeks)).collect::<Vec<_>>();
        let days = rows.trajectories.iter().flat_map(|_| self.days.iter().copied()).collect::<Vec<_>>();
        let mut arrays: Vec<ArrayRef> =
            vec![Arc::new(UInt64Array::from(trajectories)), Arc::new(UInt32Array::from(days))];
        for column in transposed(&rows.series, self.columns) {
            arrays.push(Arc::new(UInt32Array::from(column)));
        }
        self.parquet.write(arrays)
    }

    fn finish(&mut self) -> Result<(), SinkError> {
        self.parquet.finish()
    }
}

/// The columns of a table stored row by row. Sixteen columns at a time are gathered in one pass over the rows,
/// which reads whole cache lines.
fn transposed<T: Copy>(table: &[T], columns: usize) -> Vec<Vec<T>> {
    const TOGETHER: usize = 16;
    let rows = table.len() / columns.max(1);
    let mut out: Vec<Vec<T>> = (0..columns).map(|_| Vec::with_capacity(rows)).collect();
    for (group, gathered) in out.chunks_mut(TOGETHER).enumerate() {
        for row in table.chunks_exact(columns.max(1)) {
            let first = group * TOGETHER;
            gathered.iter_mut().zip(&row[first..]).for_each(|(column, &x)| column.push(x));
        }
    }
    out
}
