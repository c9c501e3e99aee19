//! One scenario file's tree → what it states, checked on its own: unknown keys, types, ranges,
//! distributions. What only the whole scenario can tell (missing keys, priors, names of measures) is
//! checked in `checks`, after the files are merged.

use std::collections::BTreeSet;

use harmattan_core::Translations;
use harmattan_core::calendar::Date;
use harmattan_core::parameters::Slot;
use harmattan_core::scenario::MOST_REPEATS;

use super::diagnostic::{Diagnostic, Diagnostics, Message, Span};
use super::fields::{At, Fields, choice, date, file_name, number, source, texts, unknown_key, with_suggestion, words};
use super::names::{Name, Names};
use super::overlay::{EXPERTS, HYPOTHESES, MeasureLayer, StratumLayer, measures, once, strata};
use super::quantity::{Stated, quantity};
use super::rule::Rule;
use super::scenario_shape::{CORRELATION, DESIGNS, LONGEST_HORIZON, MOST_TRAJECTORIES, SETTINGS, keys};
use super::shape::pair;
use super::suggest::nearest;
use super::tree::{Node, Table, Value, wrong_kind};
use super::{Design, ScenarioKind};

/// The only format there is.
const FORMAT: i128 = 1;

/// A rank correlation as a file states it.
#[derive(Clone, Debug)]
pub(super) struct CorrelationLayer {
    pub at: Span,
    pub between: [(Slot, Span); 2],
    pub rank: f64,
}

/// What one file states.
#[derive(Clone, Debug, Default)]
pub(super) struct Layer {
    pub name: Option<String>,
    pub title: Option<Translations>,
    pub description: Option<Translations>,
    pub kind: Option<ScenarioKind>,
    pub start: Option<At<Date>>,
    pub horizon_days: Option<At<u64>>,
    pub trajectories: Option<At<u64>>,
    pub seed: Option<At<u64>>,
    pub design: Option<Design>,
    pub repeats: Option<At<u64>>,
    /// Whether the priors are weights, to be divided by their sum.
    pub normalise_priors: Option<bool>,
    pub policy: Option<Vec<At<String>>>,
    pub base: Vec<(Slot, Stated)>,
    /// Slots the file speaks of, whether or not what it says could be read.
    pub attempted: BTreeSet<Slot>,
    /// Root keys the file has, readable or not.
    pub mentioned: BTreeSet<String>,
    pub hypotheses: Vec<StratumLayer>,
    pub experts: Vec<StratumLayer>,
    pub measures: Vec<MeasureLayer>,
    pub correlations: Option<Vec<CorrelationLayer>>,
    /// Tables of parameters, by name, to say where a missing key belongs.
    pub tables: Vec<(String, Span)>,
}

impl Layer {
    /// What hypotheses and experts put in the place of the base's quantities.
    pub fn replacing(&self) -> impl Iterator<Item = &(Slot, Stated)> {
        self.hypotheses.iter().chain(&self.experts).flat_map(|stratum| &stratum.set)
    }
}

/// Reads a file's tree. `at` stands for the file; a layer of `--set` options states no format.
pub(super) fn layer(root: &Table, at: &Span, names: &Names, is_file: bool, found: &mut Diagnostics) -> Layer {
    let mut read = Layer::default();
    let settings_keys = keys(&SETTINGS);
    for entry in &root.entries {
        if !settings_keys.contains(&entry.key.as_str()) && names.at(&entry.key).is_none() {
            let known: Vec<&str> = settings_keys.iter().copied().chain(names.all()).collect();
            unknown_key(entry, "", known.iter().copied(), found);
            // A slip of the pen is one mistake: the key it was meant for is not missing as well.
            if let Some(meant) = nearest(&entry.key, known.iter().copied()) {
                read.mentioned.insert(meant.to_owned());
                read.attempted.extend(names.get(meant).map(Name::slots).unwrap_or_default());
            }
        } else {
            read.mentioned.insert(entry.key.clone());
        }
    }
    let fields = Fields::over(root, at);
    if is_file {
        check_format(fields.get("format"), at, found);
    }
    settings(&fields, &mut read, found);
    parameters(root, "", names, &mut read, found);
    if let Some(node) = fields.get("hypotheses") {
        read.hypotheses = strata(node, &HYPOTHESES, names, found);
    }
    if let Some(node) = fields.get("experts") {
        read.experts = strata(node, &EXPERTS, names, found);
    }
    if let Some(node) = fields.get("measures") {
        read.measures = measures(node, names, found);
    }
    read.correlations = fields.get("correlations").and_then(|node| correlations(node, names, found));
    read
}

/// Checks the `format` key of a file.
pub(super) fn check_format(node: Option<&Node>, at: &Span, found: &mut Diagnostics) {
    match node.map(|node| (&node.value, node)) {
        None => found.push(Diagnostic::error(at, Message::new("error-missing-key").text("key", "format"))),
        Some((Value::Integer(FORMAT) | Value::Missing, _)) => {}
        Some((Value::Integer(other), node)) => {
            let title = Message::new("error-format").text("found", other.to_string());
            found.push(Diagnostic::error(&node.at, title.text("known", FORMAT.to_string())));
        }
        Some((_, node)) => wrong_kind(node, "format", "what-whole-number", found),
    }
}

