//! Counts of event files → what was observed of each month, as levels and forecasts take it.

use super::counts::{Coverage, MonthlyCounts};
use super::period::Period;
use crate::{Month, MonthCount};

impl MonthlyCounts {
    /// The counts as observations, over a period: a month that the files cover in part is a part of a month where the period
    /// says which, and says nothing where it does not.
    #[must_use]
    pub fn observed(&self, period: Period) -> crate::MonthlyCounts {
        let months: Vec<Month> = self.months().collect();
        let first = months.first().copied().unwrap_or(Month::of(period.from));
        let entry = |month: &Month, region: usize| {
            let (from, to) = (month.first_day().max(period.from), month.last_day().min(period.to));
            let share = |last: i64, first: i64| (last - first + 1) as f64;
            let part = share(to.to_days(), from.to_days());
            let fraction = part / share(month.last_day().to_days(), month.first_day().to_days());
            match (self.coverage(region, *month), self.count(region, *month)) {
                (Coverage::Complete, Some(count)) => MonthCount::Complete(count),
                (Coverage::Partial, Some(count)) if fraction > 0.0 && fraction < 1.0 => {
                    MonthCount::Partial { count, fraction }
                }
                _ => MonthCount::Missing,
            }
        };
        let row = |month: &Month| (0..self.regions()).map(|region| entry(month, region)).collect();
        let rows: Vec<Vec<MonthCount>> = months.iter().map(row).collect();
        // Rows are as long as there are regions, and shares lie between 0 and 1.
        crate::MonthlyCounts::new(first, self.regions(), rows)
            .unwrap_or_else(|_| crate::MonthlyCounts::none(first, self.regions()))
    }
}
