//! What carries the result: for each headline, the hypothesis and the uncertain quantities whose bins differ most in the outcome
//! (first-order variance share from given data; Saltelli et al. 2008, section 1.2.7), what they leave open, and in a nested run
//! what is chance.

use serde::{Deserialize, Serialize};

use super::order::Ends;
use harmattan_core::distribution::{Distribution, normal_lower};
use harmattan_engine::{DriverTarget, Ensemble, Layout, Reduction, VarianceShare};

/// Assumptions listed for a headline.
const MOST_LISTED: usize = 10;
/// Standard errors that something listed lies beyond: a quantity without any effect does once in 50,000, so that with a hundred
/// quantities looked at one is listed once in five hundred headlines.
const LISTED: f64 = 4.107;

/// What carries one headline, the strongest assumption first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Drivers {
    /// Key of the event or outcome.
    pub key: String,
    /// Its mean over all trajectories.
    pub overall: f64,
    /// Uncertain quantities looked at.
    pub looked_at: usize,
    /// What the hypothesis explains; none where there are fewer than two, or it has no effect beyond the simulation error.
    pub hypothesis: Option<StratumShare>,
    /// What the experts' disagreement explains; likewise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expert: Option<StratumShare>,
    /// Share of the outcome's variance that hypothesis, experts and the assumptions that none of them replaces explain, each by
    /// itself: those not listed are in it. None for an outcome that does not vary.
    pub explained: Option<f64>,
    /// Share of the variance that is chance, the same under every assumption: of a nested run, which alone can tell it.
    pub chance: Option<ChanceShare>,
    /// Assumptions with an effect beyond the simulation error.
    pub assumptions: Vec<Driver>,
}

/// What the hypothesis, or the expert, explains.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StratumShare {
    /// Share of the outcome's variance between the hypotheses, or experts, less what chance alone would show.
    pub share: f64,
    /// Key of the one with the least mean, and that mean.
    pub lowest: (String, f64),
    /// Key of the one with the greatest mean, and that mean.
    pub highest: (String, f64),
}

/// How much of an outcome is chance.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChanceShare {
    /// Share of the variance within draws.
    pub share: f64,
    /// Its 95 % interval.
    pub interval: Ends,
}

/// One assumption.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Driver {
    /// Key of the quantity.
    pub key: String,
    /// Mean of the outcome where the quantity is least: its lowest group.
    pub low: f64,
    /// Mean where it is greatest.
    pub high: f64,
    /// Share of the outcome's variance between the groups, less what chance alone would show. Of a quantity that hypotheses
    /// or experts replace it holds what they explain through it and otherwise.
    pub share: f64,
    /// Whether some hypothesis or expert replaces it.
    pub replaced: bool,
    /// Futures by the value of the quantity, ascending: fifths of its law over all hypotheses, or single values.
    pub groups: Vec<DriverGroup>,
}

/// Futures in which a quantity is about the same.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct DriverGroup {
    /// The middle of its values there; none where it is absent.
    pub value: Option<f64>,
    /// Futures.
    pub futures: u64,
    /// Mean of the outcome in them.
    pub mean: f64,
}

/// What carries each followed headline.
pub(super) fn drivers_of(ensemble: &Ensemble) -> Vec<Drivers> {
    let layout = &ensemble.layout;
    let of = |(index, target): (usize, &DriverTarget)| {
        let key = match target {
            DriverTarget::Event(event) => layout.events[*event].key.clone(),
            DriverTarget::Amount(column) => layout.outcomes.names()[*column].clone(),
        };
        Followed::new(ensemble, index, *target).drivers(key)
    };
    layout.driver_targets().iter().enumerate().map(of).collect()
}

/// One headline that is followed.
struct Followed<'e> {
    ensemble: &'e Ensemble,
    index: usize,
    futures: u64,
    overall: f64,
    variance: f64,
    split: Option<VarianceShare>,
    /// By how much more the means of groups scatter than those of independent futures: 1 but in nested runs.
    clustering: f64,
}

impl<'e> Followed<'e> {
    fn new(ensemble: &'e Ensemble, index: usize, target: DriverTarget) -> Self {
        let group = &ensemble.mixture;
        let futures = group.counts.trajectories;
        let (overall, variance) = group.counts.drivers.total(index, futures);
        let (split, error) = split_of(&ensemble.layout, group, target);
        let clustering = error.map_or(1.0, |error| error * error * futures as f64 / variance);
        let clustering = if clustering.is_finite() { clustering.max(1.0) } else { 1.0 };
        Self { ensemble, index, futures, overall, variance, split, clustering }
    }

