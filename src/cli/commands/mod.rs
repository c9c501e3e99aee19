//! One file a command: a request in, library calls, words out.

mod asked;
pub(super) mod assess;
pub(super) mod brief;
pub(super) mod calibrate;
pub(super) mod chart;
pub(super) mod check;
pub(super) mod compare;
pub(super) mod diff;
pub(super) mod discover;
pub(super) mod events;
pub(super) mod experts;
pub(super) mod explain;
#[cfg(feature = "explore")]
pub(super) mod explore;
mod finished;
pub(super) mod flip;
mod forms;
mod headline;
pub(super) mod hindcast;
pub(super) mod keys;
mod levers;
pub(super) mod merge;
mod paired;
mod part;
mod parted;
mod place;
mod policies;
pub(super) mod portfolio;
pub(super) mod rare;
pub(super) mod replay;
pub(super) mod respond;
mod row_files;
pub(super) mod run;
pub(super) mod schema;
pub(super) mod score;
pub(super) mod sensitivity;
pub(super) mod shards;
pub(super) mod shell;
mod theatre_keys;
pub(super) mod update;
pub(super) mod verify;
pub(super) mod worth;

use super::exit::Failure;
use super::requests::ScenarioRequest;
use super::terminal::{Terminal, Unwritten};
use harmattan_core::scenario::Scenario;
use harmattan_render::locale::{Arg, Locale, render_diagnostics};
use harmattan_scenario::{Loaded, load};

/// Loads a scenario and tells which of its values hypotheses replace; all other warnings are left to `check`.
fn scenario(request: &ScenarioRequest, locale: &Locale, terminal: &Terminal) -> Result<Scenario, Failure> {
    let loaded = loaded(request)?;
    let replaced = loaded.warnings.replaced();
    if !replaced.is_empty() {
        terminal.complain(render_diagnostics(&replaced, locale, terminal.colour()).trim_end());
    }
    Ok(loaded.scenario)
}

/// Loads a scenario and tells nothing.
fn loaded(request: &ScenarioRequest) -> Result<Loaded, Failure> {
    load(&request.path, &request.overrides).map_err(Failure::Scenario)
}

/// Refuses the number of a future that the scenario does not have.
fn check_trajectory(trajectory: u64, scenario: &Scenario, locale: &Locale) -> Result<(), Failure> {
    if trajectory < scenario.trajectories {
        return Ok(());
    }
    let (asked, last) = (trajectory.to_string(), (scenario.trajectories - 1).to_string());
    let args = [("trajectory", Arg::Text(asked.as_str())), ("last", Arg::Text(&last))];
    Err(Failure::Usage(locale.format("cli-error-trajectory", &args)))
}

/// A title with a line under it.
fn heading(title: &str, terminal: &Terminal) -> Result<(), Unwritten> {
    terminal.say(&format!("\n{title}\n{}", "─".repeat(title.chars().count().min(72))))
}

/// The name of a theatre item in the reader's language.
fn name<'a>(words: &'a harmattan_core::Translations, locale: &Locale) -> &'a str {
    words.get(locale.language())
}
