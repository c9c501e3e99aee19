//! Means of one outcome in every variant over many resamples of the futures (bootstrap), by hypothesis. In resample b
//! trajectory r counts a Poisson number of times that depends on b and r alone, so that no future need be held and shards
//! are resampled apart. Sums are whole multiples of a quantum, which add up to the same in any order.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::items::Unit;
use crate::reducer::Merge;
use harmattan_core::sampling::PoissonWeights;

/// Resamples, and the fewest, where there are many variants: so many that one future is resampled much faster than it is
/// simulated.
const RESAMPLES: Range<usize> = 200..2_000;
/// Variants × resamples at most, where that leaves the fewest.
const MOST_MEANS: usize = 500_000;
/// Quanta of a value at most, so that the sums of a chunk are exact in a double.
const MOST_QUANTA: f64 = (1_u64 << 42) as f64;

/// Quanta of one unit: what a value is rounded to is far below what anybody reads. Of money it is 1,024 dollars, so that the
/// greatest trade a scenario may have, lost for years, is within what is exact.
const fn quanta(unit: Unit) -> f64 {
    match unit {
        Unit::Share => 1.0,
        Unit::Usd => 1.0 / 1024.0,
        Unit::Count | Unit::Days | Unit::Km => (1_u64 << 20) as f64,
    }
}

/// How many resamples are taken of so many variants.
fn resamples(variants: usize) -> usize {
    (MOST_MEANS / variants.max(1)).clamp(RESAMPLES.start, RESAMPLES.end)
}

/// Sums over resamples.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resamples {
    variants: usize,
    /// Futures of each hypothesis.
    futures: Vec<u64>,
    /// Sum of the weights, by resample and hypothesis.
    weights: Vec<u64>,
    /// Sum of weight × value in quanta, by resample, hypothesis and variant.
    sums: Vec<i128>,
}

impl Resamples {
    pub(super) fn new(variants: usize, hypotheses: usize) -> Self {
        let resamples = resamples(variants);
        Self {
            variants,
            futures: vec![0; hypotheses],
            weights: vec![0; resamples * hypotheses],
            sums: vec![0; resamples * hypotheses * variants],
        }
    }

    /// Whether others are of as many resamples, hypotheses and variants.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        let shape = |of: &Self| (of.variants, of.futures.len(), of.weights.len(), of.sums.len());
        shape(self) == shape(other)
    }

    /// Resamples futures: the number, hypothesis and values, variant by variant, of each; of so many variants and
    /// hypotheses.
    #[must_use]
    pub fn of(
        seed: u64,
        [variants, hypotheses]: [usize; 2],
        unit: Unit,
        futures: impl Iterator<Item = (u64, usize, Vec<f64>)>,
    ) -> Self {
        let mut resampler = Resampler::new(seed, variants, hypotheses, unit);
        let mut resamples = Self::new(variants, hypotheses);
        for (number, hypothesis, values) in futures {
            resampler.note(number, hypothesis, values.into_iter());
            resampler.close(&mut resamples);
        }
        resamples
    }

    /// How many resamples there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.weights.len() / self.futures.len().max(1)
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Futures of a hypothesis.
    #[must_use]
    pub fn futures(&self, hypothesis: usize) -> u64 {
        self.futures[hypothesis]
    }

    /// Means of all variants over all futures in a resample, whatever their hypotheses, in the outcome's unit; none where no
    /// future counts.
    #[must_use]
    pub fn means_of_all(&self, resample: usize, unit: Unit) -> Option<Vec<f64>> {
        let rows = resample * self.futures.len()..(resample + 1) * self.futures.len();
        let weight: u64 = self.weights[rows.clone()].iter().sum();
        let sum = |variant: usize| rows.clone().map(|row| self.sums[row * self.variants + variant]).sum::<i128>();
        let scale = quanta(unit) * weight as f64;
        (weight > 0).then(|| (0..self.variants).map(|variant| sum(variant) as f64 / scale).collect())
    }

    /// Means of all variants over the futures of a hypothesis in a resample, in the outcome's unit; none where no future of
    /// it counts.
    #[must_use]
    pub fn means(&self, resample: usize, hypothesis: usize, unit: Unit) -> Option<Vec<f64>> {
        let row = resample * self.futures.len() + hypothesis;
        let weight = self.weights[row];
        let scale = quanta(unit) * weight as f64;
        let sums = &self.sums[row * self.variants..(row + 1) * self.variants];
        (weight > 0).then(|| sums.iter().map(|&sum| sum as f64 / scale).collect())
    }
}

