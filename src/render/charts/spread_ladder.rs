//! How far violence spreads: the share of trajectories that end at each spread level 0–5, one stacked bar
//! for the mixture and for each hypothesis, or for each scenario.

use super::canvas::{Anchor, Rect, Stroke};
use super::frame::{self, Frame, Heading, KeyEntry};
use super::theme::{self, LEVELS, WHITE};
use super::{Caption, FEW_FUTURES, Svg, text};
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
const STEP: f64 = 46.0;
/// Levels from here on lie beyond the border.
const ABROAD: usize = 3;
const COAST: usize = 5;

/// Draws the chart.
pub fn draw(input: &Input, caption: &Caption, locale: &Locale) -> Svg {
    let words = Heading { title: title(input, caption, locale), subtitle: locale.text("chart-ladder-subtitle") };
    let rows = f64::from(u32::try_from(input.rows.len()).unwrap_or(u32::MAX));
    let key = key(locale);
    let key_height = frame::key_height(&key) + 12.0;
    let frame = Frame::new("spread-ladder", locale, caption, words, key_height + rows * STEP + 14.0);
    frame.key(frame.body.top, &key);
    let top = frame.body.top + key_height;
    let names = input.rows.iter().map(name_width).fold(0.0, f64::max).min(frame.body.width() * 0.34);
    let bars = bar_space(&frame, names);
    for (row, i) in input.rows.iter().zip(0_u32..) {
        draw_row(&frame, row, top + f64::from(i) * STEP, bars);
    }
    axis(&frame, bars, top + rows * STEP - (STEP - BAR) + 4.0);
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

fn draw_row(frame: &Frame<'_>, row: &Row, top: f64, bars: (f64, f64)) {
    let canvas = &frame.canvas;
    let style = name_style(row);
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
        let first = top + BAR / 2.0 + 4.4 - if shown > 1 { 8.0 } else { 0.0 };
        canvas.text(x, first + 16.0 * f64::from(i), anchor, &line, style);
    }
    let mut sum = 0.0;
    for (level, &share) in row.shares.iter().enumerate() {
        let share = if share.is_finite() { share.max(0.0) } else { 0.0 };
        let (a, b) = (along(bars, sum), along(bars, sum + share));
        sum += share;
        let rect = Rect { left: a, top, right: b, bottom: top + BAR };
        if share <= 0.0 {
            continue;
        }
        canvas.rect(rect, &LEVELS[level], Some(Stroke::new(&WHITE, 1.0)));
        segment_label(frame, level, share, rect);
    }
}

/// "level · share" inside a segment, only the share where that is too wide, nothing where even that is.
fn segment_label(frame: &Frame<'_>, level: usize, share: f64, rect: Rect) {
    let percent = frame.locale.probability(share);
    let style = theme::LABEL.coloured(theme::on(LEVELS[level]));
    let fits = |words: &str| text::width(words, style.size, style.weight) + 8.0 <= rect.width();
    let (x, y) = rect.centre();
    if fits(&percent) {
        frame.canvas.text(x, y + 4.4, Anchor::Middle, &percent, style);
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
        KeyEntry::fill(words, LEVELS[level])
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
