//! Where the risk went: strikes, footholds and closures by place, before and after a measure, the difference
//! on a scale of its own (quiet places change little), and the places whose risk it raises beyond the
//! simulation error.

use super::canvas::{Anchor, Rect, Stroke, TextStyle};
use super::colour::Rgb;
use super::frame::{self, Frame, Heading, KeyEntry};
use super::rows::{self, Scale, TICK_ROOM};
use super::symbols::Shape;
use super::theme::{self, BLUE, GRID, SOFT, VERMILLION};
use super::{Caption, Svg, text};
use crate::figures::{self, Figures};
use crate::locale::{Arg, Locale};
use harmattan_analysis::comparison::Estimate;
use harmattan_engine::Unit;

/// What the chart shows.
#[derive(Clone, Debug)]
pub struct Input {
    /// Name of the measure in the reader's language.
    pub measure: String,
    /// What it is held against: the title of the base, or a word for no measure.
    pub base: String,
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
    /// Whether that rise is large enough to warn of.
    pub warned: bool,
    /// Whether it is lowered beyond the simulation error.
    pub lowered: bool,
}

/// Height of a row, and of one whose name takes two lines.
const ROW: f64 = 27.0;
const HIGH_ROW: f64 = 37.0;
/// Room for names at most, pixels.
const NAMES_ROOM: f64 = 240.0;
const HEAD: f64 = 30.0;
const PANEL_GAP: f64 = 14.0;
/// Between the picture of the values and that of the differences: their ticks must not be read as one row.
const PANELS_GAP: f64 = 58.0;
/// Behind the places whose risk is raised.
const ALARM: Rgb = Rgb(0xfd, 0xee, 0xe2);
const NUMBER: TextStyle = TextStyle { size: 12.0, ..theme::LABEL };
const NAME: TextStyle = TextStyle { size: 12.0, ..theme::LABEL };
const HEADING: TextStyle = TextStyle { size: 11.0, ..theme::NOTE };
/// As many raised places stand in the title.
const NAMED: usize = 2;

/// Draws the chart.
pub fn draw(input: &Input, caption: &Caption, locale: &Locale) -> Svg {
    let base = [("base", Arg::Text(input.base.as_str()))];
    let words = Heading { title: title(input, locale), subtitle: locale.format("chart-displacement-subtitle", &base) };
    let key = key(input, locale);
    let key_height = frame::key_height(&key, &caption.look) + 8.0;
    let rows = || input.panels.iter().flat_map(|panel| &panel.rows);
    let longest = rows::widest(rows().map(|row| row.name.as_str()), NAME.bold()).ceil() + 4.0;
    let names = longest.clamp(60.0, NAMES_ROOM);
    let row = if longest > names { HIGH_ROW } else { ROW };
    let row = caption.look.row(row, rows().count() as f64);
    let height = |panel: &Panel| HEAD + row * panel.rows.len() as f64 + TICK_ROOM + PANEL_GAP;
    let body = key_height + input.panels.iter().map(height).sum::<f64>();
    let frame = Frame::new("displacement", locale, caption, words, body);
    frame.key(frame.body.top, &key);
    let mut top = frame.body.top + key_height;
    let numbers: Vec<Numbers<'_>> = input.panels.iter().map(|panel| Numbers::new(panel, locale)).collect();
    let columns = Columns::new(&frame, (names, row), &numbers);
    for (panel, numbers) in input.panels.iter().zip(&numbers) {
        draw_panel(&frame, panel, numbers, &columns, top);
        top += height(panel);
    }
    frame.finish()
}

/// Shape, colour and name style of a row.
fn mark_of(row: &Row) -> (Shape, Rgb) {
    match (row.raised, row.lowered) {
        (true, _) => (Shape::TriangleUp, VERMILLION),
        (false, true) => (Shape::TriangleDown, BLUE),
        (false, false) => (Shape::Circle, SOFT),
    }
}

fn key(input: &Input, locale: &Locale) -> Vec<KeyEntry<'static>> {
    let mut shapes = vec![
        (Shape::Ring, SOFT, "chart-displacement-key-before"),
        (Shape::TriangleDown, BLUE, "chart-displacement-key-lowered"),
        (Shape::TriangleUp, VERMILLION, "chart-displacement-key-raised"),
        (Shape::Circle, SOFT, "chart-displacement-key-unclear"),
    ];
    let base = [("base", Arg::Text(input.base.as_str()))];
    let entry = |(shape, colour, id): (Shape, Rgb, &str)| {
        KeyEntry::new(locale.format(id, &base), move |canvas, space| shape.draw(canvas, space.centre(), 5.0, colour))
    };
    if input.panels.iter().flat_map(|panel| &panel.rows).any(is_certain_zero) {
        shapes.push((Shape::Equal, SOFT, "chart-comparison-key-same"));
    }
    shapes.into_iter().map(entry).collect()
}

