//! What would turn the advice, as it is stored: of every assumption whether and where the better of the two best policies
//! changes, the two that do so together, and the conditions under which a threshold is passed.

use super::stress::{Question, Stress, stress};
use super::{Levels, Surface, Turning, Verdict, levels, surface, turning};
use crate::InLanguages;
use crate::answers::Origin;
use crate::comparison::Estimate;
use crate::policies::Policies;
use harmattan_engine::{Moments, Z95};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

/// Points along either side of the grid of two assumptions.
const POINTS: usize = 25;

/// What was found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Flips {
    /// What it was taken from.
    #[serde(flatten)]
    pub origin: Origin,
    /// The policies, by name, title and mean harm: the better one before the other.
    pub policies: [(String, InLanguages, f64); 2],
    /// Futures.
    pub futures: u64,
    /// Key of the outcome.
    pub outcome: String,
    /// Whether harm is money: the outcome is, or has been given a price; then costs count.
    pub money: bool,
    /// What one of the outcome's unit was said to be worth, USD.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value_per: Option<f64>,
    /// Harm of the better less that of the other, mean with its 95 % interval.
    pub difference: Estimate,
    /// By hypothesis, in the order of the scenario.
    pub hypotheses: Option<Levels>,
    /// By expert, likewise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub experts: Option<Levels>,
    /// By assumption: those that turn the choice first, then those that may, then the others; within each those whose
    /// crossing is nearest to the median first.
    pub assumptions: Vec<(String, Turning)>,
    /// Two assumptions that carry the difference together.
    pub pair: Option<(String, String, Surface)>,
    /// Conditions under which a threshold is passed, where that was asked for.
    pub stress: Option<StressAnswer>,
}

/// The most plausible conditions under which an outcome passes a threshold.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StressAnswer {
    /// What passes.
    pub failure: crate::discovery::Failure,
    /// Name of the scenario asked.
    pub scenario: String,
    /// Names of the inputs that moves are of.
    pub inputs: Vec<String>,
    /// What was found.
    pub found: Stress,
}

/// Of two policies: the difference, and what turns it.
pub struct Turned {
    /// Mean difference with its interval.
    pub difference: Estimate,
    /// By hypothesis; none where there is one.
    pub hypotheses: Option<Levels>,
    /// By expert; likewise.
    pub experts: Option<Levels>,
    /// By assumption, those that turn the choice first.
    pub assumptions: Vec<(String, Turning)>,
    /// Two together.
    pub pair: Option<(String, String, Surface)>,
}

/// What turns the choice between two policies, the first of which does less harm on average.
#[must_use]
pub fn turned(policies: &Policies, first: usize, second: usize) -> Turned {
    let difference = policies.difference(first, second);
    let mut moments = Moments::default();
    difference.iter().for_each(|x| moments.push(*x));
    let of_input =
        |known: &crate::policies::Known| Some((known.name.clone(), turning(&difference, &known.values).ok()?));
    let mut assumptions: Vec<(String, Turning)> = policies.inputs.par_iter().filter_map(of_input).collect();
    let rank = |turning: &Turning| match turning.verdict {
        Verdict::Turns => 0,
        Verdict::MayTurn if !turning.crossings.is_empty() => 1,
        Verdict::MayTurn => 2,
        Verdict::NothingTurns | Verdict::Identical => 3,
    };
    let nearest = |turning: &Turning| {
        turning.crossings.iter().map(|crossing| crossing.from_median.abs()).fold(f64::INFINITY, f64::min)
    };
    assumptions.sort_by(|(a_name, a), (b_name, b)| {
        rank(a).cmp(&rank(b)).then(nearest(a).total_cmp(&nearest(b))).then(a_name.cmp(b_name))
    });
    let pair = pair(policies, &difference, &assumptions);
    let harm = policies.harm.get(first).map_or(&[][..], Vec::as_slice);
    let size = harm.iter().map(|x| x.abs()).sum::<f64>() / harm.len().max(1) as f64;
    let several =
        |categories: &[usize]| levels(&difference, categories, size).ok().filter(|levels| levels.levels.len() > 1);
    Turned {
        difference: Estimate::of_mean(&moments, Z95),
        hypotheses: several(&policies.hypotheses),
        experts: several(&policies.experts),
        assumptions,
        pair,
    }
}

/// The two assumptions over whose ranges the mean difference moves most, and their grid.
fn pair(policies: &Policies, difference: &[f64], all: &[(String, Turning)]) -> Option<(String, String, Surface)> {
    let movement = |turning: &Turning| {
        let means = turning.points.iter().map(|point| point.mean);
        means.clone().fold(f64::NEG_INFINITY, f64::max) - means.fold(f64::INFINITY, f64::min)
    };
    let mut strongest: Vec<&(String, Turning)> = all.iter().filter(|(_, turning)| turning.points.len() > 1).collect();
    strongest.sort_by(|(_, a), (_, b)| movement(b).total_cmp(&movement(a)));
    let [(first, _), (second, _)] = strongest.get(..2)? else { return None };
    let values = |name: &String| policies.inputs.iter().find(|known| known.name == *name).map(|known| &known.values);
    let found = surface(difference, values(first)?, values(second)?, POINTS).ok()?;
    Some((first.clone(), second.clone(), found))
}

/// The most plausible conditions under which futures pass, with even chances: `passes` by future.
#[must_use]
pub fn conditions(policies: &Policies, passes: &[bool]) -> Option<(Vec<String>, Stress)> {
    let shares: Vec<Vec<f64>> = policies.inputs.iter().map(|known| known.uniforms.clone()).collect();
    let found = stress(&Question { shares: &shares, passes, level: 0.5, correlation: None }).ok()?;
    Some((policies.inputs.iter().map(|known| known.name.clone()).collect(), found))
}
