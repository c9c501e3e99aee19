//! One set of values, read by key.

use crate::parameters::{Key, ParameterSpace, Slot, Values};

/// Reads one set of values by key.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    space: &'a ParameterSpace,
    numbers: &'a [f64],
}

impl<'a> Reader<'a> {
    pub(super) fn new(space: &'a ParameterSpace, values: &'a Values) -> Self {
        Self { space, numbers: values.as_slice() }
    }

    /// The value of a scalar key.
    pub(super) fn one(&self, key: Key) -> f64 {
        self.numbers[self.space.first(key)]
    }

    /// The values of a key, in the order of its members.
    pub(super) fn all(&self, key: Key) -> &'a [f64] {
        let first = self.space.first(key);
        &self.numbers[first..first + self.space.members(key).len()]
    }

    /// The value in a slot.
    #[inline]
    pub(super) fn at(&self, slot: Slot) -> f64 {
        self.numbers[slot]
    }

    /// The value in a slot, 0 where there is none.
    #[inline]
    pub(super) fn or_0(&self, slot: Option<Slot>) -> f64 {
        slot.map_or(0.0, |slot| self.numbers[slot])
    }
}

/// `vector` refilled from an iterator, keeping its memory.
pub(super) fn refill<T>(vector: &mut Vec<T>, items: impl Iterator<Item = T>) {
    vector.clear();
    vector.extend(items);
}
