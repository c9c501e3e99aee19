//! One event as the program understands it.

use harmattan_core::calendar::Date;

/// What kind of event it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// An attack on a place at home.
    Place,
    /// On a corridor road, or near one.
    Road,
    /// Lesser violence, or violence away from places and roads of the map.
    Incident,
    /// An attack on a place of a neighbour.
    Abroad,
}

impl Kind {
    /// All kinds, in the order in which they are told.
    pub const ALL: [Self; 4] = [Self::Place, Self::Road, Self::Incident, Self::Abroad];

    /// Key in files: `place`, `road`, `incident`, `abroad`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Place => "place",
            Self::Road => "road",
            Self::Incident => "incident",
            Self::Abroad => "abroad",
        }
    }
}

/// How well it is known where it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precision {
    /// At or near a point.
    Point,
    /// Somewhere in an administrative area.
    Area,
}

/// The stretch of time within which the date lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// The day itself.
    Day,
    /// The seven days from the date on.
    Week,
    /// The calendar month of the date.
    Month,
}

impl Span {
    /// Key in files: `day`, `week`, `month`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
        }
    }
}

/// The corridor road an event lies on or near.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Road {
    /// Index of the link.
    pub link: usize,
    /// Index of the corridor, the first of those that use the link.
    pub corridor: usize,
    /// Distance in km from the straight line between the two ends of the link.
    pub km: f64,
}

/// The border that an event lies nearest to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Border {
    /// The country beyond it, by index of the theatre, where it is known.
    pub country: Option<usize>,
    /// Great-circle distance in km to the crossing or post.
    pub km: f64,
}

/// Where an event was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Origin {
    /// Index among the files of the account.
    pub file: u32,
    /// Line of the file on which its row begins, or row of a sheet; from 1.
    pub line: u64,
}

/// One event, or several of one row; indices are the theatre's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Event {
    /// Its day; the first day where only a week or month is known.
    pub date: Date,
    /// Within which stretch of time it lies.
    pub span: Span,
    /// What it was.
    pub kind: Kind,
    /// Its country.
    pub country: usize,
    /// Its region.
    pub region: usize,
    /// The place, where it was at one.
    pub place: Option<usize>,
    /// The corridor road, where it was on or near one.
    pub road: Option<Road>,
    /// The nearest crossing into a neighbour, or border post; none without a point, and abroad.
    pub border: Option<Border>,
    /// How well it is known where it was.
    pub precision: Precision,
    /// How many events the row stands for; at least 1.
    pub count: u32,
    /// Whether the program wrote it of a simulated future: no event.
    pub simulated: bool,
    /// Where it was read.
    pub origin: Origin,
}

impl Event {
    /// Whether it lies within [`BORDER_KM`](super::BORDER_KM) of a crossing into a neighbour or a border post.
    #[must_use]
    pub fn is_near_border(&self) -> bool {
        self.border.is_some_and(|border| border.km <= super::BORDER_KM)
    }
}
