//! Functions of one key.

use super::learn::Design;
use crate::regression::{Linear, Spline};

/// Knots of a key asked for alone.
const KNOTS: usize = 8;
/// Penalty at most of what resamples expect: about five degrees of freedom, so that the upper end of an interval allows
/// for a curve that noise hides.
const MOST_SMOOTHED: f64 = 0.05;

/// Splines of a key in the futures in which it has a value; a constant where all are the same.
pub(super) fn of_key(values: &[f64]) -> Design {
    let rows: Vec<usize> = (0..values.len()).filter(|&i| values[i].is_finite()).collect();
    let Some(spline) = Spline::of(values, KNOTS) else {
        let (functions, constant) = (vec![1.0; rows.len()], vec![0.0]);
        return Design { rows, functions, roughness: constant.clone(), free: constant, most_smoothed: MOST_SMOOTHED };
    };
    let width = spline.width() + 1;
    let mut functions = vec![1.0; rows.len() * width];
    for (row, functions) in rows.iter().zip(functions.chunks_exact_mut(width)) {
        spline.fill(values[*row], &mut functions[1..]);
    }
    let [roughness, free] =
        [Linear::Penalised, Linear::Free].map(|linear| std::iter::once(0.0).chain(spline.roughness(linear)).collect());
    Design { rows, functions, roughness, free, most_smoothed: MOST_SMOOTHED }
}
