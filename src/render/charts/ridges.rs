//! What lies behind a comparison: the distribution of one outcome in each scenario, one above the other,
//! with median, 80 % interval and the share at exactly zero.

use super::canvas::{Anchor, Rect, Stroke, TextStyle};
use super::colour::Rgb;
use super::frame::{self, Frame, Heading, KeyEntry};
use super::rows::{self, Scale, TICK_ROOM};
use super::symbols::Shape;
use super::theme::{self, BLUE, GRID, INK, SOFT, WHITE};
use super::{Caption, Svg, text};
use crate::figures::{self, Figures};
use crate::locale::{Arg, Locale};
use harmattan_analysis::comparison::{Density, Spread};
use harmattan_engine::Unit;

/// What the chart shows.
#[derive(Clone, Debug)]
pub struct Input {
    /// Name of the outcome in the reader's language.
    pub outcome: String,
    /// What its values count.
    pub unit: Unit,
    /// The scenarios from top to bottom, the base first as a rule (up to about twelve).
    pub rows: Vec<Row>,
}

/// One distribution.
#[derive(Clone, Debug)]
pub struct Row {
    /// Name of the scenario in the reader's language.
    pub name: String,
    /// Whether it is set off in bold (the base).
    pub emphasised: bool,
    /// Its numbers; bins with the same edges in all rows read best.
    pub spread: Spread,
    /// Whether the last bin also holds all that lies beyond it.
    pub open_ended: bool,
}

const ROW: f64 = 58.0;
/// How high the usual ridge rises, and how high any may: over the row above, not over two.
const USUAL: f64 = 42.0;
const HIGHEST: f64 = 78.0;
const HEAD: f64 = 24.0;
const NUMBER: TextStyle = TextStyle { size: 12.0, ..theme::LABEL };
const HEADING: TextStyle = TextStyle { size: 11.0, ..theme::NOTE };
const FILL: Rgb = Rgb(0xcf, 0xe3, 0xf0);
const FILL_EMPHASISED: Rgb = Rgb(0xd9, 0xdd, 0xe1);
/// The axis ends where this share of every row's futures lies, if the rest would take most of it.
const SHOWN: f64 = 0.995;
const LONG_TAIL: f64 = 2.5;

/// Draws the chart.
pub fn draw(input: &Input, caption: &Caption, locale: &Locale) -> Svg {
    let (reach, cut) = reach(input);
    let mut subtitle = locale.text("chart-ridges-subtitle");
    if cut {
        // What lies beyond is not drawn at all.
        subtitle = format!("{subtitle} {}", locale.text("chart-ridges-cut"));
    }
    if !cut && input.rows.iter().any(|row| row.open_ended) {
        subtitle = format!("{subtitle} {}", locale.text("chart-ridges-open"));
    }
    let words = Heading { title: title(input, locale), subtitle };
    let key = key(locale);
    let key_height = frame::key_height(&key, &caption.look) + 8.0;
    let rows = ROW * input.rows.len().max(1) as f64;
    // The first ridge may rise as far as the others.
    let first = input.rows.first().map_or(0.0, peak) * pixels_per_density(input);
    let space_top = key_height + HEAD + (first.min(HIGHEST) - ROW + 14.0).max(0.0);
    let frame = Frame::new("ridges", locale, caption, words, space_top + rows + TICK_ROOM + 30.0);
    frame.key(frame.body.top, &key);
    let space = Rect::new(frame.body.left, frame.body.top + space_top, frame.body.width(), rows);
    Ridges::new(&frame, input, space, reach).draw(frame.body.top + key_height + 14.0);
    frame.finish()
}

fn sound(bin: &Density) -> bool {
    bin.from.is_finite() && bin.to.is_finite() && bin.to > bin.from && bin.share > 0.0 && bin.share.is_finite()
}

fn bins(row: &Row) -> impl Iterator<Item = Density> + '_ {
    row.spread.bins.iter().copied().filter(sound)
}

