//! The sceptics' base lines: forecasts that know nothing but past counts, as ensembles of paths. In each the level of a
//! path persists, so that totals of several months are as uncertain as such a level makes them; months drawn apart from
//! each other would make them look far too sure.

mod discount;
mod exponential;
mod last;
mod resampled;

#[cfg(test)]
mod moments;

use crate::{MonthCount, MonthlyCounts, Paths};

/// A base line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Baseline {
    /// The last month goes on. After y events in an observed share e of it, the level of a path is drawn once,
    /// Gamma(y + ½) / e (Jeffreys' prior), and months are Poisson.
    LastValue,
    /// All whole months of the past are equally likely. A path starts at one of them and goes on as they followed each
    /// other, from the last to the first again; all regions at the same month.
    Climatology,
    /// Conflictology: the same of the last months alone, 12 as it is known.
    Conflictology {
        /// Months, the last of which anything whole is known.
        months: usize,
    },
    /// Negative binomial with an exponentially weighted mean, m ← m + w·(y − e·m). Simulated counts move the mean of
    /// their path likewise. The mean starts at that of the first year. The dispersion is the most likely of
    /// [`DISPERSIONS`] for the past counts one month ahead; [`FEW_MONTHS_DISPERSION`] where fewer than six are known. The
    /// mean is never taken below that of half an event in all months known.
    ExponentialMean {
        /// Weight w of the newest month, above 0 and at most 1; 0.25 as it is known.
        weight: f64,
    },
    /// Gamma-Poisson discount filter (Smith and Miller 1986; West and Harrison 1997, section 10.8). The level is
    /// Gamma(a, b); a month discounts both, a ← δa, b ← δb, and what is counted in a share e of it is learnt,
    /// a ← a + y, b ← b + e; Gamma(½, 0) before the first count (Jeffreys). A path draws a level of the discounted law
    /// and a Poisson count of it, learns that count, and goes on: the filter's exact joint law of all months.
    Discount {
        /// Discount factor δ, above 0 and below 1.
        factor: f64,
    },
}

/// Dispersions α (variance m + α·m²) among which [`Baseline::ExponentialMean`] chooses.
pub const DISPERSIONS: [f64; 13] = [0.0, 0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0, 5.0];
/// Its dispersion where fewer than six months are known.
pub const FEW_MONTHS_DISPERSION: f64 = 0.5;

/// Why a base line has no forecast.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum BaselineError {
    /// There is no count of a region to go by.
    #[error("nothing is known of region {region}")]
    NothingKnown {
        /// Region, from 0.
        region: usize,
    },
    /// No months, regions or paths are asked for.
    #[error("a forecast needs months, regions and paths")]
    Empty,
    /// A weight or discount factor that is none.
    #[error("{0} is no weight or discount factor")]
    Weight(f64),
}

impl Baseline {
    /// The base lines with the values they are known by; the discount is 0.5, which remembers some two months. With the
    /// usual 0.8 its Poisson counts are far too sure where levels move: six-month totals of simulated walks and switches
    /// cost 2 to 3 bits more. Where the level is constant, 0.8 would be better by a third of a bit.
    pub const STANDARD: [Self; 5] = [
        Self::LastValue,
        Self::Climatology,
        Self::Conflictology { months: 12 },
        Self::ExponentialMean { weight: 0.25 },
        Self::Discount { factor: 0.5 },
    ];

    /// Its key in files and tables.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::LastValue => "last_value",
            Self::Climatology => "climatology",
            Self::Conflictology { .. } => "conflictology",
            Self::ExponentialMean { .. } => "exponential_mean",
            Self::Discount { .. } => "discount",
        }
    }

    /// `n` paths of the `horizon` months after `history`. Path i is the same whatever `n` is.
    ///
    /// # Errors
    ///
    /// If nothing is known of a region, nothing is asked for, or a weight or factor is none.
    pub fn paths(self, history: &MonthlyCounts, horizon: usize, n: usize, seed: u64) -> Result<Paths, BaselineError> {
        if horizon == 0 || n == 0 || history.regions() == 0 {
            return Err(BaselineError::Empty);
        }
        let series: Vec<Vec<MonthCount>> = (0..history.regions()).map(|region| history.series(region)).collect();
        let size = Size { horizon, n, seed };
        match self {
            Self::LastValue => last::paths(&series, size),
            Self::Climatology => resampled::paths(&series, usize::MAX, size),
            Self::Conflictology { months } => resampled::paths(&series, months, size),
            Self::ExponentialMean { weight } if weight > 0.0 && weight <= 1.0 => {
                exponential::paths(&series, weight, size)
            }
            Self::Discount { factor } if factor > 0.0 && factor < 1.0 => discount::paths(&series, factor, size),
            Self::ExponentialMean { weight: wrong } | Self::Discount { factor: wrong } => {
                Err(BaselineError::Weight(wrong))
            }
        }
    }
}

/// What is asked for.
#[derive(Clone, Copy, Debug)]
struct Size {
    horizon: usize,
    n: usize,
    seed: u64,
}

/// What `learn` makes of the series of each region.
fn by_region<T>(
    series: &[Vec<MonthCount>],
    learn: impl Fn(&[MonthCount]) -> Option<T>,
) -> Result<Vec<T>, BaselineError> {
    let learnt = series.iter().enumerate();
    learnt.map(|(region, series)| learn(series).ok_or(BaselineError::NothingKnown { region })).collect()
}
