//! What is taken home: the scenario as a file, the briefing, a picture, the numbers.

use std::fmt::Write as _;
use std::sync::atomic::AtomicBool;

use axum::http::StatusCode;
use harmattan_analysis::Summary;
use harmattan_engine::Futures;
use harmattan_render::charts::png;
use harmattan_render::locale::{Arg, Locale};
use harmattan_render::report::document::{Branding, html};
use harmattan_render::report::{
    Results, RunFacts, briefing_document, draw, mean_response, pdf_file, workbook, workbook_name,
};
use serde::Deserialize;

use crate::compare::against_base;
use crate::desk::{Desk, Variant};
use crate::problem::Problem;
use crate::stages::whole;
use crate::state::{OURS, PageState};
use crate::tell::{Table, chart_over, facts, headline};

/// Pixels of a PNG for each of a chart's own.
const PNG_SCALE: f64 = 2.0;

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum What {
    /// The scenario: what differs from its base.
    Toml,
    /// The briefing as a page.
    Html,
    /// The briefing for print.
    Pdf,
    /// A picture.
    Svg,
    /// A picture.
    Png,
    /// The headline tables.
    Csv,
    /// Headline, assumptions and weekly series.
    Xlsx,
}

/// A file.
pub struct Taken {
    /// Its name.
    pub name: String,
    /// What it is to a browser.
    pub kind: &'static str,
    /// It.
    pub bytes: Vec<u8>,
}

/// Makes a file of the state.
pub fn take(
    (desk, stop): (&Desk, &AtomicBool),
    (state, variant): (&PageState, &Variant),
    what: What,
    chart: Option<&str>,
) -> Result<Taken, Problem> {
    let locale = desk.locale(state.lang);
    // A scenario that is taken home never has the name of the file it extends.
    let is_another = variant.is_changed || what == What::Toml;
    let id = if is_another { format!("{}-changed", variant.base.id) } else { variant.base.id.clone() };
    let file = |ending: &str, kind, bytes| Ok(Taken { name: format!("{id}.{ending}"), kind, bytes });
    let unmade = |cause: &dyn std::fmt::Display| Problem {
        text: locale.format("explored-problem-simulation", &[("cause", Arg::Text(&cause.to_string()))]),
        ..Problem::told(StatusCode::INTERNAL_SERVER_ERROR, locale, "explored-problem-unknown")
    };
    let document = |facts: &RunFacts<'_>| {
        let document = briefing_document(facts, &draw(Results::Run(facts), locale), locale);
        let changes = {
            let _turn = desk.turn(state.lang, stop)?;
            against_base((desk, stop), variant, state.lang)?
        };
        Ok(match changes {
            Some(changes) => document.with_changes(changes, None),
            None => document,
        })
    };
    let drawn = || {
        let none = || Problem::told(StatusCode::NOT_FOUND, locale, "explored-problem-unknown");
        let name = chart.ok_or_else(none)?;
        let behind = variant.base.summary.get().filter(|_| variant.is_changed);
        let behind = behind.map(|summary| facts(&variant.base.scenario, summary, Vec::new()));
        let svg =
            with_facts((desk, stop), state, variant, |facts| Ok(chart_over((facts, behind.as_ref()), name, locale)))?;
        svg.map(|svg| (name, svg)).ok_or_else(none)
    };
    let language = locale.language().code();
    match what {
        What::Toml => file("toml", "application/toml", scenario_toml(state, variant, locale).into_bytes()),
        What::Html => {
            let page = with_facts((desk, stop), state, variant, |facts| {
                html(&document(facts)?, &Branding::default()).map_err(|error| unmade(&error))
            })?;
            file(&format!("{language}.html"), "text/html; charset=utf-8", page.into_bytes())
        }
        What::Pdf => {
            let made = with_facts((desk, stop), state, variant, |facts| {
                pdf_file(&document(facts)?, &Branding::default()).map_err(|error| unmade(&error))
            })?;
            let none = || Problem::told(StatusCode::NOT_IMPLEMENTED, locale, "explored-problem-pdf");
            file(&format!("{language}.pdf"), "application/pdf", made.ok_or_else(none)?)
        }
        What::Svg => {
            let (name, svg) = drawn()?;
            file(&format!("{name}.{language}.svg"), "image/svg+xml", svg.standalone().into_bytes())
        }
        What::Png => {
            let (name, svg) = drawn()?;
            let bytes = png(&svg, PNG_SCALE).map_err(|error| unmade(&error))?;
            file(&format!("{name}.{language}.png"), "image/png", bytes)
        }
        What::Csv => {
            let tables =
                with_facts((desk, stop), state, variant, |facts| Ok(headline(facts.scenario, facts.summary, locale)))?;
            file(&format!("{language}.csv"), "text/csv; charset=utf-8", csv_of(&tables))
        }
        What::Xlsx => {
            let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            let bytes = with_facts((desk, stop), state, variant, |facts| {
                workbook(facts, locale).map_err(|error| unmade(&error))
            })?;
            Ok(Taken { name: format!("{id}.{}", workbook_name(locale)), kind, bytes })
        }
    }
}

