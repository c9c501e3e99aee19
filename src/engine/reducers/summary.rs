//! The reducer of a run: counts and moments by hypothesis and expert, and the ensemble that is left of it once its trajectories are
//! gone.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::counts::Counts;
use super::each::Each;
use super::moments::ColumnMoments;
use super::nested::{Gathering, VarianceSplit};
use super::replicates::{ErrorOf, Happening, Stratum, hits_of, mean_error, share_error, together};
use crate::grid::{Grid, Shard};
use crate::layout::Layout;
use crate::precision::Target;
use crate::proportion::{Proportion, Z95};
use crate::reducer::{Future, Merge, Reducer};
use crate::state::{Failures, State};
use harmattan_core::distribution::student;

/// Reduces a run of one variant.
pub struct Summaries<'l> {
    layout: &'l Layout,
}

impl<'l> Summaries<'l> {
    /// The reducer for experiments of this layout.
    #[must_use]
    pub fn new(layout: &'l Layout) -> Self {
        Self { layout }
    }
}

/// Floating-point sums over trajectories of one hypothesis and expert.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GroupSums {
    outcomes: Each<ColumnMoments>,
    links: ColumnMoments,
    costs: ColumnMoments,
    variance: Option<VarianceSplit>,
}

impl GroupSums {
    fn new(layout: &Layout) -> Self {
        Self {
            outcomes: Each::new(layout.replicates.count()),
            links: ColumnMoments::new(layout.theatre.links.len(), &[]),
            costs: ColumnMoments::new(layout.measures.len(), &[]),
            variance: (layout.repeats > 1).then(|| VarianceSplit::new(layout)),
        }
    }
}

/// Whether sums are of this layout, as those that were read from a file may not be.
fn fit(layout: &Layout, sums: &GroupSums) -> bool {
    let (new, columns) = (GroupSums::new(layout), columns(layout));
    let split = match (&new.variance, &sums.variance) {
        (None, None) => true,
        (Some(new), Some(found)) => new.is_like(found),
        _ => false,
    };
    split
        && new.links.is_like(&sums.links)
        && new.costs.is_like(&sums.costs)
        && sums.outcomes.all_fit(layout.replicates.count(), |found| columns.is_like(found))
}

/// Moments of no outcomes yet.
fn columns(layout: &Layout) -> ColumnMoments {
    ColumnMoments::new(layout.outcomes.len(), layout.missable())
}

impl Merge for GroupSums {
    fn merge(&mut self, other: &Self) {
        self.outcomes.merge(&other.outcomes);
        self.links.merge(&other.links);
        self.costs.merge(&other.costs);
        if let (Some(mine), Some(theirs)) = (&mut self.variance, &other.variance) {
            mine.merge(theirs);
        }
    }
}

/// Counts by hypothesis and expert.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GroupCounts(Vec<Counts>);

impl Merge for GroupCounts {
    fn merge(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(a, b)| a.merge(b));
    }
}

/// One thread's notes: which events happened, and the draw being gathered.
#[derive(Default)]
pub struct SummaryNotes {
    happened: Vec<bool>,
    gathering: Gathering,
}

impl Reducer for Summaries<'_> {
    type Notes = SummaryNotes;
    type Sums = Each<GroupSums>;
    type Counts = GroupCounts;

    fn notes(&self) -> SummaryNotes {
        SummaryNotes::default()
    }

    fn sums(&self) -> Self::Sums {
        Each::new(self.layout.strata())
    }

    fn counts(&self) -> GroupCounts {
        GroupCounts(vec![Counts::new(self.layout); self.layout.strata()])
    }

    fn sums_fit(&self, sums: &Self::Sums) -> bool {
        sums.all_fit(self.layout.strata(), |group| fit(self.layout, group))
    }

    fn counts_fit(&self, counts: &GroupCounts) -> bool {
        let new = Counts::new(self.layout);
        counts.0.len() == self.layout.strata() && counts.0.iter().all(|found| new.is_like(found, self.layout))
    }

    fn take(&self, notes: &mut SummaryNotes, sums: &mut Self::Sums, counts: &mut GroupCounts, future: &Future<'_>) {
        let (layout, record) = (self.layout, future.record);
        let outcomes = &record.trajectory.outcomes;
        notes.happened.clear();
        notes.happened.extend(layout.events.iter().map(|e| e.happened(outcomes, record.disruption_days)));
        let replicate = layout.replicate_of(future.number);
        let stratum = layout.stratum(future.hypothesis, future.expert);
        counts.0[stratum].push(layout, replicate, record, &notes.happened);
        let sums = sums.of(stratum, || GroupSums::new(layout));
        sums.outcomes.of(replicate, || columns(layout)).push(outcomes);
        sums.links.push(&record.trajectory.link_closed_days);
        sums.costs.push(record.costs_usd);
        if let Some(split) = &mut sums.variance {
            notes.gathering.push(layout, future, &notes.happened, split);
        }
    }
}

