//! Prior futures → posterior of the open quantities, given the features of what was seen.

use rayon::prelude::*;

use super::KEPT;
use super::bank::PriorFuture;
use crate::draws::{Use, open, stream};
use crate::learning::{Gram, Ridge};
use harmattan_core::distribution::normal_lower;
use harmattan_core::linear::solve;

/// Share of the futures that are taken for near, and the fewest.
const NEAR: f64 = 0.05;
const FEWEST: usize = 400;
/// Share of a quantity's variance that histories must tell, for it to count among what makes two histories alike.
const TOLD: f64 = 0.02;
/// Spread after in units of that before above which a quantity is said not to be learnt.
const NOT_LEARNT: f64 = 0.9;

/// How much was learned of a quantity.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Learnt {
    /// Share of its variance (as normal score) that histories tell, 0–1.
    pub told: f64,
    /// Standard deviation of its normal score after, in units of that before.
    pub spread: f64,
}

impl Learnt {
    /// Whether anything worth saying was learned.
    #[must_use]
    pub fn is_learnt(self) -> bool {
        self.spread < NOT_LEARNT
    }
}

/// Futures whose own distance from the others is taken, to tell whether that of what was seen is unusual.
const HELD: usize = 400;

/// A posterior.
pub(super) struct Posterior {
    /// Draws: the probability scale of each quantity, in (0, 1).
    pub draws: Vec<Vec<f64>>,
    pub learnt: Vec<Learnt>,
    pub accepted: usize,
    /// Share of futures that are as far from the others as what was seen, 0–1.
    pub as_far: f64,
}

/// What histories say of the quantities.
pub(super) struct Learned<'r> {
    rows: &'r [PriorFuture],
    rule: Ridge,
    /// What is expected of each quantity, future by future.
    expected: Vec<Vec<f64>>,
    /// Share of each quantity's variance that is told, and the spread of what is expected.
    told: Vec<(f64, f64)>,
}

impl<'r> Learned<'r> {
    /// Learns from futures; none if there are too few.
    pub fn new(rows: &'r [PriorFuture], columns: usize, keys: usize) -> Option<Self> {
        if rows.len() < FEWEST || rows.len() <= 2 * columns {
            return None;
        }
        let table: Vec<f64> = rows.iter().flat_map(|row| row.features.iter().copied()).collect();
        let targets: Vec<f64> = rows.iter().flat_map(|row| row.scores.iter().copied()).collect();
        let rule = Ridge::fit(&table, columns, &targets, keys)?;
        let expected: Vec<Vec<f64>> = rows.par_iter().map(|row| rule.predict(&row.features)).collect();
        let told = (0..keys).map(|k| told(rows, &expected, k, 2 * columns)).collect();
        Some(Self { rows, rule, expected, told })
    }

    /// The posterior given the features of what was seen.
    pub fn posterior(&self, seen: &[f64], seed: u64) -> Option<Posterior> {
        let own = self.rule.predict(seen);
        let keys = own.len();
        // Of quantities that nothing tells, summaries are noise: alike or not, they say nothing.
        let heard: Vec<usize> = (0..keys).filter(|&k| self.told[k].0 > TOLD).collect();
        let mut order: Vec<(f64, usize)> = self.distances(&own, &heard).zip(0..).collect();
        order.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        let near = self.near();
        let width = order.get(near).or(order.last())?.0.max(1e-12);
        let weight = |d: f64| (1.0 - (d / width) * (d / width)).max(1e-6);
        let weights: Vec<f64> = order[..near].iter().map(|&(d, _)| weight(d)).collect();
        let near: Vec<usize> = order[..near].iter().map(|&(_, i)| i).collect();
        let adjusted = self.adjusted(&near, &weights, &own, &heard)?;
        let learnt = (0..keys)
            .map(|k| Learnt { told: self.told[k].0, spread: spread(&adjusted, &weights, k) / self.prior_spread(k) });
        Some(Posterior {
            learnt: learnt.collect(),
            accepted: near.len(),
            as_far: self.as_far(width, &heard),
            draws: resampled(&adjusted, &weights, seed)
                .into_iter()
                .map(|i| adjusted[i].iter().map(|&z| normal_lower(z)).collect())
                .collect(),
        })
    }

    /// How many futures are taken for near.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a count")]
    fn near(&self) -> usize {
        ((self.rows.len() as f64 * NEAR) as usize).max(FEWEST).min(self.rows.len())
    }

    /// Distance of every future from a point, by what histories tell of the quantities in `heard`.
    fn distances(&self, point: &[f64], heard: &[usize]) -> impl Iterator<Item = f64> {
        self.expected.iter().map(move |expected| {
            let part = |&k: &usize| {
                let away = (expected[k] - point[k]) / self.told[k].1;
                away * away
            };
            heard.iter().map(part).sum::<f64>().sqrt()
        })
    }