/// Simulates the state and makes something of what it says.
fn with_facts<T>(
    (desk, stop): (&Desk, &AtomicBool),
    state: &PageState,
    variant: &Variant,
    make: impl FnOnce(&RunFacts<'_>) -> Result<T, Problem>,
) -> Result<T, Problem> {
    let futures = variant.base.futures.beside(&variant.scenario);
    let summary = simulated((desk, stop), variant, &futures, state)?;
    make(&facts(&variant.scenario, &summary, mean_response(&futures)))
}

/// The futures of the state: those of an unchanged base are kept.
fn simulated(
    (desk, stop): (&Desk, &AtomicBool),
    variant: &Variant,
    futures: &Futures,
    state: &PageState,
) -> Result<Summary, Problem> {
    let locale = desk.locale(state.lang);
    if let Some(kept) = variant.base.summary.get().filter(|_| !variant.is_changed) {
        return Ok(kept.clone());
    }
    let _turn = desk.turn(state.lang, stop)?;
    // Whoever waited before may have simulated it.
    if let Some(kept) = variant.base.summary.get().filter(|_| !variant.is_changed) {
        return Ok(kept.clone());
    }
    let found = whole((&variant.scenario, futures), desk.threads, stop);
    let found = found.map_err(|error| Problem::simulation(&error, locale))?.ok_or_else(|| desk.left(state.lang))?;
    if !variant.is_changed {
        let _ = variant.base.summary.set(found.clone());
    }
    Ok(found)
}

/// The scenario file: what it extends, and every value that differs, those of parameters with room for their source.
fn scenario_toml(state: &PageState, variant: &Variant, locale: &Locale) -> String {
    let base = &variant.base;
    let title = base.scenario.title.get(locale.language());
    let title = if title.is_empty() { &base.id } else { title };
    let note = locale.format("explored-taken-note", &[("base", Arg::Text(title))]);
    let note = note.replace(char::is_control, " ");
    let mut out = format!("# {note}\nformat = 1\nextends = {}\n", quoted(&base.file_name()));
    let own = &variant.scenario.title;
    let _ = writeln!(out, "title = {{ en = {}, fr = {}, ar = {} }}", quoted(&own.en), quoted(&own.fr), quoted(&own.ar));
    let _ = writeln!(out, "trajectories = {}", variant.scenario.trajectories);
    for (key, value) in state.set.iter().filter(|(key, _)| key.as_str() != "title" && !OURS.contains(&key.as_str())) {
        let value = value.trim();
        // A bare word is a text, as after `--set`.
        let is_value = toml::from_str::<toml::Table>(&format!("it = {value}")).is_ok();
        let value = if is_value { value.to_owned() } else { quoted(value) };
        let is_parameter = variant.scenario.space.find(key).is_some();
        let _ = if is_parameter && !value.starts_with('{') {
            writeln!(out, "{key} = {{ value = {value}, grade = \"assumed\", source = \"\" }}")
        } else {
            writeln!(out, "{key} = {value}")
        };
    }
    out
}

/// A text as TOML writes it.
fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

/// Tables one under the other, an empty row between them.
fn csv_of(tables: &[Table]) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    for (at, table) in tables.iter().enumerate() {
        // Writing to memory cannot fail.
        let _ = if at > 0 { writer.write_record([""]) } else { Ok(()) };
        let _ = writer.write_record([&table.title]);
        let _ = writer.write_record(&table.columns);
        table.rows.iter().for_each(|row| {
            let _ = writer.write_record(row);
        });
    }
    // A mark without which spreadsheets take accents and Arabic for something else.
    [b"\xef\xbb\xbf".to_vec(), writer.into_inner().unwrap_or_default()].concat()
}
