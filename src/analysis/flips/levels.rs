//! Categories, such as hypotheses, under which the better of two policies is another one.

use serde::{Deserialize, Serialize};

use std::collections::BTreeMap;

use harmattan_core::distribution::student;

use super::{Better, FEWEST, FlipError, Verdict};
use crate::comparison::family_z;

/// Futures of a category below which nothing is told of it.
const FEWEST_OF_LEVEL: u64 = 10;

/// The mean difference under one category.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Level {
    /// The category.
    pub category: usize,
    /// Its futures.
    pub futures: u64,
    /// Mean difference.
    pub mean: f64,
    /// Its interval (Student), which holds together with those of all categories with 95 % (Bonferroni); none of fewer than ten
    /// futures, nor where the policies differ in no future, of which no error can be told.
    pub interval: Option<[f64; 2]>,
    /// The better policy, where the interval leaves out 0.
    pub better: Option<Better>,
}

/// Whether a category turns the choice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Levels {
    /// Whether it does. [`Verdict::NothingTurns`] needs the same better policy under every category.
    pub verdict: Verdict,
    /// The categories in rising order.
    pub levels: Vec<Level>,
}

/// Under which category which policy is better: `difference[i]` is the harm of the first less that of the second in
/// future i, `categories[i]` any number. O(n · log categories).
///
/// # Errors
///
/// Where lengths differ, a difference is not finite, or there are fewer than 50 futures.
pub fn levels(difference: &[f64], categories: &[usize]) -> Result<Levels, FlipError> {
    super::check(difference, &[categories.len()])?;
    if difference.len() < FEWEST {
        return Err(FlipError::TooFew);
    }
    let mut groups: BTreeMap<usize, Vec<f64>> = BTreeMap::new();
    for (&category, &y) in categories.iter().zip(difference) {
        groups.entry(category).or_default().push(y);
    }
    let surely = family_z(groups.len());
    let levels: Vec<Level> = groups.iter().map(|(&category, values)| level(category, values, surely)).collect();
    let better = |who: Better| levels.iter().any(|level| level.better == Some(who));
    let always = |who: Better| levels.iter().all(|level| level.better == Some(who));
    let verdict = match () {
        () if difference.iter().all(|y| *y == 0.0) => Verdict::Identical,
        () if better(Better::First) && better(Better::Second) => Verdict::Turns,
        () if always(Better::First) || always(Better::Second) => Verdict::NothingTurns,
        () => Verdict::MayTurn,
    };
    Ok(Levels { verdict, levels })
}

fn level(category: usize, values: &[f64], surely: f64) -> Level {
    let futures = values.len() as u64;
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    let squares: f64 = values.iter().map(|y| (y - mean) * (y - mean)).sum();
    let is_told = futures >= FEWEST_OF_LEVEL && values.iter().any(|y| *y != 0.0);
    let reach = student(surely, futures) * (squares / ((n - 1.0) * n)).sqrt();
    Level {
        category,
        futures,
        mean,
        interval: is_told.then(|| [mean - reach, mean + reach]),
        better: (is_told && mean.abs() > reach).then(|| Better::of(mean)),
    }
}
