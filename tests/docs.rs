//! The documentation keeps its promises: every fact of the report has its place, every key and outcome it names
//! exists, the code cites sections that are there, and the project says that it is protective only, and is.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use harmattan_core::model::{OUTCOMES, OutcomeFamily};
use harmattan_core::parameters::{Family, KEYS, Level};

/// Facts of the report.
const FACTS: usize = 100;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn text(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn toml_file(path: &str) -> toml::Table {
    text(path).parse().unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Words between backticks.
fn quoted(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

/// One row of the table of facts.
struct Row {
    number: usize,
    keys: String,
    outcomes: String,
    remark: String,
}

fn facts() -> Vec<Row> {
    let page = text("docs/report.md");
    let cells = |line: &str| line.trim_matches('|').split('|').map(|c| c.trim().to_owned()).collect::<Vec<_>>();
    let rows = page.lines().filter(|line| line.starts_with("| ")).map(cells).filter_map(|c| {
        let number = c[0].parse().ok()?;
        assert_eq!(c.len(), 6, "fact {number} has six columns");
        assert!(c[1].starts_with('S') && !c[2].is_empty(), "fact {number} has a place and words");
        Some(Row { number, keys: c[3].clone(), outcomes: c[4].clone(), remark: c[5].clone() })
    });
    rows.collect()
}

/// Names of the shipped theatre and scenario, to which documentation may refer.
struct Names {
    members: BTreeMap<&'static str, BTreeSet<String>>,
    hypotheses: BTreeSet<String>,
    measures: BTreeSet<String>,
}

impl Names {
    fn load() -> Self {
        let theatre = toml_file("scenarios/theatres/western-mali.toml");
        let baseline = toml_file("scenarios/baseline.toml");
        let of = |file: &toml::Table, table: &str| -> BTreeSet<String> {
            file[table].as_table().unwrap_or_else(|| panic!("[{table}]")).keys().cloned().collect()
        };
        let tables = [
            ("country", "countries"),
            ("front", "fronts"),
            ("region", "regions"),
            ("place", "places"),
            ("corridor", "corridors"),
        ];
        let members = tables.into_iter().map(|(word, table)| (word, of(&theatre, table))).collect();
        Self { members, hypotheses: of(&baseline, "hypotheses"), measures: of(&baseline, "measures") }
    }

    /// Whether `name` is `pattern` with `{}` replaced by `<word>` or by a member of that word's table.
    fn fits(&self, name: &str, pattern: &str, word: &str) -> bool {
        let Some((before, after)) = pattern.split_once("{}") else { return name == pattern };
        let middle = name.strip_prefix(before).and_then(|rest| rest.strip_suffix(after));
        middle.is_some_and(|m| m == format!("<{word}>") || self.members[word].contains(m))
    }

    fn is_key(&self, name: &str) -> bool {
        KEYS.iter().any(|spec| {
            let word = match spec.family {
                Family::Scalar => "",
                Family::Front | Family::HomeFront => "front",
                Family::Neighbour | Family::Country => "country",
                // Regional values follow their country's and are named by no fact.
                Family::Region => return false,
                Family::HomeRegion => "region",
                Family::Corridor => "corridor",
                Family::Place => "place",
            };
            self.fits(name, spec.pattern, word)
        })
    }

    fn is_outcome(&self, name: &str) -> bool {
        OUTCOMES.iter().any(|spec| match spec.family {
            OutcomeFamily::Scalar => name == spec.pattern,
            OutcomeFamily::Corridor => self.fits(name, spec.pattern, "corridor"),
            OutcomeFamily::Neighbour => self.fits(name, spec.pattern, "country"),
            OutcomeFamily::Place => self.fits(name, spec.pattern, "place"),
            OutcomeFamily::RegionMonth => name == spec.pattern.replace("{}", "<region>.<month>"),
        })
    }

    /// What a remark may name: hypotheses, measures, frameworks, members of the theatre.
    fn is_known(&self, name: &str) -> bool {
        self.hypotheses.contains(name)
            || self.measures.contains(name)
            || Level::ALL.iter().any(|level| level.word() == name)
            || self.members.values().any(|members| members.contains(name))
    }
}

#[test]
fn every_fact_of_the_report_is_encoded_answered_or_left_out_for_a_reason() {
    let rows = facts();
    let numbers: Vec<usize> = rows.iter().map(|row| row.number).collect();
    assert_eq!(numbers, (1..=FACTS).collect::<Vec<_>>(), "all facts, once each, in order");
    for row in &rows {
        let named = !quoted(&row.keys).is_empty() || !quoted(&row.outcomes).is_empty();
        assert!(named || !row.remark.is_empty(), "fact {} has neither key, outcome nor reason", row.number);
        if !named {
            let reason = row.remark.starts_with("left out") || row.remark.starts_with("no quantity");
            assert!(reason, "fact {} says why it is left out", row.number);
        }
    }
}

#[test]
fn every_key_and_outcome_named_beside_a_fact_exists() {
    let names = Names::load();
    for row in facts() {
        for key in quoted(&row.keys) {
            assert!(names.is_key(key), "fact {}: `{key}` is no key", row.number);
        }
        for outcome in quoted(&row.outcomes) {
            assert!(names.is_outcome(outcome), "fact {}: `{outcome}` is no outcome", row.number);
        }
        for name in quoted(&row.remark) {
            assert!(names.is_known(name), "fact {}: `{name}` is unknown", row.number);
        }
    }
}

#[test]
fn the_check_of_names_can_fail() {
    let names = Names::load();
    assert!(names.is_key("drones.aircraft.west") && names.is_key("drones.aircraft.<front>"));
    assert!(!names.is_key("drones.aircraft.atlantis") && !names.is_key("drones.aircraft.<place>"));
    assert!(!names.is_key("drones.qualty") && !names.is_outcome("closed_days") && !names.is_known("bombing"));
}

#[test]
fn the_model_page_has_the_sections_that_the_code_cites() {
    let page = text("docs/model.md");
    let sections: Vec<&str> = page.lines().filter_map(|line| line.strip_prefix("## ")).collect();
    let numbered: BTreeSet<usize> =
        sections.iter().filter_map(|title| title.split_once(". ")?.0.parse().ok()).collect();
    assert_eq!(numbered, (1..=10).collect());
    for file in rust_files(&root().join("src")) {
        let code = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        for cited in code.split("model.md section ").skip(1) {
            let digits: String = cited.chars().take_while(char::is_ascii_digit).collect();
            let number = digits.parse().unwrap_or_else(|_| panic!("{}: no number", file.display()));
            assert!(numbered.contains(&number), "{}: model.md section {number}", file.display());
        }
    }
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for path in entries.map(|entry| entry.unwrap_or_else(|error| panic!("{error}")).path()) {
        if path.is_dir() {
            found.extend(rust_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found
}

#[test]
fn links_between_pages_lead_somewhere() {
    // Made by the program: the page of keys from its types, the picture from a run.
    let made = ["docs/keys.md", "docs/picture.png"];
    for page in [
        "README.md",
        "docs/model.md",
        "docs/report.md",
        "docs/architecture.md",
        "docs/outputs.md",
        "docs/comparing.md",
        "docs/evidence.md",
        "docs/explorer.md",
        "docs/reliability.md",
        "output/README.md",
    ] {
        let folder = Path::new(page).parent().unwrap_or(Path::new(""));
        let content = text(page);
        for target in content.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(target, _)| target) {
            let target = target.split('#').next().unwrap_or(target);
            if target.is_empty() || target.contains("://") {
                continue;
            }
            let path = tidy(&folder.join(target));
            let there = root().join(&path).exists() || made.contains(&path.as_str());
            assert!(there, "{page} links to {target}, which is not there");
        }
    }
}

/// A relative path without `..`.
fn tidy(path: &Path) -> String {
    let mut parts: Vec<String> = Vec::new();
    for part in path.iter().map(|part| part.to_string_lossy().into_owned()) {
        if part == ".." {
            parts.pop();
        } else {
            parts.push(part);
        }
    }
    parts.join("/")
}

#[test]
fn every_shipped_scenario_is_in_the_readme_and_names_its_schema() {
    let readme = text("README.md");
    let entries = fs::read_dir(root().join("scenarios")).unwrap_or_else(|error| panic!("scenarios: {error}"));
    let mut seen = 0;
    for path in entries.map(|entry| entry.unwrap_or_else(|error| panic!("{error}")).path()) {
        if path.extension().is_some_and(|ending| ending == "toml") {
            let name = path.file_stem().unwrap_or_default().to_string_lossy();
            assert!(readme.contains(&format!("`{name}`")), "README does not list {name}");
            let scenario = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{name}: {error}"));
            assert!(scenario.starts_with("#:schema ./schema/scenario.schema.json\n"), "{name} names no schema");
            seen += 1;
        }
    }
    assert!(seen >= 11, "only {seen} scenarios");
}

#[test]
fn the_project_says_that_it_is_protective_only() {
    for page in ["README.md", "docs/model.md"] {
        let content = text(page);
        for words in ["**Protective only.**", "holds no target", "What it must not be used for", "most harm"] {
            let flat = content.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(flat.contains(words), "{page} does not say: {words}");
        }
    }
}

#[test]
fn no_measure_can_touch_the_other_sides_intent_the_start_or_the_meaning_of_outcomes() {
    for spec in KEYS {
        let closed =
            ["group.", "state.", "cells.", "capacity.", "outcomes."].iter().any(|p| spec.pattern.starts_with(p));
        // What of other tables is the other side's: how it prepares and moves.
        let theirs =
            ["engagement.operation", "cooperation.transit_days", "routes.ambush_preparation_days", "routes.passing"];
        let closed = closed || theirs.contains(&spec.pattern);
        assert_eq!(spec.open_to_measures, !closed, "{}", spec.pattern);
    }
    let baseline = toml_file("scenarios/baseline.toml");
    let measures = baseline["measures"].as_table().unwrap_or_else(|| panic!("[measures]"));
    for (name, measure) in measures {
        for change in ["set", "add", "scale"] {
            let Some(keys) = measure.get(change).and_then(toml::Value::as_table) else { continue };
            assert!(!keys.is_empty(), "{name}.{change} changes nothing");
            for key in keys.keys() {
                let open = KEYS.iter().any(|spec| spec.open_to_measures && matches(key, spec.pattern));
                assert!(open, "measure {name} touches {key}");
            }
        }
    }
}

/// Whether a key has the form of a pattern.
fn matches(key: &str, pattern: &str) -> bool {
    match pattern.split_once("{}") {
        None => key == pattern,
        Some((before, after)) => {
            key.strip_prefix(before).is_some_and(|rest| rest.len() > after.len() && rest.ends_with(after))
        }
    }
}
