//! Telling rows that stand for the same event: an identifier, a cell of a table, or the row as a whole.
#![expect(clippy::disallowed_types, reason = "identifiers are looked up alone, never walked")]

use std::collections::HashMap;

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
pub(super) struct Newest(HashMap<Identity, (usize, i64)>);

/// What becomes of a row among those of its identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// It is the first, or newer than the one in this slot.
    Stands(Option<usize>),
    /// A newer one stands already.
    Older,
}

impl Newest {
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
pub(super) struct Repeats(HashMap<Identity, Repeat>);

#[derive(Clone, Copy, Default)]
struct Repeat {
    file: u32,
    seen: u32,
    kept: u32,
}

/// What a row without an identifier is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Copy {
    /// New.
    New,
    /// Another one of its own file.
    Again,
    /// One that another file has too.
    OfAnotherFile,
}

impl Repeats {
    pub fn look(&mut self, row: &[u8], file: u32) -> Copy {
        let known = self.0.entry(Identity::new(row)).or_insert(Repeat { file, ..Repeat::default() });
        if known.file != file {
            *known = Repeat { file, seen: 0, kept: known.kept };
        }
        known.seen += 1;
        if known.seen <= known.kept {
            return Copy::OfAnotherFile;
        }
        known.kept += 1;
        if known.seen > 1 { Copy::Again } else { Copy::New }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        assert_eq!([(); 2].map(|()| repeats.look(b"a", 0)), [Copy::New, Copy::Again]);
        assert_eq!([(); 3].map(|()| repeats.look(b"a", 1)), [Copy::OfAnotherFile, Copy::OfAnotherFile, Copy::Again]);
    }
}
