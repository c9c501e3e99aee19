//! A scenario and what events say of a later day → the scenario that goes on from that day.

use harmattan_core::calendar::Date;
use harmattan_core::distribution::Distribution;
use harmattan_core::parameters::{Key, Slot};
use harmattan_core::scenario::{Grade, Provenance, Quantity, Scenario};

use super::Start;
use super::places::certain;
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
        let starts = shifted(&measure.start_day.distribution, -elapsed).ok_or_else(|| not("start_day"))?;
        let ends =
            measure.end_day.as_ref().map(|end| shifted(&end.distribution, -elapsed).ok_or_else(|| not("end_day")));
        let ends = ends.transpose()?;
        measure.start_day.distribution = starts;
        if let (Some(end), Some(moved)) = (&mut measure.end_day, ends) {
            end.distribution = moved;
        }
    }
    Ok(after)
}

/// The same for the model's first two months, which no measure's time is moved for.
pub(super) fn at(scenario: &Scenario, start: &Start) -> Scenario {
    let mut after = with_state(scenario, start, &Provenance::default());
    after.horizon_days = per_month::DAYS;
    after
}

fn with_state(scenario: &Scenario, start: &Start, provenance: &Provenance) -> Scenario {
    let mut after = scenario.clone();
    after.start = start.as_of;
    let mut state = |slot: Slot, distribution: Distribution| {
        let provenance = Provenance { grade: Some(Grade::Estimated), ..provenance.clone() };
        if let Some(base) = after.base.get_mut(slot) {
            *base = Some(Quantity { distribution, provenance, free: false, season: None });
        }
    };
    let space = &scenario.space;
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

/// To three digits after the point: more would be read as knowledge.
fn rounded(x: f64) -> f64 {
    libm::round(x * 1000.0) / 1000.0
}

/// A law moved by so much, if it is one that can be.
fn shifted(law: &Distribution, by: f64) -> Option<Distribution> {
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