    fn drivers(&self, key: String) -> Drivers {
        let layout = &self.ensemble.layout;
        let all: Vec<Found> = (0..layout.bins.len()).filter_map(|quantity| self.quantity(quantity)).collect();
        let hypothesis = self.stratum(&layout.hypotheses, &self.ensemble.hypotheses);
        let expert = self.stratum(&layout.experts, &self.ensemble.experts);
        let alone = all.iter().filter(|found| !found.driver.replaced).map(|found| found.share).sum::<f64>();
        let strata = [&hypothesis, &expert].into_iter().flatten().map(|(share, _)| *share).sum::<f64>();
        let explained = alone + strata;
        let mut listed: Vec<Driver> =
            all.into_iter().filter(|found| found.is_listed).map(|found| found.driver).collect();
        listed.sort_by(|a, b| b.share.total_cmp(&a.share).then(a.key.cmp(&b.key)));
        listed.truncate(MOST_LISTED);
        Drivers {
            key,
            overall: self.overall,
            looked_at: layout.dimensions.len(),
            hypothesis: hypothesis.and_then(|(_, listed)| listed),
            expert: expert.and_then(|(_, listed)| listed),
            explained: (self.variance > 0.0).then(|| explained.clamp(0.0, 1.0)),
            chance: self.split.and_then(|split| {
                let share = split.share?;
                let ends = split.interval.map_or([None, None], |(low, high)| [Some(1.0 - high), Some(1.0 - low)]);
                Some(ChanceShare { share: 1.0 - share, interval: ends })
            }),
            assumptions: listed,
        }
    }

    /// The share of the variance between groups of futures, less what chance alone would show, and whether it is beyond that.
    fn between(&self, groups: &[(u64, f64)]) -> Option<(f64, bool)> {
        if self.variance <= 0.0 || groups.len() < 2 {
            return None;
        }
        let square = |&(n, mean): &(u64, f64)| n as f64 * (mean - self.overall) * (mean - self.overall);
        let chi_square = groups.iter().map(square).sum::<f64>() / (self.variance * self.clustering);
        let freedom = (groups.len() - 1) as f64;
        let law = Distribution::Gamma { shape: 0.5 * freedom, scale: 2.0 };
        let share = (chi_square - freedom) * self.clustering / self.futures as f64;
        Some((share, chi_square > law.quantile(1.0 - 2.0 * normal_lower(-LISTED))))
    }

    fn quantity(&self, quantity: usize) -> Option<Found> {
        let layout = &self.ensemble.layout;
        let bins = &layout.bins[quantity];
        let seen = self.ensemble.mixture.counts.drivers.bins(quantity, self.index);
        let groups: Vec<DriverGroup> = (bins.values().iter().zip(seen))
            .filter_map(|(&value, (futures, mean))| Some(DriverGroup { value, futures, mean: mean? }))
            .collect();
        let (share, is_listed) = self.between(&groups.iter().map(|g| (g.futures, g.mean)).collect::<Vec<_>>())?;
        let driver = Driver {
            key: layout.dimensions[quantity].name.clone(),
            low: groups.first()?.mean,
            high: groups.last()?.mean,
            share: share.clamp(0.0, 1.0),
            replaced: bins.replaced,
            groups,
        };
        Some(Found { share, is_listed, driver })
    }

    /// What the hypothesis, or the expert, explains, as it is and as it is listed.
    fn stratum(
        &self,
        names: &[harmattan_engine::Named],
        reductions: &[Reduction],
    ) -> Option<(f64, Option<StratumShare>)> {
        let means: Vec<(usize, u64, f64)> = (reductions.iter().enumerate())
            .map(|(h, group)| {
                (h, group.counts.trajectories, group.counts.drivers.total(self.index, group.counts.trajectories).0)
            })
            .filter(|&(_, futures, _)| futures > 0)
            .collect();
        let (share, is_listed) = self.between(&means.iter().map(|&(_, n, mean)| (n, mean)).collect::<Vec<_>>())?;
        let named = |(h, _, mean): (usize, u64, f64)| (names[h].key.clone(), mean);
        let by_mean = |a: &&(usize, u64, f64), b: &&(usize, u64, f64)| a.2.total_cmp(&b.2);
        let (lowest, highest) = (*means.iter().min_by(by_mean)?, *means.iter().max_by(by_mean)?);
        let listed = StratumShare { share: share.clamp(0.0, 1.0), lowest: named(lowest), highest: named(highest) };
        Some((share, is_listed.then_some(listed)))
    }
}

/// A quantity that was looked at.
struct Found {
    share: f64,
    is_listed: bool,
    driver: Driver,
}

/// The split of the variance of a target and the standard error of its mean over independent draws, in a nested run.
fn split_of(layout: &Layout, group: &Reduction, target: DriverTarget) -> (Option<VarianceShare>, Option<f64>) {
    let Some(split) = &group.variance else { return (None, None) };
    match target {
        DriverTarget::Event(event) => (split.event(event), split.event_standard_error(event)),
        DriverTarget::Amount(column) => match layout.decomposed().binary_search(&column) {
            Ok(index) => (split.column(index), split.column_standard_error(index)),
            Err(_) => (None, None),
        },
    }
}
