//! `verify`: some futures of a finished run simulated again, here, and held against its rows, bit by bit.

use std::path::Path;
use std::sync::atomic::Ordering;

use super::finished;
use crate::cli::exit::{Exit, Failure};
use crate::cli::interrupt::Interrupt;
use crate::cli::requests::VerifyRequest;
use crate::cli::terminal::Terminal;
use harmattan_core::sampling::counter_hash;
use harmattan_engine::{
    EnsembleError, Experiment, Futures, Layout, Record, Rows, SinkError, Worker, read_csv, read_parquet,
};
use harmattan_render::locale::{Arg, Locale};
use harmattan_render::report::{FinishedRun, SERIES, TRAJECTORIES};

/// Key of the choice of futures.
const CHOICE: u64 = 0x7665_7269_6679;

/// Simulates some futures again and says whether they are the same.
pub(in crate::cli) fn run(request: &VerifyRequest, locale: &Locale, terminal: &Terminal) -> Result<Exit, Failure> {
    let found = FinishedRun::read(&request.folder).map_err(|error| finished::failure(error, locale))?;
    let version = env!("CARGO_PKG_VERSION");
    if found.version != version {
        let args = [("found", Arg::Text(found.version.as_str())), ("known", Arg::Text(version))];
        return Err(Failure::Usage(locale.format("verify-error-version", &args)));
    }
    let interrupt = Interrupt::new(locale);
    let futures = Futures::new(&found.scenario);
    let layout = futures.layout();
    let mut held = Held { share: request.sample, worker: futures.worker(), layout, checked: 0, rows: 0, wrong: None };
    let take = |rows: Rows| {
        if held.wrong.is_none() && !interrupt.stop.load(Ordering::Relaxed) {
            held.against(&rows);
        }
        Ok(())
    };
    read(&request.folder, layout, take, locale)?;
    if interrupt.stop.load(Ordering::Relaxed) {
        return Err(Failure::Interrupted);
    }
    if let Some((trajectory, column)) = held.wrong {
        let number = trajectory.to_string();
        let args = [("trajectory", Arg::Text(number.as_str())), ("column", Arg::Text(&column))];
        terminal.complain(&locale.format("verify-differs", &args));
        return Ok(Exit::RunFailed);
    }
    let whole = |n: u64| locale.integer(i64::try_from(n).unwrap_or(i64::MAX));
    let (checked, rows) = (whole(held.checked), whole(held.rows));
    let args = [("checked", Arg::Text(checked.as_str())), ("rows", Arg::Text(&rows))];
    terminal.say(&locale.format("verify-same", &args))?;
    Ok(Exit::Done)
}

/// Hands the rows of a folder to `take`, whichever files they are in.
fn read(
    folder: &Path,
    layout: &Layout,
    take: impl FnMut(Rows) -> Result<(), SinkError>,
    locale: &Locale,
) -> Result<(), Failure> {
    let file = |stem: &str, ending: &str| folder.join(format!("{stem}.{ending}"));
    let read = if file(TRAJECTORIES, "parquet").is_file() {
        read_parquet(&file(TRAJECTORIES, "parquet"), &file(SERIES, "parquet"), layout, take)
    } else if file(TRAJECTORIES, "csv").is_file() {
        read_csv(&file(TRAJECTORIES, "csv"), &file(SERIES, "csv"), layout, take)
    } else {
        let path = folder.display().to_string();
        return Err(Failure::Usage(locale.format("verify-error-no-rows", &[("path", Arg::Text(&path))])));
    };
    read.map_err(|error| Failure::Ensemble(EnsembleError::Sink(error)))
}

/// What was held against the rows so far.
struct Held<'f, W> {
    /// Share of futures that are simulated again.
    share: f64,
    worker: W,
    layout: &'f Layout,
    checked: u64,
    rows: u64,
    /// The first future that differs, and the column in which it does.
    wrong: Option<(u64, String)>,
}

impl<W: Worker> Held<'_, W> {
    fn against(&mut self, rows: &Rows) {
        for (at, &number) in rows.trajectories.iter().enumerate() {
            self.rows += 1;
            // At least the first: of few futures a small share would be none.
            let uniform = (counter_hash(CHOICE, number) >> 11) as f64 / (1_u64 << 53) as f64;
            if uniform >= self.share && self.checked > 0 {
                continue;
            }
            self.checked += 1;
            let record = self.worker.run(number, 0);
            if let Some(column) = differs(&record, rows, at, self.layout) {
                self.wrong = Some((number, column));
                return;
            }
        }
    }
}

/// The column in which a row is not that of a future, if any.
fn differs(record: &Record<'_>, rows: &Rows, at: usize, layout: &Layout) -> Option<String> {
    let same = |a: f64, b: f64| a.to_bits() == b.to_bits() || (a.is_nan() && b.is_nan());
    let first = |found: &[f64], table: &[f64]| {
        let stands = table.get(at * found.len()..(at + 1) * found.len()).unwrap_or_default();
        let differing = stands.iter().zip(found).position(|(a, b)| !same(*a, *b));
        if stands.len() == found.len() { differing } else { Some(0) }
    };
    if (rows.hypotheses.get(at), rows.experts.get(at)) != (Some(&record.hypothesis), Some(&record.expert)) {
        return Some("hypothesis".to_owned());
    }
    if let Some(column) = first(record.draws, &rows.draws) {
        return Some(layout.dimensions.get(column).map_or_else(String::new, |found| format!("draw.{}", found.name)));
    }
    let outcomes = &record.trajectory.outcomes;
    if let Some(column) = first(outcomes, &rows.outcomes) {
        return layout.outcomes.names().get(column).cloned();
    }
    let width = record.trajectory.series.len();
    let stands = rows.series.get(at * width..(at + 1) * width);
    (stands != Some(&record.trajectory.series[..])).then(|| SERIES.to_owned())
}
