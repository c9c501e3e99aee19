//! The outcomes side by side under each hypothesis, and mixed by their weights: where the points of a row
//! lie apart, the answer depends on which hypothesis holds. Panels of one unit have one scale, which begins at zero; scenarios
//! stand in the order of the first outcome, the least one first, stress tests apart and, where they lie off the scale, at
//! its edge with their number beside.

use super::canvas::{Anchor, Rect, Stroke, TextStyle};
use super::fonts::Weight;
use super::frame::{self, Frame, Heading, KeyEntry};
use super::grid::{Grid, Head};
use super::rows::{self, Scale};
use super::symbols::{self, Shape};
use super::theme::{self, INK};
use super::{Caption, Ghost, Svg, ghost};
use crate::figures::{self, Figures};
use crate::locale::{Arg, Locale};
use harmattan_analysis::comparison::Estimate;
use harmattan_engine::Unit;

/// What the chart shows.
#[derive(Clone, Debug)]
pub struct Input {
    /// Names of the hypotheses in the reader's language, and their weights (0–1, together 1).
    pub hypotheses: Vec<(String, f64)>,
    /// The outcomes, one panel each; the title speaks of the first.
    pub outcomes: Vec<Outcome>,
}

/// One panel.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Name in the reader's language.
    pub name: String,
    /// What its values count.
    pub unit: Unit,
    /// One row a scenario; a single one for a single run.
    pub rows: Vec<Row>,
}

/// One row.
#[derive(Clone, Debug)]
pub struct Row {
    /// Name of the scenario in the reader's language.
    pub name: String,
    /// Value over all hypotheses, weighted.
    pub mixture: Estimate,
    /// Value under each hypothesis, in the order of [`Input::hypotheses`]; none where it got too few futures.
    pub by_hypothesis: Vec<Option<Estimate>>,
    /// Whether its scenario is a stress test and no policy.
    pub stress: bool,
}

const NUMBER: TextStyle = TextStyle { size: 12.0, weight: Weight::Bold, ..theme::LABEL };
/// Height of a row that holds one estimate, and of each estimate of a row that holds several.
const ROW: f64 = 28.0;
const LANE: f64 = 11.0;
/// Radius of the ring that marks the scenario behind.
const RING: f64 = 7.0;

/// Draws the chart.
pub fn draw(input: &Input, caption: &Caption, locale: &Locale) -> Svg {
    draw_over(input, None, caption, locale)
}

/// Draws the chart over that of another scenario.
pub fn draw_over(input: &Input, ghost: Option<&Ghost<Input>>, caption: &Caption, locale: &Locale) -> Svg {
    let subtitle = ghost::subtitle(locale.text("chart-hypotheses-subtitle"), ghost, locale);
    let words = Heading { title: title(input, locale), subtitle };
    let input = &sorted(input);
    let behind = |at: usize| ghost.and_then(|ghost| ghost.input.outcomes.get(at)?.rows.first());
    let panels: Vec<Panel<'_>> = (input.outcomes.iter().enumerate())
        .map(|(at, outcome)| Panel::new(input, outcome, behind(at), locale))
        .collect();
    let heads: Vec<Head> = panels.iter().map(Panel::head).collect();
    // A single run needs no key: its rows are the hypotheses.
    let single = input.outcomes.iter().all(|o| o.rows.len() < 2);
    let labels = labels(input, single, locale);
    let names = |o: &'_ Outcome| o.rows.iter().map(|row| row.name.clone()).collect();
    let names: Vec<Vec<String>> =
        input.outcomes.iter().map(|o| if single { labels.clone() } else { names(o) }).collect();
    let row = if single { ROW } else { LANE * labels.len() as f64 + 10.0 };
    let count = names.first().map_or(1, Vec::len) as f64;
    let row = caption.look.row(row, count * input.outcomes.len().div_ceil(3) as f64);
    let lines = names.iter().map(|n| n.iter().map(String::as_str).collect()).collect();
    let grid = Grid::new(&heads, lines, row, 0.0, &caption.look);
    let has_stress = input.outcomes.iter().flat_map(|o| &o.rows).any(|row| row.stress);
    let key = if single { Vec::new() } else { key(&labels, has_stress, locale) };
    let key_height = if single { 0.0 } else { frame::key_height(&key, &caption.look) + 14.0 };
    let frame = Frame::new("hypotheses", locale, caption, words, key_height + grid.height());
    frame.key(frame.body.top, &key);
    let first = input.outcomes.first().filter(|_| !single);
    let apart = first.and_then(|o| o.rows.iter().position(|row| row.stress)).filter(|at| *at > 0);
    let cells = grid.draw(&frame, frame.body.top + key_height, |i| single && i == 0, apart);
    for (panel, cell) in panels.iter().zip(&cells) {
        panel.draw(&frame, *cell, grid.row(), single);
    }
    frame.finish()
}

