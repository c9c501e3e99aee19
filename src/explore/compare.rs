//! What differs from the base, future by future: of the state at hand, and of up to six that were saved.

use std::collections::BTreeMap;
use std::sync::atomic::AtomicBool;

use axum::http::StatusCode;
use harmattan_analysis::comparison::{Comparison, Entrant, Verdict, WARNING_SHARE};
use harmattan_core::Translations;
use harmattan_core::scenario::Scenario;
use harmattan_engine::{EnsembleError, Item, Options, PairedOptions, Pairs, Variants, Watch, run_pairs};
use harmattan_render::locale::{Arg, Locale};
use harmattan_render::report::comparing::{ComparisonFacts, main_items};
use harmattan_render::report::document::{Changes, Sign};
use harmattan_render::report::{Labels, Results};
use serde::{Deserialize, Serialize};

use crate::desk::{Desk, Variant};
use crate::problem::Problem;
use crate::state::{Lang, PageState};
use crate::study::changes;
use crate::tell::{Picture, Table, chart_of};

/// By what scenarios are ranked.
const CHOSEN: &str = "trade_loss";
/// Letters of a title that are kept.
const LONGEST_TITLE: usize = 100;
/// Most states that are compared.
const MOST: usize = 6;
/// The charts of a comparison that the page shows.
const CHARTS: [&str; 3] = ["cost-effect", "comparison", "ridges"];

/// The line of a run that says what differs from the base.
#[derive(Debug, Serialize)]
pub struct DifferencesLine {
    differences: Differences,
}

#[derive(Debug, Serialize)]
struct Differences {
    title: String,
    table: Table,
    verdicts: Vec<&'static str>,
}

/// A state that was saved.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Saved {
    title: String,
    set: BTreeMap<String, String>,
}

/// What several states do, side by side.
#[derive(Debug, Serialize)]
pub struct Compared {
    charts: BTreeMap<&'static str, Picture>,
    table: Table,
}

/// What the state at hand does against its base; none where the two cannot be held against each other, or it was stopped.
pub fn differences(
    desk: &Desk,
    variant: &Variant,
    lang: Lang,
    stop: &AtomicBool,
) -> Result<Option<DifferencesLine>, Problem> {
    let locale = desk.locale(lang);
    let mut other = variant.scenario.clone();
    other.name = format!("{}-changed", variant.base.id);
    let scenarios = [variant.base.scenario.clone(), other];
    let Some(comparison) = compared(&scenarios, desk, lang, stop)? else { return Ok(None) };
    let facts = facts(&scenarios, &comparison);
    let labels = Labels::new(&scenarios[0], locale);
    let chosen = facts.chosen();
    let row = |item: &&Item| {
        let found = comparison.scenarios[1].row(&item.key)?.mixture;
        let figures = labels.in_one_unit(item.unit, found.difference.numbers());
        let cells = vec![
            labels.item(item),
            labels.value(item.unit, found.base),
            labels.value(item.unit, found.value.value),
            cell(&figures.named(found.difference.value), locale),
            cell(&figures.interval(found.difference), locale),
            labels.verdict(found.verdict),
        ];
        Some((cells, verdict(found.verdict)))
    };
    let (rows, verdicts) = main_items(&facts.items, chosen).iter().filter_map(row).unzip();
    let columns = ["explored-column-outcome", "explored-column-base", "explored-column-now"].map(|id| locale.text(id));
    let paired = ["compare-column-difference", "compare-column-interval", "compare-column-verdict"];
    let title = locale.text("explored-table-differences");
    let columns = columns.into_iter().chain(paired.map(|id| locale.text(id))).collect();
    let table = Table { title: title.clone(), columns, rows };
    Ok(Some(DifferencesLine { differences: Differences { title, table, verdicts } }))
}

/// What the state at hand does against its base, as a briefing tells it on its first page; none where there is nothing to hold it
/// against.
pub fn against_base(
    (desk, stop): (&Desk, &AtomicBool),
    variant: &Variant,
    lang: Lang,
) -> Result<Option<Changes>, Problem> {
    let locale = desk.locale(lang);
    if !variant.is_changed {
        return Ok(None);
    }
    let Some(found) = differences(desk, variant, lang, stop)? else { return Ok(None) };
    let sign = |row: &Vec<String>| {
        let [title, base, now, difference, interval, verdict] = row.as_slice() else { return Sign::default() };
        let args = [
            ("base", Arg::Text(base.as_str())),
            ("now", Arg::Text(now)),
            ("difference", Arg::Text(difference)),
            ("interval", Arg::Text(interval)),
            ("verdict", Arg::Text(verdict)),
        ];
        let title = locale.format("briefing-colon", &[("name", Arg::Text(title))]);
        Sign { title, text: locale.format("explored-against-row", &args) }
    };
    let list = changes(&variant.base.scenario, &variant.scenario, locale).join(&locale.text("ask-list"));
    let base = variant.base.scenario.title.get(locale.language());
    let args = [("base", Arg::Text(base)), ("list", Arg::Text(&list))];
    Ok(Some(Changes {
        heading: locale.text("explored-table-differences"),
        note: locale.format("explored-against-note", &args),
        signs: found.differences.table.rows.iter().map(sign).collect(),
    }))
}

