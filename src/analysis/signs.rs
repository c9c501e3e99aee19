//! Signs of a hypothesis: what an observer would see more or less of if it held, measured in its futures.

use serde::{Deserialize, Serialize};

use harmattan_core::model::{Outcome, OutcomeFamily, OutcomeKind};
use harmattan_engine::{Layout, Reduction};

/// Signs named of a hypothesis.
const MOST: usize = 3;
/// Least difference that is a sign, in standard deviations of single futures: below, a year that was seen says next to nothing.
const LEAST: f64 = 0.2;
/// Standard errors that a difference must exceed.
const SURE: f64 = 4.0;

/// An outcome that differs under a hypothesis.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HypothesisSign {
    /// Column in data files.
    pub key: String,
    /// Which outcome it is.
    #[serde(with = "super::names::outcome")]
    pub outcome: Outcome,
    /// The corridor; empty for none.
    pub member: String,
    /// Its mean under the hypothesis.
    pub mean: f64,
    /// Its mean over all futures.
    pub overall: f64,
    /// The difference in standard deviations of all futures.
    pub effect: f64,
}

/// Whether somebody who watches can see an outcome: events and closures, no cells and no dollars.
fn is_seen(outcome: Outcome, family: OutcomeFamily, kind: OutcomeKind) -> bool {
    let hidden =
        matches!(outcome, Outcome::CellsEnd | Outcome::CellsLost | Outcome::GravityShift | Outcome::IsolationDays);
    !hidden
        && matches!(family, OutcomeFamily::Scalar | OutcomeFamily::Corridor)
        && matches!(kind, OutcomeKind::Days | OutcomeKind::Count)
}

/// What differs most under a hypothesis from all futures, the strongest first; each outcome once, where it differs most.
pub(super) fn signs_of(layout: &Layout, group: &Reduction, all: &Reduction) -> Vec<HypothesisSign> {
    let sign = |column: usize| {
        let spec = layout.outcomes.spec(column);
        if !is_seen(spec.outcome, spec.family, spec.kind) {
            return None;
        }
        let (mine, whole) = (group.outcomes.get(column), all.outcomes.get(column));
        let (difference, sd) = (mine.mean - whole.mean, whole.sd()?);
        let sure = group.mean_error(layout, column).is_some_and(|found| difference.abs() > SURE * found.error);
        (sure && difference.abs() > LEAST * sd).then(|| HypothesisSign {
            key: layout.outcomes.names()[column].clone(),
            outcome: spec.outcome,
            member: layout.outcomes.member(column).name.clone(),
            mean: mine.mean,
            overall: whole.mean,
            effect: difference / sd,
        })
    };
    let mut signs: Vec<HypothesisSign> = (0..layout.outcomes.len()).filter_map(sign).collect();
    signs.sort_by(|a, b| b.effect.abs().total_cmp(&a.effect.abs()).then(a.key.cmp(&b.key)));
    let mut kept: Vec<HypothesisSign> = Vec::new();
    for sign in signs {
        // The longest closure goes with the days closed.
        let same = |a: Outcome| if a == Outcome::LongestClosure { Outcome::ClosedDays } else { a };
        if kept.len() < MOST && kept.iter().all(|k| same(k.outcome) != same(sign.outcome)) {
            kept.push(sign);
        }
    }
    kept
}
