//! What can be run but deserves a look: values without a source or that hypotheses replace, measures that
//! change nothing or come too late, hypotheses without weight, a file without a title.

use std::collections::BTreeMap;
use std::sync::Arc;

use harmattan_core::distribution::Distribution;
use harmattan_core::parameters::{KEYS, Slot};

use super::checks::Whole;
use super::diagnostic::{Diagnostic, Diagnostics, JUDGED, Message, REPLACED, Span};
use super::overlay::{MeasureLayer, StratumLayer};
use super::quantity::Stated;

/// Keys named in one warning.
const MOST_LISTED: usize = 6;

/// Looks for what deserves a warning; `own` is the file at hand, not one it extends.
pub(super) fn warn(whole: &Whole<'_>, own: &Span, found: &mut Diagnostics) {
    if whole.stated.title.is_none() {
        found.push(Diagnostic::warning(own, Message::new("warning-no-title")));
    }
    unsourced_parameters(whole, found);
    alone(whole, found);
    replaced(whole, &whole.stated.hypotheses, REPLACED, own, found);
    replaced(whole, &whole.stated.experts, JUDGED, own, found);
    hypotheses(whole, found);
    experts(whole, found);
    measures(whole, found);
}

/// One warning for each key of the registry, however many members lack a source.
fn unsourced_parameters(whole: &Whole<'_>, found: &mut Diagnostics) {
    for spec in KEYS {
        let first = whole.space.first(spec.key);
        let slots = first..first + whole.space.members(spec.key).len();
        let bare: Vec<(&str, &Stated)> = slots
            .filter_map(|slot| Some((whole.space.name(slot), whole.base[slot]?)))
            .filter(|(_, stated)| !stated.is_sourced())
            .collect();
        unsourced(&bare, found);
    }
}

/// One warning for each measure whose start, ramp, cost or changes lack a source, unless the measure itself has one.
fn unsourced_measure(whole: &Whole<'_>, measure: &MeasureLayer, found: &mut Diagnostics) {
    if measure.sourced {
        return;
    }
    let name = |rest: String| format!("measures.{}.{rest}", measure.key);
    let fixed = [
        ("start_day", &measure.start_day),
        ("ramp_days", &measure.ramp_days),
        ("end_day", &measure.end_day),
        ("cost.usd_per_year", &measure.cost),
        ("cost.usd_once", &measure.cost_once),
    ];
    let mut all: Vec<(String, &Stated)> =
        fixed.into_iter().filter_map(|(key, stated)| Some((name(key.to_owned()), stated.as_ref()?))).collect();
    all.extend(
        measure
            .changes
            .iter()
            .map(|(kind, slot, stated)| (name(format!("{}.\"{}\"", kind.word(), whole.space.name(*slot))), stated)),
    );
    let bare: Vec<(&str, &Stated)> =
        all.iter().filter(|(_, stated)| !stated.is_sourced()).map(|(name, stated)| (name.as_str(), *stated)).collect();
    unsourced(&bare, found);
}

fn unsourced(bare: &[(&str, &Stated)], found: &mut Diagnostics) {
    let Some((name, first)) = bare.first() else { return };
    let warning = if bare.len() == 1 {
        Diagnostic::warning(&first.key_at, Message::new("warning-unsourced").text("key", *name))
    } else {
        let title = Message::new("warning-unsourced-many").text("key", *name).count("more", bare.len() - 1);
        let others = bare[1..].iter().take(MOST_LISTED).map(|(name, _)| *name);
        let help = if bare.len() - 1 > MOST_LISTED {
            Message::new("hint-others-more").names("names", others).count("more", bare.len() - 1 - MOST_LISTED)
        } else {
            Message::new("hint-others").names("names", others)
        };
        Diagnostic::warning(&first.key_at, title).help(help)
    };
    found.push(warning.label(Message::new("hint-unsourced")));
}

/// Values that act only beside another one, which nobody states.
fn alone(whole: &Whole<'_>, found: &mut Diagnostics) {
    let set = |slot: Slot| whole.stated.replacing().find(|(s, _)| *s == slot);
    let stated = |slot: Slot| whole.base[slot].or_else(|| set(slot).map(|(_, stated)| stated));
    for key in KEYS.iter().map(|spec| spec.key) {
        let Some(needs) = key.needs() else { continue };
        let [own, other] = [key, needs].map(|key| stated(whole.space.first(key)));
        if let (Some(own), None) = (own, other) {
            let title = Message::new("warning-alone").text("key", key.spec().pattern);
            found.push(Diagnostic::warning(&own.at, title.text("needs", needs.spec().pattern)));
        }
    }
}

