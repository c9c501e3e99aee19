//! The TOML parser's complaints → diagnostics in the user's language. The parser speaks English; its
//! commonest complaints have words of our own, the others are shown as it says them.

use std::ops::Range;
use std::sync::Arc;

use super::broken;
use super::diagnostic::{Diagnostic, Diagnostics, Message, SourceFile, Span};

/// Syntax errors shown for one file; a file that is no TOML at all would give thousands.
const MOST_SHOWN: usize = 20;

/// Reports a file's syntax errors; answers the lines they stand on.
pub(super) fn report(
    source: &Arc<SourceFile>,
    errors: &[(String, Range<usize>)],
    found: &mut Diagnostics,
) -> Vec<usize> {
    let mut lines = Vec::new();
    let mut shown = 0;
    for (detail, span) in errors {
        let span = clamp(span, &source.text);
        let line = source.position(span.start).0;
        // The parser often adds a second complaint about what follows the first on a line.
        if lines.contains(&line) {
            continue;
        }
        lines.push(line);
        shown += 1;
        if shown == MOST_SHOWN {
            break;
        }
        if let Some(cause) = broken::cause(&source.text, &span, detail) {
            let from = source.position(cause.span.start).0;
            lines.push(from);
            let hides_the_rest = cause.hides_the_rest;
            found.push(Diagnostic::error(&Span::new(source, cause.span), cause.title).help_if(cause.help));
            if hides_the_rest {
                // What follows was read as if it stood inside the bracket.
                lines.extend(from..=source.text.lines().count());
                break;
            }
        } else {
            found.push(Diagnostic::error(&Span::new(source, span.clone()), title(detail, &source.text[span])));
        }
    }
    if shown == MOST_SHOWN {
        found.push(Diagnostic::error(&Span::whole(source), Message::new("error-syntax-more")));
    }
    lines
}

fn clamp(span: &Range<usize>, text: &str) -> Range<usize> {
    // What is missing at the end of the file is shown behind its last words, not on a line that is not there.
    let start = text.floor_char_boundary(span.start.min(text.trim_end().len()));
    start..text.ceil_char_boundary(span.end.clamp(start, text.len()))
}

fn title(detail: &str, marked: &str) -> Message {
    const KNOWN: &[(&str, &str)] = &[
        ("cannot recurse further", "error-syntax-depth"),
        ("recursion limit", "error-syntax-depth"),
        ("string values must be quoted", "error-syntax-unquoted"),
        ("missing value", "error-syntax-no-value"),
        ("key with no value", "error-syntax-no-value"),
        ("missing assignment", "error-syntax-no-value"),
        ("unclosed table", "error-syntax-header"),
        ("unclosed array table", "error-syntax-header"),
        ("missing table open", "error-syntax-header"),
        ("unclosed array", "error-syntax-list"),
        ("missing comma between array elements", "error-syntax-list"),
        ("extra comma in array", "error-syntax-list"),
        ("unclosed inline table", "error-syntax-braces"),
        ("missing key for inline table", "error-syntax-braces"),
        ("missing comma between key-value pairs", "error-syntax-braces"),
        ("invalid basic string", "error-syntax-text"),
        ("invalid literal string", "error-syntax-text"),
        ("invalid multi-line", "error-syntax-text"),
        ("unexpected leading zero", "error-syntax-number"),
        ("`_` may only go between digits", "error-syntax-number"),
        ("redundant numeric sign", "error-syntax-number"),
        ("invalid unquoted key", "error-syntax-key"),
        ("unquoted keys cannot be empty", "error-syntax-key"),
        ("extra assignment", "error-syntax-equals"),
        ("extra `=`", "error-syntax-equals"),
        ("unexpected key or value", "error-syntax-trailing"),
        ("cannot extend value", "error-syntax-extend"),
    ];
    if detail.starts_with("duplicate key") {
        return Message::new("error-duplicate-key").text("key", marked);
    }
    if detail.contains("date") {
        return Message::new("error-syntax-date");
    }
    let known = KNOWN.iter().find(|(start, _)| detail.starts_with(start));
    known.map_or_else(|| Message::new("error-syntax").text("detail", detail), |(_, id)| Message::new(id))
}
