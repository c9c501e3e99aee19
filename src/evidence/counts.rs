//! Events per month and region, as they were observed: whole months, parts of months, and months of which nothing is
//! known.

use harmattan_core::calendar::Date;

/// A calendar month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub struct Month {
    /// Year.
    pub year: i32,
    /// Month, 1–12.
    pub month: u8,
}

impl Month {
    /// The month that a day lies in.
    #[must_use]
    pub fn of(date: Date) -> Self {
        Self { year: date.year, month: date.month }
    }

    /// Its first day.
    #[must_use]
    pub fn first_day(self) -> Date {
        Date { year: self.year, month: self.month, day: 1 }
    }

    /// Its last day.
    #[must_use]
    pub fn last_day(self) -> Date {
        self.plus(1).first_day().plus_days(-1)
    }

    /// This month plus a number of months.
    #[must_use]
    pub fn plus(self, months: i32) -> Self {
        let number = i64::from(self.year) * 12 + i64::from(self.month) - 1 + i64::from(months);
        let month = u8::try_from(number.rem_euclid(12) + 1).unwrap_or(1);
        Self { year: i32::try_from(number.div_euclid(12)).unwrap_or(self.year), month }
    }

    /// Months from `earlier` to this one; negative if that is the later one.
    #[must_use]
    pub fn since(self, earlier: Self) -> i64 {
        (i64::from(self.year) - i64::from(earlier.year)) * 12 + i64::from(self.month) - i64::from(earlier.month)
    }
}

impl std::fmt::Display for Month {
    /// ISO 8601, `2025-07`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

/// What is known of one region's events in one month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum MonthCount {
    /// The whole month was observed.
    Complete(u32),
    /// A part of the month was observed.
    Partial {
        /// Events in that part.
        count: u32,
        /// Share of the month that was observed, above 0 and at most 1.
        fraction: f64,
    },
    /// Nothing was observed (which is not the same as no event).
    Missing,
}

impl MonthCount {
    /// Events and the share of the month in which they were counted; `None` for a missing month.
    #[must_use]
    pub fn observed(self) -> Option<(u32, f64)> {
        match self {
            Self::Complete(count) => Some((count, 1.0)),
            Self::Partial { count, fraction } => Some((count, fraction)),
            Self::Missing => None,
        }
    }

    /// Events of a month that was observed whole.
    #[must_use]
    pub fn whole(self) -> Option<u32> {
        match self {
            Self::Complete(count) => Some(count),
            Self::Partial { .. } | Self::Missing => None,
        }
    }
}

/// Why a table of counts cannot be made.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum CountsError {
    /// A row is not as long as there are regions.
    #[error("month {row} has counts of {found} regions, not of {regions}")]
    Length {
        /// Row, from 0.
        row: usize,
        /// Regions that the row has.
        found: usize,
        /// Regions that it should have.
        regions: usize,
    },
    /// The observed share of a month does not lie above 0 and at most at 1.
    #[error("of month {row}, region {region}, the share {fraction} is said to be observed")]
    Fraction {
        /// Row, from 0.
        row: usize,
        /// Region, from 0.
        region: usize,
        /// The share stated.
        fraction: f64,
    },
}

/// Monthly counts of events: consecutive months × regions. Which region is which is the caller's to know.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthlyCounts {
    first: Month,
    regions: usize,
    rows: Vec<Vec<MonthCount>>,
}

impl MonthlyCounts {
    /// Counts of consecutive months from `first` on: one row a month, with one entry for each of `regions` regions.
    ///
    /// # Errors
    ///
    /// If a row has another length, or a fraction does not lie in (0, 1].
    pub fn new(first: Month, regions: usize, rows: Vec<Vec<MonthCount>>) -> Result<Self, CountsError> {
        for (number, row) in rows.iter().enumerate() {
            if row.len() != regions {
                return Err(CountsError::Length { row: number, found: row.len(), regions });
            }
            let wrong = row.iter().enumerate().find_map(|(region, entry)| match entry {
                MonthCount::Partial { fraction, .. } if !(*fraction > 0.0 && *fraction <= 1.0) => {
                    Some(CountsError::Fraction { row: number, region, fraction: *fraction })
                }
                _ => None,
            });
            if let Some(error) = wrong {
                return Err(error);
            }
        }
        Ok(Self { first, regions, rows })
    }

