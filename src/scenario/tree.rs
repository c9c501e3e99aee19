//! TOML text → a tree of values in which every key and value knows its place, with all syntax
//! errors at once. The tree owns its text, so trees of several files can be merged.

use std::ops::Range;
use std::sync::Arc;

use toml::de::{DeTable, DeValue};
use toml::value::Datetime;

use super::diagnostic::{Diagnostic, Diagnostics, Message, SourceFile, Span};
use super::syntax;

/// A value and its place.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub value: Value,
    pub at: Span,
}

/// A TOML value.
#[derive(Clone, Debug)]
pub(super) enum Value {
    Text(String),
    Integer(i128),
    Float(f64),
    Boolean(bool),
    Date(Datetime),
    List(Vec<Node>),
    Table(Table),
    /// A number too large to be held; kept as it is written.
    Unreadable(String),
    /// Left out by a syntax error, which has been reported.
    Missing,
}

impl Node {
    /// What it is, in the user's words.
    pub fn kind(&self) -> Message {
        Message::new(match self.value {
            Value::Text(_) => "what-text",
            Value::Integer(_) | Value::Float(_) | Value::Unreadable(_) => "what-number",
            Value::Boolean(_) => "what-boolean",
            Value::Date(_) => "what-date",
            Value::List(_) => "what-list",
            Value::Table(_) => "what-table",
            Value::Missing => "what-nothing",
        })
    }

    /// The table it is, if it is one.
    pub fn as_table(&self) -> Option<&Table> {
        if let Value::Table(table) = &self.value { Some(table) } else { None }
    }
}

/// A key with its place and value.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub key: String,
    pub key_at: Span,
    pub node: Node,
}

/// A table in the file's order.
#[derive(Clone, Debug, Default)]
pub(super) struct Table {
    pub entries: Vec<Entry>,
}

impl Table {
    /// The entry of a key.
    pub fn entry(&self, key: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.key == key)
    }

    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.entry(key).map(|entry| &entry.node)
    }
}

/// A parsed file: what could be read, and whether syntax errors were found.
pub(super) struct Parsed {
    pub root: Table,
    /// Lines (from 1) that hold a syntax error; what else is said about them would mislead.
    pub broken_lines: Vec<usize>,
    /// Whether a broken line heads a table: then keys below it cannot be placed.
    pub broken_header: bool,
}

/// Parses a source; syntax errors go to `found`.
pub(super) fn parse(source: &Arc<SourceFile>, found: &mut Diagnostics) -> Parsed {
    let (root, errors) = DeTable::parse_recoverable(&source.text);
    let errors: Vec<(String, Range<usize>)> = errors
        .iter()
        .map(|error| {
            let end = source.text.len();
            (error.message().to_owned(), error.span().unwrap_or(end..end))
        })
        .collect();
    let broken_lines = syntax::report(source, &errors, found);
    let broken_header = broken_lines.iter().any(|&line| heads_a_table(&source.text, line));
    Parsed { root: table(root.into_inner(), source), broken_lines, broken_header }
}

fn heads_a_table(text: &str, line: usize) -> bool {
    text.lines().nth(line - 1).is_some_and(|line| line.trim_start().starts_with('['))
}

fn table(table: DeTable<'_>, source: &Arc<SourceFile>) -> Table {
    let mut entries: Vec<Entry> = table
        .into_iter()
        .map(|(key, value)| Entry {
            key_at: Span::new(source, key.span()),
            key: key.into_inner().into_owned(),
            node: node(value.span(), value.into_inner(), source),
        })
        .collect();
    // The parser takes a table out of its parent and puts it back when the header comes again.
    entries.sort_by_key(|entry| entry.key_at.bytes.as_ref().map_or(0, |bytes| bytes.start));
    Table { entries }
}

fn node(span: Range<usize>, value: DeValue<'_>, source: &Arc<SourceFile>) -> Node {
    let left_out = span.is_empty() && !matches!(value, DeValue::Table(_) | DeValue::Array(_));
    let value = match value {
        _ if left_out => Value::Missing,
        DeValue::String(text) => Value::Text(text.into_owned()),
        DeValue::Integer(number) => i128::from_str_radix(number.as_str(), number.radix())
            .map_or_else(|_| Value::Unreadable(number.to_string()), Value::Integer),
        DeValue::Float(number) => float(number.as_str()),
        DeValue::Boolean(value) => Value::Boolean(value),
        DeValue::Datetime(date) => Value::Date(date),
        DeValue::Array(list) => {
            Value::List(list.into_iter().map(|item| node(item.span(), item.into_inner(), source)).collect())
        }
        DeValue::Table(inner) => Value::Table(table(inner, source)),
    };
    Node { value, at: Span::new(source, span) }
}

fn float(text: &str) -> Value {
    match text.parse::<f64>() {
        Ok(value) if value.is_infinite() && !text.contains("inf") => Value::Unreadable(text.to_owned()),
        Ok(value) => Value::Float(value),
        Err(_) => Value::Unreadable(text.to_owned()),
    }
}

/// Reports a value of the wrong kind (and nothing where a syntax error left it out).
pub(super) fn wrong_kind(node: &Node, key: &str, expected: &'static str, found: &mut Diagnostics) {
    if matches!(node.value, Value::Missing) {
        return;
    }
    let title = Message::new("error-wrong-kind").text("key", key);
    let label = Message::new("hint-expected").phrase("expected", Message::new(expected)).phrase("found", node.kind());
    found.push(Diagnostic::error(&node.at, title).label(label));
}
