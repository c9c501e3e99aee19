//! `comparison.json`: scenarios held against a base, outcome by outcome.

use serde::{Deserialize, Serialize};

use super::basis::Basis;
use super::cost::cost_range;
use super::displacement::Displacement;
use super::dominance::{Dominance, dominance};
use super::estimate::{Estimate, Verdict, mean, paired_difference, variance_reduction, verdict};
use super::frontier::frontier;
use super::ranking::{Standing, ranked};
use super::spread::{Spread, spread};
use harmattan_engine::{Item, Paired, PairedGroup, Scope, Z95};

/// Layout of `comparison.json`; raised when a field changes its meaning.
pub const COMPARISON_FORMAT: u32 = 4;

/// A comparison of scenarios.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// What it rests on.
    #[serde(flatten)]
    pub basis: Basis,
    /// The hypotheses; one nameless where there are none.
    pub hypotheses: Vec<HypothesisWeight>,
    /// The scenarios; the first is the base.
    pub scenarios: Vec<ScenarioComparison>,
    /// `dominance[a][b]`: whether scenario a dominates b in the chosen outcome.
    pub dominance: Vec<Vec<Dominance>>,
}

/// A hypothesis and the futures that fell to it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HypothesisWeight {
    /// Its key; empty for none.
    pub key: String,
    /// Its prior probability.
    pub prior: f64,
    /// Futures counted.
    pub trajectories: u64,
}

/// One scenario of a comparison.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ScenarioComparison {
    /// Its name.
    pub name: String,
    /// Whether every outcome of every future equals the base's to the bit.
    pub identical: bool,
    /// Mean cost of its measures over the period, USD.
    pub cost_usd: f64,
    /// The range within which 80 % of draws of that cost lie, USD; none where nothing costs anything, or nothing was
    /// drawn.
    pub cost_range_usd: Option<[f64; 2]>,
    /// All outcomes compared: events, amounts, areas, places.
    pub rows: Vec<ItemComparison>,
    /// Its place in the ranking by the chosen outcome.
    pub standing: Standing,
    /// The chosen outcome's distribution.
    pub spread: Spread,
    /// Where the risk went.
    pub displacement: Displacement,
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
    /// Whether it is better under every hypothesis; of one without futures nobody can say so.
    pub robust: bool,
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
    /// Reduces a paired ensemble of the scenarios called `names`.
    #[must_use]
    pub fn new(paired: &Paired, names: &[String]) -> Self {
        let priors: Vec<f64> = paired.layout.hypotheses.iter().map(|h| h.prior).collect();
        let all: Vec<usize> = (0..paired.variants).collect();
        let standings = ranked(paired, &priors, &all);
        let spreads = spread(&paired.laws);
        let scenario = |(variant, (standing, spread)): (usize, (Standing, Spread))| ScenarioComparison {
            name: names.get(variant).cloned().unwrap_or_default(),
            identical: paired.identical[variant],
            cost_usd: paired.cost(variant),
            cost_range_usd: cost_range(&paired.cost_laws[variant]),
            rows: paired.items.iter().enumerate().map(|(i, item)| row(paired, variant, i, item)).collect(),
            standing,
            spread,
            displacement: Displacement::new(paired, variant),
        };
        Self {
            basis: Basis::new(COMPARISON_FORMAT, paired),
            hypotheses: (paired.layout.hypotheses.iter().zip(&paired.hypotheses))
                .map(|(h, group)| HypothesisWeight { key: h.key.clone(), prior: h.prior, trajectories: group.n() })
                .collect(),
            scenarios: standings.into_iter().zip(spreads).enumerate().map(scenario).collect(),
            dominance: dominance(&paired.sample),
        }
    }

    /// The base.
    #[must_use]
    pub fn base(&self) -> &ScenarioComparison {
        &self.scenarios[0]
    }

    /// Which scenarios lie on the frontier of cost and of the chosen outcome's mean, in their order: the base stands there
    /// for doing nothing, and of the others those that cost something are looked at.
    #[must_use]
    pub fn frontier(&self) -> Vec<bool> {
        let point = |(i, s): (usize, &ScenarioComparison)| {
            let harm = if i == 0 { 0.0 } else { s.row(&self.basis.chosen)?.mixture.difference.value };
            (i == 0 || s.cost_usd > 0.0).then_some((i, [if i == 0 { 0.0 } else { s.cost_usd }, harm]))
        };
        let (indices, points): (Vec<usize>, Vec<[f64; 2]>) =
            self.scenarios.iter().enumerate().filter_map(point).unzip();
        let mut efficient = vec![false; self.scenarios.len()];
        indices.into_iter().zip(frontier(&points)).for_each(|(i, on)| efficient[i] = on);
        efficient
    }
}

impl ScenarioComparison {
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
    }
}

fn compared(paired: &Paired, group: &PairedGroup, variant: usize, index: usize, item: &Item) -> Compared {
    let (base, value) = (group.value(0, index), group.value(variant, index));
    let differences = group.difference(variant, index);
    let difference =
        if paired.identical[variant] { Estimate::default() } else { paired_difference(&differences, item.unit, Z95) };
    Compared {
        base: mean(&base, item.unit),
        value: Estimate::of_item(&value, item.unit),
        difference,
        variance_reduction: variance_reduction(&value, &base, &differences),
        verdict: verdict(&differences, difference),
    }
}
