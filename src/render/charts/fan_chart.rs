//! How things go on over time. First what planners ask for: how probable it is that a neighbour has at least one cell, and how
//! many corridors are closed at the moment; then the group's cells on each front: median and the bands that hold 50,
//! 80 and 95 % of trajectories. A number whose median is zero throughout is shown by its mean, which says more.

use super::canvas::{Anchor, Dash, Rect, Stroke, TextStyle};
use super::colour::Rgb;
use super::frame::{self, Frame, Heading, KeyEntry, count};
use super::plot::{self, Axis, Plot};
use super::theme::{self, BLUE, INK, VERMILLION, WHITE};
use super::{Caption, FEW_FUTURES, Ghost, Svg, ghost, rows, text, ticks};
use crate::locale::{Arg, Locale};
use harmattan_analysis::FanWeek;
use harmattan_engine::wilson;

/// What the chart shows.
#[derive(Clone, Debug)]
pub struct Input {
    /// The panels in the order to draw them.
    pub panels: Vec<Panel>,
    /// Independent futures they rest on: all, or the draws of a nested run.
    pub independent: u64,
}

/// What a panel counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// Cells on a front.
    Cells,
    /// Western corridors closed at the moment.
    CorridorsClosed,
    /// That there is at least one cell: a probability.
    Presence,
}

/// What the line of a panel is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shown {
    Median,
    Mean,
    Chance,
}

fn shown(panel: &Panel) -> Shown {
    match panel.quantity {
        Quantity::Presence => Shown::Chance,
        _ if panel.weeks.iter().all(|w| median(w) <= 0.0) && panel.weeks.iter().any(|w| w.mean > 0.0) => Shown::Mean,
        _ => Shown::Median,
    }
}

/// The height of a panel's line in a week.
fn value(week: &FanWeek, shown: Shown) -> f64 {
    match shown {
        Shown::Median => median(week),
        Shown::Mean => week.mean,
        Shown::Chance => week.any,
    }
}

/// One quantity over time.
#[derive(Clone, Debug)]
pub struct Panel {
    /// What is counted.
    pub quantity: Quantity,
    /// Name of the front in the reader's language; of no use for corridors.
    pub front: String,
    /// The quantiles, ascending in days.
    pub weeks: Vec<FanWeek>,
}

/// Where the median of a week's quantiles stands, and the lower ends of the bands of 95, 80 and 50 %, whose upper ends
/// stand as far from the end.
const MEDIAN: usize = 3;
const BANDS: [(usize, f64); 3] = [(0, 0.18), (1, 0.28), (2, 0.42)];

fn median(week: &FanWeek) -> f64 {
    f64::from(week.quantiles[MEDIAN])
}

/// The two ends of a band.
fn ends(week: &FanWeek, band: usize) -> (f64, f64) {
    (f64::from(week.quantiles[band]), f64::from(week.quantiles[2 * MEDIAN - band]))
}

/// The upper end of a band.
fn upper(week: &FanWeek, band: usize) -> f64 {
    ends(week, band).1
}

fn weeks(week: &FanWeek) -> f64 {
    f64::from(week.day) / 7.0
}

/// An outermost band this many times beyond the next one is cut.
const HEAVY: f64 = 4.0;
const PICTURE: f64 = 150.0;
/// Room for a panel's name on two lines, pixels.
const HEAD: f64 = 42.0;
const HEADING_STEP: f64 = 16.0;
const LEAST_PICTURE: f64 = 90.0;
const AROUND: f64 = HEAD + 50.0;

/// Draws the chart.
pub fn draw(input: &Input, caption: &Caption, locale: &Locale) -> Svg {
    draw_over(input, None, caption, locale)
}

/// Draws the chart over that of another scenario.
pub fn draw_over(input: &Input, ghost: Option<&Ghost<Input>>, caption: &Caption, locale: &Locale) -> Svg {
    let subtitle = ghost::subtitle(locale.text("chart-fan-subtitle"), ghost, locale);
    let words = Heading { title: title(input, caption, locale), subtitle };
    let columns = columns(input.panels.len());
    let rows = number(input.panels.len().div_ceil(columns));
    let key = key(input, locale);
    let key_height = frame::key_height(&key, &caption.look) + 10.0;
    let picture = caption.look.height(PICTURE, rows, LEAST_PICTURE);
    let step = picture + AROUND;
    let frame = Frame::new("fan-chart", locale, caption, words, key_height + rows * step - 6.0);
    frame.key(frame.body.top, &key);
    let (top, gap) = (frame.body.top + key_height, 20.0);
    let width = (frame.body.width() - gap * number(columns - 1)) / number(columns);
    for (i, panel) in input.panels.iter().enumerate() {
        let column = number(frame.column(i % columns, columns));
        let row = number(i / columns);
        let space = Rect::new(frame.body.left + column * (width + gap), top + row * step, width, step);
        let of_same = |other: &&Panel| (other.quantity, &other.front) == (panel.quantity, &panel.front);
        let behind = ghost.and_then(|ghost| ghost.input.panels.iter().find(of_same));
        draw_panel(&frame, (panel, behind), space, input.independent);
    }
    frame.finish()
}

