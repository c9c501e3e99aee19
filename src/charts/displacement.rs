//! Where the risk went: strikes, footholds and closures by place, before and after a measure, and the places
//! whose risk it raises beyond the simulation error.

use plotters::style::RGBColor;

use super::amount::{self, Amounts};
use super::canvas::{Anchor, Rect, Stroke, TextStyle};
use super::fonts::Weight;
use super::frame::{self, Frame, KeyEntry, Words};
use super::rows::{self, Scale, TICK_ROOM};
use super::symbols::Shape;
use super::theme::{self, BLUE, GRID, SOFT, VERMILLION};
use super::{Caption, ChartError, Estimate, Svg, Unit};
use crate::locale::{Arg, Locale};

/// What the chart shows.
#[derive(Clone, Debug)]
pub struct Input {
    /// Name of the measure in the reader's language.
    pub measure: String,
    /// What is displaced: strikes, footholds, closures.
    pub panels: Vec<Panel>,
}

/// One kind of risk.
#[derive(Clone, Debug)]
pub struct Panel {
    /// What it counts, in the reader's language.
    pub title: String,
    /// What its values count.
    pub unit: Unit,
    /// The places.
    pub rows: Vec<Row>,
}

/// One place.
#[derive(Clone, Debug)]
pub struct Row {
    /// Name of the front, country or corridor in the reader's language.
    pub name: String,
    /// Value without the measure.
    pub before: f64,
    /// Value with it.
    pub after: f64,
    /// After less before, paired.
    pub difference: Estimate,
    /// Whether the risk is raised beyond the simulation error.
    pub raised: bool,
    /// Whether it is lowered beyond the simulation error.
    pub lowered: bool,
}

const ROW: f64 = 27.0;
const HEAD: f64 = 30.0;
const PANEL_GAP: f64 = 14.0;
/// Behind the places whose risk is raised.
const ALARM: RGBColor = RGBColor(0xfd, 0xee, 0xe2);
const NUMBER: TextStyle = TextStyle { size: 12.0, ..theme::LABEL };
const HEADING: TextStyle = TextStyle { size: 11.0, ..theme::NOTE };
/// As many raised places stand in the title.
const NAMED: usize = 2;

/// Draws the chart.
///
/// # Errors
/// None at present; the other charts' type for the callers' sake.
pub fn draw(input: &Input, caption: &Caption, locale: &Locale) -> Result<Svg, ChartError> {
    let words = Words { title: title(input, locale), subtitle: locale.text("chart-displacement-subtitle") };
    let key = key(locale);
    let key_height = frame::key_height(&key) + 8.0;
    let height = |panel: &Panel| HEAD + ROW * panel.rows.len() as f64 + TICK_ROOM + PANEL_GAP;
    let body = key_height + input.panels.iter().map(height).sum::<f64>();
    let frame = Frame::new("displacement", locale, caption, words, body);
    frame.key(frame.body.top, &key);
    let rows = || input.panels.iter().flat_map(|panel| &panel.rows);
    let names = rows::widest(rows().map(|row| row.name.as_str()), theme::LABEL.bold()).ceil();
    let names = names.clamp(60.0, frame.body.width() * 0.26) + 4.0;
    let mut top = frame.body.top + key_height;
    for panel in &input.panels {
        draw_panel(&frame, panel, top, names);
        top += height(panel);
    }
    Ok(frame.finish())
}

/// Shape, colour and name style of a row.
fn look(row: &Row) -> (Shape, RGBColor) {
    match (row.raised, row.lowered) {
        (true, _) => (Shape::TriangleUp, VERMILLION),
        (false, true) => (Shape::TriangleDown, BLUE),
        (false, false) => (Shape::Circle, SOFT),
    }
}

fn key(locale: &Locale) -> Vec<KeyEntry<'static>> {
    let shapes = [
        (Shape::Ring, SOFT, "chart-displacement-key-before"),
        (Shape::TriangleDown, BLUE, "chart-displacement-key-lowered"),
        (Shape::TriangleUp, VERMILLION, "chart-displacement-key-raised"),
        (Shape::Circle, SOFT, "chart-displacement-key-unclear"),
    ];
    let entry = |(shape, colour, id): (Shape, RGBColor, &str)| {
        KeyEntry::new(locale.text(id), move |canvas, space| shape.draw(canvas, space.centre(), 5.0, colour))
    };
    shapes.map(entry).into()
}

/// Difference and interval of a row, as written.
fn numbers(row: &Row, amounts: &Amounts<'_>, locale: &Locale) -> [String; 2] {
    let Estimate { value, low, high } = row.difference;
    let interval = if low.is_finite() && high.is_finite() {
        locale.range(&amounts.signed(low), &amounts.signed(high))
    } else {
        String::new()
    };
    [amounts.signed(value), interval]
}