    /// No month.
    #[must_use]
    pub fn none(first: Month, regions: usize) -> Self {
        Self { first, regions, rows: Vec::new() }
    }

    /// The first month.
    #[must_use]
    pub fn first(&self) -> Month {
        self.first
    }

    /// Number of months.
    #[must_use]
    pub fn months(&self) -> usize {
        self.rows.len()
    }

    /// Number of regions.
    #[must_use]
    pub fn regions(&self) -> usize {
        self.regions
    }

    /// One row a month, one entry a region.
    #[must_use]
    pub fn rows(&self) -> &[Vec<MonthCount>] {
        &self.rows
    }

    /// The months of one region, in order; empty for a region that is not there.
    #[must_use]
    pub fn series(&self, region: usize) -> Vec<MonthCount> {
        self.rows.iter().filter_map(|row| row.get(region).copied()).collect()
    }

    /// Events in some months and regions together; `None` unless all of them are there and were observed whole.
    #[must_use]
    pub fn total(&self, months: std::ops::Range<usize>, regions: &[usize]) -> Option<u32> {
        let rows = self.rows.get(months)?;
        let entries = rows.iter().flat_map(|row| regions.iter().map(|&region| row.get(region)?.whole().map(u64::from)));
        entries.sum::<Option<u64>>().and_then(|total| u32::try_from(total).ok())
    }

    /// The same with some months missing in all regions.
    #[must_use]
    pub fn without(&self, months: std::ops::Range<usize>) -> Self {
        let hidden = |(number, row): (usize, &Vec<MonthCount>)| {
            if months.contains(&number) { vec![MonthCount::Missing; self.regions] } else { row.clone() }
        };
        Self { rows: self.rows.iter().enumerate().map(hidden).collect(), ..*self }
    }

    /// Some regions alone, in this order; one that is not there is missing throughout.
    #[must_use]
    pub fn of_regions(&self, regions: &[usize]) -> Self {
        let row = |row: &Vec<MonthCount>| {
            regions.iter().map(|&region| row.get(region).copied().unwrap_or(MonthCount::Missing)).collect()
        };
        Self { first: self.first, regions: regions.len(), rows: self.rows.iter().map(row).collect() }
    }

    /// The first `months` months alone: what was known then.
    #[must_use]
    pub fn until(&self, months: usize) -> Self {
        Self { first: self.first, regions: self.regions, rows: self.rows.iter().take(months).cloned().collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_counted_over_years() {
        let march = Month { year: 2024, month: 3 };
        assert_eq!(march.plus(10), Month { year: 2025, month: 1 });
        assert_eq!(march.plus(-3), Month { year: 2023, month: 12 });
        assert_eq!(march.plus(22).since(march), 22);
        assert_eq!(Month::of(march.first_day()), march);
    }

    #[test]
    fn a_table_that_is_none_is_refused() {
        let first = Month { year: 2025, month: 1 };
        let short = MonthlyCounts::new(first, 2, vec![vec![MonthCount::Complete(1)]]);
        assert_eq!(short, Err(CountsError::Length { row: 0, found: 1, regions: 2 }));
        for fraction in [0.0, -0.1, 1.5, f64::NAN] {
            let rows = vec![vec![MonthCount::Partial { count: 0, fraction }]];
            assert!(matches!(MonthlyCounts::new(first, 1, rows), Err(CountsError::Fraction { .. })), "{fraction}");
        }
        let rows = vec![vec![MonthCount::Complete(4)], vec![MonthCount::Missing]];
        let counts = MonthlyCounts::new(first, 1, rows).expect("a table");
        assert_eq!(
            (counts.total(0..1, &[0]), counts.total(0..2, &[0]), counts.total(0..1, &[1])),
            (Some(4), None, None)
        );
        assert_eq!((counts.total(0..3, &[0]), counts.without(0..1).total(0..1, &[0])), (None, None));
        assert_eq!((counts.series(0).len(), counts.series(1).len(), counts.until(1).months()), (2, 0, 1));
    }
}
