//! How far violence spreads: the share of trajectories by the highest spread level that each reaches, 0–5, one stacked bar
//! for the mixture and for each hypothesis, or for each scenario. A segment is what reaches that level and no higher one:
//! what is known of an event itself (a corridor disrupted, say) is not read here.

use super::canvas::{Anchor, Rect, Stroke, TextStyle};
use super::colour::Rgba;
use super::frame::{self, Frame, Heading, KeyEntry};
use super::theme::{self, LEVELS, WHITE};
use super::{Caption, FEW_FUTURES, Ghost, Svg, labels, text};
use crate::locale::{Arg, Locale};

/// What the chart shows.
#[derive(Clone, Debug)]
pub struct Input {
    /// The bars from top to bottom; the title speaks of the first.
    pub rows: Vec<Row>,
    /// Whether the bars are scenarios, so that the title has to name the first.
    pub scenarios: bool,
}

/// One bar.
#[derive(Clone, Debug)]
pub struct Row {
    /// Name of the mixture, hypothesis or scenario in the reader's language.
    pub name: String,
    /// Share of trajectories whose highest level is 0, 1, … 5, each 0–1, together 1.
    pub shares: [f64; 6],
    /// Whether it is set off in bold (the mixture).
    pub emphasised: bool,
}

const BAR: f64 = 30.0;
const STEP: f64 = 52.0;
/// How shares too wide for their segments are written above them, and how far the bar stands below.
const OUTSIDE: TextStyle = TextStyle { size: 11.0, ..theme::LABEL };
const ABOVE: f64 = 6.0;
/// Levels from here on lie beyond the border.
const ABROAD: usize = 3;
const COAST: usize = 5;

/// Draws the chart.
pub fn draw(input: &Input, caption: &Caption, locale: &Locale) -> Svg {
    draw_over(input, None, caption, locale)
}

/// Draws the chart over that of another scenario.
pub fn draw_over(input: &Input, ghost: Option<&Ghost<Input>>, caption: &Caption, locale: &Locale) -> Svg {
    let subtitle = locale.text("chart-ladder-subtitle");
    let words = Heading { title: title(input, caption, locale), subtitle };
    // What is grey elsewhere is a bar here, right below the one it is held against.
    let mut rows: Vec<Row> = input.rows.clone();
    let behind = ghost.and_then(|ghost| Some(Row { name: ghost.name.clone(), ..ghost.input.rows.first()?.clone() }));
    if let Some(row) = behind {
        rows.insert(rows.len().min(1), Row { emphasised: false, ..row });
    }
    let input = &Input { rows, ..*input };
    let rows = f64::from(u32::try_from(input.rows.len()).unwrap_or(u32::MAX));
    let key = key(locale);
    let key_height = frame::key_height(&key, &caption.look) + 12.0;
    let step = caption.look.row(STEP, rows);
    let bar = BAR * step / STEP;
    let frame = Frame::new("spread-ladder", locale, caption, words, key_height + rows * step + 24.0);
    // In the order of the stacks, which run from left to right in every language.
    frame.key_in_order(frame.body.top, &key);
    let top = frame.body.top + key_height + step - bar - ABOVE;
    let names = input.rows.iter().map(name_width).fold(0.0, f64::max).min(frame.body.width() * 0.34);
    let bars = bar_space(&frame, names);
    for (row, i) in input.rows.iter().zip(0_u32..) {
        let top = top + f64::from(i) * step;
        let space = Rect { left: bars.0, top, right: bars.1, bottom: top + bar };
        draw_row(&frame, row, space);
    }
    axis(&frame, bars, top + rows * step - (step - bar) + 4.0);
    frame.finish()
}

fn name_style(row: &Row) -> super::canvas::TextStyle {
    if row.emphasised { theme::LABEL.bold() } else { theme::LABEL }
}

fn name_width(row: &Row) -> f64 {
    let style = name_style(row);
    text::width(&row.name, style.size, style.weight)
}

/// From where to where bars reach: names stand on the language's side.
fn bar_space(frame: &Frame<'_>, names: f64) -> (f64, f64) {
    let (left, right) = (frame.body.left, frame.body.right);
    if frame.rtl() { (left + 18.0, right - names - 18.0) } else { (left + names + 18.0, right - 18.0) }
}

/// Where a share of the bars' length lies; shares grow rightwards in every language.
fn along(bars: (f64, f64), share: f64) -> f64 {
    bars.0 + share.clamp(0.0, 1.0) * (bars.1 - bars.0)
}

