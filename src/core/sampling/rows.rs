//! Samples drawn together: the uniforms of a group of quantities are made to fall on one row of their samples.
//!
//! The row is that on which the uniform of the group's first member falls; each member's uniform then lies within the
//! part of (0, 1) that belongs to its own value of that row, at the same place within it: an empirical copula
//! (Rüschendorf 2009). Margins stay uniform, so that quantile functions serve as for samples drawn alone.

use crate::distribution::Distribution;
use crate::scenario::Scenario;

/// Uniforms keep this far from the ends of their part, lest rounding moves them into the next.
const MARGIN: f64 = 1e-6;

/// One group.
#[derive(Clone, Debug)]
struct Group {
    /// Number of rows.
    rows: usize,
    /// The row of each rank of the first member.
    order: Vec<u32>,
    /// Dimensions, each with the rank of every row's value (equal ones in the order of their rows).
    members: Vec<(usize, Vec<u32>)>,
}

/// All groups of a scenario.
#[derive(Clone, Debug, Default)]
pub(super) struct Rows {
    groups: Vec<Group>,
}

impl Rows {
    /// The groups of a scenario's base; `dimension` gives the dimension of an uncertain slot.
    pub(super) fn new(scenario: &Scenario, dimension: impl Fn(usize) -> Option<usize>) -> Self {
        let mut named: Vec<(&str, Group)> = Vec::new();
        for (slot, quantity) in scenario.base.iter().enumerate() {
            let Some(Distribution::Joint { group, rows }) = quantity.as_ref().map(|q| &q.distribution) else {
                continue;
            };
            // A column that does not vary is certain.
            let Some(dimension) = dimension(slot) else { continue };
            let order = order(rows);
            let member = (dimension, ranks(&order));
            match named.iter_mut().find(|(name, known)| name == group && known.rows == rows.len()) {
                Some((_, known)) => known.members.push(member),
                None => named.push((group, Group { rows: rows.len(), order, members: vec![member] })),
            }
        }
        Self { groups: named.into_iter().map(|(_, group)| group).filter(|group| group.members.len() > 1).collect() }
    }

    /// Pairs of dimensions that are drawn together: in each group its first with every other.
    pub(super) fn tied(&self) -> impl Iterator<Item = (usize, usize)> {
        let in_group = |group: &Group| {
            let members: Vec<usize> = group.members.iter().map(|(dimension, _)| *dimension).collect();
            members.clone().into_iter().skip(1).map(move |other| (members[0], other))
        };
        self.groups.iter().flat_map(in_group)
    }

    /// Joins the uniforms of one draw.
    pub(super) fn apply(&self, uniforms: &mut [f64]) {
        for group in &self.groups {
            group.apply(uniforms);
        }
    }
}

impl Group {
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a sample has far fewer than 2^32 values, and uniforms lie in (0, 1)"
    )]
    fn apply(&self, uniforms: &mut [f64]) {
        let n = self.rows as f64;
        let Some((first, _)) = self.members.first() else { return };
        let place = uniforms[*first] * n;
        let rank = (place as usize).min(self.rows - 1);
        let within = (place - rank as f64).clamp(MARGIN, 1.0 - MARGIN);
        let row = self.order[rank] as usize;
        for (dimension, ranks) in &self.members {
            uniforms[*dimension] = (f64::from(ranks[row]) + within) / n;
        }
    }
}

/// Rows by their values, ascending; equal values in the order of their rows.
#[expect(clippy::cast_possible_truncation, reason = "a sample has far fewer than 2^32 values")]
fn order(rows: &[f64]) -> Vec<u32> {
    let mut order: Vec<u32> = (0..rows.len() as u32).collect();
    order.sort_by(|a, b| rows[*a as usize].total_cmp(&rows[*b as usize]));
    order
}

/// The rank of each row, from 0.
fn ranks(order: &[u32]) -> Vec<u32> {
    let mut ranks = vec![0; order.len()];
    for (rank, row) in (0_u32..).zip(order) {
        ranks[*row as usize] = rank;
    }
    ranks
}
