//! One file a command: a request in, library calls, words out.

pub(super) mod brief;
pub(super) mod check;
pub(super) mod compare;
pub(super) mod diff;
pub(super) mod explain;
mod finished;
mod forms;
mod headline;
pub(super) mod keys;
mod paired;
mod place;
pub(super) mod portfolio;
pub(super) mod replay;
pub(super) mod run;
pub(super) mod schema;
pub(super) mod shell;

use super::exit::Failure;
use super::requests::ScenarioRequest;
use super::terminal::Terminal;
use crate::locale::Locale;
use crate::scenario::{Scenario, load};

/// Loads a scenario; its warnings are left to `check`.
fn scenario(request: &ScenarioRequest) -> Result<Scenario, Failure> {
    match load(&request.path, &request.overrides) {
        Ok(loaded) => Ok(loaded.scenario),
        Err(diagnostics) => Err(Failure::Scenario(diagnostics)),
    }
}

/// A title with a line under it.
fn heading(title: &str, terminal: &Terminal) -> Result<(), Failure> {
    terminal.say(&format!("\n{title}\n{}", "─".repeat(title.chars().count().min(72))))
}

/// The name of a theatre item in the reader's language.
fn name<'a>(words: &'a crate::locale::Words, locale: &Locale) -> &'a str {
    words.get(locale.language())
}
