//! What a trajectory tells somebody who watches it: one event at a time, at the level of places and
//! roads. Watching changes nothing; the silent watcher costs nothing.

/// What became of a relocation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Passage {
    /// The cell arrived.
    Arrived,
    /// It was stopped at the border and turned back.
    TurnedBack,
    /// It was stopped at the border and lost.
    Lost,
}

/// One event of a trajectory. Places, links and fronts are the theatre's indices.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Event {
    /// New values come into force (a measure starts or ramps).
    Epoch {
        /// Number of the epoch, from 1.
        number: usize,
    },
    /// The group's effort on a front changes.
    Phase {
        /// The front.
        front: usize,
        /// The effort multiplier from now on.
        effort: f64,
    },
    /// A campaign begins in a region at home.
    Campaign {
        /// The region.
        region: usize,
        /// The effort multiplier from now on.
        effort: f64,
    },
    /// A corridor comes under blockade, or is freed of it.
    Blockade {
        /// The corridor.
        corridor: usize,
        /// Whether the blockade begins.
        begins: bool,
    },
    /// A cell moves.
    Relocation {
        /// From this place.
        from: usize,
        /// Towards this place.
        to: usize,
        /// What became of it.
        passage: Passage,
    },
    /// A cell forms.
    Formation {
        /// Where.
        place: usize,
    },
    /// A cell is lost to pressure.
    Loss {
        /// Where.
        place: usize,
    },
    /// An ambush on a road.
    Ambush {
        /// Place of the cell.
        from: usize,
        /// The link.
        link: usize,
        /// Days the link stays closed; 0 where it is on no corridor.
        closure_days: f64,
        /// Deaths on all sides.
        deaths: u32,
    },
    /// The trajectory has come to more waves than it may have (`MOST_WAVES`): what follows means nothing.
    TooManyWaves,
    /// A wave begins; its strikes follow.
    Wave {
        /// Number of strikes.
        size: usize,
    },
    /// One strike of a wave.
    Strike {
        /// Place struck.
        place: usize,
        /// Place of the cell that struck.
        from: usize,
        /// Whether it had been seen coming.
        alerted: bool,
        /// Whether a drone served it.
        drone: bool,
        /// Whether a ground unit served it.
        ground: bool,
        /// Whether it was repelled; otherwise the place was overrun.
        repelled: bool,
        /// Whether the cell was lost.
        lost: bool,
        /// Whether the cell settled at the place.
        held: bool,
        /// Whether captured materiel armed a new cell there.
        captured: bool,
        /// Days the corridor roads at the place stay closed; 0 where there are none.
        closure_days: f64,
        /// Deaths on all sides.
        deaths: u32,
    },
}

/// Somebody who watches a trajectory.
pub trait Observer {
    /// Whether events are worth describing.
    const WATCHES: bool = true;

    /// Called for every event, in order of time (days after the start).
    fn event(&mut self, day: f64, event: &Event);
}

/// Nobody watches.
#[derive(Clone, Copy, Debug, Default)]
pub struct Silent;

impl Observer for Silent {
    const WATCHES: bool = false;

    #[inline]
    fn event(&mut self, _day: f64, _event: &Event) {}
}
