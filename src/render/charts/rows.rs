//! What charts of rows share: names at the side where the language starts, and a horizontal axis of values, which
//! grows rightwards in every language, as time does.

use super::canvas::{Anchor, Canvas, Rect, Stroke, TextStyle};
use super::frame::Frame;
use super::theme::{self, AXIS, GRID, SOFT};
use super::{text, ticks};

/// Height of the words at the ticks, pixels.
pub(super) const TICK_ROOM: f64 = 20.0;

/// Pixels the widest of some texts takes.
pub(super) fn widest<S: AsRef<str>>(words: impl IntoIterator<Item = S>, style: TextStyle) -> f64 {
    words.into_iter().map(|w| text::width(w.as_ref(), style.size, style.weight)).fold(0.0, f64::max)
}

/// A text on at most `most` lines no wider than `room`, cut with an ellipsis where it is longer.
pub(super) fn lines(words: &str, style: TextStyle, room: f64, most: usize) -> Vec<String> {
    let mut lines = text::wrap(words, style.size, style.weight, room);
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            *last = text::fit(&format!("{last}…"), style.size, style.weight, room);
        }
    }
    lines
}

/// Writes the name of a row, on at most two lines about a height, at the language's side of a space.
pub(super) fn name(frame: &Frame<'_>, words: &str, style: TextStyle, (left, right): (f64, f64), middle: f64) {
    let lines = lines(words, style, right - left, 2);
    let step = style.size * 1.25;
    let (x, anchor) = frame.start(left, right);
    let first = middle + style.size * text::CAP_HEIGHT / 2.0 - step * (lines.len().max(1) - 1) as f64 / 2.0;
    for (i, line) in lines.iter().enumerate() {
        frame.canvas.text(x, first + step * i as f64, anchor, line, style);
    }
}

/// Where the names of rows stand, at the language's side, and the ends of the axis beside them: names take at most this
/// share of the body, and the axis keeps `margin` pixels to the other side.
pub(super) fn beside_names<'a>(
    frame: &Frame<'_>,
    body: Rect,
    names: impl IntoIterator<Item = &'a str>,
    share: f64,
    margin: f64,
) -> ((f64, f64), (f64, f64)) {
    let names = widest(names, theme::LABEL).ceil().clamp(60.0, body.width() * share) + 4.0;
    if frame.rtl() {
        ((body.right - names, body.right), (body.left + margin, body.right - names - 18.0))
    } else {
        ((body.left, body.left + names), (body.left + names + 18.0, body.right - margin))
    }
}

/// A horizontal axis of values, which grows rightwards.
pub(super) struct Scale {
    left: f64,
    right: f64,
    from: f64,
    to: f64,
    ticks: Vec<f64>,
}

impl Scale {
    /// An axis over values, longer than they reach by shares of that at its start and end, with about
    /// `wanted` ticks. Values that are not finite do not count; without any the axis runs from 0 to 1.
    pub fn new(
        (left, right): (f64, f64),
        values: impl IntoIterator<Item = f64>,
        (before, after): (f64, f64),
        wanted: f64,
    ) -> Self {
        let sound = values.into_iter().filter(|v| v.is_finite() && v.abs() < 1e15);
        let (low, high) = sound.fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), v| (a.min(v), b.max(v)));
        let (low, high) = if low > high { (0.0, 1.0) } else { (low, high) };
        let high = if high - low > 1e-12 * high.abs().max(low.abs()) { high } else { low + low.abs().max(1.0) };
        let (from, to) = (low - (high - low) * before, high + (high - low) * after);
        let mut ticks = ticks::between(from, to, wanted);
        if ticks.len() < 2 {
            ticks = ticks::between(from, to, wanted * 2.0);
        }
        Self { left, right, from, to, ticks }
    }

    /// An axis of differences: zero, with room on both sides of it.
    pub fn about_zero(ends: (f64, f64), values: impl IntoIterator<Item = f64>) -> Self {
        let sound = values.into_iter().filter(|v| v.is_finite() && v.abs() < 1e15);
        let (low, high) = sound.fold((0.0, 0.0), |(a, b): (f64, f64), v| (a.min(v), b.max(v)));
        let side = if high > low { (high - low) * 0.15 } else { 1.0 };
        Self::new(ends, [low.min(-side), high.max(side)], (0.05, 0.05), (ends.1 - ends.0) / 60.0)
    }

    /// Where a value lies, pixels; on the edge where it lies beyond.
    pub fn x(&self, value: f64) -> f64 {
        let share = ((value - self.from) / (self.to - self.from)).clamp(0.0, 1.0);
        let share = if share.is_nan() { 0.0 } else { share };
        self.left + share * (self.right - self.left)
    }

    /// Whether a value lies beyond the axis, and on which side: −1 or 1.
    pub fn beyond(&self, value: f64) -> Option<f64> {
        if value > self.to {
            Some(1.0)
        } else if value < self.from {
            Some(-1.0)
        } else {
            None
        }
    }

    /// The ends of the axis as values.
    pub fn range(&self) -> (f64, f64) {
        (self.from, self.to)
    }

    /// The step between ticks.
    pub fn step(&self) -> f64 {
        ticks::step(&self.ticks)
    }

    /// A box between two values.
    pub fn bar(&self, a: f64, b: f64, top: f64, bottom: f64) -> Rect {
        let (a, b) = (self.x(a), self.x(b));
        Rect { left: a.min(b), top, right: a.max(b), bottom }
    }

    /// Draws lines at the ticks from `top` to `bottom`, with their words below as far as they have room, the
    /// one at zero first.
    pub fn axis(&self, canvas: &Canvas, top: f64, bottom: f64, words: impl Fn(f64) -> String) {
        let style = TextStyle { size: 11.0, ..theme::TICK };
        let mut order: Vec<f64> = self.ticks.clone();
        order.sort_by(|a, b| a.abs().total_cmp(&b.abs()));
        let mut taken: Vec<(f64, f64)> = Vec::new();
        for tick in order {
            let x = self.x(tick);
            let (colour, width) = if tick == 0.0 { (SOFT, 1.4) } else { (GRID, 1.0) };
            canvas.line((x, top), (x, bottom), Stroke::new(&colour, width));
            canvas.line((x, bottom), (x, bottom + 4.0), Stroke::new(&AXIS, 1.0));
            let label = words(tick);
            let half = text::width(&label, style.size, style.weight) / 2.0 + 4.0;
            if taken.iter().all(|&(a, b)| x + half <= a || x - half >= b) {
                taken.push((x - half, x + half));
                canvas.text(x, bottom + 15.0, Anchor::Middle, &label, style);
            }
        }
    }
}
