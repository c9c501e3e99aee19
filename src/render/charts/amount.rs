//! Numbers of the comparing charts: in a table or at an axis as short as they go (scale and decimals
//! common to all, the unit said once beside them), in a sentence in full.

use crate::locale::{Arg, Locale};
use harmattan_engine::Unit;

/// Scales of money, and the unit's words at each.
const MONEY: [(f64, &str); 4] = [
    (1.0, "chart-unit-usd"),
    (1e3, "chart-unit-usd-thousand"),
    (1e6, "chart-unit-usd-million"),
    (1e9, "chart-unit-usd-billion"),
];

/// How the numbers of one panel are written.
#[derive(Clone, Copy)]
pub(super) struct Amounts<'l> {
    locale: &'l Locale,
    unit: Unit,
    scale: f64,
    digits: usize,
}

impl<'l> Amounts<'l> {
    /// For numbers like these; those that are not finite do not count.
    pub fn new(locale: &'l Locale, unit: Unit, values: impl IntoIterator<Item = f64>) -> Self {
        let size = values.into_iter().map(f64::abs).filter(|v| v.is_finite()).fold(0.0, f64::max);
        let scale = match unit {
            Unit::Share => 0.01,
            Unit::Usd => MONEY.into_iter().rfind(|&(scale, _)| size >= 0.9995 * scale).unwrap_or(MONEY[0]).0,
            Unit::Days | Unit::Count | Unit::Km => 1.0,
        };
        Self { locale, unit, scale, digits: digits(size / scale) }
    }

    /// The same unit and scale with the decimals that these numbers need.
    pub fn for_values(mut self, values: impl IntoIterator<Item = f64>) -> Self {
        let size = values.into_iter().map(f64::abs).filter(|v| v.is_finite()).fold(0.0, f64::max);
        self.digits = digits(size / self.scale);
        self
    }

    /// The same unit and scale with the decimals that a step between ticks needs.
    pub fn for_step(mut self, step: f64) -> Self {
        let step = step / self.scale;
        self.digits =
            (0..6).zip([1.0, 0.1, 0.01, 0.001, 1e-4, 1e-5]).find(|(_, s)| step >= s * 0.99).map_or(6, |d| d.0);
        self
    }

    /// A value: `45.2`, `12%`.
    pub fn number(&self, value: f64) -> String {
        match self.unit {
            Unit::Share if value.is_finite() => self.locale.percent(value, self.decimals(value)),
            _ => self.locale.decimal(value / self.scale, self.decimals(value)),
        }
    }

    /// A difference with its sign: `+4.5`, `−4.5`, `0`; of shares in points. One that the others' decimals would
    /// round away keeps its first figure.
    pub fn signed(&self, value: f64) -> String {
        let scaled = value / self.scale;
        let digits = self.decimals(value);
        let half = |digits: usize| (0..digits).fold(0.5, |unit, _| unit / 10.0);
        let shown = (digits..digits + 3).find(|&d| scaled.abs() >= half(d)).unwrap_or(digits);
        self.locale.signed(scaled, shown)
    }

    /// Nothing at all needs no decimals.
    fn decimals(&self, value: f64) -> usize {
        if value == 0.0 { 0 } else { self.digits }
    }

    /// What differences are counted in, as it follows a noun (`in days`); `None` where they are just counted.
    pub fn difference_unit(&self) -> Option<String> {
        if self.unit == Unit::Share { Some(self.locale.text("chart-unit-points")) } else { self.unit_words() }
    }

    /// The same for values; shares carry their sign themselves.
    pub fn unit_words(&self) -> Option<String> {
        let id = match self.unit {
            Unit::Days => "chart-unit-days",
            Unit::Usd => MONEY.into_iter().find(|&(scale, _)| scale >= self.scale).unwrap_or(MONEY[0]).1,
            Unit::Share | Unit::Count | Unit::Km => return None,
        };
        Some(self.locale.text(id))
    }
}

/// Decimals that show about three figures of the greatest number.
fn digits(size: f64) -> usize {
    let steps = [100.0, 1.0, 0.1, 0.01];
    (0..4).zip(steps).find(|(_, step)| size >= step * 0.9995).map_or(if size > 0.0 { 4 } else { 0 }, |d| d.0)
}

/// A value in full, for a sentence: `12 days`, `USD 3 million`, `4.5%`.
pub(super) fn value(locale: &Locale, unit: Unit, value: f64) -> String {
    match unit {
        _ if !value.is_finite() => locale.decimal(value, 0),
        Unit::Share => locale.probability(value),
        Unit::Days => locale.days(value),
        Unit::Usd => locale.money(value),
        Unit::Count | Unit::Km => count(locale, value),
    }
}

/// The size of a difference in full, without its sign: `12 days`, `4.5 percentage points`.
pub(super) fn difference(locale: &Locale, unit: Unit, difference: f64) -> String {
    if unit == Unit::Share && difference.is_finite() {
        let points = difference.abs() * 100.0;
        let decimals = if points >= 9.95 || points == 0.0 { 0 } else { digits(points).max(1) };
        return locale.format("chart-points", &[("number", Arg::Number(points, decimals))]);
    }
    value(locale, unit, difference.abs())
}

fn count(locale: &Locale, value: f64) -> String {
    let size = value.abs();
    let digits = if size.fract() == 0.0 { 0 } else { digits(size) };
    locale.decimal(value, digits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use harmattan_core::Language;

    #[test]
    fn numbers_are_short_and_signed() {
        let locale = Locale::new(Language::English);
        let days = Amounts::new(&locale, Unit::Days, [-12.34, f64::NAN, 3.0]);
        assert_eq!([days.signed(-12.34), days.signed(3.0), days.signed(0.0)], ["\u{2212}12.3", "+3.0", "0"]);
        assert_eq!(days.signed(f64::NAN), "–");
        let money = Amounts::new(&locale, Unit::Usd, [2.5e6]);
        assert_eq!((money.number(2.5e6), money.unit_words()), ("2.5".to_owned(), Some("in USD million".to_owned())));
        let shares = Amounts::new(&locale, Unit::Share, [0.042]);
        assert_eq!((shares.number(0.042), shares.signed(0.042)), ("4.2%".to_owned(), "+4.2".to_owned()));
        assert_eq!(shares.for_step(0.02).number(0.02), "2%");
        assert_eq!(shares.for_step(0.0005).number(0.0005), "0.05%");
    }

    #[test]
    fn a_plus_keeps_its_place_in_arabic() {
        let locale = Locale::new(Language::Arabic);
        assert_eq!(Amounts::new(&locale, Unit::Count, [2.0]).signed(2.0), "\u{2066}+2.0\u{2069}");
    }

    #[test]
    fn differences_of_shares_are_percentage_points() {
        let locale = Locale::new(Language::English);
        assert_eq!(difference(&locale, Unit::Share, -0.123), "12\u{a0}percentage points");
        assert_eq!(difference(&locale, Unit::Share, 0.01), "1.0\u{a0}percentage points");
        assert_eq!(difference(&locale, Unit::Days, -3.0), "3\u{a0}days");
        assert_eq!(value(&locale, Unit::Count, f64::NAN), "–");
    }
}
