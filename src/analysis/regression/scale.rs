//! The values of one input in order: its quantiles, and the units in which it is regressed on.
//!
//! Units are the input's own, standardised, unless a few values lie so far out that they alone would carry a
//! regression; then they are normal scores of its ranks (van der Waerden 1952). What is chosen depends on no outcome.

use harmattan_core::sampling::normal_quantile;

/// Widths between the quartiles up to which the whole width may go before ranks are taken: 2 for a uniform input, 6 for
/// 20,000 normal values, 28 for log-normal ones of σ = 1.
const FAR_OUT: f64 = 8.0;

/// The distinct values of an input and how many lie below each.
#[derive(Clone, Debug)]
pub(crate) struct Scale {
    /// In rising order.
    values: Vec<f64>,
    /// Of each value the share of futures below it and half of those at it.
    middles: Vec<f64>,
    units: Units,
}

#[derive(Clone, Copy, Debug)]
enum Units {
    Own { mean: f64, spread: f64 },
    NormalScores,
}

impl Scale {
    /// Of the finite ones among these values; none where there are fewer than two different ones. O(n log n).
    pub(crate) fn of(values: &[f64]) -> Option<Self> {
        let mut sorted: Vec<f64> = values.iter().copied().filter(|x| x.is_finite()).collect();
        sorted.sort_by(f64::total_cmp);
        let n = sorted.len() as f64;
        let mut scale = Self { values: Vec::new(), middles: Vec::new(), units: Units::NormalScores };
        let mut below = 0.0;
        for same in sorted.chunk_by(|a, b| a == b) {
            scale.values.push(same[0]);
            scale.middles.push((below + 0.5 * same.len() as f64) / n);
            below += same.len() as f64;
        }
        if scale.values.len() < 2 {
            return None;
        }
        let width = sorted.last()? - sorted.first()?;
        let mean = sorted.iter().sum::<f64>() / n;
        let spread = (sorted.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / n).sqrt();
        if width <= FAR_OUT * (scale.value(0.75) - scale.value(0.25)) && spread.is_normal() {
            scale.units = Units::Own { mean, spread };
        }
        Some(scale)
    }

    /// Different values.
    pub(crate) fn distinct(&self) -> &[f64] {
        &self.values
    }

    /// Share of futures below `x`, half of those at it among them, linear between values; that of the end beyond.
    pub(crate) fn share(&self, x: f64) -> f64 {
        between(&self.values, &self.middles, x)
    }

    /// The quantile: where [`Self::share`] is `p`.
    pub(crate) fn value(&self, p: f64) -> f64 {
        between(&self.middles, &self.values, p)
    }

    /// `x` in the units it is regressed on.
    pub(crate) fn position(&self, x: f64) -> f64 {
        match self.units {
            Units::Own { mean, spread } => (x - mean) / spread,
            Units::NormalScores => normal_quantile(self.share(x)),
        }
    }
}

/// Linear between the points (xs, ys), xs rising; the end beyond the ends.
fn between(xs: &[f64], ys: &[f64], x: f64) -> f64 {
    let above = xs.partition_point(|other| *other < x);
    match (above.checked_sub(1).map(|below| (xs[below], ys[below])), xs.get(above).zip(ys.get(above))) {
        (Some((x0, y0)), Some((&x1, &y1))) => y0 + (y1 - y0) * ((x - x0) / (x1 - x0)),
        (None, Some((_, &end))) | (Some((_, end)), None) => end,
        (None, None) => f64::NAN,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_of_ties_are_their_middles() {
        let scale = Scale::of(&[3.0, 1.0, f64::NAN, 1.0, 2.0, 1.0]).expect("three values");
        assert_eq!(scale.distinct(), [1.0, 2.0, 3.0]);
        for (x, share) in [(0.0, 0.3), (1.0, 0.3), (2.0, 0.7), (2.5, 0.8), (3.0, 0.9), (9.0, 0.9)] {
            assert!((scale.share(x) - share).abs() < 1e-15, "{x}: {}", scale.share(x));
        }
        assert!((scale.value(0.8) - 2.5).abs() < 1e-15);
        assert!(Scale::of(&[1.0, 1.0, f64::NAN]).is_none() && Scale::of(&[]).is_none());
    }

    /// Uniform values keep their own units; those of a long tail get ranks, whose median is 0.
    #[test]
    fn long_tails_get_ranks() {
        let uniform: Vec<f64> = (0..1000).map(f64::from).collect();
        let own = Scale::of(&uniform).expect("values");
        assert!((own.position(999.0) - own.position(0.0) - 12.0_f64.sqrt()).abs() < 0.01);
        let tail: Vec<f64> = uniform.iter().map(|x| libm::exp(x / 50.0)).collect();
        let ranks = Scale::of(&tail).expect("values");
        assert!((ranks.position(tail[975]) - 1.96).abs() < 0.01, "{}", ranks.position(tail[975]));
    }
}
