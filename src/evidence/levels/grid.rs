//! The grid on which the level lies, and how it moves on it.

use super::LevelModel;
use crate::MonthCount;
use crate::laws::student_lower;

/// Step of ln λ. Rounding a walk to it adds about step²/12 to the variance of a month's step, 2σ² at ν = 4: 11 % at the
/// least scale of the usual prior, σ = 0.05, and under 1 % from 0.2 on.
const STEP: f64 = 0.08;
/// Levels reach to this many times the busiest month and one event more.
const ROOM: f64 = 8.0;
/// The least level is at most this, events a month.
const QUIET: f64 = 0.05;
/// Shares of a month below this tell no more of the busiest level than this.
const LEAST_SHARE: f64 = 0.1;
/// Masses below this move nothing that a double could tell; counting them would cost time, the more where they are
/// subnormal.
const NEGLIGIBLE: f64 = 1e-40;
/// More points would take minutes.
const MOST_POINTS: usize = 4_096;

/// Logarithms of levels at equal distances. The outermost points take what would leave the grid: heavy tails have no
/// mean of λ otherwise.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Grid {
    lowest: f64,
    step: f64,
    points: usize,
}

impl Grid {
    /// `points` points from `lowest` (ln λ) upwards; `None` for fewer than 2 or more than 4,096, or a step that is not
    /// above 0.
    #[must_use]
    pub fn new(lowest: f64, step: f64, points: usize) -> Option<Self> {
        let sound = lowest.is_finite() && step > 0.0 && step.is_finite() && (2..=MOST_POINTS).contains(&points);
        sound.then_some(Self { lowest, step, points })
    }

    /// The grid for a region: from a quarter of an event in all the time observed, at most 0.05 a month, to eight times
    /// one more than the busiest month had (parts of months made whole), in steps of 0.08.
    #[must_use]
    pub fn for_counts(series: &[MonthCount]) -> Self {
        let known = || series.iter().filter_map(|month| month.observed());
        let time: f64 = known().map(|(_, share)| share).sum();
        let busiest =
            known().map(|(count, share)| (f64::from(count) + 1.0) / share.max(LEAST_SHARE)).fold(1.0, f64::max);
        let lowest = libm::log(if time > 0.0 { QUIET.min(0.25 / time) } else { QUIET });
        let steps = libm::ceil((libm::log(ROOM * busiest) - lowest) / STEP);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "below ln(2^35)/STEP")]
        let points = (steps as usize + 1).clamp(2, MOST_POINTS);
        Self { lowest, step: STEP, points }
    }

    /// Number of points.
    #[must_use]
    pub fn points(self) -> usize {
        self.points
    }

    /// Distance of neighbouring points in ln λ.
    #[must_use]
    pub fn step(self) -> f64 {
        self.step
    }

    /// ln λ at `place` steps from the lowest point.
    #[must_use]
    pub fn ln_at(self, place: f64) -> f64 {
        self.lowest + place * self.step
    }

    /// λ at every point, events a month.
    #[must_use]
    pub fn levels(self) -> Vec<f64> {
        (0..self.points).map(|point| libm::exp(self.ln_at(point as f64))).collect()
    }
}

/// How probabilities move in a month: from point i to the point nearest to i + σ·T/step, or to the end it would leave by.
#[derive(Clone, Debug)]
pub(super) struct Kernel {
    /// P(T·σ/step ≤ ½ − d) for d = 0 … points.
    lower: Vec<f64>,
    /// Mass of a move by d points, −(points − 1) … points − 1.
    moves: Vec<f64>,
}

impl Kernel {
    pub(super) fn new(grid: Grid, model: LevelModel) -> Self {
        let at = |d: usize| {
            if model.scale > 0.0 {
                student_lower((0.5 - d as f64) * grid.step / model.scale, model.freedom)
            } else {
                f64::from(u8::from(d == 0))
            }
        };
        let lower: Vec<f64> = (0..=grid.points).map(at).collect();
        // Moves up and down are as likely; lower tails keep their digits.
        let by = |d: usize| if d == 0 { 1.0 - 2.0 * lower[1] } else { lower[d] - lower[d + 1] };
        let moves = (1..grid.points).rev().chain(0..grid.points).map(by).collect();
        Self { lower, moves }
    }

