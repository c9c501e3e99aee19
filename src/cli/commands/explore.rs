//! `explore`: scenarios in, a page of this machine on which their levers are moved, until it is closed.

use std::path::PathBuf;

use crate::cli::exit::{Exit, Failure};
use crate::cli::exploring::ExploreRequest;
use crate::cli::interrupt::Interrupt;
use crate::cli::terminal::Terminal;
use harmattan_explore::{End, ExploreError, Options, serve};
use harmattan_render::locale::{Arg, Locale, render_diagnostics};
use harmattan_scenario::load;

/// Where scenarios are looked for when none is named.
const FOLDER: &str = "scenarios";
/// The scenario that stands first among them.
const FIRST: &str = "baseline.toml";

/// Serves the page.
pub(in crate::cli) fn run(request: &ExploreRequest, locale: &Locale, terminal: &Terminal) -> Result<Exit, Failure> {
    let paths = if request.paths.is_empty() { found(locale, terminal)? } else { request.paths.clone() };
    let interrupt = Interrupt::new(locale);
    let options = Options { port: request.port, threads: request.threads, idle: request.idle };
    let mut told = Ok(());
    let ready = |address: &str| {
        let one = |id: &str| locale.format(id, &[("address", Arg::Text(address))]);
        told = terminal.say(&one("explored-ready"));
        // Where no browser can be opened, the address stands in the terminal.
        let is_open = request.open && open::that_detached(address).is_ok();
        if told.is_ok() && request.open && !is_open {
            terminal.complain(&one("explored-unopened"));
        }
    };
    let end = serve(&paths, options, ready, &interrupt.stop).map_err(|error| failure(error, locale))?;
    told?;
    if end == End::Idle {
        terminal.say(&locale.text("explored-idle"))?;
    }
    Ok(Exit::Done)
}

/// The scenarios of the folder, the baseline first; what is wrong with others is told, and they are left out.
fn found(locale: &Locale, terminal: &Terminal) -> Result<Vec<PathBuf>, Failure> {
    let none = || Failure::Usage(locale.text("explored-error-none"));
    let entries = std::fs::read_dir(FOLDER).map_err(|_| none())?;
    let is_scenario = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "toml");
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).filter(is_scenario).collect();
    paths.sort_by_key(|path| (path.file_name().is_none_or(|name| name != FIRST), path.clone()));
    paths.retain(|path| {
        let wrong = load(path, &[]).err();
        if let Some(found) = &wrong {
            terminal.complain(render_diagnostics(found, locale, terminal.colour()).trim_end());
        }
        wrong.is_none()
    });
    if paths.is_empty() { Err(none()) } else { Ok(paths) }
}

fn failure(error: ExploreError, locale: &Locale) -> Failure {
    match error {
        ExploreError::Scenario(found) => Failure::Scenario(found),
        ExploreError::Listen { port, cause } => {
            let (port, cause) = (port.to_string(), cause.to_string());
            let args = [("port", Arg::Text(port.as_str())), ("cause", Arg::Text(&cause))];
            Failure::Usage(locale.format("explored-error-port", &args))
        }
        ExploreError::Random => Failure::Usage(locale.text("explored-error-random")),
    }
}
