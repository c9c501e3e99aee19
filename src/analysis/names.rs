//! Registry entries in `summary.json`: an outcome by its name, the time an event counts from in words.

use serde::{Deserialize, Serialize};

use harmattan_engine::Threshold;

/// An [`Outcome`](harmattan_core::model::Outcome) as its name in data files, without the member: `closed_days`.
pub(super) mod outcome {
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    use harmattan_core::model::{OUTCOMES, Outcome, OutcomeSpec};

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature is serde's")]
    pub fn serialize<S: Serializer>(outcome: &Outcome, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(name(outcome.spec()))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Outcome, D::Error> {
        let word = String::deserialize(deserializer)?;
        let found = OUTCOMES.iter().find(|spec| name(spec) == word);
        found.map(|spec| spec.outcome).ok_or_else(|| D::Error::custom(format!("there is no outcome `{word}`")))
    }

    fn name(spec: &OutcomeSpec) -> &'static str {
        spec.pattern.trim_end_matches(".{}")
    }
}

/// A [`Threshold`] as `{"at_least": 3.0}`, `"disruption"`, `{"by_day": 90}`.
#[derive(Serialize, Deserialize)]
#[serde(remote = "Threshold", rename_all = "snake_case")]
pub(super) enum ThresholdWords {
    AtLeast(f64),
    Disruption,
    #[serde(rename = "by_day")]
    By(u32),
}