    /// Mass of each point after a month, from mass before.
    pub(super) fn forward(&self, before: &[f64]) -> Vec<f64> {
        let points = before.len();
        let mut after = vec![0.0; points];
        for (from, &mass) in before.iter().enumerate().filter(|(_, mass)| **mass > NEGLIGIBLE) {
            // To point j by j − from, which is stored at j − from + points − 1.
            let moves = &self.moves[points - 1 - from..];
            for (after, by) in after[1..points - 1].iter_mut().zip(&moves[1..]) {
                *after += mass * by;
            }
            after[0] += mass * self.lower[from];
            after[points - 1] += mass * self.lower[points - 1 - from];
        }
        after
    }

    /// Expectation, from each point, of a value at the point where a month leads.
    pub(super) fn backward(&self, after: &[f64]) -> Vec<f64> {
        let points = after.len();
        let from = |from: usize| {
            let moves = &self.moves[points - 1 - from..];
            let inner: f64 = after[1..points - 1].iter().zip(&moves[1..]).map(|(after, by)| after * by).sum();
            inner + after[0] * self.lower[from] + after[points - 1] * self.lower[points - 1 - from]
        };
        (0..points).map(from).collect()
    }

    /// Probability of going from one point to another of `points` points.
    pub(super) fn mass(&self, from: usize, to: usize, points: usize) -> f64 {
        if to == 0 {
            self.lower[from]
        } else if to + 1 == points {
            self.lower[points - 1 - from]
        } else {
            self.moves[points - 1 + to - from]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use MonthCount::{Complete, Missing, Partial};

    #[test]
    fn the_grid_holds_what_was_seen() {
        let ends = |series: &[MonthCount]| {
            let levels = Grid::for_counts(series).levels();
            (levels[0], levels[levels.len() - 1])
        };
        let (low, high) = ends(&[Complete(0), Complete(9), Missing, Partial { count: 7, fraction: 0.5 }]);
        assert!((low - 0.05).abs() < 1e-12 && (128.0..140.0).contains(&high), "{low} {high}");
        let (low, high) = ends(&[Complete(0); 50]);
        assert!((low - 0.005).abs() < 1e-12 && (8.0..9.0).contains(&high), "{low} {high}");
        assert!(Grid::for_counts(&[]).points() > 2);
        assert!(Grid::for_counts(&[Complete(u32::MAX)]).points() < MOST_POINTS);
        assert_eq!((Grid::new(0.0, 0.1, 1), Grid::new(0.0, 0.0, 5), Grid::new(f64::NAN, 0.1, 5)), (None, None, None));
    }

    /// Rows add up to 1; forward and backward are each other's transposes; a level that stays does.
    #[test]
    fn moves_are_a_law() {
        let grid = Grid::new(-1.0, 0.1, 40).expect("a grid");
        for (scale, freedom) in [(0.05, 4.0), (0.3, 2.5), (2.0, f64::INFINITY), (0.0, 4.0)] {
            let kernel = Kernel::new(grid, LevelModel { scale, freedom, dispersion: 0.0 });
            for from in 0..40 {
                let mut start = vec![0.0; 40];
                start[from] = 1.0;
                let row = kernel.forward(&start);
                assert!((row.iter().sum::<f64>() - 1.0).abs() < 1e-13, "{scale} {freedom}");
                for (to, mass) in row.iter().enumerate() {
                    assert!((kernel.mass(from, to, 40) - mass).abs() < 1e-16);
                    let mut end = vec![0.0; 40];
                    end[to] = 1.0;
                    assert!((kernel.backward(&end)[from] - mass).abs() < 1e-16);
                    assert!(scale > 0.0 || *mass == f64::from(u8::from(from == to)));
                }
            }
        }
    }
}
