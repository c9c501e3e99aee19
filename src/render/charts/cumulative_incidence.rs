//! How soon violence crosses a border: the probability that a country has had its first foothold, and its
//! first strike, by each day; with simulation error, and the headline days marked.

use super::canvas::{Anchor, Rect, Stroke, TextStyle};
use super::frame::{Frame, Heading};
use super::plot::{self, Axis, Plot};
use super::theme::{self, AXIS};
use super::{Caption, Ghost, Svg, ghost, labels, text, ticks};
use crate::locale::{Arg, Locale};
use harmattan_analysis::IncidencePoint;

/// What the chart shows.
#[derive(Clone, Debug)]
pub struct Input {
    /// The countries.
    pub countries: Vec<Country>,
    /// Length of the period, days.
    pub horizon_days: f64,
    /// Days to mark (30, 90 and 365 as a rule); those beyond the period are left out.
    pub headline_days: Vec<f64>,
}

/// The two curves of a country.
#[derive(Clone, Debug)]
pub struct Country {
    /// Name in the reader's language.
    pub name: String,
    /// Probability of the first foothold by day, ascending in days.
    pub foothold: Vec<IncidencePoint>,
    /// Probability of the first strike by day, ascending in days.
    pub strike: Vec<IncidencePoint>,
}

/// From the top of a panel to its horizontal axis.
const PICTURE: f64 = 330.0;
/// Height of a line of the table.
const ROW: f64 = 18.0;

/// One of the curves of a country.
type Curve = fn(&Country) -> &[IncidencePoint];

/// Draws the chart.
pub fn draw(input: &Input, caption: &Caption, locale: &Locale) -> Svg {
    draw_over(input, None, caption, locale)
}

/// Draws the chart over that of another scenario.
pub fn draw_over(input: &Input, ghost: Option<&Ghost<Input>>, caption: &Caption, locale: &Locale) -> Svg {
    let words = Heading {
        title: title(input, locale),
        subtitle: ghost::subtitle(locale.text("chart-incidence-subtitle"), ghost, locale),
    };
    let countries = f64::from(u32::try_from(input.countries.len()).unwrap_or(u32::MAX));
    let picture = caption.look.height(PICTURE, 1.0, 210.0);
    let frame = Frame::new("cumulative-incidence", locale, caption, words, picture + 82.0 + ROW * countries);
    let curves: [(Curve, &str); 2] =
        [(|c| &c.foothold, "outcome-first-foothold"), (|c| &c.strike, "outcome-first-strike")];
    let behind = || ghost.iter().flat_map(|ghost| &ghost.input.countries);
    let all = input.countries.iter().chain(behind()).flat_map(|c| c.foothold.iter().chain(&c.strike));
    let y = Axis::shares(locale, ticks::reach(all.map(|p| p.chance.high), 0.005), 5.0);
    let gap = 26.0;
    let width = (frame.body.width() - gap) / 2.0;
    for (i, (curve, id)) in curves.into_iter().enumerate() {
        let column = f64::from(u32::try_from(frame.column(i, 2)).unwrap_or(0));
        let space = Rect::new(frame.body.left + column * (width + gap), frame.body.top, width, frame.body.height());
        panel(&frame, (input, ghost), curve, &locale.text(id), space, &y);
    }
    frame.finish()
}

/// The days that are marked and have a column in the table: those of the headlines inside the period, and its own length,
/// short or long.
fn marks(input: &Input) -> Vec<f64> {
    let inside = |day: &f64| *day > 0.0 && *day < input.horizon_days - 0.5;
    input.headline_days.iter().copied().filter(inside).chain([input.horizon_days]).collect()
}

