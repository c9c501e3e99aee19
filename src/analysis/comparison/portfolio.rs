//! `portfolio.json`: every combination of a scenario's measures on common random numbers: effect on the mean
//! and on the tail, cost, the efficient frontier, the credit of each measure and the synergy of pairs.
//! The effect of a combination is simulated, never added up.

use serde::{Deserialize, Serialize};

use super::basis::Basis;
use super::displacement::Displacement;
use super::estimate::Estimate;
use super::ranking::ranking;
use super::shapley::{close, shapley};
use super::spread::{TAIL, quantile};
use harmattan_engine::{Moments, Paired, Table, Z95};

/// Layout of `portfolio.json`; raised when a field changes its meaning.
pub const PORTFOLIO_FORMAT: u32 = 4;

/// All portfolios of measures.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Portfolio {
    /// What it rests on.
    #[serde(flatten)]
    pub basis: Basis,
    /// Money there is, USD; none where it does not matter.
    pub budget_usd: Option<f64>,
    /// The measures, in the scenario's order.
    pub measures: Vec<MeasureCost>,
    /// All combinations; number i holds measure j where bit j of i is set. The first holds none.
    pub portfolios: Vec<PortfolioEntry>,
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
    /// A measure of that mean cost, whose range is added by [`Portfolio::with_costs`].
    #[must_use]
    pub fn new(key: &str, cost_usd: Option<f64>) -> Self {
        Self { key: key.to_owned(), cost_usd, cost_range_usd: None }
    }
}

/// One combination of measures.
#[expect(clippy::struct_excessive_bools, reason = "each answers a question of its own")]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PortfolioEntry {
    /// Its measures, as indices.
    pub measures: Vec<usize>,
    /// Mean cost over the period, USD.
    pub cost_usd: f64,
    /// The range within which 80 % of draws of that cost lie, USD; none where nothing costs anything.
    pub cost_range_usd: Option<[f64; 2]>,
    /// Share of draws in which the budget pays for it; none without a budget.
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
    /// By how much it lowers that.
    pub tail_reduction: Estimate,
    /// Whether no combination has as small a mean cost and lowers the mean more: by means alone, whose errors and whose
    /// spread it does not look at.
    pub efficient: bool,
    /// The same for the tail.
    pub tail_efficient: bool,
    /// Whether the budget pays for its mean cost.
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
    /// Reduces a paired ensemble of all portfolios of `measures`, in the order of their bits.
    #[must_use]
    pub fn new(paired: &Paired, measures: Vec<MeasureCost>, budget_usd: Option<f64>, seed: u64) -> Self {
        let table = &paired.chosen;
        let tails = Table { values: table.values.iter().map(|v| tail_values(v)).collect(), ..table.clone() };
        let costs: Vec<f64> = (0..paired.variants).map(|v| paired.cost(v)).collect();
        let affordable: Vec<bool> = costs.iter().map(|&c| budget_usd.is_none_or(|budget| c <= budget)).collect();
        let best = best_of(paired, &affordable, seed);
        let mut portfolios: Vec<PortfolioEntry> = (best.into_iter().enumerate())
            .map(|(v, best)| entry(paired, &tails, v, costs[v], affordable[v], best))
            .collect();
        mark_efficient(&mut portfolios);
        let k = measures.len();
        let pairs = (0..k).flat_map(|a| (a + 1..k).map(move |b| (a, b))).map(|(a, b)| pair(table, a, b)).collect();
        Self {
            basis: Basis::new(PORTFOLIO_FORMAT, paired),
            budget_usd,
            portfolios,
            credit: credit(table),
            tail_credit: credit(&tails).into_iter().map(|e| of_tail(e, tails.hypotheses.len())).collect(),
            pairs,
            displacement: (0..k).map(|measure| Displacement::new(paired, 1 << measure)).collect(),
            measures,
        }
    }
}

/// The estimate of a tail mean over `n` futures: with fewer than two of them in the tail nothing tells its error.
fn of_tail(estimate: Estimate, n: usize) -> Estimate {
    if TAIL * n as f64 >= 2.0 {
        return estimate;
    }
    Estimate { low: f64::NEG_INFINITY, high: f64::INFINITY, ..estimate }
}

/// Numbers whose mean is CVaR 90 % and whose scatter gives its error: q + (x − q)⁺ / 0.1 with the 90 % quantile q.
fn tail_values(values: &[f64]) -> Vec<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let q = quantile(&sorted, 1.0 - TAIL);
    values.iter().map(|&x| q + (x - q).max(0.0) / TAIL).collect()
}

/// Mean of row-by-row numbers.
fn estimate(numbers: impl Iterator<Item = f64>) -> Estimate {
    Estimate::of_numbers(numbers, Z95)
}

