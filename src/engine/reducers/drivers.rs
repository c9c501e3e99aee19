//! Which uncertain quantities the outcome follows: counts and sums by the bin that the value of each lies in (see
//! [`Bins`](harmattan_core::sampling::Bins)). Whole numbers, so that they add up the same in any order.

use serde::{Deserialize, Serialize};

use crate::events::DriverTarget;
use crate::experiment::Record;
use crate::layout::Layout;
use crate::reducer::Merge;
use harmattan_core::sampling::MOST_BINS;

/// Sums of some targets by quantity and bin.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drivers {
    targets: usize,
    /// Trajectories by quantity and bin.
    counts: Vec<u64>,
    /// Sums by quantity, bin and target.
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
            counts: vec![0; quantities * MOST_BINS],
            sums: vec![0; quantities * MOST_BINS * targets],
            totals: vec![(0, 0); targets],
            row: Vec::with_capacity(targets),
        }
    }

    /// Takes in one sound trajectory; `happened` says of each event whether it did.
    #[inline]
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "an amount is never negative and far below 2^63"
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
        for (quantity, (&u, bins)) in record.uniforms.iter().zip(&layout.bins).enumerate() {
            let cell = quantity * MOST_BINS + bins.of(layout.stratum(record.hypothesis, record.expert), u);
            self.counts[cell] += 1;
            let sums = &mut self.sums[cell * self.targets..(cell + 1) * self.targets];
            sums.iter_mut().zip(&self.row).for_each(|(sum, x)| *sum += x);
        }
    }

    /// Trajectories and mean of a target in each bin of a quantity; no mean in one without any.
    #[must_use]
    pub fn bins(&self, quantity: usize, target: usize) -> [(u64, Option<f64>); MOST_BINS] {
        std::array::from_fn(|bin| {
            let cell = quantity * MOST_BINS + bin;
            let (n, sum) = (self.counts[cell], self.sums[cell * self.targets + target]);
            (n, (n > 0).then(|| sum as f64 / n as f64))
        })
    }

    /// Whether others are of as many quantities and targets.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        let shape = |of: &Self| (of.targets, of.counts.len(), of.sums.len(), of.totals.len());
        shape(self) == shape(other)
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
