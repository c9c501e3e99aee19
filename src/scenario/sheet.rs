//! Sheets of experts: one CSV file each, a row a quantity, `key` and columns `p10`, `p50`, `p90` (any levels) of values; and a
//! sheet of the questions whose answers are known, `key` and `answer`. Anything else in them (`note`) is for people.

use std::path::Path;
use std::sync::Arc;

use harmattan_core::parameters::{Domain, Slot};
use harmattan_core::scenario::Scenario;

use super::csv::{Cell, Rows, bad_cell, has_decimal_commas, parting, too_many};
use super::diagnostic::{Diagnostic, Diagnostics, Message, SourceFile, Span};
use super::fields::{At, with_suggestion};
use super::read::read_table;
use super::suggest::nearest;

/// Most experts' levels: more are read as a mistake.
const MOST_LEVELS: usize = 99;

/// What one expert says.
#[derive(Clone, Debug, PartialEq)]
pub struct ExpertSheet {
    /// Probabilities of the columns, rising, between 0 and 1.
    pub levels: Vec<f64>,
    /// Keys of the scenario with the values at the levels, in the sheet's order.
    pub quantities: Vec<(Slot, Vec<f64>)>,
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
struct Table {
    source: Arc<SourceFile>,
    rows: Vec<(Cell, Vec<At<f64>>)>,
}

fn read_sheet(
    path: &Path,
    scenario: &Scenario,
    known: &[(String, f64)],
    found: &mut Diagnostics,
) -> Option<ExpertSheet> {
    let source = opened(path, found)?;
    let names = header(&source);
    let mut columns: Vec<(f64, usize)> =
        names.iter().enumerate().filter_map(|(i, name)| Some((level(name)?, i))).collect();
    columns.sort_by(|a, b| a.0.total_cmp(&b.0));
    columns.dedup_by(|a, b| a.0.total_cmp(&b.0).is_eq());
    if columns.len() < 2 || columns.len() > MOST_LEVELS {
        let title = Message::new("error-sheet-levels").text("path", path.display().to_string());
        found.push(Diagnostic::error(&Span::whole(&source), title).help(Message::new("hint-sheet-form")));
        return None;
    }
    let places: Vec<usize> = columns.iter().map(|column| column.1).collect();
    let table = rows(source, &names, &places, found)?;
    let mut sheet = ExpertSheet {
        levels: columns.iter().map(|column| column.0).collect(),
        quantities: Vec::new(),
        known: vec![Vec::new(); known.len()],
    };
    for (cell, numbers) in &table.rows {
        let (key, at) = (cell.text.trim(), Span::new(&table.source, cell.start..cell.end));
        let values: Vec<f64> = numbers.iter().map(|number| number.value).collect();
        let place = known.iter().position(|(name, _)| name == key);
        rising(key, numbers, found);
        if let Some(place) = place {
            once(sheet.known[place].is_empty(), key, &at, found);
            sheet.known[place] = values;
        } else if let Some(slot) = scenario.space.find(key) {
            once(sheet.quantities.iter().all(|(taken, _)| *taken != slot), key, &at, found);
            possible(slot, scenario, numbers, &at, found);
            sheet.quantities.push((slot, values));
        } else {
            found.push(unknown(key, &at, scenario, known));
        }
    }
    Some(sheet)
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

/// The probability that a column is called by: `p10`, `P2.5`.
fn level(name: &str) -> Option<f64> {
    let percent: f64 = name.strip_prefix('p')?.parse().ok()?;
    (percent > 0.0 && percent < 100.0).then_some(percent / 100.0)
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
    let last = row.last()?;
    // A row that ends before the column shows where by its last cell.
    let nothing = Cell { text: String::new(), start: last.start, end: last.end };
    let cell = row.get(place).unwrap_or(&nothing);
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

/// Values rise from one level to the next.
fn rising(key: &str, numbers: &[At<f64>], found: &mut Diagnostics) {
    for pair in numbers.windows(2).filter(|pair| pair[1].value <= pair[0].value) {
        let title = Message::new("error-sheet-order").text("key", key).number("value", pair[1].value);
        found.push(Diagnostic::error(&pair[1].at, title.number("before", pair[0].value)));
    }
}

/// Values lie within what the key may have, with room for what lies beyond the outermost.
fn possible(slot: Slot, scenario: &Scenario, numbers: &[At<f64>], key_at: &Span, found: &mut Diagnostics) {
    let (domain, key) = (scenario.space.spec(slot).domain, scenario.space.name(slot));
    if domain == Domain::Framework || scenario.base.get(slot).is_none_or(Option::is_none) {
        found.push(Diagnostic::error(key_at, Message::new("error-sheet-unstated").text("key", key)));
        return;
    }
    let (low, high) = domain.range();
    for number in numbers.iter().filter(|number| number.value <= low || number.value >= high) {
        let title = Message::new("error-sheet-range").text("key", key).number("low", low).number("high", high);
        found.push(Diagnostic::error(&number.at, title.number("value", number.value)));
    }
}
