//! When simultaneous strikes overwhelm the response: the probability that a strike is served by no drone
//! and no ground unit, against the size of its wave, with the means on station marked.

use super::canvas::{Anchor, Dash, Rect, Stroke, TextStyle};
use super::frame::{Frame, Heading};
use super::plot::{self, Axis, Plot};
use super::theme::{self, BLUE, MUTED};
use super::{Caption, Ghost, Svg, ghost, labels, text};
use crate::locale::{Arg, Locale};
use harmattan_analysis::SizeShare;

/// What the chart shows.
#[derive(Clone, Debug)]
pub struct Input {
    /// Wave sizes that occurred, ascending.
    pub sizes: Vec<SizeShare>,
    /// The response to mark, of areas as wide as those that waves are counted over.
    pub capacities: Vec<Capacity>,
    /// Sizes with fewer strikes than this are drawn in grey (100 as a rule).
    pub few: u64,
}

/// Mean means on station in an area.
#[derive(Clone, Debug)]
pub struct Capacity {
    /// Name of the area in the reader's language.
    pub name: String,
    /// Drones on station, mean.
    pub drones: f64,
    /// Ground units ready, mean.
    pub ground_units: f64,
}

const LABEL_ROW: f64 = 18.0;

/// Draws the chart.
pub fn draw(input: &Input, caption: &Caption, locale: &Locale) -> Svg {
    draw_over(input, None, caption, locale)
}

/// Draws the chart over that of another scenario.
pub fn draw_over(input: &Input, ghost: Option<&Ghost<Input>>, caption: &Caption, locale: &Locale) -> Svg {
    let mut subtitle = locale.text("chart-saturation-subtitle");
    if !input.capacities.is_empty() {
        subtitle = format!("{subtitle} {}", locale.text("chart-saturation-basis"));
    }
    let words = Heading { title: title(input, locale), subtitle: ghost::subtitle(subtitle, ghost, locale) };
    let label_rows = f64::from(u32::try_from(input.capacities.len()).unwrap_or(u32::MAX));
    let frame = Frame::new(
        "capacity-saturation",
        locale,
        caption,
        words,
        caption.look.height(408.0, 1.0, 270.0) + label_rows * LABEL_ROW,
    );
    let body = frame.body;
    let y = Axis::shares(locale, 1.0, 5.0);
    let x = size_axis(input, locale);
    let area = Rect {
        left: body.left + plot::label_room(&y),
        top: body.top + 20.0 + label_rows * LABEL_ROW,
        right: body.right - 10.0,
        bottom: body.bottom - 94.0,
    };
    // At its axis, which stands at the left in every language.
    frame.canvas.text(body.left, body.top + 8.0, Anchor::Left, &locale.text("chart-saturation-axis-y"), theme::NOTE);
    frame.canvas.text(
        area.centre().0,
        area.bottom + 40.0,
        Anchor::Middle,
        &locale.text("chart-saturation-axis-x"),
        theme::NOTE,
    );
    let plot = plot::axes(&frame.canvas, area, &x, &y);
    capacities(&frame, input, &plot, &x);
    if let Some(ghost) = ghost {
        let known = ghost.input.sizes.iter().filter(|size| size.strikes >= ghost.input.few);
        let line: Vec<(f64, f64)> = known.map(|size| (f64::from(size.size), size.unserved.p)).collect();
        plot.line(&line, ghost::line());
    }
    sizes(&frame, input, &plot);
    counts(&frame, input, &plot);
    frame.finish()
}

fn size_axis<'a>(input: &Input, locale: &'a Locale) -> Axis<'a> {
    let largest = input.sizes.iter().map(|s| s.size).max().unwrap_or(1).max(2);
    let means = input.capacities.iter().map(|c| c.drones + c.ground_units).filter(|c| c.is_finite());
    let end = means.fold(f64::from(largest), f64::max).min(1000.0).ceil();
    let every = libm::ceil(end / 20.0).max(1.0);
    let mut ticks = vec![0.0];
    while ticks[ticks.len() - 1] + every <= end {
        ticks.push(ticks[ticks.len() - 1] + every);
    }
    let mut axis = Axis::over(ticks, |k| if k > 0.0 { locale.decimal(k, 0) } else { String::new() });
    axis.to = end + 0.5;
    axis
}

