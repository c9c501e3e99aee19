//! A pair of axes in a rectangle of a canvas: grid, ticks, tick labels, and the mapping from values to pixels, for the
//! series and for what is written beside them.

use super::canvas::{Anchor, Canvas, Rect, Stroke};
use super::colour::{Rgb, Rgba};
use super::theme::{AXIS, GRID, TICK};
use super::{text, ticks};
use crate::locale::Locale;

/// Length of a tick, pixels.
const TICK_LENGTH: f64 = 4.0;
/// From an axis to the words at its ticks, pixels.
const TO_WORDS: f64 = 2.0 * TICK_LENGTH;
/// Steps of a pixel: all of the picture lies on whole steps, and ends one step before the lines that bound it.
const STEPS: f64 = 10.0;
const STEP: f64 = 1.0 / STEPS;

/// One axis.
pub(super) struct Axis<'a> {
    /// Value at its start.
    pub from: f64,
    /// Value at its end; greater than `from`.
    pub to: f64,
    /// Where ticks are.
    pub ticks: Vec<f64>,
    /// Heading at a tick.
    pub label: Box<dyn Fn(f64) -> String + 'a>,
    /// Whether ticks have lines across the picture.
    pub grid: bool,
}

impl<'a> Axis<'a> {
    /// An axis from the first to the last of its ticks.
    pub fn over(ticks: Vec<f64>, label: impl Fn(f64) -> String + 'a) -> Self {
        let from = ticks.first().copied().unwrap_or(0.0);
        let to = ticks.last().copied().filter(|&to| to > from).unwrap_or(from + 1.0);
        Self { from, to, ticks, label: Box::new(label), grid: false }
    }

    /// An axis of shares from 0 to at least `max`, in per cent.
    pub fn shares(locale: &'a Locale, max: f64, wanted: f64) -> Self {
        let shares = ticks::from_zero(max.min(1.0), wanted, 0.0001);
        let digits = ticks::percent_digits(&shares);
        Self::over(shares, move |share| locale.percent(share, digits)).with_grid()
    }

    /// The same with lines across the picture.
    pub fn with_grid(mut self) -> Self {
        self.grid = true;
        self
    }
}

/// Axes drawn, ready for series.
pub(super) struct Plot<'c> {
    canvas: &'c Canvas,
    /// The rectangle between the axes, pixels.
    pub area: Rect,
    /// The same in whole steps, without the lines that bound it.
    steps: Rect,
    x: (f64, f64),
    y: (f64, f64),
}

/// How far a value lies on an axis, 0–1.
fn part(value: f64, (from, to): (f64, f64)) -> f64 {
    (value - from) / (to - from)
}

/// Room that the labels of a vertical axis take beside it, pixels.
pub(super) fn label_room(axis: &Axis<'_>) -> f64 {
    let style = TICK;
    let widths = axis.ticks.iter().map(|&t| text::width(&(axis.label)(t), style.size, style.weight));
    widths.fold(0.0, f64::max).ceil() + 10.0
}

/// Room that the first and the last label of a horizontal axis take beyond its ends, pixels.
pub(super) fn overhang(axis: &Axis<'_>) -> (f64, f64) {
    let style = TICK;
    let half =
        |tick: Option<&f64>| tick.map_or(0.0, |&t| text::width(&(axis.label)(t), style.size, style.weight) / 2.0);
    (half(axis.ticks.first()), half(axis.ticks.last()))
}

/// Draws axes so that the picture between them is exactly `area`.
pub(super) fn axes<'c>(canvas: &'c Canvas, area: Rect, x: &Axis<'_>, y: &Axis<'_>) -> Plot<'c> {
    axes_apart(canvas, area, x, y, area.left)
}

