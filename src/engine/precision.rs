//! Running on until the headline probabilities are precise enough.
//!
//! The number of trajectories R is part of the design of the draws: R + 1 trajectories of a Latin hypercube
//! are not the R plus one. So an ensemble that is not precise enough is not continued: the number that
//! should suffice is worked out from the shares it gave, and a whole new ensemble of that size is run. Only
//! the last counts, and it is exactly what the scenario with that number of trajectories gives.

use super::error::EnsembleError;
use super::experiment::Experiment;
use super::proportion::futures_needed;
use super::reducers::summary::{Ensemble, PrecisionReport, Summaries};
use super::run::{Options, Watch, run};
use super::sinks::Tables;

/// The cap that holds where none is given.
pub const DEFAULT_CAP: u64 = 1_000_000;

/// A share of trajectories on top of the number worked out, so that a share which comes out a little nearer
/// to one half does not ask for a further stage.
const RESERVE: f64 = 1.05;

/// Whose interval is to be narrow enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// That of every headline probability.
    Headlines,
    /// That of the probability of this event of the layout.
    Event(usize),
    /// That of the mean of this outcome column.
    Mean(usize),
}

/// What is wanted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Precision {
    /// Of what.
    pub target: Target,
    /// Half-width of the 95 % interval that it may not exceed: of a probability as a share, else in the outcome's unit.
    pub half_width: f64,
    /// Most trajectories of a stage.
    pub cap: u64,
}

/// Runs ensembles of growing size until what is wanted of the mixture is as precise as wanted, or the cap is reached, or the run is stopped. The cap holds for the first stage too. `experiment` makes the one of a number of trajectories;
/// `tables` opens its files anew, so that those of an earlier stage are overwritten.
///
/// # Errors
///
/// Those of [`run`].
pub fn run_until<'k, E: Experiment>(
    precision: Precision,
    first: u64,
    options: Options,
    watch: &mut Watch<'_>,
    experiment: impl Fn(u64) -> E,
    mut tables: impl FnMut(&E) -> Result<Tables<'k>, EnsembleError>,
) -> Result<Ensemble, EnsembleError> {
    let mut stages = Vec::new();
    let mut trajectories = first.min(precision.cap);
    loop {
        let futures = experiment(trajectories);
        let layout = futures.layout();
        let state = run(&futures, &Summaries::new(layout), options, &mut tables(&futures)?, watch)?;
        let mut ensemble = Ensemble::new(layout, trajectories, None, state);
        stages.push(trajectories);
        let next = next_stage(&ensemble, precision, trajectories);
        if let Some(more) = next.filter(|_| !ensemble.partial) {
            trajectories = more;
            continue;
        }
        let reached = ensemble.half_width(precision.target);
        let outcome = match precision.target {
            Target::Headlines => None,
            Target::Event(index) => Some(ensemble.layout.events[index].key.clone()),
            Target::Mean(column) => Some(ensemble.layout.outcomes.names()[column].clone()),
        };
        ensemble.precision = Some(PrecisionReport { outcome, wanted: precision.half_width, reached, stages });
        return Ok(ensemble);
    }
}

/// Futures that should bring an interval of half-width `reached` in so many futures down to `wanted`: errors fall with the
/// root of their number. Where nothing tells the error yet, four times as many.
#[must_use]
pub fn futures_for(futures: u64, reached: f64, wanted: f64) -> f64 {
    let ratio = reached / wanted;
    futures as f64 * if ratio.is_finite() { ratio * ratio } else { 4.0 }
}

/// Futures of a stage that should need so many: a few more, at most `most` and always `least`, for a stage that changes
/// nothing would never end.
#[must_use]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a number of futures up to the most")]
pub fn stage_of(needed: f64, least: u64, most: u64) -> u64 {
    ((needed * RESERVE).min(most as f64) as u64).max(least)
}

/// Trajectories of the next stage; none where the precision is reached or the cap forbids more.
fn next_stage(ensemble: &Ensemble, precision: Precision, trajectories: u64) -> Option<u64> {
    let reached = ensemble.half_width(precision.target);
    if reached <= precision.half_width || trajectories >= precision.cap {
        return None;
    }
    let of_event = |i: usize| {
        let share = ensemble.mixture.event(&ensemble.layout, i);
        let design_effect = if share.effective_n > 0.0 { share.n as f64 / share.effective_n } else { 1.0 };
        futures_needed(share.p(), precision.half_width) * design_effect
    };
    let needed = match precision.target {
        Target::Headlines => ensemble.layout.headline_events().map(of_event).fold(0.0, f64::max),
        Target::Event(index) => of_event(index),
        Target::Mean(_) => futures_for(trajectories, reached, precision.half_width),
    };
    let repeats = u64::from(ensemble.layout.repeats);
    // Whole draws, and always more than before.
    let wanted = stage_of(needed, trajectories + repeats, precision.cap);
    Some((wanted.div_ceil(repeats) * repeats).min(precision.cap))
}
