//! `comparison.json`: scenarios held against a base, outcome by outcome.

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::answers::{Answer, answers};
use super::basis::Basis;
use super::cost::{cost_range, extra_range};
use super::displacement::{Displacement, Judging};
use super::dominance::{Dominance, dominance};
use super::estimate::{Estimate, Verdict, harm_difference, mean, variance_reduction, verdict};
use super::frontier::frontier;
use super::many::hold;
use super::ranking::{Standing, ranked};
use super::spread::{Spread, spread};
use harmattan_core::scenario::{Scenario, ScenarioKind};
use harmattan_engine::{Item, Named, Paired, PairedGroup, Scope, Z95};

/// Layout of `comparison.json`; raised when a field changes its meaning.
pub const COMPARISON_FORMAT: u32 = 5;

/// A comparison of scenarios.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// What it rests on.
    #[serde(flatten)]
    pub basis: Basis,
    /// The hypotheses; one nameless where there are none.
    pub hypotheses: Vec<HypothesisWeight>,
    /// The experts; empty where there are none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub experts: Vec<HypothesisWeight>,
    /// The scenarios; the first is the base.
    pub scenarios: Vec<ScenarioComparison>,
    /// What is asked, and which scenario lowers it most.
    #[serde(default)]
    pub answers: Vec<Answer>,
    /// Outcomes of all scenarios that are not the chosen one and differ in some future: their verdicts are held together at a
    /// false-discovery rate of 5 %.
    pub looked_at: usize,
    /// `dominance[a][b]`: whether scenario a dominates b in the chosen outcome.
    pub dominance: Vec<Vec<Dominance>>,
}

/// A hypothesis, or an expert, and the futures that fell to it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HypothesisWeight {
    /// Its key; empty for none.
    pub key: String,
    /// Its prior probability; the weight of an expert.
    pub prior: f64,
    /// Futures counted.
    pub trajectories: u64,
}

impl HypothesisWeight {
    /// Those of a paired ensemble, in the scenario's order.
    #[must_use]
    pub fn all(paired: &Paired) -> Vec<Self> {
        Self::of(&paired.layout.hypotheses, &paired.hypotheses)
    }

    /// The experts of a paired ensemble, in the scenario's order; none where it has none.
    #[must_use]
    pub fn experts(paired: &Paired) -> Vec<Self> {
        Self::of(&paired.layout.experts, &paired.experts)
    }

    fn of(named: &[Named], groups: &[PairedGroup]) -> Vec<Self> {
        let of = |(named, group): (&Named, &PairedGroup)| Self {
            key: named.key.clone(),
            prior: named.prior,
            trajectories: group.n(),
        };
        named.iter().zip(groups).map(of).collect()
    }
}

/// One scenario of a comparison.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ScenarioComparison {
    /// Its name.
    pub name: String,
    /// Whether it may be chosen, or only shows how bad it may become: `policy`, `stress`.
    #[serde(with = "super::words")]
    pub kind: ScenarioKind,
    /// Whether every outcome of every future equals the base's to the bit.
    pub identical: bool,
    /// Mean cost of its measures over the period, USD, as worth on the first day; none where that of one of them is not
    /// stated.
    pub cost_usd: Option<f64>,
    /// The range within which 80 % of draws of that cost lie, USD; none where nothing costs anything, its cost is not
    /// stated, or nothing was drawn.
    pub cost_range_usd: Option<[f64; 2]>,
    /// What it costs beyond the base; none where one of the two is not known.
    pub extra_cost: Option<ExtraCost>,
    /// Trade saved against the base less what it costs beyond it, USD, with the 95 % interval of the mean; likewise.
    pub net_benefit_usd: Option<Estimate>,
    /// All outcomes compared: events, amounts, areas, places.
    pub rows: Vec<ItemComparison>,
    /// Its place in the ranking by the chosen outcome; absent of a stress test, which is not ranked.
    #[serde(default, skip_serializing_if = "Standing::is_none")]
    pub standing: Standing,
    /// The chosen outcome's distribution.
    pub spread: Spread,
    /// Where the risk went.
    pub displacement: Displacement,
    /// Futures behind the differences at full effect ([`ItemComparison::in_full`]); none where it has no measures, or they were
    /// not run so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_full_trajectories: Option<u64>,
}

