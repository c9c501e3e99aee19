//! What each part adds to the whole: a waterfall from the outcome without the measures, or before the
//! changes of assumptions, to the outcome with all of them. The steps sum to the difference exactly; the largest stands first,
//! and one that cannot be told from zero is hatched.

use super::canvas::{Anchor, Rect, Stroke, TextStyle};
use super::colour::Rgb;
use super::frame::{self, Frame, Heading, KeyEntry};
use super::rows::{self, Scale, TICK_ROOM};
use super::theme::{self, AXIS, BLUE, INK, MUTED, SOFT, VERMILLION, WHITE};
use super::{Caption, Svg, symbols, text};
use crate::figures::{self, Figures};
use crate::locale::{Arg, Locale};
use harmattan_analysis::comparison::Estimate;
use harmattan_engine::Unit;

/// What the chart shows.
#[derive(Clone, Debug)]
pub struct Input {
    /// What the steps are.
    pub subject: Subject,
    /// Name of the outcome in the reader's language.
    pub outcome: String,
    /// What its values count.
    pub unit: Unit,
    /// Value without any of the steps, by the futures the steps were measured with.
    pub none: f64,
    /// Value with all of them, by the same futures.
    pub all: f64,
    /// The steps in the order to draw them (up to about twelve).
    pub steps: Vec<Step>,
}

/// What a waterfall takes apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// What each measure of a scenario adds.
    Measures,
    /// What each changed assumption explains of the difference between two runs.
    Assumptions,
}

/// One step.
#[derive(Clone, Debug)]
pub struct Step {
    /// Name of the measure or assumption in the reader's language.
    pub name: String,
    /// Signed change of the outcome; over all steps they sum exactly to `all − none`.
    pub effect: Estimate,
}

const ROW: f64 = 34.0;
const BAR: f64 = 20.0;
const NUMBER: TextStyle = TextStyle { size: 12.0, ..theme::LABEL };
/// Where all values lie within this share of the greatest, the axis does not begin at zero.
const NARROW: f64 = 0.35;

/// Draws the chart.
pub fn draw(input: &Input, caption: &Caption, locale: &Locale) -> Svg {
    let words = Heading { title: title(input, locale), subtitle: locale.text(id(input, "subtitle")) };
    let input = &sorted(input);
    let key = key(input, locale);
    let key_height = frame::key_height(&key, &caption.look) + 12.0;
    let count = (input.steps.len() + 2) as f64;
    let rows = count * caption.look.row(ROW, count);
    let frame = Frame::new(id(input, "key"), locale, caption, words, key_height + rows + TICK_ROOM + 54.0);
    frame.key(frame.body.top, &key);
    let space = Rect::new(frame.body.left, frame.body.top + key_height, frame.body.width(), rows);
    Waterfall::new(&frame, input, space).draw();
    let (x, anchor) = frame.start(frame.body.left, frame.body.right);
    frame.canvas.text(x, frame.body.bottom - 4.0, anchor, &sum(input, locale), theme::LABEL);
    frame.finish()
}

/// The largest step first.
fn sorted(input: &Input) -> Input {
    let mut sorted = input.clone();
    let size = |step: &Step| if step.effect.value.is_finite() { step.effect.value.abs() } else { -1.0 };
    sorted.steps.sort_by(|a, b| size(b).total_cmp(&size(a)));
    sorted
}

/// Whether a step can be told from zero.
fn is_sure(step: &Step) -> bool {
    let Estimate { low, high, .. } = step.effect;
    !(low <= 0.0 && high >= 0.0)
}

/// A bar of a colour: hatched where it cannot be told from zero.
fn bar(canvas: &super::canvas::Canvas, rect: Rect, colour: Rgb, is_sure: bool) {
    if is_sure {
        canvas.rect(rect, &colour, None);
        return;
    }
    canvas.rect(rect, &WHITE, Some(Stroke::new(&colour, 1.2)));
    symbols::hatch_in(canvas, rect, colour);
}

