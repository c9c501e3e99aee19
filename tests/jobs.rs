//! Job files for the parts of a run: what their engines would do with them leaves the folder of the run at once; and runs held
//! against what they are when simulated again.

use std::fs;
use std::path::Path;
use std::process::Command;

use assert_cmd::cargo::cargo_bin;

use crate::common::program;

/// Tasks run in a folder of their own.
const BASELINE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios/baseline.toml");
const FUTURES: [&str; 2] = ["-n", "96"];

fn job(engine: &str, count: &str, more: &[&str]) -> String {
    let mut asked = program();
    asked.args(["shards", BASELINE, "--count", count, "--for", engine]).args(FUTURES).args(more);
    String::from_utf8(asked.assert().code(0).get_output().stdout.clone()).expect("a text")
}

/// A shell in a folder, to which the program is `harmattan`.
#[cfg(unix)]
fn shell(folder: &Path) -> Command {
    let mut shell = Command::new("sh");
    let programs = cargo_bin("harmattan").parent().expect("a folder").display().to_string();
    shell.current_dir(folder).env("PATH", format!("{programs}:{}", std::env::var("PATH").expect("a path")));
    shell
}

/// Every task of an array twice, as after a requeue, and the line that the job file names for the end: the summary and the rows are
/// those of the run at once, and parts that are there were not run again.
#[cfg(unix)]
#[test]
fn tasks_of_an_array_leave_the_run_at_once() {
    let place = tempfile::tempdir().expect("a folder");
    let at = |name: &str| place.path().join(name);
    program().args(["run", BASELINE]).args(FUTURES).arg("--out").arg(at("once")).assert().code(0);
    for (engine, variable) in [("slurm", "SLURM_ARRAY_TASK_ID"), ("pbs", "PBS_ARRAY_INDEX")] {
        let text = job(engine, "3", &[]);
        fs::write(at("job.sh"), &text).expect("written");
        let task = |number: &str| {
            let mut task = shell(place.path());
            task.arg("job.sh").env(variable, number).env("PBS_O_WORKDIR", place.path());
            assert_eq!(task.output().expect("it runs").status.code(), Some(0), "{engine} {number}");
        };
        ["3", "1", "2"].into_iter().for_each(task);
        let parts = folder_of_parts(&text);
        let part = at(&format!("{parts}/part-2of3/manifest.json"));
        let written = fs::metadata(&part).and_then(|found| found.modified()).expect("a part");
        task("2");
        assert_eq!(fs::metadata(&part).and_then(|found| found.modified()).expect("a part"), written);
        // One that was stopped is not taken for one that is whole: it goes on.
        let manifest = fs::read_to_string(&part).expect("a manifest");
        assert!(manifest.contains(r#""partial": false"#));
        fs::write(&part, manifest.replace(r#""partial": false"#, r#""partial": true"#)).expect("written");
        task("2");
        assert!(fs::read_to_string(&part).expect("a manifest").contains(r#""partial": false"#));
        // What lies beside a part, as after two tasks at once, is not merged.
        fs::create_dir(at(&format!("{parts}/part-2of3-2"))).expect("a folder");
        let line = text.lines().find_map(|line| line.split_once(": harmattan merge ")).expect("a line").1;
        let merged =
            shell(place.path()).args(["-c", &format!("harmattan merge {line} --force")]).output().expect("it runs");
        assert_eq!(merged.status.code(), Some(0), "{}", String::from_utf8_lossy(&merged.stderr));
        for file in ["summary.json", "trajectories.parquet"] {
            let read = |folder: &str| fs::read(at(folder).join(file)).expect(file);
            assert!(read("once") == read("output/baseline"), "{engine}: {file}");
        }
        fs::remove_dir_all(at("parts")).expect("removed");
    }
}

/// The folder that a job's parts go to.
fn folder_of_parts(job: &str) -> String {
    let line = job.lines().find_map(|line| line.trim().strip_prefix("out=")).expect("a line");
    line.rsplit_once('/').expect("a folder").0.to_owned()
}

/// Another seed has another folder; a title cannot end a comment, a name is one that engines take.
#[test]
fn jobs_do_not_touch_each_other_and_hold_no_line_of_a_title() {
    let place = tempfile::tempdir().expect("a folder");
    let path = place.path().join("my base; x.toml");
    let text = format!("format = 1\nextends = \"{BASELINE}\"\ntitle = \"a\\necho HELLO\"\n");
    fs::write(&path, text).expect("written");
    let of = |seed: &str| {
        let mut asked = program();
        asked.arg("shards").arg(&path).args(["--count", "2", "--for", "slurm", "--seed", seed, "--lang", "en"]);
        String::from_utf8(asked.assert().code(0).get_output().stdout.clone()).expect("a text")
    };
    let job = of("1");
    assert_ne!(folder_of_parts(&job), folder_of_parts(&of("2")));
    assert!(job.lines().all(|line| !line.starts_with("echo")), "{job}");
    assert!(job.contains("#SBATCH --job-name=harmattan-my-base-x-"), "{job}");
}

/// A scenario that is wrong by then ends its task at once, with the code that says so.
#[cfg(unix)]
#[test]
fn a_wrong_scenario_is_not_tried_again() {
    let place = tempfile::tempdir().expect("a folder");
    let at = |name: &str| place.path().join(name);
    let text = job("slurm", "2", &[]).replace(BASELINE, "gone.toml");
    fs::write(at("job.sh"), text).expect("written");
    let done = shell(place.path()).arg("job.sh").env("SLURM_ARRAY_TASK_ID", "1").output().expect("it runs");
    assert_eq!(done.status.code(), Some(2));
    assert_eq!(String::from_utf8_lossy(&done.stderr).matches("gone.toml").count(), 2, "told once, with its place");
}

/// A run is verified by its rows, of either format; one number changed in its last place is found where all are looked at.
#[test]
fn a_run_is_held_against_itself() {
    let place = tempfile::tempdir().expect("a folder");
    let at = |name: &str| place.path().join(name);
    for format in ["parquet", "csv"] {
        let run = ["run", BASELINE, "-n", "64", "--format", format, "--out"];
        program().args(run).arg(at(format)).assert().code(0);
        let verified = |more: &[&str]| {
            let done = program().arg("verify").arg(at(format)).args(more).output().expect("it runs");
            (done.status.code(), String::from_utf8_lossy(&done.stdout).into_owned())
        };
        assert_eq!(
            verified(&["--sample", "1"]),
            (Some(0), "64 of 64 futures simulated again: the same, to the bit.\n".to_owned())
        );
        assert_eq!(verified(&["--sample", "0", "--lang", "fr"]).0, Some(0));
    }
    let rows = fs::read_to_string(at("csv/trajectories.csv")).expect("rows");
    let mut lines: Vec<String> = rows.lines().map(str::to_owned).collect();
    let column = lines[0].split(',').position(|name| name == "trade_loss").expect("a column");
    let mut fields: Vec<String> = lines[40].split(',').map(str::to_owned).collect();
    let loss: f64 = fields[column].parse().expect("a number");
    fields[column] = f64::from_bits(loss.to_bits() + 1).to_string();
    lines[40] = fields.join(",");
    fs::write(at("csv/trajectories.csv"), lines.join("\n") + "\n").expect("written");
    let done = program().arg("verify").arg(at("csv")).args(["--sample", "100%"]).assert().code(3);
    let said = String::from_utf8_lossy(&done.get_output().stderr).into_owned();
    assert!(said.contains("Future 39") && said.contains("trade_loss"), "{said}");
    program().args(["run", BASELINE, "-n", "20", "--no-trajectories", "--out"]).arg(at("bare")).assert().code(0);
    program().arg("verify").arg(at("bare")).assert().code(2);
    program().arg("verify").arg(place.path()).assert().code(2);
}

#[test]
fn job_files_say_what_their_engines_need() {
    let set = ["--set", "drones.aircraft.west={ pert = [1, 2, 4] }", "--seed", "7"];
    let parallel = job("parallel", "64", &set);
    assert!(parallel.contains("seq 64 | parallel -I @PART@ --retries 3") && parallel.contains("--shard @PART@/64"));
    assert!(parallel.contains(r"'\''drones.aircraft.west={ pert = [1, 2, 4] }'\''") && parallel.contains("--seed 7"));
    let kubernetes = job("kubernetes", "64", &set);
    for line in
        ["completionMode: Indexed", "completions: 64", "action: FailIndex", "values: [2]", "backoffLimitPerIndex: 2"]
    {
        assert!(kubernetes.contains(line), "{line}");
    }
    assert!(kubernetes.contains(r#""drones.aircraft.west={ pert = [1, 2, 4] }", "--shard", "auto/64""#));
    for lang in ["fr", "ar"] {
        let said = job("slurm", "2", &["--lang", lang]);
        assert!(!said.contains("futures in") && !said.contains('\u{2068}'), "{said}");
    }
    program().args(["shards", BASELINE, "--count", "1001", "--for", "slurm"]).assert().code(2);
}
