//! The kind of a scenario in `comparison.json`, by its word in scenario files.

use harmattan_core::scenario::ScenarioKind;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serializer};

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature is serde's")]
pub(super) fn serialize<S: Serializer>(kind: &ScenarioKind, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(kind.word())
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<ScenarioKind, D::Error> {
    let word = String::deserialize(deserializer)?;
    let found = ScenarioKind::ALL.into_iter().find(|kind| kind.word() == word);
    found.ok_or_else(|| D::Error::custom(format!("there is no kind `{word}`")))
}
