//! The table of assumptions: one row a parameter and member; the places of one parameter with the same
//! source and grade share a row, or the table would be mostly map.

use super::input::Assumption;
use super::judgements::{list, pair};
use crate::locale::{Arg, Locale};
use crate::parameters::{Domain, Family};
use crate::report::assumed;
use crate::report::document::{Cell, RowGroup};

/// All assumptions, by table of the scenario file.
pub(super) fn groups(assumptions: &[Assumption], locale: &Locale) -> Vec<RowGroup> {
    let mut groups: Vec<(&str, RowGroup)> = Vec::new();
    for rows in shared(assumptions) {
        let Some(&first) = rows.first() else { continue };
        let table = first.parameter.spec().pattern.split('.').next().unwrap_or_default();
        if groups.last().is_none_or(|(last, _)| *last != table) {
            let title = locale.text(&format!("briefing-table-{table}"));
            groups.push((table, RowGroup { title, rows: Vec::new() }));
        }
        if let Some((_, group)) = groups.last_mut() {
            group.rows.push(if rows.len() == 1 { row(first, locale) } else { shared_row(first, &rows, locale) });
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

/// How many assumptions there are, state no source, and are graded as assumed.
pub(super) fn counts(assumptions: &[Assumption]) -> (usize, usize, usize) {
    let unsourced = assumptions.iter().filter(|a| source(a).is_none()).count();
    let assumed = assumptions.iter().filter(|a| a.grade == Some(crate::scenario::Grade::Assumed)).count();
    (assumptions.len(), unsourced, assumed)
}

/// The assumptions of each row, in the order of the first of each.
fn shared(assumptions: &[Assumption]) -> Vec<Vec<&Assumption>> {
    let mut rows: Vec<Vec<&Assumption>> = Vec::new();
    for assumption in assumptions {
        // Only rows of the same parameter can be shared, and they come last.
        let near = rows.iter_mut().rev().take_while(|row| row.iter().any(|a| a.parameter == assumption.parameter));
        match near.filter(|row| row.iter().all(|a| share_a_row(a, assumption))).last() {
            Some(row) => row.push(assumption),
            None => rows.push(vec![assumption]),
        }
    }
    rows
}

fn share_a_row(a: &Assumption, b: &Assumption) -> bool {
    a.parameter == b.parameter
        && a.parameter.spec().family == Family::Place
        && a.source == b.source
        && a.grade == b.grade
        && a.range.is_none()
        && b.range.is_none()
}

fn row(assumption: &Assumption, locale: &Locale) -> Vec<Cell> {
    let spec = assumption.parameter.spec();
    let label = locale.with_member(&locale.text(&spec.label_id()), assumption.member.get(locale.language()));
    let range = assumption
        .range
        .map(|(lo, hi)| locale.range(&written(assumption, lo, locale), &written(assumption, hi, locale)));
    let [source, grade] = origin(assumption, locale);
    vec![
        labelled(label, assumption.key.clone(), assumption, locale),
        Cell::text(written(assumption, assumption.value, locale)),
        Cell::text(range.unwrap_or_else(|| "–".to_owned())),
        source,
        grade,
    ]
}

/// The places of one parameter in one row, `Kayes 1, Nioro 1, …`, which takes the range's column too.
fn shared_row(first: &Assumption, rows: &[&Assumption], locale: &Locale) -> Vec<Cell> {
    let values: Vec<String> =
        rows.iter().map(|a| pair(locale, a.member.get(locale.language()), &written(a, a.value, locale))).collect();
    let spec = first.parameter.spec();
    let [source, grade] = origin(first, locale);
    vec![
        labelled(locale.text(&spec.label_id()), spec.pattern.replace("{}", "*"), first, locale),
        Cell { span: 2, ..Cell::text(list(locale, &values)) },
        source,
        grade,
    ]
}

/// What a row is about: its label, its unit and its key in the scenario file.
fn labelled(label: String, key: String, assumption: &Assumption, locale: &Locale) -> Cell {
    let spec = assumption.parameter.spec();
    let has_unit = spec.domain != Domain::Framework && spec.unit != "none";
    let unit = if has_unit { locale.text(&format!("unit-{}", spec.unit)) } else { String::new() };
    Cell { code: key, ..Cell::text(label).with_aside(unit) }
}

/// Source and grade; a missing source is marked.
fn origin(assumption: &Assumption, locale: &Locale) -> [Cell; 2] {
    let grade = assumption.grade.map_or("missing", crate::scenario::Grade::word);
    let missing = || Cell::missing(locale.text("briefing-source-missing"));
    [source(assumption).map_or_else(missing, Cell::own), Cell::short(locale.text(&format!("grade-{grade}")))]
}

fn written(assumption: &Assumption, value: f64, locale: &Locale) -> String {
    assumed::written(assumption.parameter.spec(), value, locale)
}

/// The source; one that is only white space is none.
fn source(assumption: &Assumption) -> Option<String> {
    assumption.source.as_deref().map(str::trim).filter(|s| !s.is_empty()).map(str::to_owned)
}

/// The sentence that says how well the assumptions are sourced.
pub(super) fn summary(assumptions: &[Assumption], locale: &Locale) -> String {
    let (total, unsourced, assumed) = counts(assumptions);
    let [total, unsourced, assumed] = [total, unsourced, assumed].map(|n| i64::try_from(n).unwrap_or(i64::MAX));
    let args = [("total", Arg::Count(total)), ("unsourced", Arg::Count(unsourced)), ("assumed", Arg::Count(assumed))];
    locale.format("briefing-assumptions-summary", &args)
}
