//! Rows as Arrow record batches: the columns of each table, whether they go into a file or stay in memory.

use std::path::Path;
use std::sync::Arc;

use arrow_array::types::Int32Type;
use arrow_array::{
    ArrayRef, DictionaryArray, Float64Array, Int32Array, RecordBatch, StringArray, UInt32Array, UInt64Array,
};
use arrow_buffer::NullBuffer;
use arrow_schema::{ArrowError, DataType, Field, Schema};

use super::{Rows, Sink, draw_columns};
use crate::error::SinkError;
use crate::layout::{Layout, Named};

/// The columns of a table, and how rows become a batch of them.
pub(super) trait Columns {
    /// Names and types.
    fn schema(&self) -> &Arc<Schema>;

    /// Some rows.
    fn batch(&self, rows: &Rows) -> Result<RecordBatch, ArrowError>;
}

/// The table `trajectories`: a row a trajectory. `trajectory` is unsigned 64-bit, `hypothesis` a dictionary of strings (null where
/// the scenario has no hypotheses), and so is `expert`, where it has any; what was drawn and every outcome are doubles (null where
/// missing).
pub(super) struct TrajectoryColumns {
    schema: Arc<Schema>,
    keys: Arc<StringArray>,
    named: bool,
    /// None where there are no experts, and no column.
    experts: Option<Arc<StringArray>>,
    draws: usize,
    columns: usize,
}

impl TrajectoryColumns {
    pub fn new(layout: &Layout) -> Self {
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
        Self {
            schema: Arc::new(Schema::new(fields)),
            keys: keys(&layout.hypotheses),
            experts: layout.has_experts().then(|| keys(&layout.experts)),
            draws: layout.dimensions.len(),
            named: layout.hypotheses.iter().all(|h| !h.key.is_empty()),
            columns: layout.outcomes.len(),
        }
    }
}

/// Indices as keys; null where nobody has a name.
fn keyed(indices: &[usize], keys: &Arc<StringArray>, named: bool) -> Result<ArrayRef, ArrowError> {
    let index = |&i: &usize| i32::try_from(i).ok().filter(|_| named);
    let indices: Int32Array = indices.iter().map(index).collect();
    Ok(Arc::new(DictionaryArray::<Int32Type>::try_new(indices, Arc::clone(keys) as ArrayRef)?))
}

impl Columns for TrajectoryColumns {
    fn schema(&self) -> &Arc<Schema> {
        &self.schema
    }

    fn batch(&self, rows: &Rows) -> Result<RecordBatch, ArrowError> {
        let mut arrays: Vec<ArrayRef> = Vec::with_capacity(self.draws + self.columns + 3);
        arrays.push(Arc::new(UInt64Array::from(rows.trajectories.clone())));
        arrays.push(keyed(&rows.hypotheses, &self.keys, self.named)?);
        if let Some(experts) = &self.experts {
            arrays.push(keyed(&rows.experts, experts, true)?);
        }
        let drawn = transposed(&rows.draws, self.draws);
        for column in drawn.into_iter().chain(transposed(&rows.outcomes, self.columns)) {
            let nulls = column.iter().any(|x| x.is_nan()).then(|| column.iter().map(|x| !x.is_nan()).collect());
            let present: Option<NullBuffer> = nulls;
            arrays.push(Arc::new(Float64Array::new(column.into(), present)));
        }
        RecordBatch::try_new(Arc::clone(&self.schema), arrays)
    }
}

/// The table `series`: a row a trajectory and week. `trajectory` is unsigned 64-bit; `day` and the counts are unsigned 32-bit.
pub(super) struct SeriesColumns {
    schema: Arc<Schema>,
    days: Vec<u32>,
    columns: usize,
}

impl SeriesColumns {
    pub fn new(layout: &Layout) -> Self {
        let mut fields =
            vec![Field::new("trajectory", DataType::UInt64, false), Field::new("day", DataType::UInt32, false)];
        fields.extend(layout.series.columns.iter().map(|name| Field::new(name, DataType::UInt32, false)));
        Self {
            schema: Arc::new(Schema::new(fields)),
            days: layout.series.days.clone(),
            columns: layout.series.columns.len(),
        }
    }
}

impl Columns for SeriesColumns {
    fn schema(&self) -> &Arc<Schema> {
        &self.schema
    }

    fn batch(&self, rows: &Rows) -> Result<RecordBatch, ArrowError> {
        let weeks = self.days.len();
        let trajectories = rows.trajectories.iter().flat_map(|&t| std::iter::repeat_n(t, weeks)).collect::<Vec<_>>();
        let days = rows.trajectories.iter().flat_map(|_| self.days.iter().copied()).collect::<Vec<_>>();
        let mut arrays: Vec<ArrayRef> =
            vec![Arc::new(UInt64Array::from(trajectories)), Arc::new(UInt32Array::from(days))];
        for column in transposed(&rows.series, self.columns) {
            arrays.push(Arc::new(UInt32Array::from(column)));
        }
        RecordBatch::try_new(Arc::clone(&self.schema), arrays)
    }
}

/// A table that stays in memory: batches of up to 1,024 trajectories, in order.
#[derive(Clone, Debug)]
pub struct Batches {
    /// Names and types of the columns.
    pub schema: Arc<Schema>,
    /// The rows.
    pub batches: Vec<RecordBatch>,
}

/// Keeps rows in memory.
struct Keeper<'b, C> {
    columns: C,
    kept: &'b mut Batches,
}

impl<C: Columns> Sink for Keeper<'_, C> {
    fn write(&mut self, rows: &Rows) -> Result<(), SinkError> {
        let batch = self.columns.batch(rows).map_err(|e| SinkError::new(Path::new("memory"), &e))?;
        self.kept.batches.push(batch);
        Ok(())
    }

    fn finish(&mut self) -> Result<(), SinkError> {
        Ok(())
    }
}

impl Batches {
    /// An empty table of trajectories: a row a trajectory, as in `trajectories.parquet`.
    #[must_use]
    pub fn of_trajectories(layout: &Layout) -> Self {
        Self { schema: Arc::clone(TrajectoryColumns::new(layout).schema()), batches: Vec::new() }
    }

    /// An empty table of weekly series: a row a trajectory and week, as in `series.parquet`.
    #[must_use]
    pub fn of_series(layout: &Layout) -> Self {
        Self { schema: Arc::clone(SeriesColumns::new(layout).schema()), batches: Vec::new() }
    }

    /// What fills a table of trajectories.
    pub fn trajectories(&mut self, layout: &Layout) -> Box<dyn Sink + '_> {
        Box::new(Keeper { columns: TrajectoryColumns::new(layout), kept: self })
    }

    /// What fills a table of series.
    pub fn series(&mut self, layout: &Layout) -> Box<dyn Sink + '_> {
        Box::new(Keeper { columns: SeriesColumns::new(layout), kept: self })
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
