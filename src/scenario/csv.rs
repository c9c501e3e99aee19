//! One column of numbers from a CSV file beside a scenario (RFC 4180: commas, quotes, a header line).

use std::path::Path;
use std::sync::Arc;

use csv_core::ReadFieldResult;

use super::diagnostic::{Diagnostic, Diagnostics, Message, SourceFile, Span};
use super::fields::{At, with_suggestion};
use super::read::read_text;

/// Bad cells shown for one file.
const MOST_SHOWN: usize = 3;

/// The numbers of a column; empty cells are left out, unless every row is asked for. `file` is relative to the file
/// that names it.
pub(super) fn column(file: &At<&str>, name: &At<&str>, every_row: bool, found: &mut Diagnostics) -> Option<Vec<f64>> {
    let folder = file.at.source.path.parent().unwrap_or_else(|| Path::new(""));
    let source = match read_text(&folder.join(file.value), Some(&file.at)) {
        Ok(source) => source,
        Err(diagnostic) => {
            found.push(*diagnostic);
            return None;
        }
    };
    let mut rows = Rows::new(&source.text);
    let header = rows.next_row().unwrap_or_default();
    let names: Vec<&str> = header.iter().map(|cell| cell.text.trim()).collect();
    let Some(index) = names.iter().position(|column| *column == name.value) else {
        let title = Message::new("error-csv-column").text("path", source.path.display().to_string());
        let diagnostic = Diagnostic::error(&name.at, title.text("column", name.value));
        found.push(with_suggestion(diagnostic, name.value, names.iter().copied()));
        return None;
    };
    let mut numbers = Vec::new();
    let mut bad = 0;
    while let Some(row) = rows.next_row() {
        let cell = match row.get(index) {
            Some(cell) => cell,
            None if every_row => row.last()?,
            None => continue,
        };
        let text = if row.len() > index { cell.text.trim() } else { "" };
        match text {
            "" if every_row => {
                bad += 1;
                if bad <= MOST_SHOWN {
                    // The cell has no width: the comma before it shows where it is.
                    let comma = row[..index.min(row.len())].last().map_or(cell.start..cell.end, |c| c.end..c.end + 1);
                    let place = Span::new(&source, comma);
                    let title = Message::new("error-csv-empty").text("column", name.value);
                    found.push(Diagnostic::error(&place, title).help(Message::new("hint-csv-empty")));
                }
            }
            "" => {}
            text => match text.parse::<f64>() {
                Ok(value) if value.is_finite() => numbers.push(value),
                _ => {
                    bad += 1;
                    if bad <= MOST_SHOWN {
                        found.push(bad_cell(&source, cell, name.value));
                    }
                }
            },
        }
    }
    (bad == 0).then_some(numbers)
}

fn bad_cell(source: &Arc<SourceFile>, cell: &Cell, column: &str) -> Diagnostic {
    let place = Span::new(source, cell.start..cell.end);
    Diagnostic::error(&place, Message::new("error-csv-number").text("column", column))
}

struct Cell {
    text: String,
    start: usize,
    end: usize,
}

/// Rows with the place of every cell in the text, for which the cells are read one by one.
struct Rows<'a> {
    text: &'a str,
    position: usize,
    reader: csv_core::Reader,
    /// Room for the longest cell there can be.
    room: Vec<u8>,
}

impl<'a> Rows<'a> {
    fn new(text: &'a str) -> Self {
        Self { text, position: 0, reader: csv_core::Reader::new(), room: vec![0; text.len()] }
    }

    fn next_row(&mut self) -> Option<Vec<Cell>> {
        let mut row = Vec::new();
        while let Some((cell, last)) = self.next_cell() {
            row.push(cell);
            if last {
                return Some(row);
            }
        }
        None
    }

    /// The next cell, and whether it ends its row.
    fn next_cell(&mut self) -> Option<(Cell, bool)> {
        let (start, mut written) = (self.position, 0);
        loop {
            let input = &self.text.as_bytes()[self.position..];
            let (result, read, more) = self.reader.read_field(input, &mut self.room[written..]);
            self.position += read;
            written += more;
            match result {
                // An empty input, which is next, ends the cell.
                ReadFieldResult::InputEmpty => {}
                ReadFieldResult::Field { record_end } => {
                    let text = String::from_utf8_lossy(&self.room[..written]).into_owned();
                    let taken = &self.text[start..self.position];
                    // What parts cells and rows is read with them: the ends of lines before, one character after.
                    let before = taken.len() - taken.trim_start_matches(['\r', '\n']).len();
                    let after = usize::from(taken[before..].ends_with([',', '\r', '\n']));
                    let cell = Cell { text, start: start + before, end: self.position - after };
                    return Some((cell, record_end));
                }
                ReadFieldResult::OutputFull | ReadFieldResult::End => return None,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_may_be_quoted() {
        let text = "a,\"b \"\"c\"\", d\"\r\n1,2\n";
        let mut rows = Rows::new(text);
        let texts = |row: Vec<Cell>| row.into_iter().map(|cell| cell.text).collect::<Vec<_>>();
        assert_eq!(rows.next_row().map(texts), Some(vec!["a".to_owned(), "b \"c\", d".to_owned()]));
        assert_eq!(rows.next_row().map(texts), Some(vec!["1".to_owned(), "2".to_owned()]));
        assert!(rows.next_row().is_none());
    }

    #[test]
    fn every_cell_knows_its_place() {
        let text = "\u{feff}a,b\r\n\r\n\"x, y\",2\n3,4";
        let mut rows = Rows::new(text);
        let places = |row: Vec<Cell>| row.into_iter().map(|c| text[c.start..c.end].to_owned()).collect::<Vec<_>>();
        let found: Vec<Vec<String>> = std::iter::from_fn(|| rows.next_row().map(places)).skip(1).collect();
        assert_eq!(found, [["\"x, y\"", "2"], ["3", "4"]]);
    }
}
