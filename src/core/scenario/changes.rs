//! What differs between two scenarios: assumption by assumption.

use std::collections::BTreeMap;

use super::types::{Change, Expert, Hypothesis, Measure, Quantity, Scenario};
use crate::parameters::Slot;

/// One difference between two scenarios of the same space of parameters.
#[derive(Clone, Debug, PartialEq)]
pub enum Difference {
    /// The quantity of a slot; `None` where it is absent.
    Base {
        /// Which value.
        slot: Slot,
        /// In the first scenario.
        from: Option<Quantity>,
        /// In the second.
        to: Option<Quantity>,
    },
    /// The quantity of a slot under a hypothesis; `None` where the hypothesis leaves it alone.
    UnderHypothesis {
        /// Key of the hypothesis.
        hypothesis: String,
        /// Which value.
        slot: Slot,
        /// In the first scenario.
        from: Option<Quantity>,
        /// In the second.
        to: Option<Quantity>,
    },
    /// The quantity of a slot as an expert judges it; `None` where the expert leaves it alone.
    ByExpert {
        /// Key of the expert.
        expert: String,
        /// Which value.
        slot: Slot,
        /// In the first scenario.
        from: Option<Quantity>,
        /// In the second.
        to: Option<Quantity>,
    },
    /// Prior of a hypothesis; 0 where it is absent.
    Prior {
        /// Key of the hypothesis.
        hypothesis: String,
        /// In the first scenario.
        from: f64,
        /// In the second.
        to: f64,
    },
    /// The measures in force, or what one of them does, when or at what cost: keys of those in force.
    Policy {
        /// In the first scenario.
        from: Vec<String>,
        /// In the second.
        to: Vec<String>,
    },
    /// The rank correlations.
    Correlations {
        /// Slots whose correlations differ.
        slots: Vec<Slot>,
    },
}

impl Difference {
    /// The slot whose quantity differs, in the base, under a hypothesis or by an expert.
    #[must_use]
    pub fn slot(&self) -> Option<Slot> {
        match self {
            Self::Base { slot, .. } | Self::UnderHypothesis { slot, .. } | Self::ByExpert { slot, .. } => Some(*slot),
            Self::Prior { .. } | Self::Policy { .. } | Self::Correlations { .. } => None,
        }
    }
}

/// All differences of assumptions, provenance aside: distributions in order of their slots, hypotheses, priors,
/// measures, correlations. The scenarios must have the same space of parameters; of others, nothing is said.
#[must_use]
pub fn differences(a: &Scenario, b: &Scenario) -> Vec<Difference> {
    if a.base.len() != b.base.len() {
        return Vec::new();
    }
    let mut all: Vec<Difference> = (a.base.iter().zip(&b.base).enumerate())
        .filter(|(_, (from, to))| !same(from.as_ref(), to.as_ref()))
        .map(|(slot, (from, to))| Difference::Base { slot, from: from.clone(), to: to.clone() })
        .collect();
    all.extend(hypotheses(a, b));
    all.extend(experts(a, b));
    if policy(a) != policy(b) {
        let keys = |s: &Scenario| s.policy.iter().filter_map(|&i| s.measures.get(i)).map(|m| m.key.clone()).collect();
        all.push(Difference::Policy { from: keys(a), to: keys(b) });
    }
    let slots = correlated(a, b);
    if !slots.is_empty() {
        all.push(Difference::Correlations { slots });
    }
    all
}

/// The differences in what is counted as an outcome (`[outcomes]`): under the same name, the two count different things.
#[must_use]
pub fn counted_differently(a: &Scenario, b: &Scenario) -> Vec<Difference> {
    let is_definition = |slot: Slot| a.space.spec(slot).defines_outcomes();
    let mut all = differences(a, b);
    all.retain(|difference| difference.slot().is_some_and(is_definition));
    all
}

/// Whether two quantities have the same distribution and season.
fn same(a: Option<&Quantity>, b: Option<&Quantity>) -> bool {
    a.map(|q| (&q.distribution, q.season)) == b.map(|q| (&q.distribution, q.season))
}