fn draw_row(frame: &Frame<'_>, row: &Row, space: Rect) {
    let canvas = &frame.canvas;
    let style = name_style(row);
    let bars = (space.left, space.right);
    let room = if frame.rtl() { frame.body.right - bars.1 } else { bars.0 - frame.body.left } - 10.0;
    let lines = text::wrap(&row.name, style.size, style.weight, room);
    let (x, anchor) = frame.start(frame.body.left, frame.body.right);
    let shown = lines.len().min(2);
    for (i, line) in (0_u32..).zip(&lines[..shown]) {
        let line = if lines.len() > 2 && i == 1 {
            text::fit(&format!("{line}…"), style.size, style.weight, room)
        } else {
            line.clone()
        };
        let first = space.centre().1 + 4.4 - if shown > 1 { 8.0 } else { 0.0 };
        canvas.text(x, first + 16.0 * f64::from(i), anchor, &line, style);
    }
    let mut sum = 0.0;
    let mut outside: Vec<(f64, String)> = Vec::new();
    for (level, &share) in row.shares.iter().enumerate() {
        let share = if share.is_finite() { share.max(0.0) } else { 0.0 };
        let (left, right) = (along(bars, sum), along(bars, sum + share));
        sum += share;
        if share <= 0.0 {
            continue;
        }
        let rect = Rect { left, right, ..space };
        canvas.rect(rect, &LEVELS[level], Some(Stroke::new(&WHITE, 1.0)));
        outside.extend(segment_label(frame, level, share, rect));
    }
    // The lightest level is told from the page by the outline.
    canvas.rect(Rect { right: along(bars, sum), ..space }, Rgba::CLEAR, Some(Stroke::new(&theme::AXIS, 0.8)));
    labels_outside(frame, space, &outside);
}

/// The share inside a segment; where that is too wide, the middle of the segment and what to write outside.
fn segment_label(frame: &Frame<'_>, level: usize, share: f64, rect: Rect) -> Option<(f64, String)> {
    let percent = frame.locale.probability(share);
    let style = theme::LABEL.coloured(theme::on(LEVELS[level]));
    let (x, y) = rect.centre();
    if text::width(&percent, style.size, style.weight) + 8.0 <= rect.width() {
        frame.canvas.text(x, y + 4.4, Anchor::Middle, &percent, style);
        return None;
    }
    let number = frame.locale.integer(i64::try_from(level).unwrap_or(0));
    let args = [("level", Arg::Text(number.as_str())), ("share", Arg::Text(&percent))];
    Some((x, frame.locale.format("chart-ladder-outside", &args)))
}

/// Level and share of the narrow segments above their bar, each with a line to its segment.
fn labels_outside(frame: &Frame<'_>, bar: Rect, outside: &[(f64, String)]) {
    if outside.is_empty() {
        return;
    }
    let width = |words: &str| text::width(words, OUTSIDE.size, OUTSIDE.weight);
    let widest = outside.iter().map(|(_, words)| width(words)).fold(0.0, f64::max) + 8.0;
    let middles: Vec<f64> = outside.iter().map(|(x, _)| *x).collect();
    let (low, high) = (bar.left + widest / 2.0 - 4.0, frame.body.right.min(bar.right + 18.0) - widest / 2.0 + 4.0);
    let places = labels::spread(&middles, widest, low, high);
    for ((x, words), place) in outside.iter().zip(places) {
        frame.canvas.line((*x, bar.top), (place, bar.top - ABOVE + 1.0), Stroke::new(&theme::SOFT, 0.8));
        frame.canvas.text(place, bar.top - ABOVE - 0.5, Anchor::Middle, words, OUTSIDE);
    }
}

fn axis(frame: &Frame<'_>, bars: (f64, f64), y: f64) {
    for quarter in 0..=4 {
        let share = f64::from(quarter) / 4.0;
        let x = along(bars, share);
        frame.canvas.line((x, y), (x, y + 4.0), Stroke::new(&theme::AXIS, 1.0));
        frame.canvas.text(x, y + 16.0, Anchor::Middle, &frame.locale.percent(share, 0), theme::TICK);
    }
}

fn key(locale: &Locale) -> Vec<KeyEntry<'static>> {
    let name = |level: usize| {
        let (number, name) =
            (locale.integer(i64::try_from(level).unwrap_or(0)), locale.text(&format!("level-{level}")));
        let words = locale.format("chart-ladder-level", &[("level", Arg::Text(&number)), ("name", Arg::Text(&name))]);
        KeyEntry::new(words, move |canvas, space| {
            canvas.rect(space, &LEVELS[level], Some(Stroke::new(&theme::AXIS, 0.8)));
        })
    };
    (0..LEVELS.len()).map(name).collect()
}

/// The finding: how often violence crosses a border and reaches the coast.
fn title(input: &Input, caption: &Caption, locale: &Locale) -> String {
    let Some(row) = input.rows.first() else { return locale.text("chart-empty") };
    let beyond = |level: usize| row.shares[level..].iter().sum::<f64>();
    let (abroad, coast) = (locale.probability(beyond(ABROAD)), locale.probability(beyond(COAST)));
    let args = [("abroad", Arg::Text(&abroad)), ("coast", Arg::Text(&coast))];
    let finding = if beyond(1) <= 0.0 {
        locale.text("chart-ladder-title-contained")
    } else if beyond(ABROAD) <= 0.0 {
        locale.text("chart-ladder-title-inside")
    } else if caption.trajectories < FEW_FUTURES {
        locale.text("chart-ladder-title-few")
    } else {
        locale.format("chart-ladder-title", &args)
    };
    if !input.scenarios {
        return finding;
    }
    let args = [("scenario", Arg::Text(row.name.as_str())), ("finding", Arg::Text(&finding))];
    locale.format("chart-ladder-title-of", &args)
}
