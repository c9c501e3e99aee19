//! The table of assumptions: one row a parameter and member; the places of one parameter with the same
//! source and grade share a row, or the table would be mostly map. Then what each hypothesis and each measure changes.

use super::input::{About, Assumption, Holds, Replaced};
use super::judgements::{list, pair};
use super::shared::one;
use crate::locale::{Arg, Locale};
use crate::report::assumed;
use crate::report::document::{Cell, RowGroup};
use harmattan_core::Translations;
use harmattan_core::parameters::{Domain, Family, Spec};
use harmattan_core::scenario::ChangeKind;

/// All assumptions, by table of the scenario file.
pub(super) fn groups(assumptions: &[Assumption], locale: &Locale) -> Vec<RowGroup> {
    let mut groups: Vec<RowGroup> = Vec::new();
    for rows in shared(assumptions) {
        let Some(&first) = rows.first() else { continue };
        let title = heading(first, locale);
        if groups.last().is_none_or(|last| last.title != title) {
            groups.push(RowGroup { title, rows: Vec::new() });
        }
        if let Some(group) = groups.last_mut() {
            group.rows.push(if rows.len() == 1 { row(first, locale) } else { shared_row(first, &rows, locale) });
        }
    }
    groups
}

/// What an assumption stands under: the table of the file, or the hypothesis, expert or measure it belongs to.
pub(in crate::report) fn heading(assumption: &Assumption, locale: &Locale) -> String {
    match &assumption.holds {
        Holds::Under(title) => one(locale, "briefing-table-hypothesis", "title", title.get(locale.language())),
        Holds::By(name) => one(locale, "briefing-table-expert", "name", name.get(locale.language())),
        Holds::With(title) => one(locale, "briefing-table-measure", "title", title.get(locale.language())),
        Holds::Always => {
            let table = spec(assumption).map_or("", |spec| spec.pattern.split('.').next().unwrap_or_default());
            locale.text(&format!("briefing-table-{table}"))
        }
    }
}

/// The registry's line of the parameter it is about, if it is about one.
pub(in crate::report) fn spec(assumption: &Assumption) -> Option<&'static Spec> {
    match assumption.about {
        About::Parameter(key) => Some(key.spec()),
        About::Start | About::Ramp | About::End | About::Cost | About::CostOnce => None,
    }
}

/// How many assumptions there are, state no source, and are graded as assumed.
pub(super) fn counts(assumptions: &[Assumption]) -> (usize, usize, usize) {
    let unsourced = assumptions.iter().filter(|a| source(a).is_none()).count();
    let assumed = assumptions.iter().filter(|a| a.grade == Some(harmattan_core::scenario::Grade::Assumed)).count();
    (assumptions.len(), unsourced, assumed)
}

/// The assumptions of each row, in the order of the first of each.
fn shared(assumptions: &[Assumption]) -> Vec<Vec<&Assumption>> {
    let mut rows: Vec<Vec<&Assumption>> = Vec::new();
    for assumption in assumptions {
        // Only rows of the same parameter can be shared, and they come last.
        let near = rows.iter_mut().rev().take_while(|row| row.iter().any(|a| a.about == assumption.about));
        match near.filter(|row| row.iter().all(|a| share_a_row(a, assumption))).last() {
            Some(row) => row.push(assumption),
            None => rows.push(vec![assumption]),
        }
    }
    rows
}

fn share_a_row(a: &Assumption, b: &Assumption) -> bool {
    a.about == b.about
        && a.holds == b.holds
        && a.replaced == b.replaced
        && a.kind == b.kind
        && spec(a).is_some_and(|spec| spec.family == Family::Place)
        && a.source == b.source
        && a.grade == b.grade
        && a.range.is_none()
        && b.range.is_none()
}

fn row(assumption: &Assumption, locale: &Locale) -> Vec<Cell> {
    let label = locale.with_member(&name(assumption, locale), assumption.member.get(locale.language()));
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
    let [source, grade] = origin(first, locale);
    let pattern = spec(first).map_or_else(|| first.key.clone(), |spec| spec.pattern.replace("{}", "*"));
    vec![
        labelled(name(first, locale), pattern, first, locale),
        Cell { span: 2, ..Cell::text(list(locale, &values)) },
        source,
        grade,
    ]
}

