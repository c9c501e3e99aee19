//! What carries the result: the mean outcome where each assumption is lowest and where it is highest, and under the hypotheses
//! with the least and the greatest, about the overall mean (a tornado).

use super::canvas::{Anchor, Rect, Stroke, TextStyle};
use super::frame::{self, Frame, Heading, KeyEntry};
use super::rows::{self, Scale, TICK_ROOM};
use super::theme::{self, BLUE, GRID, INK, ORANGE};
use super::{Caption, Ghost, Svg, ghost, symbols, text};
use crate::figures::{self, Figures};
use crate::locale::{Arg, Locale};
use harmattan_engine::Unit;

/// What the chart shows.
#[derive(Clone, Debug)]
pub struct Input {
    /// Name of the outcome in the reader's language.
    pub outcome: String,
    /// What its values count.
    pub unit: Unit,
    /// Mean outcome over all trajectories.
    pub overall: f64,
    /// The assumptions in the order to draw them, the strongest first (up to about ten).
    pub rows: Vec<Row>,
    /// Whether experts set some, beside hypotheses.
    pub by_experts: bool,
}

/// One assumption.
#[derive(Clone, Debug)]
pub struct Row {
    /// Name in the reader's language.
    pub name: String,
    /// Mean outcome where the assumption is in its lowest fifth.
    pub low: f64,
    /// Mean outcome where the assumption is in its highest fifth.
    pub high: f64,
    /// The assumption's values in the lowest fifth, already written (`under 0.2`); empty where they say nothing.
    pub low_value: String,
    /// The assumption's values in the highest fifth, already written.
    pub high_value: String,
    /// Whether a hypothesis or an expert sets it, so that its effect holds theirs too.
    pub differs: bool,
}

const ROW: f64 = 44.0;
const BAR: f64 = 14.0;
const LABEL: TextStyle = TextStyle { size: 11.5, ..theme::LABEL };
/// Marks an assumption that a hypothesis or an expert sets.
const DIFFERS: &str = "*";
/// Room for an assumption's values at the end of a bar, pixels.
const LABEL_ROOM: f64 = 120.0;

/// Draws the chart.
pub fn draw(input: &Input, caption: &Caption, locale: &Locale) -> Svg {
    draw_over(input, None, caption, locale)
}

/// Draws the chart over that of another scenario.
pub fn draw_over(input: &Input, ghost: Option<&Ghost<Input>>, caption: &Caption, locale: &Locale) -> Svg {
    let words = Heading {
        title: title(input, locale),
        subtitle: ghost::subtitle(locale.text("chart-sensitivity-subtitle"), ghost, locale),
    };
    let key = key(input, locale);
    let key_height = frame::key_height(&key, &caption.look) + 12.0;
    let count = input.rows.len().max(1) as f64;
    let rows = count * caption.look.row(ROW, count);
    let frame = Frame::new("sensitivity", locale, caption, words, key_height + rows + TICK_ROOM + 26.0);
    frame.key(frame.body.top, &key);
    let space = Rect::new(frame.body.left, frame.body.top + key_height, frame.body.width(), rows);
    Tornado::new(&frame, input, ghost.map(|ghost| ghost.input.overall), space).draw();
    frame.finish()
}

fn key(input: &Input, locale: &Locale) -> Vec<KeyEntry<'static>> {
    let overall = figures::in_sentence(locale, input.unit, input.overall);
    let mut entries = vec![
        KeyEntry::new(locale.text("chart-sensitivity-key-low"), |canvas, space| {
            canvas.rect(space, &ORANGE, None);
            symbols::hatch(canvas, space, ORANGE);
        }),
        KeyEntry::fill(locale.text("chart-sensitivity-key-high"), BLUE),
        KeyEntry::new(
            locale.format("chart-sensitivity-key-overall", &[("value", Arg::Text(&overall))]),
            |canvas, space| {
                let x = space.centre().0;
                canvas.line((x, space.top - 1.0), (x, space.bottom + 1.0), Stroke::new(&INK, 1.8));
            },
        ),
    ];
    if input.rows.iter().any(|row| row.differs) {
        let id = if input.by_experts { "chart-sensitivity-key-experts" } else { "chart-sensitivity-key-differs" };
        entries.push(KeyEntry::new(locale.text(id), |canvas, space| {
            canvas.text(space.centre().0, space.bottom - 1.0, Anchor::Middle, DIFFERS, theme::LABEL);
        }));
    }
    entries
}

/// The name of a row, marked where a hypothesis or an expert sets it.
fn marked(row: &Row) -> String {
    if row.differs { format!("{}\u{a0}{DIFFERS}", row.name) } else { row.name.clone() }
}

/// A picture of bars with its measures.
struct Tornado<'a> {
    frame: &'a Frame<'a>,
    input: &'a Input,
    space: Rect,
    names: f64,
    labels: Vec<[String; 2]>,
    scale: Scale,
    amounts: Figures<'a>,
    /// The mean of the scenario behind.
    behind: Option<f64>,
}

