//! Which assumptions carry an outcome, as it is stored and told: the tables of a pick-freeze design and of a screening →
//! indices.

use super::inputs::{Group, Input};
use super::{Dependence, Distance, Effect, Index, Slices, Sobol, dependence, sobol};
use crate::answers::Origin;
use harmattan_core::sampling::Dimension;
use harmattan_engine::{FutureTable, Item};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

/// What was found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sensitivity {
    /// What it was taken from.
    #[serde(flatten)]
    pub origin: Origin,
    /// Rows of the designs: by section, and key by key where keys were looked at.
    pub rows: Vec<u64>,
    /// Futures simulated in all.
    pub futures: u64,
    /// Uncertain quantities.
    pub quantities: usize,
    /// Outcomes that do not vary, of which nothing can be said.
    pub constant: Vec<String>,
    /// The outcomes.
    pub outcomes: Vec<Carried>,
}

/// What carries one outcome.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Carried {
    /// Key of the outcome.
    pub key: String,
    /// Share that only several of these explain together, with its error.
    pub together: Index,
    /// All assumptions, the hypothesis, the expert, the chance: what each explains alone adds up to 1 with `together`.
    pub parts: Vec<Indices>,
    /// By section of the scenario.
    pub sections: Vec<Indices>,
    /// Key by key: those that the screening has chosen, then all others together. Empty where keys were not looked at.
    pub keys: Vec<Indices>,
    /// How far the outcome's distribution depends on each key, by PAWN; those told apart from a key that does nothing, the
    /// farthest first.
    pub depends: Vec<(String, Depends)>,
}

/// First-order and total index of a group of inputs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Indices {
    /// The inputs.
    #[serde(flatten)]
    pub input: Input,
    /// Share of the variance that they explain alone.
    pub first: Index,
    /// Share that they explain alone or together with others.
    pub total: Index,
}

/// How far an outcome depends on a key, whatever the shape of its distribution.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Depends {
    /// Median distance of Kolmogorov and Smirnov between the outcome's law within slices of the key and its law in all (Pianosi
    /// and Wagener 2018), 0–1.
    pub pawn: Index,
    /// Borgonovo's δ, 0–1.
    pub delta: Index,
}

/// Indices of one outcome in a table whose first two variants are points A and B, and then one a group.
#[must_use]
fn indices(table: &FutureTable, item: usize, groups: &[Group], seed: u64) -> Option<(Sobol, Vec<Indices>)> {
    let outcome = |variant: usize| table.outcome(variant, item);
    let (a, b) = (outcome(0), outcome(1));
    let mixed: Vec<Vec<f64>> = (0..groups.len()).map(|g| outcome(2 + g)).collect();
    let found = sobol(&a, &b, &mixed.iter().map(Vec::as_slice).collect::<Vec<_>>(), seed)?;
    let of = |(group, indices): (&Group, &super::GroupIndices)| {
        let (mut first, mut total) = (indices.first, indices.total);
        // No index alone exceeds that with others; where chance says so, both are their mean.
        if first.value > total.value {
            let mean = f64::midpoint(first.value, total.value);
            (first, total) = (first.around(mean), total.around(mean));
        }
        Indices { input: group.input.clone(), first, total }
    };
    let all = groups.iter().zip(&found.groups).map(of).collect();
    Some((found, all))
}

/// The tables of a question: of the whole and by section, and key by key where keys were looked at.
pub struct Tables<'t> {
    /// Whole and sections: the groups, of which the first `whole` are all assumptions, hypothesis, expert and chance.
    pub groups: &'t [Group],
    /// How many of these.
    pub whole: usize,
    /// Their table.
    pub table: &'t FutureTable,
    /// Groups and table key by key.
    pub keys: Option<(&'t [Group], &'t FutureTable)>,
    /// Dimensions of the draws.
    pub dimensions: &'t [Dimension],
    /// Those that may matter.
    pub live: &'t [usize],
}

impl Tables<'_> {
    /// What carries each outcome that varies, and the keys of those that do not.
    #[must_use]
    pub fn carried(&self, items: &[Item], seed: u64) -> (Vec<Carried>, Vec<String>) {
        let slices: Vec<Slices> =
            self.live.iter().map(|&dimension| Slices::of_values(&self.table.drawn(dimension))).collect();
        let one = |(index, item): (usize, &Item)| self.of(index, item, &slices, seed).ok_or_else(|| item.key.clone());
        let all: Vec<Result<Carried, String>> = items.par_iter().enumerate().map(one).collect();
        let constant = all.iter().filter_map(|found| found.clone().err()).collect();
        (all.into_iter().flatten().collect(), constant)
    }

    fn of(&self, index: usize, item: &Item, slices: &[Slices], seed: u64) -> Option<Carried> {
        let (_, all) = indices(self.table, index, self.groups, seed)?;
        let (parts, sections) = all.split_at(self.whole);
        let of_part = |(part, share): (&Indices, f64)| Indices { first: part.first.around(share), ..part.clone() };
        let alone = indices(self.table, index, &self.groups[..self.whole], seed)?.0;
        let shares = alone.shares();
        let keys = self.keys.and_then(|(groups, table)| Some(indices(table, index, groups, seed)?.1));
        Some(Carried {
            key: item.key.clone(),
            together: alone.interactions.around(shares.interactions),
            parts: parts.iter().zip(shares.first_order).map(of_part).collect(),
            sections: strongest_first(sections.to_vec()),
            keys: strongest_first(keys.unwrap_or_default()),
            depends: self.depends(index, slices, seed),
        })
    }

    fn depends(&self, index: usize, slices: &[Slices], seed: u64) -> Vec<(String, Depends)> {
        let found = dependence(slices, &self.table.outcome(0, index), seed);
        let told = |(&dimension, found): (&usize, Option<Dependence>)| {
            let found = found.filter(|found| found.median.is_told_apart)?;
            let index = |d: Distance| Index { value: d.value, low: d.low, high: d.high };
            let depends = Depends { pawn: index(found.median), delta: index(found.delta) };
            Some((self.dimensions[dimension].name.clone(), depends))
        };
        let mut told: Vec<(String, Depends)> = self.live.iter().zip(found).filter_map(told).collect();
        told.sort_by(|(_, a), (_, b)| b.pawn.value.total_cmp(&a.pawn.value));
        told
    }
}

fn strongest_first(mut all: Vec<Indices>) -> Vec<Indices> {
    all.sort_by(|a, b| b.total.value.total_cmp(&a.total.value).then(b.first.value.total_cmp(&a.first.value)));
    all
}

/// The groups that a screening puts first: those whose mean absolute effect on some outcome, against the strongest on that
/// outcome, is greatest. `effects[outcome][group]`; an outcome that does not vary has none.
#[must_use]
pub fn screened(groups: &[Group], effects: &[Vec<Effect>], most: usize) -> Vec<Group> {
    let strength = |g: usize| {
        let against = |of_outcome: &Vec<Effect>| {
            let strongest = of_outcome.iter().map(|effect| effect.mean_absolute).fold(0.0, f64::max);
            if strongest > 0.0 { of_outcome[g].mean_absolute / strongest } else { 0.0 }
        };
        effects.iter().map(against).fold(0.0, f64::max)
    };
    let mut order: Vec<usize> = (0..groups.len()).collect();
    order.sort_by(|&a, &b| strength(b).total_cmp(&strength(a)).then(a.cmp(&b)));
    order.into_iter().take(most).map(|g| groups[g].clone()).collect()
}
