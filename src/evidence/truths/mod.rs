//! Counts simulated by laws that are not the model's: what forecasts are tried on, so that none has an advantage by birth.

use harmattan_core::sampling::{Stream, float};

use crate::draws::{Use, negative_binomial, open, stream, student};
use crate::{CountsError, Month, MonthCount, MonthlyCounts};

/// Logarithms of levels stay between these (0.02 and 2,000 events a month): a step beyond is thrown back by as much, since
/// heavy tails would else leave every bound.
const BOUNDS: (f64, f64) = (-3.912_023_005_428_146, 7.600_902_459_542_082);

/// A law of monthly counts. Regions are independent of each other; counts are negative binomial about the level with
/// variance m + α·m².
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Truth {
    /// The level's logarithm is a random walk with heavy tails: steps of `scale` × Student's t.
    RandomWalk {
        /// Level in the first month, events a month.
        start: f64,
        /// Scale of a month's step.
        scale: f64,
        /// Degrees of freedom of the steps, infinite for normal ones.
        freedom: f64,
        /// Dispersion α.
        dispersion: f64,
    },
    /// The level switches between two values, a Markov chain that starts in its long-run law.
    RegimeSwitch {
        /// Level while quiet, events a month.
        quiet: f64,
        /// Level while busy.
        busy: f64,
        /// Probability a month of going from quiet to busy.
        rise: f64,
        /// Probability a month of going from busy to quiet.
        fall: f64,
        /// Dispersion α.
        dispersion: f64,
    },
    /// The level never changes.
    NegativeBinomial {
        /// Level, events a month.
        mean: f64,
        /// Dispersion α.
        dispersion: f64,
    },
}

/// Simulated counts and the levels behind them.
#[derive(Clone, Debug, PartialEq)]
pub struct Simulated {
    /// What is seen: whole months.
    pub counts: MonthlyCounts,
    /// Events a month that were to be expected: months × regions.
    pub levels: Vec<Vec<f64>>,
}

impl Truth {
    /// Counts of `months` months from `first` on in `regions` regions.
    ///
    /// # Errors
    ///
    /// None that values can cause; the table of counts is checked as any other.
    pub fn simulate(self, first: Month, months: usize, regions: usize, seed: u64) -> Result<Simulated, CountsError> {
        let mut random = stream(seed, Use::Truths);
        let mut levels = vec![vec![0.0; regions]; months];
        let mut rows = vec![vec![MonthCount::Missing; regions]; months];
        for region in 0..regions {
            open(&mut random, 0, region);
            let mut state = self.start(&mut random);
            for (level, row) in levels.iter_mut().zip(&mut rows) {
                level[region] = self.level(state);
                row[region] = MonthCount::Complete(negative_binomial(&mut random, level[region], self.dispersion()));
                state = self.step(state, &mut random);
            }
        }
        Ok(Simulated { counts: MonthlyCounts::new(first, regions, rows)?, levels })
    }

    /// The first month's state: the level's logarithm; 1 while busy, 0 while quiet.
    fn start(self, random: &mut Stream) -> f64 {
        match self {
            Self::RandomWalk { start, .. } => libm::log(start).clamp(BOUNDS.0, BOUNDS.1),
            Self::RegimeSwitch { rise, fall, .. } => f64::from(u8::from(random.uniform() * (rise + fall) < rise)),
            Self::NegativeBinomial { .. } => 0.0,
        }
    }

    fn step(self, state: f64, random: &mut Stream) -> f64 {
        match self {
            Self::RandomWalk { scale, freedom, .. } => {
                let to = state + scale * student(random, freedom);
                let mirrored = if to > BOUNDS.1 { 2.0 * BOUNDS.1 - to } else { to };
                let mirrored = if mirrored < BOUNDS.0 { 2.0 * BOUNDS.0 - mirrored } else { mirrored };
                mirrored.clamp(BOUNDS.0, BOUNDS.1)
            }
            Self::RegimeSwitch { rise, fall, .. } => {
                let switches = random.uniform() < if state > 0.0 { fall } else { rise };
                if switches { 1.0 - state } else { state }
            }
            Self::NegativeBinomial { .. } => state,
        }
    }

