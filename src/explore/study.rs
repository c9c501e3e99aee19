//! A scenario as the page shows it before anything is simulated: levers, measures, hypotheses, and every assumption with its
//! source.

use harmattan_core::Translations;
use harmattan_core::distribution::Distribution;
use harmattan_core::parameters::{Domain, Level, Slot};
use harmattan_core::scenario::{
    Change, ChangeKind, Difference, Measure, Quantity, Scenario, ScenarioKind, differences,
};
use harmattan_render::locale::{Arg, Locale, render_diagnostics};
use harmattan_render::report::asked::InputWords;
use harmattan_render::report::comparing::ChangeWords;
use harmattan_render::report::{Chart, MAKES_PDF};
use harmattan_scenario::Diagnostics;
use serde::Serialize;

use crate::desk::{Base, Desk, Variant};
use crate::levers::{Choice, Lever, Levers};
use crate::state::PageState;

/// What the page shows of a state.
#[derive(Debug, Serialize)]
pub struct Study {
    base: About,
    scenarios: Vec<Listed>,
    levers: Vec<Lever>,
    measures: Vec<OfMeasure>,
    hypotheses: Vec<Weight>,
    sections: Vec<Section>,
    charts: Vec<Named>,
    /// What differs from the base, in words.
    changes: Vec<String>,
    warnings: String,
    /// Whether this program makes PDFs.
    pdf: bool,
}

#[derive(Debug, Serialize)]
struct About {
    id: String,
    title: String,
    description: String,
    start: String,
    horizon_days: u32,
}

#[derive(Debug, Serialize)]
struct Listed {
    id: String,
    title: String,
    stress: bool,
}

#[derive(Debug, Serialize)]
struct OfMeasure {
    key: String,
    title: String,
    on: bool,
    does: Vec<String>,
    start: Start,
    cost: Option<Cost>,
}

#[derive(Debug, Serialize)]
struct Start {
    key: String,
    value: f64,
    min: f64,
    max: f64,
}

#[derive(Debug, Serialize)]
struct Cost {
    key: String,
    value: f64,
    shown: String,
}

#[derive(Debug, Serialize)]
struct Weight {
    key: String,
    title: String,
    prior: f64,
}

#[derive(Debug, Serialize)]
struct Named {
    name: &'static str,
    title: String,
}

