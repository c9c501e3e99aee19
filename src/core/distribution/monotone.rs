//! Monotone cubic interpolation of elicited quantiles (Fritsch and Carlson 1980), with the slopes
//! of Fritsch and Butland (1984): the weighted harmonic mean of neighbouring secants.

use super::truncated::GAUSS_4;

/// A non-decreasing piecewise cubic x(p) on [0, 1].
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct MonotoneCubic {
    p: Vec<f64>,
    x: Vec<f64>,
    slope: Vec<f64>,
}

impl MonotoneCubic {
    /// Through the points (p, x); both lists are validated: same length of at least two, `p`
    /// increasing, `x` not decreasing.
    pub(crate) fn new(p: &[f64], x: &[f64]) -> Self {
        let n = p.len();
        let width: Vec<f64> = p.windows(2).map(|w| w[1] - w[0]).collect();
        let secant: Vec<f64> = (0..n - 1).map(|i| (x[i + 1] - x[i]) / width[i]).collect();
        let mut slope = vec![0.0; n];
        for i in 1..n - 1 {
            if secant[i - 1] > 0.0 && secant[i] > 0.0 {
                let (a, b) = (2.0 * width[i] + width[i - 1], width[i] + 2.0 * width[i - 1]);
                slope[i] = (a + b) / (a / secant[i - 1] + b / secant[i]);
            }
        }
        if n == 2 {
            slope.fill(secant[0]);
        } else {
            slope[0] = end_slope(width[0], width[1], secant[0], secant[1]);
            slope[n - 1] = end_slope(width[n - 2], width[n - 3], secant[n - 2], secant[n - 3]);
        }
        Self { p: p.to_vec(), x: x.to_vec(), slope }
    }

    /// The same with straight ends: the slope at each end is that of the secant there, so that a line may go on from it.
    pub(crate) fn with_straight_ends(p: &[f64], x: &[f64]) -> Self {
        let mut cubic = Self::new(p, x);
        let n = p.len();
        cubic.slope[0] = (x[1] - x[0]) / (p[1] - p[0]);
        cubic.slope[n - 1] = (x[n - 1] - x[n - 2]) / (p[n - 1] - p[n - 2]);
        cubic
    }

    /// Piece that holds probability `u`.
    fn piece(&self, u: f64) -> usize {
        self.p.partition_point(|p| *p <= u).clamp(1, self.p.len() - 1) - 1
    }

    fn in_piece(&self, i: usize, t: f64) -> f64 {
        let h = self.p[i + 1] - self.p[i];
        let rise = self.x[i + 1] - self.x[i];
        let (a, b) = (h * self.slope[i], h * self.slope[i + 1]);
        let value = self.x[i] + t * (a + t * ((3.0 * rise - 2.0 * a - b) + t * (a + b - 2.0 * rise)));
        value.clamp(self.x[i], self.x[i + 1])
    }

    /// x(u), for u in [0, 1].
    pub(crate) fn value(&self, u: f64) -> f64 {
        let i = self.piece(u);
        self.in_piece(i, (u - self.p[i]) / (self.p[i + 1] - self.p[i]))
    }

    /// The largest p with x(p) ≤ `x`: 0 below the range, 1 above it.
    pub(crate) fn inverse(&self, x: f64) -> f64 {
        let last = self.p.len() - 1;
        if x < self.x[0] || x >= self.x[last] {
            return f64::from(u8::from(x >= self.x[last]));
        }
        let i = self.x.partition_point(|v| *v <= x) - 1;
        let (mut low, mut high) = (0.0, 1.0);
        // Bisection: the cubic may be flat at its ends, where Newton's method crawls.
        for _ in 0..60 {
            let middle = 0.5 * (low + high);
            if self.in_piece(i, middle) <= x { low = middle } else { high = middle }
        }
        self.p[i] + low * (self.p[i + 1] - self.p[i])
    }

    /// Mean and standard deviation of x(U), U uniform; exact, being integrals of cubics and of their
    /// squares, which the four-point Gauss rule integrates exactly.
    pub(crate) fn moments(&self) -> (f64, f64) {
        let mean = self.integral(|x| x);
        let variance = self.integral(|x| (x - mean) * (x - mean));
        (mean, libm::sqrt(variance))
    }

    fn integral(&self, f: impl Fn(f64) -> f64) -> f64 {
        let piece = |i: usize| -> f64 {
            let h = self.p[i + 1] - self.p[i];
            GAUSS_4.iter().map(|(node, weight)| 0.5 * h * weight * f(self.in_piece(i, 0.5 + 0.5 * node))).sum()
        };
        (0..self.p.len() - 1).map(piece).sum()
    }
}

/// Three-point slope at an end, limited to keep the shape (Fritsch and Butland 1984; as in PCHIP).
fn end_slope(width: f64, next_width: f64, secant: f64, next_secant: f64) -> f64 {
    let slope = ((2.0 * width + next_width) * secant - width * next_secant) / (width + next_width);
    if slope <= 0.0 { 0.0 } else { slope.min(3.0 * secant) }
}
