//! Gaussian copula: joins uniforms so that quantities have the given rank correlations.
//!
//! Only dimensions named in a correlation pass through it, block by block (a block holds whatever is
//! joined directly or through others). Margins stay uniform. The first dimension of a block keeps
//! its draws, and with them its strata; the others keep theirs in law, not stratum by stratum.
//! Of a rank correlation of 1 or −1 one dimension has the other's uniform, or what is left of it to 1.

use super::table::normal_quantile;
use crate::distribution::correlation::{Ties, cholesky_of_ranks};
use crate::distribution::special::normal_lower;

/// Ends of the open interval (0, 1) in doubles.
pub(super) const INSIDE: (f64, f64) = (f64::MIN_POSITIVE, 1.0 - 1.0 / (1u64 << 53) as f64);

/// Dimensions joined with one another, and the lower Cholesky factor of their normal scores.
#[derive(Clone, Debug)]
struct Block {
    dimensions: Vec<usize>,
    factor: Vec<f64>,
}

/// A dimension that follows another, or runs against it.
#[derive(Clone, Copy, Debug)]
struct Follower {
    dimension: usize,
    leader: usize,
    turned: bool,
}

/// All blocks of a scenario.
#[derive(Clone, Debug, Default)]
pub struct Copula {
    blocks: Vec<Block>,
    followers: Vec<Follower>,
}

impl Copula {
    /// Joins `dimensions` dimensions by Spearman rank correlations between pairs of them. Validated
    /// scenarios bring a positive definite matrix (but for ties); if one is not, its correlations are drawn towards
    /// 0 in steps of a hundredth until it is.
    #[must_use]
    pub fn new(dimensions: usize, ranks: &[(usize, usize, f64)]) -> Self {
        let Some(ties) = Ties::new(dimensions, ranks) else { return Self::in_blocks(dimensions, ranks) };
        let followers = ties.leaders.iter().enumerate().filter(|(dimension, (leader, _))| dimension != leader);
        let followers = followers.map(|(dimension, &(leader, turned))| Follower { dimension, leader, turned });
        Self { followers: followers.collect(), ..Self::in_blocks(dimensions, &ties.ranks) }
    }

    fn in_blocks(dimensions: usize, ranks: &[(usize, usize, f64)]) -> Self {
        let mut block_of: Vec<usize> = (0..dimensions).collect();
        for &(a, b, _) in ranks {
            let (keep, merge) = (block_of[a].min(block_of[b]), block_of[a].max(block_of[b]));
            block_of.iter_mut().filter(|block| **block == merge).for_each(|block| *block = keep);
        }
        let blocks =
            (0..dimensions).map(|first| -> Vec<usize> { (0..dimensions).filter(|d| block_of[*d] == first).collect() });
        let blocks = blocks.filter(|members| members.len() > 1).map(|members| Block::new(members, ranks)).collect();
        Self { blocks, followers: Vec::new() }
    }

    /// Pairs of dimensions that are joined: in each block its first with every other, and every follower with its leader.
    pub(super) fn tied(&self) -> impl Iterator<Item = (usize, usize)> {
        let in_block = |block: &Block| {
            let members = block.dimensions.clone();
            members.clone().into_iter().skip(1).map(move |other| (members[0], other))
        };
        let followers = self.followers.iter().map(|follower| (follower.leader, follower.dimension));
        self.blocks.iter().flat_map(in_block).chain(followers)
    }

    /// Joins the uniforms of one draw.
    pub fn apply(&self, uniforms: &mut [f64]) {
        for block in &self.blocks {
            block.apply(uniforms);
        }
        for follower in &self.followers {
            let u = uniforms[follower.leader];
            uniforms[follower.dimension] = if follower.turned { (1.0 - u).clamp(INSIDE.0, INSIDE.1) } else { u };
        }
    }
}

impl Block {
    fn new(dimensions: Vec<usize>, ranks: &[(usize, usize, f64)]) -> Self {
        let n = dimensions.len();
        let place = |dimension: usize| dimensions.binary_search(&dimension).ok();
        let own: Vec<(usize, usize, f64)> =
            ranks.iter().filter_map(|&(a, b, rank)| Some((place(a)?, place(b)?, rank))).collect();
        let shrunk = |percent: u32| -> Vec<(usize, usize, f64)> {
            own.iter().map(|&(a, b, rank)| (a, b, rank * f64::from(percent) / 100.0)).collect()
        };
        let factor = (0..=100).rev().find_map(|percent| cholesky_of_ranks(n, &shrunk(percent)));
        Self { dimensions, factor: factor.unwrap_or_default() }
    }

    fn apply(&self, uniforms: &mut [f64]) {
        let n = self.dimensions.len();
        if self.factor.len() != n * n {
            return;
        }
        let first = uniforms[self.dimensions[0]];
        for &d in &self.dimensions {
            uniforms[d] = normal_quantile(uniforms[d]);
        }
        // From the last row up, since row i needs the scores up to i only.
        for i in (1..n).rev() {
            let row = &self.factor[i * n..=i * n + i];
            let score: f64 = row.iter().zip(&self.dimensions).map(|(l, &d)| l * uniforms[d]).sum();
            uniforms[self.dimensions[i]] = normal_lower(score).clamp(INSIDE.0, INSIDE.1);
        }
        uniforms[self.dimensions[0]] = first;
    }
}
