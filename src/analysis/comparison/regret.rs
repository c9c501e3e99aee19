//! Regret: how much more harm a variant does than the best one, hypothesis by hypothesis, without the optimism of a best that
//! was picked by the same futures that it is judged by.
//!
//! The least of several means is less than the mean of the best: in near ties every variant seems to regret something. So the
//! best is picked by nine tenths of the futures and judged by the tenth left out, ten times (cross-fitting); what its mean lies
//! above the least mean is taken off. What is left is not above the true regret on average, and below it by no more than what
//! the picked one differs from the best.
//!
//! Intervals come from those of paired differences: regret is the greatest difference to any variant. Its upper end is the
//! greatest of their upper ends, for the best is one of them; its lower end the greatest of lower ends that hold together
//! (multiple comparisons with the best; Hsu 1984). In ties they cover more than 95 %.

use super::estimate::Estimate;
use harmattan_core::sampling::normal_quantile;
use harmattan_engine::{SampleTable, Z95};

/// Parts that futures are cut into, each judged by the others.
const FOLDS: usize = 10;
/// Variants that may be the best: the first by their means; those far behind are none.
const MOST_BEST: usize = 32;

/// By hypothesis how far the least mean of the variants lies below that of the one picked as best, as futures not used for the
/// picking judge it: from a sample of the futures, of which there are `futures` of each hypothesis.
pub(super) fn optimism(sample: &SampleTable, variants: &[usize], futures: &[f64]) -> Vec<f64> {
    (0..futures.len()).map(|h| optimism_under(sample, variants, h, futures[h])).collect()
}

fn optimism_under(sample: &SampleTable, variants: &[usize], hypothesis: usize, futures: f64) -> f64 {
    let rows: Vec<usize> = (0..sample.hypotheses.len()).filter(|&row| sample.hypotheses[row] == hypothesis).collect();
    if rows.len() < 2 || variants.is_empty() {
        return 0.0;
    }
    let folds = FOLDS.min(rows.len());
    let mut sums = vec![vec![0.0; folds]; variants.len()];
    for (i, &row) in rows.iter().enumerate() {
        for (sums, &variant) in sums.iter_mut().zip(variants) {
            sums[i % folds] += sample.values[variant][row];
        }
    }
    let totals: Vec<f64> = sums.iter().map(|of| of.iter().sum()).collect();
    let least =
        |of: &dyn Fn(usize) -> f64| (0..totals.len()).min_by(|&a, &b| of(a).total_cmp(&of(b))).unwrap_or_default();
    let judged: f64 = (0..folds).map(|fold| sums[least(&|v| totals[v] - sums[v][fold])][fold]).sum();
    let n = rows.len() as f64;
    // Of a sample the optimism is that of its own size.
    ((judged - totals[least(&|v| totals[v])]) / n).max(0.0) * (n / futures.max(n)).sqrt()
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
        regrets.iter().zip(weights).map(|(r, w)| (w / total * f(r)).powi(2)).sum::<f64>().sqrt()
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
