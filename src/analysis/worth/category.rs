//! What it is worth to know a category, such as the hypothesis: choices by the means of its levels.

use std::collections::BTreeMap;

use super::estimate::Worth;
use super::futures::{BLOCKS, Futures, WorthError};
use super::rule::{Cut, Expectation, Means, Rule, side};

/// Cuts into halves.
const CUTS: usize = 7;

/// Number of futures and sums of what each policy gains.
#[derive(Clone)]
struct Group {
    count: f64,
    sums: Vec<f64>,
}

impl Futures {
    /// What it is worth to know the category of the future, such as its hypothesis: `categories[i]` is any number.
    /// A category that a half never saw leaves the choice as it is. O(futures · policies · log categories).
    ///
    /// # Errors
    ///
    /// Where there is not one category for each future.
    pub fn of_category(&self, categories: &[usize]) -> Result<Worth, WorthError> {
        if categories.len() != self.count() {
            return Err(WorthError::Uneven);
        }
        Ok(self.category_rule(categories).worth(1.0))
    }

    fn category_rule(&self, categories: &[usize]) -> Rule<'_> {
        let policies = self.policies();
        let mut levels: BTreeMap<usize, usize> = categories.iter().map(|&category| (category, 0)).collect();
        levels.values_mut().enumerate().for_each(|(i, level)| *level = i);
        let level = |i: usize| levels.get(&categories[i]).copied().unwrap_or(0);
        let mut blocks = vec![vec![Group::none(policies); levels.len()]; BLOCKS];
        for i in 0..self.count() {
            blocks[self.block(i)][level(i)].push(self.gains(i));
        }
        let weighed = |weight: &dyn Fn(usize) -> f64| -> Vec<Group> {
            let mut groups = vec![Group::none(policies); levels.len()];
            for (block, parts) in blocks.iter().enumerate() {
                groups.iter_mut().zip(parts).for_each(|(group, part)| group.add(part, weight(block)));
            }
            groups
        };
        let all = weighed(&|_| 1.0);
        let shares: Vec<f64> = all.iter().map(|group| group.count / self.count() as f64).collect();
        let at = |of: &Expectation, i: usize| of.departures[level(i) * policies..(level(i) + 1) * policies].to_vec();
        let cut = |mask: usize| {
            let halves = [0, 1].map(|told| weighed(&|block| f64::from(u8::from(side(mask, block) != told))));
            let halves = halves.map(|groups| expectation(&groups));
            let departures = (0..self.count()).flat_map(|i| at(&halves[side(mask, self.block(i))], i)).collect();
            Cut::new(mask, halves.map(|half| half.means), departures)
        };
        let whole = expectation(&all);
        let fitted = (0..self.count()).flat_map(|i| at(&whole, i)).collect();
        let resample = |weights: &Vec<f64>| {
            let mut resample = expectation(&weighed(&|block| weights[block]));
            resample.centre(&shares);
            resample
        };
        Rule {
            futures: self,
            rows: (0..self.count()).collect(),
            cuts: (1..=CUTS).map(cut).collect(),
            fitted: Expectation { means: whole.means, departures: fitted },
            resamples: self.resamples.iter().map(resample).collect(),
            shares,
        }
    }
}

impl Group {
    fn none(policies: usize) -> Self {
        Self { count: 0.0, sums: vec![0.0; policies] }
    }

    fn push(&mut self, gains: &[f64]) {
        self.count += 1.0;
        self.sums.iter_mut().zip(gains).for_each(|(sum, gain)| *sum += gain);
    }

    fn add(&mut self, other: &Self, times: f64) {
        self.count += times * other.count;
        self.sums.iter_mut().zip(&other.sums).for_each(|(sum, other)| *sum += times * other);
    }

    /// Own means less those of all.
    fn departures(&self, means: &[f64]) -> Vec<f64> {
        let departure = |(sum, mean): (&f64, &f64)| if self.count > 0.0 { sum / self.count - mean } else { 0.0 };
        self.sums.iter().zip(means).map(departure).collect()
    }
}

/// Means of all groups, and by group the departure of its own.
fn expectation(groups: &[Group]) -> Expectation {
    let mut all = Group::none(groups.first().map_or(0, |group| group.sums.len()));
    for group in groups {
        all.add(group, 1.0);
    }
    let means = Means::new(all.sums.iter().map(|sum| sum / all.count.max(1.0)).collect());
    let departures = groups.iter().flat_map(|group| group.departures(&means.gains)).collect();
    Expectation { means, departures }
}