/// A cost less that of the base.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct ExtraCost {
    /// Its mean, USD.
    pub usd: f64,
    /// The range within which 80 % of draws of it lie, USD; none where it is 0 in all.
    pub range_usd: Option<[f64; 2]>,
}

/// What a comparison knows of a scenario beside its futures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entrant {
    /// Its name.
    pub name: String,
    /// Whether it may be chosen.
    pub kind: ScenarioKind,
    /// Keys of its measures in force.
    pub measures: Vec<String>,
}

impl From<&Scenario> for Entrant {
    fn from(scenario: &Scenario) -> Self {
        Self {
            name: scenario.name.clone(),
            kind: scenario.kind,
            measures: scenario.measures_in_force().map(|m| m.key.clone()).collect(),
        }
    }
}

/// One outcome of one scenario.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ItemComparison {
    /// Key of the outcome.
    pub key: String,
    /// Whether it belongs to the headlines.
    pub headline: bool,
    /// All hypotheses together.
    pub mixture: Compared,
    /// By hypothesis, in order; none under one to which no future fell.
    pub hypotheses: Vec<Option<Compared>>,
    /// By expert, in order; empty where there are none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub experts: Vec<Option<Compared>>,
    /// Whether its 95 % interval lies below 0 under every hypothesis; of one without futures nobody can say so. A place is never
    /// called robust: what a measure does to one town is not what it is judged by.
    pub robust: bool,
    /// The paired difference to the base, with its 95 % interval, as it would be if every measure of the scenario were in force
    /// in full from the first day on: no start day, ramp, condition or end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_full: Option<Estimate>,
}

/// A scenario's value of an outcome beside the base's.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Compared {
    /// The base's mean; for an event, its probability.
    pub base: f64,
    /// The scenario's, with its own interval.
    pub value: Estimate,
    /// The paired difference, scenario less base, with its 95 % interval.
    pub difference: Estimate,
    /// How many times more unpaired futures would be needed for the same error; none where nothing varies.
    pub variance_reduction: Option<f64>,
    /// What may be said.
    #[serde(flatten)]
    pub verdict: Verdict,
}

impl Comparison {
    /// Reduces a paired ensemble of these scenarios, the base first. Where the ensemble has one variant more, that is the
    /// base without its measures: it tells what comes of leaving these out, and is not shown itself.
    #[must_use]
    pub fn new(paired: &Paired, entrants: &[Entrant], warning_share: f64) -> Self {
        let priors: Vec<f64> = paired.layout.hypotheses.iter().map(|h| h.prior).collect();
        let chosen: Vec<usize> = (0..entrants.len()).filter(|&i| entrants[i].kind == ScenarioKind::Policy).collect();
        let mut standings = vec![Standing::default(); entrants.len()];
        for (&index, standing) in chosen.iter().zip(ranked(paired, &priors, &chosen)) {
            standings[index] = standing;
        }
        let spreads = spread(&paired.laws[..entrants.len()]);
        let base = &entrants[0];
        let scenario = |(variant, (standing, spread)): (usize, (Standing, Spread))| {
            let entrant = &entrants[variant];
            let leaves_all_out = base.measures.iter().all(|key| !entrant.measures.contains(key));
            let without_measures =
                (paired.variants > entrants.len() && variant > 0 && leaves_all_out).then_some(entrants.len());
            let known = paired.cost(0).is_some() && paired.cost(variant).is_some();
            ScenarioComparison {
                name: entrant.name.clone(),
                kind: entrant.kind,
                identical: paired.identical[variant],
                cost_usd: paired.cost(variant),
                cost_range_usd: paired.cost(variant).and_then(|_| cost_range(&paired.cost_laws[variant])),
                extra_cost: known.then(|| ExtraCost {
                    usd: paired.money[0][variant].mean,
                    range_usd: extra_range(&paired.extra_laws[variant]),
                }),
                net_benefit_usd: known.then(|| Estimate::of_mean(&paired.money[1][variant], Z95)),
                rows: paired.items.iter().enumerate().map(|(i, item)| row(paired, variant, i, item)).collect(),
                standing,
                spread,
                displacement: Displacement::new(paired, variant, Judging { warning_share, without_measures }),
                in_full_trajectories: None,
            }
        };
        let shown = |all: Vec<Vec<Dominance>>| {
            all.into_iter().take(entrants.len()).map(|row| row.into_iter().take(entrants.len()).collect()).collect()
        };
        // In their order, whichever is worked out first.
        let each = || standings.into_par_iter().zip(spreads).enumerate().map(scenario).collect();
        let (mut scenarios, orders): (Vec<ScenarioComparison>, _) = rayon::join(each, || dominance(&paired.sample));
        let chosen = paired.items[paired.chosen].key.as_str();
        let looked_at = hold(paired, &mut scenarios, |key| key == chosen);
        Self {
            basis: Basis::new(COMPARISON_FORMAT, paired),
            hypotheses: HypothesisWeight::all(paired),
            experts: HypothesisWeight::experts(paired),
            answers: answers(&paired.items, &scenarios),
            looked_at,
            scenarios,
            dominance: shown(orders),
        }
    }

