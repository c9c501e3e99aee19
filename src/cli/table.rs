//! Tables for the terminal: as wide as their words where there is room, else with lines broken between words, else
//! each row as a block of its own. No word and no number is ever cut.

use comfy_table::presets::UTF8_BORDERS_ONLY;
use comfy_table::{CellAlignment, ContentArrangement, Table};

use super::columns::{Columns, wrapped};
use super::terminal::Terminal;

/// What a stacked row's values stand in from the margin, in columns.
const INDENT: usize = 2;

/// A table whose first column is text and whose others are set to the right, in the terminal's width.
pub(super) fn table(header: &[String], rows: &[Vec<String>]) -> String {
    match Terminal::columns() {
        Some(width) => fitted(header, rows, width),
        None => framed(header, rows),
    }
}

/// The table in so many columns.
fn fitted(header: &[String], rows: &[Vec<String>], width: usize) -> String {
    let Some(columns) = Columns::fit(header, rows, width) else {
        return stacked(header, rows, width);
    };
    let broken = |cells: &[String]| columns.wrap(cells);
    framed(&broken(header), &rows.iter().map(|row| broken(row)).collect::<Vec<_>>())
}

/// The table with its cells as they are.
fn framed(header: &[String], rows: &[Vec<String>]) -> String {
    let mut table = Table::new();
    table.load_style(UTF8_BORDERS_ONLY);
    table.set_content_arrangement(ContentArrangement::Disabled);
    table.set_header(header);
    for row in rows {
        table.add_row(row);
    }
    for (index, column) in table.column_iter_mut().enumerate() {
        if index > 0 {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    table.to_string()
}

/// Each row as a block: its name, and below it what each column says of it.
fn stacked(header: &[String], rows: &[Vec<String>], width: usize) -> String {
    let mut lines = Vec::new();
    for row in rows {
        let Some((name, values)) = row.split_first() else { continue };
        lines.extend(wrapped(name, width));
        for (title, value) in header[1..].iter().zip(values).filter(|(_, value)| !value.is_empty()) {
            let said = wrapped(&format!("{title}: {value}"), width.saturating_sub(INDENT));
            lines.extend(said.into_iter().map(|line| format!("{}{line}", " ".repeat(INDENT))));
        }
    }
    lines.join("\n")
}
