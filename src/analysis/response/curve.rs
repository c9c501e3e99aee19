//! Futures at every step of a lever → the curve of one outcome: its mean with its interval, and what each step differs
//! from the first and from the last by, on the same random numbers.

use serde::{Deserialize, Serialize};

use crate::comparison::Estimate;
use harmattan_core::sampling::normal_quantile;
use harmattan_engine::{Moments, Unit};

/// Share of the whole movement within which what remains counts as nothing.
const NOTHING_MORE: f64 = 0.1;

/// How an outcome answers to a lever.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "shape", rename_all = "snake_case")]
pub enum Shape {
    /// No step is told apart from the first.
    Unmoved,
    /// It moves over the whole range.
    Moves,
    /// It moves up to this step and no more beyond: what remains is less than a tenth of the whole movement.
    FlatFrom {
        /// Number of the step.
        step: usize,
    },
    /// It moves from this step on and not before.
    FlatUntil {
        /// Number of the step.
        step: usize,
    },
}

/// The curve of an outcome over the steps of a lever.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Curve {
    /// Its mean at each step.
    pub means: Vec<Estimate>,
    /// Each step less the first, future by future. Intervals hold for all steps at once (Bonferroni).
    pub from_first: Vec<Estimate>,
    /// What is made of it.
    #[serde(flatten)]
    pub shape: Shape,
}

impl Curve {
    /// The curve of an outcome of this unit, of `values[step][future]`: at least two steps of equally many futures. Numbers
    /// that are missing (NaN) are left out.
    ///
    /// Where it is flat is told from the paired differences to either end: flat from step k are all steps from k on whose
    /// difference to the last lies, with all of its interval, within a tenth of the largest movement, two steps at least.
    #[must_use]
    pub fn new(values: &[Vec<f64>], unit: Unit) -> Self {
        let z = simultaneous(values.len().saturating_sub(1).max(1));
        let less = |a: &[f64], b: &[f64]| Estimate::of_mean(&moments(a.iter().zip(b).map(|(a, b)| a - b)), z);
        let means: Vec<Estimate> =
            values.iter().map(|step| Estimate::of_item(&moments(step.iter().copied()), unit)).collect();
        let (Some(first), Some(last)) = (values.first(), values.last()) else {
            return Self { means, from_first: Vec::new(), shape: Shape::Unmoved };
        };
        let from_first: Vec<Estimate> = values.iter().map(|step| less(step, first)).collect();
        let from_last: Vec<Estimate> = values.iter().map(|step| less(step, last)).collect();
        Self { means, shape: shape(&from_first, &from_last), from_first }
    }

    /// The step that differs most from the first.
    #[must_use]
    pub fn largest(&self) -> (usize, Estimate) {
        let all = self.from_first.iter().copied().enumerate();
        all.max_by(|(_, a), (_, b)| a.value.abs().total_cmp(&b.value.abs())).unwrap_or_default()
    }
}

/// Moments of the numbers that are there.
fn moments(numbers: impl Iterator<Item = f64>) -> Moments {
    let mut moments = Moments::default();
    numbers.filter(|x| !x.is_nan()).for_each(|x| moments.push(x));
    moments
}

/// Whether a difference is told apart from 0.
fn is_told(difference: &Estimate) -> bool {
    difference.low > 0.0 || difference.high < 0.0
}

fn shape(from_first: &[Estimate], from_last: &[Estimate]) -> Shape {
    if !from_first.iter().any(is_told) {
        return Shape::Unmoved;
    }
    let extent = |differences: &[Estimate]| differences.iter().map(|d| d.value.abs()).fold(0.0, f64::max);
    let within = NOTHING_MORE * extent(from_first).max(extent(from_last));
    let is_flat = |d: &&Estimate| d.low.abs().max(d.high.abs()) <= within;
    let last = from_last.len() - 1;
    let after = last - from_last[..last].iter().rev().take_while(is_flat).count();
    let before = from_first[1..].iter().take_while(is_flat).count();
    // The last of eleven steps of a straight line is a tenth of it: one step alone is not flat.
    if after + 1 < last && after > 0 {
        Shape::FlatFrom { step: after }
    } else if before > 1 && before < last {
        Shape::FlatUntil { step: before }
    } else {
        Shape::Moves
    }
}

/// Standard errors of an interval that holds for this many comparisons at once with 95 % (Bonferroni).
fn simultaneous(comparisons: usize) -> f64 {
    normal_quantile(1.0 - 0.025 / comparisons as f64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use harmattan_core::sampling::counter_hash;

    /// Noise of spread 1, the same at every step but for a part of its own.
    fn steps(curve: impl Fn(usize) -> f64, own: f64, seed: u64) -> Vec<Vec<f64>> {
        let normal = |key: u64, i: u64| {
            let bits = counter_hash(key, i) >> 11;
            normal_quantile((bits as f64 + 0.5) / (1_u64 << 53) as f64)
        };
        let step = |k: usize| {
            let of = |i: u64| curve(k) + normal(seed, i) + own * normal(seed * 100 + 1 + k as u64, i);
            (0..2_000).map(of).collect()
        };
        (0..11).map(step).collect()
    }

    #[test]
    fn shapes_are_told_from_paired_differences() {
        let of = |curve: &dyn Fn(usize) -> f64| Curve::new(&steps(curve, 0.1, 7), Unit::Km).shape;
        assert_eq!(of(&|k| k as f64), Shape::Moves);
        assert_eq!(
            Curve::new(&steps(|k| k as f64, 0.001, 7), Unit::Km).shape,
            Shape::Moves,
            "without noise of its own"
        );
        assert_eq!(of(&|k| 2.0 * k.min(4) as f64), Shape::FlatFrom { step: 4 });
        assert_eq!(of(&|k| 2.0 * k.saturating_sub(6) as f64), Shape::FlatUntil { step: 6 });
        // A movement of a twentieth of the noise is seen through it, for the noise is common.
        assert_eq!(of(&|k| 0.005 * k as f64), Shape::Moves);
    }

    /// With noise alone a step is told apart in fewer than 5 of 100 experiments: at most 11 of 100 (chance of more, if it
    /// were 5 in 100: 5 in 1,000; Bonferroni keeps well below).
    #[test]
    fn noise_moves_nothing() {
        let moved =
            (0..100).filter(|&seed| Curve::new(&steps(|_| 0.0, 0.3, 1_000 + seed), Unit::Km).shape != Shape::Unmoved);
        assert!(moved.count() <= 11);
    }
}
