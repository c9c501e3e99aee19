//! What events say of the quantities that a scenario leaves open: approximate Bayesian computation with learned summaries
//! (Fearnhead and Prangle 2012) and local-linear adjustment (Beaumont, Zhang and Balding 2002).
//!
//! ```text
//! futures under the prior → histories → what each open quantity is expected to be given one (learned)
//!     → those expected as by the events → adjusted along the regression → posterior
//! posterior → scenario → futures → what was not fitted, held against the events
//! ```

mod abc;
mod bank;
mod extended;
mod predictive;

#[cfg(test)]
mod tests;

pub use abc::Learnt;
pub use bank::{Pieces, PriorFuture};
pub use extended::calibrated;
pub use predictive::{Predicted, Statistic};

use harmattan_core::calendar::Date;
use harmattan_core::parameters::Slot;
use harmattan_core::scenario::{Provenance, Scenario};

use crate::events::Reading;
use crate::histories::{Bank, BankError, Features, History, Scope, observed};

/// Futures simulated under the prior, unless others are asked for: 6,000 were as good as 24,000 in trials.
pub const FUTURES: u64 = 20_000;
/// Draws of the posterior that are kept.
pub const KEPT: usize = 1_000;
/// Futures of the posterior by which it is checked.
const CHECKED: u64 = 1_000;
/// Added to the seed for these.
const CHECKED_SEED: u64 = 0x0dd5_eed5;

/// What is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The first day: the scenario is begun on it.
    pub from: Date,
    /// The day after the last.
    pub end: Date,
    /// Futures under the prior.
    pub futures: u64,
    /// Seed.
    pub seed: u64,
}

/// Why there is no calibration.
#[derive(Debug, thiserror::Error)]
pub enum CalibrateError {
    /// No quantity is free.
    #[error("no quantity of the scenario is marked free")]
    NothingFree,
    /// Nothing is known of the period.
    #[error("nothing is known between {from} and {end}")]
    NothingKnown {
        /// First day.
        from: Date,
        /// The day after the last.
        end: Date,
    },
    /// Too few futures were simulated for what is to be learned.
    #[error("too few futures to learn from")]
    TooFew,
    /// A bank cannot be read or written.
    #[error("the bank {path}: {cause}")]
    Stored {
        /// Its path.
        path: String,
        /// What is wrong.
        cause: std::io::Error,
    },
    /// Nothing can be simulated.
    #[error(transparent)]
    Bank(#[from] BankError),
}

/// A quantity that is open, with what was learned of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// Which.
    pub slot: Slot,
    /// Its name.
    pub name: String,
    /// P10, median and P90 before.
    pub prior: [f64; 3],
    /// P10, median and P90 after.
    pub posterior: [f64; 3],
    /// How much was learned.
    pub learnt: Learnt,
    /// The posterior, on the scale of the prior's probabilities: one number a draw, in (0, 1).
    pub uniforms: Vec<f64>,
    /// Keys of hypotheses and experts that set it: they have laws of their own for it, which are narrowed alike.
    pub set_by: Vec<String>,
}

/// What events say of all open quantities.
#[derive(Clone, Debug, PartialEq)]
pub struct Calibration {
    /// First day, and the day after the last.
    pub period: (Date, Date),
    /// What is known of it.
    pub scope: Scope,
    /// The quantities.
    pub keys: Vec<Key>,
    /// Rank correlations of the posterior, by pairs of keys.
    pub ranks: Vec<(usize, usize, f64)>,
    /// Statistics that were not fitted.
    pub predicted: Vec<Predicted>,
    /// Futures simulated under the prior, and those near enough to the events.
    pub futures: (u64, usize),
    /// Share of the prior's futures that are as far from the others as the events are from them, 0–1.
    pub as_far: f64,
}

/// A scenario begun on a day, over a period. Days of measures are counted from its own first day: they are moved.
fn begun(scenario: &Scenario, settings: &Settings) -> Scenario {
    let mut begun = scenario.clone();
    let later = (scenario.start.to_days() - settings.from.to_days()) as f64;
    begun.start = settings.from;
    for measure in &mut begun.measures {
        for day in std::iter::once(&mut measure.start_day).chain(&mut measure.end_day) {
            if let Some(moved) = crate::update::shifted(&day.distribution, later) {
                day.distribution = moved;
            }
        }
    }
    begun
}

/// Prepares a calibration: the scenario begun on the first day, what event files say, and what is open.
pub struct Prepared {
    settings: Settings,
    bank: Bank,
    features: Features,
    history: History,
    keys: Vec<(Slot, usize)>,
}