fn settings(fields: &Fields<'_>, read: &mut Layer, found: &mut Diagnostics) {
    let all_words = |key: &str, found: &mut _| fields.get(key).and_then(|node| words(node, key, found));
    read.name = file_name(fields, "name", found);
    read.title = all_words("title", found);
    read.description = all_words("description", found);
    read.start =
        fields.get("start").and_then(|node| date(node, "start", found).map(|value| At { value, at: node.at.clone() }));
    read.horizon_days = fields.whole("horizon_days", 1, LONGEST_HORIZON, found);
    read.trajectories = fields.whole("trajectories", 1, MOST_TRAJECTORIES, found);
    read.seed = fields.whole("seed", 0, u64::MAX, found);
    read.repeats = fields.whole("repeats", 1, u64::from(MOST_REPEATS), found);
    read.normalise_priors = fields.boolean("normalise_priors", found);
    let designs = DESIGNS.map(|design| (design.word(), design));
    read.design = fields.text("design", found).and_then(|word| choice(&word, "design", &designs, found));
    let kinds = ScenarioKind::ALL.map(|kind| (kind.word(), kind));
    read.kind = fields.text("kind", found).and_then(|word| choice(&word, "kind", &kinds, found));
    read.policy = fields.get("policy").and_then(|node| policy(node, found));
    fields.text("note", found);
}

fn policy(node: &Node, found: &mut Diagnostics) -> Option<Vec<At<String>>> {
    let list = texts(node, "policy", found)?;
    Some(list.into_iter().map(|name| At { value: name.value.to_owned(), at: name.at }).collect())
}

/// Walks tables of parameters beside the names they may have.
fn parameters(table: &Table, path: &str, names: &Names, read: &mut Layer, found: &mut Diagnostics) {
    for entry in &table.entries {
        let key = super::fields::join(path, &entry.key);
        match names.at(&entry.key) {
            None if path.is_empty() => {}
            None => {
                unknown_key(entry, path, names.all(), found);
                let meant = nearest(&entry.key, names.all()).and_then(|meant| names.get(meant));
                read.attempted.extend(meant.map(Name::slots).unwrap_or_default());
            }
            Some(Name::Inner(inner)) => {
                if let Some(table) = entry.node.as_table() {
                    read.tables.push((key.clone(), entry.key_at.clone()));
                    parameters(table, &key, inner, read, found);
                } else {
                    wrong_kind(&entry.node, &key, "what-table", found);
                    read.attempted.extend(inner.slots());
                }
            }
            Some(Name::Leaf(spec, slot)) => {
                read.attempted.extend(*slot);
                let quantity = quantity(&entry.node, &key, Rule::of_base(spec), found);
                if let (Some(quantity), Some(slot)) = (quantity, slot) {
                    let (at, key_at) = (entry.node.at.clone(), entry.key_at.clone());
                    let stated = Stated { quantity, at, key_at };
                    once(read.base.iter().filter(|(s, _)| s == slot).map(|(_, stated)| stated), &key, &stated, found);
                    read.base.push((*slot, stated));
                }
            }
        }
    }
}

/// The slot of a full key named in a text; reported if there is none.
fn slot_of(name: &At<&str>, names: &Names, found: &mut Diagnostics) -> Option<(Slot, Span)> {
    if let Some((_, slot)) = names.find(name.value) {
        return slot.map(|slot| (slot, name.at.clone()));
    }
    let title = Message::new("error-unknown-key").text("key", name.value);
    let known = names.full();
    found.push(with_suggestion(Diagnostic::error(&name.at, title), name.value, known.iter().map(String::as_str)));
    None
}

fn correlations(node: &Node, names: &Names, found: &mut Diagnostics) -> Option<Vec<CorrelationLayer>> {
    let Value::List(items) = &node.value else {
        wrong_kind(node, "correlations", "what-list-of-tables", found);
        return None;
    };
    Some(items.iter().filter_map(|item| correlation(item, names, found)).collect())
}

fn correlation(node: &Node, names: &Names, found: &mut Diagnostics) -> Option<CorrelationLayer> {
    let fields = Fields::open(node, "correlations", &keys(&CORRELATION), found)?;
    source(&fields, found);
    fields.text("note", found);
    let between = fields.require("between", found);
    let ends = between.and_then(|node| pair(node, &fields.name("between"), found));
    let ends = ends.map(|[a, b]| (slot_of(&a, names, found), slot_of(&b, names, found)));
    let rank_node = fields.require("rank", found);
    let rank = rank_node.and_then(|node| number(node, &fields.name("rank"), found));
    if let (Some(rank), Some(node)) = (rank, rank_node)
        && rank.abs() > 1.0
    {
        let title = Message::new("error-correlation-rank").number("value", rank);
        found.push(Diagnostic::error(&node.at, title));
        return None;
    }
    let (Some(a), Some(b)) = ends? else { return None };
    let at = between?.at.clone();
    if a.0 == b.0 {
        found.push(Diagnostic::error(&at, Message::new("error-correlation-self")));
        return None;
    }
    Some(CorrelationLayer { at, between: [a, b], rank: rank? })
}
