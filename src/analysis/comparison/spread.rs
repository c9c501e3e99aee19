//! The distribution of the chosen outcome in every variant: quantiles, tail mean and a histogram in common bins.

use serde::{Deserialize, Serialize};

use harmattan_engine::Table;

/// Bins of a histogram.
const BINS: usize = 48;
/// The tail whose mean is given: the worst tenth (CVaR 90 %).
pub const TAIL: f64 = 0.10;

/// A distribution in numbers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Spread {
    /// Median.
    pub median: f64,
    /// 10 % quantile.
    pub q10: f64,
    /// 90 % quantile.
    pub q90: f64,
    /// Mean of the worst tenth of futures (CVaR 90 %; Rockafellar & Uryasev 2002).
    pub tail_mean: f64,
    /// Share of futures at exactly 0.
    pub zero: f64,
    /// Bins above 0, the same for all variants, empty ones left out; the last takes all beyond it.
    pub bins: Vec<Density>,
}

/// A bin.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Density {
    /// Lower edge, excluded.
    pub from: f64,
    /// Upper edge, included.
    pub to: f64,
    /// Share of all futures.
    pub share: f64,
}

/// The distribution in every variant of a table.
#[must_use]
pub fn spread(table: &Table) -> Vec<Spread> {
    let sorted: Vec<Vec<f64>> = (table.values.iter())
        .map(|values| {
            let mut sorted = values.clone();
            sorted.sort_by(f64::total_cmp);
            sorted
        })
        .collect();
    // The bins end where 99.5 % of every variant lies below, so that one wild future does not flatten all.
    let end = sorted.iter().map(|s| quantile(s, 0.995)).fold(0.0, f64::max);
    sorted.iter().map(|s| of_sorted(s, end)).collect()
}

fn of_sorted(sorted: &[f64], end: f64) -> Spread {
    let n = sorted.len().max(1) as f64;
    let mut bins = Vec::new();
    let width = end / BINS as f64;
    let mut next = sorted.partition_point(|&x| x <= 0.0);
    let zero = next as f64 / n;
    for bin in 0..BINS {
        let (from, to) = (width * bin as f64, width * (bin + 1) as f64);
        let stop = if bin + 1 == BINS { sorted.len() } else { sorted.partition_point(|&x| x <= to) };
        if stop > next {
            bins.push(Density { from, to, share: (stop - next) as f64 / n });
            next = stop;
        }
    }
    Spread {
        median: quantile(sorted, 0.5),
        q10: quantile(sorted, 0.1),
        q90: quantile(sorted, 0.9),
        tail_mean: tail_mean(sorted),
        zero,
        bins,
    }
}

/// The least number that at least a share `p` does not exceed; 0 for none.
#[must_use]
pub(super) fn quantile(sorted: &[f64], p: f64) -> f64 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a rank among the numbers")]
    let rank = (p * sorted.len() as f64).ceil().max(1.0) as usize;
    sorted.get(rank.min(sorted.len()).saturating_sub(1)).copied().unwrap_or_default()
}

/// Mean of the greatest tenth of sorted numbers; the one on the border counts by its share.
fn tail_mean(sorted: &[f64]) -> f64 {
    let share = TAIL * sorted.len() as f64;
    let var = quantile(sorted, 1.0 - TAIL);
    let beyond: f64 = sorted.iter().map(|&x| (x - var).max(0.0)).sum();
    if share > 0.0 { var + beyond / share } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(values: Vec<f64>) -> Table {
        Table {
            hypotheses: vec![0; values.len()],
            trajectories: (0..values.len() as u64).collect(),
            values: vec![values],
            item: 0,
        }
    }

    #[test]
    fn the_tail_is_the_mean_of_the_worst_tenth() {
        let spread = &spread(&table((1..=100).map(f64::from).collect()))[0];
        assert!((spread.tail_mean - 95.5).abs() < 1e-12);
        assert_eq!((spread.q10, spread.median, spread.q90, spread.zero), (10.0, 50.0, 90.0, 0.0));
        // Fifteen numbers: the worst one and a half are 15 and half of 14.
        let spread = &super::spread(&table((1..=15).map(f64::from).collect()))[0];
        assert!((spread.tail_mean - (15.0 + 7.0) / 1.5).abs() < 1e-12);
    }

    #[test]
    fn bins_hold_every_future_above_zero() {
        let values: Vec<f64> = (0..1000).map(|i| f64::from(i % 250)).collect();
        let spread = &spread(&table(values))[0];
        assert!((spread.zero - 0.004).abs() < 1e-12);
        assert!((spread.bins.iter().map(|b| b.share).sum::<f64>() - 0.996).abs() < 1e-12);
    }
}
