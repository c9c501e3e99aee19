//! Learning a rule by smooth regression (Strong, Oakley and Brennan 2014).

use super::futures::{BLOCKS, Futures, WorthError};
use super::rule::{Cut, Expectation, Means, Rule, side};
use crate::regression::Sums;
use harmattan_core::linear::dot;

/// Cuts of a regression on few functions, and of one on many.
const CUTS: (usize, usize) = (7, 3);
/// Functions up to which they are few.
const FEW: usize = 32;
/// Points at which resamples are looked at.
const POINTS: usize = 200;

/// Functions of what is known, one row for each future it is known in.
pub(super) struct Design {
    /// The futures.
    pub rows: Vec<usize>,
    /// Row by row; the first function is 1, the second rises with the first input.
    pub functions: Vec<f64>,
    /// Of each function; 0 for the first.
    pub roughness: Vec<f64>,
    /// The same for resamples.
    pub free: Vec<f64>,
    /// Weight of the penalty at most of resamples.
    pub most_smoothed: f64,
}

/// Learns a rule: in O(rows · (width + policies)² + (cuts + resamples) · width³).
pub(super) fn learn(futures: &Futures, design: Design) -> Result<Rule<'_>, WorthError> {
    let (width, policies) = (design.roughness.len(), futures.policies());
    let blocks = design.sums(futures);
    let all = sums_of(&blocks, |_| 1.0);
    let cuts = 1..=if width <= FEW { CUTS.0 } else { CUTS.1 };
    let cuts = cuts.map(|mask| design.cut(futures, &blocks, mask)).collect::<Option<_>>();
    let whole = all.fit(&design.roughness).ok_or(WorthError::Singular)?;
    let means = means_of(&all);
    let departures = |functions: &[f64]| -> Vec<f64> {
        (0..policies).map(|p| whole.expected(p, functions) - means.gains[p]).collect()
    };
    let departures = design.functions.chunks_exact(width).flat_map(departures).collect();
    let points = design.points();
    let shares = vec![1.0 / points.len() as f64; points.len()];
    let resamples = design.resamples(futures, &blocks, &all, &points, &shares);
    Ok(Rule {
        futures,
        cuts: cuts.ok_or(WorthError::Singular)?,
        fitted: Expectation { means, departures },
        resamples: resamples.ok_or(WorthError::Singular)?,
        shares,
        rows: design.rows,
    })
}

impl Design {
    /// Sums by block.
    fn sums(&self, futures: &Futures) -> Vec<Sums> {
        let width = self.roughness.len();
        let mut blocks = vec![Sums::new(width, futures.policies()); BLOCKS];
        for (row, functions) in self.rows.iter().zip(self.functions.chunks_exact(width)) {
            blocks[futures.block(*row)].push(functions, futures.gains(*row));
        }
        blocks
    }

    /// What either half expects of the other. A half knows nothing of the other, not even which policy is best in all.
    fn cut(&self, futures: &Futures, blocks: &[Sums], mask: usize) -> Option<Cut> {
        let half = |told: usize| {
            let sums = sums_of(blocks, |block| f64::from(u8::from(side(mask, block) != told)));
            let means = means_of(&sums);
            let fit = sums.relative_to(means.best).fit(&self.roughness)?;
            Some((means, fit))
        };
        let halves = [half(0)?, half(1)?];
        let mut departures = Vec::with_capacity(self.rows.len() * futures.policies());
        for (&row, functions) in self.rows.iter().zip(self.functions.chunks_exact(self.roughness.len())) {
            let (means, fit) = &halves[side(mask, futures.block(row))];
            let best = means.gains[means.best];
            departures
                .extend(means.gains.iter().enumerate().map(|(p, mean)| fit.expected(p, functions) - (mean - best)));
        }
        Some(Cut::new(mask, halves.map(|(means, _)| means), departures))
    }

    /// The functions in rows that stand for all: the middles of as many equal parts in the order of the first input.
    fn points(&self) -> Vec<&[f64]> {
        let rows: Vec<&[f64]> = self.functions.chunks_exact(self.roughness.len()).collect();
        let key = |i: usize| rows[i].get(1).copied().unwrap_or(0.0);
        let mut order: Vec<usize> = (0..rows.len()).collect();
        order.sort_by(|&i, &j| key(i).total_cmp(&key(j)).then(i.cmp(&j)));
        let count = POINTS.min(rows.len());
        (0..count).map(|k| rows[order[(2 * k + 1) * rows.len() / (2 * count)]]).collect()
    }

    /// What resamples of blocks expect at some points, all with the least penalty that any policy's regression chose.
    /// Those in which functions cannot be told apart are left out.
    fn resamples(
        &self,
        futures: &Futures,
        blocks: &[Sums],
        all: &Sums,
        points: &[&[f64]],
        shares: &[f64],
    ) -> Option<Vec<Expectation>> {
        let penalty = all.fit(&self.free)?.penalties.into_iter().fold(self.most_smoothed, f64::min);
        let expectation = |weights: &Vec<f64>| {
            let sums = sums_of(blocks, |block| weights[block]);
            let coefficients = sums.solve(&self.free, penalty)?;
            let means = means_of(&sums);
            let mut departures = Vec::with_capacity(points.len() * futures.policies());
            for point in points {
                departures.extend(coefficients.chunks_exact(point.len()).map(|weights| dot(weights, point)));
            }
            let mut expectation = Expectation { means, departures };
            expectation.centre(shares);
            Some(expectation)
        };
        let found: Vec<Expectation> = futures.resamples.iter().filter_map(expectation).collect();
        (!found.is_empty()).then_some(found)
    }
}

/// The sums of blocks by weight.
fn sums_of(blocks: &[Sums], weight: impl Fn(usize) -> f64) -> Sums {
    let mut sums = blocks[0].clone();
    sums.add(&blocks[0], weight(0) - 1.0);
    let others = blocks.iter().enumerate().skip(1).map(|(block, part)| (part, weight(block)));
    others.filter(|(_, weight)| *weight != 0.0).for_each(|(part, weight)| sums.add(part, weight));
    sums
}

fn means_of(sums: &Sums) -> Means {
    Means::new((0..sums.outcomes()).map(|p| sums.mean(p)).collect())
}