/// How far the axis goes, and whether some futures lie beyond.
fn reach(input: &Input) -> (f64, bool) {
    let end = input.rows.iter().flat_map(bins).map(|b| b.to).fold(0.0, f64::max);
    let usual = |row: &Row| {
        let beyond = |x: f64| bins(row).filter(|b| b.to > x).map(|b| b.share).sum::<f64>();
        bins(row).map(|b| b.to).find(|&x| beyond(x) <= 1.0 - SHOWN).unwrap_or(0.0)
    };
    let usual = input.rows.iter().map(usual).fold(0.0, f64::max);
    if usual > 0.0 && end > LONG_TAIL * usual { (usual, true) } else { (end, false) }
}

fn key(locale: &Locale) -> Vec<KeyEntry<'static>> {
    vec![
        KeyEntry::new(locale.text("chart-ridges-key-bars"), |canvas, space| {
            canvas.rect(Rect { top: space.top + 3.0, ..space }, &FILL, Some(Stroke::new(&BLUE, 1.2)));
        }),
        KeyEntry::new(locale.text("median"), |canvas, space| Shape::Diamond.draw(canvas, space.centre(), 4.4, INK)),
        KeyEntry::line(locale.text("interval-80"), Stroke::new(&INK, 3.0)),
        KeyEntry::fill(locale.text("chart-ridges-key-zero"), SOFT),
    ]
}

/// A picture of rows with its measures.
struct Ridges<'a> {
    frame: &'a Frame<'a>,
    input: &'a Input,
    space: Rect,
    names: f64,
    zeros: f64,
    numbers: f64,
    /// Median and interval of each row, as written.
    written: Vec<String>,
    scale: Scale,
    amounts: Figures<'a>,
    /// Pixels per share and unit.
    height: f64,
}

impl<'a> Ridges<'a> {
    fn new(frame: &'a Frame<'a>, input: &'a Input, space: Rect, reach: f64) -> Self {
        let locale = frame.locale;
        let amounts = Figures::of_panel(
            locale,
            input.unit,
            input.rows.iter().flat_map(|r| [r.spread.median, r.spread.q10, r.spread.q90]),
        );
        let write = |row: &Row| {
            let (median, range) = (
                amounts.number(row.spread.median),
                locale.range(&amounts.number(row.spread.q10), &amounts.number(row.spread.q90)),
            );
            let args = [("median", Arg::Text(median.as_str())), ("range", Arg::Text(&range))];
            locale.format("chart-ridges-numbers", &args)
        };
        let written: Vec<String> = input.rows.iter().map(write).collect();
        let names = rows::widest(input.rows.iter().map(|r| r.name.as_str()), theme::LABEL.bold());
        let names = names.ceil().clamp(60.0, space.width() * 0.22) + 4.0;
        let zeros = 64.0;
        let heading = locale.text("chart-ridges-column");
        let numbers = rows::widest(&written, NUMBER.bold()).max(rows::widest([heading], HEADING)).ceil();
        let (start, end) = (names + zeros + 34.0, numbers + 20.0);
        let ends =
            if frame.rtl() { (space.left + end, space.right - start) } else { (space.left + start, space.right - end) };
        let scale = Scale::new(ends, [0.0, reach], (0.0, 0.01), 7.0);
        Self { frame, input, space, names, zeros, numbers, written, scale, amounts, height: pixels_per_density(input) }
    }

    /// Where so many pixels from the language's side lie.
    fn at(&self, from_start: f64) -> f64 {
        if self.frame.rtl() { self.space.right - from_start } else { self.space.left + from_start }
    }