/// The same with the vertical axis farther left, at `beside`, where something else stands before the picture.
pub(super) fn axes_apart<'c>(canvas: &'c Canvas, area: Rect, x: &Axis<'_>, y: &Axis<'_>, beside: f64) -> Plot<'c> {
    let axis = (beside * STEPS).round() / STEPS;
    let [left, top, right, bottom] = [area.left, area.top, area.right, area.bottom].map(|x| (x * STEPS).round());
    let steps = Rect { left, top, right: right - 1.0, bottom: bottom - 1.0 };
    let plot = Plot { canvas, area, steps, x: (x.from, x.to), y: (y.from, y.to) };
    let [left, top, right, bottom] = [steps.left, steps.top, steps.right, steps.bottom].map(|x| x / STEPS);
    let (grid, pen) = (Stroke::new(&GRID, 1.0), Stroke::new(&AXIS, 1.0));
    if x.grid {
        x.ticks.iter().map(|&tick| plot.column(tick)).for_each(|x| canvas.line((x, bottom), (x, top), grid));
    }
    if y.grid {
        y.ticks.iter().map(|&tick| plot.row(tick)).for_each(|y| canvas.line((axis, y), (right, y), grid));
    }
    let beside = axis - STEP;
    canvas.polyline(&[(beside, top), (beside, bottom)], pen);
    for &tick in &y.ticks {
        let row = plot.row(tick);
        if (top..=bottom).contains(&row) {
            let baseline = row + TICK.size * text::CAP_HEIGHT / 2.0;
            canvas.text(axis - TO_WORDS, baseline, Anchor::Right, &(y.label)(tick), TICK);
            canvas.polyline(&[(beside - TICK_LENGTH, row), (beside, row)], pen);
        }
    }
    let below = bottom + STEP;
    canvas.polyline(&[(left, below), (right, below)], pen);
    for &tick in &x.ticks {
        let column = plot.column(tick);
        if (left..=right).contains(&column) {
            let baseline = below + TO_WORDS + TICK.size * text::CAP_HEIGHT;
            canvas.text(column, baseline, Anchor::Middle, &(x.label)(tick), TICK);
            canvas.polyline(&[(column, below), (column, below + TICK_LENGTH)], pen);
        }
    }
    plot
}

impl Plot<'_> {
    /// A value brought into the axes: nothing is ever drawn outside of them.
    fn inside(&self, (x, y): (f64, f64)) -> (f64, f64) {
        let clamp = |v: f64, (from, to): (f64, f64)| if v.is_nan() { from } else { v.clamp(from, to) };
        (clamp(x, self.x), clamp(y, self.y))
    }

    /// Whether a value lies inside the vertical axis, not on its lower end.
    pub fn holds_y(&self, y: f64) -> bool {
        y > self.y.0 && y <= self.y.1
    }

    /// Where a value lies, pixels.
    pub fn at(&self, value: (f64, f64)) -> (f64, f64) {
        let (x, y) = self.inside(value);
        (self.area.left + part(x, self.x) * self.area.width(), self.area.bottom - part(y, self.y) * self.area.height())
    }

    /// Where a value lies horizontally, to the step.
    fn column(&self, x: f64) -> f64 {
        (self.steps.left + self.steps.width() * part(x, self.x)).round() / STEPS
    }

    /// Where a value lies vertically, to the step.
    fn row(&self, y: f64) -> f64 {
        (self.steps.bottom - self.steps.height() * part(y, self.y)).round() / STEPS
    }

    /// Where values lie, to the step; neighbours at one place are one.
    fn places(&self, values: impl Iterator<Item = (f64, f64)>) -> Vec<(f64, f64)> {
        let inside = values.map(|value| self.inside(value));
        let mut places: Vec<(f64, f64)> = inside.map(|(x, y)| (self.column(x), self.row(y))).collect();
        places.dedup();
        places
    }

    /// A line through values.
    pub fn line(&self, values: &[(f64, f64)], stroke: Stroke) {
        self.canvas.polyline(&self.places(values.iter().copied()), stroke);
    }

    /// The area between a lower and an upper line.
    pub fn band(&self, values: &[(f64, f64, f64)], colour: Rgb, opacity: f64) {
        let there = values.iter().map(|&(x, lower, _)| (x, lower));
        let back = values.iter().rev().map(|&(x, _, upper)| (x, upper));
        self.canvas.polygon(&self.places(there.chain(back)), colour.with_opacity(opacity), None);
    }

    /// A filled box between two corners.
    pub fn bar(&self, a: (f64, f64), b: (f64, f64), colour: impl Into<Rgba>) {
        let [(x0, y0), (x1, y1)] = [a, b].map(|value| self.inside(value)).map(|(x, y)| (self.column(x), self.row(y)));
        let bar = Rect { left: x0.min(x1), top: y0.min(y1), right: x0.max(x1), bottom: y0.max(y1) };
        self.canvas.rect(bar, colour, None);
    }
}
