//! Reading fixed-shape tables: known keys, their types and ranges, each mistake reported at its place.

use unicode_normalization::UnicodeNormalization;

use harmattan_core::Translations;
use harmattan_core::calendar::Date;

use super::diagnostic::{Diagnostic, Diagnostics, Message, Span, is_control};
use super::slips::date_slip;
use super::suggest::{family, nearest};
use super::tree::{Entry, Node, Table, Value, wrong_kind};

/// A value with the place it was read from.
#[derive(Clone, Debug)]
pub(super) struct At<T> {
    pub value: T,
    pub at: Span,
}

/// A table with a fixed set of keys.
pub(super) struct Fields<'t> {
    table: &'t Table,
    /// Where it stands: the table's header or of the value that is the table.
    pub at: &'t Span,
    /// Name of the table in keys (`places.kayes`); empty for the root.
    pub path: String,
}

/// A full key name.
pub(super) fn join(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}

/// Reports an unknown key beside the names that are known there.
pub(super) fn unknown_key<'a, I>(entry: &Entry, path: &str, known: I, found: &mut Diagnostics)
where
    I: IntoIterator<Item = &'a str> + Clone,
{
    let title = Message::new("error-unknown-key").text("key", join(path, &entry.key));
    found.push(with_suggestion(Diagnostic::error(&entry.key_at, title), &entry.key, known));
}

/// Adds "did you mean" beside the caret, or the list of what is known where nothing is close.
pub(super) fn with_suggestion<'a, I>(diagnostic: Diagnostic, name: &str, known: I) -> Diagnostic
where
    I: IntoIterator<Item = &'a str>,
{
    const MOST_LISTED: usize = 12;
    let known: Vec<&str> = known.into_iter().collect();
    if let Some(near) = nearest(name, known.iter().copied()) {
        return diagnostic.label(Message::new("hint-did-you-mean").text("name", near));
    }
    let all = family(name, known);
    match all.len() {
        0 => diagnostic,
        1..=MOST_LISTED => diagnostic.help(Message::new("hint-known").names("names", all)),
        count => {
            let some = all[..MOST_LISTED].to_vec();
            diagnostic.help(Message::new("hint-known-more").names("names", some).count("more", count - MOST_LISTED))
        }
    }
}

impl<'t> Fields<'t> {
    /// Opens a table whose keys are `known`; the others are reported.
    pub fn new(table: &'t Table, at: &'t Span, path: &str, known: &[&str], found: &mut Diagnostics) -> Self {
        for entry in &table.entries {
            if !known.contains(&entry.key.as_str()) {
                unknown_key(entry, path, known.iter().copied(), found);
            }
        }
        Self { table, at, path: path.to_owned() }
    }

    /// The root of a file, whose unknown keys are reported elsewhere.
    pub fn over(table: &'t Table, at: &'t Span) -> Self {
        Self { table, at, path: String::new() }
    }

    /// Opens a node that must be a table.
    pub fn open(node: &'t Node, path: &str, known: &[&str], found: &mut Diagnostics) -> Option<Self> {
        let Some(table) = node.as_table() else {
            wrong_kind(node, path, "what-table", found);
            return None;
        };
        Some(Self::new(table, &node.at, path, known, found))
    }

    /// The node of a key.
    pub fn get(&self, key: &str) -> Option<&'t Node> {
        self.table.get(key)
    }

    /// The keys that stand in the table.
    pub fn keys(&self) -> Vec<String> {
        self.table.entries.iter().map(|entry| entry.key.clone()).collect()
    }

    /// Full name of a key.
    pub fn name(&self, key: &str) -> String {
        join(&self.path, key)
    }

    /// Reports that a key is missing.
    pub fn missing(&self, key: &str, found: &mut Diagnostics) {
        found.push(Diagnostic::error(self.at, Message::new("error-missing-key").text("key", self.name(key))));
    }

    /// The node of a key that must be there.
    pub fn require(&self, key: &str, found: &mut Diagnostics) -> Option<&'t Node> {
        let node = self.get(key);
        if node.is_none() {
            self.missing(key, found);
        }
        node
    }

    /// A text, if the key is there.
    pub fn text(&self, key: &str, found: &mut Diagnostics) -> Option<At<&'t str>> {
        text(self.get(key)?, &self.name(key), found)
    }

    /// A text that must be there.
    pub fn require_text(&self, key: &str, found: &mut Diagnostics) -> Option<At<&'t str>> {
        text(self.require(key, found)?, &self.name(key), found)
    }

    /// Yes or no, if the key is there.
    pub fn boolean(&self, key: &str, found: &mut Diagnostics) -> Option<bool> {
        let node = self.get(key)?;
        if let Value::Boolean(value) = node.value {
            return Some(value);
        }
        wrong_kind(node, &self.name(key), "what-boolean", found);
        None
    }

    /// A number from `min` to `max`, if the key is there.
    pub fn number(&self, key: &str, min: f64, max: f64, found: &mut Diagnostics) -> Option<At<f64>> {
        let node = self.get(key)?;
        let value = number(node, &self.name(key), found)?;
        in_range(value, &node.at, &self.name(key), (min, max), found).then(|| At { value, at: node.at.clone() })
    }

    /// A whole number from `min` to `max`, if the key is there.
    pub fn whole(&self, key: &str, min: u64, max: u64, found: &mut Diagnostics) -> Option<At<u64>> {
        let node = self.get(key)?;
        let name = self.name(key);
        if let Value::Integer(value) = node.value {
            let fits = u64::try_from(value).ok().filter(|v| (min..=max).contains(v));
            if fits.is_none() {
                out_of_range(&node.at, &name, &value.to_string(), &min.to_string(), &max.to_string(), found);
            }
            fits.map(|value| At { value, at: node.at.clone() })
        } else {
            wrong_kind(node, &name, "what-whole-number", found);
            None
        }
    }
}

