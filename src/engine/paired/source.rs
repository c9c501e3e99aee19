//! Where paired trajectories come from: anything whose workers run the same trajectory number in several
//! variants of a scenario.

use crate::layout::Layout;
use crate::source::Record;

/// Runs the variants of one trajectory on one thread.
pub trait PairedWorker {
    /// Runs trajectory `number` in variant `variant`. The variants of a number are asked for in rising order,
    /// and what is returned depends on number and variant alone.
    fn run(&mut self, number: u64, variant: usize) -> Record<'_>;
}

/// Variants of a scenario that can be run in any order of numbers and on any thread.
pub trait PairedSource: Sync {
    /// A worker for one thread.
    type Worker<'s>: PairedWorker
    where
        Self: 's;

    /// What the columns of every variant are, but for measures and costs.
    fn layout(&self) -> &Layout;

    /// Number of variants; variant 0 is the base the others are compared with.
    fn variants(&self) -> usize;

    /// Measures in force in a variant: how many costs its records hold.
    fn measures(&self, variant: usize) -> usize;

    /// Number of trajectories R.
    fn trajectories(&self) -> u64;

    /// Makes a worker.
    fn worker(&self) -> Self::Worker<'_>;
}
