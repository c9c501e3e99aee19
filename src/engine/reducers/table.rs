//! Futures kept whole, one row each: what was drawn, and some items in every variant. For questions that a mean cannot
//! answer (which assumptions carry an outcome, where a policy fails, what would turn the advice), asked of some
//! thousands of futures: memory grows with their number.

use serde::{Deserialize, Serialize};

use crate::error::EnsembleError;
use crate::experiment::{Experiment, Record};
use crate::items::Item;
use crate::layout::Layout;
use crate::reducer::{Future, Merge, Reducer};
use crate::run::{Options, StateOf, Watch, run};
use crate::sinks::Tables;
use crate::state::Failures;

/// Most numbers that a table may hold: 1 GB.
pub const MOST_TABULATED: u64 = 1 << 27;

/// Keeps rows: the reducer behind a [`FutureTable`].
pub struct Tabulation<'l> {
    layout: &'l Layout,
    items: &'l [Item],
    variants: usize,
    asked: u64,
}

impl<'l> Tabulation<'l> {
    /// Keeps `items` of all variants of an experiment.
    ///
    /// # Errors
    ///
    /// [`EnsembleError::TooMany`] where the table would hold more than [`MOST_TABULATED`] numbers.
    pub fn new<E: Experiment>(experiment: &'l E, items: &'l [Item]) -> Result<Self, EnsembleError> {
        let (layout, variants, asked) = (experiment.layout(), experiment.variants(), experiment.trajectories());
        let width = (2 * layout.dimensions.len() + variants * (items.len() + 1)).max(1) as u64;
        let most = MOST_TABULATED / width;
        if asked > most {
            return Err(EnsembleError::TooMany { asked, most });
        }
        Ok(Self { layout, items, variants, asked })
    }

    /// The table of what was kept.
    #[must_use]
    pub fn table(&self, state: StateOf<Self>) -> FutureTable {
        let kept = state.sums.fold().unwrap_or_default();
        FutureTable {
            numbers: kept.numbers,
            hypotheses: kept.hypotheses,
            experts: kept.experts,
            variants: self.variants,
            items: self.items.len(),
            partial: state.progress.done < self.asked,
            failures: state.progress.failures,
            dimensions: self.layout.dimensions.len(),
            uniforms: kept.uniforms,
            draws: kept.draws,
            values: kept.values,
        }
    }
}

/// Rows of some chunks, in the order of their numbers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TableRows {
    numbers: Vec<u64>,
    hypotheses: Vec<usize>,
    experts: Vec<usize>,
    uniforms: Vec<f64>,
    draws: Vec<f64>,
    values: Vec<f64>,
}

impl Merge for TableRows {
    fn merge(&mut self, other: &Self) {
        self.numbers.extend(&other.numbers);
        self.hypotheses.extend(&other.hypotheses);
        self.experts.extend(&other.experts);
        self.uniforms.extend(&other.uniforms);
        self.draws.extend(&other.draws);
        self.values.extend(&other.values);
    }
}

/// What is noted of the future at work: its base's draw, and its items and cost, variant by variant.
#[derive(Default)]
pub struct Noted {
    uniforms: Vec<f64>,
    draws: Vec<f64>,
    values: Vec<f64>,
}

