//! What commands that put a question to futures share: the outcomes told of, the futures run with their progress, and the
//! files that are left.

use std::path::{Path, PathBuf};

use super::paired::unknown_outcome;
use super::parted::Desk;
use crate::cli::exit::{Exit, Failure};
use crate::cli::interrupt::Interrupt;
use crate::cli::questions::Question;
use crate::cli::terminal::Terminal;
use harmattan_analysis::answers::{Answer, Origin};
use harmattan_core::scenario::Scenario;
use harmattan_engine::{Experiment, FutureTable, Item, Layout, Tabulation, items};
use harmattan_render::charts::{self, Svg};
use harmattan_render::locale::{Arg, Locale};
use harmattan_render::report::{NewFile, ReportError, put_files};
use harmattan_scenario::{identity, scenario_digest};

/// Pixels of a PNG for each of a chart's own.
const PNG_SCALE: f64 = 2.0;

/// The outcomes that a question tells of: those named, else the headlines.
pub(super) fn outcomes(question: &Question, scenario: &Scenario, locale: &Locale) -> Result<Vec<Item>, Failure> {
    let layout = Layout::of(scenario);
    let all = items(&layout, true);
    if question.outcomes.is_empty() {
        return Ok(all.into_iter().filter(|item| item.headline).collect());
    }
    let find =
        |key: &String| all.iter().find(|item| item.key == *key).cloned().ok_or_else(|| unknown(key, &all, locale));
    let mut wanted: Vec<&String> = question.outcomes.iter().collect();
    let mut seen = std::collections::BTreeSet::new();
    wanted.retain(|key| seen.insert(*key));
    wanted.into_iter().map(find).collect()
}

/// That none of the outcomes there are has this key.
pub(super) fn unknown(key: &str, all: &[Item], locale: &Locale) -> Failure {
    let known: Vec<String> = all.iter().map(|item| item.key.clone()).collect();
    let listed: Vec<&str> = all.iter().filter(|item| item.headline).map(|item| item.key.as_str()).collect();
    unknown_outcome(key, &known, &listed, locale)
}

/// Where the futures of a question are run: those of a command, its scenarios, and what else they depend on.
pub(super) fn desk<'a>(
    question: &'a Question,
    (command, scenarios, asked): (&str, &[Scenario], &dyn std::fmt::Debug),
    interrupt: &'a Interrupt,
    locale: &'a Locale,
) -> Desk<'a> {
    let of = || identity(command, scenarios, &(&question.outcomes, asked));
    Desk::new(question.threads, question.parts.as_ref(), of, interrupt, locale)
}

/// Runs an experiment, with progress on a terminal, and keeps these items of every future.
pub(super) fn tabulated<E: Experiment>(
    experiment: &E,
    items: &[Item],
    desk: &Desk<'_>,
) -> Result<FutureTable, Failure> {
    let tabulation = Tabulation::new(experiment, items).map_err(Failure::Ensemble)?;
    let table = tabulation.table(desk.state(experiment, &tabulation)?);
    if table.partial { Err(Failure::Interrupted) } else { Ok(table) }
}

/// What an answer of this scenario was taken from.
pub(super) fn origin(scenario: &Scenario) -> Origin {
    Origin::new(scenario, scenario_digest(scenario), env!("CARGO_PKG_VERSION"))
}

/// Refuses files whose endings are not those of an answer and of a chart.
pub(super) fn check_files(question: &Question, locale: &Locale) -> Result<(), Failure> {
    if let Some(out) = &question.out {
        super::events::ending(out, &["json"], locale)?;
    }
    if let Some(chart) = &question.chart {
        super::events::ending(chart, &["svg", "png"], locale)?;
    }
    Ok(())
}

/// Leaves an answer that has no chart.
pub(super) fn leave_file(
    question: &Question,
    answer: &Answer,
    locale: &Locale,
    terminal: &Terminal,
) -> Result<Exit, Failure> {
    put(answer_file(question, answer), question, locale, terminal)
}

/// The file of an answer, where it was asked for.
fn answer_file(question: &Question, answer: &Answer) -> Vec<NewFile> {
    let bytes = || serde_json::to_vec_pretty(answer).unwrap_or_default();
    let file = |path: &PathBuf| NewFile { path: path.clone(), bytes: bytes() };
    question.out.iter().map(file).collect()
}

fn put(files: Vec<NewFile>, question: &Question, locale: &Locale, terminal: &Terminal) -> Result<Exit, Failure> {
    put_files(&files, question.force).map_err(Failure::Output)?;
    for file in &files {
        terminal.say(&locale.format("events-written", &[("path", Arg::Text(&file.path.display().to_string()))]))?;
    }
    Ok(Exit::Done)
}

/// Leaves the answer and its chart where they were asked for.
pub(super) fn leave(
    question: &Question,
    answer: Answer,
    chart: impl FnOnce() -> Svg,
    locale: &Locale,
    terminal: &Terminal,
) -> Result<Exit, Failure> {
    let mut files = answer_file(question, &answer);
    if let Some(path) = &question.chart {
        files.push(NewFile { path: path.clone(), bytes: picture(&chart(), path)? });
    }
    put(files, question, locale, terminal)
}

fn picture(svg: &Svg, path: &Path) -> Result<Vec<u8>, Failure> {
    if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("png")) {
        charts::png(svg, PNG_SCALE).map_err(|error| Failure::from(ReportError::from(error)))
    } else {
        Ok(svg.standalone().into_bytes())
    }
}
