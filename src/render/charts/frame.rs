//! What every chart has around its picture: the finding as title, what is plotted as sub-title, the source
//! line; and the side from which words start in the reader's language.

use super::canvas::{Anchor, Canvas, Rect, Stroke, TextStyle};
use super::colour::Rgb;
use super::theme::{self, LINE, MARGIN};
use super::{Caption, Look, Svg, text};
use crate::locale::{Arg, Locale};

/// The words around a picture.
pub(super) struct Heading {
    /// The finding, in one sentence.
    pub title: String,
    /// What is plotted, with its unit; the number of futures and the period are added.
    pub subtitle: String,
}

/// A canvas with title, sub-title and source line drawn, and room for the picture.
pub(super) struct Frame<'l> {
    pub canvas: Canvas,
    pub locale: &'l Locale,
    /// Room for the picture.
    pub body: Rect,
    words: Heading,
}

impl<'l> Frame<'l> {
    /// Lays out the words around a picture of a given height; the canvas grows with them.
    pub fn new(key: &'static str, locale: &'l Locale, caption: &Caption, words: Heading, height: f64) -> Self {
        let look = &caption.look;
        let title = look.title.clone().unwrap_or_else(|| capitalised(&words.title));
        let words = Heading { title, ..words };
        let room = look.room();
        // The numbers of futures and dates are not broken over lines, as far as a line holds them.
        let scope = scope(locale, caption);
        let whole = scope.replace(' ', "\u{a0}");
        let has_room = text::width(&whole, theme::SUBTITLE.size, theme::SUBTITLE.weight) <= room;
        let subtitle = format!("{} {}", words.subtitle, if has_room { whole } else { scope });
        let mut head = vec![(theme::TITLE, words.title.clone()), (theme::SUBTITLE, subtitle.clone())];
        if caption.partial {
            head.push((theme::WARNING, locale.format("chart-partial", &[("n", count(caption.trajectories))])));
        }
        let lines = |style: TextStyle, words: &str| text::wrap_full(words, style.size, style.weight, room);
        let blocks: Vec<(TextStyle, Vec<String>)> = head.iter().map(|(s, w)| (*s, lines(*s, w))).collect();
        let source = if look.source { lines(theme::SOURCE, &source_line(locale, caption)) } else { Vec::new() };
        let head_height: f64 = blocks.iter().map(|(s, l)| s.size * LINE * rows(l) + 3.0).sum();
        let foot_height = if look.source { theme::SOURCE.size * LINE * rows(&source) + 12.0 } else { 0.0 };
        let body = Rect::new(MARGIN, MARGIN + head_height + 10.0, room, height);
        let size = (look.width, body.bottom + foot_height + MARGIN * 0.75);
        let canvas = Canvas::new(key, size, look.palette);
        let frame = Self { canvas, locale, body, words: Heading { subtitle, ..words } };

        let mut top = MARGIN;
        for (style, lines) in &blocks {
            top = frame.paragraph(top, lines, *style) + 3.0;
        }
        if look.source {
            let foot = body.bottom + 12.0;
            frame.canvas.line((body.left, foot), (body.right, foot), Stroke::new(&theme::GRID, 1.0));
            frame.paragraph(foot + 4.0, &source, theme::SOURCE);
        }
        frame
    }

    /// Lines of text from the side where the language starts; gives back where the next one begins.
    fn paragraph(&self, top: f64, lines: &[String], style: TextStyle) -> f64 {
        let (x, anchor) = self.start(self.body.left, self.body.right);
        for (i, line) in (0_u32..).zip(lines) {
            self.canvas.text(x, top + style.size * (0.97 + LINE * f64::from(i)), anchor, line, style);
        }
        top + style.size * LINE * rows(lines)
    }

    /// Whether words run from right to left.
    pub fn rtl(&self) -> bool {
        self.locale.language().is_rtl()
    }

    /// The side of a space where a line of words starts, and how it is anchored there.
    pub fn start(&self, left: f64, right: f64) -> (f64, Anchor) {
        if self.rtl() { (right, Anchor::Right) } else { (left, Anchor::Left) }
    }

    /// The i-th of n columns, counted from the side where the language starts.
    pub fn column(&self, i: usize, n: usize) -> usize {
        if self.rtl() { n - 1 - i } else { i }
    }

