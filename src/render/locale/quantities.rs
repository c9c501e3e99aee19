//! Shares, money, durations and dates in words and numbers.

use super::{Arg, Locale, format};
use harmattan_core::calendar::Date;

impl Locale {
    /// A number with a fixed number of decimals, grouped: `12,345.6`, `12 345,6`.
    #[must_use]
    pub fn decimal(&self, value: f64, digits: usize) -> String {
        format::decimal(self.language(), value, digits)
    }

    /// A number with its sign: `+3.2`, `−3.2`, `0`; the sign stays in place in Arabic.
    #[must_use]
    pub fn signed(&self, value: f64, digits: usize) -> String {
        let plain = self.decimal(value, digits);
        let is_positive = value > 0.0 && plain.bytes().any(|b| (b'1'..=b'9').contains(&b));
        match (is_positive, self.language().is_rtl()) {
            (false, _) => plain,
            (true, false) => format!("+{plain}"),
            (true, true) => format!("\u{2066}+{plain}\u{2069}"),
        }
    }

    /// A whole number, grouped.
    #[must_use]
    pub fn integer(&self, value: i64) -> String {
        format::integer(self.language(), value)
    }

    /// A number with about three significant digits and no needless zeros, for values whose size is
    /// not known beforehand: `0.05`, `1.25`, `110`, `1,250,000`.
    #[must_use]
    pub fn compact(&self, value: f64) -> String {
        self.decimal(value, needed_decimals(value))
    }

    /// The same as an argument that chooses the plural form.
    #[must_use]
    pub fn compact_arg(&self, value: f64) -> Arg<'static> {
        Arg::Number(value, needed_decimals(value))
    }

    /// A share (0–1) in per cent: `12.3%`, `12,3 %`.
    #[must_use]
    pub fn percent(&self, share: f64, digits: usize) -> String {
        self.format("percent", &[("number", Arg::Text(&self.decimal(share * 100.0, digits)))])
    }

    /// A probability (0–1) in per cent, with the decimals it deserves: `62%`, `4.1%`, `below 0.1%`,
    /// `above 99.9%`.
    #[must_use]
    pub fn probability(&self, p: f64) -> String {
        if p > 0.0 && p < 0.0005 {
            return self.format("below", &[("number", Arg::Text(&self.percent(0.001, 1)))]);
        }
        if (0.9995..1.0).contains(&p) {
            return self.format("above", &[("number", Arg::Text(&self.percent(0.999, 1)))]);
        }
        self.percent(p, percent_decimals(p))
    }

    /// An interval of shares in per cent: `12–34%`, `12–34 %`; with a decimal where both ends are small,
    /// both near 100 %, or alike without it.
    #[must_use]
    pub fn percent_range(&self, lo: f64, hi: f64) -> String {
        let whole = |share: f64| self.decimal(share * 100.0, 0);
        let digits = usize::from(hi < 0.0995 || lo > 0.99 || whole(lo) == whole(hi));
        let (low, high) = (self.decimal(lo * 100.0, digits), self.decimal(hi * 100.0, digits));
        if low == high {
            return self.probability(hi);
        }
        self.format("percent-range", &[("low", Arg::Text(&low)), ("high", Arg::Text(&high))])
    }

    /// An interval of numbers with a fixed number of decimals: `12 to 34`.
    #[must_use]
    pub fn number_range(&self, lo: f64, hi: f64, digits: usize) -> String {
        self.range(&self.decimal(lo, digits), &self.decimal(hi, digits))
    }

    /// An interval whose ends are already written: `12 to 34 km`.
    #[must_use]
    pub fn range(&self, lo: &str, hi: &str) -> String {
        if lo == hi {
            return lo.to_owned();
        }
        self.format("number-range", &[("low", Arg::Text(lo)), ("high", Arg::Text(hi))])
    }

    /// US dollars with a scale word from a million on: `USD 12.3 million`, `12,3 millions de dollars`, `USD 45,600`.
    #[must_use]
    pub fn money(&self, usd: f64) -> String {
        let (id, number) = amount(usd);
        self.format(id, &[("number", number)])
    }

    /// An interval of amounts, its unit once where both have the same: `USD 33.5 to 218 million`.
    #[must_use]
    pub fn money_range(&self, lo: f64, hi: f64) -> String {
        let [(low_id, low), (high_id, high)] = [lo, hi].map(amount);
        let texts = [lo, hi].map(|usd| self.money(usd));
        if low_id != high_id && lo != 0.0 || texts[0] == texts[1] {
            return self.range(&texts[0], &texts[1]);
        }
        self.format(&format!("{high_id}-range"), &[("low", low), ("high", high)])
    }

    /// A duration: `1 day`, `12 days`; one decimal below ten where it is not whole, `1.0 days` too; what that would
    /// write as nothing, `less than 0.1 days`.
    #[must_use]
    pub fn days(&self, days: f64) -> String {
        if days > 0.0 && days < 0.05 {
            return self.format("days-below", &[("days", Arg::Text(&self.days(0.1)))]);
        }
        self.format("days", &[("number", Arg::Number(days, day_decimals(days)))])
    }

    /// An interval of durations: `11 to 71 days`; each end with the decimal that [`Self::days`] would give it, so
    /// that a number between them never reads as one outside.
    #[must_use]
    pub fn days_range(&self, lo: f64, hi: f64) -> String {
        let [low, high] = [lo, hi].map(|days| (days, day_decimals(days)));
        if self.decimal(low.0, low.1) == self.decimal(high.0, high.1) {
            return self.days(hi);
        }
        self.format("days-range", &[("low", Arg::Number(low.0, low.1)), ("high", Arg::Number(high.0, high.1))])
    }

    /// A date: `2 July 2025`, `2 juillet 2025`.
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        let (day, month, year) = (date.day.to_string(), self.month_name(date), date.year.to_string());
        let id = if date.day == 1 { "date-first" } else { "date" };
        let args = [("day", Arg::Text(&day)), ("month", Arg::Text(&month)), ("year", Arg::Text(&year))];
        self.format(id, if date.day == 1 { &args[1..] } else { &args })
    }

    /// A month: `July 2025`.
    #[must_use]
    pub fn month(&self, date: Date) -> String {
        let (month, year) = (self.month_name(date), date.year.to_string());
        self.format("month-year", &[("month", Arg::Text(&month)), ("year", Arg::Text(&year))])
    }

    /// The short name of a month, for an axis: `Jul`.
    #[must_use]
    pub fn month_short(&self, date: Date) -> String {
        self.text(&format!("month-short-{}", date.month))
    }

    /// The first `most` of a list whose items may hold commas, and how many more there are.
    #[must_use]
    pub fn first_of(&self, items: &[String], most: usize) -> String {
        let join = |a: String, b: &str| {
            self.format("chart-displacement-join", &[("first", Arg::Text(&a)), ("next", Arg::Text(b))])
        };
        let mut shown = items.iter().take(most);
        let first = shown.next().cloned().unwrap_or_default();
        let list = shown.fold(first, |list, item| join(list, item));
        match i64::try_from(items.len().saturating_sub(most)) {
            Ok(rest @ 1..) => join(list, &self.format("chart-displacement-more", &[("count", Arg::Count(rest))])),
            _ => list,
        }
    }

    /// A label with the member it is repeated over: `Drones, west`; the label alone without a member.
    #[must_use]
    pub fn with_member(&self, label: &str, member: &str) -> String {
        if member.is_empty() {
            return label.to_owned();
        }
        // Brackets within brackets are hard to read.
        let id = if member.contains('(') { "with-bracketed-member" } else { "with-member" };
        self.format(id, &[("label", Arg::Text(label)), ("member", Arg::Text(member))])
    }

    /// A title in the quotation marks of the language.
    #[must_use]
    pub fn quoted(&self, title: &str) -> String {
        self.format("quoted", &[("title", Arg::Text(title))])
    }

    fn month_name(&self, date: Date) -> String {
        self.text(&format!("month-{}", date.month))
    }
}

