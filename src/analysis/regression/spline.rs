//! Natural cubic regression splines of one input, turned so that smoothing is simple: over the futures the functions
//! have mean 0 and variance 1 and are uncorrelated, and so are their second derivatives; each has a roughness of its
//! own (the basis of Demmler and Reinsch 1975). The first is a straight line, the last the roughest.
//!
//! Splines: Hastie, Tibshirani and Friedman 2009, equations 5.4 and 5.5. Straight lines are penalised a little too
//! where a regression may find that nothing matters (Marra and Wood 2011).

use harmattan_core::distribution::correlation::cholesky;

use super::{Scale, eigen};
use harmattan_core::linear::{backward, forward};

/// The share of futures beyond the outermost knots, to either side: there splines are straight.
const OUTSIDE: f64 = 0.003;
/// Roughness of a straight line where it is penalised, in units of the least rough curve.
const LINE: f64 = 0.001;

/// Whether straight lines are penalised.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Linear {
    /// They are: a regression may come out constant.
    Penalised,
    /// They are not: slopes are as least squares have them.
    Free,
}

/// Smooth functions of one input.
#[derive(Clone, Debug)]
pub(crate) struct Spline {
    scale: Scale,
    knots: Vec<f64>,
    /// By function: the mean to be taken off what the knots give.
    means: Vec<f64>,
    /// Row by row the mixture of centred functions that is each function here.
    mixtures: Vec<f64>,
    /// Integral of the squared second derivative of each, in units of the second's; 0 for the first.
    roughness: Vec<f64>,
}

impl Spline {
    /// Of the finite ones among these values, with so many knots at most: a function less than knots. With as many
    /// knots as different values a spline can take any value at each. None where there are fewer than two different
    /// values. O(n · (log n + knots²)).
    pub(crate) fn of(values: &[f64], knots: usize) -> Option<Self> {
        let scale = Scale::of(values)?;
        let most = knots.min(scale.distinct().len()).max(2);
        let positions: Vec<f64> = values.iter().filter(|x| x.is_finite()).map(|&x| scale.position(x)).collect();
        (2..=most).rev().find_map(|count| Self::with_knots(&scale, places(&scale, count), &positions))
    }

    fn with_knots(scale: &Scale, knots: Vec<f64>, positions: &[f64]) -> Option<Self> {
        let width = knots.len() - 1;
        let (means, covariance) = moments(&knots, positions);
        let sd: Vec<f64> = (0..width).map(|i| covariance[i * width + i].sqrt()).collect();
        if sd.iter().any(|sd| !sd.is_normal()) {
            return None;
        }
        let scaled = |matrix: &[f64]| -> Vec<f64> {
            (0..width * width).map(|k| matrix[k] / (sd[k / width] * sd[k % width])).collect()
        };
        let factor = cholesky(width, &scaled(&covariance))?;
        // L⁻¹ S L⁻ᵀ, columns and then rows.
        let mut turned = scaled(&curvature(&knots));
        turned.chunks_exact_mut(width).for_each(|row| forward(&factor, row));
        transpose(width, &mut turned);
        turned.chunks_exact_mut(width).for_each(|row| forward(&factor, row));
        let (mut roughness, mut mixtures) = eigen(width, &turned);
        for mixture in mixtures.chunks_exact_mut(width) {
            backward(&factor, mixture);
            mixture.iter_mut().zip(&sd).for_each(|(weight, sd)| *weight /= sd);
        }
        let unit = roughness.get(1).copied().unwrap_or(1.0);
        for rough in &mut roughness {
            *rough /= unit;
        }
        roughness[0] = 0.0;
        Some(Self { scale: scale.clone(), knots, means, mixtures, roughness })
    }

    /// How many functions there are.
    pub(crate) fn width(&self) -> usize {
        self.means.len()
    }

    /// The input's quantiles.
    pub(crate) fn scale(&self) -> &Scale {
        &self.scale
    }

