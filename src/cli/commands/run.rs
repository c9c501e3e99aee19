//! `run`: simulate a scenario, write its folder, print the headline table.

use harmattan_scenario::resolved_toml;
use std::cell::RefCell;

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
    CsvSeries, CsvTrajectories, Ensemble, EnsembleError, Experiment, Futures, Options, ParquetSeries,
    ParquetTrajectories, Precision, Sink, Summaries, Tables, Watch, run as run_experiment, run_until,
};
use harmattan_render::locale::{Arg, Locale};
use harmattan_render::report::{
    KIND_RUN, Manifest, RESOLVED, Results, RunFacts, RunFolder, SERIES, SUMMARY, TRAJECTORIES, briefing_document,
    digest, draw, imprecise, mean_response, replay_command, write_pages,
};

/// Runs a scenario.
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
    let folder = place::open(&request.results, KIND_RUN, &scenario.name, &interrupt)?;
    let ensemble = simulate(request, &scenario, &folder, &interrupt, locale)?;
    if ensemble.counted() == 0 {
        return Err(if ensemble.partial { Failure::Interrupted } else { all_failed(&scenario, &ensemble, locale) });
    }
    scenario.trajectories = ensemble.trajectories;
    clock.lap("simulate");
    let summary = Summary::new(&ensemble).with_disruption(&scenario);
    let resolved = resolved_toml(&scenario);
    let write = |name: &str, text: &str| folder.write(name, text.as_bytes()).map_err(Failure::Output);
    write(RESOLVED, &resolved)?;
    folder.write_json(SUMMARY, &summary).map_err(Failure::Output)?;
    clock.lap("summarise");
    let facts = RunFacts {
        response: mean_response(&Futures::new(&scenario)),
        digest: digest(&resolved),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        command: line.join(" "),
        scenario: &scenario,
        summary: &summary,
    };
    let pictures = draw(Results::Run(&facts), locale);
    write_pages(&folder, &pictures, &briefing_document(&facts, &pictures, locale), locale)?;
    clock.lap("draw");
    let files = folder.names().map_err(Failure::Output)?;
    let manifest = Manifest::new(&scenario, &resolved, &ensemble, line.to_vec(), request.results.threads(), clock.laps);
    folder.write_json(harmattan_render::report::MANIFEST, &Manifest { files, ..manifest }).map_err(Failure::Output)?;
    let written = place::finish(folder, ensemble.partial, &interrupt, locale, terminal)?;
    terminal.say(&headline::tables(&scenario, &summary, locale))?;
    if let Some(text) = imprecise(&summary, locale) {
        terminal.complain(&text);
    }
    report(&scenario, &ensemble, &written.display().to_string(), locale, terminal)?;
    Ok(if ensemble.partial { Exit::Interrupted } else { Exit::Done })
}

fn simulate(
    request: &RunRequest,
    scenario: &Scenario,
    folder: &RunFolder,
    interrupt: &Interrupt,
    locale: &Locale,
) -> Result<Ensemble, Failure> {
    let progress = RefCell::new(Progress::new(locale));
    let mut watch = Watch { stop: &interrupt.stop, progress: &mut |done, total| progress.borrow_mut().at(done, total) };
    let options = Options { threads: request.results.threads(), shard: None };
    let result = match request.until_precision {
        None => {
            let futures = Futures::new(scenario);
            let mut tables = tables(request, folder, &futures).map_err(Failure::Ensemble)?;
            let layout = futures.layout();
            run_experiment(&futures, &Summaries::new(layout), options, &mut tables, &mut watch)
                .map(|state| Ensemble::new(layout, scenario.trajectories, None, state))
        }
        Some(half_width) => run_until(
            // One whole draw is the least that can be run.
            Precision { half_width, cap: request.most.max(u64::from(scenario.repeats)) },
            scenario.trajectories,
            options,
            &mut watch,
            |trajectories| Futures::new(&Scenario { trajectories, ..scenario.clone() }),
            |futures| tables(request, folder, futures),
        ),
    };
    progress.into_inner().finish();
    result.map_err(Failure::Ensemble)
}

/// The files of rows, opened inside the folder.
fn tables(request: &RunRequest, folder: &RunFolder, futures: &Futures) -> Result<Tables<'static>, EnsembleError> {
    if request.no_trajectories {
        return Ok(Tables::none());
    }
    let layout = futures.layout();
    let file = |stem: &str, ending: &str| folder.path_of(&format!("{stem}.{ending}"));
    let sinks: Vec<Box<dyn Sink>> = if request.csv {
        vec![
            Box::new(CsvTrajectories::create(&file(TRAJECTORIES, "csv"), layout)?),
            Box::new(CsvSeries::create(&file(SERIES, "csv"), layout)?),
        ]
    } else {
        vec![
            Box::new(ParquetTrajectories::create(&file(TRAJECTORIES, "parquet"), layout)?),
            Box::new(ParquetSeries::create(&file(SERIES, "parquet"), layout)?),
        ]
    };
    Ok(Tables::new(sinks))
}

/// Not one trajectory gave finite numbers.
fn all_failed(scenario: &Scenario, ensemble: &Ensemble, locale: &Locale) -> Failure {
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
