//! One column of numbers from a CSV file beside a scenario (RFC 4180: quotes, a header line). Cells are parted by commas
//! or, as spreadsheets in French write them, by semicolons, or by tabs; decimals may then follow a comma. What could be
//! read in two ways is refused with its line.

use std::path::Path;
use std::sync::Arc;

use csv_core::ReadFieldResult;

use super::diagnostic::{Diagnostic, Diagnostics, Message, SourceFile, Span};
use super::fields::{At, composed, with_suggestion};
use super::read::read_table;
use super::slips::number_slip;

/// Bad cells shown for one file.
const MOST_SHOWN: usize = 3;

/// The numbers of a column; empty cells are left out, unless every row is asked for. `file` is relative to the file
/// that names it.
pub(super) fn column(file: &At<&str>, name: &At<&str>, every_row: bool, found: &mut Diagnostics) -> Option<Vec<f64>> {
    if file.at.source.sealed {
        found.push(Diagnostic::error(&file.at, Message::new("error-sealed")));
        return None;
    }
    let folder = file.at.source.path.parent().unwrap_or_else(|| Path::new(""));
    let source = match read_table(&folder.join(file.value), Some(&file.at)) {
        Ok(source) => source,
        Err(diagnostic) => {
            found.push(*diagnostic);
            return None;
        }
    };
    let Some((mut rows, header, index)) = header(&source.text, name.value) else {
        let title = Message::new("error-csv-column").text("path", source.path.display().to_string());
        let diagnostic = Diagnostic::error(&name.at, title.text("column", name.value));
        let mut rows = Rows::new(&source.text, parting(&source.text));
        let names: Vec<String> = rows.next_row().unwrap_or_default().iter().map(|c| c.text.trim().to_owned()).collect();
        found.push(with_suggestion(diagnostic, name.value, names.iter().map(String::as_str)));
        return None;
    };
    let mut cells = Vec::new();
    let mut bad = Vec::new();
    while let Some(mut row) = rows.next_row() {
        if row.iter().skip(header).any(|cell| !cell.text.trim().is_empty()) {
            bad.push(too_many(&source, &row, header));
        } else if index < row.len() && !row[index].text.trim().is_empty() {
            cells.push(row.swap_remove(index));
        } else if every_row {
            let empty = empty_cell(&source, &row, index, name.value);
            bad.push(empty.help(Message::new("hint-csv-empty")));
        }
    }
    let decimal_comma = has_decimal_commas(cells.iter());
    let mut numbers = Vec::with_capacity(cells.len());
    for cell in &cells {
        match cell.number(decimal_comma) {
            Some(value) => numbers.push(value),
            None => bad.push(bad_cell(&source, cell, name.value)),
        }
    }
    let good = bad.is_empty();
    bad.into_iter().take(MOST_SHOWN).for_each(|diagnostic| found.push(diagnostic));
    good.then_some(numbers)
}

/// Marks that part cells: that of the standard first.
const PARTINGS: [u8; 3] = [b',', b';', b'\t'];

/// The rows below the header, the number of its columns and the place of the column called `name`: by the first mark that
/// parts the header so that there is one.
fn header<'t>(text: &'t str, name: &str) -> Option<(Rows<'t>, usize, usize)> {
    PARTINGS.iter().find_map(|&mark| {
        let mut rows = Rows::new(text, mark);
        let header = rows.next_row()?;
        let index = header.iter().position(|cell| composed(cell.text.trim()) == composed(name))?;
        Some((rows, header.len(), index))
    })
}

/// The mark that parts the header into most columns.
pub(super) fn parting(text: &str) -> u8 {
    let columns = |mark: u8| Rows::new(text, mark).next_row().map_or(0, |row| row.len());
    PARTINGS.into_iter().rev().max_by_key(|&mark| columns(mark)).unwrap_or(b',')
}

/// Whether a column is written with decimal commas: some cell has a comma that no thousands can have, and none a point.
pub(super) fn has_decimal_commas<'a>(cells: impl Iterator<Item = &'a Cell> + Clone) -> bool {
    let sure = |cell: &Cell| {
        let after = cell.text.trim().split_once(',').map(|(_, decimals)| decimals);
        after.is_some_and(|decimals| decimals.len() != 3 || cell.text.trim().starts_with(['0', '-']))
    };
    cells.clone().any(sure) && !cells.clone().any(|cell| cell.text.contains('.'))
}