/// What saved states do against their base and each other.
pub fn side_by_side(
    (desk, stop): (&Desk, &AtomicBool),
    state: &PageState,
    saved: Vec<Saved>,
) -> Result<Compared, Problem> {
    let locale = desk.locale(state.lang);
    if saved.is_empty() || saved.len() > MOST {
        return Err(Problem::told(StatusCode::UNPROCESSABLE_ENTITY, locale, "explored-problem-variants"));
    }
    let mut scenarios = Vec::new();
    for (number, Saved { title, set }) in saved.into_iter().enumerate() {
        let variant = desk.variant(&PageState { set, ..state.clone() })?;
        if scenarios.is_empty() {
            scenarios.push(variant.base.scenario.clone());
        }
        let mut scenario = variant.scenario;
        scenario.name = format!("variant-{}", number + 1);
        scenario.title = Translations::same(title.chars().take(LONGEST_TITLE).collect::<String>().as_str());
        scenarios.push(scenario);
    }
    let _turn = desk.turn(state.lang, stop)?;
    let none = || Problem::told(StatusCode::UNPROCESSABLE_ENTITY, locale, "explored-problem-apart");
    let comparison = compared(&scenarios, desk, state.lang, stop)?.ok_or_else(none)?;
    let facts = facts(&scenarios, &comparison);
    let table = ranking(&facts, &Labels::new(&scenarios[0], locale));
    let picture = |name: &'static str| {
        let svg = chart_of(Results::Comparison(&facts), name, locale)?;
        let tables = vec![table.clone()];
        Some((name, Picture { title: svg.title().to_owned(), svg: svg.body(), tables }))
    };
    Ok(Compared { charts: CHARTS.into_iter().filter_map(picture).collect(), table: table.clone() })
}

/// The scenarios by the outcome they are ranked by.
fn ranking(facts: &ComparisonFacts<'_>, labels: &Labels<'_>) -> Table {
    let locale = labels.locale;
    let words = ["scenario", "value", "difference", "interval", "verdict"];
    let columns = words.map(|word| locale.text(&format!("compare-column-{word}"))).to_vec();
    let Some(chosen) = facts.chosen() else { return Table { columns, ..Table::default() } };
    let row = |at: usize| {
        let found = facts.comparison.scenarios[at].row(&chosen.key)?.mixture;
        let figures = labels.in_one_unit(chosen.unit, found.difference.numbers());
        let dash = || "–".to_owned();
        let is_base = at == 0;
        Some(vec![
            facts.title(at, locale).to_owned(),
            labels.value(chosen.unit, found.value.value),
            if is_base { dash() } else { cell(&figures.named(found.difference.value), locale) },
            if is_base { dash() } else { cell(&figures.interval(found.difference), locale) },
            if is_base { locale.text("compare-base") } else { labels.verdict(found.verdict) },
        ])
    };
    Table { title: labels.item(chosen), columns, rows: facts.ordered(chosen).into_iter().filter_map(row).collect() }
}

fn facts<'a>(scenarios: &'a [Scenario], comparison: &'a Comparison) -> ComparisonFacts<'a> {
    ComparisonFacts::new(scenarios, comparison, "harmattan compare".to_owned(), env!("CARGO_PKG_VERSION").to_owned())
}

/// Runs scenarios on the base's random numbers; none where they are of different periods, theatres or outcomes, or the run was
/// stopped.
fn compared(scenarios: &[Scenario], desk: &Desk, lang: Lang, stop: &AtomicBool) -> Result<Option<Comparison>, Problem> {
    let failed = |error: EnsembleError| Problem::simulation(&error, desk.locale(lang));
    let Ok(variants) = Variants::new(&scenarios[0], &scenarios[1..]) else { return Ok(None) };
    let wanted = PairedOptions { chosen: CHOSEN.to_owned(), places: true, budget_usd: None };
    let pairs = Pairs::new(&variants, &wanted, scenarios[0].seed).map_err(failed)?;
    let mut watch = Watch { stop, progress: &mut |_, _| () };
    let options = Options { threads: desk.threads, shard: None };
    let (paired, _) = run_pairs(&variants, pairs, (), options, &mut watch).map_err(failed)?;
    if stop.load(std::sync::atomic::Ordering::Relaxed) {
        return Ok(None);
    }
    let entrants: Vec<Entrant> = scenarios.iter().map(Entrant::from).collect();
    Ok(Some(Comparison::new(&paired, &entrants, WARNING_SHARE)))
}

/// Numbers as they stand by themselves: in a message, that a sign stays on its side in Arabic too.
fn cell(text: &str, locale: &Locale) -> String {
    locale.format("explored-cell", &[("text", Arg::Text(text))])
}

/// A verdict by the word that the page colours it by.
fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Better => "lower",
        Verdict::Worse => "higher",
        Verdict::Same => "none",
        Verdict::Unadjusted | Verdict::Undecided { .. } => "open",
    }
}
