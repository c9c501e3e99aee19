//! `calibrate`: a scenario and event files in; what they say of the quantities that it leaves open, and the scenario that states it, out.

use std::path::{Path, PathBuf};

use super::assess::read_until;
use super::parted::{Folder, check_turn};
use super::update::{joined, way, words};
use crate::cli::exit::{Exit, Failure};
use crate::cli::progress::Progress;
use crate::cli::requests::CalibrateRequest;
use crate::cli::table::table;
use crate::cli::terminal::Terminal;
use harmattan_core::scenario::{Provenance, Scenario};
use harmattan_core::significant;
use harmattan_engine::{PartError, decode_part};
use harmattan_evidence::calibrate::{
    CalibrateError, Calibration, Key, Pieces, Predicted, Prepared, PriorFuture, Settings, Statistic, calibrated,
};
use harmattan_render::locale::{Arg, Locale};
use harmattan_render::report::{NewFile, put_files};
use harmattan_scenario::extension_toml;

/// Chance below which what was seen of a statistic is told to be odd.
const ODD: f64 = 0.05;
/// Share of futures as far from the others as the events, below which these are told to lie beyond what was simulated.
const FAR: f64 = 0.01;

/// Calibrates, tells and writes.
pub(in crate::cli) fn run(request: &CalibrateRequest, locale: &Locale, terminal: &Terminal) -> Result<Exit, Failure> {
    if request.from >= request.to {
        return Err(Failure::Usage(locale.text("calibrate-error-order")));
    }
    super::events::ending(&request.out, &["toml"], locale)?;
    super::update::apart(&request.scenario.path, &request.events, &[&request.out], locale)?;
    let scenario = super::scenario(&request.scenario, locale, terminal)?;
    let end = request.to.plus_days(1);
    let reading = read_until(&request.events, &request.scenario.path, &scenario, (None, end), locale)?;
    super::events::remark(&reading, locale, terminal);
    let settings = Settings { from: request.from, end, futures: request.futures, seed: scenario.seed };
    let began = std::time::Instant::now();
    let refused = |error: CalibrateError| refused(error, locale);
    let prepared = Prepared::new(&scenario, &reading, &settings).map_err(refused)?;
    let elsewhere = elsewhere(request, &prepared, locale)?;
    let bank = bank_beside(&request.out);
    let progress = std::cell::RefCell::new(Progress::new(locale));
    let done = |number: u64| progress.borrow_mut().at(number, request.futures);
    let calibration = prepared.calibrate(&scenario, Some(&bank), elsewhere, &done);
    progress.into_inner().finish();
    let calibration = calibration.map_err(refused)?;
    let source = if reading.account.simulated > 0 { "calibrate-source-simulated" } else { "calibrate-source" };
    let provenance = Provenance { source: Some(words(source, request.to)), ..Provenance::default() };
    let mut after = calibrated(&scenario, &calibration, &provenance);
    after.title = joined(&scenario.title, &words("calibrate-title", request.to));
    let text = extension_toml(&scenario, &after, &way(&request.out, &request.scenario.path));
    let files = [NewFile { path: request.out.clone(), bytes: text.into_bytes() }];
    put_files(&files, request.force).map_err(Failure::Output)?;
    // It served; what cannot be removed does no harm.
    let _ = std::fs::remove_file(&bank);
    tell(&calibration, &scenario, locale, terminal)?;
    let seconds = locale.decimal(began.elapsed().as_secs_f64(), 0);
    let [futures, near] = [calibration.futures.0, calibration.futures.1 as u64]
        .map(|n| locale.integer(i64::try_from(n).unwrap_or(i64::MAX)));
    let args = [("futures", Arg::Text(futures.as_str())), ("near", Arg::Text(&near)), ("seconds", Arg::Text(&seconds))];
    terminal.say(&locale.format("calibrate-effort", &args))?;
    terminal.say(&locale.format("events-written", &[("path", Arg::Text(&request.out.display().to_string()))]))?;
    Ok(Exit::Done)
}

/// Futures that were simulated elsewhere.
///
/// # Errors
///
/// [`Failure::Part`] where no more than a part is asked for and it lies there now, those of reading and writing parts.
fn elsewhere(request: &CalibrateRequest, prepared: &Prepared, locale: &Locale) -> Result<Pieces, Failure> {
    let Some(parts) = &request.parts else { return Ok(Pieces::new()) };
    let folder = Folder::open(parts, &prepared.identity(), request.futures, locale)?;
    let Some(shard) = parts.shard.filter(|_| !folder.is_whole()) else {
        check_turn(Some(parts))?;
        let mut pieces = Pieces::new();
        folder.each(locale, |range, bytes| {
            let found: Vec<(u64, Vec<PriorFuture>)> = decode_part(bytes)?;
            if !found.iter().all(|(first, piece)| range.contains(first) && prepared.fits(piece)) {
                return Err(PartError::Shape);
            }
            pieces.extend(found);
            Ok(())
        })?;
        return Ok(pieces);
    };
    let range = prepared.part(shard.number, shard.of);
    if !folder.holds(&range) {
        folder.put(&range, &prepared.pieces(range.clone()))?;
    }
    Err(Failure::Part(folder.file(&range)))
}

