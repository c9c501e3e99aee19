//! The program as the tests start it, and finished results that several tests look at, made once.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use assert_cmd::Command;
use harmattan_core::Language;
use tempfile::TempDir;

/// The reference scenario.
pub const BASELINE: &str = "scenarios/baseline.toml";

/// The program, in English unless it is told otherwise.
pub fn program() -> Command {
    let mut command = Command::cargo_bin("harmattan").expect("the program");
    command.env_remove("HARMATTAN_LANG").env("LC_ALL", "C");
    command
}

/// Results that a command has left, and what it said.
pub struct Finished {
    folder: PathBuf,
    /// Standard output.
    pub said: String,
    _keep: TempDir,
}

impl Finished {
    /// What `work` leaves in the folder that it is told.
    fn new(work: impl FnOnce(&Path) -> Command) -> Self {
        let keep = tempfile::tempdir().expect("a folder");
        let folder = keep.path().join("results");
        let done = work(&folder).assert().code(0);
        let said = String::from_utf8_lossy(&done.get_output().stdout).into_owned();
        Self { folder, said, _keep: keep }
    }

    /// The folder, to be read only: others read it too.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// A copy of the folder that a test may change.
    pub fn copy(&self, place: &Path) {
        copy(&self.folder, place);
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("created");
    for entry in fs::read_dir(from).expect("readable") {
        let entry = entry.expect("an entry");
        let place = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &place);
        } else {
            fs::copy(entry.path(), place).expect("copied");
        }
    }
}

/// A run of the baseline, changed in one value, whose scenario file is gone, with its briefing in a language.
pub fn finished_run(language: Language) -> &'static Finished {
    static RUNS: [OnceLock<Finished>; 3] = [const { OnceLock::new() }; 3];
    RUNS[language as usize].get_or_init(|| {
        let place = tempfile::tempdir().expect("a folder");
        let scenario = place.path().join("mine.toml");
        let baseline = fs::canonicalize(BASELINE).expect("there");
        fs::write(&scenario, format!("format = 1\nextends = {:?}\n", baseline.display().to_string())).expect("written");
        Finished::new(|folder| {
            let mut command = program();
            command.args(["run", "-n", "150", "--seed", "5", "--set", "group.tempo=90"]);
            command.args(["--lang", language.code(), "--out"]).arg(folder).arg(scenario);
            command
        })
    })
}

/// A comparison of two scenarios in English.
pub fn finished_comparison() -> &'static Finished {
    static COMPARISON: OnceLock<Finished> = OnceLock::new();
    COMPARISON.get_or_init(|| {
        Finished::new(|folder| {
            let mut command = program();
            command.args(["compare", BASELINE, "scenarios/senegal-only.toml", "-n", "40", "--out"]).arg(folder);
            command
        })
    })
}
