//! How many days each western corridor is closed: one histogram a corridor, with median, 80 % interval
//! and the tail beyond 95 % marked.

use super::canvas::{Anchor, Canvas, Dash, Rect, Stroke};
use super::colour::Rgb;
use super::frame::{self, Frame, Heading, KeyEntry};
use super::plot::{self, Axis, Plot};
use super::theme::{self, BLUE, INK, MUTED, VERMILLION, WHITE};
use super::{Caption, Svg, text, ticks};
use crate::locale::{Arg, Locale};
use harmattan_analysis::{Bin, CorridorHistogram, Quantiles};

/// What the chart shows.
#[derive(Clone, Debug)]
pub struct Input {
    /// The western corridors, in the order to draw them.
    pub corridors: Vec<Corridor>,
    /// Length of the period, days.
    pub horizon_days: f64,
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
const HEAD: f64 = 44.0;
const PICTURE: f64 = 104.0;
const GAP: f64 = 20.0;
const BAND: Rgb = Rgb(0xd9, 0xe9, 0xf3);

/// Draws the chart.
pub fn draw(input: &Input, caption: &Caption, locale: &Locale) -> Svg {
    let panels = f64::from(u32::try_from(input.corridors.len()).unwrap_or(u32::MAX));
    let width = bin_width(input);
    let subtitle = locale.format("chart-corridors-subtitle", &[("days", Arg::Text(&locale.days(width)))]);
    let words = Heading { title: title(input, caption, locale), subtitle };
    let (key, picture_height) = (key(locale), panels * (HEAD + PICTURE + GAP));
    let key_height = frame::key_height(&key) + 8.0;
    let frame = Frame::new("corridor-distribution", locale, caption, words, key_height + picture_height + 28.0);
    frame.key(frame.body.top, &key);
    let mut top = frame.body.top + key_height;

    let x_end = ticks::reach(
        input.corridors.iter().flat_map(|c| c.histogram.bins.iter().filter(|b| b.share > 0.0)).map(|b| b.to),
        0.0,
    );
    let horizon = input.horizon_days.max(1.0);
    let x_ticks = ticks::from_zero(if x_end > 0.0 { x_end.min(horizon) } else { horizon }, 9.0, 1.0);
    for (i, corridor) in input.corridors.iter().enumerate() {
        let last = i + 1 == input.corridors.len();
        let panel = Panel { top, width, x_ticks: &x_ticks, last, tail: caption.trajectories >= ENOUGH_FOR_TAIL };
        draw_panel(&frame, corridor, &panel);
        top += HEAD + PICTURE + GAP;
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

/// Where a corridor's picture stands, and what it shares with the others.
struct Panel<'a> {
    top: f64,
    width: f64,
    x_ticks: &'a [f64],
    last: bool,
    tail: bool,
}

fn draw_panel(frame: &Frame<'_>, corridor: &Corridor, panel: &Panel<'_>) {
    let &Panel { top, width, x_ticks, last, tail } = panel;
    let (canvas, locale, body) = (&frame.canvas, frame.locale, frame.body);
    let (x, anchor) = frame.start(body.left, body.right);
    let fitted =
        |words: &str, style: super::canvas::TextStyle| text::fit(words, style.size, style.weight, body.width());
    canvas.text(x, top + 13.0, anchor, &fitted(&corridor.name, theme::HEADING), theme::HEADING);
    canvas.text(x, top + 32.0, anchor, &fitted(&summary(corridor, tail, locale), theme::NOTE), theme::NOTE);

    let height = |bin: &Bin| if bin.to > bin.from { bin.share * width / (bin.to - bin.from) } else { 0.0 };
    let tallest = ticks::reach(corridor.histogram.bins.iter().map(height), 0.0);
    // A spike at zero far above the rest is cut, with its number beside it, so that the rest can be read.
    let cut = tallest > 0.0 && corridor.histogram.zero > 2.0 * tallest;
    let y_end = if cut { tallest * 1.1 } else { tallest.max(corridor.histogram.zero) };
    let y = Axis::shares(locale, if y_end > 0.0 { y_end } else { 1.0 }, 2.0);
    let end = x_ticks.last().copied().unwrap_or(1.0);
    let mut x = Axis::over(x_ticks.to_vec(), |days| if last { locale.decimal(days, 0) } else { String::new() });
    x.from = -0.08 * end;
    let left = body.left + plot::label_room(&y).max(52.0);
    let area = Rect { left, top: top + HEAD, right: body.right - 8.0, bottom: top + HEAD + PICTURE };
    let plot = plot::axes(canvas, area, &x, &y);

    if tail && corridor.quantiles.q90 > 0.0 {
        plot.bar((corridor.quantiles.q10, y.from), (corridor.quantiles.q90, y.to), &BAND);
    }
    for bin in &corridor.histogram.bins {
        let split = if tail { corridor.quantiles.q95.clamp(bin.from, bin.to.max(bin.from)) } else { bin.to };
        let half_gap = (bin.to - bin.from) * 0.04;
        let (from, to) = (bin.from + half_gap, bin.to - half_gap);
        if bin.share > 0.0 && split > from {
            plot.bar((from, 0.0), (split.min(to), height(bin)), &BLUE);
        }
        if bin.share > 0.0 && split < to {
            plot.bar((split.max(from), 0.0), (to, height(bin)), &VERMILLION);
        }
    }
    zero_bar(canvas, &plot, corridor, end, cut, locale);
    if tail && corridor.quantiles.q95 > 0.0 {
        plot.line(
            &[(corridor.quantiles.q95, y.from), (corridor.quantiles.q95, y.to)],
            Stroke::new(&theme::for_text(VERMILLION), 1.4).dashed(Dash::Dashed),
        );
    }
    if corridor.quantiles.q50 > 0.0 {
        plot.line(&[(corridor.quantiles.q50, y.from), (corridor.quantiles.q50, y.to)], Stroke::new(&INK, 2.0));
    }
}

/// The bar left of the axis' zero: trajectories in which the corridor is never closed.
fn zero_bar(canvas: &Canvas, plot: &Plot<'_>, corridor: &Corridor, end: f64, cut: bool, locale: &Locale) {
    if corridor.histogram.zero <= 0.0 {
        return;
    }
    let (from, to) = (-0.07 * end, -0.02 * end);
    plot.bar((from, 0.0), (to, corridor.histogram.zero), &MUTED);
    let (left, top) = plot.at((from, corridor.histogram.zero));
    let (right, _) = plot.at((to, 0.0));
    if cut {
        for y in [top + 8.0, top + 13.0] {
            canvas.line((left - 2.0, y + 3.0), (right + 2.0, y - 3.0), Stroke::new(&WHITE, 2.0));
        }
    }
    let share = locale.probability(corridor.histogram.zero);
    // "Less than 0.1%" is wider than the bar's corner; the line of numbers above says it too.
    let middle = f64::midpoint(left, right);
    if text::width(&share, theme::NOTE.size, theme::NOTE.weight) / 2.0 + 3.0 > middle - plot.area.left {
        return;
    }
    // Above the bar, or inside it where it fills the picture.
    let room = top - plot.area.top >= 14.0;
    let (baseline, style) =
        if room { (top - 3.0, theme::NOTE.with_halo()) } else { (top + 32.0, theme::NOTE.coloured(INK)) };
    canvas.text(middle, baseline, Anchor::Middle, &share, style);
}

fn key(locale: &Locale) -> [KeyEntry<'static>; 5] {
    [
        KeyEntry::fill(locale.text("chart-corridors-key-bars"), BLUE),
        KeyEntry::line(locale.text("median"), Stroke::new(&INK, 2.0)),
        KeyEntry::fill(locale.text("interval-80"), BAND),
        KeyEntry::new(locale.text("chart-corridors-key-tail"), |canvas, space| {
            canvas.rect(space, &VERMILLION, None);
            let (top, bottom) = ((space.left, space.top - 2.0), (space.left, space.bottom + 2.0));
            canvas.line(top, bottom, Stroke::new(&theme::for_text(VERMILLION), 1.4).dashed(Dash::Dashed));
        }),
        KeyEntry::fill(locale.text("chart-corridors-key-zero"), MUTED),
    ]
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
