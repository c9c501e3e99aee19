//! What is wrong with a file, as data: a message identifier with arguments, and a place. Words come
//! later, from `locale`, so that one list of mistakes can be shown in any language.

use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A text that spans point into: a file, or one `--set` option.
#[derive(Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Path as shown to the user.
    pub path: PathBuf,
    /// Its text; empty if it could not be read.
    pub text: String,
    /// Whether it may name no files: a text that came from elsewhere, such as a page.
    pub sealed: bool,
}

impl SourceFile {
    /// Line and column (both from 1, columns in characters) of a byte offset.
    #[must_use]
    pub fn position(&self, offset: usize) -> (usize, usize) {
        let before = &self.text.as_bytes()[..offset.min(self.text.len())];
        let line = before.iter().filter(|&&b| b == b'\n').count() + 1;
        let start = before.iter().rposition(|&b| b == b'\n').map_or(0, |i| i + 1);
        let column = String::from_utf8_lossy(&before[start..]).chars().count() + 1;
        (line, column)
    }
}

/// A stretch of a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The text it points into.
    pub source: Arc<SourceFile>,
    /// Byte range; `None` for the file as a whole.
    pub bytes: Option<Range<usize>>,
}

impl Span {
    /// The whole of a source.
    #[must_use]
    pub fn whole(source: &Arc<SourceFile>) -> Self {
        Self { source: Arc::clone(source), bytes: None }
    }

    /// A stretch of a source.
    #[must_use]
    pub fn new(source: &Arc<SourceFile>, bytes: Range<usize>) -> Self {
        Self { source: Arc::clone(source), bytes: Some(bytes) }
    }
}

/// A message: its identifier in `locale` and its arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Identifier in `errors.ftl`.
    pub id: &'static str,
    /// Named arguments.
    pub arguments: Vec<(&'static str, Argument)>,
}

/// An argument of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Argument {
    /// A name, a number as it stands in the file, a path.
    Text(String),
    /// A count, which chooses the plural form.
    Count(i64),
    /// A phrase that is itself translated.
    Phrase(Message),
    /// Names, joined the way the language joins a list.
    Names(Vec<String>),
}

impl Message {
    /// A message without arguments.
    #[must_use]
    pub const fn new(id: &'static str) -> Self {
        Self { id, arguments: Vec::new() }
    }

    /// Adds a text argument. Control characters, which would act on a terminal, become U+FFFD.
    #[must_use]
    pub fn text(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.arguments.push((name, Argument::Text(harmless(value.into()))));
        self
    }

    /// Whether what would be right is this text.
    pub(super) fn is_right(&self, text: &str) -> bool {
        self.arguments.iter().any(|(name, argument)| *name == "right" && *argument == Argument::Text(text.to_owned()))
    }

    /// Adds a number, written as in a scenario file.
    #[must_use]
    pub fn number(self, name: &'static str, value: f64) -> Self {
        self.text(name, plain_number(value))
    }

    /// Adds a count.
    #[must_use]
    pub fn count(mut self, name: &'static str, value: usize) -> Self {
        self.arguments.push((name, Argument::Count(i64::try_from(value).unwrap_or(i64::MAX))));
        self
    }

    /// Adds a translated phrase.
    #[must_use]
    pub fn phrase(mut self, name: &'static str, value: Self) -> Self {
        self.arguments.push((name, Argument::Phrase(value)));
        self
    }

    /// Adds a list of names.
    #[must_use]
    pub fn names<I: IntoIterator<Item = S>, S: Into<String>>(mut self, name: &'static str, values: I) -> Self {
        self.arguments.push((name, Argument::Names(values.into_iter().map(|value| harmless(value.into())).collect())));
        self
    }
}

/// Whether a character would act on a terminal rather than be shown: control characters but ends of lines and tabs.
pub(super) fn is_control(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\r' | '\t')
}

fn harmless(text: String) -> String {
    if text.contains(is_control) { text.replace(is_control, "\u{fffd}") } else { text }
}

/// A number the way people write it: no exponent between 0.0001 and 10^15, no trailing zeros.
pub(super) fn plain_number(value: f64) -> String {
    let size = value.abs();
    if value == 0.0 || (1e-4..1e15).contains(&size) || !value.is_finite() {
        format!("{value}").to_lowercase()
    } else {
        format!("{value:e}")
    }
}

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The scenario cannot be run.
    Error,
    /// It can, but look at this.
    Warning,
}

/// One thing that is wrong or suspicious.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Error or warning.
    pub severity: Severity,
    /// What is wrong, in one line.
    pub title: Message,
    /// Where.
    pub at: Span,
    /// What stands beside the caret.
    pub label: Option<Message>,
    /// Another place that matters, with what to say about it.
    pub related: Vec<(Span, Message)>,
    /// What would be right.
    pub help: Option<Message>,
}

