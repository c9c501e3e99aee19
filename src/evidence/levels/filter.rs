//! Forward filter and backward smoother of one region under one law.

use harmattan_core::sampling::float;

use super::grid::Kernel;
use super::{Grid, Level, LevelError, LevelModel};
use crate::MonthCount;
use crate::laws::CountLikelihood;
use crate::scores::Pmf;

/// What the months of a region say of its level, under one law.
#[derive(Clone, Debug)]
pub struct Filter {
    grid: Grid,
    model: LevelModel,
    kernel: Kernel,
    /// By month: before its count is known, and after.
    predicted: Vec<Vec<f64>>,
    filtered: Vec<Vec<f64>>,
    /// By month: the likelihood of its count at every point, divided by the greatest.
    likelihoods: Vec<Option<Vec<f64>>>,
    /// By month: ln of the probability that what came before gave to its count; 0 for a missing month.
    ln_predictive: Vec<f64>,
}

/// The level of each month, known from both sides.
#[derive(Clone, Debug, PartialEq)]
pub struct BothSides {
    /// From all months.
    pub all: Vec<Level>,
    /// From all months but the one itself.
    pub others: Vec<Level>,
}

/// Runs the filter over consecutive months.
///
/// # Errors
///
/// If there are no months, or the law has a value that none has.
pub fn filter(series: &[MonthCount], model: LevelModel, grid: Grid) -> Result<Filter, LevelError> {
    let model = model.check()?;
    if series.is_empty() {
        return Err(LevelError::NoMonths);
    }
    let kernel = Kernel::new(grid, model);
    let levels = grid.levels();
    let mut state = vec![1.0 / grid.points() as f64; grid.points()];
    let (mut predicted, mut filtered, mut likelihoods, mut ln_predictive) = (vec![], vec![], vec![], vec![]);
    for (number, month) in series.iter().enumerate() {
        if number > 0 {
            state = kernel.forward(&state);
        }
        predicted.push(state.clone());
        let (likelihood, ln_greatest) = likelihood(*month, model.dispersion, &levels).unzip();
        let mut ln_mass = 0.0;
        if let (Some(likelihood), Some(ln_greatest)) = (&likelihood, ln_greatest) {
            let mass = weigh(&mut state, likelihood);
            ln_mass = libm::log(mass) + ln_greatest;
        }
        filtered.push(state.clone());
        likelihoods.push(likelihood);
        ln_predictive.push(ln_mass);
    }
    Ok(Filter { grid, model, kernel, predicted, filtered, likelihoods, ln_predictive })
}

/// Likelihood of a month at every level, divided by the greatest, and the logarithm of that; `None` for a missing month.
fn likelihood(month: MonthCount, dispersion: f64, levels: &[f64]) -> Option<(Vec<f64>, f64)> {
    let (count, share) = month.observed()?;
    let of = CountLikelihood::new(count, dispersion);
    let logs: Vec<f64> = levels.iter().map(|level| of.ln(level * share)).collect();
    let greatest = logs.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    Some((logs.iter().map(|ln| float::exp(ln - greatest)).collect(), greatest))
}

/// Multiplies masses by likelihoods and makes them add up to 1; gives the sum they had. Where all is 0 to a double (a
/// count that no predicted level explains), the likelihood alone decides.
fn weigh(masses: &mut [f64], likelihood: &[f64]) -> f64 {
    let sum: f64 = masses.iter().zip(likelihood).map(|(mass, likelihood)| mass * likelihood).sum();
    if sum > 0.0 {
        masses.iter_mut().zip(likelihood).for_each(|(mass, likelihood)| *mass *= likelihood / sum);
        return sum;
    }
    let sum: f64 = likelihood.iter().sum();
    masses.iter_mut().zip(likelihood).for_each(|(mass, likelihood)| *mass = likelihood / sum);
    f64::MIN_POSITIVE
}

impl Filter {
    /// The grid.
    #[must_use]
    pub fn grid(&self) -> Grid {
        self.grid
    }

    /// The law.
    #[must_use]
    pub fn model(&self) -> LevelModel {
        self.model
    }

    /// Number of months.
    #[must_use]
    pub fn months(&self) -> usize {
        self.filtered.len()
    }

    /// The level of month `month` (0 is the first) after its count; `None` if there is no such month.
    #[must_use]
    pub fn at(&self, month: usize) -> Option<Level> {
        self.filtered.get(month).map(|weights| Level::new(self.grid, weights.clone()))
    }

    /// Masses of the last month.
    pub(super) fn last(&self) -> &[f64] {
        self.filtered.last().map_or(&[], Vec::as_slice)
    }

    /// Masses of a month after its count.
    pub(super) fn masses(&self, month: usize) -> &[f64] {
        &self.filtered[month]
    }

    /// How the level moves.
    pub(super) fn kernel(&self) -> &Kernel {
        &self.kernel
    }

    /// The level of the last month.
    #[must_use]
    pub fn posterior(&self) -> Level {
        Level::new(self.grid, self.last().to_vec())
    }

    /// The level of the month after the last.
    #[must_use]
    pub fn next(&self) -> Level {
        Level::new(self.grid, self.kernel.forward(self.last()))
    }

    /// The law of the count of the month after the last, or of a share `exposure` of it.
    #[must_use]
    pub fn predictive(&self, exposure: f64) -> Pmf {
        self.next().counts(self.model.dispersion, exposure)
    }

    /// ln of the probability that each month's count had before it was known; 0 where it is missing.
    #[must_use]
    pub fn ln_predictive(&self) -> &[f64] {
        &self.ln_predictive
    }

    /// ln of the probability of all counts.
    #[must_use]
    pub fn ln_evidence(&self) -> f64 {
        self.ln_predictive.iter().sum()
    }

    /// The backward pass: every month's level from the months before and after it.
    #[must_use]
    pub fn both_sides(&self) -> BothSides {
        let mut after = vec![1.0; self.grid.points()];
        let (mut all, mut others) = (Vec::new(), Vec::new());
        for month in (0..self.months()).rev() {
            let mut other = self.predicted[month].clone();
            weigh(&mut other, &after);
            let mut own = other.clone();
            if let Some(likelihood) = &self.likelihoods[month] {
                weigh(&mut own, likelihood);
                weigh_values(&mut after, likelihood);
            }
            after = self.kernel.backward(&after);
            all.push(Level::new(self.grid, own));
            others.push(Level::new(self.grid, other));
        }
        all.reverse();
        others.reverse();
        BothSides { all, others }
    }
}

/// Multiplies values by likelihoods and divides them by the greatest product.
fn weigh_values(values: &mut [f64], likelihood: &[f64]) {
    values.iter_mut().zip(likelihood).for_each(|(value, likelihood)| *value *= likelihood);
    let greatest = values.iter().copied().fold(0.0, f64::max);
    if greatest > 0.0 {
        values.iter_mut().for_each(|value| *value /= greatest);
    } else {
        values.copy_from_slice(likelihood);
    }
}
