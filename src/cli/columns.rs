//! Cells and a terminal's width → how wide each column is, and where its lines break: between words alone, and never
//! between a number and what stands beside it.

use unicode_width::UnicodeWidthStr;

/// Where a cell takes more lines than this, blocks are easier to read than columns.
const MOST_LINES: usize = 4;

/// What the frame takes: a border and a space at each end, and three columns between neighbours.
const fn frame(columns: usize) -> usize {
    3 * columns + 1
}

/// Widths of a table's columns, in columns of the terminal.
pub(super) struct Columns {
    widths: Vec<usize>,
}

impl Columns {
    /// Widths with which the table takes at most so many columns; none where words or numbers would have to be cut, or
    /// cells grow too tall. Narrow columns keep their natural width, wide ones give.
    pub(super) fn fit(header: &[String], rows: &[Vec<String>], width: usize) -> Option<Self> {
        let cells = |column: usize| {
            let below = rows.iter().filter_map(move |row| row.get(column));
            header.get(column).into_iter().chain(below)
        };
        let room = width.checked_sub(frame(header.len()))?;
        let natural: Vec<usize> = (0..header.len()).map(|c| cells(c).map(|t| t.width()).max().unwrap_or(0)).collect();
        let least: Vec<usize> = (0..header.len())
            .map(|c| cells(c).flat_map(|t| pieces(t)).map(UnicodeWidthStr::width).max().unwrap_or(0))
            .collect();
        if least.iter().sum::<usize>() > room {
            return None;
        }
        let most = natural.iter().copied().max().unwrap_or(0);
        let at = |level: usize| -> Vec<usize> {
            natural.iter().zip(&least).map(|(&natural, &least)| natural.min(level).max(least)).collect()
        };
        let level = (0..=most).rev().find(|&level| at(level).iter().sum::<usize>() <= room)?;
        let columns = Self { widths: at(level) };
        let tall = |row: &Vec<String>| columns.wrap(row).iter().any(|cell| cell.lines().count() > MOST_LINES);
        (!rows.iter().any(tall)).then_some(columns)
    }

    /// The cells of a row with line ends where they break.
    pub(super) fn wrap(&self, row: &[String]) -> Vec<String> {
        row.iter().zip(&self.widths).map(|(cell, &width)| wrapped(cell, width).join("\n")).collect()
    }
}

/// A text in lines of at most so many columns, broken between pieces; a piece that is longer has a line of its own.
pub(super) fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for piece in pieces(text) {
        match lines.last_mut() {
            Some(line) if line.width() + 1 + piece.width() <= width => {
                line.push(' ');
                line.push_str(piece);
            }
            _ => lines.push(piece.to_owned()),
        }
    }
    lines
}

/// The parts of a text between which a line may break: at a space, but not at one beside a number ("USD 96.1 million",
/// "30 days"), unless a colon or a bracket stands there.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let (mut start, mut last) = (0, "");
    let mut at = 0;
    for word in text.split(' ') {
        // What a colon or a bracket parts is no number with its unit.
        let parted = last.ends_with([':', ';', ')']) || word.starts_with('(');
        if at > start && (parted || !is_number(word) && !is_number(last)) {
            pieces.push(&text[start..at - 1]);
            start = at;
        }
        at += word.len() + 1;
        last = word;
    }
    pieces.push(&text[start..]);
    pieces
}

/// Whether a word is a number: digits, signs and marks of direction, and no letter.
fn is_number(word: &str) -> bool {
    word.contains(|c: char| c.is_ascii_digit()) && !word.contains(char::is_alphabetic)
}
