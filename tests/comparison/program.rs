//! `compare`, `portfolio`, `diff` and `brief` as a user sees them.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::common::{self, BASELINE, finished_comparison};

fn program(arguments: &[&str]) -> (i32, String, String) {
    let output = common::program().args(arguments).output().expect("it runs");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let error = text(&output.stderr);
    assert!(!error.contains("panicked"), "{error}");
    (output.status.code().unwrap_or(-1), text(&output.stdout), error)
}

fn done(arguments: &[&str]) -> String {
    let (code, out, error) = program(arguments);
    assert_eq!(code, 0, "{error}");
    out
}

fn wrong(arguments: &[&str]) -> String {
    let (code, _, error) = program(arguments);
    assert_eq!(code, 2, "{error}");
    error
}

fn folder() -> (TempDir, String) {
    let place = tempfile::tempdir().expect("a folder");
    let out = place.path().join("out").display().to_string();
    (place, out)
}

fn read(folder: &str, name: &str) -> String {
    fs::read_to_string(Path::new(folder).join(name)).expect(name)
}

#[test]
fn a_comparison_leaves_a_folder_that_brief_reads_in_any_language() {
    let (_place, out) = folder();
    let run = ["compare", BASELINE, "scenarios/senegal-only.toml", "-n", "40", "--out", &out];
    let said = &finished_comparison().said;
    finished_comparison().copy(Path::new(&out));
    assert!(said.contains("Cooperation with Senegal alone") && said.contains("Trade lost"), "{said}");
    for name in ["manifest.json", "comparison.json", "differences.csv", "briefing.en.html", "charts/comparison.en.svg"]
    {
        assert!(Path::new(&out).join(name).exists(), "{name}");
    }
    let page = read(&out, "briefing.en.html");
    fs::remove_file(Path::new(&out).join("briefing.en.html")).expect("removed");
    done(&["brief", &out]);
    assert_eq!(page, read(&out, "briefing.en.html"), "brief makes another page than compare");
    done(&["brief", &out, "--lang", "ar"]);
    let arabic = read(&out, "briefing.ar.html");
    assert!(arabic.contains("dir=\"rtl\"") && arabic.contains("تعاون مع السنغال وحدها"));
    // Nothing is written over a finished folder unasked.
    let (code, _, _) = program(&run);
    assert_eq!(code, 4);
}

#[test]
fn differences_as_a_table_have_a_row_for_every_outcome_and_hypothesis() {
    let out = finished_comparison().folder().display().to_string();
    let csv = read(&out, "differences.csv");
    let mut lines = csv.lines();
    let columns = lines.next().expect("a header").split(',').count();
    let rows: Vec<&str> = lines.collect();
    assert!(rows.iter().all(|row| row.split(',').count() == columns));
    let json: serde_json::Value = serde_json::from_str(&read(&out, "comparison.json")).expect("JSON");
    let outcomes = json["scenarios"][1]["rows"].as_array().expect("rows").len();
    assert_eq!(rows.len(), outcomes * 5);
}

#[test]
fn a_comparison_with_itself_says_that_nothing_differs() {
    let (_place, out) = folder();
    let said = done(&["compare", BASELINE, BASELINE, "-n", "30", "--out", &out]);
    assert!(said.contains("the same in every future"), "{said}");
    assert!(read(&out, "briefing.en.html").contains("all differences are exactly 0"));
}

