//! Files of rows → the rows again, block by block: for the parts of a run that are merged, and one that is gone on with.

use std::fs::File;
use std::path::{Path, PathBuf};

use arrow_array::cast::AsArray;
use arrow_array::types::{Float64Type, Int32Type, UInt32Type, UInt64Type};
use arrow_array::{Array, RecordBatch};
use parquet::arrow::arrow_reader::{ParquetRecordBatchReader, ParquetRecordBatchReaderBuilder};

use super::guarded::guarded;
use super::tables::BLOCK;
use super::{Rows, first_columns};
use crate::error::SinkError;
use crate::layout::{Layout, Named};

/// Hands the rows of two files, `trajectories` and `series`, to `take` in order. The files are those of the Parquet sinks.
///
/// # Errors
///
/// [`SinkError`] where a file cannot be read or is not what its sink writes; and that of `take`.
pub fn read_parquet(
    trajectories: &Path,
    series: &Path,
    layout: &Layout,
    mut take: impl FnMut(Rows) -> Result<(), SinkError>,
) -> Result<(), SinkError> {
    let weeks = layout.series.days.len();
    let mut of_series = batches(series, BLOCK * weeks)?;
    for batch in batches(trajectories, BLOCK)? {
        let batch = batch?;
        let mut rows = Rows::default();
        trajectory_rows(&batch, layout, &mut rows).ok_or_else(|| SinkError::unread(trajectories, &UNLIKE))?;
        let batch = of_series.next().ok_or_else(|| SinkError::unread(series, &UNLIKE))?;
        let batch = batch?;
        series_rows(&batch, layout, &mut rows).ok_or_else(|| SinkError::unread(series, &UNLIKE))?;
        take(rows)?;
    }
    match of_series.next() {
        None => Ok(()),
        Some(_) => Err(SinkError::unread(series, &UNLIKE)),
    }
}

/// What is said of a file that is not what its sink writes.
const UNLIKE: &str = "its rows are not those of the run";

/// The batches of a file.
struct FileBatches<'p> {
    path: &'p Path,
    reader: ParquetRecordBatchReader,
}

impl Iterator for FileBatches<'_> {
    type Item = Result<RecordBatch, SinkError>;

    fn next(&mut self) -> Option<Self::Item> {
        let Self { path, reader } = self;
        guarded(path, || reader.next().transpose().map_err(|e| SinkError::unread(path, &e))).transpose()
    }
}

fn batches(path: &Path, rows: usize) -> Result<FileBatches<'_>, SinkError> {
    let file = File::open(path).map_err(|e| SinkError::unread(path, &e))?;
    let open = || ParquetRecordBatchReaderBuilder::try_new(file).and_then(|b| b.with_batch_size(rows).build());
    let reader = guarded(path, || open().map_err(|e| SinkError::unread(path, &e)))?;
    Ok(FileBatches { path, reader })
}

fn trajectory_rows(batch: &RecordBatch, layout: &Layout, rows: &mut Rows) -> Option<()> {
    let (draws, columns, first) = (layout.dimensions.len(), layout.outcomes.len(), first_columns(layout));
    if batch.num_columns() != draws + columns + first {
        return None;
    }
    rows.trajectories.extend(batch.column(0).as_primitive_opt::<UInt64Type>()?.values());
    keyed(batch, 1, &layout.hypotheses, &mut rows.hypotheses)?;
    if first > 2 {
        keyed(batch, 2, &layout.experts, &mut rows.experts)?;
    } else {
        rows.experts.resize(rows.trajectories.len(), 0);
    }
    let doubles = (0..draws + columns).map(|column| batch.column(column + first).as_primitive_opt::<Float64Type>());
    let doubles: Vec<_> = doubles.collect::<Option<_>>()?;
    let (drawn, outcomes) = doubles.split_at(draws);
    for row in 0..batch.num_rows() {
        rows.draws.extend(drawn.iter().map(|x| if x.is_null(row) { f64::NAN } else { x.value(row) }));
        rows.outcomes.extend(outcomes.iter().map(|x| if x.is_null(row) { f64::NAN } else { x.value(row) }));
    }
    Some(())
}

/// Indices of the keys in a column.
fn keyed(batch: &RecordBatch, column: usize, named: &[Named], indices: &mut Vec<usize>) -> Option<()> {
    let keys = batch.column(column).as_dictionary_opt::<Int32Type>()?;
    let words = keys.values().as_string_opt::<i32>()?;
    for row in 0..batch.num_rows() {
        let key = keys.key(row).map_or("", |index| words.value(index));
        indices.push(index_of(key, named)?);
    }
    Some(())
}

