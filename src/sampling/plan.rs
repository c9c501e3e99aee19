//! Scenario and trajectory number → the plan of one trajectory: its hypothesis and the values in
//! force in every epoch.

use crate::parameters::Values;
use crate::scenario::Scenario;

/// A spell during which every value is constant.
#[derive(Clone, Debug)]
pub struct Epoch {
    /// First day of the epoch, days after the scenario's start.
    pub start_day: f64,
    /// The values in force.
    pub values: Values,
}

/// What one trajectory assumes.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// Index of the hypothesis (0 where the scenario has none).
    pub hypothesis: usize,
    /// Epochs by start day; the first starts on day 0. Only the first `epoch_count` are in force.
    pub epochs: Vec<Epoch>,
    /// How many of `epochs` are in force (the others are kept to reuse their memory).
    pub epoch_count: usize,
    /// Cost of each measure of the policy over the horizon, USD, in policy order.
    pub costs_usd: Vec<f64>,
}

/// Draws plans.
pub struct Sampler {}

impl Sampler {
    /// Prepares a scenario's draws.
    #[must_use]
    pub fn new(_scenario: &Scenario) -> Self {
        Self {}
    }

    /// Fills the plan of trajectory `trajectory`.
    pub fn plan(&self, _trajectory: u64, _plan: &mut Plan) {}
}
