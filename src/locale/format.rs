//! Numbers as each language writes them. All digits are European: they are
//! what western Africa reads in all three languages. Groups are joined by U+00A0, never a plain space,
//! so that bidirectional text keeps a number whole; a negative number is isolated (U+2066 … U+2069) in Arabic.

use super::Language;

/// `value` with `digits` decimals, grouped by thousands.
pub(super) fn decimal(language: Language, value: f64, digits: usize) -> String {
    if !value.is_finite() {
        return "–".to_owned();
    }
    let text = format!("{:.digits$}", value.abs());
    let negative = value < 0.0 && text.bytes().any(|b| (b'1'..=b'9').contains(&b));
    written(language, &text, negative)
}

/// `value`, grouped by thousands.
pub(super) fn integer(language: Language, value: i64) -> String {
    written(language, &value.unsigned_abs().to_string(), value < 0)
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
        (true, Language::Arabic) => format!("\u{2066}\u{2212}{out}\u{2069}"),
        (true, _) => format!("\u{2212}{out}"),
    }
}
