//! Regret: how much more harm a variant does than the best one, hypothesis by hypothesis, without the optimism of a best that
//! was picked by the same futures that it is judged by.
//!
//! The least of several means is less than the mean of the best: in near ties every variant seems to regret something. So the
//! futures are cut into halves, in 31 ways; what either half thinks its own pick better than the other's, and the other half
//! does not, is optimism (cross-fitting), and is taken off. In exact ties that is right on average but for the cut at 0, below
//! which no regret is told; where one variant is clearly the best both halves pick it, and nothing is taken off.
//!
//! Intervals come from those of paired differences: regret is the greatest difference to any variant. Its upper end is the
//! greatest of their upper ends, for the best is one of them; its lower end the greatest of lower ends that hold together
//! (multiple comparisons with the best; Hsu 1984). In ties they cover more than 95 %.

use super::estimate::Estimate;
use harmattan_core::sampling::normal_quantile;
use harmattan_engine::{SampleTable, Z95};

/// Cells that futures are dealt to in turn; halves are made of them.
const CELLS: usize = 32;
/// Variants that may be the best: the first by their means; those far behind are none.
const MOST_BEST: usize = 32;

/// By hypothesis how far the least mean of the variants is expected to lie below the true mean of the one picked as best: from a
/// sample of the futures, of which there are `futures` of each hypothesis.
pub(super) fn optimism(sample: &SampleTable, variants: &[usize], futures: &[f64]) -> Vec<f64> {
    (0..futures.len()).map(|h| optimism_under(sample, variants, h, futures[h])).collect()
}

fn optimism_under(sample: &SampleTable, variants: &[usize], hypothesis: usize, futures: f64) -> f64 {
    let rows: Vec<usize> = (0..sample.hypotheses.len()).filter(|&row| sample.hypotheses[row] == hypothesis).collect();
    let mut cells = vec![[0.0; CELLS]; variants.len()];
    for (i, &row) in rows.iter().enumerate() {
        for (cells, &variant) in cells.iter_mut().zip(variants) {
            cells[i % CELLS] += sample.values[variant][row];
        }
    }
    let seen = CELLS.min(rows.len());
    // Walsh functions: every two of these cuts share half of either half.
    let cuts = (1..CELLS).filter_map(|mask| halves_disagree(&cells, seen, rows.len(), mask));
    let (sum, count) = cuts.fold((0.0, 0.0), |(sum, n), found| (sum + found, n + 1.0));
    // Half as many futures have an optimism √2 times as great.
    if count > 0.0 { sum / count * (0.5 * rows.len() as f64 / futures.max(1.0)).sqrt() } else { 0.0 }
}

/// How much better either half thinks of its own pick than the other half does of it, beyond what it thinks of the other's, on
/// average; 0 where both pick the same. None where a half is empty.
fn halves_disagree(cells: &[[f64; CELLS]], seen: usize, rows: usize, mask: usize) -> Option<f64> {
    let side = |cell: usize| (cell & mask).count_ones() as usize & 1;
    let mut futures = [0.0; 2];
    (0..seen).for_each(|cell| futures[side(cell)] += ((rows - cell).div_ceil(CELLS)) as f64);
    if futures.contains(&0.0) {
        return None;
    }
    let means: Vec<[f64; 2]> = (cells.iter())
        .map(|sums| {
            let mut means = [0.0; 2];
            (0..seen).for_each(|cell| means[side(cell)] += sums[cell] / futures[side(cell)]);
            means
        })
        .collect();
    let pick = |half: usize| (0..means.len()).min_by(|&a, &b| means[a][half].total_cmp(&means[b][half]));
    let (first, second) = (pick(0)?, pick(1)?);
    Some(0.5 * (means[second][0] - means[first][0] + means[first][1] - means[second][1]))
}

/// Regret of every variant under one hypothesis, with the ends of its interval that hold alone (`upper`) and with those of the
/// other variants and of `families` hypotheses (`lower`).
pub(super) struct Regrets {
    value: Vec<f64>,
    lower: Vec<f64>,
    upper: Vec<f64>,
}

impl Regrets {
    /// From the means of all futures, those of resamples and the optimism of the best.
    pub(super) fn new(means: &[f64], resamples: &[&[f64]], optimism: f64, families: usize) -> Self {
        let least = means.iter().copied().fold(f64::INFINITY, f64::min);
        let value = means.iter().map(|mean| (mean - least - optimism).max(0.0)).collect();
        let mut best: Vec<usize> = (0..means.len()).collect();
        best.sort_by(|&a, &b| means[a].total_cmp(&means[b]).then(a.cmp(&b)));
        best.truncate(MOST_BEST);
        let together = normal_quantile(1.0 - 0.025 / (best.len().max(1) * families.max(1)) as f64);
        let end = |v: usize, z: f64| {
            let ends = best.iter().map(|&u| means[v] - means[u] + z * error(resamples, v, u));
            ends.fold(0.0, f64::max)
        };
        Self {
            value,
            lower: (0..means.len()).map(|v| end(v, -together)).collect(),
            upper: (0..means.len()).map(|v| end(v, Z95)).collect(),
        }
    }
}

/// Standard error of the difference of two means, over resamples.
fn error(resamples: &[&[f64]], a: usize, b: usize) -> f64 {
    let mut moments = harmattan_engine::Moments::default();
    resamples.iter().for_each(|means| moments.push(means[a] - means[b]));
    moments.sd().unwrap_or_default()
}

/// Expected regret of a variant: that of each hypothesis by its weight, the reaches of their intervals as squares.
pub(super) fn expected(regrets: &[Regrets], weights: &[f64], variant: usize) -> Estimate {
    let total: f64 = weights.iter().sum();
    let of = |f: &dyn Fn(&Regrets) -> f64| regrets.iter().zip(weights).map(|(r, w)| w / total * f(r)).sum::<f64>();
    let reach = |f: &dyn Fn(&Regrets) -> f64| {
        let parts = regrets.iter().zip(weights).map(|(r, w)| w / total * f(r));
        parts.map(|part| part * part).sum::<f64>().sqrt()
    };
    let value = of(&|r| r.value[variant]);
    Estimate {
        value,
        low: (value - reach(&|r| (r.value[variant] - r.lower[variant]).max(0.0))).max(0.0),
        high: value + reach(&|r| (r.upper[variant] - r.value[variant]).max(0.0)),
    }
}

/// The greatest regret of a variant under any hypothesis.
pub(super) fn maximum(regrets: &[Regrets], variant: usize) -> Estimate {
    let of = |f: &dyn Fn(&Regrets) -> f64| regrets.iter().map(f).fold(0.0, f64::max);
    let value = of(&|r| r.value[variant]);
    Estimate { value, low: of(&|r| r.lower[variant]).min(value), high: of(&|r| r.upper[variant]).max(value) }
}
