//! How outcomes answer to a lever: the means over its range on common random numbers, where the curve is flat, and which
//! rates of the model the lever moves.

mod crossing;
mod curve;
mod lever;
mod links;

pub use crossing::Crossed;
pub use curve::{Curve, Shape};
pub use lever::{Lever, LeverError};
pub use links::{Link, Rate, links};

use serde::{Deserialize, Serialize};

use crate::answers::Origin;
use harmattan_core::scenario::Scenario;
use harmattan_engine::{FutureTable, Item, Mismatch, Variants};

/// What was found, as it is stored.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Responses {
    /// What it was taken from.
    #[serde(flatten)]
    pub origin: Origin,
    /// Each lever by itself.
    pub levers: Vec<Response>,
    /// Two levers at a time, where that was asked for.
    pub crossings: Vec<Crossing>,
}

/// How outcomes answer to one lever.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Response {
    /// Name of the lever: a key, or what its keys begin with.
    pub lever: String,
    /// The keys moved.
    pub keys: Vec<String>,
    /// The steps, as shares of the way, 0–1.
    pub steps: Vec<f64>,
    /// The values at each step, key by key, in the units of the keys.
    pub values: Vec<Vec<f64>>,
    /// Futures at every step.
    pub futures: u64,
    /// Futures set aside.
    pub failed: u64,
    /// The curve of each outcome, by its key.
    pub curves: Vec<(String, Curve)>,
    /// Rates of the model that the lever moves, most first.
    pub links: Vec<Link>,
}

/// Two levers moved together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Crossing {
    /// Names of the levers.
    pub levers: [String; 2],
    /// Steps of each that were crossed, as shares of the way.
    pub steps: [Vec<f64>; 2],
    /// Futures at every pair of steps.
    pub futures: u64,
    /// The mean of each outcome at every pair, by the steps of the first and then those of the second.
    pub means: Vec<(String, Vec<Vec<f64>>)>,
    /// What both levers do from first to last step beyond the sum of what each does alone, with its 95 % interval.
    pub beyond: Vec<(String, crate::comparison::Estimate)>,
}

/// The experiment of a lever: the scenario at its first step, and at every other.
///
/// # Errors
///
/// [`Mismatch`], which no step of a lever causes.
pub fn experiment(scenario: &Scenario, lever: &Lever) -> Result<Variants, Mismatch> {
    let steps: Vec<Scenario> = (0..lever.steps.len()).map(|step| lever.at(scenario, step)).collect();
    match steps.split_first() {
        Some((first, others)) => Variants::new(first, others),
        None => Variants::new(scenario, &[]),
    }
}

impl Response {
    /// What a table of the lever's experiment says of some items.
    #[must_use]
    pub fn new(scenario: &Scenario, lever: &Lever, items: &[&Item], table: &FutureTable) -> Self {
        let last = lever.steps.len().saturating_sub(1);
        let curve = |(index, item): (usize, &&Item)| {
            let values: Vec<Vec<f64>> = (0..table.variants).map(|step| table.outcome(step, index)).collect();
            (item.key.clone(), Curve::new(&values, item.unit))
        };
        Self {
            lever: lever.name.clone(),
            keys: lever.slots.iter().map(|&(slot, _)| scenario.space.name(slot).to_owned()).collect(),
            steps: lever.steps.clone(),
            values: (0..lever.steps.len()).map(|step| lever.values(&scenario.space, step)).collect(),
            futures: table.len() as u64,
            failed: table.failures.count,
            curves: items.iter().enumerate().map(curve).collect(),
            links: links(&lever.at(scenario, 0), &lever.at(scenario, last)),
        }
    }
}
