//! `portfolio.json`: every combination of a scenario's measures on common random numbers: effect on the mean
//! and on the tail, cost, the efficient frontier, the credit of each measure and the synergy of pairs.
//! The effect of a combination is simulated, never added up.

use serde::{Deserialize, Serialize};

use super::basis::Basis;
use super::compare::HypothesisWeight;
use super::cost::cost_range;
use super::displacement::{Displacement, Judging};
use super::estimate::{Estimate, harm_difference, mean};
use super::frontier::frontier;
use super::item_notes::ItemNotes;
use super::ranking::ranked;
use super::shapley::{close, shapley};
use super::spread::TAIL;
use crate::order::{Ends, tail_interval};
use harmattan_engine::{
    ColumnMoments, Future, Item, Layout, Moments, Paired, PairedGroup, Record, Reducer, SampleTable, Z95, rank,
};

/// Layout of `portfolio.json`; raised when a field changes its meaning.
pub const PORTFOLIO_FORMAT: u32 = 5;

/// Share of draws in which a budget that is called sure is kept.
const SURE: f64 = 0.9;

/// All portfolios of measures.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Portfolio {
    /// What it rests on.
    #[serde(flatten)]
    pub basis: Basis,
    /// The hypotheses, in the order of `by_hypothesis` and `best_under`; one nameless where there are none.
    pub hypotheses: Vec<HypothesisWeight>,
    /// Money there is, USD; none where it does not matter.
    pub budget_usd: Option<f64>,
    /// The measures, in the scenario's order.
    pub measures: Vec<MeasureCost>,
    /// All combinations; number i holds measure j where bit j of i is set. The first holds none.
    pub portfolios: Vec<PortfolioEntry>,
    /// What the money buys: from each cost on the combination that lowers the mean most, by means alone.
    #[serde(default)]
    pub budget_curve: Vec<BudgetStep>,
    /// What each measure adds to the lowering of the mean: Shapley values, which sum to the whole.
    pub credit: Vec<Estimate>,
    /// What each adds to the lowering of the tail.
    pub tail_credit: Vec<Estimate>,
    /// All pairs of measures.
    pub pairs: Vec<Pair>,
    /// Where each measure alone sent the risk.
    pub displacement: Vec<Displacement>,
}

/// A measure with its cost.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MeasureCost {
    /// Its key.
    pub key: String,
    /// Mean cost over the period, USD; none where the scenario gives none.
    pub cost_usd: Option<f64>,
    /// The range within which 80 % of draws of that cost lie, USD.
    pub cost_range_usd: Option<[f64; 2]>,
}

impl MeasureCost {
    /// A measure of that mean cost, whose range is added by [`Portfolio::new`].
    #[must_use]
    pub fn new(key: &str, cost_usd: Option<f64>) -> Self {
        Self { key: key.to_owned(), cost_usd, cost_range_usd: None }
    }
}

/// A step of the best portfolio against budget.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BudgetStep {
    /// The budget from which on it is the best, USD: its mean cost.
    pub from_usd: f64,
    /// The budget that pays for it in nine draws of ten, USD.
    pub sure_usd: f64,
    /// Its number among the portfolios.
    pub portfolio: usize,
    /// By how much it lowers the mean.
    pub reduction: Estimate,
    /// Trade saved less its cost, USD.
    pub net_benefit_usd: Option<Estimate>,
}

/// One combination of measures.
#[expect(clippy::struct_excessive_bools, reason = "each answers a question of its own")]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PortfolioEntry {
    /// Its measures, as indices.
    pub measures: Vec<usize>,
    /// Mean cost over the period, USD, as worth on the first day; none where that of one of its measures is not stated.
    pub cost_usd: Option<f64>,
    /// The range within which 80 % of draws of that cost lie, USD; none where nothing costs anything, or its cost is not
    /// stated.
    pub cost_range_usd: Option<[f64; 2]>,
    /// Trade saved against no measure less its cost, USD; none where the cost is not stated.
    pub net_benefit_usd: Option<Estimate>,
    /// Share of draws in which the budget pays for it; none without a budget, or where its cost is not stated.
    pub within_budget: Option<f64>,
    /// Mean of the outcome.
    pub mean: f64,
    /// By how much it lowers the mean.
    pub reduction: Estimate,
    /// By how much it lowers the mean under each hypothesis; none under one to which no future fell.
    pub by_hypothesis: Vec<Option<Estimate>>,
    /// Whether it surely lowers the mean under every hypothesis.
    pub robust: bool,
    /// Mean of the worst tenth of futures (CVaR 90 %).
    pub tail: f64,
    /// 95 % interval of that mean.
    pub tail_interval: Ends,
    /// By how much it lowers that.
    pub tail_reduction: Estimate,
    /// Whether no combination has as small a mean cost and lowers the mean more: by means alone, whose errors and whose
    /// spread it does not look at. One whose cost is not stated is compared with none.
    pub efficient: bool,
    /// The same for the tail.
    pub tail_efficient: bool,
    /// Whether the budget pays for its mean cost: of one that is not stated nobody can say so.
    pub affordable: bool,
    /// Probability that, of those the budget pays for, its mean is the least.
    pub best: f64,
    /// The same if one hypothesis held, in their order; none under one with fewer than two futures.
    pub best_under: Vec<Option<f64>>,
}

