//! How an outcome answers to levers: one panel a lever, or one an outcome of one lever; the mean at each step with its
//! interval, and from where nothing more is seen.

use super::canvas::{Anchor, Dash, Rect, Stroke};
use super::frame::{Frame, Heading};
use super::plot::{self, Axis};
use super::{Caption, Svg, rows, theme, ticks};
use crate::figures::Figures;
use crate::locale::Locale;
use harmattan_analysis::comparison::Estimate;
use harmattan_engine::Unit;

/// One curve.
#[derive(Clone, Debug)]
pub struct Panel {
    /// What is moved, or what answers.
    pub heading: String,
    /// The outcome's unit.
    pub unit: Unit,
    /// Steps as shares of the way, 0–1, ascending.
    pub steps: Vec<f64>,
    /// The first step, one in the middle and the last, in words.
    pub ends: [(f64, String); 3],
    /// The outcome at each step.
    pub means: Vec<Estimate>,
    /// The step from which nothing more is seen.
    pub flat_from: Option<usize>,
}

/// What the chart shows.
#[derive(Clone, Debug)]
pub struct Input {
    /// The finding.
    pub title: String,
    /// The curves.
    pub panels: Vec<Panel>,
    /// Whether all are of one outcome, and share an axis.
    pub alike: bool,
}

const PICTURE: f64 = 150.0;
const LEAST_PICTURE: f64 = 90.0;
/// Room for a panel's name on two lines, and for the words below it, pixels.
const HEAD: f64 = 42.0;
const FOOT: f64 = 34.0;
const GAP: f64 = 26.0;
const HEADING_STEP: f64 = 16.0;

/// Draws the chart.
#[must_use]
pub fn draw(input: &Input, caption: &Caption, locale: &Locale) -> Svg {
    let words = Heading { title: input.title.clone(), subtitle: locale.text("chart-respond-subtitle") };
    let columns = match input.panels.len() {
        0 | 1 => 1,
        2 | 4 => 2,
        _ => 3,
    };
    let bands = input.panels.len().div_ceil(columns).max(1);
    let picture = caption.look.height(if columns == 1 { 2.0 * PICTURE } else { PICTURE }, bands as f64, LEAST_PICTURE);
    let step = picture + HEAD + FOOT;
    let frame = Frame::new("response", locale, caption, words, bands as f64 * step);
    let width = (frame.body.width() - GAP * (columns - 1) as f64) / columns as f64;
    let common = input.panels.iter().flat_map(|panel| panel.means.iter().map(|mean| mean.high)).fold(0.0, f64::max);
    for (i, panel) in input.panels.iter().enumerate() {
        let (column, band) = (frame.column(i % columns, columns) as f64, (i / columns) as f64);
        let space = Rect::new(frame.body.left + column * (width + GAP), frame.body.top + band * step, width, step);
        draw_panel(&frame, panel, space, input.alike.then_some(common));
    }
    frame.finish()
}

fn draw_panel(frame: &Frame<'_>, panel: &Panel, space: Rect, common: Option<f64>) {
    let (canvas, locale) = (&frame.canvas, frame.locale);
    let (x, anchor) = frame.start(space.left, space.right);
    let heading = rows::lines(&panel.heading, theme::HEADING, space.width(), 2);
    for (i, line) in heading.iter().enumerate() {
        let up = HEADING_STEP * (heading.len() - 1 - i) as f64;
        canvas.text(x, space.top + HEAD - 12.0 - up, anchor, line, theme::HEADING);
    }
    let ends = |of: fn(&Estimate) -> f64| panel.means.iter().map(of);
    let most = common.unwrap_or_else(|| ends(|mean| mean.high).fold(0.0, f64::max));
    let least = ends(|mean| mean.low).fold(0.0, f64::min);
    let figures = Figures::of_panel(locale, panel.unit, [most, least]);
    let marks = if least < 0.0 { ticks::between(least, most, 4.0) } else { ticks::from_zero(most, 4.0, 1e-9) };
    let figures = figures.for_step(ticks::step(&marks));
    let y = Axis {
        from: marks.first().copied().unwrap_or(0.0).min(least),
        ..Axis::over(marks, |value| figures.number(value))
    };
    let y = Axis { to: y.to.max(most), ..y.with_grid() };
    let words = |share: f64| {
        let end = panel.ends.iter().find(|(at, _)| (at - share).abs() < 1e-9);
        end.map_or_else(String::new, |(_, words)| words.clone())
    };
    let x = Axis {
        from: 0.0,
        to: 1.0,
        ticks: panel.ends.iter().map(|(at, _)| *at).collect(),
        label: Box::new(words),
        grid: false,
    };
    let room = plot::overhang(&x);
    let left = space.left + plot::label_room(&y).max(room.0).max(30.0);
    let area = Rect { left, top: space.top + HEAD, right: space.right - room.1.max(8.0), bottom: space.bottom - FOOT };
    if let Some(unit) = figures.unit_words() {
        canvas.text(area.left + 4.0, area.top + 11.0, Anchor::Left, &unit, theme::NOTE.with_halo());
    }
    let plot = plot::axes(canvas, area, &x, &y);
    let points = || panel.steps.iter().copied().zip(&panel.means);
    let series = theme::series(0);
    let band: Vec<(f64, f64, f64)> = points().map(|(at, mean)| (at, mean.low, mean.high)).collect();
    plot.band(&band, series.colour, 0.22);
    let line: Vec<(f64, f64)> = points().map(|(at, mean)| (at, mean.value)).collect();
    plot.line(&line, Stroke::new(&series.colour, 2.2));
    line.iter().for_each(|&point| canvas.circle(plot.at(point), 2.4, &series.colour, None));
    if let Some(&(at, value)) = panel.flat_from.and_then(|step| line.get(step)) {
        let (x, _) = plot.at((at, value));
        canvas.line((x, area.top), (x, area.bottom), Stroke::new(&theme::AXIS, 1.0).dashed(Dash::Dashed));
    }
}