    /// The base.
    #[must_use]
    pub fn base(&self) -> &ScenarioComparison {
        &self.scenarios[0]
    }

    /// Which scenarios lie on the frontier of cost and of the chosen outcome's mean, both less those of the base, in their
    /// order: the base stands there with nothing more, and of the policies those that cost more or less than it are looked at.
    #[must_use]
    pub fn frontier(&self) -> Vec<bool> {
        let point = |(i, s): (usize, &ScenarioComparison)| {
            if i == 0 {
                return Some((0, [0.0, 0.0]));
            }
            let harm = s.row(&self.basis.chosen)?.mixture.difference.value;
            let extra = s.extra_cost.filter(|extra| s.is_ranked() && extra.range_usd.is_some())?.usd;
            Some((i, [extra, harm]))
        };
        let (indices, points): (Vec<usize>, Vec<[f64; 2]>) =
            self.scenarios.iter().enumerate().filter_map(point).unzip();
        let mut efficient = vec![false; self.scenarios.len()];
        indices.into_iter().zip(frontier(&points)).for_each(|(i, on)| efficient[i] = on);
        efficient
    }
}

impl ScenarioComparison {
    /// Whether it is something that may be chosen, and so has a place in the ranking.
    #[must_use]
    pub fn is_ranked(&self) -> bool {
        self.kind == ScenarioKind::Policy
    }

    /// The row of an outcome.
    #[must_use]
    pub fn row(&self, key: &str) -> Option<&ItemComparison> {
        self.rows.iter().find(|row| row.key == key)
    }
}

fn row(paired: &Paired, variant: usize, index: usize, item: &Item) -> ItemComparison {
    let by = |group: &PairedGroup| compared(paired, group, variant, index, item);
    let counted = |group: &PairedGroup| (group.difference(variant, index).count > 0).then(|| by(group));
    let hypotheses: Vec<Option<Compared>> = paired.hypotheses.iter().map(counted).collect();
    let is_better = |c: &Option<Compared>| c.is_some_and(|c| c.verdict == Verdict::Better);
    ItemComparison {
        key: item.key.clone(),
        headline: item.headline,
        mixture: by(&paired.mixture),
        robust: hypotheses.iter().all(is_better) && !matches!(item.scope, Scope::Place(_)),
        hypotheses,
        experts: paired.experts.iter().map(counted).collect(),
        in_full: None,
    }
}

fn compared(paired: &Paired, group: &PairedGroup, variant: usize, index: usize, item: &Item) -> Compared {
    let (base, value) = (group.value(0, index), group.value(variant, index));
    let differences = group.difference(variant, index);
    let difference = if paired.identical[variant] {
        Estimate::default()
    } else {
        harm_difference(group, variant, index, item.unit, Z95)
    };
    Compared {
        base: mean(&base, item.unit),
        value: Estimate::of_item(&value, item.unit),
        difference,
        variance_reduction: variance_reduction(&value, &base, &differences),
        verdict: verdict(&differences, difference),
    }
}
