//! Latin hypercube without stored shuffles: draw r of R falls into stratum π(r), where π is a keyed
//! permutation of {0, …, R − 1} that is computed for r alone.
//!
//! π is a Feistel network over the pairs (row, column) of a rectangle that just holds R points, with
//! addition modulo its sides in place of exclusive or; a pair beyond R is sent through again until it
//! falls within (cycle walking: Black and Rogaway 2002). The rectangle holds fewer than 2√R pairs too
//! many, so that walking is rare.

use super::key::{DimensionKey, ROUNDS, counter_hash};

/// The strata of R draws.
#[derive(Clone, Copy, Debug)]
pub(super) struct Strata {
    points: u64,
    rows: u64,
    columns: u64,
    width: f64,
    /// Random bits that place a point within its stratum, as a shift that keeps them and as their unit.
    jitter: (u32, f64),
}

/// A draw's number as a pair, shared by all keys.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell {
    draw: u64,
    row: u64,
    column: u64,
}

impl Strata {
    /// `points` draws, at least one and at most 2⁴⁸.
    #[expect(clippy::cast_precision_loss, reason = "numbers of draws are far below 2^53")]
    pub(super) fn new(points: u64) -> Self {
        let points = points.max(1);
        let root = points.isqrt();
        let rows = if root * root < points { root + 1 } else { root };
        // With k bits for the stratum at most 50 − k for the place within: their sum is then exact, and no point comes
        // nearer to the edge of its stratum (2^(k − 51) of its width) than the rounding of sum · width reaches (2^(k − 52)).
        let within = (50 - (u64::BITS - (points - 1).leading_zeros())).min(32);
        let jitter = (u64::BITS - within, 1.0 / (1u64 << within) as f64);
        Self { points, rows, columns: points.div_ceil(rows), width: 1.0 / points as f64, jitter }
    }

    /// How many there are.
    pub(super) fn points(&self) -> u64 {
        self.points
    }

    /// Draw `draw`, the one at `place` of R (larger ones start over), as a pair.
    pub(super) fn cell(&self, draw: u64, place: u64) -> Cell {
        let position = place % self.points;
        Cell { draw, row: position / self.columns, column: position % self.columns }
    }

    /// π(draw).
    #[inline]
    pub(super) fn stratum(&self, key: &DimensionKey, cell: Cell) -> u64 {
        let (mut row, mut column) = (cell.row, cell.column);
        loop {
            for pair in key.rounds.chunks_exact(2) {
                row = add(row, spread(column, pair[0], self.rows), self.rows);
                column = add(column, spread(row, pair[1], self.columns), self.columns);
            }
            let position = row * self.columns + column;
            if position < self.points {
                return position;
            }
        }
    }

    /// A uniform in stratum π(draw), its place within the stratum random.
    #[inline]
    #[expect(clippy::cast_precision_loss, reason = "32 bits and numbers of draws fit a double exactly")]
    pub(super) fn uniform(&self, key: &DimensionKey, cell: Cell) -> f64 {
        let (shift, unit) = self.jitter;
        let within = ((counter_hash(key.jitter, cell.draw) >> shift) as f64 + 0.5) * unit;
        (self.stratum(key, cell) as f64 + within) * self.width
    }
}

const _: () = assert!(ROUNDS.is_multiple_of(2), "rounds come in pairs");

/// (a + b) modulo `side`, for both below it.
#[inline]
fn add(a: u64, b: u64, side: u64) -> u64 {
    let sum = a + b;
    if sum >= side { sum - side } else { sum }
}

/// A hash of `x` in {0, …, side − 1}, for side < 2³².
#[inline]
fn spread(x: u64, key: u64, side: u64) -> u64 {
    let h = x.wrapping_add(key).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let h = (h ^ (h >> 32)).wrapping_mul(0x94d0_49bb_1331_11eb);
    ((h >> 32) * side) >> 32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sampling::MOST_DRAWS;

    const MANY: [u64; 7] =
        [1 << 20, u32::MAX as u64, 1 << 32, (1 << 32) + 12_345, 1_000_000_000_039, (1 << 48) - 1, MOST_DRAWS];

    /// π⁻¹(stratum): the rounds backwards, and the walk with them.
    fn draw_of(strata: &Strata, key: &DimensionKey, stratum: u64) -> u64 {
        let (mut row, mut column) = (stratum / strata.columns, stratum % strata.columns);
        loop {
            for pair in key.rounds.rchunks_exact(2) {
                column = add(column, strata.columns - spread(row, pair[1], strata.columns), strata.columns);
                row = add(row, strata.rows - spread(column, pair[0], strata.rows), strata.rows);
            }
            let draw = row * strata.columns + column;
            if draw < strata.points {
                return draw;
            }
        }
    }

    /// Every stratum looked up has exactly one draw, and its point lies in it; the first and last are among them.
    #[test]
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "u lies in (0, 1)")]
    fn sampled_strata_hold_one_draw_however_many_there_are() {
        for points in MANY {
            let strata = Strata::new(points);
            for dimension in 0..20 {
                let key = DimensionKey::new(dimension, "key");
                let sample = (0..500).map(|i| counter_hash(dimension, i) % points);
                for stratum in sample.chain([0, 1, points - 2, points - 1]) {
                    let draw = draw_of(&strata, &key, stratum);
                    let cell = strata.cell(draw, draw);
                    assert_eq!(strata.stratum(&key, cell), stratum, "{points} draws, draw {draw}");
                    let u = strata.uniform(&key, cell);
                    assert!(u > 0.0 && u < 1.0);
                    assert_eq!((u * points as f64) as u64, stratum, "{points} draws, u = {u}");
                }
            }
        }
    }

    /// The outermost places of strata stay inside: u = mantissa · 2^−places against stratum/R, in whole numbers.
    #[test]
    fn no_point_is_rounded_over_the_edge_of_its_stratum() {
        for points in MANY.into_iter().chain([1, 2, 3, 7, 10_000, 99_999, (1 << 18) + 1]) {
            let strata = Strata::new(points);
            let (shift, unit) = strata.jitter;
            let edges = [0.5, ((1u64 << (u64::BITS - shift)) - 1) as f64 + 0.5];
            for stratum in (0..2000).map(|i| counter_hash(5, i) % points).chain([0, points - 1]) {
                for edge in edges {
                    let u = (stratum as f64 + edge * unit) * strata.width;
                    let (mantissa, places) = ((u.to_bits() & (u64::MAX >> 12)) | 1 << 52, 1075 - (u.to_bits() >> 52));
                    let scaled = u128::from(mantissa) * u128::from(points);
                    assert!(scaled >> places == u128::from(stratum), "{points} draws, stratum {stratum}: {u}");
                    assert!(
                        scaled > u128::from(stratum) << places,
                        "{points} draws, stratum {stratum}: {u} on its edge"
                    );
                }
            }
        }
    }
}