    /// Share of futures, evenly spaced among all, round which the near ones reach as far out as `width`: so much of what the
    /// prior holds is as lonely.
    fn as_far(&self, width: f64, heard: &[usize]) -> f64 {
        let step = (self.rows.len() / HELD).max(1);
        let held: Vec<&Vec<f64>> = self.expected.iter().step_by(step).collect();
        let reaches = |point: &&&Vec<f64>| {
            let mut all: Vec<f64> = self.distances(point, heard).collect();
            let at = self.near().min(all.len() - 1);
            *all.select_nth_unstable_by(at, f64::total_cmp).1 >= width
        };
        held.par_iter().filter(reaches).count() as f64 / held.len().max(1) as f64
    }

    /// The scores of near futures, moved along a weighted regression on what is expected to where it is as by what was seen.
    fn adjusted(&self, near: &[usize], weights: &[f64], own: &[f64], heard: &[usize]) -> Option<Vec<Vec<f64>>> {
        let width = heard.len() + 1;
        let row = |&i: &usize| {
            std::iter::once(1.0).chain(heard.iter().map(move |&k| (self.expected[i][k] - own[k]) / self.told[k].1))
        };
        let table: Vec<f64> = near.iter().flat_map(row).collect();
        let total: f64 = weights.iter().sum();
        let factor = Gram::new(&table, width, |i| weights[i]).factor(1.0, 1e-3 * total / near.len() as f64, 1)?;
        let slopes = |k: usize| {
            let mut sums = vec![0.0; width];
            for ((x, &i), &w) in table.chunks_exact(width).zip(near).zip(weights) {
                let score = self.rows[i].scores[k];
                sums.iter_mut().zip(x).for_each(|(sum, x)| *sum += w * score * x);
            }
            solve(&factor, &mut sums);
            sums
        };
        let slopes: Vec<Vec<f64>> = (0..own.len()).map(slopes).collect();
        let moved = |(x, &i): (&[f64], &usize)| {
            let of_key = |k: usize| {
                let along: f64 = x.iter().zip(&slopes[k]).skip(1).map(|(x, b)| x * b).sum();
                (self.rows[i].scores[k] - along).clamp(-6.0, 6.0)
            };
            (0..own.len()).map(of_key).collect::<Vec<f64>>()
        };
        Some(table.chunks_exact(width).zip(near).map(moved).collect())
    }

    fn prior_spread(&self, k: usize) -> f64 {
        let scores: Vec<Vec<f64>> = self.rows.iter().map(|row| vec![row.scores[k]]).collect();
        spread(&scores, &vec![1.0; scores.len()], 0).max(1e-12)
    }
}

/// Share of a quantity's variance that is told, less what so many columns tell by chance, and the spread of what is expected.
fn told(rows: &[PriorFuture], expected: &[Vec<f64>], k: usize, columns: usize) -> (f64, f64) {
    let n = rows.len() as f64;
    let mean = rows.iter().map(|row| row.scores[k]).sum::<f64>() / n;
    let (mut all, mut rest, mut heard) = (0.0, 0.0, 0.0);
    for (row, expected) in rows.iter().zip(expected) {
        all += (row.scores[k] - mean) * (row.scores[k] - mean);
        rest += (row.scores[k] - expected[k]) * (row.scores[k] - expected[k]);
        heard += (expected[k] - mean) * (expected[k] - mean);
    }
    let by_chance = n / (n - columns as f64).max(1.0);
    ((1.0 - by_chance * rest / all.max(1e-12)).clamp(0.0, 1.0), (heard / n).sqrt().max(1e-9))
}

/// Weighted standard deviation of a column.
fn spread(rows: &[Vec<f64>], weights: &[f64], k: usize) -> f64 {
    let total: f64 = weights.iter().sum();
    let mean = rows.iter().zip(weights).map(|(row, w)| w * row[k]).sum::<f64>() / total;
    let squares: f64 = rows.iter().zip(weights).map(|(row, w)| w * (row[k] - mean) * (row[k] - mean)).sum();
    (squares / total).sqrt()
}

/// [`KEPT`] rows, each as often as its weight has it: evenly spaced points on the sum of weights (systematic resampling).
fn resampled(rows: &[Vec<f64>], weights: &[f64], seed: u64) -> Vec<usize> {
    let mut draws = stream(seed, Use::Posterior);
    open(&mut draws, 0, 0);
    let (total, offset) = (weights.iter().sum::<f64>(), draws.uniform());
    let (mut at, mut reached) = (0, weights.first().copied().unwrap_or(0.0));
    let point = |k: usize| (k as f64 + offset) * total / KEPT as f64;
    (0..KEPT)
        .map(|k| {
            while reached < point(k) && at + 1 < rows.len() {
                at += 1;
                reached += weights[at];
            }
            at
        })
        .collect()
}
