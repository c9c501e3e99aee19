//! The page as the template sees it: texts only, every number already written in the language.

use std::collections::BTreeMap;

use minijinja::Value;
use serde::Serialize;

use super::assumptions::{self, Group};
use super::input::{BriefingInput, Chance, Figure, HypothesisFigures, MeasureFigures, NeighbourFigures, Section};
use super::judgements::{self, Judgement, Likelihood, Sign, list};
use crate::locale::{Arg, Locale};

/// Messages the template inserts by name: `t.question_heading` is `briefing-question-heading`.
const LABELS: &[&str] = &[
    "kicker",
    "protective-heading",
    "protective",
    "question-heading",
    "judgements-heading",
    "judgements-note",
    "change-heading",
    "corridors-heading",
    "corridors-intro",
    "column-corridor",
    "column-median",
    "column-interval",
    "column-mean",
    "substitute",
    "isolation-row",
    "trade-row",
    "whole-heading",
    "column-outcome",
    "neighbours-heading",
    "neighbours-intro",
    "column-country",
    "column-event",
    "event-foothold",
    "event-strike",
    "levels-heading",
    "levels-intro",
    "column-level",
    "column-share",
    "hypotheses-heading",
    "hypotheses-intro",
    "hypotheses-none",
    "column-mixture",
    "measures-heading",
    "measures-none",
    "measures-intro",
    "column-measure",
    "column-start",
    "column-ramp",
    "column-cost",
    "cost-missing",
    "assumptions-heading",
    "column-parameter",
    "column-value",
    "column-range",
    "column-source",
    "column-grade",
    "source-missing",
    "limits-heading",
    "reproduce-heading",
    "reproduce-intro",
    "reproduce-command",
    "reproduce-version",
    "reproduce-seed",
    "reproduce-digest",
    "reproduce-trajectories",
];
/// Number of `briefing-limit-…` messages.
const LIMITS: usize = 7;

/// The page.
#[derive(Serialize)]
pub(super) struct Page {
    lang: &'static str,
    dir: &'static str,
    font_css: Value,
    t: BTreeMap<String, String>,
    document_title: String,
    title: String,
    description: String,
    period: String,
    basis: String,
    partial: Option<String>,
    question: String,
    judgements: Vec<Judgement>,
    signs: Vec<Sign>,
    first_chart: Option<Chart>,
    corridor_charts: Vec<Chart>,
    neighbour_charts: Vec<Chart>,
    hypothesis_charts: Vec<Chart>,
    measure_charts: Vec<Chart>,
    disrupted_column: String,
    corridors: Vec<CorridorRow>,
    isolation: SpreadRow,
    trade: SpreadRow,
    days: Vec<String>,
    neighbours: Vec<NeighbourRows>,
    levels: Vec<LevelRow>,
    hypotheses: Vec<String>,
    hypothesis_rows: Vec<HypothesisRow>,
    measures: Vec<MeasureRow>,
    assumptions: Vec<Group>,
    assumptions_summary: String,
    limits: Vec<String>,
    command: String,
    version: String,
    seed: String,
    digest: String,
    trajectories: String,
}

#[derive(Serialize)]
struct Chart {
    svg: Value,
    alt: String,
}

#[derive(Serialize)]
struct CorridorRow {
    name: String,
    western: bool,
    disrupted: Likelihood,
    closed: SpreadRow,
}

#[derive(Serialize)]
struct SpreadRow {
    median: String,
    interval: String,
    mean: String,
}

#[derive(Serialize)]
struct NeighbourRows {
    name: String,
    foothold: Vec<Likelihood>,
    strike: Vec<Likelihood>,
}

#[derive(Serialize)]
struct LevelRow {
    level: usize,
    text: String,
    share: String,
    /// Width of its bar, per cent.
    bar: String,
}

#[derive(Serialize)]
struct HypothesisRow {
    label: String,
    /// All hypotheses together first, then each.
    cells: Vec<String>,
}

#[derive(Serialize)]
struct MeasureRow {
    title: String,
    start: String,
    ramp: String,
    cost: Option<String>,
}

