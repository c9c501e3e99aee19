//! The probability of a rare event of one trajectory, with its error, by adaptive multilevel splitting: down to 10⁻⁷, where plain
//! futures would have to be simulated by the hundred million.
//!
//! ```text
//! coordinate   how near a trajectory has come, look by look
//!   → futures  trajectories that branch off copied states
//!   → splitting  the algorithm, for any process
//!   → estimate   independent runs of it → probability, error, what it saved
//! ```

mod coordinate;
mod estimate;
#[cfg(test)]
mod exact;
mod futures;
mod splitting;
#[cfg(test)]
mod tests;

use harmattan_core::model::{Condition, Model, OutcomeKind, Predicate, PredicateError};
use harmattan_core::parameters::Key;
use harmattan_core::sampling::{MOST_DRAWS, Sampler, counter_hash};
use harmattan_core::scenario::{Design, Scenario};

pub use estimate::{Estimates, RareEstimate};

use self::coordinate::Coordinate;
use self::futures::{Futures, MOST_REPLICATES};
use self::splitting::{Replicate, Splitting, split};
use crate::error::EnsembleError;
use crate::pipeline::{Steps, in_order};
use crate::run::{Watch, thread_pool};

/// Share of the paths killed at a time. One at a time would be a little more precise (by 5 % in variance, Bréhier, Lelièvre and
/// Rousset 2015), and choose levels ten times as often.
const KILLED: usize = 10;

/// What is asked.
#[derive(Clone, Copy, Debug)]
pub struct RareRequest<'a> {
    /// The event: `spread_level>=5`, `closed_days.dakar_north>=200`, `first_strike.senegal<=30`; conditions joined by `and`.
    /// `disruption` may stand for a number of days where it is certain.
    pub event: &'a str,
    /// What trajectories are followed by instead of the event itself, written like one: for events known at the end alone. It
    /// decides how precise the answer is, never what it is.
    pub along: Option<&'a str>,
    /// Trajectories at a time in a run, N.
    pub paths: usize,
    /// Independent runs, R: they tell the error.
    pub replicates: u64,
    /// Seed of assumptions and trajectories.
    pub seed: u64,
    /// Threads; 0 means as many as the machine offers. Changes no bit.
    pub threads: usize,
}

/// The probability of a rare event.
#[derive(Clone, Debug)]
pub struct Rare {
    /// The event, as read.
    pub event: Predicate,
    /// Estimates: of the event, and by the hypothesis under which it happens, in the scenario's order (one where it has none); days
    /// simulated are what was spent.
    pub estimates: Estimates,
    /// Days of a whole trajectory.
    pub horizon_days: u32,
    /// Whether anything of the event, or of what it was to be followed along, is known before the end: if not, this was plain
    /// simulation.
    pub followed: bool,
    /// Trajectories at a time.
    pub paths: usize,
    /// Runs asked for; fewer were made where the run was stopped.
    pub replicates: u64,
    /// Trajectories set aside since their numbers mean nothing; they count as if the event had not happened.
    pub failed: u64,
}

