//! The mean difference of two policies as a smooth function of two inputs: splines of each and products of the least
//! rough ones (a small tensor product; Wood 2017, section 5.6), on a grid for a chart.

use serde::{Deserialize, Serialize};

use super::turning::RANGE;
use super::{Better, FEWEST, FlipError};
use crate::regression::{Band, Linear, Spline};
use harmattan_engine::Z95;

/// Knots of each input.
const KNOTS: usize = 6;
/// Functions of each that are multiplied.
const MULTIPLIED: usize = 3;
/// Roughness of the product of two straight lines.
const TWIST: f64 = 1.0;
/// Points along a side at most.
pub const MOST_POINTS: usize = 200;

/// One point of the grid.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    /// Mean difference.
    pub mean: f64,
    /// Its standard error.
    pub error: f64,
    /// The better policy, where that is told apart from chance at this point (95 %). The contour of 0 runs where the
    /// mean changes its sign; beside it lie the points that are not told.
    pub better: Option<Better>,
    /// Futures nearer to this point than to any other of the grid, in quantiles. Where there are none about, as between
    /// inputs that go together, the mean is what the model makes of others.
    pub futures: usize,
}

/// A grid of mean differences.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Surface {
    /// Quantiles along either side, evenly from 5 % to 95 %.
    pub quantiles: Vec<f64>,
    /// Values of either input at these.
    pub values: [Vec<f64>; 2],
    /// The points: those of the first value of the first input first.
    pub cells: Vec<Cell>,
    /// Futures in which both inputs have values: all is said of these.
    pub futures: usize,
}

/// The mean difference given two inputs: `difference[i]` is the harm of the first policy less that of the second in
/// future i, `first[i]` and `second[i]` are the inputs' values, NaN where one has none; `points` along either side, 2
/// to 200. O(n · (log n + 20²) + points² · 20²).
///
/// # Errors
///
/// Where lengths differ, a difference is not finite, there are fewer than 50 futures with both values, an input has one
/// value alone, or one input follows from the other.
pub fn surface(difference: &[f64], first: &[f64], second: &[f64], points: usize) -> Result<Surface, FlipError> {
    super::check(difference, &[first.len(), second.len()])?;
    let both = first.iter().zip(second).map(|(x, z)| x.is_finite() && z.is_finite());
    let rows: Vec<usize> = both.enumerate().filter(|(_, both)| *both).map(|(i, _)| i).collect();
    if rows.len() < FEWEST {
        return Err(FlipError::TooFew);
    }
    let inputs = [first, second].map(|input| rows.iter().map(|&i| input[i]).collect::<Vec<f64>>());
    let outcomes: Vec<f64> = rows.iter().map(|&i| difference[i]).collect();
    let basis = Basis::of(&inputs).ok_or(FlipError::OneValue)?;
    let mut functions = vec![1.0; rows.len() * basis.width()];
    for (i, functions) in functions.chunks_exact_mut(basis.width()).enumerate() {
        basis.fill([inputs[0][i], inputs[1][i]], functions);
    }
    let band = Band::fit(&functions, basis.width(), &outcomes, &basis.roughness()).ok_or(FlipError::Singular)?;

    let points = points.clamp(2, MOST_POINTS);
    let step = (RANGE.1 - RANGE.0) / (points - 1) as f64;
    let quantiles: Vec<f64> = (0..points).map(|k| RANGE.0 + step * k as f64).collect();
    let values = [0, 1].map(|side| -> Vec<f64> {
        quantiles.iter().map(|&quantile| basis.splines[side].scale().value(quantile)).collect()
    });
    let counts = counts(&basis, &inputs, points, step);
    let mut functions = vec![1.0; basis.width()];
    let mut cell = |k: usize| {
        basis.fill([values[0][k / points], values[1][k % points]], &mut functions);
        let (mean, error) = band.at(&functions);
        let better = (mean.abs() > Z95 * error).then(|| Better::of(mean));
        Cell { mean, error, better, futures: counts[k] }
    };
    let cells = (0..points * points).map(&mut cell).collect();
    Ok(Surface { quantiles, values, cells, futures: rows.len() })
}

/// Futures by the nearest point of the grid.
fn counts(basis: &Basis, inputs: &[Vec<f64>; 2], points: usize, step: f64) -> Vec<usize> {
    let place = |side: usize, i: usize| {
        let steps = libm::round((basis.splines[side].scale().share(inputs[side][i]) - RANGE.0) / step);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "cut to the points there are")]
        let place = steps.max(0.0) as usize;
        place.min(points - 1)
    };
    let mut counts = vec![0; points * points];
    (0..inputs[0].len()).for_each(|i| counts[place(0, i) * points + place(1, i)] += 1);
    counts
}

/// Functions of two inputs: 1, those of either, and products.
struct Basis {
    splines: [Spline; 2],
}

impl Basis {
    fn of(inputs: &[Vec<f64>; 2]) -> Option<Self> {
        let [first, second] = inputs;
        Some(Self { splines: [Spline::of(first, KNOTS)?, Spline::of(second, KNOTS)?] })
    }

    fn multiplied(&self) -> [usize; 2] {
        [0, 1].map(|side| self.splines[side].width().min(MULTIPLIED))
    }

    fn width(&self) -> usize {
        let [a, b] = self.multiplied();
        1 + self.splines[0].width() + self.splines[1].width() + a * b
    }

    /// Roughness of each function; that of a product is the sum of those multiplied.
    fn roughness(&self) -> Vec<f64> {
        let [first, second] = [0, 1].map(|side| self.splines[side].roughness(Linear::Free).collect::<Vec<f64>>());
        let [a, b] = self.multiplied();
        let product = |k: usize| {
            let sum = first[k / b] + second[k % b];
            if sum > 0.0 { sum } else { TWIST }
        };
        let products = (0..a * b).map(product);
        std::iter::once(0.0).chain(first.iter().copied()).chain(second.iter().copied()).chain(products).collect()
    }

    fn fill(&self, at: [f64; 2], functions: &mut [f64]) {
        let [a, b] = self.multiplied();
        let (constant, rest) = functions.split_at_mut(1);
        constant[0] = 1.0;
        let (first, rest) = rest.split_at_mut(self.splines[0].width());
        let (second, products) = rest.split_at_mut(self.splines[1].width());
        self.splines[0].fill(at[0], first);
        self.splines[1].fill(at[1], second);
        let pairs = first[..a].iter().flat_map(|x| second[..b].iter().map(move |z| x * z));
        products.iter_mut().zip(pairs).for_each(|(product, value)| *product = value);
    }
}