/// A node that must be a text, without control characters (an escape sequence would act on the reader's terminal)
/// but ends of lines and tabs.
pub(super) fn text<'t>(node: &'t Node, key: &str, found: &mut Diagnostics) -> Option<At<&'t str>> {
    if let Value::Text(value) = &node.value {
        if let Some(character) = value.chars().find(|&c| is_control(c)) {
            let code = format!("U+{:04X}", u32::from(character));
            let title = Message::new("error-control-character").text("key", key).text("code", code);
            found.push(Diagnostic::error(&node.at, title));
            return None;
        }
        return Some(At { value, at: node.at.clone() });
    }
    wrong_kind(node, key, "what-text", found);
    None
}

/// A node that must be a finite number.
pub(super) fn number(node: &Node, key: &str, found: &mut Diagnostics) -> Option<f64> {
    let not_finite = |written: String, found: &mut Diagnostics| {
        let title = Message::new("error-not-finite").text("key", key).text("value", written);
        found.push(Diagnostic::error(&node.at, title));
        None
    };
    match &node.value {
        #[expect(clippy::cast_precision_loss, reason = "a quantity is a double whichever way it is written")]
        Value::Integer(value) => Some(*value as f64),
        Value::Float(value) if value.is_finite() => Some(*value),
        Value::Float(value) => not_finite(super::diagnostic::plain_number(*value), found),
        Value::Unreadable(written) => not_finite(written.chars().take(40).collect(), found),
        _ => {
            wrong_kind(node, key, "what-number", found);
            None
        }
    }
}

/// Checks a range, both ends included.
pub(super) fn in_range(value: f64, at: &Span, key: &str, range: (f64, f64), found: &mut Diagnostics) -> bool {
    let inside = value >= range.0 && value <= range.1;
    if !inside {
        let show = super::diagnostic::plain_number;
        out_of_range(at, key, &show(value), &show(range.0), &show(range.1), found);
    }
    inside
}

fn out_of_range(at: &Span, key: &str, value: &str, min: &str, max: &str, found: &mut Diagnostics) {
    let title = Message::new("error-out-of-range").text("key", key).text("value", value);
    let label = Message::new("hint-range").text("min", min).text("max", max);
    found.push(Diagnostic::error(at, title).label(label));
}

/// A list of texts.
pub(super) fn texts<'t>(node: &'t Node, key: &str, found: &mut Diagnostics) -> Option<Vec<At<&'t str>>> {
    let Value::List(items) = &node.value else {
        wrong_kind(node, key, "what-list-of-texts", found);
        return None;
    };
    Some(items.iter().filter_map(|item| text(item, key, found)).collect())
}

/// A list of finite numbers with their places.
pub(super) fn numbers(node: &Node, key: &str, found: &mut Diagnostics) -> Option<Vec<At<f64>>> {
    let Value::List(items) = &node.value else {
        wrong_kind(node, key, "what-list-of-numbers", found);
        return None;
    };
    let read: Vec<At<f64>> = items
        .iter()
        .filter_map(|item| number(item, key, found).map(|value| At { value, at: item.at.clone() }))
        .collect();
    (read.len() == items.len()).then_some(read)
}

/// First and last year in which a scenario may start: with the longest horizon every date has four digits.
const YEARS: (i32, i32) = (1900, 2199);

/// A calendar date.
pub(super) fn date(node: &Node, key: &str, found: &mut Diagnostics) -> Option<Date> {
    if let Value::Date(value) = &node.value
        && let (Some(date), None, None) = (value.date, value.time, value.offset)
    {
        let date = Date { year: i32::from(date.year), month: date.month, day: date.day };
        if (YEARS.0..=YEARS.1).contains(&date.year) {
            return Some(date);
        }
        let (min, max) = (format!("{}-01-01", YEARS.0), format!("{}-12-31", YEARS.1));
        out_of_range(&node.at, key, &date.to_string(), &min, &max, found);
        return None;
    }
    if matches!(node.value, Value::Missing) {
        return None;
    }
    let title = Message::new("error-wrong-kind").text("key", key);
    let written = if let Value::Text(text) = &node.value { date_slip(text) } else { None };
    let help = written.map(|right| Message::new("hint-slip-date").text("right", right));
    found.push(Diagnostic::error(&node.at, title).label(Message::new("hint-date")).help_if(help));
    None
}

