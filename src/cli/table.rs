//! Tables for the terminal.

use comfy_table::presets::UTF8_BORDERS_ONLY;
use comfy_table::{CellAlignment, ContentArrangement, Table};

use super::terminal::Terminal;

/// In fewer columns a table cannot be read.
const LEAST_COLUMNS: u16 = 30;

/// A table whose first column is text and whose others are set to the right.
pub(super) fn table(header: &[String], rows: &[Vec<String>]) -> String {
    let mut table = Table::new();
    table.load_style(UTF8_BORDERS_ONLY);
    // A terminal that knows no width, or none to speak of, gets the table as it is.
    if Terminal::is_interactive() && table.width().is_some_and(|columns| columns >= LEAST_COLUMNS) {
        table.set_content_arrangement(ContentArrangement::Dynamic);
    }
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