impl Prepared {
    /// From event files.
    ///
    /// # Errors
    ///
    /// If nothing is free or known.
    pub fn new(scenario: &Scenario, reading: &Reading, settings: &Settings) -> Result<Self, CalibrateError> {
        let begun = begun(scenario, settings);
        let scope = Scope::of(&begun, reading, settings.end);
        let history = observed(&begun, reading, &scope);
        Self::of_history(scenario, scope, history, settings)
    }

    /// From a history with what is known of it.
    ///
    /// # Errors
    ///
    /// If nothing is free or known.
    pub fn of_history(
        scenario: &Scenario,
        scope: Scope,
        history: History,
        settings: &Settings,
    ) -> Result<Self, CalibrateError> {
        let nothing = CalibrateError::NothingKnown { from: settings.from, end: settings.end };
        if scope.days() == 0 || scope.is_empty() {
            return Err(nothing);
        }
        let bank = Bank::new(&begun(scenario, settings), (scope.days(), settings.futures, settings.seed));
        let is_free = |slot: Slot| scenario.base.get(slot).and_then(Option::as_ref).is_some_and(|q| q.free);
        let dimensions = bank.sampler.dimensions().iter().enumerate();
        let keys: Vec<(Slot, usize)> =
            dimensions.filter_map(|(d, dimension)| Some((dimension.slot.filter(|&slot| is_free(slot))?, d))).collect();
        if keys.is_empty() {
            return Err(CalibrateError::NothingFree);
        }
        let features = Features::new(&scenario.theatre, &scope);
        Ok(Self { settings: settings.clone(), bank, features, history, keys })
    }

    /// What events say of the open quantities. Futures are simulated, or taken from the file of an earlier try of the same
    /// calibration, in which they are kept as they come, or from what was simulated elsewhere; `done` is told how many there are.
    ///
    /// # Errors
    ///
    /// If too few futures are sound, or the file cannot be used.
    pub fn calibrate(
        &self,
        scenario: &Scenario,
        stored: Option<&std::path::Path>,
        elsewhere: Pieces,
        done: &dyn Fn(u64),
    ) -> Result<Calibration, CalibrateError> {
        let rows = bank::rows(self, stored, elsewhere, done)?;
        let mut numbers = Vec::new();
        self.features.append(&self.history, &mut numbers);
        let learned = abc::Learned::new(&rows, numbers.len(), self.keys.len()).ok_or(CalibrateError::TooFew)?;
        let posterior = learned.posterior(&numbers, self.settings.seed).ok_or(CalibrateError::TooFew)?;
        let key = |(k, &(slot, _)): (usize, &(Slot, usize))| {
            let law = scenario.base[slot].as_ref().map(|quantity| &quantity.distribution);
            let uniforms: Vec<f64> = posterior.draws.iter().map(|draw| draw[k]).collect();
            let quantile = |u: f64| law.map_or(f64::NAN, |law| law.quantile(u));
            let hypotheses = scenario.hypotheses.iter().map(|h| (&h.key, &h.set));
            let strata = hypotheses.chain(scenario.experts.iter().map(|expert| (&expert.key, &expert.set)));
            let set_by = strata.filter(|(_, set)| set.iter().any(|(s, _)| *s == slot)).map(|(key, _)| key.clone());
            Key {
                slot,
                name: scenario.space.name(slot).to_owned(),
                prior: [0.1, 0.5, 0.9].map(quantile),
                posterior: extended::quantiles(&uniforms, &[0.1, 0.5, 0.9], quantile),
                learnt: posterior.learnt[k],
                uniforms,
                set_by: set_by.collect(),
            }
        };
        let mut calibration = Calibration {
            period: (self.settings.from, self.settings.end),
            scope: self.features.scope().clone(),
            keys: self.keys.iter().enumerate().map(key).collect(),
            ranks: extended::ranks(&posterior.draws),
            predicted: Vec::new(),
            futures: (rows.len() as u64, posterior.accepted),
            as_far: posterior.as_far,
        };
        let after = begun(&calibrated(scenario, &calibration, &Provenance::default()), &self.settings);
        let seed = self.settings.seed.wrapping_add(CHECKED_SEED);
        let check = Bank::new(&after, (self.features.scope().days(), CHECKED, seed));
        calibration.predicted = predictive::held(scenario, &check, self.features.scope(), &self.history);
        Ok(calibration)
    }
}
