//! Telling rows that stand for the same event: an identifier, a cell of a table, or the row as a whole.
#![expect(clippy::disallowed_types, reason = "identifiers are looked up alone, never walked")]

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A hash of few instructions (multiply and fold, as FxHash and wyhash do): files are no adversaries, and a million rows are
/// looked up.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Mixer(u64);

/// Odd, its bits without a pattern: 2^64 divided by the golden ratio (Knuth, *The Art of Computer Programming* 3, 6.4).
const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;

impl Mixer {
    fn mix(&mut self, word: u64) {
        let product = u128::from(self.0 ^ word ^ FACTOR) * u128::from(FACTOR);
        #[expect(clippy::cast_possible_truncation, reason = "both halves are folded")]
        let folded = (product as u64) ^ ((product >> 64) as u64);
        self.0 = folded.rotate_left(23);
    }
}

impl Hasher for Mixer {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks::<8>();
        words.iter().for_each(|&word| self.mix(u64::from_le_bytes(word)));
        if !rest.is_empty() {
            let mut word = [0; 8];
            word[..rest.len()].copy_from_slice(rest);
            self.mix(u64::from_le_bytes(word));
        }
        self.mix(bytes.len() as u64);
    }
}

/// A map that is looked up alone, never walked.
pub(super) type Lookup<K, V> = HashMap<K, V, BuildHasherDefault<Mixer>>;

/// An identifier: short ones as they are, longer ones aside.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Identity {
    Short([u8; 16]),
    Long(Box<[u8]>),
}

impl Identity {
    fn new(bytes: &[u8]) -> Self {
        let mut short = [0; 16];
        match short.get_mut(..bytes.len()) {
            // The length stands at the end, so that what is filled up with zeros stays apart.
            Some(start) if bytes.len() < 16 => {
                start.copy_from_slice(bytes);
                short[15] = u8::try_from(bytes.len()).unwrap_or(15);
                Self::Short(short)
            }
            _ => Self::Long(bytes.into()),
        }
    }
}

/// Which row stands for an identifier: the newest.
#[derive(Default)]
pub(super) struct Newest(Lookup<Identity, (usize, i64)>);

/// What becomes of a row among those of its identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// It is the first, or newer than the one in this slot.
    Stands(Option<usize>),
    /// A newer one stands already.
    Older,
}

impl Newest {
    /// Makes room for so many more.
    pub fn reserve(&mut self, more: usize) {
        self.0.reserve(more);
    }

    /// The standing of a row that goes into `slot`; of equal versions the later row is newer.
    pub fn stand(&mut self, id: &[u8], version: i64, slot: usize) -> Standing {
        match self.0.entry(Identity::new(id)) {
            std::collections::hash_map::Entry::Vacant(free) => {
                free.insert((slot, version));
                Standing::Stands(None)
            }
            std::collections::hash_map::Entry::Occupied(mut taken) if taken.get().1 <= version => {
                let (old, _) = taken.insert((slot, version));
                Standing::Stands(Some(old))
            }
            std::collections::hash_map::Entry::Occupied(_) => Standing::Older,
        }
    }
}

/// Rows without identifiers: as many of equal ones are kept as the file with most of them has.
#[derive(Default)]
pub(super) struct Repeats(Lookup<Identity, Repeat>);

#[derive(Clone, Copy, Default)]
struct Repeat {
    file: u32,
    seen: u32,
    kept: u32,
}

/// What a row without an identifier is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Likeness {
    /// New.
    New,
    /// Another one of its own file.
    Again,
    /// One that another file has too.
    OfAnotherFile,
}

impl Repeats {
    pub fn look(&mut self, row: &[u8], file: u32) -> Likeness {
        let known = self.0.entry(Identity::new(row)).or_insert(Repeat { file, ..Repeat::default() });
        if known.file != file {
            *known = Repeat { file, seen: 0, kept: known.kept };
        }
        known.seen += 1;
        if known.seen <= known.kept {
            return Likeness::OfAnotherFile;
        }
        known.kept += 1;
        if known.seen > 1 { Likeness::Again } else { Likeness::New }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::hash::Hash;

    /// 4,096 identifiers fill as many drawers of 4,096 as by chance: 4096 · (1 − 1/e) = 2,589 in the mean, standard deviation
    /// 4096^½ · (1/e − 2/e²)^½ = 20, of which the bounds are 4.5 away. The identifiers are fixed: there is no false alarm.
    #[test]
    fn identifiers_are_spread() {
        let drawer = |n: u32| {
            let mut mixer = Mixer::default();
            Identity::new(format!("MLI{n}").as_bytes()).hash(&mut mixer);
            mixer.finish() >> 52
        };
        let filled = (0..4096).map(drawer).collect::<std::collections::BTreeSet<_>>().len();
        assert!((2500..2680).contains(&filled), "{filled}");
    }

    #[test]
    fn the_newest_row_of_an_identifier_stands() {
        let mut newest = Newest::default();
        assert_eq!(newest.stand(b"MLI1", 5, 0), Standing::Stands(None));
        assert_eq!(newest.stand(b"MLI1", 4, 1), Standing::Older);
        assert_eq!(newest.stand(b"MLI1", 5, 2), Standing::Stands(Some(0)));
        let long = [b'x'; 40];
        assert_eq!(newest.stand(&long, 0, 3), Standing::Stands(None));
        assert_eq!(newest.stand(&long, 0, 4), Standing::Stands(Some(3)));
        assert_eq!(newest.stand(b"1", 0, 5), Standing::Stands(None));
        assert_eq!(newest.stand(b"1\0", 0, 6), Standing::Stands(None));
    }

    #[test]
    fn as_many_equal_rows_are_kept_as_one_file_has() {
        let mut repeats = Repeats::default();
        assert_eq!([(); 2].map(|()| repeats.look(b"a", 0)), [Likeness::New, Likeness::Again]);
        assert_eq!(
            [(); 3].map(|()| repeats.look(b"a", 1)),
            [Likeness::OfAnotherFile, Likeness::OfAnotherFile, Likeness::Again]
        );
    }
}
