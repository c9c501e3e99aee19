//! Numbers as each language writes them. All digits are European: they are
//! what western Africa reads in all three languages. Groups are joined by U+00A0, never a plain space,
//! so that bidirectional text keeps a number whole; a negative number, and a number with its per cent sign, is
//! isolated (U+2066 … U+2069) in Arabic.

use harmattan_core::Language;

/// `value` with `digits` decimals, grouped by thousands.
pub(super) fn decimal(language: Language, value: f64, digits: usize) -> String {
    if !value.is_finite() {
        return "–".to_owned();
    }
    let text = rounded(value.abs(), digits);
    let negative = value < 0.0 && text.bytes().any(|b| (b'1'..=b'9').contains(&b));
    written(language, &text, negative)
}

/// Beyond this a number times its power of ten holds no fraction to round.
const NO_FRACTION: f64 = 1e15;
/// What arithmetic may have taken from an exact half, as a share and at most: 0.465 × 100 and 0.285 × 100 both count as
/// halves.
const LOST: [f64; 2] = [1e-12, 1e-6];

/// A number that is not negative with `digits` decimals, halves rounded up: 46.5 is 47, and 2.45 with one decimal is
/// 2.5, whichever side of it the nearest binary number lies.
pub(super) fn rounded(size: f64, digits: usize) -> String {
    let power = (0..digits).fold(1.0, |power, _| power * 10.0);
    let scaled = size * power;
    if scaled.is_nan() || scaled >= NO_FRACTION {
        return format!("{size:.digits$}");
    }
    let whole = (scaled + (scaled * LOST[0]).min(LOST[1]) + 0.5).floor();
    format!("{:.digits$}", whole / power)
}

/// `value`, grouped by thousands.
pub(super) fn integer(language: Language, value: i64) -> String {
    written(language, &value.unsigned_abs().to_string(), value < 0)
}

/// Left-to-right isolate, and its end.
const ISOLATE: char = '\u{2066}';
const END: char = '\u{2069}';

/// Isolates every number with its per cent sign: beside Arabic letters the sign would change sides, and stay where
/// the number stands alone.
pub(super) fn isolate_percents(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut depth = 0_u32;
    for c in text.chars() {
        match c {
            ISOLATE => depth += 1,
            END => depth = depth.saturating_sub(1),
            _ => {}
        }
        if c != '%' || depth > 0 {
            out.push(c);
            continue;
        }
        let number = out.split_off(number_start(&out));
        out.push(ISOLATE);
        out.push_str(&number);
        out.push(c);
        out.push(END);
    }
    out
}

/// Where the number that a text ends in begins; a negative one with its isolate.
fn number_start(text: &str) -> usize {
    if text.ends_with(END) {
        return text.rfind(ISOLATE).unwrap_or(text.len());
    }
    let before = text.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.' || c == '\u{a0}');
    text.len() - text[before.len()..].trim_start_matches('\u{a0}').len()
}

/// Digits with an optional point, as a number of the language.
fn written(language: Language, digits: &str, negative: bool) -> String {
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let (group, point) = match language {
        Language::English => (',', '.'),
        Language::French => ('\u{a0}', ','),
        Language::Arabic => ('\u{a0}', '.'),
    };
    let mut out = String::new();
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i) % 3 == 0 {
            out.push(group);
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push(point);
        out.push_str(fraction);
    }
    match (negative, language) {
        (false, _) => out,
        (true, Language::Arabic) => format!("{ISOLATE}\u{2212}{out}{END}"),
        (true, _) => format!("\u{2212}{out}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_are_rounded_away_from_zero() {
        for (value, digits, text) in [
            (46.5, 0, "47"),
            (45.5, 0, "46"),
            (0.285 * 100.0, 0, "29"),
            (0.465 * 100.0, 0, "47"),
            (2.45, 1, "2.5"),
            (1.005, 2, "1.01"),
            (46.499_999, 0, "46"),
            (0.05, 0, "0"),
            (1e12, 0, "1,000,000,000,000"),
            (1e15, 0, "1,000,000,000,000,000"),
        ] {
            assert_eq!(decimal(Language::English, value, digits), text);
        }
        assert_eq!(decimal(Language::English, -46.5, 0), "\u{2212}47");
        assert_eq!(decimal(Language::English, -0.4, 0), "0");
    }

    #[test]
    fn a_number_is_isolated_with_its_per_cent_sign_once() {
        let once = isolate_percents("خلال 12.5% من");
        assert_eq!(once, "خلال \u{2066}12.5%\u{2069} من");
        assert_eq!(isolate_percents(&once), once);
        assert_eq!(isolate_percents("\u{2066}\u{2212}3\u{2069}%"), "\u{2066}\u{2066}\u{2212}3\u{2069}%\u{2069}");
        assert_eq!(isolate_percents("فاصل\u{a0}80%"), "فاصل\u{a0}\u{2066}80%\u{2069}");
    }
}
