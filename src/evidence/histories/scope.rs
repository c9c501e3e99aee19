//! What is known of a stretch of past: months of regions, and whether days and places of attacks are known.

use harmattan_core::calendar::Date;
use harmattan_core::scenario::Scenario;

use crate::Month;
use crate::events::{Coverage, Format, Precision, Reading, Span};

/// Share of events that must have a place for days and places to be looked at.
const PLACED: f64 = 0.9;

/// What is known of the days from a first one to before another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    /// The first day.
    pub start: Date,
    /// The day after the last.
    pub end: Date,
    /// Regions at home that have places, by index of the theatre.
    pub regions: Vec<usize>,
    /// Whether each month, counted from that of the first day, is known in each of these regions: region by region. Months
    /// that have not ended are not.
    pub known: Vec<Vec<bool>>,
    /// Days, from the first one on, of which attacks are known by day and place; none where files say too little.
    pub dated: Option<(u32, u32)>,
}

impl Scope {
    /// Everything from the first day of a scenario to before `end`.
    #[must_use]
    pub fn whole(scenario: &Scenario, end: Date) -> Self {
        let (regions, months) = (placed_regions(scenario), months(scenario.start, end));
        let known = regions.iter().map(|_| months.iter().map(|month| month.last_day() < end).collect()).collect();
        let days = u32::try_from(end.to_days() - scenario.start.to_days()).unwrap_or(0);
        Self { start: scenario.start, end, regions, known, dated: Some((0, days)) }
    }

    /// What event files say of the days of a scenario before `end`.
    #[must_use]
    pub fn of(scenario: &Scenario, reading: &Reading, end: Date) -> Self {
        let start = scenario.start;
        let (regions, months) = (placed_regions(scenario), months(start, end));
        // A count of a month says nothing of a part of it.
        let in_months = reading.events.iter().any(|event| event.span == Span::Month)
            || reading.account.files.iter().any(|file| file.format == Format::Monthly);
        let is_known = |region: usize, month: Month| {
            let (from, to) = (month.first_day().max(start), month.last_day());
            let whole = to < end && !(in_months && from > month.first_day());
            whole
                && match reading.counts.coverage(region, month) {
                    Coverage::Complete => true,
                    Coverage::Partial => !in_months && reading.period.from <= from && reading.period.to >= to,
                    Coverage::Missing => false,
                }
        };
        let known = regions.iter().map(|&r| months.iter().map(|&month| is_known(r, month)).collect()).collect();
        Self { start, end, regions, known, dated: dated(reading, start, end) }
    }

    /// Months from that of the first day on.
    #[must_use]
    pub fn months(&self) -> usize {
        self.known.first().map_or(0, Vec::len)
    }

    /// The number of regions and months that are known, and whether days are.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.dated.is_none() && !self.known.iter().flatten().any(|known| *known)
    }

    /// Days from the first to before the last.
    #[must_use]
    pub fn days(&self) -> u32 {
        u32::try_from(self.end.to_days() - self.start.to_days()).unwrap_or(0)
    }
}

fn months(start: Date, end: Date) -> Vec<Month> {
    let first = Month::of(start);
    let count = Month::of(end.plus_days(-1)).since(first) + 1;
    (0..i32::try_from(count).unwrap_or(0)).map(|m| first.plus(m)).collect()
}

fn placed_regions(scenario: &Scenario) -> Vec<usize> {
    let theatre = &scenario.theatre;
    let is_home = |&r: &usize| theatre.regions[r].country == theatre.home;
    let has_places = |&r: &usize| theatre.places.iter().any(|place| place.region == r);
    (0..theatre.regions.len()).filter(is_home).filter(has_places).collect()
}

/// The days after the last gap, if events of these have days and places, and sorts: deadly events alone (GED) are no count of
/// attacks.
fn dated(reading: &Reading, start: Date, end: Date) -> Option<(u32, u32)> {
    let sorts = |format: Format| matches!(format, Format::AcledOld | Format::AcledNew | Format::Plain | Format::Events);
    let gap = reading.gaps.iter().filter(|gap| gap.first_day() < end).max().map(|gap| gap.plus(1).first_day());
    let from = gap.map_or(start, |after| after.max(start)).max(reading.period.from);
    let to = end.min(reading.period.to.plus_days(1));
    let within: Vec<_> = reading.events.iter().filter(|event| event.date >= from && event.date < to).collect();
    let placed = within.iter().filter(|e| e.span == Span::Day && e.precision == Precision::Point).count();
    let known = reading.account.files.iter().all(|file| sorts(file.format))
        && from < to
        && !within.is_empty()
        && placed as f64 >= PLACED * within.len() as f64;
    let day = |date: Date| u32::try_from(date.to_days() - start.to_days()).ok();
    known.then(|| Some((day(from)?, day(to)?))).flatten()
}
