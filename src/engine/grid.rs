//! The grid on which an experiment is cut: chunks of fixed size from trajectory 0 on, and shards of whole chunks.

use std::ops::Range;

use super::layout::Layout;

/// Trajectories of a chunk (whole draws in a nested run). A constant, whatever the machine and the number of variants:
/// floating-point sums are taken chunk by chunk, so that another size would give other last digits. Small, for a chunk
/// of thousands of variants is the least that an interrupt waits for.
pub const CHUNK: u64 = 16;

/// One of several equal parts of an experiment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shard {
    /// Its number, from 1.
    pub number: u64,
    /// How many there are.
    pub of: u64,
}

impl Shard {
    /// Shard `number` of `of`; none unless 1 ≤ number ≤ of.
    #[must_use]
    pub const fn new(number: u64, of: u64) -> Option<Self> {
        if 1 <= number && number <= of { Some(Self { number, of }) } else { None }
    }
}

/// The chunks of an experiment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grid {
    size: u64,
    trajectories: u64,
}

impl Grid {
    /// The grid of so many trajectories. A draw that several trajectories share lies in one chunk.
    #[must_use]
    pub fn new(layout: &Layout, trajectories: u64) -> Self {
        let repeats = u64::from(layout.repeats);
        Self { size: repeats * (CHUNK / repeats).max(1), trajectories }
    }

    /// All chunks.
    #[must_use]
    pub fn chunks(&self) -> Range<u64> {
        0..self.trajectories.div_ceil(self.size)
    }

    /// The chunks of a shard; none where there are fewer chunks than shards and this one got none.
    #[must_use]
    pub fn shard(&self, shard: Shard) -> Range<u64> {
        let chunks = u128::from(self.chunks().end);
        #[expect(clippy::cast_possible_truncation, reason = "at most the number of chunks")]
        let cut = |i: u64| (chunks * u128::from(i) / u128::from(shard.of)) as u64;
        cut(shard.number - 1)..cut(shard.number)
    }

    /// The trajectories of consecutive chunks.
    #[must_use]
    pub fn trajectories(&self, chunks: &Range<u64>) -> Range<u64> {
        let edge = |chunk: u64| chunk.saturating_mul(self.size).min(self.trajectories);
        edge(chunks.start)..edge(chunks.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// However many shards: they follow one another, leave nothing out, and are as equal as chunks allow.
    #[test]
    fn shards_cover_the_grid_once() {
        for (trajectories, of) in [(1, 1), (1000, 3), (17, 64), (u64::from(u32::MAX), 1000), (1 << 60, 97)] {
            let grid = Grid { size: 16, trajectories };
            let shards: Vec<Range<u64>> =
                (1..=of).map(|number| grid.shard(Shard::new(number, of).expect("a shard"))).collect();
            assert_eq!((shards[0].start, shards[shards.len() - 1].end), (0, grid.chunks().end));
            assert!(shards.windows(2).all(|pair| pair[0].end == pair[1].start));
            let sizes = shards.iter().map(|s| s.end - s.start);
            assert!(sizes.clone().max().unwrap() - sizes.min().unwrap() <= 1);
            assert_eq!(grid.trajectories(&grid.chunks()), 0..trajectories);
        }
        assert_eq!((Shard::new(0, 3), Shard::new(4, 3)), (None, None));
    }
}
