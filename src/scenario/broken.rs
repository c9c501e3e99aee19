//! A line that the TOML parser stops at → what is wrong with it, where the text shows it: the parser says where it stopped,
//! which is often after the cause, and in words of its grammar.

use std::ops::Range;

use super::diagnostic::Message;
use super::slips::{date_slip, digit_of, number_slip};

/// What a broken line shows.
pub(super) struct Cause {
    /// What is wrong.
    pub title: Message,
    /// What would be right, where that can be told.
    pub help: Option<Message>,
    /// Where.
    pub span: Range<usize>,
    /// Whether what follows is read as if it stood inside a bracket.
    pub hides_the_rest: bool,
}

impl Cause {
    fn new(title: Message, span: Range<usize>) -> Self {
        Self { title, help: None, span, hides_the_rest: false }
    }

    fn help(self, help: Message) -> Self {
        Self { help: Some(help), ..self }
    }
}

/// What is wrong where the parser stopped at `span` with the words `detail`.
pub(super) fn cause(text: &str, span: &Range<usize>, detail: &str) -> Option<Cause> {
    escape(text, span, detail).or_else(|| {
        let line = Line::at(text, span.start);
        let in_brackets =
            ["unclosed inline", "unclosed array", "missing comma", "missing key for inline", "extra comma"];
        let brackets = || {
            let open = in_brackets.iter().any(|start| detail.starts_with(start)).then(|| unclosed(text, span.start));
            open.flatten().map(|open| Line::at(text, open.span.start).half_a_text().unwrap_or(open))
        };
        (line.quotes().or_else(|| line.value(span)).or_else(|| line.half_a_text()).or_else(brackets))
            .or_else(|| line.marks())
            .or_else(|| line.words(span))
    })
}

/// `\w` between quotation marks, as in a path of Windows.
fn escape(text: &str, span: &Range<usize>, detail: &str) -> Option<Cause> {
    let is_escape =
        ["missing escaped value", "too few unicode value digits", "invalid escape", "invalid unicode", "too few hex"]
            .iter()
            .any(|start| detail.starts_with(start));
    let before = &text[..span.end.min(text.len())];
    let at = is_escape.then(|| before.rfind('\\'))??;
    let end = text[at + 1..].chars().next().map_or(text.len(), |c| at + 1 + c.len_utf8());
    let title = Message::new("error-syntax-escape").text("escape", &text[at..end]);
    Some(Cause::new(title, at..end).help(Message::new("hint-backslash")))
}

/// Parts of a text that are neither in quotation marks nor a comment: byte offsets and characters.
fn bare(text: &str) -> Vec<(usize, char)> {
    scan(text).0
}

/// The same, and where the first text in quotation marks stands that its line does not close.
fn scan(text: &str) -> (Vec<(usize, char)>, Option<Range<usize>>) {
    let (mut out, mut half) = (Vec::new(), None);
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let at = text.len() - rest.len();
        let skipped = match c {
            '#' => rest.find('\n').unwrap_or(rest.len()),
            '\u{22}' | '\'' => {
                let (length, is_closed) = quoted(rest, c);
                half = half.or((!is_closed).then_some(at..at + length));
                length
            }
            _ => {
                out.push((at, c));
                c.len_utf8()
            }
        };
        rest = &rest[skipped..];
    }
    (out, half)
}

/// Length of the text in quotation marks that `rest` begins with, to the end of the line where it is not closed, and whether
/// it is; one of several lines may be closed later.
fn quoted(rest: &str, mark: char) -> (usize, bool) {
    let triple: String = std::iter::repeat_n(mark, 3).collect();
    if let Some(inside) = rest.strip_prefix(&triple) {
        return (inside.find(&triple).map_or(rest.len(), |end| end + 6), true);
    }
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            '\n' => return (at, false),
            _ if escaped => escaped = false,
            '\\' if mark == '\u{22}' => escaped = true,
            _ if c == mark => return (at + 1, true),
            _ => {}
        }
    }
    (rest.len(), false)
}