impl Merge for Resamples {
    fn merge(&mut self, other: &Self) {
        self.futures.iter_mut().zip(&other.futures).for_each(|(a, b)| *a += b);
        self.weights.iter_mut().zip(&other.weights).for_each(|(a, b)| *a += b);
        self.sums.iter_mut().zip(&other.sums).for_each(|(a, b)| *a += b);
    }
}

/// The futures of a chunk, noted one by one and resampled together.
pub(super) struct Resampler {
    weights: Vec<PoissonWeights>,
    quanta: f64,
    /// Numbers of the futures noted, by hypothesis, and their values in quanta, variant by variant.
    noted: Vec<(Vec<u64>, Vec<f64>)>,
    sums: Vec<f64>,
}

impl Resampler {
    pub(super) fn new(seed: u64, variants: usize, hypotheses: usize, unit: Unit) -> Self {
        Self {
            weights: (0..resamples(variants) as u64).map(|b| PoissonWeights::new(seed, b)).collect(),
            quanta: quanta(unit),
            noted: vec![(Vec::new(), Vec::new()); hypotheses],
            sums: vec![0.0; variants],
        }
    }

    /// Notes a future.
    pub(super) fn note(&mut self, number: u64, hypothesis: usize, values: impl Iterator<Item = f64>) {
        let (numbers, noted) = &mut self.noted[hypothesis];
        numbers.push(number);
        noted.extend(values.map(|x| libm::rint(x * self.quanta).clamp(-MOST_QUANTA, MOST_QUANTA)));
    }

    /// Resamples the futures noted.
    #[expect(clippy::cast_possible_truncation, reason = "whole numbers below 2^53")]
    pub(super) fn close(&mut self, into: &mut Resamples) {
        let (hypotheses, variants) = (self.noted.len(), self.sums.len());
        for (hypothesis, (numbers, values)) in self.noted.iter_mut().enumerate() {
            if numbers.is_empty() {
                continue;
            }
            into.futures[hypothesis] += numbers.len() as u64;
            for (resample, weights) in self.weights.iter().enumerate() {
                self.sums.fill(0.0);
                let mut total = 0;
                for (&number, values) in numbers.iter().zip(values.chunks_exact(variants)) {
                    let weight = weights.weight(number);
                    total += u64::from(weight);
                    let weight = f64::from(weight);
                    self.sums.iter_mut().zip(values).for_each(|(sum, x)| *sum += weight * x);
                }
                let row = resample * hypotheses + hypothesis;
                into.weights[row] += total;
                let sums = &mut into.sums[row * variants..(row + 1) * variants];
                sums.iter_mut().zip(&self.sums).for_each(|(sum, &x)| *sum += i128::from(x as i64));
            }
            numbers.clear();
            values.clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The mean over a resample is that of its weights, worked out apart; and chunks may come in any pieces.
    #[test]
    fn resampled_means_are_weighted_means() {
        let value = |number: u64, variant: u64| (number % 7 * (variant + 1)) as f64 / 4.0;
        let mut whole = Resamples::new(3, 2);
        let mut pieces = [Resamples::new(3, 2), Resamples::new(3, 2)];
        let mut resampler = Resampler::new(5, 3, 2, Unit::Days);
        for chunk in 0..10_u64 {
            let note = |resampler: &mut Resampler| {
                for number in chunk * 16..chunk * 16 + 16 {
                    resampler.note(number, usize::from(number % 3 == 0), (0..3).map(|v| value(number, v)));
                }
            };
            note(&mut resampler);
            resampler.close(&mut whole);
            note(&mut resampler);
            resampler.close(&mut pieces[usize::from(chunk % 4 == 1)]);
        }
        let [mut left, right] = pieces;
        left.merge(&right);
        assert_eq!(left, whole);
        assert_eq!((whole.futures(0), whole.futures(1)), (106, 54));
        for resample in [0, 1, 1999] {
            let weights = PoissonWeights::new(5, resample as u64);
            let mine = (0..160).filter(|n| n % 3 == 0).map(|n| (f64::from(weights.weight(n)), value(n, 2)));
            let (n, sum) = mine.fold((0.0, 0.0), |(n, sum), (w, x)| (n + w, sum + w * x));
            assert!((whole.means(resample, 1, Unit::Days).unwrap()[2] - sum / n).abs() < 1e-12);
        }
    }
}
