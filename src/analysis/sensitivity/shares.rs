//! A table of shares that add up to 1: what each group explains alone, and what only several explain together.

use super::index::unit;
use super::sobol::{GroupIndices, Sobol};

/// Shares of an outcome's variance.
#[derive(Clone, Debug, PartialEq)]
pub struct Shares {
    /// By group: what it explains alone.
    pub first_order: Vec<f64>,
    /// What groups explain only together.
    pub interactions: f64,
}

impl Sobol {
    /// The groups' shares; none is negative, and they add up to 1 but for rounding.
    ///
    /// No first-order index is above its total index. Where estimates are, the group has no interactions as far as they
    /// tell, both estimate the same, and their mean is its share. (The lesser of the two would on average be too small,
    /// and what is missing would count as interactions.) If shares still add up to more than 1, which only chance can
    /// do, they are scaled down and nothing is left for interactions; how surely there are any is what
    /// [`Sobol::interactions`] says.
    #[must_use]
    pub fn shares(&self) -> Shares {
        let alone = |group: &GroupIndices| {
            let excess = (group.first.value - group.total.value).max(0.0);
            group.first.value - 0.5 * excess
        };
        let alone: Vec<f64> = self.groups.iter().map(alone).collect();
        let sum: f64 = alone.iter().sum();
        let scale = sum.max(1.0);
        Shares { first_order: alone.iter().map(|share| share / scale).collect(), interactions: unit(1.0 - sum) }
    }
}