impl Diagnostic {
    /// An error at a place.
    #[must_use]
    pub fn error(at: &Span, title: Message) -> Self {
        Self { severity: Severity::Error, title, at: at.clone(), label: None, related: Vec::new(), help: None }
    }

    /// A warning at a place.
    #[must_use]
    pub fn warning(at: &Span, title: Message) -> Self {
        Self { severity: Severity::Warning, ..Self::error(at, title) }
    }

    /// With words beside the caret.
    #[must_use]
    pub fn label(mut self, label: Message) -> Self {
        self.label = Some(label);
        self
    }

    /// With words beside the caret, if there are any.
    #[must_use]
    pub fn label_if(mut self, label: Option<Message>) -> Self {
        self.label = label.or(self.label);
        self
    }

    /// With what would be right.
    #[must_use]
    pub fn help(mut self, help: Message) -> Self {
        self.help = Some(help);
        self
    }

    /// With what would be right, if it is known.
    #[must_use]
    pub fn help_if(mut self, help: Option<Message>) -> Self {
        self.help = help.or(self.help);
        self
    }

    /// With another place that matters.
    #[must_use]
    pub fn related(mut self, at: &Span, words: Message) -> Self {
        self.related.push((at.clone(), words));
        self
    }

    /// The file it is in.
    #[must_use]
    pub fn file(&self) -> &Path {
        &self.at.source.path
    }

    /// Line and column, both from 1 (columns in characters); `None` for a file as a whole.
    #[must_use]
    pub fn position(&self) -> Option<(usize, usize)> {
        self.at.bytes.as_ref().map(|bytes| self.at.source.position(bytes.start))
    }
}

/// Messages about values that experts judge: all, and some, and where.
pub(super) const JUDGED: [&str; 3] = ["warning-judged-by-all", "warning-judged-by-some", "hint-judged-here"];
/// Messages about values that hypotheses replace: all, and some, and where.
pub(super) const REPLACED: [&str; 3] = ["warning-replaced-by-all", "warning-replaced-by-some", "hint-replaced-here"];

/// Everything found wrong or suspicious, in the order of files and lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
}

impl Diagnostics {
    /// Nothing wrong so far.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.list.push(diagnostic);
    }

    /// Adds all of another list.
    pub fn append(&mut self, mut other: Self) {
        self.list.append(&mut other.list);
    }

    /// The warnings of values that hypotheses or experts replace: they do less than whoever tunes them believes.
    #[must_use]
    pub fn replaced(&self) -> Self {
        let is_meant = |d: &&Diagnostic| REPLACED.contains(&d.title.id) || JUDGED.contains(&d.title.id);
        Self { list: self.list.iter().filter(is_meant).cloned().collect() }
    }

    /// Whether there is nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// How many of them are errors.
    #[must_use]
    pub fn error_count(&self) -> usize {
        self.list.iter().filter(|d| d.severity == Severity::Error).count()
    }

    /// Whether there is an error among them.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.error_count() > 0
    }

    /// The errors alone.
    #[must_use]
    pub fn errors_only(&self) -> Self {
        let errors = self.list.iter().filter(|d| d.severity == Severity::Error);
        Self { list: errors.cloned().collect() }
    }

    /// One after another.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.list.iter()
    }

    /// Keeps those for which `keep` holds.
    pub(super) fn retain(&mut self, keep: impl FnMut(&Diagnostic) -> bool) {
        self.list.retain(keep);
    }

    /// Sorts by file, in the order given, then by place in the file; equal ones are kept once.
    pub(super) fn sort(&mut self, files: &[Arc<SourceFile>]) {
        let rank = |d: &Diagnostic| files.iter().position(|f| Arc::ptr_eq(f, &d.at.source)).unwrap_or(files.len());
        self.list.sort_by_key(|d| (rank(d), d.at.bytes.as_ref().map_or(0, |s| s.start)));
        self.list.dedup();
    }
}

impl<'a> IntoIterator for &'a Diagnostics {
    type Item = &'a Diagnostic;
    type IntoIter = std::slice::Iter<'a, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl std::fmt::Display for Diagnostics {
    /// Identifiers and places, one a line, for whoever has no words at hand: `error-unknown-key at a.toml:3:1`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (i, diagnostic) in self.iter().enumerate() {
            let (line, column) = diagnostic.position().unwrap_or((1, 1));
            let path = diagnostic.at.source.path.display();
            let separator = if i == 0 { "" } else { "\n" };
            write!(f, "{separator}{} at {path}:{line}:{column}", diagnostic.title.id)?;
        }
        Ok(())
    }
}

impl std::error::Error for Diagnostics {}