/// What it is about, without the member.
pub(in crate::report) fn name(assumption: &Assumption, locale: &Locale) -> String {
    match assumption.about {
        About::Parameter(key) => locale.text(&key.spec().label_id()),
        About::Start => locale.text("briefing-column-start"),
        About::Ramp => locale.text("briefing-column-ramp"),
        About::End => locale.text("briefing-column-end"),
        About::Cost => locale.text("briefing-column-cost"),
        About::CostOnce => locale.text("briefing-cost-once-label"),
    }
}

/// What a row is about: its label, its unit, where a hypothesis has another value, and its key in the scenario file.
fn labelled(label: String, key: String, assumption: &Assumption, locale: &Locale) -> Cell {
    let asides: Vec<String> =
        [unit(assumption, locale), replaced(assumption, locale)].into_iter().filter(|s| !s.is_empty()).collect();
    Cell { code: key, ..Cell::text(label).with_aside(asides.join(" · ")) }
}

/// The unit of its value; empty where it has none.
pub(in crate::report) fn unit(assumption: &Assumption, locale: &Locale) -> String {
    let unit = match (assumption.about, spec(assumption)) {
        (About::Start | About::Ramp | About::End, _) => "days",
        (_, Some(spec)) if spec.domain != Domain::Framework && assumption.kind != ChangeKind::Scale => spec.unit,
        _ => "none",
    };
    if unit == "none" { String::new() } else { locale.text(&format!("unit-{unit}")) }
}

/// Which hypotheses or experts have another value in its place; empty where none has.
fn replaced(assumption: &Assumption, locale: &Locale) -> String {
    match &assumption.replaced {
        Replaced::Nowhere => String::new(),
        Replaced::Everywhere => locale.text("briefing-replaced-everywhere"),
        Replaced::ByEveryExpert => locale.text("briefing-replaced-experts"),
        Replaced::Under(titles) => {
            let title = |t: &Translations| one(locale, "briefing-quoted", "title", t.get(locale.language()));
            let titles: Vec<String> = titles.iter().map(title).collect();
            one(locale, "briefing-replaced-under", "list", &list(locale, &titles))
        }
    }
}

/// Source and grade; a missing source is marked.
fn origin(assumption: &Assumption, locale: &Locale) -> [Cell; 2] {
    let grade = assumption.grade.map_or("missing", harmattan_core::scenario::Grade::word);
    let missing = || Cell::missing(locale.text("briefing-source-missing"));
    let own = |source: &Translations| Cell::own(source.get(locale.language()).trim());
    [source(assumption).map_or_else(missing, own), Cell::short(locale.text(&format!("grade-{grade}")))]
}

fn written(assumption: &Assumption, value: f64, locale: &Locale) -> String {
    let text = match (assumption.about, spec(assumption)) {
        (_, Some(spec)) => assumed::written(spec, value, locale),
        (About::Cost | About::CostOnce, _) => locale.money(value),
        _ => locale.compact(value),
    };
    match assumption.kind {
        ChangeKind::Add if value >= 0.0 => one(locale, "briefing-plus", "value", &text),
        ChangeKind::Scale => one(locale, "briefing-times", "value", &text),
        ChangeKind::Add | ChangeKind::Set => text,
    }
}

/// The source; one that is only white space is none.
fn source(assumption: &Assumption) -> Option<&Translations> {
    assumption.source.as_ref().filter(|source| !source.is_blank())
}

/// The sentence that says how well the assumptions are sourced.
pub(super) fn summary(assumptions: &[Assumption], locale: &Locale) -> String {
    let (total, unsourced, assumed) = counts(assumptions);
    let [total, unsourced, assumed] = [total, unsourced, assumed].map(|n| i64::try_from(n).unwrap_or(i64::MAX));
    let args = [("total", Arg::Count(total)), ("unsourced", Arg::Count(unsourced)), ("assumed", Arg::Count(assumed))];
    locale.format("briefing-assumptions-summary", &args)
}
