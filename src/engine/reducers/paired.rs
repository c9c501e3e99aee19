//! The reducer of paired variants: moments of every item and of its difference to the base, by hypothesis and expert; of one chosen
//! item its law in every variant, its means over resamples, and a sample of futures; and costs.

use serde::{Deserialize, Serialize};

use super::each::Each;
use super::histogram::Histogram;
use super::moments::{ColumnMoments, Moments};
use super::resamples::{Resampler, Resamples};
use super::sample::{Sample, SampleTable};
use crate::error::EnsembleError;
use crate::experiment::{Experiment, Record};
use crate::items::{Item, items};
use crate::layout::Layout;
use crate::reducer::{Future, Merge, Reducer};
use crate::run::{Options, StateOf, Watch, run};
use crate::sinks::Tables;
use crate::state::{Failures, Progress};
use harmattan_core::model::Outcome;

/// What a paired experiment is reduced to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PairedOptions {
    /// Key of the item whose law is kept; it must never be missing.
    pub chosen: String,
    /// Whether strikes are compared place by place.
    pub places: bool,
    /// Money there is, USD: in how many futures a variant costs no more.
    pub budget_usd: Option<f64>,
}

/// Reduces paired variants.
pub struct Pairs<'l> {
    layout: &'l Layout,
    items: Vec<Item>,
    missable: Vec<usize>,
    measures: Vec<usize>,
    has_costs: Vec<bool>,
    chosen: usize,
    /// The item of the mean trade lost.
    trade: usize,
    budget_usd: f64,
    seed: u64,
    /// Whether futures may fall to different hypotheses in different variants.
    vary: bool,
}

impl<'l> Pairs<'l> {
    /// The reducer of `experiment`; `seed` is that of its futures.
    ///
    /// # Errors
    ///
    /// [`EnsembleError::UnknownOutcome`]: a chosen item that does not exist, or may be missing.
    pub fn new<E: Experiment>(experiment: &'l E, options: &PairedOptions, seed: u64) -> Result<Self, EnsembleError> {
        let layout = experiment.layout();
        let items = items(layout, options.places);
        Ok(Self {
            layout,
            missable: (0..items.len()).filter(|&i| items[i].is_missable(layout)).collect(),
            measures: (0..experiment.variants()).map(|v| experiment.measures(v)).collect(),
            has_costs: (0..experiment.variants()).map(|v| experiment.has_costs(v)).collect(),
            chosen: chosen_of(layout, &items, &options.chosen)?,
            trade: items.iter().position(|item| item.is_mean_of(Outcome::TradeLoss)).unwrap_or_default(),
            budget_usd: options.budget_usd.unwrap_or(f64::INFINITY),
            vary: experiment.hypotheses_vary(),
            items,
            seed,
        })
    }

    /// What is compared.
    #[must_use]
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// The item whose law is kept.
    #[must_use]
    pub fn chosen(&self) -> &Item {
        &self.items[self.chosen]
    }

    fn variants(&self) -> usize {
        self.measures.len()
    }

    /// Hypotheses that futures may fall to, and where they vary those that fall to several.
    fn hypotheses(&self) -> usize {
        self.layout.hypotheses.len() + usize::from(self.vary)
    }

    /// Groups of futures: one for each of these and each expert.
    fn groups(&self) -> usize {
        self.hypotheses() * self.layout.experts.len()
    }

    fn group(&self) -> PairedGroup {
        PairedGroup::new(self.variants(), self.items.len(), &self.missable)
    }

    fn costs(&self) -> Vec<ColumnMoments> {
        self.measures.iter().map(|&measures| ColumnMoments::new(measures, &[])).collect()
    }
}

fn chosen_of(layout: &Layout, items: &[Item], key: &str) -> Result<usize, EnsembleError> {
    let index = items.iter().position(|item| item.key == key && !item.is_missable(layout));
    index.ok_or_else(|| EnsembleError::UnknownOutcome {
        key: key.to_owned(),
        known: items.iter().filter(|item| !item.is_missable(layout)).map(|item| item.key.clone()).collect(),
    })
}