/// The scenarios of every outcome in the order of the first: the least one first, stress tests last.
fn sorted(input: &Input) -> Input {
    let mut sorted = input.clone();
    if let Some(first) = sorted.outcomes.first_mut() {
        first.rows.sort_by(|a, b| a.stress.cmp(&b.stress).then(a.mixture.value.total_cmp(&b.mixture.value)));
    }
    let order: Vec<String> =
        sorted.outcomes.first().map_or_else(Vec::new, |o| o.rows.iter().map(|row| row.name.clone()).collect());
    for outcome in sorted.outcomes.iter_mut().skip(1) {
        let at = |row: &Row| order.iter().position(|name| *name == row.name).unwrap_or(order.len());
        outcome.rows.sort_by_key(at);
    }
    sorted
}

/// The numbers that decide how far an axis reaches: those of all panels of the same unit, without stress tests unless there
/// is nothing else, and zero.
fn reached(input: &Input, outcome: &Outcome) -> Vec<f64> {
    let is_same = |o: &&Outcome| std::ptr::eq(*o, outcome) || (o.unit == outcome.unit && outcome.unit != Unit::Count);
    let all = || input.outcomes.iter().filter(is_same).flat_map(|o| &o.rows);
    let only_stress = all().all(|row| row.stress);
    let counted = all().filter(|row| only_stress || !row.stress);
    counted.flat_map(estimates).flatten().flat_map(|e| e.numbers()).chain([0.0]).collect()
}

/// The mixture and the hypotheses with their weights, in words; in a key also which got no future, since their marks
/// are missing.
fn labels(input: &Input, single: bool, locale: &Locale) -> Vec<String> {
    let rows = || input.outcomes.iter().flat_map(|o| &o.rows);
    let is_empty = |i: usize| rows().all(|row| row.by_hypothesis.get(i).is_none_or(Option::is_none));
    let weighted = |(i, (name, prior)): (usize, &(String, f64))| {
        let share = locale.probability(*prior);
        let share =
            if single || !is_empty(i) { share } else { locale.with_member(&share, &locale.text("too-few-futures")) };
        locale.format("chart-hypotheses-weight", &[("name", Arg::Text(name.as_str())), ("share", Arg::Text(&share))])
    };
    std::iter::once(locale.text("mixture")).chain(input.hypotheses.iter().enumerate().map(weighted)).collect()
}

/// Shape, its size and colour: of the mixture first, then of each hypothesis.
fn mark_of(i: usize) -> (Shape, f64, super::colour::Rgb) {
    match i.checked_sub(1) {
        None => (Shape::Diamond, 5.0, INK),
        Some(i) => (Shape::nth(i), 4.4, theme::series(i).colour),
    }
}

fn key(labels: &[String], has_stress: bool, locale: &Locale) -> Vec<KeyEntry<'static>> {
    let entry = |(i, words): (usize, &String)| {
        KeyEntry::new(words.clone(), move |canvas, space| {
            let (shape, radius, colour) = mark_of(i);
            shape.draw(canvas, space.centre(), radius, colour);
        })
    };
    let mut entries: Vec<KeyEntry<'static>> = labels.iter().enumerate().map(entry).collect();
    if has_stress {
        entries.push(KeyEntry::new(locale.text("chart-key-stress"), |canvas, space| {
            let y = space.centre().1;
            canvas.line((space.left, y), (space.right, y), Stroke::new(&theme::SOFT, 1.6));
        }));
    }
    entries
}

