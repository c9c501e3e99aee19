//! A run as the page sees it: the first futures at once, then more of the same design, at last all, and what differs from the
//! base. What is left standing equals `harmattan run` of as many futures to the bit.

use std::sync::atomic::AtomicBool;

use harmattan_analysis::Summary;
use harmattan_core::scenario::Scenario;
use harmattan_engine::{
    Ensemble, EnsembleError, Experiment, Futures, Grid, State, StateOf, Summaries, Tables, Watch, go_on_over,
};
use harmattan_engine::{Reducer, Shard};
use serde::Serialize;

use crate::compare::differences;
use crate::desk::{Base, Desk, Variant};
use crate::lines::Teller;
use crate::problem::Problem;
use crate::state::{FUTURES, Lang};
use crate::tell::told;

/// Futures after which something is told.
pub const STAGES: [u64; 3] = if cfg!(fuzzing) { [16, 32, FUTURES] } else { [256, 1024, FUTURES] };

/// A line that ends a run.
#[derive(Serialize)]
struct Done {
    done: bool,
}

/// A line that says what went wrong.
#[derive(Serialize)]
struct Failed {
    problem: Problem,
}

/// Simulates and tells. A run that is stopped ends without a last line.
pub fn run(
    desk: &Desk,
    variant: &Variant,
    (charts, lang): (&[String], Lang),
    stop: &AtomicBool,
    teller: &Teller,
) -> Result<(), Problem> {
    let locale = desk.locale(lang);
    let Some(_turn) = desk.turn_of_run(stop) else { return Ok(()) };
    let scenario = &variant.scenario;
    let futures = variant.base.futures.beside(scenario);
    let failed = |error: EnsembleError| Problem::simulation(&error, locale);
    let of = |scenario: &Scenario| (scenario.start, scenario.horizon_days);
    let behind = if variant.is_changed && of(scenario) == of(&variant.base.scenario) {
        base_summary(desk, &variant.base, stop).map_err(failed)?
    } else {
        None
    };
    let ghost = behind.map(|summary| (&variant.base.scenario, summary));
    let whole = in_stages((scenario, &futures), &STAGES, desk.threads, stop, |summary| {
        teller.tell(&told((scenario, summary, &futures), ghost, charts, locale));
    })
    .map_err(failed)?;
    let Some(summary) = whole else { return Ok(()) };
    if variant.is_changed {
        if let Some(differences) = differences(desk, variant, lang, stop)? {
            teller.tell(&differences);
        }
    } else {
        // What stands unchanged is the base itself.
        let _ = variant.base.summary.set(summary);
    }
    if !stop.load(std::sync::atomic::Ordering::Relaxed) {
        teller.tell(&Done { done: true });
    }
    Ok(())
}

/// What the base says, simulated once; none where it was stopped.
fn base_summary<'b>(desk: &Desk, base: &'b Base, stop: &AtomicBool) -> Result<Option<&'b Summary>, EnsembleError> {
    if base.summary.get().is_none()
        && let Some(summary) = whole((&base.scenario, &base.futures), desk.threads, stop)?
    {
        let _ = base.summary.set(summary);
    }
    Ok(base.summary.get())
}

/// Tells what went wrong.
pub fn fail(teller: &Teller, problem: Problem) {
    teller.tell(&Failed { problem });
}

/// Simulates stage by stage and hands on the summary of each; none where it was stopped.
fn in_stages(
    (scenario, futures): (&Scenario, &Futures),
    stages: &[u64],
    threads: usize,
    stop: &AtomicBool,
    mut hand_on: impl FnMut(&Summary),
) -> Result<Option<Summary>, EnsembleError> {
    let summaries = Summaries::new(futures.layout());
    let grid = Grid::new(futures.layout(), scenario.trajectories);
    let chunk = grid.trajectories(&(0..1)).end.max(1);
    let mut state = State::empty(summaries.counts());
    let mut last = None;
    for stage in stages {
        let chunks = 0..stage.div_ceil(chunk);
        let mut watch = Watch { stop, progress: &mut |_, _| () };
        state = go_on_over(futures, &summaries, threads, chunks.clone(), state, &mut Tables::none(), &mut watch)?;
        if stop.load(std::sync::atomic::Ordering::Relaxed) {
            return Ok(None);
        }
        let summary = summary(scenario, futures, state.clone(), grid.trajectories(&chunks).end);
        hand_on(&summary);
        last = Some(summary);
    }
    Ok(last)
}

/// Simulates all futures at once, of which nobody looks at the first; none where it was stopped.
pub fn whole(of: (&Scenario, &Futures), threads: usize, stop: &AtomicBool) -> Result<Option<Summary>, EnsembleError> {
    in_stages(of, &[FUTURES], threads, stop, |_| ())
}

/// What so many first futures say: as of a run of that many, for those that come are no interruption.
fn summary(scenario: &Scenario, futures: &Futures, state: StateOf<Summaries<'_>>, done: u64) -> Summary {
    let ensemble = Ensemble::new(futures.layout(), scenario.trajectories, None::<Shard>, state);
    let summary = Summary::new(&ensemble).with_scenario(scenario);
    Summary { asked: done, partial: false, ..summary }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use harmattan_engine::{Options, run as run_at_once};

    use super::*;

    /// What is left standing is the run of as many futures, to the last bit, and each stage rests on the first of them.
    #[test]
    fn the_last_stage_is_the_run_at_once() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios/baseline.toml");
        let options = [format!("--trajectories={FUTURES}")];
        let scenario = harmattan_scenario::load(&path, &options).expect("the baseline").scenario;
        let futures = Futures::new(&scenario);
        let never = AtomicBool::new(false);
        let mut stages = Vec::new();
        let last = in_stages((&scenario, &futures), &STAGES, 2, &never, |summary| stages.push(summary.trajectories));
        assert_eq!(stages, STAGES);
        let summaries = Summaries::new(futures.layout());
        let mut watch = Watch { stop: &never, progress: &mut |_, _| () };
        let options = Options { threads: 1, shard: None };
        let state = run_at_once(&futures, &summaries, options, &mut Tables::none(), &mut watch).expect("runs");
        let ensemble = Ensemble::new(futures.layout(), scenario.trajectories, None, state);
        let whole = Summary::new(&ensemble).with_scenario(&scenario);
        let text = |summary: &Summary| serde_json::to_string(summary).expect("a summary");
        assert!(text(&last.expect("runs").expect("not stopped")) == text(&whole));
    }
}
