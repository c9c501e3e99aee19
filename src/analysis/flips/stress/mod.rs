//! The most plausible conditions under which a threshold is more likely passed than not (a reverse stress test).
//!
//! Whether a future passes is regressed on the normal scores of its inputs, z = Φ⁻¹(u), by a probit model of the few
//! inputs that matter, with their squares and products; what the others do remains chance. Among the points at which
//! the probability of passing is the level asked for, the one nearest to the medians of all inputs is the most
//! plausible: the design point of the first-order reliability method (Hasofer and Lind 1974; Der Kiureghian 2005).
//! Where inputs are correlated, nearness is that of the independent scores behind them.
//!
//! ```text
//! shares → normal scores → selection (which terms) → probit (fit) → nearest (point) → check by the futures about it
//! ```

mod nearest;
mod probit;
mod selection;

use serde::{Deserialize, Serialize};

use harmattan_core::distribution::correlation::cholesky;
use harmattan_core::distribution::normal_lower;
use harmattan_core::sampling::normal_quantile;

use super::{FEWEST, FlipError};
use harmattan_core::linear::forward;
use nearest::Quadric;
use selection::{Model, Term};

/// Standard deviations from the medians beyond which conditions are not looked for.
pub const REACH: f64 = 3.0;
/// Futures that pass, and that do not, below which nothing is told.
const FEWEST_OF_EITHER: usize = 20;
/// Futures about a point that are looked at: this share of all, and so many at least.
const NEARBY: (f64, usize) = (0.01, 50);

/// What is asked.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    /// By input, by future: the input's own share, between 0 and 1, from which its value was drawn; NaN where it was
    /// not drawn, which counts as its median.
    pub shares: &'a [Vec<f64>],
    /// By future: whether it passes the threshold.
    pub passes: &'a [bool],
    /// The probability of passing that is asked for, between 0 and 1.
    pub level: f64,
    /// Correlations of the inputs' normal scores, row by row, if they are not independent.
    pub correlation: Option<&'a [f64]>,
}

/// One input at the conditions found.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Move {
    /// Index of the input.
    pub input: usize,
    /// Its normal score: standard deviations from its median, of a normal quantity.
    pub deviations: f64,
    /// Its quantile.
    pub quantile: f64,
}

/// Futures about a point.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Nearby {
    /// How many.
    pub futures: usize,
    /// How many of them pass.
    pub passing: usize,
    /// The share of them that the model expects to pass: beside the share that does, a check of the model there.
    pub expected: f64,
    /// Distance of the farthest of them, in standard deviations.
    pub within: f64,
}

/// Conditions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Conditions {
    /// The inputs that matter, those moved farthest first. All others remain as uncertain as they are.
    pub moves: Vec<Move>,
    /// Distance from the medians, in standard deviations: the reliability index.
    pub distance: f64,
    /// Standard error of that; infinite where the probability is greatest, and moves with nothing.
    pub distance_error: f64,
    /// Probability of passing.
    pub probability: f64,
    /// Its 95 % interval, given the model.
    pub interval: [f64; 2],
    /// The futures nearest to them.
    pub nearby: Nearby,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Stress {
    /// The nearest conditions under which the probability is the level asked for.
    Found(Conditions),
    /// It is at least the level with all inputs at their medians.
    AlreadyAtMedians(Conditions),
    /// Within three standard deviations it is below the level everywhere: the conditions under which it is greatest
    /// there.
    OutOfReach(Conditions),
    /// No input has an effect told apart from chance: the probability is the share of futures that pass.
    NothingTells {
        /// That share.
        probability: f64,
    },
    /// Fewer than 20 futures pass, or fewer than 20 do not.
    TooRare {
        /// How many pass.
        passing: usize,
        /// Of how many.
        futures: usize,
    },
}

/// The most plausible conditions under which a future passes with the probability asked for. O(n · (d · terms +
/// terms³)), with d inputs and at most 12 terms.
///
/// # Errors
///
/// Where lengths differ, the level or a share is not between 0 and 1, there are fewer than 50 futures, or correlations
/// are not those of any inputs.
pub fn stress(question: &Question<'_>) -> Result<Stress, FlipError> {
    let (n, d) = (question.passes.len(), question.shares.len());
    let correlated = question.correlation.is_none_or(|correlation| correlation.len() == d * d);
    if question.shares.iter().any(|shares| shares.len() != n) || !correlated {
        return Err(FlipError::Uneven);
    }
    if n < FEWEST {
        return Err(FlipError::TooFew);
    }
    let inside = |p: f64| p > 0.0 && p < 1.0;
    if !inside(question.level) || question.shares.iter().flatten().any(|&u| !u.is_nan() && !inside(u)) {
        return Err(FlipError::NotFinite);
    }
    let passing = question.passes.iter().filter(|passes| **passes).count();
    if passing.min(n - passing) < FEWEST_OF_EITHER {
        return Ok(Stress::TooRare { passing, futures: n });
    }
    let score = |&u: &f64| if u.is_nan() { 0.0 } else { normal_quantile(u) };
    let scores: Vec<Vec<f64>> = question.shares.iter().map(|shares| shares.iter().map(score).collect()).collect();
    let model = Model::select(&scores, question.passes).ok_or(FlipError::Singular)?;
    let inputs = model.inputs();
    if inputs.is_empty() {
        return Ok(Stress::NothingTells { probability: passing as f64 / n as f64 });
    }
    let factor = factor(&inputs, question.correlation, d).ok_or(FlipError::Singular)?;
    let quadric = quadric(&model, &inputs, &factor);
    let target = normal_quantile(question.level);
    let conditions = |point: &[f64]| conditions(&model, &inputs, &factor, &quadric, point, &scores, question.passes);
    if quadric.value(&vec![0.0; inputs.len()]) >= target {
        return Ok(Stress::AlreadyAtMedians(conditions(&vec![0.0; inputs.len()])));
    }
    Ok(match quadric.nearest(target, REACH) {
        Ok(point) => Stress::Found(conditions(&point)),
        Err(point) => Stress::OutOfReach(conditions(&point)),
    })
}

