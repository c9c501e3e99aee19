//! What is kept of an experiment: a reducer takes in the futures of one chunk after another, and what it has taken in can
//! be merged and written to disk.
//!
//! Two kinds of memory are kept apart, because they may be merged differently. *Counts* are whole numbers, flags and
//! extremes, whose sum is the same in any order: each thread keeps its own. *Sums* of floating-point numbers are not:
//! they are taken chunk by chunk and joined on a tree of fixed shape (see [`Tree`](super::Tree)).

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::experiment::Record;

/// What can take in another of its kind.
pub trait Merge {
    /// Takes in what another has taken in.
    fn merge(&mut self, other: &Self);
}

/// Memory of a reducer: it can be merged, sent to another thread, and written to disk.
pub trait Memory: Merge + Serialize + DeserializeOwned + Send {}

impl<T: Merge + Serialize + DeserializeOwned + Send> Memory for T {}

/// One future, sound in every variant.
#[derive(Clone, Copy)]
pub struct Future<'a> {
    /// Its number.
    pub number: u64,
    /// Index of its hypothesis in the base.
    pub hypothesis: usize,
    /// Index of its expert, who is the same in every variant but where an experiment moves experts by themselves.
    pub expert: usize,
    /// Its record in the variant run last: that of the run, where there is one variant.
    pub record: &'a Record<'a>,
}

/// Folds the futures of an experiment.
pub trait Reducer: Sync {
    /// One thread's notes of the future, or chunk, at work.
    type Notes;
    /// Floating-point sums, chunk by chunk.
    type Sums: Memory;
    /// Whole numbers, flags and extremes: what adds up to the same in any order.
    type Counts: Memory;

    /// Empty notes.
    fn notes(&self) -> Self::Notes;

    /// Sums of nothing.
    fn sums(&self) -> Self::Sums;

    /// Counts of nothing.
    fn counts(&self) -> Self::Counts;

    /// Whether sums that were read from a file are of the shape of [`Reducer::sums`]: what merges takes that for granted.
    fn sums_fit(&self, sums: &Self::Sums) -> bool;

    /// Whether counts that were read from a file are of the shape of [`Reducer::counts`].
    fn counts_fit(&self, counts: &Self::Counts) -> bool;

    /// Notes one variant of the future at work, the base before all others. A later one may still prove unsound, and then
    /// the future is not taken in.
    fn note(&self, _notes: &mut Self::Notes, _variant: usize, _record: &Record<'_>) {}

    /// Takes in a future whose every variant was sound and noted.
    fn take(&self, notes: &mut Self::Notes, sums: &mut Self::Sums, counts: &mut Self::Counts, future: &Future<'_>);

    /// Called at the end of every chunk.
    fn close(&self, _notes: &mut Self::Notes, _sums: &mut Self::Sums, _counts: &mut Self::Counts) {}
}

impl<A: Merge, B: Merge> Merge for (A, B) {
    fn merge(&mut self, other: &Self) {
        self.0.merge(&other.0);
        self.1.merge(&other.1);
    }
}

impl Merge for () {
    fn merge(&mut self, (): &Self) {}
}

/// Keeps nothing.
impl Reducer for () {
    type Notes = ();
    type Sums = ();
    type Counts = ();

    fn notes(&self) {}

    fn sums(&self) {}

    fn counts(&self) {}

    fn sums_fit(&self, (): &()) -> bool {
        true
    }

    fn counts_fit(&self, (): &()) -> bool {
        true
    }

    fn take(&self, (): &mut (), (): &mut (), (): &mut (), _future: &Future<'_>) {}
}

/// Two reducers side by side.
impl<A: Reducer, B: Reducer> Reducer for (A, B) {
    type Notes = (A::Notes, B::Notes);
    type Sums = (A::Sums, B::Sums);
    type Counts = (A::Counts, B::Counts);

    fn notes(&self) -> Self::Notes {
        (self.0.notes(), self.1.notes())
    }

    fn sums(&self) -> Self::Sums {
        (self.0.sums(), self.1.sums())
    }

    fn counts(&self) -> Self::Counts {
        (self.0.counts(), self.1.counts())
    }

    fn sums_fit(&self, sums: &Self::Sums) -> bool {
        self.0.sums_fit(&sums.0) && self.1.sums_fit(&sums.1)
    }

    fn counts_fit(&self, counts: &Self::Counts) -> bool {
        self.0.counts_fit(&counts.0) && self.1.counts_fit(&counts.1)
    }

    fn note(&self, notes: &mut Self::Notes, variant: usize, record: &Record<'_>) {
        self.0.note(&mut notes.0, variant, record);
        self.1.note(&mut notes.1, variant, record);
    }

    fn take(&self, notes: &mut Self::Notes, sums: &mut Self::Sums, counts: &mut Self::Counts, future: &Future<'_>) {
        self.0.take(&mut notes.0, &mut sums.0, &mut counts.0, future);
        self.1.take(&mut notes.1, &mut sums.1, &mut counts.1, future);
    }

    fn close(&self, notes: &mut Self::Notes, sums: &mut Self::Sums, counts: &mut Self::Counts) {
        self.0.close(&mut notes.0, &mut sums.0, &mut counts.0);
        self.1.close(&mut notes.1, &mut sums.1, &mut counts.1);
    }
}
