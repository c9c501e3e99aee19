//! How many days each western corridor is closed: one histogram a corridor, with median, 80 % interval, the tail beyond
//! 95 % and the days that count as a disruption marked. Futures without any closure stand apart at the left, those beyond
//! the axis apart at the right: both are counts of futures, not amounts of days.

use super::canvas::{Anchor, Canvas, Dash, Rect, Stroke, TextStyle};
use super::colour::Rgb;
use super::frame::{self, Frame, Heading, KeyEntry};
use super::plot::{self, Axis, Plot};
use super::theme::{self, AXIS, BLUE, INK, MUTED, VERMILLION, WHITE};
use super::{Caption, Ghost, Svg, ghost, symbols, text, ticks};
use crate::locale::{Arg, Locale};
use harmattan_analysis::{Bin, CorridorHistogram, Quantiles};

/// What the chart shows.
#[derive(Clone, Debug)]
pub struct Input {
    /// The western corridors, in the order to draw them.
    pub corridors: Vec<Corridor>,
    /// Length of the period, days.
    pub horizon_days: f64,
    /// Days of closure from which a corridor counts as disrupted; none where that is not known.
    pub disruption_days: Option<f64>,
}

/// Closed days of one corridor over all trajectories.
#[derive(Clone, Debug)]
pub struct Corridor {
    /// Name in the reader's language.
    pub name: String,
    /// In bins.
    pub histogram: CorridorHistogram,
    /// In quantiles.
    pub quantiles: Quantiles,
}

/// Below this number of trajectories nothing is said of one in twenty.
const ENOUGH_FOR_TAIL: u64 = 20;
/// The axis ends where at most this share of any corridor's futures lies beyond.
const BEYOND: f64 = 0.005;
const HEAD: f64 = 44.0;
const PICTURE: f64 = 104.0;
const LEAST_PICTURE: f64 = 56.0;
const GAP: f64 = 20.0;
/// Width of the bars that stand apart, and of the gap between them and the axis of days, pixels.
const APART: f64 = 44.0;
const APART_GAP: f64 = 12.0;
const BAND: Rgb = Rgb(0xd9, 0xe9, 0xf3);
const SMALL: TextStyle = TextStyle { size: 11.0, ..theme::NOTE };

/// Draws the chart.
pub fn draw(input: &Input, caption: &Caption, locale: &Locale) -> Svg {
    draw_over(input, None, caption, locale)
}

/// Draws the chart over that of another scenario.
pub fn draw_over(input: &Input, ghost: Option<&Ghost<Input>>, caption: &Caption, locale: &Locale) -> Svg {
    let panels = f64::from(u32::try_from(input.corridors.len()).unwrap_or(u32::MAX));
    let width = bin_width(input);
    let subtitle = locale.format("chart-corridors-subtitle", &[("days", Arg::Text(&locale.days(width)))]);
    let subtitle = ghost::subtitle(subtitle, ghost, locale);
    let words = Heading { title: title(input, caption, locale), subtitle };
    let behind = |at: usize| ghost.and_then(|ghost| ghost.input.corridors.get(at));
    let scale = DayScale::of(input, ghost.map(|ghost| &ghost.input));
    let key = key(input, &scale, locale);
    let picture = caption.look.height(PICTURE, panels, LEAST_PICTURE);
    let picture_height = panels * (HEAD + picture + GAP);
    let key_height = frame::key_height(&key, &caption.look) + 8.0;
    let frame = Frame::new("corridor-distribution", locale, caption, words, key_height + picture_height + 28.0);
    frame.key(frame.body.top, &key);
    let mut top = frame.body.top + key_height;
    let corridors = || input.corridors.iter().enumerate();
    let axes: Vec<Axis<'_>> = corridors().map(|(i, c)| share_axis((c, behind(i)), width, locale).0).collect();
    let room = axes.iter().map(plot::label_room).fold(0.0, f64::max);
    for (i, corridor) in input.corridors.iter().enumerate() {
        let last = i + 1 == input.corridors.len();
        let tail = caption.trajectories >= ENOUGH_FOR_TAIL;
        let panel = Panel { top, picture, width, scale: &scale, last, tail, room, disruption: input.disruption_days };
        draw_panel(&frame, (corridor, behind(i)), &panel);
        top += HEAD + picture + GAP;
    }
    let words = locale.text("chart-corridors-axis");
    frame.canvas.text(frame.body.centre().0, top + 24.0, Anchor::Middle, &words, theme::NOTE);
    frame.finish()
}

