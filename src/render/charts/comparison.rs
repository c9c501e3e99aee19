//! What each scenario changes: for every outcome the paired difference to the base scenario with its
//! interval, one panel an outcome, one row a scenario, against a line at zero. Panels of one unit have one scale; rows stand in
//! the order of the first outcome, the best one first. Stress tests stand apart, and where they lie off the scale an arrow
//! and their number say so: they would press everything else flat.

use super::canvas::{Anchor, Rect, Stroke, TextStyle};
use super::colour::Rgb;
use super::fonts::Weight;
use super::frame::{self, Frame, Heading, KeyEntry};
use super::grid::{Grid, Head};
use super::rows::{self, Scale, TICK_ROOM};
use super::symbols::{self, Shape};
use super::theme::{self, BLUE, SOFT, VERMILLION};
use super::{Caption, Svg};
use crate::figures::{self, Figures};
use crate::locale::{Arg, Locale};
use harmattan_analysis::comparison::{Estimate, Verdict};
use harmattan_engine::Unit;

/// What the chart shows.
#[derive(Clone, Debug)]
pub struct Input {
    /// Name of the base scenario in the reader's language.
    pub base: String,
    /// The outcomes, one panel each (up to about six); the title speaks of the first.
    pub outcomes: Vec<Outcome>,
}

/// One panel.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Name in the reader's language.
    pub name: String,
    /// What its values count.
    pub unit: Unit,
    /// Its value in the base scenario.
    pub base_value: f64,
    /// The scenarios in the order to draw them (up to about twelve).
    pub scenarios: Vec<Scenario>,
}

/// One row.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// Name in the reader's language.
    pub name: String,
    /// Its value less that of the base scenario (shares as 0–1).
    pub difference: Estimate,
    /// What may be said of it.
    pub verdict: Verdict,
    /// Whether it is a stress test and no policy.
    pub stress: bool,
}

const ROW: f64 = 30.0;
/// Below the ticks: which way is better.
const FOOT: f64 = 18.0;

/// Draws the chart.
pub fn draw(input: &Input, caption: &Caption, locale: &Locale) -> Svg {
    let given = title(input, locale);
    let input = &sorted(input);
    let base = [("base", Arg::Text(input.base.as_str()))];
    let words = Heading { title: given, subtitle: locale.format("chart-comparison-subtitle", &base) };
    let panels: Vec<Panel<'_>> = input.outcomes.iter().map(|outcome| Panel::new(input, outcome, locale)).collect();
    let heads: Vec<Head> = panels.iter().map(|panel| panel.head(locale)).collect();
    let names = input.outcomes.iter().map(|o| o.scenarios.iter().map(|s| s.name.as_str()).collect()).collect();
    let count = input.outcomes.first().map_or(1, |o| o.scenarios.len());
    let bands = input.outcomes.len().div_ceil(3) as f64;
    let row = caption.look.row(ROW, count as f64 * bands);
    let grid = Grid::new(&heads, names, row, FOOT, &caption.look);
    let key = key(input, &panels, locale);
    let key_height = frame::key_height(&key, &caption.look) + 14.0;
    let frame = Frame::new("comparison", locale, caption, words, key_height + grid.height());
    frame.key(frame.body.top, &key);
    let apart = input.outcomes.first().and_then(|o| o.scenarios.iter().position(|s| s.stress)).filter(|at| *at > 0);
    let cells = grid.draw(&frame, frame.body.top + key_height, |_| false, apart);
    for (panel, cell) in panels.iter().zip(&cells) {
        panel.draw(&frame, *cell, grid.row());
    }
    frame.finish()
}

/// The scenarios of every outcome in the order of the first: the best one first, stress tests last.
fn sorted(input: &Input) -> Input {
    let mut sorted = input.clone();
    let by =
        |a: &Scenario, b: &Scenario| a.stress.cmp(&b.stress).then(a.difference.value.total_cmp(&b.difference.value));
    if let Some(first) = sorted.outcomes.first_mut() {
        first.scenarios.sort_by(by);
    }
    let order: Vec<String> =
        sorted.outcomes.first().map_or_else(Vec::new, |o| o.scenarios.iter().map(|s| s.name.clone()).collect());
    for outcome in sorted.outcomes.iter_mut().skip(1) {
        let at = |s: &Scenario| order.iter().position(|name| *name == s.name).unwrap_or(order.len());
        outcome.scenarios.sort_by_key(at);
    }
    sorted
}