/// The words that differ between measures and assumptions.
fn id(input: &Input, word: &str) -> &'static str {
    match (input.subject, word) {
        (Subject::Measures, "key") => "shapley",
        (Subject::Measures, "subtitle") => "chart-shapley-subtitle",
        (Subject::Measures, "none") => "chart-shapley-none",
        (Subject::Measures, _) => "chart-shapley-all",
        (Subject::Assumptions, "key") => "attribution",
        (Subject::Assumptions, "subtitle") => "chart-attribution-subtitle",
        (Subject::Assumptions, "none") => "chart-attribution-none",
        (Subject::Assumptions, _) => "chart-attribution-all",
    }
}

fn key(input: &Input, locale: &Locale) -> Vec<KeyEntry<'static>> {
    let whole =
        if input.subject == Subject::Measures { "chart-shapley-key-whole" } else { "chart-attribution-key-whole" };
    let mut entries = vec![
        KeyEntry::fill(locale.text(whole), MUTED),
        KeyEntry::fill(locale.text("chart-shapley-key-lower"), BLUE),
        KeyEntry::fill(locale.text("chart-shapley-key-raise"), VERMILLION),
        KeyEntry::new(locale.text("chart-interval-95"), |canvas, space| {
            whisker(canvas, (space.left, space.right), space.centre().1);
        }),
    ];
    if input.steps.iter().any(|step| !is_sure(step)) {
        entries.push(KeyEntry::new(locale.text("chart-shapley-key-unsure"), |canvas, space| {
            bar(canvas, space, SOFT, false);
        }));
    }
    entries
}

fn whisker(canvas: &super::canvas::Canvas, (left, right): (f64, f64), y: f64) {
    let stroke = Stroke::new(&INK, 1.3);
    canvas.line((left, y), (right, y), stroke);
    for x in [left, right] {
        canvas.line((x, y - 3.5), (x, y + 3.5), stroke);
    }
}

/// A picture of steps with its measures.
struct Waterfall<'a> {
    frame: &'a Frame<'a>,
    input: &'a Input,
    space: Rect,
    names: f64,
    scale: Scale,
    levels: Figures<'a>,
    changes: Figures<'a>,
    cut: bool,
}

