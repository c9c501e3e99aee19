//! What several policies do in the same futures: their harm in one outcome, with what they cost where that is of the same
//! money, and what each future assumes.

use harmattan_core::sampling::Dimension;
use harmattan_engine::FutureTable;

/// How an outcome becomes harm.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pricing {
    /// What one of the outcome's unit is worth, USD; 1 where the outcome is money or nothing is priced.
    pub value_per: f64,
    /// Whether what policies cost counts as harm: where the outcome is money, or has been given a price.
    pub with_costs: bool,
}

/// Policies in the same futures.
#[derive(Clone, Debug, PartialEq)]
pub struct Policies {
    /// Harm of each policy, future by future, in the outcome's unit, or in USD where it is priced.
    pub harm: Vec<Vec<f64>>,
    /// Mean of each.
    pub means: Vec<f64>,
    /// Hypothesis of each future.
    pub hypotheses: Vec<usize>,
    /// Expert of each.
    pub experts: Vec<usize>,
    /// The inputs looked at: name, value in each future (NaN where it has none), and its uniforms.
    pub inputs: Vec<Known>,
}

/// One uncertain quantity.
#[derive(Clone, Debug, PartialEq)]
pub struct Known {
    /// Its name.
    pub name: String,
    /// Its value in each future; NaN where the hypothesis leaves it without one.
    pub values: Vec<f64>,
    /// The uniforms behind it.
    pub uniforms: Vec<f64>,
}

impl Policies {
    /// From a table whose variants are policies and whose first item is the outcome. Only `live` dimensions are kept.
    #[must_use]
    pub fn new(table: &FutureTable, pricing: Pricing, dimensions: &[Dimension], live: &[usize]) -> Self {
        let harm_of = |variant: usize| -> Vec<f64> {
            let outcome = table.outcome(variant, 0);
            let costs = table.costs(variant);
            let one =
                |(harm, cost): (&f64, &f64)| pricing.value_per * harm + if pricing.with_costs { *cost } else { 0.0 };
            outcome.iter().zip(&costs).map(one).collect()
        };
        let harm: Vec<Vec<f64>> = (0..table.variants).map(harm_of).collect();
        let mean = |harm: &Vec<f64>| harm.iter().sum::<f64>() / harm.len().max(1) as f64;
        let known = |&dimension: &usize| Known {
            name: dimensions[dimension].name.clone(),
            values: table.drawn(dimension),
            uniforms: table.uniforms(dimension),
        };
        Self {
            means: harm.iter().map(mean).collect(),
            harm,
            hypotheses: table.hypotheses.clone(),
            experts: table.experts.clone(),
            inputs: live.iter().map(known).collect(),
        }
    }

    /// The policies from the least harm on average to the most.
    #[must_use]
    pub fn ranked(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.means.len()).collect();
        order.sort_by(|&a, &b| self.means[a].total_cmp(&self.means[b]).then(a.cmp(&b)));
        order
    }

    /// Harm of one policy less that of another, future by future.
    #[must_use]
    pub fn difference(&self, first: usize, second: usize) -> Vec<f64> {
        self.harm[first].iter().zip(&self.harm[second]).map(|(a, b)| a - b).collect()
    }
}
