//! `run`: simulate a scenario, or a shard of it, write its folder, print the headline table.

use harmattan_scenario::resolved_toml;
use std::cell::RefCell;
use std::num::NonZero;
use std::path::{Path, PathBuf};

use super::part::{self, Part, RunState};
use crate::cli::clock::Clock;
use crate::cli::commands::{headline, place};
use crate::cli::exit::{Exit, Failure};
use crate::cli::failed;
use crate::cli::interrupt::Interrupt;
use crate::cli::progress::Progress;
use crate::cli::requests::RowFiles;
use crate::cli::requests::RunRequest;
use crate::cli::terminal::Terminal;
use harmattan_analysis::{DesignGain, Summary};
use harmattan_core::scenario::Scenario;
use harmattan_engine::{
    CHOSEN, Ensemble, EnsembleError, Experiment, Futures, Grid, Options, PartHead, Precision, Reading, Reducer, Shard,
    SinkError, State, Summaries, Target, Unit, Watch, encode_part, footprint, go_on, items, run_until,
};
use harmattan_render::locale::{Arg, Locale};
use harmattan_render::report::asked::InputWords;
use harmattan_render::report::{
    KIND_PART, KIND_RUN, MAP, Manifest, RESOLVED, ReportError, Results, RunFacts, RunFolder, STATE, SUMMARY,
    briefing_document, digest, draw, imprecise, map_geojson, mean_response, precise, recover_place, replay_command,
    workbook, workbook_name, write_pages,
};

/// A run of more bytes is told of first.
const LARGE: u64 = 4_000_000_000;

/// Runs a scenario, or a shard of it, or what an interrupted run left to do.
pub(in crate::cli) fn run(
    request: &RunRequest,
    locale: &Locale,
    terminal: &Terminal,
    line: &[String],
) -> Result<Exit, Failure> {
    let mut clock = Clock::new();
    let interrupt = Interrupt::new(locale);
    let mut scenario = super::scenario(&request.scenario, locale, terminal)?;
    clock.lap("read");
    let kind = if request.shard.is_some() { KIND_PART } else { KIND_RUN };
    let wanted = place::of(&request.results, &name_of(request, &scenario));
    let futures = Futures::new(&scenario);
    // Asked for only where there is, or comes to be, something to go on with or to merge.
    let head = || part::head(request, &scenario, &resolved_toml(&scenario), futures.layout(), line);
    if request.resume {
        recover_place(&wanted).map_err(Failure::Output)?;
    }
    let left = if request.resume { Some(part::left(&wanted, &head(), futures.layout(), locale)?) } else { None };
    let from = left.as_ref().map(|(part, _)| part.folder.clone());
    // What is gone on with may be replaced by what comes of it.
    let is_there = |from: &PathBuf| std::fs::canonicalize(&wanted).is_ok_and(|wanted| wanted == *from);
    let force = request.results.force || from.as_ref().is_some_and(is_there);
    let folder = place::open_at(&wanted, kind, force, &interrupt)?;
    let (ensemble, state) = simulate(request, &scenario, &futures, &folder, left, &head, &interrupt, locale)?;
    if ensemble.counted() == 0 && request.shard.is_none() {
        return Err(if ensemble.partial { Failure::Interrupted } else { all_failed(&scenario, &ensemble, locale) });
    }
    clock.lap("simulate");
    let futures = if scenario.trajectories == ensemble.trajectories {
        futures
    } else {
        scenario.trajectories = ensemble.trajectories;
        Futures::new(&scenario)
    };
    let line = line.to_vec();
    let finished = Finished {
        scenario,
        futures,
        ensemble,
        line,
        threads: request.results.threads(),
        clock,
        state,
        from,
        rows: request.rows,
    };
    match request.shard {
        None => finished.write(folder, &interrupt, locale, terminal),
        Some(_) => finished.write_part(folder, &interrupt, locale, terminal),
    }
}

/// The name of the folder where none is given.
fn name_of(request: &RunRequest, scenario: &Scenario) -> String {
    match request.shard {
        None => scenario.name.clone(),
        Some(Shard { number, of }) => format!("{}-part-{number}-of-{of}", scenario.name),
    }
}

/// A run whose trajectories are done: what is left is to write it.
pub(super) struct Finished {
    /// What was assumed.
    pub scenario: Scenario,
    /// Its futures.
    pub futures: Futures,
    /// What came of them.
    pub ensemble: Ensemble,
    /// The command line.
    pub line: Vec<String>,
    /// Threads in use.
    pub threads: usize,
    /// The time so far.
    pub clock: Clock,
    /// The state, where it is to be merged or gone on with.
    pub state: Option<Vec<u8>>,
    /// The folder of the unfinished run that this one went on with.
    pub from: Option<PathBuf>,
    /// What was asked for of rows.
    pub rows: RowFiles,
}