/// Lower Cholesky factor of the correlations of the inputs chosen.
fn factor(inputs: &[usize], correlation: Option<&[f64]>, d: usize) -> Option<Vec<f64>> {
    let entry = |i: usize, j: usize| match correlation {
        Some(correlation) => correlation[i * d + j],
        None => f64::from(u8::from(i == j)),
    };
    let matrix: Vec<f64> = inputs.iter().flat_map(|&i| inputs.iter().map(move |&j| entry(i, j))).collect();
    cholesky(inputs.len(), &matrix)
}

/// The model's score as a function of independent normal scores w, with z = L w.
fn quadric(model: &Model, inputs: &[usize], factor: &[f64]) -> Quadric {
    let k = inputs.len();
    let place = |input: usize| inputs.iter().position(|&other| other == input).unwrap_or(0);
    let (mut constant, mut slope, mut bend) = (model.probit.coefficients[0], vec![0.0; k], vec![0.0; k * k]);
    for (term, &weight) in model.terms.iter().zip(&model.probit.coefficients[1..]) {
        match *term {
            Term::Score(j) => slope[place(j)] += weight,
            Term::Square(j) => {
                constant -= weight * std::f64::consts::FRAC_1_SQRT_2;
                bend[place(j) * (k + 1)] += weight * std::f64::consts::SQRT_2;
            }
            Term::Product(j, l) => {
                bend[place(j) * k + place(l)] += weight;
                bend[place(l) * k + place(j)] += weight;
            }
        }
    }
    let through =
        |vector: &[f64]| -> Vec<f64> { (0..k).map(|j| (0..k).map(|i| factor[i * k + j] * vector[i]).sum()).collect() };
    let rows: Vec<Vec<f64>> = bend.chunks_exact(k).map(through).collect();
    let column = |j: usize| rows.iter().map(|row| row[j]).collect::<Vec<f64>>();
    let turned: Vec<f64> = (0..k).flat_map(|j| through(&column(j))).collect();
    Quadric::new(constant, &through(&slope), &turned)
}

/// What holds at a point of independent scores.
fn conditions(
    model: &Model,
    inputs: &[usize],
    factor: &[f64],
    quadric: &Quadric,
    point: &[f64],
    scores: &[Vec<f64>],
    passes: &[bool],
) -> Conditions {
    let k = inputs.len();
    let z: Vec<f64> = (0..k).map(|i| (0..=i).map(|j| factor[i * k + j] * point[j]).sum()).collect();
    let of_input = |input: usize| inputs.iter().position(|&other| other == input).map_or(0.0, |place| z[place]);
    let functions: Vec<f64> = std::iter::once(1.0).chain(model.terms.iter().map(|term| term.value(of_input))).collect();
    let (value, error) = model.probit.at(&functions);
    let slope = quadric.slope(point).iter().map(|x| x * x).sum::<f64>().sqrt();
    let mut moves: Vec<Move> = inputs
        .iter()
        .zip(&z)
        .map(|(&input, &deviations)| Move { input, deviations, quantile: normal_lower(deviations) })
        .collect();
    moves.sort_by(|a, b| b.deviations.abs().total_cmp(&a.deviations.abs()).then(a.input.cmp(&b.input)));
    let reach = harmattan_engine::Z95 * error;
    Conditions {
        moves,
        distance: point.iter().map(|x| x * x).sum::<f64>().sqrt(),
        distance_error: error / slope,
        probability: normal_lower(value),
        interval: [normal_lower(value - reach), normal_lower(value + reach)],
        nearby: nearby(model, inputs, factor, point, scores, passes),
    }
}

/// The futures nearest to a point, among all.
fn nearby(
    model: &Model,
    inputs: &[usize],
    factor: &[f64],
    point: &[f64],
    scores: &[Vec<f64>],
    passes: &[bool],
) -> Nearby {
    let n = passes.len();
    let distance = |i: usize| {
        let mut w: Vec<f64> = inputs.iter().map(|&input| scores[input][i]).collect();
        forward(factor, &mut w);
        w.iter().zip(point).map(|(w, p)| (w - p) * (w - p)).sum::<f64>()
    };
    let mut order: Vec<(f64, usize)> = (0..n).map(|i| (distance(i), i)).collect();
    order.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a count")]
    let share = (NEARBY.0 * n as f64) as usize;
    let about = &order[..share.max(NEARBY.1).min(n)];
    let expected = |&(_, i): &(f64, usize)| {
        let functions = model.terms.iter().map(|term| term.value(|input| scores[input][i]));
        let value: f64 =
            std::iter::once(1.0).chain(functions).zip(&model.probit.coefficients).map(|(f, b)| f * b).sum();
        normal_lower(value)
    };
    Nearby {
        futures: about.len(),
        passing: about.iter().filter(|(_, i)| passes[*i]).count(),
        expected: about.iter().map(expected).sum::<f64>() / about.len() as f64,
        within: about.last().map_or(0.0, |(square, _)| square.sqrt()),
    }
}