/// The numbers of a panel as written: heads of the two columns, difference and interval of each row.
struct Numbers<'a> {
    levels: Figures<'a>,
    changes: Figures<'a>,
    heads: [String; 2],
    rows: Vec<[String; 2]>,
}

impl<'a> Numbers<'a> {
    fn new(panel: &Panel, locale: &'a Locale) -> Self {
        let levels = Figures::of_panel(locale, panel.unit, panel.rows.iter().flat_map(|r| [r.before, r.after]));
        let changes = Figures::of_panel(locale, panel.unit, panel.rows.iter().map(|r| r.difference.value));
        let head = match changes.difference_unit() {
            Some(unit) => locale.format("chart-displacement-difference", &[("unit", Arg::Text(&unit))]),
            None => locale.text("chart-displacement-difference-count"),
        };
        let row = |row: &Row| {
            // Small changes of quiet places need more decimals than great ones of the others.
            let Estimate { value, low, high } = row.difference;
            let amounts = changes.for_values([value, low, high]);
            let interval = if is_certain_zero(row) {
                String::new()
            } else if low.is_finite() && high.is_finite() {
                locale.range(&amounts.signed(low), &amounts.signed(high))
            } else {
                String::new()
            };
            [amounts.signed(value), interval]
        };
        let heads = [head, locale.text("chart-displacement-interval")];
        Self { levels, changes, heads, rows: panel.rows.iter().map(row).collect() }
    }

    /// Pixels a column takes.
    fn width(&self, column: usize) -> f64 {
        let numbers = rows::widest(self.rows.iter().map(|row| &row[column]), NUMBER.bold());
        // The head of the differences has room over their picture.
        let head = if column == 0 { 0.0 } else { rows::widest([&self.heads[column]], HEADING) };
        numbers.max(head).ceil()
    }
}

/// The height of rows, and pixels from the language's side: names, values, differences, numbers; the same in
/// all panels.
struct Columns {
    row: f64,
    names: f64,
    levels: (f64, f64),
    changes: (f64, f64),
    numbers: [f64; 2],
}

impl Columns {
    fn new(frame: &Frame<'_>, (names, row): (f64, f64), numbers: &[Numbers<'_>]) -> Self {
        let width = |column| numbers.iter().map(|n| n.width(column)).fold(0.0, f64::max);
        let (first, second, end) = (width(0), width(1), frame.body.width());
        let (from, to) = (names + 14.0, end - first - second - 36.0);
        let split = from + (to - from) * 0.44;
        let numbers = [end - second - 18.0, end];
        Self { row, names, levels: (from, split), changes: (split + PANELS_GAP, to), numbers }
    }
}

fn draw_panel(frame: &Frame<'_>, panel: &Panel, numbers: &Numbers<'_>, columns: &Columns, top: f64) {
    let (body, canvas) = (frame.body, &frame.canvas);
    let at = |from_start: f64| if frame.rtl() { body.right - from_start } else { body.left + from_start };
    let span = |a: f64, b: f64| (at(a).min(at(b)), at(a).max(at(b)));
    let end = if frame.rtl() { Anchor::Left } else { Anchor::Right };
    heading(frame, panel, numbers, columns, top);
    let (_, start) = frame.start(0.0, 0.0);
    canvas.text(at(columns.changes.0), top + 18.0, start, &numbers.heads[0], HEADING);
    canvas.text(at(columns.numbers[1]), top + 18.0, end, &numbers.heads[1], HEADING);
    let (row_height, rows_top) = (columns.row, top + HEAD);
    let bottom = rows_top + row_height * panel.rows.len() as f64;
    for (i, _) in panel.rows.iter().enumerate().filter(|(_, row)| row.raised) {
        canvas.rect(Rect::new(body.left, rows_top + row_height * i as f64, body.width(), row_height), &ALARM, None);
    }
    let values = panel.rows.iter().flat_map(|r| [r.before, r.after]).chain([0.0]);
    let scale = Scale::new(span(columns.levels.0, columns.levels.1), values, (0.0, 0.04), 4.0);
    let ticks = numbers.levels.for_step(scale.step());
    scale.axis(canvas, rows_top, bottom, |tick| ticks.number(tick));
    let differences = panel.rows.iter().flat_map(|r| [r.difference.value, r.difference.low, r.difference.high]);
    let changes = Scale::about_zero(span(columns.changes.0, columns.changes.1), differences);
    let ticks = numbers.changes.for_step(changes.step());
    changes.axis(canvas, rows_top, bottom, |tick| ticks.signed(tick));
    for (i, (row, written)) in panel.rows.iter().zip(&numbers.rows).enumerate() {
        let line = rows_top + row_height * i as f64;
        canvas.line((body.left, line), (body.right, line), Stroke::new(&GRID, 0.8));
        let y = line + row_height / 2.0;
        rows::name(frame, &row.name, if row.raised { NAME.bold() } else { NAME }, span(0.0, columns.names), y);
        dumbbell(frame, row, &scale, y);
        change(frame, row, &changes, y);
        let sure = if row.raised || row.lowered { NUMBER.bold() } else { NUMBER };
        for (words, (x, style)) in written.iter().zip(columns.numbers.into_iter().zip([sure, NUMBER])) {
            canvas.text(at(x), y + 4.2, end, words, style);
        }
    }
}

