//! The futures of a scenario: its sampler and its model as one source of trajectories.

use crate::experiment::{Experiment, Record, Worker};
use crate::layout::Layout;
use harmattan_core::model::{Model, Simulator, Trajectory};
use harmattan_core::parameters::Key;
use harmattan_core::sampling::{Plan, Sampler};
use harmattan_core::scenario::Scenario;
use std::sync::Arc;

/// All futures of a scenario.
#[derive(Clone)]
pub struct Futures {
    sampler: Sampler,
    model: Arc<Model>,
    layout: Layout,
    seed: u64,
    trajectories: u64,
}

impl Futures {
    /// Prepares the futures of a scenario; none is run yet.
    #[must_use]
    pub fn new(scenario: &Scenario) -> Self {
        let model = Model::new(scenario.theatre.clone(), scenario.space.clone(), scenario.start, scenario.horizon_days);
        Self::of(scenario, Sampler::new(scenario), Arc::new(model))
    }

    /// Those of a scenario of the same draws, theatre and period as this one's, whose policy alone may be another.
    pub(super) fn under(&self, scenario: &Scenario) -> Self {
        Self::of(scenario, self.sampler.with_policy(&scenario.policy), Arc::clone(&self.model))
    }

    /// Those of a scenario much like this one's: what is alike is not worked out again.
    #[must_use]
    pub fn beside(&self, scenario: &Scenario) -> Self {
        let like = (self.model.start, self.model.horizon_days) == (scenario.start, scenario.horizon_days)
            && self.model.theatre == scenario.theatre;
        if !like {
            return Self::new(scenario);
        }
        Self::of(scenario, Sampler::beside(scenario, &self.sampler), Arc::clone(&self.model))
    }

    fn of(scenario: &Scenario, sampler: Sampler, model: Arc<Model>) -> Self {
        let mut layout = Layout::new(&model, scenario);
        layout.dimensions = sampler.dimensions().to_vec();
        layout.bins = sampler.bins();
        Self { sampler, layout, seed: scenario.seed, trajectories: scenario.trajectories, model }
    }

    /// The same futures beside those of a base with other weights of the same hypotheses: see [`Sampler::allotted_beside`].
    pub(super) fn allotted_beside(self, base: &[f64]) -> Self {
        let own: Vec<f64> = self.layout.hypotheses.iter().map(|h| h.prior).collect();
        Self { sampler: self.sampler.allotted_beside(base, &own), ..self }
    }

    /// The same futures with every measure in force in full from the first day on: see [`Sampler::in_full`].
    pub(super) fn in_full(&self) -> Self {
        Self { sampler: self.sampler.in_full(), ..self.clone() }
    }

    /// The sampler of the scenario's draws.
    #[must_use]
    pub fn sampler(&self) -> &Sampler {
        &self.sampler
    }

    pub(super) fn seed(&self) -> u64 {
        self.seed
    }

    /// The model.
    #[must_use]
    pub fn model(&self) -> &Model {
        &self.model
    }
}

/// One thread's plan and simulator.
pub struct FutureWorker<'s> {
    sampler: &'s Sampler,
    simulator: Simulator<'s>,
    plan: Plan,
    drawn: Vec<f64>,
    disruption_slot: usize,
}

/// What plan and trajectory say of a future.
pub(super) fn record<'a>(
    plan: &'a Plan,
    trajectory: &'a Trajectory,
    draws: &'a [f64],
    disruption_slot: usize,
) -> Record<'a> {
    // No measure may change what an outcome means, so that the first epoch's value holds throughout.
    let values = plan.epochs.first().map_or(&[][..], |epoch| epoch.values.as_slice());
    Record {
        weight: 1.0,
        hypothesis: plan.hypothesis,
        expert: plan.expert,
        disruption_days: values.get(disruption_slot).copied().unwrap_or(f64::NAN),
        uniforms: plan.uniforms(),
        draws,
        costs_usd: &plan.costs_usd,
        started: &plan.started,
        trajectory,
    }
}

impl FutureWorker<'_> {
    /// The future at a point of the caller's: hypothesis and expert, and uniforms, with the chance of a stream.
    pub(super) fn run_at(&mut self, stratum: [usize; 2], uniforms: &[f64], stream: u64) -> Record<'_> {
        self.sampler.plan_at(stratum, uniforms, &mut self.plan);
        self.run_plan(stream)
    }

    fn run_plan(&mut self, stream: u64) -> Record<'_> {
        self.simulator.run(&self.plan, stream);
        self.plan.settle(self.simulator.state());
        self.sampler.drawn(&self.plan, &mut self.drawn);
        self.last()
    }

    /// The future that was run last.
    pub(super) fn last(&self) -> Record<'_> {
        record(&self.plan, self.simulator.state().recorded(), &self.drawn, self.disruption_slot)
    }
}

impl Worker for FutureWorker<'_> {
    fn run(&mut self, number: u64, _variant: usize) -> Record<'_> {
        self.sampler.plan(number, &mut self.plan);
        self.run_plan(number)
    }
}

impl Experiment for Futures {
    type Worker<'s> = FutureWorker<'s>;

    fn layout(&self) -> &Layout {
        &self.layout
    }

    fn trajectories(&self) -> u64 {
        self.trajectories
    }

    fn worker(&self) -> FutureWorker<'_> {
        FutureWorker {
            sampler: &self.sampler,
            simulator: Simulator::new(&self.model, self.seed),
            plan: Plan::default(),
            drawn: Vec::new(),
            disruption_slot: self.model.parameters.first(Key::OutcomesDisruptionDays),
        }
    }
}