/// A text whose letters and accents are one (NFC), however they were typed: two names that look the same are the same.
pub(super) fn composed(text: &str) -> String {
    text.nfc().collect()
}

/// A text in every language: one for all, or a table `{ en, fr, ar }`. A language left out
/// takes the first one given, with a warning.
pub(super) fn words(node: &Node, key: &str, found: &mut Diagnostics) -> Option<Translations> {
    const LANGUAGES: [&str; 3] = ["en", "fr", "ar"];
    if let Value::Text(_) = &node.value {
        return text(node, key, found).map(|same| Translations::same(&composed(same.value)));
    }
    let Some(table) = node.as_table() else {
        wrong_kind(node, key, "what-words", found);
        return None;
    };
    let fields = Fields::new(table, &node.at, key, &LANGUAGES, found);
    let given = LANGUAGES.map(|language| fields.text(language, found).map(|text| text.value));
    let Some(first) = given.iter().flatten().next() else {
        let title = Message::new("error-words-empty").text("key", key);
        found.push(Diagnostic::error(&node.at, title).help(Message::new("hint-words")));
        return None;
    };
    let absent: Vec<&str> = LANGUAGES.into_iter().filter(|language| fields.get(language).is_none()).collect();
    if !absent.is_empty() {
        let title = Message::new("warning-language-missing").text("key", key).names("languages", absent);
        found.push(Diagnostic::warning(&node.at, title));
    }
    let [en, fr, ar] = given.map(|text| composed(text.unwrap_or(first)));
    Some(Translations { en, fr, ar })
}

/// Where a number comes from: one text, or one for each language; none where it says nothing.
pub(super) fn source(fields: &Fields<'_>, found: &mut Diagnostics) -> Option<Translations> {
    let read = words(fields.get("source")?, &fields.name("source"), found)?;
    let [en, fr, ar] = [read.en, read.fr, read.ar].map(|text| text.trim().to_owned());
    Some(Translations { en, fr, ar }).filter(|source| !source.is_blank())
}

/// Whether a name may be part of a key: lower-case letters, digits and `_`. Reports it if not.
pub(super) fn well_named(entry: &Entry, found: &mut Diagnostics) -> bool {
    let good = !entry.key.is_empty()
        && entry.key.len() <= 64
        && entry.key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
    if !good {
        let title = Message::new("error-bad-name").text("name", entry.key.chars().take(64).collect::<String>());
        found.push(Diagnostic::error(&entry.key_at, title).label(Message::new("hint-names")));
    }
    good
}

/// Longest name of a scenario, characters.
const LONGEST_NAME: usize = 100;

/// Whether a text may name files and folders wherever the program runs: not empty nor too long, no separator of
/// folders, nothing invisible, no dot or space at its ends (`..` climbs, and a first dot hides), and none of the
/// characters one of the systems refuses.
pub(super) fn names_a_file(name: &str) -> bool {
    let ends = |c: char| c == '.' || c.is_whitespace();
    !name.is_empty()
        && name.chars().count() <= LONGEST_NAME
        && !name.starts_with(ends)
        && !name.ends_with(ends)
        && !name.chars().any(|c| c.is_control() || ['/', '\\', ':', '*', '?', '\u{22}', '<', '>', '|'].contains(&c))
}

/// A text that names the scenario's folder of results, if the key is there; reported if it cannot.
pub(super) fn file_name(fields: &Fields<'_>, key: &str, found: &mut Diagnostics) -> Option<String> {
    let name = fields.text(key, found)?;
    if !names_a_file(name.value) {
        let shown: String = name.value.chars().filter(|c| !c.is_control()).take(64).collect();
        let title = Message::new("error-bad-name").text("name", shown);
        found.push(Diagnostic::error(&name.at, title).label(Message::new("hint-file-names")));
        return None;
    }
    Some(composed(name.value))
}

/// One of a few words.
pub(super) fn choice<T: Copy>(word: &At<&str>, key: &str, all: &[(&str, T)], found: &mut Diagnostics) -> Option<T> {
    if let Some((_, value)) = all.iter().find(|(name, _)| *name == word.value) {
        return Some(*value);
    }
    let title = Message::new("error-choice").text("key", key).text("word", word.value);
    let names: Vec<&str> = all.iter().map(|(name, _)| *name).collect();
    found.push(with_suggestion(Diagnostic::error(&word.at, title), word.value, names));
    None
}
