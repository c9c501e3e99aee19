//! The event loop.

use std::sync::Arc;

use super::outcomes::OutcomeSpace;
use super::trajectory::{SeriesSpace, Trajectory};
use crate::calendar::Date;
use crate::parameters::ParameterSpace;
use crate::sampling::Plan;
use crate::theatre::Theatre;

/// Largest wave size counted on its own in `Trajectory::strikes_by_size`.
pub const LARGEST_SIZE: usize = 32;

/// What every trajectory of a scenario shares.
pub struct Model {
    /// The theatre.
    pub theatre: Arc<Theatre>,
    /// Layout of the parameters.
    pub parameters: Arc<ParameterSpace>,
    /// Columns of the outcomes.
    pub outcomes: OutcomeSpace,
    /// Columns of the weekly series.
    pub series: SeriesSpace,
    /// First day.
    pub start: Date,
    /// Days simulated.
    pub horizon_days: u32,
}

impl Model {
    /// Prepares what follows from the theatre alone.
    #[must_use]
    pub fn new(theatre: Arc<Theatre>, parameters: Arc<ParameterSpace>, start: Date, horizon_days: u32) -> Self {
        let mut months: Vec<String> = Vec::new();
        for day in 0..i64::from(horizon_days.max(1)) {
            let date = start.plus_days(day);
            let month = format!("{:04}-{:02}", date.year, date.month);
            if months.last() != Some(&month) {
                months.push(month);
            }
        }
        let outcomes = OutcomeSpace::new(&theatre, &months);
        let series = SeriesSpace::new(&theatre, horizon_days);
        Self { theatre, parameters, outcomes, series, start, horizon_days }
    }
}

/// Runs trajectories one after another in memory of its own.
pub struct Simulator<'m> {
    model: &'m Model,
    trajectory: Trajectory,
}

impl<'m> Simulator<'m> {
    /// A simulator for one thread.
    #[must_use]
    pub fn new(model: &'m Model, _seed: u64) -> Self {
        Self { model, trajectory: Trajectory::default() }
    }

    /// Runs trajectory `number` under `plan`.
    pub fn run(&mut self, _plan: &Plan, _number: u64) -> &Trajectory {
        let _ = self.model;
        &self.trajectory
    }
}
