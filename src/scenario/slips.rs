//! What somebody meant by a number, a date or a mark that the readers do not know: digits of another script, a decimal
//! comma, spaces, a per cent sign, a unit, curly quotation marks. The cause is named and the right writing given.

use super::diagnostic::{Message, plain_number};

/// What was meant by a text that no reader of numbers reads: the cause, with the number as it should be written. None
/// where nothing like a number stands there. Whoever has the words for messages (`locale`) can show it.
#[must_use]
pub fn number_slip(text: &str) -> Option<Message> {
    let read = Reading::of(text)?;
    let right = |id: &'static str| Message::new(id).text("right", read.right.clone());
    Some(match read.cause {
        Cause::Digits => right("hint-slip-digits"),
        Cause::Comma => right("hint-slip-comma"),
        Cause::EitherComma { decimal } => right("hint-slip-either").text("decimal", decimal),
        Cause::Percent => right("hint-slip-percent").text("written", text.trim()),
        Cause::Unit => right("hint-slip-unit"),
        Cause::Thousands => right("hint-slip-thousands"),
        Cause::Sign => right("hint-slip-sign"),
        Cause::Point => right("hint-slip-point"),
        Cause::Written => right("hint-slip-written"),
    })
}

/// Why a number was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Cause {
    /// Digits that are not 0–9.
    Digits,
    /// A decimal comma.
    Comma,
    /// A comma before three digits: decimals, or thousands.
    EitherComma { decimal: String },
    /// A share in per cent.
    Percent,
    /// A unit or a multiple (`5k`) beside it.
    Unit,
    /// Spaces, apostrophes or points that group thousands.
    Thousands,
    /// A minus sign that is none.
    Sign,
    /// A point without a digit on either side.
    Point,
    /// The number itself, in a place or a form where it is not read: in quotation marks, with zeros before it.
    Written,
}

struct Reading {
    cause: Cause,
    right: String,
}

/// The digit a character stands for, in whatever script planners write: Arabic, Persian, full width.
pub(super) fn digit_of(c: char) -> Option<u32> {
    c.to_digit(10).or_else(|| {
        [0x0660, 0x06f0, 0x07c0, 0xff10].iter().find_map(|&zero| {
            let value = u32::from(c).checked_sub(zero)?;
            (value < 10).then_some(value)
        })
    })
}

/// Spaces and apostrophes that group digits.
fn groups(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{2007}' | '\'' | '\u{2019}' | '_' | '\u{66c}')
}

/// Whether a text begins with three digits and no fourth.
fn before_three(rest: &str) -> bool {
    rest.chars().take_while(|&c| digit_of(c).is_some()).count() == 3
}

impl Reading {
    fn of(text: &str) -> Option<Self> {
        let text = text.trim();
        let mut cause = None;
        let mut note = |found: Cause| {
            cause.get_or_insert(found);
        };
        let (sign, rest) = sign_of(text, &mut note);
        let (rest, factor) = without_unit(rest, &mut note)?;
        if !rest.starts_with(|c: char| digit_of(c).is_some() || matches!(c, '.' | ',' | '\u{66b}')) || rest.len() > 64 {
            return None;
        }
        let mut digits = String::new();
        for (at, c) in rest.char_indices() {
            match (c, digit_of(c)) {
                ('\u{66b}', _) => {
                    note(Cause::Digits);
                    digits.push('.');
                }
                (_, Some(digit)) => {
                    if !c.is_ascii_digit() {
                        note(Cause::Digits);
                    }
                    digits.push(char::from_digit(digit, 10)?);
                }
                (c, _) if groups(c) && (c == '_' || before_three(&rest[at + c.len_utf8()..])) => {
                    if c != '_' {
                        note(if c == '\u{66c}' { Cause::Digits } else { Cause::Thousands });
                    }
                }
                ('.' | ',' | 'e' | 'E' | '+' | '-', _) => digits.push(c),
                _ => return None,
            }
        }
        let (plain, either) = without_commas(&digits, &mut note)?;
        if plain.starts_with('.') || plain.ends_with('.') {
            note(Cause::Point);
        }
        let value = plain.parse::<f64>().ok().filter(|value| value.is_finite())? * factor;
        let write = |value: f64| format!("{}{}", if sign < 0.0 { "-" } else { "" }, plain_number(value));
        let cause = match (cause.unwrap_or(Cause::Written), either) {
            (Cause::Comma, Some(decimal)) => Cause::EitherComma { decimal: write(decimal * factor) },
            (cause, _) => cause,
        };
        Some(Self { cause, right: write(rounded(value)) })
    }
}

