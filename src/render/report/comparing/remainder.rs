//! What of the change between two recorded runs their changed assumptions do not explain, and whether that is more
//! than simulation error.

use super::difference::recorded;
use crate::report::finished_run::FinishedRun;
use harmattan_analysis::Summary;
use harmattan_analysis::comparison::{Attribution, Estimate};
use harmattan_engine::Z95;

/// The part of a recorded change that is left over.
#[derive(Clone, Debug, PartialEq)]
pub struct Remainder {
    /// Its size, with the 95 % interval that simulation error gives it.
    pub rest: Estimate,
    /// Settings in which the runs differ, as the words of `diff-…` messages name them.
    pub settings: Vec<&'static str>,
}

impl Remainder {
    /// Of the outcome `key` between two runs, of which `explained` takes the change apart; nothing explains it where no
    /// assumption changed. None where a run does not record the outcome.
    #[must_use]
    pub fn new([a, b]: [&FinishedRun; 2], key: &str, explained: Option<&Attribution>) -> Option<Self> {
        let change = recorded(&b.summary, key)? - recorded(&a.summary, key)?;
        let value = change - explained.map_or(0.0, |at| at.whole.value);
        let error = match explained {
            // The runs hold the futures of the walk, and nothing else.
            Some(at) if are_paired(a, b) && at.trajectories == a.summary.trajectories => Some(0.0),
            None if are_paired(a, b) => Some(0.0),
            Some(at) if are_paired(a, b) => {
                let walk = walk_error(at);
                // Their futures differ by as much as those of the walk do.
                let runs = walk.map(|e| e * (at.trajectories as f64 / a.summary.trajectories as f64).sqrt());
                root_of_squares([walk, runs])
            }
            _ => {
                let walk = explained.map_or(Some(0.0), walk_error);
                root_of_squares([standard_error(&a.summary, key), standard_error(&b.summary, key), walk])
            }
        };
        // What summing in another order may lose is no difference.
        let lost = 1e-9 * recorded(&a.summary, key)?.abs();
        let half = error.map_or(f64::INFINITY, |error| Z95 * error + lost);
        let value = if value.abs() <= lost { 0.0 } else { value };
        Some(Self { rest: Estimate { value, low: value - half, high: value + half }, settings: settings(a, b) })
    }

    /// Whether simulation error alone may be the reason for it.
    #[must_use]
    pub fn is_within_error(&self) -> bool {
        self.rest.low <= 0.0 && self.rest.high >= 0.0
    }
}

/// Whether both runs hold the same futures by the same program, so that their difference has the error of pairs.
fn are_paired(a: &FinishedRun, b: &FinishedRun) -> bool {
    let whole = |run: &FinishedRun| run.scenario.repeats <= 1 && run.summary.failed == 0;
    settings(a, b).is_empty() && whole(a) && whole(b)
}

/// Settings that move numbers without any assumption.
fn settings(a: &FinishedRun, b: &FinishedRun) -> Vec<&'static str> {
    let differ = [
        ("seed", a.scenario.seed != b.scenario.seed),
        ("trajectories", a.summary.trajectories != b.summary.trajectories),
        ("design", a.scenario.design != b.scenario.design),
        ("version", a.version != b.version),
    ];
    differ.into_iter().filter(|(_, differs)| *differs).map(|(name, _)| name).collect()
}

/// The error of independent errors together; none where one of them is not known.
fn root_of_squares<const N: usize>(errors: [Option<f64>; N]) -> Option<f64> {
    errors.into_iter().try_fold(0.0, |sum, error| error.map(|e| sum + e * e)).map(f64::sqrt)
}

/// Standard error of the whole change that a walk found.
fn walk_error(at: &Attribution) -> Option<f64> {
    at.whole.has_interval().then(|| 0.5 * (at.whole.high - at.whole.low) / Z95)
}

/// Standard error of what a run records of an outcome.
fn standard_error(summary: &Summary, key: &str) -> Option<f64> {
    let event = summary.mixture.events.iter().find(|e| e.key == key);
    event
        .map(|e| 0.5 * (e.chance.high - e.chance.low) / Z95)
        .or_else(|| summary.mixture.outcomes.iter().find(|o| o.key == key)?.standard_error)
}
