//! Simulated futures → what the page shows of them: judgements, tables, and pictures with the same numbers as tables.

use harmattan_analysis::Summary;
use harmattan_core::scenario::Scenario;
use harmattan_engine::Futures;
use harmattan_render::charts::Svg;
use harmattan_render::locale::{Arg, Locale};
use harmattan_render::report::document::{self, Block, Document};
use harmattan_render::report::{
    Chart, ChartRequest, ChartRequestError, FrontResponse, Part, Results, Rows, RunFacts, briefing_document, digest,
    headline_rows, mean_response, one_chart, one_chart_over,
};
use harmattan_scenario::resolved_toml;
use rayon::prelude::*;
use serde::Serialize;
use std::collections::BTreeMap;

/// A judgement of the first page.
#[derive(Debug, Serialize)]
pub struct Judgement {
    statement: String,
    words: String,
    share: String,
    range: String,
    confidence: String,
    support: String,
}

/// A table in words.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Table {
    /// What it is.
    pub title: String,
    /// Headings.
    pub columns: Vec<String>,
    /// Rows.
    pub rows: Vec<Vec<String>>,
}

/// A chart, with its numbers as tables.
#[derive(Debug, Serialize)]
pub struct Picture {
    /// The `<svg>` element.
    pub svg: String,
    /// The finding.
    pub title: String,
    /// The same numbers.
    pub tables: Vec<Table>,
}

/// What is told of so many futures.
#[derive(Debug, Serialize)]
pub struct Told {
    stage: Stage,
    judgements: Vec<Judgement>,
    tables: Vec<Table>,
    charts: BTreeMap<String, Picture>,
    spoken: String,
}

/// On how many futures a picture rests.
#[derive(Debug, Serialize)]
struct Stage {
    futures: u64,
    of: u64,
}

/// Judgements that are read aloud.
const SPOKEN: usize = 2;

/// A chart that shows what stands ready on each front, which is worked out for it alone.
const OF_RESPONSE: &str = "capacity-saturation";

/// What charts and briefings of a run are made from.
pub fn facts<'a>(scenario: &'a Scenario, summary: &'a Summary, response: Vec<FrontResponse>) -> RunFacts<'a> {
    // What was changed is a file of its own once it is taken home; a base is the file that it was read from.
    let is_changed = scenario.changed_assumptions().next().is_some();
    let file = scenario.sources.first().filter(|_| !is_changed).map(|file| file.path.display().to_string());
    let file = file.unwrap_or_else(|| format!("{}-changed.toml", scenario.name));
    RunFacts {
        scenario,
        summary,
        response,
        digest: digest(&resolved_toml(scenario)),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        command: format!("harmattan run {file} --trajectories {}", scenario.trajectories),
    }
}

/// Tells of the futures that a summary rests on; `ghost` is the base, which stays behind pictures that can show it.
pub fn told(
    (scenario, summary, futures): (&Scenario, &Summary, &Futures),
    ghost: Option<(&Scenario, &Summary)>,
    charts: &[String],
    locale: &Locale,
) -> Told {
    let response = if charts.iter().any(|name| name == OF_RESPONSE) {
        mean_response(futures)
    } else {
        vec![FrontResponse::default(); scenario.theatre.fronts.len()]
    };
    let behind = ghost.map(|(scenario, summary)| facts(scenario, summary, response.clone()));
    let facts = facts(scenario, summary, response);
    let document = briefing_document(&facts, &[], locale);
    let picture = |name: &String| Some((name.clone(), picture((&facts, behind.as_ref()), &document, name, locale)?));
    let judgements: Vec<Judgement> = document.first.judgements.iter().map(judgement).collect();
    Told {
        stage: Stage { futures: summary.trajectories + summary.failed, of: scenario.trajectories },
        spoken: spoken(&judgements, locale),
        judgements,
        tables: headline(scenario, summary, locale),
        // Each on a thread of its own: a map takes as long as all else.
        charts: charts.par_iter().filter_map(picture).collect(),
    }
}

/// The headline tables.
pub fn headline(scenario: &Scenario, summary: &Summary, locale: &Locale) -> Vec<Table> {
    let titles = ["explored-table-chances", "explored-table-amounts"];
    let table = |(id, (columns, rows)): (&str, Rows)| Table { title: locale.text(id), columns, rows };
    titles.into_iter().zip(headline_rows(scenario, summary, locale)).map(table).collect()
}

fn judgement(of: &document::Judgement) -> Judgement {
    let likelihood = of.likelihood.clone().unwrap_or_default();
    Judgement {
        statement: of.statement.clone(),
        words: likelihood.words,
        share: likelihood.share,
        range: likelihood.range,
        confidence: of.confidence.clone(),
        support: of.support.clone(),
    }
}

