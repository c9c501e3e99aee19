//! Values as TOML text, as the resolved scenario is written.

use std::fmt::Write as _;

use harmattan_core::Translations;

pub(super) fn line(out: &mut String, key: &str, value: &str) {
    let _ = writeln!(out, "{key} = {value}");
}

pub(super) fn header(out: &mut String, header: &str) {
    let _ = writeln!(out, "\n{header}");
}

pub(super) fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

pub(super) fn list(items: impl Iterator<Item = String>) -> String {
    format!("[{}]", items.collect::<Vec<_>>().join(", "))
}

pub(super) fn translations(words: &Translations) -> String {
    format!("{{ en = {}, fr = {}, ar = {} }}", quoted(&words.en), quoted(&words.fr), quoted(&words.ar))
}

/// The shortest text that reads back as the same double.
pub(super) fn number(value: f64) -> String {
    if value.fract() == 0.0 && value.abs() < 1e15 { format!("{value:.0}") } else { format!("{value:?}") }
}
