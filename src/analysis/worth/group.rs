//! What it is worth to know several inputs together: an additive model of splines of each, with products of the leading
//! function of one with that of another where there are few, all drawn towards nought by one penalty.

use std::collections::BTreeMap;

use super::estimate::Worth;
use super::futures::{Futures, WorthError};
use super::learn::{Design, learn};
use crate::Column;
use crate::regression::{Linear, Spline};

/// Functions at most, and futures for each at least.
const MOST_FUNCTIONS: usize = 160;
const FUTURES_EACH: usize = 10;
/// Functions of one key at most.
const OF_ONE_KEY: usize = 5;
/// Products at most: 8 · 7/2 of eight keys, and some of hypotheses.
const MOST_PRODUCTS: usize = 60;
/// Roughness of a step between levels, as that of a straight line, and of a product, as that of a curve.
const STEP: f64 = 0.1;
const PRODUCT: f64 = 1.0;

impl Futures {
    /// What it is worth to know all of these inputs, which keys have a value among it. The rule is learned from a model
    /// that need not hold all there is to know: the value is a lower bound, and the upper end of its interval is that
    /// of the model. With all inputs it is a lower bound of what can be known before chance has its way. O(futures ·
    /// (width + policies)² + 200 · width³), with at most 160 functions of keys, a step for every category but one and
    /// for every key that has no value everywhere, and 60 products.
    ///
    /// # Errors
    ///
    /// Where an input has not one entry for each future.
    pub fn of_group(&self, inputs: &[Column<'_>]) -> Result<Worth, WorthError> {
        if inputs.iter().any(|input| input.len() != self.count()) {
            return Err(WorthError::Uneven);
        }
        Ok(learn(self, self.group_design(inputs))?.worth(1.0))
    }

    fn group_design(&self, inputs: &[Column<'_>]) -> Design {
        let n = self.count();
        let most = MOST_FUNCTIONS.min(n / FUTURES_EACH);
        let mut columns = Columns::default();
        // Where steps leave off, what is left is shared among the keys.
        let mut leading: Vec<Vec<Vec<f64>>> = inputs.iter().map(|input| steps(input, &mut columns)).collect();
        let keys = inputs.iter().filter(|input| matches!(input, Column::Numeric(_))).count();
        let each = (most.saturating_sub(columns.columns.len() + 1) / keys.max(1)).clamp(1, OF_ONE_KEY);
        for (input, leading) in inputs.iter().zip(&mut leading) {
            if let Column::Numeric(values) = input {
                leading.extend(splines(values, each, &mut columns));
            }
        }
        let of_pair = |&(a, b): &(usize, usize)| leading[a].len() * leading[b].len();
        let pairs: Vec<(usize, usize)> = (0..inputs.len()).flat_map(|b| (0..b).map(move |a| (a, b))).collect();
        let products: usize = pairs.iter().map(of_pair).sum();
        if products <= MOST_PRODUCTS && columns.columns.len() + products < most {
            for (a, b) in pairs {
                for (x, y) in leading[a].iter().flat_map(|x| leading[b].iter().map(move |y| (x, y))) {
                    columns.push(x.iter().zip(y).map(|(x, y)| x * y).collect(), PRODUCT);
                }
            }
        }
        columns.design(n)
    }
}

/// Functions, each with mean 0 and variance 1.
#[derive(Default)]
struct Columns {
    columns: Vec<Vec<f64>>,
    roughness: Vec<f64>,
}

impl Columns {
    /// Adds a function unless it is constant, and gives it as it was added.
    fn push(&mut self, mut column: Vec<f64>, roughness: f64) -> Option<Vec<f64>> {
        let n = column.len() as f64;
        let mean = column.iter().sum::<f64>() / n;
        let sd = (column.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / n).sqrt();
        if sd <= 1e-9 * mean.abs() || !sd.is_normal() {
            return None;
        }
        for x in &mut column {
            *x = (*x - mean) / sd;
        }
        self.columns.push(column.clone());
        self.roughness.push(roughness);
        Some(column)
    }

    fn design(self, n: usize) -> Design {
        let row = |i: usize| std::iter::once(1.0).chain(self.columns.iter().map(move |column| column[i]));
        let functions = (0..n).flat_map(row).collect();
        let roughness: Vec<f64> = std::iter::once(0.0).chain(self.roughness).collect();
        // Many functions that are all free would be worth much by chance alone.
        let free = roughness.clone();
        Design { rows: (0..n).collect(), functions, roughness, free, most_smoothed: f64::INFINITY }
    }
}

/// Adds the steps of an input: for each category but the most frequent one, and for a key that has no value everywhere.
/// Gives those of categories.
fn steps(input: &Column<'_>, columns: &mut Columns) -> Vec<Vec<f64>> {
    let step = |is: bool| f64::from(u8::from(is));
    match input {
        Column::Category(categories) => {
            let mut counts = BTreeMap::new();
            categories.iter().for_each(|category| *counts.entry(*category).or_insert(0_usize) += 1);
            let usual = counts.iter().max_by_key(|(_, count)| **count).map(|(category, _)| *category);
            let levels = counts.keys().filter(|level| Some(**level) != usual);
            let column = |level: &usize| categories.iter().map(|category| step(category == level)).collect();
            levels.filter_map(|level| columns.push(column(level), STEP)).collect()
        }
        Column::Numeric(values) => {
            columns.push(values.iter().map(|x| step(x.is_finite())).collect(), STEP);
            Vec::new()
        }
    }
}

/// Adds the splines of a key, 0 where it has no value, and gives the straight one.
fn splines(values: &[f64], count: usize, columns: &mut Columns) -> Option<Vec<f64>> {
    let spline = Spline::of(values, count + 1)?;
    let mut functions = vec![0.0; values.len() * spline.width()];
    for (x, functions) in values.iter().zip(functions.chunks_exact_mut(spline.width())) {
        if x.is_finite() {
            spline.fill(*x, functions);
        }
    }
    let column = |f: usize| functions.iter().skip(f).step_by(spline.width()).copied().collect();
    let mut added = spline.roughness(Linear::Penalised).enumerate().map(|(f, rough)| columns.push(column(f), rough));
    let line = added.next().flatten();
    added.for_each(drop);
    line
}
