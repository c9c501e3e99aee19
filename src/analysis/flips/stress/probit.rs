//! Probit regression by scoring (Fisher 1935; McCullagh and Nelder 1989, section 2.5), drawn a little towards nought so
//! that it has an end also where inputs decide.

use harmattan_core::distribution::correlation::cholesky;
use harmattan_core::distribution::normal_lower;

use harmattan_core::linear::{dot, forward, solve};

/// Variance of what is believed of every weight but the constant beforehand: a prior standard deviation of 5.
const PRIOR_VARIANCE: f64 = 25.0;
/// Steps at most, halvings of a step at most, and the change of any weight below which it is done.
const STEPS: usize = 60;
const HALVINGS: usize = 20;
const SMALL: f64 = 1e-9;
/// Scores are cut here: normal tails beyond have no logarithm.
const FARTHEST: f64 = 30.0;

/// A fitted model: the probability is Φ of the sum of weighted functions.
#[derive(Clone, Debug)]
pub(super) struct Probit {
    /// Weights, the first that of the constant.
    pub coefficients: Vec<f64>,
    /// Lower Cholesky factor of the information.
    factor: Vec<f64>,
}

/// Derivative of a future's log-likelihood by its score, and the expected negative second one.
#[derive(Clone, Copy)]
pub(super) struct Pull {
    pub first: f64,
    pub second: f64,
}

impl Probit {
    /// Of functions given column by column, beside the constant; starting from `start`, shorter by what is new. None
    /// where the functions cannot be told apart. O(n · columns²) a step.
    pub(super) fn fit(columns: &[Vec<f64>], passes: &[bool], start: &[f64]) -> Option<Self> {
        let width = columns.len() + 1;
        let mut coefficients = start.to_vec();
        coefficients.resize(width, 0.0);
        let mut reached = likelihood(columns, passes, &coefficients);
        for _ in 0..STEPS {
            let pulls = pulls(columns, passes, &coefficients);
            let factor = information(columns, &pulls)?;
            let mut step = gradient(columns, &pulls, &coefficients);
            solve(&factor, &mut step);
            let mut moved = false;
            for _ in 0..HALVINGS {
                let next: Vec<f64> = coefficients.iter().zip(&step).map(|(b, s)| b + s).collect();
                let then = likelihood(columns, passes, &next);
                if then >= reached {
                    (coefficients, reached, moved) = (next, then, true);
                    break;
                }
                step = step.iter().map(|s| 0.5 * s).collect();
            }
            if !moved || step.iter().all(|s| s.abs() < SMALL) {
                break;
            }
        }
        let factor = information(columns, &pulls(columns, passes, &coefficients))?;
        Some(Self { coefficients, factor })
    }

    /// How each future pulls at its score.
    pub(super) fn pulls(&self, columns: &[Vec<f64>], passes: &[bool]) -> Vec<Pull> {
        pulls(columns, passes, &self.coefficients)
    }

    /// The score where the functions are these, 1 among them, and its standard error.
    pub(super) fn at(&self, functions: &[f64]) -> (f64, f64) {
        let mut half = functions.to_vec();
        forward(&self.factor, &mut half);
        (dot(&self.coefficients, functions), dot(&half, &half).sqrt())
    }
}

/// The score of every future.
fn scores(columns: &[Vec<f64>], n: usize, coefficients: &[f64]) -> Vec<f64> {
    let mut scores = vec![coefficients[0]; n];
    for (column, weight) in columns.iter().zip(&coefficients[1..]) {
        scores.iter_mut().zip(column).for_each(|(score, x)| *score += weight * x);
    }
    scores
}

/// The log-likelihood with the prior.
fn likelihood(columns: &[Vec<f64>], passes: &[bool], coefficients: &[f64]) -> f64 {
    let scores = scores(columns, passes.len(), coefficients);
    let of_one = |(&score, &passes): (&f64, &bool)| {
        let towards = if passes { score } else { -score };
        libm::log(normal_lower(towards.max(-FARTHEST)))
    };
    let squares: f64 = coefficients[1..].iter().map(|b| b * b).sum();
    scores.iter().zip(passes).map(of_one).sum::<f64>() - 0.5 * squares / PRIOR_VARIANCE
}

