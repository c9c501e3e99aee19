//! A smooth quantile function as polynomials on a mesh that follows the octaves of floating-point
//! numbers: the cell of a probability is read off its bits, and cells shrink towards 0 and 1 just as
//! quantile functions steepen there.

use std::sync::Arc;

use super::curve::{Curve, Taylor};

/// Coefficients of one cell: x = Σ c[k]·tᵏ, t from 0 to 1 across the cell.
type Cell = [f64; 6];

/// Piecewise quintic Hermite interpolation in the probability v of the nearer tail.
#[derive(Clone, Debug)]
pub(super) struct OctaveTable {
    /// Shared by all who draw from the same distribution.
    cells: Arc<[Cell]>,
    /// Cells of one side.
    side: usize,
    /// Cells per octave are 2^`fine_bits`.
    fine_bits: u32,
    /// Leading bits of the least tabulated v.
    first: u64,
    /// Least tabulated v.
    least: f64,
}

const MANTISSA: u64 = (1 << 52) - 1;
const ONE: u64 = 0x3ff << 52;
/// The double before one half: u = ½ is looked up here.
const BELOW_HALF: f64 = 0.5 - 1.0 / (1u64 << 54) as f64;

impl OctaveTable {
    /// Tabulates `curve` for tails from 2^−`octaves` on, as coarsely as the error `tolerance` (in
    /// units of x) allows; `None` if 64 cells an octave are not enough.
    pub(super) fn new(curve: &Curve, octaves: u32, tolerance: f64) -> Option<Self> {
        (3..=6).map(|fine_bits| Self::build(curve, octaves, fine_bits)).find(|t| t.is_within(curve, tolerance))
    }

    fn build(curve: &Curve, octaves: u32, fine_bits: u32) -> Self {
        let side = ((octaves - 1) << fine_bits) as usize;
        let first = (1023 - u64::from(octaves)) << fine_bits;
        let least = f64::from_bits(first << (52 - fine_bits));
        let mut all = Vec::with_capacity(2 * side);
        let mut table = Self { cells: Arc::default(), side, fine_bits, first, least };
        for upper in [false, true] {
            // From the middle outwards, where solutions change slowly.
            let mut solved = curve.middle();
            let mut cells = Vec::with_capacity(side);
            let mut right = curve.at(0.5, upper, &mut solved);
            for index in (0..side).rev() {
                let (v, width) = table.bounds(index);
                let left = curve.at(v, upper, &mut solved);
                cells.push(hermite(left, right, width));
                right = left;
            }
            if upper {
                cells.reverse();
            }
            all.extend(cells);
        }
        table.cells = all.into();
        table
    }

    /// Start and width of a cell in v.
    fn bounds(&self, index: usize) -> (f64, f64) {
        let edge = |i: usize| f64::from_bits((self.first + i as u64) << (52 - self.fine_bits));
        (edge(index), edge(index + 1) - edge(index))
    }

    /// Compares with the curve in the middle of every third cell.
    fn is_within(&self, curve: &Curve, tolerance: f64) -> bool {
        [false, true].into_iter().all(|upper| {
            let mut solved = curve.middle();
            (0..self.side).rev().step_by(3).all(|index| {
                let (v, width) = self.bounds(index);
                let middle = v + 0.5 * width;
                let found = self.look_up(middle, upper);
                // NaN must count as outside.
                (found - curve.at(middle, upper, &mut solved).value).abs() <= tolerance
            })
        })
    }

    /// x(u) for u with both tails at least [`Self::least`]; `None` further out, and for NaN.
    #[inline]
    pub(super) fn value(&self, u: f64) -> Option<f64> {
        // 1 − u is exact from ½ up, and more than u below: no branch that half of all numbers would miss.
        let other = 1.0 - u;
        let v = if other < u { other } else { u };
        if v >= self.least { Some(self.look_up(v, u >= 0.5)) } else { None }
    }

    #[inline]
    #[expect(clippy::cast_possible_truncation, reason = "the number of a cell is small")]
    fn look_up(&self, v: f64, upper: bool) -> f64 {
        let bits = v.min(BELOW_HALF).to_bits();
        let index = ((bits >> (52 - self.fine_bits)) - self.first) as usize;
        let t = f64::from_bits(((bits << self.fine_bits) & MANTISSA) | ONE) - 1.0;
        // Upper cells follow the middle, lower ones precede it: !index = −1 − index.
        let offset = index ^ usize::from(upper).wrapping_sub(1);
        let [c0, c1, c2, c3, c4, c5] = self.cells[self.side.wrapping_add(offset)];
        let t2 = t * t;
        (c0 + c1 * t) + t2 * ((c2 + c3 * t) + t2 * (c4 + c5 * t))
    }
}

/// The quintic with given values, slopes and curvatures at both ends of a cell.
fn hermite(left: Taylor, right: Taylor, width: f64) -> Cell {
    let (a1, b1) = (left.slope * width, right.slope * width);
    let (a2, b2) = (left.curvature * width * width, right.curvature * width * width);
    let rise = right.value - left.value;
    [
        left.value,
        a1,
        0.5 * a2,
        10.0 * rise - 6.0 * a1 - 4.0 * b1 - 1.5 * a2 + 0.5 * b2,
        -15.0 * rise + 8.0 * a1 + 7.0 * b1 + 1.5 * a2 - b2,
        6.0 * rise - 3.0 * (a1 + b1) + 0.5 * (b2 - a2),
    ]
}
