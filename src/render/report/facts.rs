//! What charts and briefings are made from: the scenario, its summary, and how to make the run again.

use super::document::parts::Origin;
use harmattan_analysis::Summary;
use harmattan_core::model::Insight;
use harmattan_core::parameters::Key;
use harmattan_core::sampling::Plan;
use harmattan_core::scenario::Scenario;
use harmattan_engine::{Experiment, Futures};

/// Draws over which the means of response are averaged.
const RESPONSE_DRAWS: u64 = 256;

/// Everything about a run that its charts and briefings show.
#[derive(Clone, Debug)]
pub struct RunFacts<'a> {
    /// The scenario, with the number of trajectories and the seed in force.
    pub scenario: &'a Scenario,
    /// Its summary. It must rest on at least one trajectory.
    pub summary: &'a Summary,
    /// Mean response of each front, in the theatre's order: see [`mean_response`].
    pub response: Vec<FrontResponse>,
    /// Digest of the resolved scenario: see [`super::digest`].
    pub digest: String,
    /// Version of the program that simulated it.
    pub version: String,
    /// The command that gives the same numbers again.
    pub command: String,
}

/// What answers a strike on a front, on the mean.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct FrontResponse {
    /// Drones on station.
    pub drones: f64,
    /// Ground units ready.
    pub ground_units: f64,
}

/// The mean response of each front over the first 256 draws (all of a smaller ensemble), at the end of the
/// period, when every measure in force has been ramped up as far as it will be.
#[must_use]
pub fn mean_response(futures: &Futures) -> Vec<FrontResponse> {
    let model = futures.model();
    let mut mean = vec![FrontResponse::default(); model.theatre.fronts.len()];
    let mut plan = Plan::default();
    let repeats = u64::from(futures.layout().repeats);
    let draws = (futures.trajectories() / repeats).clamp(1, RESPONSE_DRAWS);
    for draw in 0..draws {
        futures.sampler().plan(draw * repeats, &mut plan);
        let Some(last) = plan.epochs.get(plan.epoch_count.saturating_sub(1)) else { continue };
        let insight = Insight::new(model, &last.values);
        for (mean, front) in mean.iter_mut().zip(&insight.fronts) {
            mean.drones += front.drones / draws as f64;
            mean.ground_units += front.ground / draws as f64;
        }
    }
    mean
}

impl RunFacts<'_> {
    /// How the figures came about.
    pub(super) fn origin(&self) -> Origin<'_> {
        Origin {
            command: &self.command,
            version: &self.version,
            seed: self.scenario.seed,
            digest: &self.digest,
            trajectories: self.summary.trajectories,
        }
    }

    /// The central value of a single parameter of the scenario; 0 where it is absent.
    pub(super) fn central(&self, key: Key) -> f64 {
        let slot = self.scenario.space.first(key);
        self.scenario.base.get(slot).and_then(Option::as_ref).map_or(0.0, |q| q.distribution.central())
    }
}
