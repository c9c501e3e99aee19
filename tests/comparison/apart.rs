//! Scenarios that differ in what a comparison rests on: weights of hypotheses, periods, theatres, titles.

use std::fs;
use std::path::{Path, PathBuf};

use harmattan_core::Language;
use harmattan_render::locale::Locale;
use harmattan_render::report::comparing::{changed_units, unit_words};
use harmattan_scenario::load;
use tempfile::TempDir;

use crate::common::{BASELINE, program};

/// A folder with scenarios that extend the baseline.
struct Files(TempDir);

impl Files {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Writes `name`, which says what differs from the baseline.
    fn write(&self, name: &str, text: &str) -> PathBuf {
        let baseline = fs::canonicalize(BASELINE).expect("there");
        let path = self.path(name);
        fs::write(&path, format!("format = 1\nextends = {:?}\n{text}\n", baseline.display().to_string()))
            .expect("written");
        path
    }

    /// Weights of the three hypotheses of the study; none for the fourth.
    fn weights(&self, name: &str, [a, b, c]: [f64; 3]) -> PathBuf {
        let text = format!(
            "title = {name:?}\n[hypotheses]\nprobing_escalation.prior = {a}\natlantic_push.prior = {b}\nbamako_encirclement.prior = {c}\nsouthward.prior = 0\n"
        );
        self.write(name, &text)
    }

    /// What `compare` says and leaves.
    fn compare(&self, files: &[&Path], more: &[&str]) -> (i32, String, PathBuf) {
        let out = self.path("out");
        let _ = fs::remove_dir_all(&out);
        let output = program().arg("compare").args(files).args(more).arg("--out").arg(&out).output().expect("it runs");
        let said = [output.stdout, output.stderr].map(|text| String::from_utf8_lossy(&text).into_owned()).concat();
        assert!(!said.contains("panicked"), "{said}");
        (output.status.code().unwrap_or(-1), said, out)
    }
}

/// Two scenarios that differ in the weights alone: under each hypothesis nothing differs, in any outcome of any future, and the
/// mixtures differ by what the moved futures differ by. Of 64 futures the weights ½, ¼, ¼ and ¼, ¼, ½ share 48: all but those
/// that leave the first for the third.
#[test]
fn other_weights_of_the_same_hypotheses_are_compared() {
    let files = Files::new();
    let one = files.weights("one.toml", [0.5, 0.25, 0.25]);
    let two = files.weights("two.toml", [0.25, 0.25, 0.5]);
    let (code, said, out) = files.compare(&[&one, &two], &["-n", "64"]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("50%, 25%, 25%") && said.contains("25%, 25%, 50%"), "{said}");
    assert!(said.contains("48 of 64 futures"), "{said}");
    let page = fs::read_to_string(out.join("briefing.en.html")).expect("a page");
    assert!(page.contains("48 of 64 futures"));
    let json: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(out.join("comparison.json")).expect("there")).expect("JSON");
    let futures: Vec<u64> =
        json["hypotheses"].as_array().expect("a list").iter().map(|h| h["trajectories"].as_u64().expect("n")).collect();
    assert_eq!(futures, [16, 16, 16, 0]);
    let second = &json["scenarios"][1];
    assert_eq!(second["identical"], false);
    let rows = second["rows"].as_array().expect("rows");
    for row in rows {
        for under in row["hypotheses"].as_array().expect("three").iter().filter(|under| !under.is_null()) {
            assert_eq!(under["difference"]["value"], 0.0, "{row}");
        }
    }
    assert!(rows.iter().any(|row| row["mixture"]["difference"]["value"] != 0.0));
    // The same weights as the base in the second give the base to the bit.
    let (_, said, out) = files.compare(&[&one, &one], &["-n", "32"]);
    assert!(!said.contains("different weights"), "{said}");
    let json = fs::read_to_string(out.join("comparison.json")).expect("there");
    assert!(json.contains("\"identical\": true"));
    // A hypothesis that weighs nothing in the base is reached all the same; but something must weigh in both.
    let (bare, rest) = (files.weights("bare.toml", [1.0, 0.0, 0.0]), files.weights("rest.toml", [0.0, 0.5, 0.5]));
    let (code, said, _) = files.compare(&[&bare, &two], &["-n", "32"]);
    assert_eq!(code, 0, "{said}");
    let (code, said, out) = files.compare(&[&bare, &rest], &["-n", "32"]);
    assert_eq!((code, out.exists()), (2, false), "{said}");
    assert!(said.contains("100% in “bare”, 0% in “rest”") && said.contains("harmattan diff"), "{said}");
}

