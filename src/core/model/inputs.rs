//! What rates are made of: which keys each was made from when it was last worked out, so that one whose numbers are all the
//! same again need not be. Nobody states what a mechanism reads: it is noted as it reads. That is enough even where what is
//! read depends on what was read before, since it would again read the same.

use super::reader::Reader;
use crate::parameters::{KEYS, Key};

/// What is read besides keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Number of cells at the start.
    StartCells,
    /// Cooperation on borders.
    Borders,
    /// What countries contribute to the places in them.
    Country,
    /// What regions do.
    Region,
}

/// Parts there are.
const PARTS: usize = 4;

/// Values compared at once.
const AT_ONCE: usize = 16;

/// A set of keys and parts, a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Inputs(u128);

const _: () = assert!(KEYS.len() + PARTS <= 128, "a bit for each key and part");

impl Inputs {
    /// Everything.
    const ALL: Self = Self(u128::MAX);

    /// These and others.
    #[inline]
    pub(super) fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    #[inline]
    fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

impl From<Key> for Inputs {
    #[inline]
    fn from(key: Key) -> Self {
        Self(1 << (key as usize + PARTS))
    }
}

impl From<Part> for Inputs {
    #[inline]
    fn from(part: Part) -> Self {
        Self(1 << part as usize)
    }
}

/// What rates were made of last, and what of it is another now.
#[derive(Debug, Default)]
pub(super) struct MadeOf {
    values: Vec<f64>,
    start_cells: f64,
    changed: Inputs,
    /// What parts that follow from values were made from.
    parts: [Inputs; PARTS],
}

impl MadeOf {
    /// Finds what is another than at the last call.
    pub(super) fn compare(&mut self, v: &Reader<'_>, start_cells: f64) {
        let (space, numbers) = v.everything();
        if self.values.len() == numbers.len() {
            self.changed = Inputs::default();
            for (some, (old, new)) in self.values.chunks_mut(AT_ONCE).zip(numbers.chunks(AT_ONCE)).enumerate() {
                let differs = |(old, new): (&f64, &f64)| old.to_bits() != new.to_bits();
                // Without a branch for each: most are the same.
                if old.iter().zip(new).fold(false, |any, pair| any | differs(pair)) {
                    for (at, pair) in old.iter_mut().zip(new).enumerate() {
                        if differs((pair.0, pair.1)) {
                            self.changed = self.changed.and(space.spec(some * AT_ONCE + at).key.into());
                            *pair.0 = *pair.1;
                        }
                    }
                }
            }
            if start_cells.to_bits() != self.start_cells.to_bits() {
                self.changed = self.changed.and(Part::StartCells.into());
            }
        } else {
            self.values.clear();
            self.values.extend_from_slice(numbers);
            self.changed = Inputs::ALL;
        }
        self.start_cells = start_cells;
    }

    /// Works out by `fill` what was made from `from`, unless that is all the same; notes what it is made from now, and
    /// gives whether it was worked out.
    pub(super) fn refill(&self, from: &mut Inputs, v: &Reader<'_>, fill: impl FnOnce()) -> bool {
        // Before anything is known of it, everything has changed.
        let stale = self.changed == Inputs::ALL || self.changed.meets(*from);
        if stale {
            *from = v.reads(fill);
        }
        stale
    }

    /// The same of a part, which then is another.
    pub(super) fn refills(&mut self, part: Part, v: &Reader<'_>, fill: impl FnOnce()) -> bool {
        let mut from = self.parts[part as usize];
        let stale = self.refill(&mut from, v, fill);
        if stale {
            self.parts[part as usize] = from;
            self.changed = self.changed.and(part.into());
        }
        stale
    }
}
