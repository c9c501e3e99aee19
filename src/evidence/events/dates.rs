//! Dates as event files write them: ISO, with or without a time; `16 May 2025`, `16-mai-2025`, `1er juillet 2025`; `16/05/2025`,
//! the day first. Months by name in English, French and Arabic.

use std::borrow::Cow;

use harmattan_core::calendar::Date;

use super::names::fold;

/// Years that an event can be of.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

/// A date; none where it is no date, or one that no calendar has.
pub(super) fn date(text: &[u8]) -> Option<Date> {
    let text = text.trim_ascii();
    iso(text).or_else(|| slashed(text)).or_else(|| worded(text))
}

/// `2025-05-16`, with whatever time follows after a space or a `T`.
fn iso(text: &[u8]) -> Option<Date> {
    let (date, rest) = text.split_at_checked(10)?;
    let parted = date[4] == date[7] && matches!(date[4], b'-' | b'/');
    if !parted || !(rest.is_empty() || matches!(rest[0], b' ' | b'T')) {
        return None;
    }
    checked(number(&date[..4])?, number(&date[5..7])?, number(&date[8..])?)
}

/// `16/05/2025`, `16.5.2025`: the day first, as in Dakar, Bamako and Nouakchott.
fn slashed(text: &[u8]) -> Option<Date> {
    let mut parts = text.split(|b| matches!(b, b'/' | b'.' | b'-'));
    let (day, month, rest) = (parts.next()?, parts.next()?, parts.next()?);
    let year = rest.split(|&b| b == b' ').next()?;
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    checked(number(year)?, number(month)?, number(day)?)
}

/// `16 May 2025`, `16-mai-2025`, `1er juillet 2025`, `May 16, 2025`.
fn worded(text: &[u8]) -> Option<Date> {
    let text = decoded(text);
    let mut words = text.split([' ', '-', ',', '\u{a0}']).filter(|word| !word.is_empty());
    let (first, second, year) = (words.next()?, words.next()?, words.next()?);
    let day = |word: &str| number(word.trim_end_matches("er").as_bytes());
    let (day, month) = match month(second.as_bytes()) {
        Some(month) => (day(first)?, month),
        None => (day(second)?, month(first.as_bytes())?),
    };
    checked(number(year.as_bytes())?, i32::from(month), day)
}

/// A month by its number, or its name, also shortened.
pub(super) fn month(text: &[u8]) -> Option<u8> {
    if let Some(number) = number(text.trim_ascii()) {
        return u8::try_from(number).ok().filter(|m| (1..=12).contains(m));
    }
    // A million dates are read in a second: what has no accent is not folded.
    if text.is_ascii() {
        return latin_month(text);
    }
    let name = fold(&decoded(text));
    if name.is_ascii() {
        return latin_month(name.as_bytes());
    }
    let arabic: [&[&str]; 12] = [
        &["يناير"],
        &["فبراير"],
        &["مارس"],
        &["أبريل", "إبريل", "ابريل"],
        &["مايو"],
        &["يونيو"],
        &["يوليو"],
        &["أغسطس", "أغشت", "اغسطس"],
        &["سبتمبر", "شتمبر"],
        &["أكتوبر", "اكتوبر"],
        &["نوفمبر"],
        &["ديسمبر", "دجمبر"],
    ];
    let is = |names: &&[&str]| names.iter().any(|known| fold(known) == name);
    (1..).zip(&arabic).find(|(_, names)| is(names)).map(|(month, _)| month)
}

/// A month by the first letters of its name in English or French, without accents.
fn latin_month(name: &[u8]) -> Option<u8> {
    const NAMES: [&[&[u8]]; 12] = [
        &[b"jan"],
        &[b"feb", b"fev"],
        &[b"mar"],
        &[b"apr", b"avr"],
        &[b"may", b"mai"],
        &[b"jun", b"juin"],
        &[b"jul", b"juil"],
        &[b"aug", b"aou"],
        &[b"sep"],
        &[b"oct"],
        &[b"nov"],
        &[b"dec"],
    ];
    let name = name.trim_ascii();
    let starts = |first: &&[u8]| name.get(..first.len()).is_some_and(|start| start.eq_ignore_ascii_case(first));
    (1..).zip(&NAMES).find(|(_, names)| names.iter().any(starts)).map(|(month, _)| month)
}

/// Text that is UTF-8, else Latin-1.
pub(super) fn decoded(text: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(text) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => Cow::Owned(text.iter().map(|&byte| char::from(byte)).collect()),
    }
}

/// Digits alone.
pub(super) fn number(text: &[u8]) -> Option<i32> {
    if text.is_empty() || text.len() > 9 {
        return None;
    }
    text.iter().try_fold(0, |sum, byte| byte.is_ascii_digit().then(|| sum * 10 + i32::from(byte - b'0')))
}

pub(super) fn checked(year: i32, month: i32, day: i32) -> Option<Date> {
    let date = Date { year, month: u8::try_from(month).ok()?, day: u8::try_from(day).ok()? };
    let in_range = YEARS.contains(&year) && (1..=12).contains(&date.month) && (1..=31).contains(&date.day);
    (in_range && Date::from_days(date.to_days()) == date).then_some(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &[u8]) -> String {
        date(text).map_or_else(|| "none".to_owned(), |date| date.to_string())
    }

    #[test]
    fn dates_are_read_as_files_write_them() {
        for text in [
            "2025-05-16",
            "2025-05-16 00:00:00.000",
            "2025-05-16T12:00:00Z",
            "16 May 2025",
            "16-May-2025",
            "16 mai 2025",
            "16/05/2025",
            "16.5.2025",
            "May 16, 2025",
            " 2025/05/16 ",
            "16 مايو 2025",
        ] {
            assert_eq!(told(text.as_bytes()), "2025-05-16", "{text}");
        }
        assert_eq!(told("1er février 2025".as_bytes()), "2025-02-01");
        assert_eq!(told(b"1er f\xe9vrier 2025"), "2025-02-01", "Latin-1");
        assert_eq!(told("3 août 2025".as_bytes()), "2025-08-03");
        assert_eq!(told("2 juil. 2025".as_bytes()), "2025-07-02");
        assert_eq!(told("2 juin 2025".as_bytes()), "2025-06-02");
    }

    #[test]
    fn impossible_dates_are_none() {
        for text in [
            "",
            "2025-02-30",
            "2025-13-01",
            "30 Feb 2025",
            "0000-01-01",
            "05/16/2025",
            "16 Foo 2025",
            "2025",
            "9999-99-99",
        ] {
            assert_eq!(told(text.as_bytes()), "none", "{text}");
        }
        assert_eq!(told(b"2024-02-29"), "2024-02-29");
        assert_eq!(told(b"2023-02-29"), "none");
    }
}
