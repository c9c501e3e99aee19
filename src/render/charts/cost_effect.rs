//! What a portfolio of measures costs and how much risk it takes away; the efficient frontier as steps, and
//! the budget. Every named point has its intervals, of its effect and of its cost. Names stand at the points; where they are more
//! than a picture holds, numbers do, with their key in a table below.

use super::canvas::{Anchor, Canvas, Dash, Rect, Stroke};
use super::colour::Rgb;
use super::cost_point::NAME;
pub use super::cost_point::Point;
use super::cost_table::CostTable;
use super::fonts::Weight;
use super::frame::{self, Frame, Heading, KeyEntry};
use super::labels::{self, Placer};
use super::map::marks::nearest;
use super::plot::{self, Axis, Plot};
use super::theme::{self, BLUE, GRID, INK, SOFT, VERMILLION, WHITE};
use super::{Caption, Svg, rows, text, ticks};
use crate::figures::{self, Figures};
use crate::locale::{Arg, Locale};
use harmattan_engine::Unit;

/// What the chart shows.
#[derive(Clone, Debug)]
pub struct Input {
    /// Name of the outcome that is reduced, in the reader's language.
    pub outcome: String,
    /// What its values count.
    pub unit: Unit,
    /// The budget, USD.
    pub budget: Option<f64>,
    /// The portfolios, or the measures one by one (up to 4,096).
    pub points: Vec<Point>,
}

const PICTURE: f64 = 430.0;
/// More names than this stand in a table under the picture.
const DIRECT: usize = 12;
/// Names longer than this are broken into lines, pixels, at most so many; longer ones stand in the table.
const DIRECT_WIDTH: f64 = 190.0;
const DIRECT_LINES: usize = 3;
/// Height of a line of a name as a share of its size.
const NAME_LINE: f64 = 1.12;
/// Pixels from a point at which its label is tried, and a number that nothing nearer has room for.
const GAPS: [f64; 6] = [5.0, 13.0, 20.0, 30.0, 42.0, 56.0];
const FAR: [f64; 12] = [16.0, 24.0, 34.0, 44.0, 56.0, 70.0, 86.0, 104.0, 124.0, 150.0, 180.0, 220.0];
/// Lines of the table at most.
const LISTED: usize = 24;
/// The title names the cheapest portfolio that brings this share of the greatest reduction.
const MOST: f64 = 0.8;

/// Draws the chart.
pub fn draw(input: &Input, caption: &Caption, locale: &Locale) -> Svg {
    let chosen = chosen(input);
    let broken = |p: &&Point| text::wrap(&p.name, NAME.size, Weight::Bold, DIRECT_WIDTH);
    let words: Vec<Vec<String>> = chosen.iter().map(broken).collect();
    let short = chosen.len() <= DIRECT && words.iter().all(|lines| lines.len() <= DIRECT_LINES);
    if short && let (svg, true) = sheet(input, &[], &words, caption, locale) {
        return svg;
    }
    let numbers: Vec<Vec<String>> = (1..).zip(&chosen).map(|(i, _)| vec![locale.integer(i)]).collect();
    // What finds no room in the picture still has its line in the table.
    sheet(input, &chosen, &numbers, caption, locale).0
}

/// Finite points.
fn points(input: &Input) -> impl DoubleEndedIterator<Item = &Point> + Clone {
    input.points.iter().filter(|p| p.cost_usd.is_finite() && p.reduction.value.is_finite())
}

/// The efficient points by rising cost.
fn frontier(input: &Input) -> Vec<&Point> {
    let mut frontier: Vec<&Point> = points(input).filter(|p| p.efficient).collect();
    frontier.sort_by(|a, b| a.cost_usd.total_cmp(&b.cost_usd).then(a.reduction.value.total_cmp(&b.reduction.value)));
    frontier
}

/// The points to name: those on the frontier by rising cost, then the others.
fn chosen(input: &Input) -> Vec<&Point> {
    let mut chosen: Vec<&Point> = points(input).filter(|p| p.label).collect();
    chosen.sort_by(|a, b| b.efficient.cmp(&a.efficient).then(a.cost_usd.total_cmp(&b.cost_usd)));
    chosen.truncate(LISTED);
    chosen
}

