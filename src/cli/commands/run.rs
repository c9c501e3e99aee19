//! `run`: simulate a scenario, or a shard of it, write its folder, print the headline table.

use harmattan_scenario::resolved_toml;
use std::cell::RefCell;
use std::path::PathBuf;

use super::part::{self, Part, RunState};
use crate::cli::clock::Clock;
use crate::cli::commands::{headline, place};
use crate::cli::exit::{Exit, Failure};
use crate::cli::interrupt::Interrupt;
use crate::cli::progress::Progress;
use crate::cli::requests::RunRequest;
use crate::cli::terminal::Terminal;
use harmattan_analysis::Summary;
use harmattan_core::scenario::Scenario;
use harmattan_engine::{
    CsvSeries, CsvTrajectories, Ensemble, EnsembleError, Experiment, Futures, Grid, Layout, Options, ParquetSeries,
    ParquetTrajectories, PartHead, Precision, Reducer, Shard, Sink, SinkError, State, Summaries, Tables, Watch,
    encode_part, go_on, run_until,
};
use harmattan_render::locale::{Arg, Locale};
use harmattan_render::report::{
    KIND_PART, KIND_RUN, MANIFEST, Manifest, RESOLVED, Results, RunFacts, RunFolder, SERIES, STATE, SUMMARY,
    TRAJECTORIES, briefing_document, digest, draw, imprecise, mean_response, replay_command, write_pages,
};

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
    let head = part::head(request, &scenario, &resolved_toml(&scenario), futures.layout(), line);
    let left = if request.resume { Some(part::left(&wanted, &head, locale)?) } else { None };
    let from = left.as_ref().map(|(part, _)| part.folder.clone());
    // What is gone on with may be replaced by what comes of it.
    let is_there = |from: &PathBuf| std::fs::canonicalize(&wanted).is_ok_and(|wanted| wanted == *from);
    let force = request.results.force || from.as_ref().is_some_and(is_there);
    let folder = place::open_at(&wanted, kind, force, &interrupt)?;
    let (ensemble, state) = simulate(request, &scenario, &futures, &folder, left, &head, &interrupt, locale)?;
    if ensemble.counted() == 0 && request.shard.is_none() {
        return Err(if ensemble.partial { Failure::Interrupted } else { all_failed(&scenario, &ensemble, locale) });
    }
    scenario.trajectories = ensemble.trajectories;
    clock.lap("simulate");
    let line = line.to_vec();
    let finished = Finished { scenario, ensemble, line, threads: request.results.threads(), clock, state, from };
    finished.write(folder, kind, &interrupt, locale, terminal)
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
    /// What came of it.
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
}

