//! The level without knowing the walk and the dispersion: laws averaged by what the counts say of each (Bayesian model
//! averaging; Hoeting, Madigan, Raftery and Volinsky 1999).

use super::level::counts;
use super::{Filter, Grid, Level, LevelError, LevelModel, filter};
use crate::MonthlyCounts;
use crate::scores::Pmf;

/// Laws and their prior weights.
#[derive(Clone, Debug, PartialEq)]
pub struct ModelPrior {
    /// Laws with weights above 0, which need not add up to 1.
    pub models: Vec<(LevelModel, f64)>,
}

impl Default for ModelPrior {
    /// Scales 0.05, 0.1, 0.2, 0.4, 0.8 × dispersions 0.03, 0.1, 0.3, 1, 3, all 25 equally likely (a prior that is flat in
    /// both logarithms), with four degrees of freedom: a month in 100 steps by more than 4.6 scales.
    fn default() -> Self {
        Self::flat(&[0.05, 0.1, 0.2, 0.4, 0.8], &[0.03, 0.1, 0.3, 1.0, 3.0], 4.0)
    }
}

impl ModelPrior {
    /// All pairs of a scale and a dispersion, equally likely, with the same degrees of freedom.
    #[must_use]
    pub fn flat(scales: &[f64], dispersions: &[f64], freedom: f64) -> Self {
        let of_scale = |&scale: &f64| {
            let model = move |&dispersion: &f64| (LevelModel { scale, freedom, dispersion }, 1.0);
            dispersions.iter().map(model)
        };
        Self { models: scales.iter().flat_map(of_scale).collect() }
    }
}

/// Whether regions have laws of their own or one in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sharing {
    /// Each region's counts say which laws hold for it.
    Own,
    /// One law holds for all; all counts together say which.
    Common,
}

/// What is known of one region: its level in the last month under each law, and how likely each law is.
#[derive(Clone, Debug)]
pub struct Estimate {
    pub(super) grid: Grid,
    pub(super) sharing: Sharing,
    /// Weight after the counts, and the filter.
    pub(super) members: Vec<(f64, Filter)>,
    /// ln of the probability of the region's counts, averaged over the prior.
    ln_evidence: f64,
}

/// The level of every region, in its own grid ([`Grid::for_counts`]).
///
/// # Errors
///
/// If there are no months, a law has a value that none has, or no law has a weight.
pub fn estimate(counts: &MonthlyCounts, prior: &ModelPrior, sharing: Sharing) -> Result<Vec<Estimate>, LevelError> {
    let total: f64 = prior.models.iter().map(|(_, weight)| weight).sum();
    if !(total > 0.0 && total.is_finite()) || prior.models.iter().any(|(_, weight)| *weight < 0.0) {
        return Err(LevelError::NoModel);
    }
    let laws: Vec<(LevelModel, f64)> = prior
        .models
        .iter()
        .filter(|(_, weight)| *weight > 0.0)
        .map(|(model, weight)| (*model, weight / total))
        .collect();
    let region = |region: usize| -> Result<Vec<Filter>, LevelError> {
        let series = counts.series(region);
        let grid = Grid::for_counts(&series);
        laws.iter().map(|(model, _)| filter(&series, *model, grid)).collect()
    };
    let filters = (0..counts.regions()).map(region).collect::<Result<Vec<_>, _>>()?;
    let ln_joint = |filters: &Vec<Filter>| -> Vec<f64> {
        filters.iter().zip(&laws).map(|(filter, (_, weight))| filter.ln_evidence() + libm::log(*weight)).collect()
    };
    let common = (0..laws.len())
        .map(|law| filters.iter().map(|filters| filters[law].ln_evidence()).sum::<f64>() + libm::log(laws[law].1));
    let (common, _) = normalised(&common.collect::<Vec<f64>>());
    let estimate = |filters: Vec<Filter>| {
        let (own, ln_evidence) = normalised(&ln_joint(&filters));
        let weights = if sharing == Sharing::Own { own } else { common.clone() };
        let grid = filters.first().ok_or(LevelError::NoModel)?.grid();
        Ok(Estimate { grid, sharing, members: weights.into_iter().zip(filters).collect(), ln_evidence })
    };
    filters.into_iter().map(estimate).collect()
}

/// Weights that add up to 1 from their logarithms, and the logarithm of what they added up to.
fn normalised(logs: &[f64]) -> (Vec<f64>, f64) {
    let greatest = logs.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let weights: Vec<f64> = logs.iter().map(|log| libm::exp(log - greatest)).collect();
    let sum: f64 = weights.iter().sum();
    (weights.iter().map(|weight| weight / sum).collect(), greatest + libm::log(sum))
}

impl Estimate {
    /// The laws and their weights after the counts.
    pub fn models(&self) -> impl Iterator<Item = (LevelModel, f64)> {
        self.members.iter().map(|(weight, filter)| (filter.model(), *weight))
    }

    /// ln of the probability of the region's counts, averaged over the prior (under a common law too).
    #[must_use]
    pub fn ln_evidence(&self) -> f64 {
        self.ln_evidence
    }

    /// The level in the last month.
    #[must_use]
    pub fn posterior(&self) -> Level {
        Level::mixture(self.grid, self.members.iter().map(|(weight, filter)| (*weight, filter.last())))
    }

    /// The law of the count of the month after the last, or of a share `exposure` of it.
    #[must_use]
    pub fn predictive(&self, exposure: f64) -> Pmf {
        // Laws of one dispersion are joined before counts are worked out, which takes the time.
        let mut parts: Vec<(f64, Level)> = Vec::new();
        for (weight, filter) in &self.members {
            let (dispersion, next) = (filter.model().dispersion, filter.next());
            let weighed = Level::mixture(self.grid, [(*weight, next.weights())]);
            match parts.iter_mut().find(|(other, _)| *other == dispersion) {
                Some((_, part)) => *part = Level::mixture(self.grid, [(1.0, part.weights()), (1.0, weighed.weights())]),
                None => parts.push((dispersion, weighed)),
            }
        }
        counts(parts.iter().map(|(dispersion, level)| (*dispersion, level)), exposure)
    }
}
