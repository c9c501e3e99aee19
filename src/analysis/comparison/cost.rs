//! What measures cost in every future. Costs are drawn like every other assumption, so that a portfolio whose mean cost
//! a budget covers may still exceed it in many draws.

use rayon::prelude::*;

use super::compare::Comparison;
use super::portfolio::Portfolio;
use super::spread::quantile;
use harmattan_core::sampling::{Plan, Sampler};
use harmattan_core::scenario::Scenario;

/// Ends of the range that is given of a cost: 80 % of draws lie within.
const ENDS: [f64; 2] = [0.1, 0.9];

/// Cost of each measure in force over the period in every future of `futures`, USD: `[measure][future]`. They depend
/// on the draws alone: nothing is simulated.
fn measure_costs(sampler: &Sampler, measures: usize, futures: &[u64]) -> Vec<Vec<f64>> {
    let mut plan = Plan::default();
    let mut costs = vec![Vec::with_capacity(futures.len()); measures];
    for &future in futures {
        sampler.plan(future, &mut plan);
        costs.iter_mut().zip(&plan.costs_usd).for_each(|(all, &cost)| all.push(cost));
    }
    costs
}

/// Sums of some measures' costs, future by future, ascending.
fn totals<'a>(costs: impl Iterator<Item = &'a Vec<f64>>, futures: usize) -> Vec<f64> {
    let mut totals = vec![0.0; futures];
    costs.for_each(|of_measure| totals.iter_mut().zip(of_measure).for_each(|(total, cost)| *total += cost));
    totals.sort_by(f64::total_cmp);
    totals
}

/// The range of sorted costs; none where nothing costs anything.
fn range(sorted: &[f64]) -> Option<[f64; 2]> {
    sorted.last().filter(|&&most| most > 0.0).map(|_| ENDS.map(|p| quantile(sorted, p)))
}

impl Comparison {
    /// Adds what the measures of each of `scenarios` cost, over the counted `futures`.
    #[must_use]
    pub fn with_costs(mut self, scenarios: &[Scenario], futures: &[u64]) -> Self {
        let spread = |scenario: &Scenario| {
            let costs = measure_costs(&Sampler::new(scenario), scenario.policy.len(), futures);
            range(&totals(costs.iter(), futures.len()))
        };
        let ranges: Vec<Option<[f64; 2]>> =
            scenarios.par_iter().map(|s| if s.policy.is_empty() { None } else { spread(s) }).collect();
        self.scenarios.iter_mut().zip(ranges).for_each(|(scenario, range)| scenario.cost_range_usd = range);
        self
    }
}

impl Portfolio {
    /// Adds what each combination of `measures` (indices into the scenario's, in the order of their bits) costs over the
    /// counted `futures`, and how often the budget pays for it.
    #[must_use]
    pub fn with_costs(mut self, scenario: &Scenario, measures: &[usize], futures: &[u64]) -> Self {
        let sampler = Sampler::new(scenario).with_policy(measures);
        let costs = measure_costs(&sampler, measures.len(), futures);
        let budget = self.budget_usd;
        self.portfolios.par_iter_mut().for_each(|entry| {
            let sorted = totals(entry.measures.iter().filter_map(|&m| costs.get(m)), futures.len());
            entry.cost_range_usd = range(&sorted);
            let within =
                |budget: f64| sorted.partition_point(|&cost| cost <= budget) as f64 / sorted.len().max(1) as f64;
            entry.within_budget = budget.map(within);
        });
        for (measure, of_measure) in self.measures.iter_mut().zip(&costs) {
            measure.cost_range_usd = range(&totals(std::iter::once(of_measure), futures.len()));
        }
        self
    }
}
