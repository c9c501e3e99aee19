//! How many days each western corridor is closed, as fifty dots a corridor: each stands for one future in fifty, in the order
//! of the days, so that a chance can be counted. After Kay, Kola, Hullman and Munson, "When (ish) is my bus?", CHI 2016.

use super::canvas::{Anchor, Dash, Rect, Stroke};
use super::frame::{self, Frame, Heading, KeyEntry};
use super::theme::{self, AXIS, BLUE, INK, VERMILLION};
use super::{Caption, Ghost, Svg, corridor_distribution::Input, ghost, text, ticks};
use crate::locale::{Arg, Locale};
use harmattan_analysis::CorridorHistogram;

/// Dots of a corridor.
const DOTS: usize = 50;
/// Room of a dot, pixels.
const ROOM: f64 = 13.0;
const RADIUS: f64 = 5.0;
/// Words above a corridor's dots, and the space below them.
const HEAD: f64 = 26.0;
const GAP: f64 = 30.0;
/// Least height of the dots of a corridor, in dots.
const LEAST: usize = 5;

/// The days of the dots of a corridor: quantiles at the middles of fifty equal shares.
fn days(of: &CorridorHistogram) -> Vec<f64> {
    let at = |p: f64| {
        let mut below = of.zero;
        if p < below {
            return 0.0;
        }
        for bin in &of.bins {
            if p < below + bin.share && bin.share > 0.0 {
                return bin.from + (bin.to - bin.from) * (p - below) / bin.share;
            }
            below += bin.share;
        }
        of.bins.last().map_or(0.0, |bin| bin.to)
    };
    (0..DOTS).map(|dot| at((dot as f64 + 0.5) / DOTS as f64)).collect()
}

/// How many of some dots are at least so many days.
fn at_least(days: &[f64], limit: f64) -> usize {
    days.iter().filter(|days| **days >= limit).count()
}

/// Dots by the column they stand in.
fn columns(days: &[f64], end: f64, count: usize) -> Vec<Vec<f64>> {
    let mut columns = vec![Vec::new(); count];
    for &x in days {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a place among a few dozen columns"
        )]
        let at = (x / end * count as f64).floor().clamp(0.0, count as f64 - 1.0) as usize;
        columns[at].push(x);
    }
    columns
}

/// Draws the chart.
pub fn draw(input: &Input, ghost: Option<&Ghost<Input>>, caption: &Caption, locale: &Locale) -> Svg {
    let limit = input.disruption_days.filter(|days| *days > 0.0);
    let subtitle = ghost::subtitle(locale.text("chart-dots-subtitle"), ghost, locale);
    let words = Heading { title: title(input, limit, locale), subtitle };
    let all: Vec<Vec<f64>> = input.corridors.iter().map(|c| days(&c.histogram)).collect();
    let behind: Vec<Vec<f64>> =
        ghost.iter().flat_map(|ghost| &ghost.input.corridors).map(|c| days(&c.histogram)).collect();
    let end = all.iter().chain(&behind).flatten().copied().chain(limit).fold(1.0, f64::max);
    let shown = ticks::from_zero(end, 9.0, 1.0);
    let end = shown.last().copied().unwrap_or(end).max(end);
    let width = caption.look.room() - 16.0;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few dozen columns")]
    let count = (width / ROOM).floor().max(1.0) as usize;
    let stacked: Vec<Vec<Vec<f64>>> = all.iter().map(|days| columns(days, end, count)).collect();
    let tall = |columns: &Vec<Vec<f64>>| columns.iter().map(Vec::len).max().unwrap_or(0).clamp(LEAST, DOTS);
    // A corridor that is hardly ever closed has all its dots in one column: dots are then set closer.
    let heights: Vec<f64> =
        stacked.iter().map(|columns| tall(columns) as f64 * ROOM).map(|h| h.min(14.0 * ROOM)).collect();
    let key = key(limit, locale);
    let key_height = frame::key_height(&key, &caption.look) + 8.0;
    let height = heights.iter().map(|height| HEAD + height + GAP).sum::<f64>();
    let frame = Frame::new("corridor-dots", locale, caption, words, key_height + height + 20.0);
    frame.key(frame.body.top, &key);
    let mut top = frame.body.top + key_height;
    for (at, (corridor, columns)) in input.corridors.iter().zip(&stacked).enumerate() {
        let (x, anchor) = frame.start(frame.body.left, frame.body.right);
        let name = heading(&corridor.name, &all[at], limit, locale);
        let name = text::fit(&name, theme::HEADING.size, theme::HEADING.weight, frame.body.width());
        frame.canvas.text(x, top + 14.0, anchor, &name, theme::HEADING);
        let left = frame.body.left + 8.0;
        let area = Rect { left, top: top + HEAD, right: left + width, bottom: top + HEAD + heights[at] };
        let of_behind = behind.get(at).map(|days| median(days));
        dots(&frame, area, (columns, end), (limit, of_behind), &shown);
        top += HEAD + heights[at] + GAP;
    }
    frame.canvas.text(
        frame.body.centre().0,
        top + 6.0,
        Anchor::Middle,
        &locale.text("chart-corridors-axis"),
        theme::NOTE,
    );
    frame.finish()
}