fn panel(
    frame: &Frame<'_>,
    (input, ghost): (&Input, Option<&Ghost<Input>>),
    curve: Curve,
    heading: &str,
    space: Rect,
    y: &Axis<'_>,
) {
    let (canvas, locale) = (&frame.canvas, frame.locale);
    let (x, anchor) = frame.start(space.left, space.right);
    canvas.text(x, space.top + 14.0, anchor, heading, theme::HEADING);
    let marks = marks(input);
    let x_axis = Axis::over(ticks::days(input.horizon_days, &marks), |day| locale.decimal(day, 0));
    let style = theme::LABEL.bold();
    let names = input.countries.iter().map(|c| end_words(c, curve, locale));
    let room = names.flat_map(|(a, b)| [a, b]).map(|w| text::width(&w, style.size, style.weight)).fold(0.0, f64::max);
    let room = room.clamp(20.0, space.width() * 0.36) + 14.0;
    let area = Rect {
        left: space.left + plot::label_room(y),
        top: space.top + 40.0,
        right: space.right - room,
        bottom: space.bottom - 82.0 - ROW * input.countries.len() as f64,
    };
    canvas.text(area.centre().0, area.bottom + 42.0, Anchor::Middle, &locale.text("chart-axis-days"), theme::NOTE);
    let plot = plot::axes(canvas, area, &x_axis, y);
    for &day in &marks {
        plot.line(&[(day, y.from), (day, y.to)], Stroke::new(&AXIS, 1.0).dashed(super::canvas::Dash::Dotted));
    }
    for country in ghost.iter().flat_map(|ghost| &ghost.input.countries) {
        let behind: Vec<(f64, f64)> = curve(country).iter().map(|p| (f64::from(p.day), p.chance.p)).collect();
        plot.line(&behind, ghost::line());
    }
    for (i, country) in input.countries.iter().enumerate() {
        let series = theme::series(i);
        let points = curve(country);
        let band: Vec<(f64, f64, f64)> =
            points.iter().map(|p| (f64::from(p.day), p.chance.low, p.chance.high)).collect();
        plot.band(&band, series.colour, 0.18);
        let line: Vec<(f64, f64)> = points.iter().map(|p| (f64::from(p.day), p.chance.p)).collect();
        plot.line(&line, Stroke::new(&series.colour, 2.4).dashed(series.dash));
    }
    headline_dots(frame, input, curve, &plot, &marks);
    end_labels(frame, input, curve, &plot, room);
    let table_top = area.bottom + 54.0;
    table(frame, input, curve, Rect { top: table_top, ..space }, &marks);
}

/// Name and final probability of a country, as the label at the end of its line.
fn end_words(country: &Country, curve: Curve, locale: &Locale) -> (String, String) {
    (country.name.clone(), locale.probability(curve(country).last().map_or(0.0, |p| p.chance.p)))
}

fn end_labels(frame: &Frame<'_>, input: &Input, curve: Curve, plot: &Plot<'_>, room: f64) {
    let ends: Vec<f64> = input
        .countries
        .iter()
        .map(|c| plot.at((input.horizon_days, curve(c).last().map_or(0.0, |p| p.chance.p))).1)
        .collect();
    let places = labels::spread(&ends, 32.0, plot.area.top + 8.0, plot.area.bottom - 18.0);
    for (i, country) in input.countries.iter().enumerate() {
        let style = theme::LABEL.bold().coloured(theme::for_text(theme::series(i).colour));
        let (name, share) = end_words(country, curve, frame.locale);
        let x = plot.area.right + 12.0;
        if (places[i] - ends[i]).abs() > 3.0 {
            frame.canvas.line((plot.area.right + 2.0, ends[i]), (x - 2.0, places[i]), Stroke::new(&style.colour, 0.8));
        }
        let name = text::fit(&name, style.size, style.weight, room - 12.0);
        frame.canvas.text(x, places[i] + 2.0, Anchor::Left, &name, style);
        frame.canvas.text(x, places[i] + 17.0, Anchor::Left, &share, style);
    }
}

/// The probability of a country by a day.
fn by(country: &Country, curve: Curve, day: f64) -> Option<IncidencePoint> {
    curve(country).iter().rev().find(|point| f64::from(point.day) <= day + 1e-9).copied()
}