/// Trajectories of one hypothesis, of one expert, or of all, reduced.
#[derive(Clone, Debug, PartialEq)]
pub struct Reduction {
    /// Everything that is a count.
    pub counts: Counts,
    /// Moments of every outcome column.
    pub outcomes: ColumnMoments,
    /// Moments of the closed days of every link.
    pub links: ColumnMoments,
    /// Moments of the cost of every measure in force, USD.
    pub costs: ColumnMoments,
    /// Split of variance, in a nested run.
    pub variance: Option<VarianceSplit>,
    /// What the replicates of the design hold, hypothesis by hypothesis (of one expert in all together): its error.
    pub strata: Vec<Stratum>,
}

impl Reduction {
    fn new(layout: &Layout, counts: Counts, sums: GroupSums) -> Self {
        let GroupSums { outcomes: replicates, links, costs, variance } = sums;
        let mut outcomes = columns(layout);
        replicates.0.iter().flatten().for_each(|replicate| outcomes.merge(replicate));
        let strata = vec![Stratum { outcomes: replicates, hits: counts.hits.clone() }];
        Self { counts, outcomes, links, costs, variance, strata }
    }

    /// Probability of an event of the layout.
    #[must_use]
    pub fn event(&self, layout: &Layout, index: usize) -> Proportion {
        self.share(layout, Happening::Event(index))
    }

    /// The share of futures in which something happened, with as many independent futures as would tell it as surely: of
    /// stratified draws from the scatter of the replicates of their design, more than there are where strata explain much; of
    /// draws that several futures share fewer.
    #[must_use]
    pub fn share(&self, layout: &Layout, what: Happening) -> Proportion {
        let n = self.counts.trajectories;
        let nested = layout.repeats > 1;
        let hits = match what {
            Happening::Event(event) => self.counts.events[event],
            Happening::Level(level) => self.counts.levels[level],
            Happening::Struck(place) => self.counts.struck.get(place).copied().unwrap_or_default(),
            Happening::RegionStruck(_) | Happening::AbroadElsewhere(_) => hits_of(&self.strata, layout, what),
        };
        let share = Proportion::new(hits, n);
        let split = self.variance.as_ref().filter(|_| nested);
        let draws = split.map_or(n, VarianceSplit::draws);
        // Of independent draws: those of an event from the means of draws, else each draw counts once.
        let of_draws = match (split, what) {
            (Some(split), Happening::Event(event)) => split.event_standard_error(event).map(|error| error * error),
            (Some(_), _) => None,
            (None, _) => (n > 1).then(|| share.p() * (1.0 - share.p()) / n as f64),
        };
        let replicated = if layout.stratified { share_error(&self.strata, layout, what) } else { None };
        match replicated {
            Some(found) => share.replicated(draws, of_draws, found),
            None if nested => {
                // Few draws know their own error badly: Student's interval is wider than the normal one by this.
                let wider = student(Z95, draws) / Z95;
                share.clustered(draws, of_draws.map(|variance| variance * wider * wider))
            }
            None => share,
        }
    }

    /// The standard error of the mean of an outcome column, and of how many independent numbers it was told. Of stratified
    /// draws from the replicates of the design; in a nested run of independent ones from the means of draws, where those are
    /// kept; none where nothing tells it.
    #[must_use]
    pub fn mean_error(&self, layout: &Layout, column: usize) -> Option<ErrorOf> {
        let moments = self.outcomes.get(column);
        if layout.stratified
            && let Some(found) = mean_error(&self.strata, layout, column, moments.mean)
        {
            return Some(found);
        }
        if layout.repeats == 1 {
            return moments.standard_error().map(|error| ErrorOf { error, numbers: moments.count });
        }
        // Futures of one draw resemble each other: their number tells nothing of the error.
        let (split, index) = self.variance.as_ref().zip(layout.decomposed().binary_search(&column).ok())?;
        split.column_standard_error(index).map(|error| ErrorOf { error, numbers: split.draws() })
    }
}