impl<'a> Tornado<'a> {
    fn new(frame: &'a Frame<'a>, input: &'a Input, behind: Option<f64>, space: Rect) -> Self {
        let values = || input.rows.iter().flat_map(|r| [r.low, r.high]).chain([input.overall]).chain(behind);
        let amounts = Figures::of_panel(frame.locale, input.unit, values());
        let names = rows::widest(input.rows.iter().map(marked), theme::LABEL);
        let names = names.ceil().clamp(60.0, space.width() * 0.26) + 4.0;
        let label = |value: f64, assumption: &str| {
            let value = amounts.number(value);
            if assumption.is_empty() {
                return value;
            }
            let assumption = text::fit(assumption, LABEL.size, LABEL.weight, LABEL_ROOM);
            let args = [("value", Arg::Text(value.as_str())), ("assumption", Arg::Text(&assumption))];
            frame.locale.format("chart-sensitivity-label", &args)
        };
        let labels: Vec<_> =
            input.rows.iter().map(|r| [label(r.low, &r.low_value), label(r.high, &r.high_value)]).collect();
        // Heading stand beyond the ends of bars on both sides.
        let room = rows::widest(labels.iter().flatten(), LABEL).ceil() + 10.0;
        let (left, right) = if frame.rtl() {
            (space.left + room, space.right - names - room)
        } else {
            (space.left + names + room, space.right - room)
        };
        // A share alone says nothing of how far it could go but that it lies between 0 and 1.
        let ends = values().filter(|v| v.is_finite());
        let (low, high) = ends.fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), v| (a.min(v), b.max(v)));
        let whole = if input.unit == Unit::Share && high - low < 1e-9 { &[0.0, 1.0][..] } else { &[] };
        let side = if whole.is_empty() { 0.02 } else { 0.0 };
        let scale = Scale::new((left, right), values().chain(whole.iter().copied()), (side, side), 5.0);
        Self { frame, input, space, names, labels, scale, amounts, behind }
    }

    fn draw(&self) {
        let (canvas, Rect { left, right, .. }) = (&self.frame.canvas, self.space);
        let ticks = self.amounts.for_step(self.scale.step());
        self.scale.axis(canvas, self.space.top, self.space.bottom, |tick| ticks.number(tick));
        let step = self.space.height() / self.input.rows.len().max(1) as f64;
        for (i, row) in self.input.rows.iter().enumerate() {
            let top = self.space.top + step * i as f64;
            canvas.line((left, top), (right, top), Stroke::new(&GRID, 0.8));
            let ends = if self.frame.rtl() { (right - self.names, right) } else { (left, left + self.names) };
            rows::name(self.frame, &marked(row), theme::LABEL, ends, top + step / 2.0);
            let [low, high] = &self.labels[i];
            let middle = top + step / 2.0;
            self.bar(row.low, (middle - BAR - 1.0, middle - 1.0), low, true);
            self.bar(row.high, (middle + 1.0, middle + BAR + 1.0), high, false);
        }
        if let Some(behind) = self.behind.filter(|x| x.is_finite()) {
            let x = self.scale.x(behind);
            canvas.line((x, self.space.top), (x, self.space.bottom), ghost::line());
        }
        if self.input.overall.is_finite() {
            let x = self.scale.x(self.input.overall);
            canvas.line((x, self.space.top), (x, self.space.bottom), Stroke::new(&INK, 1.8));
        }
        let words = match self.amounts.unit_words() {
            Some(unit) => self.frame.locale.with_member(&self.input.outcome, &unit),
            None => self.input.outcome.clone(),
        };
        let words = text::fit(&words, theme::NOTE.size, theme::NOTE.weight, self.space.width() * 0.6);
        let (from, to) = self.scale.range();
        let (x, y) = (f64::midpoint(self.scale.x(from), self.scale.x(to)), self.frame.body.bottom);
        canvas.text(x, y - 8.0, Anchor::Middle, &words, theme::NOTE);
    }

    /// The bar of one fifth of the futures, and its words beyond its end.
    fn bar(&self, value: f64, (top, bottom): (f64, f64), words: &str, low: bool) {
        let overall = self.input.overall;
        if !value.is_finite() || !overall.is_finite() {
            return;
        }
        let canvas = &self.frame.canvas;
        let bar = self.scale.bar(overall, value, top, bottom);
        if low {
            canvas.rect(bar, &ORANGE, None);
            symbols::hatch(canvas, bar, ORANGE);
        } else {
            canvas.rect(bar, &BLUE, None);
        }
        let to_right = value >= overall;
        let (x, anchor) = if to_right { (bar.right + 6.0, Anchor::Left) } else { (bar.left - 6.0, Anchor::Right) };
        canvas.text(x, bottom - 3.0, anchor, words, LABEL.with_halo());
    }
}

/// The finding: the assumption that carries most, which is the first drawn.
fn title(input: &Input, locale: &Locale) -> String {
    let size = |row: &Row| (row.high - row.low).abs();
    let mut sound = input.rows.iter().filter(|row| size(row).is_finite());
    let Some(row) = sound.clone().find(|row| size(row) > 0.0).or_else(|| sound.next()) else {
        let args = [("outcome", Arg::Text(input.outcome.as_str()))];
        return locale.format("chart-sensitivity-title-empty", &args);
    };
    let (low, high) =
        (figures::in_sentence(locale, input.unit, row.low), figures::in_sentence(locale, input.unit, row.high));
    let args = [
        ("outcome", Arg::Text(input.outcome.as_str())),
        ("assumption", Arg::Text(&row.name)),
        ("low", Arg::Text(&low)),
        ("high", Arg::Text(&high)),
    ];
    locale.format(if size(row) > 0.0 { "chart-sensitivity-title" } else { "chart-sensitivity-title-none" }, &args)
}