/// How two measures go together.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pair {
    /// Index of one.
    pub a: usize,
    /// Index of the other.
    pub b: usize,
    /// Effect of both less the sum of each alone: above 0 they help each other, below they overlap.
    pub interaction: Estimate,
    /// What may be said of it.
    pub word: Interaction,
}

/// What may be said of two measures together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Interaction {
    /// Together more than the sum.
    Synergy,
    /// Together less than the sum.
    Overlap,
    /// Cannot be told from the sum.
    Additive,
}

impl Portfolio {
    /// Reduces a paired ensemble of all portfolios of `measures`, in the order of their bits; `credits` are the sums of
    /// [`Credits`].
    #[must_use]
    pub fn new(
        paired: &Paired,
        credits: &ColumnMoments,
        measures: Vec<MeasureCost>,
        budget_usd: Option<f64>,
        warning_share: f64,
    ) -> Self {
        let costs: Vec<Option<f64>> = (0..paired.variants).map(|v| paired.cost(v)).collect();
        let pays = |budget: f64, cost: &Option<f64>| cost.is_some_and(|cost| cost <= budget);
        let affordable: Vec<bool> = costs.iter().map(|c| budget_usd.is_none_or(|budget| pays(budget, c))).collect();
        let tails = Tails::new(paired);
        let best = best_of(paired, &affordable);
        let within_budget = |v: usize| paired.within_budget[v] as f64 / paired.counted().max(1) as f64;
        let mut portfolios: Vec<PortfolioEntry> = (best.into_iter().enumerate())
            .map(|(v, best)| {
                let within_budget = budget_usd.and(costs[v]).map(|_| within_budget(v));
                entry(paired, &tails, v, costs[v], (affordable[v], within_budget), best)
            })
            .collect();
        mark_efficient(&mut portfolios);
        let k = measures.len();
        Self {
            basis: Basis::new(PORTFOLIO_FORMAT, paired),
            hypotheses: HypothesisWeight::all(paired),
            budget_usd,
            credit: credit(credits, k, lowering(paired, &paired.mixture, paired.variants - 1).value),
            tail_credit: tails.credit(),
            pairs: pairs_of(k).enumerate().map(|(i, pair)| pair_of(pair, &credits.get(k + i))).collect(),
            displacement: (0..k).map(|m| Displacement::new(paired, 1 << m, Judging::of(warning_share))).collect(),
            budget_curve: budget_curve(paired, &portfolios),
            measures: measures
                .into_iter()
                .enumerate()
                .map(|(i, m)| MeasureCost {
                    cost_range_usd: m.cost_usd.and_then(|_| cost_range(&paired.cost_laws[1 << i])),
                    ..m
                })
                .collect(),
            portfolios,
        }
    }
}

/// By how much a portfolio lowers the mean of the chosen item, in a hypothesis or in all.
fn lowering(paired: &Paired, group: &PairedGroup, variant: usize) -> Estimate {
    let unit = paired.items[paired.chosen].unit;
    harm_difference(group, variant, paired.chosen, unit, Z95).negated()
}

/// The tails of all portfolios over a sample of futures: all, unless they are more than are kept. The mean of a tail is that of
/// q + (x − q)⁺ / 0.1 with the 90 % quantile q, whose scatter gives its error (Rockafellar & Uryasev 2002).
struct Tails<'p> {
    sample: &'p SampleTable,
    quantiles: Vec<f64>,
}

impl<'p> Tails<'p> {
    fn new(paired: &'p Paired) -> Self {
        let quantile = |values: &Vec<f64>| {
            let mut sorted = values.clone();
            sorted.sort_by(f64::total_cmp);
            // Of no futures there is no quantile, and no tail.
            let place = rank(1.0 - TAIL, (sorted.len() as u64).max(1));
            usize::try_from(place - 1).ok().and_then(|index| sorted.get(index)).copied().unwrap_or_default()
        };
        Self { sample: &paired.sample, quantiles: paired.sample.values.iter().map(quantile).collect() }
    }

