//! Seasons: twelve factors by which the value of a quantity is multiplied, one a calendar month.

/// The factors of the months, January to December.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Season {
    /// Each finite and not negative.
    pub factors: [f64; 12],
}

impl Season {
    /// The factor of a month, 1 to 12; 1 for any other number.
    #[must_use]
    pub fn of_month(&self, month: u8) -> f64 {
        usize::from(month).checked_sub(1).and_then(|m| self.factors.get(m)).copied().unwrap_or(1.0)
    }

    /// The mean of the factors: by what a year's value differs from what is stated.
    #[must_use]
    pub fn mean(&self) -> f64 {
        self.factors.iter().sum::<f64>() / 12.0
    }

    /// The largest factor.
    #[must_use]
    pub fn largest(&self) -> f64 {
        self.factors.iter().copied().fold(0.0, f64::max)
    }
}
