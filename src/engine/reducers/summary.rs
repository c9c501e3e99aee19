//! The reducer of a run: counts and moments by hypothesis, and the ensemble that is left of it once its trajectories are
//! gone.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::counts::Counts;
use super::moments::ColumnMoments;
use super::nested::{Gathering, VarianceSplit};
use crate::grid::{Grid, Shard};
use crate::layout::Layout;
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

/// Floating-point sums over trajectories of one hypothesis.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GroupSums {
    outcomes: ColumnMoments,
    links: ColumnMoments,
    costs: ColumnMoments,
    variance: Option<VarianceSplit>,
}

impl GroupSums {
    fn new(layout: &Layout) -> Self {
        Self {
            outcomes: ColumnMoments::new(layout.outcomes.len(), layout.missable()),
            links: ColumnMoments::new(layout.theatre.links.len(), &[]),
            costs: ColumnMoments::new(layout.measures.len(), &[]),
            variance: (layout.repeats > 1).then(|| VarianceSplit::new(layout)),
        }
    }
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

/// Something of every hypothesis; nothing of one that was not met.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ByHypothesis<T>(pub(crate) Vec<Option<Box<T>>>);

impl<T> ByHypothesis<T> {
    pub(crate) fn new(hypotheses: usize) -> Self {
        Self((0..hypotheses).map(|_| None).collect())
    }

    #[inline]
    pub(crate) fn of(&mut self, hypothesis: usize, empty: impl FnOnce() -> T) -> &mut T {
        self.0[hypothesis].get_or_insert_with(|| Box::new(empty()))
    }
}

impl<T: Merge + Clone> Merge for ByHypothesis<T> {
    fn merge(&mut self, other: &Self) {
        for (mine, theirs) in self.0.iter_mut().zip(&other.0) {
            match (mine, theirs) {
                (Some(mine), Some(theirs)) => mine.merge(theirs),
                (mine @ None, Some(theirs)) => *mine = Some(theirs.clone()),
                (_, None) => {}
            }
        }
    }
}

/// Counts by hypothesis.
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
    type Sums = ByHypothesis<GroupSums>;
    type Counts = GroupCounts;

    fn notes(&self) -> SummaryNotes {
        SummaryNotes::default()
    }

    fn sums(&self) -> Self::Sums {
        ByHypothesis::new(self.layout.hypotheses.len())
    }

    fn counts(&self) -> GroupCounts {
        GroupCounts(vec![Counts::new(self.layout); self.layout.hypotheses.len()])
    }

    fn take(&self, notes: &mut SummaryNotes, sums: &mut Self::Sums, counts: &mut GroupCounts, future: &Future<'_>) {
        let (layout, record) = (self.layout, future.record);
        let outcomes = &record.trajectory.outcomes;
        notes.happened.clear();
        notes.happened.extend(layout.events.iter().map(|e| e.happened(outcomes, record.disruption_days)));
        counts.0[future.hypothesis].push(layout, record, &notes.happened);
        let sums = sums.of(future.hypothesis, || GroupSums::new(layout));
        sums.outcomes.push(outcomes);
        sums.links.push(&record.trajectory.link_closed_days);
        sums.costs.push(record.costs_usd);
        if let Some(split) = &mut sums.variance {
            notes.gathering.push(layout, future, &notes.happened, split);
        }
    }
}

/// Trajectories of one hypothesis, or of all, reduced.
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
}

impl Reduction {
    fn new(counts: Counts, sums: GroupSums) -> Self {
        let GroupSums { outcomes, links, costs, variance } = sums;
        Self { counts, outcomes, links, costs, variance }
    }

    /// Probability of an event of the layout. In a nested run the effective number of futures allows for the
    /// likeness of those that share a draw (the design effect of a cluster sample, at least 1).
    #[must_use]
    pub fn event(&self, index: usize) -> Proportion {
        let share = Proportion::new(self.counts.events[index], self.counts.trajectories);
        let Some(split) = &self.variance else { return share };
        let draws = split.event_draws(index);
        // Few draws know their own error badly: Student's interval is wider than the normal one by this.
        let error = split.event_standard_error(index).map(|error| error * student(Z95, draws) / Z95);
        share.clustered(draws, error.map(|error| error * error))
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
    }
}

/// What precision was reached where one was wanted.
#[derive(Clone, Debug, PartialEq)]
pub struct PrecisionReport {
    /// The half-width wanted.
    pub wanted: f64,
    /// The widest half-width of a headline probability in the last stage.
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
        state: State<ByHypothesis<GroupSums>, GroupCounts>,
    ) -> Self {
        let grid = Grid::new(layout, trajectories);
        let range = grid.trajectories(&shard.map_or_else(|| grid.chunks(), |shard| grid.shard(shard)));
        let State { progress, sums, counts } = state;
        let sums = sums.fold().unwrap_or_else(|| ByHypothesis::new(layout.hypotheses.len()));
        let empty = || GroupSums::new(layout);
        let hypotheses: Vec<Reduction> = (counts.0.into_iter().zip(sums.0))
            .map(|(counts, sums)| Reduction::new(counts, sums.map_or_else(empty, |sums| *sums)))
            .collect();
        let mut mixture = Reduction::new(Counts::new(layout), empty());
        hypotheses.iter().for_each(|h| mixture.merge(h));
        Self {
            layout: layout.clone(),
            trajectories,
            partial: progress.done < range.end - range.start,
            range,
            done: progress.done,
            failures: progress.failures,
            events: progress.events,
            hypotheses,
            mixture,
            precision: None,
        }
    }

    /// Trajectories that entered the statistics.
    #[must_use]
    pub fn counted(&self) -> u64 {
        self.mixture.counts.trajectories
    }

    /// The widest 95 % interval among the headline probabilities, as half its width.
    #[must_use]
    pub fn widest_half_width(&self) -> f64 {
        self.layout.headline_events().map(|i| self.mixture.event(i).half_width()).fold(0.0, f64::max)
    }
}
