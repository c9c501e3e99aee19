//! A small table of named columns as Parquet or CSV, and back: for what is written once and whole, such as events.

use std::fs::File;
use std::path::Path;
use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::types::{Float64Type, Int64Type};
use arrow_array::{Array, ArrayRef, Float64Array, Int64Array, RecordBatch, RecordBatchReader, StringArray};
use arrow_schema::{DataType, Field, Schema};
use parquet::arrow::ArrowWriter;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;

use super::guarded::guarded;
use super::parquet::properties;
use crate::error::SinkError;

/// Rows of a row group.
const ROWS_PER_GROUP: usize = 1 << 18;

/// Values of a column; none where there is none.
#[derive(Clone, Debug, PartialEq)]
pub enum Column {
    /// Texts.
    Text(Vec<Option<String>>),
    /// Whole numbers.
    Whole(Vec<Option<i64>>),
    /// Numbers.
    Number(Vec<Option<f64>>),
}

/// Named columns of one length.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// Names and columns, in order.
    pub columns: Vec<(String, Column)>,
}

impl Table {
    /// Rows.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.columns.first().map_or(0, |(_, column)| column.len())
    }

    /// The table as the bytes of a Parquet file: the same for the same table.
    ///
    /// # Errors
    ///
    /// [`SinkError`] under the name `path`, where columns differ in length.
    pub fn parquet(&self, path: &Path) -> Result<Vec<u8>, SinkError> {
        let failed = |e: &dyn std::fmt::Display| SinkError::new(path, e);
        let field = |(name, column): &(String, Column)| Field::new(name, column.kind(), true);
        let schema = Arc::new(Schema::new(self.columns.iter().map(field).collect::<Vec<_>>()));
        let arrays = self.columns.iter().map(|(_, column)| column.array()).collect();
        let batch = RecordBatch::try_new(Arc::clone(&schema), arrays).map_err(|e| failed(&e))?;
        let properties = properties(path, ROWS_PER_GROUP)?;
        let mut writer = ArrowWriter::try_new(Vec::new(), schema, Some(properties)).map_err(|e| failed(&e))?;
        writer.write(&batch).map_err(|e| failed(&e))?;
        writer.into_inner().map_err(|e| failed(&e))
    }

    /// The table as the bytes of a CSV file with a header.
    ///
    /// # Errors
    ///
    /// [`SinkError`] under the name `path`, where columns differ in length.
    pub fn csv(&self, path: &Path) -> Result<Vec<u8>, SinkError> {
        let failed = |e: &dyn std::fmt::Display| SinkError::new(path, e);
        let mut out = csv::Writer::from_writer(Vec::new());
        let header = out.write_record(self.columns.iter().map(|(name, _)| name));
        header.map_err(|e| failed(&e))?;
        for row in 0..self.rows() {
            let fields = self.columns.iter().map(|(_, column)| column.written(row));
            out.write_record(fields).map_err(|e| failed(&e))?;
        }
        out.into_inner().map_err(|e| failed(&e.error()))
    }

    /// Reads a Parquet file whose columns are texts, whole numbers and doubles.
    ///
    /// # Errors
    ///
    /// [`SinkError`] where it cannot be read or has columns of other types.
    pub fn read_parquet(path: &Path) -> Result<Self, SinkError> {
        guarded(path, || Self::read_unguarded(path))
    }

    fn read_unguarded(path: &Path) -> Result<Self, SinkError> {
        let failed = |e: &dyn std::fmt::Display| SinkError::unread(path, e);
        let file = File::open(path).map_err(|e| failed(&e))?;
        let reader = ParquetRecordBatchReaderBuilder::try_new(file).and_then(ParquetRecordBatchReaderBuilder::build);
        let reader = reader.map_err(|e| failed(&e))?;
        let names: Vec<String> = reader.schema().fields().iter().map(|field| field.name().clone()).collect();
        let mut columns: Vec<Option<Column>> = vec![None; names.len()];
        for batch in reader {
            let batch = batch.map_err(|e| failed(&e))?;
            for (column, array) in columns.iter_mut().zip(batch.columns()) {
                let more = Column::of(array.as_ref()).ok_or_else(|| failed(&"a column of another type"))?;
                match column {
                    Some(column) => column.append(more),
                    None => *column = Some(more),
                }
            }
        }
        let empty = || Column::Text(Vec::new());
        let columns = names.into_iter().zip(columns.into_iter().map(|column| column.unwrap_or_else(empty)));
        Ok(Self { columns: columns.collect() })
    }
}

impl Column {
    fn len(&self) -> usize {
        match self {
            Self::Text(values) => values.len(),
            Self::Whole(values) => values.len(),
            Self::Number(values) => values.len(),
        }
    }

    fn kind(&self) -> DataType {
        match self {
            Self::Text(_) => DataType::Utf8,
            Self::Whole(_) => DataType::Int64,
            Self::Number(_) => DataType::Float64,
        }
    }

    fn array(&self) -> ArrayRef {
        match self {
            Self::Text(values) => Arc::new(values.iter().map(Option::as_deref).collect::<StringArray>()),
            Self::Whole(values) => Arc::new(values.iter().copied().collect::<Int64Array>()),
            Self::Number(values) => Arc::new(values.iter().copied().collect::<Float64Array>()),
        }
    }

    fn of(array: &dyn Array) -> Option<Self> {
        if let Some(texts) = array.as_string_opt::<i32>() {
            return Some(Self::Text(texts.iter().map(|text| text.map(str::to_owned)).collect()));
        }
        if let Some(wholes) = array.as_primitive_opt::<Int64Type>() {
            return Some(Self::Whole(wholes.iter().collect()));
        }
        let numbers = array.as_primitive_opt::<Float64Type>()?;
        Some(Self::Number(numbers.iter().collect()))
    }

    fn append(&mut self, more: Self) {
        match (self, more) {
            (Self::Text(values), Self::Text(mut more)) => values.append(&mut more),
            (Self::Whole(values), Self::Whole(mut more)) => values.append(&mut more),
            (Self::Number(values), Self::Number(mut more)) => values.append(&mut more),
            // Batches of one file have one schema.
            _ => {}
        }
    }

    /// A value as text: numbers with the fewest digits that read back the same, nothing where there is none.
    #[must_use]
    pub fn written(&self, row: usize) -> String {
        let none = String::new;
        match self {
            Self::Text(values) => values.get(row).cloned().flatten().unwrap_or_default(),
            Self::Whole(values) => values.get(row).copied().flatten().map_or_else(none, |n| n.to_string()),
            Self::Number(values) => values.get(row).copied().flatten().map_or_else(none, |x| x.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let table = Table {
            columns: vec![
                ("name".to_owned(), Column::Text(vec![Some("Kayes, \"west\"".to_owned()), None])),
                ("count".to_owned(), Column::Whole(vec![None, Some(-3)])),
                ("km".to_owned(), Column::Number(vec![Some(0.1), None])),
            ],
        };
        let folder = std::env::temp_dir().join(format!("harmattan-table-{}", std::process::id()));
        let bytes = table.parquet(&folder).expect("written");
        std::fs::write(&folder, &bytes).expect("on disk");
        assert_eq!(Table::read_parquet(&folder).expect("read"), table);
        assert_eq!(table.parquet(&folder).expect("again"), bytes);
        let csv = String::from_utf8(table.csv(&folder).expect("written")).expect("text");
        assert_eq!(csv, "name,count,km\n\"Kayes, \"\"west\"\"\",,0.1\n,-3,\n");
        std::fs::remove_file(&folder).expect("removed");
    }
}
