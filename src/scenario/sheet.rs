//! Sheets of experts: one CSV file each, a quantity in a row (or in several, of counts in bins), called by its `key`; and a sheet of
//! the questions whose answers are known, `key` and `answer`. Anything else in them (`note`) is for people.

use std::path::Path;
use std::sync::Arc;

use harmattan_core::distribution::Distribution;
use harmattan_core::parameters::{Domain, Slot};
use harmattan_core::scenario::Scenario;

use super::csv::{Cell, Rows, bad_cell, empty_cell, has_decimal_commas, parting, too_many};
use super::diagnostic::{Diagnostic, Diagnostics, Message, SourceFile, Span};
use super::fields::{At, with_suggestion};
use super::read::read_table;
use super::sheet_forms::{Form, Said, is_like_a_form};
use super::suggest::nearest;

/// What one expert says.
#[derive(Clone, Debug, PartialEq)]
pub struct ExpertSheet {
    /// Probabilities at which answers to known questions are stated, rising, between 0 and 1: those of the columns, else 5, 50
    /// and 95 %.
    pub levels: Vec<f64>,
    /// Keys of the scenario with their laws, in the sheet's order.
    pub quantities: Vec<(Slot, Distribution)>,
    /// Values for each question whose answer is known, in their order; empty where the sheet leaves it out.
    pub known: Vec<Vec<f64>>,
}

/// Questions whose answers are known: name and answer.
pub type KnownAnswers = Vec<(String, f64)>;

/// Reads a sheet: its keys are those of `scenario`, or of `known`.
///
/// # Errors
///
/// Everything wrong with it, each at its place: no columns, unknown keys, numbers that are none, values that do not rise or that
/// the key cannot have.
pub fn read_expert_sheet(
    path: &Path,
    scenario: &Scenario,
    known: &[(String, f64)],
) -> Result<ExpertSheet, Diagnostics> {
    let mut found = Diagnostics::new();
    let sheet = read_sheet(path, scenario, known, &mut found);
    sheet.filter(|_| !found.has_errors()).ok_or(found)
}

/// Reads the questions whose answers are known.
///
/// # Errors
///
/// As [`read_expert_sheet`]; a key of the scenario is refused, for its answer is not known.
pub fn read_known_answers(path: &Path, scenario: &Scenario) -> Result<KnownAnswers, Diagnostics> {
    let mut found = Diagnostics::new();
    let answers = answers(path, scenario, &mut found);
    answers.filter(|_| !found.has_errors()).ok_or(found)
}

/// A table with its columns found: the name of each row and the numbers under some columns.
pub(super) struct Table {
    pub source: Arc<SourceFile>,
    pub rows: Vec<(Cell, Vec<At<f64>>)>,
}

fn read_sheet(
    path: &Path,
    scenario: &Scenario,
    known: &[(String, f64)],
    found: &mut Diagnostics,
) -> Option<ExpertSheet> {
    let source = opened(path, found)?;
    let names = header(&source);
    let Some(form) = Form::of(&names) else {
        let title = Message::new("error-sheet-levels").text("path", path.display().to_string());
        found.push(Diagnostic::error(&Span::whole(&source), title).help(Message::new("hint-sheet-form")));
        return None;
    };
    check_columns(&form, &names, &source, found);
    let table = rows(source, &names, form.places(), found)?;
    let mut sheet = ExpertSheet { levels: form.levels(), quantities: Vec::new(), known: vec![Vec::new(); known.len()] };
    let mut seen: Vec<String> = Vec::new();
    for Said { key, at, rows } in form.gathered(&table) {
        once(!seen.contains(&key), &key, &at, found);
        let place = known.iter().position(|(name, _)| *name == key);
        let law = |range, found: &mut Diagnostics| form.law(&key, &at, &rows, range, found);
        if let Some(place) = place {
            let law = law((f64::NEG_INFINITY, f64::INFINITY), found);
            sheet.known[place] = form.stated(&rows, law.as_ref());
        } else if let Some(slot) = scenario.space.find(&key) {
            if is_judged(slot, scenario, &at, found) {
                let law = law(scenario.space.spec(slot).domain.range(), found);
                sheet.quantities.extend(law.map(|law| (slot, law)));
            }
        } else {
            found.push(unknown(&key, &at, scenario, known));
        }
        seen.push(key);
    }
    Some(sheet)
}

/// No column stands twice, and none but those of the form is called as those of forms are: a slip of the pen would be left out.
fn check_columns(form: &Form, names: &[String], source: &Arc<SourceFile>, found: &mut Diagnostics) {
    let cells = Rows::new(&source.text, parting(&source.text)).next_row().unwrap_or_default();
    for (i, (name, cell)) in names.iter().zip(&cells).enumerate().filter(|(_, (name, _))| !name.is_empty()) {
        let at = Span::new(source, cell.start..cell.end);
        if names[..i].contains(name) {
            let title = Message::new("error-sheet-column-twice").text("column", name.as_str());
            found.push(Diagnostic::error(&at, title));
        } else if name != "key" && !form.places().contains(&i) && is_like_a_form(name) {
            let first = form.places().first().map_or("", |&place| names[place].as_str());
            let title = Message::new("error-sheet-column").text("column", name.as_str()).text("first", first);
            found.push(Diagnostic::error(&at, title));
        }
    }
}