/// The numbers that decide how far an axis reaches: those of all panels of the same unit, without stress tests unless there
/// is nothing else. Counts are of different things, and each has an axis of its own.
fn reached(input: &Input, outcome: &Outcome) -> Vec<f64> {
    let is_same = |o: &&Outcome| std::ptr::eq(*o, outcome) || (o.unit == outcome.unit && outcome.unit != Unit::Count);
    let all = || input.outcomes.iter().filter(is_same).flat_map(|o| &o.scenarios);
    let only_stress = all().all(|s| s.stress);
    let counted = all().filter(|s| only_stress || !s.stress);
    counted.flat_map(|s| [s.difference.value, s.difference.low, s.difference.high]).collect()
}

/// Shape and colour of a verdict.
fn mark_of(verdict: Verdict) -> (Shape, Rgb) {
    match verdict {
        Verdict::Better => (Shape::Circle, BLUE),
        Verdict::Worse => (Shape::Diamond, VERMILLION),
        Verdict::Undecided { .. } | Verdict::Unadjusted => (Shape::Ring, SOFT),
        Verdict::Same => (Shape::Equal, SOFT),
    }
}

fn key(input: &Input, panels: &[Panel<'_>], locale: &Locale) -> Vec<KeyEntry<'static>> {
    let verdicts = [
        (Verdict::Better, "chart-comparison-key-better"),
        (Verdict::Worse, "chart-comparison-key-worse"),
        (Verdict::Undecided { more: None }, "chart-comparison-key-undecided"),
        (Verdict::Same, "chart-comparison-key-same"),
    ];
    let entry = |(verdict, id): (Verdict, &str)| {
        KeyEntry::new(locale.text(id), move |canvas, space| {
            let (shape, colour) = mark_of(verdict);
            shape.draw(canvas, space.centre(), 5.0, colour);
        })
    };
    let mut entries: Vec<KeyEntry<'static>> = verdicts.map(entry).into();
    let is_beyond = |panel: &Panel<'_>| {
        let reached = Scale::about_zero((0.0, 1.0), panel.reached.iter().copied());
        panel.outcome.scenarios.iter().any(|s| reached.beyond(s.difference.value).is_some())
    };
    if panels.iter().any(is_beyond) {
        entries.push(KeyEntry::new(locale.text("chart-comparison-key-beyond"), |canvas, space| {
            let (x, y) = space.centre();
            symbols::arrow_head(canvas, (x - 6.0, y), (x + 6.0, y), 10.0, VERMILLION);
        }));
    }
    if input.outcomes.iter().flat_map(|o| &o.scenarios).any(|s| s.stress) {
        entries.push(KeyEntry::new(locale.text("chart-key-stress"), |canvas, space| {
            let y = space.centre().1;
            canvas.line((space.left, y), (space.right, y), Stroke::new(&SOFT, 1.6));
        }));
    }
    entries
}

/// One outcome with the way its numbers are written.
struct Panel<'a> {
    outcome: &'a Outcome,
    amounts: Figures<'a>,
    numbers: f64,
    reached: Vec<f64>,
}

impl<'a> Panel<'a> {
    fn new(input: &Input, outcome: &'a Outcome, locale: &'a Locale) -> Self {
        let values = outcome.scenarios.iter().map(|s| s.difference.value);
        let amounts = Figures::of_panel(locale, outcome.unit, values);
        let mut panel = Self { outcome, amounts, numbers: 0.0, reached: reached(input, outcome) };
        panel.numbers = rows::widest(outcome.scenarios.iter().map(|s| panel.number(s)), NUMBER);
        panel
    }

    /// The difference of a scenario, with the decimals that its own interval needs.
    fn number(&self, scenario: &Scenario) -> String {
        let Estimate { value, low, high } = scenario.difference;
        self.amounts.for_values([value, low, high]).signed(value)
    }

    fn head(&self, locale: &Locale) -> Head {
        let base = figures::in_sentence(locale, self.outcome.unit, self.outcome.base_value);
        let unit = self.amounts.difference_unit();
        let args = [("base", Arg::Text(base.as_str())), ("unit", Arg::Text(unit.as_deref().unwrap_or_default()))];
        let note = if unit.is_some() {
            locale.format("chart-comparison-note", &args)
        } else {
            locale.format("chart-comparison-note-count", &args[..1])
        };
        Head { title: self.outcome.name.clone(), note }
    }

    fn draw(&self, frame: &Frame<'_>, space: Rect, row: f64) {
        let room = self.numbers + 10.0;
        let ends = if frame.rtl() { (space.left + room, space.right) } else { (space.left, space.right - room) };
        let scale = Scale::about_zero(ends, self.reached.iter().copied());
        let ticks = self.amounts.for_step(scale.step());
        scale.axis(&frame.canvas, space.top, space.bottom, |tick| ticks.signed(tick));
        for (i, scenario) in self.outcome.scenarios.iter().enumerate() {
            self.row(frame, scenario, &scale, space, space.top + row * (i as f64 + 0.5));
        }
        directions(frame, ends, space.bottom + TICK_ROOM + 13.0);
    }

