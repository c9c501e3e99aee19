//! How much confidence a judgement deserves, apart from how likely the event is (US Intelligence Community Directive 203
//! keeps the two apart): by how far the hypotheses or the experts disagree beyond the error of counting, and how many of the
//! assumptions that carry it are judgements.

use serde::{Deserialize, Serialize};

use super::drivers::Drivers;
use super::span::Span;
use super::summary::{Group, Summary};
use harmattan_core::scenario::{Grade, Quantity, Scenario};

/// From this range over the hypotheses or the experts on, 0–1, less what counting adds to it, they disagree; below the second
/// they agree.
const DISAGREE: [f64; 2] = [0.20, 0.10];
/// Above this share of assumed ones, the assumptions are mostly judgements; up to the second they mostly are not.
const ASSUMED: [f64; 2] = [0.5, 0.25];

/// Confidence in a judgement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// The hypotheses, or the experts, disagree by 20 points or more, or most of what carries the judgement is assumed.
    Low,
    /// Between the two.
    Moderate,
    /// The hypotheses and the experts agree within 10 points, and at most a quarter of what carries the judgement is assumed.
    High,
}

impl Confidence {
    /// That of a judgement whose probability ranges this far over the hypotheses or the experts (none where there are fewer than
    /// two of either), and that `assumed` of the `carrying` assumptions behind it are graded as assumed or not at all.
    #[must_use]
    pub fn of(range: Option<f64>, assumed: usize, carrying: usize) -> Self {
        let range = range.unwrap_or_default();
        let share = if carrying == 0 { 1.0 } else { assumed as f64 / carrying as f64 };
        if range >= DISAGREE[0] || share > ASSUMED[0] {
            Self::Low
        } else if range >= DISAGREE[1] || share > ASSUMED[1] {
            Self::Moderate
        } else {
            Self::High
        }
    }

    /// Its word: `low`, `moderate`, `high`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Moderate => "moderate",
            Self::High => "high",
        }
    }
}

/// What a headline probability rests on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Judged {
    /// Key of the event.
    pub key: String,
    /// How far the probability differs over the hypotheses, if one of them held; none where fewer than two have futures.
    pub by_hypothesis: Option<Span>,
    /// The same if one expert were right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by_expert: Option<Span>,
    /// Assumptions that carry it: those listed as its drivers; where it is not followed, those of all that are; where none
    /// stands out, all that are uncertain.
    pub carrying: usize,
    /// Those of them that are graded as assumed, or not at all.
    pub assumed: usize,
    /// Confidence in the judgement.
    pub confidence: Confidence,
}

/// What each event that is told over the whole period or for the whole theatre rests on.
pub(super) fn judged(summary: &Summary, scenario: &Scenario) -> Vec<Judged> {
    summary.mixture.events.iter().map(|event| of_event(summary, scenario, &event.key)).collect()
}

fn of_event(summary: &Summary, scenario: &Scenario, key: &str) -> Judged {
    let chance = |group: &Group| group.events.iter().find(|e| e.key == key).map(|e| e.chance);
    let span = |groups: &[Group]| Span::over(groups.iter().filter(|g| g.trajectories > 0).filter_map(chance));
    let (by_hypothesis, by_expert) = (span(&summary.hypotheses), span(&summary.experts));
    let widest = by_hypothesis.into_iter().chain(by_expert).map(|span| span.beyond_error).reduce(f64::max);
    let keys = carrying(&summary.drivers, key);
    let all: Vec<&str> = if keys.is_empty() { uncertain(scenario) } else { keys };
    let assumed = all.iter().filter(|key| is_assumed(scenario, key)).count();
    Judged {
        key: key.to_owned(),
        by_hypothesis,
        by_expert,
        carrying: all.len(),
        assumed,
        confidence: Confidence::of(widest, assumed, all.len()),
    }
}

/// Keys of the assumptions that carry an event, or all followed headlines.
fn carrying<'d>(drivers: &'d [Drivers], key: &str) -> Vec<&'d str> {
    let of = |followed: &'d Drivers| followed.assumptions.iter().map(|driver| driver.key.as_str());
    let own: Vec<&str> = drivers.iter().filter(|followed| followed.key == key).flat_map(of).collect();
    let mut all = if own.is_empty() { drivers.iter().flat_map(of).collect() } else { own };
    all.sort_unstable();
    all.dedup();
    all
}

/// Keys of all uncertain parameters.
fn uncertain(scenario: &Scenario) -> Vec<&str> {
    let is_uncertain = |q: &Quantity| !q.distribution.is_fixed();
    let slots = (0..scenario.base.len()).filter(|&slot| scenario.quantities(slot).any(is_uncertain));
    slots.map(|slot| scenario.space.name(slot)).collect()
}

/// Whether an assumption, or what any hypothesis or expert puts in its place, is graded as assumed or not at all.
fn is_assumed(scenario: &Scenario, key: &str) -> bool {
    let is_judgement = |q: &Quantity| !matches!(q.provenance.grade, Some(Grade::Reported | Grade::Estimated));
    if let Some(slot) = (0..scenario.space.len()).find(|&slot| scenario.space.name(slot) == key) {
        return scenario.quantities(slot).any(is_judgement);
    }
    let measure = key.strip_prefix("measures.").and_then(|rest| rest.split_once('.'));
    let found = measure.and_then(|(name, what)| Some((scenario.measures.iter().find(|m| m.key == name)?, what)));
    match found {
        Some((m, "start_day")) => is_judgement(&m.start_day),
        Some((m, "ramp_days")) => is_judgement(&m.ramp_days),
        Some((m, "end_day")) => m.end_day.as_ref().is_none_or(is_judgement),
        Some((m, "cost")) => m.cost_usd_per_year.as_ref().is_none_or(is_judgement),
        Some((m, what)) => (m.changes.iter())
            .filter(|change| what.ends_with(scenario.space.name(change.slot)))
            .any(|change| is_judgement(&change.quantity)),
        // The weights of the hypotheses, and whatever else states no grade.
        None => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn confidence_is_the_weaker_of_its_two_grounds() {
        for (range, assumed, carrying, expected) in [
            (Some(0.64), 0, 10, Confidence::Low),
            (Some(0.05), 6, 10, Confidence::Low),
            (Some(0.05), 5, 10, Confidence::Moderate),
            (Some(0.15), 0, 10, Confidence::Moderate),
            (Some(0.05), 2, 10, Confidence::High),
            (None, 1, 10, Confidence::High),
            (None, 0, 0, Confidence::Low),
        ] {
            assert_eq!(Confidence::of(range, assumed, carrying), expected, "{range:?} {assumed}/{carrying}");
        }
    }
}