/// Where futures are kept until the calibration is done.
fn bank_beside(out: &Path) -> PathBuf {
    let mut name = out.file_name().unwrap_or_default().to_os_string();
    name.push(".bank");
    out.with_file_name(name)
}

fn tell(calibration: &Calibration, scenario: &Scenario, locale: &Locale, terminal: &Terminal) -> Result<(), Failure> {
    super::heading(&locale.text("calibrate-heading-keys"), terminal)?;
    let header = ["key", "before", "after", "learnt"].map(|column| locale.text(&format!("calibrate-column-{column}")));
    let rows: Vec<Vec<String>> = calibration.keys.iter().map(|key| row(key, scenario, locale)).collect();
    terminal.say(&table(&header, &rows))?;
    terminal.say(&locale.text("calibrate-how"))?;
    for key in calibration.keys.iter().filter(|key| key.learnt.is_learnt() && !key.set_by.is_empty()) {
        let list = key.set_by.join(&locale.text("briefing-list-comma"));
        let args = [("key", Arg::Text(key.name.as_str())), ("hypotheses", Arg::Text(&list))];
        terminal.say(&locale.format("calibrate-set-by", &args))?;
    }
    for &(a, b, rank) in &calibration.ranks {
        let both = [a, b].map(|k| &calibration.keys[k]);
        if both.iter().all(|key| key.learnt.is_learnt()) {
            let rank = locale.signed(rank, 2);
            let args = [
                ("first", Arg::Text(both[0].name.as_str())),
                ("second", Arg::Text(&both[1].name)),
                ("rank", Arg::Text(&rank)),
            ];
            terminal.say(&locale.format("calibrate-rank", &args))?;
        }
    }
    super::heading(&locale.text("calibrate-heading-checks"), terminal)?;
    let header = ["statistic", "seen", "usual", "tail"].map(|c| locale.text(&format!("calibrate-column-{c}")));
    let rows: Vec<Vec<String>> = calibration.predicted.iter().map(|p| check(p, locale)).collect();
    terminal.say(&table(&header, &rows))?;
    let odd = calibration.predicted.iter().filter(|p| p.tail < ODD).count();
    let id = if odd > 0 { "calibrate-odd" } else { "calibrate-fits" };
    terminal.say(&locale.text(id))?;
    if calibration.as_far < FAR {
        terminal.say(&locale.format("calibrate-far", &[("share", Arg::Text(&locale.percent(FAR, 0)))]))?;
    }
    terminal.say("")?;
    Ok(())
}

fn row(key: &Key, scenario: &Scenario, locale: &Locale) -> Vec<String> {
    let label = locale.text(&scenario.space.spec(key.slot).label_id());
    let range = |[low, middle, high]: [f64; 3]| {
        let number = |x: f64| locale.compact(significant(x, 3));
        format!("{} ({})", number(middle), locale.range(&number(low), &number(high)))
    };
    let (after, learnt) = if key.learnt.is_learnt() {
        let spread = locale.decimal(key.learnt.spread, 2);
        (range(key.posterior), locale.format("calibrate-learnt", &[("spread", Arg::Text(&spread))]))
    } else {
        (range(key.prior), locale.text("calibrate-not-learnt"))
    };
    vec![format!("{label} ({})", key.name), range(key.prior), after, learnt]
}

fn check(predicted: &Predicted, locale: &Locale) -> Vec<String> {
    let number = |x: f64| match predicted.statistic {
        Statistic::ZeroMonths | Statistic::WorstDay => locale.percent(x, 1),
        Statistic::WestwardDrift => {
            locale.format("calibrate-points", &[("points", Arg::Text(&locale.signed(100.0 * x, 1)))])
        }
        Statistic::LargestMonth | Statistic::LongestQuiet => locale.decimal(x, 0),
    };
    vec![
        locale.text(&format!("calibrate-statistic-{}", predicted.statistic.key())),
        number(predicted.seen),
        locale.range(&number(predicted.usual[0]), &number(predicted.usual[1])),
        locale.probability(predicted.tail),
    ]
}

/// Why nothing is calibrated, in words.
fn refused(error: CalibrateError, locale: &Locale) -> Failure {
    Failure::Usage(match error {
        CalibrateError::NothingFree => locale.text("calibrate-error-free"),
        CalibrateError::NothingKnown { from, end } => {
            let (from, to) = (locale.date(from), locale.date(end.plus_days(-1)));
            locale.format("calibrate-error-unknown", &[("from", Arg::Text(&from)), ("to", Arg::Text(&to))])
        }
        CalibrateError::TooFew => locale.text("assess-error-few"),
        // It is written as the futures come: a folder that takes no file is told as wherever something is written.
        CalibrateError::Stored { path, cause } => return Failure::Write(Some(path.into()), cause),
        CalibrateError::Bank(_) => locale.text("hindcast-error-futures"),
    })
}
