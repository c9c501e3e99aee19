//! What is left of a paired ensemble: moments of every item and of its difference to the base, by
//! hypothesis, and the chosen outcome in every future.

use crate::layout::Layout;
use crate::moments::{ColumnMoments, Moments};
use crate::reduction::Failures;

use super::items::Item;

/// Moments of all items in one hypothesis, or in all.
#[derive(Clone, Debug, PartialEq)]
pub struct PairedGroup {
    /// Variant by variant, item by item.
    values: ColumnMoments,
    differences: ColumnMoments,
    items: usize,
}

impl PairedGroup {
    pub(super) fn new(variants: usize, items: usize, missable: &[usize]) -> Self {
        let missable: Vec<usize> = (0..variants).flat_map(|v| missable.iter().map(move |m| v * items + m)).collect();
        let columns = || ColumnMoments::new(variants * items, &missable);
        Self { values: columns(), differences: columns(), items }
    }

    /// Takes in one future: all items of all variants, variant by variant, and their differences to the base.
    pub(super) fn push(&mut self, values: &[f64], differences: &[f64]) {
        self.values.push(values);
        self.differences.push(differences);
    }

    pub(super) fn merge(&mut self, other: &Self) {
        self.values.merge(&other.values);
        self.differences.merge(&other.differences);
    }

    /// Futures counted.
    #[must_use]
    pub fn n(&self) -> u64 {
        self.values.rows()
    }

    /// Moments of an item in a variant.
    #[must_use]
    pub fn value(&self, variant: usize, item: usize) -> Moments {
        self.values.get(variant * self.items + item)
    }

    /// Moments of an item's difference to the base, future by future.
    #[must_use]
    pub fn difference(&self, variant: usize, item: usize) -> Moments {
        self.differences.get(variant * self.items + item)
    }
}

/// One item in every future and variant.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// Index of the item.
    pub item: usize,
    /// Number of each trajectory.
    pub trajectories: Vec<u64>,
    /// Hypothesis of each trajectory.
    pub hypotheses: Vec<usize>,
    /// `values[variant][row]`.
    pub values: Vec<Vec<f64>>,
}

/// A paired ensemble, reduced.
#[derive(Clone, Debug)]
pub struct Paired {
    /// What the columns of the base are.
    pub layout: Layout,
    /// What is compared.
    pub items: Vec<Item>,
    /// Number of variants; variant 0 is the base.
    pub variants: usize,
    /// By hypothesis, in the scenario's order.
    pub hypotheses: Vec<PairedGroup>,
    /// All hypotheses together.
    pub mixture: PairedGroup,
    /// Mean cost of every measure in force, USD, by variant.
    pub costs: Vec<ColumnMoments>,
    /// Whether every outcome of every trajectory equals the base's to the bit, by variant.
    pub identical: Vec<bool>,
    /// The chosen item in every future.
    pub chosen: Table,
    /// Futures asked for.
    pub asked: u64,
    /// Futures run, failed ones included.
    pub done: u64,
    /// Whether the run was stopped before its end.
    pub partial: bool,
    /// Futures set aside because one of their variants failed.
    pub failures: Failures,
    /// Events of the model in all trajectories of all variants.
    pub events: u64,
}

impl Paired {
    /// Futures that entered the statistics.
    #[must_use]
    pub fn counted(&self) -> u64 {
        self.mixture.n()
    }

    /// Mean cost of a variant's measures over the horizon, USD.
    #[must_use]
    pub fn cost(&self, variant: usize) -> f64 {
        let costs = &self.costs[variant];
        // From 0: the sum of nothing is −0.
        (0..costs.len()).map(|measure| costs.get(measure).mean).fold(0.0, |sum, mean| sum + mean)
    }
}
