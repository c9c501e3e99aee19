//! How much of the change between two scenarios each changed assumption explains.

use serde::{Deserialize, Serialize};

use super::estimate::{Estimate, harm_difference, mean};
use super::item_notes::ItemNotes;
use super::shapley::close;
use harmattan_engine::{ColumnMoments, Future, Item, Layout, Paired, Record, Reducer, Walk, Z95};

/// The change of an outcome, taken apart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Attribution {
    /// Key of the outcome.
    pub chosen: String,
    /// Futures walked.
    pub trajectories: u64,
    /// Mean in the first scenario.
    pub from: f64,
    /// Mean in the second.
    pub to: f64,
    /// The whole change, future by future, with its 95 % interval.
    pub whole: Estimate,
    /// What each change adds; the values sum to `to` − `from`.
    pub changes: Vec<Attributed>,
}

/// What one change adds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Attributed {
    /// Name of the change, as given.
    pub key: String,
    /// What it adds to the outcome's mean, with its 95 % interval.
    pub effect: Estimate,
}

/// Reduces a walk: what each change adds in every future to each of some outcomes.
pub struct Steps<'w> {
    walk: &'w Walk,
    layout: &'w Layout,
    items: Vec<Item>,
    changes: usize,
}

impl<'w> Steps<'w> {
    /// The steps of `items` along a walk of so many changes.
    #[must_use]
    pub fn new(walk: &'w Walk, layout: &'w Layout, items: Vec<Item>, changes: usize) -> Self {
        Self { walk, layout, items, changes }
    }
}

impl Reducer for Steps<'_> {
    type Notes = ItemNotes;
    type Sums = ColumnMoments;
    type Counts = ();

    fn notes(&self) -> ItemNotes {
        ItemNotes::new((self.changes + 1) * self.items.len())
    }

    fn sums(&self) -> ColumnMoments {
        ColumnMoments::new(self.changes * self.items.len(), &[])
    }

    fn counts(&self) {}

    fn sums_fit(&self, sums: &ColumnMoments) -> bool {
        self.sums().is_like(sums)
    }

    fn counts_fit(&self, (): &()) -> bool {
        true
    }

    fn note(&self, notes: &mut ItemNotes, variant: usize, record: &Record<'_>) {
        let own = notes.values.chunks_exact_mut(self.items.len()).nth(variant);
        for (value, item) in own.into_iter().flatten().zip(&self.items) {
            *value = item.value(self.layout, record);
        }
    }

    fn take(&self, notes: &mut ItemNotes, sums: &mut ColumnMoments, (): &mut (), future: &Future<'_>) {
        let width = self.items.len();
        notes.row.resize(self.changes * width, 0.0);
        for (step, change) in self.walk.order(future.number).into_iter().enumerate() {
            for place in 0..width {
                let [before, after] = [step, step + 1].map(|at| notes.values[at * width + place]);
                notes.row[place * self.changes + change] = after - before;
            }
        }
        sums.push(&notes.row);
    }
}

impl Attribution {
    /// Of a walk over changes of these names, whose last variant has them all: of the outcome at this place of those whose steps
    /// were taken, by its index among the items of the pairs. `steps` are the sums of [`Steps`].
    #[must_use]
    pub fn new(paired: &Paired, steps: &ColumnMoments, (place, index): (usize, usize), names: &[String]) -> Self {
        let item = &paired.items[index];
        let mean_of = |variant: usize| mean(&paired.mixture.value(variant, index), item.unit);
        let (from, to) = (mean_of(0), mean_of(names.len()));
        let step = |change: usize| steps.get(place * names.len() + change);
        let mut values: Vec<f64> = (0..names.len()).map(|change| step(change).mean).collect();
        close(&mut values, to - from);
        let attributed = |(change, (name, value)): (usize, (&String, f64))| Attributed {
            key: name.clone(),
            effect: Estimate { value, ..Estimate::of_mean(&step(change), Z95) },
        };
        let whole = harm_difference(&paired.mixture, names.len(), index, item.unit, Z95);
        Self {
            chosen: item.key.clone(),
            trajectories: paired.counted(),
            from,
            to,
            whole: Estimate { value: to - from, ..whole },
            changes: names.iter().zip(values).enumerate().map(attributed).collect(),
        }
    }
}
