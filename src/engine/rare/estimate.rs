//! What independent runs of the splitting say together: a probability, its error, its interval, and what it saved.

use harmattan_core::distribution::student;
use libm::exp;
use serde::{Deserialize, Serialize};

use super::splitting::Replicate;
use crate::proportion::Z95;

/// A probability, as independent runs say it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RareEstimate {
    /// Mean over the runs: unbiased.
    pub probability: f64,
    /// Standard error by the scatter of the runs; none of fewer than two.
    pub standard_error: Option<f64>,
    /// Interval of 95 %: none where the error is not known, or in no run the event was reached.
    pub interval: Option<[f64; 2]>,
    /// Runs that it rests on.
    pub replicates: u64,
}

impl RareEstimate {
    /// The estimate from the runs' own estimates.
    ///
    /// The interval is p·e^(±t·s/p), s the standard error and t Student's quantile: that of ln p by the delta method. Estimates of
    /// one run are skewed as a lognormal number is (Cérou and Guyader 2007, section 3; Guyader, Hengartner and Matzner-Løber 2011),
    /// so that an interval of equal arms would reach below 0 and fall short above.
    #[must_use]
    pub fn new(estimates: &[f64]) -> Self {
        let replicates = estimates.len() as u64;
        let probability = estimates.iter().sum::<f64>() / (replicates.max(1) as f64);
        let squares: f64 = estimates.iter().map(|x| (x - probability) * (x - probability)).sum();
        let standard_error = (replicates >= 2).then(|| (squares / (replicates - 1) as f64 / replicates as f64).sqrt());
        let interval = standard_error.filter(|_| probability > 0.0).map(|error| {
            let factor = exp(student(Z95, replicates) * error / probability);
            [probability / factor, (probability * factor).min(1.0)]
        });
        Self { probability, standard_error, interval, replicates }
    }
}

/// What all runs gave.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Estimates {
    /// The probability of the event.
    pub all: RareEstimate,
    /// That it happens in each of its kinds; they add up to the whole.
    pub kinds: Vec<RareEstimate>,
    /// What was spent, in the unit of the process.
    pub spent: f64,
    /// How often paths were killed in a run, in the mean.
    pub levels: f64,
    /// Runs in which all paths were killed.
    pub extinct: u64,
    /// Fewest first paths of a run that all its paths with the event go back to. A few alone: the error is little known.
    pub fewest_ancestors: usize,
}

impl Estimates {
    /// From the runs, in their order.
    #[must_use]
    pub(super) fn new(runs: &[Replicate]) -> Self {
        let kinds = runs.first().map_or(0, |run| run.kinds.len());
        let all: Vec<f64> = runs.iter().map(|run| run.kinds.iter().sum()).collect();
        let of_kind = |kind: usize| runs.iter().map(|run| run.kinds[kind]).collect::<Vec<f64>>();
        Self {
            all: RareEstimate::new(&all),
            kinds: (0..kinds).map(|kind| RareEstimate::new(&of_kind(kind))).collect(),
            spent: runs.iter().map(|run| run.spent).sum(),
            levels: runs.iter().map(|run| f64::from(run.levels)).sum::<f64>() / runs.len().max(1) as f64,
            extinct: runs.iter().filter(|run| run.extinct).count() as u64,
            fewest_ancestors: runs.iter().map(|run| run.ancestors).min().unwrap_or(0),
        }
    }

    /// How many times more plain simulation would spend for the same standard error, where a whole path costs `path`:
    /// p(1 − p)/s² paths. None where the error is not known or nothing was found. With R runs s is itself known to about
    /// 1/√(2R), and this to twice as much.
    #[must_use]
    pub fn times_cheaper(&self, path: f64) -> Option<f64> {
        let (p, s) = (self.all.probability, self.all.standard_error?);
        (s > 0.0 && self.spent > 0.0).then(|| p * (1.0 - p) / (s * s) * path / self.spent)
    }
}