impl Page {
    /// Writes all numbers of the input in the language.
    pub(super) fn new(input: &BriefingInput, locale: &Locale) -> Self {
        let language = locale.language();
        let charts = |section| input.charts.iter().filter(move |c| c.section == section).map(chart).collect::<Vec<_>>();
        let disruption = locale.days(input.disruption_days);
        Self {
            lang: language.code(),
            dir: if language.is_rtl() { "rtl" } else { "ltr" },
            font_css: Value::from_safe_string(input.font_css.clone()),
            t: LABELS.iter().map(|id| (id.replace('-', "_"), locale.text(&format!("briefing-{id}")))).collect(),
            document_title: one(locale, "briefing-document-title", "scenario", input.title.get(language)),
            title: input.title.get(language).to_owned(),
            description: input.description.get(language).to_owned(),
            period: period(input, locale),
            basis: locale.format("briefing-basis", &[("count", Arg::Count(signed(input.trajectories)))]),
            partial: input.planned.map(|planned| partial(input, planned, locale)),
            question: question(input, locale),
            judgements: judgements::judgements(input, locale),
            signs: judgements::signs(input, locale),
            first_chart: charts(Section::FirstPage).into_iter().next(),
            corridor_charts: charts(Section::Corridors),
            neighbour_charts: charts(Section::Neighbours),
            hypothesis_charts: charts(Section::Hypotheses),
            measure_charts: charts(Section::Measures),
            disrupted_column: one(locale, "briefing-column-disrupted", "days", &disruption),
            corridors: corridors(input, locale),
            isolation: SpreadRow {
                median: locale.days(input.isolation_days.median),
                interval: locale.days_range(input.isolation_days.q10, input.isolation_days.q90),
                mean: locale.days(input.isolation_days.mean),
            },
            trade: SpreadRow {
                median: locale.money(input.trade_loss_usd.median),
                interval: locale
                    .range(&locale.money(input.trade_loss_usd.q10), &locale.money(input.trade_loss_usd.q90)),
                mean: locale.money(input.trade_loss_usd.mean),
            },
            days: day_headings(input, locale),
            neighbours: input.neighbours.iter().map(|n| neighbour(n, locale)).collect(),
            levels: levels(input, locale),
            hypotheses: input.hypotheses.iter().map(|h| h.title.get(language).to_owned()).collect(),
            hypothesis_rows: hypothesis_rows(input, locale),
            measures: input.measures.iter().map(|m| measure(input, m, locale)).collect(),
            assumptions: assumptions::groups(input, locale),
            assumptions_summary: assumptions::summary(input, locale),
            limits: (1..=LIMITS).map(|i| locale.text(&format!("briefing-limit-{i}"))).collect(),
            command: input.command.clone(),
            version: input.version.clone(),
            seed: input.seed.to_string(),
            digest: input.digest.clone(),
            trajectories: locale.integer(signed(input.trajectories)),
        }
    }
}

fn one(locale: &Locale, id: &str, name: &str, text: &str) -> String {
    locale.format(id, &[(name, Arg::Text(text))])
}

