//! Futures at points of the caller's: designs that sampling does not make, such as those that change one input at a time.

use super::futures::{FutureWorker, Futures};
use crate::experiment::{Experiment, Record, Worker};
use crate::layout::Layout;
use harmattan_core::scenario::Scenario;

/// What one future assumes.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Index of its hypothesis.
    pub hypothesis: usize,
    /// Index of its expert.
    pub expert: usize,
    /// Its uniforms, one a dimension, in (0, 1), as correlations have joined them ([`Sampler::join`](harmattan_core::sampling::Sampler::join)).
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
    points: &'s [Point],
    worker: FutureWorker<'s>,
}

impl Worker for PointsWorker<'_> {
    fn run(&mut self, number: u64, _variant: usize) -> Record<'_> {
        match usize::try_from(number).ok().and_then(|at| self.points.get(at)) {
            Some(point) => self.worker.run_at([point.hypothesis, point.expert], &point.uniforms, point.chance),
            None => self.worker.last(),
        }
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
        PointsWorker { points: &self.points, worker: self.futures.worker() }
    }
}