fn hypotheses(a: &Scenario, b: &Scenario) -> Vec<Difference> {
    let mut keys: Vec<&str> = a.hypotheses.iter().chain(&b.hypotheses).map(|h| h.key.as_str()).collect();
    keys.sort_unstable();
    keys.dedup();
    let mut all = Vec::new();
    for key in keys {
        let find = |s: &Scenario| s.hypotheses.iter().find(|h| h.key == key).cloned();
        let (left, right) = (find(a), find(b));
        let prior = |h: &Option<Hypothesis>| h.as_ref().map_or(0.0, |h| h.prior);
        if prior(&left) != prior(&right) {
            all.push(Difference::Prior { hypothesis: key.to_owned(), from: prior(&left), to: prior(&right) });
        }
        let set = |h: Option<Hypothesis>| h.map(|h| h.set).unwrap_or_default();
        let differing = differing(set(left), set(right)).into_iter();
        all.extend(differing.map(|(slot, from, to)| Difference::UnderHypothesis {
            hypothesis: key.to_owned(),
            slot,
            from,
            to,
        }));
    }
    all
}

/// What experts of the same keys judge otherwise.
fn experts(a: &Scenario, b: &Scenario) -> Vec<Difference> {
    let pairs = a.experts.iter().filter_map(|left| Some((left, b.experts.iter().find(|right| right.key == left.key)?)));
    let of = |(left, right): (&Expert, &Expert)| {
        let expert = left.key.clone();
        let one = move |(slot, from, to)| Difference::ByExpert { expert: expert.clone(), slot, from, to };
        differing(left.set.clone(), right.set.clone()).into_iter().map(one)
    };
    pairs.flat_map(of).collect()
}

/// Slots that two overlays set otherwise, with what each sets.
fn differing(
    left: Vec<(Slot, Quantity)>,
    right: Vec<(Slot, Quantity)>,
) -> Vec<(Slot, Option<Quantity>, Option<Quantity>)> {
    let (left, right): (BTreeMap<_, _>, BTreeMap<_, _>) = (left.into_iter().collect(), right.into_iter().collect());
    let slots: std::collections::BTreeSet<Slot> = left.keys().chain(right.keys()).copied().collect();
    let of = |slot: Slot| (slot, left.get(&slot).cloned(), right.get(&slot).cloned());
    slots.into_iter().map(of).filter(|(_, from, to)| !same(from.as_ref(), to.as_ref())).collect()
}

/// What the measures in force do, without titles and provenance.
fn policy(s: &Scenario) -> Vec<impl PartialEq + use<>> {
    let law = |q: &Quantity| q.distribution.clone();
    let change = |c: &Change| (c.kind, c.slot, law(&c.quantity));
    let measure = |m: &Measure| {
        let changes: Vec<_> = m.changes.iter().map(change).collect();
        let costs = [&m.cost_usd_per_year, &m.cost_usd_once].map(|cost| cost.as_ref().map(law));
        (
            m.key.clone(),
            m.when.clone(),
            law(&m.start_day),
            law(&m.ramp_days),
            m.end_day.as_ref().map(law),
            costs,
            changes,
        )
    };
    s.policy.iter().filter_map(|&i| s.measures.get(i)).map(measure).collect()
}

/// Slots that are correlated in one way here and in another there.
fn correlated(a: &Scenario, b: &Scenario) -> Vec<Slot> {
    let pairs = |s: &Scenario| {
        let pair = |c: &super::types::Correlation| {
            let (x, y) = c.between;
            (x.min(y), x.max(y), c.rank.to_bits())
        };
        s.correlations.iter().map(pair).collect::<std::collections::BTreeSet<_>>()
    };
    let (left, right) = (pairs(a), pairs(b));
    let mut slots: Vec<Slot> = left.symmetric_difference(&right).flat_map(|&(x, y, _)| [x, y]).collect();
    slots.sort_unstable();
    slots.dedup();
    slots
}