/// Three or four columns, whichever leaves fewer places empty.
fn columns(panels: usize) -> usize {
    let empty = |columns: usize| panels.div_ceil(columns) * columns - panels;
    if empty(4) < empty(3) { 4 } else { 3 }
}

fn number(n: usize) -> f64 {
    f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}

fn colour(panel: &Panel) -> Rgb {
    if panel.quantity == Quantity::Cells { BLUE } else { VERMILLION }
}

/// A number at the end of a line, or at a tick, with the decimals it needs.
fn written(value: f64, shown: Shown, locale: &Locale) -> String {
    match shown {
        Shown::Median => locale.decimal(value, 0),
        Shown::Mean => locale.decimal(
            value,
            if value >= 9.95 {
                0
            } else if value >= 0.095 {
                1
            } else {
                2
            },
        ),
        Shown::Chance => locale.probability(value),
    }
}

fn name(panel: &Panel, locale: &Locale) -> String {
    let front = [("front", Arg::Text(panel.front.as_str()))];
    let name = match panel.quantity {
        Quantity::Cells => locale.format("chart-fan-cells", &front),
        Quantity::CorridorsClosed => locale.text("chart-fan-corridors"),
        Quantity::Presence => locale.format("chart-fan-presence", &front),
    };
    if shown(panel) == Shown::Mean { locale.with_member(&name, &locale.text("mean")) } else { name }
}

/// The name of a panel on at most two lines.
fn heading(panel: &Panel, locale: &Locale, width: f64) -> Vec<String> {
    rows::lines(&name(panel, locale), theme::HEADING, width, 2)
}

fn draw_panel(frame: &Frame<'_>, (panel, behind): (&Panel, Option<&Panel>), space: Rect, independent: u64) {
    let (canvas, locale) = (&frame.canvas, frame.locale);
    let (x, anchor) = frame.start(space.left, space.right);
    let heading = heading(panel, locale, space.width());
    for (i, line) in heading.iter().enumerate() {
        // What stands on one line stands just above its picture, beside others that take two.
        let up = HEADING_STEP * number(heading.len() - 1 - i);
        canvas.text(x, space.top + HEAD - 12.0 - up, anchor, line, theme::HEADING);
    }
    let shown = shown(panel);
    let (y, beyond) = value_axis(&reaching(panel, behind), shown, independent, locale);
    let last = panel.weeks.last().map_or(1.0, weeks).max(1.0);
    let x_axis = Axis::over(week_ticks(last), |week| locale.decimal(week, 0));
    let end = panel.weeks.last().map_or(0.0, |week| value(week, shown));
    let words = written(end, shown, locale);
    let style = theme::LABEL.bold().coloured(theme::for_text(colour(panel)));
    let room = text::width(&words, style.size, style.weight) + 8.0;
    let left = space.left + plot::label_room(&y).max(30.0);
    let bottom = space.bottom - (AROUND - HEAD);
    let area = Rect { left, top: space.top + HEAD, right: space.right - room, bottom };
    canvas.text(area.centre().0, area.bottom + 38.0, Anchor::Middle, &locale.text("chart-axis-weeks"), theme::NOTE);
    let plot = plot::axes(canvas, area, &x_axis, &y);
    bands(panel, shown, independent, &plot);
    let line = |panel: &Panel| panel.weeks.iter().map(|w| (weeks(w), value(w, shown))).collect::<Vec<(f64, f64)>>();
    if let Some(behind) = behind {
        plot.line(&line(behind), ghost::line());
    }
    plot.line(&line(panel), line_of(shown));
    if let Some(beyond) = beyond {
        let words = locale.format("chart-fan-beyond", &[("top", Arg::Text(&locale.decimal(beyond, 0)))]);
        let style = TextStyle { size: 11.0, ..theme::NOTE.with_halo() };
        let words = text::fit(&words, style.size, style.weight, area.width() - 8.0);
        canvas.text(area.left + 5.0, area.top + 12.0, Anchor::Left, &words, style);
    }
    let (x, y) = plot.at((last, end));
    canvas.circle((x, y), 2.6, &INK, None);
    canvas.text(x + 6.0, y + 4.2, Anchor::Left, &words, style);
}

