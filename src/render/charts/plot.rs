//! A pair of axes by the plotting library, in a rectangle of a canvas: mesh, ticks, tick labels, and the
//! mapping from values to pixels for what is written beside the lines.

use std::ops::Range;

use plotters::chart::{ChartBuilder, ChartContext};
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::ranged1d::{DefaultFormatting, KeyPointHint, Ranged};
use plotters::drawing::{DrawingAreaErrorKind, IntoDrawingArea};
use plotters::element::{PathElement, Polygon, Rectangle};
use plotters::prelude::IntoFont as _;
use plotters::style::{Color, RGBColor, ShapeStyle, TextStyle as PlotText};

use super::backend::{Backend, UNITS};
use super::canvas::{Canvas, Dash, Rect, Stroke};
use super::{ChartError, FAMILY, theme, ticks};
use crate::locale::Locale;

/// One axis.
pub(super) struct Axis<'a> {
    /// Value at its start.
    pub from: f64,
    /// Value at its end; greater than `from`.
    pub to: f64,
    /// Where ticks are.
    pub ticks: Vec<f64>,
    /// Words at a tick.
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

/// An axis as the plotting library sees it: our ticks are its key points.
#[derive(Clone)]
struct Coordinate {
    from: f64,
    to: f64,
    ticks: Vec<f64>,
}

impl Ranged for Coordinate {
    type FormatOption = DefaultFormatting;
    type ValueType = f64;

    #[expect(clippy::cast_possible_truncation, reason = "between the limits, which are whole")]
    fn map(&self, value: &f64, limit: (i32, i32)) -> i32 {
        let part = (value - self.from) / (self.to - self.from);
        (f64::from(limit.0) + f64::from(limit.1 - limit.0) * part).round() as i32
    }

    fn key_points<Hint: KeyPointHint>(&self, hint: Hint) -> Vec<f64> {
        if hint.weight().allow_light_points() { Vec::new() } else { self.ticks.clone() }
    }

    fn range(&self) -> Range<f64> {
        self.from..self.to
    }
}

type Context<'c> = ChartContext<'c, Backend<'c>, Cartesian2d<Coordinate, Coordinate>>;

/// Axes drawn, ready for series.
pub(super) struct Plot<'c> {
    canvas: &'c Canvas,
    context: Context<'c>,
    /// The rectangle between the axes, pixels.
    pub area: Rect,
    x: (f64, f64),
    y: (f64, f64),
}

fn failed(error: DrawingAreaErrorKind<std::convert::Infallible>) -> ChartError {
    ChartError::Draw(error.to_string())
}

/// Pixels as units of the plotting library.
#[expect(clippy::cast_possible_truncation, reason = "clamped to what a canvas holds")]
fn units(pixels: f64) -> i32 {
    (pixels * UNITS).round().clamp(-1e6, 1e6) as i32
}

#[expect(clippy::cast_sign_loss, reason = "never negative")]
fn pen(colour: &impl Color, width: f64) -> ShapeStyle {
    ShapeStyle { color: colour.to_rgba(), filled: false, stroke_width: units(width).max(1) as u32 }
}

/// Room that the labels of a vertical axis take beside it, pixels.
pub(super) fn label_room(axis: &Axis<'_>) -> f64 {
    let style = theme::TICK;
    let widths = axis.ticks.iter().map(|&t| super::text::width(&(axis.label)(t), style.size, style.weight));
    widths.fold(0.0, f64::max).ceil() + 10.0
}

/// Room that the first and the last label of a horizontal axis take beyond its ends, pixels.
pub(super) fn overhang(axis: &Axis<'_>) -> (f64, f64) {
    let style = theme::TICK;
    let half = |tick: Option<&f64>| {
        tick.map_or(0.0, |&t| super::text::width(&(axis.label)(t), style.size, style.weight) / 2.0)
    };
    (half(axis.ticks.first()), half(axis.ticks.last()))
}

/// Draws axes so that the picture between them is exactly `area`.
pub(super) fn axes<'c>(canvas: &'c Canvas, area: Rect, x: &Axis<'_>, y: &Axis<'_>) -> Result<Plot<'c>, ChartError> {
    let (left_room, bottom_room) = (label_room(y), 26.0);
    let (width, height) = canvas.size();
    let outer =
        Rect { left: area.left - left_room, top: area.top, right: area.right, bottom: area.bottom + bottom_room };
    let root = Backend(canvas).into_drawing_area().margin(
        units(outer.top),
        units(height - outer.bottom),
        units(outer.left),
        units(width - outer.right),
    );
    let coordinate = |axis: &Axis<'_>| Coordinate { from: axis.from, to: axis.to, ticks: axis.ticks.clone() };
    let mut context = ChartBuilder::on(&root)
        .x_label_area_size(units(bottom_room))
        .y_label_area_size(units(left_room))
        .build_cartesian_2d(coordinate(x), coordinate(y))
        .map_err(failed)?;
    let labels: PlotText<'_> =
        PlotText::from((FAMILY, theme::TICK.size * UNITS).into_font()).color(&theme::TICK.colour);
    let (x_label, y_label) = (|v: &f64| (x.label)(*v), |v: &f64| (y.label)(*v));
    let mut mesh = context.configure_mesh();
    mesh.light_line_style(pen(&theme::WHITE.mix(0.0), 1.0))
        .bold_line_style(pen(&theme::GRID, 1.0))
        .axis_style(pen(&theme::AXIS, 1.0))
        .x_label_style(labels.clone())
        .y_label_style(labels)
        .x_label_formatter(&x_label)
        .y_label_formatter(&y_label)
        .set_all_tick_mark_size(units(4.0));
    if !x.grid {
        mesh.disable_x_mesh();
    }
    if !y.grid {
        mesh.disable_y_mesh();
    }
    canvas.set_dash(Dash::Solid);
    mesh.draw().map_err(failed)?;
    Ok(Plot { canvas, context, area, x: (x.from, x.to), y: (y.from, y.to) })
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
        let part = |v: f64, (from, to): (f64, f64)| (v - from) / (to - from);
        (self.area.left + part(x, self.x) * self.area.width(), self.area.bottom - part(y, self.y) * self.area.height())
    }

    /// A line through values.
    pub fn line(&self, values: &[(f64, f64)], stroke: Stroke) -> Result<(), ChartError> {
        let values: Vec<(f64, f64)> = values.iter().map(|&v| self.inside(v)).collect();
        self.canvas.set_dash(stroke.dash);
        let drawn = self.context.plotting_area().draw(&PathElement::new(values, pen(&stroke.colour, stroke.width)));
        self.canvas.set_dash(Dash::Solid);
        drawn.map_err(failed)
    }

    /// The area between a lower and an upper line.
    pub fn band(&self, values: &[(f64, f64, f64)], colour: RGBColor, opacity: f64) -> Result<(), ChartError> {
        let there = values.iter().map(|&(x, lower, _)| self.inside((x, lower)));
        let back = values.iter().rev().map(|&(x, _, upper)| self.inside((x, upper)));
        let polygon = Polygon::new(there.chain(back).collect::<Vec<_>>(), colour.mix(opacity).filled());
        self.context.plotting_area().draw(&polygon).map_err(failed)
    }

    /// A filled box between two corners.
    pub fn bar(&self, a: (f64, f64), b: (f64, f64), colour: &impl Color) -> Result<(), ChartError> {
        let corners = [self.inside(a), self.inside(b)];
        self.context.plotting_area().draw(&Rectangle::new(corners, colour.to_rgba().filled())).map_err(failed)
    }
}
