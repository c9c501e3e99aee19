//! Shapes that tell series and verdicts apart without colour, and hatching that tells fills apart.

use super::canvas::{Canvas, Rect, Stroke};
use super::colour::Rgb;
use super::theme::{self, WHITE};

/// A shape around a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Circle,
    /// A circle with nothing in it.
    Ring,
    Square,
    Diamond,
    TriangleUp,
    TriangleDown,
    /// Two strokes, one above the other.
    Equal,
}

impl Shape {
    /// The shape of the i-th of several series.
    pub fn nth(i: usize) -> Self {
        const SHAPES: [Shape; 5] = [Shape::Circle, Shape::Square, Shape::TriangleUp, Shape::Ring, Shape::TriangleDown];
        SHAPES[i % SHAPES.len()]
    }

    /// Draws the shape, about `radius` pixels from its middle to its rim, with a white rim of its own.
    pub fn draw(self, canvas: &Canvas, (x, y): (f64, f64), radius: f64, colour: Rgb) {
        let rim = Some(Stroke::new(&WHITE, 1.0));
        let polygon = |points: &[(f64, f64)]| {
            let points: Vec<(f64, f64)> = points.iter().map(|p| (x + p.0 * radius, y + p.1 * radius)).collect();
            canvas.polygon(&points, &colour, rim);
        };
        match self {
            Self::Circle => canvas.circle((x, y), radius, &colour, rim),
            Self::Ring => canvas.circle((x, y), radius - 0.4, &WHITE, Some(Stroke::new(&colour, 1.8))),
            Self::Square => polygon(&[(-0.95, -0.95), (0.95, -0.95), (0.95, 0.95), (-0.95, 0.95)]),
            Self::Diamond => polygon(&[(0.0, -1.3), (1.3, 0.0), (0.0, 1.3), (-1.3, 0.0)]),
            Self::TriangleUp => polygon(&[(0.0, -1.2), (1.2, 0.9), (-1.2, 0.9)]),
            Self::TriangleDown => polygon(&[(0.0, 1.2), (1.2, -0.9), (-1.2, -0.9)]),
            Self::Equal => {
                canvas.rect(Rect::new(x - radius, y - radius, 2.0 * radius, 2.0 * radius), &WHITE, None);
                for dy in [-0.5, 0.5] {
                    let (from, to) = ((x - radius, y + dy * radius), (x + radius, y + dy * radius));
                    canvas.line(from, to, Stroke::new(&colour, 1.8));
                }
            }
        }
    }
}

/// The head of an arrow whose tip is at `tip`, `size` pixels long.
pub(super) fn arrow_head(canvas: &Canvas, from: (f64, f64), tip: (f64, f64), size: f64, colour: Rgb) {
    let length = libm::hypot(tip.0 - from.0, tip.1 - from.1).max(1e-6);
    let (dx, dy) = ((tip.0 - from.0) / length * size, (tip.1 - from.1) / length * size);
    let back = (tip.0 - dx, tip.1 - dy);
    let points = [tip, (back.0 - dy / 2.0, back.1 + dx / 2.0), (back.0 + dy / 2.0, back.1 - dx / 2.0)];
    canvas.polygon(&points, &colour, None);
}

/// Slanting light lines over a filled rectangle.
pub(super) fn hatch(canvas: &Canvas, rect: Rect, colour: Rgb) {
    slanting(canvas, rect, Stroke::new(&theme::blend(colour, WHITE, 0.75), 1.2));
}

/// Slanting lines of a colour in an empty rectangle.
pub(super) fn hatch_in(canvas: &Canvas, rect: Rect, colour: Rgb) {
    slanting(canvas, rect, Stroke::new(&colour, 1.2));
}

fn slanting(canvas: &Canvas, rect: Rect, stroke: Stroke) {
    const GAP: f64 = 5.0;
    // Lines x + y = c, cut at the rectangle.
    let mut c = (rect.left + rect.top) / GAP;
    c = (c.floor() + 1.0) * GAP;
    while c < rect.right + rect.bottom && rect.width() < 4000.0 {
        let from_x = (c - rect.bottom).max(rect.left);
        let to_x = (c - rect.top).min(rect.right);
        canvas.line((from_x, c - from_x), (to_x, c - to_x), stroke);
        c += GAP;
    }
}