/// A product without the noise of its last digits.
fn rounded(value: f64) -> f64 {
    format!("{value:.12e}").parse().unwrap_or(value)
}

/// Takes the sign off: 1 or −1, and the rest.
fn sign_of<'t>(text: &'t str, note: &mut impl FnMut(Cause)) -> (f64, &'t str) {
    if let Some(rest) = text.strip_prefix(['\u{2212}', '\u{2013}', '\u{2010}', '\u{2011}']) {
        note(Cause::Sign);
        return (-1.0, rest.trim_start());
    }
    text.strip_prefix('-')
        .map_or_else(|| (1.0, text.strip_prefix('+').unwrap_or(text)), |rest| (-1.0, rest.trim_start()))
}

/// What multiplies a number, by the letters behind it.
const MULTIPLES: [(&str, f64); 9] =
    [("k", 1e3), ("K", 1e3), ("M", 1e6), ("m", 1e6), ("Md", 1e9), ("G", 1e9), ("B", 1e9), ("bn", 1e9), ("mn", 1e6)];

/// Takes off what stands before and behind a number, and gives the factor it stands for.
fn without_unit<'t>(text: &'t str, note: &mut impl FnMut(Cause)) -> Option<(&'t str, f64)> {
    let (typed, text) = (text, text.trim_start_matches(['$', '€', '£', '~', '≈', '>', '<']).trim_start());
    if text.len() < typed.len() {
        note(Cause::Unit);
    }
    let is_number = |c: char| digit_of(c).is_some() || matches!(c, '.' | ',' | '\u{66b}');
    let end = text.rfind(is_number).map(|at| at + text[at..].chars().next().map_or(1, char::len_utf8))?;
    let (number, unit) = (&text[..end], text[end..].trim());
    if unit.is_empty() {
        return Some((number, 1.0));
    }
    if matches!(unit, "%" | "\u{66a}" | "\u{ff05}") {
        note(Cause::Percent);
        return Some((number, 0.01));
    }
    // A unit is a word or a sign or two, not a sentence.
    if unit.chars().count() > 12 || unit.contains(['\u{22}', '=', '{', '}', '[', ']', '#']) {
        return None;
    }
    note(Cause::Unit);
    Some((number, MULTIPLES.iter().find(|(word, _)| *word == unit).map_or(1.0, |(_, factor)| *factor)))
}

/// Digits with a point alone; where one comma may be either, the other reading too.
fn without_commas(digits: &str, note: &mut impl FnMut(Cause)) -> Option<(String, Option<f64>)> {
    let (commas, points) = (digits.matches(',').count(), digits.matches('.').count());
    let last = digits.rfind([',', '.']);
    match (commas, points) {
        (0, 0 | 1) => Some((digits.to_owned(), None)),
        (0, _) => {
            note(Cause::Thousands);
            Some((digits.replace('.', ""), None))
        }
        (1, 0) => {
            note(Cause::Comma);
            let (whole, decimals) = digits.split_once(',')?;
            let decimal: String = digits.replace(',', ".");
            let grouped = decimals.len() == 3 && (1..=3).contains(&whole.len()) && whole != "0";
            let either = if grouped { decimal.parse().ok() } else { None };
            Some((if grouped { digits.replace(',', "") } else { decimal }, either))
        }
        // The last mark parts the decimals, the others group.
        (_, _) if last.is_some_and(|at| digits[at..].starts_with('.')) || points == 0 => {
            note(Cause::Thousands);
            Some((digits.replace(',', ""), None))
        }
        (1, _) => {
            note(Cause::Comma);
            Some((digits.replace('.', "").replace(',', "."), None))
        }
        _ => None,
    }
}

