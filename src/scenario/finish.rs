//! What the files state together → a [`Scenario`], once nothing is missing and everything fits.

use std::path::Path;
use std::sync::Arc;

use harmattan_core::Translations;
use harmattan_core::parameters::{Family, KEYS, ParameterSpace, Slot};
use harmattan_core::theatre::Theatre;

use super::checks::Whole;
use super::diagnostic::{Diagnostic, Diagnostics, Message, SourceFile, Span};
use super::fields::{composed, names_a_file};
use super::layer::Layer;
use super::overlay::{MeasureLayer, StratumLayer};
use super::overrides::key_and_value;
use super::quantity::Stated;
use super::{Change, Correlation, Expert, Hypothesis, Measure, Quantity, Scenario, SourceText};

/// What a scenario is assembled from.
pub(super) struct Parts<'a> {
    pub files: &'a [Arc<SourceFile>],
    pub overrides: &'a [String],
    pub path: &'a Path,
    pub theatre: Arc<Theatre>,
    pub space: Arc<ParameterSpace>,
    /// Where a missing root key belongs: the last file of the chain.
    pub root: Span,
    /// The file at hand.
    pub own: Span,
    /// Where the theatre's file speaks of each of its things: `places`, `kayes`.
    pub members: &'a [(&'static str, String, Span)],
    pub stated: Layer,
}

/// Assembles the scenario; `None` if something it needs is missing or wrong, which has been reported.
pub(super) fn finish(parts: Parts<'_>, found: &mut Diagnostics) -> Option<Scenario> {
    let Parts { files, overrides, path, theatre, space, root, own, members, stated } = parts;
    missing_settings(&stated, &root, found);
    let fresh = new_members(&stated, &theatre, &space);
    fresh.iter().for_each(|new| new.report(&space, members, &own, found));
    let told: Vec<Slot> = fresh.into_iter().flat_map(|new| new.missing).collect();
    missing_parameters(&stated, &space, &root, &told, found);
    missing_parts(&stated, found);
    let mut base: Vec<Option<&Stated>> = vec![None; space.len()];
    for (slot, quantity) in &stated.base {
        base[*slot] = Some(quantity);
    }
    let whole = Whole { theatre: &theatre, space: &space, base: &base, stated: &stated };
    whole.check(found);
    let policy = whole.policy(found);
    super::warnings::warn(&whole, &own, found);
    if found.has_errors() {
        return None;
    }
    let (weight, experts) = (weights(&stated), expert_weights(&stated));
    let key = |slot: &Slot, stated: &Stated| (*slot, stated.quantity.clone());
    let stem = path.file_stem().map(|stem| composed(&stem.to_string_lossy())).filter(|stem| names_a_file(stem));
    let name = stated.name.clone().or(stem).unwrap_or_else(|| "scenario".to_owned());
    Some(Scenario {
        sources: files.iter().map(|f| SourceText { path: f.path.clone(), text: f.text.clone() }).collect(),
        overrides: overrides.iter().map(|option| key_and_value(option).to_owned()).collect(),
        title: stated.title.clone().unwrap_or_else(|| Translations::same(&name)),
        description: stated.description.clone().unwrap_or_default(),
        name,
        kind: stated.kind.unwrap_or_default(),
        start: stated.start.as_ref()?.value,
        horizon_days: u32::try_from(stated.horizon_days.as_ref()?.value).ok()?,
        trajectories: stated.trajectories.as_ref()?.value,
        seed: stated.seed.as_ref()?.value,
        design: stated.design.unwrap_or_default(),
        repeats: u32::try_from(stated.repeats.as_ref().map_or(1, |repeats| repeats.value)).ok()?,
        policy,
        base: base.iter().map(|quantity| quantity.map(|stated| stated.quantity.clone())).collect(),
        hypotheses: stated.hypotheses.iter().filter_map(|h| hypothesis(h, weight, key)).collect(),
        experts: stated.experts.iter().map(|layer| expert(layer, experts, key)).collect(),
        measures: stated.measures.iter().filter_map(|layer| measure(layer, &theatre)).collect(),
        correlations: correlations(&stated),
        theatre,
        space,
    })
}

