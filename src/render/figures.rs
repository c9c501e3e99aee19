//! How the numbers of outcomes are written, in charts as in documents: decimals, scale and unit. In a table or at an axis
//! they are as short as they go, with one scale and the unit said once beside them; in a sentence each is written in full.

use crate::locale::{Arg, Locale};
use harmattan_analysis::comparison::Estimate;
use harmattan_engine::Unit;

/// Scales of money, and the unit's words at each.
const MONEY: [(f64, &str); 4] = [
    (1.0, "chart-unit-usd"),
    (1e3, "chart-unit-usd-thousand"),
    (1e6, "chart-unit-usd-million"),
    (1e9, "chart-unit-usd-billion"),
];
/// Dollars from which on the differences of a sentence are written in millions: a few thousand would be three decimals.
const LEAST_IN_MILLIONS: f64 = 99_500.0;
/// Most decimals of a number in a document, and in a chart.
const IN_DOCUMENTS: usize = 3;
const IN_CHARTS: usize = 4;

/// Numbers of one unit and scale.
#[derive(Clone, Copy)]
pub struct Figures<'l> {
    locale: &'l Locale,
    unit: Unit,
    scale: f64,
    /// Decimals of all numbers; none where each has its own.
    common: Option<usize>,
}

impl<'l> Figures<'l> {
    /// Those of one panel of a chart, with common decimals, for numbers like these; those that are not finite do not count.
    pub(crate) fn of_panel(locale: &'l Locale, unit: Unit, values: impl IntoIterator<Item = f64>) -> Self {
        let size = largest(values);
        let scale = match unit {
            Unit::Usd => MONEY.into_iter().rfind(|&(scale, _)| size >= 0.9995 * scale).unwrap_or(MONEY[0]).0,
            unit => usual_scale(unit),
        };
        Self { locale, unit, scale, common: Some(decimals(size / scale, IN_CHARTS)) }
    }

    /// Differences in a table of a document, in the usual scale, each with decimals of its own.
    pub(crate) fn of_differences(locale: &'l Locale, unit: Unit) -> Self {
        Self { locale, unit, scale: usual_scale(unit), common: None }
    }

    /// The differences of one sentence of a document: all in one scale, which suits the largest of them.
    pub(crate) fn of_sentence(locale: &'l Locale, unit: Unit, all: impl IntoIterator<Item = f64>) -> Self {
        let usual = Self::of_differences(locale, unit);
        let is_small = unit == Unit::Usd && largest(all) < LEAST_IN_MILLIONS;
        if is_small { Self { scale: 1.0, ..usual } } else { usual }
    }

    /// The same unit and scale with the decimals that these numbers need.
    pub(crate) fn for_values(self, values: impl IntoIterator<Item = f64>) -> Self {
        Self { common: Some(decimals(largest(values) / self.scale, IN_CHARTS)), ..self }
    }

    /// The same unit and scale with the decimals that a step between ticks needs.
    pub(crate) fn for_step(self, step: f64) -> Self {
        let step = step / self.scale;
        let needed = (0..6).zip([1.0, 0.1, 0.01, 0.001, 1e-4, 1e-5]).find(|(_, s)| step >= s * 0.99);
        Self { common: Some(needed.map_or(6, |d| d.0)), ..self }
    }

    /// A value: `45.2`, `12%`.
    pub(crate) fn number(&self, value: f64) -> String {
        let scaled = value / self.scale;
        match self.unit {
            Unit::Share if value.is_finite() => self.locale.percent(value, self.decimals(scaled)),
            _ => self.locale.decimal(scaled, self.decimals(scaled)),
        }
    }

    /// A difference with its sign: `+4.5`, `−4.5`, `0`; of shares in points. One that the others' decimals would round
    /// away keeps its first figure.
    #[must_use]
    pub fn signed(&self, value: f64) -> String {
        let scaled = value / self.scale;
        let digits = self.decimals(scaled);
        let half = |digits: usize| (0..digits).fold(0.5, |unit, _| unit / 10.0);
        let most = if self.common.is_some() { digits + 3 } else { digits };
        let shown = (digits..most).find(|&d| scaled.abs() >= half(d)).unwrap_or(digits);
        self.locale.signed(scaled, shown)
    }

