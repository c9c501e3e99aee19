//! Two finished runs → what changed between them, and how much of the change of the answer each changed
//! assumption explains.

use std::collections::BTreeSet;

use super::changes::ChangeWords;
use crate::locale::Locale;
use crate::report::assumed::slot_label;
use harmattan_analysis::Summary;
use harmattan_core::parameters::{Key, Slot};
use harmattan_core::scenario::{Difference, Scenario, differences};
use harmattan_engine::Change;

/// Above this number of changed values, those of one parameter are switched together; cells of one region by themselves, unless
/// there are more regions than that.
const MOST_APART: usize = 24;
/// Of a unit of more changed values than this, the largest changes are named and the others counted.
const MOST_LISTED: usize = 4;
/// So many of them.
const LARGEST: usize = 3;

/// Name in data files of the change of the first day.
pub const FIRST_DAY: &str = "first_day";

/// One assumption, or several of one parameter, that changed.
#[derive(Clone, Debug)]
pub struct ChangedUnit {
    /// What is switched.
    pub change: Change,
    /// Name in data files: of the first value, of the parameter (of cells with their region), `policy`, `priors` or
    /// [`FIRST_DAY`].
    pub key: String,
    /// The differences it stands for.
    pub differences: Vec<Difference>,
}

/// The changes between two scenarios, in the order of their parameters; then priors, then measures.
#[must_use]
pub fn changed_units(from: &Scenario, to: &Scenario) -> Vec<ChangedUnit> {
    let all = differences(from, to);
    let mut units: Vec<ChangedUnit> = Vec::new();
    let slots: BTreeSet<Slot> = all.iter().filter_map(Difference::slot).collect();
    let regions: BTreeSet<Option<usize>> = slots.iter().map(|&slot| region_of(from, slot)).collect();
    let together = match slots.len() {
        0..=MOST_APART => Together::No,
        _ if regions.len() <= MOST_APART => Together::ByRegion,
        _ => Together::ByParameter,
    };
    for difference in &all {
        if let Some(slot) = difference.slot() {
            add_slot(&mut units, from, slot, difference, together);
        }
    }
    for difference in all {
        match &difference {
            Difference::Correlations { slots } => {
                let taken =
                    |slot: &Slot| units.iter().any(|u| matches!(&u.change, Change::Slots(s) if s.contains(slot)));
                let slots: Vec<Slot> = slots.iter().copied().filter(|slot| !taken(slot)).collect();
                let key = "correlations".to_owned();
                units.push(ChangedUnit { change: Change::Slots(slots), key, differences: vec![difference] });
            }
            Difference::Prior { .. } => match units.iter_mut().find(|u| u.change == Change::Priors) {
                Some(unit) => unit.differences.push(difference),
                None => units.push(ChangedUnit {
                    change: Change::Priors,
                    key: "priors".to_owned(),
                    differences: vec![difference],
                }),
            },
            Difference::Policy { .. } => units.push(ChangedUnit {
                change: Change::Policy,
                key: "policy".to_owned(),
                differences: vec![difference],
            }),
            Difference::Base { .. } | Difference::UnderHypothesis { .. } | Difference::ByExpert { .. } => {}
        }
    }
    units
}

/// What changed values are switched with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Together {
    /// With nothing else.
    No,
    /// Cells with those of their region, others with all of their parameter.
    ByRegion,
    /// With all of their parameter.
    ByParameter,
}

/// The region of the place whose cells a slot holds; none of other slots.
fn region_of(scenario: &Scenario, slot: Slot) -> Option<usize> {
    let is_cells = scenario.space.spec(slot).key == Key::Cells;
    is_cells.then(|| scenario.theatre.places[scenario.space.member(slot).index].region)
}