/// What keeps scenarios apart is named with its values, and where to look further.
#[test]
fn what_differs_is_named_with_its_values() {
    let files = Files::new();
    let baseline = fs::canonicalize(BASELINE).expect("there");
    let later = files.write("later.toml", "title = \"Later\"\nstart = 2025-08-01\nhorizon_days = 180");
    let (code, said, _) = files.compare(&[&baseline, &later], &["-n", "20"]);
    assert_eq!(code, 2, "{said}");
    assert!(said.contains("365 in “baseline”, 180 in “later”"), "{said}");
    assert!(said.contains("--set start=2025-07-02") && said.contains("harmattan diff"), "{said}");
    let theatre = fs::read_to_string("scenarios/theatres/western-mali.toml").expect("the theatre");
    assert!(theatre.contains("western = true"));
    fs::write(files.path("mine.toml"), theatre.replacen("western = true", "western = false", 1)).expect("written");
    let other = files.write("other.toml", "title = \"Other\"\ntheatre = \"mine.toml\"");
    for (language, word) in [("en", "corridor"), ("fr", "corridor"), ("ar", "ممر")] {
        let (code, said, _) = files.compare(&[&baseline, &other], &["-n", "20", "--lang", language]);
        assert_eq!(code, 2, "{said}");
        assert!(
            said.contains("western") && said.contains("true") && said.contains("false") && said.contains(word),
            "{said}"
        );
        assert!(said.contains("harmattan diff"), "{said}");
    }
}

/// Scenarios of one title are told apart by their names, whether its accents were typed together or apart.
#[test]
fn titles_that_repeat_stand_with_their_names() {
    let files = Files::new();
    let one = files.write("one.toml", "title = \"Renfort de drones \u{e9}tendu\"\npolicy = [\"drone_surge\"]");
    let two = files.write("two.toml", "title = \"Renfort de drones e\u{301}tendu\"\npolicy = [\"convoy_escorts\"]");
    let baseline = fs::canonicalize(BASELINE).expect("there");
    let (code, said, out) = files.compare(&[&baseline, &one, &two], &["-n", "20"]);
    assert_eq!(code, 0, "{said}");
    let page = fs::read_to_string(out.join("briefing.en.html")).expect("a page");
    for name in ["Renfort de drones étendu (one)", "Renfort de drones étendu (two)"] {
        assert!(page.contains(name), "{name}");
    }
}

/// No cell of a difference is empty: weights, values under a hypothesis, correlations and laws of one range all have values.
#[test]
fn every_change_has_its_values() {
    let files = Files::new();
    let text = |rank: f64, weights: [f64; 2], tempo: &str, focus: f64| {
        format!(
            "title = \"x\"\n[hypotheses]\nprobing_escalation.prior = {}\natlantic_push.prior = {}\nbamako_encirclement.prior = 0.1\nsouthward.prior = 0\n\
             [hypotheses.probing_escalation.set]\n\"group.corridor_focus\" = {focus}\n\
             [hypotheses.atlantic_push.set]\n\"group.corridor_focus\" = {}\n[group]\ntempo = {tempo}\n\
             [[correlations]]\nbetween = [\"group.formation\", \"group.incidents\"]\nrank = {rank}\n",
            weights[0],
            weights[1],
            focus + 1.0
        )
    };
    let a = files.write("a.toml", &text(0.3, [0.6, 0.3], "{ uniform = [80, 100] }", 1.5));
    let b = files.write("b.toml", &text(0.5, [0.605, 0.295], "{ pert = [80, 90, 100] }", 1.7));
    let [a, b] = [a, b].map(|path| load(&path, &[]).expect("good").scenario);
    for language in Language::ALL {
        let locale = Locale::new(language);
        let all: Vec<[String; 3]> =
            changed_units(&a, &b).iter().map(|unit| unit_words(unit, [&a, &b], &locale)).collect();
        assert_eq!(all.len(), 4, "{all:?}");
        for [name, from, to] in &all {
            assert!(!from.is_empty() && !to.is_empty() && from != to, "{name}: {from} / {to}");
        }
        let values = |key: &str| all.iter().any(|[_, from, to]| from.contains(key) || to.contains(key));
        assert!(values("{ uniform = [80, 100] }") && values("{ pert = [80, 90, 100] }"), "{all:?}");
        if language == Language::English {
            assert!(values("60.5%") && values("29.5%") && values(": 0.3") && values(": 0.5"), "{all:?}");
            assert!(values("1.5") && values("2.5") && values("1.7") && values("2.7"), "{all:?}");
        }
    }
}
