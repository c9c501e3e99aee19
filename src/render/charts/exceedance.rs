//! How sure it is that closed days, or the loss of trade, exceed any given amount; the probability on a
//! logarithmic axis, so that the tail can be read, in the band of its simulation error. One curve a corridor, or one a
//! scenario.

use super::canvas::{Anchor, Dash, Rect, Stroke};
use super::frame::{Frame, Heading};
use super::plot::{self, Axis, Plot};
use super::{Caption, FEW_FUTURES, Ghost, Svg, ghost, labels, text, theme, ticks};
use crate::locale::{Arg, Locale};
use harmattan_engine::wilson;

/// What is exceeded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Closed days.
    ClosedDays,
    /// Loss of trade, USD.
    TradeLoss,
}

/// What the chart shows.
#[derive(Clone, Debug)]
pub struct Input {
    /// What is exceeded.
    pub measure: Measure,
    /// One curve for each corridor, for each scenario, or for all together.
    pub curves: Vec<Curve>,
    /// The greatest amount there can be (the length of the period), where there is one.
    pub most: Option<f64>,
    /// What all the curves are of, where they are of several scenarios.
    pub of: Option<String>,
}

/// One curve.
#[derive(Clone, Debug)]
pub struct Curve {
    /// Name in the reader's language.
    pub name: String,
    /// Amounts x (days or USD), ascending, and P(X > x), 0–1. Points with probability zero are not drawn.
    pub points: Vec<(f64, f64)>,
    /// Independent futures it rests on: all, or the draws of a nested run.
    pub independent: u64,
}

impl Curve {
    /// The smallest amount that is exceeded with probability `p` or less, by straight lines between points.
    fn amount_at(&self, p: f64) -> Option<f64> {
        let after = self.points.iter().position(|point| point.1 <= p)?;
        let (x1, p1) = self.points[after];
        let Some(&(x0, p0)) = after.checked_sub(1).and_then(|before| self.points.get(before)) else { return Some(x1) };
        Some(if p0 > p1 { x0 + (x1 - x0) * (p0 - p) / (p0 - p1) } else { x1 })
    }

    fn shown(&self) -> impl Iterator<Item = (f64, f64)> + '_ {
        self.points.iter().copied().filter(|(x, p)| *p > 0.0 && p.is_finite() && x.is_finite())
    }
}

/// "One chance in twenty", the probability of the title.
const TITLE_PROBABILITY: f64 = 0.05;
/// Amounts are drawn on a logarithmic axis where the greatest is this many times the one of the title.
const HEAVY: f64 = 30.0;

/// Draws the chart.
pub fn draw(input: &Input, caption: &Caption, locale: &Locale) -> Svg {
    draw_over(input, None, caption, locale)
}

/// Draws the chart over that of another scenario.
pub fn draw_over(input: &Input, ghost: Option<&Ghost<Input>>, caption: &Caption, locale: &Locale) -> Svg {
    let (key, subtitle) = match input.measure {
        Measure::ClosedDays => ("exceedance-days", "chart-exceedance-subtitle-days"),
        Measure::TradeLoss => ("exceedance-loss", "chart-exceedance-subtitle-loss"),
    };
    let subtitle = ghost::subtitle(locale.text(subtitle), ghost, locale);
    let words = Heading { title: title(input, caption, locale), subtitle };
    let frame = Frame::new(key, locale, caption, words, caption.look.height(420.0, 1.0, 250.0));
    let body = frame.body;
    let behind = || ghost.iter().flat_map(|ghost| &ghost.input.curves);
    // The axes hold what stands behind too.
    let both = Input { curves: input.curves.iter().chain(behind()).cloned().collect(), ..input.clone() };
    let y = probability_axis(&both, locale);
    let scale = Scale::of(&both);
    let x = amount_axis(&both, scale, locale);
    let (before, after) = plot::overhang(&x);
    let (left, right) = (body.left + plot::label_room(&y).max(before), body.right - after.max(14.0));
    let area = Rect { left, top: body.top + 24.0, right, bottom: body.bottom - 48.0 };
    frame.canvas.text(body.left, body.top + 10.0, Anchor::Left, &locale.text("chart-exceedance-axis-y"), theme::NOTE);
    let axis = match input.measure {
        Measure::ClosedDays => "chart-corridors-axis",
        Measure::TradeLoss => "chart-exceedance-axis-loss",
    };
    frame.canvas.text(area.centre().0, body.bottom - 4.0, Anchor::Middle, &locale.text(axis), theme::NOTE);
    let plot = plot::axes(&frame.canvas, area, &x, &y);
    for curve in behind() {
        let line: Vec<(f64, f64)> = curve.shown().map(|(x, p)| (scale.map(x), libm::log10(p.min(1.0)))).collect();
        plot.line(&line, ghost::line());
    }
    bands(&plot, input, scale);
    let one_in_twenty = libm::log10(TITLE_PROBABILITY);
    let label = (one_in_twenty > y.from).then(|| {
        let ends = [(x.from, one_in_twenty), (x.to, one_in_twenty)];
        plot.line(&ends, Stroke::new(&theme::SOFT, 1.2).dashed(Dash::Dotted));
        one_in_twenty_label(&frame, &plot, input, scale)
    });
    draw_curves(&frame, &plot, input, scale, &label.into_iter().collect::<Vec<Rect>>());
    frame.finish()
}

