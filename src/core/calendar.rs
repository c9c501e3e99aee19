//! Calendar dates, without a clock.

/// A calendar date (proleptic Gregorian).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// Year.
    pub year: i32,
    /// Month, 1–12.
    pub month: u8,
    /// Day of the month, 1–31.
    pub day: u8,
}

/// First and last day of the years −9999 to 9999, days since 1970-01-01: dates beyond are cut to them.
const FIRST_DAY: i64 = -4_371_587;
const LAST_DAY: i64 = 2_932_896;

impl Date {
    /// Days since 1970-01-01 (algorithm: Howard Hinnant, "chrono-compatible low-level date algorithms").
    #[must_use]
    pub fn to_days(self) -> i64 {
        let (m, d) = (i64::from(self.month), i64::from(self.day));
        let y = i64::from(self.year) - i64::from(m <= 2);
        let era = y.div_euclid(400);
        let year_of_era = y - era * 400;
        let day_of_year = (153 * (m + if m > 2 { -3 } else { 9 }) + 2) / 5 + d - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era * 146_097 + day_of_era - 719_468
    }

    /// The date `days` days after 1970-01-01.
    #[must_use]
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "month and day are in range by construction"
    )]
    pub fn from_days(days: i64) -> Self {
        let z = days + 719_468;
        let era = z.div_euclid(146_097);
        let doe = z - era * 146_097;
        let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365;
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
        let mp = (5 * doy + 2) / 153;
        let day = (doy - (153 * mp + 2) / 5 + 1) as u8;
        let month = if mp < 10 { mp + 3 } else { mp - 9 } as u8;
        let year = (yoe + era * 400 + i64::from(month <= 2)) as i32;
        Self { year, month, day }
    }

    /// This date plus a number of days; cut to the years −9999 to 9999.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        Self::from_days(self.to_days().saturating_add(days).clamp(FIRST_DAY, LAST_DAY))
    }
}

/// The calendar months that `days` days from `start` on touch: their first days, and their ends in days after `start`, the
/// last cut to `days`.
pub(crate) fn months(start: Date, days: u32) -> Vec<(Date, f64)> {
    let mut all = Vec::new();
    let mut first = Date { day: 1, ..start };
    loop {
        let next = Date { day: 1, ..first.plus_days(31) };
        let end = next.to_days() - start.to_days();
        all.push((first, f64::from(days).min(f64::from(i32::try_from(end).unwrap_or(i32::MAX)))));
        if end >= i64::from(days) {
            return all;
        }
        first = next;
    }
}

impl std::str::FromStr for Date {
    type Err = ();

    /// A date of the calendar as ISO 8601 writes it: `2025-07-02`.
    fn from_str(text: &str) -> Result<Self, ()> {
        let mut parts = text.split('-');
        let mut part = || parts.next().ok_or(());
        let (year, month, day) = (part()?, part()?, part()?);
        let number = |text: &str| text.parse::<u8>().map_err(|_| ());
        let date = Self { year: year.parse().map_err(|_| ())?, month: number(month)?, day: number(day)? };
        let is_real =
            parts.next().is_none() && (1..=12).contains(&date.month) && Self::from_days(date.to_days()) == date;
        if is_real { Ok(date) } else { Err(()) }
    }
}

impl std::fmt::Display for Date {
    /// ISO 8601, `2025-07-02`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}