/// The narrowest bin: heights of bars are shares per this many days, so that areas are right where bins differ.
fn bin_width(input: &Input) -> f64 {
    let widths = input.corridors.iter().flat_map(|c| &c.histogram.bins).map(|b| b.to - b.from).filter(|w| *w > 0.0);
    let narrowest = widths.fold(f64::INFINITY, f64::min);
    if narrowest.is_finite() { narrowest } else { 1.0 }
}

fn sound(bin: &Bin) -> bool {
    bin.share > 0.0 && bin.to > bin.from
}

/// The axis of days that all corridors share.
struct DayScale {
    ticks: Vec<f64>,
    /// Where it ends.
    end: f64,
    /// Whether some futures lie beyond.
    is_cut: bool,
}

impl DayScale {
    fn of(input: &Input, behind: Option<&Input>) -> Self {
        let horizon = input.horizon_days.max(1.0);
        let corridors = || input.corridors.iter().chain(behind.iter().flat_map(|behind| &behind.corridors));
        let ends = || corridors().map(|c| c.histogram.bins.iter().filter(|bin| sound(bin)));
        let longest = ticks::reach(ends().flatten().map(|b| b.to), 0.0).min(horizon);
        // The first end of a bin beyond which almost nothing lies.
        let nearly_all = |bins: &CorridorHistogram| {
            let mut beyond = 0.0;
            let rare = bins.bins.iter().rev().filter(|bin| sound(bin)).find(|bin| {
                beyond += bin.share;
                beyond > BEYOND
            });
            rare.map_or(0.0, |bin| bin.to)
        };
        let usual = ticks::reach(corridors().map(|c| nearly_all(&c.histogram)), 0.0);
        let usual = ticks::reach(input.disruption_days.filter(|d| *d <= longest), usual);
        let end = if usual > 0.0 { usual.min(horizon) } else { longest };
        let end = if end > 0.0 { end } else { horizon };
        // An axis that all but holds the longest closure holds it.
        let end = if longest <= 1.15 * end { longest.max(end) } else { end };
        let mut ticks = ticks::from_zero(end, 9.0, 1.0);
        ticks.retain(|tick| *tick <= end * (1.0 + 1e-9));
        Self { ticks, end, is_cut: longest > end }
    }
}

/// Where a corridor's picture stands, and what it shares with the others.
struct Panel<'a> {
    top: f64,
    picture: f64,
    width: f64,
    scale: &'a DayScale,
    last: bool,
    tail: bool,
    room: f64,
    disruption: Option<f64>,
}

/// Height of a bin's bar.
fn height(bin: &Bin, width: f64) -> f64 {
    if bin.to > bin.from { bin.share * width / (bin.to - bin.from) } else { 0.0 }
}

/// The axis of shares of a corridor, and whether the bar of futures without a closure is cut.
fn share_axis<'l>(
    (corridor, behind): (&Corridor, Option<&Corridor>),
    width: f64,
    locale: &'l Locale,
) -> (Axis<'l>, bool) {
    let bins = corridor.histogram.bins.iter().chain(behind.iter().flat_map(|behind| &behind.histogram.bins));
    let tallest = ticks::reach(bins.map(|bin| height(bin, width)), 0.0);
    // A bar at zero far above the rest is cut, with its number beside it, so that the rest can be read.
    let cut = tallest > 0.0 && corridor.histogram.zero > 2.0 * tallest;
    let end = if cut { tallest * 1.1 } else { tallest.max(corridor.histogram.zero) };
    (Axis::shares(locale, if end > 0.0 { end } else { 1.0 }, 2.0), cut)
}