    /// The size of a difference alone.
    pub(crate) fn plain(&self, value: f64) -> String {
        let size = value.abs() / self.scale;
        self.locale.decimal(size, self.decimals(size))
    }

    /// A difference with its sign and unit, as documents write it.
    #[must_use]
    pub fn named(&self, value: f64) -> String {
        self.with_unit(value, &self.signed(value))
    }

    /// The size of a difference with its unit, as documents write it.
    #[must_use]
    pub fn size(&self, value: f64) -> String {
        self.with_unit(value, &self.plain(value))
    }

    /// The interval of a difference, as bare numbers; words where there is none.
    #[must_use]
    pub fn interval(&self, estimate: Estimate) -> String {
        if !estimate.has_interval() {
            return self.locale.text("compare-no-interval");
        }
        self.locale.range(&self.signed(estimate.low), &self.signed(estimate.high))
    }

    /// What differences are counted in, as it follows a noun (`in days`); none where they are just counted.
    pub(crate) fn difference_unit(&self) -> Option<String> {
        if self.unit == Unit::Share { Some(self.locale.text("chart-unit-points")) } else { self.unit_words() }
    }

    /// The same for values; shares carry their sign themselves.
    pub(crate) fn unit_words(&self) -> Option<String> {
        let id = match self.unit {
            Unit::Days => "chart-unit-days",
            Unit::Usd => MONEY.into_iter().find(|&(scale, _)| scale >= self.scale).unwrap_or(MONEY[0]).1,
            Unit::Share | Unit::Count | Unit::Km => return None,
        };
        Some(self.locale.text(id))
    }

    /// Nothing at all needs no decimals.
    fn decimals(&self, scaled: f64) -> usize {
        match self.common {
            Some(_) if scaled == 0.0 => 0,
            Some(common) => common,
            None => decimals(scaled.abs(), IN_DOCUMENTS),
        }
    }

    /// The unit takes the form of the number beside it.
    fn with_unit(&self, value: f64, number: &str) -> String {
        let id = match self.unit {
            Unit::Count => return number.to_owned(),
            Unit::Share => "compare-difference-points",
            Unit::Days => "compare-difference-days",
            Unit::Usd if self.scale > 1.0 => "compare-difference-usd-million",
            Unit::Usd => "compare-difference-usd",
            Unit::Km => "compare-difference-km",
        };
        let size = value.abs() / self.scale;
        self.locale.format(id, &[("number", Arg::Text(number)), ("size", Arg::Number(size, self.decimals(size)))])
    }
}

/// The greatest size among numbers; those that are not finite do not count.
fn largest(values: impl IntoIterator<Item = f64>) -> f64 {
    values.into_iter().map(f64::abs).filter(|v| v.is_finite()).fold(0.0, f64::max)
}

/// What a difference is divided by: points of per cent, millions of dollars.
const fn usual_scale(unit: Unit) -> f64 {
    match unit {
        Unit::Share => 0.01,
        Unit::Usd => 1e6,
        Unit::Days | Unit::Count | Unit::Km => 1.0,
    }
}

/// Decimals that a size deserves, `most` at most: about three figures of it, none from a hundred on.
fn decimals(size: f64, most: usize) -> usize {
    if size == 0.0 {
        return 0;
    }
    let steps = [99.95, 0.995, 0.0995, 0.00995];
    steps.iter().position(|&step| size >= step).unwrap_or(steps.len()).min(most)
}