/// Adds a changed value to the unit of its slot, of its parameter or of its region's cells.
fn add_slot(
    units: &mut Vec<ChangedUnit>,
    scenario: &Scenario,
    slot: Slot,
    difference: &Difference,
    together: Together,
) {
    let region = |slot: Slot| region_of(scenario, slot).filter(|_| together == Together::ByRegion);
    let group = |slot: Slot| (scenario.space.spec(slot).key, region(slot));
    let belongs = |change: &Change| match change {
        Change::Slots(slots) if together == Together::No => slots.contains(&slot),
        Change::Slots(slots) => slots.first().is_some_and(|&first| group(first) == group(slot)),
        _ => false,
    };
    if let Some(unit) = units.iter_mut().find(|unit| belongs(&unit.change)) {
        unit.differences.push(difference.clone());
        if let Change::Slots(slots) = &mut unit.change
            && !slots.contains(&slot)
        {
            slots.push(slot);
        }
        return;
    }
    let parameter = || scenario.space.spec(slot).pattern.replace("{}", "*");
    let key = match (together, region(slot)) {
        (Together::No, _) => scenario.space.name(slot).to_owned(),
        (_, Some(region)) => format!("{}.{}", parameter(), scenario.theatre.regions[region].key),
        (_, None) => parameter(),
    };
    units.push(ChangedUnit { change: Change::Slots(vec![slot]), key, differences: vec![difference.clone()] });
}

/// The change of the first day in the reader's language: its name, and the day in both scenarios.
#[must_use]
pub fn first_day_words(scenarios: [&Scenario; 2], locale: &Locale) -> [String; 3] {
    let [from, to] = scenarios.map(|scenario| locale.date(scenario.start));
    [locale.text("diff-first-day"), from, to]
}

/// The name of a changed unit in the reader's language, and what it was and is: where it stands for several, each by name.
#[must_use]
pub fn unit_words(unit: &ChangedUnit, scenarios: [&Scenario; 2], locale: &Locale) -> [String; 3] {
    let words = ChangeWords { scenarios, locale };
    let is_one_slot = matches!(&unit.change, Change::Slots(slots) if slots.len() == 1);
    let [from, to] = match (&unit.change, unit.differences.as_slice()) {
        (_, [only]) => words.values(only),
        (Change::Priors, all) => words.values_of_all(all, |d| words.condition(d)),
        (_, all) if is_one_slot => words.values_of_all(all, |d| words.condition(d)),
        (Change::Slots(_), all) if all.len() > MOST_LISTED => words.largest(all, LARGEST),
        (Change::Slots(slots), all) if region_of(scenarios[0], slots[0]).is_some() => words.largest(all, MOST_LISTED),
        (_, all) => words.values_of_all(all, |d| words.name(d)),
    };
    let name = match (&unit.change, unit.differences.as_slice()) {
        (_, [only]) => words.name(only),
        (Change::Slots(slots), _) => match slots.as_slice() {
            [slot] => slot_label(scenarios[0], *slot, locale),
            [first, rest @ ..] => {
                let label = locale.text(&scenarios[0].space.spec(*first).label_id());
                let region = region_of(scenarios[0], *first);
                let region = region.filter(|_| rest.iter().all(|slot| region_of(scenarios[0], *slot) == region));
                let name = region.map(|region| scenarios[0].theatre.regions[region].name.get(locale.language()));
                locale.with_member(&label, name.unwrap_or_default())
            }
            [] => unit.key.clone(),
        },
        (Change::FirstDay, _) => locale.text("diff-first-day"),
        (Change::Priors, _) => locale.text("diff-priors"),
        (Change::Policy, _) => locale.text("compare-policy"),
    };
    [name, from, to]
}

/// What a run gives for an item: the probability of an event, or a mean.
#[must_use]
pub fn recorded(summary: &Summary, key: &str) -> Option<f64> {
    let event = summary.mixture.events.iter().find(|e| e.key == key).map(|e| e.chance.p);
    event.or_else(|| summary.mixture.outcomes.iter().find(|o| o.key == key)?.mean)
}
