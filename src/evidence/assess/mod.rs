//! What events say of a scenario's hypotheses: how probable each is by a day, how odd the events are under all of them, and
//! what would settle it.
//!
//! ```text
//! futures of each hypothesis → judge (learned, checked on fresh futures) ┐
//!                            → misfit                                    ├→ judgement of a day
//! event files → history ─────────────────────────────────────────────────┘
//! futures most like the history, gone on from → what would settle it
//! ```

mod candidates;
mod check;
mod judge;
mod misfit;
mod settling;

#[cfg(test)]
mod tests;

pub use candidates::Candidate;
pub use check::{Bin, Check};
pub use misfit::Oddity;
pub use settling::{BRANCHES, Chance, NEAREST, Settling};

use harmattan_core::calendar::Date;
use harmattan_core::scenario::Scenario;

use crate::events::Reading;
use crate::histories::{Bank, BankError, Features, History, Row, Scope, Simulated, observed};
use judge::Judge;
use misfit::Misfit;
use settling::Settler;

/// Futures that hypotheses are learned from, shared evenly, and those that what was learned is checked on.
pub const FUTURES: u64 = 24_000;
/// Fresh futures to one that is learned from.
const FRESH: f64 = 0.25;
/// Added to the seed for the futures that what was learned is checked on.
const FRESH_SEED: u64 = 0x5eed_f0e5;
/// Below this share of futures as odd, under every hypothesis, events are odd.
pub const ODD: f64 = 0.02;

/// What is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// Days, in order: events before each are what is known.
    pub days: Vec<Date>,
    /// Futures to learn from.
    pub futures: u64,
    /// Seed.
    pub seed: u64,
    /// Whether what would settle it is asked on the last day.
    pub settling: bool,
}

/// Why there is no assessment.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum AssessError {
    /// The scenario has fewer than two hypotheses with a weight.
    #[error("the scenario has fewer than two hypotheses with a prior above 0")]
    NoHypotheses,
    /// No day lies after the first day of the scenario with something known before it.
    #[error("nothing is known between the first day of the scenario, {start}, and {as_of}")]
    NothingKnown {
        /// First day of the scenario.
        start: Date,
        /// The day.
        as_of: Date,
    },
    /// Too few futures.
    #[error("too few futures to learn from")]
    TooFew,
    /// Nothing can be simulated.
    #[error(transparent)]
    Bank(#[from] BankError),
}

/// The judgement of one day.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgement {
    /// The day: events before it are known.
    pub as_of: Date,
    /// What is known.
    pub scope: Scope,
    /// Probability of each hypothesis.
    pub weights: Vec<f64>,
    /// Share of each hypothesis's futures that are as odd under it as the events.
    pub misfit: Vec<f64>,
    /// Where events lie furthest out, among the futures as the weights have them.
    pub oddities: Vec<Oddity>,
    /// How well stated probabilities hold on fresh futures.
    pub check: Check,
}

impl Judgement {
    /// Whether the events are odd under every hypothesis.
    #[must_use]
    pub fn is_odd(&self) -> bool {
        self.misfit.iter().all(|&share| share < ODD)
    }
}

/// What events say of the hypotheses, day by day.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    /// Keys of the hypotheses that have a prior above 0.
    pub hypotheses: Vec<String>,
    /// Their priors, which add up to 1.
    pub priors: Vec<f64>,
    /// The days.
    pub days: Vec<Judgement>,
    /// What would settle it, as seen on the last day.
    pub settling: Option<Settling>,
}

/// Judges the hypotheses of a scenario by event files, on each of the days asked for. Days of which nothing is known, such as
/// the first of a scenario, are left out.
///
/// # Errors
///
/// If there is nothing to judge or to judge by.
pub fn assess(scenario: &Scenario, reading: &Reading, settings: &Settings) -> Result<Assessment, AssessError> {
    let histories = |as_of: Date| {
        let scope = Scope::of(scenario, reading, as_of);
        let history = observed(scenario, reading, &scope);
        (scope, history)
    };
    let all: Vec<(Scope, History)> = settings.days.iter().map(|&day| histories(day)).collect();
    assess_histories(scenario, all, settings)
}

/// [`assess`] of histories with what is known of each.
///
/// # Errors
///
/// If there is nothing to judge or to judge by.
pub fn assess_histories(
    scenario: &Scenario,
    mut histories: Vec<(Scope, History)>,
    settings: &Settings,
) -> Result<Assessment, AssessError> {
    let asked = histories.last().map_or(scenario.start, |(scope, _)| scope.end);
    histories.retain(|(scope, _)| scope.days() > 0 && !scope.is_empty());
    let learned = Learned::new(scenario, &histories.iter().map(|(s, _)| s.clone()).collect::<Vec<_>>(), settings)?;
    let days: Vec<Judgement> = (0..histories.len()).filter_map(|day| learned.judge(day, &histories[day].1)).collect();
    let Some((scope, history)) = histories.last().filter(|_| days.len() == histories.len()) else {
        return Err(AssessError::NothingKnown { start: scenario.start, as_of: asked });
    };
    let last = days.last().map(|day| day.weights.clone()).unwrap_or_default();
    let settler = settings.settling.then(|| Settler::new(&learned, scope, scenario)).flatten();
    let settling = settler.map(|settler| settler.settling(history, &last));
    let keys = learned.classes.iter().map(|&h| scenario.hypotheses[h].key.clone());
    Ok(Assessment { hypotheses: keys.collect(), priors: learned.priors.clone(), days, settling })
}