/// Floating-point sums of paired variants.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PairedSums {
    groups: Each<PairedGroup>,
    costs: Vec<ColumnMoments>,
    /// By variant: cost less the base's, USD; then trade saved less that cost, USD.
    money: ColumnMoments,
}

impl Merge for PairedSums {
    fn merge(&mut self, other: &Self) {
        self.groups.merge(&other.groups);
        self.money.merge(&other.money);
        self.costs.iter_mut().zip(&other.costs).for_each(|(a, b)| a.merge(b));
    }
}

/// Counts of paired variants.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PairedCounts {
    identical: Vec<bool>,
    laws: Vec<Histogram>,
    cost_laws: Vec<Histogram>,
    /// Cost less the base's.
    extra_laws: Vec<Histogram>,
    within_budget: Vec<u64>,
    resamples: Resamples,
    expert_resamples: Resamples,
    sample: Sample,
}

impl Merge for PairedCounts {
    fn merge(&mut self, other: &Self) {
        self.identical.iter_mut().zip(&other.identical).for_each(|(a, b)| *a &= b);
        self.laws.iter_mut().zip(&other.laws).for_each(|(a, b)| a.merge(b));
        self.cost_laws.iter_mut().zip(&other.cost_laws).for_each(|(a, b)| a.merge(b));
        self.extra_laws.iter_mut().zip(&other.extra_laws).for_each(|(a, b)| a.merge(b));
        self.within_budget.iter_mut().zip(&other.within_budget).for_each(|(a, b)| *a += b);
        self.resamples.merge(&other.resamples);
        self.expert_resamples.merge(&other.expert_resamples);
        self.sample.merge(&other.sample);
    }
}

/// One thread's notes of the future at work, and of the chunk for its resamples.
pub struct PairedNotes {
    /// Items of every variant.
    rows: Vec<f64>,
    /// Their differences to the base.
    differences: Vec<f64>,
    /// Those that are rises; 0 for the others.
    rises: Vec<f64>,
    costs: Vec<Vec<f64>>,
    money: Vec<f64>,
    base_outcomes: Vec<f64>,
    /// Whether the outcomes of each variant are those of the base.
    same: Vec<bool>,
    /// Hypothesis of the future in the base, and whether it is that in all variants.
    hypothesis: (usize, bool),
    /// Whether those of an earlier future were not: then there is nothing more to tell.
    differs: Vec<bool>,
    resampler: Resampler,
    /// The same by expert, where there are any.
    expert_resampler: Option<Resampler>,
}

