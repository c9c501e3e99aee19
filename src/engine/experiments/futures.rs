//! The futures of a scenario: its sampler and its model as one source of trajectories.

use crate::experiment::{Experiment, Record, Worker};
use crate::layout::Layout;
use harmattan_core::model::{Model, Simulator, State};
use harmattan_core::parameters::Key;
use harmattan_core::sampling::{Plan, Sampler};
use harmattan_core::scenario::Scenario;

/// All futures of a scenario.
pub struct Futures {
    sampler: Sampler,
    model: Model,
    layout: Layout,
    seed: u64,
    trajectories: u64,
}

impl Futures {
    /// Prepares the futures of a scenario; none is run yet.
    #[must_use]
    pub fn new(scenario: &Scenario) -> Self {
        let model = Model::new(scenario.theatre.clone(), scenario.space.clone(), scenario.start, scenario.horizon_days);
        let sampler = Sampler::new(scenario);
        let mut layout = Layout::new(&model, scenario);
        layout.dimensions = sampler.dimensions().to_vec();
        layout.bins = sampler.bins();
        Self { sampler, layout, seed: scenario.seed, trajectories: scenario.trajectories, model }
    }

    /// The sampler of the scenario's draws.
    #[must_use]
    pub fn sampler(&self) -> &Sampler {
        &self.sampler
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

impl FutureWorker<'_> {
    /// Draws trajectory `number`.
    pub(super) fn draw(&mut self, number: u64) {
        self.sampler.plan(number, &mut self.plan);
    }

    /// The plan drawn last.
    pub(super) fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Starts trajectory `number`, which has been drawn.
    pub(super) fn begin(&mut self, number: u64) {
        self.simulator.begin(&self.plan, number);
    }

    /// Lets everything before day `day` happen.
    pub(super) fn run_to(&mut self, day: f64) {
        self.simulator.run_to(&self.plan, day);
    }

    /// The state on the day reached.
    pub(super) fn state(&self) -> &State {
        self.simulator.state()
    }

    /// Goes on from a state, by the plan drawn last.
    pub(super) fn resume(&mut self, state: &State) {
        self.simulator.resume(state);
    }

    /// Runs to the horizon.
    pub(super) fn finish(&mut self) -> Record<'_> {
        let trajectory = self.simulator.finish(&self.plan);
        self.sampler.drawn(&self.plan, &mut self.drawn);
        // No measure may change what an outcome means, so that the first epoch's value holds throughout.
        let values = self.plan.epochs.first().map_or(&[][..], |epoch| epoch.values.as_slice());
        Record {
            weight: 1.0,
            hypothesis: self.plan.hypothesis,
            disruption_days: values.get(self.disruption_slot).copied().unwrap_or(f64::NAN),
            uniforms: self.plan.uniforms(),
            draws: &self.drawn,
            costs_usd: &self.plan.costs_usd,
            trajectory,
        }
    }
}

impl Worker for FutureWorker<'_> {
    fn run(&mut self, number: u64, _variant: usize) -> Record<'_> {
        self.draw(number);
        self.begin(number);
        self.finish()
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
