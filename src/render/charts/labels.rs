//! Places for labels that do not collide: beside lines, beside points, in a column at the end of lines.

use super::canvas::{Anchor, Canvas, Rect, Stroke, TextStyle};
use super::text;

/// Room for a piece of a line after its name, pixels.
const SAMPLE: f64 = 40.0;

/// Boxes already taken, and the space labels may use.
#[derive(Clone)]
pub(super) struct Placer {
    bounds: Rect,
    taken: Vec<Rect>,
}

impl Placer {
    pub fn new(bounds: Rect) -> Self {
        Self { bounds, taken: Vec::new() }
    }

    /// Keeps labels off a box.
    pub fn block(&mut self, rect: Rect) {
        self.taken.push(rect);
    }

    /// Keeps labels off a line of a given half-width, by small boxes along it.
    pub fn block_line(&mut self, points: &[(f64, f64)], half: f64) {
        for pair in points.windows(2) {
            let ((x0, y0), (x1, y1)) = (pair[0], pair[1]);
            let length = libm::hypot(x1 - x0, y1 - y0);
            let mut along = 0.0;
            while along <= length {
                let t = if length > 0.0 { along / length } else { 0.0 };
                let (x, y) = (x0 + (x1 - x0) * t, y0 + (y1 - y0) * t);
                self.taken.push(Rect::new(x - half, y - half, 2.0 * half, 2.0 * half));
                along += (2.0 * half).max(1.0);
            }
        }
    }

    /// Whether a box lies within the space and touches none taken.
    pub fn is_free(&self, rect: &Rect) -> bool {
        self.bounds.contains(rect) && !self.taken.iter().any(|t| t.overlaps(rect))
    }

    /// Whether a straight line touches none of the taken boxes, but for those around its start.
    pub fn is_clear(&self, from: (f64, f64), to: (f64, f64)) -> bool {
        let others: Vec<&Rect> = self.taken.iter().filter(|t| !t.holds(from)).collect();
        (0..=24).map(|i| f64::from(i) / 24.0).all(|t| {
            let point = (from.0 + (to.0 - from.0) * t, from.1 + (to.1 - from.1) * t);
            !others.iter().any(|taken| taken.holds(point))
        })
    }

    /// The first candidate that is free, which is then taken.
    pub fn place(&mut self, candidates: impl IntoIterator<Item = Rect>) -> Option<Rect> {
        let found = candidates.into_iter().find(|rect| self.is_free(rect))?;
        self.taken.push(found);
        Some(found)
    }
}

/// Boxes of a size around a point, the better places first; `gap` pixels away.
pub(super) fn around((x, y): (f64, f64), width: f64, height: f64, gap: f64) -> impl Iterator<Item = Rect> {
    let (dx, dy) = (gap * 0.75, gap * 0.75);
    [
        (x + gap, y - height / 2.0),
        (x - gap - width, y - height / 2.0),
        (x - width / 2.0, y - gap - height),
        (x - width / 2.0, y + gap),
        (x + dx, y - dy - height),
        (x - dx - width, y - dy - height),
        (x + dx, y + dy),
        (x - dx - width, y + dy),
    ]
    .into_iter()
    .map(move |(left, top)| Rect::new(left, top, width, height))
}

/// The same in sixteen directions, for labels farther away, with a leader.
pub(super) fn ring((x, y): (f64, f64), width: f64, height: f64, gap: f64) -> impl Iterator<Item = Rect> {
    (0..16).map(move |i| {
        let angle = f64::from(i) * std::f64::consts::PI / 8.0;
        let (dx, dy) = (libm::cos(angle), libm::sin(angle));
        let (left, top) = (x + dx * gap + (dx - 1.0) / 2.0 * width, y + dy * gap + (dy - 1.0) / 2.0 * height);
        Rect::new(left, top, width, height)
    })
}

/// The name of a line, and how the line looks.
pub(super) struct Name {
    pub words: String,
    pub style: TextStyle,
    pub stroke: Stroke,
}

