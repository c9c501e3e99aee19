//! How the judgement of hypotheses moves: the probability of each by events before each day, from the priors on.

use super::canvas::{Anchor, Rect, Stroke};
use super::frame::{Frame, Heading};
use super::plot::{self, Axis};
use super::{Caption, Svg, labels, text, theme};
use crate::locale::{Arg, Locale};
use harmattan_core::calendar::Date;

/// What the chart shows.
#[derive(Clone, Debug)]
pub struct Input {
    /// Names of the hypotheses in the reader's language, and their priors.
    pub hypotheses: Vec<(String, f64)>,
    /// First day of the scenario, on which the priors stand.
    pub start: Date,
    /// The days judged, in order: the probability of each hypothesis by events before it.
    pub days: Vec<(Date, Vec<f64>)>,
    /// Whether the events are odd under every hypothesis on the last day.
    pub odd: bool,
}

/// From the top of the picture to its horizontal axis.
const PICTURE: f64 = 380.0;
/// Room beside a label of the horizontal axis, pixels.
const BETWEEN: f64 = 16.0;

/// Draws the chart.
#[must_use]
pub fn draw(input: &Input, caption: &Caption, locale: &Locale) -> Svg {
    let words = Heading { title: title(input, locale), subtitle: locale.text("chart-assessment-subtitle") };
    let picture = caption.look.height(PICTURE, 1.0, 240.0);
    let frame = Frame::new("assessment", locale, caption, words, picture + 50.0);
    let y = Axis::shares(locale, 1.0, 5.0);
    let style = theme::LABEL.bold();
    let ends: Vec<(String, f64)> = input
        .hypotheses
        .iter()
        .enumerate()
        .map(|(h, (name, prior))| (name.clone(), input.days.last().map_or(*prior, |(_, weights)| weights[h])))
        .collect();
    let widest = ends.iter().map(|(name, _)| text::width(name, style.size, style.weight)).fold(0.0, f64::max);
    let room = widest.clamp(40.0, frame.body.width() * 0.34) + 16.0;
    let area = Rect {
        left: frame.body.left + plot::label_room(&y),
        top: frame.body.top + 14.0,
        right: frame.body.right - room,
        bottom: frame.body.top + picture,
    };
    let at = |date: Date| (date.to_days() - input.start.to_days()) as f64;
    let days: Vec<Date> = std::iter::once(input.start).chain(input.days.iter().map(|(day, _)| *day)).collect();
    let ticks = ticks(&days, area.width(), locale);
    let end = days.last().map_or(1.0, |&day| at(day)).max(1.0);
    let label = |x: f64| {
        let day = ticks.iter().find(|&&day| (at(day) - x).abs() < 0.5);
        day.map(|&day| locale.date(day)).unwrap_or_default()
    };
    let x = Axis {
        from: 0.0,
        to: end,
        ticks: ticks.iter().map(|&day| at(day)).collect(),
        label: Box::new(label),
        grid: false,
    };
    let plot = plot::axes(&frame.canvas, area, &x, &y);
    let below = locale.text("chart-assessment-axis");
    frame.canvas.text(area.centre().0, area.bottom + 40.0, Anchor::Middle, &below, theme::NOTE);
    for (h, (_, prior)) in input.hypotheses.iter().enumerate() {
        let series = theme::series(h);
        let mut line = vec![(0.0, *prior)];
        line.extend(input.days.iter().map(|(day, weights)| (at(*day), weights[h])));
        plot.line(&line, Stroke::new(&series.colour, 2.4).dashed(series.dash));
        for &point in &line {
            frame.canvas.circle(plot.at(point), 3.2, &series.colour, Some(Stroke::new(&theme::WHITE, 1.0)));
        }
    }
    let heights: Vec<f64> = ends.iter().map(|(_, share)| plot.at((end, *share)).1).collect();
    let places = labels::spread(&heights, 34.0, area.top + 8.0, area.bottom - 18.0);
    for (h, (name, share)) in ends.iter().enumerate() {
        let style = style.coloured(theme::for_text(theme::series(h).colour));
        let x = area.right + 14.0;
        if (places[h] - heights[h]).abs() > 3.0 {
            frame.canvas.line((area.right + 4.0, heights[h]), (x - 2.0, places[h]), Stroke::new(&style.colour, 0.8));
        }
        let name = text::fit(name, style.size, style.weight, room - 14.0);
        frame.canvas.text(x, places[h] + 2.0, Anchor::Left, &name, style);
        frame.canvas.text(x, places[h] + 17.0, Anchor::Left, &locale.percent(*share, 0), style);
    }
    frame.finish()
}

/// The days that have a label: the first, the last, and of those between as many as there is room for.
fn ticks(days: &[Date], width: f64, locale: &Locale) -> Vec<Date> {
    let style = theme::TICK;
    let widest = days.iter().map(|&day| text::width(&locale.date(day), style.size, style.weight)).fold(0.0, f64::max);
    let (Some(&first), Some(&last)) = (days.first(), days.last()) else { return Vec::new() };
    let scale = width / ((last.to_days() - first.to_days()).max(1) as f64);
    let apart = |a: Date, b: Date| (b.to_days() - a.to_days()) as f64 * scale >= widest + BETWEEN;
    let mut kept = vec![first];
    for &day in &days[1..days.len().saturating_sub(1).max(1)] {
        if apart(kept[kept.len() - 1], day) && apart(day, last) {
            kept.push(day);
        }
    }
    if last != first {
        kept.push(last);
    }
    kept
}

/// The finding: which hypothesis leads, and whether the events are odd under all of them.
fn title(input: &Input, locale: &Locale) -> String {
    let Some((day, weights)) = input.days.last() else { return locale.text("chart-empty") };
    let leads = (0..weights.len()).max_by(|&a, &b| weights[a].total_cmp(&weights[b])).unwrap_or(0);
    let (name, share) = (&input.hypotheses[leads].0, locale.percent(weights[leads], 0));
    let day = locale.date(day.plus_days(-1));
    let args = [("hypothesis", Arg::Text(name.as_str())), ("share", Arg::Text(&share)), ("day", Arg::Text(&day))];
    locale.format(if input.odd { "chart-assessment-title-odd" } else { "chart-assessment-title" }, &args)
}
