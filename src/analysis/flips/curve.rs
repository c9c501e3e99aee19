//! The mean difference of two policies as a smooth function of one input. Straight lines are not penalised: that a
//! slope is not told apart from 0 must not make it 0.

use super::{FEWEST, FlipError};
use crate::regression::{Band, Linear, Spline};

/// Knots.
const KNOTS: usize = 12;

/// One input, prepared to be asked about several pairs of policies.
#[derive(Clone, Debug)]
pub struct Input {
    pub(super) spline: Spline,
    /// Futures, of which those with a value are these.
    count: usize,
    rows: Vec<usize>,
    /// By row: 1 and the spline's functions.
    functions: Vec<f64>,
}

impl Input {
    /// From the value in every future, NaN where the input has none. O(n · (log n + 12²)).
    ///
    /// # Errors
    ///
    /// Where there are fewer than 50 values, or only one.
    pub fn new(values: &[f64]) -> Result<Self, FlipError> {
        let rows: Vec<usize> = (0..values.len()).filter(|&i| values[i].is_finite()).collect();
        if rows.len() < FEWEST {
            return Err(FlipError::TooFew);
        }
        let spline = Spline::of(values, KNOTS).ok_or(FlipError::OneValue)?;
        let width = spline.width() + 1;
        let mut functions = vec![1.0; rows.len() * width];
        for (functions, &row) in functions.chunks_exact_mut(width).zip(&rows) {
            spline.fill(values[row], &mut functions[1..]);
        }
        Ok(Self { spline, count: values.len(), rows, functions })
    }

    /// The mean difference as a function of the input. O(n · 12²).
    pub(super) fn curve(&self, difference: &[f64]) -> Result<Curve<'_>, FlipError> {
        super::check(difference, &[self.count])?;
        let outcomes: Vec<f64> = self.rows.iter().map(|&row| difference[row]).collect();
        let roughness: Vec<f64> = std::iter::once(0.0).chain(self.spline.roughness(Linear::Free)).collect();
        let band = Band::fit(&self.functions, roughness.len(), &outcomes, &roughness).ok_or(FlipError::Singular)?;
        let identical = outcomes.iter().all(|y| *y == 0.0);
        Ok(Curve { spline: &self.spline, band, futures: self.rows.len(), identical })
    }
}

/// A smooth function with its standard error.
pub(super) struct Curve<'a> {
    pub spline: &'a Spline,
    band: Band,
    /// Futures in which the input has a value.
    pub futures: usize,
    /// Whether there is no difference in any of them.
    pub identical: bool,
}

impl Curve<'_> {
    /// Mean and standard error at `x`.
    pub(super) fn at(&self, x: f64) -> (f64, f64) {
        let mut functions = vec![1.0; self.spline.width() + 1];
        self.spline.fill(x, &mut functions[1..]);
        self.band.at(&functions)
    }

    /// Mean in standard errors.
    pub(super) fn distance(&self, x: f64) -> f64 {
        let (mean, error) = self.at(x);
        if mean == 0.0 { 0.0 } else { mean / error }
    }

    /// Effective degrees of freedom.
    pub(super) fn freedom(&self) -> f64 {
        self.band.freedom
    }
}