    fn level(self, state: f64) -> f64 {
        match self {
            Self::RandomWalk { .. } => float::exp(state),
            Self::RegimeSwitch { quiet, busy, .. } => {
                if state > 0.0 {
                    busy
                } else {
                    quiet
                }
            }
            Self::NegativeBinomial { mean, .. } => mean,
        }
    }

    fn dispersion(self) -> f64 {
        match self {
            Self::RandomWalk { dispersion, .. }
            | Self::RegimeSwitch { dispersion, .. }
            | Self::NegativeBinomial { dispersion, .. } => dispersion,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRST: Month = Month { year: 2021, month: 1 };

    fn simulate(truth: Truth, months: usize) -> Vec<Vec<f64>> {
        let simulated = truth.simulate(FIRST, months, 400, 5).expect("a table");
        assert_eq!((simulated.counts.months(), simulated.counts.regions()), (months, 400));
        let seen = simulated.counts.rows().iter().flatten().filter_map(|c| c.whole()).map(f64::from).sum::<f64>();
        let expected = simulated.levels.iter().flatten().sum::<f64>();
        let variance: f64 = simulated.levels.iter().flatten().map(|m| m + truth.dispersion() * m * m).sum();
        // False alarm: 1e-4.
        assert!((seen - expected).abs() < 3.9 * variance.sqrt(), "{seen} events of {expected}");
        simulated.levels
    }

    /// After h normal steps the logarithm has variance h·scale².
    #[test]
    fn a_walk_spreads_with_the_root_of_time() {
        let truth = Truth::RandomWalk { start: 8.0, scale: 0.15, freedom: f64::INFINITY, dispersion: 0.2 };
        let levels = simulate(truth, 17);
        let variance = levels[16].iter().map(|l| libm::log(l / 8.0)).map(|x| x * x).sum::<f64>() / 400.0;
        // The standard error of a variance of 400 normal numbers is 7.1 %; four of them.
        assert!((variance / (16.0 * 0.15 * 0.15) - 1.0).abs() < 0.283, "{variance}");
        let heavy = Truth::RandomWalk { start: 8.0, scale: 2.0, freedom: 1.0, dispersion: 0.2 };
        let bounded = simulate(heavy, 60).into_iter().flatten().all(|level| (0.0199..=2_000.1).contains(&level));
        assert!(bounded);
    }

    /// Busy in rise/(rise + fall) of all months; as many switches as the chain makes.
    #[test]
    fn a_switch_is_busy_as_often_as_its_chain() {
        let truth = Truth::RegimeSwitch { quiet: 2.0, busy: 15.0, rise: 0.05, fall: 0.15, dispersion: 0.3 };
        let levels = simulate(truth, 40);
        let busy = levels.iter().flatten().filter(|level| **level > 5.0).count() as f64 / 16_000.0;
        // The share's standard error over 400 chains: √(p·q/16,000 · (1 + λ)/(1 − λ)), λ = 0.8: 0.0103; four of them.
        assert!((busy - 0.25).abs() < 0.041, "{busy}");
        let switches = levels.windows(2).flat_map(|w| w[0].iter().zip(&w[1])).filter(|(a, b)| a != b).count() as f64;
        let expected = 39.0 * 400.0 * 2.0 * 0.75 * 0.05;
        assert!((switches - expected).abs() < 4.0 * (expected * 2.0).sqrt(), "{switches} of {expected}");
        let constant = simulate(Truth::NegativeBinomial { mean: 6.0, dispersion: 0.5 }, 30);
        assert!(constant.into_iter().flatten().all(|level| level == 6.0));
    }
}