/// A mean or a probability in full, as documents write it: `12.0`, `12 days`, `USD 3 million`, `4.5%`.
pub(crate) fn value(locale: &Locale, unit: Unit, value: f64) -> String {
    match unit {
        Unit::Share => locale.probability(value),
        Unit::Days => locale.days(value),
        Unit::Usd => locale.money(value),
        Unit::Count => locale.decimal(value, decimals(value.abs(), IN_DOCUMENTS)),
        Unit::Km => locale.format("compare-km", &[("number", Arg::Text(&locale.decimal(value, 1)))]),
    }
}

/// The same in the sentence of a chart: a whole number stands without decimals.
pub(crate) fn in_sentence(locale: &Locale, unit: Unit, x: f64) -> String {
    let decimals = if x.fract() == 0.0 { 0 } else { decimals(x.abs(), IN_CHARTS) };
    match unit {
        _ if !x.is_finite() => locale.decimal(x, 0),
        Unit::Count | Unit::Km => locale.decimal(x, decimals),
        _ => value(locale, unit, x),
    }
}

/// The size of a difference in the sentence of a chart, without its sign: `12 days`, `4.5 percentage points`.
pub(crate) fn difference_in_sentence(locale: &Locale, unit: Unit, difference: f64) -> String {
    if unit == Unit::Share && difference.is_finite() {
        let points = difference.abs() * 100.0;
        let digits = if points >= 9.95 || points == 0.0 { 0 } else { decimals(points, IN_CHARTS).max(1) };
        return locale.format("chart-points", &[("number", Arg::Number(points, digits))]);
    }
    in_sentence(locale, unit, difference.abs())
}

#[cfg(test)]
mod tests {
    use super::*;
    use harmattan_core::Language;

    #[test]
    fn numbers_are_short_and_signed() {
        let locale = Locale::new(Language::English);
        let days = Figures::of_panel(&locale, Unit::Days, [-12.34, f64::NAN, 3.0]);
        assert_eq!([days.signed(-12.34), days.signed(3.0), days.signed(0.0)], ["\u{2212}12.3", "+3.0", "0"]);
        assert_eq!(days.signed(f64::NAN), "–");
        let money = Figures::of_panel(&locale, Unit::Usd, [2.5e6]);
        assert_eq!((money.number(2.5e6), money.unit_words()), ("2.5".to_owned(), Some("in USD million".to_owned())));
        let shares = Figures::of_panel(&locale, Unit::Share, [0.042]);
        assert_eq!((shares.number(0.042), shares.signed(0.042)), ("4.2%".to_owned(), "+4.2".to_owned()));
        assert_eq!(shares.for_step(0.02).number(0.02), "2%");
        assert_eq!(shares.for_step(0.0005).number(0.0005), "0.05%");
    }

    #[test]
    fn a_plus_keeps_its_place_in_arabic() {
        let locale = Locale::new(Language::Arabic);
        assert_eq!(Figures::of_panel(&locale, Unit::Count, [2.0]).signed(2.0), "\u{2066}+2,0\u{2069}");
    }

    #[test]
    fn differences_of_shares_are_percentage_points() {
        let locale = Locale::new(Language::English);
        assert_eq!(difference_in_sentence(&locale, Unit::Share, -0.123), "12\u{a0}percentage points");
        assert_eq!(difference_in_sentence(&locale, Unit::Share, 0.01), "1.0\u{a0}percentage points");
        assert_eq!(difference_in_sentence(&locale, Unit::Days, -3.0), "3\u{a0}days");
        assert_eq!(in_sentence(&locale, Unit::Count, f64::NAN), "–");
    }

    /// About three figures: what would be rounded up to the next power of ten is written like it.
    #[test]
    fn decimals_follow_the_number_as_it_is_written() {
        let of = |size| decimals(size, IN_CHARTS);
        assert_eq!([0.0, 100.0, 99.96, 99.9, 0.996, 0.99, 0.0996, 0.01, 0.002].map(of), [0, 0, 0, 1, 1, 2, 2, 3, 4]);
        assert_eq!(decimals(0.002, IN_DOCUMENTS), 3);
    }
}
