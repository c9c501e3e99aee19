//! Some futures kept whole: one outcome in every variant of the futures whose hashed numbers are the least (a bottom-k
//! sample). Which they are depends on the seed and on all numbers alone, so that the samples of shards merge into that of
//! the whole. It tells what moments of single variants cannot: joint laws, and the scatter of what is not a mean.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::reducer::Merge;
use harmattan_core::sampling::counter_hash;

/// Numbers kept at most, of all futures and variants: 32 MB.
const MOST_NUMBERS: usize = 1 << 22;
/// Futures kept at most, and at least where variants are many.
const FUTURES: std::ops::RangeInclusive<usize> = 1_024..=20_000;

/// One future: its hypothesis and its values, variant by variant.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Kept {
    hypothesis: usize,
    values: Vec<f64>,
}

/// The futures kept, by hashed number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sample {
    key: u64,
    most: usize,
    kept: BTreeMap<(u64, u64), Kept>,
}

impl Sample {
    pub(super) fn new(seed: u64, variants: usize) -> Self {
        let most = (MOST_NUMBERS / variants.max(1)).clamp(*FUTURES.start(), *FUTURES.end());
        Self { key: seed, most, kept: BTreeMap::new() }
    }

    pub(super) fn push(&mut self, number: u64, hypothesis: usize, values: impl Iterator<Item = f64>) {
        let hashed = (counter_hash(self.key, number), number);
        if self.kept.len() == self.most && self.kept.last_key_value().is_some_and(|(last, _)| *last < hashed) {
            return;
        }
        self.kept.insert(hashed, Kept { hypothesis, values: values.collect() });
        self.cut();
    }

    /// Whether another is of futures of the same seed, in so many variants and under one of so many hypotheses.
    pub(super) fn is_like(&self, other: &Self, variants: usize, hypotheses: usize) -> bool {
        let fits = |kept: &Kept| kept.values.len() == variants && kept.hypothesis < hypotheses;
        (self.key, self.most) == (other.key, other.most)
            && other.kept.len() <= other.most
            && other.kept.values().all(fits)
    }

    fn cut(&mut self) {
        while self.kept.len() > self.most {
            self.kept.pop_last();
        }
    }

    /// The futures kept as a table, in order of their numbers. Of an experiment of no more futures than are kept, all.
    #[must_use]
    pub fn table(&self, variants: usize) -> SampleTable {
        let mut rows: Vec<(u64, &Kept)> = self.kept.iter().map(|(&(_, number), kept)| (number, kept)).collect();
        rows.sort_unstable_by_key(|&(number, _)| number);
        SampleTable {
            trajectories: rows.iter().map(|&(number, _)| number).collect(),
            hypotheses: rows.iter().map(|(_, kept)| kept.hypothesis).collect(),
            values: (0..variants).map(|v| rows.iter().map(|(_, kept)| kept.values[v]).collect()).collect(),
        }
    }
}

impl Merge for Sample {
    fn merge(&mut self, other: &Self) {
        self.kept.extend(other.kept.iter().map(|(key, kept)| (*key, kept.clone())));
        self.cut();
    }
}

/// One outcome in some futures and every variant.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SampleTable {
    /// Number of each trajectory.
    pub trajectories: Vec<u64>,
    /// Hypothesis of each trajectory.
    pub hypotheses: Vec<usize>,
    /// `values[variant][row]`.
    pub values: Vec<Vec<f64>>,
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Shards that each keep their least hash to that of the whole, whichever is merged first.
    #[test]
    fn samples_of_shards_merge_into_that_of_the_whole() {
        let value = |number: u64| [number as f64, 0.5].into_iter();
        let new = || Sample { most: 50, ..Sample::new(9, 2) };
        let mut whole = new();
        (0..1000).for_each(|n| whole.push(n, 0, value(n)));
        let mut parts = [new(), new(), new()];
        (0..1000).for_each(|n| parts[usize::from(n > 300) + usize::from(n > 310)].push(n, 0, value(n)));
        for order in [[0, 1, 2], [2, 0, 1], [1, 2, 0]] {
            let mut merged = new();
            order.iter().for_each(|&i: &usize| merged.merge(&parts[i]));
            assert_eq!(merged, whole);
        }
        let table = whole.table(2);
        assert_eq!(table.trajectories.len(), 50);
        assert!(table.trajectories.is_sorted());
        assert!(table.trajectories.iter().zip(&table.values[0]).all(|(&n, &x)| n as f64 == x));
        // A fair sample: 50 of 1000 numbers have mean 499.5 and standard deviation 288.7; the mean of 50 lies within
        // 5 standard errors of 40 with odds of 3 in a million against (fixed seed: it either does or does not).
        let mean = table.values[0].iter().sum::<f64>() / 50.0;
        assert!((mean - 499.5).abs() < 5.0 * 40.0, "{mean}");
    }
}
