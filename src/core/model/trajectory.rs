//! What one trajectory leaves behind: flat arrays that are reused, never grown, while events run.

use super::copy::clone_in_place;
use super::outcomes::{Outcome, OutcomeSpace};
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

/// Why the numbers of a trajectory mean nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// More cells at a place at the start than it holds.
    Cells,
    /// More waves than [`MOST_WAVES`](super::MOST_WAVES), which the random numbers of one trajectory serve.
    Waves,
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
    /// Why the numbers mean nothing, where they do.
    pub fault: Option<Fault>,
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
        self.fault = None;
    }
}

/// Where outcomes are written.
pub(super) struct Outcomes<'a> {
    pub space: &'a OutcomeSpace,
    pub trajectory: &'a mut Trajectory,
}

impl Outcomes<'_> {
    /// The outcome that there is one of.
    pub(super) fn one(&mut self, outcome: Outcome, value: f64) {
        self.member(outcome, 0, value);
    }

    /// The outcome of one member.
    pub(super) fn member(&mut self, outcome: Outcome, member: usize, value: f64) {
        self.trajectory.outcomes[self.space.first(outcome) + member] = value;
    }

    /// The outcomes of all members.
    pub(super) fn all(&mut self, outcome: Outcome, values: impl Iterator<Item = f64>) {
        let first = self.space.first(outcome);
        for (column, value) in self.trajectory.outcomes[first..].iter_mut().zip(values) {
            *column = value;
        }
    }
}
