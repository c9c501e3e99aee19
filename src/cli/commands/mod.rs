//! One file a command: a request in, library calls, words out.

pub(super) mod brief;
pub(super) mod check;
pub(super) mod compare;
pub(super) mod diff;
pub(super) mod explain;
mod finished;
mod headline;
pub(super) mod keys;
mod paired;
pub(super) mod portfolio;
pub(super) mod replay;
pub(super) mod run;
pub(super) mod schema;
pub(super) mod shell;

use std::path::PathBuf;

use super::arguments::ScenarioRequest;
use super::exit::Failure;
use super::interrupt::Interrupt;
use super::terminal::Terminal;
use crate::locale::{Arg, Locale};
use crate::report::RunFolder;
use crate::scenario::{Scenario, load};

/// Loads a scenario; its warnings are left to `check`.
fn scenario(request: &ScenarioRequest) -> Result<Scenario, Failure> {
    match load(&request.path, &request.overrides) {
        Ok(loaded) => Ok(loaded.scenario),
        Err(diagnostics) => Err(Failure::Scenario(diagnostics)),
    }
}

/// Puts a folder into its place; one that is unfinished never into that of one that is not, which is then told.
fn finish(
    folder: RunFolder,
    partial: bool,
    interrupt: &Interrupt,
    locale: &Locale,
    terminal: &Terminal,
) -> Result<PathBuf, Failure> {
    interrupt.closing();
    if !partial {
        return folder.finish().map_err(Failure::Output);
    }
    let wanted = folder.place().display().to_string();
    let written = folder.finish_partial().map_err(Failure::Output)?;
    if written.display().to_string() != wanted {
        terminal.complain(&locale.format("cli-partial-beside", &[("path", Arg::Text(&wanted))]));
    }
    Ok(written)
}

/// Says that a run was stopped before its end.
fn stopped(id: &str, done: u64, planned: u64, locale: &Locale, terminal: &Terminal) {
    let [done, planned] = [done, planned].map(|n| locale.integer(i64::try_from(n).unwrap_or(i64::MAX)));
    let words = [("done", Arg::Text(done.as_str())), ("planned", Arg::Text(planned.as_str()))];
    terminal.complain(&locale.format(id, &words));
}

/// A title with a line under it.
fn heading(title: &str, terminal: &Terminal) -> Result<(), Failure> {
    terminal.say(&format!("\n{title}\n{}", "─".repeat(title.chars().count().min(72))))
}

/// The name of a theatre item in the reader's language.
fn name<'a>(words: &'a crate::locale::Words, locale: &Locale) -> &'a str {
    words.get(locale.language())
}