/// The chart with these labels at the chosen points, and whether all of them found room.
fn sheet(input: &Input, listed: &[&Point], labels: &[Vec<String>], caption: &Caption, locale: &Locale) -> (Svg, bool) {
    let words = Heading { title: title(input, locale), subtitle: locale.text("chart-cost-subtitle") };
    let key = key(input, locale);
    let key_height = frame::key_height(&key, &caption.look) + 8.0;
    let labelled = points(input).filter(|p| p.label).count();
    let table = CostTable::new(input.unit, listed, labelled, (&caption.look, locale));
    let picture_height = caption.look.height(PICTURE, 1.0, 300.0);
    let frame = Frame::new("cost-effect", locale, caption, words, key_height + picture_height + table.height());
    frame.key(frame.body.top, &key);
    let top = frame.body.top + key_height;
    let body = Rect { top, bottom: top + picture_height, ..frame.body };
    let (plot, mut placer) = picture(&frame, input, body);
    let all = name_points(&frame, input, &plot, &mut placer, labels);
    table.draw(&frame, body.bottom + 10.0);
    (frame.finish(), all)
}

fn key(input: &Input, locale: &Locale) -> Vec<KeyEntry<'static>> {
    let mut entries = vec![
        KeyEntry::new(locale.text("chart-cost-key-frontier"), |canvas, space| {
            let (x, y) = space.centre();
            let steps = [(space.left, y + 4.0), (x, y + 4.0), (x, y - 3.0), (space.right, y - 3.0)];
            canvas.polyline(&steps, Stroke::new(&BLUE, 2.0));
            canvas.circle((x, y - 3.0), 3.6, &BLUE, Some(Stroke::new(&WHITE, 1.0)));
        }),
        KeyEntry::new(locale.text("chart-cost-key-other"), |canvas, space| {
            let (x, y) = space.centre();
            for (dx, size) in [(-5.0, 1), (4.0, 8)] {
                canvas.circle((x + dx, y), radius(size), &WHITE, Some(Stroke::new(&SOFT, 0.9)));
            }
        }),
    ];
    let shown = drawn_intervals(input);
    if shown.iter().any(|p| p.reduction.has_interval()) {
        let id =
            if shown.len() < points(input).count() { "chart-cost-key-effect-named" } else { "chart-cost-key-effect" };
        entries.push(KeyEntry::new(locale.text(id), |canvas, space| {
            let x = space.centre().0;
            upright(canvas, (x, space.top), (x, space.bottom), SOFT);
        }));
    }
    if shown.iter().any(|p| range_of(p).is_some()) {
        entries.push(KeyEntry::new(locale.text("chart-cost-key-cost"), |canvas, space| {
            let y = space.centre().1;
            level(canvas, (space.left, y), (space.right, y), SOFT);
        }));
    }
    entries
}

/// The interval of an effect.
fn upright(canvas: &Canvas, from: (f64, f64), to: (f64, f64), colour: Rgb) {
    let stroke = Stroke::new(&colour, 1.3);
    canvas.line(from, to, stroke);
    for (x, y) in [from, to] {
        canvas.line((x - 3.5, y), (x + 3.5, y), stroke);
    }
}

/// The range of a cost.
fn level(canvas: &Canvas, from: (f64, f64), to: (f64, f64), colour: Rgb) {
    let stroke = Stroke::new(&colour, 1.1);
    canvas.line(from, to, stroke.dashed(Dash::Dotted));
    for (x, y) in [from, to] {
        canvas.line((x, y - 3.5), (x, y + 3.5), stroke);
    }
}

/// The range of a cost that varies.
fn range_of(point: &Point) -> Option<[f64; 2]> {
    point.cost_range_usd.filter(|[low, high]| low.is_finite() && high.is_finite() && high > low)
}

/// The more measures, the larger.
fn radius(size: u32) -> f64 {
    2.0 + 0.3 * f64::from(size.min(10))
}

