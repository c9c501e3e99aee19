//! One outcome, one event or one cost in numbers.

use serde::{Deserialize, Serialize};

use super::amount::NeverNegative;
use super::chance::Chance;
use super::order::{self, Ends};
use harmattan_core::distribution::student;
use harmattan_core::model::{Outcome, OutcomeKind};
use harmattan_engine::{ErrorOf, Event, Histogram, Layout, Moments, Reduction, Threshold, VarianceShare, Z95};

/// Shares at which quantiles are given, in the order of [`Quantiles`].
const SHARES: [f64; 9] = [0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95, 0.975, 0.99];

/// An outcome over the trajectories of a group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OutcomeSummary {
    /// Column in data files, `closed_days.dakar_north`.
    pub key: String,
    /// Which outcome it is.
    #[serde(with = "super::names::outcome")]
    pub outcome: Outcome,
    /// Trajectories in which it is present.
    pub n: u64,
    /// Trajectories in which it is missing: a first event that never came, a share of nothing.
    pub missing: u64,
    /// Mean of those present; none where there are none.
    pub mean: Option<f64>,
    /// Standard deviation of those present.
    pub sd: Option<f64>,
    /// Monte Carlo standard error of the mean: of stratified draws from the replicates of the design. In a nested run of plain
    /// random draws from the means of draws, where those are kept: not of outcomes that may be missing, nor by place or month.
    pub standard_error: Option<f64>,
    /// 95 % interval of the mean: of amounts that are never negative one that holds for rare ones too. An end is none where
    /// nothing tells it.
    pub mean_interval: Ends,
    /// Least and greatest value, where the distribution is kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub range: Option<(f64, f64)>,
    /// Quantiles of those present, where the distribution is kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quantiles: Option<Quantiles>,
    /// 95 % intervals of these quantiles; empty where the distribution is not kept.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub quantile_intervals: Vec<QuantileInterval>,
    /// Split of the variance, in a nested run.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub variance: Option<VarianceSummary>,
}

/// Quantiles: the least value that at least such a share of the numbers does not exceed; relative error at
/// most 1/2048, none for whole numbers up to 2048.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Quantiles {
    pub q05: f64,
    pub q10: f64,
    pub q25: f64,
    pub q50: f64,
    pub q75: f64,
    pub q90: f64,
    pub q95: f64,
    pub q975: f64,
    pub q99: f64,
}

/// The simulation error of a quantile.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct QuantileInterval {
    /// Share of the numbers that do not exceed the quantile.
    pub level: f64,
    /// Lower end; none where so few numbers tell no end.
    pub low: Option<f64>,
    /// Upper end, likewise.
    pub high: Option<f64>,
}

/// Where the variance of an outcome comes from.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct VarianceSummary {
    /// Draws it rests on.
    pub draws: u64,
    /// Variance between draws: ignorance.
    pub between: f64,
    /// Variance within draws: chance.
    pub within: f64,
    /// Share between draws, 0–1; none for an outcome that does not vary.
    pub share_between: Option<f64>,
    /// 95 % interval of that share.
    pub interval: Option<(f64, f64)>,
}

/// The probability of an event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EventSummary {
    /// Name in data files, `spread_level>=3`.
    pub key: String,
    /// The outcome it is about.
    #[serde(with = "super::names::outcome")]
    pub outcome: Outcome,
    /// The corridor or country it is about; empty for none.
    pub member: String,
    /// When it counts as happened.
    #[serde(with = "super::names::ThresholdWords")]
    pub threshold: Threshold,
    /// Whether it belongs to the headlines.
    pub headline: bool,
    /// Its probability.
    #[serde(flatten)]
    pub chance: Chance,
    /// Split of its variance, in a nested run.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub variance: Option<VarianceSummary>,
}

/// The cost of a measure in force over the period.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CostSummary {
    /// Key of the measure.
    pub key: String,
    /// Mean cost, USD, as worth on the first day; none where the scenario states no cost.
    pub mean: Option<f64>,
    /// Standard deviation over futures, USD.
    pub sd: Option<f64>,
    /// Share of the futures in which it started; only of a measure that waits for something to happen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub started: Option<f64>,
}

impl From<VarianceShare> for VarianceSummary {
    fn from(v: VarianceShare) -> Self {
        Self { draws: v.draws, between: v.between, within: v.within, share_between: v.share, interval: v.interval }
    }
}

impl Quantiles {
    fn of(values: &[Option<f64>]) -> Option<Self> {
        match values {
            &[Some(q05), Some(q10), Some(q25), Some(q50), Some(q75), Some(q90), Some(q95), Some(q975), Some(q99)] => {
                Some(Self { q05, q10, q25, q50, q75, q90, q95, q975, q99 })
            }
            _ => None,
        }
    }
}