fn index_of(key: &str, named: &[Named]) -> Option<usize> {
    named.iter().position(|one| one.key == key)
}

fn series_rows(batch: &RecordBatch, layout: &Layout, rows: &mut Rows) -> Option<()> {
    let columns = layout.series.columns.len();
    let expected = rows.trajectories.len() * layout.series.days.len();
    if batch.num_columns() != columns + 2 || batch.num_rows() != expected {
        return None;
    }
    let numbers = batch.column(0).as_primitive_opt::<UInt64Type>()?.values();
    let days = batch.column(1).as_primitive_opt::<UInt32Type>()?.values();
    let weeks = || rows.trajectories.iter().flat_map(|&n| layout.series.days.iter().map(move |&day| (n, day)));
    if !weeks().eq(numbers.iter().copied().zip(days.iter().copied())) {
        return None;
    }
    let counts: Vec<_> =
        (0..columns).map(|column| batch.column(column + 2).as_primitive_opt::<UInt32Type>()).collect::<Option<_>>()?;
    for row in 0..batch.num_rows() {
        rows.series.extend(counts.iter().map(|x| x.value(row)));
    }
    Some(())
}

/// The same of the files of the CSV sinks.
///
/// # Errors
///
/// As [`read_parquet`].
pub fn read_csv(
    trajectories: &Path,
    series: &Path,
    layout: &Layout,
    mut take: impl FnMut(Rows) -> Result<(), SinkError>,
) -> Result<(), SinkError> {
    let mut of_series = CsvRecords::open(series)?;
    let mut of_trajectories = CsvRecords::open(trajectories)?;
    let mut rows = Rows::default();
    while let Some(record) = of_trajectories.next()? {
        trajectory_record(record, layout, &mut rows).ok_or_else(|| SinkError::unread(trajectories, &UNLIKE))?;
        for &day in &layout.series.days {
            let record = of_series.next()?.ok_or_else(|| SinkError::unread(series, &UNLIKE))?;
            series_record(record, day, layout, &mut rows).ok_or_else(|| SinkError::unread(series, &UNLIKE))?;
        }
        if rows.trajectories.len() == BLOCK {
            take(std::mem::take(&mut rows))?;
        }
    }
    if of_series.next()?.is_some() {
        return Err(SinkError::unread(series, &UNLIKE));
    }
    take(rows)
}

struct CsvRecords {
    path: PathBuf,
    reader: csv::Reader<File>,
    record: csv::StringRecord,
}

impl CsvRecords {
    fn open(path: &Path) -> Result<Self, SinkError> {
        let file = File::open(path).map_err(|e| SinkError::unread(path, &e))?;
        Ok(Self { path: path.to_path_buf(), reader: csv::Reader::from_reader(file), record: csv::StringRecord::new() })
    }

    fn next(&mut self) -> Result<Option<&csv::StringRecord>, SinkError> {
        let more = self.reader.read_record(&mut self.record).map_err(|e| SinkError::unread(&self.path, &e))?;
        Ok(more.then_some(&self.record))
    }
}

fn trajectory_record(record: &csv::StringRecord, layout: &Layout, rows: &mut Rows) -> Option<()> {
    let draws = layout.dimensions.len();
    let first = first_columns(layout);
    if record.len() != draws + layout.outcomes.len() + first {
        return None;
    }
    rows.trajectories.push(record[0].parse().ok()?);
    rows.hypotheses.push(index_of(&record[1], &layout.hypotheses)?);
    rows.experts.push(if first > 2 { index_of(&record[2], &layout.experts)? } else { 0 });
    for (column, field) in record.iter().skip(first).enumerate() {
        let x = if field.is_empty() { f64::NAN } else { field.parse().ok()? };
        if column < draws { rows.draws.push(x) } else { rows.outcomes.push(x) }
    }
    Some(())
}

fn series_record(record: &csv::StringRecord, day: u32, layout: &Layout, rows: &mut Rows) -> Option<()> {
    let is_next = record.get(0)?.parse() == Ok(*rows.trajectories.last()?) && record.get(1)?.parse() == Ok(day);
    if record.len() != layout.series.columns.len() + 2 || !is_next {
        return None;
    }
    record.iter().skip(2).try_for_each(|field| field.parse().map(|x| rows.series.push(x)).ok())
}
