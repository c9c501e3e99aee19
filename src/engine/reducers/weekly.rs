//! How often each value occurred in each week and column of the series.

use serde::{Deserialize, Serialize};

use super::histogram::rank;
use crate::reducer::Merge;

/// Room for values 0, 1, 2 … of a cell at first; it doubles when a greater one comes.
const ROOM: usize = 64;
/// Counts that are read at most, 1 GB: far more than ten years of any theatre have.
const MOST: usize = 1 << 28;

/// How often each value occurred in each week and column of the series: quantiles are exact. On disk: the counts of each
/// cell up to its greatest value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Cells", into = "Cells")]
pub struct WeeklyCounts {
    columns: usize,
    /// Values that a cell has room for.
    room: usize,
    /// Cell after cell: week by week, column by column.
    counts: Vec<u32>,
}

#[derive(Serialize, Deserialize)]
struct Cells {
    columns: usize,
    cells: Vec<Vec<u32>>,
}

impl From<WeeklyCounts> for Cells {
    fn from(weekly: WeeklyCounts) -> Self {
        let used = |cell: &[u32]| cell[..cell.iter().rposition(|&n| n > 0).map_or(0, |last| last + 1)].to_vec();
        Self { columns: weekly.columns, cells: weekly.counts.chunks(weekly.room).map(used).collect() }
    }
}

/// Counts for which there is no room.
#[derive(Debug, thiserror::Error)]
#[error("weekly counts of {cells} cells and values up to {values} are more than there can be")]
struct TooWide {
    cells: usize,
    values: usize,
}

impl TryFrom<Cells> for WeeklyCounts {
    type Error = TooWide;

    fn try_from(Cells { columns, cells }: Cells) -> Result<Self, TooWide> {
        let values = cells.iter().map(Vec::len).max().unwrap_or_default();
        // A few bytes may ask for any amount of memory: one wide cell widens all.
        let too_wide = TooWide { cells: cells.len(), values };
        let room = values.checked_next_power_of_two().map_or(usize::MAX, |room| room.max(ROOM));
        let Some(all) = room.checked_mul(cells.len()).filter(|&all| all <= MOST) else { return Err(too_wide) };
        let mut counts = vec![0; all];
        counts.chunks_mut(room).zip(&cells).for_each(|(mine, cell)| mine[..cell.len()].copy_from_slice(cell));
        Ok(Self { columns, room, counts })
    }
}

impl WeeklyCounts {
    /// Nothing counted yet in so many weeks and columns.
    #[must_use]
    pub fn new(weeks: usize, columns: usize) -> Self {
        Self { columns, room: ROOM, counts: vec![0; ROOM * weeks * columns] }
    }

    /// Exact quantiles (shares ascending) of a column in a week; empty where nothing was counted.
    #[must_use]
    pub fn quantiles(&self, week: usize, column: usize, shares: &[f64]) -> Vec<u32> {
        let counts = self.counts(week, column);
        let total: u64 = counts.iter().map(|&n| u64::from(n)).sum();
        if total == 0 {
            return Vec::new();
        }
        let mut out = Vec::with_capacity(shares.len());
        let mut below = 0;
        for (value, &n) in (0_u32..).zip(counts) {
            below += u64::from(n);
            while out.len() < shares.len() && rank(shares[out.len()], total) <= below {
                out.push(value);
            }
        }
        out
    }

    /// Mean of a column in a week; 0 where nothing was counted.
    #[must_use]
    pub fn mean(&self, week: usize, column: usize) -> f64 {
        let (mut n, mut sum) = (0_u64, 0_u128);
        for (value, &count) in (0_u64..).zip(self.counts(week, column)) {
            n += u64::from(count);
            sum += u128::from(value) * u128::from(count);
        }
        if n == 0 { 0.0 } else { sum as f64 / n as f64 }
    }

    /// How often each value 0, 1, 2 … occurred.
    #[must_use]
    pub fn counts(&self, week: usize, column: usize) -> &[u32] {
        let first = (week * self.columns + column) * self.room;
        &self.counts[first..first + self.room]
    }

    /// Whether others are of as many weeks and columns.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        let cells = |of: &Self| of.counts.len() / of.room;
        self.columns == other.columns && cells(self) == cells(other)
    }

    /// Takes in the series of one trajectory.
    #[inline]
    pub(super) fn push(&mut self, series: &[u32]) {
        let greatest = series.iter().fold(0, |most, &x| most.max(x)) as usize;
        if greatest >= self.room {
            self.widen(greatest + 1);
        }
        for (cell, &value) in self.counts.chunks_exact_mut(self.room).zip(series) {
            cell[value as usize] += 1;
        }
    }

    /// Makes room for so many values a cell.
    #[cold]
    fn widen(&mut self, values: usize) {
        let room = values.next_power_of_two();
        let mut counts = vec![0; self.counts.len() / self.room * room];
        let cells = counts.chunks_mut(room).zip(self.counts.chunks(self.room));
        cells.for_each(|(wide, narrow)| wide[..self.room].copy_from_slice(narrow));
        (self.counts, self.room) = (counts, room);
    }
}

impl Merge for WeeklyCounts {
    fn merge(&mut self, other: &Self) {
        if self.room < other.room {
            self.widen(other.room);
        }
        for (mine, theirs) in self.counts.chunks_mut(self.room).zip(other.counts.chunks(other.room)) {
            mine.iter_mut().zip(theirs).for_each(|(a, b)| *a += b);
        }
    }
}