fn draw_panel(frame: &Frame<'_>, (corridor, behind): (&Corridor, Option<&Corridor>), panel: &Panel<'_>) {
    let &Panel { top, picture, width, scale, last, tail, .. } = panel;
    let (canvas, locale, body) = (&frame.canvas, frame.locale, frame.body);
    let (x, anchor) = frame.start(body.left, body.right);
    let fitted = |words: &str, style: TextStyle| text::fit(words, style.size, style.weight, body.width());
    canvas.text(x, top + 13.0, anchor, &fitted(&corridor.name, theme::HEADING), theme::HEADING);
    canvas.text(x, top + 32.0, anchor, &fitted(&summary(corridor, tail, locale), theme::NOTE), theme::NOTE);

    let (y, cut) = share_axis((corridor, behind), width, locale);
    let x = Axis::over(scale.ticks.clone(), |days| if last { locale.decimal(days, 0) } else { String::new() });
    let x = Axis { to: scale.end, ..x };
    let (y_from, y_to) = (y.from, y.to);
    let left = body.left + panel.room + APART + APART_GAP;
    let end = body.right - if scale.is_cut { APART + APART_GAP + 4.0 } else { 8.0 };
    let area = Rect { left, top: top + HEAD, right: end, bottom: top + HEAD + picture };
    let plot = plot::axes_apart(canvas, area, &x, &y, left - APART - APART_GAP);

    if tail && corridor.quantiles.q90 > 0.0 {
        plot.bar((corridor.quantiles.q10, y_from), (corridor.quantiles.q90, y_to), &BAND);
    }
    let shown = corridor.histogram.bins.iter().filter(|bin| sound(bin)).filter(|bin| bin.from < scale.end);
    for bin in shown {
        let split = if tail { corridor.quantiles.q95.clamp(bin.from, bin.to) } else { bin.to };
        let half_gap = (bin.to - bin.from) * 0.04;
        let (from, to) = (bin.from + half_gap, bin.to - half_gap);
        if split > from {
            plot.bar((from, 0.0), (split.min(to), height(bin, width)), &BLUE);
        }
        if split < to {
            plot.bar((split.max(from), 0.0), (to, height(bin, width)), &VERMILLION);
        }
    }
    if let Some(behind) = behind {
        plot.line(&outline(behind, scale.end, width), ghost::line());
    }
    zero_bar(canvas, &plot, corridor, (cut, last), locale);
    if scale.is_cut {
        overflow_bar(canvas, &plot, corridor, (scale.end, last), locale);
    }
    let upright = |days: f64, stroke: Stroke| plot.line(&[(days, y_from), (days, y_to)], stroke);
    if let Some(days) = panel.disruption.filter(|days| (0.0..=scale.end).contains(days)) {
        upright(days, threshold());
    }
    if tail && corridor.quantiles.q95 > 0.0 && corridor.quantiles.q95 <= scale.end {
        upright(corridor.quantiles.q95, tail_line());
    }
    if corridor.quantiles.q50 > 0.0 && corridor.quantiles.q50 <= scale.end {
        upright(corridor.quantiles.q50, Stroke::new(&INK, 2.0));
    }
}

/// The tops of the bars, as one line of steps.
fn outline(corridor: &Corridor, end: f64, width: f64) -> Vec<(f64, f64)> {
    let shown = corridor.histogram.bins.iter().filter(|bin| bin.to > bin.from && bin.from < end);
    shown.flat_map(|bin| [(bin.from, height(bin, width)), (bin.to.min(end), height(bin, width))]).collect()
}

fn threshold() -> Stroke {
    Stroke::new(&INK, 1.6).dashed(Dash::Dotted)
}

fn tail_line() -> Stroke {
    Stroke::new(&theme::for_text(VERMILLION), 1.4).dashed(Dash::Dashed)
}

/// A bar beside the axis of days, with its share over it and words under it.
fn bar_apart(
    canvas: &Canvas,
    plot: &Plot<'_>,
    (left, share): (f64, f64),
    (cut, under): (bool, Option<&str>),
    (colour, locale): (Rgb, &Locale),
) {
    let area = plot.area;
    let (_, top) = plot.at((0.0, share));
    let bar = Rect { left: left + 4.0, top, right: left + APART - 4.0, bottom: area.bottom };
    canvas.line((left, area.bottom), (left + APART, area.bottom), Stroke::new(&AXIS, 1.0));
    if let Some(words) = under {
        let words = text::fit(words, SMALL.size, SMALL.weight, APART + APART_GAP);
        canvas.text(left + APART / 2.0, area.bottom + 8.0 + 8.2, Anchor::Middle, &words, SMALL);
    }
    if share <= 0.0 {
        return;
    }
    canvas.rect(bar, &colour, None);
    if colour == VERMILLION {
        symbols::hatch(canvas, bar, colour);
    }
    if cut {
        for y in [top + 8.0, top + 13.0] {
            canvas.line((bar.left - 2.0, y + 3.0), (bar.right + 2.0, y - 3.0), Stroke::new(&WHITE, 2.0));
        }
    }
    let share = locale.probability(share);
    let share = text::fit(&share, SMALL.size, SMALL.weight, APART + APART_GAP);
    // Above the bar, or inside it where it fills the picture.
    let (baseline, style) = if top - area.top >= 14.0 {
        (top - 3.0, SMALL.with_halo())
    } else {
        (top + 32.0, SMALL.coloured(theme::on(colour)))
    };
    canvas.text(left + APART / 2.0, baseline, Anchor::Middle, &share, style);
}

