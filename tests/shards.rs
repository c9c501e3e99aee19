//! `run --shard`, `merge` and `run --resume`, as a user sees them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use harmattan_engine::{Each, GroupCounts, GroupSums, State, decode_part, encode_part, part_head};
use serde_json::Value;

use crate::common::{BASELINE, program};

/// All files of a folder by name, the manifest without what differs from run to run.
fn contents(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).expect("readable") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(folder).expect("inside").display().to_string();
            let mut bytes = fs::read(&path).expect("readable");
            if name == "manifest.json" {
                let mut manifest: Value = serde_json::from_slice(&bytes).expect("JSON");
                manifest["timings_seconds"] = Value::Null;
                bytes = manifest.to_string().into_bytes();
            }
            files.insert(name, bytes);
        }
    }
    files
}

fn assert_same(one: &Path, other: &Path) {
    let (one, other) = (contents(one), contents(other));
    assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
    for (name, bytes) in one {
        assert!(other[&name] == bytes, "{name} differs");
    }
}

/// A run of 200 futures in four parts (13 chunks), merged: the folder of the run at once, to the byte, Parquet and CSV.
#[test]
fn parts_merge_into_the_folder_of_the_run_at_once() {
    for format in ["parquet", "csv"] {
        let place = tempfile::tempdir().expect("a folder");
        let at = |name: &str| place.path().join(name);
        // The command line is part of the folder: the same place, first taken by the run at once, then by the parts.
        let run = ["run", BASELINE, "-n", "200", "--format", format, "--out"];
        program().args(run).arg(at("out")).assert().code(0);
        fs::rename(at("out"), at("once")).expect("renamed");
        for number in 1..=4 {
            let shard = format!("{number}/4");
            program().args(run).arg(at(&shard.replace('/', "-"))).args(["--shard", &shard]).assert().code(0);
        }
        let parts = ["3-4", "1-4", "4-4", "2-4"].map(at);
        program().arg("merge").args(&parts).arg("--out").arg(at("out")).assert().code(0);
        assert_same(&at("once"), &at("out"));
        // A part is refused where there is a run, and a run where there is a part.
        program().args(run).arg(at("1-4")).arg("--force").assert().code(4);
    }
}

/// More parts than chunks: some are empty, and that is fine.
#[test]
fn empty_parts_are_fine() {
    let place = tempfile::tempdir().expect("a folder");
    let at = |name: String| place.path().join(name);
    for number in 1..=5 {
        let out = at(format!("part{number}"));
        let shard = "auto/5";
        let mut command = program();
        command.args(["run", BASELINE, "-n", "40", "--no-trajectories", "--shard", shard, "--out"]).arg(out);
        // As an indexed job counts, from 0.
        command.env("JOB_COMPLETION_INDEX", (number - 1).to_string()).assert().code(0);
    }
    let parts: Vec<_> = (1..=5).map(|number| at(format!("part{number}"))).collect();
    program().arg("merge").args(&parts).arg("--out").arg(at("out".to_owned())).assert().code(0);
}

/// Each fault is told with the folder it is in, and nothing is written.
#[test]
fn parts_that_do_not_fit_are_named() {
    let place = tempfile::tempdir().expect("a folder");
    let at = |name: &str| place.path().join(name);
    let part = |name: &str, extra: &[&str]| {
        let run = ["run", BASELINE, "-n", "60", "--no-trajectories", "--out"];
        program().args(run).arg(at(name)).args(extra).assert().code(0);
    };
    part("a", &["--shard", "1/3"]);
    part("b", &["--shard", "2/3"]);
    part("c", &["--shard", "3/3"]);
    part("half", &["--shard", "1/2"]);
    part("seed", &["--shard", "2/3", "--seed", "9"]);
    part("set", &["--shard", "2/3", "--set", "group.tempo=80"]);
    part("rows", &["--shard", "2/3", "--set", "group.tempo=80"]);
    fs::create_dir(at("damaged")).expect("made");
    let mut bytes = fs::read(at("b").join("state.part")).expect("there");
    bytes[100] ^= 1;
    fs::write(at("damaged").join("state.part"), bytes).expect("written");
    let merge = |parts: &[&str]| {
        let parts: Vec<_> = parts.iter().map(|name| at(name)).collect();
        let output = program().arg("merge").args(&parts).arg("--out").arg(at("out")).output().expect("it runs");
        assert!(!at("out").exists());
        assert_eq!(output.status.code(), Some(2));
        String::from_utf8_lossy(&output.stderr).into_owned()
    };
    let said = merge(&["a", "c"]);
    assert!(said.contains("missing") && said.contains("16–31"), "{said}");
    let said = merge(&["a", "b", "c", "half"]);
    assert!(said.contains("both hold") && said.contains("half"), "{said}");
    let said = merge(&["a", "seed", "c"]);
    assert!(said.contains("seed") && said.contains("seeds differ"), "{said}");
    let said = merge(&["a", "set", "c"]);
    assert!(said.contains("scenarios differ"), "{said}");
    let said = merge(&["a", "damaged", "c"]);
    assert!(said.contains("damaged") && said.contains("checksum"), "{said}");
    let said = merge(&["a", "nowhere", "c"]);
    assert!(said.contains("nowhere"), "{said}");
    // Its state is whole, but a row, or an assumption, is not what it was.
    let run = ["run", BASELINE, "-n", "60", "--format", "csv", "--shard"];
    for number in 1..=2 {
        program().args(run).arg(format!("{number}/2")).arg("--out").arg(at(&format!("csv{number}"))).assert().code(0);
    }
    let cut = |name: &str, change: &dyn Fn(String) -> String| {
        let file = at("csv2").join(name);
        let text = fs::read_to_string(&file).expect("text");
        fs::write(&file, change(text.clone())).expect("written");
        let said = merge(&["csv1", "csv2"]);
        fs::write(&file, text).expect("written");
        said
    };
    let said = cut("trajectories.csv", &|text| text.lines().take(20).map(|line| format!("{line}\n")).collect());
    assert!(said.contains("could not read") && said.contains("csv2"), "{said}");
    let said = cut("series.csv", &|text| text.lines().take(90).map(|line| format!("{line}\n")).collect());
    assert!(said.contains("could not read") && said.contains("series.csv"), "{said}");
    // Rows of one part under the state of another.
    let other = fs::read_to_string(at("csv1").join("trajectories.csv")).expect("text");
    let said = cut("trajectories.csv", &|_| other.lines().take(29).map(|line| format!("{line}\n")).collect());
    assert!(said.contains("could not read"), "{said}");
    let file = at("csv1").join("scenario.resolved.toml");
    let text = fs::read_to_string(&file).expect("text");
    fs::write(&file, text.replacen("horizon_days = 365", "horizon_days = 300", 1)).expect("written");
    let said = merge(&["csv1", "csv2"]);
    assert!(said.contains("scenario.resolved.toml"), "{said}");
    for shard in ["0/3", "4/3", "1", "x/3", "1/0"] {
        program().args(["run", BASELINE, "--shard", shard]).assert().code(2);
    }
    program().args(["run", BASELINE, "--shard", "1/2", "--until-precision", "0.1"]).assert().code(2);
}

