//! Boxes of failing futures: the share of failures that each covers against the share of its futures that fail, from all
//! futures to the smallest box, and the one that was chosen.

use super::canvas::{Anchor, Rect, Stroke};
use super::frame::{Frame, Heading};
use super::plot::{self, Axis};
use super::theme::{self, BLUE, MUTED, VERMILLION};
use super::{Caption, Svg};
use crate::locale::Locale;

/// What the chart shows.
#[derive(Clone, Debug)]
pub struct Input {
    /// The finding.
    pub title: String,
    /// Coverage and density of each box, from all futures on.
    pub boxes: Vec<(f64, f64)>,
    /// The chosen box.
    pub chosen: Option<(f64, f64)>,
    /// The same box held against futures left out.
    pub held_out: Option<(f64, f64)>,
}

const PICTURE: f64 = 380.0;

/// Draws the chart.
#[must_use]
pub fn draw(input: &Input, caption: &Caption, locale: &Locale) -> Svg {
    let words = Heading { title: input.title.clone(), subtitle: locale.text("chart-trade-off-subtitle") };
    let picture = caption.look.height(PICTURE, 1.0, 240.0);
    let frame = Frame::new("failures-trade-off", locale, caption, words, picture + 50.0);
    let y = Axis::shares(locale, 1.0, 5.0);
    let x = Axis::shares(locale, 1.0, 5.0);
    let area = Rect {
        left: frame.body.left + plot::label_room(&y),
        top: frame.body.top + 26.0,
        right: frame.body.right - 24.0,
        bottom: frame.body.top + picture,
    };
    let plot = plot::axes(&frame.canvas, area, &x, &y);
    let below = locale.text("discover-column-coverage");
    frame.canvas.text(area.centre().0, area.bottom + 40.0, Anchor::Middle, &below, theme::NOTE);
    let (at, anchor) = frame.start(frame.body.left, frame.body.right);
    frame.canvas.text(at, frame.body.top + 10.0, anchor, &locale.text("discover-column-density"), theme::NOTE);
    plot.line(&input.boxes, Stroke::new(&MUTED, 1.2));
    input.boxes.iter().for_each(|&point| frame.canvas.circle(plot.at(point), 3.0, &MUTED, None));
    let marks = [(input.held_out, VERMILLION, "discover-mark-held-out"), (input.chosen, BLUE, "discover-mark-chosen")];
    for (point, colour, id) in marks {
        let Some(point) = point else { continue };
        let (x, y) = plot.at(point);
        frame.canvas.circle((x, y), 6.0, &colour, Some(Stroke::new(&theme::WHITE, 1.4)));
        let style = theme::LABEL.bold().coloured(theme::for_text(colour)).with_halo();
        let up = id == "discover-mark-chosen";
        let is_right = x < area.centre().0;
        let (x, anchor) = if is_right { (x + 11.0, Anchor::Left) } else { (x - 11.0, Anchor::Right) };
        frame.canvas.text(x, if up { y - 5.0 } else { y + 14.0 }, anchor, &locale.text(id), style);
    }
    frame.finish()
}
