//! A box in ranks: what it leaves out of each restricted column, face by face.

use super::cases::{Cases, Ranked, UNSTATED};
use super::sample::{Sample, Tally};

/// A part of a column that a box leaves out, and that can be let in again by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Face {
    /// Values below the least inside.
    Low,
    /// Values above the greatest inside.
    High,
    /// Cases that state no value.
    Unstated,
    /// One category, by its rank.
    Level(u32),
}

/// What is inside of one column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Span {
    /// Ranks from `low` to `high` (none where `low` is greater), and whether cases that state nothing are inside.
    Numeric { low: u32, high: u32, unstated: bool },
    /// By rank: whether the category is inside.
    Category { kept: Vec<bool> },
}

impl Span {
    /// The whole column.
    pub fn whole(column: &Ranked) -> Self {
        if column.is_category() {
            Self::Category { kept: vec![true; column.width()] }
        } else {
            Self::Numeric { low: 0, high: column.greatest(), unstated: true }
        }
    }

    /// Whether nothing is left out.
    pub fn is_whole(&self, column: &Ranked) -> bool {
        match self {
            Self::Numeric { low, high, unstated } => *low == 0 && *high >= column.greatest() && *unstated,
            Self::Category { kept } => kept.iter().all(|kept| *kept),
        }
    }

    /// The face beyond which a rank lies; none if it is inside.
    #[inline]
    pub fn beyond(&self, rank: u32) -> Option<Face> {
        match self {
            Self::Numeric { unstated, .. } if rank == UNSTATED => (!unstated).then_some(Face::Unstated),
            Self::Numeric { low, .. } if rank < *low => Some(Face::Low),
            Self::Numeric { high, .. } if rank > *high => Some(Face::High),
            Self::Numeric { .. } => None,
            Self::Category { kept } => {
                (!kept.get(rank as usize).is_some_and(|kept| *kept)).then_some(Face::Level(rank))
            }
        }
    }

    /// What it leaves out; cases that state nothing come last.
    pub fn faces(&self, column: &Ranked) -> Vec<Face> {
        match self {
            Self::Numeric { low, high, unstated } => [
                (*low > 0).then_some(Face::Low),
                (*high < column.greatest()).then_some(Face::High),
                (!unstated).then_some(Face::Unstated),
            ]
            .into_iter()
            .flatten()
            .collect(),
            Self::Category { kept } => {
                (0_u32..).zip(kept).filter(|(_, kept)| !**kept).map(|(rank, _)| Face::Level(rank)).collect()
            }
        }
    }

    /// Moves a face to `rank`, the last inside; a category or cases that state nothing are let in or left out.
    pub fn set(&mut self, face: Face, rank: u32, is_inside: bool) {
        match (self, face) {
            (Self::Numeric { low, .. }, Face::Low) => *low = rank,
            (Self::Numeric { high, .. }, Face::High) => *high = rank,
            (Self::Numeric { unstated, .. }, Face::Unstated) => *unstated = is_inside,
            (Self::Category { kept }, Face::Level(level)) => {
                if let Some(kept) = kept.get_mut(level as usize) {
                    *kept = is_inside;
                }
            }
            _ => {}
        }
    }

    /// What is inside of both; they are of one column.
    pub fn common(&self, other: &Self) -> Self {
        match (self, other) {
            (Self::Numeric { low, high, unstated }, Self::Numeric { low: least, high: greatest, unstated: too }) => {
                Self::Numeric { low: *low.max(least), high: *high.min(greatest), unstated: *unstated && *too }
            }
            (Self::Category { kept }, Self::Category { kept: too }) => {
                Self::Category { kept: kept.iter().zip(too).map(|(a, b)| *a && *b).collect() }
            }
            _ => self.clone(),
        }
    }

    /// Lets in again what is beyond a face.
    pub fn lift(&mut self, face: Face, column: &Ranked) {
        let end = if face == Face::High { column.greatest() } else { 0 };
        self.set(face, end, true);
    }
}

/// A box: its restricted columns in rising order, each with what is inside. Without any it holds all cases.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Region {
    pub spans: Vec<(usize, Span)>,
}

/// How a case lies to a box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// In it.
    Inside,
    /// Kept out by one column alone: the index of its span, and the face.
    Beyond(usize, Face),
    /// Kept out by several.
    Outside,
}

impl Region {
    /// From what is inside of every column.
    pub fn of_all(spans: &[Span], cases: &Cases) -> Self {
        let restricted =
            spans.iter().zip(&cases.columns).enumerate().filter(|(_, (span, column))| !span.is_whole(column));
        Self { spans: restricted.map(|(column, (span, _))| (column, span.clone())).collect() }
    }

    /// How a case lies to it.
    #[inline]
    pub fn place(&self, cases: &Cases, case: usize) -> Place {
        let mut place = Place::Inside;
        for (index, (column, span)) in self.spans.iter().enumerate() {
            if let Some(face) = span.beyond(cases.columns[*column].ranks[case]) {
                if place != Place::Inside {
                    return Place::Outside;
                }
                place = Place::Beyond(index, face);
            }
        }
        place
    }

    /// Whether a case is in it.
    #[inline]
    pub fn holds(&self, cases: &Cases, case: usize) -> bool {
        self.spans.iter().all(|(column, span)| span.beyond(cases.columns[*column].ranks[case]).is_none())
    }

    /// Cases of a sample in it: O(n·k) for k restricted columns.
    pub fn tally(&self, cases: &Cases, sample: &Sample) -> Tally {
        Tally::of(sample.members().filter(|&(case, _)| self.holds(cases, case)).map(|(_, mark)| mark))
    }

    /// The index and face of everything that is left out, cases that state nothing last.
    pub fn faces(&self, cases: &Cases) -> Vec<(usize, Face)> {
        let of = |(index, (column, span)): (usize, &(usize, Span))| {
            span.faces(&cases.columns[*column]).into_iter().map(move |face| (index, face)).collect::<Vec<_>>()
        };
        let mut faces: Vec<(usize, Face)> = self.spans.iter().enumerate().flat_map(of).collect();
        faces.sort_by_key(|(_, face)| *face == Face::Unstated);
        faces
    }

    /// The cases of the table beyond a face of the span at `index`, whatever other columns say.
    pub fn beyond<'c>(&self, cases: &'c Cases, index: usize, face: Face) -> &'c [u32] {
        let Some((column, span)) = self.spans.get(index) else { return &[] };
        let ranked = &cases.columns[*column];
        match (span, face) {
            (Span::Numeric { low, .. }, Face::Low) => ranked.between(0, *low),
            (Span::Numeric { high, .. }, Face::High) => ranked.between(high.saturating_add(1), UNSTATED),
            (Span::Category { .. }, Face::Level(rank)) => ranked.between(rank, rank.saturating_add(1)),
            (Span::Numeric { .. }, Face::Unstated) => &ranked.unstated,
            _ => &[],
        }
    }

    /// Lets in what is beyond a face of the span at `index`.
    pub fn lift(&mut self, index: usize, face: Face, cases: &Cases) {
        if let Some((column, span)) = self.spans.get_mut(index) {
            span.lift(face, &cases.columns[*column]);
        }
    }

    /// Drops spans that leave nothing out.
    pub fn tidy(&mut self, cases: &Cases) {
        self.spans.retain(|(column, span)| !span.is_whole(&cases.columns[*column]));
    }
}