/// What the priors sum to where they are weights to be divided by it, else 1.
fn weights(stated: &Layer) -> f64 {
    let sum: f64 = stated.hypotheses.iter().filter_map(|h| h.weight.as_ref()).map(|prior| prior.value).sum();
    if stated.normalise_priors == Some(true) { sum } else { 1.0 }
}

fn hypothesis(
    layer: &StratumLayer,
    weights: f64,
    key: impl Fn(&Slot, &Stated) -> (Slot, Quantity),
) -> Option<Hypothesis> {
    Some(Hypothesis {
        key: layer.key.clone(),
        title: layer.title.clone().unwrap_or_else(|| Translations::same(&layer.key)),
        prior: layer.weight.as_ref()?.value / weights,
        set: layer.set.iter().map(|(slot, stated)| key(slot, stated)).collect(),
    })
}

/// What the weights of the experts sum to; 1 where they do but for rounding, so that a resolved scenario is read as it is.
fn expert_weights(stated: &Layer) -> f64 {
    let sum: f64 = stated.experts.iter().map(weight_of).sum();
    if (sum - 1.0).abs() < 1e-9 { 1.0 } else { sum }
}

/// The weight of an expert as it is stated: 1 without a word.
pub(super) fn weight_of(expert: &StratumLayer) -> f64 {
    expert.weight.as_ref().map_or(1.0, |weight| weight.value)
}

/// An expert beside others; `weights` is what all their weights sum to.
fn expert(layer: &StratumLayer, weights: f64, key: impl Fn(&Slot, &Stated) -> (Slot, Quantity)) -> Expert {
    Expert {
        key: layer.key.clone(),
        title: layer.title.clone().unwrap_or_else(|| Translations::same(&layer.key)),
        weight: weight_of(layer) / weights,
        set: layer.set.iter().map(|(slot, stated)| key(slot, stated)).collect(),
    }
}

fn measure(layer: &MeasureLayer, theatre: &Theatre) -> Option<Measure> {
    let change =
        |(kind, slot, stated): &(_, _, Stated)| Change { kind: *kind, slot: *slot, quantity: stated.quantity.clone() };
    Some(Measure {
        key: layer.key.clone(),
        title: layer.title.clone().unwrap_or_else(|| Translations::same(&layer.key)),
        when: super::when::predicate(layer, theatre),
        start_day: layer.start_day.as_ref()?.quantity.clone(),
        ramp_days: layer.ramp_days.as_ref()?.quantity.clone(),
        end_day: layer.end_day.as_ref().map(|end| end.quantity.clone()),
        cost_usd_per_year: layer.cost.as_ref().map(|cost| cost.quantity.clone()),
        cost_usd_once: layer.cost_once.as_ref().map(|cost| cost.quantity.clone()),
        changes: layer.changes.iter().map(change).collect(),
    })
}

fn correlations(stated: &Layer) -> Vec<Correlation> {
    let list = stated.correlations.iter().flatten();
    list.map(|c| Correlation { between: (c.between[0].0, c.between[1].0), rank: c.rank }).collect()
}

fn missing(at: &Span, key: String) -> Diagnostic {
    Diagnostic::error(at, Message::new("error-missing-key").text("key", key))
}

fn missing_settings(stated: &Layer, root: &Span, found: &mut Diagnostics) {
    for key in ["start", "horizon_days", "trajectories", "seed"] {
        if !stated.mentioned.contains(key) {
            found.push(missing(root, key.to_owned()));
        }
    }
}

/// Something of a theatre for which values are missing that others of its kind have: somebody has added it.
struct NewMember {
    /// What it is: `what-place`.
    what: &'static str,
    /// Its table in a theatre file: `places`.
    table: &'static str,
    key: String,
    missing: Vec<Slot>,
}

impl NewMember {
    /// Says which keys it needs, where the theatre speaks of it, and that they belong in the file at hand.
    fn report(&self, space: &ParameterSpace, members: &[(&str, String, Span)], own: &Span, found: &mut Diagnostics) {
        let at = members.iter().find(|(table, key, _)| *table == self.table && *key == self.key);
        let title = Message::new("error-new-member").phrase("what", Message::new(self.what)).text("name", &*self.key);
        let title = title.count("count", self.missing.len());
        let names = self.missing.iter().map(|&slot| space.name(slot));
        let error = Diagnostic::error(at.map_or(own, |(_, _, at)| at), title);
        let error = error.help(Message::new("hint-missing").names("names", names));
        found.push(error.related(own, Message::new("hint-state-here")));
    }
}

