//! Parameters and quantities of a scenario in words: label of a slot, value, range.

use super::briefing::Replaced;
use crate::locale::Locale;
use harmattan_core::Translations;
use harmattan_core::distribution::Distribution;
use harmattan_core::parameters::{Domain, Family, Level, Slot, Spec};
use harmattan_core::scenario::{Quantity, Scenario};

/// Where a distribution without end is cut: its 90 % interval.
const RANGE: (f64, f64) = (0.05, 0.95);

/// Label of a slot with the member it stands for: `Aircraft, Western front`.
pub(super) fn slot_label(scenario: &Scenario, slot: Slot, locale: &Locale) -> String {
    let spec = scenario.space.spec(slot);
    let member = member_name(scenario, spec.family, slot);
    locale.with_member(&locale.text(&spec.label_id()), member.get(locale.language()))
}

/// Name of the member a slot is repeated over; empty for a single value.
pub(super) fn member_name(scenario: &Scenario, family: Family, slot: Slot) -> Translations {
    let theatre = &scenario.theatre;
    let index = scenario.space.member(slot).index;
    match family {
        Family::Scalar => Translations::default(),
        Family::Front | Family::HomeFront => theatre.fronts[index].name.clone(),
        Family::Neighbour | Family::Country => theatre.countries[index].name.clone(),
        Family::Region | Family::HomeRegion => theatre.regions[index].name.clone(),
        Family::Corridor => theatre.corridors[index].name.clone(),
        Family::Place => theatre.places[index].name.clone(),
    }
}

/// Which hypotheses replace the base quantity of a slot. One that is drawn in no future does not count.
pub(super) fn replaced(scenario: &Scenario, slot: Slot) -> Replaced {
    let hypotheses = scenario.hypotheses.iter().filter(|h| h.prior > 0.0).map(|h| (&h.title, &h.set));
    let experts = scenario.experts.iter().filter(|expert| expert.weight > 0.0).map(|e| (&e.title, &e.set));
    let by = |strata: Vec<(&Translations, &Vec<(Slot, Quantity)>)>| {
        let sets = |set: &[(Slot, Quantity)]| set.iter().any(|&(set, _)| set == slot);
        let all: Vec<Translations> =
            strata.iter().filter(|(_, set)| sets(set)).map(|(title, _)| (*title).clone()).collect();
        (!all.is_empty() && all.len() == strata.len(), all)
    };
    let ((by_every_hypothesis, mut titles), (by_every_expert, judging)) =
        (by(hypotheses.collect()), by(experts.collect()));
    titles.extend(judging);
    match titles.len() {
        0 => Replaced::Nowhere,
        _ if by_every_hypothesis => Replaced::Everywhere,
        _ if by_every_expert => Replaced::ByEveryExpert,
        _ => Replaced::Under(titles),
    }
}

/// A value of a parameter: a framework by its word, a number as long as it needs to be.
pub(super) fn written(spec: &Spec, value: f64, locale: &Locale) -> String {
    if spec.domain == Domain::Framework
        && let Some(level) = Level::ALL.into_iter().find(|l| (l.value() - value).abs() < 0.5)
    {
        return locale.text(&format!("framework-{}", level.word()));
    }
    if value.abs() >= 1e5 && spec.unit.starts_with("usd") {
        return locale.money(value);
    }
    locale.compact(value)
}

/// The central value: the number or mode an analyst wrote, else the median.
pub(super) fn central(distribution: &Distribution) -> f64 {
    match distribution {
        Distribution::Fixed(x) => *x,
        Distribution::Triangular { mode, .. } | Distribution::Pert { mode, .. } => *mode,
        other => other.central(),
    }
}

/// The range of an uncertain value: its ends, or its 90 % interval where it has none.
pub(super) fn range_of(distribution: &Distribution) -> Option<(f64, f64)> {
    if distribution.is_fixed() {
        return None;
    }
    let (low, high) = distribution.stated_ends();
    if low.is_finite() && high.is_finite() {
        return Some((low, high));
    }
    Some((distribution.quantile(RANGE.0), distribution.quantile(RANGE.1)))
}
