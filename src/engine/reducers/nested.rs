//! Nested runs: every draw is repeated m times, and the variance of an outcome is split by the law of
//! total variance into what comes from ignorance (between draws) and what comes from chance (within).
//!
//! The estimates are those of one-way analysis of variance with random effects: within = mean square
//! within; between = (mean square between − within)/m. Outcomes are skewed, often 0 or 1, so that
//! intervals by the F distribution, which asks for normal ones, would not hold; the interval of the share
//! is a delete-a-block jackknife instead: draws fall into blocks (the replicates of a stratified design, else 40 in turn), the
//! share is computed with one block left out after another, and its standard error taken from their spread (Efron & Stein
//! 1981).

use serde::{Deserialize, Serialize};

use super::moments::Moments;
use crate::layout::Layout;
use crate::proportion::Z95;
use crate::reducer::{Future, Merge};
use harmattan_core::distribution::student;

const BLOCKS: usize = 40;
/// Fewest blocks that an interval rests on.
const LEAST_BLOCKS: usize = 10;

/// A draw whose trajectories are being gathered.
pub(super) struct OpenDraw {
    draw: u64,
    hypothesis: usize,
    items: Vec<Moments>,
}

/// The draw at work: gathered trajectory by trajectory, closed once all are there. A draw of which one trajectory failed or
/// lies outside the run is never closed, and so does not count.
#[derive(Default)]
pub(super) struct Gathering(Option<OpenDraw>);

impl Gathering {
    /// Adds a trajectory to its draw, and the draw to `split` once it is whole. `happened` says of each event whether it did.
    pub(super) fn push(&mut self, layout: &Layout, future: &Future<'_>, happened: &[bool], split: &mut VarianceSplit) {
        let (draw, hypothesis) = (future.number / u64::from(layout.repeats), future.hypothesis);
        if self.0.as_ref().is_none_or(|o| o.draw != draw || o.hypothesis != hypothesis) {
            let items = vec![Moments::default(); layout.decomposed().len() + layout.events.len()];
            self.0 = Some(OpenDraw { draw, hypothesis, items });
        }
        let Some(current) = &mut self.0 else { return };
        let columns = layout.decomposed().iter().map(|&c| future.record.trajectory.outcomes[c]);
        let events = happened.iter().map(|&h| f64::from(u8::from(h)));
        current.items.iter_mut().zip(columns.chain(events)).for_each(|(moments, x)| moments.push(x));
        let whole = current.items.first().is_some_and(|m| m.count == u64::from(layout.repeats));
        if let Some(done) = self.0.take_if(|_| whole) {
            split.push(block_of(layout, done.draw), &done.items);
        }
    }
}

/// The block of a draw: the replicate of the design, for only replicates are independent; where they are too few, or draws are
/// independent themselves, blocks take draws in turn.
#[expect(clippy::cast_possible_truncation, reason = "the remainder is below 40")]
fn block_of(layout: &Layout, draw: u64) -> usize {
    if layout.stratified && layout.replicates.count() >= LEAST_BLOCKS {
        return layout.replicates.of(draw).min(BLOCKS - 1);
    }
    (draw % BLOCKS as u64) as usize
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Block {
    /// Moments of the draws' means.
    means: Moments,
    /// Sum over draws of the squares within them.
    within: f64,
}

impl Block {
    fn merge(&mut self, other: &Self) {
        self.means.merge(&other.means);
        self.within += other.within;
    }

    /// Variance between and within draws, between not yet cut at 0. None for fewer than two draws.
    fn components(&self, m: f64) -> Option<(f64, f64)> {
        let within = self.within / (self.means.count as f64 * (m - 1.0));
        Some((self.means.variance()? - within / m, within))
    }
}

/// The split of the variance of every column of [`Layout::decomposed`] and of every event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct VarianceSplit {
    repeats: u32,
    columns: usize,
    items: usize,
    /// By block and item; empty where no draw fell into the block.
    blocks: Vec<Vec<Block>>,
}

impl Merge for VarianceSplit {
    fn merge(&mut self, other: &Self) {
        for (mine, theirs) in self.blocks.iter_mut().zip(&other.blocks) {
            if mine.is_empty() {
                mine.clone_from(theirs);
            } else {
                mine.iter_mut().zip(theirs).for_each(|(a, b)| a.merge(b));
            }
        }
    }
}

