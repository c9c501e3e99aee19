//! A sheet as plain rows of cells → the sheet of a workbook.

use rust_xlsxwriter::{ExcelDateTime, Format, FormatAlign, Worksheet, XlsxError};

use crate::locale::Locale;
use harmattan_core::calendar::Date;

/// Longest text of a cell, characters (Excel's own limit).
const LONGEST: usize = 32_767;

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell {
    /// Nothing.
    Empty,
    /// Words.
    Text(String),
    /// A heading.
    Heading(String),
    /// A number as long as it needs to be.
    Number(f64),
    /// A whole number, grouped.
    Whole(f64),
    /// A share, shown in per cent.
    Share(f64),
    /// A day.
    Day(Date),
}

impl Cell {
    /// A number; an empty cell where it is missing.
    pub(super) fn number(x: f64) -> Self {
        if x.is_finite() { Self::Number(x) } else { Self::Empty }
    }
}

/// A sheet.
pub(super) struct Sheet {
    /// Its name.
    pub name: String,
    /// Width of each column, characters.
    pub widths: Vec<f64>,
    /// Names of the columns; none on a sheet that is no table.
    pub header: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

/// The formats of a workbook.
struct Formats {
    text: Format,
    heading: Format,
    header: Format,
    number: Format,
    whole: Format,
    share: Format,
    day: Format,
}

impl Formats {
    fn new() -> Self {
        let top = || Format::new().set_align(FormatAlign::Top);
        Self {
            text: top().set_text_wrap(),
            heading: top().set_bold().set_text_wrap(),
            header: Format::new().set_bold().set_text_wrap().set_background_color("E6E6E6"),
            number: top().set_num_format("#,##0.###"),
            whole: top().set_num_format("#,##0"),
            share: top().set_num_format("0.0%"),
            day: top().set_num_format("yyyy-mm-dd"),
        }
    }
}

impl Sheet {
    /// Writes it.
    pub(super) fn write(self, to: &mut Worksheet, locale: &Locale) -> Result<(), XlsxError> {
        let formats = Formats::new();
        to.set_name(name(&self.name))?;
        to.set_right_to_left(locale.language().is_rtl());
        for (column, width) in (0..).zip(&self.widths) {
            to.set_column_width(column, *width)?;
        }
        let is_table = !self.header.is_empty();
        for (column, words) in (0..).zip(&self.header) {
            to.write_string_with_format(0, column, words, &formats.header)?;
        }
        for (row, cells) in (u32::from(is_table)..).zip(&self.rows) {
            for (column, cell) in (0..).zip(cells) {
                write(to, (row, column), cell, &formats)?;
            }
        }
        if is_table {
            to.set_freeze_panes(1, 0)?;
            if let (Ok(last), Ok(columns)) = (u32::try_from(self.rows.len()), u16::try_from(self.header.len())) {
                to.autofilter(0, 0, last, columns.saturating_sub(1))?;
            }
        }
        Ok(())
    }
}

fn write(to: &mut Worksheet, (row, column): (u32, u16), cell: &Cell, formats: &Formats) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => return Ok(()),
        Cell::Text(words) => to.write_string_with_format(row, column, cut(words), &formats.text)?,
        Cell::Heading(words) => to.write_string_with_format(row, column, cut(words), &formats.heading)?,
        // A number too large for a decimal form is still written whole: the format only shows it.
        Cell::Number(x) => to.write_number_with_format(row, column, *x, &formats.number)?,
        Cell::Whole(x) => to.write_number_with_format(row, column, *x, &formats.whole)?,
        Cell::Share(x) => to.write_number_with_format(row, column, *x, &formats.share)?,
        Cell::Day(date) => {
            let day = ExcelDateTime::from_ymd(u16::try_from(date.year).unwrap_or(1900), date.month, date.day)?;
            to.write_datetime_with_format(row, column, &day, &formats.day)?
        }
    };
    Ok(())
}

/// As much of a text as a cell holds.
fn cut(words: &str) -> String {
    words.chars().take(LONGEST).collect()
}

/// A name as sheets may have: at most 31 characters, none of those that Excel refuses.
fn name(words: &str) -> String {
    let allowed = |c: &char| !['[', ']', ':', '*', '?', '/', '\\', '\''].contains(c);
    words.chars().filter(allowed).take(31).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_sheets_are_those_that_excel_takes() {
        assert_eq!(name("a/b: [c]"), "ab c");
        assert_eq!(name(&"é".repeat(40)).chars().count(), 31);
    }

    #[test]
    fn what_is_missing_is_an_empty_cell() {
        assert_eq!([f64::NAN, f64::INFINITY, 2.0].map(Cell::number), [Cell::Empty, Cell::Empty, Cell::Number(2.0)]);
    }
}
