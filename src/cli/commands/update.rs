//! `update`: a scenario and event files in, the scenario that goes on from them out.

use std::path::{Component, Path, PathBuf};

use super::score::Registered;
use crate::cli::exit::{Exit, Failure};
use crate::cli::requests::UpdateRequest;
use crate::cli::table::table;
use crate::cli::terminal::Terminal;
use harmattan_core::calendar::Date;
use harmattan_core::distribution::Distribution;
use harmattan_core::scenario::{Provenance, Scenario};
use harmattan_core::{Language, Translations};
use harmattan_evidence::events::Options;
use harmattan_evidence::hindcast::{Settings, forecast_from};
use harmattan_evidence::update::{NotShifted, RegionStart, Start, UpdateError, going_on, start_from};
use harmattan_evidence::{Month, MonthlyCounts};
use harmattan_render::locale::{Arg, Locale};
use harmattan_render::report::{NewFile, put_files};
use harmattan_scenario::extension_toml;

/// Horizons of a forecast that is written down, months, and its paths.
const HORIZONS: [usize; 4] = [1, 3, 6, 9];
const PATHS: usize = 1_000;

/// Futures of two months that bring the cells to the events, in each pass: they err by one or two per cent.
const FUTURES: u64 = 2_000;

/// Writes the scenario as it goes on from the events.
pub(in crate::cli) fn run(request: &UpdateRequest, locale: &Locale, terminal: &Terminal) -> Result<Exit, Failure> {
    let scenario = super::scenario(&request.scenario, locale, terminal)?;
    apart(request, locale)?;
    let read = |until| {
        let options = Options { from: request.from, until };
        super::events::reading(&request.events, &request.scenario.path, &scenario, options, locale)
    };
    let mut reading = read(None)?;
    // Rows of the last month say that it is known up to the day; files that end months before it are known to their last row.
    let last = request.as_of.plus_days(-1);
    if reading.period.to < last && Month::of(reading.period.to) == Month::of(last) {
        reading = read(Some(last))?;
    }
    super::events::remark(&reading, locale, terminal);
    let counts = reading.counts.observed(reading.period);
    let start = start_from(&scenario, &counts, request.as_of, FUTURES).map_err(|error| refused(&error, locale))?;
    let source = if reading.account.simulated > 0 { "update-source-simulated" } else { "update-source" };
    let provenance = Provenance { source: Some(words(source, last)), ..Provenance::default() };
    let mut after = going_on(&scenario, &start, &provenance).map_err(|error| not_shifted(&error, locale))?;
    let named = words("update-title", start.as_of);
    after.title = joined(&scenario.title, &named);
    let text = extension_toml(&scenario, &after, &way(&request.out, &request.scenario.path));
    let mut files = vec![NewFile { path: request.out.clone(), bytes: text.into_bytes() }];
    if let Some(path) = &request.forecast {
        files.push(NewFile { path: path.clone(), bytes: forecast(&scenario, &counts, request.as_of, locale)? });
    }
    put_files(&files, request.force).map_err(Failure::Output)?;
    tell(&scenario, &start, locale, terminal)?;
    for file in files {
        let path = file.path.display().to_string();
        terminal.say(&locale.format("events-written", &[("path", Arg::Text(&path))]))?;
    }
    Ok(Exit::Done)
}

/// Refuses to write one file over another that is asked for or read.
fn apart(request: &UpdateRequest, locale: &Locale) -> Result<(), Failure> {
    let whole = |path: &Path| path.canonicalize().or_else(|_| std::path::absolute(path)).unwrap_or_default();
    let (out, base) = (whole(&request.out), whole(&request.scenario.path));
    let forecast = request.forecast.as_deref().map(whole);
    let events = request.events.iter().any(|file| whole(file) == out || Some(whole(file)) == forecast);
    if out == base || forecast.as_ref().is_some_and(|path| *path == out || *path == base) || events {
        return Err(Failure::Usage(locale.text("update-error-itself")));
    }
    Ok(())
}

