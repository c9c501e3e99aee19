//! What carries the result, the hypothesis and the assumptions: the table of a run's briefing, and how a chart names them.

use super::assumed::{slot_label, written};
use super::document::{Block, Cell, Column, RowGroup, Table};
use super::facts::RunFacts;
use super::labels::Labels;
use crate::locale::{Arg, Locale};
use harmattan_analysis::{Driver, DriverGroup, Drivers, StratumShare};
use harmattan_core::Translations;
use harmattan_core::parameters::Slot;
use harmattan_core::scenario::Scenario;
use harmattan_engine::{Item, Layout, items};

/// Units, by how they begin, that are not written beside the name of a quantity.
const UNITLESS: [&str; 7] = ["none", "share", "probability", "factor", "logit", "framework", "usd"];

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
    let row = |input: Input| {
        let share = if input.share < 0.0005 { 0.0005 } else { input.share };
        vec![
            Cell::text(input.name).with_aside(if input.replaced {
                locale.text(if facts.scenario.experts.is_empty() {
                    "carried-differs"
                } else {
                    "carried-differs-experts"
                })
            } else {
                String::new()
            }),
            Cell::short(labels.value(item.unit, input.low)).with_aside(input.low_value),
            Cell::short(labels.value(item.unit, input.high)).with_aside(input.high_value),
            Cell::short(locale.probability(share)),
        ]
    };
    let found = inputs(facts.scenario, drivers, locale, dimension_label);
    let mut rows: Vec<Vec<Cell>> = found.into_iter().map(row).collect();
    if rows.is_empty() {
        rows.push(vec![Cell { span: 4, ..Cell::text(locale.text("carried-none")) }]);
    }
    rows.extend(rest(drivers, locale).map(|text| vec![Cell { span: 4, ..Cell::text(text) }]));
    Some(RowGroup { title: locale.format("carried-group", &args), rows })
}

/// Something that carries a result, in words: the hypothesis, the expert or an assumption.
pub(super) struct Input {
    /// Its name.
    pub name: String,
    /// Mean of the outcome where it is lowest.
    pub low: f64,
    /// Mean where it is highest.
    pub high: f64,
    /// What it is there; empty where that cannot be said.
    pub low_value: String,
    /// What it is there.
    pub high_value: String,
    /// Whether a hypothesis or an expert sets it.
    pub replaced: bool,
    /// Share of the variance that it explains.
    pub share: f64,
}

/// The hypothesis, the experts and the assumptions that carry a result, the strongest first; `name` gives the name of an assumption.
pub(super) fn inputs(
    scenario: &Scenario,
    drivers: &Drivers,
    locale: &Locale,
    name: impl Fn(&Scenario, &str, &Locale) -> String,
) -> Vec<Input> {
    let assumption = |d: &Driver| {
        let at = |group: Option<&DriverGroup>| {
            let slot = slot_named(scenario, &d.key);
            let value = group.and_then(|group| group.value);
            slot.zip(value).map_or_else(String::new, |(slot, x)| written(scenario.space.spec(slot), x, locale))
        };
        Input {
            name: name(scenario, &d.key, locale),
            low: d.low,
            high: d.high,
            low_value: at(d.groups.first()),
            high_value: at(d.groups.last()),
            replaced: d.replaced,
            share: d.share,
        }
    };
    let stratum = |id: &str, found: &StratumShare, titles: &[(&str, &Translations)]| {
        let title = |key: &str| {
            let title = titles.iter().find(|(other, _)| *other == key).map(|(_, title)| title.get(locale.language()));
            title.unwrap_or(key).to_owned()
        };
        Input {
            name: locale.text(id),
            low: found.lowest.1,
            high: found.highest.1,
            low_value: title(&found.lowest.0),
            high_value: title(&found.highest.0),
            replaced: false,
            share: found.share,
        }
    };
    let hypotheses: Vec<_> = scenario.hypotheses.iter().map(|h| (h.key.as_str(), &h.title)).collect();
    let experts: Vec<_> = scenario.experts.iter().map(|expert| (expert.key.as_str(), &expert.title)).collect();
    let hypothesis = drivers.hypothesis.iter().map(|found| stratum("carried-hypothesis", found, &hypotheses));
    let experts = drivers.expert.iter().map(|found| stratum("carried-expert", found, &experts));
    let mut all: Vec<Input> = hypothesis.chain(experts).chain(drivers.assumptions.iter().map(assumption)).collect();
    all.sort_by(|a, b| b.share.total_cmp(&a.share));
    all
}

/// What no input explains by itself, and how much of it is chance where that was measured.
fn rest(drivers: &Drivers, locale: &Locale) -> Option<String> {
    let share = locale.probability(1.0 - drivers.explained?);
    let Some(chance) = drivers.chance else {
        return Some(locale.format("carried-rest", &[("share", Arg::Text(&share))]));
    };
    let part = locale.probability(chance.share);
    let [Some(low), Some(high)] = chance.interval else {
        let args = [("share", Arg::Text(share.as_str())), ("chance", Arg::Text(&part))];
        return Some(locale.format("carried-rest-nested", &args));
    };
    let range = locale.percent_range(low, high);
    let args = [("share", Arg::Text(share.as_str())), ("chance", Arg::Text(&part)), ("range", Arg::Text(&range))];
    Some(locale.format("carried-rest-nested-range", &args))
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
pub(super) fn dimension_label(scenario: &Scenario, key: &str, locale: &Locale) -> String {
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
        ("end_day", _) => locale.text("briefing-column-end"),
        ("cost", _) => locale.text("briefing-column-cost"),
        (_, Some(slot)) => slot_label(scenario, slot, locale),
        (other, None) => other.to_owned(),
    };
    locale.with_member(&what, title)
}

fn slot_named(scenario: &Scenario, name: &str) -> Option<Slot> {
    (0..scenario.space.len()).find(|&slot| scenario.space.name(slot) == name)
}
