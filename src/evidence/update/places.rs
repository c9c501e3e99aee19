//! Cells of a region → cells of its places, and what of the group's strength follows from their number.

use harmattan_core::distribution::Distribution;
use harmattan_core::parameters::Key;
use harmattan_core::scenario::Scenario;

use super::{RegionStart, Start};

/// Share of a region's cells that is spread over its places in proportion to what they hold, and not to the cells there
/// before (model.md section 2).
const BY_CAPACITY: f64 = 0.1;

/// The mean of the base quantity of a slot; `absent` where there is none.
pub(super) fn mean(scenario: &Scenario, slot: usize, absent: f64) -> f64 {
    scenario.base.get(slot).and_then(Option::as_ref).map_or(absent, |quantity| quantity.distribution.mean())
}

fn one(scenario: &Scenario, key: Key, absent: f64) -> f64 {
    mean(scenario, scenario.space.first(key), absent)
}

/// The least that a slot may be under any hypothesis and by any expert; 0 where nothing is stated.
fn least(scenario: &Scenario, slot: usize) -> f64 {
    let least = scenario.quantities(slot).map(|quantity| quantity.distribution.support().0);
    least.reduce(f64::min).map_or(0.0, |least| least.max(0.0))
}

/// Places of a region: index, cells in the mean, and the capacity that is there for certain.
fn places(scenario: &Scenario, region: usize) -> impl Iterator<Item = (usize, f64, f64)> {
    let slots = (scenario.space.first(Key::Cells), scenario.space.first(Key::Capacity));
    let of = move |p: usize| (p, mean(scenario, slots.0 + p, 0.0), least(scenario, slots.1 + p));
    (0..scenario.theatre.places.len()).filter(move |&p| scenario.theatre.places[p].region == region).map(of)
}

/// Cells of a region under the scenario, in the mean.
pub(super) fn cells_of(scenario: &Scenario, region: usize) -> f64 {
    places(scenario, region).map(|(_, cells, _)| cells).sum::<f64>() * one(scenario, Key::GroupCellsScale, 1.0)
}

/// Cells of each place: nine tenths as the scenario has them, a tenth as the places have room; what a place cannot hold goes to
/// the others of its region, as far as they have room. Regions then have the cells that found room.
pub(super) fn split(scenario: &Scenario, regions: &mut [RegionStart]) -> Vec<(usize, f64)> {
    let mut all = Vec::new();
    for region in regions {
        let places = split_region(scenario, region);
        region.cells = places.iter().map(|(_, cells)| cells).sum();
        all.extend(places);
    }
    all
}

fn split_region(scenario: &Scenario, region: &RegionStart) -> Vec<(usize, f64)> {
    let all: Vec<(usize, f64, f64)> = places(scenario, region.region).collect();
    let sum = |of: fn(&(usize, f64, f64)) -> f64| all.iter().map(of).sum::<f64>();
    let (cells, capacity) = (sum(|p| p.1), sum(|p| p.2));
    let by_capacity = if cells > 0.0 { BY_CAPACITY } else { 1.0 };
    let part = |value: f64, of: f64| if of > 0.0 { value / of } else { 0.0 };
    let share = |p: &(usize, f64, f64)| (1.0 - by_capacity) * part(p.1, cells) + by_capacity * part(p.2, capacity);
    let mut split: Vec<f64> = vec![0.0; all.len()];
    let mut left = region.cells.min(capacity);
    // Every pass fills a place or ends it.
    for _ in 0..=all.len() {
        let open = |i: usize| split[i] < all[i].2;
        let shares: Vec<f64> = (0..all.len()).map(|i| if open(i) { share(&all[i]) } else { 0.0 }).collect();
        let total: f64 = shares.iter().sum();
        if left <= 0.0 || total <= 0.0 {
            break;
        }
        let mut over = 0.0;
        for (i, share) in shares.iter().enumerate() {
            let wanted = split[i] + left * share / total;
            over += (wanted - all[i].2).max(0.0);
            split[i] = wanted.min(all[i].2);
        }
        left = over;
    }
    all.iter().zip(split).map(|(&(place, ..), cells)| (place, cells)).collect()
}

/// Extra waves a day that recent ones set off in the long run, with the reference cells: contagion · tempo/365.
pub(super) fn usual_excitation(scenario: &Scenario) -> f64 {
    one(scenario, Key::GroupContagion, 0.0) * one(scenario, Key::GroupTempo, 0.0) / 365.0
}

/// How much more often than that the group strikes with the cells of the start: (N/N_ref)^s.
pub(super) fn strength(scenario: &Scenario, start: &Start) -> f64 {
    let cells: f64 = start.cells.iter().map(|(_, cells)| cells).sum();
    let reference = one(scenario, Key::GroupReferenceCells, cells);
    let strength = one(scenario, Key::GroupStrength, 0.0);
    if cells > 0.0 && reference > 0.0 { libm::pow(cells / reference, strength) } else { 0.0 }
}

/// A certain number.
pub(super) fn certain(value: f64) -> Distribution {
    Distribution::Fixed(value)
}