/// What was learned of all days asked for.
pub(crate) struct Learned {
    /// Hypotheses with a prior above 0, by index of the scenario, and their priors.
    pub classes: Vec<usize>,
    pub priors: Vec<f64>,
    /// Futures that share the hypotheses evenly.
    pub bank: Bank,
    pub rows: Vec<Row>,
    /// What is looked at by each day, and where that begins in a row.
    pub features: Vec<Features>,
    offsets: Vec<usize>,
    judges: Vec<Judge>,
    misfits: Vec<Misfit>,
    checks: Vec<Check>,
}

impl Learned {
    /// Learns what histories of these scopes say.
    pub(crate) fn new(scenario: &Scenario, scopes: &[Scope], settings: &Settings) -> Result<Self, AssessError> {
        let classes: Vec<usize> =
            (0..scenario.hypotheses.len()).filter(|&h| scenario.hypotheses[h].prior > 0.0).collect();
        if classes.len() < 2 {
            return Err(AssessError::NoHypotheses);
        }
        let last = scopes.last().ok_or(AssessError::NothingKnown { start: scenario.start, as_of: scenario.start })?;
        let days = if settings.settling { settling::days(last, scenario) } else { last.days() };
        let total: f64 = classes.iter().map(|&h| scenario.hypotheses[h].prior).sum();
        let priors: Vec<f64> = classes.iter().map(|&h| scenario.hypotheses[h].prior / total).collect();
        let mut even = scenario.clone();
        for &h in &classes {
            even.hypotheses[h].prior = 1.0 / classes.len() as f64;
        }
        let features: Vec<Features> = scopes.iter().map(|scope| Features::new(&scenario.theatre, scope)).collect();
        let offsets = features.iter().scan(0, |next, f| Some(std::mem::replace(next, *next + f.all().len()))).collect();
        let bank = Bank::new(&even, (days, settings.futures, settings.seed));
        let coming = |future: &Simulated<'_>| {
            if settings.settling { settling::coming(&scenario.theatre, last, future) } else { Vec::new() }
        };
        let rows = bank.rows_with(0..settings.futures, &features, &[], coming)?;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a count")]
        let fresh = (settings.futures as f64 * FRESH) as u64;
        // Truths to check by need the days that are judged alone.
        let checked = Bank::new(scenario, (last.days().max(1), fresh, settings.seed.wrapping_add(FRESH_SEED)));
        let fresh = checked.rows(0..fresh, &features, &[])?;
        let mut learned = Self {
            classes,
            priors,
            bank,
            rows,
            features,
            offsets,
            judges: Vec::new(),
            misfits: Vec::new(),
            checks: Vec::new(),
        };
        for day in 0..scopes.len() {
            let judge = Judge::learn(&learned, day).ok_or(AssessError::TooFew)?;
            let misfit = Misfit::learn(&learned, day).ok_or(AssessError::TooFew)?;
            let truths = fresh.iter().filter_map(|row| {
                let class = learned.class(row.hypothesis)?;
                Some((judge.weights(learned.part(row, day)), class))
            });
            learned.checks.push(Check::of(&truths.collect::<Vec<_>>(), &learned.priors));
            learned.judges.push(judge);
            learned.misfits.push(misfit);
        }
        Ok(learned)
    }

    /// The class of a hypothesis of the scenario.
    pub(crate) fn class(&self, hypothesis: usize) -> Option<usize> {
        self.classes.iter().position(|&h| h == hypothesis)
    }

    /// The numbers of a future that stand for a day.
    pub(crate) fn part<'r>(&self, row: &'r Row, day: usize) -> &'r [f64] {
        &row.features[self.offsets[day]..self.offsets[day] + self.features[day].all().len()]
    }

    /// The numbers of all futures that stand for a day, row by row.
    pub(crate) fn table(&self, day: usize) -> Vec<f64> {
        self.rows.iter().flat_map(|row| self.part(row, day).iter().copied()).collect()
    }

    /// The judgement of a history by a day.
    pub(crate) fn judge(&self, day: usize, history: &History) -> Option<Judgement> {
        let (features, judge) = (self.features.get(day)?, self.judges.get(day)?);
        let mut numbers = Vec::new();
        features.append(history, &mut numbers);
        let weights = judge.weights(&numbers);
        let misfit = self.misfits[day].shares(&numbers);
        let oddities = misfit::oddities(self, day, &numbers, &weights);
        let (scope, check) = (features.scope().clone(), self.checks[day].clone());
        Some(Judgement { as_of: scope.end, scope, weights, misfit, oddities, check })
    }
}
