//! An SVG under construction: elements in, one string out.
//!
//! Coordinates are pixels, written with one decimal, so that curves are smooth and bytes are few.
//! Every text is written at its left edge and base line (see `text`), and its box is handed back.

use std::cell::{Cell, RefCell};
use std::fmt::Write as _;

use super::colour::{Rgb, Rgba};
use super::fonts::{FAMILY, Weight};
use super::look::Palette;
use super::{Svg, text, theme};

/// A rectangle in pixels, y downwards.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Rect {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Rect {
    pub fn new(left: f64, top: f64, width: f64, height: f64) -> Self {
        Self { left, top, right: left + width, bottom: top + height }
    }

    pub fn width(&self) -> f64 {
        self.right - self.left
    }

    pub fn height(&self) -> f64 {
        self.bottom - self.top
    }

    pub fn centre(&self) -> (f64, f64) {
        (f64::midpoint(self.left, self.right), f64::midpoint(self.top, self.bottom))
    }

    pub fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    pub fn contains(&self, other: &Self) -> bool {
        self.left <= other.left && self.top <= other.top && self.right >= other.right && self.bottom >= other.bottom
    }

    pub fn holds(&self, (x, y): (f64, f64)) -> bool {
        (self.left..=self.right).contains(&x) && (self.top..=self.bottom).contains(&y)
    }
}

/// Which point of a text its x coordinate names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    Left,
    Middle,
    Right,
}

/// How a text looks.
#[derive(Clone, Copy, Debug)]
pub(super) struct TextStyle {
    pub size: f64,
    pub weight: Weight,
    pub colour: Rgb,
    /// A white rim, for text over lines.
    pub halo: bool,
}

/// How a line is broken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Dash {
    #[default]
    Solid,
    Dashed,
    Dotted,
    Alternate,
    Long,
}

impl Dash {
    const fn pattern(self) -> &'static str {
        match self {
            Self::Solid => "",
            Self::Dashed => "6 3",
            Self::Dotted => "1.6 2.6",
            Self::Alternate => "8 3 2 3",
            Self::Long => "12 4",
        }
    }
}

/// How a line looks: colour, width in pixels, dashes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stroke {
    pub colour: Rgba,
    pub width: f64,
    pub dash: Dash,
}

impl Stroke {
    pub fn new(colour: impl Into<Rgba>, width: f64) -> Self {
        Self { colour: colour.into(), width, dash: Dash::Solid }
    }

    pub fn dashed(mut self, dash: Dash) -> Self {
        self.dash = dash;
        self
    }
}

/// The drawing. Its methods take `&self`, so that axes and the chart's own code can draw on it in turns.
pub(super) struct Canvas {
    key: &'static str,
    size: (f64, f64),
    palette: Palette,
    out: RefCell<String>,
    clips: Cell<usize>,
}

impl Canvas {
    /// A white canvas; `key` names the chart and begins every identifier in it.
    pub fn new(key: &'static str, (width, height): (f64, f64), palette: Palette) -> Self {
        let canvas = Self { key, size: (width, height), palette, out: RefCell::default(), clips: Cell::default() };
        canvas.rect(Rect::new(0.0, 0.0, width, height), &Rgb(255, 255, 255), None);
        canvas
    }

    /// A colour as the palette has it.
    fn dye(&self, Rgba(r, g, b, opacity): Rgba) -> Rgba {
        match self.palette {
            Palette::Colour => Rgba(r, g, b, opacity),
            Palette::Grey => theme::grey(Rgb(r, g, b)).with_opacity(opacity),
        }
    }

    fn stroke(&self, stroke: Stroke) -> StrokeAttributes {
        StrokeAttributes(Stroke { colour: self.dye(stroke.colour), ..stroke })
    }

    fn paint(&self, fill: impl Into<Rgba>, stroke: Option<Stroke>) -> Paint {
        Paint(self.dye(fill.into()), stroke.map(|s| self.stroke(s).0))
    }

    fn write(&self, element: std::fmt::Arguments<'_>) {
        let mut out = self.out.borrow_mut();
        // Writing into a String cannot fail.
        let _ = out.write_fmt(element);
        out.push('\n');
    }

    /// One line of text; gives back its box.
    pub fn text(&self, x: f64, baseline: f64, anchor: Anchor, words: &str, style: TextStyle) -> Rect {
        let width = text::width(words, style.size, style.weight);
        let left = match anchor {
            Anchor::Left => x,
            Anchor::Middle => x - width / 2.0,
            Anchor::Right => x - width,
        };
        let bounds = text_box(left, baseline, width, style.size);
        if words.is_empty() {
            return bounds;
        }
        let weight = if style.weight == Weight::Bold { " font-weight=\"700\"" } else { "" };
        let halo = if style.halo {
            " stroke=\"#ffffff\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\""
        } else {
            ""
        };
        self.write(format_args!(
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\"{weight} fill=\"{}\"{halo}>{}</text>",
            Num(left),
            Num(baseline),
            Num(style.size),
            hex(self.dye((&style.colour).into()).opaque()),
            escape(&text::embedded(words)),
        ));
        bounds
    }

    pub fn line(&self, from: (f64, f64), to: (f64, f64), stroke: Stroke) {
        self.write(format_args!(
            "<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"{}/>",
            Num(from.0),
            Num(from.1),
            Num(to.0),
            Num(to.1),
            self.stroke(stroke)
        ));
    }

    pub fn polyline(&self, points: &[(f64, f64)], stroke: Stroke) {
        if points.len() > 1 {
            self.write(format_args!("<polyline points=\"{}\" fill=\"none\"{}/>", Points(points), self.stroke(stroke)));
        }
    }

