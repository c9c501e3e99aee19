//! Why event files could not be read, and what is wrong with single rows.

use std::path::PathBuf;

use super::formats::Format;

/// Why files could not be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// A file cannot be opened or read.
    #[error("could not read {}: {cause}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        cause: std::io::Error,
    },
    /// A file, or what a zip holds, is larger than may be read.
    #[error("{file} is larger than {most} bytes")]
    TooLarge {
        /// The file.
        file: String,
        /// The most there may be.
        most: u64,
    },
    /// A zip, workbook or Parquet file is damaged or of another making.
    #[error("{file} is damaged or of another kind: {message}")]
    Damaged {
        /// The file.
        file: String,
        /// What its reader said.
        message: String,
    },
    /// It holds no text: bytes that no table has.
    #[error("{file} is not a table of text")]
    NotText {
        /// The file.
        file: String,
    },
    /// It holds nothing at all, not even a header.
    #[error("{file} is empty")]
    Empty {
        /// The file.
        file: String,
    },
    /// Its header is that of no known format.
    #[error("{file} line {line}: no known format has the columns {}; known: {}", seen.join(", "), Format::names())]
    UnknownHeader {
        /// The file.
        file: String,
        /// Line of the header.
        line: u64,
        /// The columns seen, at most the first sixty.
        seen: Vec<String>,
    },
    /// A field is longer than any field is: a quotation mark that opens and is not closed.
    #[error("{file} line {line}: a field is longer than {most} bytes; a quotation mark may not be closed")]
    LongField {
        /// The file.
        file: String,
        /// Line on which its row begins.
        line: u64,
        /// The most bytes there may be.
        most: usize,
    },
    /// More than a tenth of the rows cannot be read: the file is not what its header says.
    #[error("{file}: {bad} of {rows} rows cannot be read, first line {line}: {problem}")]
    ManyBad {
        /// The file.
        file: String,
        /// Rows that cannot be read.
        bad: u64,
        /// All its rows.
        rows: u64,
        /// Line of the first.
        line: u64,
        /// What is wrong with it.
        problem: Problem,
    },
    /// Files of two sources that count the same events.
    #[error("{first} ({}) and {second} ({}) count the same events: read one source at a time", first_format.key(), second_format.key())]
    Mixed {
        /// A file.
        first: String,
        /// Its format.
        first_format: Format,
        /// A file of another source.
        second: String,
        /// Its format.
        second_format: Format,
    },
    /// No row of any file became an event of the map.
    #[error("no event of the map among {rows} rows")]
    Nothing {
        /// Rows read.
        rows: u64,
    },
    /// No file was named.
    #[error("no file")]
    NoFile,
}

/// What is wrong with one row.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// No date, or one that no calendar has.
    #[error("no date: {0:?}")]
    Date(String),
    /// Coordinates that are no numbers, or lie off the globe.
    #[error("no coordinates: {0:?}")]
    Coordinates(String),
    /// A count that is no whole number, or negative.
    #[error("no count: {0:?}")]
    Count(String),
    /// A kind of event that is none of the known ones.
    #[error("no kind of event: {0:?}")]
    Kind(String),
    /// Another number of columns than the header.
    #[error("{found} columns where {expected} belong")]
    Columns {
        /// Columns of the row.
        found: usize,
        /// Columns of the header.
        expected: usize,
    },
}
