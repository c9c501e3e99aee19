//! Commands whose futures are run in parts by other processes: they answer as if all had been run at once.

use std::fs;
use std::path::{Path, PathBuf};

use crate::common::program;

fn scenario(name: &str) -> String {
    format!("{}/scenarios/{name}.toml", env!("CARGO_MANIFEST_DIR"))
}

/// A folder of parts that all commands share, and where answers go.
struct Place(tempfile::TempDir);

impl Place {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    fn at(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn parts(&self) -> PathBuf {
        self.at("parts")
    }

    /// What the command says when it is run at once.
    fn at_once(&self, line: &[&str], out: &str) {
        program().args(line).arg("-o").arg(self.at(out)).current_dir(self.0.path()).assert().code(0);
    }

    /// Three tasks in disorder, round after round, until one of them answers into `out`; how many rounds of parts that took.
    fn in_parts(&self, line: &[&str], out: &str, answer: &str) -> usize {
        for round in 0.. {
            for shard in ["3/3", "1/3", "2/3"] {
                let mut task = program();
                task.args(line).arg("--parts").arg(self.parts()).args(["--shard", shard]).arg("-o").arg(self.at(out));
                let done = task.current_dir(self.0.path()).assert().code(0);
                let said = String::from_utf8_lossy(&done.get_output().stdout).into_owned();
                if self.at(answer).exists() {
                    // The first of two tasks that found all parts, so that a thousand leave one answer.
                    assert_eq!(shard, "1/3");
                    return round;
                }
                assert!(said.contains(".part") || said.contains("All parts are there"), "{said}");
            }
            assert!(round < 4, "a command ends");
        }
        0
    }

    fn same(&self, a: &str, b: &str) {
        let read = |name: &str| fs::read(self.at(name)).expect(name);
        assert!(read(a) == read(b), "{a} and {b}");
    }
}

/// `compare` runs its scenarios, then what their measures would do in full: two rounds.
#[test]
fn a_comparison_in_parts_is_that_at_once() {
    let place = Place::new();
    let (base, other) = (scenario("baseline"), scenario("border-communities"));
    let line = ["compare", base.as_str(), other.as_str(), "-n", "96", "--lang", "en"];
    place.at_once(&line, "once");
    assert_eq!(place.in_parts(&line, "parted", "parted/comparison.json"), 2);
    for file in ["comparison.json", "differences.csv"] {
        place.same(&format!("once/{file}"), &format!("parted/{file}"));
    }
    // Without a part to run, what is there is taken; what is damaged is named.
    let whole = |code: i32| {
        let mut whole = program();
        whole.args(line).arg("--parts").arg(place.parts()).arg("-fo").arg(place.at("whole"));
        whole.assert().code(code)
    };
    whole(0);
    place.same("once/comparison.json", "whole/comparison.json");
    let part = fs::read_dir(place.parts()).expect("parts").next().expect("a part").expect("a part").path();
    let bytes = fs::read(&part).expect("bytes");
    fs::write(&part, &bytes[..bytes.len() - 1]).expect("written");
    let said = String::from_utf8_lossy(&whole(2).get_output().stderr).into_owned();
    assert!(said.contains("damaged") && said.contains(&*part.file_name().expect("a name").to_string_lossy()), "{said}");
    fs::remove_file(&part).expect("removed");
    whole(0);
    place.same("once/comparison.json", "whole/comparison.json");
}

/// Commands of one round, in one folder of parts: none takes those of another.
#[test]
fn portfolios_and_questions_in_parts_are_those_at_once() {
    let place = Place::new();
    let (base, other) = (scenario("baseline"), scenario("border-communities"));
    let measures = ["portfolio", &base, "--measures", "fused_intelligence,convoy_escorts", "-n", "80"];
    place.at_once(&measures, "once");
    assert_eq!(place.in_parts(&measures, "parted", "parted/portfolio.json"), 1);
    place.same("once/portfolio.json", "parted/portfolio.json");
    let questions: [(&[&str], usize); 4] = [
        (&["flip", &base, &other, "-n", "200"], 1),
        (&["discover", &base, "--failure", "trade_loss>=100e6", "-n", "300"], 1),
        (&["respond", &base, "group.tempo", "drones.coverage.west", "-n", "64"], 2),
        (&["sensitivity", &base, "--outcome", "trade_loss", "--groups", "-n", "40"], 1),
    ];
    for (line, rounds) in questions {
        let (once, parted) = (format!("{}-once.json", line[0]), format!("{}-parts.json", line[0]));
        place.at_once(line, &once);
        assert_eq!(place.in_parts(line, &parted, &parted), rounds, "{}", line[0]);
        place.same(&once, &parted);
    }
    // What was run for `flip` serves `worth`, which asks the same futures.
    let line = ["worth", &base, &other, "-n", "200"];
    assert_eq!(place.in_parts(&line, "worth.json", "worth.json"), 0);
    // More tasks than chunks: some parts are empty, and that is fine.
    let line = ["flip", &base, &other, "-n", "100"];
    for shard in 1..=9 {
        let mut task = program();
        task.args(line).arg("--parts").arg(place.at("many")).args(["--shard", &format!("{shard}/9")]);
        task.assert().code(0);
    }
    assert_eq!(fs::read_dir(place.at("many")).expect("parts").count(), 9);
}

/// A calibration learns from the same futures, whoever simulated them.
#[test]
fn a_calibration_in_parts_is_that_at_once() {
    let place = Place::new();
    let path = scenario("baseline");
    let simulate = ["events", "--simulate", path.as_str(), "--as", "plain", "--lang", "en"];
    place.at_once(&simulate, "events.csv");
    let line =
        ["calibrate", &path, "--events", "events.csv", "--from", "2025-08-01", "--to", "2025-10-31", "-n", "3000"];
    place.at_once(&line, "once.toml");
    assert_eq!(place.in_parts(&line, "parted.toml", "parted.toml"), 1);
    place.same("once.toml", "parted.toml");
}

/// Parts of two cuts, and parts that hold something else, are told; a design is part of what parts are of.
#[test]
fn parts_that_do_not_fit_are_told() {
    let place = Place::new();
    let base = scenario("baseline");
    let line = ["portfolio", base.as_str(), "--measures", "convoy_escorts", "-n", "64"];
    let task = |more: &[&str], code: i32| {
        let done = program().args(line).args(more).arg("--parts").arg(place.parts()).assert().code(code);
        String::from_utf8_lossy(&done.get_output().stderr).into_owned()
    };
    task(&["--shard", "1/2"], 0);
    task(&["--shard", "1/2", "--set", "design=random"], 0);
    assert_eq!(fs::read_dir(place.parts()).expect("parts").count(), 2);
    task(&["--shard", "1/4"], 0);
    assert!(task(&["--shard", "2/4"], 2).contains("two cuts"));
    let all: Vec<PathBuf> = fs::read_dir(place.parts()).expect("parts").map(|part| part.expect("one").path()).collect();
    let ends = |path: &Path, with: &str| path.to_string_lossy().ends_with(with);
    let quarter = all.iter().find(|path| ends(path, "-0-16.part")).expect("a quarter");
    // Under the name of another: what it says of itself does not fit.
    fs::rename(
        quarter,
        quarter.with_file_name(quarter.file_name().expect("a name").to_string_lossy().replace("-0-16", "-32-48")),
    )
    .expect("renamed");
    let out = place.at("out").display().to_string();
    assert!(task(&["--out", &out], 2).contains("-32-48.part"));
}

/// A part needs a folder for it.
#[test]
fn a_shard_needs_its_folder() {
    let base = scenario("baseline");
    program().args(["portfolio", &base, "--shard", "1/2"]).assert().code(2);
    let precise = ["--shard", "1/2", "--parts", "p", "--until-precision", "0.1"];
    program().args(["compare", &base, &base]).args(precise).assert().code(2);
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
    program().args(["portfolio", &base, "-n", "32", "--parts"]).arg(file).assert().code(4);
}