impl Finished {
    /// Writes the folder of a run, and tells what was found.
    pub(super) fn write(
        mut self,
        folder: RunFolder,
        interrupt: &Interrupt,
        locale: &Locale,
        terminal: &Terminal,
    ) -> Result<Exit, Failure> {
        let resolved = self.write_head(&folder)?;
        let summary = Summary::new(&self.ensemble).with_scenario(&self.scenario);
        folder.write_json(SUMMARY, &summary).map_err(Failure::Output)?;
        self.clock.lap("summarise");
        let facts = RunFacts {
            response: mean_response(&self.futures),
            digest: digest(&resolved),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            command: self.line.join(" "),
            scenario: &self.scenario,
            summary: &summary,
        };
        folder.write_json(MAP, &map_geojson(&facts)).map_err(Failure::Output)?;
        let pictures = draw(Results::Run(&facts), locale);
        write_pages(&folder, &pictures, &briefing_document(&facts, &pictures, locale), locale)?;
        if self.rows == RowFiles::Workbook {
            let book = workbook(&facts, locale).map_err(ReportError::from)?;
            folder.write(&workbook_name(locale), &book).map_err(Failure::Output)?;
        }
        self.clock.lap("draw");
        let written = self.put(folder, KIND_RUN, &resolved, interrupt, locale, terminal)?;
        terminal.say(&headline::tables(&self.scenario, &summary, locale))?;
        if let Some(text) = imprecise(&self.scenario, &summary, locale) {
            terminal.complain(&text);
        } else if let Some(text) = precise(&self.scenario, &summary, locale) {
            terminal.say(&text)?;
        }
        if let Some(gain) = summary.design.iter().find(|gain| gain.key == CHOSEN.spec().pattern) {
            terminal.say(&design(gain, &self.scenario, locale))?;
        }
        self.report(&written, locale, terminal)
    }

    /// Writes the folder of a shard, which is read by `merge` alone: its state, and no figures of its own.
    fn write_part(
        self,
        folder: RunFolder,
        interrupt: &Interrupt,
        locale: &Locale,
        terminal: &Terminal,
    ) -> Result<Exit, Failure> {
        let resolved = self.write_head(&folder)?;
        let written = self.put(folder, KIND_PART, &resolved, interrupt, locale, terminal)?;
        self.report(&written, locale, terminal)
    }

    /// Writes what is assumed and the state; gives the text of the first.
    fn write_head(&self, folder: &RunFolder) -> Result<String, Failure> {
        let resolved = resolved_toml(&self.scenario);
        folder.write(RESOLVED, resolved.as_bytes()).map_err(Failure::Output)?;
        if let Some(state) = &self.state {
            folder.write(STATE, state).map_err(Failure::Output)?;
        }
        Ok(resolved)
    }

    /// Writes the manifest, which lists all files, and puts the folder into its place.
    fn put(
        &self,
        folder: RunFolder,
        kind: &'static str,
        resolved: &str,
        interrupt: &Interrupt,
        locale: &Locale,
        terminal: &Terminal,
    ) -> Result<PathBuf, Failure> {
        let (line, laps) = (self.line.clone(), self.clock.laps.clone());
        let manifest = Manifest::of_run(kind, &self.scenario, resolved, &self.ensemble, line, self.threads, laps);
        folder.write_manifest(manifest).map_err(Failure::Output)?;
        place::finish_from(folder, self.ensemble.partial, self.from.as_deref(), interrupt, locale, terminal)
    }

    /// Tells what was done, beside the tables.
    fn report(&self, written: &Path, locale: &Locale, terminal: &Terminal) -> Result<Exit, Failure> {
        let (scenario, ensemble) = (&self.scenario, &self.ensemble);
        let count = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
        let first = ensemble.failures.first.first();
        let replay = first.map(|failure| replay_command(scenario, ensemble.trajectories, failure.trajectory));
        failed::tell(&ensemble.failures, ensemble.done, replay.as_deref(), locale, terminal);
        if ensemble.partial {
            let planned = ensemble.range.end - ensemble.range.start;
            place::stopped("cli-partial", ensemble.done, planned, locale, terminal);
        }
        let folder = written.display().to_string();
        terminal.say(&locale.format("cli-simulated", &[("count", Arg::Count(count(ensemble.counted())))]))?;
        terminal.say(&locale.format("cli-written", &[("folder", Arg::Text(&folder))]))?;
        if ensemble.partial && self.state.is_some() {
            terminal.complain(&locale.text("cli-partial-resume"));
        } else if ensemble.partial && ensemble.precision.is_some() {
            let count = Arg::Count(i64::try_from(ensemble.trajectories).unwrap_or(i64::MAX));
            let number = ensemble.trajectories.to_string();
            let args = [("count", count), ("number", Arg::Text(&number))];
            terminal.complain(&locale.format("cli-partial-precision", &args));
        }
        Ok(if ensemble.partial { Exit::Interrupted } else { Exit::Done })
    }
}

