//! Rows as Arrow, handed over without a copy through the C stream interface (the `PyCapsule` protocol of Apache Arrow).

use std::sync::Arc;

use arrow_array::RecordBatchIterator;
use arrow_array::cast::AsArray;
use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::types::{Float64Type, Int32Type};
use harmattan_analysis::Chance;
use harmattan_engine::Batches;
use pyo3::prelude::*;
use pyo3::types::PyCapsule;

/// What an event says of a column: `strikes>=100`.
#[derive(Clone)]
pub struct Event {
    /// The column.
    pub name: String,
    limit: f64,
    is_least: bool,
}

impl Event {
    /// Reads an event; none where it states no bound.
    pub fn of(event: &str) -> Option<Self> {
        let (at, is_least) = event.find(">=").map(|at| (at, true)).or_else(|| Some((event.find("<=")?, false)))?;
        Some(Self { name: event[..at].to_owned(), limit: event[at + 2..].parse().ok()?, is_least })
    }

    /// Whether it has happened where the column has this value; what is missing (NaN) has not.
    pub fn has_happened(&self, x: f64) -> bool {
        if self.is_least { x >= self.limit } else { x <= self.limit }
    }
}

/// A table that polars, pyarrow, pandas and duckdb read without copying it.
#[pyclass(frozen, module = "harmattan")]
pub struct Table {
    batches: Batches,
}

impl Table {
    pub fn new(batches: Batches) -> Self {
        Self { batches }
    }

    /// The share of rows in which a column is at least, or at most, a number (`strikes>=100`), of those under a hypothesis or an
    /// expert if one is named; what is missing has not happened. None where there is no such column.
    pub fn share(&self, event: &str, under: Option<&str>) -> Option<Chance> {
        let event = Event::of(event)?;
        let (mut hits, mut all) = (0, 0);
        for batch in &self.batches.batches {
            let column = batch.column_by_name(&event.name)?.as_primitive_opt::<Float64Type>()?;
            let strata: Vec<_> = ["hypothesis", "expert"]
                .iter()
                .filter_map(|name| batch.column_by_name(name)?.as_dictionary_opt::<Int32Type>())
                .collect();
            let is_of = |row: usize, key: &str| {
                strata.iter().any(|stratum| {
                    stratum.key(row).is_some_and(|at| stratum.values().as_string::<i32>().value(at) == key)
                })
            };
            for (_, x) in column.iter().enumerate().filter(|(row, _)| under.is_none_or(|key| is_of(*row, key))) {
                all += 1;
                hits += u64::from(x.is_some_and(|x| event.has_happened(x)));
            }
        }
        Some(Chance::of(hits, all))
    }
}

#[pymethods]
impl Table {
    /// A capsule named `arrow_array_stream`; the schema asked for is not needed to be met.
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        drop(requested_schema);
        let Batches { schema, batches } = self.batches.clone();
        let reader = RecordBatchIterator::new(batches.into_iter().map(Ok), schema);
        PyCapsule::new_with_value(py, FFI_ArrowArrayStream::new(Box::new(reader)), c"arrow_array_stream")
    }

    fn __len__(&self) -> usize {
        self.batches.batches.iter().map(arrow_array::RecordBatch::num_rows).sum()
    }

    /// Names of the columns, in order.
    #[getter]
    fn columns(&self) -> Vec<String> {
        Arc::clone(&self.batches.schema).fields().iter().map(|field| field.name().clone()).collect()
    }
}