    fn draw(&self, headings: f64) {
        let (frame, canvas, locale) = (self.frame, &self.frame.canvas, self.frame.locale);
        let ticks = self.amounts.for_step(self.scale.step());
        self.scale.axis(canvas, self.space.top, self.space.bottom, |tick| ticks.number(tick));
        let anchor = if frame.rtl() { Anchor::Left } else { Anchor::Right };
        let (_, start) = frame.start(0.0, 0.0);
        let zeros = self.names + 16.0;
        canvas.text(self.at(zeros), headings, start, &locale.text("chart-ridges-zero"), HEADING);
        canvas.text(self.at(self.space.width()), headings, anchor, &locale.text("chart-ridges-column"), HEADING);
        for (i, row) in self.input.rows.iter().enumerate() {
            let base = self.space.top + ROW * (i as f64 + 1.0) - 10.0;
            self.ridge(row, base);
            self.summary(row, base);
            let style = if row.emphasised { theme::LABEL.bold() } else { theme::LABEL };
            let (a, b) = (self.at(0.0), self.at(self.names));
            rows::name(frame, &row.name, style, (a.min(b), a.max(b)), base - 10.0);
            self.zero(row, self.at(zeros), base);
            let style = if row.emphasised { NUMBER.bold() } else { NUMBER };
            canvas.text(self.at(self.space.width()), base - 6.0, anchor, &self.written[i], style);
        }
        let words = match self.amounts.unit_words() {
            Some(unit) => locale.with_member(&self.input.outcome, &unit),
            None => self.input.outcome.clone(),
        };
        let words =
            text::fit(&words, theme::NOTE.size, theme::NOTE.weight, self.space.width() - self.names - self.numbers);
        let (from, to) = self.scale.range();
        let middle = f64::midpoint(self.scale.x(from), self.scale.x(to));
        canvas.text(middle, frame.body.bottom - 10.0, Anchor::Middle, &words, theme::NOTE);
    }

    /// The steps of a row, never below its base line.
    fn ridge(&self, row: &Row, base: f64) {
        let canvas = &self.frame.canvas;
        let (from, to) = self.scale.range();
        canvas.line((self.scale.x(from), base), (self.scale.x(to), base), Stroke::new(&GRID, 1.0));
        let mut outline: Vec<(f64, f64)> = Vec::new();
        let mut last = f64::NEG_INFINITY;
        for Density { from: low, to: high, share } in bins(row).filter(|b| b.from < to) {
            let y = base - (share / (high - low) * self.height).min(HIGHEST);
            let (a, b) = (self.scale.x(low), self.scale.x(high.min(to)));
            if low > last + 1e-9 * high.abs() {
                outline.extend(outline.last().map(|&(x, _)| (x, base)));
                outline.push((a, base));
            }
            outline.extend([(a, y), (b, y)]);
            last = high;
        }
        outline.extend(outline.last().map(|&(x, _)| (x, base)));
        let (fill, line) = if row.emphasised { (FILL_EMPHASISED, INK) } else { (FILL, BLUE) };
        let halo: Vec<(f64, f64)> = outline.iter().map(|&(x, y)| (x, y - 1.5)).collect();
        canvas.polyline(&halo, Stroke::new(&WHITE, 2.0));
        canvas.polygon(&outline, &fill, None);
        canvas.polyline(&outline, Stroke::new(&line, 1.3));
        if let Some(Density { from: low, to: high, .. }) = bins(row).last().filter(|b| row.open_ended && b.to <= to) {
            let (x, peak) = (f64::midpoint(self.scale.x(low), self.scale.x(high)), outline[outline.len() - 2].1);
            canvas.text(x, peak - 4.0, Anchor::Middle, "≥", HEADING.with_halo());
        }
    }

    /// Median and 80 % interval under the base line.
    fn summary(&self, row: &Row, base: f64) {
        let canvas = &self.frame.canvas;
        if row.spread.q10.is_finite() && row.spread.q90.is_finite() {
            let bar = self.scale.bar(row.spread.q10, row.spread.q90, base, base);
            canvas.line((bar.left, base), (bar.right, base), Stroke::new(&INK, 3.0));
        }
        if row.spread.median.is_finite() {
            Shape::Diamond.draw(canvas, (self.scale.x(row.spread.median), base), 4.4, INK);
        }
    }

