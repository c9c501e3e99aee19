//! The table under the chart of cost and effect, where the names of the points are too long or too many for
//! the picture.

use super::canvas::{Anchor, Stroke, TextStyle};
use super::cost_point::{NAME, Point};
use super::frame::{self, Frame};
use super::look::Look;
use super::rows;
use super::theme::{self, GRID};
use crate::figures::Figures;
use crate::locale::{Arg, Locale};
use harmattan_engine::Unit;

const ROW: f64 = 20.0;
/// A second line of a name.
const LINE: f64 = 15.0;
/// Room for the numbers at the side.
const NUMBERS: f64 = 28.0;

/// The table of the numbered points: names, costs, changes with their intervals.
pub(super) struct CostTable<'a> {
    points: &'a [&'a Point],
    heads: [String; 3],
    cells: Vec<[String; 3]>,
    widths: [f64; 3],
    /// Names on one or two lines.
    names: Vec<Vec<String>>,
    /// How many more points should be named.
    more: Option<String>,
}

impl<'a> CostTable<'a> {
    /// Of the listed points of `labelled` that should be named.
    pub fn new(unit: Unit, listed: &'a [&'a Point], labelled: usize, (look, locale): (&Look, &Locale)) -> Self {
        let effects = Figures::of_panel(locale, unit, listed.iter().map(|p| p.reduction.value));
        let change = match effects.difference_unit() {
            Some(unit) => locale.format("chart-cost-column-change-unit", &[("unit", Arg::Text(&unit))]),
            None => locale.text("chart-cost-column-change"),
        };
        let heads = [locale.text("chart-cost-column-cost"), change, locale.text("chart-displacement-interval")];
        let cells = |p: &&Point| {
            let interval = locale.range(&effects.signed(-p.reduction.high), &effects.signed(-p.reduction.low));
            [locale.money(p.cost_usd), effects.signed(-p.reduction.value), interval]
        };
        let cells: Vec<[String; 3]> = listed.iter().map(cells).collect();
        let widths = [0, 1, 2].map(|i| {
            rows::widest(cells.iter().map(|c| &c[i]), NAME).max(rows::widest([&heads[i]], theme::NOTE)).ceil() + 22.0
        });
        let room = look.room() - widths.iter().sum::<f64>() - NUMBERS;
        let names = listed.iter().map(|p| rows::lines(&p.name, name_style(p), room, 2)).collect();
        let rest = labelled.saturating_sub(listed.len());
        let more = (rest > 0).then(|| locale.format("chart-cost-more", &[("count", frame::count(rest as u64))]));
        Self { points: listed, heads, cells, widths, names, more }
    }

    fn row(&self, i: usize) -> f64 {
        if self.names[i].len() > 1 { ROW + LINE } else { ROW }
    }

    /// Pixels it takes from top to bottom; none without points.
    pub fn height(&self) -> f64 {
        let rows: f64 = (0..self.points.len()).map(|i| self.row(i)).sum();
        let more = if self.more.is_some() { ROW } else { 0.0 };
        if self.points.is_empty() { 0.0 } else { ROW + rows + more + 22.0 }
    }

    /// Draws it from `top` down.
    pub fn draw(&self, frame: &Frame<'_>, top: f64) {
        if self.points.is_empty() {
            return;
        }
        let (body, canvas) = (frame.body, &frame.canvas);
        let at = |from_start: f64| if frame.rtl() { body.right - from_start } else { body.left + from_start };
        let ends = [0, 1, 2].map(|i| at(body.width() - self.widths[i + 1..].iter().sum::<f64>()));
        let end = if frame.rtl() { Anchor::Left } else { Anchor::Right };
        let (_, start) = frame.start(0.0, 0.0);
        for (words, x) in self.heads.iter().zip(ends) {
            canvas.text(x, top + 12.0, end, words, theme::NOTE);
        }
        let mut line = top + ROW;
        for (i, point) in self.points.iter().enumerate() {
            let y = line + 14.0;
            canvas.line((body.left, line), (body.right, line), Stroke::new(&GRID, 0.8));
            let number = frame.locale.integer(i64::try_from(i + 1).unwrap_or(0));
            canvas.text(at(0.0), y, start, &number, NAME.bold());
            for (j, words) in self.names[i].iter().enumerate() {
                canvas.text(at(NUMBERS - 2.0), y + LINE * j as f64, start, words, name_style(point));
            }
            for (words, x) in self.cells[i].iter().zip(ends) {
                canvas.text(x, y, end, words, NAME);
            }
            line += self.row(i);
        }
        if let Some(more) = &self.more {
            canvas.text(at(NUMBERS - 2.0), line + 14.0, start, more, theme::NOTE);
        }
    }
}

/// Those on the frontier are set off.
fn name_style(point: &Point) -> TextStyle {
    if point.efficient { NAME.bold() } else { NAME }
}
