//! A table of text → its format, columns and what parts them; which tables may be read together, and in which order.

use std::collections::BTreeSet;

use csv::{ByteRecord, ReaderBuilder};

use super::dates::decoded;
use super::error::ReadError;
use super::formats::{Columns, Format, detect};
use super::sources::{LARGEST_FIELD, Source};

/// A table whose header is known.
pub(super) struct Table {
    pub source: Source,
    pub format: Format,
    pub columns: Columns,
    pub parting: u8,
}

/// What may part columns.
const PARTINGS: [u8; 4] = [b',', b';', b'\t', b'|'];
/// Columns told of a header that is not known.
const COLUMNS_TOLD: usize = 60;

impl Table {
    /// Finds the format. None where the table is one of several of a file and is no table of events.
    pub fn open(source: Source) -> Result<Option<Self>, ReadError> {
        let mut widest: (u64, Vec<String>) = (1, Vec::new());
        for parting in PARTINGS {
            let (line, header) = header(&source, parting)?;
            if let Some((format, columns)) = detect(&header) {
                return Ok(Some(Self { source, format, columns, parting }));
            }
            if header.len() > widest.1.len() {
                widest = (line, header);
            }
        }
        if source.one_of_many && widest.1.len() < 3 {
            return Ok(None);
        }
        let (line, mut seen) = widest;
        seen.truncate(COLUMNS_TOLD);
        Err(ReadError::UnknownHeader { file: source.name, line, seen })
    }

    /// The line on which the record at a position begins. Of two bytes that end a line the second is read with the next
    /// record, and so are empty lines: the reader's own number is that of the line before them.
    pub fn line(&self, at: &csv::Position) -> u64 {
        let rest =
            usize::try_from(at.byte()).ok().and_then(|byte| text_of(&self.source).get(byte..)).unwrap_or_default();
        let before = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
        at.line() + before.filter(|&&byte| byte == b'\n').count() as u64
    }

    /// The files that the events of this program's own table were read from, without their folders.
    fn read_from(&self) -> BTreeSet<String> {
        let mut names = BTreeSet::new();
        let (mut reader, mut record) = (self.reader(), ByteRecord::new());
        let mut last = Vec::new();
        // A table that breaks off is refused when it is read.
        while reader.read_byte_record(&mut record).unwrap_or(false) {
            let name = self.columns.file.and_then(|column| record.get(column)).unwrap_or_default();
            if name != last {
                last = name.to_vec();
                names.insert(last_part(&decoded(name)).to_owned());
            }
        }
        names
    }

    pub fn reader(&self) -> csv::Reader<&[u8]> {
        csv_reader(text_of(&self.source), self.parting)
    }
}

/// The text without a byte-order mark of UTF-8.
fn text_of(source: &Source) -> &[u8] {
    source.text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&source.text)
}

fn csv_reader(text: &[u8], parting: u8) -> csv::Reader<&[u8]> {
    ReaderBuilder::new().has_headers(false).flexible(true).delimiter(parting).from_reader(text)
}

/// Line and columns of the first row.
fn header(source: &Source, parting: u8) -> Result<(u64, Vec<String>), ReadError> {
    // The head alone: a file of another kind may have no end of line for a long while.
    let text = text_of(source);
    let mut reader = csv_reader(&text[..text.len().min(LARGEST_FIELD)], parting);
    let mut record = ByteRecord::new();
    let more = reader.read_byte_record(&mut record);
    let file = || source.name.clone();
    match more {
        Ok(true) => {}
        Ok(false) => return Err(ReadError::Empty { file: file() }),
        Err(e) => return Err(ReadError::Damaged { file: file(), message: e.to_string() }),
    }
    let shown = |field: &[u8]| decoded(field).chars().filter(|c| !c.is_control()).take(40).collect::<String>();
    let line = record.position().map_or(1, csv::Position::line);
    Ok((line, record.iter().map(|field| shown(field).trim().to_owned()).collect()))
}

/// Two sources would count the same events twice, and so would a table of this program beside what it was read from: beside any source,
/// and beside a table that it names.
pub(super) fn check_sources(tables: &[Table]) -> Result<(), ReadError> {
    if tables.is_empty() {
        return Err(ReadError::NoFile);
    }
    let mixed = |first: &Table, second: &Table| {
        Err(ReadError::Mixed {
            first: first.source.name.clone(),
            first_format: first.format,
            second: second.source.name.clone(),
            second_format: second.format,
        })
    };
    let first = tables.iter().find(|t| t.format.source().is_some());
    if let Some(first) = first {
        let differs = |t: &&Table| t.format.source().is_some_and(|source| Some(source) != first.format.source());
        if let Some(other) = tables.iter().find(differs) {
            return mixed(first, other);
        }
    }
    if tables.len() == 1 {
        return Ok(());
    }
    for (index, own) in tables.iter().enumerate().filter(|(_, t)| t.format == Format::Events) {
        if let Some(first) = first {
            return mixed(first, own);
        }
        let read = own.read_from();
        let is_read =
            |(other, table): &(usize, &Table)| *other != index && read.contains(last_part(&table.source.name));
        if let Some((_, other)) = tables.iter().enumerate().find(is_read) {
            return mixed(other, own);
        }
    }
    Ok(())
}

/// The last part of a path, or of what a zip or workbook holds.
fn last_part(name: &str) -> &str {
    name.rsplit(['/', '\\', '!']).next().unwrap_or(name)
}

/// The release in the name of a file of UCDP: `GEDEvent_v25_0_6.csv`, `ged251.csv`.
pub(super) fn release(name: &str) -> Option<Vec<u32>> {
    let file = last_part(name).to_ascii_lowercase();
    if let Some(digits) = file.strip_prefix("ged").and_then(|rest| rest.split('.').next())
        && digits.len() == 3
        && digits.bytes().all(|b| b.is_ascii_digit())
    {
        return Some(vec![digits[..2].parse().ok()?, digits[2..].parse().ok()?]);
    }
    let (_, version) = file.split_once("_v").or_else(|| file.split_once("-v"))?;
    let numbers: Vec<u32> = version.split(['_', '.', '-']).map_while(|part| part.parse().ok()).collect();
    (numbers.len() >= 2).then_some(numbers)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn releases_are_read_from_names() {
        let of = |name: &str| release(name);
        assert_eq!(of("data/GEDEvent_v25_0_6.csv"), Some(vec![25, 0, 6]));
        assert_eq!(of("ged251-csv.zip!GEDEvent_v25_1.csv"), Some(vec![25, 1]));
        assert_eq!(of("ged251.csv"), Some(vec![25, 1]));
        assert_eq!(of("events.csv"), None);
        assert!(of("GEDEvent_v25_0_12.csv") < of("GEDEvent_v25_1.csv"));
        assert!(of("GEDEvent_v25_0_9.csv") < of("GEDEvent_v25_0_12.csv"));
    }
}