/// The variance of one outcome, split.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct VarianceShare {
    /// Draws it rests on.
    pub draws: u64,
    /// Variance between draws: ignorance.
    pub between: f64,
    /// Variance within draws: chance.
    pub within: f64,
    /// Share of the variance that lies between draws, 0–1; none for an outcome that does not vary.
    pub share: Option<f64>,
    /// 95 % interval of the share (jackknife over blocks of draws); none below ten blocks.
    pub interval: Option<(f64, f64)>,
}

impl VarianceSplit {
    pub(super) fn new(layout: &Layout) -> Self {
        let columns = layout.decomposed().len();
        let items = columns + layout.events.len();
        Self { repeats: layout.repeats, columns, items, blocks: vec![Vec::new(); BLOCKS] }
    }

    /// Whether another is of as many repeats, columns and events.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        let shape = |of: &Self| (of.repeats, of.columns, of.items, of.blocks.len());
        shape(self) == shape(other) && other.blocks.iter().all(|block| block.is_empty() || block.len() == self.items)
    }

    /// Takes in the moments of a draw's m numbers, item by item: columns first, events after.
    fn push(&mut self, block: usize, draw: &[Moments]) {
        let blocks = &mut self.blocks[block];
        blocks.resize(self.items, Block::default());
        for (block, moments) in blocks.iter_mut().zip(draw) {
            block.means.push(moments.mean);
            block.within += moments.m2;
        }
    }

    /// The split of column number `index` of [`Layout::decomposed`].
    #[must_use]
    pub fn column(&self, index: usize) -> Option<VarianceShare> {
        self.item(index)
    }

    /// The split of an event, as 0 or 1.
    #[must_use]
    pub fn event(&self, index: usize) -> Option<VarianceShare> {
        self.item(self.columns + index)
    }

    /// Variance of the mean over draws, for the standard error of column `index` of [`Layout::decomposed`].
    #[must_use]
    pub fn column_standard_error(&self, index: usize) -> Option<f64> {
        self.total(index).means.standard_error()
    }

    /// Draws that the split rests on.
    #[must_use]
    pub fn draws(&self) -> u64 {
        self.blocks.iter().filter_map(|block| block.first()).map(|block| block.means.count).sum()
    }

    /// Standard error of the probability of an event.
    #[must_use]
    pub fn event_standard_error(&self, index: usize) -> Option<f64> {
        self.total(self.columns + index).means.standard_error()
    }

    fn blocks_of(&self, item: usize) -> Vec<Block> {
        self.blocks.iter().filter_map(|block| block.get(item)).copied().collect()
    }

    fn total(&self, item: usize) -> Block {
        let mut total = Block::default();
        self.blocks_of(item).iter().for_each(|b| total.merge(b));
        total
    }

    fn item(&self, item: usize) -> Option<VarianceShare> {
        let m = f64::from(self.repeats);
        let total = self.total(item);
        let (between, within) = total.components(m)?;
        let share = share_of(between, within);
        let interval = share.and_then(|s| jackknife(&self.blocks_of(item), s, m));
        Some(VarianceShare {
            draws: total.means.count,
            between: between.max(0.0),
            within,
            share: share.map(|s| s.clamp(0.0, 1.0)),
            interval,
        })
    }
}

fn share_of(between: f64, within: f64) -> Option<f64> {
    let total = between + within;
    (total > 0.0).then(|| between / total)
}

fn jackknife(blocks: &[Block], share: f64, m: f64) -> Option<(f64, f64)> {
    let filled: Vec<&Block> = blocks.iter().filter(|b| b.means.count > 0).collect();
    if filled.len() < LEAST_BLOCKS {
        return None;
    }
    let mut left_out = Moments::default();
    for skip in 0..filled.len() {
        let mut rest = Block::default();
        filled.iter().enumerate().filter(|&(i, _)| i != skip).for_each(|(_, b)| rest.merge(b));
        let (between, within) = rest.components(m)?;
        left_out.push(share_of(between, within)?);
    }
    let b = filled.len() as f64;
    let error = ((b - 1.0) / b * left_out.m2).sqrt();
    let reach = student(Z95, filled.len() as u64) * error;
    Some(((share - reach).clamp(0.0, 1.0), (share + reach).clamp(0.0, 1.0)))
}