/// A key of nothing: what may have been meant, or where questions with known answers belong.
fn unknown(key: &str, at: &Span, scenario: &Scenario, known: &[(String, f64)]) -> Diagnostic {
    let diagnostic = Diagnostic::error(at, Message::new("error-sheet-key").text("key", key));
    let all = scenario.space.names().iter().map(String::as_str);
    if key.contains('.') {
        return with_suggestion(diagnostic, key, all);
    }
    match nearest(key, known.iter().map(|(name, _)| name.as_str())) {
        Some(near) => diagnostic.label(Message::new("hint-did-you-mean").text("name", near)),
        None => diagnostic.help(Message::new("hint-sheet-known")),
    }
}

fn answers(path: &Path, scenario: &Scenario, found: &mut Diagnostics) -> Option<KnownAnswers> {
    let source = opened(path, found)?;
    let names = header(&source);
    let Some(column) = names.iter().position(|name| name == "answer") else {
        missing(&source, "answer", found);
        return None;
    };
    let table = rows(source, &names, &[column], found)?;
    let mut all: KnownAnswers = Vec::new();
    for (cell, numbers) in &table.rows {
        let (key, at) = (cell.text.trim(), Span::new(&table.source, cell.start..cell.end));
        once(all.iter().all(|(name, _)| name != key), key, &at, found);
        if scenario.space.find(key).is_some() {
            found.push(Diagnostic::error(&at, Message::new("error-sheet-known").text("key", key)));
        }
        all.extend(numbers.iter().map(|number| (key.to_owned(), number.value)));
    }
    Some(all)
}

fn opened(path: &Path, found: &mut Diagnostics) -> Option<Arc<SourceFile>> {
    read_table(path, None).map_err(|diagnostic| found.push(*diagnostic)).ok()
}

/// Names of the columns, in small letters.
fn header(source: &SourceFile) -> Vec<String> {
    let cells = Rows::new(&source.text, parting(&source.text)).next_row().unwrap_or_default();
    cells.iter().map(|cell| cell.text.trim_start_matches('\u{feff}').trim().to_lowercase()).collect()
}

fn missing(source: &Arc<SourceFile>, column: &str, found: &mut Diagnostics) {
    let title = Message::new("error-csv-column").text("path", source.path.display().to_string());
    let title = title.text("column", column);
    found.push(Diagnostic::error(&Span::whole(source), title).help(Message::new("hint-sheet-form")));
}

/// The rows below the header: what stands under `key`, and the numbers under the columns at `places`.
fn rows(source: Arc<SourceFile>, names: &[String], places: &[usize], found: &mut Diagnostics) -> Option<Table> {
    let Some(key) = names.iter().position(|name| name == "key") else {
        missing(&source, "key", found);
        return None;
    };
    let mut reader = Rows::new(&source.text, parting(&source.text));
    reader.next_row();
    let all: Vec<Vec<Cell>> = std::iter::from_fn(|| reader.next_row()).collect();
    let decimal_comma =
        has_decimal_commas(all.iter().flat_map(|row| places.iter().filter_map(|&place| row.get(place))));
    let mut rows = Vec::new();
    for mut row in all {
        // A line of empty cells, as spreadsheets leave them at the end.
        if row.iter().all(|cell| cell.text.trim().is_empty()) {
            continue;
        }
        if row.iter().skip(names.len()).any(|cell| !cell.text.trim().is_empty()) {
            found.push(too_many(&source, &row, names.len()));
            continue;
        }
        let numbers: Vec<At<f64>> =
            places.iter().filter_map(|&place| number(&source, &row, place, names, decimal_comma, found)).collect();
        if key < row.len() && numbers.len() == places.len() {
            rows.push((row.swap_remove(key), numbers));
        }
    }
    Some(Table { source, rows })
}

fn number(
    source: &Arc<SourceFile>,
    row: &[Cell],
    place: usize,
    names: &[String],
    decimal_comma: bool,
    found: &mut Diagnostics,
) -> Option<At<f64>> {
    let Some(cell) = row.get(place).filter(|cell| !cell.text.trim().is_empty()) else {
        found.push(empty_cell(source, row, place, &names[place]));
        return None;
    };
    let value = cell.number(decimal_comma);
    if value.is_none() {
        found.push(bad_cell(source, cell, &names[place]));
    }
    value.map(|value| At { value, at: Span::new(source, cell.start..cell.end) })
}

fn once(is_first: bool, key: &str, at: &Span, found: &mut Diagnostics) {
    if !is_first {
        found.push(Diagnostic::error(at, Message::new("error-sheet-twice").text("key", key)));
    }
}

/// Whether a key has a number that an expert can judge.
fn is_judged(slot: Slot, scenario: &Scenario, key_at: &Span, found: &mut Diagnostics) -> bool {
    if scenario.space.spec(slot).defines_outcomes() {
        let title = Message::new("error-expert-outcome").text("key", scenario.space.name(slot));
        found.push(Diagnostic::error(key_at, title));
        return false;
    }
    let is_number = scenario.space.spec(slot).domain != Domain::Framework;
    let is_judged = is_number && scenario.base.get(slot).is_some_and(Option::is_some);
    if !is_judged {
        let title = Message::new("error-sheet-unstated").text("key", scenario.space.name(slot));
        found.push(Diagnostic::error(key_at, title));
    }
    is_judged
}