impl Finished {
    /// Writes the folder, and tells what was found.
    pub(super) fn write(
        mut self,
        folder: RunFolder,
        kind: &'static str,
        interrupt: &Interrupt,
        locale: &Locale,
        terminal: &Terminal,
    ) -> Result<Exit, Failure> {
        let (scenario, ensemble) = (&self.scenario, &self.ensemble);
        let summary = Summary::new(ensemble).with_scenario(scenario);
        let resolved = resolved_toml(scenario);
        folder.write(RESOLVED, resolved.as_bytes()).map_err(Failure::Output)?;
        if let Some(state) = &self.state {
            folder.write(STATE, state).map_err(Failure::Output)?;
        }
        let is_whole = kind == KIND_RUN;
        if is_whole {
            folder.write_json(SUMMARY, &summary).map_err(Failure::Output)?;
        }
        self.clock.lap("summarise");
        if is_whole {
            let facts = RunFacts {
                response: mean_response(&Futures::new(scenario)),
                digest: digest(&resolved),
                version: env!("CARGO_PKG_VERSION").to_owned(),
                command: self.line.join(" "),
                scenario,
                summary: &summary,
            };
            let pictures = draw(Results::Run(&facts), locale);
            write_pages(&folder, &pictures, &briefing_document(&facts, &pictures, locale), locale)?;
        }
        self.clock.lap("draw");
        let files = folder.names().map_err(Failure::Output)?;
        let manifest =
            Manifest::new(scenario, &resolved, ensemble, self.line.clone(), self.threads, self.clock.laps.clone());
        folder.write_json(MANIFEST, &Manifest { kind, files, ..manifest }).map_err(Failure::Output)?;
        let written = place::finish_from(folder, ensemble.partial, self.from.as_deref(), interrupt, locale, terminal)?;
        if is_whole {
            terminal.say(&headline::tables(scenario, &summary, locale))?;
            if let Some(text) = imprecise(&summary, locale) {
                terminal.complain(&text);
            }
        }
        report(scenario, ensemble, &written.display().to_string(), locale, terminal)?;
        if ensemble.partial && self.state.is_some() {
            terminal.complain(&locale.text("cli-partial-resume"));
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
    head: &PartHead,
    interrupt: &Interrupt,
    locale: &Locale,
) -> Result<(Ensemble, Option<Vec<u8>>), Failure> {
    let progress = RefCell::new(Progress::new(locale));
    let mut watch = Watch { stop: &interrupt.stop, progress: &mut |done, total| progress.borrow_mut().at(done, total) };
    let options = Options { threads: request.results.threads(), shard: request.shard };
    let rows = RowFiles::asked(request);
    let result = match request.until_precision {
        None => simulate_part(request, futures, folder, left, head, options, &mut watch),
        Some(half_width) => run_until(
            // One whole draw is the least that can be run.
            Precision { half_width, cap: request.most.max(u64::from(scenario.repeats)) },
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

/// Runs the futures asked for, but for those that are there already; gives their state too, where it is not that of the
/// whole.
fn simulate_part(
    request: &RunRequest,
    futures: &Futures,
    folder: &RunFolder,
    left: Option<(Part, RunState)>,
    head: &PartHead,
    options: Options,
    watch: &mut Watch<'_>,
) -> Result<(Ensemble, Option<Vec<u8>>), Failure> {
    let (layout, trajectories) = (futures.layout(), futures.trajectories());
    let reducer = Summaries::new(layout);
    let mut tables = RowFiles::asked(request).tables(folder, layout).map_err(Failure::Ensemble)?;
    let mut state = State::empty(reducer.counts());
    if let Some((part, done)) = left {
        part.rows(part::counted(&done), layout, &mut tables)?;
        state = done;
    }
    let state = go_on(futures, &reducer, options, state, &mut tables, watch).map_err(Failure::Ensemble)?;
    let kept = request.shard.is_some() || !state.is_whole(&Grid::new(layout, trajectories));
    let bytes = kept
        .then(|| encode_part(head, &state))
        .transpose()
        .map_err(|e| Failure::Ensemble(EnsembleError::Sink(SinkError::new(&folder.place().join(STATE), &e))))?;
    Ok((Ensemble::new(layout, trajectories, request.shard, state), bytes))
}

/// The files of rows that a run leaves.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum RowFiles {
    /// None.
    None,
    /// Parquet.
    Parquet,
    /// CSV.
    Csv,
}

impl RowFiles {
    /// Those asked for.
    pub(super) fn asked(request: &RunRequest) -> Self {
        match (request.no_trajectories, request.csv) {
            (true, _) => Self::None,
            (false, true) => Self::Csv,
            (false, false) => Self::Parquet,
        }
    }

    /// By the ending of their names.
    pub(super) fn of(ending: &str) -> Self {
        match ending {
            "parquet" => Self::Parquet,
            "csv" => Self::Csv,
            _ => Self::None,
        }
    }

    /// The ending of their names; empty for none.
    pub(super) const fn ending(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Parquet => "parquet",
            Self::Csv => "csv",
        }
    }

    /// The files, opened inside the folder.
    pub(super) fn tables(self, folder: &RunFolder, layout: &Layout) -> Result<Tables<'static>, EnsembleError> {
        let file = |stem: &str| folder.path_of(&format!("{stem}.{}", self.ending()));
        let sinks: Vec<Box<dyn Sink>> = match self {
            Self::None => Vec::new(),
            Self::Csv => vec![
                Box::new(CsvTrajectories::create(&file(TRAJECTORIES), layout)?),
                Box::new(CsvSeries::create(&file(SERIES), layout)?),
            ],
            Self::Parquet => vec![
                Box::new(ParquetTrajectories::create(&file(TRAJECTORIES), layout)?),
                Box::new(ParquetSeries::create(&file(SERIES), layout)?),
            ],
        };
        Ok(Tables::new(sinks))
    }
}

/// Not one trajectory gave finite numbers.
pub(super) fn all_failed(scenario: &Scenario, ensemble: &Ensemble, locale: &Locale) -> Failure {
    let first = ensemble.failures.first.first().map_or(0, |failure| failure.trajectory);
    let command = replay_command(scenario, ensemble.trajectories, first);
    Failure::AllFailed(locale.format("cli-error-all-failed", &[("command", Arg::Text(&command))]))
}

/// What was done, beside the table.
fn report(
    scenario: &Scenario,
    ensemble: &Ensemble,
    written: &str,
    locale: &Locale,
    terminal: &Terminal,
) -> Result<(), Failure> {
    let count = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    if ensemble.failures.count > 0 {
        terminal.complain(&locale.format("cli-failed", &[("count", Arg::Count(count(ensemble.failures.count)))]));
        if let Some(failure) = ensemble.failures.first.first() {
            terminal.complain(&format!("    {}", replay_command(scenario, ensemble.trajectories, failure.trajectory)));
        }
    }
    if ensemble.partial {
        let planned = ensemble.range.end - ensemble.range.start;
        place::stopped("cli-partial", ensemble.done, planned, locale, terminal);
    }
    terminal.say(&locale.format("cli-simulated", &[("count", Arg::Count(count(ensemble.counted())))]))?;
    terminal.say(&locale.format("cli-written", &[("folder", Arg::Text(written))]))
}
