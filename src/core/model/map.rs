//! What the map says of one place, one road out of it and one link: rows of the tables of `geography`.

/// A way out of a place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Way {
    /// Place at the other end.
    pub to: usize,
    /// Link of the theatre.
    pub link: usize,
    /// 1/(1 + km/100): what distance leaves of the pull of the place at the other end.
    pub ease: f64,
    /// How much further west the other end is, hundreds of km.
    pub west: f64,
    /// How much nearer to the capital it is by road, hundreds of km; 0 if either end is abroad.
    pub nearer: f64,
    /// The fronts of both ends, `from * fronts + to`.
    pub border: usize,
}

/// Where a place belongs, and what a closure or strike there means.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Belonging {
    /// Front.
    pub front: usize,
    /// Country.
    pub country: usize,
    /// Region.
    pub region: usize,
    /// Cell of the (region, front) partition.
    pub zone: usize,
    /// Corridors (bit mask) that a closure at the place closes.
    pub corridors: u32,
    /// Whether the place is marked coastal.
    pub coastal: bool,
    /// Whether stays there are counted: abroad or coastal.
    pub watched: bool,
    /// Least road distance to an Atlantic port, km.
    pub port_km: f64,
    pub first_way: usize,
    pub end_way: usize,
    /// The same in tables that hold ways four by four.
    pub first_four: usize,
    pub end_four: usize,
}

impl Belonging {
    /// Ways out of the place.
    #[inline]
    pub(super) fn ways(&self) -> std::ops::Range<usize> {
        self.first_way..self.end_way
    }

    /// The same in tables that hold ways four by four.
    #[inline]
    pub(super) fn ways_by_four(&self) -> std::ops::Range<usize> {
        self.first_four..self.end_four
    }
}

/// What ambushes on a link depend on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Link {
    /// Length that ambushes count, at most 200 km, in hundreds of km; 0 where nothing happens on it.
    pub exposure: f64,
    /// Whether `group.corridor_focus` acts on it: on a corridor, both ends at home.
    pub focus: bool,
    /// The countries it touches.
    pub countries: (usize, usize),
    /// The corridors it belongs to, by number of the set.
    pub corridor_set: usize,
}