/// The things of a theatre that lack values which others of their kind have.
fn new_members(stated: &Layer, theatre: &Theatre, space: &ParameterSpace) -> Vec<NewMember> {
    let mut all: Vec<NewMember> = Vec::new();
    for spec in KEYS.iter().filter(|spec| spec.required) {
        let slots = space.first(spec.key)..space.first(spec.key) + space.members(spec.key).len();
        let missing: Vec<Slot> = slots.clone().filter(|slot| !stated.attempted.contains(slot)).collect();
        if missing.len() == slots.len() {
            continue;
        }
        for slot in missing {
            let index = space.member(slot).index;
            let (what, table, key) = match spec.family {
                Family::Scalar => continue,
                Family::Front | Family::HomeFront => ("what-front", "fronts", &theatre.fronts[index].key),
                Family::Neighbour | Family::Country => ("what-country", "countries", &theatre.countries[index].key),
                Family::Region | Family::HomeRegion => ("what-region", "regions", &theatre.regions[index].key),
                Family::Corridor => ("what-corridor", "corridors", &theatre.corridors[index].key),
                Family::Place => ("what-place", "places", &theatre.places[index].key),
            };
            match all.iter_mut().find(|new| new.table == table && new.key == *key) {
                Some(new) => new.missing.push(slot),
                None => all.push(NewMember { what, table, key: key.clone(), missing: vec![slot] }),
            }
        }
    }
    // One value left out is a slip, not a thing that is new: it is reported where its table stands.
    all.retain(|new| new.missing.len() > 1);
    all
}

/// Reports the required keys nobody states, but for those `told` already: one report for each key of the registry.
fn missing_parameters(stated: &Layer, space: &ParameterSpace, root: &Span, told: &[Slot], found: &mut Diagnostics) {
    const MOST_LISTED: usize = 6;
    for spec in KEYS.iter().filter(|spec| spec.required) {
        let first = space.first(spec.key);
        let all = space.members(spec.key).len();
        let is_absent = |slot: &Slot| !stated.attempted.contains(slot) && !told.contains(slot);
        let absent: Vec<&str> = (first..first + all).filter(is_absent).map(|slot| space.name(slot)).collect();
        let at = |key: &str| home_of(key, stated).unwrap_or(root);
        match absent.as_slice() {
            [] => {}
            [one] => found.push(missing(at(one), (*one).to_owned())),
            many => {
                let title = Message::new("error-missing-keys").count("count", many.len());
                let listed = many.iter().take(MOST_LISTED).copied();
                let help = if many.len() > MOST_LISTED {
                    Message::new("hint-missing-more").names("names", listed).count("more", many.len() - MOST_LISTED)
                } else {
                    Message::new("hint-missing").names("names", listed)
                };
                let title = title.text("key", spec.pattern.replace("{}", "…"));
                found.push(Diagnostic::error(at(many[0]), title).help(help));
            }
        }
    }
}

/// The header of the deepest table a key belongs to.
fn home_of<'s>(key: &str, stated: &'s Layer) -> Option<&'s Span> {
    let mut table = key;
    while let Some((outer, _)) = table.rsplit_once('.') {
        if let Some((_, at)) = stated.tables.iter().find(|(name, _)| name == outer) {
            return Some(at);
        }
        table = outer;
    }
    None
}

fn missing_parts(stated: &Layer, found: &mut Diagnostics) {
    for hypothesis in &stated.hypotheses {
        if !hypothesis.mentioned.iter().any(|key| key == "prior") {
            found.push(missing(&hypothesis.key_at, format!("hypotheses.{}.prior", hypothesis.key)));
        }
    }
    for measure in &stated.measures {
        for key in ["start_day", "ramp_days"] {
            if !measure.mentioned.iter().any(|mentioned| mentioned == key) {
                found.push(missing(&measure.key_at, format!("measures.{}.{key}", measure.key)));
            }
        }
    }
}
