//! Latin hypercube without stored shuffles: draw r of R falls into stratum π(r), where π is a keyed
//! permutation of {0, …, R − 1} that is computed for r alone.
//!
//! π is a Feistel network over the pairs (row, column) of a rectangle that just holds R points, with
//! addition modulo its sides in place of exclusive or; a pair beyond R is sent through again until it
//! falls within (cycle walking: Black and Rogaway 2002). The rectangle holds fewer than 2√R pairs too
//! many, so that walking is rare.

use super::key::{DimensionKey, ROUNDS, counter_hash};

/// The last double before 1.
const BELOW_ONE: f64 = 1.0 - 1.0 / (1u64 << 53) as f64;

/// The strata of R draws.
#[derive(Clone, Copy, Debug)]
pub(super) struct Strata {
    points: u64,
    rows: u64,
    columns: u64,
    width: f64,
}

/// A draw's number as a pair, shared by all keys.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell {
    draw: u64,
    row: u64,
    column: u64,
}

impl Strata {
    /// `points` draws, at least one.
    #[expect(clippy::cast_precision_loss, reason = "numbers of draws are far below 2^53")]
    pub(super) fn new(points: u64) -> Self {
        let points = points.max(1);
        let root = points.isqrt();
        let rows = if root * root < points { root + 1 } else { root };
        Self { points, rows, columns: points.div_ceil(rows), width: 1.0 / points as f64 }
    }

    /// Draw `draw` (of R; larger numbers start over) as a pair.
    pub(super) fn cell(&self, draw: u64) -> Cell {
        let position = draw % self.points;
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
        let within = ((counter_hash(key.jitter, cell.draw) >> 32) as f64 + 0.5) * (1.0 / (1u64 << 32) as f64);
        ((self.stratum(key, cell) as f64 + within) * self.width).min(BELOW_ONE)
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
