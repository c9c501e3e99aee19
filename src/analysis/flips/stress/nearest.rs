//! The point nearest to the origin at which a quadratic function takes a value: the greatest values on balls about the
//! origin lie on one path, w = (ν − A)⁻¹ b for falling ν (the secular equation of trust regions; Moré and Sorensen
//! 1983), along which both distance and value rise. So what is found is the nearest of all, not of those nearby. Where
//! b has no part in the steepest direction, the path goes on along that direction.

use crate::regression::eigen;
use harmattan_core::linear::dot;

/// Halvings of the search.
const HALVINGS: u32 = 200;
/// From which to which share of the function's own size ν is followed.
const FOLLOWED: (f64, f64) = (1e6, 1e-9);

/// c + b·w + ½ w·A w.
#[derive(Clone, Debug)]
pub(super) struct Quadric {
    constant: f64,
    /// b in the eigenvectors of A.
    slope: Vec<f64>,
    /// Eigenvalues of A in rising order, and eigenvectors.
    values: Vec<f64>,
    vectors: Vec<f64>,
}

impl Quadric {
    /// From c, b and A, which is symmetric, row by row.
    pub(super) fn new(constant: f64, slope: &[f64], bend: &[f64]) -> Self {
        let (values, vectors) = eigen(slope.len(), bend);
        let slope = vectors.chunks_exact(slope.len()).map(|vector| dot(vector, slope)).collect();
        Self { constant, slope, values, vectors }
    }

    /// Its value.
    pub(super) fn value(&self, w: &[f64]) -> f64 {
        self.value_of(&self.turned(w))
    }

    /// Its gradient, in the eigenvectors: its length is what is asked for.
    pub(super) fn slope(&self, w: &[f64]) -> Vec<f64> {
        let parts = self.slope.iter().zip(&self.values).zip(self.turned(w));
        parts.map(|((b, value), y)| b + value * y).collect()
    }

    /// The nearest point with the value `target`, which lies above that at the origin; or, where that is farther than
    /// `reach`, the point within reach of the greatest value.
    pub(super) fn nearest(&self, target: f64, reach: f64) -> Result<Vec<f64>, Vec<f64>> {
        let along = |is: &dyn Fn(&[f64]) -> bool| {
            let (mut low, mut high) = (0.0, 2.0);
            for _ in 0..HALVINGS {
                let middle = 0.5 * (low + high);
                if is(&self.on_path(middle, reach)) { high = middle } else { low = middle }
            }
            self.on_path(low, reach)
        };
        let far = |y: &[f64]| y.iter().map(|y| y * y).sum::<f64>().sqrt() > reach;
        let edge = along(&far);
        if self.value_of(&edge) < target {
            return Err(self.back(&edge));
        }
        Ok(self.back(&along(&|y| self.value_of(y) >= target)))
    }

    /// The path, in eigenvectors: ν falls from far above to the greatest eigenvalue (or 0) until `place` is 1; from
    /// there to 2 it goes on along the steepest direction, if the function rises there, to beyond reach.
    fn on_path(&self, place: f64, reach: f64) -> Vec<f64> {
        let top = self.values.last().copied().unwrap_or(0.0);
        let size = self.slope.iter().chain(&self.values).fold(1e-12_f64, |size, x| size.max(x.abs()));
        let [high, low] = [FOLLOWED.0, FOLLOWED.1].map(|share| libm::log(share * size));
        let above = libm::exp(high + (low - high) * place.min(1.0));
        let parts = self.slope.iter().zip(&self.values);
        let mut y: Vec<f64> = parts.map(|(b, value)| b / (top.max(0.0) + above - value)).collect();
        if let Some(last) = y.last_mut().filter(|_| place > 1.0 && top > 0.0) {
            *last += libm::copysign(2.0 * reach * (place - 1.0), *last);
        }
        y
    }

    fn value_of(&self, y: &[f64]) -> f64 {
        let parts = self.slope.iter().zip(&self.values).zip(y);
        self.constant + parts.map(|((b, value), y)| y * (b + 0.5 * value * y)).sum::<f64>()
    }

    fn turned(&self, w: &[f64]) -> Vec<f64> {
        self.vectors.chunks_exact(w.len()).map(|vector| dot(vector, w)).collect()
    }