/// Dots on the curves on the headline days.
fn headline_dots(frame: &Frame<'_>, input: &Input, curve: Curve, plot: &Plot<'_>, marks: &[f64]) {
    for (i, country) in input.countries.iter().enumerate() {
        for &day in marks {
            if let Some(point) = by(country, curve, day) {
                let ring = Stroke::new(&theme::WHITE, 1.0);
                frame.canvas.circle(plot.at((day, point.chance.p)), 3.2, &theme::series(i).colour, Some(ring));
            }
        }
    }
}

/// The numbers of the headline days, with their intervals, under a panel.
fn table(frame: &Frame<'_>, input: &Input, curve: Curve, space: Rect, marks: &[f64]) {
    let locale = frame.locale;
    let names = space.width() * 0.26;
    let column = (space.width() - names) / f64::from(u32::try_from(marks.len().max(1)).unwrap_or(u32::MAX));
    let middle = |j: usize| {
        let from_start = names + column * (f64::from(u32::try_from(j).unwrap_or(u32::MAX)) + 0.5);
        if frame.rtl() { space.right - from_start } else { space.left + from_start }
    };
    for (j, &day) in marks.iter().enumerate() {
        frame.canvas.text(middle(j), space.top + 12.0, Anchor::Middle, &locale.days(day), theme::NOTE);
    }
    frame.canvas.line((space.left, space.top + 18.0), (space.right, space.top + 18.0), Stroke::new(&theme::GRID, 1.0));
    for (i, country) in input.countries.iter().enumerate() {
        let y = space.top + 34.0 + ROW * f64::from(u32::try_from(i).unwrap_or(u32::MAX));
        let style = theme::LABEL.coloured(theme::for_text(theme::series(i).colour));
        let (x, anchor) = frame.start(space.left, space.right);
        let name = text::fit(&country.name, style.size, style.weight, names - 6.0);
        frame.canvas.text(x, y, anchor, &name, style.bold());
        for (j, &day) in marks.iter().enumerate() {
            let Some(point) = by(country, curve, day) else { continue };
            let (share, range) =
                (locale.probability(point.chance.p), locale.percent_range(point.chance.low, point.chance.high));
            let args = [("share", Arg::Text(share.as_str())), ("range", Arg::Text(&range))];
            let words = locale.format("chart-incidence-cell", &args);
            let style = TextStyle { size: 11.5, ..theme::LABEL };
            let words = if text::width(&words, style.size, style.weight) < column - 6.0 { words } else { share };
            frame.canvas.text(middle(j), y, Anchor::Middle, &words, style);
        }
    }
}

/// The finding: how likely a first strike in each country is by the end, the likeliest first.
fn title(input: &Input, locale: &Locale) -> String {
    let last = |country: &Country| country.strike.last().copied();
    let mut ends: Vec<(&str, IncidencePoint)> =
        input.countries.iter().filter_map(|c| Some((c.name.as_str(), last(c)?))).collect();
    ends.sort_by(|a, b| b.1.chance.p.total_cmp(&a.1.chance.p));
    if ends.is_empty() {
        return locale.text("chart-empty");
    }
    let days = locale.days(input.horizon_days);
    if ends.iter().all(|(_, point)| point.chance.p <= 0.0) {
        let upper = locale.probability(ends.iter().map(|(_, point)| point.chance.high).fold(0.0, f64::max));
        let args = [("days", Arg::Text(days.as_str())), ("upper", Arg::Text(&upper))];
        return locale.format("chart-incidence-title-none", &args);
    }
    let item = |(name, point): &(&str, IncidencePoint)| {
        let share = locale.probability(point.chance.p);
        // The words cover the interval, as in the briefing.
        let words = locale.likelihood_range(point.chance.low, point.chance.high);
        let args = [("country", Arg::Text(name)), ("share", Arg::Text(&share)), ("words", Arg::Text(&words))];
        locale.format("chart-incidence-item", &args)
    };
    let list = ends.iter().take(3).map(item).collect::<Vec<_>>().join(&locale.text("briefing-list-comma"));
    locale.format("chart-incidence-title", &[("days", Arg::Text(&days)), ("list", Arg::Text(&list))])
}