/// Axes, budget, points and frontier; gives back what labels must keep off.
fn picture<'f>(frame: &'f Frame<'_>, input: &Input, body: Rect) -> (Plot<'f>, Placer) {
    let locale = frame.locale;
    let ranges = drawn_intervals(input).into_iter().filter_map(range_of).flatten();
    let costs: Vec<f64> =
        points(input).map(|p| p.cost_usd).chain(input.budget.filter(|b| b.is_finite())).chain(ranges).collect();
    let money = Figures::of_panel(locale, Unit::Usd, costs.iter().copied());
    let (least, most) = costs.iter().fold((0.0, 0.0), |(a, b): (f64, f64), &v| (a.min(v), b.max(v)));
    // Beside a base that costs something, less can be spent than there.
    let x_ticks = if least < 0.0 {
        let side = (most - least) * 0.06;
        ticks::between(least - side, most + side, 7.0)
    } else {
        ticks::from_zero(most * 1.04, 7.0, 1.0)
    };
    let money = money.for_step(ticks::step(&x_ticks));
    let mut x = Axis::over(x_ticks, move |usd| money.number(usd));
    x.from = x.from.min(least - (most - least) * if least < 0.0 { 0.06 } else { 0.0 });
    x.to = x.to.max(most);

    let shown = drawn_intervals(input);
    let ends = shown.iter().flat_map(|p| [p.reduction.low, p.reduction.high]);
    let values = points(input).map(|p| p.reduction.value).chain(ends).filter(|v| v.is_finite());
    let (low, high) = values.fold((0.0, 0.0), |(a, b): (f64, f64), v| (a.min(v), b.max(v)));
    let high = if high > low { high } else { low + if input.unit == Unit::Share { 0.01 } else { 1.0 } };
    let (from, to) = (if low < 0.0 { low - 0.05 * (high - low) } else { 0.0 }, high + 0.06 * (high - low));
    let y_ticks = ticks::between(from, to, 6.0);
    let effects = Figures::of_panel(locale, input.unit, [low, high]).for_step(ticks::step(&y_ticks));
    let mut y = Axis::over(y_ticks, move |v| effects.number(v)).with_grid();
    (y.from, y.to) = (from, to);

    let area = Rect {
        left: body.left + plot::label_room(&y),
        top: body.top + 26.0,
        right: body.right - plot::overhang(&x).1.max(14.0),
        bottom: body.bottom - 50.0,
    };
    // At its axis, which stands at the left in every language.
    let words = effect_words(input, &effects, body.width(), locale);
    frame.canvas.text(body.left, body.top + 12.0, Anchor::Left, &words, theme::NOTE);
    let unit = money.unit_words().unwrap_or_default();
    let words = locale.format("chart-cost-axis-x", &[("unit", Arg::Text(&unit))]);
    frame.canvas.text(area.centre().0, area.bottom + 42.0, Anchor::Middle, &words, theme::NOTE);
    let mut placer = Placer::new(area);
    let plot = plot::axes(&frame.canvas, area, &x, &y);
    if from < 0.0 {
        plot.line(&[(x.from, 0.0), (x.to, 0.0)], Stroke::new(&SOFT, 1.2));
    }
    budget(frame, input, &plot, &mut placer);
    cloud(frame, input, &plot, &chosen(input));
    steps(frame, input, &plot, &shown, x.to, &mut placer);
    (plot, placer)
}

fn effect_words(input: &Input, effects: &Figures<'_>, room: f64, locale: &Locale) -> String {
    let outcome = match effects.unit_words() {
        Some(unit) => locale.with_member(&input.outcome, &unit),
        None => input.outcome.clone(),
    };
    let words = locale.format("chart-cost-axis-y", &[("outcome", Arg::Text(&outcome))]);
    text::fit(&words, theme::NOTE.size, theme::NOTE.weight, room)
}

/// The points whose intervals are drawn: the named ones, or all where they are few.
fn drawn_intervals(input: &Input) -> Vec<&Point> {
    if points(input).count() <= DIRECT {
        return points(input).collect();
    }
    points(input).filter(|p| p.label).collect()
}

