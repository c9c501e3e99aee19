//! `[hypotheses.*]`, `[experts.*]` and `[measures.*]` of one file.

use harmattan_core::Translations;
use harmattan_core::parameters::{Domain, Slot, Spec};

use super::ChangeKind;
use super::diagnostic::{Diagnostic, Diagnostics, Message, Span};
use super::fields::{At, Fields, join, source, well_named, with_suggestion, words};
use super::names::{Name, Names};
use super::quantity::{Stated, quantity};
use super::rule::Rule;
use super::scenario_shape::{EXPERT, HYPOTHESIS, LARGEST_WEIGHT, MEASURE, Setting, keys};
use super::tree::{Entry, Node, Table, wrong_kind};

/// Latest day on which a measure may start, and longest ramp: a century.
const LONGEST_DELAY: f64 = 36_500.0;
/// Highest cost, USD a year.
const HIGHEST_COST: f64 = 1e13;
/// Largest factor of `scale`.
const LARGEST_FACTOR: f64 = 1e6;

/// A hypothesis or an expert as one file states it.
#[derive(Clone, Debug)]
pub(super) struct StratumLayer {
    pub key: String,
    pub key_at: Span,
    pub title: Option<Translations>,
    /// The prior of a hypothesis, the weight of an expert.
    pub weight: Option<At<f64>>,
    /// Keys it has, readable or not.
    pub mentioned: Vec<String>,
    pub set: Vec<(Slot, Stated)>,
}

/// A measure as one file states it.
#[derive(Clone, Debug)]
pub(super) struct MeasureLayer {
    pub key: String,
    pub key_at: Span,
    pub title: Option<Translations>,
    /// The text of what it waits for.
    pub when: Option<At<String>>,
    pub start_day: Option<Stated>,
    pub ramp_days: Option<Stated>,
    pub end_day: Option<Stated>,
    pub cost: Option<Stated>,
    pub cost_once: Option<Stated>,
    /// Whether it says itself where its values come from.
    pub sourced: bool,
    /// Keys it has, readable or not.
    pub mentioned: Vec<String>,
    /// Changes by kind and slot.
    pub changes: Vec<(ChangeKind, Slot, Stated)>,
}