impl Merge for Reduction {
    fn merge(&mut self, other: &Self) {
        self.counts.merge(&other.counts);
        self.outcomes.merge(&other.outcomes);
        self.links.merge(&other.links);
        self.costs.merge(&other.costs);
        if let (Some(mine), Some(theirs)) = (&mut self.variance, &other.variance) {
            mine.merge(theirs);
        }
        self.strata.extend_from_slice(&other.strata);
    }
}

/// What precision was reached where one was wanted.
#[derive(Clone, Debug, PartialEq)]
pub struct PrecisionReport {
    /// Key of the outcome or event that it was wanted of; none where of all headline probabilities.
    pub outcome: Option<String>,
    /// The half-width wanted.
    pub wanted: f64,
    /// The half-width in the last stage, of headline probabilities the widest.
    pub reached: f64,
    /// Trajectories of each stage; the last is the ensemble's.
    pub stages: Vec<u64>,
}

/// An ensemble, reduced.
#[derive(Clone, Debug)]
pub struct Ensemble {
    /// What the columns are.
    pub layout: Layout,
    /// Trajectories R of the whole ensemble.
    pub trajectories: u64,
    /// Those asked for here: all, or a shard.
    pub range: Range<u64>,
    /// Those run, failed ones included; fewer than asked where the run was stopped.
    pub done: u64,
    /// Whether the run was stopped before its end.
    pub partial: bool,
    /// Trajectories set aside.
    pub failures: Failures,
    /// Events of the model in all trajectories taken in.
    pub events: u64,
    /// By hypothesis, in the scenario's order.
    pub hypotheses: Vec<Reduction>,
    /// By expert, in the scenario's order; empty where it has none.
    pub experts: Vec<Reduction>,
    /// All hypotheses together: trajectories are allotted by prior, so that this is the mixture.
    pub mixture: Reduction,
    /// How the wanted precision was reached, if one was wanted.
    pub precision: Option<PrecisionReport>,
}

impl Ensemble {
    /// What is left of an experiment of `trajectories` futures, or of a shard of it, after the chunks of `state`.
    #[must_use]
    pub fn new(
        layout: &Layout,
        trajectories: u64,
        shard: Option<Shard>,
        state: State<Each<GroupSums>, GroupCounts>,
    ) -> Self {
        let grid = Grid::new(layout, trajectories);
        let range = grid.trajectories(&shard.map_or_else(|| grid.chunks(), |shard| grid.shard(shard)));
        let State { progress, sums, counts } = state;
        let sums = sums.fold().unwrap_or_else(|| Each::new(layout.strata()));
        let empty = || GroupSums::new(layout);
        let strata: Vec<Reduction> = (counts.0.into_iter().zip(sums.0))
            .map(|(counts, sums)| Reduction::new(layout, counts, sums.map_or_else(empty, |sums| *sums)))
            .collect();
        let nothing = || {
            let mut nothing = Reduction::new(layout, Counts::new(layout), empty());
            nothing.strata.clear();
            nothing
        };
        let merged = |of: &[&Reduction]| {
            let mut all = nothing();
            of.iter().for_each(|one| all.merge(one));
            all
        };
        let as_one = |of: &[&Reduction]| {
            let mut all = merged(of);
            together(&mut all.strata);
            all
        };
        let (hypotheses, experts) = layout.regrouped(strata, as_one);
        let mixture = merged(&hypotheses.iter().collect::<Vec<_>>());
        Self {
            layout: layout.clone(),
            trajectories,
            partial: progress.done < range.end - range.start,
            range,
            done: progress.done,
            failures: progress.failures,
            events: progress.events,
            hypotheses,
            experts,
            mixture,
            precision: None,
        }
    }

    /// Trajectories that entered the statistics.
    #[must_use]
    pub fn counted(&self) -> u64 {
        self.mixture.counts.trajectories
    }

    /// Half the width of a 95 % interval, of several the widest; infinite where nothing tells it.
    #[must_use]
    pub fn half_width(&self, target: Target) -> f64 {
        let of_event = |i: usize| self.mixture.event(&self.layout, i).half_width();
        match target {
            Target::Headlines => self.layout.headline_events().map(of_event).fold(0.0, f64::max),
            Target::Event(index) => of_event(index),
            Target::Mean(column) => {
                let error = self.mixture.mean_error(&self.layout, column);
                error.map_or(f64::INFINITY, |found| student(Z95, found.numbers) * found.error)
            }
        }
    }
}
