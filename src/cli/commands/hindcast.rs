//! `hindcast`: a scenario and event files in; forecasts from days of the past, held against what came, out.

use std::sync::{Mutex, PoisonError};

use serde_json::json;

use crate::cli::exit::{Exit, Failure};
use crate::cli::progress::Progress;
use crate::cli::requests::HindcastRequest;
use crate::cli::table::table;
use crate::cli::terminal::Terminal;
use harmattan_evidence::events::Options;
use harmattan_evidence::hindcast::{ALL, Hindcast, HindcastError, Line, REGIONS, Settings, WEST, hindcast};
use harmattan_render::locale::{Arg, Locale};
use harmattan_render::report::{NewFile, put_files};
use harmattan_scenario::scenario_digest;

/// Origins from which on differences are spoken of: blocks of fewer say nothing of how sure they are.
const FEW_ORIGINS: usize = 12;
/// Layout of the file.
const FORMAT: u32 = 1;

/// Runs the hindcast, tells its scores and writes them.
pub(in crate::cli) fn run(request: &HindcastRequest, locale: &Locale, terminal: &Terminal) -> Result<Exit, Failure> {
    let scenario = super::scenario(&request.scenario, locale, terminal)?;
    let options = Options { from: request.from, until: request.until };
    let reading = super::events::reading(&request.events, &request.scenario.path, &scenario, options, locale)?;
    super::events::remark(&reading, locale, terminal);
    let counts = reading.counts.observed(reading.period);
    let settings = Settings {
        origins: request.origins,
        horizons: request.horizons.clone(),
        paths: request.paths,
        seed: scenario.seed,
        ablations: request.ablations,
    };
    let progress = Mutex::new(Progress::new(locale));
    let told = |done, total| progress.lock().unwrap_or_else(PoisonError::into_inner).at(done, total);
    let result = hindcast(&scenario, &counts, &settings, &told);
    progress.into_inner().unwrap_or_else(PoisonError::into_inner).finish();
    let result = result.map_err(|error| refused(&error, locale))?;
    tell(&result, request, locale, terminal)?;
    if let Some(out) = &request.out {
        let stored = json!({
            "format": FORMAT,
            "program": env!("CARGO_PKG_VERSION"),
            "scenario": scenario.name,
            "scenario_digest": scenario_digest(&scenario),
            "events": request.events.iter().map(|path| path.display().to_string()).collect::<Vec<_>>(),
            "seed": settings.seed,
            "paths": settings.paths,
            "horizons": settings.horizons,
            "hindcast": result,
        });
        let bytes = serde_json::to_vec_pretty(&stored).unwrap_or_default();
        put_files(&[NewFile { path: out.clone(), bytes }], request.force).map_err(Failure::Output)?;
        let path = out.display().to_string();
        terminal.say(&locale.format("events-written", &[("path", Arg::Text(&path))]))?;
    }
    Ok(Exit::Done)
}

/// A table for each kind of area, and a sentence for each horizon.
fn tell(result: &Hindcast, request: &HindcastRequest, locale: &Locale, terminal: &Terminal) -> Result<(), Failure> {
    let origins = i64::try_from(result.origins.len()).unwrap_or(i64::MAX);
    let ends = [result.origins.first(), result.origins.last()];
    let [from, to] = ends.map(|month| month.map(|m| locale.month(m.first_day())).unwrap_or_default());
    let args = [("origins", Arg::Count(origins)), ("from", Arg::Text(from.as_str())), ("to", Arg::Text(&to))];
    terminal.say(&locale.format("hindcast-origins", &args))?;
    for kind in [REGIONS, WEST, ALL] {
        let lines: Vec<&Line> = result.summary.lines.iter().filter(|line| line.kind == kind).collect();
        if lines.is_empty() {
            continue;
        }
        super::heading(&locale.text(&format!("hindcast-kind-{kind}")), terminal)?;
        terminal.say(&scores(&lines, &request.horizons, locale))?;
        if result.origins.len() < FEW_ORIGINS {
            continue;
        }
        for &horizon in &request.horizons {
            if let Some(said) = sentence(result, kind, horizon, locale) {
                terminal.say(&said)?;
            }
        }
    }
    if result.origins.len() < FEW_ORIGINS {
        let few = i64::try_from(FEW_ORIGINS).unwrap_or(i64::MAX);
        terminal.say(&locale.format("hindcast-few", &[("origins", Arg::Count(few))]))?;
    }
    terminal.say(&format!("\n{}", locale.text("hindcast-how")))?;
    terminal.say(&locale.text("hindcast-not-blind"))?;
    Ok(())
}