/// Trajectories in which the corridor is never closed, left of the axis of days.
fn zero_bar(canvas: &Canvas, plot: &Plot<'_>, corridor: &Corridor, (cut, last): (bool, bool), locale: &Locale) {
    let words = locale.text("chart-corridors-never");
    let left = plot.area.left - APART - APART_GAP;
    let zero = corridor.histogram.zero.clamp(0.0, 1.0);
    bar_apart(canvas, plot, (left, zero), (cut, last.then_some(words.as_str())), (MUTED, locale));
}

/// Trajectories beyond the end of the axis, right of it.
fn overflow_bar(canvas: &Canvas, plot: &Plot<'_>, corridor: &Corridor, (end, last): (f64, bool), locale: &Locale) {
    let beyond =
        corridor.histogram.bins.iter().filter(|bin| sound(bin)).filter(|bin| bin.from >= end).map(|bin| bin.share);
    let words = locale.format("chart-corridors-beyond", &[("days", Arg::Text(&locale.decimal(end, 0)))]);
    let left = plot.area.right + APART_GAP;
    bar_apart(canvas, plot, (left, beyond.sum()), (false, last.then_some(words.as_str())), (VERMILLION, locale));
}

fn key(input: &Input, scale: &DayScale, locale: &Locale) -> Vec<KeyEntry<'static>> {
    let mut entries = vec![
        KeyEntry::fill(locale.text("chart-corridors-key-bars"), BLUE),
        KeyEntry::line(locale.text("median"), Stroke::new(&INK, 2.0)),
        KeyEntry::fill(locale.text("interval-80"), BAND),
        KeyEntry::fill(locale.text("chart-corridors-key-tail"), VERMILLION),
        KeyEntry::fill(locale.text("chart-corridors-key-zero"), MUTED),
    ];
    if scale.is_cut {
        entries.push(KeyEntry::new(locale.text("chart-corridors-key-beyond"), |canvas, space| {
            canvas.rect(space, &VERMILLION, None);
            symbols::hatch(canvas, space, VERMILLION);
        }));
    }
    if let Some(days) = input.disruption_days.filter(|days| *days <= scale.end) {
        let words = locale.format("chart-corridors-key-disruption", &[("days", Arg::Text(&locale.days(days)))]);
        entries.push(KeyEntry::new(words, |canvas, space| {
            let x = space.centre().0;
            canvas.line((x, space.top - 2.0), (x, space.bottom + 2.0), threshold());
        }));
    }
    entries
}

fn summary(corridor: &Corridor, enough: bool, locale: &Locale) -> String {
    if corridor.histogram.zero >= 1.0 {
        return locale.text("chart-corridors-summary-none");
    }
    let (median, tail) = (locale.days(corridor.quantiles.q50), locale.days(corridor.quantiles.q95));
    let range = locale.days_range(corridor.quantiles.q10, corridor.quantiles.q90);
    let zero = locale.probability(corridor.histogram.zero);
    let args = [
        ("median", Arg::Text(&median)),
        ("range", Arg::Text(&range)),
        ("tail", Arg::Text(&tail)),
        ("zero", Arg::Text(&zero)),
    ];
    locale.format(if enough { "chart-corridors-summary" } else { "chart-corridors-summary-few" }, &args)
}

/// The finding: the corridor that suffers most.
fn title(input: &Input, caption: &Caption, locale: &Locale) -> String {
    if input.corridors.is_empty() {
        return locale.text("chart-empty");
    }
    let worse = |a: &&Corridor, b: &&Corridor| {
        a.quantiles.q50.total_cmp(&b.quantiles.q50).then(a.quantiles.q95.total_cmp(&b.quantiles.q95))
    };
    // `max_by` keeps the last of equals; the first is the one the reader meets first.
    let worst = input.corridors.iter().rev().max_by(worse).filter(|c| c.histogram.zero < 1.0);
    let Some(worst) = worst else { return locale.text("chart-corridors-title-none") };
    let (median, tail) = (locale.days(worst.quantiles.q50), locale.days(worst.quantiles.q95));
    let args =
        [("corridor", Arg::Text(worst.name.as_str())), ("median", Arg::Text(&median)), ("tail", Arg::Text(&tail))];
    let id = if caption.trajectories == 1 {
        "chart-corridors-title-one"
    } else if caption.trajectories < ENOUGH_FOR_TAIL {
        "chart-corridors-title-few"
    } else if worst.quantiles.q50 > 0.0 {
        "chart-corridors-title"
    } else if worst.quantiles.q95 > 0.0 {
        "chart-corridors-title-mostly-open"
    } else {
        "chart-corridors-title-rare"
    };
    locale.format(id, &args)
}
