//! Shares of things of which a trajectory has several, such as strikes: those of one trajectory resemble each other.

use serde::{Deserialize, Serialize};

use crate::proportion::Proportion;
use crate::reducer::Merge;

/// Things counted, and those of them of some kind, with their squares over trajectories.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RatioCounts {
    /// Things in all.
    pub whole: u64,
    /// Those of the kind.
    pub part: u64,
    /// Trajectories that have any.
    trajectories: u64,
    whole_squares: u64,
    part_squares: u64,
    products: u64,
}

impl RatioCounts {
    /// Takes in one trajectory.
    #[inline]
    pub(super) fn push(&mut self, whole: u32, part: u32) {
        let (whole, part) = (u64::from(whole), u64::from(part));
        self.merge(&Self {
            whole,
            part,
            trajectories: u64::from(whole > 0),
            whole_squares: whole * whole,
            part_squares: part * part,
            products: whole * part,
        });
    }

    /// The share of the kind, as sure as trajectories make it: the variance of a ratio of sums over clusters,
    /// Σ(part − share·whole)²/(Σ whole)² · k/(k − 1) for k of them (Cochran 1977, section 6.4). Where nothing varies,
    /// each trajectory counts once.
    #[must_use]
    pub fn share(&self) -> Proportion {
        let share = Proportion::new(self.part, self.whole);
        let (p, k, whole) = (share.p(), self.trajectories as f64, self.whole as f64);
        let squares = self.part_squares as f64 - 2.0 * p * self.products as f64 + p * p * self.whole_squares as f64;
        let variance = squares.max(0.0) / (whole * whole) * k / (k - 1.0);
        share.clustered(self.trajectories, (self.trajectories > 1).then_some(variance))
    }
}

impl Merge for RatioCounts {
    fn merge(&mut self, other: &Self) {
        self.whole += other.whole;
        self.part += other.part;
        self.trajectories += other.trajectories;
        self.whole_squares += other.whole_squares;
        self.part_squares += other.part_squares;
        self.products += other.products;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(trajectories: &[(u32, u32)]) -> Proportion {
        let mut counts = RatioCounts::default();
        trajectories.iter().for_each(|&(whole, part)| counts.push(whole, part));
        counts.share()
    }

    /// Two trajectories of four things each: 4 and 0 of the kind are worth two futures, less one degree of freedom; two
    /// and two tell of no likeness.
    #[test]
    fn things_of_one_trajectory_count_once_if_they_are_alike() {
        let alike = of(&[(4, 4), (4, 0)]);
        assert_eq!((alike.p(), alike.n, alike.effective_n), (0.5, 8, 1.0));
        assert_eq!(of(&[(4, 2), (4, 2)]).effective_n, 8.0);
        assert_eq!(of(&[(9, 9), (3, 3), (0, 0)]).effective_n, 2.0);
        assert_eq!(of(&[(1, 1), (1, 0), (1, 0), (1, 0)]).effective_n, 3.0);
        assert_eq!(of(&[]).effective_n, 0.0);
    }
}
