//! A trajectory under way: all that its future depends on besides model and plan, and all that it has left behind so
//! far. It can be copied, kept, and gone on with any number of times.

use super::away::Away;
use super::cells::Cells;
use super::clocks::Clocks;
use super::copy::clone_in_place;
use super::mechanisms::campaigns::Campaigns;
use super::mechanisms::closures::Closures;
use super::mechanisms::{Streams, Tally};
use super::predicate::Predicate;
use super::running::Watch;
use super::trajectory::Trajectory;

/// The state of a trajectory on a day of its course (model.md section 2): cells, efforts, weakened garrisons and
/// closures; excitation and what is left on the clocks; the positions of its random streams; the values in force; its
/// counts, stays and outcomes so far. Copying into one that was used before (`clone_from`) allocates nothing.
pub struct State {
    /// Number of the trajectory: chooses its streams.
    pub(super) number: u64,
    /// Seed of the streams.
    pub(super) seed: u64,
    pub(super) streams: Streams,
    pub(super) cells: Cells,
    pub(super) closures: Closures,
    /// What campaigns remember of the start.
    pub(super) campaigns: Campaigns,
    /// Means that are not back yet from a strike they served.
    pub(super) away: Away,
    pub(super) tally: Tally,
    /// Predicates on what has come of it so far.
    pub(super) watch: Watch,
    /// Outcomes of the months and weeks looked at so far; all others come at the end.
    pub(super) trajectory: Trajectory,
    pub(super) clocks: Clocks,
    pub(super) now: f64,
    pub(super) start_cells: f64,
    pub(super) start_west: f64,
    /// Turnover that every cell may have by the clock of turnover, per day: that of the first values.
    pub(super) usual_turnover: f64,
    /// Stands for which the clocks of turnover and movement run.
    pub(super) stands: usize,
    /// Excitation of waves per day as of `excitation_day`; between candidates it also bounds the true one.
    pub(super) excitation: f64,
    pub(super) excitation_day: f64,
    /// Number of waves begun, the happening ones and those without a target: keys their streams.
    pub(super) attempts: u64,
    pub(super) week: usize,
    pub(super) month: usize,
    /// Day of the next look at a week or month.
    pub(super) next_record: f64,
    /// Highest spread level seen so far.
    pub(super) level: u32,
    /// Values in force; none before the first epoch is entered.
    pub(super) values: Vec<f64>,
}

clone_in_place!(State {
    number,
    seed,
    streams,
    cells,
    closures,
    campaigns,
    away,
    tally,
    watch,
    trajectory,
    clocks,
    now,
    start_cells,
    start_west,
    usual_turnover,
    stands,
    excitation,
    excitation_day,
    attempts,
    week,
    month,
    next_record,
    level,
    values,
});

impl State {
    pub(super) fn new(seed: u64) -> Self {
        Self {
            number: 0,
            seed,
            streams: Streams::new(seed),
            cells: Cells::default(),
            away: Away::default(),
            campaigns: Campaigns::default(),
            closures: Closures::default(),
            tally: Tally::default(),
            watch: Watch::default(),
            trajectory: Trajectory::default(),
            clocks: Clocks::default(),
            now: 0.0,
            start_cells: 0.0,
            start_west: f64::NAN,
            usual_turnover: 0.0,
            stands: 0,
            excitation: 0.0,
            excitation_day: 0.0,
            attempts: 0,
            week: 0,
            month: 0,
            next_record: 0.0,
            level: 0,
            values: Vec::new(),
        }
    }

    /// Moves the streams to the start of trajectory `number` of a seed.
    pub(super) fn open_streams(&mut self, seed: u64, number: u64) {
        if self.seed != seed {
            self.streams = Streams::new(seed);
            self.seed = seed;
        }
        self.streams.open(number);
    }

    /// Number of the trajectory.
    #[must_use]
    pub fn number(&self) -> u64 {
        self.number
    }

    /// Days after the start up to which it has been run: everything before that day has happened, nothing on it.
    #[must_use]
    pub fn day(&self) -> f64 {
        self.now
    }

    /// Day of the weekly look at which a predicate first held, days after the start; infinite so far, and where it is not
    /// looked at.
    #[must_use]
    pub fn since(&self, predicate: &Predicate) -> f64 {
        self.watch.since(predicate)
    }

    /// Highest spread level (0–5) at the weekly looks so far.
    #[must_use]
    pub fn level(&self) -> u32 {
        self.level
    }

    /// What has been recorded so far: the weekly series up to [`Self::day`] and the events of the months that have ended
    /// by it. All other numbers are those of an empty trajectory until it is finished.
    #[must_use]
    pub fn recorded(&self) -> &Trajectory {
        &self.trajectory
    }
}