#[expect(clippy::too_many_arguments, reason = "what a run is made of")]
fn simulate(
    request: &RunRequest,
    scenario: &Scenario,
    futures: &Futures,
    folder: &RunFolder,
    left: Option<(Part, RunState)>,
    head: &dyn Fn() -> PartHead,
    interrupt: &Interrupt,
    locale: &Locale,
) -> Result<(Ensemble, Option<Vec<u8>>), Failure> {
    tell_if_large(request, futures, locale);
    let progress = RefCell::new(Progress::new(locale));
    let mut watch = Watch { stop: &interrupt.stop, progress: &mut |done, total| progress.borrow_mut().at(done, total) };
    let options = Options { threads: request.results.threads(), shard: request.shard };
    let rows = request.rows;
    let result = match request.until_precision {
        None => simulate_part(request, futures, folder, left, head, options, &mut watch),
        Some(half_width) => run_until(
            // One whole draw is the least that can be run.
            Precision {
                target: target(request, half_width, futures, locale)?,
                half_width,
                cap: request.most.max(u64::from(scenario.repeats)),
            },
            scenario.trajectories,
            options,
            &mut watch,
            |trajectories| Futures::new(&Scenario { trajectories, ..scenario.clone() }),
            |futures| rows.tables(folder, futures.layout()),
        )
        .map(|ensemble| (ensemble, None))
        .map_err(Failure::Ensemble),
    };
    progress.into_inner().finish();
    result
}

/// Tells before any future is simulated that a run takes much memory, and how much.
fn tell_if_large(request: &RunRequest, futures: &Futures, locale: &Locale) {
    let threads = match request.results.threads() {
        0 => std::thread::available_parallelism().map_or(1, NonZero::get),
        threads => threads,
    };
    let bytes = footprint(futures.layout(), futures.trajectories(), threads as u64, request.rows != RowFiles::None);
    if bytes > LARGE {
        let size = locale.decimal(bytes as f64 / 1e9, 0);
        Terminal::new().complain(&locale.format("cli-large", &[("size", Arg::Text(&size))]));
    }
}

/// Runs the futures asked for, but for those that are there already; gives their state too, where it is not that of the
/// whole.
fn simulate_part(
    request: &RunRequest,
    futures: &Futures,
    folder: &RunFolder,
    left: Option<(Part, RunState)>,
    head: &dyn Fn() -> PartHead,
    options: Options,
    watch: &mut Watch<'_>,
) -> Result<(Ensemble, Option<Vec<u8>>), Failure> {
    let (layout, trajectories) = (futures.layout(), futures.trajectories());
    let reducer = Summaries::new(layout);
    let mut tables = request.rows.tables(folder, layout).map_err(Failure::Ensemble)?;
    let mut state = State::empty(reducer.counts());
    if let Some((part, done)) = left {
        part.rows(part::counted(&done), layout, &mut tables)?;
        state = done;
    }
    let state = go_on(futures, &reducer, options, state, &mut tables, watch).map_err(Failure::Ensemble)?;
    let kept = request.shard.is_some() || !state.is_whole(&Grid::new(layout, trajectories));
    let bytes = kept
        .then(|| encode_part(&head(), &state))
        .transpose()
        .map_err(|e| Failure::Ensemble(EnsembleError::Sink(SinkError::new(&folder.place().join(STATE), &e))))?;
    Ok((Ensemble::new(layout, trajectories, request.shard, state), bytes))
}

/// How much more closely than independent futures the design tells an outcome.
fn design(gain: &DesignGain, scenario: &Scenario, locale: &Locale) -> String {
    let outcome = InputWords::new(scenario, locale).outcome(&gain.key);
    let [times, low, high] = gain.times.numbers().map(|x| locale.decimal(x, 1));
    let range = locale.range(&low, &high);
    let args = [("outcome", Arg::Text(outcome.as_str())), ("times", Arg::Text(&times)), ("range", Arg::Text(&range))];
    let told = gain.times.low > 1.0 || gain.times.high < 1.0;
    locale.format(if told { "cli-design" } else { "cli-design-open" }, &args)
}

/// What a run is to be precise about: the outcome or event named, else the headlines.
fn target(request: &RunRequest, half_width: f64, futures: &Futures, locale: &Locale) -> Result<Target, Failure> {
    let Some(key) = &request.outcome else {
        let is_share = half_width <= 0.5;
        return if is_share { Ok(Target::Headlines) } else { Err(Failure::Usage(locale.text("cli-error-half-width"))) };
    };
    let all = items(futures.layout(), true);
    let named = all.iter().find(|item| item.key == *key);
    if named.is_some_and(|item| item.unit == Unit::Share) && half_width > 0.5 {
        return Err(Failure::Usage(locale.text("cli-error-half-width")));
    }
    let found = named.and_then(|item| match &item.reading {
        Reading::Event(index) => Some(Target::Event(*index)),
        Reading::Columns(columns) => match columns.as_slice() {
            [column] => Some(Target::Mean(*column)),
            _ => None,
        },
        Reading::Links(_) | Reading::Cells(_) => None,
    });
    found.ok_or_else(|| super::asked::unknown(key, &all, locale))
}

/// Not one trajectory gave finite numbers.
pub(super) fn all_failed(scenario: &Scenario, ensemble: &Ensemble, locale: &Locale) -> Failure {
    let first = ensemble.failures.first.first().map_or(0, |failure| failure.trajectory);
    let command = replay_command(scenario, ensemble.trajectories, first);
    Failure::AllFailed(locale.format("cli-error-all-failed", &[("command", Arg::Text(&command))]))
}