impl Reducer for Pairs<'_> {
    type Notes = PairedNotes;
    type Sums = PairedSums;
    type Counts = PairedCounts;

    fn notes(&self) -> PairedNotes {
        let (variants, hypotheses) = (self.variants(), self.hypotheses());
        PairedNotes {
            rows: vec![0.0; variants * self.items.len()],
            differences: vec![0.0; variants * self.items.len()],
            rises: vec![0.0; variants * self.items.len()],
            costs: vec![Vec::new(); variants],
            money: vec![0.0; 2 * variants],
            base_outcomes: Vec::new(),
            same: vec![true; variants],
            differs: vec![false; variants],
            hypothesis: (0, true),
            resampler: Resampler::new(self.seed, variants, hypotheses, self.chosen().unit),
            expert_resampler: (self.layout.expert_count() > 0)
                .then(|| Resampler::new(self.seed, variants, self.layout.expert_count(), self.chosen().unit)),
        }
    }

    fn sums(&self) -> PairedSums {
        let money = ColumnMoments::new(2 * self.variants(), &[]);
        PairedSums { groups: Each::new(self.groups()), costs: self.costs(), money }
    }

    fn counts(&self) -> PairedCounts {
        let variants = self.variants();
        PairedCounts {
            identical: vec![true; variants],
            laws: vec![Histogram::default(); variants],
            cost_laws: vec![Histogram::default(); variants],
            extra_laws: vec![Histogram::default(); variants],
            within_budget: vec![0; variants],
            resamples: Resamples::new(variants, self.hypotheses()),
            expert_resamples: Resamples::new(variants, self.layout.expert_count()),
            sample: Sample::new(self.seed, variants),
        }
    }

    fn sums_fit(&self, sums: &PairedSums) -> bool {
        let (new, group) = (self.sums(), self.group());
        sums.groups.all_fit(self.groups(), |found| group.is_like(found))
            && new.money.is_like(&sums.money)
            && new.costs.len() == sums.costs.len()
            && new.costs.iter().zip(&sums.costs).all(|(new, found)| new.is_like(found))
    }

    fn counts_fit(&self, counts: &PairedCounts) -> bool {
        let (new, variants) = (self.counts(), self.variants());
        let laws = [&counts.laws, &counts.cost_laws, &counts.extra_laws];
        laws.into_iter().all(|laws| laws.len() == variants && laws.iter().all(Histogram::is_sound))
            && (counts.identical.len(), counts.within_budget.len()) == (variants, variants)
            && new.resamples.is_like(&counts.resamples)
            && new.expert_resamples.is_like(&counts.expert_resamples)
            && new.sample.is_like(&counts.sample, variants, self.hypotheses())
    }

    fn note(&self, notes: &mut PairedNotes, variant: usize, record: &Record<'_>) {
        let width = self.items.len();
        let row = &mut notes.rows[variant * width..(variant + 1) * width];
        row.iter_mut().zip(&self.items).for_each(|(x, item)| *x = item.value(self.layout, record));
        notes.costs[variant].clear();
        notes.costs[variant].extend_from_slice(record.costs_usd);
        let outcomes = &record.trajectory.outcomes;
        if variant == 0 {
            notes.base_outcomes.clone_from(outcomes);
            notes.hypothesis = (record.hypothesis, true);
        }
        notes.hypothesis.1 &= record.hypothesis == notes.hypothesis.0;
        if variant > 0 && !notes.differs[variant] {
            let equal = |(a, b): (&f64, &f64)| a.to_bits() == b.to_bits();
            notes.same[variant] = notes.base_outcomes.iter().zip(outcomes).all(equal);
        }
    }

    fn take(&self, notes: &mut PairedNotes, sums: &mut PairedSums, counts: &mut PairedCounts, future: &Future<'_>) {
        let width = self.items.len();
        let (base, _) = notes.rows.split_at(width);
        for (difference, row) in notes.differences.chunks_exact_mut(width).zip(notes.rows.chunks_exact(width)) {
            difference.iter_mut().zip(row.iter().zip(base)).for_each(|(d, (x, b))| *d = x - b);
        }
        let at = match notes.hypothesis {
            (_, false) if self.vary => self.layout.hypotheses.len(),
            _ => future.hypothesis,
        };
        let group = sums.groups.of(self.layout.stratum(at, future.expert), || self.group());
        group.values.push(&notes.rows);
        group.differences.push(&notes.differences);
        // Half of d + |d|, which keeps a missing one missing.
        let rises = notes.rises.iter_mut().zip(&notes.differences);
        rises.for_each(|(rise, d)| *rise = 0.5 * (d + d.abs()));
        group.rises.push(&notes.rises);
        let total = |costs: &Vec<f64>| costs.iter().fold(0.0, |sum, cost| sum + cost);
        let (base_cost, variants) = (total(&notes.costs[0]), notes.costs.len());
        for (variant, costs) in notes.costs.iter().enumerate() {
            sums.costs[variant].push(costs);
            // From 0: the sum of nothing is −0.
            let cost = total(costs);
            let extra = cost - base_cost;
            notes.money[variant] = extra;
            notes.money[variants + variant] = -notes.differences[variant * width + self.trade] - extra;
            counts.extra_laws[variant].push(extra);
            counts.cost_laws[variant].push(cost);
            counts.within_budget[variant] += u64::from(cost <= self.budget_usd);
            notes.differs[variant] |= !notes.same[variant];
            counts.identical[variant] &= !notes.differs[variant];
        }
        sums.money.push(&notes.money);
        let chosen = || notes.rows.chunks_exact(width).map(|row| row[self.chosen]);
        counts.laws.iter_mut().zip(chosen()).for_each(|(law, x)| law.push(x));
        counts.sample.push(future.number, at, chosen());
        notes.resampler.note(future.number, at, chosen());
        if let Some(resampler) = &mut notes.expert_resampler {
            resampler.note(future.number, future.expert, chosen());
        }
    }

    fn close(&self, notes: &mut PairedNotes, _sums: &mut PairedSums, counts: &mut PairedCounts) {
        notes.resampler.close(&mut counts.resamples);
        if let Some(resampler) = &mut notes.expert_resampler {
            resampler.close(&mut counts.expert_resamples);
        }
    }
}