/// The panel as far as its axis must reach to hold the line of what stands behind too.
fn reaching(panel: &Panel, behind: Option<&Panel>) -> Panel {
    let mut both = panel.clone();
    for (week, other) in both.weeks.iter_mut().zip(behind.iter().flat_map(|behind| &behind.weeks)) {
        week.mean = week.mean.max(other.mean);
        week.any = week.any.max(other.any);
        let middle = other.quantiles[MEDIAN];
        week.quantiles.iter_mut().skip(MEDIAN).for_each(|quantile| *quantile = (*quantile).max(middle));
    }
    both
}

/// A mean and a probability are dashed otherwise than a median.
fn line_of(shown: Shown) -> Stroke {
    let stroke = Stroke::new(&INK, 2.0);
    match shown {
        Shown::Median => stroke,
        Shown::Mean => stroke.dashed(Dash::Dashed),
        Shown::Chance => stroke.dashed(Dash::Long),
    }
}

/// The bands of futures, or of the simulation error of a probability; none around a mean, where they are all or nothing.
fn bands(panel: &Panel, shown: Shown, independent: u64, plot: &Plot<'_>) {
    match shown {
        Shown::Median => {
            for (band, opacity) in BANDS {
                let of = |w: &FanWeek| (weeks(w), ends(w, band).0, ends(w, band).1);
                plot.band(&panel.weeks.iter().map(of).collect::<Vec<_>>(), colour(panel), opacity);
            }
        }
        Shown::Chance => {
            let of = |w: &FanWeek| {
                let (low, high) = wilson(w.any, number_of(independent));
                (weeks(w), low, high)
            };
            plot.band(&panel.weeks.iter().map(of).collect::<Vec<_>>(), colour(panel), BANDS[1].1);
        }
        Shown::Mean => {}
    }
}

#[expect(clippy::cast_precision_loss, reason = "a number of futures")]
fn number_of(n: u64) -> f64 {
    n as f64
}

/// The axis of a panel, and where the outermost band ends if that lies beyond it.
fn value_axis<'l>(panel: &Panel, shown: Shown, independent: u64, locale: &'l Locale) -> (Axis<'l>, Option<f64>) {
    match shown {
        Shown::Median => {
            let (top, beyond) = reach(panel);
            (Axis::over(ticks::from_zero(top, 4.0, 1.0), |v| locale.decimal(v, 0)).with_grid(), beyond)
        }
        Shown::Mean => {
            let top = ticks::reach(panel.weeks.iter().map(|w| w.mean), 0.0);
            let ticks = ticks::from_zero(top * 1.05, 4.0, 0.001);
            let step = ticks::step(&ticks);
            let digits = if step >= 0.99 {
                0
            } else if step >= 0.099 {
                1
            } else if step >= 0.0099 {
                2
            } else {
                3
            };
            (Axis::over(ticks, move |v| locale.decimal(v, digits)).with_grid(), None)
        }
        Shown::Chance => {
            let high = |w: &FanWeek| wilson(w.any, number_of(independent)).1;
            (Axis::shares(locale, ticks::reach(panel.weeks.iter().map(high), 0.005), 4.0), None)
        }
    }
}

/// How far the axis reaches; and, where the outermost band runs so far beyond the others that it would
/// press them flat, its own end, which is then written instead of drawn.
fn reach(panel: &Panel) -> (f64, Option<f64>) {
    let highest = |band: usize| ticks::reach(panel.weeks.iter().map(|w| upper(w, band)), 1.0);
    let (outer, inner) = (highest(0), highest(1));
    if outer > HEAVY * inner { (1.5 * inner, Some(outer)) } else { (outer, None) }
}

/// Quarters of a year in weeks where the period is about a year, else even steps.
fn week_ticks(last: f64) -> Vec<f64> {
    let mut ticks = if (40.0..=110.0).contains(&last) {
        let step = if last > 60.0 { 26.0 } else { 13.0 };
        (0..9).map(|i| f64::from(i) * step).take_while(|t| *t < last + step * 0.2).collect()
    } else {
        ticks::from_zero(last, 4.0, 1.0).into_iter().filter(|t| *t <= last).collect::<Vec<f64>>()
    };
    match ticks.last_mut() {
        Some(tick) if *tick > last || ticks_end_near(*tick, last) => *tick = last.floor().max(1.0).min(last),
        _ => {}
    }
    if ticks.last().is_none_or(|t| *t < last) {
        ticks.push(last);
    }
    ticks.dedup();
    ticks
}

