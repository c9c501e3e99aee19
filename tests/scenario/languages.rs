//! Mistakes in three languages, in colour and without.

use harmattan_render::locale::render_diagnostics;
use std::collections::BTreeSet;
use std::fs;

use harmattan_core::Language;
use harmattan_render::locale::Locale;
use harmattan_scenario::load;
use insta::assert_snapshot;

use super::bench::{Bench, repository};

/// The example of the documentation, word for word but for the key, which must be one of the registry.
#[test]
fn the_look_of_an_error() {
    let bench = Bench::new();
    fs::create_dir(bench.path("scenarios")).expect("a folder");
    let text =
        "format = 1\nextends = \"../small.toml\"\ntitle = \"My own\"\n\n\n\n\n\n\n\n\n\n[drones]\navailablity = 0.4\n";
    bench.write("scenarios/my.toml", text);
    let said = bench.said_of("scenarios/my.toml");
    let expected = "error: unknown key `drones.availablity`
  --> scenarios/my.toml:14:1
   |
14 | availablity = 0.4
   | ^^^^^^^^^^^ did you mean `availability`?
";
    assert!(said.contains(expected), "{said}");
}

#[test]
fn french_and_arabic() {
    let bench = Bench::with("availability =", "availablity =").change("small.toml", "prior = 0.6", "prior = 0.5");
    let bench = bench.change("small.toml", "late_effect = { value = 0.4", "late_effect = { normal = [0.5, 0.3]");
    let bench = bench.change("theatre.toml", "km = 210", "km = 150");
    // A wrong theatre hides what only the whole can tell: both runs are shown.
    let outcome = bench.load();
    assert_snapshot!(bench.words(&outcome, Language::French));
    let arabic = bench.words(&outcome, Language::Arabic);
    assert!(!arabic.contains('\u{fffd}'), "{arabic}");
    assert_snapshot!(arabic);
}

#[test]
fn colour_changes_nothing_but_colour() {
    let bench = Bench::with("availability =", "availablity =");
    let found = bench.load().expect_err("a mistake");
    let locale = Locale::new(Language::English);
    let (plain, coloured) = (render_diagnostics(&found, &locale, false), render_diagnostics(&found, &locale, true));
    assert!(coloured.contains("\u{1b}["));
    assert!(!plain.contains('\u{1b}'));
    let mut stripped = String::new();
    let mut rest = coloured.as_str();
    while let Some((before, after)) = rest.split_once("\u{1b}[") {
        stripped.push_str(before);
        rest = after.split_once('m').map_or("", |(_, after)| after);
    }
    stripped.push_str(rest);
    assert_eq!(stripped, plain);
}

#[test]
fn places_are_told_apart_from_words() {
    let found = Bench::with("availability =", "availablity =").load().expect_err("a mistake");
    let first = found.iter().next().expect("one");
    assert_eq!(first.title.id, "error-unknown-key");
    assert_eq!(first.file().file_name().and_then(|name| name.to_str()), Some("small.toml"));
    assert_eq!(first.position().map(|(_, column)| column), Some(1));
}

#[test]
fn columns_count_characters() {
    let bench = Bench::new();
    bench.write("a.toml", "format = 1\nextends = \"small.toml\"\ntitle = { en = \"é\", ar = \"غرب\", xx = \"\" }\n");
    let found = load(&bench.path("a.toml"), &[]).expect_err("a mistake");
    let position =
        found.iter().find(|d| d.title.id == "error-unknown-key").and_then(harmattan_scenario::Diagnostic::position);
    assert_eq!(position, Some((3, 33)));
}

/// Every message the readers use has words in every language.
#[test]
fn every_message_has_words() {
    let mut ids = BTreeSet::new();
    let sources =
        fs::read_dir(repository("src/scenario")).expect("sources").map(|entry| entry.expect("readable").path());
    for path in sources.chain([repository("src/render/locale/diagnostics.rs")]) {
        let text = fs::read_to_string(path).expect("text");
        for quoted in text.split('"').skip(1).step_by(2) {
            let (kind, rest) = quoted.split_once('-').unwrap_or(("", ""));
            let wordy = rest.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
            if ["error", "warning", "hint", "what", "limit", "diagnostic"].contains(&kind) && !rest.is_empty() && wordy
            {
                ids.insert(quoted.to_owned());
            }
        }
    }
    assert!(ids.len() > 150, "only {} messages found", ids.len());
    for code in ["en", "fr", "ar"] {
        let words = fs::read_to_string(repository(&format!("src/render/locale/{code}/errors.ftl"))).expect("words");
        for id in &ids {
            assert!(words.lines().any(|line| line.starts_with(&format!("{id} ="))), "{code} lacks {id}");
        }
        for line in words.lines().filter(|line| line.contains(" =") && !line.starts_with([' ', '#'])) {
            let id = line.split(" =").next().unwrap_or_default();
            assert!(ids.contains(id), "{code}: nobody says {id}");
        }
    }
}
