//! Where trajectories come from: anything that can make workers, each of which runs one trajectory
//! after another on one thread.

use super::layout::Layout;
use harmattan_core::model::Trajectory;

/// What one trajectory assumed and left behind.
pub struct Record<'a> {
    /// Index of its hypothesis.
    pub hypothesis: usize,
    /// Closed days from which a corridor counts as disrupted in this trajectory.
    pub disruption_days: f64,
    /// The uniforms behind its draw, one a dimension of the layout; none where they are not followed.
    pub uniforms: &'a [f64],
    /// Cost of each measure in force, USD.
    pub costs_usd: &'a [f64],
    /// What happened.
    pub trajectory: &'a Trajectory,
}

/// Runs trajectories on one thread.
pub trait TrajectoryWorker {
    /// Runs trajectory `number`. What it returns depends on the number alone.
    fn run(&mut self, number: u64) -> Record<'_>;
}

/// An ensemble of trajectories that can be run in any order and on any thread.
pub trait TrajectorySource: Sync {
    /// A worker for one thread.
    type Worker<'s>: TrajectoryWorker
    where
        Self: 's;

    /// What the columns are.
    fn layout(&self) -> &Layout;

    /// Number of trajectories R of the ensemble; they are numbered 0 to R − 1.
    fn trajectories(&self) -> u64;

    /// Makes a worker.
    fn worker(&self) -> Self::Worker<'_>;
}
