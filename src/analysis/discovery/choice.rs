//! Which box of a peeling trajectory is taken.
//!
//! Every box of the trajectory is relieved of restrictions that are not significant; of what remains the best
//! compromise of coverage and density is sought, and among all boxes that come within a twentieth of it the one with
//! the fewest restricted columns is taken. Then slices are pasted on, and restrictions are judged once more.

use super::cases::Cases;
use super::paste::pasted;
use super::prim::{Peeled, Rules, peel};
use super::quasi::{Margins, relieved};
use super::region::Region;
use super::sample::{Sample, Tally};

/// A box with fewer restricted columns is preferred if its compromise is at least this share of the best.
const NEARLY: f64 = 0.95;

/// The harmonic mean of coverage and excess density, (density − base rate)/(1 − base rate); 0 for a box no denser than
/// the whole.
///
/// With density itself in the mean (the F₁ score) all cases together would be hard to beat where most of them fail; the
/// excess is 0 for them and 1 for a box in which all fail, whatever the base rate.
pub(super) fn compromise(inside: Tally, all: Tally) -> f64 {
    let (coverage, base) = (inside.coverage(all), all.density());
    let excess = (inside.density() - base) / (1.0 - base);
    if excess > 0.0 && coverage > 0.0 { 2.0 * coverage * excess / (coverage + excess) } else { 0.0 }
}

/// The box taken.
#[derive(Clone, Debug)]
pub(super) struct Chosen {
    pub region: Region,
    pub margins: Margins,
    /// Index of the box of the trajectory that it came from.
    pub step: usize,
    pub compromise: f64,
}

/// The box taken of the cases of a sample; none if no restriction is significant.
pub(super) fn find(cases: &Cases, sample: &Sample, rules: Rules) -> Option<Chosen> {
    choose(cases, sample, &peel(cases, sample, rules), rules)
}

/// The box taken of a trajectory.
pub(super) fn choose(cases: &Cases, sample: &Sample, trajectory: &[Peeled], rules: Rules) -> Option<Chosen> {
    let judge = |(step, region): (usize, &Region)| {
        let (region, margins) = relieved(cases, sample, region, rules.significance);
        let compromise = compromise(margins.inside, sample.all);
        Chosen { region, margins, step, compromise }
    };
    let boxes = trajectory.iter().map(|peeled| &peeled.region).enumerate().skip(1);
    let judged: Vec<Chosen> = boxes.map(judge).filter(|chosen| chosen.compromise > 0.0).collect();
    let best = judged.iter().map(|chosen| chosen.compromise).fold(0.0, f64::max);
    let simplest = (judged.into_iter().filter(|chosen| chosen.compromise >= NEARLY * best)).min_by(|a, b| {
        let restricted = a.region.spans.len().cmp(&b.region.spans.len());
        restricted.then(b.compromise.total_cmp(&a.compromise)).then(a.step.cmp(&b.step))
    })?;
    let region = pasted(cases, sample, simplest.region, simplest.margins.inside, rules);
    Some(judge((simplest.step, &region))).filter(|chosen| chosen.compromise > 0.0)
}