/// Moments of all items in one hypothesis, by one expert, or in all.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PairedGroup {
    /// Variant by variant, item by item.
    values: ColumnMoments,
    differences: ColumnMoments,
    rises: ColumnMoments,
    items: usize,
}

impl PairedGroup {
    fn new(variants: usize, items: usize, missable: &[usize]) -> Self {
        let missable: Vec<usize> = (0..variants).flat_map(|v| missable.iter().map(move |m| v * items + m)).collect();
        let columns = || ColumnMoments::new(variants * items, &missable);
        Self { values: columns(), differences: columns(), rises: columns(), items }
    }

    /// Whether another is of the same variants and items.
    fn is_like(&self, other: &Self) -> bool {
        self.items == other.items
            && self.values.is_like(&other.values)
            && self.differences.is_like(&other.differences)
            && self.rises.is_like(&other.rises)
    }

    /// Futures counted.
    #[must_use]
    pub fn n(&self) -> u64 {
        self.values.rows()
    }

    /// Moments of an item in a variant.
    #[must_use]
    pub fn value(&self, variant: usize, item: usize) -> Moments {
        self.values.get(variant * self.items + item)
    }

    /// Moments of an item's difference to the base, future by future.
    #[must_use]
    pub fn difference(&self, variant: usize, item: usize) -> Moments {
        self.differences.get(variant * self.items + item)
    }

    /// Moments of the rises among these differences; 0 in futures without one.
    #[must_use]
    pub fn rises(&self, variant: usize, item: usize) -> Moments {
        self.rises.get(variant * self.items + item)
    }
}

impl Merge for PairedGroup {
    fn merge(&mut self, other: &Self) {
        self.values.merge(&other.values);
        self.differences.merge(&other.differences);
        self.rises.merge(&other.rises);
    }
}

/// Paired variants, reduced.
#[derive(Clone, Debug)]
pub struct Paired {
    /// What the columns of the base are.
    pub layout: Layout,
    /// What is compared.
    pub items: Vec<Item>,
    /// Number of variants; variant 0 is the base.
    pub variants: usize,
    /// By hypothesis, in the scenario's order: the futures that fall to it in every variant.
    pub hypotheses: Vec<PairedGroup>,
    /// By expert, in the scenario's order; empty where it has none.
    pub experts: Vec<PairedGroup>,
    /// All futures.
    pub mixture: PairedGroup,
    /// Whether variants give their hypotheses different weights, so that some futures fall to several.
    pub hypotheses_vary: bool,
    /// Whether the cost of every measure in force is stated, by variant.
    pub has_costs: Vec<bool>,
    /// Mean cost of every measure in force, USD, by variant; 0 where it is not stated.
    pub costs: Vec<ColumnMoments>,
    /// The cost of all measures of a future together, USD, by variant.
    pub cost_laws: Vec<Histogram>,
    /// By variant: mean cost less the base's, USD, and mean of the trade saved less that cost.
    pub money: [Vec<Moments>; 2],
    /// The cost of all measures of a future together less that of the base, USD, by variant.
    pub extra_laws: Vec<Histogram>,
    /// Futures in which a variant costs no more than the budget.
    pub within_budget: Vec<u64>,
    /// Whether every outcome of every trajectory equals the base's to the bit, by variant.
    pub identical: Vec<bool>,
    /// Index of the item chosen.
    pub chosen: usize,
    /// The chosen item's values, by variant.
    pub laws: Vec<Histogram>,
    /// Its means over resamples.
    pub resamples: Resamples,
    /// The same by expert.
    pub expert_resamples: Resamples,
    /// The chosen item in some futures: in all, where they are few.
    pub sample: SampleTable,
    /// Futures asked for.
    pub asked: u64,
    /// Futures run, failed ones included.
    pub done: u64,
    /// Whether the run was stopped before its end.
    pub partial: bool,
    /// Futures set aside because one of their variants failed.
    pub failures: Failures,
    /// Events of the model in all trajectories of all variants.
    pub events: u64,
}

