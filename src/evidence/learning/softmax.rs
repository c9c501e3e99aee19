//! Multinomial logistic regression: the probability of each class given the numbers of a history, by the lower bound on its
//! Hessian of Böhning (1992), with which every step is one solution of one system and none makes it worse.

use rayon::prelude::*;

use super::linear::{BLOCK, Gram};
use super::standard::Standard;
use harmattan_core::linear::{dot, solve};

/// Weight of the prior towards no difference, in histories.
const RIDGE: f64 = 40.0;
/// Steps at most, and the change of any weight below which it is done.
const STEPS: usize = 400;
const SMALL: f64 = 1e-5;

/// A classifier.
#[derive(Clone, Debug)]
pub(crate) struct Softmax {
    standard: Standard,
    /// By class: one weight for each expanded column.
    weights: Vec<Vec<f64>>,
}

impl Softmax {
    /// From rows of `columns` counts and the class of each, below `classes`. None if there are no rows.
    pub fn fit(rows: &[f64], columns: usize, class_of: &[usize], classes: usize) -> Option<Self> {
        let standard = Standard::of(rows, columns);
        let (x, width) = (standard.expand_all(rows), standard.width());
        if x.is_empty() || classes == 0 {
            return None;
        }
        // The Hessian of each class is at least −½ Σ x xᵀ.
        let factor = Gram::new(&x, width, |_| 1.0).factor(0.5, RIDGE, 1)?;
        let mut fitted = Self { standard, weights: vec![vec![0.0; width]; classes] };
        for _ in 0..STEPS {
            let mut largest: f64 = 0.0;
            let gradients = fitted.gradients(&x, width, class_of);
            for (weights, mut step) in fitted.weights.iter_mut().zip(gradients) {
                for (g, w) in step.iter_mut().zip(&*weights).skip(1) {
                    *g -= RIDGE * w;
                }
                solve(&factor, &mut step);
                for (w, change) in weights.iter_mut().zip(&step) {
                    *w += change;
                    largest = largest.max(change.abs());
                }
            }
            if largest < SMALL {
                break;
            }
        }
        Some(fitted)
    }

    /// Σ (1{class} − p) x of each class.
    fn gradients(&self, x: &[f64], width: usize, class_of: &[usize]) -> Vec<Vec<f64>> {
        let classes = self.weights.len();
        let of_block = |(block, rows): (usize, &[f64])| {
            let mut sums = vec![vec![0.0; width]; classes];
            let mut scores = vec![0.0; classes];
            for (i, row) in rows.chunks_exact(width).enumerate() {
                scores.iter_mut().zip(&self.weights).for_each(|(score, weights)| *score = dot(weights, row));
                log_softmax(&mut scores);
                for (class, sums) in sums.iter_mut().enumerate() {
                    let is = f64::from(u8::from(class_of[block * BLOCK + i] == class));
                    let rest = is - libm::exp(scores[class]);
                    sums.iter_mut().zip(row).for_each(|(sum, x)| *sum += rest * x);
                }
            }
            sums
        };
        let parts: Vec<Vec<Vec<f64>>> = x.par_chunks(BLOCK * width).enumerate().map(of_block).collect();
        let mut sums = vec![vec![0.0; width]; classes];
        for part in parts {
            for (sums, part) in sums.iter_mut().zip(part) {
                sums.iter_mut().zip(part).for_each(|(sum, x)| *sum += x);
            }
        }
        sums
    }

    /// ln of the probability of each class given a row of counts, where classes are as frequent as they were in the rows
    /// that were learned from.
    pub fn logs(&self, row: &[f64]) -> Vec<f64> {
        let mut x = Vec::with_capacity(self.standard.width());
        self.standard.expand(row, &mut x);
        let mut scores: Vec<f64> = self.weights.iter().map(|weights| dot(weights, &x)).collect();
        log_softmax(&mut scores);
        scores
    }
}

/// Scores → logarithms of probabilities that add up to 1.
pub(crate) fn log_softmax(scores: &mut [f64]) {
    let greatest = scores.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let sum: f64 = scores.iter().map(|score| libm::exp(score - greatest)).sum();
    let log = greatest + libm::log(sum);
    scores.iter_mut().for_each(|score| *score -= log);
}