fn capacities(frame: &Frame<'_>, input: &Input, plot: &Plot<'_>, x: &Axis<'_>) {
    let locale = frame.locale;
    let style = TextStyle { size: 12.0, ..theme::LABEL };
    // The smallest on top: then no line runs through the words of another.
    let total = |c: &Capacity| c.drones + c.ground_units;
    let mut sorted: Vec<&Capacity> = input.capacities.iter().filter(|c| total(c).is_finite()).collect();
    sorted.sort_by(|a, b| total(a).total_cmp(&total(b)));
    for (capacity, row) in sorted.into_iter().zip(0_u32..) {
        let total = total(capacity);
        let args = [
            ("front", Arg::Text(capacity.name.as_str())),
            ("drones", Arg::Number(capacity.drones, 1)),
            ("ground", Arg::Number(capacity.ground_units, 1)),
        ];
        let words = locale.format("chart-saturation-capacity", &args);
        let words = text::fit(&words, style.size, style.weight, frame.body.width() * 0.7);
        let baseline = frame.body.top + 26.0 + LABEL_ROW * (f64::from(row) + 0.2);
        let (at, _) = plot.at((total, 0.0));
        let width = text::width(&words, style.size, style.weight);
        // To the right of its line where there is room, else to the left.
        let left = if at + 6.0 + width <= frame.body.right { at + 6.0 } else { at - 6.0 - width };
        let ink = Stroke::new(&theme::SOFT, 1.4).dashed(Dash::Dashed);
        frame.canvas.line((at, baseline - 9.0), (at, plot.area.top), ink);
        plot.line(&[(total.min(x.to), 0.0), (total.min(x.to), 1.0)], ink);
        let left = left.max(frame.body.left);
        frame.canvas.rect(Rect::new(left - 2.0, baseline - 11.0, width + 4.0, 14.0), &theme::WHITE, None);
        frame.canvas.text(left, baseline, Anchor::Left, &words, style);
    }
}

fn sizes(frame: &Frame<'_>, input: &Input, plot: &Plot<'_>) {
    let line: Vec<(f64, f64)> =
        input.sizes.iter().filter(|s| s.strikes >= input.few).map(|s| (f64::from(s.size), s.unserved.p)).collect();
    plot.line(&line, Stroke::new(&BLUE, 2.2));
    for size in input.sizes.iter().filter(|s| s.strikes > 0) {
        let colour = if size.strikes < input.few { MUTED } else { BLUE };
        let k = f64::from(size.size);
        let (lower, upper) = (plot.at((k, size.unserved.low)), plot.at((k, size.unserved.high)));
        let stroke = Stroke::new(&colour, 1.6);
        frame.canvas.line(lower, upper, stroke);
        for (x, y) in [lower, upper] {
            frame.canvas.line((x - 4.0, y), (x + 4.0, y), stroke);
        }
        let fill = if size.strikes < input.few { theme::WHITE } else { BLUE };
        frame.canvas.circle(plot.at((k, size.unserved.p)), 4.2, &fill, Some(Stroke::new(&colour, 1.6)));
    }
}

/// The numbers of strikes under the axis and its words, as many as there is room for, and what they are.
fn counts(frame: &Frame<'_>, input: &Input, plot: &Plot<'_>) {
    let style = TextStyle { size: 11.0, ..theme::NOTE };
    let y = plot.area.bottom + 62.0;
    let mut placer = labels::Placer::new(Rect::new(frame.body.left, y - 20.0, frame.body.width(), 40.0));
    for size in input.sizes.iter().filter(|s| s.strikes > 0) {
        let words = frame.locale.integer(i64::try_from(size.strikes).unwrap_or(i64::MAX));
        let width = text::width(&words, style.size, style.weight);
        let (x, _) = plot.at((f64::from(size.size), 0.0));
        if placer.place([Rect::new(x - width / 2.0 - 3.0, y - 10.0, width + 6.0, 14.0)]).is_some() {
            frame.canvas.text(x, y, Anchor::Middle, &words, style);
        }
    }
    let note = frame.locale.format("chart-saturation-counts", &[("few", super::frame::count(input.few))]);
    let (x, anchor) = frame.start(frame.body.left, frame.body.right);
    frame.canvas.text(x, frame.body.bottom - 6.0, anchor, &note, style);
}

/// The finding: from which size on more than half of the strikes find no response.
fn title(input: &Input, locale: &Locale) -> String {
    if input.sizes.iter().all(|s| s.strikes == 0) {
        return locale.text("chart-saturation-title-none");
    }
    // What is drawn in grey carries no finding.
    let sizes: Vec<&SizeShare> = input.sizes.iter().filter(|s| s.strikes > 0 && s.strikes >= input.few).collect();
    let Some(largest) = sizes.last() else { return locale.text("chart-saturation-title-few") };
    let beyond = sizes.iter().rev().take_while(|s| s.unserved.p > 0.5).last();
    if let Some(size) = beyond {
        return locale.format("chart-saturation-title", &[("k", Arg::Count(i64::from(size.size)))]);
    }
    let share = locale.probability(largest.unserved.p);
    let args = [("k", Arg::Count(i64::from(largest.size))), ("share", Arg::Text(&share))];
    locale.format("chart-saturation-title-served", &args)
}
