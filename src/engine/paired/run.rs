//! Runs a paired ensemble: chunks of trajectories, every variant of each, folded in order.

use std::ops::Range;

use super::items::{Item, items};
use super::reduction::{Paired, PairedGroup, Table};
use super::source::{PairedSource, PairedWorker};
use crate::chunk::{check_shape, fault, guarded};
use crate::error::EnsembleError;
use crate::layout::Layout;
use crate::moments::ColumnMoments;
use crate::pipeline::{Steps, in_order};
use crate::reduction::{Failure, Failures};
use crate::run::{CHUNK, Watch, thread_pool};

/// Most numbers the table of the chosen outcome may hold: 800 MB.
pub const MOST_NUMBERS: u64 = 100_000_000;

/// Fewest futures of a chunk: each costs a merge of all its sums.
const LEAST_CHUNK: u64 = 8;

/// How a paired ensemble is run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PairedOptions {
    /// Threads; 0 means as many as the machine offers.
    pub threads: usize,
    /// Key of the item whose value in every future is kept; it must never be missing.
    pub chosen: String,
    /// Whether strikes are compared place by place.
    pub places: bool,
}

/// Runs every trajectory of `source` in every variant. `watch` counts trajectories of all variants.
///
/// # Errors
///
/// [`EnsembleError`]: nothing to run, an unknown or missable chosen item, a table too large to hold,
/// threads that do not start, a model that panics. A future with impossible numbers in one variant is set
/// aside in all.
pub fn run_paired<S: PairedSource>(
    source: &S,
    options: &PairedOptions,
    watch: &mut Watch<'_>,
) -> Result<Paired, EnsembleError> {
    let layout = source.layout();
    let items = items(layout, options.places);
    let chosen = chosen(layout, &items, &options.chosen)?;
    let (variants, trajectories) = (source.variants(), source.trajectories());
    if trajectories == 0 || variants == 0 {
        return Err(EnsembleError::NoTrajectories);
    }
    let numbers = trajectories.saturating_mul(variants as u64);
    if numbers > MOST_NUMBERS {
        return Err(EnsembleError::TooMany { asked: numbers, most: MOST_NUMBERS });
    }
    let missable: Vec<usize> = (0..items.len()).filter(|&i| items[i].is_missable(layout)).collect();
    let plan = Plan { source, layout, items: &items, missable: &missable, chosen };
    let pool = thread_pool(options.threads)?;
    // A constant of the number of variants: sums are taken chunk by chunk.
    let size = (CHUNK / variants as u64).max(LEAST_CHUNK);
    let chunk_range = |chunk: u64| chunk * size..((chunk + 1) * size).min(trajectories);
    let steps = Steps {
        start: || Runner::new(&plan),
        work: |runner: &mut Runner<'_, S>, chunk| runner.run(chunk_range(chunk)),
        finish: |_| (),
    };
    let mut fold = plan.empty();
    let window = 2 * pool.current_num_threads() as u64 + 2;
    in_order(&pool, 0..trajectories.div_ceil(size), window, watch.stop, &steps, |part| {
        merge(&mut fold, part?);
        (watch.progress)(fold.done * variants as u64, numbers);
        Ok::<(), EnsembleError>(())
    })?;
    fold.hypotheses.iter().for_each(|group| fold.mixture.merge(group));
    fold.asked = trajectories;
    fold.partial = fold.done < trajectories;
    fold.items = items;
    Ok(fold)
}

fn chosen(layout: &Layout, items: &[Item], key: &str) -> Result<usize, EnsembleError> {
    let index = items.iter().position(|item| item.key == key && !item.is_missable(layout));
    index.ok_or_else(|| EnsembleError::UnknownOutcome {
        key: key.to_owned(),
        known: items.iter().filter(|item| !item.is_missable(layout)).map(|item| item.key.clone()).collect(),
    })
}

/// What all runners share.
struct Plan<'a, S> {
    source: &'a S,
    layout: &'a Layout,
    items: &'a [Item],
    missable: &'a [usize],
    chosen: usize,
}

impl<S: PairedSource> Plan<'_, S> {
    /// Nothing of any hypothesis yet.
    fn groups(&self) -> Vec<PairedGroup> {
        let group = |_| PairedGroup::new(self.source.variants(), self.items.len(), self.missable);
        self.layout.hypotheses.iter().map(group).collect()
    }

    fn costs(&self) -> Vec<ColumnMoments> {
        (0..self.source.variants()).map(|v| ColumnMoments::new(self.source.measures(v), &[])).collect()
    }

    /// No trajectory yet. The items are named once all parts are merged.
    fn empty(&self) -> Paired {
        let variants = self.source.variants();
        Paired {
            layout: self.layout.clone(),
            items: Vec::new(),
            variants,
            hypotheses: self.groups(),
            mixture: PairedGroup::new(variants, self.items.len(), self.missable),
            costs: self.costs(),
            identical: vec![true; variants],
            chosen: Table { item: self.chosen, values: vec![Vec::new(); variants], ..Table::default() },
            asked: 0,
            done: 0,
            partial: false,
            failures: Failures::default(),
            events: 0,
        }
    }
}