/// The forecast of the months from the day on, to be scored when they have come.
fn forecast(scenario: &Scenario, counts: &MonthlyCounts, day: Date, locale: &Locale) -> Result<Vec<u8>, Failure> {
    if day.day != 1 {
        return Err(Failure::Usage(locale.text("update-error-mid-month")));
    }
    let origin = Month::of(day);
    let horizons = HORIZONS.to_vec();
    let settings =
        Settings { origins: (origin, origin), horizons, paths: PATHS, seed: scenario.seed, ablations: false };
    let forecast =
        forecast_from(scenario, counts, origin, &settings).map_err(|error| super::hindcast::refused(&error, locale))?;
    serde_json::to_vec(&Registered::new(scenario, forecast)).map_err(|error| {
        let cause = error.to_string();
        Failure::Usage(locale.format("update-error-level", &[("cause", Arg::Text(&cause))]))
    })
}

/// What it rests on, and region by region what events say.
fn tell(scenario: &Scenario, start: &Start, locale: &Locale, terminal: &Terminal) -> Result<(), Failure> {
    let months = i64::try_from(start.months).unwrap_or(i64::MAX);
    let (day, last) = (locale.date(start.as_of), locale.month(start.last.first_day()));
    let args = [("months", Arg::Count(months)), ("day", Arg::Text(day.as_str())), ("last", Arg::Text(&last))];
    terminal.say(&locale.format("update-rests", &args))?;
    let header = ["region", "level", "usual", "before", "now", "campaign"];
    let header = header.map(|column| locale.text(&format!("update-column-{column}")));
    let number = |x: f64| locale.decimal(x, 1);
    let row = |region: &RegionStart| {
        let name = super::name(&scenario.theatre.regions[region.region].name, locale).to_owned();
        let [low, middle, high] = region.level;
        let campaign = match region.campaign {
            Distribution::LogNormal { median, .. } => format!("× {}", locale.decimal(median, 2)),
            _ => String::new(),
        };
        vec![
            name,
            format!("{} ({})", number(middle), locale.number_range(low, high, 1)),
            region.usual.map(number).unwrap_or_default(),
            number(region.cells_before),
            number(region.cells),
            campaign,
        ]
    };
    terminal.say(&table(&header, &start.regions.iter().map(row).collect::<Vec<_>>()))?;
    Ok(())
}

/// A phrase with a date in every language.
fn words(id: &str, day: Date) -> Translations {
    let [en, fr, ar] = [Language::English, Language::French, Language::Arabic].map(|language| {
        let locale = Locale::new(language);
        locale.format(id, &[("day", Arg::Text(&locale.date(day)))])
    });
    Translations { en, fr, ar }
}

fn joined(a: &Translations, b: &Translations) -> Translations {
    let join = |a: &str, b: &str| format!("{a} ({b})");
    Translations { en: join(&a.en, &b.en), fr: join(&a.fr, &b.fr), ar: join(&a.ar, &b.ar) }
}

/// The scenario's file as seen from the folder in which the new one will stand.
fn way(out: &Path, scenario: &Path) -> String {
    let whole = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    let (from, to) = (whole(out), whole(scenario));
    let (from, to): (Vec<Component<'_>>, Vec<Component<'_>>) =
        (from.parent().unwrap_or(&from).components().collect(), to.components().collect());
    let shared = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    let up = from[shared..].iter().map(|_| Component::ParentDir);
    let path: PathBuf = up.chain(to[shared..].iter().copied()).collect();
    // Scenario files write their paths with slashes.
    path.display().to_string().replace('\\', "/")
}

/// Why a scenario is not brought up to date, in words.
pub(super) fn refused(error: &UpdateError, locale: &Locale) -> Failure {
    Failure::Usage(match error {
        UpdateError::NoMonths(day) => locale.format("update-error-months", &[("day", Arg::Text(&locale.date(*day)))]),
        UpdateError::Hypothesis(key) => locale.format("update-error-hypothesis", &[("key", Arg::Text(key))]),
        UpdateError::NotShifted(error) => return not_shifted(error, locale),
        other => locale.format("update-error-level", &[("cause", Arg::Text(&other.to_string()))]),
    })
}

/// The same of a measure whose time cannot be moved.
pub(super) fn not_shifted(error: &NotShifted, locale: &Locale) -> Failure {
    let args = [("measure", Arg::Text(error.measure.as_str())), ("key", Arg::Text(error.key))];
    Failure::Usage(locale.format("update-error-shift", &args))
}
