//! One column of numbers from a CSV file beside a scenario (RFC 4180: commas, quotes, a header line).

use std::path::Path;
use std::sync::Arc;

use super::diagnostic::{Diagnostic, Diagnostics, Message, Place, Source};
use super::fields::{At, with_suggestion};
use super::read::read_text;

/// Bad cells shown for one file.
const MOST_SHOWN: usize = 3;

/// The numbers of a column; empty cells are left out. `file` is relative to the file that names it.
pub(super) fn column(file: &At<&str>, name: &At<&str>, found: &mut Diagnostics) -> Option<Vec<f64>> {
    let folder = file.at.source.path.parent().unwrap_or_else(|| Path::new(""));
    let source = match read_text(&folder.join(file.value), Some(&file.at)) {
        Ok(source) => source,
        Err(diagnostic) => {
            found.push(*diagnostic);
            return None;
        }
    };
    let mut rows = Rows { text: &source.text, position: source.text.len() - skip_mark(&source.text).len() };
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
        let Some(cell) = row.get(index) else { continue };
        match cell.text.trim() {
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

fn bad_cell(source: &Arc<Source>, cell: &Cell, column: &str) -> Diagnostic {
    let place = Place::new(source, cell.start..cell.end);
    Diagnostic::error(&place, Message::new("error-csv-number").text("column", column))
}

fn skip_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

struct Cell {
    text: String,
    start: usize,
    end: usize,
}

struct Rows<'a> {
    text: &'a str,
    position: usize,
}

impl Rows<'_> {
    fn next_row(&mut self) -> Option<Vec<Cell>> {
        if self.position >= self.text.len() {
            return None;
        }
        let mut row = Vec::new();
        loop {
            let (cell, last) = self.next_cell();
            row.push(cell);
            if last {
                return Some(row);
            }
        }
    }

    /// The next cell, and whether it ends its row.
    fn next_cell(&mut self) -> (Cell, bool) {
        let start = self.position;
        let mut text = String::new();
        let mut quoted = false;
        let mut characters = self.text[start..].char_indices().peekable();
        while let Some((offset, c)) = characters.next() {
            let end = start + offset;
            match c {
                '"' if quoted && characters.peek().is_some_and(|(_, next)| *next == '"') => {
                    characters.next();
                    text.push('"');
                }
                '"' => quoted = !quoted,
                ',' | '\n' if !quoted => {
                    self.position = end + 1;
                    return (Cell { text, start, end }, c == '\n');
                }
                '\r' => {}
                _ => text.push(c),
            }
        }
        self.position = self.text.len();
        (Cell { text, start, end: self.text.len() }, true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_may_be_quoted() {
        let text = "a,\"b \"\"c\"\", d\"\r\n1,2\n";
        let mut rows = Rows { text, position: 0 };
        let texts = |row: Vec<Cell>| row.into_iter().map(|cell| cell.text).collect::<Vec<_>>();
        assert_eq!(rows.next_row().map(texts), Some(vec!["a".to_owned(), "b \"c\", d".to_owned()]));
        assert_eq!(rows.next_row().map(texts), Some(vec!["1".to_owned(), "2".to_owned()]));
        assert!(rows.next_row().is_none());
    }
}