/// The bracket that was opened before `stop` and that nothing closes.
fn unclosed(text: &str, stop: usize) -> Option<Cause> {
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut line_start = true;
    for (at, c) in bare(text) {
        if line_start && c == '[' && !open.is_empty() && heads_a_table(&text[at..]) {
            break;
        }
        // A key at the head of a line cannot stand in a list, nor, as this text is written, in braces that were not broken.
        if line_start
            && at >= stop
            && open.last().is_some_and(|(_, bracket)| *bracket == '[')
            && states_a_key(&text[at..])
        {
            break;
        }
        match c {
            '[' | '{' => open.push((at, c)),
            ']' | '}' => match open.pop() {
                Some((start, bracket)) if (bracket == '{') != (c == '}') => return Some(not_closed(start, bracket)),
                None if at >= stop => return None,
                Some(_) if open.is_empty() && at >= stop => return None,
                _ => {}
            },
            _ => {}
        }
        line_start = c == '\n' || (line_start && c.is_whitespace());
    }
    open.first().filter(|(start, _)| *start < stop).map(|&(start, bracket)| not_closed(start, bracket))
}

fn not_closed(at: usize, bracket: char) -> Cause {
    let closing = if bracket == '{' { "}" } else { "]" };
    let title = Message::new("error-syntax-unclosed").text("open", bracket.to_string()).text("close", closing);
    Cause { hides_the_rest: true, ..Cause::new(title, at..at + 1) }
}

fn heads_a_table(rest: &str) -> bool {
    let line = rest.lines().next().unwrap_or_default();
    let line = line.split('#').next().unwrap_or_default().trim();
    let name = line.trim_start_matches('[').trim_end_matches(']');
    line.ends_with(']')
        && !name.is_empty()
        && name.chars().all(|c| c.is_alphanumeric() || "_-.\u{22}' ".contains(c))
        && !name.starts_with(|c: char| c.is_ascii_digit() || c == '\u{22}' && !name.contains('.'))
}

fn states_a_key(rest: &str) -> bool {
    let line = rest.lines().next().unwrap_or_default();
    line.split_once('=').is_some_and(|(key, _)| {
        let key = key.trim();
        !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || "_-.\u{22}".contains(c))
    })
}

/// The line at which the parser stopped.
struct Line<'t> {
    text: &'t str,
    start: usize,
}

impl<'t> Line<'t> {
    fn at(text: &'t str, offset: usize) -> Self {
        let offset = text.floor_char_boundary(offset.min(text.len()));
        let start = text[..offset].rfind('\n').map_or(0, |at| at + 1);
        let end = text[offset..].find('\n').map_or(text.len(), |at| offset + at);
        Self { text: &text[start..end], start }
    }

    fn span(&self, range: Range<usize>) -> Range<usize> {
        self.start + range.start..self.start + range.end
    }

    fn first(&self, is: impl Fn(char) -> bool) -> Option<(Range<usize>, char)> {
        bare(self.text).into_iter().find(|(_, c)| is(*c)).map(|(at, c)| (self.span(at..at + c.len_utf8()), c))
    }

    /// Quotation marks of a word processor.
    fn quotes(&self) -> Option<Cause> {
        let is = |c| matches!(c, '\u{201c}'..='\u{201f}' | '\u{2018}'..='\u{201b}' | '«' | '»' | '‹' | '›' | '\u{301d}'..='\u{301f}');
        let (span, c) = self.first(is)?;
        // In a number it groups thousands.
        let inside = |at: Option<char>| at.is_some_and(|c| digit_of(c).is_some());
        let at = span.start - self.start;
        if inside(self.text[..at].chars().next_back()) && inside(self.text[at + c.len_utf8()..].chars().next()) {
            return None;
        }
        Some(Cause::new(Message::new("error-syntax-quotes").text("mark", c.to_string()), span))
    }

    /// A text whose quotation mark nothing closes on its line: it swallows the brackets that would be closed there.
    fn half_a_text(&self) -> Option<Cause> {
        let (marks, half) = scan(self.text);
        let half = half?;
        let hides_the_rest = marks.iter().any(|(at, c)| *at < half.start && matches!(c, '{' | '['));
        Some(Cause { hides_the_rest, ..Cause::new(Message::new("error-syntax-text"), self.span(half)) })
    }

