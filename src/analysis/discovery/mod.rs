//! Scenario discovery: under which assumptions a policy fails. From a table of cases (what each assumes, and whether it
//! fails) to boxes in which failures are dense, told as a few restrictions of assumptions.
//!
//! Boxes are found by patient peeling (PRIM; Friedman and Fisher 1999) in the manner of Bryant and Lempert (2010), and
//! held against chance: restrictions by quasi-p-values, the whole box by held-out cases and by shuffled tables. A
//! classification tree (CART; Breiman et al. 1984) stands beside them as a check. No model is run here.
//!
//! ```text
//! cases (columns sorted once) → prim, screen (trajectory) → quasi (what is significant) → choice, paste (one box)
//!                               stability (the same on folds, halves and shuffles)        cart (tree, pruned)
//! ```

mod answer;
mod cart;
mod cases;
mod choice;
mod finding;
mod paste;
mod prim;
mod quasi;
mod region;
mod restriction;
mod sample;
mod screen;
mod stability;

#[cfg(test)]
mod tests;

pub use answer::{EXPERT, Failure, Failures, HYPOTHESIS, Threshold, failing};
pub use cases::{Cases, Unusable};
pub use finding::{Chance, Discovery, Figures, Finding, HeldOut, Leaf, Restricted, Step, Tree};
pub use quasi::binomial_upper;
pub use restriction::{Condition, Restriction};

use choice::{Chosen, choose, compromise};
use prim::{Peeled, Rules, peel};
use restriction::restrictions;
use sample::{Sample, Tally};
use stability::{Use, as_good, held_out, key, recurring};

/// Cases that must fail, and that must not, for a box to be looked for.
const LEAST: usize = 30;

/// How boxes are looked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Settings {
    /// Seed of halves, shuffles and folds.
    pub seed: u64,
    /// Share of a box that is peeled off at a time at most, α.
    pub peel: f64,
    /// Share of the searched cases that a box and a leaf hold at least.
    pub least_mass: f64,
    /// Columns are peeled first whose best cut of the box has at most this p-value; 1 gives plain peeling.
    pub screen: f64,
    /// Restrictions with a greater quasi-p-value are lifted; 1 keeps all.
    pub significance: f64,
    /// Splits into halves for the reproducibility of restrictions; on either half a box is found.
    pub splits: usize,
    /// Shuffled tables searched.
    pub shuffles: usize,
    /// Boxes looked for at most, each among the cases outside those before, as long as these are not of chance.
    pub boxes: usize,
}

impl Settings {
    /// The usual ones: slices of 5 %, at least 5 % of the cases, restrictions significant at 5 %, 10 splits, 39
    /// shuffles (the least share is 1/40), two boxes.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self {
            seed,
            peel: 0.05,
            least_mass: 0.05,
            screen: 0.01,
            significance: 0.05,
            splits: 10,
            shuffles: 39,
            boxes: 2,
        }
    }

    /// How boxes of a sample are peeled and judged.
    fn rules(&self, sample: &Sample) -> Rules {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a share of a count; NaN becomes 0"
        )]
        let least = (self.least_mass * sample.all.cases as f64).ceil() as usize;
        Rules { share: self.peel, least: least.max(1), screen: self.screen, significance: self.significance }
    }
}

/// Looks for boxes of assumptions in which `failed` cases are dense. One search of n cases and d columns takes O(d·n).
/// It is repeated once for each shuffle, on halves twice for each split, and five times with a fifth of the cases left
/// out; the tree takes another 44 passes through the table.
///
/// # Errors
///
/// [`Unusable::UnevenMarks`] where `failed` has not one mark for each case.
pub fn discover(cases: &Cases, failed: &[bool], settings: &Settings) -> Result<Discovery, Unusable> {
    if failed.len() != cases.count {
        return Err(Unusable::UnevenMarks { found: failed.len(), expected: cases.count });
    }
    let whole = Sample::new(failed, |_| true);
    let (failures, successes) = (whole.all.failures, whole.all.cases - whole.all.failures);
    if failures == 0 {
        return Ok(Discovery::NobodyFails);
    }
    if successes == 0 {
        return Ok(Discovery::EverybodyFails);
    }
    if !is_enough(whole.all) {
        return Ok(Discovery::TooFew { failures, successes, least: LEAST });
    }
    let tree = cart::tree(cases, &whole, settings);
    let mut findings: Vec<Finding> = Vec::new();
    let mut rest = whole.clone();
    for number in 0..settings.boxes.max(1) {
        // Every box has halves and shuffles of its own.
        let settings = Settings { seed: key(settings.seed, Use::Boxes, number), ..*settings };
        let rules = settings.rules(&rest);
        let trajectory = peel(cases, &rest, rules);
        let Some(chosen) = choose(cases, &rest, &trajectory, rules) else {
            if number == 0 {
                return Ok(Discovery::NoBox { trajectory: steps(cases, &rest, &trajectory), tree });
            }
            break;
        };
        let finding = finding(cases, &rest, whole.all, &trajectory, &chosen, &settings);
        let is_chance = finding.chance.is_likely();
        if number == 0 || !is_chance {
            findings.push(finding);
        }
        rest = rest.part(|case| !chosen.region.holds(cases, case));
        if is_chance || !is_enough(rest.all) {
            break;
        }
    }
    Ok(Discovery::Boxes { findings, tree })
}

fn is_enough(all: Tally) -> bool {
    all.failures >= LEAST && all.cases - all.failures >= LEAST
}

fn steps(cases: &Cases, sample: &Sample, trajectory: &[Peeled]) -> Vec<Step> {
    let step = |peeled: &Peeled| Step {
        figures: Figures::of(peeled.inside, sample.all),
        restrictions: restrictions(&peeled.region, cases, sample),
        compromise: compromise(peeled.inside, sample.all),
    };
    trajectory.iter().map(step).collect()
}

/// A chosen box with all that is said of it.
fn finding(
    cases: &Cases,
    sample: &Sample,
    whole: Tally,
    trajectory: &[Peeled],
    chosen: &Chosen,
    settings: &Settings,
) -> Finding {
    let held_out = held_out(cases, sample, settings);
    let (recurring, halves) = recurring(cases, sample, &chosen.region, settings);
    let as_good = as_good(cases, sample, chosen.compromise, settings);
    let own = restrictions(&chosen.region, cases, sample);
    let share = |recurring: usize| recurring as f64 / halves.max(1) as f64;
    let restricted = |(restriction, &recurring): (Restriction, &usize)| Restricted {
        quasi_p: chosen.margins.quasi_p(restriction.column),
        restriction,
        reproducibility: share(recurring),
    };
    Finding {
        restrictions: own.into_iter().zip(&recurring).map(restricted).collect(),
        figures: Figures::of(chosen.margins.inside, sample.all),
        base_rate: sample.all.density(),
        share_of_all_failures: chosen.margins.inside.coverage(whole),
        compromise: chosen.compromise,
        held_out: HeldOut {
            figures: (held_out.found > 0).then(|| Figures::of(held_out.inside, sample.all)),
            found: held_out.found,
        },
        chance: Chance { as_good, shuffles: settings.shuffles },
        trajectory: steps(cases, sample, trajectory),
        chosen: chosen.step,
    }
}
