//! What is known of an experiment after some of its chunks: it can be joined with what is known of others, gone on with,
//! and written to disk.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::grid::Grid;
use super::reducer::{Merge, Reducer};
use super::tree::Tree;

/// Failed trajectories listed by number; more are only counted.
const MOST_LISTED: usize = 100;

/// A trajectory that gave a number no trajectory may give.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Failure {
    /// Its number, for `replay`.
    pub trajectory: u64,
    /// The first column at fault, or the limit it came to.
    pub column: String,
    /// What stood there.
    pub value: f64,
}

/// Trajectories set aside: not in any statistic, nor in the files.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Failures {
    /// How many.
    pub count: u64,
    /// The hundred of least number, ascending.
    pub first: Vec<Failure>,
}

impl Failures {
    pub(super) fn push(&mut self, failure: Failure) {
        self.merge(&Self { count: 1, first: vec![failure] });
    }
}

impl Merge for Failures {
    fn merge(&mut self, other: &Self) {
        self.count += other.count;
        self.first.extend(other.first.iter().cloned());
        self.first.sort_by_key(|failure| failure.trajectory);
        self.first.truncate(MOST_LISTED);
    }
}

/// What adds up to the same in any order, whatever the reducer.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Progress {
    /// Futures run, failed ones included.
    pub done: u64,
    /// Events of the model in all variants of all futures taken in.
    pub events: u64,
    /// Futures set aside because a variant failed in them.
    pub failures: Failures,
}

impl Merge for Progress {
    fn merge(&mut self, other: &Self) {
        self.done += other.done;
        self.events += other.events;
        self.failures.merge(&other.failures);
    }
}

/// Some chunks of an experiment, reduced.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct State<S, C> {
    /// What was run.
    pub progress: Progress,
    /// Sums of the chunks.
    pub sums: Tree<S>,
    /// Counts over them.
    pub counts: C,
}

impl<S: Merge, C: Merge> State<S, C> {
    /// No chunk yet; `counts` are those of nothing.
    #[must_use]
    pub fn empty(counts: C) -> Self {
        Self { progress: Progress::default(), sums: Tree::default(), counts }
    }

    /// Takes in other chunks.
    ///
    /// # Errors
    ///
    /// The chunks that both hold, where there are any: nothing is then taken in.
    pub fn join(&mut self, other: Self) -> Result<(), Range<u64>> {
        for mine in self.sums.ranges() {
            for theirs in other.sums.ranges() {
                let both = mine.start.max(theirs.start)..mine.end.min(theirs.end);
                if !both.is_empty() {
                    return Err(both);
                }
            }
        }
        self.progress.merge(&other.progress);
        self.sums.join(other.sums);
        self.counts.merge(&other.counts);
        Ok(())
    }

    /// Whether a state that was read from a file is one of this reducer, on this grid: all else takes that for granted.
    #[must_use]
    pub fn fits<R: Reducer<Sums = S, Counts = C>>(&self, reducer: &R, grid: &Grid) -> bool {
        let (chunks, Progress { done, failures, .. }) = (grid.chunks(), &self.progress);
        *done <= grid.trajectories(&chunks).end
            && failures.count <= *done
            && failures.first.len() as u64 <= failures.count
            && self.sums.all_fit(chunks.end, |sums| reducer.sums_fit(sums))
            && reducer.counts_fit(&self.counts)
    }

    /// The chunks of `wanted` that are not there, ascending.
    #[must_use]
    pub fn missing(&self, wanted: &Range<u64>) -> Vec<Range<u64>> {
        let mut missing = Vec::new();
        let mut next = wanted.start;
        for there in self.sums.ranges() {
            if there.start > next && next < wanted.end {
                missing.push(next..there.start.min(wanted.end));
            }
            next = next.max(there.end);
        }
        if next < wanted.end {
            missing.push(next..wanted.end);
        }
        missing
    }

    /// Whether no chunk of the grid is missing.
    #[must_use]
    pub fn is_whole(&self, grid: &Grid) -> bool {
        self.missing(&grid.chunks()).is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_named() {
        let mut state = State::<(), ()>::empty(());
        [2, 3, 7].into_iter().for_each(|chunk| state.sums.insert(chunk, ()));
        assert_eq!(state.missing(&(0..10)), [0..2, 4..7, 8..10]);
        assert_eq!(state.missing(&(2..4)), []);
        assert_eq!(state.missing(&(3..5)).first(), Some(&(4..5)));
        let mut other = State::<(), ()>::empty(());
        [3, 4].into_iter().for_each(|chunk| other.sums.insert(chunk, ()));
        assert_eq!(state.join(other), Err(3..4));
        assert_eq!(state.sums.ranges(), [2..4, 7..8]);
    }

    #[test]
    fn the_first_failures_are_the_same_in_any_order() {
        let failure = |trajectory| Failure { trajectory, column: String::new(), value: f64::INFINITY };
        let (mut up, mut down) = (Failures::default(), Failures::default());
        (0..300).for_each(|i| up.push(failure(i)));
        (0..300).rev().for_each(|i| down.push(failure(i)));
        assert_eq!(up, down);
        assert_eq!((up.count, up.first.len(), up.first[99].trajectory), (300, 100, 99));
    }
}