fn ticks_end_near(tick: f64, last: f64) -> bool {
    tick > 0.0 && (last - tick).abs() < last * 0.08
}

fn key(input: &Input, locale: &Locale) -> Vec<KeyEntry<'static>> {
    let band = |share: f64, opacity: f64| {
        let words = locale.format("chart-fan-band", &[("share", Arg::Text(&locale.percent(share, 0)))]);
        KeyEntry::fill(words, theme::blend(WHITE, BLUE, opacity))
    };
    // The bands lie over each other: their colours add up.
    let mut entries = vec![
        KeyEntry::line(locale.text("median"), line_of(Shown::Median)),
        band(0.5, 0.66),
        band(0.8, 0.41),
        band(0.95, 0.18),
    ];
    let is_there = |wanted: Shown| input.panels.iter().any(|panel| shown(panel) == wanted);
    if is_there(Shown::Mean) {
        entries.push(KeyEntry::line(locale.text("mean"), line_of(Shown::Mean)));
    }
    if is_there(Shown::Chance) {
        let words = locale.text("chart-fan-key-chance");
        entries.push(KeyEntry::new(words, |canvas, space| {
            canvas.rect(space, &theme::blend(WHITE, VERMILLION, BANDS[1].1), None);
            let y = space.centre().1;
            canvas.line((space.left, y), (space.right, y), line_of(Shown::Chance));
        }));
    }
    entries
}

/// The finding: how probable it is that each neighbour has cells at the end, and how many corridors are closed on an
/// average day; without neighbours, the front whose median number of cells changes most.
fn title(input: &Input, caption: &Caption, locale: &Locale) -> String {
    let of = |quantity| input.panels.iter().filter(move |p| p.quantity == quantity);
    let ends = of(Quantity::Presence).filter_map(|p| Some((p.front.as_str(), p.weeks.last()?.any)));
    let mut ends: Vec<(&str, f64)> = ends.collect();
    if ends.is_empty() {
        return title_of_fronts(input, caption, locale);
    }
    if caption.trajectories < FEW_FUTURES {
        return locale.text("chart-fan-title-presence-few");
    }
    ends.sort_by(|a, b| b.1.total_cmp(&a.1));
    let item = |(front, any): &(&str, f64)| {
        let share = locale.probability(*any);
        locale.format("chart-fan-title-item", &[("front", Arg::Text(front)), ("share", Arg::Text(&share))])
    };
    let list = ends.iter().map(item).reduce(|a, b| locale.with_member(&a, &b)).unwrap_or_default();
    locale.format("chart-fan-title-presence", &[("list", Arg::Text(&list))])
}

/// The finding where only fronts are shown: the one whose median number of cells changes most.
fn title_of_fronts(input: &Input, caption: &Caption, locale: &Locale) -> String {
    let span = |p: &Panel| Some((median(p.weeks.first()?), *p.weeks.last()?));
    let change = |p: &Panel| span(p).map_or(0.0, |(from, to)| (median(&to) - from).abs());
    let cells = input.panels.iter().filter(|p| p.quantity == Quantity::Cells && span(p).is_some());
    let fronts: Vec<&Panel> = cells.collect();
    let Some(panel) = fronts.iter().rev().max_by(|a, b| change(a).total_cmp(&change(b))) else {
        return locale.text("chart-empty");
    };
    let Some((from, to)) = span(panel) else { return locale.text("chart-empty") };
    if fronts.iter().all(|p| p.weeks.iter().all(|w| upper(w, 0) <= 0.0)) {
        return locale.text("chart-fan-title-none");
    }
    let (low, high) = ends(&to, 1);
    let (first, range) = (locale.decimal(from, 0), locale.number_range(low, high, 0));
    let args = [
        ("front", Arg::Text(panel.front.as_str())),
        ("from", Arg::Text(&first)),
        ("to", count(u64::from(to.quantiles[MEDIAN]))),
        ("range", Arg::Text(&range)),
    ];
    locale.format(if caption.trajectories < FEW_FUTURES { "chart-fan-title-few" } else { "chart-fan-title" }, &args)
}
