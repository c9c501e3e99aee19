//! Which assumptions carry the result: the table of a run's briefing, and how a chart names them.

use super::assumed::{replaced, slot_label, written};
use super::briefing::Replaced;
use super::document::{Block, Cell, Column, RowGroup, Table};
use super::facts::RunFacts;
use super::labels::Labels;
use crate::locale::{Arg, Locale};
use harmattan_analysis::{Driver, Drivers};
use harmattan_core::parameters::Slot;
use harmattan_core::scenario::{Quantity, Scenario};
use harmattan_engine::{Item, Layout, items};

/// Units, by how they begin, that are not written beside the name of a quantity.
const UNITLESS: [&str; 7] = ["none", "share", "probability", "factor", "logit", "framework", "usd"];
/// Middles of the lowest and the highest fifth of a distribution.
const MIDDLES: [f64; 2] = [0.1, 0.9];

/// The table, with what it means.
pub(super) fn blocks(facts: &RunFacts<'_>, locale: &Locale) -> Vec<Block> {
    let drivers = &facts.summary.drivers;
    let Some(first) = drivers.first() else { return Vec::new() };
    let items = items(&Layout::of(facts.scenario), false);
    let label = locale.text("carried-heading");
    let column = |name: &str| Column::new(locale.text(&format!("carried-column-{name}")));
    let columns =
        vec![column("assumption").weight(3), column("lowest").weight(2), column("highest").weight(2), column("share")];
    let groups = drivers.iter().filter_map(|d| group(facts, d, &items, locale)).collect();
    let looked = Arg::Count(i64::try_from(first.looked_at).unwrap_or(i64::MAX));
    vec![
        Block::Subheading { text: label.clone() },
        Block::Note { text: locale.format("carried-note", &[("count", looked)]) },
        Block::Note { text: locale.text("carried-values") },
        Block::Table(Table { label, cards: true, columns, groups }),
    ]
}

fn group(facts: &RunFacts<'_>, drivers: &Drivers, items: &[Item], locale: &Locale) -> Option<RowGroup> {
    let item = items.iter().find(|item| item.key == drivers.key)?;
    let labels = Labels::new(facts.scenario, locale);
    let (name, overall) = (labels.item(item), labels.value(item.unit, drivers.overall));
    let args = [("outcome", Arg::Text(name.as_str())), ("overall", Arg::Text(&overall))];
    let row = |d: &Driver| {
        let [low, high] = ends(facts.scenario, &d.key, locale);
        let differs = if differs(facts.scenario, &d.key) { locale.text("carried-differs") } else { String::new() };
        let share = if d.share < 0.0005 { 0.0005 } else { d.share };
        vec![
            Cell::text(dimension_label(facts.scenario, &d.key, locale)).with_aside(differs),
            Cell::short(labels.value(item.unit, d.low)).with_aside(low),
            Cell::short(labels.value(item.unit, d.high)).with_aside(high),
            Cell::short(locale.probability(share)),
        ]
    };
    let mut rows: Vec<Vec<Cell>> = drivers.assumptions.iter().map(row).collect();
    if rows.is_empty() {
        rows.push(vec![Cell { span: 4, ..Cell::text(locale.text("carried-none")) }]);
    }
    Some(RowGroup { title: locale.format("carried-group", &args), rows })
}

/// The name of a quantity with the unit its values are written in; shares, factors and what carries its unit itself need
/// none.
pub(super) fn label_with_unit(scenario: &Scenario, key: &str, locale: &Locale) -> String {
    let name = dimension_label(scenario, key, locale);
    let unit = slot_named(scenario, key).map_or("none", |slot| scenario.space.spec(slot).unit);
    if UNITLESS.iter().any(|start| unit.starts_with(start)) {
        return name;
    }
    let unit = locale.text(&format!("unit-{unit}"));
    locale.format("compare-group", &[("outcome", Arg::Text(&name)), ("unit", Arg::Text(&unit))])
}

/// An uncertain quantity in words: the label of its slot, or measure and what of it.
fn dimension_label(scenario: &Scenario, key: &str, locale: &Locale) -> String {
    if let Some(slot) = slot_named(scenario, key) {
        return slot_label(scenario, slot, locale);
    }
    let Some((measure, what)) = key.strip_prefix("measures.").and_then(|rest| rest.split_once('.')) else {
        return key.to_owned();
    };
    let title = scenario.measures.iter().find(|m| m.key == measure);
    let title = title.map_or(measure, |m| m.title.get(locale.language()));
    let slot = what.split_once('.').and_then(|(_, name)| slot_named(scenario, name));
    let what = match (what, slot) {
        ("start_day", _) => locale.text("briefing-column-start"),
        ("ramp_days", _) => locale.text("briefing-column-ramp"),
        ("cost", _) => locale.text("briefing-column-cost"),
        (_, Some(slot)) => slot_label(scenario, slot, locale),
        (other, None) => other.to_owned(),
    };
    locale.with_member(&what, title)
}

/// Whether some hypothesis has another quantity in the place of this one: no pair of values is that of its fifths.
pub(super) fn differs(scenario: &Scenario, key: &str) -> bool {
    slot_named(scenario, key).is_some_and(|slot| replaced(scenario, slot) != Replaced::Nowhere)
}

/// What the quantity is in the middle of its lowest and of its highest fifth, by the base of the scenario; empty
/// where the base does not say, or not for every hypothesis.
pub(super) fn ends(scenario: &Scenario, key: &str, locale: &Locale) -> [String; 2] {
    let slot = slot_named(scenario, key).filter(|_| !differs(scenario, key));
    let quantity: Option<&Quantity> = slot.and_then(|slot| scenario.base[slot].as_ref());
    let (Some(slot), Some(quantity)) = (slot, quantity.filter(|q| !q.distribution.is_fixed())) else {
        return [String::new(), String::new()];
    };
    MIDDLES.map(|p| written(scenario.space.spec(slot), quantity.distribution.quantile(p), locale))
}

fn slot_named(scenario: &Scenario, name: &str) -> Option<Slot> {
    (0..scenario.space.len()).find(|&slot| scenario.space.name(slot) == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use harmattan_core::Language;

    /// `group.mobility` is replaced under every hypothesis of the baseline, `group.tempo` under none.
    #[test]
    fn values_that_no_future_has_are_not_written() {
        let path = std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../scenarios/baseline.toml"));
        let scenario = harmattan_scenario::load(path, &[]).unwrap().scenario;
        let locale = Locale::new(Language::English);
        assert!(differs(&scenario, "group.mobility") && !differs(&scenario, "group.tempo"));
        assert_eq!(ends(&scenario, "group.mobility", &locale), [String::new(), String::new()]);
        assert!(ends(&scenario, "group.tempo", &locale).iter().all(|end| !end.is_empty()));
    }
}
