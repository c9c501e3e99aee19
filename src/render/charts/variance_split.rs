//! What the differences between futures come from in a nested run: from what is not known (they lie between draws of the
//! assumptions) or from chance (they lie between the futures of one draw).

use super::canvas::{Anchor, Rect, Stroke, TextStyle};
use super::frame::{self, Frame, Heading, KeyEntry};
use super::rows::{self, Scale, TICK_ROOM};
use super::theme::{self, BLUE, GRID, INK, MUTED};
use super::{Caption, Svg};
use crate::locale::{Arg, Locale};

/// What the chart shows.
#[derive(Clone, Debug)]
pub struct Input {
    /// Draws of the assumptions.
    pub draws: u64,
    /// Futures of each draw.
    pub repeats: u64,
    /// The outcomes from top to bottom; the title speaks of the first.
    pub rows: Vec<Row>,
}

/// One outcome.
#[derive(Clone, Debug)]
pub struct Row {
    /// Name in the reader's language.
    pub name: String,
    /// Share of its variance between draws, 0–1.
    pub between: f64,
    /// 95 % interval of that share.
    pub interval: Option<(f64, f64)>,
}

const ROW: f64 = 40.0;
const BAR: f64 = 20.0;
const NUMBER: TextStyle = TextStyle { size: 12.0, ..theme::LABEL };

/// Draws the chart.
pub fn draw(input: &Input, caption: &Caption, locale: &Locale) -> Svg {
    let args = [("draws", frame::count(input.draws)), ("repeats", frame::count(input.repeats))];
    let words = Heading { title: title(input, locale), subtitle: locale.format("chart-split-subtitle", &args) };
    let key = key(locale);
    let key_height = frame::key_height(&key, &caption.look) + 12.0;
    let count = input.rows.len().max(1) as f64;
    let step = caption.look.row(ROW, count);
    let bar = BAR * step / ROW;
    let frame = Frame::new("variance-split", locale, caption, words, key_height + count * step + TICK_ROOM + 6.0);
    // In the order of the bars, which run from left to right in every language.
    frame.key_in_order(frame.body.top, &key);
    let body = Rect { top: frame.body.top + key_height, ..frame.body };
    let names = input.rows.iter().map(|row| row.name.as_str());
    let (at_names, ends) = rows::beside_names(&frame, body, names, 0.36, 16.0);
    let scale = Scale::new(ends, [0.0, 1.0], (0.0, 0.0), 5.0);
    let bottom = body.top + count * step;
    scale.axis(&frame.canvas, body.top, bottom, |share| locale.percent(share, 0));
    for (i, row) in input.rows.iter().enumerate() {
        let middle = body.top + step * (i as f64 + 0.5);
        let line = middle - step / 2.0;
        frame.canvas.line((body.left, line), (body.right, line), Stroke::new(&GRID, 0.8));
        rows::name(&frame, &row.name, theme::LABEL, at_names, middle);
        bars(&frame, &scale, row, (middle - bar / 2.0, middle + bar / 2.0));
    }
    frame.finish()
}

/// Both parts of a row, with their shares where they have room, and the interval of where they meet.
fn bars(frame: &Frame<'_>, scale: &Scale, row: &Row, (top, bottom): (f64, f64)) {
    let between = row.between.clamp(0.0, 1.0);
    let parts = [(0.0, between, BLUE), (between, 1.0, MUTED)];
    let whisker = row.interval.map(|(low, high)| (scale.x(low.clamp(0.0, 1.0)), scale.x(high.clamp(0.0, 1.0))));
    for (i, (from, to, colour)) in parts.into_iter().enumerate() {
        let rect = scale.bar(from, to, top, bottom);
        frame.canvas.rect(rect, &colour, None);
        let words = frame.locale.percent(to - from, 0);
        let style = NUMBER.coloured(theme::on(colour));
        // At the outer ends, clear of the interval.
        let width = rows::widest([&words], style);
        let (x, anchor) = if i == 0 { (rect.left + 6.0, Anchor::Left) } else { (rect.right - 6.0, Anchor::Right) };
        let (left, right) = if i == 0 { (x, x + width) } else { (x - width, x) };
        let is_clear = whisker.is_none_or(|(low, high)| right + 5.0 < low || left - 5.0 > high);
        let y = f64::midpoint(top, bottom) + 4.2;
        if width + 12.0 <= rect.width() && is_clear {
            frame.canvas.text(x, y, anchor, &words, style);
        } else if i == 0 && between > 0.0 {
            // Beyond the interval, in the other part, where it is the nearer number.
            let beyond = whisker.map_or(rect.right, |(_, high)| high) + 6.0;
            let end = scale.x(1.0) - 3.0 * width;
            if beyond + width < end {
                frame.canvas.text(beyond, y, Anchor::Left, &words, NUMBER.coloured(theme::for_text(BLUE)));
            }
        }
    }
    if let Some((low, high)) = whisker {
        interval(&frame.canvas, (low, high), f64::midpoint(top, bottom));
    }
}

fn interval(canvas: &super::canvas::Canvas, (low, high): (f64, f64), y: f64) {
    // A white rim: the line crosses a dark and a light bar.
    for stroke in [Stroke::new(&theme::WHITE, 4.0), Stroke::new(&INK, 1.5)] {
        canvas.line((low, y), (high, y), stroke);
        for x in [low, high] {
            canvas.line((x, y - 4.5), (x, y + 4.5), stroke);
        }
    }
}

fn key(locale: &Locale) -> Vec<KeyEntry<'static>> {
    vec![
        KeyEntry::fill(locale.text("chart-split-key-between"), BLUE),
        KeyEntry::fill(locale.text("chart-split-key-within"), MUTED),
        KeyEntry::new(locale.text("chart-split-key-interval"), |canvas, space| {
            interval(canvas, (space.left, space.right), space.centre().1);
        }),
    ]
}

/// The finding: what most of the differences of the first outcome come from.
fn title(input: &Input, locale: &Locale) -> String {
    let Some(row) = input.rows.first() else { return locale.text("chart-split-title-none") };
    let share = |x: f64| locale.percent(x, 0);
    let (between, within) = (share(row.between), share(1.0 - row.between));
    let args =
        [("outcome", Arg::Text(row.name.as_str())), ("between", Arg::Text(&between)), ("within", Arg::Text(&within))];
    locale.format("chart-split-title", &args)
}
