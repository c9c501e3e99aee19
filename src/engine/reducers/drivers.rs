//! Which uncertain quantities the outcome follows: counts and sums by the fifth of its distribution that each
//! quantity was drawn from. Whole numbers, so that they add up the same in any order.

use serde::{Deserialize, Serialize};

use crate::events::DriverTarget;
use crate::experiment::Record;
use crate::layout::Layout;
use crate::reducer::Merge;

/// Parts of equal probability that the distribution of a quantity is cut into.
pub const FIFTHS: usize = 5;

/// Sums of some targets by quantity and fifth.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drivers {
    targets: usize,
    /// Trajectories by quantity and fifth.
    counts: Vec<u64>,
    /// Sums by quantity, fifth and target.
    sums: Vec<u64>,
    /// Sum over all of each target, and of its square.
    totals: Vec<(u64, u128)>,
    #[serde(skip)]
    row: Vec<u64>,
}

impl Drivers {
    /// Nothing counted yet.
    #[must_use]
    pub fn new(layout: &Layout) -> Self {
        let (targets, quantities) = (layout.driver_targets().len(), layout.dimensions.len());
        Self {
            targets,
            counts: vec![0; quantities * FIFTHS],
            sums: vec![0; quantities * FIFTHS * targets],
            totals: vec![(0, 0); targets],
            row: Vec::with_capacity(targets),
        }
    }

    /// Takes in one sound trajectory; `happened` says of each event whether it did.
    #[inline]
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a uniform below 1 falls into a fifth; an amount is never negative and far below 2^63"
    )]
    pub(super) fn push(&mut self, layout: &Layout, record: &Record<'_>, happened: &[bool]) {
        if self.counts.is_empty() {
            return;
        }
        self.row.clear();
        self.row.extend(layout.driver_targets().iter().map(|target| match target {
            DriverTarget::Event(index) => u64::from(happened[*index]),
            DriverTarget::Amount(column) => (record.trajectory.outcomes[*column] + 0.5) as u64,
        }));
        for (total, &x) in self.totals.iter_mut().zip(&self.row) {
            total.0 += x;
            total.1 += u128::from(x) * u128::from(x);
        }
        for (quantity, &u) in record.uniforms.iter().enumerate() {
            let cell = quantity * FIFTHS + ((u * FIFTHS as f64) as usize).min(FIFTHS - 1);
            self.counts[cell] += 1;
            let sums = &mut self.sums[cell * self.targets..(cell + 1) * self.targets];
            sums.iter_mut().zip(&self.row).for_each(|(sum, x)| *sum += x);
        }
    }

    /// Trajectories and mean of a target in each fifth of a quantity.
    #[must_use]
    pub fn fifths(&self, quantity: usize, target: usize) -> [(u64, f64); FIFTHS] {
        std::array::from_fn(|fifth| {
            let cell = quantity * FIFTHS + fifth;
            let (n, sum) = (self.counts[cell], self.sums[cell * self.targets + target]);
            (n, if n == 0 { 0.0 } else { sum as f64 / n as f64 })
        })
    }

    /// Mean and variance of a target over so many trajectories.
    #[must_use]
    pub fn total(&self, target: usize, trajectories: u64) -> (f64, f64) {
        let (sum, squares) = self.totals[target];
        let n = trajectories.max(1) as f64;
        let mean = sum as f64 / n;
        (mean, (squares as f64 / n - mean * mean).max(0.0))
    }
}

impl Merge for Drivers {
    fn merge(&mut self, other: &Self) {
        self.counts.iter_mut().zip(&other.counts).for_each(|(a, b)| *a += b);
        self.sums.iter_mut().zip(&other.sums).for_each(|(a, b)| *a += b);
        for (mine, theirs) in self.totals.iter_mut().zip(&other.totals) {
            mine.0 += theirs.0;
            mine.1 += theirs.1;
        }
    }
}