    /// The value the parser stopped in, if it looks like a number or a date.
    fn value(&self, span: &Range<usize>) -> Option<Cause> {
        let range = self.value_at(span.start.saturating_sub(self.start))?;
        let value = &self.text[range.clone()];
        let at = self.span(range);
        if value.contains(['\u{22}', '=']) {
            return None;
        }
        if let Some(right) = date_slip(value) {
            let help = Message::new("hint-slip-date").text("right", right);
            return Some(Cause::new(Message::new("error-syntax-date"), at).help(help));
        }
        let bare = value.trim_end_matches([';', '\u{61b}']).trim_end();
        if bare.len() < value.len() && bare.parse::<f64>().is_ok() {
            return Some(Cause::new(Message::new("error-syntax-semicolon"), at));
        }
        // What is read as it stands is no slip.
        let plain = !value.contains('_') && number_slip(value).is_some_and(|slip| slip.is_right(value));
        let help = number_slip(value).filter(|_| !plain)?;
        Some(Cause::new(Message::new("error-syntax-number"), at).help(help))
    }

    /// Where the value around a place begins and ends: between what opens it, or parts it from the one before, and what
    /// closes it. A comma without a space may belong to a number.
    fn value_at(&self, place: usize) -> Option<Range<usize>> {
        let place = self.text.floor_char_boundary(place.min(self.text.len()));
        let opens = |(at, c): &(usize, char)| {
            *at < place
                && (matches!(c, '=' | '[' | '{') || *c == ',' && self.text[at + 1..].starts_with(' ') && at + 1 < place)
        };
        let marks = bare(self.text);
        let start = marks.iter().rfind(|mark| opens(mark)).map(|(at, _)| at + 1)?;
        let ends = |(at, c): &&(usize, char)| {
            *at >= start && (matches!(c, ']' | '}') || *c == ',' && self.text[at + 1..].starts_with(' '))
        };
        let comment = self.text[start..].find('#').map_or(self.text.len(), |at| start + at);
        let end = marks.iter().find(ends).map_or(comment, |(at, _)| (*at).min(comment));
        let (from, trimmed) = (&self.text[start..end], self.text[start..end].trim());
        let start = start + from.len() - from.trim_start().len();
        (!trimmed.is_empty()).then(|| start..start + trimmed.len())
    }

    /// Marks that look like what TOML knows, or cannot be seen at all.
    fn marks(&self) -> Option<Cause> {
        let code = |c: char| format!("U+{:04X}", u32::from(c));
        let invisible = |c| matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
        if let Some((span, c)) = self.first(invisible) {
            return Some(Cause::new(Message::new("error-syntax-invisible").text("code", code(c)), span));
        }
        let space = |c: char| c.is_whitespace() && !matches!(c, ' ' | '\t' | '\r' | '\n');
        if let Some((span, c)) = self.first(space) {
            return Some(Cause::new(Message::new("error-syntax-space").text("code", code(c)), span));
        }
        if let Some((span, c)) = self.first(|c| matches!(c, '\u{60c}' | '\u{3001}' | '\u{ff0c}')) {
            return Some(Cause::new(Message::new("error-syntax-comma").text("mark", c.to_string()), span));
        }
        if let Some((span, _)) = self.first(|c| matches!(c, ';' | '\u{61b}')) {
            return Some(Cause::new(Message::new("error-syntax-semicolon"), span));
        }
        let (span, _) = self.first(|c| matches!(c, '(' | ')'))?;
        Some(Cause::new(Message::new("error-syntax-round"), span))
    }

    /// `key: value`, and yes or no in words.
    fn words(&self, span: &Range<usize>) -> Option<Cause> {
        let marks = bare(self.text);
        if !marks.iter().any(|(_, c)| *c == '=')
            && let Some(&(at, _)) = marks.iter().find(|(_, c)| *c == ':')
        {
            return Some(Cause::new(Message::new("error-syntax-colon"), self.span(at..at + 1)));
        }
        let range = self.value_at(span.start.saturating_sub(self.start))?;
        let word = self.text[range.clone()].to_lowercase();
        let truth = ["true", "yes", "oui", "vrai", "on", "نعم"].contains(&word.as_str());
        let said = truth || ["false", "no", "non", "faux", "off", "لا"].contains(&word.as_str());
        let right = if truth { "true" } else { "false" };
        let help = Message::new("hint-slip-boolean").text("right", right);
        said.then(|| Cause::new(Message::new("error-syntax-unquoted"), self.span(range)).help(help))
    }
}
