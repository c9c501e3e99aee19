//! What was read: files, rows, rules, what was dropped and where.

use std::collections::BTreeMap;

use super::error::Problem;
use super::event::Origin;
use super::formats::Format;
use super::period::Period;

/// By which rule an event came to its region.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// Its point lies within [`PLACE_KM`](super::PLACE_KM) of a place.
    PointAtPlace,
    /// It has a point, and the file names its region.
    PointInRegion,
    /// It has a point, and the region is that of the nearest place within [`REGION_KM`](super::REGION_KM).
    PointNearPlace,
    /// By the name of a place.
    PlaceName,
    /// By the name of a region alone.
    RegionName,
}

impl Rule {
    /// All rules, in the order in which they are tried.
    pub const ALL: [Self; 5] =
        [Self::PointAtPlace, Self::PointInRegion, Self::PointNearPlace, Self::PlaceName, Self::RegionName];

    /// Key of its words.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::PointAtPlace => "point-at-place",
            Self::PointInRegion => "point-in-region",
            Self::PointNearPlace => "point-near-place",
            Self::PlaceName => "place-name",
            Self::RegionName => "region-name",
        }
    }
}

/// Why a row became no event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Dropped {
    /// It cannot be read.
    Unreadable,
    /// Its country is not on the map, or there only to carry a road.
    Country,
    /// Its region is not on the map.
    Region,
    /// Its point lies too far from every place of the map.
    OffMap,
    /// Neither its point nor its region is known.
    Nowhere,
    /// The name of its place is not on the map.
    UnknownPlace,
    /// No armed violence: protests, strategic developments.
    NotViolence,
    /// A newer row of the same event, or of the same cell of a table, stands in its place.
    Superseded,
    /// A row that another file has too.
    Duplicate,
    /// It counts no event; tables state zeros.
    Zero,
    /// It lies outside the period asked for.
    OutsidePeriod,
}

impl Dropped {
    /// All reasons, in the order in which they are told.
    pub const ALL: [Self; 11] = [
        Self::Unreadable,
        Self::Country,
        Self::Region,
        Self::OffMap,
        Self::Nowhere,
        Self::UnknownPlace,
        Self::NotViolence,
        Self::Superseded,
        Self::Duplicate,
        Self::Zero,
        Self::OutsidePeriod,
    ];

    /// Key of its words.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Unreadable => "unreadable",
            Self::Country => "country",
            Self::Region => "region",
            Self::OffMap => "off-map",
            Self::Nowhere => "nowhere",
            Self::UnknownPlace => "unknown-place",
            Self::NotViolence => "not-violence",
            Self::Superseded => "superseded",
            Self::Duplicate => "duplicate",
            Self::Zero => "zero",
            Self::OutsidePeriod => "outside-period",
        }
    }
}

/// Lines kept of each reason.
const FIRST_LINES: usize = 3;

/// How many rows, and the first of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Rows.
    pub rows: u64,
    /// Where the first few are.
    pub first: Vec<Origin>,
}

impl Tally {
    pub(super) fn add(&mut self, origin: Origin) {
        self.rows += 1;
        if self.first.len() < FIRST_LINES {
            self.first.push(origin);
        }
    }
}

/// Where names that are not on the map were counted.
pub type Whereabouts = BTreeMap<String, u64>;

/// One table that was read: a file, what a zip holds, a sheet of a workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileAccount {
    /// Its name, as given; what a zip or workbook holds after `!`.
    pub name: String,
    /// Its format.
    pub format: Format,
    /// What parts its columns.
    pub parting: u8,
    /// Whether it is not UTF-8 and was read as Latin-1.
    pub latin1: bool,
    /// Rows below the header, the row of HXL tags left out.
    pub rows: u64,
    /// Rows that became events.
    pub kept: u64,
    /// From the first to the last day that its readable rows speak of.
    pub period: Option<Period>,
}

/// What was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Account {
    /// The tables, in the order in which they were read.
    pub files: Vec<FileAccount>,
    /// Events by rule.
    pub rules: BTreeMap<Rule, u64>,
    /// Rows dropped by reason.
    pub dropped: BTreeMap<Dropped, Tally>,
    /// Rows that cannot be read, the first few, with what is wrong.
    pub problems: Vec<(Origin, Problem)>,
    /// Regions of the map's countries that the data count and the map leaves out, with their events.
    pub left_out: Whereabouts,
    /// Countries that the map leaves out, with their events.
    pub countries: Whereabouts,
    /// Names of places that are not on the map, with their events.
    pub unknown_places: Whereabouts,
    /// Rows that repeat an earlier row of their own file and have no identifier; they are kept.
    pub repeated: Tally,
    /// Rows whose event may lie in another month: it lasted beyond the end of one.
    pub month_unsure: Tally,
    /// Rows that the program wrote of a simulated future.
    pub simulated: u64,
}

impl Account {
    /// Rows below the headers of all files.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.files.iter().map(|file| file.rows).sum()
    }

    pub(super) fn drop(&mut self, why: Dropped, origin: Origin) {
        self.dropped.entry(why).or_default().add(origin);
    }
}
