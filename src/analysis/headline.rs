//! The headline table: first the probabilities, then the amounts.

use serde::{Deserialize, Serialize};

use super::chance::Chance;
use super::outcomes::{EventSummary, OutcomeSummary};
use harmattan_core::model::{Outcome, OutcomeKind};
use harmattan_engine::{Layout, Threshold};

/// A row of the headline table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HeadlineRow {
    /// Name in data files: of the event, or of the outcome's column.
    pub key: String,
    /// The outcome it is about.
    #[serde(with = "super::names::outcome")]
    pub outcome: Outcome,
    /// The corridor or country it is about; empty for none.
    pub member: String,
    /// What it says.
    #[serde(flatten)]
    pub value: HeadlineValue,
}

/// What a row of the headline table says.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HeadlineValue {
    /// The probability of an event.
    Probability {
        /// When the event counts as happened.
        #[serde(with = "super::names::ThresholdWords")]
        threshold: Threshold,
        /// Its probability.
        chance: Chance,
    },
    /// An amount.
    Amount {
        /// Median.
        median: f64,
        /// 10 % quantile: the lower end of the 80 % interval.
        q10: f64,
        /// 90 % quantile: its upper end.
        q90: f64,
    },
}

/// The rows: every headline event, then every headline outcome that is an amount.
pub(super) fn rows(layout: &Layout, outcomes: &[OutcomeSummary], events: &[EventSummary]) -> Vec<HeadlineRow> {
    let probability = |event: &EventSummary| HeadlineRow {
        key: event.key.clone(),
        outcome: event.outcome,
        member: event.member.clone(),
        value: HeadlineValue::Probability { threshold: event.threshold, chance: event.chance },
    };
    let amount = |(column, summary): (usize, &OutcomeSummary)| {
        let spec = layout.outcomes.spec(column);
        let quantiles = summary
            .quantiles
            .filter(|_| spec.headline && !matches!(spec.kind, OutcomeKind::FirstDay | OutcomeKind::Level))?;
        Some(HeadlineRow {
            key: summary.key.clone(),
            outcome: summary.outcome,
            member: layout.outcomes.member(column).name.clone(),
            value: HeadlineValue::Amount { median: quantiles.q50, q10: quantiles.q10, q90: quantiles.q90 },
        })
    };
    let events = events.iter().filter(|e| e.headline).map(probability);
    events.chain(outcomes.iter().enumerate().filter_map(amount)).collect()
}
