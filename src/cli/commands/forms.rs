//! The page of keys on how a scenario file is written: the settings beside the parameters, and the forms of a
//! quantity, each with an example that loads.

use std::fmt::Write as _;

use harmattan_render::locale::Locale;
use harmattan_scenario::SETTINGS;

/// The distributions a quantity may be, each with an example of the whole quantity.
const FORMS: [(&str, &str); 16] = [
    ("uniform", "{ uniform = [10, 40] }"),
    ("triangular", "{ triangular = [10, 20, 40] }"),
    ("pert", "{ pert = [10, 20, 40] }"),
    ("normal", "{ normal = [20, 2] }"),
    ("truncated_normal", "{ truncated_normal = [20, 8, 0, 60] }"),
    ("lognormal", "{ lognormal = [20, 0.5] }"),
    ("beta", "{ beta = [2, 5] }"),
    ("gamma", "{ gamma = [4, 5] }"),
    ("poisson", "{ poisson = 20 }"),
    ("discrete", "{ discrete = { values = [10, 20, 40], weights = [0.2, 0.5, 0.3] } }"),
    ("quantiles", "{ quantiles = { p = [0.1, 0.5, 0.9], x = [10, 20, 40] } }"),
    ("roulette", "{ roulette = { edges = [0, 10, 20, 30], counts = [2, 5, 3] } }"),
    ("empirical", "{ empirical = { values = [12, 18, 25, 31] } }"),
    ("truncated", "{ truncated = [5, 60], lognormal = [20, 0.5] }"),
    ("season", "{ season = [1, 1, 1, 1, 1, 1.2, 0.6, 0.5, 0.7, 1.5, 1.5, 1], value = 20 }"),
    ("free", "{ free = true, pert = [10, 20, 40] }"),
];

/// Both tables, as Markdown.
pub(super) fn reference(locale: &Locale) -> String {
    let mut out = String::new();
    let settings = SETTINGS.map(|setting| (setting.key, setting.example));
    table(&mut out, "keys-settings", "setting", &settings, locale);
    table(&mut out, "keys-forms", "form", &FORMS, locale);
    out
}

fn table(out: &mut String, heading: &str, prefix: &str, rows: &[(&str, &str)], locale: &Locale) {
    let introduction = locale.text(&format!("{heading}-introduction"));
    let columns = ["key", "meaning", "example"].map(|column| locale.text(&format!("keys-column-{column}")));
    let _ = write!(out, "\n## {}\n\n{introduction}\n\n| {} |\n", locale.text(heading), columns.join(" | "));
    let _ = writeln!(out, "| --- | --- | --- |");
    for (word, example) in rows {
        let meaning = locale.text(&format!("{prefix}-{}", word.replace('_', "-")));
        let _ = writeln!(out, "| `{word}` | {meaning} | `{example}` |");
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::FORMS;
    use harmattan_core::parameters::KEYS;
    use harmattan_render::locale::scenario_schema;
    use harmattan_scenario::{SETTINGS, Setting, load};

    const BASELINE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios/baseline.toml");

    /// The names in a table of the schema.
    fn names(table: &serde_json::Value) -> BTreeSet<String> {
        table.as_object().unwrap().keys().cloned().collect()
    }

    #[test]
    fn every_form_is_told_with_an_example_that_loads() {
        let schema = scenario_schema();
        let mut known = names(&schema["$defs"]["real_from_0_to_1000"]["anyOf"][1]["properties"]);
        for other in ["value", "source", "grade", "note"] {
            assert!(known.remove(other), "{other}");
        }
        assert_eq!(known, FORMS.iter().map(|(word, _)| (*word).to_owned()).collect());
        for (word, example) in FORMS {
            assert!(example.starts_with(&format!("{{ {word} = ")), "{example}");
            let loaded = load(Path::new(BASELINE), &[format!("group.incidents={example}")]);
            assert!(loaded.is_ok(), "{example}");
        }
    }

    #[test]
    fn every_setting_is_told() {
        let tables: BTreeSet<&str> =
            KEYS.iter().map(|spec| spec.pattern.split('.').next().unwrap_or_default()).collect();
        let mut known = names(&scenario_schema()["properties"]);
        known.retain(|name| !tables.contains(name.as_str()));
        assert_eq!(known, SETTINGS.iter().map(|setting| setting.key.to_owned()).collect());
        for Setting { key, example, .. } in SETTINGS {
            assert!(example.trim_start_matches('[').starts_with(key), "{example}");
            assert!(example.parse::<toml::Table>().is_ok(), "{example}");
        }
    }
}
