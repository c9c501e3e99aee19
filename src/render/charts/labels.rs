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

/// Pixels between a label and its own line, and between it and any other line at least.
const OWN: f64 = 2.0;
const OTHERS: f64 = 9.0;
/// Farther from the other lines than this a label is far enough, pixels.
const FAR_ENOUGH: f64 = 48.0;

/// Writes the name of each line beside it, where the lines are farthest apart, so that nobody takes one for
/// another; where there is no such place, in a free spot with a piece of the line. No two names ever overlap, nor a name and a
/// box of `taken`: a name for which there is no room at all is left out.
pub(super) fn beside_lines(canvas: &Canvas, bounds: Rect, lines: &[Vec<(f64, f64)>], names: &[Name], taken: &[Rect]) {
    let mut written: Vec<Rect> = taken.to_vec();
    for (i, Name { words, style, stroke }) in names.iter().enumerate() {
        let blocked = |half: f64| {
            let mut placer = Placer::new(bounds);
            written.iter().for_each(|&rect| placer.block(rect));
            for (j, line) in lines.iter().enumerate() {
                placer.block_line(line, if i == j { OWN.min(half) } else { half });
            }
            placer
        };
        // A little air at both ends.
        let (width, height) = (text::width(words, style.size, style.weight) + 4.0, style.size * 1.2);
        let beside = beside(lines, i, &blocked(OTHERS), (width, height));
        let piece = || {
            let size = (width + SAMPLE, height);
            let open = |half: f64| free_spot(&blocked(half), bounds, size);
            open(4.0).or_else(|| open(0.5)).or_else(|| {
                let mut placer = Placer::new(bounds);
                written.iter().for_each(|&rect| placer.block(rect));
                free_spot(&placer, bounds, size)
            })
        };
        let place = beside.map(|rect| (rect, false)).or_else(|| piece().map(|rect| (rect, true)));
        let Some((place, with_piece)) = place else { continue };
        if with_piece {
            let y = place.centre().1;
            canvas.line((place.right - SAMPLE + 6.0, y), (place.right, y), *stroke);
        }
        canvas.text(place.left + 2.0, place.top + height * 0.78, Anchor::Left, words, *style);
        written.push(place);
    }
}

/// The place beside a line that lies farthest from the other lines, the later ones along the line first.
fn beside(lines: &[Vec<(f64, f64)>], own: usize, placer: &Placer, (width, height): (f64, f64)) -> Option<Rect> {
    let others = || lines.iter().enumerate().filter(|(j, _)| *j != own).map(|(_, line)| line);
    let mut best: Option<(f64, Rect)> = None;
    for share in [0.8, 0.9, 0.7, 0.6, 0.5, 0.95, 0.4, 0.3, 0.2, 0.1, 1.0] {
        let Some((x, y)) = along(&lines[own], share) else { continue };
        let places = [
            (x + 8.0, y - height - 3.0),
            (x + 8.0, y - height / 2.0),
            (x - width - 8.0, y + 3.0),
            (x - width - 8.0, y - height / 2.0),
            (x - width / 2.0, y - height - 5.0),
            (x - width / 2.0, y + 5.0),
        ];
        for rect in places.map(|(left, top)| Rect::new(left, top, width, height)) {
            if !placer.is_free(&rect) {
                continue;
            }
            let away = others().map(|line| distance(rect, line)).fold(FAR_ENOUGH, f64::min);
            if best.is_none_or(|(most, _)| away > most + 0.5) {
                best = Some((away, rect));
            }
        }
    }
    best.map(|(_, rect)| rect)
}

/// Pixels between a box and the nearest point of a line.
fn distance(rect: Rect, line: &[(f64, f64)]) -> f64 {
    let to = |(x, y): (f64, f64)| {
        let (dx, dy) = (x - x.clamp(rect.left, rect.right), y - y.clamp(rect.top, rect.bottom));
        libm::hypot(dx, dy)
    };
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 200")]
    let along = |pair: &[(f64, f64)]| {
        let steps = 1 + (libm::hypot(pair[1].0 - pair[0].0, pair[1].1 - pair[0].1) / 12.0).min(200.0) as u32;
        let (a, b) = (pair[0], pair[1]);
        (0..=steps)
            .map(|i| f64::from(i) / f64::from(steps))
            .map(|t| to((a.0 + (b.0 - a.0) * t, a.1 + (b.1 - a.1) * t)))
            .fold(f64::INFINITY, f64::min)
    };
    line.windows(2).map(along).fold(f64::INFINITY, f64::min)
}

/// A free box of a size, from the top right on.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a number of pixels of a canvas")]
fn free_spot(placer: &Placer, bounds: Rect, (width, height): (f64, f64)) -> Option<Rect> {
    let rows = ((bounds.height() - height) / 4.0).max(0.0) as u32;
    let columns = ((bounds.width() - width) / 8.0).max(0.0) as u32;
    (0..=rows)
        .flat_map(|row| (0..=columns).map(move |column| (row, column)))
        .map(|(row, column)| {
            let left = bounds.right - width - 2.0 - 8.0 * f64::from(column);
            Rect::new(left, bounds.top + 2.0 + 4.0 * f64::from(row), width, height)
        })
        .find(|rect| placer.is_free(rect))
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