impl<'a> Waterfall<'a> {
    fn new(frame: &'a Frame<'a>, input: &'a Input, space: Rect) -> Self {
        let locale = frame.locale;
        let levels = levels(input, locale);
        let changes = Figures::of_panel(locale, input.unit, input.steps.iter().map(|s| s.effect.value));
        let ends = [locale.text(id(input, "none")), locale.text(id(input, "all"))];
        let names = rows::widest(
            ends.iter().map(String::as_str).chain(input.steps.iter().map(|s| s.name.as_str())),
            theme::LABEL.bold(),
        );
        let names = names.ceil().clamp(60.0, space.width() * 0.3) + 4.0;
        let numbers = input.steps.iter().map(|s| changes.signed(s.effect.value));
        let room =
            rows::widest(numbers.chain([levels.number(input.none), levels.number(input.all)]), NUMBER.bold()) + 12.0;
        let values: Vec<f64> = reached(input).into_iter().filter(|v| v.is_finite()).collect();
        let (low, high) = values.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), &v| (a.min(v), b.max(v)));
        let cut = low > 0.0 && high - low < NARROW * high && high > low;
        let left = if frame.rtl() {
            (space.left, space.right - names - room)
        } else {
            (space.left + names + 14.0, space.right - room)
        };
        let scale = if cut {
            Scale::new(left, values, (0.35, 0.05), 6.0)
        } else {
            Scale::new(left, values.into_iter().chain([0.0]), (0.0, 0.05), 6.0)
        };
        Self { frame, input, space, names, scale, levels, changes, cut }
    }

    fn draw(&self) {
        let ticks = self.levels.for_step(self.scale.step());
        self.scale.axis(&self.frame.canvas, self.space.top, self.space.bottom, |tick| ticks.number(tick));
        self.axis_words();
        self.whole(0, id(self.input, "none"), self.input.none);
        let mut at = self.input.none;
        for (i, step) in self.input.steps.iter().enumerate() {
            self.connector(i, at);
            self.step(i + 1, step, at);
            at += if step.effect.value.is_finite() { step.effect.value } else { 0.0 };
        }
        self.connector(self.input.steps.len(), at);
        self.whole(self.input.steps.len() + 1, id(self.input, "all"), self.input.all);
    }

    /// What the axis counts, and in which unit.
    fn axis_words(&self) {
        let words = match self.levels.unit_words() {
            Some(unit) => self.frame.locale.with_member(&self.input.outcome, &unit),
            None => self.input.outcome.clone(),
        };
        let (from, to) = self.scale.range();
        let (from, to) = (self.scale.x(from), self.scale.x(to));
        let words = text::fit(&words, theme::NOTE.size, theme::NOTE.weight, (to - from).abs());
        let y = self.space.bottom + TICK_ROOM + 14.0;
        self.frame.canvas.text(f64::midpoint(from, to), y, Anchor::Middle, &words, theme::NOTE);
    }

    fn middle(&self, row: usize) -> f64 {
        let rows = (self.input.steps.len() + 2) as f64;
        self.space.top + self.space.height() / rows * (row as f64 + 0.5)
    }

    fn name(&self, row: usize, words: &str, style: TextStyle) {
        let Rect { left, right, .. } = self.space;
        let ends = if self.frame.rtl() { (right - self.names, right) } else { (left, left + self.names) };
        rows::name(self.frame, words, style, ends, self.middle(row));
    }

    /// A number beyond the end of a bar, on the side where values grow.
    fn number(&self, row: usize, beyond: f64, words: &str, style: TextStyle) {
        self.frame.canvas.text(beyond + 6.0, self.middle(row) + 4.2, Anchor::Left, words, style);
    }

    fn whole(&self, row: usize, words: &str, value: f64) {
        self.name(row, &self.frame.locale.text(words), theme::LABEL.bold());
        let y = self.middle(row);
        if value.is_finite() {
            let from = if self.cut { self.scale.range().0 } else { 0.0 };
            let bar = self.scale.bar(from, value, y - BAR / 2.0, y + BAR / 2.0);
            self.frame.canvas.rect(bar, &MUTED, None);
            if self.cut {
                self.broken(bar);
            }
        }
        let end = self.scale.x(if value.is_finite() { value.max(0.0) } else { self.scale.range().0 });
        self.number(row, end, &self.levels.number(value), NUMBER.bold());
    }

    /// The mark of a bar that does not begin at zero.
    fn broken(&self, bar: Rect) {
        let x = bar.left + 14.0;
        for dx in [0.0, 6.0] {
            let (from, to) = ((x + dx - 3.0, bar.bottom + 2.0), (x + dx + 3.0, bar.top - 2.0));
            self.frame.canvas.line(from, to, Stroke::new(&WHITE, 2.4));
        }
    }

    fn connector(&self, row: usize, value: f64) {
        if value.is_finite() {
            let x = self.scale.x(value);
            let (from, to) = (self.middle(row) + BAR / 2.0, self.middle(row + 1) - BAR / 2.0);
            self.frame.canvas.line((x, from), (x, to), Stroke::new(&AXIS, 1.0));
        }
    }

    fn step(&self, row: usize, step: &Step, from: f64) {
        self.name(row, &step.name, theme::LABEL);
        let (canvas, y) = (&self.frame.canvas, self.middle(row));
        let Estimate { value, low, high } = step.effect;
        let mut beyond = self.scale.x(if from.is_finite() { from } else { self.scale.range().0 });
        if value.is_finite() && from.is_finite() {
            let space = self.scale.bar(from, from + value, y - BAR / 2.0, y + BAR / 2.0);
            let colour: Rgb = if value > 0.0 { VERMILLION } else { BLUE };
            bar(canvas, Rect { right: space.right.max(space.left + 1.0), ..space }, colour, is_sure(step));
            let mut ends = space;
            if low.is_finite() && high.is_finite() && high > low {
                let interval = self.scale.bar(from + low, from + high, y, y);
                whisker(canvas, (interval.left, interval.right), y);
                ends = Rect { left: space.left.min(interval.left), right: space.right.max(interval.right), ..space };
            }
            beyond = ends.right;
        }
        self.number(row, beyond, &self.changes.signed(value), NUMBER);
    }
}

