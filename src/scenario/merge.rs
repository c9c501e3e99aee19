//! What a file states over what it extends: key by key; quantities, the policy and the correlations whole.

use super::layer::Layer;
use super::overlay::{MeasureLayer, StratumLayer};
use super::quantity::Stated;

/// Lays `top` over `base`. Name, title and description describe a file, not what it assumes: they are
/// the top file's own.
pub(super) fn merge(base: Layer, top: Layer) -> Layer {
    let mut merged = Layer {
        name: top.name,
        title: top.title,
        description: top.description,
        kind: top.kind.or(base.kind),
        start: top.start.or(base.start),
        horizon_days: top.horizon_days.or(base.horizon_days),
        trajectories: top.trajectories.or(base.trajectories),
        seed: top.seed.or(base.seed),
        design: top.design.or(base.design),
        repeats: top.repeats.or(base.repeats),
        normalise_priors: top.normalise_priors.or(base.normalise_priors),
        policy: top.policy.or(base.policy),
        base: base.base,
        attempted: base.attempted,
        mentioned: base.mentioned,
        hypotheses: base.hypotheses,
        experts: base.experts,
        measures: base.measures,
        correlations: top.correlations.or(base.correlations),
        tables: base.tables,
    };
    merged.attempted.extend(top.attempted);
    merged.mentioned.extend(top.mentioned);
    // The tables of the file that states everything come first: there a missing key belongs.
    merged.tables.extend(top.tables);
    replace(&mut merged.base, top.base);
    strata(&mut merged.hypotheses, top.hypotheses);
    strata(&mut merged.experts, top.experts);
    for measure in top.measures {
        match merged.measures.iter_mut().find(|known| known.key == measure.key) {
            Some(known) => change_measure(known, measure),
            None => merged.measures.push(measure),
        }
    }
    merged
}

/// Replaces what has the same key and adds the rest.
fn replace<K: PartialEq>(list: &mut Vec<(K, Stated)>, newer: Vec<(K, Stated)>) {
    for (key, stated) in newer {
        match list.iter_mut().find(|(known, _)| *known == key) {
            Some((_, old)) => *old = stated,
            None => list.push((key, stated)),
        }
    }
}

/// Changes the hypotheses, or the experts, of the same keys and adds the rest.
fn strata(list: &mut Vec<StratumLayer>, newer: Vec<StratumLayer>) {
    for newer in newer {
        let Some(known) = list.iter_mut().find(|known| known.key == newer.key) else {
            list.push(newer);
            continue;
        };
        known.title = newer.title.or(known.title.take());
        known.weight = newer.weight.or(known.weight.take());
        known.mentioned.extend(newer.mentioned);
        replace(&mut known.set, newer.set);
    }
}

fn change_measure(known: &mut MeasureLayer, newer: MeasureLayer) {
    known.title = newer.title.or(known.title.take());
    known.when = newer.when.or(known.when.take());
    known.start_day = newer.start_day.or(known.start_day.take());
    known.ramp_days = newer.ramp_days.or(known.ramp_days.take());
    known.end_day = newer.end_day.or(known.end_day.take());
    known.cost = newer.cost.or(known.cost.take());
    known.cost_once = newer.cost_once.or(known.cost_once.take());
    known.sourced |= newer.sourced;
    known.mentioned.extend(newer.mentioned);
    for (kind, slot, stated) in newer.changes {
        match known.changes.iter_mut().find(|(k, s, _)| (*k, *s) == (kind, slot)) {
            Some(change) => change.2 = stated,
            None => known.changes.push((kind, slot, stated)),
        }
    }
    known.changes.sort_by_key(|(kind, _, _)| *kind as u8);
}
