//! How probable an event is in each scenario: a point with its interval a row. An event happens or does not, so that its
//! futures have no distribution to draw.

use super::canvas::{Anchor, Stroke, TextStyle};
use super::fonts::Weight;
use super::frame::{Frame, Heading};
use super::rows::{self, Scale, TICK_ROOM};
use super::symbols::Shape;
use super::theme::{self, BLUE, GRID, INK};
use super::{Caption, Svg};
use crate::figures::Figures;
use crate::locale::{Arg, Locale};
use harmattan_analysis::comparison::Estimate;
use harmattan_engine::Unit;

/// What the chart shows.
#[derive(Clone, Debug)]
pub struct Input {
    /// The event, in the reader's language.
    pub event: String,
    /// The scenarios from top to bottom, the base first as a rule.
    pub rows: Vec<Row>,
}

/// One scenario.
#[derive(Clone, Debug)]
pub struct Row {
    /// Name of the scenario in the reader's language.
    pub name: String,
    /// Whether it is set off in bold (the base).
    pub emphasised: bool,
    /// Probability of the event, with its interval.
    pub chance: Estimate,
}

const ROW: f64 = 34.0;
const NUMBER: TextStyle = TextStyle { size: 12.0, ..theme::LABEL };

/// Draws the chart.
pub fn draw(input: &Input, caption: &Caption, locale: &Locale) -> Svg {
    let words = Heading { title: title(input, locale), subtitle: locale.text("chart-chances-subtitle") };
    let count = input.rows.len().max(1) as f64;
    let step = caption.look.row(ROW, count);
    let frame = Frame::new("chances", locale, caption, words, count * step + TICK_ROOM + 28.0);
    let body = frame.body;
    let values = || input.rows.iter().flat_map(|row| row.chance.numbers()).filter(|v| v.is_finite());
    let shares = Figures::of_panel(locale, Unit::Share, input.rows.iter().map(|row| row.chance.value));
    let written = |row: &Row| {
        let Estimate { value, low, high } = row.chance;
        if !value.is_finite() {
            return locale.text("too-few-futures");
        }
        let range = locale.percent_range(low.clamp(0.0, 1.0), high.clamp(0.0, 1.0));
        let share = shares.number(value);
        let args = [("share", Arg::Text(share.as_str())), ("range", Arg::Text(&range))];
        locale.format("chart-incidence-cell", &args)
    };
    let numbers: Vec<String> = input.rows.iter().map(written).collect();
    let names = rows::widest(input.rows.iter().map(|r| r.name.as_str()), theme::LABEL.bold());
    let names = names.ceil().clamp(60.0, body.width() * 0.3) + 4.0;
    let room = rows::widest(&numbers, NUMBER.bold()).ceil() + 16.0;
    let (start, end) = (names + 24.0, room + 8.0);
    let ends = if frame.rtl() { (body.left + end, body.right - start) } else { (body.left + start, body.right - end) };
    let scale = Scale::new(ends, values().chain([0.0]), (0.0, 0.04), 7.0);
    let ticks = shares.for_step(scale.step());
    let bottom = body.top + count * step;
    scale.axis(&frame.canvas, body.top, bottom, |tick| ticks.number(tick));
    let at_names = if frame.rtl() { (body.right - names, body.right) } else { (body.left, body.left + names) };
    let (x, anchor) = if frame.rtl() { (body.left, Anchor::Left) } else { (body.right, Anchor::Right) };
    for (i, (row, words)) in input.rows.iter().zip(&numbers).enumerate() {
        let top = body.top + step * i as f64;
        let y = top + step / 2.0;
        frame.canvas.line((body.left, top), (body.right, top), Stroke::new(&GRID, 0.8));
        let (style, number) =
            if row.emphasised { (theme::LABEL.bold(), NUMBER.bold()) } else { (theme::LABEL, NUMBER) };
        rows::name(&frame, &row.name, style, at_names, y);
        mark(&frame, &scale, row, y);
        frame.canvas.text(x, y + 4.2, anchor, words, number);
    }
    let words = super::text::fit(&input.event, theme::NOTE.size, Weight::Regular, body.width() * 0.6);
    frame.canvas.text(f64::midpoint(ends.0, ends.1), body.bottom - 8.0, Anchor::Middle, &words, theme::NOTE);
    frame.finish()
}

fn mark(frame: &Frame<'_>, scale: &Scale, row: &Row, y: f64) {
    let Estimate { value, low, high } = row.chance;
    if !value.is_finite() {
        return;
    }
    let (colour, shape) = if row.emphasised { (INK, Shape::Diamond) } else { (BLUE, Shape::Circle) };
    if low.is_finite() && high.is_finite() && high > low {
        let bar = scale.bar(low.max(0.0), high.min(1.0), y, y);
        let stroke = Stroke::new(&colour, 2.0);
        frame.canvas.line((bar.left, y), (bar.right, y), stroke);
        for x in [bar.left, bar.right] {
            frame.canvas.line((x, y - 4.0), (x, y + 4.0), stroke);
        }
    }
    shape.draw(&frame.canvas, (scale.x(value), y), 5.0, colour);
}

/// The finding: where it is least and where it is most probable.
fn title(input: &Input, locale: &Locale) -> String {
    let sound = || input.rows.iter().filter(|row| row.chance.value.is_finite());
    let by_value = |a: &&Row, b: &&Row| a.chance.value.total_cmp(&b.chance.value);
    let (Some(least), Some(most)) = (sound().min_by(by_value), sound().rev().max_by(by_value)) else {
        return locale.text("chart-empty");
    };
    let (low, high) = (locale.probability(least.chance.value), locale.probability(most.chance.value));
    let args = [
        ("event", Arg::Text(input.event.as_str())),
        ("least", Arg::Text(&least.name)),
        ("most", Arg::Text(&most.name)),
        ("low", Arg::Text(&low)),
        ("high", Arg::Text(&high)),
    ];
    let differs = most.chance.value > least.chance.value;
    locale.format(if differs { "chart-chances-title" } else { "chart-chances-title-same" }, &args)
}
