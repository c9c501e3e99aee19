//! Gaussian copula: joins uniforms so that quantities have the given rank correlations.
//!
//! Only dimensions named in a correlation pass through it, block by block (a block holds whatever is
//! joined directly or through others). Margins stay uniform. The first dimension of a block keeps
//! its draws, and with them its strata; the others keep theirs in law, not stratum by stratum.

use super::table::normal_quantile;
use crate::distribution::correlation::cholesky_of_ranks;
use crate::distribution::special::normal_lower;

/// Dimensions joined with one another, and the lower Cholesky factor of their normal scores.
#[derive(Clone, Debug)]
struct Block {
    dimensions: Vec<usize>,
    factor: Vec<f64>,
}

/// All blocks of a scenario.
#[derive(Clone, Debug, Default)]
pub struct Copula {
    blocks: Vec<Block>,
}

impl Copula {
    /// Joins `dimensions` dimensions by Spearman rank correlations between pairs of them. Validated
    /// scenarios bring a positive definite matrix; if one is not, its correlations are drawn towards
    /// 0 in steps of a hundredth until it is.
    #[must_use]
    pub fn new(dimensions: usize, ranks: &[(usize, usize, f64)]) -> Self {
        let mut block_of: Vec<usize> = (0..dimensions).collect();
        for &(a, b, _) in ranks {
            let (keep, merge) = (block_of[a].min(block_of[b]), block_of[a].max(block_of[b]));
            block_of.iter_mut().filter(|block| **block == merge).for_each(|block| *block = keep);
        }
        let blocks =
            (0..dimensions).map(|first| -> Vec<usize> { (0..dimensions).filter(|d| block_of[*d] == first).collect() });
        Self { blocks: blocks.filter(|members| members.len() > 1).map(|members| Block::new(members, ranks)).collect() }
    }

    /// Joins the uniforms of one draw.
    pub fn apply(&self, uniforms: &mut [f64]) {
        for block in &self.blocks {
            block.apply(uniforms);
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
            uniforms[self.dimensions[i]] =
                normal_lower(score).clamp(f64::MIN_POSITIVE, 1.0 - 1.0 / (1u64 << 53) as f64);
        }
        uniforms[self.dimensions[0]] = first;
    }
}
