//! Paths → tables of text: files, what zips hold, sheets of workbooks, this program's Parquet. Nothing larger than the limits is
//! taken in, and no text is changed but what no table holds.

use std::fs::File;
use std::io::{Cursor, Read};
use std::path::Path;

use calamine::{Data, Reader, Xlsx};

use super::error::ReadError;
use super::table::parquet_as_csv;

/// Most bytes of a file, or of what a zip holds.
pub const LARGEST_FILE: u64 = 2 << 30;
/// Most bytes of a field.
pub const LARGEST_FIELD: usize = 1 << 20;

/// Bytes at the head of a file that tell whether it is text.
const HEAD: usize = 1 << 16;

/// A table of text.
pub(super) struct Source {
    /// The file's name; what it holds after `!`.
    pub name: String,
    /// UTF-8 or Latin-1, without a byte-order mark.
    pub text: Vec<u8>,
    /// Whether it is one of several tables of its file, so that others may be no tables of events.
    pub one_of_many: bool,
}

/// The tables of a file.
pub(super) fn sources(path: &Path) -> Result<Vec<Source>, ReadError> {
    let io = |cause| ReadError::Io { path: path.to_path_buf(), cause };
    let file = File::open(path).map_err(io)?;
    let metadata = file.metadata().map_err(io)?;
    if metadata.is_dir() {
        return Err(io(std::io::Error::from(std::io::ErrorKind::IsADirectory)));
    }
    let name = path.display().to_string();
    let bytes = taken(file, metadata.len(), LARGEST_FILE, &name, io)?;
    if bytes.starts_with(b"PAR1") {
        let text = parquet_as_csv(path)?;
        return Ok(vec![Source { name, text, one_of_many: false }]);
    }
    opened(name, bytes)
}

/// The bytes of a file or of what a zip holds, `most` at most; `size` is what is said of them, and taken on trust for room alone.
fn taken(
    from: impl Read,
    size: u64,
    most: u64,
    name: &str,
    failed: impl FnOnce(std::io::Error) -> ReadError,
) -> Result<Vec<u8>, ReadError> {
    let too_large = || ReadError::TooLarge { file: name.to_owned(), most: LARGEST_FILE };
    if size > most {
        return Err(too_large());
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0));
    from.take(most + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > most { Err(too_large()) } else { Ok(bytes) }
}

fn opened(name: String, bytes: Vec<u8>) -> Result<Vec<Source>, ReadError> {
    if !bytes.starts_with(b"PK\x03\x04") && !bytes.starts_with(b"PK\x05\x06") {
        let text = plain(bytes, &name)?;
        return Ok(vec![Source { name, text, one_of_many: false }]);
    }
    let damaged = |message: String| ReadError::Damaged { file: name.clone(), message };
    let mut archive = zip::ZipArchive::new(Cursor::new(&bytes)).map_err(|e| damaged(e.to_string()))?;
    if archive.by_name("xl/workbook.xml").is_ok() {
        drop(archive);
        return sheets(&name, bytes);
    }
    let mut found = Vec::new();
    // What a zip holds together, so that no small one fills the memory.
    let mut left = LARGEST_FILE;
    for index in 0..archive.len() {
        let entry = archive.by_index(index).map_err(|e| damaged(e.to_string()))?;
        let inner = entry.name().map_err(|e| damaged(e.to_string()))?.into_owned();
        // Folders, and what macOS adds to a zip.
        if entry.is_dir() || inner.starts_with("__MACOSX") || inner.ends_with(".DS_Store") {
            continue;
        }
        let inner_name = format!("{name}!{inner}");
        let bytes = taken(entry, 0, left, &inner_name, |e| damaged(e.to_string()))?;
        left -= bytes.len() as u64;
        if bytes.starts_with(b"PK\x03\x04") {
            found.extend(sheets(&inner_name, bytes)?);
        } else if let Ok(text) = plain(bytes, &inner_name) {
            found.push(Source { name: inner_name, text, one_of_many: true });
        }
    }
    if found.is_empty() { Err(ReadError::Empty { file: name }) } else { Ok(found) }
}

/// Text as bytes: without a byte-order mark, UTF-16 as UTF-8.
fn plain(bytes: Vec<u8>, name: &str) -> Result<Vec<u8>, ReadError> {
    let not_text = || ReadError::NotText { file: name.to_owned() };
    let wide = |of: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes[2..].as_chunks::<2>().0.iter().map(|&pair| of(pair)).collect();
        String::from_utf16(&units).map(String::into_bytes).map_err(|_| not_text())
    };
    match bytes.as_slice() {
        [0xff, 0xfe, ..] => return wide(u16::from_le_bytes),
        [0xfe, 0xff, ..] => return wide(u16::from_be_bytes),
        _ => {}
    }
    if bytes.is_empty() || bytes.trim_ascii().is_empty() || bytes == b"\xef\xbb\xbf" {
        return Err(ReadError::Empty { file: name.to_owned() });
    }
    // Files of another kind show it soon.
    if bytes.iter().take(HEAD).any(|&byte| byte == 0) {
        return Err(not_text());
    }
    Ok(bytes)
}

/// The sheets of a workbook as CSV, a line a row, so that lines are rows.
fn sheets(name: &str, bytes: Vec<u8>) -> Result<Vec<Source>, ReadError> {
    let damaged = |message: String| ReadError::Damaged { file: name.to_owned(), message };
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|e| damaged(e.to_string()))?;
    let mut found = Vec::new();
    for sheet in book.sheet_names() {
        let Ok(range) = book.worksheet_range(&sheet) else { continue };
        let Some((top, _)) = range.start() else { continue };
        let mut text = "\n".repeat(top as usize).into_bytes();
        for row in range.rows() {
            let mut parting = "";
            for cell in row {
                text.extend_from_slice(parting.as_bytes());
                text.extend_from_slice(quoted(&written(cell)).as_bytes());
                parting = ",";
            }
            text.push(b'\n');
        }
        found.push(Source { name: format!("{name}!{sheet}"), text, one_of_many: true });
    }
    if found.is_empty() { Err(ReadError::Empty { file: name.to_owned() }) } else { Ok(found) }
}

fn written(cell: &Data) -> String {
    match cell {
        Data::DateTime(at) => {
            // Serial days of Excel count from 30 December 1899, its false 29 February 1900 included.
            #[expect(clippy::cast_possible_truncation, reason = "days of dates")]
            let days = at.as_f64().floor() as i64;
            harmattan_core::calendar::Date { year: 1899, month: 12, day: 30 }.plus_days(days).to_string()
        }
        Data::Empty | Data::Error(_) => String::new(),
        other => other.to_string(),
    }
}

fn quoted(text: &str) -> String {
    let text = text.replace(['\r', '\n'], " ");
    if text.contains([',', '"']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}
