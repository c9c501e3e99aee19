//! `summary.json`: everything an ensemble says, in numbers and keys.

use serde::{Deserialize, Serialize};

use super::abroad::{AbroadShare, abroad_of};
use super::chance::Chance;
use super::confidence::{Judged, judged};
use super::corridors::{
    CorridorHistogram, LinkShare, PlaceShare, SizeShare, corridors_of, links_of, places_of, sizes_of,
};
use super::curves::{FAN, Fan, Incidence, fans_of, incidence_of};
use super::design_gain::{DesignGain, design_gains};
use super::drivers::{Drivers, drivers_of};
use super::exceedance::{Exceedance, exceedance_of};
use super::headline::{HeadlineRow, rows};
use super::outcomes::{CostSummary, EventSummary, OutcomeSummary, costs_of, events_of, outcomes_of};
use super::signs::{HypothesisSign, signs_of};
use harmattan_core::model::Outcome;
use harmattan_core::parameters::Key;
use harmattan_core::scenario::Scenario;
use harmattan_engine::{Ensemble, Happening, Layout, Reduction, Threshold};

/// Version of the layout of `summary.json`.
pub const SUMMARY_FORMAT: u32 = 4;

/// The summary of an ensemble.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    /// Version of this layout.
    pub format: u32,
    /// First day, ISO 8601.
    pub start: String,
    /// Days simulated.
    pub horizon_days: u32,
    /// Trajectories asked for.
    pub asked: u64,
    /// Trajectories the numbers rest on.
    pub trajectories: u64,
    /// Trajectories set aside because they gave an impossible number.
    pub failed: u64,
    /// Whether the run was stopped before its end.
    pub partial: bool,
    /// Trajectories per draw.
    pub repeats: u32,
    /// Days of closure from which the threshold `disruption` counts (`outcomes.disruption_days`): the central value
    /// where that is uncertain. Absent where the scenario was not at hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disruption_days: Option<f64>,
    /// How the wanted precision was reached, if one was wanted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub precision: Option<PrecisionSummary>,
    /// What the design of the draws bought. Empty where draws are independent, or too few replicates tell.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub design: Vec<DesignGain>,
    /// The headline table of the mixture.
    pub headline: Vec<HeadlineRow>,
    /// All hypotheses together, weighted by their priors.
    pub mixture: Group,
    /// Each hypothesis, in the scenario's order; empty where the scenario has none.
    pub hypotheses: Vec<Group>,
    /// Each expert, in the scenario's order: what follows from that expert's judgements alone. Empty where there are none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub experts: Vec<Group>,
    /// Curves and shares of the mixture.
    pub curves: Curves,
    /// The assumptions that carry the headlines, all hypotheses together.
    pub drivers: Vec<Drivers>,
    /// What each probability of an event rests on. Empty where the scenario was not at hand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub judged: Vec<Judged>,
}

/// How a wanted precision was reached.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PrecisionSummary {
    /// Key of the outcome or event that it was wanted of; absent where of every headline probability.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<String>,
    /// Half-width of the 95 % interval wanted, a share or in the outcome's unit.
    pub wanted: f64,
    /// The half-width reached, of headline probabilities the widest.
    pub reached: f64,
    /// Trajectories of each stage; only the last counts.
    pub stages: Vec<u64>,
}

/// The outcomes of a hypothesis or of the mixture.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Group {
    /// Key of the hypothesis or of the expert; `mixture` for all together.
    pub key: String,
    /// Prior probability; the weight of an expert.
    pub prior: f64,
    /// Trajectories.
    pub trajectories: u64,
    /// Share of trajectories that end at each spread level 0–5.
    pub levels: [Chance; 6],
    /// Probabilities of events.
    pub events: Vec<EventSummary>,
    /// Every outcome column.
    pub outcomes: Vec<OutcomeSummary>,
    /// Cost of each measure in force over the period, USD.
    pub costs: Vec<CostSummary>,
    /// Of a hypothesis what differs most under it from all futures together, of what an observer can see; empty where nothing
    /// does by enough.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub signs: Vec<HypothesisSign>,
}