fn budget(frame: &Frame<'_>, input: &Input, plot: &Plot<'_>, placer: &mut Placer) {
    let Some(budget) = input.budget.filter(|b| b.is_finite()) else { return };
    let ((x, _), area) = (plot.at((budget, 0.0)), plot.area);
    let line = [(x, area.top), (x, area.bottom)];
    let beyond = GRID.with_opacity(0.45);
    frame.canvas.rect(Rect { left: x, ..area }, beyond, None);
    frame.canvas.line(line[0], line[1], Stroke::new(&theme::for_text(VERMILLION), 1.6).dashed(Dash::Dashed));
    placer.block_line(&line, 2.0);
    let written = frame.locale.money(budget);
    let words = frame.locale.format("chart-cost-budget", &[("budget", Arg::Text(&written))]);
    let style = NAME.bold().coloured(theme::for_text(VERMILLION)).with_halo();
    let (width, height) = (text::width(&words, style.size, style.weight), style.size * 1.2);
    let places = [area.bottom - height - 6.0, area.top + 4.0].map(|top| {
        let left = if x + 8.0 + width <= area.right { x + 8.0 } else { x - 8.0 - width };
        Rect::new(left, top, width, height)
    });
    if let Some(spot) = placer.place(places) {
        frame.canvas.text(spot.left, spot.top + height * 0.78, Anchor::Left, &words, style);
    }
}

/// The points off the frontier, the smaller on top; those on the same spot once.
fn cloud(frame: &Frame<'_>, input: &Input, plot: &Plot<'_>, named: &[&Point]) {
    let mut others: Vec<&Point> = points(input).filter(|p| !p.efficient).collect();
    others.sort_by_key(|p| std::cmp::Reverse(p.size));
    let mut seen = std::collections::BTreeSet::new();
    for point in others {
        let (x, y) = plot.at((point.cost_usd, point.reduction.value));
        #[expect(clippy::cast_possible_truncation, reason = "pixels of a canvas")]
        let spot = ((x * 2.0).round() as i64, (y * 2.0).round() as i64, point.size);
        if seen.insert(spot) {
            let (fill, rim) =
                if named.iter().any(|p| std::ptr::eq(*p, point)) { (SOFT, INK) } else { (WHITE, theme::AXIS) };
            frame.canvas.circle((x, y), radius(point.size), &fill, Some(Stroke::new(&rim, 0.9)));
        }
    }
}

/// The frontier as steps: what is reached with a sum is not lost with a greater one.
fn steps(frame: &Frame<'_>, input: &Input, plot: &Plot<'_>, shown: &[&Point], end: f64, placer: &mut Placer) {
    let frontier = frontier(input);
    let mut line: Vec<(f64, f64)> = Vec::new();
    for point in &frontier {
        line.extend(line.last().map(|&(_, y)| (point.cost_usd, y)));
        line.push((point.cost_usd, point.reduction.value));
    }
    line.extend(line.last().map(|&(_, y)| (end, y)));
    plot.line(&line, Stroke::new(&BLUE, 2.0));
    let pixels: Vec<(f64, f64)> = line.iter().map(|&v| plot.at(v)).collect();
    placer.block_line(&pixels, 2.0);
    for point in shown {
        let colour = if point.efficient { BLUE } else { SOFT };
        if let Some([low, high]) = range_of(point) {
            let (a, b) = (plot.at((low, point.reduction.value)), plot.at((high, point.reduction.value)));
            level(&frame.canvas, a, b, colour);
            placer.block_line(&[a, b], 2.0);
        }
        if point.reduction.has_interval() {
            let (low, high) = (point.reduction.low, point.reduction.high);
            let (a, b) = (plot.at((point.cost_usd, low)), plot.at((point.cost_usd, high)));
            upright(&frame.canvas, a, b, colour);
            placer.block_line(&[a, b], 2.0);
        }
    }
    for point in &frontier {
        let (x, y) = plot.at((point.cost_usd, point.reduction.value));
        frame.canvas.circle((x, y), 4.6, &BLUE, Some(Stroke::new(&WHITE, 1.2)));
        placer.block(Rect::new(x - 5.0, y - 5.0, 10.0, 10.0));
    }
}

/// Pixels between a box and a point.
fn away(spot: Rect, point: (f64, f64)) -> f64 {
    let (x, y) = nearest(spot, point);
    libm::hypot(x - point.0, y - point.1)
}

