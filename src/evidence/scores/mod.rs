//! Forecasts held against what happened: proper scores, how well intervals and probabilities keep what they say, and
//! skill against a reference. All scores are negatively oriented: less is better.
//!
//! A forecast of a count is an [`Ensemble`] (paths of a model or of a base line) or a [`Pmf`] (a law); both are a
//! [`CountForecast`]. Sources: Gneiting and Raftery 2007 (proper scores), Czado, Gneiting and Held 2009 (counts).

mod brier;
mod coverage;
mod energy;
mod ensemble;
mod pit;
mod pmf;
mod skill;
mod smoothed;

pub use brier::{Brier, ReliabilityBin};
pub use coverage::{Coverage, LEVELS};
pub use energy::{energy_score, energy_score_fair};
pub use ensemble::Ensemble;
pub use pit::PitHistogram;
pub use pmf::Pmf;
pub use skill::{Bootstrap, Skill};

/// A probability forecast of a count.
pub trait CountForecast {
    /// P(Y ≤ count).
    fn at_most(&self, count: u32) -> f64;

    /// The least count k with P(Y ≤ k) ≥ p, for 0 < p < 1. This is the rule for all intervals: their ends are counts
    /// that can be observed, and as counts come in steps they hold at least what is asked for, mostly more.
    fn quantile(&self, p: f64) -> u32;

    /// Mean.
    fn mean(&self) -> f64;

    /// Continuous ranked probability score, in events: Σ over counts k of (P(Y ≤ k) − 1{observed ≤ k})².
    fn crps(&self, observed: u32) -> f64;

    /// Logarithmic score in bits: −log₂ of the probability given to what was observed.
    fn bits(&self, observed: u32) -> f64;

    /// Randomised probability integral transform: uniform on (0, 1) for a forecast that is right, where `v` is uniform
    /// on (0, 1) (Smith 1985; Czado, Gneiting and Held 2009).
    fn pit(&self, observed: u32, v: f64) -> f64;

    /// P(Y < count).
    fn below(&self, count: u32) -> f64 {
        count.checked_sub(1).map_or(0.0, |count| self.at_most(count))
    }

    /// P(Y ≥ threshold).
    fn at_least(&self, threshold: u32) -> f64 {
        1.0 - self.below(threshold)
    }

    /// The central interval of `level` (0.8 for 80 %): from the quantile at (1 − level)/2 to that at (1 + level)/2, both
    /// ends included.
    fn interval(&self, level: f64) -> (u32, u32) {
        (self.quantile(0.5 * (1.0 - level)), self.quantile(0.5 * (1.0 + level)))
    }

    /// Interval (Winkler) score of the central interval of `level`, in events: its width, and 2/(1 − level) for every
    /// event by which the observation lies outside.
    fn interval_score(&self, level: f64, observed: u32) -> f64 {
        let (low, high) = self.interval(level);
        let outside = f64::from(low.saturating_sub(observed)) + f64::from(observed.saturating_sub(high));
        f64::from(high - low) + 2.0 / (1.0 - level) * outside
    }
}

#[cfg(test)]
mod agreement;
