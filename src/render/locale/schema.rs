//! The JSON Schema of scenario files with the descriptions of its keys in English.

use harmattan_core::Language;
use serde_json::Value;

use super::Locale;

/// The schema of scenario files, its keys described in English.
#[must_use]
pub fn scenario_schema() -> Value {
    let locale = Locale::new(Language::English);
    harmattan_scenario::schema::scenario_schema(&|spec| {
        let unit = locale.text(&format!("unit-{}", spec.unit));
        let label = locale.text(&spec.label_id());
        if unit.is_empty() { label } else { format!("{label} ({unit})") }
    })
}