/// Writes the name of each line beside it, away from the other lines, so that nobody takes one for
/// another: first near its end, then nearer its start, at last in a free corner, with a piece of the line.
pub(super) fn beside_lines(canvas: &Canvas, bounds: Rect, lines: &[Vec<(f64, f64)>], names: &[Name]) {
    let mut written: Vec<Rect> = Vec::new();
    for (i, Name { words, style, stroke }) in names.iter().enumerate() {
        let mut placer = Placer::new(bounds);
        written.iter().for_each(|&rect| placer.block(rect));
        for (j, line) in lines.iter().enumerate() {
            placer.block_line(line, if i == j { 2.0 } else { 9.0 });
        }
        let (width, height) = (text::width(words, style.size, style.weight), style.size * 1.2);
        let line = &lines[i];
        let shares = [0.8, 0.9, 0.7, 0.6, 0.5, 0.95, 0.4, 0.3, 0.2, 1.0];
        let beside = shares.into_iter().filter_map(|t| along(line, t)).flat_map(|(x, y)| {
            let places = [(x + 8.0, y - height - 3.0), (x + 8.0, y - height / 2.0), (x - width - 8.0, y + 3.0)];
            places.map(|(left, top)| Rect::new(left, top, width, height))
        });
        let rows = (0..12).map(|row| bounds.top + 4.0 + f64::from(row) * (height + 2.0));
        let full = width + SAMPLE;
        let mut corners = rows.map(|top| Rect::new(bounds.right - full - 4.0, top, full, height));
        let last = Rect::new(bounds.right - full - 4.0, bounds.top, full, height);
        let place = placer.place(beside).or_else(|| placer.place(&mut corners)).unwrap_or(last);
        if place.width() > width + 1.0 {
            let y = place.centre().1;
            canvas.line((place.right - SAMPLE + 8.0, y), (place.right, y), *stroke);
        }
        canvas.text(place.left, place.top + height * 0.78, Anchor::Left, words, *style);
        written.push(place);
    }
}

/// The point at a share of a line's length.
fn along(line: &[(f64, f64)], share: f64) -> Option<(f64, f64)> {
    let length = |pair: &[(f64, f64)]| libm::hypot(pair[1].0 - pair[0].0, pair[1].1 - pair[0].1);
    let mut rest = line.windows(2).map(length).sum::<f64>() * share;
    for pair in line.windows(2) {
        let step = length(pair);
        if step > 0.0 && rest <= step {
            let t = rest / step;
            return Some((pair[0].0 + (pair[1].0 - pair[0].0) * t, pair[0].1 + (pair[1].1 - pair[0].1) * t));
        }
        rest -= step;
    }
    line.last().copied()
}

/// Moves values apart to at least `gap`, within `low` … `high`, keeping their order and staying near where
/// they were. Where there is no room for all, the gap shrinks.
pub(super) fn spread(wanted: &[f64], gap: f64, low: f64, high: f64) -> Vec<f64> {
    let n = wanted.len();
    if n == 0 {
        return Vec::new();
    }
    let spaces = f64::from(u32::try_from(n - 1).unwrap_or(u32::MAX));
    let gap = if spaces > 0.0 { gap.min((high - low).max(0.0) / spaces) } else { gap };
    let mut order: Vec<usize> = (0..n).collect();
    order.sort_by(|&a, &b| wanted[a].total_cmp(&wanted[b]));
    let mut placed: Vec<f64> = order.iter().map(|&i| wanted[i].clamp(low, high)).collect();
    // Down, up, and again: a few rounds settle any crowd.
    for _ in 0..n {
        for i in 1..n {
            let overlap = placed[i - 1] + gap - placed[i];
            if overlap > 0.0 {
                placed[i - 1] -= overlap / 2.0;
                placed[i] += overlap / 2.0;
            }
        }
        placed[0] = placed[0].max(low);
        placed[n - 1] = placed[n - 1].min(high);
    }
    // What the rounds left undone, exactly.
    for i in 1..n {
        placed[i] = placed[i].max(placed[i - 1] + gap);
    }
    placed[n - 1] = placed[n - 1].min(high);
    for i in (1..n).rev() {
        placed[i - 1] = placed[i - 1].min(placed[i] - gap);
    }
    let mut out = vec![0.0; n];
    for (&i, value) in order.iter().zip(placed) {
        out[i] = value;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spread_keeps_gaps_order_and_bounds() {
        let out = spread(&[50.0, 50.0, 49.0, 10.0, 100.0], 8.0, 0.0, 100.0);
        let mut sorted = out.clone();
        sorted.sort_by(f64::total_cmp);
        assert!(sorted.windows(2).all(|pair| pair[1] - pair[0] > 8.0 - 1e-9), "{out:?}");
        assert!(out[2] < out[0] && out[0] < out[1] && (out[3] - 10.0).abs() < 1e-9);
        let crowd = spread(&[5.0; 30], 8.0, 0.0, 58.0);
        assert!(crowd.iter().all(|v| (-1e-9..=58.0 + 1e-9).contains(v)), "{crowd:?}");
        assert!(spread(&[], 8.0, 0.0, 1.0).is_empty());
    }

    #[test]
    fn a_taken_place_is_not_given_twice() {
        let mut placer = Placer::new(Rect::new(0.0, 0.0, 100.0, 100.0));
        let first = placer.place(around((50.0, 50.0), 20.0, 10.0, 4.0)).unwrap();
        let second = placer.place(around((50.0, 50.0), 20.0, 10.0, 4.0)).unwrap();
        assert!(!first.overlaps(&second));
        assert!(placer.place([Rect::new(95.0, 0.0, 20.0, 10.0)]).is_none());
        placer.block_line(&[(0.0, 0.0), (100.0, 100.0)], 2.0);
        assert!(placer.place([Rect::new(18.0, 10.0, 10.0, 10.0)]).is_none());
    }
}