/// The two ends of the waterfall, with the decimals that their difference needs.
fn levels<'l>(input: &Input, locale: &'l Locale) -> Figures<'l> {
    let total = input.all - input.none;
    let ends = Figures::of_panel(locale, input.unit, [input.none, input.all]);
    if total == 0.0 { ends } else { ends.for_values([total]) }
}

/// Every value the picture reaches.
fn reached(input: &Input) -> Vec<f64> {
    let mut values = vec![input.none, input.all];
    let mut at = input.none;
    for Step { effect, .. } in &input.steps {
        values.extend([at + effect.value, at + effect.low, at + effect.high]);
        at += if effect.value.is_finite() { effect.value } else { 0.0 };
    }
    values
}

/// That the steps sum to the whole, with the numbers.
fn sum(input: &Input, locale: &Locale) -> String {
    let total = input.all - input.none;
    let changes = levels(input, locale);
    let unit = changes.difference_unit().unwrap_or_default();
    let (sum, none, all) = (changes.signed(total), changes.number(input.none), changes.number(input.all));
    let args = [
        ("sum", Arg::Text(sum.as_str())),
        ("unit", Arg::Text(&unit)),
        ("none", Arg::Text(&none)),
        ("all", Arg::Text(&all)),
    ];
    locale.format(if unit.is_empty() { "chart-shapley-sum-count" } else { "chart-shapley-sum" }, &args)
}

/// The finding: from where to where, and which step does most of it.
fn title(input: &Input, locale: &Locale) -> String {
    let finite = || input.steps.iter().rev().filter(|s| s.effect.value.is_finite());
    let by_size = |a: &&Step, b: &&Step| a.effect.value.abs().total_cmp(&b.effect.value.abs());
    let sure = finite().filter(|s| is_sure(s)).max_by(by_size);
    let Some(strongest) = sure.or_else(|| finite().max_by(by_size)) else { return locale.text("chart-empty") };
    let (none, all) =
        (figures::in_sentence(locale, input.unit, input.none), figures::in_sentence(locale, input.unit, input.all));
    let by = figures::difference_in_sentence(locale, input.unit, strongest.effect.value);
    let args = [
        ("outcome", Arg::Text(input.outcome.as_str())),
        ("none", Arg::Text(&none)),
        ("all", Arg::Text(&all)),
        ("step", Arg::Text(&strongest.name)),
        ("by", Arg::Text(&by)),
    ];
    let raises = strongest.effect.value > 0.0;
    let id = match (input.subject, strongest.effect.value == 0.0, raises) {
        (Subject::Measures, false, _) if sure.is_none() => "chart-shapley-title-unclear",
        (Subject::Assumptions, false, _) if sure.is_none() => "chart-attribution-title-unclear",
        (Subject::Measures, true, _) => "chart-shapley-title-nothing",
        (Subject::Measures, false, false) => "chart-shapley-title-lowers",
        (Subject::Measures, false, true) => "chart-shapley-title-raises",
        (Subject::Assumptions, true, _) => "chart-attribution-title-nothing",
        (Subject::Assumptions, false, false) => "chart-attribution-title-lowers",
        (Subject::Assumptions, false, true) => "chart-attribution-title-raises",
    };
    locale.format(id, &args)
}