#[test]
fn what_cannot_be_compared_is_wrong_usage_and_leaves_nothing() {
    let (_place, out) = folder();
    assert!(wrong(&["compare", BASELINE, "--out", &out]).contains("at least two scenarios"));
    let two = ["compare", BASELINE, "scenarios/worst-case.toml", "--out", &out];
    let with = |more: &[&'static str]| wrong(&[&two[..], more].concat());
    let error = with(&["-n", "20", "--outcome", "peace"]);
    assert!(error.contains("peace") && error.contains("trade_loss") && error.contains("isolation_days"), "{error}");
    assert!(with(&["-n", "1"]).contains("at least two futures"));
    let place = tempfile::tempdir().expect("a folder");
    let other = place.path().join("other.toml");
    let baseline = fs::canonicalize(BASELINE).expect("there");
    let text = format!("format = 1\nextends = \"{}\"\n[outcomes]\ndisruption_days = 60\n", baseline.display());
    fs::write(&other, text).expect("written");
    let other = other.display().to_string();
    let error = wrong(&["compare", BASELINE, &other, "-n", "20", "--out", &out]);
    assert!(error.contains("outcomes.disruption_days): 30 and 60"), "{error}");
    done(&["compare", BASELINE, &other, "-n", "20", "--set", "outcomes.disruption_days=60", "--out", &out]);
    fs::remove_dir_all(&out).expect("removed");
    assert!(!Path::new(&out).exists());
    assert!(wrong(&["brief", "scenarios"]).contains("not the folder"));
}

/// Of four futures one each falls to two hypotheses: no interval, no verdict, and it is said.
#[test]
fn one_future_of_a_hypothesis_decides_nothing() {
    let (_place, out) = folder();
    let (code, _, error) =
        program(&["compare", BASELINE, "scenarios/report-recommendations.toml", "-n", "4", "--out", &out]);
    assert!(code == 0 && error.contains("Fewer than two futures fell to"), "{error}");
    let csv = read(&out, "differences.csv");
    let row = csv.lines().find(|line| line.contains(",trade_loss,atlantic_push,")).expect("a row");
    assert!(row.ends_with(",,,,undecided,,,,"), "{row}");
    let page = read(&out, "briefing.en.html");
    assert!(page.contains("no interval") && page.contains("Only one future was drawn for this case"));
    fs::remove_file(Path::new(&out).join("briefing.en.html")).expect("removed");
    done(&["brief", &out]);
    assert_eq!(page, read(&out, "briefing.en.html"));
}

#[test]
fn a_portfolio_gives_frontier_and_credit() {
    let (_place, out) = folder();
    let measures = "fused_intelligence,convoy_escorts";
    let run =
        ["portfolio", BASELINE, "--measures", measures, "--budget", "20e6", "-n", "40", "--out", &out, "--lang", "fr"];
    let said = done(&run);
    assert!(said.contains("La frontière efficace") && said.contains("Toutes ensemble"), "{said}");
    let json: serde_json::Value = serde_json::from_str(&read(&out, "portfolio.json")).expect("JSON");
    assert_eq!(json["portfolios"].as_array().map(Vec::len), Some(4));
    let page = read(&out, "briefing.fr.html");
    fs::remove_file(Path::new(&out).join("briefing.fr.html")).expect("removed");
    done(&["brief", &out, "--lang", "fr"]);
    assert_eq!(page, read(&out, "briefing.fr.html"));
}

/// A space after the comma is no part of a key; and what costs nothing costs 0, not −0.
#[test]
fn measures_may_be_listed_with_spaces() {
    let (_place, out) = folder();
    let measures = "fused_intelligence, convoy_escorts";
    done(&["portfolio", BASELINE, "--measures", measures, "-n", "20", "--out", &out]);
    let json: serde_json::Value = serde_json::from_str(&read(&out, "portfolio.json")).expect("JSON");
    assert_eq!(json["measures"].as_array().map(Vec::len), Some(2));
    assert!(json["portfolios"][0]["cost_usd"].as_f64().expect("a number").is_sign_positive());
}

#[test]
fn measures_that_cannot_be_combined_are_named() {
    let (place, out) = folder();
    let error = wrong(&["portfolio", BASELINE, "--measures", "peace", "--out", &out]);
    assert!(error.contains("peace") && error.contains("drone_surge"), "{error}");
    let mut text = format!("format = 1\nextends = \"{}\"\n", fs::canonicalize(BASELINE).expect("there").display());
    for i in 0..13 {
        let title = format!("{{ en = \"m{i}\", fr = \"m{i}\", ar = \"m{i}\" }}");
        text += &format!(
            "[measures.m{i}]\ntitle = {title}\nstart_day = 1\nramp_days = 1\nset = {{ \"warning.fusion\" = 0.5 }}\n"
        );
    }
    let path = place.path().join("many.toml");
    fs::write(&path, text).expect("written");
    let error = wrong(&["portfolio", &path.display().to_string(), "--out", &out]);
    assert!(error.contains("20 measures") && error.contains("--measures"), "{error}");
    assert!(!Path::new(&out).exists());
}

#[test]
fn a_difference_names_what_changed_and_what_it_explains() {
    let (place, out) = folder();
    let (a, b) = (place.path().join("a").display().to_string(), place.path().join("b").display().to_string());
    done(&["run", BASELINE, "-n", "60", "--no-trajectories", "--out", &a]);
    done(&[
        "run",
        "scenarios/convoy-escorts.toml",
        "-n",
        "60",
        "--set",
        "group.formation=1.1",
        "--no-trajectories",
        "--out",
        &b,
    ]);
    let said = done(&["diff", &a, &b, "-n", "50", "--out", &out]);
    assert!(said.contains("Measures in force") && said.contains("1.1"), "{said}");
    let json: serde_json::Value = serde_json::from_str(&read(&out, "diff.json")).expect("JSON");
    let changes = json["attribution"]["changes"].as_array().expect("changes");
    let sum: f64 = changes.iter().map(|c| c["effect"]["value"].as_f64().expect("a number")).sum();
    let whole = json["attribution"]["to"].as_f64().unwrap() - json["attribution"]["from"].as_f64().unwrap();
    assert!((sum - whole).abs() <= 1e-9 * whole.abs());
    // The runs hold the walk's futures and ten more: what is left over has an interval, and no setting is to blame.
    assert!(said.contains("All changes together") && said.contains("The rest, "), "{said}");
    assert!(said.contains("the simulation error") && !said.contains("settings"), "{said}");
    // The walk of the runs' own futures explains all; of another seed only the two errors are left, and it is named.
    let said = done(&["diff", &a, &b, "-n", "60"]);
    assert!(said.contains("Nothing is left over.") && !said.contains("The rest"), "{said}");
    let other = place.path().join("other").display().to_string();
    done(&["run", "scenarios/convoy-escorts.toml", "-n", "60", "--seed", "7", "--no-trajectories", "--out", &other]);
    let said = done(&["diff", &a, &other]);
    assert!(said.contains("also differ in settings: Seed.") && said.contains("2,000 futures walks"), "{said}");
    assert!(done(&["diff", &a, &a]).contains("the same assumptions"));
    // Another period or another meaning of an outcome is said, and not laid to simulation error.
    let c = place.path().join("c").display().to_string();
    let period = ["--set", "horizon_days=200", "--set", "start=2025-09-01", "--set", "outcomes.disruption_days=60"];
    done(&[&["run", BASELINE, "-n", "60", "--no-trajectories", "--out", &c][..], &period].concat());
    let said = done(&["diff", &a, &c]);
    for words in ["1 September 2025", "differ in period", "count different things", "30 and 60"] {
        assert!(said.contains(words), "{words}: {said}");
    }
    assert!(!said.contains("same assumptions") && !said.contains("The rest"), "{said}");
    assert!(wrong(&["diff", &a, "scenarios"]).contains("not the folder"));
}
