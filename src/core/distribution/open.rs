//! Elicited quantiles without end points, such as P10, P50 and P90: a monotone cubic in normal scores
//! between them, and beyond the outermost a straight line in normal scores.
//!
//! Quantiles of a normal law so give that law back, and each tail is that of the normal law through the two outermost
//! points: a straight line on normal probability paper (Hazen 1914), the simplest quantile-parameterised law (Keelin
//! and Powley 2011). On a logarithmic scale the same holds of ln x, and tails are lognormal. A tail is conditioned on
//! the range that the quantity may have, so that it ends there without a heap, and no quantile that was stated moves.

use super::monotone::MonotoneCubic;
use super::special::{normal_density, normal_lower, normal_quantile};
use super::truncated::GAUSS_4;

/// Whether quantiles are joined as they are or by their logarithms.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scale {
    /// As they are: tails are normal.
    #[default]
    Linear,
    /// By logarithms: tails are lognormal.
    Log,
}

impl Scale {
    /// Both scales.
    pub const ALL: [Self; 2] = [Self::Linear, Self::Log];

    /// The word used in scenario files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Linear => "linear",
            Self::Log => "log",
        }
    }

    fn into(self, x: f64) -> f64 {
        match self {
            Self::Linear => x,
            // The logarithm of 0 is −∞: no end.
            Self::Log => libm::log(x.max(0.0)),
        }
    }

    fn back(self, y: f64) -> f64 {
        match self {
            Self::Linear => y,
            Self::Log => libm::exp(y),
        }
    }
}

/// One tail: a straight line in scores beyond the outermost one, conditioned on the end.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Tail {
    /// Probability of the tail.
    p: f64,
    /// What the line would leave beyond the end.
    cut: f64,
    /// Value of the line at score 0.
    at: f64,
    /// Its rise for each score.
    slope: f64,
}

/// The law; its points are validated.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct OpenQuantiles {
    scale: Scale,
    min: f64,
    max: f64,
    /// Scores and values between the outermost points.
    inner: MonotoneCubic,
    scores: Vec<f64>,
    lower: Tail,
    upper: Tail,
}

impl OpenQuantiles {
    /// Through the points (p, x), within [min, max]. A first probability of 0 or a last one of 1 states an end nearer
    /// than those. The points are validated: at least two strictly between 0 and 1.
    pub(crate) fn new(p: &[f64], x: &[f64], scale: Scale, min: f64, max: f64) -> Self {
        let (min, max) = ends(p, x, min, max);
        let (from, to) = inside(p);
        let scores: Vec<f64> = p[from..to].iter().map(|p| normal_quantile(*p)).collect();
        let values: Vec<f64> = x[from..to].iter().map(|x| scale.into(*x)).collect();
        let last = scores.len() - 1;
        let line = |near: usize, far: usize| (values[far] - values[near]) / (scores[far] - scores[near]);
        let (below, above) = (line(0, 1), line(last - 1, last));
        // P(beyond the end) on the line, in whichever tail.
        let beyond = |end: f64, z: f64, y: f64, slope: f64, outwards: f64| {
            normal_lower(outwards * (z + (scale.into(end) - y) / slope))
        };
        let lower = Tail {
            p: p[from],
            cut: beyond(min, scores[0], values[0], below, 1.0),
            at: values[0] - below * scores[0],
            slope: below,
        };
        let upper = Tail {
            p: 1.0 - p[to - 1],
            cut: beyond(max, scores[last], values[last], above, -1.0),
            at: values[last] - above * scores[last],
            slope: above,
        };
        Self { scale, min, max, inner: MonotoneCubic::with_straight_ends(&scores, &values), scores, lower, upper }
    }

    /// Whether each tail has room before its end, by more than rounding.
    pub(crate) fn has_room(&self) -> bool {
        [self.lower, self.upper].iter().all(|t| t.p - t.cut > 1e-9 * t.p)
    }

