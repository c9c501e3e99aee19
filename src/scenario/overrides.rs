//! `--set key=value` options → layers over the files.

use std::path::PathBuf;
use std::sync::Arc;

use super::diagnostic::{Diagnostic, Diagnostics, Message, SourceFile, Span};
use super::fields::join;
use super::tree::{Entry, Node, Table, Value, parse};

/// Keys that say which files are read; an option cannot change what has been read already.
const CLOSED: [&str; 4] = ["format", "theatre", "extends", "name"];

/// Options of their own that stand for a key of a scenario.
const OWN: [&str; 2] = ["--trajectories", "--seed"];

/// `key=value` of an option and the name under which it was typed: that of an option of its own (`--seed=5`), or `--set`.
fn typed(option: &str) -> (&str, &str) {
    let own = OWN.iter().find(|name| option.strip_prefix(**name).is_some_and(|rest| rest.starts_with('=')));
    own.map_or(("--set", option), |name| (*name, &option[2..]))
}

/// `key=value` of an option, however it was typed.
pub(super) fn key_and_value(option: &str) -> &str {
    typed(option).1
}

/// Reads one option as the table it stands for; a sealed one may name no files. A bare word (`bilateral`) is a text.
pub(super) fn read(option: &str, sealed: bool, found: &mut Diagnostics) -> Option<(Table, Arc<SourceFile>)> {
    let (name, option) = typed(option);
    let source = Arc::new(SourceFile { path: PathBuf::from(name), text: option.to_owned(), sealed });
    let place = Span::new(&source, 0..option.len());
    let Some(equals) = option.find('=').filter(|_| !option.contains('\n')) else {
        found.push(Diagnostic::error(&place, Message::new("error-set-form")).help(Message::new("hint-set-form")));
        return None;
    };
    let table = if let Some(word) = bare_word(&option[equals + 1..]) {
        with_word(option, equals, word, &source, found)?
    } else {
        let before = found.error_count();
        let parsed = parse(&source, found);
        (found.error_count() == before).then_some(parsed.root)?
    };
    if let Some(entry) = table.entries.iter().find(|entry| CLOSED.contains(&entry.key.as_str())) {
        let title = Message::new("error-set-closed").text("key", entry.key.as_str());
        found.push(Diagnostic::error(&entry.key_at, title));
        return None;
    }
    Some((table, source))
}

/// What options have given so far: of two that speak of one value, whoever typed them means one, and which cannot be told.
#[derive(Default)]
pub(super) struct Given {
    keys: Vec<(String, Span)>,
}

impl Given {
    /// Notes what an option gives; reports what another has given before, under whatever name (`--seed` and `--set seed`).
    pub fn once(&mut self, table: &Table, found: &mut Diagnostics) {
        let mut keys = Vec::new();
        leaves(table, "", &mut keys);
        let within = |inner: &str, outer: &str| inner.strip_prefix(outer).is_some_and(|rest| rest.starts_with('.'));
        for (key, at) in &keys {
            let same = |(known, _): &&(String, Span)| known == key || within(known, key) || within(key, known);
            if let Some((_, first)) = self.keys.iter().find(same) {
                let title = Message::new("error-option-twice").text("key", key.as_str());
                found.push(Diagnostic::error(at, title).related(first, Message::new("hint-first-here")));
            }
        }
        self.keys.extend(keys);
    }
}

/// Full keys of all that is no table, with their places.
fn leaves(table: &Table, path: &str, keys: &mut Vec<(String, Span)>) {
    for entry in &table.entries {
        let key = join(path, &entry.key);
        match entry.node.as_table().filter(|inner| !inner.entries.is_empty()) {
            Some(inner) => leaves(inner, &key, keys),
            None => keys.push((key, entry.key_at.clone())),
        }
    }
}

/// The text after `=` if it is a word that TOML would want in quotes.
fn bare_word(value: &str) -> Option<&str> {
    let word = value.trim();
    let starts = word.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
    let wordy = word.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-');
    (starts && wordy && !matches!(word, "true" | "false" | "inf" | "nan")).then_some(word)
}

/// Parses the key with a stand-in value of the same place and puts the word there.
fn with_word(
    option: &str,
    equals: usize,
    word: &str,
    source: &Arc<SourceFile>,
    found: &mut Diagnostics,
) -> Option<Table> {
    let start = equals + 1 + option[equals + 1..].find(word).unwrap_or(0);
    let text = format!("{}=0", &option[..equals]);
    let keyed = Arc::new(SourceFile { path: source.path.clone(), text, sealed: source.sealed });
    let mut trouble = Diagnostics::new();
    let parsed = parse(&keyed, &mut trouble);
    if trouble.has_errors() {
        found.append(trouble);
        return None;
    }
    let value = Node { value: Value::Text(word.to_owned()), at: Span::new(source, start..start + word.len()) };
    Some(moved(parsed.root, source, &value))
}

/// The same table with all places in `source` and its one leaf replaced.
fn moved(table: Table, source: &Arc<SourceFile>, leaf: &Node) -> Table {
    let place = |at: Span| Span { source: Arc::clone(source), bytes: at.bytes };
    let entries = table.entries.into_iter().map(|entry| {
        let node = match entry.node.value {
            Value::Table(inner) => Node { value: Value::Table(moved(inner, source, leaf)), at: place(entry.node.at) },
            _ => leaf.clone(),
        };
        Entry { key: entry.key, key_at: place(entry.key_at), node }
    });
    Table { entries: entries.collect() }
}
