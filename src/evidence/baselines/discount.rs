//! Gamma-Poisson discount filter.

use super::{BaselineError, Size, by_region};
use crate::draws::{Use, gamma, open, poisson, stream};
use crate::{MonthCount, Paths};

/// The law of the level: Gamma of a shape and a rate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Belief {
    pub shape: f64,
    pub rate: f64,
}

impl Belief {
    fn discounted(self, factor: f64) -> Self {
        Self { shape: self.shape * factor, rate: self.rate * factor }
    }

    fn learnt(self, count: u32, share: f64) -> Self {
        Self { shape: self.shape + f64::from(count), rate: self.rate + share }
    }
}

/// What is believed after the series; `None` if nothing is known. A missing month discounts and teaches nothing; before
/// the first that is known there is nothing to discount.
pub(super) fn learn(series: &[MonthCount], factor: f64) -> Option<Belief> {
    series.iter().fold(None, |belief, month| match (belief, month.observed()) {
        (None, None) => None,
        (None, Some((count, share))) => Some(Belief { shape: 0.5, rate: 0.0 }.learnt(count, share)),
        (Some(belief), None) => Some(belief.discounted(factor)),
        (Some(belief), Some((count, share))) => Some(belief.discounted(factor).learnt(count, share)),
    })
}

/// Paths that learn from what they simulate.
pub(super) fn paths(series: &[Vec<MonthCount>], factor: f64, size: Size) -> Result<Paths, BaselineError> {
    let learnt = by_region(series, |series| learn(series, factor))?;
    let mut random = stream(size.seed, Use::Baselines);
    Ok(Paths::by_region(size.horizon, series.len(), size.n, |path, region, row| {
        open(&mut random, path, region);
        let mut belief = learnt[region];
        row.fill_with(|| {
            belief = belief.discounted(factor);
            let level = gamma(&mut random, belief.shape) / belief.rate;
            let count = poisson(&mut random, level);
            belief = belief.learnt(count, 1.0);
            count
        });
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use MonthCount::{Complete, Missing, Partial};

    #[test]
    fn counts_are_learnt_as_conjugacy_says() {
        let series = [Missing, Complete(3), Complete(5), Missing, Partial { count: 2, fraction: 0.5 }];
        let belief = learn(&series, 0.8).expect("counts");
        let (shape, rate) = ((3.5 * 0.8 + 5.0) * 0.8 * 0.8 + 2.0, (0.8 + 1.0) * 0.8 * 0.8 + 0.5);
        assert!((belief.shape - shape).abs() < 1e-12 && (belief.rate - rate).abs() < 1e-12, "{belief:?}");
        assert_eq!(learn(&[Missing], 0.8), None);
    }
}
