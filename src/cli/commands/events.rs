//! `events`: event files in, what was read and how it falls on the map out; or a simulated future as an event file.

mod told;

use std::path::{Path, PathBuf};

use crate::cli::arguments::MAP;
use crate::cli::exit::{Exit, Failure};
use crate::cli::requests::{EventsRequest, ScenarioRequest, SimulateRequest};
use crate::cli::terminal::Terminal;
use harmattan_core::scenario::Scenario;
use harmattan_engine::EnsembleError;
use harmattan_evidence::events::{
    Dropped, FileAccount, Kind, Options, Reading, Written, event_table, read, simulate, write_simulated,
};
use harmattan_render::charts;
use harmattan_render::locale::{Arg, Locale};
use harmattan_render::report::{EventsOnMap, NewFile, ReportError, events_map, put_files};

/// Reads event files, or writes one.
pub(in crate::cli) fn run(request: &EventsRequest, locale: &Locale, terminal: &Terminal) -> Result<Exit, Failure> {
    if let Some(simulated) = &request.simulate {
        return write(simulated, request, locale, terminal);
    }
    if let Some(out) = &request.out {
        ending(out, &["parquet", "csv"], locale)?;
    }
    if let Some(map) = &request.map {
        ending(map, &["svg", "png"], locale)?;
    }
    check_map(&request.scenario, locale)?;
    let asked = ScenarioRequest { path: request.scenario.clone(), overrides: Vec::new() };
    let scenario = super::loaded(&asked)?.scenario;
    let options = Options { from: request.from, until: request.until };
    let reading = read(&request.files, &scenario.theatre, options)
        .map_err(|error| told::refused(&error, &request.scenario, locale))?;
    told::account(&reading, &scenario.theatre, locale, terminal)?;
    let mut files = Vec::new();
    if let Some(out) = &request.out {
        files.push(NewFile { path: out.clone(), bytes: bytes(out, &reading, &scenario)? });
    }
    if let Some(map) = &request.map {
        files.push(NewFile { path: map.clone(), bytes: picture(map, &reading, &scenario, locale)? });
    }
    put_files(&files, request.force).map_err(Failure::Output)?;
    for file in &files {
        terminal.say(&locale.format("events-written", &[("path", Arg::Text(&file.path.display().to_string()))]))?;
    }
    Ok(Exit::Done)
}

/// The map of the events as the ending of the file asks.
fn picture(map: &Path, reading: &Reading, scenario: &Scenario, locale: &Locale) -> Result<Vec<u8>, Failure> {
    /// Pixels of a PNG for each of the map's own.
    const PNG_SCALE: f64 = 2.0;
    let theatre = &scenario.theatre;
    let (mut regions, mut links) = (vec![0_u64; theatre.regions.len()], vec![0_u64; theatre.links.len()]);
    for event in &reading.events {
        let count = u64::from(event.count);
        regions.iter_mut().skip(event.region).take(1).for_each(|sum| *sum += count);
        if let Some(road) = event.road.filter(|_| event.kind == Kind::Road) {
            links.iter_mut().skip(road.link).take(1).for_each(|sum| *sum += count);
        }
    }
    let of_file = |file: &FileAccount| Path::new(&file.name).file_name().map(|n| n.to_string_lossy().into_owned());
    let files: Vec<String> = reading.account.files.iter().filter_map(of_file).collect();
    let events = EventsOnMap {
        regions: &regions,
        links: &links,
        period: (reading.period.from, reading.period.to),
        files: &locale.first_of(&files, 3),
        simulated: reading.events.iter().any(|event| event.simulated),
        version: env!("CARGO_PKG_VERSION"),
    };
    let svg = events_map(scenario, &events, locale);
    if map.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("png")) {
        return charts::png(&svg, PNG_SCALE).map_err(|e| Failure::from(ReportError::from(e)));
    }
    Ok(svg.standalone().into_bytes())
}

/// Outside the project's folder the scenario that is taken unless another is named is not there: says how to name one.
pub(super) fn check_map(scenario: &Path, locale: &Locale) -> Result<(), Failure> {
    if scenario != Path::new(MAP) || scenario.exists() {
        return Ok(());
    }
    Err(Failure::Usage(locale.format("events-error-no-map", &[("scenario", Arg::Text(MAP))])))
}

