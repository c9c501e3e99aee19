//! Present values: what a sum of a later day is worth on the scenario's first day.
//!
//! At a rate r a year, one dollar of day t is worth (1 + r)^(−t/365), and one dollar a day from day a to day b
//! ∫ (1 + r)^(−t/365) dt = ((1 + r)^(−a/365) − (1 + r)^(−b/365)) · 365/ln(1 + r); without a rate b − a, to the bit.

/// Days of a year, for rates and costs.
pub const YEAR_DAYS: f64 = 365.0;

/// A discount rate.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Discount {
    /// ln(1 + r)/365.
    per_day: f64,
}

impl Discount {
    /// The rate `per_year` (0.05 for five per cent); none where it is NaN (not stated).
    #[must_use]
    pub fn new(per_year: f64) -> Self {
        Self { per_day: if per_year > 0.0 { libm::log1p(per_year) / YEAR_DAYS } else { 0.0 } }
    }

    /// What a dollar of day `day` is worth on day 0.
    #[must_use]
    pub fn factor(self, day: f64) -> f64 {
        if self.per_day > 0.0 { libm::exp(-self.per_day * day) } else { 1.0 }
    }

    /// What a dollar a day from day `from` to day `to` is worth on day 0: days, shorter the later they are.
    #[inline]
    #[must_use]
    pub fn days(self, from: f64, to: f64) -> f64 {
        let days = to - from;
        if self.per_day <= 0.0 {
            return days;
        }
        self.factor(from) * -libm::expm1(-self.per_day * days) / self.per_day
    }
}