/// The mixture and then each hypothesis of a row.
fn estimates(row: &Row) -> impl Iterator<Item = Option<Estimate>> + '_ {
    std::iter::once(Some(row.mixture)).chain(row.by_hypothesis.iter().copied())
}

/// One outcome with the way its numbers are written.
struct Panel<'a> {
    outcome: &'a Outcome,
    amounts: Figures<'a>,
    reached: Vec<f64>,
    /// The row of the scenario behind, of a single run.
    behind: Option<&'a Row>,
}

impl<'a> Panel<'a> {
    fn new(input: &Input, outcome: &'a Outcome, behind: Option<&'a Row>, locale: &'a Locale) -> Self {
        let values = outcome.rows.iter().flat_map(estimates).flatten().map(|e| e.value);
        let of_behind = behind.into_iter().flat_map(estimates).flatten().map(|estimate| estimate.value);
        let reached = reached(input, outcome).into_iter().chain(of_behind).collect();
        Self { outcome, amounts: Figures::of_panel(locale, outcome.unit, values), reached, behind }
    }

    fn head(&self) -> Head {
        Head { title: self.outcome.name.clone(), note: self.amounts.unit_words().unwrap_or_default() }
    }

    fn draw(&self, frame: &Frame<'_>, space: Rect, height: f64, single: bool) {
        let all = || self.outcome.rows.iter().flat_map(estimates);
        let room = rows::widest(all().map(|e| self.words(frame, e)), NUMBER) + 10.0;
        let ends = if frame.rtl() { (space.left + room, space.right) } else { (space.left, space.right - room) };
        let scale = Scale::new(ends, self.reached.iter().copied(), (0.06, 0.06), (ends.1 - ends.0) / 60.0);
        let ticks = self.amounts.for_step(scale.step());
        scale.axis(&frame.canvas, space.top, space.bottom, |tick| ticks.number(tick));
        for (i, row) in self.outcome.rows.iter().enumerate() {
            let top = space.top + height * i as f64;
            let lane = if single { height } else { LANE };
            let first = (height - lane * (1 + row.by_hypothesis.len()) as f64).max(0.0) / 2.0;
            let first = if single { height / 2.0 } else { first + LANE / 2.0 };
            for (j, estimate) in estimates(row).enumerate() {
                let y = top + first + lane * j as f64;
                if let Some(Some(behind)) = self.behind.and_then(|row| estimates(row).nth(j)).filter(|_| single) {
                    let ring = Stroke::new(&ghost::COLOUR, 1.6);
                    frame.canvas.circle((scale.x(behind.value), y), RING, super::colour::Rgba::CLEAR, Some(ring));
                }
                mark(frame, &scale, estimate, j, y);
                if single {
                    self.number(frame, estimate, j == 0, space, y);
                }
            }
            if !single {
                self.number(frame, Some(row.mixture), true, space, top + height / 2.0);
            }
        }
    }

    fn number(&self, frame: &Frame<'_>, estimate: Option<Estimate>, bold: bool, space: Rect, y: f64) {
        let style = if bold { NUMBER } else { TextStyle { weight: Weight::Regular, ..NUMBER } };
        let (x, anchor) = if frame.rtl() { (space.left, Anchor::Left) } else { (space.right, Anchor::Right) };
        frame.canvas.text(x, y + 4.2, anchor, &self.words(frame, estimate), style);
    }

    /// A value as it stands beside its mark; without any future there is none.
    fn words(&self, frame: &Frame<'_>, estimate: Option<Estimate>) -> String {
        estimate.map_or_else(|| frame.locale.text("too-few-futures"), |e| self.amounts.number(e.value))
    }
}