/// The bands of simulation error behind the curves: Wilson's 95 % interval of every probability.
fn bands(plot: &Plot<'_>, input: &Input, scale: Scale) {
    for (i, curve) in input.curves.iter().enumerate() {
        #[expect(clippy::cast_precision_loss, reason = "a number of futures")]
        let n = curve.independent as f64;
        let log = |p: f64| libm::log10(p.clamp(1e-12, 1.0));
        let point = |(x, p): (f64, f64)| {
            let (low, high) = wilson(p, n);
            (scale.map(x), log(low), log(high))
        };
        let band: Vec<(f64, f64, f64)> = curve.shown().map(point).collect();
        if band.len() > 1 {
            plot.band(&band, theme::series(i).colour, 0.16);
        }
    }
}

/// Writes what the dotted line stands for, at the end of it that is farther from the curves; gives back its box.
fn one_in_twenty_label(frame: &Frame<'_>, plot: &Plot<'_>, input: &Input, scale: Scale) -> Rect {
    let style = theme::NOTE.with_halo();
    let share = frame.locale.percent(TITLE_PROBABILITY, 0);
    let words = frame.locale.format("chart-exceedance-one-in-twenty", &[("share", Arg::Text(&share))]);
    let (_, y) = plot.at((0.0, libm::log10(TITLE_PROBABILITY)));
    let crossings = input.curves.iter().filter_map(|c| curve_crossing(c, scale)).map(|x| plot.at((x, 0.0)).0);
    let (first, last) = crossings.fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), x| (a.min(x), b.max(x)));
    let at_end = plot.area.right - last >= first - plot.area.left;
    // Where no curve is: left of their crossings all lie above the line, right of them below it.
    let (x, y, anchor) = if at_end {
        (plot.area.right - 4.0, y - 4.0, Anchor::Right)
    } else {
        (plot.area.left + 6.0, y + 13.0, Anchor::Left)
    };
    frame.canvas.text(x, y, anchor, &words, style)
}

/// Whether amounts stand on a straight or a logarithmic axis.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Scale {
    Linear,
    /// Logarithmic from this decade on; smaller amounts lie on its edge.
    Log(f64),
}

impl Scale {
    fn of(input: &Input) -> Self {
        let greatest = greatest(input);
        let usual = input.curves.iter().filter_map(|c| c.amount_at(TITLE_PROBABILITY)).filter(|x| *x > 0.0);
        let usual = usual.fold(f64::INFINITY, f64::min);
        if input.measure == Measure::ClosedDays || !usual.is_finite() || greatest < HEAVY * usual {
            return Self::Linear;
        }
        let least =
            input.curves.iter().flat_map(Curve::shown).map(|(x, _)| x).filter(|x| *x > 0.0).fold(usual, f64::min);
        Self::Log(libm::floor(libm::log10(least.max(usual / 1e3))))
    }

    fn map(self, x: f64) -> f64 {
        match self {
            Self::Linear => x,
            Self::Log(from) => {
                if x > 0.0 {
                    libm::log10(x).max(from)
                } else {
                    from
                }
            }
        }
    }
}

fn greatest(input: &Input) -> f64 {
    ticks::reach(input.curves.iter().flat_map(Curve::shown).map(|(x, _)| x), 0.0)
}

/// Decades of probability, from one down to the least that is shown.
fn probability_axis<'a>(input: &Input, locale: &'a Locale) -> Axis<'a> {
    let shown = input.curves.iter().flat_map(Curve::shown).map(|(_, p)| p);
    let least = shown.fold(0.1, f64::min).max(1e-9);
    let decades = libm::ceil(-libm::log10(least) - 1e-9).clamp(1.0, 9.0);
    let mut ticks = Vec::new();
    let mut decade = -decades;
    while decade <= 0.0 {
        ticks.push(decade);
        decade += 1.0;
    }
    Axis::over(ticks, |decade| {
        let digits = if decade >= -2.0 { 0.0 } else { -decade - 2.0 };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 7")]
        locale.percent(libm::pow(10.0, decade), digits as usize)
    })
    .with_grid()
}

fn amount_axis<'a>(input: &Input, scale: Scale, locale: &'a Locale) -> Axis<'a> {
    let greatest = greatest(input);
    let measure = input.measure;
    let words = move |x: f64| match measure {
        Measure::TradeLoss if x > 0.0 => locale.money(x),
        _ => locale.decimal(x, 0),
    };
    match scale {
        Scale::Linear => {
            let wanted = if input.measure == Measure::ClosedDays { 8.0 } else { 5.0 };
            let mut ticks = ticks::from_zero(greatest, wanted, 1.0);
            let end = ticks.last().copied().unwrap_or(greatest);
            // The axis ends with the period: nothing lies beyond.
            let end = input.most.filter(|most| *most > 0.0).map_or(end, |most| end.min(most));
            ticks.retain(|tick| *tick <= end);
            let mut axis = Axis::over(ticks, words);
            axis.to = end;
            axis
        }
        Scale::Log(from) => {
            let to = libm::ceil(libm::log10(greatest.max(1.0)) - 1e-9).max(from + 1.0);
            let every = libm::ceil((to - from) / 6.0).max(1.0);
            let mut ticks = vec![from];
            while ticks[ticks.len() - 1] + every <= to {
                ticks.push(ticks[ticks.len() - 1] + every);
            }
            let mut axis = Axis::over(ticks, move |decade| words(libm::pow(10.0, decade)));
            axis.to = to;
            axis
        }
    }
}

