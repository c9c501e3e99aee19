//! Opening and closing the folder that a command leaves.

use std::path::{Path, PathBuf};

use crate::cli::exit::Failure;
use crate::cli::interrupt::Interrupt;
use crate::cli::requests::Results;
use crate::cli::terminal::Terminal;
use harmattan_render::locale::{Arg, Locale};
use harmattan_render::report::RunFolder;

/// Folder of the folders that nobody named.
const OUTPUT: &str = "output";

/// Opens the folder asked for, or `output/<name>`; an interrupt removes it.
pub(super) fn open(
    results: &Results,
    kind: &'static str,
    name: &str,
    interrupt: &Interrupt,
) -> Result<RunFolder, Failure> {
    open_at(&of(results, name), kind, results.force, interrupt)
}

/// The place asked for, or `output/<name>`.
pub(super) fn of(results: &Results, name: &str) -> PathBuf {
    results.out.clone().unwrap_or_else(|| PathBuf::from(OUTPUT).join(name))
}

/// Opens the folder that will take the place `place`.
pub(super) fn open_at(
    place: &Path,
    kind: &'static str,
    force: bool,
    interrupt: &Interrupt,
) -> Result<RunFolder, Failure> {
    let folder = RunFolder::create(place, kind, force).map_err(Failure::Output)?;
    interrupt.opened(&folder);
    Ok(folder)
}

/// Puts a folder into its place; one that is unfinished never into that of one that is not, and none into a place that was
/// taken meanwhile: where it lies beside, that is told.
pub(super) fn finish(
    folder: RunFolder,
    partial: bool,
    interrupt: &Interrupt,
    locale: &Locale,
    terminal: &Terminal,
) -> Result<PathBuf, Failure> {
    finish_from(folder, partial, None, interrupt, locale, terminal)
}

/// The same of a run that went on with what lies in the folder `left`: where it was stopped again, it takes that place.
pub(super) fn finish_from(
    folder: RunFolder,
    partial: bool,
    left: Option<&Path>,
    interrupt: &Interrupt,
    locale: &Locale,
    terminal: &Terminal,
) -> Result<PathBuf, Failure> {
    let wanted = folder.place().display().to_string();
    interrupt.closing();
    let finished = match left {
        Some(left) if partial => folder.finish_over(left),
        _ if partial => folder.finish_partial(),
        _ => folder.finish(),
    };
    interrupt.closed();
    let written = finished.map_err(Failure::Output)?;
    let found = written.display().to_string();
    if found != wanted {
        let id = if partial { "cli-partial-beside" } else { "cli-beside" };
        terminal.complain(&locale.format(id, &[("path", Arg::Text(&wanted)), ("written", Arg::Text(&found))]));
    }
    Ok(written)
}

/// Says that a run was stopped before its end.
pub(super) fn stopped(id: &str, done: u64, planned: u64, locale: &Locale, terminal: &Terminal) {
    let [done, planned] = [done, planned].map(|n| locale.integer(i64::try_from(n).unwrap_or(i64::MAX)));
    let words = [("done", Arg::Text(done.as_str())), ("planned", Arg::Text(planned.as_str()))];
    terminal.complain(&locale.format(id, &words));
}