fn mark(frame: &Frame<'_>, scale: &Scale, estimate: Option<Estimate>, i: usize, y: f64) {
    let (shape, radius, colour) = mark_of(i);
    let Some(estimate) = estimate.filter(|e| e.value.is_finite()) else { return };
    if let Some(side) = scale.beyond(estimate.value) {
        let edge = scale.x(estimate.value);
        symbols::arrow_head(&frame.canvas, (edge - side * 10.0, y), (edge, y), 8.0, colour);
        return;
    }
    if estimate.has_interval() {
        let bar = scale.bar(estimate.low, estimate.high, y, y);
        let width = if i == 0 { 2.4 } else { 1.4 };
        frame.canvas.line((bar.left, y), (bar.right, y), Stroke::new(&colour, width));
    }
    shape.draw(&frame.canvas, (scale.x(estimate.value), y), radius, colour);
}

/// A hypothesis' name and the value under it.
type Named<'a> = (&'a str, Estimate);

/// The least and the greatest of a row's hypotheses, with their names.
fn extremes<'a>(input: &'a Input, row: &Row) -> Option<(Named<'a>, Named<'a>)> {
    let named = || input.hypotheses.iter().map(|h| h.0.as_str()).zip(row.by_hypothesis.iter().copied());
    let sound = || named().filter_map(|(name, e)| Some((name, e.filter(|e| e.value.is_finite())?)));
    let least = sound().min_by(|a, b| a.1.value.total_cmp(&b.1.value))?;
    let greatest = sound().max_by(|a, b| a.1.value.total_cmp(&b.1.value))?;
    Some((least, greatest))
}

/// The finding: how far the first outcome depends on which hypothesis holds.
fn title(input: &Input, locale: &Locale) -> String {
    let Some(outcome) = input.outcomes.first() else { return locale.text("chart-empty") };
    // A stress test is nobody's choice.
    let rows = || outcome.rows.iter().enumerate().filter(|(i, row)| *i == 0 || !row.stress).map(|(_, row)| row);
    let ranges: Vec<_> = rows().filter_map(|row| extremes(input, row)).collect();
    let Some(((lowest, low), (highest, high))) = ranges.first().copied() else { return locale.text("chart-empty") };
    let mixtures = || rows().map(|row| row.mixture.value).filter(|v| v.is_finite());
    let written = |v: f64| figures::in_sentence(locale, outcome.unit, v);
    let differ = |v: f64| figures::difference_in_sentence(locale, outcome.unit, v);
    let by_hypothesis = ranges.iter().map(|(a, b)| b.1.value - a.1.value).fold(0.0, f64::max);
    let by_scenario = mixtures().fold(f64::NEG_INFINITY, f64::max) - mixtures().fold(f64::INFINITY, f64::min);
    let (low_words, high_words) = (written(low.value), written(high.value));
    let mixture = written(outcome.rows[0].mixture.value);
    let (by_hypothesis_words, by_scenario_words) = (differ(by_hypothesis), differ(by_scenario));
    let args = [
        ("outcome", Arg::Text(outcome.name.as_str())),
        ("lowest", Arg::Text(lowest)),
        ("highest", Arg::Text(highest)),
        ("low", Arg::Text(&low_words)),
        ("high", Arg::Text(&high_words)),
        ("mixture", Arg::Text(&mixture)),
        ("hypotheses", Arg::Text(&by_hypothesis_words)),
        ("scenarios", Arg::Text(&by_scenario_words)),
    ];
    let compared = |row: &Row| row.by_hypothesis.iter().flatten().filter(|e| e.value.is_finite()).count() > 1;
    let id = match outcome.rows.len() {
        _ if !outcome.rows.iter().any(compared) => "chart-hypotheses-title-single",
        _ if by_hypothesis <= 0.0 => "chart-hypotheses-title-same",
        1 if high.low <= low.high => "chart-hypotheses-title-alike",
        1 => "chart-hypotheses-title-one",
        _ if by_hypothesis > by_scenario => "chart-hypotheses-title-more",
        _ => "chart-hypotheses-title-less",
    };
    locale.format(id, &args)
}