fn draw_panel(frame: &Frame<'_>, panel: &Panel, top: f64, names: f64) {
    let (locale, body) = (frame.locale, frame.body);
    let levels = Amounts::new(locale, panel.unit, panel.rows.iter().flat_map(|r| [r.before, r.after]));
    let changes = Amounts::new(locale, panel.unit, panel.rows.iter().map(|r| r.difference.value));
    let written: Vec<[String; 2]> = panel.rows.iter().map(|row| numbers(row, &changes, locale)).collect();
    let heads = [difference_head(&changes, locale), locale.text("chart-displacement-interval")];
    let column = |i: usize| {
        let numbers = rows::widest(written.iter().map(|w| &w[i]), NUMBER.bold());
        numbers.max(rows::widest([&heads[i]], HEADING)).ceil()
    };
    let (first, second) = (column(0), column(1));
    // From the language's side: names, picture, difference, interval.
    let at = |from_start: f64| if frame.rtl() { body.right - from_start } else { body.left + from_start };
    let width = body.width();
    let ends = (at(names + 14.0), at(width - first - second - 44.0));
    let columns = [at(width - second - 20.0), at(width)];
    let anchor = if frame.rtl() { Anchor::Left } else { Anchor::Right };

    let (x, start) = frame.start(body.left, body.right);
    let room = width - first - second - 60.0;
    let title = match levels.unit_words() {
        Some(unit) => locale.with_member(&panel.title, &unit),
        None => panel.title.clone(),
    };
    let title = super::text::fit(&title, theme::HEADING.size, theme::HEADING.weight, room);
    frame.canvas.text(x, top + 18.0, start, &title, theme::HEADING);
    for (words, x) in heads.iter().zip(columns) {
        frame.canvas.text(x, top + 18.0, anchor, words, HEADING);
    }

    let rows_top = top + HEAD;
    let bottom = rows_top + ROW * panel.rows.len() as f64;
    for (i, _) in panel.rows.iter().enumerate().filter(|(_, row)| row.raised) {
        frame.canvas.rect(Rect::new(body.left, rows_top + ROW * i as f64, width, ROW), &ALARM, None);
    }
    let values = panel.rows.iter().flat_map(|r| [r.before, r.after]).chain([0.0]);
    let ends = (ends.0.min(ends.1), ends.0.max(ends.1));
    let scale = Scale::new(frame, ends, values, (0.0, 0.04), 6.0);
    let ticks = levels.for_step(scale.step());
    scale.axis(&frame.canvas, rows_top, bottom, |tick| ticks.number(tick));
    for (i, (row, numbers)) in panel.rows.iter().zip(&written).enumerate() {
        let line = rows_top + ROW * i as f64;
        frame.canvas.line((body.left, line), (body.right, line), Stroke::new(&GRID, 0.8));
        let y = line + ROW / 2.0;
        let style = if row.raised { theme::LABEL.bold() } else { theme::LABEL };
        let name_ends = if frame.rtl() { (body.right - names, body.right) } else { (body.left, body.left + names) };
        rows::name(frame, &row.name, TextStyle { size: 12.0, ..style }, name_ends, y);
        dumbbell(frame, row, &scale, y);
        let weight = if row.raised || row.lowered { Weight::Bold } else { Weight::Regular };
        for (words, (x, weight)) in numbers.iter().zip(columns.into_iter().zip([weight, Weight::Regular])) {
            frame.canvas.text(x, y + 4.2, anchor, words, TextStyle { weight, ..NUMBER });
        }
    }
}

fn difference_head(changes: &Amounts<'_>, locale: &Locale) -> String {
    match changes.difference_unit() {
        Some(unit) => locale.format("chart-displacement-difference", &[("unit", Arg::Text(&unit))]),
        None => locale.text("chart-displacement-difference-count"),
    }
}

fn dumbbell(frame: &Frame<'_>, row: &Row, scale: &Scale, y: f64) {
    if !row.before.is_finite() || !row.after.is_finite() {
        return;
    }
    let (shape, colour) = look(row);
    let (before, after) = (scale.x(row.before), scale.x(row.after));
    frame.canvas.line((before, y), (after, y), Stroke::new(&colour, 2.2));
    Shape::Ring.draw(&frame.canvas, (before, y), 5.0, SOFT);
    shape.draw(&frame.canvas, (after, y), 4.6, colour);
}

/// The finding: which places' risk is raised, or that none is.
fn title(input: &Input, locale: &Locale) -> String {
    let rows = || input.panels.iter().flat_map(|panel| panel.rows.iter().map(move |row| (panel, row)));
    if rows().next().is_none() {
        return locale.text("chart-empty");
    }
    let raised: Vec<_> = rows().filter(|(_, row)| row.raised).collect();
    let lowered = rows().any(|(_, row)| row.lowered);
    let item = |(panel, row): &(&Panel, &Row)| {
        let what = locale.with_member(&panel.title, &row.name);
        let by = amount::difference(locale, panel.unit, row.difference.value);
        locale.format("chart-displacement-item", &[("what", Arg::Text(&what)), ("by", Arg::Text(&by))])
    };
    let join = |a: String, b: String| {
        locale.format("chart-displacement-join", &[("first", Arg::Text(&a)), ("next", Arg::Text(&b))])
    };
    let mut list = raised.iter().take(NAMED).map(item).reduce(join).unwrap_or_default();
    if raised.len() > NAMED {
        let rest = [("count", frame::count((raised.len() - NAMED) as u64))];
        list = join(list, locale.format("chart-displacement-more", &rest));
    }
    let args = [("measure", Arg::Text(input.measure.as_str())), ("list", Arg::Text(&list))];
    if raised.is_empty() {
        let exact = rows().all(|(_, row)| row.difference.value == 0.0);
        let id = match (exact, lowered) {
            (true, _) => "chart-displacement-title-nothing",
            (false, true) => "chart-displacement-title-none-raised",
            (false, false) => "chart-displacement-title-unclear",
        };
        return locale.format(id, &args[..1]);
    }
    locale.format(if lowered { "chart-displacement-title-elsewhere" } else { "chart-displacement-title-raised" }, &args)
}
