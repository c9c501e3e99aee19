//! Numbers with their intervals, one row each: what carries an outcome, what is worth finding out. A row may hold a second
//! number, drawn as a ring.

use super::canvas::{Anchor, Rect, Stroke};
use super::colour::Rgb;
use super::frame::{self, Frame, Heading, KeyEntry};
use super::rows::{self, Scale, TICK_ROOM};
use super::theme::{self, BLUE, GRID, MUTED, VERMILLION};
use super::{Caption, Ghost, Svg, ghost};
use crate::figures::Figures;
use crate::locale::Locale;
use harmattan_analysis::comparison::Estimate;
use harmattan_engine::Unit;

/// What the chart shows.
#[derive(Clone, Debug)]
pub struct Input {
    /// Name of the chart in files.
    pub name: &'static str,
    /// The finding, and what is plotted.
    pub title: String,
    /// What is plotted.
    pub subtitle: String,
    /// What the points are, and the rings where there are any.
    pub key: Vec<String>,
    /// The unit of all numbers.
    pub unit: Unit,
    /// The rows from top to bottom.
    pub rows: Vec<Row>,
}

/// One row.
#[derive(Clone, Debug)]
pub struct Row {
    /// Name in the reader's language.
    pub name: String,
    /// Its numbers, at most two, and whether each is told apart from 0: pale where not.
    pub numbers: Vec<(Estimate, bool)>,
}

const ROW: f64 = 30.0;
/// Pixels between the two numbers of a row.
const APART: f64 = 8.0;
const RADIUS: f64 = 4.0;
/// Half the height of the mark of the scenario behind.
const TICK: f64 = 8.0;
/// Room for the unit below the ticks, pixels.
const UNIT_ROOM: f64 = 24.0;

/// Draws the chart.
#[must_use]
pub fn draw(input: &Input, caption: &Caption, locale: &Locale) -> Svg {
    draw_over(input, None, caption, locale)
}

/// Draws the chart over that of another scenario.
#[must_use]
pub fn draw_over(input: &Input, ghost: Option<&Ghost<Input>>, caption: &Caption, locale: &Locale) -> Svg {
    let words =
        Heading { title: input.title.clone(), subtitle: ghost::subtitle(input.subtitle.clone(), ghost, locale) };
    let behind = |row: &Row| ghost.and_then(|ghost| ghost.input.rows.iter().find(|other| other.name == row.name));
    let key: Vec<KeyEntry<'_>> = input.key.iter().enumerate().map(|(i, words)| entry(i, words)).collect();
    let key_height = if key.is_empty() { 0.0 } else { frame::key_height(&key, &caption.look) + 12.0 };
    let count = input.rows.len().max(1) as f64;
    let step = caption.look.row(ROW, count);
    let frame = Frame::new(input.name, locale, caption, words, key_height + count * step + TICK_ROOM + UNIT_ROOM);
    frame.key(frame.body.top, &key);
    let body = Rect { top: frame.body.top + key_height, ..frame.body };
    let names = input.rows.iter().map(|row| row.name.as_str());
    let (at_names, ends) = rows::beside_names(&frame, body, names, 0.45, 20.0);
    let both = input.rows.iter().chain(input.rows.iter().filter_map(behind));
    let all = both.flat_map(|row| &row.numbers).flat_map(|(number, _)| number.numbers());
    let scale = Scale::new(ends, all.chain([0.0]), (0.0, 0.02), 6.0);
    let (from, to) = scale.range();
    let figures = Figures::of_panel(locale, input.unit, [from, to]).for_step(scale.step());
    let bottom = body.top + count * step;
    scale.axis(&frame.canvas, body.top, bottom, |value| figures.number(value));
    if let Some(unit) = figures.unit_words() {
        let middle = f64::midpoint(ends.0, ends.1);
        frame.canvas.text(middle, bottom + TICK_ROOM + 16.0, Anchor::Middle, &unit, theme::NOTE);
    }
    for (i, row) in input.rows.iter().enumerate() {
        let middle = body.top + step * (i as f64 + 0.5);
        let line = middle - step / 2.0;
        frame.canvas.line((body.left, line), (body.right, line), Stroke::new(&GRID, 0.8));
        rows::name(&frame, &row.name, theme::LABEL, at_names, middle);
        let lift = if row.numbers.len() > 1 { APART / 2.0 } else { 0.0 };
        for (number, (estimate, told)) in row.numbers.iter().enumerate() {
            let y = if number == 0 { middle - lift } else { middle + lift };
            if let Some((estimate, _)) = behind(row).and_then(|row| row.numbers.get(number)) {
                let x = scale.x(estimate.value);
                frame.canvas.line((x, y - TICK), (x, y + TICK), ghost::line());
            }
            mark(&frame, &scale, estimate, (number, *told), y);
        }
    }
    frame.finish()
}

fn colour(number: usize, told: bool) -> Rgb {
    match (number, told) {
        (_, false) => MUTED,
        (0, true) => BLUE,
        (_, true) => VERMILLION,
    }
}

fn mark(frame: &Frame<'_>, scale: &Scale, estimate: &Estimate, (number, told): (usize, bool), y: f64) {
    let colour = colour(number, told);
    if estimate.has_interval() {
        frame.canvas.line((scale.x(estimate.low), y), (scale.x(estimate.high), y), Stroke::new(&colour, 1.6));
    }
    point(&frame.canvas, (scale.x(estimate.value), y), number, colour);
}

fn point(canvas: &super::canvas::Canvas, at: (f64, f64), number: usize, colour: Rgb) {
    if number == 0 {
        canvas.circle(at, RADIUS, &colour, None);
    } else {
        canvas.circle(at, RADIUS - 0.5, &theme::WHITE, Some(Stroke::new(&colour, 1.6)));
    }
}

fn entry(number: usize, words: &str) -> KeyEntry<'static> {
    let colour = colour(number, true);
    KeyEntry::new(words.to_owned(), move |canvas, space| {
        let y = space.centre().1;
        canvas.line((space.left, y), (space.right, y), Stroke::new(&colour, 1.6));
        point(canvas, space.centre(), number, colour);
    })
}