/// A table of overlays that futures are shared among.
pub(super) struct Strata {
    table: &'static str,
    settings: &'static [Setting],
    /// Its key of the share, and the largest that it may be.
    weight: (&'static str, f64),
    /// Whether a quantity may have a season of its own.
    seasonal: bool,
    /// Whether it may say what is counted as an outcome.
    outcomes: bool,
}

/// `[hypotheses.*]`.
pub(super) const HYPOTHESES: Strata =
    Strata { table: "hypotheses", settings: &HYPOTHESIS, weight: ("prior", 1.0), seasonal: true, outcomes: true };
/// `[experts.*]`.
pub(super) const EXPERTS: Strata = Strata {
    table: "experts",
    settings: &EXPERT,
    weight: ("weight", LARGEST_WEIGHT),
    seasonal: false,
    outcomes: false,
};

/// Reads the hypotheses or the experts of a file.
pub(super) fn strata(node: &Node, strata: &Strata, names: &Names, found: &mut Diagnostics) -> Vec<StratumLayer> {
    let mut read = Vec::new();
    for entry in entries(node, strata.table, found) {
        let path = join(strata.table, &entry.key);
        let named = well_named(entry, found);
        let Some(fields) = Fields::open(&entry.node, &path, &keys(strata.settings), found) else {
            continue;
        };
        fields.text("note", found);
        let mut set = Vec::new();
        if let Some(table) = table_of(&fields, "set", found) {
            overlay(table, "", Known { names, open: |_| true }, found, &mut |spec, slot, key, entry, found| {
                let quantity = quantity(&entry.node, key, Rule::of_hypothesis(spec), found);
                if let (Some(quantity), Some(slot)) = (quantity, slot) {
                    if quantity.season.is_some() && !strata.seasonal {
                        let title = Message::new("error-season-expert").text("key", key);
                        found.push(Diagnostic::error(&entry.node.at, title));
                    }
                    if !strata.outcomes && spec.defines_outcomes() {
                        let title = Message::new("error-expert-outcome").text("key", key);
                        found.push(Diagnostic::error(&entry.key_at, title));
                    }
                    let stated = stated(entry, quantity);
                    once(set.iter().filter(|(s, _)| *s == slot).map(|(_, stated)| stated), key, &stated, found);
                    set.push((slot, stated));
                }
            });
        }
        let title = fields.get("title").and_then(|node| words(node, &fields.name("title"), found));
        let weight = fields.number(strata.weight.0, 0.0, strata.weight.1, found);
        if named {
            let (key, key_at) = (entry.key.clone(), entry.key_at.clone());
            read.push(StratumLayer { key, key_at, title, weight, mentioned: fields.keys(), set });
        }
    }
    read
}

/// Reads the measures of a file.
pub(super) fn measures(node: &Node, names: &Names, found: &mut Diagnostics) -> Vec<MeasureLayer> {
    let known = keys(&MEASURE);
    let mut read = Vec::new();
    for entry in entries(node, "measures", found) {
        let path = join("measures", &entry.key);
        let named = well_named(entry, found);
        let Some(fields) = Fields::open(&entry.node, &path, &known, found) else { continue };
        fields.text("note", found);
        let sourced = source(&fields, found).is_some_and(|source| !source.is_blank());
        let mut changes = Vec::new();
        for (word, kind) in ChangeKind::ALL.map(|kind| (kind.word(), kind)) {
            if let Some(table) = table_of(&fields, word, found) {
                overlay(
                    table,
                    "",
                    Known { names, open: |s| s.open_to_measures },
                    found,
                    &mut |spec, slot, key, entry, found| {
                        if let Some(change) = change(kind, spec, slot, key, entry, found) {
                            let same = changes.iter().filter(|(k, s, _)| (*k, *s) == (change.0, change.1));
                            once(same.map(|(_, _, stated)| stated), key, &change.2, found);
                            changes.push(change);
                        }
                    },
                );
            }
        }
        let [cost, cost_once] = costs(&fields, found);
        let measure = MeasureLayer {
            key: entry.key.clone(),
            key_at: entry.key_at.clone(),
            title: fields.get("title").and_then(|node| words(node, &fields.name("title"), found)),
            when: fields.text("when", found).map(|text| At { value: text.value.to_owned(), at: text.at }),
            // A measure may have been in force before the first day.
            start_day: days(&fields, "start_day", -LONGEST_DELAY, found),
            ramp_days: days(&fields, "ramp_days", 0.0, found),
            end_day: days(&fields, "end_day", -LONGEST_DELAY, found),
            cost,
            cost_once,
            sourced,
            mentioned: fields.keys(),
            changes,
        };
        if named {
            read.push(measure);
        }
    }
    read
}

fn entries<'t>(node: &'t Node, key: &str, found: &mut Diagnostics) -> &'t [Entry] {
    let table = node.as_table();
    if table.is_none() {
        wrong_kind(node, key, "what-table", found);
    }
    table.map_or(&[], |table| &table.entries)
}

fn table_of<'t>(fields: &Fields<'t>, key: &str, found: &mut Diagnostics) -> Option<&'t Table> {
    let node = fields.get(key)?;
    let table = node.as_table();
    if table.is_none() {
        wrong_kind(node, &fields.name(key), "what-table", found);
    }
    table
}

/// Reports a key that was stated before in the same table, in another spelling.
pub(super) fn once<'s>(
    mut before: impl Iterator<Item = &'s Stated>,
    key: &str,
    stated: &Stated,
    found: &mut Diagnostics,
) {
    if let Some(first) = before.next() {
        let title = Message::new("error-duplicate-key").text("key", key);
        let hint = Message::new("hint-first-here");
        found.push(Diagnostic::error(&stated.key_at, title).related(&first.key_at, hint));
    }
}

