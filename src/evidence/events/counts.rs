//! Events by region and calendar month, with what is known of each: the table that everything held against events works by.

use harmattan_core::model::{Model, Outcome, Trajectory};

use super::event::{Event, Span};
use super::period::Period;
use crate::Month;

/// What is known of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coverage {
    /// All of it: no events means none.
    Complete,
    /// A part of it: the count is a lower bound.
    Partial,
    /// Nothing: its count says nothing.
    Missing,
}

/// Counts of events, region by region and month by month, without a hole between the first month and the last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthlyCounts {
    first: Month,
    regions: usize,
    months: usize,
    /// Region by region, month by month.
    counts: Vec<u32>,
    coverage: Vec<Coverage>,
}

impl MonthlyCounts {
    /// No events in so many regions over a period; months the period covers in part are partial.
    #[must_use]
    pub fn empty(regions: usize, period: Period) -> Self {
        let first = Month::of(period.from);
        let months = usize::try_from(Month::of(period.to).since(first) + 1).unwrap_or(0);
        let of_month = |m: usize| {
            let month = first.plus(i32::try_from(m).unwrap_or(0));
            let whole = month.first_day() >= period.from && month.last_day() <= period.to;
            if whole { Coverage::Complete } else { Coverage::Partial }
        };
        let coverage: Vec<Coverage> = (0..months).map(of_month).collect();
        Self { first, regions, months, counts: vec![0; regions * months], coverage: coverage.repeat(regions) }
    }

    /// Counts events within a period, by the month in which most of each one's stretch of time lies; others are left out.
    #[must_use]
    pub fn of_events<'e>(regions: usize, period: Period, events: impl IntoIterator<Item = &'e Event>) -> Self {
        let mut counts = Self::empty(regions, period);
        for event in events {
            counts.add(event.region, month_of(event), event.count);
        }
        counts
    }

    /// The counts of a simulated future (outcome `events.<region>.<month>`).
    #[must_use]
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole counts, cut to what u32 holds")]
    pub fn of_trajectory(model: &Model, trajectory: &Trajectory) -> Self {
        let to = model.start.plus_days(i64::from(model.horizon_days) - 1);
        let mut counts = Self::empty(model.theatre.regions.len(), Period { from: model.start, to });
        let first = model.outcomes.first(Outcome::Events);
        let columns = trajectory.outcomes.get(first..first + counts.counts.len()).unwrap_or_default();
        for (count, &column) in counts.counts.iter_mut().zip(columns) {
            *count = column as u32;
        }
        counts
    }

    /// Adds events to a month; none where the month lies outside.
    pub fn add(&mut self, region: usize, month: Month, count: u32) {
        if let Some(cell) = self.cell(region, month) {
            self.counts[cell] = self.counts[cell].saturating_add(count);
        }
    }

    /// Takes one event from a month that has one.
    pub(super) fn take(&mut self, region: usize, month: Month) {
        if let Some(cell) = self.cell(region, month) {
            self.counts[cell] = self.counts[cell].saturating_sub(1);
        }
    }

    /// States what is known of a month in a region.
    pub fn set_coverage(&mut self, region: usize, month: Month, coverage: Coverage) {
        if let Some(cell) = self.cell(region, month) {
            self.coverage[cell] = coverage;
        }
    }

    fn cell(&self, region: usize, month: Month) -> Option<usize> {
        let m = usize::try_from(month.since(self.first)).ok()?;
        (region < self.regions && m < self.months).then_some(region * self.months + m)
    }

    /// Number of regions.
    #[must_use]
    pub const fn regions(&self) -> usize {
        self.regions
    }

    /// The months, in order.
    #[must_use]
    pub fn months(&self) -> impl ExactSizeIterator<Item = Month> + '_ {
        (0..self.months).map(|m| self.first.plus(i32::try_from(m).unwrap_or(0)))
    }

    /// The count of a region in a month; none outside the table or where the month is missing.
    #[must_use]
    pub fn count(&self, region: usize, month: Month) -> Option<u32> {
        self.cell(region, month).filter(|&c| self.coverage[c] != Coverage::Missing).map(|c| self.counts[c])
    }

    /// What is known of a month in a region; missing outside the table.
    #[must_use]
    pub fn coverage(&self, region: usize, month: Month) -> Coverage {
        self.cell(region, month).map_or(Coverage::Missing, |c| self.coverage[c])
    }

    /// The counts of a region, month by month; what a missing month holds means nothing.
    #[must_use]
    pub fn series(&self, region: usize) -> &[u32] {
        self.counts.get(region * self.months..(region + 1) * self.months).unwrap_or_default()
    }

    /// Events of a region over all months.
    #[must_use]
    pub fn region_total(&self, region: usize) -> u64 {
        self.series(region).iter().map(|&n| u64::from(n)).sum()
    }

    /// Events of a month over all regions.
    #[must_use]
    pub fn month_total(&self, month: Month) -> u64 {
        (0..self.regions).filter_map(|r| self.count(r, month)).map(u64::from).sum()
    }

    /// What is known of a month over all regions: complete, or missing, only where it is so in each.
    #[must_use]
    pub fn month_coverage(&self, month: Month) -> Coverage {
        let mut all = (0..self.regions).map(|r| self.coverage(r, month));
        let first = all.next().unwrap_or(Coverage::Missing);
        if all.all(|coverage| coverage == first) { first } else { Coverage::Partial }
    }
}

/// The month in which most of an event's stretch of time lies.
pub(super) fn month_of(event: &Event) -> Month {
    match event.span {
        Span::Day | Span::Month => Month::of(event.date),
        Span::Week => Month::of(event.date.plus_days(3)),
    }
}