    /// x(u), 0 < u < 1.
    pub(crate) fn quantile(&self, u: f64) -> f64 {
        let y = if u < self.lower.p {
            let t = self.lower;
            t.at + t.slope * normal_quantile(t.cut + u * ((t.p - t.cut) / t.p))
        } else if 1.0 - u < self.upper.p {
            let t = self.upper;
            t.at - t.slope * normal_quantile(t.cut + (1.0 - u) * ((t.p - t.cut) / t.p))
        } else {
            self.inner.value(normal_quantile(u))
        };
        self.scale.back(y).clamp(self.min, self.max)
    }

    /// P(X ≤ x), min < x < max.
    pub(crate) fn cdf(&self, x: f64) -> f64 {
        let y = self.scale.into(x);
        let (first, last) = (self.scores[0], self.scores[self.scores.len() - 1]);
        let share = |t: Tail, z: f64| t.p * ((normal_lower(z) - t.cut) / (t.p - t.cut)).clamp(0.0, 1.0);
        if y < self.inner.value(first) {
            return share(self.lower, (y - self.lower.at) / self.lower.slope);
        }
        if y >= self.inner.value(last) {
            return 1.0 - share(self.upper, (self.upper.at - y) / self.upper.slope);
        }
        normal_lower(self.inner.inverse(y))
    }

    /// Mean and standard deviation: integrals of x(z)·φ(z) by Gauss–Legendre rules, piece by piece; error about 1e-10.
    pub(crate) fn moments(&self) -> (f64, f64) {
        let mean = self.integral(|x| x);
        let variance = self.integral(|x| (x - mean) * (x - mean));
        (mean, libm::sqrt(variance.max(0.0)))
    }

    fn integral(&self, f: impl Fn(f64) -> f64) -> f64 {
        let scale = self.scale;
        let tail = |t: Tail, sign: f64| {
            let far = normal_quantile(t.cut).max(FARTHEST);
            let x = |z: f64| f(scale.back(t.at + sign * t.slope * z));
            t.p / (t.p - t.cut) * by_gauss(far, normal_quantile(t.p), x)
        };
        let middle: f64 =
            self.scores.windows(2).map(|w| by_gauss(w[0], w[1], |z| f(scale.back(self.inner.value(z))))).sum();
        tail(self.lower, 1.0) + middle + tail(self.upper, -1.0)
    }
}

/// Scores beyond it have no weight that a double could hold, whatever is weighed.
const FARTHEST: f64 = -37.0;

/// ∫ f(z)·φ(z) dz over panels no wider than a quarter.
fn by_gauss(from: f64, to: f64, f: impl Fn(f64) -> f64) -> f64 {
    let panels = libm::ceil((to - from) * 4.0).max(1.0);
    let width = (to - from) / panels;
    let mut sum = 0.0;
    let (mut start, mut panel) = (from, 0.0);
    while panel < panels {
        let centre = start + 0.5 * width;
        for (node, weight) in GAUSS_4 {
            let z = centre + 0.5 * width * node;
            sum += 0.5 * width * weight * normal_density(z) * f(z);
        }
        start += width;
        panel += 1.0;
    }
    sum
}

/// The first and one past the last of the probabilities strictly between 0 and 1.
pub(crate) fn inside(p: &[f64]) -> (usize, usize) {
    let from = usize::from(p.first().is_some_and(|p| *p <= 0.0));
    let to = p.len() - usize::from(p.len() > from && p.last().is_some_and(|p| *p >= 1.0));
    (from, to)
}

/// The ends: those stated with probability 0 and 1, else those of the range.
pub(crate) fn ends(p: &[f64], x: &[f64], min: f64, max: f64) -> (f64, f64) {
    let (from, to) = inside(p);
    let low = if from > 0 { x.first().copied().unwrap_or(min) } else { min };
    let high = if to < p.len() { x.last().copied().unwrap_or(max) } else { max };
    (low, high)
}
