//! The distribution of the chosen outcome in every variant: quantiles, tail mean and a histogram in common bins.

use serde::{Deserialize, Serialize};

use crate::order::{Ends, quantile_interval, tail_interval};
use harmattan_engine::Histogram;

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
    /// 95 % intervals of the three quantiles and of the tail mean.
    pub intervals: SpreadIntervals,
    /// Share of futures at exactly 0.
    pub zero: f64,
    /// Bins above 0, the same for all variants, empty ones left out; the last takes all beyond it.
    pub bins: Vec<Density>,
}

/// The simulation error of a distribution's numbers; an end is none where so few futures tell none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SpreadIntervals {
    /// Of the median.
    pub median: Ends,
    /// Of the 10 % quantile.
    pub q10: Ends,
    /// Of the 90 % quantile.
    pub q90: Ends,
    /// Of the mean of the worst tenth.
    pub tail_mean: Ends,
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

/// The distribution in every variant, from the law of each. Quantiles, the tail and the borders of bins hold within
/// the error of a histogram's bucket ([`harmattan_engine::RELATIVE_ERROR`]); whole numbers are exact.
#[must_use]
pub fn spread(laws: &[Histogram]) -> Vec<Spread> {
    // The bins end where 99.5 % of every variant lies below, so that one wild future does not flatten all.
    let end = laws.iter().filter_map(|law| law.quantile(0.995)).fold(0.0, f64::max);
    laws.iter().map(|law| of_law(law, end)).collect()
}

fn of_law(law: &Histogram, end: f64) -> Spread {
    let n = law.present().max(1) as f64;
    let width = end / BINS as f64;
    let mut counts = [0_u64; BINS];
    for bucket in law.buckets() {
        let x = law.representative(&bucket);
        if x > 0.0 {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "cut to the bins there are")]
            let bin = (x / width).ceil().clamp(1.0, BINS as f64) as usize - 1;
            // A quotient rounded up would move a number on an edge into the bin above it.
            let bin = if bin > 0 && x <= width * bin as f64 { bin - 1 } else { bin };
            counts[bin] += bucket.count;
        }
    }
    let above: u64 = counts.iter().sum();
    let bin = |(bin, count): (usize, u64)| Density {
        from: width * bin as f64,
        to: width * (bin + 1) as f64,
        share: count as f64 / n,
    };
    let quantile = |p: f64| law.quantile(p).unwrap_or_default();
    let interval = |p: f64| quantile_interval(law, p, law.present() as f64);
    Spread {
        median: quantile(0.5),
        q10: quantile(0.1),
        q90: quantile(0.9),
        tail_mean: law.tail_mean(TAIL).unwrap_or_default(),
        intervals: SpreadIntervals {
            median: interval(0.5),
            q10: interval(0.1),
            q90: interval(0.9),
            tail_mean: tail_interval(law, TAIL),
        },
        zero: (law.present() - above) as f64 / n,
        bins: counts.into_iter().enumerate().filter(|&(_, count)| count > 0).map(bin).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn law(values: impl Iterator<Item = u32>) -> [Histogram; 1] {
        let mut law = Histogram::default();
        values.for_each(|x| law.push(f64::from(x)));
        [law]
    }

    #[test]
    fn the_tail_is_the_mean_of_the_worst_tenth() {
        let spread = &spread(&law(1..=100))[0];
        assert!((spread.tail_mean - 95.5).abs() < 1e-12);
        assert_eq!((spread.q10, spread.median, spread.q90, spread.zero), (10.0, 50.0, 90.0, 0.0));
        // Fifteen numbers: the worst one and a half are 15 and half of 14.
        let spread = &super::spread(&law(1..=15))[0];
        assert!((spread.tail_mean - (15.0 + 7.0) / 1.5).abs() < 1e-12);
    }

    #[test]
    fn bins_hold_every_future_above_zero() {
        let spread = &spread(&law((0..1000).map(|i| i % 250)))[0];
        assert!((spread.zero - 0.004).abs() < 1e-12);
        assert!((spread.bins.iter().map(|b| b.share).sum::<f64>() - 0.996).abs() < 1e-12);
    }
}
