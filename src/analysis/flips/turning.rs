//! Values of one input at which the better of two policies changes.
//!
//! Where the fitted mean difference crosses 0 within the range, the interval of the crossing is what is not told apart
//! from 0 around it: the values at which a test of "the mean is 0 here" does not reject (Fieller 1954). It needs no
//! slope, and may have no end within the range. That the choice turns at all is said where one policy is better on the
//! one side and the other on the other by more standard errors, for such sides are looked for: 5 % are shared among the
//! curve's degrees of freedom.

use serde::{Deserialize, Serialize};

use harmattan_core::sampling::normal_quantile;

use super::curve::{Curve, Input};
use super::{Better, FlipError, Verdict};
use harmattan_engine::Z95;

/// Quantiles of the input between which crossings are looked for: beyond, few futures say what happens.
pub(super) const RANGE: (f64, f64) = (0.05, 0.95);
/// Steps between them.
const STEPS: u32 = 90;
/// Halvings of a step.
const HALVINGS: u32 = 60;

/// The mean difference at one value of the input.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// The value's quantile, from 0 to 1.
    pub quantile: f64,
    /// The value.
    pub value: f64,
    /// Mean difference there.
    pub mean: f64,
    /// Its standard error.
    pub error: f64,
}

/// Where the better policy changes.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Crossing {
    /// The value of the input.
    pub value: f64,
    /// 95 % interval of that; an end is none where it lies beyond the range.
    pub interval: [Option<f64>; 2],
    /// Its quantile, from 0 to 1.
    pub quantile: f64,
    /// The interval in quantiles.
    pub quantile_interval: [Option<f64>; 2],
    /// How far from the input's median, in quantiles: −0.5 to 0.5.
    pub from_median: f64,
    /// The better policy above it; below it is the other one.
    pub better_above: Better,
    /// Whether both sides are told apart from chance. If not, there may be no crossing.
    pub told: bool,
}

/// Whether an input turns the choice, and where.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Turning {
    /// Whether it does.
    pub verdict: Verdict,
    /// Crossings in rising order. With [`Verdict::MayTurn`] those of the fit, none of them told; there may be none.
    pub crossings: Vec<Crossing>,
    /// The fitted curve between the 5 % and 95 % quantiles, at every whole per cent; equal values once.
    pub points: Vec<Point>,
    /// Futures in which the input has a value: all is said of these.
    pub futures: usize,
}

impl Input {
    /// Whether the input turns the choice between two policies: `difference[i]` is the harm of the first less that of
    /// the second in future i. The range looked at is that from the 5 % to the 95 % quantile of the input. O(n · 12²).
    ///
    /// # Errors
    ///
    /// Where lengths differ or a difference is not finite.
    pub fn turning(&self, difference: &[f64]) -> Result<Turning, FlipError> {
        let curve = self.curve(difference)?;
        let points = points(&curve);
        let futures = curve.futures;
        if curve.identical {
            return Ok(Turning { verdict: Verdict::Identical, crossings: Vec::new(), points, futures });
        }
        let distances: Vec<f64> = points.iter().map(|point| curve.distance(point.value)).collect();
        let crossings = crossings(&curve, &points, &distances);
        let same = |sign: f64| distances.iter().all(|distance| sign * distance > Z95);
        let verdict = match () {
            () if crossings.iter().any(|crossing| crossing.told) => Verdict::Turns,
            () if same(1.0) || same(-1.0) => Verdict::NothingTurns,
            () => Verdict::MayTurn,
        };
        Ok(Turning { verdict, crossings, points, futures })
    }
}

/// [`Input::turning`] of an input asked about once: `values[i]` in future i, NaN where it has none.
///
/// # Errors
///
/// Where lengths differ, a difference is not finite, or there are fewer than 50 values, or only one.
pub fn turning(difference: &[f64], values: &[f64]) -> Result<Turning, FlipError> {
    super::check(difference, &[values.len()])?;
    Input::new(values)?.turning(difference)
}

fn points(curve: &Curve<'_>) -> Vec<Point> {
    let point = |step: u32| {
        let quantile = RANGE.0 + (RANGE.1 - RANGE.0) * f64::from(step) / f64::from(STEPS);
        let value = curve.spline.scale().value(quantile);
        let (mean, error) = curve.at(value);
        Point { quantile, value, mean, error }
    };
    let mut points: Vec<Point> = (0..=STEPS).map(point).collect();
    points.dedup_by(|b, a| a.value == b.value);
    points
}

/// A root of the fitted curve between two points, and the index of the point below it.
#[derive(Clone, Copy)]
struct Root {
    below: usize,
    value: f64,
}

fn crossings(curve: &Curve<'_>, points: &[Point], distances: &[f64]) -> Vec<Crossing> {
    let positive = |i: usize| points[i].mean > 0.0;
    let roots: Vec<Root> = (1..points.len())
        .filter(|&i| positive(i) != positive(i - 1))
        .map(|i| {
            let rises = positive(i);
            let value = bisect(points[i - 1].value, points[i].value, |x| (curve.at(x).0 > 0.0) == rises);
            Root { below: i - 1, value }
        })
        .collect();
    // Stretches between points that are told apart from 0, of opposite sign.
    let surely = normal_quantile(1.0 - 0.025 / curve.freedom().max(1.0));
    let sure: Vec<usize> = (0..points.len()).filter(|&i| distances[i].abs() > surely).collect();
    let gaps: Vec<(usize, usize)> =
        sure.windows(2).map(|pair| (pair[0], pair[1])).filter(|&(a, b)| positive(a) != positive(b)).collect();
    let gap = |root: &Root| gaps.iter().position(|&(a, b)| (a..b).contains(&root.below));
    let alone = |roots: &[Root]| gap(&roots[0]).is_none();
    let groups = roots.chunk_by(|a, b| gap(a).is_some() && gap(a) == gap(b));
    groups
        .map(|roots| {
            // A told stretch has an odd number of roots: one crossing, which may be at any of them.
            let (first, middle, last) = (roots[0], roots[roots.len() / 2], roots[roots.len() - 1]);
            let low = (0..=first.below).rev().find(|&i| distances[i].abs() > Z95).map(|i| {
                let inner = if i < first.below { points[i + 1].value } else { first.value };
                bisect(points[i].value, inner, |x| curve.distance(x).abs() <= Z95)
            });
            let high = (last.below + 1..points.len()).find(|&i| distances[i].abs() > Z95).map(|i| {
                let inner = if i > last.below + 1 { points[i - 1].value } else { last.value };
                bisect(inner, points[i].value, |x| curve.distance(x).abs() > Z95)
            });
            let quantile = |x: f64| curve.spline.scale().share(x);
            Crossing {
                value: middle.value,
                interval: [low, high],
                quantile: quantile(middle.value),
                quantile_interval: [low.map(quantile), high.map(quantile)],
                from_median: quantile(middle.value) - 0.5,
                better_above: Better::of(points[last.below + 1].mean),
                told: !alone(roots),
            }
        })
        .collect()
}

/// Where `is` becomes true between `low`, where it is false, and `high`, where it is true.
fn bisect(mut low: f64, mut high: f64, is: impl Fn(f64) -> bool) -> f64 {
    for _ in 0..HALVINGS {
        let middle = 0.5 * (low + high);
        if is(middle) { high = middle } else { low = middle }
    }
    0.5 * (low + high)
}