fn pulls(columns: &[Vec<f64>], passes: &[bool], coefficients: &[f64]) -> Vec<Pull> {
    let of_one = |(&score, &passes): (&f64, &bool)| {
        let score = score.clamp(-FARTHEST, FARTHEST);
        let density = libm::exp(-0.5 * score * score) / std::f64::consts::TAU.sqrt();
        let (above, below) = (normal_lower(score), normal_lower(-score));
        let first = if passes { density / above } else { -density / below };
        Pull { first, second: density * density / (above * below) }
    };
    scores(columns, passes.len(), coefficients).iter().zip(passes).map(of_one).collect()
}

/// Lower Cholesky factor of the expected information with that of the prior.
fn information(columns: &[Vec<f64>], pulls: &[Pull]) -> Option<Vec<f64>> {
    let width = columns.len() + 1;
    let mut matrix = vec![0.0; width * width];
    matrix[0] = pulls.iter().map(|pull| pull.second).sum();
    for (i, column) in columns.iter().enumerate() {
        let weighted: Vec<f64> = column.iter().zip(pulls).map(|(x, pull)| x * pull.second).collect();
        let row = &mut matrix[(i + 1) * width..=(i + 1) * (width + 1)];
        row[0] = weighted.iter().sum();
        row[1..].iter_mut().zip(columns).for_each(|(sum, other)| *sum = dot(&weighted, other));
        row[i + 1] += 1.0 / PRIOR_VARIANCE;
    }
    cholesky(width, &matrix)
}

fn gradient(columns: &[Vec<f64>], pulls: &[Pull], coefficients: &[f64]) -> Vec<f64> {
    let of_column = |(column, b): (&Vec<f64>, &f64)| {
        column.iter().zip(pulls).map(|(x, pull)| x * pull.first).sum::<f64>() - b / PRIOR_VARIANCE
    };
    let constant = pulls.iter().map(|pull| pull.first).sum();
    std::iter::once(constant).chain(columns.iter().zip(&coefficients[1..]).map(of_column)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regression::testing::normal;

    /// Without inputs the score is Φ⁻¹ of the share that passes; its standard error √(p q/n)/φ.
    #[test]
    fn the_constant_is_the_share() {
        let passes: Vec<bool> = (0..1000).map(|i| i % 10 == 0).collect();
        let fit = Probit::fit(&[], &passes, &[0.0]).expect("regular");
        let (score, error) = fit.at(&[1.0]);
        assert!((score + 1.281_551_565_5).abs() < 1e-8, "{score}");
        assert!((error - (0.09_f64 / 1000.0).sqrt() / 0.175_498_331_932).abs() < 1e-9, "{error}");
    }

    /// Scores of −0.5 + 1.2 x − 0.7 y: weights come back within 4.5 of their standard errors (7·10⁻⁶), which are those
    /// of the information, below 0.05 with 4,000 futures.
    #[test]
    fn weights_come_back() {
        let [x, y, noise] = [1, 2, 3].map(|seed| (0..4000).map(|i| normal(seed, i)).collect::<Vec<_>>());
        let passes: Vec<bool> = (0..4000).map(|i| -0.5 + 1.2 * x[i] - 0.7 * y[i] + noise[i] > 0.0).collect();
        let fit = Probit::fit(&[x, y], &passes, &[0.0]).expect("regular");
        for (k, exact) in [-0.5, 1.2, -0.7].into_iter().enumerate() {
            let mut unit = [0.0; 3];
            unit[k] = 1.0;
            let (weight, error) = fit.at(&unit);
            assert!((weight - exact).abs() < 4.5 * error && error < 0.05, "{k}: {weight} ± {error}");
        }
    }

    /// An input that decides has a finite weight, and no number is lost.
    #[test]
    fn a_deciding_input_has_an_end() {
        let x: Vec<f64> = (0..1000).map(|i| normal(1, i)).collect();
        let passes: Vec<bool> = x.iter().map(|x| *x > 0.5).collect();
        let fit = Probit::fit(&[x], &passes, &[0.0]).expect("regular");
        assert!(fit.coefficients[1] > 5.0 && fit.coefficients[1].is_finite(), "{:?}", fit.coefficients);
        assert!((-fit.coefficients[0] / fit.coefficients[1] - 0.5).abs() < 0.02, "{:?}", fit.coefficients);
    }
}