/// Values of this file or of an option that hypotheses or experts of what lies below replace: tuning them does less than it
/// seems. The messages are of what all replace, and of what some do.
fn replaced(
    whole: &Whole<'_>,
    strata: &[StratumLayer],
    [by_all, by_some, here_by]: [&'static str; 3],
    own: &Span,
    found: &mut Diagnostics,
) {
    let typed = |place: &Span| place.source.path.starts_with("--set");
    let here = |place: &Span| Arc::ptr_eq(&place.source, &own.source);
    let strata = drawn(strata);
    for (slot, stated) in whole.base.iter().enumerate().filter_map(|(slot, stated)| Some((slot, (*stated)?))) {
        let below = |set: &Stated| match (typed(&stated.at), here(&stated.at)) {
            (true, _) => !typed(&set.at),
            (false, is_here) => is_here && !here(&set.at) && !typed(&set.at),
        };
        let by: Vec<(&str, &Stated)> = (strata.iter())
            .filter_map(|h| Some((h.key.as_str(), &h.set.iter().find(|(s, _)| *s == slot)?.1)))
            .filter(|(_, set)| below(set))
            .collect();
        let Some((_, first)) = by.first() else { continue };
        let title = if by.len() == strata.len() {
            Message::new(by_all)
        } else {
            Message::new(by_some).names("names", by.iter().map(|(name, _)| *name))
        };
        let warning = Diagnostic::warning(&stated.at, title.text("key", whole.space.name(slot)));
        found.push(warning.related(&first.at, Message::new(here_by)));
    }
}

/// The hypotheses or experts that some future is drawn by: not those without weight.
fn drawn(strata: &[StratumLayer]) -> Vec<&StratumLayer> {
    strata.iter().filter(|stratum| stratum.weight.as_ref().is_none_or(|weight| weight.value > 0.0)).collect()
}

fn hypotheses(whole: &Whole<'_>, found: &mut Diagnostics) {
    for hypothesis in &whole.stated.hypotheses {
        if let Some(prior) = hypothesis.weight.as_ref().filter(|prior| prior.value == 0.0) {
            let title = Message::new("warning-prior-zero").text("hypothesis", hypothesis.key.as_str());
            found.push(Diagnostic::warning(&prior.at, title));
        }
        let mut by_key = BTreeMap::new();
        for (slot, stated) in hypothesis.set.iter().filter(|(_, stated)| !stated.is_sourced()) {
            by_key.insert(*slot, (whole.space.name(*slot), stated));
        }
        let bare: Vec<(&str, &Stated)> = by_key.into_values().collect();
        unsourced(&bare, found);
    }
}

/// Judgements of experts that never count: every hypothesis sets the quantity itself.
fn experts(whole: &Whole<'_>, found: &mut Diagnostics) {
    let hypotheses = drawn(&whole.stated.hypotheses);
    let by_all = |slot: Slot| {
        !hypotheses.is_empty() && hypotheses.iter().all(|hypothesis| hypothesis.set.iter().any(|(s, _)| *s == slot))
    };
    for expert in &whole.stated.experts {
        for (slot, stated) in expert.set.iter().filter(|(slot, _)| by_all(*slot)) {
            let title = Message::new("warning-judged-in-vain").text("key", whole.space.name(*slot));
            let title = title.text("expert", expert.key.as_str());
            found.push(Diagnostic::warning(&stated.at, title));
        }
    }
}

fn measures(whole: &Whole<'_>, found: &mut Diagnostics) {
    let horizon = whole.stated.horizon_days.as_ref().map(|days| days.value);
    for measure in &whole.stated.measures {
        let key = measure.key.as_str();
        if measure.changes.is_empty() {
            let title = Message::new("warning-measure-empty").text("measure", key);
            found.push(Diagnostic::warning(&measure.key_at, title));
        }
        for (kind, slot, stated) in &measure.changes {
            if whole.changes_nothing(*kind, *slot, &stated.quantity.distribution) {
                let title = Message::new("warning-change-nothing").text("measure", key);
                let title = title.text("key", whole.space.name(*slot));
                found.push(Diagnostic::warning(&stated.at, title));
            }
        }
        let in_force = whole.stated.policy.iter().flatten().any(|name| name.value == measure.key);
        if let (true, Some(start), Some(horizon)) = (in_force, &measure.start_day, horizon) {
            #[expect(clippy::cast_precision_loss, reason = "at most a century of days")]
            let horizon = horizon as f64;
            if let Distribution::Fixed(day) = start.quantity.distribution
                && day >= horizon
            {
                let title = Message::new("warning-measure-late").text("measure", key).number("day", day);
                found.push(Diagnostic::warning(&start.at, title.number("horizon", horizon)));
            }
        }
        if let (Some(start), Some(end)) = (&measure.start_day, &measure.end_day)
            && let (Distribution::Fixed(first), Distribution::Fixed(last)) =
                (&start.quantity.distribution, &end.quantity.distribution)
            && last <= first
        {
            let title = Message::new("warning-measure-never").text("measure", key).number("start", *first);
            found.push(Diagnostic::warning(&end.at, title.number("end", *last)));
        }
        unsourced_measure(whole, measure, found);
        if !measure.mentioned.iter().any(|key| key == "cost") {
            let title = Message::new("warning-measure-cost").text("measure", key);
            let help = Message::new("hint-measure-cost");
            found.push(Diagnostic::warning(&measure.key_at, title).help(help));
        }
    }
}