    pub fn polygon(&self, points: &[(f64, f64)], fill: impl Into<Rgba>, stroke: Option<Stroke>) {
        if points.len() > 2 {
            self.write(format_args!("<polygon points=\"{}\"{}/>", Points(points), self.paint(fill, stroke)));
        }
    }

    pub fn rect(&self, rect: Rect, fill: impl Into<Rgba>, stroke: Option<Stroke>) {
        self.write(format_args!(
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"{}/>",
            Num(rect.left),
            Num(rect.top),
            Num(rect.width().max(0.0)),
            Num(rect.height().max(0.0)),
            self.paint(fill, stroke)
        ));
    }

    pub fn circle(&self, (x, y): (f64, f64), radius: f64, fill: impl Into<Rgba>, stroke: Option<Stroke>) {
        self.write(format_args!(
            "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"{}/>",
            Num(x),
            Num(y),
            Num(radius),
            self.paint(fill, stroke)
        ));
    }

    /// Draws what `inside` draws, cut at a rectangle.
    pub fn clipped(&self, rect: Rect, inside: impl FnOnce()) {
        let id = self.clips.get();
        self.clips.set(id + 1);
        self.write(format_args!(
            "<clipPath id=\"{}-clip-{id}\"><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/></clipPath>",
            self.key,
            Num(rect.left),
            Num(rect.top),
            Num(rect.width()),
            Num(rect.height())
        ));
        self.write(format_args!("<g clip-path=\"url(#{}-clip-{id})\">", self.key));
        inside();
        self.write(format_args!("</g>"));
    }

    /// The finished drawing, with the texts a screen reader says.
    pub fn finish(&self, language: &'static str, title: &str, description: &str) -> Svg {
        let (width, height) = self.size;
        let key = self.key;
        let attributes = format!(
            "direction=\"ltr\" xml:lang=\"{language}\" role=\"img\" aria-labelledby=\"{key}-title {key}-desc\" \
             font-family=\"{FAMILY}, sans-serif\" text-anchor=\"start\"",
        );
        let content = format!(
            "<title id=\"{key}-title\">{}</title>\n<desc id=\"{key}-desc\">{}</desc>\n{}",
            escape(title),
            escape(description),
            self.out.borrow()
        );
        // The size is written as all numbers are, to a tenth.
        let [width, height] = [width, height].map(|x| (x * 10.0).round() / 10.0);
        let view = (0.0, 0.0, width, height);
        Svg { attributes, content, width, height, view, title: title.to_owned(), language }
    }
}

/// The box of a line of text.
pub(super) fn text_box(left: f64, baseline: f64, width: f64, size: f64) -> Rect {
    Rect::new(left, baseline - size * 0.78, width, size)
}

/// A number of pixels with at most one decimal; never an exponent, never `-0`.
struct Num(f64);

impl std::fmt::Display for Num {
    #[expect(clippy::cast_possible_truncation, reason = "clamped to what fits")]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let tenths = (self.0 * 10.0).round().clamp(-1e7, 1e7) as i64;
        let sign = if tenths < 0 { "-" } else { "" };
        let (whole, tenth) = (tenths.abs() / 10, tenths.abs() % 10);
        if tenth == 0 { write!(f, "{sign}{whole}") } else { write!(f, "{sign}{whole}.{tenth}") }
    }
}

struct Points<'a>(&'a [(f64, f64)]);

impl std::fmt::Display for Points<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (i, &(x, y)) in self.0.iter().enumerate() {
            let gap = if i == 0 { "" } else { " " };
            write!(f, "{gap}{},{}", Num(x), Num(y))?;
        }
        Ok(())
    }
}

struct StrokeAttributes(Stroke);

impl std::fmt::Display for StrokeAttributes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Stroke { colour, width, dash } = self.0;
        write!(f, " stroke=\"{}\" stroke-width=\"{}\" stroke-linejoin=\"round\"", hex(colour.opaque()), Num(width))?;
        if colour.3 < 1.0 {
            write!(f, " stroke-opacity=\"{:.2}\"", colour.3)?;
        }
        match dash {
            Dash::Solid => Ok(()),
            _ => write!(f, " stroke-dasharray=\"{}\"", dash.pattern()),
        }
    }
}

struct Paint(Rgba, Option<Stroke>);

impl std::fmt::Display for Paint {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, " fill=\"{}\"", hex(self.0.opaque()))?;
        if self.0.3 < 1.0 {
            write!(f, " fill-opacity=\"{:.2}\"", self.0.3)?;
        }
        self.1.map_or(Ok(()), |stroke| StrokeAttributes(stroke).fmt(f))
    }
}

fn hex(colour: Rgb) -> String {
    format!("#{:02x}{:02x}{:02x}", colour.0, colour.1, colour.2)
}

/// Text as XML character data or attribute value. Characters XML does not allow become U+FFFD.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{0}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {
                out.push('\u{fffd}');
            }
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_at_most_one_decimal() {
        let cases = [(0.0, "0"), (-0.04, "0"), (1.25, "1.3"), (-3.0, "-3"), (99.96, "100"), (f64::INFINITY, "1000000")];
        for (value, text) in cases {
            assert_eq!(Num(value).to_string(), text);
        }
    }

    #[test]
    fn markup_in_names_is_escaped() {
        assert_eq!(escape("a<b & \"c\"\u{1}"), "a&lt;b &amp; &quot;c&quot;\u{fffd}");
    }
}