fn draw_curves(frame: &Frame<'_>, plot: &Plot<'_>, input: &Input, scale: Scale, taken: &[Rect]) {
    let mut taken = taken.to_vec();
    let values = |curve: &Curve| -> Vec<(f64, f64)> {
        curve.shown().map(|(x, p)| (scale.map(x), libm::log10(p.min(1.0)))).collect()
    };
    let lines: Vec<Vec<(f64, f64)>> = input.curves.iter().map(values).collect();
    let pixels = |line: &[(f64, f64)]| -> Vec<(f64, f64)> { line.iter().map(|&v| plot.at(v)).collect() };
    for (i, line) in lines.iter().enumerate() {
        let series = theme::series(i);
        plot.line(line, Stroke::new(&series.colour, 2.4).dashed(series.dash));
        if let Some(&end) = line.last() {
            frame.canvas.circle(plot.at(end), 3.2, &series.colour, None);
        }
        if let Some(x) =
            curve_crossing(&input.curves[i], scale).filter(|_| plot.holds_y(libm::log10(TITLE_PROBABILITY)))
        {
            let ring = Stroke::new(&theme::for_text(series.colour), 1.6);
            let (x, y) = plot.at((x, libm::log10(TITLE_PROBABILITY)));
            frame.canvas.circle((x, y), 4.0, &theme::WHITE, Some(ring));
            taken.push(Rect::new(x - 5.0, y - 5.0, 10.0, 10.0));
        }
    }
    let drawn: Vec<Vec<(f64, f64)>> = lines.iter().map(|line| pixels(line)).collect();
    let label = |(i, curve): (usize, &Curve)| {
        let style = theme::LABEL.bold().coloured(theme::for_text(theme::series(i).colour)).with_halo();
        let series = theme::series(i);
        let words = text::fit(&curve.name, style.size, style.weight, plot.area.width() * 0.42);
        labels::Name { words, style, stroke: Stroke::new(&series.colour, 2.4).dashed(series.dash) }
    };
    let names: Vec<_> = input.curves.iter().enumerate().map(label).collect();
    labels::beside_lines(&frame.canvas, plot.area, &drawn, &names, &taken);
}

/// Where on the axis a curve falls to the probability of the title, unless it begins below it.
fn curve_crossing(curve: &Curve, scale: Scale) -> Option<f64> {
    let x = curve.amount_at(TITLE_PROBABILITY).filter(|_| any(curve) > TITLE_PROBABILITY)?;
    Some(scale.map(x))
}

/// The finding: what is exceeded with one chance in twenty, where that is most.
fn title(input: &Input, caption: &Caption, locale: &Locale) -> String {
    let amount = |curve: &Curve| {
        curve.amount_at(TITLE_PROBABILITY).unwrap_or_else(|| curve.points.last().map_or(0.0, |point| point.0))
    };
    let by_amount = |a: &&Curve, b: &&Curve| amount(a).total_cmp(&amount(b)).then(any(a).total_cmp(&any(b)));
    let Some(worst) = input.curves.iter().rev().max_by(by_amount) else {
        return locale.text("chart-empty");
    };
    if any(worst) <= 0.0 {
        return locale.format("chart-exceedance-title-none", &[("n", super::frame::count(caption.trajectories))]);
    }
    let (x, days) = (amount(worst), input.measure == Measure::ClosedDays);
    let written = if days { locale.days(x) } else { locale.money(x) };
    let share = locale.probability(any(worst));
    let name = match &input.of {
        Some(of) => locale.with_member(of, &worst.name),
        None => worst.name.clone(),
    };
    let args = [("name", Arg::Text(name.as_str())), ("amount", Arg::Text(&written)), ("share", Arg::Text(&share))];
    // Nothing is closed for longer than the period.
    let is_whole = input.most.is_some_and(|most| x >= most - 0.5);
    let id = match (caption.trajectories, x > 0.0, days) {
        (FEW_FUTURES.., true, _) if is_whole => "chart-exceedance-title-whole",
        (_, false, _) => "chart-exceedance-title-rare",
        (0..FEW_FUTURES, true, _) => "chart-exceedance-title-few",
        (_, true, true) => "chart-exceedance-title-days",
        (_, true, false) => "chart-exceedance-title-loss",
    };
    locale.format(id, &args)
}

/// Probability of exceeding the smallest amount of a curve, as a rule zero.
fn any(curve: &Curve) -> f64 {
    curve.points.first().map_or(0.0, |point| point.1)
}