    fn value(&self, variant: usize, row: usize) -> f64 {
        let q = self.quantiles[variant];
        q + (self.sample.values[variant][row] - q).max(0.0) / TAIL
    }

    fn moments(&self, of: impl Fn(usize) -> f64) -> Moments {
        let mut moments = Moments::default();
        (0..self.sample.hypotheses.len()).for_each(|row| moments.push(of(row)));
        moments
    }

    /// A mean over the sample. With fewer than two of its futures in the tail nothing tells its error.
    fn estimate(moments: &Moments) -> Estimate {
        if TAIL * (moments.count as f64) < 2.0 {
            return Estimate { value: moments.mean, low: f64::NEG_INFINITY, high: f64::INFINITY };
        }
        Estimate::of_mean(moments, Z95)
    }

    /// The mean of the tail.
    fn mean(&self, variant: usize) -> f64 {
        self.moments(|row| self.value(variant, row)).mean
    }

    /// By how much a portfolio lowers the tail.
    fn lowering(&self, variant: usize) -> Estimate {
        Self::estimate(&self.moments(|row| self.value(0, row) - self.value(variant, row)))
    }

    /// Shapley values of the lowering of the tail.
    fn credit(&self) -> Vec<Estimate> {
        let variants = self.quantiles.len();
        let mut worth = vec![0.0; variants];
        let mut moments = vec![Moments::default(); variants.trailing_zeros() as usize];
        for row in 0..self.sample.hypotheses.len() {
            let none = self.value(0, row);
            worth.iter_mut().enumerate().for_each(|(v, worth)| *worth = none - self.value(v, row));
            moments.iter_mut().zip(shapley(&worth)).for_each(|(m, value)| m.push(value));
        }
        let mut values: Vec<f64> = moments.iter().map(|m| m.mean).collect();
        close(&mut values, self.lowering(variants - 1).value);
        values.into_iter().zip(&moments).map(|(value, m)| Estimate { value, ..Self::estimate(m) }).collect()
    }
}

fn entry(
    paired: &Paired,
    tails: &Tails<'_>,
    v: usize,
    cost_usd: Option<f64>,
    (affordable, within_budget): (bool, Option<f64>),
    best: Best,
) -> PortfolioEntry {
    let unit = paired.items[paired.chosen].unit;
    let of_hypothesis = |group: &PairedGroup| (group.n() > 0).then(|| lowering(paired, group, v));
    let by_hypothesis: Vec<Option<Estimate>> = paired.hypotheses.iter().map(of_hypothesis).collect();
    PortfolioEntry {
        measures: (0..usize::BITS as usize).filter(|bit| v >> bit & 1 == 1).collect(),
        cost_usd,
        cost_range_usd: cost_usd.and_then(|_| cost_range(&paired.cost_laws[v])),
        net_benefit_usd: cost_usd.map(|_| Estimate::of_mean(&paired.money[1][v], Z95)),
        within_budget,
        mean: mean(&paired.mixture.value(v, paired.chosen), unit),
        reduction: lowering(paired, &paired.mixture, v),
        robust: by_hypothesis.iter().all(|e| e.is_some_and(|e| e.low > 0.0)),
        by_hypothesis,
        tail: tails.mean(v),
        tail_interval: tail_interval(&paired.laws[v], TAIL),
        tail_reduction: tails.lowering(v),
        efficient: false,
        tail_efficient: false,
        affordable,
        best: best.overall,
        best_under: best.under,
    }
}

/// Probabilities of being best: overall, and by hypothesis.
#[derive(Clone)]
struct Best {
    overall: f64,
    under: Vec<Option<f64>>,
}

/// P(best) among the affordable; 0 for the others.
fn best_of(paired: &Paired, affordable: &[bool]) -> Vec<Best> {
    let kept: Vec<usize> = (0..paired.variants).filter(|&v| affordable[v]).collect();
    let priors: Vec<f64> = paired.layout.hypotheses.iter().map(|h| h.prior).collect();
    let standings = ranked(paired, &priors, &kept);
    let never = |seen: &Option<f64>| seen.map(|_| 0.0);
    let under = standings.first().map_or_else(Vec::new, |s| s.best_under.iter().map(never).collect());
    let mut best = vec![Best { overall: 0.0, under }; paired.variants];
    for (v, standing) in kept.into_iter().zip(standings) {
        best[v] = Best { overall: standing.best, under: standing.best_under };
    }
    best
}

