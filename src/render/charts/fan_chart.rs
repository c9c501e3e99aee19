//! How the group's cells on each front, and the closed corridors, go on over time: median and the bands
//! that hold 50, 80 and 95 % of trajectories.

use super::canvas::{Anchor, Rect, Stroke, TextStyle};
use super::colour::Rgb;
use super::frame::{self, Frame, Heading, KeyEntry, count};
use super::plot::{self, Axis};
use super::theme::{self, BLUE, INK, VERMILLION, WHITE};
use super::{Caption, FEW_FUTURES, Svg, rows, text, ticks};
use crate::locale::{Arg, Locale};
use harmattan_analysis::FanWeek;

/// What the chart shows.
#[derive(Clone, Debug)]
pub struct Input {
    /// The panels in the order to draw them.
    pub panels: Vec<Panel>,
}

/// What a panel counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// Cells on a front.
    Cells,
    /// Western corridors closed at the moment.
    CorridorsClosed,
}

/// One quantity over time.
#[derive(Clone, Debug)]
pub struct Panel {
    /// What is counted.
    pub quantity: Quantity,
    /// Name of the front in the reader's language; of no use for corridors.
    pub front: String,
    /// The quantiles, ascending in days.
    pub weeks: Vec<FanWeek>,
}

/// Where the median of a week's quantiles stands, and the lower ends of the bands of 95, 80 and 50 %, whose upper ends
/// stand as far from the end.
const MEDIAN: usize = 3;
const BANDS: [(usize, f64); 3] = [(0, 0.18), (1, 0.28), (2, 0.42)];

fn median(week: &FanWeek) -> f64 {
    f64::from(week.quantiles[MEDIAN])
}

/// The two ends of a band.
fn ends(week: &FanWeek, band: usize) -> (f64, f64) {
    (f64::from(week.quantiles[band]), f64::from(week.quantiles[2 * MEDIAN - band]))
}

/// The upper end of a band.
fn upper(week: &FanWeek, band: usize) -> f64 {
    ends(week, band).1
}

fn weeks(week: &FanWeek) -> f64 {
    f64::from(week.day) / 7.0
}

/// An outermost band this many times beyond the next one is cut.
const HEAVY: f64 = 4.0;
const PICTURE: f64 = 150.0;
/// Room for a panel's name on two lines, pixels.
const HEAD: f64 = 42.0;
const HEADING_STEP: f64 = 16.0;
const ROW: f64 = PICTURE + HEAD + 50.0;

/// Draws the chart.
pub fn draw(input: &Input, caption: &Caption, locale: &Locale) -> Svg {
    let words = Heading { title: title(input, caption, locale), subtitle: locale.text("chart-fan-subtitle") };
    let columns = columns(input.panels.len());
    let rows = number(input.panels.len().div_ceil(columns));
    let key = key(locale);
    let key_height = frame::key_height(&key) + 10.0;
    let frame = Frame::new("fan-chart", locale, caption, words, key_height + rows * ROW - 6.0);
    frame.key(frame.body.top, &key);
    let (top, gap) = (frame.body.top + key_height, 20.0);
    let width = (frame.body.width() - gap * number(columns - 1)) / number(columns);
    for (i, panel) in input.panels.iter().enumerate() {
        let column = number(frame.column(i % columns, columns));
        let row = number(i / columns);
        let space = Rect::new(frame.body.left + column * (width + gap), top + row * ROW, width, ROW);
        draw_panel(&frame, panel, space);
    }
    frame.finish()
}

/// Three or four columns, whichever leaves fewer places empty.
fn columns(panels: usize) -> usize {
    let empty = |columns: usize| panels.div_ceil(columns) * columns - panels;
    if empty(4) < empty(3) { 4 } else { 3 }
}

fn number(n: usize) -> f64 {
    f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}

fn colour(panel: &Panel) -> Rgb {
    if panel.quantity == Quantity::Cells { BLUE } else { VERMILLION }
}

fn name(panel: &Panel, locale: &Locale) -> String {
    match panel.quantity {
        Quantity::Cells => locale.format("chart-fan-cells", &[("front", Arg::Text(panel.front.as_str()))]),
        Quantity::CorridorsClosed => locale.text("chart-fan-corridors"),
    }
}

/// The name of a panel on at most two lines.
fn heading(panel: &Panel, locale: &Locale, width: f64) -> Vec<String> {
    rows::lines(&name(panel, locale), theme::HEADING, width, 2)
}

