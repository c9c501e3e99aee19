//! What is left of an ensemble once its trajectories are gone: counts and moments by hypothesis.

use std::ops::Range;

use super::counts::Counts;
use super::layout::Layout;
use super::moments::ColumnMoments;
use super::nested::VarianceSplit;
use super::precision::PrecisionReport;
use super::proportion::{Proportion, Z95};
use harmattan_core::distribution::student;

/// Failed trajectories listed by number; more are only counted.
const MOST_LISTED: usize = 100;

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
    pub(super) fn new(layout: &Layout) -> Self {
        Self {
            counts: Counts::new(layout),
            outcomes: ColumnMoments::new(layout.outcomes.len(), layout.missable()),
            links: ColumnMoments::new(layout.theatre.links.len(), &[]),
            costs: ColumnMoments::new(layout.measures.len(), &[]),
            variance: (layout.repeats > 1).then(|| VarianceSplit::new(layout)),
        }
    }

    pub(super) fn merge(&mut self, other: &Self) {
        self.counts.merge(&other.counts);
        self.outcomes.merge(&other.outcomes);
        self.links.merge(&other.links);
        self.costs.merge(&other.costs);
        if let (Some(mine), Some(theirs)) = (&mut self.variance, &other.variance) {
            mine.merge(theirs);
        }
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

/// A trajectory that gave a number no trajectory may give.
#[derive(Clone, Debug, PartialEq)]
pub struct Failure {
    /// Its number, for `replay`.
    pub trajectory: u64,
    /// The first column at fault.
    pub column: String,
    /// What stood there.
    pub value: f64,
}

/// Trajectories set aside: not in any statistic, nor in the files.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Failures {
    /// How many.
    pub count: u64,
    /// The first hundred, by number.
    pub first: Vec<Failure>,
}

impl Failures {
    pub(super) fn extend(&mut self, failures: Vec<Failure>) {
        self.count += failures.len() as u64;
        let room = MOST_LISTED.saturating_sub(self.first.len());
        self.first.extend(failures.into_iter().take(room));
    }
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
