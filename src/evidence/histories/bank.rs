//! Futures of a scenario as histories: simulated on all threads, in the order of their numbers.

use harmattan_core::model::{Event as Told, Model, Observer, Outcome, Simulator, Trajectory};
use harmattan_core::sampling::{Plan, Sampler};
use harmattan_core::scenario::Scenario;
use harmattan_core::theatre::Theatre;
use rayon::prelude::*;

use super::features::Features;
use super::history::{History, Sighting};
use crate::events::SeenMap;

/// Futures that one thread simulates before another may take the next.
const AT_ONCE: usize = 64;

/// One simulated future.
pub struct Simulated<'a> {
    /// Its number.
    pub number: u64,
    /// What it assumed.
    pub plan: &'a Plan,
    /// What was seen of it.
    pub history: &'a History,
    /// Blockades begun: day and corridor.
    pub blockades: &'a [(u32, usize)],
}

/// The numbers of one future.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Number of the future.
    pub number: u64,
    /// Its hypothesis.
    pub hypothesis: usize,
    /// The uniforms behind the dimensions asked for.
    pub uniforms: Vec<f64>,
    /// The features of each scope asked for, one after the other.
    pub features: Vec<f64>,
    /// What else was asked of the future.
    pub coming: Vec<f64>,
}

/// Why nothing can be simulated.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BankError {
    /// No future is sound.
    #[error("no future of the scenario is sound")]
    NoFutures,
}

/// A scenario whose futures are histories: its sampler, its model and its map.
pub struct Bank {
    /// The scenario, over the days simulated.
    pub scenario: Scenario,
    pub(crate) model: Model,
    pub(crate) sampler: Sampler,
    pub(crate) map: SeenMap,
}

impl Bank {
    /// `futures` futures of a scenario over `days` days under `seed`, without repeats.
    #[must_use]
    pub fn new(scenario: &Scenario, (days, futures, seed): (u32, u64, u64)) -> Self {
        let mut scenario = scenario.clone();
        (scenario.horizon_days, scenario.trajectories, scenario.repeats, scenario.seed) = (days, futures, 1, seed);
        let model = Model::new(scenario.theatre.clone(), scenario.space.clone(), scenario.start, days);
        let (sampler, map) = (Sampler::new(&scenario), SeenMap::new(&scenario.theatre));
        Self { scenario, model, sampler, map }
    }

    /// What `of` makes of each sound future, in the order of their numbers.
    pub fn each<T: Send>(&self, numbers: std::ops::Range<u64>, of: impl Fn(&Simulated<'_>) -> T + Sync) -> Vec<T> {
        let chunks: Vec<u64> = (numbers.start..numbers.end).step_by(AT_ONCE).collect();
        let of_chunk = |&first: &u64| {
            let (mut plan, mut simulator) = (Plan::default(), Simulator::new(&self.model, self.scenario.seed));
            let mut watch = Watch::new(self);
            let mut all = Vec::new();
            for number in first..(first + AT_ONCE as u64).min(numbers.end) {
                self.sampler.plan(number, &mut plan);
                watch.begin();
                let trajectory = simulator.run_observed(&plan, number, &mut watch);
                if trajectory.fault.is_none() {
                    watch.close(trajectory);
                    let (history, blockades) = (&watch.history, watch.blockades.as_slice());
                    all.push(of(&Simulated { number, plan: &plan, history, blockades }));
                }
            }
            all
        };
        let all: Vec<Vec<T>> = chunks.par_iter().map(of_chunk).collect();
        all.into_iter().flatten().collect()
    }

    /// The features of each future in every scope, with the uniforms of some dimensions of the sampler.
    ///
    /// # Errors
    ///
    /// If no future is sound.
    pub fn rows(
        &self,
        numbers: std::ops::Range<u64>,
        scopes: &[Features],
        dimensions: &[usize],
    ) -> Result<Vec<Row>, BankError> {
        self.rows_with(numbers, scopes, dimensions, |_| Vec::new())
    }

    /// The same with what `coming` makes of each future.
    ///
    /// # Errors
    ///
    /// If no future is sound.
    pub fn rows_with(
        &self,
        numbers: std::ops::Range<u64>,
        scopes: &[Features],
        dimensions: &[usize],
        coming: impl Fn(&Simulated<'_>) -> Vec<f64> + Sync,
    ) -> Result<Vec<Row>, BankError> {
        let row = |future: &Simulated<'_>| {
            let mut features = Vec::new();
            scopes.iter().for_each(|scope| scope.append(future.history, &mut features));
            let uniforms = dimensions.iter().map(|&d| future.plan.uniforms()[d]).collect();
            let coming = coming(future);
            Row { number: future.number, hypothesis: future.plan.hypothesis, uniforms, features, coming }
        };
        let rows = self.each(numbers, row);
        if rows.is_empty() { Err(BankError::NoFutures) } else { Ok(rows) }
    }

    /// The map of the scenario.
    #[must_use]
    pub fn theatre(&self) -> &Theatre {
        &self.scenario.theatre
    }
}

/// Writes down what is seen of a trajectory.
pub(crate) struct Watch<'b> {
    bank: &'b Bank,
    pub history: History,
    /// Blockades begun: day and corridor.
    pub blockades: Vec<(u32, usize)>,
}

impl<'b> Watch<'b> {
    pub fn new(bank: &'b Bank) -> Self {
        let scenario = &bank.scenario;
        let months = History::months_in(scenario.start, scenario.horizon_days);
        let history = History { start: scenario.start, months, counts: Vec::new(), sightings: Vec::new() };
        Self { bank, history, blockades: Vec::new() }
    }

    /// Forgets what was seen.
    pub fn begin(&mut self) {
        self.history.counts.clear();
        self.history.sightings.clear();
        self.blockades.clear();
    }

    /// Takes the monthly counts of a trajectory that is finished.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole counts, cut to what u32 holds")]
    pub fn close(&mut self, trajectory: &Trajectory) {
        let first = self.bank.model.outcomes.first(Outcome::Events);
        let cells = self.bank.theatre().regions.len() * self.history.months;
        let columns = trajectory.outcomes.get(first..first + cells).unwrap_or_default();
        self.history.counts.extend(columns.iter().map(|&count| count as u32));
    }
}

impl Observer for Watch<'_> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "days of a horizon")]
    fn event(&mut self, day: f64, event: &Told) {
        let day = day.max(0.0) as u32;
        if let Some(seen) = self.bank.map.seen(self.bank.theatre(), event) {
            self.history.sightings.push(Sighting { day, seen });
        } else if let Told::Blockade { corridor, begins: true } = *event {
            self.blockades.push((day, corridor));
        }
    }
}