    fn back(&self, y: &[f64]) -> Vec<f64> {
        let mut w = vec![0.0; y.len()];
        for (vector, y) in self.vectors.chunks_exact(y.len()).zip(y) {
            w.iter_mut().zip(vector).for_each(|(w, v)| *w += y * v);
        }
        w
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn length(w: &[f64]) -> f64 {
        dot(w, w).sqrt()
    }

    /// On a plane the nearest point is (t − c) b/|b|².
    #[test]
    fn planes_are_exact() {
        let plane = Quadric::new(-1.0, &[0.6, -0.3, 0.2], &[0.0; 9]);
        let point = plane.nearest(0.0, 3.0).expect("within reach");
        for (w, b) in point.iter().zip([0.6, -0.3, 0.2]) {
            assert!((w - b / 0.49).abs() < 1e-9, "{point:?}");
        }
        // Out of reach: straight on to the edge.
        let far = Quadric::new(-3.0, &[0.6, -0.3, 0.2], &[0.0; 9]).nearest(0.0, 3.0).expect_err("out of reach");
        assert!((length(&far) - 3.0).abs() < 1e-9 && (far[0] - 3.0 * 0.6 / 0.7).abs() < 1e-9, "{far:?}");
    }

    /// ½·2 w₁² − 4 without slope: ±2 on the first axis. With a fall that has its top inside, nothing is reached.
    #[test]
    fn slopes_may_be_missing() {
        let bowl = Quadric::new(-4.0, &[0.0, 0.0], &[2.0, 0.0, 0.0, 0.5]);
        let point = bowl.nearest(0.0, 3.0).expect("within reach");
        assert!((point[0].abs() - 2.0).abs() < 1e-9 && point[1].abs() < 1e-9, "{point:?}");
        let hill = Quadric::new(-1.0, &[1.0, 0.0], &[-1.0, 0.0, 0.0, -1.0]);
        let top = hill.nearest(0.0, 3.0).expect_err("the top is −½");
        assert!((top[0] - 1.0).abs() < 1e-6 && (hill.value(&top) + 0.5).abs() < 1e-9, "{top:?}");
    }

    /// Against a search over all directions, a thousandth of a turn apart: the nearest root of the quadratic along
    /// each. No direction has a nearer one, and the best is as near but for 10⁻⁴.
    #[test]
    fn no_direction_is_nearer() {
        for (slope, bend) in [
            ([0.3, 0.2], [0.4, -0.9, -0.9, 0.1]),
            ([0.05, 0.8], [1.2, 0.0, 0.0, -0.3]),
            ([1e-7, 0.5], [1.5, 0.0, 0.0, 0.2]),
            ([-0.7, 0.1], [-0.2, 0.1, 0.1, -0.4]),
        ] {
            let quadric = Quadric::new(-0.6, &slope, &bend);
            let found = quadric.nearest(0.0, 6.0).expect("within reach");
            assert!(quadric.value(&found).abs() < 1e-8);
            let nearest = (0..1000)
                .filter_map(|k| {
                    let angle = f64::from(k) * std::f64::consts::TAU / 1000.0;
                    let (x, y) = (libm::cos(angle), libm::sin(angle));
                    let b = slope[0] * x + slope[1] * y;
                    let a = 0.5 * (bend[0] * x * x + 2.0 * bend[1] * x * y + bend[3] * y * y);
                    // a r² + b r − 0.6 = 0.
                    let root = 2.0 * 0.6 / (b + (b * b + 4.0 * a * 0.6).sqrt());
                    (root > 0.0).then_some(root)
                })
                .fold(f64::INFINITY, f64::min);
            let distance = length(&found);
            assert!(distance <= nearest + 1e-9 && distance > nearest - 1e-4, "{distance} {nearest}");
        }
    }

    /// The gradient's length by differences.
    #[test]
    fn slopes_are_those_of_values() {
        let quadric = Quadric::new(-0.6, &[0.3, 0.2], &[0.4, -0.9, -0.9, 0.1]);
        let (w, h) = ([0.7, -0.4], 1e-6);
        let change = |k: usize| {
            let mut next = w;
            next[k] += h;
            (quadric.value(&next) - quadric.value(&w)) / h
        };
        assert!((length(&quadric.slope(&w)) - length(&[change(0), change(1)])).abs() < 1e-5);
    }
}