fn spoken(judgements: &[Judgement], locale: &Locale) -> String {
    let sentence = |judgement: &Judgement| {
        let args = [
            ("statement", Arg::Text(judgement.statement.as_str())),
            ("words", Arg::Text(&judgement.words)),
            ("share", Arg::Text(&judgement.share)),
        ];
        locale.format("explored-spoken", &args)
    };
    judgements.iter().filter(|j| !j.words.is_empty()).take(SPOKEN).map(sentence).collect::<Vec<_>>().join(" ")
}

/// A chart by name with the tables of the part of the briefing it stands in; none where there is nothing to draw.
fn picture(
    (facts, behind): (&RunFacts<'_>, Option<&RunFacts<'_>>),
    document: &Document,
    name: &str,
    locale: &Locale,
) -> Option<Picture> {
    let chart = Chart::of_runs().find(|chart| chart.name == name);
    let svg = chart_over((facts, behind), name, locale)?;
    let tables = match chart.map(|chart| chart.part) {
        Some(Part::FirstPage) => vec![levels(facts.summary, locale)],
        Some(Part::Neighbours) => section(document, 1),
        Some(Part::Hypotheses) => section(document, 2),
        Some(Part::Measures) => section(document, 3),
        Some(Part::Assumptions) => carried(document),
        _ => section(document, 0),
    };
    Some(Picture { title: svg.title().to_owned(), svg: svg.body(), tables })
}

/// A chart of a run with another behind it in grey, if there is one.
pub fn chart_over((facts, behind): (&RunFacts<'_>, Option<&RunFacts<'_>>), name: &str, locale: &Locale) -> Option<Svg> {
    named(name, |request| match behind {
        Some(behind) => one_chart_over(facts, behind, locale, request),
        None => one_chart(&[Results::Run(facts)], locale, request),
    })
}

/// A chart as it is drawn for a page.
pub fn chart_of(results: Results<'_>, name: &str, locale: &Locale) -> Option<Svg> {
    named(name, |request| one_chart(&[results], locale, request))
}

/// The chart of exactly this name, where it can be drawn: a part of a name is none here.
fn named(name: &str, draw: impl FnOnce(&ChartRequest) -> Result<(String, Svg), ChartRequestError>) -> Option<Svg> {
    let request = ChartRequest { name: name.to_owned(), ..ChartRequest::default() };
    draw(&request).ok().filter(|(found, _)| found == name).map(|(_, svg)| svg)
}

/// The share of futures that end at each spread level.
fn levels(summary: &Summary, locale: &Locale) -> Table {
    let row = |(level, chance): (usize, &harmattan_analysis::Chance)| {
        let range = locale.percent_range(chance.low, chance.high);
        vec![locale.text(&format!("level-{level}")), locale.probability(chance.p), range]
    };
    Table {
        title: locale.text("explored-chart-spread-ladder"),
        columns: ["cli-column-outcome", "cli-column-probability", "cli-column-error"]
            .map(|id| locale.text(id))
            .to_vec(),
        rows: summary.mixture.levels.iter().enumerate().map(row).collect(),
    }
}

/// The tables of a section of a briefing.
fn section(document: &Document, at: usize) -> Vec<Table> {
    let blocks = document.sections.get(at).map_or(&[][..], |section| section.blocks.as_slice());
    let table = |block: &Block| if let Block::Table(table) = block { Some(plain(table)) } else { None };
    blocks.iter().filter_map(table).collect()
}

/// What carries each headline: the tables before that of all assumptions, which the page shows by itself.
fn carried(document: &Document) -> Vec<Table> {
    let mut tables = section(document, 4);
    tables.pop();
    tables
}

/// A table of a document, each cell one text.
pub fn plain(table: &document::Table) -> Table {
    let cell = |cell: &document::Cell| {
        let parts = [&cell.strong, &cell.text, &cell.aside, &cell.code];
        parts.into_iter().filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" · ")
    };
    let rows = table.groups.iter().flat_map(|group| &group.rows);
    // A cell that covers several columns is followed by empty ones.
    let covered = |of: &document::Cell| {
        std::iter::once(cell(of)).chain((1..of.span).map(|_| String::new())).collect::<Vec<String>>()
    };
    Table {
        title: table.label.clone(),
        columns: table.columns.iter().map(|column| column.heading.clone()).collect(),
        rows: rows.map(|row| row.iter().flat_map(covered).collect()).collect(),
    }
}