/// Marks those on the frontier of cost and mean, and on that of cost and tail.
fn mark_efficient(portfolios: &mut [PortfolioEntry]) {
    let of = |harm: fn(&PortfolioEntry) -> f64| {
        frontier(&portfolios.iter().filter_map(|p| Some([p.cost_usd?, harm(p)])).collect::<Vec<_>>())
    };
    let (mean, tail) = (of(|p| p.mean), of(|p| p.tail));
    let stated = portfolios.iter_mut().filter(|p| p.cost_usd.is_some());
    for (entry, efficient) in stated.zip(mean.into_iter().zip(tail)) {
        (entry.efficient, entry.tail_efficient) = efficient;
    }
}

/// The frontier of cost and mean, by cost: the best portfolio of every budget.
fn budget_curve(paired: &Paired, portfolios: &[PortfolioEntry]) -> Vec<BudgetStep> {
    let step = |(portfolio, entry): (usize, &PortfolioEntry)| {
        let from_usd = entry.cost_usd.filter(|_| entry.efficient)?;
        let sure_usd = paired.cost_laws[portfolio].quantile(SURE).unwrap_or(from_usd);
        let (reduction, net_benefit_usd) = (entry.reduction, entry.net_benefit_usd);
        Some(BudgetStep { from_usd, sure_usd, portfolio, reduction, net_benefit_usd })
    };
    let mut steps: Vec<BudgetStep> = portfolios.iter().enumerate().filter_map(step).collect();
    steps.sort_by(|a, b| a.from_usd.total_cmp(&b.from_usd));
    steps
}

/// Reduces portfolios: in every future the Shapley value of each measure's lowering of an item, and the interaction of
/// each pair.
pub struct Credits<'l> {
    layout: &'l Layout,
    item: Item,
    measures: usize,
}

impl<'l> Credits<'l> {
    /// The credit of so many measures for lowering `item`.
    #[must_use]
    pub fn new(layout: &'l Layout, item: Item, measures: usize) -> Self {
        Self { layout, item, measures }
    }
}

impl Reducer for Credits<'_> {
    type Notes = ItemNotes;
    type Sums = ColumnMoments;
    type Counts = ();

    fn notes(&self) -> ItemNotes {
        ItemNotes::new(1 << self.measures)
    }

    fn sums(&self) -> ColumnMoments {
        ColumnMoments::new(self.measures + pairs_of(self.measures).count(), &[])
    }

    fn counts(&self) {}

    fn sums_fit(&self, sums: &ColumnMoments) -> bool {
        self.sums().is_like(sums)
    }

    fn counts_fit(&self, (): &()) -> bool {
        true
    }

    fn note(&self, notes: &mut ItemNotes, variant: usize, record: &Record<'_>) {
        notes.values[variant] = self.item.value(self.layout, record);
    }

    fn take(&self, notes: &mut ItemNotes, sums: &mut ColumnMoments, (): &mut (), _future: &Future<'_>) {
        let none = notes.values[0];
        let worth = &mut notes.values;
        worth.iter_mut().for_each(|value| *value = none - *value);
        notes.row.clear();
        notes.row.extend(shapley(worth));
        let of = |mask: usize| worth[mask];
        notes.row.extend(pairs_of(self.measures).map(|(a, b)| of(1 << a | 1 << b) - of(1 << a) - of(1 << b)));
        sums.push(&notes.row);
    }
}

/// All pairs of so many measures.
fn pairs_of(measures: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..measures).flat_map(move |a| (a + 1..measures).map(move |b| (a, b)))
}

/// Shapley values of the lowering of the mean, with the error of their scatter over futures.
fn credit(sums: &ColumnMoments, measures: usize, whole: f64) -> Vec<Estimate> {
    let mut values: Vec<f64> = (0..measures).map(|i| sums.get(i).mean).collect();
    close(&mut values, whole);
    let estimate = |(i, value)| Estimate { value, ..Estimate::of_mean(&sums.get(i), Z95) };
    values.into_iter().enumerate().map(estimate).collect()
}

fn pair_of((a, b): (usize, usize), interaction: &Moments) -> Pair {
    let interaction = Estimate::of_mean(interaction, Z95);
    let word = if interaction.low > 0.0 {
        Interaction::Synergy
    } else if interaction.high < 0.0 {
        Interaction::Overlap
    } else {
        Interaction::Additive
    };
    Pair { a, b, interaction, word }
}