/// Runs an experiment of several variants, and reduces its pairs and by `beside` what else is wanted; of that the sums are
/// given, none where no chunk was run.
///
/// # Errors
///
/// Those of [`run`].
pub fn run_pairs<E: Experiment, R: Reducer>(
    experiment: &E,
    pairs: Pairs<'_>,
    beside: R,
    options: Options,
    watch: &mut Watch<'_>,
) -> Result<(Paired, Option<R::Sums>), EnsembleError> {
    let reducer = (pairs, beside);
    let state = run(experiment, &reducer, options, &mut Tables::none(), watch)?;
    Ok(Paired::of(reducer, experiment.trajectories(), state))
}

impl Paired {
    /// What is left of an experiment of `trajectories` futures, and what was reduced beside it; of that nothing where no
    /// chunk was run.
    #[must_use]
    pub fn of<R: Reducer>(
        reducer: (Pairs<'_>, R),
        trajectories: u64,
        state: StateOf<(Pairs<'_>, R)>,
    ) -> (Self, Option<R::Sums>) {
        let (sums, beside) = state.sums.fold().unzip();
        (Self::new(reducer.0, trajectories, state.progress, sums, state.counts.0), beside)
    }

    /// What is left of an experiment of `trajectories` futures after those of `progress`.
    #[must_use]
    pub fn new(
        reducer: Pairs<'_>,
        trajectories: u64,
        progress: Progress,
        sums: Option<PairedSums>,
        counts: PairedCounts,
    ) -> Self {
        let sums = sums.unwrap_or_else(|| reducer.sums());
        let empty = || reducer.group();
        let strata: Vec<PairedGroup> =
            sums.groups.0.into_iter().map(|group| group.map_or_else(empty, |group| *group)).collect();
        let merged = |of: &[&PairedGroup]| {
            let mut all = empty();
            of.iter().for_each(|group| all.merge(group));
            all
        };
        let (mut hypotheses, experts) = reducer.layout.regrouped(strata, merged);
        let mixture = merged(&hypotheses.iter().collect::<Vec<_>>());
        hypotheses.truncate(reducer.layout.hypotheses.len());
        Self {
            layout: reducer.layout.clone(),
            hypotheses_vary: reducer.vary,
            variants: reducer.variants(),
            chosen: reducer.chosen,
            items: reducer.items,
            hypotheses,
            experts,
            mixture,
            has_costs: reducer.has_costs,
            costs: sums.costs,
            cost_laws: counts.cost_laws,
            money: {
                let variants = reducer.measures.len();
                let of = |part: usize| (0..variants).map(|v| sums.money.get(part * variants + v)).collect();
                [of(0), of(1)]
            },
            extra_laws: counts.extra_laws,
            within_budget: counts.within_budget,
            identical: counts.identical,
            laws: counts.laws,
            resamples: counts.resamples,
            expert_resamples: counts.expert_resamples,
            sample: counts.sample.table(reducer.measures.len()),
            asked: trajectories,
            partial: progress.done < trajectories,
            done: progress.done,
            failures: progress.failures,
            events: progress.events,
        }
    }

    /// Futures that entered the statistics.
    #[must_use]
    pub fn counted(&self) -> u64 {
        self.mixture.n()
    }

    /// Mean cost of a variant's measures over the horizon, USD; none where that of one of them is not stated.
    #[must_use]
    pub fn cost(&self, variant: usize) -> Option<f64> {
        let costs = &self.costs[variant];
        // From 0: the sum of nothing is −0.
        let sum = (0..costs.len()).map(|measure| costs.get(measure).mean).fold(0.0, |sum, mean| sum + mean);
        self.has_costs[variant].then_some(sum)
    }
}