/// The dots of a corridor on their axis.
fn dots(
    frame: &Frame<'_>,
    area: Rect,
    (columns, end): (&[Vec<f64>], f64),
    (limit, behind): (Option<f64>, Option<f64>),
    shown: &[f64],
) {
    let canvas = &frame.canvas;
    let x = |days: f64| area.left + days / end * area.width();
    canvas.line((area.left, area.bottom + 1.0), (area.right, area.bottom + 1.0), Stroke::new(&AXIS, 1.0));
    for &tick in shown.iter().filter(|tick| **tick <= end) {
        canvas.line((x(tick), area.bottom + 1.0), (x(tick), area.bottom + 5.0), Stroke::new(&AXIS, 1.0));
        let words = frame.locale.decimal(tick, 0);
        canvas.text(x(tick), area.bottom + 18.0, Anchor::Middle, &words, theme::TICK);
    }
    for (place, column) in columns.iter().enumerate() {
        let middle = area.left + (place as f64 + 0.5) * area.width() / columns.len() as f64;
        let step = (area.height() / column.len().max(1) as f64).min(ROOM);
        for (height, &days) in column.iter().enumerate() {
            let colour = if limit.is_some_and(|limit| days >= limit) { VERMILLION } else { BLUE };
            let y = area.bottom - RADIUS - 1.0 - step * height as f64;
            canvas.circle((middle, y), RADIUS, &colour, Some(Stroke::new(&theme::WHITE, 0.8)));
        }
    }
    if let Some(limit) = limit.filter(|limit| *limit <= end) {
        let stroke = Stroke::new(&INK, 1.4).dashed(Dash::Dotted);
        canvas.line((x(limit), area.top), (x(limit), area.bottom + 1.0), stroke);
    }
    if let Some(median) = behind {
        canvas.line((x(median), area.top), (x(median), area.bottom + 1.0), ghost::line());
    }
}

/// The middle of fifty days.
fn median(days: &[f64]) -> f64 {
    days.get(DOTS / 2).copied().unwrap_or_default()
}

fn heading(name: &str, days: &[f64], limit: Option<f64>, locale: &Locale) -> String {
    let Some(limit) = limit else { return name.to_owned() };
    let (count, days) = (at_least(days, limit), locale.days(limit));
    let args = [
        ("corridor", Arg::Text(name)),
        ("dots", Arg::Number(count as f64, 0)),
        ("all", Arg::Number(DOTS as f64, 0)),
        ("days", Arg::Text(&days)),
    ];
    locale.format("chart-dots-heading", &args)
}

fn key(limit: Option<f64>, locale: &Locale) -> Vec<KeyEntry<'static>> {
    let dot = |words: String, colour: super::colour::Rgb| {
        KeyEntry::new(words, move |canvas, space| canvas.circle(space.centre(), RADIUS, &colour, None::<Stroke>))
    };
    let all = locale.format("chart-dots-key", &[("all", Arg::Number(DOTS as f64, 0))]);
    let mut entries = vec![dot(all, BLUE)];
    if let Some(limit) = limit {
        let days = locale.days(limit);
        let words = locale.format("chart-dots-key-limit", &[("days", Arg::Text(&days))]);
        entries.push(dot(words, VERMILLION));
    }
    entries
}

/// The finding: the corridor with most dots beyond the days that count as a disruption.
fn title(input: &Input, limit: Option<f64>, locale: &Locale) -> String {
    let Some(limit) = limit else { return locale.text("chart-dots-subtitle") };
    let count = |c: &super::corridor_distribution::Corridor| at_least(&days(&c.histogram), limit);
    let worst = input.corridors.iter().reduce(|a, b| if count(b) > count(a) { b } else { a });
    worst.map_or_else(
        || locale.text("chart-empty"),
        |worst| heading(&worst.name, &days(&worst.histogram), Some(limit), locale),
    )
}