/// What a panel counts; the unit where the words do not hold it.
fn heading(frame: &Frame<'_>, panel: &Panel, numbers: &Numbers<'_>, columns: &Columns, top: f64) {
    let unit = numbers.levels.unit_words().filter(|_| panel.unit == Unit::Usd).unwrap_or_default();
    let words = frame.locale.with_member(&panel.title, &unit);
    let room = columns.changes.0 - 12.0;
    let words = text::fit(&words, theme::HEADING.size, theme::HEADING.weight, room);
    let (x, start) = frame.start(frame.body.left, frame.body.right);
    frame.canvas.text(x, top + 18.0, start, &words, theme::HEADING);
}

fn dumbbell(frame: &Frame<'_>, row: &Row, scale: &Scale, y: f64) {
    if !row.before.is_finite() || !row.after.is_finite() {
        return;
    }
    let (shape, colour) = mark_of(row);
    let (before, after) = (scale.x(row.before), scale.x(row.after));
    if is_certain_zero(row) {
        Shape::Ring.draw(&frame.canvas, (before, y), 5.0, SOFT);
        return;
    }
    frame.canvas.line((before, y), (after, y), Stroke::new(&colour, 2.2));
    Shape::Ring.draw(&frame.canvas, (before, y), 5.0, SOFT);
    shape.draw(&frame.canvas, (after, y), 4.6, colour);
}

/// Whether nothing at all is changed in any future, which has no interval.
fn is_certain_zero(row: &Row) -> bool {
    row.difference.value == 0.0 && row.difference.low == 0.0 && row.difference.high == 0.0
}

/// The difference with its interval.
fn change(frame: &Frame<'_>, row: &Row, scale: &Scale, y: f64) {
    let (shape, colour) = mark_of(row);
    let Estimate { value, low, high } = row.difference;
    if !value.is_finite() {
        return;
    }
    if is_certain_zero(row) {
        Shape::Equal.draw(&frame.canvas, (scale.x(0.0), y), 4.6, SOFT);
        return;
    }
    if low.is_finite() && high.is_finite() {
        let (bar, stroke) = (scale.bar(low, high, y, y), Stroke::new(&colour, 2.0));
        frame.canvas.line((bar.left, y), (bar.right, y), stroke);
        for x in [bar.left, bar.right] {
            frame.canvas.line((x, y - 4.0), (x, y + 4.0), stroke);
        }
    }
    shape.draw(&frame.canvas, (scale.x(value), y), 4.6, colour);
}

/// The finding: which places' risk is raised, or that none is.
fn title(input: &Input, locale: &Locale) -> String {
    let rows = || input.panels.iter().flat_map(|panel| panel.rows.iter().map(move |row| (panel, row)));
    if rows().next().is_none() {
        return locale.text("chart-empty");
    }
    let raised: Vec<_> = rows().filter(|(_, row)| row.warned).collect();
    let slightly = rows().any(|(_, row)| row.raised);
    let lowered = rows().any(|(_, row)| row.lowered);
    let item = |(panel, row): &(&Panel, &Row)| {
        let what = locale.with_member(&panel.title, &row.name);
        let by = figures::difference_in_sentence(locale, panel.unit, row.difference.value);
        locale.format("chart-displacement-item", &[("what", Arg::Text(&what)), ("by", Arg::Text(&by))])
    };
    let list = locale.first_of(&raised.iter().map(item).collect::<Vec<_>>(), NAMED);
    let args = [("measure", Arg::Text(input.measure.as_str())), ("list", Arg::Text(&list))];
    if raised.is_empty() {
        let exact = rows().all(|(_, row)| row.difference.value == 0.0);
        let id = match (exact, lowered) {
            (true, _) => "chart-displacement-title-nothing",
            (false, _) if slightly => "chart-displacement-title-small",
            (false, true) => "chart-displacement-title-none-raised",
            (false, false) => "chart-displacement-title-unclear",
        };
        return locale.format(id, &args[..1]);
    }
    locale.format(if lowered { "chart-displacement-title-elsewhere" } else { "chart-displacement-title-raised" }, &args)
}
