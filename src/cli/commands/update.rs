//! `update`: a scenario and event files in, the scenario that goes on from them out.

use std::path::{Component, Path, PathBuf};

use super::assess::read_until;
use super::score::Registered;
use crate::cli::exit::{Exit, Failure};
use crate::cli::requests::UpdateRequest;
use crate::cli::table::table;
use crate::cli::terminal::Terminal;
use harmattan_core::Translations;
use harmattan_core::calendar::Date;
use harmattan_core::distribution::Distribution;
use harmattan_core::scenario::{Provenance, Scenario};
use harmattan_evidence::assess::{self, AssessError};
use harmattan_evidence::events::Reading;
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
    let written: Vec<&PathBuf> = std::iter::once(&request.out).chain(&request.forecast).collect();
    apart(&request.scenario.path, &request.events, &written, locale)?;
    let last = request.as_of.plus_days(-1);
    let known = (request.from, request.as_of);
    let reading = read_until(&request.events, &request.scenario.path, &scenario, known, locale)?;
    super::events::remark(&reading, locale, terminal);
    let counts = reading.counts.observed(reading.period);
    let start = start_from(&scenario, &counts, request.as_of, FUTURES).map_err(|error| refused(&error, locale))?;
    let source = if reading.account.simulated > 0 { "update-source-simulated" } else { "update-source" };
    let provenance = Provenance { source: Some(words(source, last)), ..Provenance::default() };
    let mut after = going_on(&scenario, &start, &provenance).map_err(|error| not_shifted(&error, locale))?;
    let weights = if request.keep_priors { None } else { weights(&scenario, &reading, request.as_of, locale)? };
    if let Some(judged) = weights.as_ref().filter(|judged| !judged.is_odd) {
        for (index, prior) in &judged.priors {
            after.hypotheses[*index].prior = *prior;
        }
    }
    let named = words("update-title", start.as_of);
    after.title = joined(&scenario.title, &named);
    let text = extension_toml(&scenario, &after, &way(&request.out, &request.scenario.path));
    let mut files = vec![NewFile { path: request.out.clone(), bytes: text.into_bytes() }];
    if let Some(path) = &request.forecast {
        files.push(NewFile { path: path.clone(), bytes: forecast(&scenario, &counts, request.as_of, locale)? });
    }
    put_files(&files, request.force).map_err(Failure::Output)?;
    tell(&scenario, &start, locale, terminal)?;
    if let Some(judged) = &weights {
        terminal.say(&judged.words(&scenario, locale))?;
    }
    for file in files {
        let path = file.path.display().to_string();
        terminal.say(&locale.format("events-written", &[("path", Arg::Text(&path))]))?;
    }
    Ok(Exit::Done)
}

/// Refuses to write one file over another that is written or read.
pub(super) fn apart(scenario: &Path, events: &[PathBuf], written: &[&PathBuf], locale: &Locale) -> Result<(), Failure> {
    let whole = |path: &Path| path.canonicalize().or_else(|_| std::path::absolute(path)).unwrap_or_default();
    let out: Vec<PathBuf> = written.iter().map(|path| whole(path)).collect();
    let is_read = |path: &PathBuf| *path == whole(scenario) || events.iter().any(|file| whole(file) == *path);
    let is_twice = |(i, path): (usize, &PathBuf)| out[..i].contains(path) || is_read(path);
    if out.iter().enumerate().any(is_twice) {
        return Err(Failure::Usage(locale.text("update-error-itself")));
    }
    Ok(())
}

/// The hypotheses of a scenario as events have them.
struct Weights {
    /// By index of the scenario.
    priors: Vec<(usize, f64)>,
    is_odd: bool,
}

/// No hypothesis is put below this: what the model knows nothing of may still speak for it.
const LEAST_WEIGHT: f64 = 0.01;

/// What events from the scenario's first day to the day say of its hypotheses; none where it has not two, or nothing is known.
fn weights(scenario: &Scenario, reading: &Reading, day: Date, locale: &Locale) -> Result<Option<Weights>, Failure> {
    if day <= scenario.start {
        return Ok(None);
    }
    let settings = assess::Settings { days: vec![day], futures: assess::FUTURES, seed: scenario.seed, settling: false };
    let judged = match assess::assess(scenario, reading, &settings) {
        Ok(judged) => judged,
        Err(AssessError::NoHypotheses | AssessError::NothingKnown { .. }) => return Ok(None),
        Err(error) => return Err(super::assess::refused(&error, locale)),
    };
    let Some(last) = judged.days.last() else { return Ok(None) };
    let lifted: Vec<f64> = last.weights.iter().map(|weight| weight.max(LEAST_WEIGHT)).collect();
    let mut shares: Vec<f64> =
        lifted.iter().map(|w| (w / lifted.iter().sum::<f64>() * 1000.0).round() / 1000.0).collect();
    // To the thousandth they may miss 1 by a few: the largest takes it.
    let largest = (0..shares.len()).max_by(|&a, &b| shares[a].total_cmp(&shares[b])).unwrap_or(0);
    let others: f64 = shares.iter().enumerate().filter(|(i, _)| *i != largest).map(|(_, s)| s).sum();
    if let Some(share) = shares.get_mut(largest) {
        *share = ((1.0 - others) * 1000.0).round() / 1000.0;
    }
    let index = |key: &String| scenario.hypotheses.iter().position(|hypothesis| hypothesis.key == *key);
    let priors = judged.hypotheses.iter().zip(shares).filter_map(|(key, share)| Some((index(key)?, share))).collect();
    Ok(Some(Weights { priors, is_odd: last.is_odd() }))
}

impl Weights {
    fn words(&self, scenario: &Scenario, locale: &Locale) -> String {
        if self.is_odd {
            return locale.text("update-weights-odd");
        }
        let item = |&(index, now): &(usize, f64)| {
            let hypothesis = &scenario.hypotheses[index];
            let (before, now) = (locale.percent(hypothesis.prior, 0), locale.percent(now, 0));
            let args = [
                ("hypothesis", Arg::Text(super::name(&hypothesis.title, locale))),
                ("before", Arg::Text(&before)),
                ("now", Arg::Text(&now)),
            ];
            locale.format("update-weight", &args)
        };
        let list = self.priors.iter().map(item).collect::<Vec<_>>().join(&locale.text("briefing-list-comma"));
        locale.format("update-weights", &[("list", Arg::Text(&list))])
    }
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
pub(super) fn words(id: &str, day: Date) -> Translations {
    Translations::each(|language| {
        let locale = Locale::new(language);
        locale.format(id, &[("day", Arg::Text(&locale.date(day)))])
    })
}

pub(super) fn joined(a: &Translations, b: &Translations) -> Translations {
    let join = |a: &str, b: &str| format!("{a} ({b})");
    Translations { en: join(&a.en, &b.en), fr: join(&a.fr, &b.fr), ar: join(&a.ar, &b.ar) }
}

/// The scenario's file as seen from the folder in which the new one will stand.
pub(super) fn way(out: &Path, scenario: &Path) -> String {
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
