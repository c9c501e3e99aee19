//! One set of values, read by key, with a note of what was read.

use std::cell::Cell;

use super::inputs::Inputs;
use super::members::At;
use crate::parameters::{Key, ParameterSpace, Values};

/// Reads one set of values by key, and notes which keys were read.
pub(super) struct Reader<'a> {
    space: &'a ParameterSpace,
    numbers: &'a [f64],
    read: Cell<Inputs>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(space: &'a ParameterSpace, values: &'a Values) -> Self {
        Self { space, numbers: values.as_slice(), read: Cell::default() }
    }

    /// All numbers, and where they stand; nothing is noted.
    pub(super) fn everything(&self) -> (&'a ParameterSpace, &'a [f64]) {
        (self.space, self.numbers)
    }

    /// Notes that something was read.
    #[inline]
    pub(super) fn note(&self, input: Inputs) {
        self.read.set(self.read.get().and(input));
    }

    /// What `f` reads.
    pub(super) fn reads(&self, f: impl FnOnce()) -> Inputs {
        let before = self.read.take();
        f();
        let own = self.read.get();
        self.note(before);
        own
    }

    /// The value of a scalar key.
    #[inline]
    pub(super) fn one(&self, key: Key) -> f64 {
        self.note(key.into());
        self.numbers[self.space.first(key)]
    }

    /// The value of a scalar key, or what leaves things as they are where none is stated.
    #[inline]
    pub(super) fn stated_or(&self, key: Key, neutral: f64) -> f64 {
        let stated = self.one(key);
        if stated.is_nan() { neutral } else { stated }
    }

    /// The values of a key, in the order of its members.
    #[inline]
    pub(super) fn all(&self, key: Key) -> &'a [f64] {
        self.note(key.into());
        let first = self.space.first(key);
        &self.numbers[first..first + self.space.members(key).len()]
    }

    /// The value of one member of a key.
    #[inline]
    pub(super) fn at(&self, at: At) -> f64 {
        self.note(at.key.into());
        self.numbers[at.slot]
    }

    /// The same, 0 where there is none.
    #[inline]
    pub(super) fn or_0(&self, at: Option<At>) -> f64 {
        at.map_or(0.0, |at| self.at(at))
    }
}

/// A value that is stated, if it is.
pub(super) fn stated(value: f64) -> Option<f64> {
    (!value.is_nan()).then_some(value)
}

/// `vector` refilled from an iterator, keeping its memory.
pub(super) fn refill<T>(vector: &mut Vec<T>, items: impl Iterator<Item = T>) {
    vector.clear();
    vector.extend(items);
}
