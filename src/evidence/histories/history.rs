//! What was seen of a stretch of past: events by region and month, and those of which day and place are known.

use harmattan_core::calendar::Date;

use crate::Month;
use crate::events::Seen;

/// An attack of which the day and the place are known. Indices are the theatre's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sighting {
    /// Day, from 0 on the first day.
    pub day: u32,
    pub(crate) seen: Seen,
}

/// What was seen from a first day on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History {
    /// The first day.
    pub start: Date,
    /// Months from that of the first day on.
    pub months: usize,
    /// Events, region by region and month by month.
    pub counts: Vec<u32>,
    /// Attacks at places and on corridor roads, in order of their days.
    pub sightings: Vec<Sighting>,
}

impl History {
    /// Events of a region in a month, counted from that of the first day; 0 outside.
    #[must_use]
    pub fn count(&self, region: usize, month: usize) -> u32 {
        if month >= self.months { 0 } else { self.counts.get(region * self.months + month).copied().unwrap_or(0) }
    }

    /// Number of months that a stretch of days touches.
    pub(crate) fn months_in(start: Date, days: u32) -> usize {
        let last = start.plus_days(i64::from(days.max(1)) - 1);
        usize::try_from(Month::of(last).since(Month::of(start)) + 1).unwrap_or(1)
    }

    /// Attacks from one day to before another.
    pub fn between(&self, from: u32, to: u32) -> impl Iterator<Item = &Sighting> {
        let first = self.sightings.partition_point(|sighting| sighting.day < from);
        self.sightings[first..].iter().take_while(move |sighting| sighting.day < to)
    }
}
