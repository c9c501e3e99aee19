//! Something of every hypothesis, or of every replicate of the design, where most pieces of a run meet few of them.

use serde::{Deserialize, Serialize};

use crate::reducer::Merge;

/// Something of every one of several; nothing of one that was not met.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Each<T>(pub(crate) Vec<Option<Box<T>>>);

impl<T> Each<T> {
    pub(crate) fn new(count: usize) -> Self {
        Self((0..count).map(|_| None).collect())
    }

    #[inline]
    pub(crate) fn of(&mut self, index: usize, empty: impl FnOnce() -> T) -> &mut T {
        self.0[index].get_or_insert_with(|| Box::new(empty()))
    }

    /// Whether there are so many, of which all that were met fit.
    pub(crate) fn all_fit(&self, count: usize, fits: impl Fn(&T) -> bool) -> bool {
        self.0.len() == count && self.0.iter().flatten().all(|met| fits(met))
    }

    /// That of the one numbered so, if it was met.
    pub(crate) fn get(&self, index: usize) -> Option<&T> {
        self.0.get(index)?.as_deref()
    }
}

impl<T: Merge + Clone> Merge for Each<T> {
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