/// The message of an amount of US dollars, by its scale, and the number it takes.
fn amount(usd: f64) -> (&'static str, Arg<'static>) {
    const SCALES: [(&str, f64); 4] = [("money", 1.0), ("money", 1e3), ("money-million", 1e6), ("money-billion", 1e9)];
    let size = usd.abs();
    // A scale is left where rounding would write a thousand of it: 999,999 is 1 million.
    let (id, scale) = SCALES.into_iter().rfind(|&(_, s)| size >= 0.9995 * s).unwrap_or(SCALES[0]);
    let scaled = usd / scale;
    let digits = usize::from(scale > 1.0 && scaled.abs() < 99.95 && !is_whole(scaled));
    if scale == 1e3 {
        // Thousands are written out, with the figures a scale word would leave them.
        let rounded = if digits == 0 { scaled.round() } else { (scaled * 10.0).round() / 10.0 };
        return (id, Arg::Number(rounded * scale, 0));
    }
    (id, Arg::Number(scaled, digits))
}

/// Decimals that a probability deserves in per cent: one where it is small or near 1.
pub(super) fn percent_decimals(p: f64) -> usize {
    usize::from(p != 0.0 && (p < 0.0995 || (p > 0.99 && p < 1.0)))
}

/// One decimal below ten days where it is not whole.
fn day_decimals(days: f64) -> usize {
    usize::from(days.abs() < 9.95 && days.fract() != 0.0)
}

/// Whether one decimal would write `.0`.
fn is_whole(value: f64) -> bool {
    (value * 10.0).round() % 10.0 == 0.0
}

/// Decimals that show three significant digits, without needless zeros.
fn needed_decimals(value: f64) -> usize {
    let rounded = format::rounded(value.abs(), significant_decimals(value));
    rounded.split_once('.').map_or(0, |(_, fraction)| fraction.trim_end_matches('0').len())
}

/// Decimals that show three significant digits, at most six.
fn significant_decimals(value: f64) -> usize {
    let mut size = value.abs();
    let mut digits = 0;
    while size > 0.0 && size < 100.0 && digits < 6 {
        size *= 10.0;
        digits += 1;
    }
    digits
}