/// Forecasters as rows, horizons as columns: CRPS, bits and what lies within 80 %; of all regions the energy score too.
fn scores(lines: &[&Line], horizons: &[usize], locale: &Locale) -> String {
    let months =
        |&h: &usize| locale.format("hindcast-months", &[("months", Arg::Count(i64::try_from(h).unwrap_or(i64::MAX)))]);
    let is_joint = lines.iter().any(|line| line.energy.is_some());
    let scores = locale.text(if is_joint { "hindcast-column-joint" } else { "hindcast-column-forecaster" });
    let header: Vec<String> = [scores].into_iter().chain(horizons.iter().map(months)).collect();
    let mut keys: Vec<&str> = Vec::new();
    for line in lines {
        if !keys.contains(&line.forecaster.as_str()) {
            keys.push(&line.forecaster);
        }
    }
    let cell = |key: &str, horizon: usize| {
        let line = lines.iter().find(|line| line.forecaster == key && line.horizon == horizon);
        let Some(line) = line else { return String::new() };
        let mut told =
            vec![locale.decimal(line.crps, 2), locale.decimal(line.bits, 2), locale.percent(line.inside[1], 0)];
        told.extend(line.energy.map(|energy| locale.decimal(energy, 1)));
        told.join(" / ")
    };
    let row = |key: &&str| {
        let name = locale.text(&format!("hindcast-by-{}", key.replace('_', "-")));
        [name].into_iter().chain(horizons.iter().map(|&horizon| cell(key, horizon))).collect()
    };
    table(&header, &keys.iter().map(row).collect::<Vec<Vec<String>>>())
}

/// Whether the scenario is better or worse than the best base line, by how much, and how surely.
fn sentence(result: &Hindcast, kind: &str, horizon: usize, locale: &Locale) -> Option<String> {
    let line = result.summary.line("scenario", kind, horizon)?;
    let (_, _, best, _) = result.summary.best.iter().find(|(k, h, ..)| k == kind && *h == horizon)?;
    let skill = line.skill.as_ref()?;
    let (share, (low, high)) = (skill.skill?, skill.skill_interval?);
    let id = if low > 0.0 {
        "hindcast-better"
    } else if high < 0.0 {
        "hindcast-worse"
    } else {
        "hindcast-alike"
    };
    let sign = if high < 0.0 { -1.0 } else { 1.0 };
    let best = locale.text(&format!("hindcast-by-{}", best.replace('_', "-")));
    let (share, range) = (
        locale.percent(sign * share, 0),
        locale.range(
            &locale.percent((sign * low).min(sign * high), 0),
            &locale.percent((sign * low).max(sign * high), 0),
        ),
    );
    let count = |n: usize| Arg::Count(i64::try_from(n).unwrap_or(i64::MAX));
    Some(locale.format(
        id,
        &[
            ("forecasts", count(line.forecasts)),
            ("months", count(horizon)),
            ("best", Arg::Text(&best)),
            ("share", Arg::Text(&share)),
            ("range", Arg::Text(&range)),
        ],
    ))
}

/// Why there is no hindcast, in words.
pub(super) fn refused(error: &HindcastError, locale: &Locale) -> Failure {
    match error {
        HindcastError::NoOrigins | HindcastError::Empty => Failure::Usage(locale.text("hindcast-error-origins")),
        HindcastError::Update(error) => super::update::refused(error, locale),
        HindcastError::NotShifted(error) => super::update::not_shifted(error, locale),
        HindcastError::NoFutures => Failure::AllFailed(locale.text("hindcast-error-futures")),
        other => Failure::Usage(locale.format("update-error-level", &[("cause", Arg::Text(&other.to_string()))])),
    }
}
