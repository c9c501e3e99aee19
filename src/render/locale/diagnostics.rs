//! Diagnostics → text with file, line, column, the line itself and a caret, in any language.

use std::ops::Range;

use annotate_snippets::renderer::{DecorStyle, Renderer};
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Snippet};

use crate::locale::{Arg, Locale};
use harmattan_scenario::{Argument, Diagnostic, Diagnostics, Message, Severity, Span};

/// Longer lines are cut to a window around the caret: a line of a megabyte helps nobody.
const LONGEST_LINE: usize = 240;
/// Isolates of a direction and their end.
const DIRECTIONS: [char; 4] = ['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'];

/// A message in the words of a language.
#[must_use]
pub fn message(message: &Message, locale: &Locale) -> String {
    let ready: Vec<(&str, Ready)> =
        message.arguments.iter().map(|(name, argument)| (*name, ready(argument, locale))).collect();
    let arguments: Vec<(&str, Arg<'_>)> = ready
        .iter()
        .map(|(name, value)| match value {
            Ready::Text(text) => (*name, Arg::Text(text)),
            Ready::Count(count) => (*name, Arg::Count(*count)),
        })
        .collect();
    locale.format(message.id, &arguments)
}

enum Ready {
    Text(String),
    Count(i64),
}

fn ready(argument: &Argument, locale: &Locale) -> Ready {
    match argument {
        Argument::Text(text) => Ready::Text(text.clone()),
        Argument::Count(count) => Ready::Count(*count),
        Argument::Phrase(phrase) => Ready::Text(message(phrase, locale)),
        Argument::Names(names) => {
            let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
            Ready::Text(quoted.join(&locale.text("diagnostic-list-separator")))
        }
    }
}

/// All diagnostics, one block each with an empty line between, in a language, with or without
/// colour (ANSI escapes). Ends with a newline unless there is nothing to say.
#[must_use]
pub fn render_diagnostics(found: &Diagnostics, locale: &Locale, colour: bool) -> String {
    let blocks: Vec<String> = found.iter().map(|diagnostic| block(diagnostic, locale, colour)).collect();
    if blocks.is_empty() { String::new() } else { blocks.join("\n\n") + "\n" }
}

/// One block: what, where, the line with its caret, what would be right.
fn block(diagnostic: &Diagnostic, locale: &Locale, colour: bool) -> String {
    let (level, word) = match diagnostic.severity {
        Severity::Error => (Level::ERROR, "diagnostic-error"),
        Severity::Warning => (Level::WARNING, "diagnostic-warning"),
    };
    let words = |of: &Message| bare(message(of, locale));
    let title = level.with_name(locale.text(word)).primary_title(words(&diagnostic.title));
    let label = diagnostic.label.as_ref().map(words);
    let mut group = show(Group::with_title(title), &diagnostic.at, AnnotationKind::Primary, label);
    for (at, related) in &diagnostic.related {
        group = show(group, at, AnnotationKind::Context, Some(words(related)));
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.with_name(locale.text("diagnostic-help")).message(words(help)));
    }
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    renderer.decor_style(DecorStyle::Ascii).render(&[group])
}

/// Words without the marks that set the direction of a part: the renderer shows those as unknown characters, lest
/// they hide what a file holds.
fn bare(words: String) -> String {
    if words.contains(DIRECTIONS) { words.replace(DIRECTIONS, "") } else { words }
}

/// Adds a span: its file, line and column, and the line with a caret.
fn show<'a>(group: Group<'a>, at: &Span, kind: AnnotationKind, label: Option<String>) -> Group<'a> {
    let Some(view) = view(at) else { return group.element(origin(at)) };
    let snippet = Snippet::source(view.text).line_start(view.line).annotation(kind.span(view.span).label(label));
    if view.cut {
        // The column within what is left of the line is not that within the file.
        return group.element(origin(at)).element(snippet);
    }
    group.element(snippet.path(at.source.path.display().to_string()))
}

fn origin(at: &Span) -> Origin<'static> {
    let path = at.source.path.display().to_string();
    match &at.bytes {
        None => Origin::path(path),
        Some(bytes) => {
            let (line, column) = at.source.position(bytes.start);
            Origin::path(path).line(line).char_column(column)
        }
    }
}

struct View {
    text: String,
    line: usize,
    span: Range<usize>,
    /// Whether the beginning of the line is missing.
    cut: bool,
}

/// The first line of a span, cut to a readable length, with the span within it.
fn view(at: &Span) -> Option<View> {
    let text = &at.source.text;
    let span = at.bytes.clone()?;
    let start = text.floor_char_boundary(span.start);
    let line_start = text[..start].rfind('\n').map_or(0, |i| i + 1);
    let line_end = text[start..].find('\n').map_or(text.len(), |i| start + i);
    let end = text.ceil_char_boundary(span.end).clamp(start, line_end);
    let (from, to) = if line_end - line_start <= LONGEST_LINE {
        (line_start, line_end)
    } else {
        let from = text.floor_char_boundary(start.saturating_sub(LONGEST_LINE / 3).max(line_start));
        (from, text.floor_char_boundary((from + LONGEST_LINE).min(line_end)))
    };
    let line = at.source.position(start).0;
    let shown = text[from..to].trim_end_matches('\r').to_owned();
    let (a, b) = ((start - from).min(shown.len()), (end.min(to) - from).min(shown.len()));
    Some(View { text: shown, line, span: a..b, cut: from > line_start })
}
