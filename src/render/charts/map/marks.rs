//! The marks of the theatre map: dots of places, lines of roads, bars of crossings, arrows at the edge.

use crate::charts::canvas::{Canvas, Rect, Stroke};
use crate::charts::colour::Rgb;
use crate::charts::theme::{self, INK, MUTED, WHITE};

/// A point in pixels.
pub type Point = (f64, f64);

const OPEN: Rgb = Rgb(0x9f, 0xc3, 0xdb);
const CLOSED: Rgb = Rgb(0x0b, 0x3c, 0x66);

/// Branding of a road by the share of time it is closed, where the widest stands for `most`.
pub fn road_stroke(closed: f64, most: f64, corridor: bool) -> Stroke {
    if !corridor && closed <= 0.0 {
        return Stroke::new(&MUTED, 0.9);
    }
    let t = if closed.is_finite() && most > 0.0 { (closed / most).clamp(0.0, 1.0).sqrt() } else { 0.0 };
    Stroke::new(&theme::blend(OPEN, CLOSED, t * 1.25), 2.0 + 6.0 * t)
}

/// The ends of the bar across a road at its middle, `beyond` pixels longer on both sides.
pub fn crossing_ends(from: Point, to: Point, beyond: f64) -> (Point, Point) {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = libm::hypot(dx, dy);
    let (nx, ny) = if length > 0.0 { (-dy / length, dx / length) } else { (0.0, 1.0) };
    let (x, y) = (f64::midpoint(from.0, to.0), f64::midpoint(from.1, to.1));
    let half = beyond + if length < 16.0 { 11.0 } else { 6.5 };
    ((x - nx * half, y - ny * half), (x + nx * half, y + ny * half))
}

/// A bar across a road at its middle.
pub fn crossing_mark(canvas: &Canvas, from: Point, to: Point) {
    let (a, b) = crossing_ends(from, to, 1.0);
    canvas.line(a, b, Stroke::new(&WHITE, 4.0));
    let (a, b) = crossing_ends(from, to, 0.0);
    canvas.line(a, b, Stroke::new(&INK, 1.8));
}

/// Where the way from a point inside a rectangle to one outside leaves it.
pub fn edge(area: Rect, inside: Point, outside: Point) -> Point {
    let part = |from: f64, to: f64, low: f64, high: f64| {
        if to > high {
            (high - from) / (to - from)
        } else if to < low {
            (low - from) / (to - from)
        } else {
            1.0
        }
    };
    let t = part(inside.0, outside.0, area.left, area.right).min(part(inside.1, outside.1, area.top, area.bottom));
    (inside.0 + (outside.0 - inside.0) * t, inside.1 + (outside.1 - inside.1) * t)
}

/// The point of a box nearest to another point.
pub fn nearest(rect: Rect, (x, y): Point) -> Point {
    (x.clamp(rect.left, rect.right), y.clamp(rect.top, rect.bottom))
}