    fn row(&self, frame: &Frame<'_>, scenario: &Scenario, scale: &Scale, space: Rect, y: f64) {
        let (shape, colour) = mark_of(scenario.verdict);
        let Estimate { value, low, high } = scenario.difference;
        if let Some(side) = scale.beyond(value) {
            let edge = scale.x(value);
            symbols::arrow_head(&frame.canvas, (edge - side * 12.0, y), (edge, y), 11.0, colour);
        } else if value.is_finite() {
            if low.is_finite() && high.is_finite() {
                let bar = scale.bar(low, high, y, y);
                let stroke = Stroke::new(&colour, 2.0);
                frame.canvas.line((bar.left, y), (bar.right, y), stroke);
                for x in [bar.left, bar.right] {
                    frame.canvas.line((x, y - 4.0), (x, y + 4.0), stroke);
                }
            }
            shape.draw(&frame.canvas, (scale.x(value), y), 5.0, colour);
        }
        let sure = matches!(scenario.verdict, Verdict::Better | Verdict::Worse);
        let style = if sure { NUMBER } else { TextStyle { weight: Weight::Regular, ..NUMBER }.coloured(SOFT) };
        let (x, anchor) = if frame.rtl() { (space.left, Anchor::Left) } else { (space.right, Anchor::Right) };
        frame.canvas.text(x, y + 4.2, anchor, &self.number(scenario), style);
    }
}

/// Which side of zero is the better one, in words with arrows drawn.
fn directions(frame: &Frame<'_>, (left, right): (f64, f64), y: f64) {
    // Less harm is better.
    for (id, to_left) in [("chart-comparison-better", true), ("chart-comparison-worse", false)] {
        let end = if to_left { left } else { right };
        let sign = if to_left { 1.0 } else { -1.0 };
        let tail = end + sign * 12.0;
        frame.canvas.line((end, y - 4.0), (tail, y - 4.0), Stroke::new(&SOFT, 1.2));
        symbols::arrow_head(&frame.canvas, (tail, y - 4.0), (end, y - 4.0), 5.0, SOFT);
        let anchor = if to_left { Anchor::Left } else { Anchor::Right };
        frame.canvas.text(tail + sign * 4.0, y, anchor, &frame.locale.text(id), DIRECTION);
    }
}

/// The finding: what is better than the base on the first outcome.
fn title(input: &Input, locale: &Locale) -> String {
    let Some(outcome) = input.outcomes.first().filter(|o| !o.scenarios.is_empty()) else {
        return locale.text("chart-empty");
    };
    let everywhere = || input.outcomes.iter().flat_map(|o| &o.scenarios);
    if everywhere().all(|s| s.verdict == Verdict::Same) {
        return locale.format("chart-comparison-title-same", &[("base", Arg::Text(&input.base))]);
    }
    let of = |verdict: Verdict| outcome.scenarios.iter().filter(move |s| s.verdict == verdict);
    let size = |s: &&Scenario| s.difference.value.abs();
    let most = |verdict| of(verdict).max_by(|a, b| size(a).total_cmp(&size(b)));
    let (better, worse) = (most(Verdict::Better), most(Verdict::Worse));
    let chosen = better.or(worse);
    let by =
        chosen.map(|s| figures::difference_in_sentence(locale, outcome.unit, s.difference.value)).unwrap_or_default();
    let args = [
        ("outcome", Arg::Text(outcome.name.as_str())),
        ("base", Arg::Text(&input.base)),
        ("scenario", Arg::Text(chosen.map_or("", |s| s.name.as_str()))),
        ("by", Arg::Text(&by)),
        ("total", frame::count(outcome.scenarios.len() as u64)),
        ("count", frame::count(of(Verdict::Better).count() as u64)),
    ];
    let id = match (better, worse, outcome.scenarios.len(), of(Verdict::Better).count()) {
        (Some(_), _, 1, _) => "chart-comparison-title-better",
        (Some(_), _, _, 1) => "chart-comparison-title-only",
        (Some(_), ..) => "chart-comparison-title-several",
        (None, Some(_), 1, _) => "chart-comparison-title-worse",
        (None, Some(_), ..) => "chart-comparison-title-none-better",
        (None, None, ..) if of(Verdict::Same).count() == outcome.scenarios.len() => "chart-comparison-title-same-here",
        (None, None, ..) => "chart-comparison-title-undecided",
    };
    locale.format(id, &args)
}

const NUMBER: TextStyle = TextStyle { size: 12.0, weight: Weight::Bold, ..theme::LABEL };
const DIRECTION: TextStyle = TextStyle { size: 11.0, ..theme::NOTE };