impl Reducer for Tabulation<'_> {
    type Notes = Noted;
    type Sums = TableRows;
    type Counts = ();

    fn notes(&self) -> Noted {
        Noted::default()
    }

    fn sums(&self) -> TableRows {
        TableRows::default()
    }

    fn counts(&self) {}

    fn sums_fit(&self, rows: &TableRows) -> bool {
        let (n, dimensions) = (rows.numbers.len(), self.layout.dimensions.len());
        let is_drawn = |numbers: &[f64]| dimensions == 0 || numbers.is_empty() || numbers.len() == n * dimensions;
        let within = |indices: &[usize], count: usize| indices.len() == n && indices.iter().all(|&i| i < count);
        within(&rows.hypotheses, self.layout.hypotheses.len())
            && within(&rows.experts, self.layout.experts.len())
            && is_drawn(&rows.uniforms)
            && is_drawn(&rows.draws)
            && rows.values.len() == n * self.variants * (self.items.len() + 1)
    }

    fn counts_fit(&self, (): &()) -> bool {
        true
    }

    fn note(&self, notes: &mut Noted, variant: usize, record: &Record<'_>) {
        if variant == 0 {
            notes.uniforms.clear();
            notes.uniforms.extend_from_slice(record.uniforms);
            notes.draws.clear();
            notes.draws.extend_from_slice(record.draws);
        }
        // Variants come in the order of their worker.
        let width = self.items.len() + 1;
        let from = variant * width;
        let room = notes.values.len().max(from + width);
        notes.values.resize(room, f64::NAN);
        // From 0: the sum of nothing is −0.
        let cost = record.costs_usd.iter().fold(0.0, |sum, cost| sum + cost);
        let values = self.items.iter().map(|item| item.value(self.layout, record)).chain([cost]);
        notes.values[from..].iter_mut().zip(values).for_each(|(place, value)| *place = value);
    }

    fn take(&self, notes: &mut Noted, sums: &mut TableRows, (): &mut (), future: &Future<'_>) {
        sums.numbers.push(future.number);
        sums.hypotheses.push(future.hypothesis);
        sums.experts.push(future.expert);
        sums.uniforms.extend_from_slice(&notes.uniforms);
        sums.draws.extend_from_slice(&notes.draws);
        sums.values.extend_from_slice(&notes.values);
    }
}

/// Futures as rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FutureTable {
    /// Number of each future, ascending; those that failed are left out.
    pub numbers: Vec<u64>,
    /// Hypothesis of each in the base.
    pub hypotheses: Vec<usize>,
    /// Expert of each.
    pub experts: Vec<usize>,
    /// Variants, and items of each.
    pub variants: usize,
    /// Items of each variant.
    pub items: usize,
    /// Futures set aside.
    pub failures: Failures,
    /// Whether the run was stopped before its end.
    pub partial: bool,
    dimensions: usize,
    uniforms: Vec<f64>,
    draws: Vec<f64>,
    values: Vec<f64>,
}

impl FutureTable {
    /// Number of futures.
    #[must_use]
    pub fn len(&self) -> usize {
        self.numbers.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.numbers.is_empty()
    }

    /// One item in one variant, future by future; NaN where missing.
    #[must_use]
    pub fn outcome(&self, variant: usize, item: usize) -> Vec<f64> {
        let width = self.items + 1;
        column(&self.values, self.variants * width, variant * width + item)
    }

    /// What the measures of a variant cost, USD, future by future.
    #[must_use]
    pub fn costs(&self, variant: usize) -> Vec<f64> {
        self.outcome(variant, self.items)
    }

    /// What was drawn of one dimension of the base's layout, future by future; NaN where its hypothesis has no value.
    #[must_use]
    pub fn drawn(&self, dimension: usize) -> Vec<f64> {
        column(&self.draws, self.dimensions, dimension)
    }

    /// The uniforms behind it, in (0, 1).
    #[must_use]
    pub fn uniforms(&self, dimension: usize) -> Vec<f64> {
        column(&self.uniforms, self.dimensions, dimension)
    }
}

/// A column of a table row by row; none of a table that is not followed.
fn column(table: &[f64], width: usize, at: usize) -> Vec<f64> {
    table.get(at..).unwrap_or_default().iter().step_by(width.max(1)).copied().collect()
}

/// Runs every future of an experiment and keeps `items` of all its variants.
///
/// # Errors
///
/// Those of [`run`] and of [`Tabulation::new`].
pub fn tabulate<E: Experiment>(
    experiment: &E,
    items: &[Item],
    options: Options,
    watch: &mut Watch<'_>,
) -> Result<FutureTable, EnsembleError> {
    let tabulation = Tabulation::new(experiment, items)?;
    let state = run(experiment, &tabulation, options, &mut Tables::none(), watch)?;
    Ok(tabulation.table(state))
}
