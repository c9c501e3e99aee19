//! What one trajectory leaves behind: flat arrays that are reused, never grown, while events run.

use super::closures::Closures;
use super::copy::clone_in_place;
use super::geography::Geography;
use super::outcomes::{Outcome, OutcomeSpace};
use super::state::Cells;
use super::tally::Tally;
use crate::theatre::Theatre;

/// Largest wave size counted on its own in [`Trajectory::strikes_by_size`]; larger ones are counted with it.
pub const LARGEST_SIZE: usize = 32;

/// The weekly series: at days 0, 7, 14 … up to the horizon, cells by front, the number of western
/// corridors closed, and the highest spread level so far.
#[derive(Clone, Debug)]
pub struct SeriesSpace {
    /// Days looked at.
    pub days: Vec<u32>,
    /// Column names: `cells.<front>` …, `corridors_closed`, `spread_level`.
    pub columns: Vec<String>,
}

impl SeriesSpace {
    /// Column of the number of western corridors closed.
    pub const CORRIDORS_CLOSED: &str = "corridors_closed";

    /// Column of the cells of a front, by its key.
    #[must_use]
    pub fn cells_of(front: &str) -> String {
        format!("cells.{front}")
    }

    /// The series of a theatre over a horizon in days.
    #[must_use]
    pub fn new(theatre: &Theatre, horizon_days: u32) -> Self {
        let mut columns: Vec<String> = theatre.fronts.iter().map(|f| Self::cells_of(&f.key)).collect();
        columns.push(Self::CORRIDORS_CLOSED.to_owned());
        columns.push("spread_level".to_owned());
        Self { days: (0..=horizon_days).step_by(7).collect(), columns }
    }

    /// Number of numbers in one trajectory's series.
    #[must_use]
    pub fn cells(&self) -> usize {
        self.days.len() * self.columns.len()
    }
}

/// One simulated future.
#[derive(Debug, Default, PartialEq)]
pub struct Trajectory {
    /// One number per column of the `OutcomeSpace`; NaN where missing.
    pub outcomes: Vec<f64>,
    /// Weekly series, week by week: `series[week * columns + column]`, whole numbers.
    pub series: Vec<u32>,
    /// Strikes by the size of their wave (index = size; the last index gathers all larger ones).
    pub strikes_by_size: Vec<u32>,
    /// Those of them that no drone or ground unit served.
    pub unserved_by_size: Vec<u32>,
    /// Days each link of the theatre was closed (corridor links only; others stay 0), cut at the horizon.
    pub link_closed_days: Vec<f64>,
    /// Number of events: waves, relocations, formations, losses, ambushes, phases.
    pub events: u64,
    /// The numbers mean nothing: more cells at a place at the start than it holds, or more waves than the random
    /// numbers of one trajectory serve.
    pub fault: bool,
}

clone_in_place!(Trajectory { outcomes, series, strikes_by_size, unserved_by_size, link_closed_days, events, fault });

impl Trajectory {
    /// Empties everything, for `outcomes` columns, `series` numbers and `links` links.
    pub(super) fn clear(&mut self, outcomes: usize, series: usize, links: usize) {
        self.outcomes.clear();
        self.outcomes.resize(outcomes, 0.0);
        self.series.clear();
        self.series.resize(series, 0);
        self.link_closed_days.clear();
        self.link_closed_days.resize(links, 0.0);
        for by_size in [&mut self.strikes_by_size, &mut self.unserved_by_size] {
            by_size.clear();
            by_size.resize(LARGEST_SIZE + 1, 0);
        }
        self.events = 0;
        self.fault = false;
    }

    /// Writes the outcomes at the horizon (model.md section 8); counts of events by region and month stand already.
    pub(super) fn fill(&mut self, space: &OutcomeSpace, end: &End<'_>) {
        let End { geo, state, closures, tally, level, gravity_shift } = *end;
        let strikes = f64::from(tally.strikes);
        let share = |part: u32| if tally.strikes == 0 { f64::NAN } else { f64::from(part) / strikes };
        self.set(space, Outcome::ClosedDays, &closures.days);
        self.set(space, Outcome::LongestClosure, &closures.longest);
        self.set(space, Outcome::FirstStrike, &tally.first_strike);
        for (n, stay) in state.abroad.iter().enumerate() {
            self.outcomes[space.first(Outcome::FirstFoothold) + n] = stay.foothold;
        }
        #[expect(clippy::cast_precision_loss, reason = "counts far below 2^52")]
        for (outcome, value) in [
            (Outcome::IsolationDays, closures.isolation),
            (Outcome::TradeLoss, closures.trade_loss),
            (Outcome::SpreadLevel, f64::from(level)),
            (Outcome::CoastDistance, if tally.coast_distance.is_finite() { tally.coast_distance } else { f64::NAN }),
            (Outcome::GravityShift, gravity_shift),
            (Outcome::Waves, f64::from(tally.waves)),
            (Outcome::Strikes, strikes),
            (Outcome::Overrun, f64::from(tally.strikes - tally.repelled)),
            (Outcome::Repelled, f64::from(tally.repelled)),
            (Outcome::LargestWave, tally.largest_wave as f64),
            (Outcome::Ambushes, f64::from(tally.ambushes)),
            (Outcome::ServedShare, share(tally.served)),
            (Outcome::AlertedShare, share(tally.alerted)),
            (Outcome::Deaths, tally.deaths.total() as f64),
            (Outcome::CellsLost, f64::from(tally.cells_lost)),
            (Outcome::CellsEnd, state.total()),
        ] {
            self.outcomes[space.first(outcome)] = value;
        }
        let at = space.first(Outcome::StrikesAt);
        for &(slot, place) in &geo.places {
            self.outcomes[at + place] = f64::from(tally.strikes_at[slot]);
        }
        for (size, &(strikes, unserved)) in tally.by_size.iter().enumerate() {
            self.strikes_by_size[size] = strikes;
            self.unserved_by_size[size] = unserved;
        }
        self.link_closed_days.copy_from_slice(&closures.link_days);
        self.events = tally.events;
    }

    fn set(&mut self, space: &OutcomeSpace, outcome: Outcome, values: &[f64]) {
        let first = space.first(outcome);
        self.outcomes[first..first + values.len()].copy_from_slice(values);
    }
}

/// What a trajectory ends with.
#[derive(Clone, Copy)]
pub(super) struct End<'a> {
    pub geo: &'a Geography,
    pub state: &'a Cells,
    pub closures: &'a Closures,
    pub tally: &'a Tally,
    /// Spread level at the horizon.
    pub level: u32,
    /// Westward move of the mean of the cells, km; NaN without cells.
    pub gravity_shift: f64,
}
