//! The table of assumptions: one row a parameter and member; the places of one parameter with the same
//! source and grade share a row, or the table would be mostly map.

use serde::Serialize;

use super::input::{Assumption, BriefingInput};
use super::judgements::{list, pair};
use crate::locale::{Arg, Locale};
use crate::parameters::{Domain, Family, Level};

/// The assumptions of one table of the scenario file (`[group]`, `[drones]`, …).
#[derive(Serialize)]
pub(super) struct Group {
    /// Its name.
    title: String,
    rows: Vec<Row>,
}

/// One row.
#[derive(Serialize)]
struct Row {
    label: String,
    key: String,
    value: String,
    /// Whether the value is a long list, which takes the range's column too.
    wide: bool,
    range: Option<String>,
    unit: Option<String>,
    source: Option<String>,
    grade: String,
}

/// All assumptions, by table of the scenario file.
pub(super) fn groups(input: &BriefingInput, locale: &Locale) -> Vec<Group> {
    let mut groups: Vec<(&str, Group)> = Vec::new();
    for rows in input.assumptions.chunk_by(share_a_row) {
        let Some(first) = rows.first() else { continue };
        let table = first.parameter.spec().pattern.split('.').next().unwrap_or_default();
        if groups.last().is_none_or(|(last, _)| *last != table) {
            let title = locale.text(&format!("briefing-table-{table}"));
            groups.push((table, Group { title, rows: Vec::new() }));
        }
        if let Some((_, group)) = groups.last_mut() {
            group.rows.push(if rows.len() == 1 { row(first, locale) } else { shared_row(first, rows, locale) });
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

/// How many assumptions there are, state no source, and are graded as assumed.
pub(super) fn counts(input: &BriefingInput) -> (usize, usize, usize) {
    let unsourced = input.assumptions.iter().filter(|a| source(a).is_none()).count();
    let assumed = input.assumptions.iter().filter(|a| a.grade == Some(crate::scenario::Grade::Assumed)).count();
    (input.assumptions.len(), unsourced, assumed)
}

fn share_a_row(a: &Assumption, b: &Assumption) -> bool {
    a.parameter == b.parameter
        && a.parameter.spec().family == Family::Place
        && a.source == b.source
        && a.grade == b.grade
        && a.range.is_none()
        && b.range.is_none()
}

fn row(assumption: &Assumption, locale: &Locale) -> Row {
    let spec = assumption.parameter.spec();
    let member = assumption.member.get(locale.language());
    let is_framework = spec.domain == Domain::Framework;
    Row {
        label: locale.with_member(&locale.text(&spec.label_id()), member),
        key: assumption.key.clone(),
        value: written(assumption, assumption.value, locale),
        wide: false,
        range: assumption
            .range
            .map(|(lo, hi)| locale.range(&written(assumption, lo, locale), &written(assumption, hi, locale))),
        unit: (!is_framework && spec.unit != "none").then(|| locale.text(&format!("unit-{}", spec.unit))),
        source: source(assumption),
        grade: locale.text(&format!("grade-{}", assumption.grade.map_or("missing", crate::scenario::Grade::word))),
    }
}

/// The places of one parameter in one row: `Kayes 1, Nioro 1, …`.
fn shared_row(first: &Assumption, rows: &[Assumption], locale: &Locale) -> Row {
    let values: Vec<String> =
        rows.iter().map(|a| pair(locale, a.member.get(locale.language()), &written(a, a.value, locale))).collect();
    Row {
        label: locale.text(&first.parameter.spec().label_id()),
        key: first.parameter.spec().pattern.replace("{}", "*"),
        value: list(locale, &values),
        wide: true,
        ..row(first, locale)
    }
}

/// A value: a framework by its word, a number as long as it needs to be.
fn written(assumption: &Assumption, value: f64, locale: &Locale) -> String {
    if assumption.parameter.spec().domain == Domain::Framework
        && let Some(level) = Level::ALL.into_iter().find(|l| (l.value() - value).abs() < 0.5)
    {
        return locale.text(&format!("framework-{}", level.word()));
    }
    if value.abs() >= 1e5 && assumption.parameter.spec().unit.starts_with("usd") {
        return locale.money(value);
    }
    locale.compact(value)
}

/// The source; one that is only white space is none.
fn source(assumption: &Assumption) -> Option<String> {
    assumption.source.as_deref().map(str::trim).filter(|s| !s.is_empty()).map(str::to_owned)
}

/// The sentence that says how well the assumptions are sourced.
pub(super) fn summary(input: &BriefingInput, locale: &Locale) -> String {
    let (total, unsourced, assumed) = counts(input);
    let [total, unsourced, assumed] = [total, unsourced, assumed].map(|n| i64::try_from(n).unwrap_or(i64::MAX));
    let args = [("total", Arg::Count(total)), ("unsourced", Arg::Count(unsourced)), ("assumed", Arg::Count(assumed))];
    locale.format("briefing-assumptions-summary", &args)
}
