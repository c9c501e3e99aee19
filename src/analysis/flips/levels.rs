//! Categories, such as hypotheses, under which the better of two policies is another one.

use serde::{Deserialize, Serialize};

use std::collections::BTreeMap;

use super::{Better, FEWEST, FlipError, Verdict};
use crate::comparison::{amount_difference, family_z};
use harmattan_engine::Moments;

/// Futures of a category below which nothing is told of it: of skewed differences, fewer hide the tail too often.
pub const FEWEST_OF_LEVEL: u64 = 50;

/// The mean difference under one category.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Level {
    /// The category.
    pub category: usize,
    /// Its futures.
    pub futures: u64,
    /// Mean difference.
    pub mean: f64,
    /// Its interval, which holds together with those of all categories with 95 % (Bonferroni); none of fewer than fifty futures, nor where the policies differ in no future, of which no error can be told.
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
/// future i, `categories[i]` any number; `size` is the mean harm, which a rise or fall that no future shows is taken to be of. Rises and
/// falls have each an interval that holds its level where they are rare. O(n · log categories).
///
/// # Errors
///
/// Where lengths differ, a difference is not finite, or there are fewer than 50 futures.
pub fn levels(difference: &[f64], categories: &[usize], size: f64) -> Result<Levels, FlipError> {
    super::check(difference, &[categories.len()])?;
    if difference.len() < FEWEST {
        return Err(FlipError::TooFew);
    }
    let mut groups: BTreeMap<usize, Vec<f64>> = BTreeMap::new();
    for (&category, &y) in categories.iter().zip(difference) {
        groups.entry(category).or_default().push(y);
    }
    let surely = family_z(groups.len());
    let levels: Vec<Level> = groups.iter().map(|(&category, values)| level(category, values, size, surely)).collect();
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

fn level(category: usize, values: &[f64], size: f64, surely: f64) -> Level {
    let futures = values.len() as u64;
    let (mut differences, mut rises) = (Moments::default(), Moments::default());
    for &y in values {
        differences.push(y);
        rises.push(y.max(0.0));
    }
    let is_told = futures >= FEWEST_OF_LEVEL && values.iter().any(|y| *y != 0.0);
    let interval = is_told.then(|| amount_difference(&differences, &rises, size, surely));
    let interval = interval.map(|found| [found.low, found.high]);
    let leaves_out_0 = interval.is_some_and(|[low, high]| low > 0.0 || high < 0.0);
    let mean = differences.mean;
    Level { category, futures, mean, interval, better: leaves_out_0.then(|| Better::of(mean)) }
}