/// A date written with other marks or in another order, as it should be: year, month, day. A day before a month where
/// the year stands last, as in French.
#[must_use]
pub fn date_slip(text: &str) -> Option<String> {
    let text: String =
        text.trim().chars().map(|c| digit_of(c).and_then(|d| char::from_digit(d, 10)).unwrap_or(c)).collect();
    let parts: Vec<&str> = text.split(['/', '.', '-', ' ']).collect();
    let [first, second, third] = parts.as_slice() else { return None };
    let number = |part: &str| part.parse::<u32>().ok().filter(|_| part.bytes().all(|b| b.is_ascii_digit()));
    let (first_number, second, third_number) = (number(first)?, number(second)?, number(third)?);
    let (year, month, day) = match (first.len(), third.len()) {
        (4, 1 | 2) => (first_number, second, third_number),
        (1 | 2, 4) => (third_number, second, first_number),
        _ => return None,
    };
    // A month beyond twelve is the day of who writes the month first.
    let (month, day) = if month > 12 { (day, month) } else { (month, day) };
    ((1..=12).contains(&month) && (1..=31).contains(&day)).then(|| format!("{year:04}-{month:02}-{day:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(Cause, String)> {
        Reading::of(text).map(|read| (read.cause, read.right))
    }

    #[test]
    fn what_was_meant_by_a_number_is_told() {
        for (text, cause, right) in [
            ("٣", Cause::Digits, "3"),
            ("٣٫٥", Cause::Digits, "3.5"),
            ("۱۲۳", Cause::Digits, "123"),
            ("１２", Cause::Digits, "12"),
            ("١٬٢٣٤", Cause::Digits, "1234"),
            ("1,5", Cause::Comma, "1.5"),
            ("-0,25", Cause::Comma, "-0.25"),
            ("100,9", Cause::Comma, "100.9"),
            ("1.234,5", Cause::Comma, "1234.5"),
            ("1,234.5", Cause::Thousands, "1234.5"),
            ("1,234,567", Cause::Thousands, "1234567"),
            ("1.234.567", Cause::Thousands, "1234567"),
            ("1 000", Cause::Thousands, "1000"),
            ("1\u{202f}000\u{a0}000", Cause::Thousands, "1000000"),
            ("1'000", Cause::Thousands, "1000"),
            ("10%", Cause::Percent, "0.1"),
            ("12,5 %", Cause::Percent, "0.125"),
            ("1٪", Cause::Percent, "0.01"),
            ("5k", Cause::Unit, "5000"),
            ("1.5M", Cause::Unit, "1500000"),
            ("90 jours", Cause::Unit, "90"),
            ("30 days", Cause::Unit, "30"),
            ("$50", Cause::Unit, "50"),
            ("40 USD", Cause::Unit, "40"),
            ("3;", Cause::Unit, "3"),
            ("−5", Cause::Sign, "-5"),
            (".5", Cause::Point, "0.5"),
            ("5.", Cause::Point, "5"),
            ("007", Cause::Written, "7"),
            ("1e4", Cause::Written, "10000"),
        ] {
            assert_eq!(read(text), Some((cause, right.to_owned())), "{text}");
        }
        let either = Cause::EitherComma { decimal: "1.5".to_owned() };
        assert_eq!(read("1,500"), Some((either, "1500".to_owned())));
        for text in ["", "fast", "[1", "a1", "-", "1 = 2", "01/07/2025", "inf", "1e999", "3 4", "1 00"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn dates_are_put_in_order() {
        for (text, right) in [
            ("01/07/2025", "2025-07-01"),
            ("1.7.2025", "2025-07-01"),
            ("2025/07/01", "2025-07-01"),
            ("2025-7-1", "2025-07-01"),
            ("07/31/2025", "2025-07-31"),
            ("٠١/٠٧/٢٠٢٥", "2025-07-01"),
            ("1 7 2025", "2025-07-01"),
        ] {
            assert_eq!(date_slip(text).as_deref(), Some(right), "{text}");
        }
        for text in ["2025", "1/2/3", "45/45/2025", "a/b/2025"] {
            assert_eq!(date_slip(text), None, "{text}");
        }
    }
}