    /// Draws a key of symbols with their words, line after line from the language's side, each symbol in a
    /// box 18 pixels wide. It takes [`key_height`] pixels from `top` down.
    pub fn key(&self, top: f64, entries: &[KeyEntry<'_>]) {
        self.key_from(top, entries, self.rtl());
    }

    /// The same for parts of a picture that run from left to right in every language: in their order.
    pub fn key_in_order(&self, top: f64, entries: &[KeyEntry<'_>]) {
        self.key_from(top, entries, false);
    }

    fn key_from(&self, top: f64, entries: &[KeyEntry<'_>], rtl: bool) {
        let room = self.body.width();
        for (entry, (row, used)) in entries.iter().zip(key_places(entries, room)) {
            let y = top + row * KEY_STEP;
            let (anchor, x, left) = if rtl {
                let right = self.body.right - used;
                (Anchor::Right, right - KEY_SYMBOL, right - 18.0)
            } else {
                let left = self.body.left + used;
                (Anchor::Left, left + KEY_SYMBOL, left)
            };
            (entry.draw)(&self.canvas, Rect::new(left, y, 18.0, 14.0));
            self.canvas.text(x, y + 11.2, anchor, &entry.fitted(room), theme::LABEL);
        }
    }

    /// Draws a key of symbols with their words one under the other, at the language's side of a space.
    pub fn key_column(&self, space: Rect, entries: &[KeyEntry<'_>]) {
        for (i, entry) in entries.iter().enumerate() {
            let y = space.top + KEY_STEP * i as f64;
            let (anchor, x, left) = if self.rtl() {
                (Anchor::Right, space.right - KEY_SYMBOL, space.right - 18.0)
            } else {
                (Anchor::Left, space.left + KEY_SYMBOL, space.left)
            };
            (entry.draw)(&self.canvas, Rect::new(left, y, 18.0, 14.0));
            self.canvas.text(x, y + 11.2, anchor, &entry.fitted(space.width()), theme::LABEL);
        }
    }

    /// The finished chart.
    pub fn finish(&self) -> Svg {
        self.canvas.finish(self.locale.language().code(), &self.words.title, &self.words.subtitle)
    }
}

/// Draws a symbol into its box.
type Symbol<'a> = Box<dyn Fn(&Canvas, Rect) + 'a>;

/// A symbol of a key and its words.
pub(super) struct KeyEntry<'a> {
    words: String,
    draw: Symbol<'a>,
}

impl<'a> KeyEntry<'a> {
    pub fn new(words: String, draw: impl Fn(&Canvas, Rect) + 'a) -> Self {
        Self { words, draw: Box::new(draw) }
    }

    /// A filled box.
    pub fn fill(words: String, colour: Rgb) -> Self {
        Self::new(words, move |canvas, space| canvas.rect(space, &colour, None))
    }

    /// A line through the box.
    pub fn line(words: String, stroke: Stroke) -> Self {
        Self::new(words, move |canvas, space| {
            let y = space.centre().1;
            canvas.line((space.left, y), (space.right, y), stroke);
        })
    }
}

const KEY_SYMBOL: f64 = 26.0;
const KEY_GAP: f64 = 22.0;
pub(super) const KEY_STEP: f64 = 20.0;

impl KeyEntry<'_> {
    fn fitted(&self, room: f64) -> String {
        text::fit(&self.words, theme::LABEL.size, theme::LABEL.weight, room - KEY_SYMBOL)
    }
}

/// Row, and pixels from the language's side, of each entry of a key.
fn key_places(entries: &[KeyEntry<'_>], room: f64) -> Vec<(f64, f64)> {
    let (mut row, mut used) = (0.0, 0.0);
    let place = |entry: &KeyEntry<'_>| {
        let width = KEY_SYMBOL + text::width(&entry.fitted(room), theme::LABEL.size, theme::LABEL.weight);
        if used > 0.0 && used + width > room {
            (row, used) = (row + 1.0, 0.0);
        }
        let at = (row, used);
        used += width + KEY_GAP;
        at
    };
    entries.iter().map(place).collect()
}

/// Pixels a key takes from top to bottom.
pub(super) fn key_height(entries: &[KeyEntry<'_>], look: &Look) -> f64 {
    key_places(entries, look.room()).last().map_or(0.0, |(row, _)| (row + 1.0) * KEY_STEP)
}

/// The same text with its first letter as a capital: titles may begin with a name that is written small.
fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A count for Fluent.
pub(super) fn count(n: u64) -> Arg<'static> {
    Arg::Count(i64::try_from(n).unwrap_or(i64::MAX))
}

fn rows(lines: &[String]) -> f64 {
    f64::from(u32::try_from(lines.len()).unwrap_or(u32::MAX))
}

/// How many futures, and from when to when.
fn scope(locale: &Locale, caption: &Caption) -> String {
    if let Some(words) = &caption.look.scope {
        return words.clone();
    }
    let (from, to) = (locale.date(caption.start), locale.date(caption.end));
    let args = [("n", count(caption.trajectories)), ("from", Arg::Text(&from)), ("to", Arg::Text(&to))];
    locale.format("chart-scope", &args)
}

fn source_line(locale: &Locale, caption: &Caption) -> String {
    if let Some(words) = &caption.look.origin {
        return words.clone();
    }
    // Letters and digits of a digest keep their order between words that run from right to left.
    let isolated =
        |words: &str| if locale.language().is_rtl() { format!("\u{2066}{words}\u{2069}") } else { words.to_owned() };
    let (digest, seed, version) =
        (isolated(&caption.digest), isolated(&caption.seed.to_string()), isolated(&caption.version));
    let args = [
        ("scenario", Arg::Text(caption.scenario.as_str())),
        ("digest", Arg::Text(&digest)),
        ("seed", Arg::Text(&seed)),
        ("version", Arg::Text(&version)),
    ];
    locale.format("chart-source", &args)
}
