//! Two finished runs → what changed between them, and how much of the change of the answer each changed
//! assumption explains.

use serde::Serialize;

use super::changes::ChangeWords;
use crate::locale::Locale;
use crate::report::assumed::slot_label;
use harmattan_analysis::Summary;
use harmattan_analysis::comparison::Attribution;
use harmattan_core::parameters::Slot;
use harmattan_core::scenario::{Difference, Scenario, differences};
use harmattan_engine::Change;

/// Above this number of changed values, those of one parameter are switched together.
const MOST_APART: usize = 24;

/// One assumption, or several of one parameter, that changed.
#[derive(Clone, Debug)]
pub struct ChangedUnit {
    /// What is switched.
    pub change: Change,
    /// Name in data files: of the first value, of the parameter, `policy` or `priors`.
    pub key: String,
    /// The differences it stands for.
    pub differences: Vec<Difference>,
}

/// `diff.json`: what changed between two runs.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DifferenceFile {
    /// Version of this layout.
    pub format: u32,
    /// Change of the outcome between the two runs as they were recorded; none where a run does not give it.
    pub recorded: Option<f64>,
    /// The change taken apart; none where it cannot be.
    pub attribution: Option<Attribution>,
}

/// The changes between two scenarios, in the order of their parameters; then priors, then measures.
#[must_use]
pub fn changed_units(from: &Scenario, to: &Scenario) -> Vec<ChangedUnit> {
    let all = differences(from, to);
    let mut units: Vec<ChangedUnit> = Vec::new();
    let apart =
        all.iter().filter_map(Difference::slot).collect::<std::collections::BTreeSet<Slot>>().len() <= MOST_APART;
    for difference in &all {
        if let Some(slot) = difference.slot() {
            add_slot(&mut units, from, slot, difference, apart);
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
            Difference::Base { .. } | Difference::UnderHypothesis { .. } => {}
        }
    }
    units
}

/// Adds a changed value to the unit of its slot, or of its parameter.
fn add_slot(units: &mut Vec<ChangedUnit>, scenario: &Scenario, slot: Slot, difference: &Difference, apart: bool) {
    let parameter = |slot: Slot| scenario.space.spec(slot).key;
    let belongs = |change: &Change| match change {
        Change::Slots(slots) if apart => slots.contains(&slot),
        Change::Slots(slots) => slots.first().is_some_and(|&first| parameter(first) == parameter(slot)),
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
    let key =
        if apart { scenario.space.name(slot).to_owned() } else { scenario.space.spec(slot).pattern.replace("{}", "*") };
    units.push(ChangedUnit { change: Change::Slots(vec![slot]), key, differences: vec![difference.clone()] });
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
        (_, all) => words.values_of_all(all, |d| words.name(d)),
    };
    let name = match (&unit.change, unit.differences.as_slice()) {
        (_, [only]) => words.name(only),
        (Change::Slots(slots), _) => match slots.as_slice() {
            [slot] => slot_label(scenarios[0], *slot, locale),
            [first, ..] => locale.text(&scenarios[0].space.spec(*first).label_id()),
            [] => unit.key.clone(),
        },
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