/// What event files hold of a period, for the commands that go on from them.
pub(super) fn reading(
    files: &[PathBuf],
    path: &Path,
    scenario: &Scenario,
    options: Options,
    locale: &Locale,
) -> Result<Reading, Failure> {
    read(files, &scenario.theatre, options).map_err(|error| told::refused(&error, path, locale))
}

/// What a reader must know of events that other commands go on from: how many are simulated, and that rows were left out.
pub(super) fn remark(reading: &Reading, locale: &Locale, terminal: &Terminal) {
    let whole = |n: u64| Arg::Count(i64::try_from(n).unwrap_or(i64::MAX));
    let account = &reading.account;
    if account.simulated > 0 {
        terminal.complain(&locale.format("events-simulated", &[("count", whole(account.simulated))]));
    }
    // A newer row in the place of an older one, or a zero, is nothing lost.
    let lost = |why: &Dropped| {
        !matches!(why, Dropped::Superseded | Dropped::Zero | Dropped::OutsidePeriod | Dropped::NotViolence)
    };
    let left: u64 = account.dropped.iter().filter(|(why, _)| lost(why)).map(|(_, tally)| tally.rows).sum();
    if left > 0 {
        terminal.complain(&locale.format("events-rows-left", &[("count", whole(left))]));
    }
}

/// The events as the ending of the file asks.
fn bytes(out: &Path, reading: &Reading, scenario: &Scenario) -> Result<Vec<u8>, Failure> {
    let table = event_table(&reading.events, &reading.account, &scenario.theatre);
    let is_csv = out.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
    let bytes = if is_csv { table.csv(out) } else { table.parquet(out) };
    bytes.map_err(|e| Failure::Ensemble(EnsembleError::Sink(e)))
}

fn put(path: &Path, bytes: Vec<u8>, force: bool) -> Result<(), Failure> {
    put_files(&[NewFile { path: path.to_path_buf(), bytes }], force).map_err(Failure::Output)
}

/// Refuses a file whose ending is none of these.
pub(super) fn ending(path: &Path, known: &[&str], locale: &Locale) -> Result<(), Failure> {
    let found = path.extension().and_then(|ending| ending.to_str()).map(str::to_ascii_lowercase);
    if found.is_some_and(|found| known.contains(&found.as_str())) {
        return Ok(());
    }
    let endings: Vec<String> = known.iter().map(|ending| format!(".{ending}")).collect();
    let (path, endings) = (path.display().to_string(), endings.join(", "));
    let args = [("path", Arg::Text(path.as_str())), ("endings", Arg::Text(&endings))];
    Err(Failure::Usage(locale.format("events-error-ending", &args)))
}

/// Writes a simulated future as an event file.
fn write(
    asked: &SimulateRequest,
    request: &EventsRequest,
    locale: &Locale,
    terminal: &Terminal,
) -> Result<Exit, Failure> {
    let Some(out) = &request.out else { return Err(Failure::Usage(locale.text("events-error-no-out"))) };
    ending(out, &["csv"], locale)?;
    let scenario = super::scenario(&asked.scenario, locale, terminal)?;
    super::check_trajectory(asked.trajectory, &scenario, locale)?;
    let number = asked.trajectory.to_string();
    let Some(future) = simulate(&scenario, asked.trajectory) else {
        return Err(Failure::AllFailed(locale.format("events-error-fault", &[("trajectory", Arg::Text(&number))])));
    };
    let format = Written::of(&asked.format).unwrap_or(Written::Plain);
    put(out, write_simulated(&future, &scenario.theatre, format).into_bytes(), request.force)?;
    let path = out.display().to_string();
    let (from, to) = (locale.date(future.period.from), locale.date(future.period.to));
    let count = i64::try_from(future.events.len()).unwrap_or(i64::MAX);
    terminal.say(&locale.format(
        "events-simulated-written",
        &[
            ("count", Arg::Count(count)),
            ("trajectory", Arg::Text(&number)),
            ("from", Arg::Text(&from)),
            ("to", Arg::Text(&to)),
            ("path", Arg::Text(&path)),
        ],
    ))?;
    Ok(Exit::Done)
}