/// A part whose checksum is right and whose state is of another experiment: told, and nothing breaks.
#[test]
fn a_part_with_the_state_of_another_experiment_is_refused() {
    let place = tempfile::tempdir().expect("a folder");
    let at = |name: &str| place.path().join(name);
    let other = format!("{}/scenarios/border-communities.toml", env!("CARGO_MANIFEST_DIR"));
    let shards = [("a", BASELINE, "1/2"), ("b", BASELINE, "2/2"), ("other", other.as_str(), "1/2")];
    for (name, scenario, shard) in shards {
        let run = ["run", scenario, "-n", "60", "--no-trajectories", "--shard", shard, "--out"];
        program().args(run).arg(at(name)).assert().code(0);
    }
    let bytes = |name: &str| fs::read(at(name).join("state.part")).expect("a part");
    let head = part_head(&bytes("a")).expect("a head");
    let state: State<Each<GroupSums>, GroupCounts> = decode_part(&bytes("other")).expect("a state");
    let crafted = encode_part(&head, &state).expect("a part");
    fs::write(at("a").join("state.part"), crafted).expect("written");
    // Whichever comes first: nothing is there to be held against it, or something is.
    for parts in [["a", "b"], ["b", "a"]] {
        let output = program().arg("merge").args(parts.map(at)).arg("--out").arg(at("out")).output().expect("it runs");
        assert_eq!(output.status.code(), Some(2));
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(said.contains("does not hold what a run of this scenario leaves"), "{said}");
        assert!(!at("out").exists());
    }
}

/// A run is interrupted, gone on with, and ends with the folder of the run at once; and what is not its own is refused.
#[test]
#[cfg(unix)]
fn an_interrupted_run_is_gone_on_with() {
    let place = tempfile::tempdir().expect("a folder");
    let at = |name: &str| place.path().join(name);
    let run = ["run", BASELINE, "-n", "6000", "--format", "csv", "--out"];
    program().args(run).arg(at("out")).args(["--resume"]).assert().code(2);
    // Stopped, gone on with, and stopped again: each time it takes the place of what it holds.
    for resume in [&[][..], &["--resume"]] {
        let mut command = std::process::Command::new(assert_cmd::cargo::cargo_bin("harmattan"));
        command.args(run).arg(at("out")).args(resume);
        command.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null());
        let mut child = command.env("LC_ALL", "C").spawn().expect("it starts");
        // The first hundreds of futures are there once the file of rows has grown.
        let start = format!(".out.partial-{}", child.id());
        let is_its = |path: &Path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(&start));
        let length = |folder: &Path| fs::metadata(folder.join("trajectories.csv")).map_or(0, |file| file.len());
        let grown = || {
            let mut found = fs::read_dir(place.path()).expect("readable").flatten().map(|entry| entry.path());
            found.any(|path| is_its(&path) && length(&path) > 500_000)
        };
        while !grown() && child.try_wait().expect("it is asked").is_none() {
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
        let sent = std::process::Command::new("kill").args(["-INT", &child.id().to_string()]).status();
        assert!(sent.expect("kill runs").success());
        assert_eq!(child.wait().expect("it ends").code(), Some(130));
        assert!(at("out").join("state.part").is_file());
        assert_eq!(fs::read_dir(place.path()).expect("readable").count(), 1, "nothing beside it");
    }
    let other = program().args(run).arg(at("out")).args(["--resume", "--seed", "9"]).output().expect("it runs");
    assert_eq!(other.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&other.stderr).contains("another seed"));
    program().args(run).arg(at("out")).args(["--resume"]).assert().code(0);
    assert!(!at("out").join("state.part").exists());
    fs::rename(at("out"), at("resumed")).expect("renamed");
    program().args(run).arg(at("out")).assert().code(0);
    let (mut one, mut other) = (contents(&at("out")), contents(&at("resumed")));
    // The command line holds `--resume`, and the page repeats it.
    for name in ["manifest.json", "briefing.en.html"] {
        assert!(one.remove(name).is_some() && other.remove(name).is_some());
    }
    assert!(one == other);
}
