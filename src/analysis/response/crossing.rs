//! Two levers moved together: the mean of each outcome at pairs of their steps, and whether they do more together than
//! each alone.

use super::{Crossing, Lever};
use crate::comparison::Estimate;
use harmattan_core::scenario::Scenario;
use harmattan_engine::{FutureTable, Item, Mismatch, Moments, Variants, Z95};

/// Steps of each lever that are crossed.
const CROSSED: usize = 5;

/// Two levers and the steps of each that are crossed.
#[derive(Clone, Debug)]
pub struct Crossed<'l> {
    levers: [&'l Lever; 2],
    steps: [Vec<usize>; 2],
}

impl<'l> Crossed<'l> {
    /// Two levers, at as many of their steps as are crossed: the first and the last among them.
    #[must_use]
    pub fn new(levers: [&'l Lever; 2]) -> Self {
        let chosen = |lever: &Lever| {
            let last = lever.steps.len().saturating_sub(1);
            let count = CROSSED.min(last + 1).max(1);
            let mut steps: Vec<usize> = (0..count).map(|i| (i * last + (count - 1) / 2) / (count - 1).max(1)).collect();
            steps.dedup();
            steps
        };
        Self { levers, steps: levers.map(chosen) }
    }

    /// The experiment: the scenario at every pair of steps, the first of both before all others.
    ///
    /// # Errors
    ///
    /// [`Mismatch`], which no step of a lever causes.
    pub fn experiment(&self, scenario: &Scenario) -> Result<Variants, Mismatch> {
        let [one, other] = self.levers;
        let pairs = self.steps[0].iter().flat_map(|&a| self.steps[1].iter().map(move |&b| (a, b)));
        let all: Vec<Scenario> = pairs.map(|(a, b)| other.at(&one.at(scenario, a), b)).collect();
        match all.split_first() {
            Some((first, others)) => Variants::new(first, others),
            None => Variants::new(scenario, &[]),
        }
    }

    /// What a table of that experiment says of some items.
    #[must_use]
    pub fn crossing(&self, items: &[&Item], table: &FutureTable) -> Crossing {
        let [rows, columns] = [self.steps[0].len(), self.steps[1].len()];
        let at = |row: usize, column: usize| row * columns + column;
        let mean = |item: usize, row: usize, column: usize| {
            let mut moments = Moments::default();
            let values = table.outcome(at(row, column), item);
            values.into_iter().filter(|x| !x.is_nan()).for_each(|x| moments.push(x));
            moments.mean
        };
        let means = |item: usize| -> Vec<Vec<f64>> {
            (0..rows).map(|row| (0..columns).map(|column| mean(item, row, column)).collect()).collect()
        };
        let corners = [(0, 0), (rows - 1, 0), (0, columns - 1), (rows - 1, columns - 1)];
        let beyond = |item: usize| {
            let [none, one, other, both] = corners.map(|(row, column)| table.outcome(at(row, column), item));
            let mut moments = Moments::default();
            let each = (0..table.len()).map(|i| both[i] - one[i] - other[i] + none[i]);
            each.filter(|x| !x.is_nan()).for_each(|x| moments.push(x));
            Estimate::of_mean(&moments, Z95)
        };
        let shares = |which: usize| self.steps[which].iter().map(|&step| self.levers[which].steps[step]).collect();
        let keys = || items.iter().map(|item| item.key.clone());
        Crossing {
            levers: self.levers.map(|lever| lever.name.clone()),
            steps: [shares(0), shares(1)],
            futures: table.len() as u64,
            means: keys().enumerate().map(|(item, key)| (key, means(item))).collect(),
            beyond: keys().enumerate().map(|(item, key)| (key, beyond(item))).collect(),
        }
    }
}
