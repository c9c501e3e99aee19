//! A classification tree of the same table (CART; Breiman, Friedman, Olshen and Stone 1984), as a check of the boxes:
//! it cuts the cases in two again and again, greedily, and is pruned back to what cross-validation supports.

mod cut;
mod grow;
mod prune;

use super::Settings;
use super::cases::Cases;
use super::choice::compromise;
use super::finding::{Figures, Leaf, Tree};
use super::restriction::restrictions;
use super::sample::{Sample, Tally};

#[cfg(test)]
mod tests;

/// A pruned tree of the cases of a sample; no leaf holds less than the least mass of a box.
pub(super) fn tree(cases: &Cases, sample: &Sample, settings: &Settings) -> Tree {
    let pruned = prune::pruned(cases, sample, settings);
    let regions = pruned.grown.leaves(cases, &pruned.collapse, pruned.complexity);
    let tallies: Vec<Tally> = regions.iter().map(|region| region.tally(cases, sample)).collect();
    let good = |leaf: usize| tallies.get(leaf).map_or(0.0, |&tally| compromise(tally, sample.all));
    let best = (0..tallies.len()).rev().max_by(|&a, &b| good(a).total_cmp(&good(b))).filter(|&leaf| good(leaf) > 0.0);
    let leaf = |(region, &tally)| Leaf {
        restrictions: restrictions(region, cases, sample),
        figures: Figures::of(tally, sample.all),
    };
    Tree {
        leaves: regions.iter().zip(&tallies).map(leaf).collect(),
        best,
        error: pruned.error,
        error_of_base_rate: pruned.error_of_root,
    }
}