fn draw_panel(frame: &Frame<'_>, panel: &Panel, space: Rect) {
    let (canvas, locale) = (&frame.canvas, frame.locale);
    let (x, anchor) = frame.start(space.left, space.right);
    let heading = heading(panel, locale, space.width());
    for (i, line) in heading.iter().enumerate() {
        // What stands on one line stands just above its picture, beside others that take two.
        let up = HEADING_STEP * number(heading.len() - 1 - i);
        canvas.text(x, space.top + HEAD - 12.0 - up, anchor, line, theme::HEADING);
    }
    let (top, beyond) = reach(panel);
    let y = Axis::over(ticks::from_zero(top, 4.0, 1.0), |v| locale.decimal(v, 0)).with_grid();
    let last = panel.weeks.last().map_or(1.0, weeks).max(1.0);
    let x_axis = Axis::over(week_ticks(last), |week| locale.decimal(week, 0));
    let end = panel.weeks.last().map_or(0.0, median);
    let words = locale.decimal(end, 0);
    let style = theme::LABEL.bold().coloured(theme::for_text(colour(panel)));
    let room = text::width(&words, style.size, style.weight) + 8.0;
    let left = space.left + plot::label_room(&y).max(30.0);
    let area = Rect { left, top: space.top + HEAD, right: space.right - room, bottom: space.top + HEAD + PICTURE };
    canvas.text(area.centre().0, area.bottom + 38.0, Anchor::Middle, &locale.text("chart-axis-weeks"), theme::NOTE);
    let plot = plot::axes(canvas, area, &x_axis, &y);
    for (band, opacity) in BANDS {
        let of = |w: &FanWeek| (weeks(w), ends(w, band).0, ends(w, band).1);
        plot.band(&panel.weeks.iter().map(of).collect::<Vec<_>>(), colour(panel), opacity);
    }
    let median: Vec<(f64, f64)> = panel.weeks.iter().map(|w| (weeks(w), median(w))).collect();
    plot.line(&median, Stroke::new(&INK, 2.0));
    if let Some(beyond) = beyond {
        let words = locale.format("chart-fan-beyond", &[("top", Arg::Text(&locale.decimal(beyond, 0)))]);
        let style = TextStyle { size: 11.0, ..theme::NOTE.with_halo() };
        let words = text::fit(&words, style.size, style.weight, area.width() - 8.0);
        canvas.text(area.left + 5.0, area.top + 12.0, Anchor::Left, &words, style);
    }
    let (x, y) = plot.at((last, end));
    canvas.circle((x, y), 2.6, &INK, None);
    canvas.text(x + 6.0, y + 4.2, Anchor::Left, &words, style);
}

/// How far the axis reaches; and, where the outermost band runs so far beyond the others that it would
/// press them flat, its own end, which is then written instead of drawn.
fn reach(panel: &Panel) -> (f64, Option<f64>) {
    let highest = |band: usize| ticks::reach(panel.weeks.iter().map(|w| upper(w, band)), 1.0);
    let (outer, inner) = (highest(0), highest(1));
    if outer > HEAVY * inner { (1.5 * inner, Some(outer)) } else { (outer, None) }
}

/// Quarters of a year in weeks where the period is about a year, else even steps.
fn week_ticks(last: f64) -> Vec<f64> {
    let mut ticks = if (40.0..=110.0).contains(&last) {
        let step = if last > 60.0 { 26.0 } else { 13.0 };
        (0..9).map(|i| f64::from(i) * step).take_while(|t| *t < last + step * 0.2).collect()
    } else {
        ticks::from_zero(last, 4.0, 1.0).into_iter().filter(|t| *t <= last).collect::<Vec<f64>>()
    };
    match ticks.last_mut() {
        Some(tick) if *tick > last || ticks_end_near(*tick, last) => *tick = last.floor().max(1.0).min(last),
        _ => {}
    }
    if ticks.last().is_none_or(|t| *t < last) {
        ticks.push(last);
    }
    ticks.dedup();
    ticks
}

fn ticks_end_near(tick: f64, last: f64) -> bool {
    tick > 0.0 && (last - tick).abs() < last * 0.08
}

fn key(locale: &Locale) -> Vec<KeyEntry<'static>> {
    let band = |share: f64, opacity: f64| {
        let words = locale.format("chart-fan-band", &[("share", Arg::Text(&locale.percent(share, 0)))]);
        KeyEntry::fill(words, theme::blend(WHITE, BLUE, opacity))
    };
    // The bands lie over each other: their colours add up.
    vec![
        KeyEntry::line(locale.text("median"), Stroke::new(&INK, 2.0)),
        band(0.5, 0.66),
        band(0.8, 0.41),
        band(0.95, 0.18),
    ]
}

/// The finding: the front whose median number of cells changes most.
fn title(input: &Input, caption: &Caption, locale: &Locale) -> String {
    let span = |p: &Panel| Some((median(p.weeks.first()?), *p.weeks.last()?));
    let change = |p: &Panel| span(p).map_or(0.0, |(from, to)| (median(&to) - from).abs());
    let cells = input.panels.iter().filter(|p| p.quantity == Quantity::Cells && span(p).is_some());
    let fronts: Vec<&Panel> = cells.collect();
    let Some(panel) = fronts.iter().rev().max_by(|a, b| change(a).total_cmp(&change(b))) else {
        return locale.text("chart-empty");
    };
    let Some((from, to)) = span(panel) else { return locale.text("chart-empty") };
    if fronts.iter().all(|p| p.weeks.iter().all(|w| upper(w, 0) <= 0.0)) {
        return locale.text("chart-fan-title-none");
    }
    let (low, high) = ends(&to, 1);
    let (first, range) = (locale.decimal(from, 0), locale.number_range(low, high, 0));
    let args = [
        ("front", Arg::Text(panel.front.as_str())),
        ("from", Arg::Text(&first)),
        ("to", count(u64::from(to.quantiles[MEDIAN]))),
        ("range", Arg::Text(&range)),
    ];
    locale.format(if caption.trajectories < FEW_FUTURES { "chart-fan-title-few" } else { "chart-fan-title" }, &args)
}