    /// The roughness of each function; that of the straight line as asked.
    pub(crate) fn roughness(&self, linear: Linear) -> impl Iterator<Item = f64> + '_ {
        let line = if linear == Linear::Penalised { LINE } else { 0.0 };
        self.roughness.iter().enumerate().map(move |(i, &rough)| if i == 0 { line } else { rough })
    }

    /// The functions at a finite `x`, written to `out`, as long as there are functions.
    pub(crate) fn fill(&self, x: f64, out: &mut [f64]) {
        let width = self.width();
        let mut stack = [0.0; MOST_KNOTS];
        let raw = &mut stack[..width];
        natural(&self.knots, self.scale.position(x), raw);
        raw.iter_mut().zip(&self.means).for_each(|(value, mean)| *value -= mean);
        for (out, mixture) in out.iter_mut().zip(self.mixtures.chunks_exact(width)) {
            *out = mixture.iter().zip(&*raw).map(|(weight, value)| weight * value).sum();
        }
    }
}

/// Knots at most.
const MOST_KNOTS: usize = 16;

/// Knots halfway between quantiles evenly spread and places evenly spread: the former alone leave curves in the tails
/// unseen, which bend everything else. Where quantiles are the same, at values evenly chosen among the different ones.
fn places(scale: &Scale, count: usize) -> Vec<f64> {
    let count = count.min(MOST_KNOTS);
    let distinct = scale.distinct();
    let share = |k: usize| k as f64 / (count - 1) as f64;
    let quantile = |k: usize| scale.position(scale.value(OUTSIDE + (1.0 - 2.0 * OUTSIDE) * share(k)));
    let (first, last) = (quantile(0), quantile(count - 1));
    let close = 1e-6 * (last - first);
    if count == distinct.len() || (1..count).any(|k| quantile(k) - quantile(k - 1) <= close) {
        let chosen = |k: usize| distinct[k * (distinct.len() - 1) / (count - 1)];
        return (0..count).map(|k| scale.position(chosen(k))).collect();
    }
    (0..count).map(|k| 0.5 * (quantile(k) + first + (last - first) * share(k))).collect()
}

/// The natural spline functions beside the constant at `t`: t itself, and one for each knot but the last two.
fn natural(knots: &[f64], t: f64, out: &mut [f64]) {
    let cube = |knot: f64| {
        let above = (t - knot).max(0.0);
        above * above * above
    };
    let last = knots[knots.len() - 1];
    let beyond = cube(last);
    let part = |knot: f64| (cube(knot) - beyond) / (last - knot);
    let second_last = part(knots[knots.len() - 2]);
    out[0] = t;
    out[1..].iter_mut().zip(knots).for_each(|(out, &knot)| *out = part(knot) - second_last);
}

/// Means and covariances, row by row, of the natural spline functions over positions.
fn moments(knots: &[f64], positions: &[f64]) -> (Vec<f64>, Vec<f64>) {
    let width = knots.len() - 1;
    let mut raw = vec![0.0; width];
    let (mut means, mut products) = (vec![0.0; width], vec![0.0; width * width]);
    let n = positions.len() as f64;
    for &t in positions {
        natural(knots, t, &mut raw);
        means.iter_mut().zip(&raw).for_each(|(mean, value)| *mean += value / n);
    }
    for &t in positions {
        natural(knots, t, &mut raw);
        raw.iter_mut().zip(&means).for_each(|(value, mean)| *value -= mean);
        for (row, &a) in products.chunks_exact_mut(width).zip(&raw) {
            row.iter_mut().zip(&raw).for_each(|(sum, b)| *sum += a * b / n);
        }
    }
    (means, products)
}

/// Integrals of the products of second derivatives, which are linear between knots and 0 outside.
fn curvature(knots: &[f64]) -> Vec<f64> {
    let width = knots.len() - 1;
    let last = knots[width];
    let part = |knot: f64, t: f64| 6.0 * ((t - knot).max(0.0) - (t - last).max(0.0)) / (last - knot);
    let second = |function: usize, t: f64| match function {
        0 => 0.0,
        i => part(knots[i - 1], t) - part(knots[width - 1], t),
    };
    let between = |pair: &[f64], i: usize, j: usize| {
        let [a, b] = [i, j].map(|function| [second(function, pair[0]), second(function, pair[1])]);
        (pair[1] - pair[0]) / 6.0 * (2.0 * (a[0] * b[0] + a[1] * b[1]) + a[0] * b[1] + a[1] * b[0])
    };
    (0..width * width).map(|k| knots.windows(2).map(|pair| between(pair, k / width, k % width)).sum()).collect()
}

