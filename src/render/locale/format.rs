//! Numbers as each language writes them. All digits are European: they are
//! what western Africa reads in all three languages. Groups are joined by U+00A0, never a plain space,
//! so that bidirectional text keeps a number whole; a number with a sign before it or a per cent sign behind it is
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

/// Signs that belong to the number behind them.
const SIGNS: [char; 6] = ['±', '+', '\u{2212}', '≥', '≤', '×'];

/// Isolates every number that has a sign before it or a per cent sign behind it, once: beside Arabic letters the sign
/// would change sides, and stay where the number stands alone.
pub(super) fn isolate_signed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let taken = if starts_alone(&out) { signed_number(rest) } else { None };
        if let Some((length, number)) = taken {
            out.push_str(&number);
            rest = &rest[length..];
        } else {
            let length = whole_isolate(rest).unwrap_or(first.len_utf8());
            out.push_str(&rest[..length]);
            rest = &rest[length..];
        }
    }
    out
}

/// Whether what follows this text can begin a number: not the middle of a word, a number or a date.
fn starts_alone(before: &str) -> bool {
    !before.ends_with(|c: char| c.is_ascii_alphanumeric() || ['.', ',', '-', '_', '='].contains(&c))
}

/// Length and isolated form of the number that a text begins with; none where it has neither sign nor per cent sign.
fn signed_number(text: &str) -> Option<(usize, String)> {
    let sign = text.chars().next().filter(|c| SIGNS.contains(c));
    let mut start = sign.map_or(0, char::len_utf8);
    if sign == Some('×') || sign == Some('≥') || sign == Some('≤') {
        start += text[start..].len() - text[start..].trim_start_matches([' ', '\u{a0}']).len();
    }
    // A number that has its isolate gives it up for one that holds the sign too.
    let isolated = whole_isolate(&text[start..]);
    let number = isolated.unwrap_or_else(|| digits(&text[start..]));
    if number == 0 {
        return None;
    }
    let mut end = start + number;
    if text[end..].starts_with('%') {
        end += 1;
    } else if sign.is_none() {
        return None;
    }
    Some((end, format!("{ISOLATE}{}{END}", &text[..end])))
}

/// Length of the isolate that a text begins with, its marks included.
fn whole_isolate(text: &str) -> Option<usize> {
    let mut depth = 0_u32;
    for (at, c) in text.char_indices() {
        match c {
            ISOLATE => depth += 1,
            END => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return (at > 0).then_some(at + c.len_utf8());
        }
    }
    None
}

/// Length of the digits that a text begins with, with their group and decimal signs.
fn digits(text: &str) -> usize {
    let mut end = 0;
    while let Some(c) = text[end..].chars().next() {
        let next = text[end + c.len_utf8()..].starts_with(|c: char| c.is_ascii_digit());
        if c.is_ascii_digit() || (end > 0 && next && ['.', ',', '\u{a0}'].contains(&c)) {
            end += c.len_utf8();
        } else {
            break;
        }
    }
    end
}

/// Digits with an optional point, as a number of the language.
fn written(language: Language, digits: &str, negative: bool) -> String {
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let (group, point) = match language {
        Language::English => (',', '.'),
        // Arabic as the western Arab countries write it.
        Language::French | Language::Arabic => ('\u{a0}', ','),
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
    fn a_number_is_isolated_with_its_signs_once() {
        let isolated = |text: &str| text.replace('[', "\u{2066}").replace(']', "\u{2069}");
        for (text, said) in [
            ("خلال 12,5% من", "خلال [12,5%] من"),
            ("[\u{2212}3]%", "[[\u{2212}3]%]"),
            ("نطاق\u{a0}80%", "نطاق\u{a0}[80%]"),
            ("بلغ ±[5,6%]، والمطلوب ±0,5", "بلغ [±[5,6%]]، والمطلوب [±0,5]"),
            ("الفرق +1\u{a0}622 يومًا", "الفرق [+1\u{a0}622] يومًا"),
            ("من [\u{2212}3] إلى [+4]", "من [\u{2212}3] إلى [+4]"),
            ("(≥ 7)", "([≥ 7])"),
            ("2025-07-02، 5 مسارات، a+3", "2025-07-02، 5 مسارات، a+3"),
            ("[Harmattan 0.1.0] ·", "[Harmattan 0.1.0] ·"),
        ] {
            let once = isolate_signed(&isolated(text));
            assert_eq!(once, isolated(said));
            assert_eq!(isolate_signed(&once), once);
        }
    }
}