fn signed(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn chart(figure: &Figure) -> Chart {
    Chart { svg: Value::from_safe_string(figure.svg.clone()), alt: figure.alt.clone() }
}

fn period(input: &BriefingInput, locale: &Locale) -> String {
    let end = input.start.plus_days(i64::from(input.horizon_days));
    let (start, end) = (locale.date(input.start), locale.date(end));
    let days = locale.days(f64::from(input.horizon_days));
    let args = [("start", Arg::Text(&start)), ("end", Arg::Text(&end)), ("days", Arg::Text(&days))];
    locale.format("briefing-period", &args)
}

fn partial(input: &BriefingInput, planned: u64, locale: &Locale) -> String {
    let (done, planned) = (locale.integer(signed(input.trajectories)), locale.integer(signed(planned)));
    locale.format("briefing-partial", &[("done", Arg::Text(&done)), ("planned", Arg::Text(&planned))])
}

fn question(input: &BriefingInput, locale: &Locale) -> String {
    let names: Vec<String> = input.neighbours.iter().map(|n| n.name.get(locale.language()).to_owned()).collect();
    let end = locale.date(input.start.plus_days(i64::from(input.horizon_days)));
    let (start, neighbours) = (locale.date(input.start), list(locale, &names));
    let args = [("start", Arg::Text(&start)), ("end", Arg::Text(&end)), ("neighbours", Arg::Text(&neighbours))];
    locale.format(if names.is_empty() { "briefing-question-home" } else { "briefing-question" }, &args)
}

fn corridors(input: &BriefingInput, locale: &Locale) -> Vec<CorridorRow> {
    let row = |c: &super::input::CorridorFigures| CorridorRow {
        name: c.name.get(locale.language()).to_owned(),
        western: c.western,
        disrupted: Likelihood::new(c.disrupted, locale),
        closed: SpreadRow {
            median: locale.days(c.closed_days.median),
            interval: locale.days_range(c.closed_days.q10, c.closed_days.q90),
            mean: locale.days(c.closed_days.mean),
        },
    };
    input.corridors.iter().map(row).collect()
}

fn day_headings(input: &BriefingInput, locale: &Locale) -> Vec<String> {
    let days = input.neighbours.first().map_or(&[][..], |n| &n.by_day);
    days.iter().map(|d| one(locale, "briefing-column-by-day", "days", &locale.days(f64::from(d.day)))).collect()
}

fn neighbour(figures: &NeighbourFigures, locale: &Locale) -> NeighbourRows {
    NeighbourRows {
        name: figures.name.get(locale.language()).to_owned(),
        foothold: figures.by_day.iter().map(|d| Likelihood::new(d.foothold, locale)).collect(),
        strike: figures.by_day.iter().map(|d| Likelihood::new(d.strike, locale)).collect(),
    }
}

fn levels(input: &BriefingInput, locale: &Locale) -> Vec<LevelRow> {
    let (days, km) = (locale.days(input.disruption_days), locale.compact(input.border_km));
    let args = [("days", Arg::Text(&days)), ("km", Arg::Text(&km))];
    let row = |(level, share): (usize, &f64)| LevelRow {
        level,
        text: locale.format(&format!("level-{level}-long"), &args),
        share: locale.probability(*share),
        bar: format!("{:.1}", share.clamp(0.0, 1.0) * 100.0),
    };
    input.level_shares.iter().enumerate().map(row).collect()
}

/// One row a headline number: the mixture first, then each hypothesis.
fn hypothesis_rows(input: &BriefingInput, locale: &Locale) -> Vec<HypothesisRow> {
    if input.hypotheses.is_empty() {
        return Vec::new();
    }
    let language = locale.language();
    let row = |label: String, mixture: String, of: &dyn Fn(&HypothesisFigures) -> String| HypothesisRow {
        label,
        cells: std::iter::once(mixture).chain(input.hypotheses.iter().map(of)).collect(),
    };
    let chance = |c: Option<&Chance>| c.map_or_else(|| "–".to_owned(), |c| locale.probability(c.p));
    let total: f64 = input.hypotheses.iter().map(|h| h.prior).sum();
    let mut rows =
        vec![row(locale.text("briefing-row-prior"), locale.percent(total, 0), &|h| locale.percent(h.prior, 0))];
    let days = locale.days(input.disruption_days);
    for (i, corridor) in input.corridors.iter().enumerate().filter(|(_, c)| c.western) {
        let args = [("corridor", Arg::Text(corridor.name.get(language))), ("days", Arg::Text(&days))];
        let label = locale.format("briefing-row-corridor", &args);
        rows.push(row(label, locale.probability(corridor.disrupted.p), &|h| chance(h.disrupted.get(i))));
    }
    for (i, neighbour) in input.neighbours.iter().enumerate() {
        let name = neighbour.name.get(language);
        let last = neighbour.by_day.last();
        let label = one(locale, "briefing-row-foothold", "country", name);
        rows.push(row(label, chance(last.map(|d| &d.foothold)), &|h| chance(h.foothold.get(i))));
        let label = one(locale, "briefing-row-strike", "country", name);
        rows.push(row(label, chance(last.map(|d| &d.strike)), &|h| chance(h.strike.get(i))));
    }
    let label = |id: &str| locale.text(&format!("briefing-row-{id}"));
    rows.push(row(label("abroad"), locale.probability(input.abroad.p), &|h| locale.probability(h.abroad.p)));
    rows.push(row(label("coast"), locale.probability(input.coast.p), &|h| locale.probability(h.coast.p)));
    let median = locale.money(input.trade_loss_usd.median);
    rows.push(row(label("trade"), median, &|h| locale.money(h.trade_loss_usd)));
    rows
}

fn measure(input: &BriefingInput, figures: &MeasureFigures, locale: &Locale) -> MeasureRow {
    #[expect(clippy::cast_possible_truncation, reason = "a start day is far below 2^63; the cast saturates")]
    let day = figures.start_day.round() as i64;
    let cost = figures.cost_usd_per_year.map(|(central, range)| match range {
        None => locale.money(central),
        Some((lo, hi)) => {
            let range = locale.range(&locale.money(lo), &locale.money(hi));
            let central = locale.money(central);
            locale.format("briefing-value-range", &[("value", Arg::Text(&central)), ("range", Arg::Text(&range))])
        }
    });
    MeasureRow {
        title: figures.title.get(locale.language()).to_owned(),
        start: locale.date(input.start.plus_days(day.clamp(0, 1_000_000))),
        ramp: locale.days(figures.ramp_days),
        cost,
    }
}