fn lowering(table: &Table, variant: usize) -> Estimate {
    estimate(table.values[0].iter().zip(&table.values[variant]).map(|(none, x)| none - x))
}

fn entry(paired: &Paired, tails: &Table, v: usize, cost_usd: f64, affordable: bool, best: Best) -> PortfolioEntry {
    let table = &paired.chosen;
    let of_hypothesis = |h: usize| {
        let mut rows = (0..table.hypotheses.len()).filter(move |&r| table.hypotheses[r] == h).peekable();
        rows.peek()?;
        Some(estimate(rows.map(|r| table.values[0][r] - table.values[v][r])))
    };
    let by_hypothesis: Vec<Option<Estimate>> = (0..paired.layout.hypotheses.len()).map(of_hypothesis).collect();
    PortfolioEntry {
        measures: (0..usize::BITS as usize).filter(|bit| v >> bit & 1 == 1).collect(),
        cost_usd,
        cost_range_usd: None,
        within_budget: None,
        mean: estimate(table.values[v].iter().copied()).value,
        reduction: lowering(table, v),
        robust: by_hypothesis.iter().all(|e| e.is_some_and(|e| e.low > 0.0)),
        by_hypothesis,
        tail: estimate(tails.values[v].iter().copied()).value,
        tail_reduction: of_tail(lowering(tails, v), tails.hypotheses.len()),
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
fn best_of(paired: &Paired, affordable: &[bool], seed: u64) -> Vec<Best> {
    let table = &paired.chosen;
    let kept: Vec<usize> = (0..paired.variants).filter(|&v| affordable[v]).collect();
    let values = kept.iter().map(|&v| table.values[v].clone()).collect();
    let priors: Vec<f64> = paired.layout.hypotheses.iter().map(|h| h.prior).collect();
    let standings = ranking(&Table { values, ..table.clone() }, &priors, seed);
    let never = |seen: &Option<f64>| seen.map(|_| 0.0);
    let under = standings.first().map_or_else(Vec::new, |s| s.best_under.iter().map(never).collect());
    let mut best = vec![Best { overall: 0.0, under }; paired.variants];
    for (v, standing) in kept.into_iter().zip(standings) {
        best[v] = Best { overall: standing.best, under: standing.best_under };
    }
    best
}

/// Marks the lower left edge of cost and harm; of equal cost and harm, the first.
fn mark_efficient(portfolios: &mut [PortfolioEntry]) {
    let order = |harm: fn(&PortfolioEntry) -> f64, all: &[PortfolioEntry]| {
        let mut order: Vec<usize> = (0..all.len()).collect();
        order.sort_by(|&a, &b| {
            all[a].cost_usd.total_cmp(&all[b].cost_usd).then(harm(&all[a]).total_cmp(&harm(&all[b]))).then(a.cmp(&b))
        });
        let mut least = f64::INFINITY;
        order.retain(|&i| {
            let better = harm(&all[i]) < least;
            least = least.min(harm(&all[i]));
            better
        });
        order
    };
    for i in order(|p| p.mean, portfolios) {
        portfolios[i].efficient = true;
    }
    for i in order(|p| p.tail, portfolios) {
        portfolios[i].tail_efficient = true;
    }
}

/// Shapley values of the lowering of the mean, with the error of their scatter over futures.
fn credit(table: &Table) -> Vec<Estimate> {
    let rows = table.hypotheses.len();
    let mut worth = vec![0.0; table.values.len()];
    let players = worth.len().trailing_zeros() as usize;
    let mut moments = vec![Moments::default(); players];
    for row in 0..rows {
        worth.iter_mut().zip(&table.values).for_each(|(w, values)| *w = table.values[0][row] - values[row]);
        moments.iter_mut().zip(shapley(&worth)).for_each(|(m, value)| m.push(value));
    }
    let mut values: Vec<f64> = moments.iter().map(|m| m.mean).collect();
    close(&mut values, lowering(table, table.values.len() - 1).value);
    moments.iter().zip(values).map(|(m, value)| Estimate { value, ..Estimate::of_mean(m, Z95) }).collect()
}

fn pair(table: &Table, a: usize, b: usize) -> Pair {
    let of = |mask: usize| &table.values[mask];
    let (none, left, right, both) = (of(0), of(1 << a), of(1 << b), of(1 << a | 1 << b));
    // (none − both) − (none − left) − (none − right)
    let interaction = estimate((0..none.len()).map(|r| (left[r] - none[r]) + (right[r] - both[r])));
    let word = if interaction.low > 0.0 {
        Interaction::Synergy
    } else if interaction.high < 0.0 {
        Interaction::Overlap
    } else {
        Interaction::Additive
    };
    Pair { a, b, interaction, word }
}