/// What a chunk leaves to be folded in order.
struct Part {
    hypotheses: Vec<PairedGroup>,
    costs: Vec<ColumnMoments>,
    identical: Vec<bool>,
    chosen: Table,
    done: u64,
    failures: Vec<Failure>,
    events: u64,
}

fn merge(all: &mut Paired, part: Part) {
    all.hypotheses.iter_mut().zip(&part.hypotheses).for_each(|(a, b)| a.merge(b));
    all.costs.iter_mut().zip(&part.costs).for_each(|(a, b)| a.merge(b));
    all.identical.iter_mut().zip(&part.identical).for_each(|(a, b)| *a &= b);
    all.chosen.trajectories.extend(part.chosen.trajectories);
    all.chosen.hypotheses.extend(part.chosen.hypotheses);
    all.chosen.values.iter_mut().zip(part.chosen.values).for_each(|(a, b)| a.extend(b));
    all.done += part.done;
    all.failures.extend(part.failures);
    all.events += part.events;
}

/// One thread's worker and memory.
struct Runner<'p, S: PairedSource + 'p> {
    plan: &'p Plan<'p, S>,
    worker: S::Worker<'p>,
    current: u64,
    /// Items of every variant of the current trajectory.
    rows: Vec<f64>,
    costs: Vec<Vec<f64>>,
    base_outcomes: Vec<f64>,
    same: Vec<bool>,
    /// Their differences to the base.
    differences: Vec<f64>,
}

impl<'p, S: PairedSource + 'p> Runner<'p, S> {
    fn new(plan: &'p Plan<'p, S>) -> Self {
        let variants = plan.source.variants();
        Self {
            plan,
            worker: plan.source.worker(),
            current: 0,
            rows: vec![0.0; variants * plan.items.len()],
            costs: vec![Vec::new(); variants],
            base_outcomes: Vec::new(),
            same: vec![true; variants],
            differences: vec![0.0; variants * plan.items.len()],
        }
    }

    fn run(&mut self, numbers: Range<u64>) -> Result<Part, EnsembleError> {
        let current = std::cell::Cell::new(numbers.start);
        guarded(&current, || self.run_unguarded(numbers, &current))
    }

    fn run_unguarded(&mut self, numbers: Range<u64>, current: &std::cell::Cell<u64>) -> Result<Part, EnsembleError> {
        let mut part = self.part();
        for number in numbers {
            current.set(number);
            self.current = number;
            part.done += 1;
            match self.variants(&mut part.events)? {
                Ok(hypothesis) => self.keep(hypothesis, &mut part),
                Err(failure) => part.failures.push(failure),
            }
        }
        Ok(part)
    }

    fn part(&self) -> Part {
        let variants = self.plan.source.variants();
        Part {
            hypotheses: self.plan.groups(),
            costs: self.plan.costs(),
            identical: vec![true; variants],
            chosen: Table { values: vec![Vec::new(); variants], ..Table::default() },
            done: 0,
            failures: Vec::new(),
            events: 0,
        }
    }

    /// Runs the current trajectory in every variant; gives its hypothesis in the base, or its first fault.
    fn variants(&mut self, events: &mut u64) -> Result<Result<usize, Failure>, EnsembleError> {
        let Plan { source, layout, items, .. } = *self.plan;
        let mut hypothesis = 0;
        for variant in 0..source.variants() {
            let record = self.worker.run(self.current, variant);
            check_shape(layout, self.current, &record, source.measures(variant))?;
            if let Some(failure) = fault(layout, self.current, &record) {
                return Ok(Err(failure));
            }
            *events += record.trajectory.events;
            let row = &mut self.rows[variant * items.len()..(variant + 1) * items.len()];
            row.iter_mut().zip(items).for_each(|(x, item)| *x = item.value(layout, &record));
            self.costs[variant].clear();
            self.costs[variant].extend_from_slice(record.costs_usd);
            let outcomes = &record.trajectory.outcomes;
            if variant == 0 {
                hypothesis = record.hypothesis;
                self.base_outcomes.clone_from(outcomes);
            }
            let equal = |(a, b): (&f64, &f64)| a.to_bits() == b.to_bits();
            self.same[variant] = self.base_outcomes.iter().zip(outcomes).all(equal);
        }
        Ok(Ok(hypothesis))
    }

    /// Takes the current trajectory into the part.
    fn keep(&mut self, hypothesis: usize, part: &mut Part) {
        let width = self.plan.items.len();
        let (base, _) = self.rows.split_at(width);
        for (difference, row) in self.differences.chunks_exact_mut(width).zip(self.rows.chunks_exact(width)) {
            difference.iter_mut().zip(row.iter().zip(base)).for_each(|(d, (x, b))| *d = x - b);
        }
        part.hypotheses[hypothesis].push(&self.rows, &self.differences);
        for (variant, row) in self.rows.chunks_exact(width).enumerate() {
            part.costs[variant].push(&self.costs[variant]);
            part.identical[variant] &= self.same[variant];
            part.chosen.values[variant].push(row[self.plan.chosen]);
        }
        part.chosen.trajectories.push(self.current);
        part.chosen.hypotheses.push(hypothesis);
    }
}