impl Rare {
    /// How many times more days plain simulation would take for the same standard error.
    #[must_use]
    pub fn times_cheaper(&self) -> Option<f64> {
        self.estimates.times_cheaper(f64::from(self.horizon_days))
    }
}

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub enum RareError {
    /// The event, or what it is to be followed along, cannot be read.
    #[error(transparent)]
    Unread(#[from] PredicateError),
    /// `disruption` is no certain number in this scenario.
    #[error("`disruption` is uncertain in this scenario: write the number of days")]
    Disruption,
    /// Fewer than two paths.
    #[error("{paths} paths are too few: at least 2")]
    Paths {
        /// Paths asked for.
        paths: usize,
    },
    /// No replicates, or too many.
    #[error("{replicates} replicates: at least 1 and at most {MOST_REPLICATES}")]
    Replicates {
        /// Replicates asked for.
        replicates: u64,
    },
    /// It could not be run.
    #[error(transparent)]
    Run(#[from] EnsembleError),
}

/// The probability of an event in a scenario, by R independent runs of adaptive multilevel splitting with N trajectories each.
///
/// Deterministic: the same on any number of threads. A run takes up some 40 KB of memory for each of its trajectories. Once
/// stopped no further run is started; those that were are finished and count.
///
/// # Errors
///
/// [`RareError`]: what was asked cannot be read, or the model failed.
pub fn rare(scenario: &Scenario, request: &RareRequest<'_>, watch: &mut Watch<'_>) -> Result<Rare, RareError> {
    if request.paths < 2 {
        return Err(RareError::Paths { paths: request.paths });
    }
    if !(1..=MOST_REPLICATES).contains(&request.replicates) {
        return Err(RareError::Replicates { replicates: request.replicates });
    }
    let mut scenario = independent(scenario, request.seed);
    let model_of = |s: &Scenario| Model::new(s.theatre.clone(), s.space.clone(), s.start, s.horizon_days);
    let mut model = model_of(&scenario);
    let text = with_disruption(request.event, &scenario)?;
    let mut event = Predicate::parse(&text, &model.outcomes)?;
    if let Some(day) = last_day(&event).filter(|&day| day < scenario.horizon_days) {
        scenario.horizon_days = day;
        model = model_of(&scenario);
        event = Predicate::parse(&text, &model.outcomes)?;
    }
    let coordinate = match request.along {
        None => Coordinate::of(&event, &model),
        Some(along) => Coordinate::of(&Predicate::parse(&with_disruption(along, &scenario)?, &model.outcomes)?, &model),
    };
    let sampler = Sampler::new(&scenario);
    let pool = thread_pool(request.threads)?;
    let splitting = |run: u64| Splitting {
        paths: request.paths,
        killed: (request.paths / KILLED).max(1),
        top: Coordinate::TOP,
        kinds: scenario.hypotheses.len().max(1),
        seed: counter_hash(counter_hash(request.seed, run), 1),
    };
    let steps = Steps {
        start: || Futures::new(&model, &sampler, &event, &coordinate, request.seed),
        work: |futures: &mut Futures<'_>, run: u64| {
            futures.turn_to(run);
            Ok::<Replicate, EnsembleError>(split(futures, &splitting(run)))
        },
        finish: |futures: Futures<'_>| futures.failed(),
    };
    let mut runs = Vec::new();
    let window = 2 * pool.current_num_threads() as u64 + 2;
    let failed = in_order(&pool, 0..request.replicates, window, watch.stop, &steps, |run| {
        runs.push(run?);
        (watch.progress)(runs.len() as u64, request.replicates);
        Ok::<(), EnsembleError>(())
    })?;
    Ok(Rare {
        estimates: Estimates::new(&runs),
        horizon_days: scenario.horizon_days,
        followed: coordinate.is_followed(),
        paths: request.paths,
        replicates: request.replicates,
        failed: failed.iter().sum(),
        event,
    })
}

/// The scenario with independent draws, as many as there can be, each of one trajectory.
fn independent(scenario: &Scenario, seed: u64) -> Scenario {
    Scenario { design: Design::Random, trajectories: MOST_DRAWS, repeats: 1, seed, ..scenario.clone() }
}

/// The text with the days of `disruption` in its place.
fn with_disruption(text: &str, scenario: &Scenario) -> Result<String, RareError> {
    const WORD: &str = "disruption";
    let Some(before) =
        text.find(WORD).map(|at| text[..at].trim_end()).filter(|before| before.ends_with(['=', '<', '>']))
    else {
        return Ok(text.to_owned());
    };
    let slot = scenario.space.first(Key::OutcomesDisruptionDays);
    let quantity = scenario.base.get(slot).and_then(Option::as_ref);
    let is_changed = scenario.replacing().any(|(set, _)| *set == slot);
    let days = quantity
        .filter(|quantity| !is_changed && quantity.distribution.is_fixed())
        .map(|quantity| quantity.distribution.quantile(0.5));
    let days = days.ok_or(RareError::Disruption)?;
    let rest = text[before.len()..].trim_start();
    with_disruption(&format!("{before} {days}{}", &rest[WORD.len()..]), scenario)
}

/// The day from which on an event is decided: where all of it is that something has happened by a day. A trajectory of so many
/// days is the beginning of a longer one.
fn last_day(event: &Predicate) -> Option<u32> {
    use harmattan_core::model::Comparison::{AtMost, LessThan};
    let by = |c: &Condition| {
        (c.outcome.spec().kind == OutcomeKind::FirstDay && matches!(c.comparison, AtMost | LessThan))
            .then_some(c.number)
    };
    let days: Option<Vec<f64>> = event.conditions().iter().map(by).collect();
    let last = libm::ceil(days?.into_iter().fold(0.0, f64::max));
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "cut to what fits")]
    (last >= 1.0).then(|| last.min(f64::from(u32::MAX)) as u32)
}
