//! Negative binomial with an exponentially weighted mean.

use super::{BaselineError, DISPERSIONS, FEW_MONTHS_DISPERSION, Size, by_region};
use crate::draws::{Use, negative_binomial, open, stream};
use crate::laws::CountLikelihood;
use crate::{MonthCount, Paths};

/// Months whose mean is where the weighted one starts.
const FIRST: usize = 12;
/// Months from which on a dispersion is learnt.
const ENOUGH: usize = 6;

/// What is learnt of a region.
#[derive(Clone, Copy, Debug)]
pub(super) struct Learnt {
    pub mean: f64,
    pub dispersion: f64,
    pub least: f64,
}

/// The weighted mean after the series, and the dispersion most likely for it; `None` if nothing is known.
pub(super) fn learn(series: &[MonthCount], weight: f64) -> Option<Learnt> {
    let known: Vec<(u32, f64)> = series.iter().filter_map(|month| month.observed()).collect();
    let (first, time) =
        known.iter().take(FIRST).fold((0.0, 0.0), |sum, (count, share)| (sum.0 + f64::from(*count), sum.1 + share));
    let least = 0.5 / known.iter().map(|(_, share)| share).sum::<f64>();
    let mut mean = first / time;
    let mut ahead = Vec::with_capacity(known.len());
    for (count, share) in &known {
        ahead.push((*count, share * mean.max(least)));
        mean += weight * (f64::from(*count) - share * mean);
    }
    let ln_likelihood =
        |dispersion: f64| ahead.iter().map(|(y, mean)| CountLikelihood::new(*y, dispersion).ln(*mean)).sum::<f64>();
    let likeliest = || DISPERSIONS.into_iter().max_by(|a, b| ln_likelihood(*a).total_cmp(&ln_likelihood(*b)));
    let dispersion = if known.len() < ENOUGH { FEW_MONTHS_DISPERSION } else { likeliest()? };
    (!known.is_empty()).then_some(Learnt { mean, dispersion, least })
}

/// Paths whose simulated counts move their mean.
pub(super) fn paths(series: &[Vec<MonthCount>], weight: f64, size: Size) -> Result<Paths, BaselineError> {
    let learnt = by_region(series, |series| learn(series, weight))?;
    let mut random = stream(size.seed, Use::Baselines);
    Ok(Paths::by_region(size.horizon, series.len(), size.n, |path, region, row| {
        open(&mut random, path, region);
        let Learnt { mut mean, dispersion, least } = learnt[region];
        row.fill_with(|| {
            let count = negative_binomial(&mut random, mean.max(least), dispersion);
            mean += weight * (f64::from(count) - mean);
            count
        });
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use MonthCount::{Complete, Missing, Partial};

    #[test]
    fn the_mean_is_weighted_and_missing_months_leave_it() {
        let series = [Complete(4), Missing, Complete(8), Partial { count: 1, fraction: 0.5 }];
        let learnt = learn(&series, 0.25).expect("counts");
        // From 13/2.5 = 5.2: 4.9, 5.675, and then 5.675 + (1 − 0.5·5.675)/4.
        assert!((learnt.mean - (5.675 + 0.25 * (1.0 - 2.8375))).abs() < 1e-12, "{}", learnt.mean);
        assert_eq!((learnt.dispersion, learnt.least), (FEW_MONTHS_DISPERSION, 0.2));
        assert!(learn(&[Missing, Missing], 0.25).is_none());
    }

    /// Counts of a negative binomial law give a dispersion near theirs, counts that do not vary one of 0.
    #[test]
    fn the_dispersion_is_learnt() {
        let mut random = stream(3, Use::Truths);
        open(&mut random, 0, 0);
        let varied: Vec<MonthCount> = (0..600).map(|_| Complete(negative_binomial(&mut random, 20.0, 0.5))).collect();
        // An exponentially weighted mean varies too: what is seen one month ahead is a little more.
        let seen = learn(&varied, 0.25).expect("counts").dispersion;
        assert!((0.35..=0.75).contains(&seen), "{seen}");
        assert_eq!(learn(&[Complete(5); 40], 0.25).expect("counts").dispersion, 0.0);
    }
}
