//! Replicates: a stratified design is made of independent smaller ones, whose means tell the error of the whole. A single
//! one cannot: its points are no independent ones, so that their scatter says too much (Owen 1992, section 6; Glasserman
//! 2004, section 4.4).

use std::ops::Range;

/// Most replicates: with so many Student's quantile is 2.04, and each is still finely stratified.
const MOST: u64 = 32;
/// With fewer the error would be known too badly to be of use: the design is then one piece.
const LEAST: u64 = 4;

/// Draws in a row, cut into replicates of as equal sizes as can be: as many as draws in each, but no more than 32, so that
/// both strata and replicates are many. Fewer than 16 draws are one piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Replicates {
    draws: u64,
    count: u64,
}

impl Replicates {
    /// The replicates of so many draws (at most [`MOST_DRAWS`](super::MOST_DRAWS)).
    #[must_use]
    pub fn new(draws: u64) -> Self {
        let count = draws.isqrt().min(MOST);
        Self { draws: draws.max(1), count: if count < LEAST { 1 } else { count } }
    }

    /// How many there are.
    #[must_use]
    pub fn count(self) -> usize {
        usize::try_from(self.count).unwrap_or(1)
    }

    /// Whether there are enough of them to tell an error.
    #[must_use]
    pub fn tell(self) -> bool {
        self.count >= LEAST
    }

    /// The replicate of a draw; numbers beyond the last belong to the last.
    #[inline]
    #[must_use]
    pub fn of(self, draw: u64) -> usize {
        let draw = draw.min(self.draws - 1);
        // The greatest k with ⌊k·draws/count⌋ ≤ draw.
        usize::try_from(((draw + 1) * self.count - 1) / self.draws).unwrap_or_default()
    }

    /// The draws of a replicate.
    #[must_use]
    pub fn draws(self, replicate: usize) -> Range<u64> {
        let first = |k: u64| k.min(self.count) * self.draws / self.count;
        let replicate = replicate as u64;
        first(replicate)..first(replicate + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sampling::MOST_DRAWS;

    #[test]
    fn replicates_follow_one_another_and_are_as_equal_as_can_be() {
        for draws in [0, 1, 3, 15, 16, 17, 100, 999, 1000, 1024, 10_007, (1 << 36) + 5, MOST_DRAWS] {
            let replicates = Replicates::new(draws);
            let parts: Vec<Range<u64>> = (0..replicates.count()).map(|k| replicates.draws(k)).collect();
            assert_eq!((parts[0].start, parts[parts.len() - 1].end), (0, draws.max(1)));
            assert!(parts.windows(2).all(|pair| pair[0].end == pair[1].start));
            let sizes = || parts.iter().map(|part| part.end - part.start);
            assert!(sizes().max().unwrap_or(0) - sizes().min().unwrap_or(0) <= 1, "{draws}: {parts:?}");
            for (k, part) in parts.iter().enumerate() {
                assert_eq!((replicates.of(part.start), replicates.of(part.end - 1)), (k, k), "{draws}");
            }
        }
        assert_eq!([15, 16, 100, 1 << 20].map(|draws| Replicates::new(draws).count()), [1, 4, 10, 32]);
    }
}