/// All outcome columns of a group.
pub(super) fn outcomes_of(layout: &Layout, group: &Reduction) -> Vec<OutcomeSummary> {
    (0..layout.outcomes.len()).map(|column| outcome_of(layout, group, column)).collect()
}

fn outcome_of(layout: &Layout, group: &Reduction, column: usize) -> OutcomeSummary {
    let moments: Moments = group.outcomes.get(column);
    let histogram = layout.distributed().binary_search(&column).ok().map(|i| &group.counts.histograms[i]);
    let split = group.variance.as_ref().zip(layout.decomposed().binary_search(&column).ok());
    let error = group.mean_error(layout, column);
    OutcomeSummary {
        key: layout.outcomes.names()[column].clone(),
        outcome: layout.outcomes.spec(column).outcome,
        n: moments.count,
        missing: group.counts.trajectories - moments.count,
        mean: (moments.count > 0).then_some(moments.mean),
        sd: moments.sd(),
        mean_interval: mean_interval(layout.outcomes.spec(column).kind, &moments, error, layout),
        standard_error: error.map(|found| found.error),
        range: histogram.and_then(|h| h.min().zip(h.max())),
        quantile_intervals: histogram.map_or_else(Vec::new, |law| quantile_intervals(law, &moments, error, layout)),
        quantiles: histogram.and_then(|h| Quantiles::of(&h.quantiles(&SHARES))),
        variance: split.and_then(|(split, index)| split.column(index)).map(Into::into),
    }
}

/// The interval of a mean with this error.
fn mean_interval(kind: OutcomeKind, moments: &Moments, error: Option<ErrorOf>, layout: &Layout) -> Ends {
    let (Some(ErrorOf { error, numbers }), true) = (error, moments.count > 0) else { return [None, None] };
    if kind == OutcomeKind::Km {
        let half = student(Z95, numbers) * error;
        return [Some(moments.mean - half), Some(moments.mean + half)];
    }
    let unseen = matches!(kind, OutcomeKind::Count | OutcomeKind::Level | OutcomeKind::Share).then_some(1.0);
    let futures = moments.count as f64 / f64::from(layout.repeats);
    let counts = unseen.is_some();
    let mean = NeverNegative { mean: moments.mean, variance: error * error, numbers, futures, unseen, counts };
    let (low, high) = mean.interval(Z95);
    [Some(low), high.is_finite().then_some(high)]
}

/// The intervals of all quantiles that are given. Futures of one draw resemble each other: of an outcome they are worth as many
/// as the error of its mean says.
fn quantile_intervals(
    law: &Histogram,
    moments: &Moments,
    error: Option<ErrorOf>,
    layout: &Layout,
) -> Vec<QuantileInterval> {
    let n = law.present() as f64;
    let worth = match error.map(|found| found.error * found.error) {
        _ if layout.repeats == 1 => n,
        Some(variance) if variance > 0.0 => moments.variance().map_or(n, |one| one / variance),
        _ => n / f64::from(layout.repeats),
    };
    if law.present() == 0 {
        return Vec::new();
    }
    let ends = order::quantile_intervals(law, &SHARES, worth);
    SHARES.iter().zip(ends).map(|(&level, [low, high])| QuantileInterval { level, low, high }).collect()
}

/// All events of a group.
pub(super) fn events_of(layout: &Layout, group: &Reduction) -> Vec<EventSummary> {
    let summary = |(i, event): (usize, &Event)| EventSummary {
        key: event.key.clone(),
        outcome: event.outcome,
        member: event.member.clone(),
        threshold: event.threshold,
        headline: event.headline,
        chance: group.event(layout, i).into(),
        variance: group.variance.as_ref().and_then(|split| split.event(i)).map(Into::into),
    };
    layout.events.iter().enumerate().map(summary).collect()
}

/// A number of all futures as a share of them; 0 where there are none.
fn share(some: Option<&u64>, all: u64) -> f64 {
    if all == 0 { 0.0 } else { some.copied().unwrap_or_default() as f64 / all as f64 }
}

/// The costs of the measures in force.
pub(super) fn costs_of(layout: &Layout, group: &Reduction) -> Vec<CostSummary> {
    let summary = |(i, measure): (usize, &harmattan_engine::Named)| {
        let moments = group.costs.get(i);
        let stated = measure.has_cost;
        CostSummary {
            key: measure.key.clone(),
            mean: stated.then_some(moments.mean),
            sd: moments.sd().filter(|_| stated),
            started: measure.waits.then(|| share(group.counts.started.get(i), group.counts.trajectories)),
        }
    };
    layout.measures.iter().enumerate().map(summary).collect()
}
