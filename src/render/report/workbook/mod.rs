//! A run as a workbook (`.xlsx`) in the reader's language: notes, headline, assumptions, weekly series. Numbers are
//! numbers, with formats; sheets of a language that is written from the right run from the right. The same facts give
//! the same bytes.

mod run;
mod sheet;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::facts::RunFacts;
use crate::locale::Locale;
use sheet::Sheet;

/// Why a workbook could not be made.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct WorkbookError(#[from] XlsxError);

/// The name of a workbook's file: `results.fr.xlsx`.
#[must_use]
pub fn workbook_name(locale: &Locale) -> String {
    format!("results.{}.xlsx", locale.language().code())
}

/// The workbook of a run.
///
/// # Errors
///
/// [`WorkbookError`]: a text longer than a cell holds.
pub fn workbook(facts: &RunFacts<'_>, locale: &Locale) -> Result<Vec<u8>, WorkbookError> {
    let sheets = [
        run::notes(facts, locale),
        run::headline(facts, locale),
        run::assumptions(facts, locale),
        run::series(facts, locale),
    ];
    let start = facts.scenario.start;
    // The day of the scenario, not that of the writing: the same run gives the same file.
    let created = ExcelDateTime::from_ymd(u16::try_from(start.year).unwrap_or(1900), start.month, start.day)?;
    let properties = DocProperties::new()
        .set_title(facts.scenario.title.get(locale.language()))
        .set_author("Harmattan")
        .set_creation_datetime(&created);
    let mut book = Workbook::new();
    book.set_properties(&properties);
    for sheet in sheets {
        Sheet::write(sheet, book.add_worksheet(), locale)?;
    }
    Ok(book.save_to_buffer()?)
}
