//! What an experiment is: variants × trajectories. A run is an experiment of one variant; a comparison, a portfolio and a
//! walk from one scenario to another have several, every one of which runs every trajectory on the same random numbers.

use super::layout::Layout;
use harmattan_core::model::Trajectory;

/// What one trajectory assumed and left behind in one variant.
pub struct Record<'a> {
    /// Index of its hypothesis.
    pub hypothesis: usize,
    /// Index of the expert whose judgements it takes.
    pub expert: usize,
    /// What it counts for: 1 where futures are drawn with the probabilities of the model.
    pub weight: f64,
    /// Closed days from which a corridor counts as disrupted in this trajectory.
    pub disruption_days: f64,
    /// The uniforms behind its draw, one a dimension of the layout; none where they are not followed.
    pub uniforms: &'a [f64],
    /// What was drawn, one value a dimension of the layout: NaN where there is none; empty where they are not followed.
    pub draws: &'a [f64],
    /// Cost of each measure in force, USD.
    pub costs_usd: &'a [f64],
    /// Day on which each measure in force starts; NaN where it does not before the horizon.
    pub started: &'a [f64],
    /// What happened.
    pub trajectory: &'a Trajectory,
}

/// Runs trajectories on one thread.
pub trait Worker {
    /// Writes the order in which the `variants` variants of trajectory `number` are best asked for: the base first, and
    /// each once. Rising, unless a worker carries more over in another.
    fn order(&mut self, _number: u64, variants: usize, order: &mut Vec<usize>) {
        order.clear();
        order.extend(0..variants);
    }

    /// Runs trajectory `number` in variant `variant`. The variants of a number are asked for in the order that it gave,
    /// and what is returned depends on number and variant alone.
    fn run(&mut self, number: u64, variant: usize) -> Record<'_>;
}

/// Variants × trajectories that can be run in any order of numbers and on any thread.
pub trait Experiment: Sync {
    /// A worker for one thread.
    type Worker<'s>: Worker
    where
        Self: 's;

    /// What the columns of every variant are, but for measures and costs.
    fn layout(&self) -> &Layout;

    /// Number of variants; variant 0 is the base that others are compared with.
    fn variants(&self) -> usize {
        1
    }

    /// Whether a future may fall to one hypothesis in one variant and to another in the next.
    fn hypotheses_vary(&self) -> bool {
        false
    }

    /// Measures in force in a variant: how many costs its records hold.
    fn measures(&self, _variant: usize) -> usize {
        self.layout().measures.len()
    }

    /// Whether the cost of every measure in force in a variant is stated; where one is not, the sum of costs is unknown.
    fn has_costs(&self, _variant: usize) -> bool {
        self.layout().measures.iter().all(|measure| measure.has_cost)
    }

    /// Number of trajectories R; they are numbered 0 to R − 1.
    fn trajectories(&self) -> u64;

    /// Makes a worker.
    fn worker(&self) -> Self::Worker<'_>;
}