fn transpose(n: usize, matrix: &mut [f64]) {
    for i in 0..n {
        for j in 0..i {
            matrix.swap(i * n + j, j * n + i);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::normal;
    use super::*;

    fn functions(spline: &Spline, x: f64) -> Vec<f64> {
        let mut out = vec![0.0; spline.width()];
        spline.fill(x, &mut out);
        out
    }

    /// Over the futures every function has mean 0 and variance 1, and no two are correlated, to rounding.
    #[test]
    fn functions_are_orthonormal() {
        let values: Vec<f64> = (0..500).map(|i| normal(1, i)).chain([f64::NAN]).collect();
        let spline = Spline::of(&values, 8).expect("values");
        assert_eq!(spline.width(), 7);
        let rows: Vec<Vec<f64>> = values[..500].iter().map(|&x| functions(&spline, x)).collect();
        for i in 0..7 {
            assert!((rows.iter().map(|row| row[i]).sum::<f64>() / 500.0).abs() < 1e-9);
            for j in 0..7 {
                let product = rows.iter().map(|row| row[i] * row[j]).sum::<f64>() / 500.0;
                assert!((product - f64::from(u8::from(i == j))).abs() < 1e-8, "{i} {j}: {product}");
            }
        }
    }

    /// The first function is the standardised input itself. Between knots third differences of all are constant
    /// (cubic), beyond the outermost knots second differences are 0 (straight).
    #[test]
    fn functions_are_natural_cubic_splines() {
        let values: Vec<f64> = (0..=1000).map(f64::from).collect();
        let spline = Spline::of(&values, 6).expect("values");
        let sd = (1_002_000.0_f64 / 12.0).sqrt();
        let line = functions(&spline, 700.0)[0];
        assert!((line.abs() - 200.0 / sd).abs() < 1e-9, "{line}");
        let at = |x: f64| functions(&spline, x);
        for i in 0..spline.width() {
            let outside = at(-50.0)[i] - 2.0 * at(-30.0)[i] + at(-10.0)[i];
            assert!(outside.abs() < 1e-9, "{i}: {outside}");
            // Knots are at 0.3 % + 99.4 %·k/5 of the range: none lies between 202 and 400.
            let third = |x: f64| at(x)[i] - 3.0 * at(x + 20.0)[i] + 3.0 * at(x + 40.0)[i] - at(x + 60.0)[i];
            assert!((third(230.0) - third(300.0)).abs() < 1e-8);
        }
    }

    /// The roughness of functions with even knots nears that of a free beam's vibrations, whose frequencies fulfil cos
    /// k · cosh k = 1: k = 4.7300, 7.8532, 10.9956, and k⁴ relative to the first 7.60, 29.2 (Demmler and Reinsch 1975).
    #[test]
    fn roughness_is_that_of_a_beam() {
        let values: Vec<f64> = (0..=20_000).map(f64::from).collect();
        let spline = Spline::of(&values, 16).expect("values");
        let roughness: Vec<f64> = spline.roughness(Linear::Penalised).collect();
        assert_eq!((roughness[0], roughness[1]), (LINE, 1.0));
        assert!((roughness[2] / 7.599 - 1.0).abs() < 0.05, "{roughness:?}");
        assert!((roughness[3] / 29.20 - 1.0).abs() < 0.10, "{roughness:?}");
    }

    /// Few different values: as many functions as can be told apart, also where most futures share one.
    #[test]
    fn ties_leave_fewer_functions() {
        let three: Vec<f64> = (0..90).map(|i| f64::from(i % 3)).collect();
        assert_eq!(Spline::of(&three, 8).map(|spline| spline.width()), Some(2));
        let mostly_zero: Vec<f64> = (0..1000).map(|i| f64::from((i - 900).max(0))).collect();
        assert!(Spline::of(&mostly_zero, 8).is_some_and(|spline| spline.width() >= 3));
        assert!(Spline::of(&[2.0; 50], 8).is_none());
    }
}
