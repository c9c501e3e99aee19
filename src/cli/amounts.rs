//! Numbers and names typed on the command line: read, or told what was meant.

use std::ops::RangeInclusive;

use harmattan_core::Language;
use harmattan_core::calendar::Date;
use harmattan_evidence::Month;
use harmattan_render::locale::{Arg, Locale, message};
use harmattan_scenario::{Argument, Message, date_slip, nearest, number_slip};

/// What is said of a value that is no number: the range, and what was meant where that would be accepted.
fn refused(text: &str, range: &str, language: Language, accepts: impl Fn(&str) -> bool) -> String {
    let locale = Locale::new(language);
    let right = |slip: &Message| match slip.arguments.iter().find(|(name, _)| *name == "right") {
        Some((_, Argument::Text(right))) => right != text && accepts(right),
        _ => false,
    };
    let meant = number_slip(text).filter(right).map(|slip| message(&slip, &locale));
    let range = locale.format("cli-usage-range", &[("range", Arg::Text(range))]);
    meant.map_or(range.clone(), |meant| format!("{range}; {meant}"))
}

/// A whole number within a range: `10000` or `10_000`.
pub(super) fn whole(
    language: Language,
    range: RangeInclusive<u64>,
) -> impl Fn(&str) -> Result<u64, String> + Clone + Send + Sync + 'static {
    move |text: &str| {
        let read = |text: &str| text.replace('_', "").parse::<u64>().ok().filter(|number| range.contains(number));
        let ends = match *range.end() {
            u64::MAX => format!("{} …", range.start()),
            end => format!("{} … {end}", range.start()),
        };
        read(text).ok_or_else(|| refused(text, &ends, language, |right| read(right).is_some()))
    }
}

/// A date: `2025-07-02`.
pub(super) fn date(language: Language) -> impl Fn(&str) -> Result<Date, String> + Clone + Send + Sync + 'static {
    move |text: &str| {
        let locale = Locale::new(language);
        read_date(text).ok_or_else(|| {
            let meant = date_slip(text).filter(|right| right != text && read_date(right).is_some());
            let meant = meant.map(|right| locale.format("cli-did-you-mean", &[("name", Arg::Text(&right))]));
            let wanted = locale.text("cli-usage-date");
            meant.map_or(wanted.clone(), |meant| format!("{wanted}; {meant}"))
        })
    }
}

/// Two months, the second not before the first: `2023-07:2025-06`; `:monthly` may follow.
pub(super) fn months(
    language: Language,
) -> impl Fn(&str) -> Result<(Month, Month), String> + Clone + Send + Sync + 'static {
    move |text: &str| read_months(text).ok_or_else(|| Locale::new(language).text("cli-usage-months"))
}

fn read_months(text: &str) -> Option<(Month, Month)> {
    let month = |text: &str| read_date(&format!("{text}-01")).map(Month::of);
    let (from, to) = text.strip_suffix(":monthly").unwrap_or(text).split_once(':')?;
    let (from, to) = (month(from)?, month(to)?);
    (from <= to).then_some((from, to))
}

/// A date of the calendar, as ISO 8601 writes it.
pub(super) fn read_date(text: &str) -> Option<Date> {
    text.parse().ok()
}

/// An amount of money: 0 or more, such as `50e6` or `50_000_000`.
pub(super) fn money(language: Language) -> impl Fn(&str) -> Result<f64, String> + Clone + Send + Sync + 'static {
    let read = |text: &str| text.replace('_', "").parse::<f64>().ok().filter(|x| *x >= 0.0 && x.is_finite());
    move |text: &str| read(text).ok_or_else(|| refused(text, "0 ≤ USD", language, |right| read(right).is_some()))
}

/// A half-width: above 0.
pub(super) fn half_width(language: Language) -> impl Fn(&str) -> Result<f64, String> + Clone + Send + Sync + 'static {
    let read = |text: &str| text.replace('_', "").parse::<f64>().ok().filter(|x| *x > 0.0 && x.is_finite());
    move |text: &str| read(text).ok_or_else(|| refused(text, "0 < HALF-WIDTH", language, |right| read(right).is_some()))
}

/// A share: 0 or more, such as `0.05` or `5%`.
pub(super) fn share(language: Language) -> impl Fn(&str) -> Result<f64, String> + Clone + Send + Sync + 'static {
    let number = |text: &str| text.parse::<f64>().ok().filter(|x| *x >= 0.0 && x.is_finite());
    let read = move |text: &str| match text.strip_suffix('%') {
        Some(percent) => number(percent.trim_end()).map(|x| x / 100.0),
        None => number(text),
    };
    move |text: &str| read(text).ok_or_else(|| refused(text, "0 ≤ SHARE", language, |right| read(right).is_some()))
}

/// "Did you mean …", where one of the known names is near.
pub(super) fn suggestion<'a, I>(name: &str, known: I, locale: &Locale) -> Option<String>
where
    I: IntoIterator<Item = &'a str, IntoIter: Clone>,
{
    let near = nearest(name, known)?;
    Some(locale.format("cli-did-you-mean", &[("name", Arg::Text(near))]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_or_explained() {
        let english = Language::English;
        assert_eq!(whole(english, 1..=1024)("8"), Ok(8));
        assert_eq!(whole(english, 1..=u64::MAX)("10_000"), Ok(10_000));
        assert_eq!(money(english)("50e6"), Ok(50e6));
        assert_eq!(half_width(english)("0.01"), Ok(0.01));
        let right = |said: Result<f64, String>, right: &str| {
            let said = said.expect_err("refused");
            assert!(said.ends_with(right), "{said}");
        };
        right(money(english)("5k"), ": 5000");
        right(money(english)("40 000 000"), ": 40000000");
        right(money(english)("1,5e6"), "or 15000000 if thousands were meant");
        right(half_width(english)("1%"), "1% is 0.01");
        right(half_width(english)("0,01"), ": 0.01");
        right(half_width(english)("٠٫٠١"), ": 0.01");
        assert_eq!(half_width(english)("2e6"), Ok(2e6));
        right(half_width(english)("0"), "0 < HALF-WIDTH");
        right(whole(english, 1..=99)("1e1").map(|n| n as f64), ": 10");
    }
}