    /// The share at exactly zero, as a number over a bar of that length.
    fn zero(&self, row: &Row, start: f64, base: f64) {
        let canvas = &self.frame.canvas;
        let share = if row.spread.zero.is_finite() { row.spread.zero.clamp(0.0, 1.0) } else { 0.0 };
        let left = if self.frame.rtl() { start - self.zeros } else { start };
        let bar = |share: f64| Rect::new(left, base - 4.0, self.zeros * share, 6.0);
        canvas.rect(bar(1.0), &GRID, None);
        canvas.rect(bar(share), &SOFT, None);
        let (_, anchor) = self.frame.start(0.0, 0.0);
        let words = if row.spread.zero.is_finite() { self.frame.locale.probability(share) } else { "–".to_owned() };
        canvas.text(start, base - 8.0, anchor, &words, NUMBER);
    }
}

/// The greatest share per unit of a row.
fn peak(row: &Row) -> f64 {
    bins(row).map(|b| b.share / (b.to - b.from)).fold(0.0, f64::max)
}

/// How high a share per unit is drawn: the same in all rows, so that areas can be compared.
fn pixels_per_density(input: &Input) -> f64 {
    let mut peaks: Vec<f64> = input.rows.iter().map(peak).filter(|p| *p > 0.0).collect();
    peaks.sort_by(f64::total_cmp);
    let Some(&middle) = peaks.get(peaks.len() / 2) else { return 0.0 };
    let greatest = peaks.last().copied().unwrap_or(middle);
    // The usual row is of usual height, unless the greatest would then be cut.
    (USUAL / middle).min(HIGHEST / greatest).max(0.5 * USUAL / middle)
}

/// The finding: from where to where the median goes, or how often there is anything at all.
fn title(input: &Input, locale: &Locale) -> String {
    let sound = || input.rows.iter().filter(|row| row.spread.median.is_finite());
    let by_median = |a: &&Row, b: &&Row| a.spread.median.total_cmp(&b.spread.median);
    let (Some(least), Some(most)) = (sound().min_by(by_median), sound().rev().max_by(by_median)) else {
        return locale.text("chart-empty");
    };
    let written = |v: f64| figures::in_sentence(locale, input.unit, v);
    let by_zero = |a: &&Row, b: &&Row| b.spread.zero.total_cmp(&a.spread.zero);
    let (rarest, oftenest) = (sound().min_by(by_zero), sound().rev().max_by(by_zero));
    let above = |row: Option<&Row>| row.map_or(0.0, |r| (1.0 - r.spread.zero).clamp(0.0, 1.0));
    let id = match () {
        () if above(oftenest) <= 0.0 => "chart-ridges-title-zero",
        () if most.spread.median <= 0.0 && above(oftenest) > above(rarest) => "chart-ridges-title-shares",
        () if most.spread.median <= 0.0 => "chart-ridges-title-share",
        () if most.spread.median > least.spread.median => "chart-ridges-title",
        () => "chart-ridges-title-same",
    };
    let name = |row: Option<&'_ Row>| row.map(|r| r.name.clone()).unwrap_or_default();
    let (rare, often) = (name(rarest), name(oftenest));
    let shares = [locale.probability(above(rarest)), locale.probability(above(oftenest))];
    let shown = id == "chart-ridges-title-shares";
    let (low, high) = if shown { shares.into() } else { (written(least.spread.median), written(most.spread.median)) };
    let (least, most) = if shown { (&rare, &often) } else { (&least.name, &most.name) };
    let share = locale.probability(above(oftenest));
    let args = [
        ("outcome", Arg::Text(input.outcome.as_str())),
        ("least", Arg::Text(least)),
        ("most", Arg::Text(most)),
        ("low", Arg::Text(&low)),
        ("high", Arg::Text(&high)),
        ("share", Arg::Text(&share)),
    ];
    locale.format(id, &args)
}
