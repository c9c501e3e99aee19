//! Futures at points of the caller's: designs that sampling does not make, such as those that change one input at a time.

use super::futures::{Futures, record};
use crate::experiment::{Experiment, Record, Worker};
use crate::layout::Layout;
use harmattan_core::model::Simulator;
use harmattan_core::parameters::Key;
use harmattan_core::sampling::{Plan, Sampler};
use harmattan_core::scenario::Scenario;

/// What one future assumes.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Index of its hypothesis.
    pub hypothesis: usize,
    /// Its uniforms, one a dimension, in (0, 1), as correlations have joined them ([`Sampler::join`]).
    pub uniforms: Vec<f64>,
    /// Number of the stream that its chance comes from.
    pub chance: u64,
}

/// A future at each of some points, in their order.
pub struct Points {
    futures: Futures,
    points: Vec<Point>,
}

impl Points {
    /// Futures of a scenario at these points.
    #[must_use]
    pub fn new(scenario: &Scenario, points: Vec<Point>) -> Self {
        let scenario = Scenario { trajectories: points.len() as u64, repeats: 1, ..scenario.clone() };
        Self { futures: Futures::new(&scenario), points }
    }
}

/// One thread's plan and simulator.
pub struct PointsWorker<'s> {
    source: &'s Points,
    simulator: Simulator<'s>,
    plan: Plan,
    drawn: Vec<f64>,
    disruption_slot: usize,
}

impl Worker for PointsWorker<'_> {
    fn run(&mut self, number: u64, _variant: usize) -> Record<'_> {
        let sampler: &Sampler = self.source.futures.sampler();
        if let Some(point) = usize::try_from(number).ok().and_then(|at| self.source.points.get(at)) {
            sampler.plan_at(point.hypothesis, &point.uniforms, &mut self.plan);
            self.simulator.run(&self.plan, point.chance);
            self.plan.settle(self.simulator.state());
            sampler.drawn(&self.plan, &mut self.drawn);
        }
        record(&self.plan, self.simulator.state().recorded(), &self.drawn, self.disruption_slot)
    }
}

impl Experiment for Points {
    type Worker<'s> = PointsWorker<'s>;

    fn layout(&self) -> &Layout {
        self.futures.layout()
    }

    fn trajectories(&self) -> u64 {
        self.points.len() as u64
    }

    fn worker(&self) -> PointsWorker<'_> {
        PointsWorker {
            source: self,
            simulator: Simulator::new(self.futures.model(), self.futures.seed()),
            plan: Plan::default(),
            drawn: Vec::new(),
            disruption_slot: self.futures.model().parameters.first(Key::OutcomesDisruptionDays),
        }
    }
}
