//! A scenario and what events say of a later day → the scenario that goes on from that day.

use std::sync::Arc;

use harmattan_core::calendar::Date;
use harmattan_core::distribution::Distribution;
use harmattan_core::parameters::{Key, Slot};
use harmattan_core::scenario::{Grade, Provenance, Quantity, Scenario};

use super::Start;
use super::places::{certain, mean};
use crate::update::per_month;

/// A time of a measure that cannot be moved: its law has no place to move.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the {key} of measure {measure} cannot be counted from {as_of}: state it as a number or a range")]
pub struct NotShifted {
    /// The measure's key.
    pub measure: String,
    /// `start_day` or `end_day`.
    pub key: &'static str,
    /// The new first day.
    pub as_of: Date,
}

/// The scenario as it goes on from `start`: first day, cells, campaigns and excitation as events have it, each with `provenance`;
/// the times of measures counted from the new first day. The number of days simulated stays.
///
/// # Errors
///
/// If a time of a measure in force is stated as a law that cannot be moved.
pub fn going_on(scenario: &Scenario, start: &Start, provenance: &Provenance) -> Result<Scenario, NotShifted> {
    let mut after = with_state(scenario, start, provenance);
    let elapsed = (start.as_of.to_days() - scenario.start.to_days()) as f64;
    for &index in &scenario.policy {
        // One that waits counts its days from what it waits for.
        let Some(measure) = after.measures.get_mut(index).filter(|measure| measure.when.is_none()) else { continue };
        let not = |key| NotShifted { measure: measure.key.clone(), key, as_of: start.as_of };
        let moved = |law: &Distribution| shifted(law, -elapsed).filter(within_reach);
        let starts = moved(&measure.start_day.distribution).ok_or_else(|| not("start_day"))?;
        let ends = measure.end_day.as_ref().map(|end| moved(&end.distribution).ok_or_else(|| not("end_day")));
        let ends = ends.transpose()?;
        measure.start_day.distribution = starts;
        if let (Some(end), Some(moved)) = (&mut measure.end_day, ends) {
            end.distribution = moved;
        }
    }
    Ok(after)
}

/// The same for the model's first two months; nothing waits in so short a time.
pub(super) fn at(scenario: &Scenario, start: &Start) -> Result<Scenario, NotShifted> {
    let mut after = going_on(scenario, start, &Provenance::default())?;
    after.horizon_days = per_month::DAYS;
    let waits = |&index: &usize| scenario.measures.get(index).is_some_and(|measure| measure.when.is_some());
    after.policy.retain(|index| !waits(index));
    Ok(after)
}

/// The first start key that a hypothesis or an expert sets, which events cannot be put in place of.
pub(super) fn set_elsewhere(scenario: &Scenario) -> Option<&str> {
    let set = scenario.replacing().map(|(slot, _)| *slot);
    let of_start = |slot: &Slot| {
        let key = scenario.space.spec(*slot).key;
        [
            Key::Cells,
            Key::GroupCellsScale,
            Key::StateBlockade,
            Key::StateCampaign,
            Key::StateEffort,
            Key::StateExcitation,
        ]
        .contains(&key)
    };
    set.filter(of_start).map(|slot| scenario.space.name(slot)).next()
}

fn with_state(scenario: &Scenario, start: &Start, provenance: &Provenance) -> Scenario {
    let mut after = scenario.clone();
    after.start = start.as_of;
    let mut state = |slot: Slot, distribution: Distribution| {
        let provenance = Arc::new(Provenance { grade: Some(Grade::Estimated), ..provenance.clone() });
        if let Some(base) = after.base.get_mut(slot) {
            *base = Some(Quantity { distribution, provenance, free: false, season: None });
        }
    };
    let space = &scenario.space;
    // What was known of another first day does not hold on this one: no blockade, and effort as a new phase has it.
    if start.as_of != scenario.start {
        let stated = |key: Key| {
            let slots = space.first(key)..space.first(key) + space.members(key).len();
            slots.filter(|&slot| scenario.base[slot].is_some())
        };
        stated(Key::StateBlockade).for_each(|slot| state(slot, certain(0.0)));
        for slot in stated(Key::StateEffort) {
            // Both keys are repeated over the fronts at home.
            let member = slot - space.first(Key::StateEffort);
            let sigma = mean(scenario, space.first(Key::GroupPhaseSigma) + member, 0.0);
            let median = rounded(libm::exp(-0.5 * sigma * sigma));
            state(slot, Distribution::LogNormal { median, sigma: rounded(sigma) });
        }
    }
    state(space.first(Key::GroupCellsScale), certain(1.0));
    state(space.first(Key::StateExcitation), certain(rounded(start.excitation)));
    for &(place, cells) in &start.cells {
        state(space.first(Key::Cells) + place, certain(rounded(cells)));
    }
    for region in &start.regions {
        if let Some(slot) = space.of_member(Key::StateCampaign, region.region) {
            let campaign = match region.campaign {
                Distribution::LogNormal { median, sigma } => {
                    Distribution::LogNormal { median: rounded(median), sigma: rounded(sigma) }
                }
                ref other => other.clone(),
            };
            state(slot, campaign);
        }
    }
    after
}

/// Whether a file may state such a time of a measure: within a hundred years of the first day.
fn within_reach(law: &Distribution) -> bool {
    let (least, greatest) = law.support();
    least >= -36_500.0 && greatest <= 36_500.0
}

/// To three digits after the point: more would be read as knowledge.
fn rounded(x: f64) -> f64 {
    libm::round(x * 1000.0) / 1000.0
}

/// A law moved by so much, if it is one that can be.
pub(crate) fn shifted(law: &Distribution, by: f64) -> Option<Distribution> {
    let all = |values: &[f64]| values.iter().map(|x| x + by).collect::<Vec<f64>>();
    Some(match law {
        Distribution::Fixed(x) => Distribution::Fixed(x + by),
        Distribution::Uniform { min, max } => Distribution::Uniform { min: min + by, max: max + by },
        Distribution::Triangular { min, mode, max } => {
            Distribution::Triangular { min: min + by, mode: mode + by, max: max + by }
        }
        Distribution::Pert { min, mode, max } => Distribution::Pert { min: min + by, mode: mode + by, max: max + by },
        Distribution::Normal { mean, sd } => Distribution::Normal { mean: mean + by, sd: *sd },
        Distribution::Quantiles { p, x } => Distribution::Quantiles { p: p.clone(), x: all(x) },
        Distribution::Discrete { values, weights } => {
            Distribution::Discrete { values: all(values), weights: weights.clone() }
        }
        Distribution::Empirical { sorted } => Distribution::Empirical { sorted: all(sorted) },
        _ => return None,
    })
}