fn stated(entry: &Entry, quantity: super::Quantity) -> Stated {
    Stated { quantity, at: entry.node.at.clone(), key_at: entry.key_at.clone() }
}

/// What to do with a quantity of an overlay: its registry line, slot, full key and entry.
type Leaf<'f> = &'f mut dyn FnMut(&'static Spec, Option<Slot>, &str, &Entry, &mut Diagnostics);

/// Names an overlay may have.
#[derive(Clone, Copy)]
struct Known<'n> {
    names: &'n Names,
    /// Which of them to suggest for one that is unknown.
    open: fn(&Spec) -> bool,
}

/// Walks an overlay, whose keys are full names in quotes (`"group.tempo" = 90`) or nested tables.
fn overlay(table: &Table, path: &str, known: Known<'_>, found: &mut Diagnostics, leaf: Leaf<'_>) {
    for entry in &table.entries {
        let key = join(path, &entry.key);
        match (known.names.at(&key), entry.node.as_table()) {
            (Some(Name::Leaf(spec, slot)), _) => leaf(spec, *slot, &key, entry, found),
            (Some(Name::Inner(_)), Some(inner)) => overlay(inner, &key, known, found, leaf),
            _ => {
                let title = Message::new("error-unknown-key").text("key", key.as_str());
                let known = known.names.full_of(known.open);
                let known = known.iter().map(String::as_str);
                found.push(with_suggestion(Diagnostic::error(&entry.key_at, title), &key, known));
            }
        }
    }
}

/// One change of a measure. The other side's intent, the start state, the map and what an outcome
/// means are closed: the program weighs protection only.
fn change(
    kind: ChangeKind,
    spec: &'static Spec,
    slot: Option<Slot>,
    key: &str,
    entry: &Entry,
    found: &mut Diagnostics,
) -> Option<(ChangeKind, Slot, Stated)> {
    if !spec.open_to_measures {
        let title = Message::new("error-measure-closed").text("key", key);
        found.push(Diagnostic::error(&entry.key_at, title).help(Message::new("hint-protective")));
        return None;
    }
    if spec.domain == Domain::Framework && kind != ChangeKind::Set {
        let title = Message::new("error-framework-set-only").text("key", key);
        found.push(Diagnostic::error(&entry.key_at, title).help(Message::new("hint-framework")));
        return None;
    }
    let (min, max) = spec.domain.range();
    let rule = match kind {
        ChangeKind::Set => Rule::of(spec.domain),
        ChangeKind::Add => Rule::real(min - max, max - min),
        ChangeKind::Scale => Rule::real(0.0, LARGEST_FACTOR),
    };
    let quantity = quantity(&entry.node, key, rule, found)?;
    slot.map(|slot| (kind, slot, stated(entry, quantity)))
}

fn days(fields: &Fields<'_>, key: &str, least: f64, found: &mut Diagnostics) -> Option<Stated> {
    let node = fields.get(key)?;
    let quantity = quantity(node, &fields.name(key), Rule::real(least, LONGEST_DELAY), found)?;
    Some(Stated { quantity, at: node.at.clone(), key_at: node.at.clone() })
}

/// What a measure costs a year, and once.
fn costs(fields: &Fields<'_>, found: &mut Diagnostics) -> [Option<Stated>; 2] {
    const NAMES: [&str; 2] = ["usd_per_year", "usd_once"];
    let path = fields.name("cost");
    let Some(cost) = fields.get("cost").and_then(|node| Fields::open(node, &path, &NAMES, found)) else {
        return [None, None];
    };
    if cost.keys().is_empty() {
        cost.missing(NAMES[0], found);
    }
    NAMES.map(|name| {
        let node = cost.get(name)?;
        let quantity = quantity(node, &cost.name(name), Rule::real(0.0, HIGHEST_COST), found)?;
        Some(Stated { quantity, at: node.at.clone(), key_at: node.at.clone() })
    })
}
