//! Event files → the history that they tell.

use harmattan_core::scenario::Scenario;

use super::history::{History, Sighting};
use super::scope::Scope;
use crate::Month;
use crate::events::{Kind, Reading, Seen, Span};

/// Events repeated by one row are taken for so many attacks of a day at most: a table's thousand is no day's.
const MOST_OF_A_ROW: u32 = 100;

/// What event files tell of the days of a scope.
#[must_use]
pub fn observed(scenario: &Scenario, reading: &Reading, scope: &Scope) -> History {
    let (regions, months) = (scenario.theatre.regions.len(), scope.months());
    let mut history = History { start: scope.start, months, counts: vec![0; regions * months], sightings: Vec::new() };
    for event in &reading.events {
        // The month of a row that speaks of weeks is that in which most of it lies.
        let middle = if event.span == Span::Week { event.date.plus_days(3) } else { event.date };
        let from_month = event.span == Span::Month && Month::of(event.date) >= Month::of(scope.start);
        if (middle < scope.start && !from_month) || middle >= scope.end {
            continue;
        }
        let month = usize::try_from(Month::of(middle).since(Month::of(scope.start))).unwrap_or(usize::MAX);
        if month < months
            && let Some(count) = history.counts.get_mut(event.region * months + month)
        {
            *count = count.saturating_add(event.count);
        }
        if event.span == Span::Day && matches!(event.kind, Kind::Place | Kind::Road | Kind::Abroad) {
            let day = u32::try_from(event.date.to_days() - scope.start.to_days()).unwrap_or(u32::MAX);
            let sighting = Sighting { day, seen: Seen::of(event) };
            let times = event.count.min(MOST_OF_A_ROW) as usize;
            history.sightings.extend(std::iter::repeat_n(sighting, times));
        }
    }
    history.sightings.sort_by_key(|sighting| sighting.day);
    history
}