/// What charts draw.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Curves {
    /// First events over time.
    pub incidence: Vec<Incidence>,
    /// Exceedance curves.
    pub exceedance: Vec<Exceedance>,
    /// Closed days by corridor.
    pub corridors: Vec<CorridorHistogram>,
    /// Shares of the futures that do not exceed the quantiles of each week of `fans`, in their order.
    pub fan_levels: [f64; 7],
    /// The weekly series.
    pub fans: Vec<Fan>,
    /// Strikes unserved by size of wave.
    pub saturation: Vec<SizeShare>,
    /// Places by probability of being struck.
    pub places: Vec<PlaceShare>,
    /// Regions of the neighbours by strikes.
    pub abroad: Vec<AbroadShare>,
    /// Links by share of the period closed.
    pub links: Vec<LinkShare>,
}

impl Summary {
    /// The same with what only the scenario says: what counts as a disruption, and what each judgement rests on.
    #[must_use]
    pub fn with_scenario(mut self, scenario: &Scenario) -> Self {
        self.judged = judged(&self, scenario);
        let slot = scenario.space.first(Key::OutcomesDisruptionDays);
        self.disruption_days =
            scenario.base.get(slot).and_then(Option::as_ref).map(|quantity| quantity.distribution.central());
        self
    }

    /// Summarises an ensemble.
    #[must_use]
    pub fn new(ensemble: &Ensemble) -> Self {
        let layout = &ensemble.layout;
        let mixture = Group::new(layout, "mixture", 1.0, &ensemble.mixture);
        let named = layout.hypotheses.iter().zip(&ensemble.hypotheses).filter(|(h, _)| !h.key.is_empty());
        Self {
            format: SUMMARY_FORMAT,
            start: layout.start.to_string(),
            horizon_days: layout.horizon_days,
            asked: ensemble.range.end - ensemble.range.start,
            trajectories: ensemble.counted(),
            failed: ensemble.failures.count,
            partial: ensemble.partial,
            repeats: layout.repeats,
            disruption_days: None,
            precision: ensemble.precision.as_ref().map(|p| PrecisionSummary {
                outcome: p.outcome.clone(),
                wanted: p.wanted,
                reached: p.reached,
                stages: p.stages.clone(),
            }),
            design: design_gains(layout, &ensemble.mixture),
            headline: rows(layout, &mixture.outcomes, &mixture.events),
            mixture,
            hypotheses: named
                .map(|(h, reduction)| Group {
                    signs: signs_of(layout, reduction, &ensemble.mixture),
                    ..Group::new(layout, &h.key, h.prior, reduction)
                })
                .collect(),
            experts: (layout.experts.iter().zip(&ensemble.experts))
                .map(|(expert, reduction)| Group::new(layout, &expert.key, expert.prior, reduction))
                .collect(),
            curves: Curves::new(layout, &ensemble.mixture),
            drivers: drivers_of(ensemble),
            judged: Vec::new(),
        }
    }
}

impl Curves {
    fn new(layout: &Layout, group: &Reduction) -> Self {
        Self {
            incidence: incidence_of(layout, group),
            exceedance: exceedance_of(layout, group),
            corridors: corridors_of(layout, group),
            fan_levels: FAN,
            fans: fans_of(layout, group),
            saturation: sizes_of(group),
            places: places_of(layout, group),
            abroad: abroad_of(layout, group),
            links: links_of(layout, group),
        }
    }
}

impl Group {
    fn new(layout: &Layout, key: &str, prior: f64, reduction: &Reduction) -> Self {
        let n = reduction.counts.trajectories;
        Self {
            key: key.to_owned(),
            prior,
            trajectories: n,
            levels: std::array::from_fn(|level| reduction.share(layout, Happening::Level(level)).into()),
            events: events_of(layout, reduction),
            outcomes: outcomes_of(layout, reduction),
            costs: costs_of(layout, reduction),
            signs: Vec::new(),
        }
    }

    /// The summary of an event.
    #[must_use]
    pub fn event(&self, outcome: Outcome, member: &str, threshold: Threshold) -> Option<&EventSummary> {
        let same = |e: &&EventSummary| e.outcome == outcome && e.member == member && e.threshold == threshold;
        self.events.iter().find(same)
    }

    /// The summary of an outcome of a member (empty for a single outcome).
    #[must_use]
    pub fn outcome(&self, outcome: Outcome, member: &str) -> Option<&OutcomeSummary> {
        let key = outcome.spec().pattern.replace("{}", member);
        self.outcomes.iter().find(|o| o.key == key)
    }

    /// The probability of an event.
    #[must_use]
    pub fn chance(&self, outcome: Outcome, member: &str, threshold: Threshold) -> Option<Chance> {
        self.event(outcome, member, threshold).map(|e| e.chance)
    }
}