/// A number with a decimal comma.
fn with_comma(text: &str) -> Option<f64> {
    if text.matches(',').count() > 1 { None } else { text.replace(',', ".").parse().ok() }
}

/// A row with more cells than the header has columns: often a decimal comma in a table whose cells are parted by commas.
pub(super) fn too_many(source: &Arc<SourceFile>, row: &[Cell], columns: usize) -> Diagnostic {
    let start = row.first().map_or(0, |cell| cell.start);
    let end = row.last().map_or(start, |cell| cell.end);
    let title = Message::new("error-csv-cells").count("cells", row.len()).count("columns", columns);
    Diagnostic::error(&Span::new(source, start..end), title).help(Message::new("hint-csv-comma"))
}

/// A row without a number where every row must have one.
pub(super) fn empty_cell(source: &Arc<SourceFile>, row: &[Cell], index: usize, column: &str) -> Diagnostic {
    // The cell has no width: the mark before it shows where it is.
    let mark = row[..index.min(row.len())].last().map(|cell| cell.end..cell.end + 1);
    let place = mark.unwrap_or_else(|| row.first().map_or(0..0, |cell| cell.start..cell.end));
    let title = Message::new("error-csv-empty").text("column", column);
    Diagnostic::error(&Span::new(source, place), title)
}

/// A cell that holds no number.
pub(super) fn bad_cell(source: &Arc<SourceFile>, cell: &Cell, column: &str) -> Diagnostic {
    let place = Span::new(source, cell.start..cell.end);
    let title = Message::new("error-csv-number").text("column", column);
    Diagnostic::error(&place, title).help_if(number_slip(&cell.text))
}

/// A cell and its place in the text.
pub(super) struct Cell {
    pub text: String,
    pub start: usize,
    pub end: usize,
}

impl Cell {
    /// The number that it holds, if that is finite.
    pub fn number(&self, decimal_comma: bool) -> Option<f64> {
        let text = self.text.trim();
        let number = if decimal_comma { with_comma(text) } else { text.parse().ok() };
        number.filter(|value| value.is_finite())
    }
}

/// Rows with the place of every cell in the text, for which the cells are read one by one.
pub(super) struct Rows<'a> {
    text: &'a str,
    parting: u8,
    position: usize,
    reader: csv_core::Reader,
    /// Room for the longest cell there can be.
    room: Vec<u8>,
}

impl<'a> Rows<'a> {
    pub fn new(text: &'a str, parting: u8) -> Self {
        let reader = csv_core::ReaderBuilder::new().delimiter(parting).build();
        Self { text, parting, position: 0, reader, room: vec![0; text.len()] }
    }

    pub fn next_row(&mut self) -> Option<Vec<Cell>> {
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
                    let after = usize::from(taken[before..].ends_with([char::from(self.parting), '\r', '\n']));
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
        let mut rows = Rows::new(text, b',');
        let texts = |row: Vec<Cell>| row.into_iter().map(|cell| cell.text).collect::<Vec<_>>();
        assert_eq!(rows.next_row().map(texts), Some(vec!["a".to_owned(), "b \"c\", d".to_owned()]));
        assert_eq!(rows.next_row().map(texts), Some(vec!["1".to_owned(), "2".to_owned()]));
        assert!(rows.next_row().is_none());
    }

    #[test]
    fn every_cell_knows_its_place() {
        let text = "\u{feff}a,b\r\n\r\n\"x, y\",2\n3,4";
        let mut rows = Rows::new(text, b',');
        let places = |row: Vec<Cell>| row.into_iter().map(|c| text[c.start..c.end].to_owned()).collect::<Vec<_>>();
        let found: Vec<Vec<String>> = std::iter::from_fn(|| rows.next_row().map(places)).skip(1).collect();
        assert_eq!(found, [["\"x, y\"", "2"], ["3", "4"]]);
    }
}
