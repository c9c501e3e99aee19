//! How much of the change between two scenarios each changed assumption explains.

use serde::{Deserialize, Serialize};

use super::estimate::Estimate;
use super::shapley::close;
use harmattan_engine::{Moments, Table, Z95};

/// The change of an outcome, taken apart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Attribution {
    /// Key of the outcome.
    pub chosen: String,
    /// Futures walked.
    pub trajectories: u64,
    /// Mean in the first scenario.
    pub from: f64,
    /// Mean in the second.
    pub to: f64,
    /// The whole change, future by future, with its 95 % interval.
    pub whole: Estimate,
    /// What each change adds; the values sum to `to` − `from`.
    pub changes: Vec<Attributed>,
}

/// What one change adds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Attributed {
    /// Name of the change, as given.
    pub key: String,
    /// What it adds to the outcome's mean, with its 95 % interval.
    pub effect: Estimate,
}

impl Attribution {
    /// From the table of a walk: variant j of a future has the first j changes of `order(future)`.
    #[must_use]
    pub fn new(table: &Table, chosen: &str, names: &[String], order: impl Fn(u64) -> Vec<usize>) -> Self {
        let mut effects = vec![Moments::default(); names.len()];
        let (first, last) = (&table.values[0], &table.values[names.len()]);
        let mean = |numbers: &[f64]| Estimate::of_numbers(numbers.iter().copied(), Z95).value;
        let (from, to) = (mean(first), mean(last));
        for (row, &number) in table.trajectories.iter().enumerate() {
            for (step, change) in order(number).into_iter().enumerate() {
                effects[change].push(table.values[step + 1][row] - table.values[step][row]);
            }
        }
        let mut values: Vec<f64> = effects.iter().map(|m| m.mean).collect();
        close(&mut values, to - from);
        let attributed = |((name, moments), value): ((&String, &Moments), f64)| Attributed {
            key: name.clone(),
            effect: Estimate { value, ..Estimate::of_mean(moments, Z95) },
        };
        Self {
            chosen: chosen.to_owned(),
            trajectories: table.trajectories.len() as u64,
            from,
            to,
            whole: Estimate {
                value: to - from,
                ..Estimate::of_numbers(last.iter().zip(first).map(|(b, a)| b - a), Z95)
            },
            changes: names.iter().zip(&effects).zip(values).map(attributed).collect(),
        }
    }
}