/// Writes the labels of the chosen points: beside them where there is room, farther away with a line else; at last over
/// lines, which the rim of the letters keeps off. Says whether all found a place.
fn name_points(frame: &Frame<'_>, input: &Input, plot: &Plot<'_>, placer: &mut Placer, words: &[Vec<String>]) -> bool {
    let chosen = chosen(input);
    let style = NAME.bold().with_halo();
    // Room that only points and names take.
    let mut open = Placer::new(plot.area);
    for point in points(input).filter(|p| p.efficient || p.label) {
        let ((x, y), r) = (plot.at((point.cost_usd, point.reduction.value)), radius(point.size).max(4.6));
        let dot = Rect::new(x - r, y - r, 2.0 * r, 2.0 * r);
        open.block(dot);
        placer.block(dot);
    }
    let centres: Vec<(f64, f64)> = chosen.iter().map(|p| plot.at((p.cost_usd, p.reduction.value))).collect();
    let mut all = true;
    for (&centre, words) in centres.iter().zip(words) {
        // A little air at both ends.
        let line = style.size * NAME_LINE;
        let (width, height) = (rows::widest(words, style) + 4.0, line * words.len() as f64);
        // A label stands nearer to its own point than to any other named one, or it is read as the other's.
        let is_own = |spot: &Rect| {
            centres.iter().all(|&other| other == centre || away(*spot, other) > away(*spot, centre) + 3.0)
        };
        let near = || GAPS.into_iter().flat_map(|gap| labels::around(centre, width, height, gap)).filter(is_own);
        let far = || GAPS.into_iter().flat_map(|gap| labels::ring(centre, width, height, gap + 4.0)).filter(is_own);
        let crowded = || FAR.into_iter().flat_map(|gap| labels::ring(centre, width, height, gap));
        let spot = placer.place(near().chain(far()));
        let spot = spot.or_else(|| open.place(near().chain(far()))).or_else(|| open.place(crowded()));
        let Some(spot) = spot else {
            all = false;
            continue;
        };
        placer.block(spot);
        open.block(spot);
        let (x, y) = nearest(spot, centre);
        if away(spot, centre) > 11.0 {
            frame.canvas.line(centre, (x, y), Stroke::new(&SOFT, 0.7));
        }
        let (x, anchor) = frame.start(spot.left + 2.0, spot.right - 2.0);
        for (i, words) in words.iter().enumerate() {
            frame.canvas.text(x, spot.top + line * (i as f64 + 0.74), anchor, words, style);
        }
    }
    all
}

/// The finding: what does most for the money.
fn title(input: &Input, locale: &Locale) -> String {
    let affordable = || points(input).filter(|p| input.budget.is_none_or(|budget| p.cost_usd <= budget));
    let by_effect = |a: &&Point, b: &&Point| {
        a.reduction.value.total_cmp(&b.reduction.value).then(b.cost_usd.total_cmp(&a.cost_usd))
    };
    let Some(best) = affordable().rev().max_by(by_effect) else { return locale.text("chart-empty") };
    let enough = |p: &&Point| p.efficient && p.reduction.value >= MOST * best.reduction.value;
    let by_cost = |a: &&Point, b: &&Point| a.cost_usd.total_cmp(&b.cost_usd);
    let cheap = points(input).filter(enough).min_by(by_cost).unwrap_or(best);
    let (id, named) = match input.budget {
        _ if points(input).all(|p| p.reduction.value == 0.0) => ("chart-cost-title-nothing", best),
        Some(_) if best.reduction.low <= 0.0 => ("chart-cost-title-none-within", best),
        None if best.reduction.low <= 0.0 => ("chart-cost-title-none", best),
        Some(_) => ("chart-cost-title-budget", best),
        None if cheap.cost_usd < best.cost_usd => ("chart-cost-title-cheap", cheap),
        None => ("chart-cost-title-best", best),
    };
    let budget = locale.money(input.budget.unwrap_or(0.0));
    let by = figures::difference_in_sentence(locale, input.unit, named.reduction.value);
    let (cost, most) = (locale.money(named.cost_usd), locale.money(best.cost_usd));
    let share = locale.percent(named.reduction.value / best.reduction.value, 0);
    let name = text::fit(&named.name, theme::TITLE.size, theme::TITLE.weight, 1200.0);
    let args = [
        ("outcome", Arg::Text(input.outcome.as_str())),
        ("name", Arg::Text(&name)),
        ("budget", Arg::Text(&budget)),
        ("by", Arg::Text(&by)),
        ("cost", Arg::Text(&cost)),
        ("most", Arg::Text(&most)),
        ("share", Arg::Text(&share)),
    ];
    locale.format(id, &args)
}