#[derive(Debug, Serialize)]
struct Section {
    key: String,
    title: String,
    locked: bool,
    lock: String,
    rows: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Row {
    key: String,
    label: String,
    unit: String,
    shown: String,
    value: Option<f64>,
    min: f64,
    max: f64,
    whole: bool,
    choices: Vec<Choice>,
    source: String,
    grade: &'static str,
    #[serde(rename = "gradeTitle")]
    grade_title: String,
    changed: bool,
}

/// Sections whose values are read-only until somebody says what changing them means.
const LOCKED: [&str; 2] = ["group", "outcomes"];

/// Describes a state.
pub fn study(desk: &Desk, state: &PageState, variant: &Variant) -> Study {
    let locale = desk.locale(state.lang);
    let scenario = &variant.scenario;
    let words = InputWords::new(scenario, locale);
    let name = |words: &Translations| words.get(locale.language()).to_owned();
    let title = |scenario: &Scenario, id: &str| {
        let title = name(&scenario.title);
        if title.is_empty() { id.to_owned() } else { title }
    };
    let listed = |base: &std::sync::Arc<Base>| Listed {
        id: base.id.clone(),
        title: title(&base.scenario, &base.id),
        stress: base.scenario.kind == ScenarioKind::Stress,
    };
    let futures = variant.base.futures.beside(scenario);
    Study {
        base: About {
            id: variant.base.id.clone(),
            title: title(&variant.base.scenario, &variant.base.id),
            description: name(&scenario.description),
            start: locale.date(scenario.start),
            horizon_days: scenario.horizon_days,
        },
        scenarios: desk.bases().iter().map(listed).collect(),
        levers: Levers { scenario, base: &variant.base.scenario, futures: &futures, words: &words }.all(),
        measures: (0..scenario.measures.len()).map(|index| measure(scenario, index, &words)).collect(),
        hypotheses: (scenario.hypotheses.iter())
            .map(|h| Weight { key: h.key.clone(), title: name(&h.title), prior: h.prior })
            .collect(),
        sections: sections(scenario, &variant.base.scenario, &words),
        charts: Chart::of_runs()
            // Of nested runs alone, which the page has none of.
            .filter(|chart| chart.name != "variance-split")
            .map(|chart| Named { name: chart.name, title: locale.text(&format!("explored-chart-{}", chart.name)) })
            .collect(),
        changes: changes(&variant.base.scenario, scenario, locale),
        warnings: warnings(&variant.warnings, state, scenario, &words),
        pdf: MAKES_PDF,
    }
}

/// What differs between two scenarios, each difference in a line.
pub fn changes(base: &Scenario, scenario: &Scenario, locale: &Locale) -> Vec<String> {
    let words = ChangeWords { scenarios: [base, scenario], locale };
    let line = |difference: &Difference| {
        let (name, [from, to]) = (words.name(difference), words.values(difference));
        let args = [("name", Arg::Text(name.as_str())), ("from", Arg::Text(&from)), ("to", Arg::Text(&to))];
        locale.format("explored-change", &args)
    };
    differences(base, scenario).iter().map(line).collect()
}

/// What deserves a look: values that hypotheses replace, and levers that a measure in force moves too.
fn warnings(found: &Diagnostics, state: &PageState, scenario: &Scenario, words: &InputWords<'_>) -> String {
    let locale = words.locale();
    let replaced = render_diagnostics(&found.replaced(), locale, false).trim_end().to_owned();
    let moved = scenario.measures_in_force().flat_map(|measure| {
        let set_here = |change: &&Change| state.set.contains_key(scenario.space.name(change.slot));
        measure.changes.iter().filter(set_here).map(|change| {
            let what = words.slot(change.slot);
            let title = measure.title.get(locale.language());
            let args = [("measure", Arg::Text(title)), ("what", Arg::Text(&what))];
            locale.format("explored-moved-too", &args)
        })
    });
    let parts = [replaced].into_iter().filter(|part| !part.is_empty()).chain(moved);
    parts.collect::<Vec<_>>().join("\n")
}

fn measure(scenario: &Scenario, index: usize, words: &InputWords<'_>) -> OfMeasure {
    let measure: &Measure = &scenario.measures[index];
    let locale = words.locale();
    let does = |change: &Change| {
        let id = match change.kind {
            ChangeKind::Set => "explored-does-set",
            ChangeKind::Add => "explored-does-add",
            ChangeKind::Scale => "explored-does-scale",
        };
        let what = words.slot(change.slot);
        let value = words.slot_value(change.slot, change.quantity.distribution.central());
        locale.format(id, &[("what", Arg::Text(what.as_str())), ("value", Arg::Text(&value))])
    };
    let table = format!("measures.{}", measure.key);
    let cost = measure.cost_usd_per_year.as_ref().map(|quantity| {
        let value = quantity.distribution.central();
        Cost { key: format!("{table}.cost.usd_per_year"), value, shown: locale.money(value) }
    });
    OfMeasure {
        key: measure.key.clone(),
        title: measure.title.get(locale.language()).to_owned(),
        on: scenario.policy.contains(&index),
        does: measure.changes.iter().map(does).collect(),
        start: Start {
            key: format!("{table}.start_day"),
            value: measure.start_day.distribution.central(),
            min: 0.0,
            max: f64::from(scenario.horizon_days),
        },
        cost,
    }
}

/// Every quantity that is stated, by the table of the file it stands in.
fn sections(scenario: &Scenario, base: &Scenario, words: &InputWords<'_>) -> Vec<Section> {
    let locale = words.locale();
    let mut sections: Vec<Section> = Vec::new();
    for slot in 0..scenario.space.len() {
        let Some(quantity) = &scenario.base[slot] else { continue };
        let key = scenario.space.spec(slot).pattern.split('.').next().unwrap_or_default();
        let at = sections.iter().position(|section| section.key == key).unwrap_or_else(|| {
            let locked = LOCKED.contains(&key);
            let lock = if locked { locale.text(&format!("explored-lock-{key}")) } else { String::new() };
            let title = locale.text(&format!("briefing-table-{key}"));
            sections.push(Section { key: key.to_owned(), title, locked, lock, rows: Vec::new() });
            sections.len() - 1
        });
        let was = base.base.get(slot).and_then(Option::as_ref);
        let changed = was.is_none_or(|was| was.distribution != quantity.distribution);
        sections[at].rows.push(row(scenario, slot, quantity, changed, words));
    }
    sections
}

fn row(scenario: &Scenario, slot: Slot, quantity: &Quantity, changed: bool, words: &InputWords<'_>) -> Row {
    let locale = words.locale();
    let spec = scenario.space.spec(slot);
    let law = &quantity.distribution;
    let [low, middle, high] = [0.1, 0.5, 0.9].map(|p| law.quantile(p));
    let (min, max) = spec.domain.range();
    let write = |x: f64| words.slot_value(slot, harmattan_core::significant(x, 3));
    let shown = if let Distribution::Fixed(x) = law {
        words.slot_value(slot, *x)
    } else {
        format!("{} ({})", write(middle), locale.range(&write(low), &write(high)))
    };
    let is_framework = spec.domain == Domain::Framework;
    let choice = |level: Level| Choice {
        value: format!("\"{}\"", level.word()),
        title: locale.text(&format!("framework-{}", level.word())),
    };
    let source = quantity.provenance.source.as_ref().map(|source| source.get(locale.language()).trim().to_owned());
    let grade = quantity.provenance.grade.map_or("missing", harmattan_core::scenario::Grade::word);
    Row {
        key: scenario.space.name(slot).to_owned(),
        label: words.slot(slot),
        unit: if spec.unit == "none" || is_framework {
            String::new()
        } else {
            locale.text(&format!("unit-{}", spec.unit))
        },
        shown,
        value: (!is_framework).then_some(middle),
        min,
        max,
        whole: matches!(spec.domain, Domain::Whole { .. }),
        choices: if is_framework { Level::ALL.into_iter().map(choice).collect() } else { Vec::new() },
        source: source.filter(|source| !source.is_empty()).unwrap_or_else(|| locale.text("briefing-source-missing")),
        grade,
        grade_title: locale.text(&format!("grade-{grade}")),
        changed,
    }
}

/// All words of the page.
#[derive(Debug, Serialize)]
pub struct Words {
    lang: &'static str,
    dir: &'static str,
    words: std::collections::BTreeMap<&'static str, String>,
    languages: Vec<LanguageName>,
}

#[derive(Debug, Serialize)]
struct LanguageName {
    code: &'static str,
    title: &'static str,
}

/// The words of the page in a language.
pub fn words(locale: &Locale) -> Words {
    let language = locale.language();
    let titles = [("en", "English"), ("fr", "Français"), ("ar", "العربية")];
    Words {
        lang: language.code(),
        dir: if language.is_rtl() { "rtl" } else { "ltr" },
        words: locale.all("explore-").into_iter().collect(),
        languages: titles.into_iter().map(|(code, title)| LanguageName { code, title }).collect(),
    }
}
