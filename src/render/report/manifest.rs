//! `manifest.json`: what a run was, so that anyone can run it again.

use std::collections::BTreeMap;

use serde::Serialize;
use sha2::{Digest, Sha256};

use harmattan_analysis::PrecisionSummary;
use harmattan_core::scenario::Scenario;
use harmattan_engine::Ensemble;

/// Version of the layout of `manifest.json`.
pub const MANIFEST_FORMAT: u32 = 1;
/// The kind of folder a run leaves.
pub const KIND_RUN: &str = "run";
/// The kind of folder a shard of a run leaves.
pub const KIND_PART: &str = "part";

/// The manifest of a run.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Manifest {
    /// Version of this layout.
    pub format: u32,
    /// What the folder holds: `run`.
    pub kind: &'static str,
    /// Name of the program.
    pub program: &'static str,
    /// Version of the program.
    pub version: &'static str,
    /// The command line, word by word.
    pub command: Vec<String>,
    /// What was assumed.
    pub scenario: ManifestScenario,
    /// What was run.
    pub trajectories: ManifestTrajectories,
    /// How a wanted precision was reached.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub precision: Option<PrecisionSummary>,
    /// Where it was run. No result depends on it.
    pub platform: Platform,
    /// The files of the folder beside this one, with `/` for folders inside: by these they are known to be the
    /// program's own, and may be replaced.
    pub files: Vec<String>,
    /// Seconds by step. The only part that differs when the same command is run again.
    pub timings_seconds: BTreeMap<String, f64>,
}

/// What was assumed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ManifestScenario {
    /// Short name.
    pub name: String,
    /// SHA-256 of `scenario.resolved.toml`, which holds every number in force.
    pub digest: String,
    /// First day, ISO 8601.
    pub start: String,
    /// Days simulated.
    pub horizon_days: u32,
    /// Random seed.
    pub seed: u64,
    /// The same as text: readers that keep numbers as doubles lose digits beyond 2^53.
    pub seed_text: String,
    /// Design of the draws.
    pub design: &'static str,
    /// Trajectories per draw.
    pub repeats: u32,
    /// `key=value` given on the command line.
    pub overrides: Vec<String>,
    /// The files it was read from.
    pub files: Vec<ManifestFile>,
}

/// A file a scenario was read from.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ManifestFile {
    /// Its path.
    pub path: String,
    /// SHA-256 of its text.
    pub digest: String,
    /// Its text.
    pub text: String,
}

/// What was run.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ManifestTrajectories {
    /// Trajectories of the ensemble, R.
    pub ensemble: u64,
    /// First trajectory asked for.
    pub first: u64,
    /// Trajectories asked for.
    pub asked: u64,
    /// Trajectories run.
    pub done: u64,
    /// Trajectories in the statistics and the files.
    pub counted: u64,
    /// Whether the run was stopped before its end.
    pub partial: bool,
    /// Trajectories set aside because they gave an impossible number.
    pub failed: u64,
    /// The first hundred of them.
    pub failures: Vec<FailedTrajectory>,
    /// Events of the model in all trajectories.
    pub events: u64,
}

/// A trajectory set aside.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FailedTrajectory {
    /// Its number.
    pub trajectory: u64,
    /// The first column at fault.
    pub column: String,
    /// What stood there (`NaN`, `inf`).
    pub value: String,
    /// The command that replays it.
    pub replay: String,
}

/// Where a run was made.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Platform {
    /// Operating system.
    pub os: &'static str,
    /// Processor architecture.
    pub arch: &'static str,
    /// Threads used.
    pub threads: usize,
}

impl Manifest {
    /// The manifest of `ensemble`, run from `scenario` whose resolved text is `resolved`.
    #[must_use]
    pub fn new(
        scenario: &Scenario,
        resolved: &str,
        ensemble: &Ensemble,
        command: Vec<String>,
        threads: usize,
        timings_seconds: BTreeMap<String, f64>,
    ) -> Self {
        Self {
            format: MANIFEST_FORMAT,
            kind: KIND_RUN,
            program: crate::report::file_names::PROGRAM,
            version: env!("CARGO_PKG_VERSION"),
            command,
            scenario: ManifestScenario::new(scenario, resolved),
            trajectories: ManifestTrajectories::new(scenario, ensemble),
            precision: ensemble.precision.as_ref().map(|p| PrecisionSummary {
                wanted: p.wanted,
                reached: p.reached,
                stages: p.stages.clone(),
            }),
            platform: Platform { os: std::env::consts::OS, arch: std::env::consts::ARCH, threads },
            files: Vec::new(),
            timings_seconds,
        }
    }
}

impl ManifestScenario {
    pub(super) fn new(scenario: &Scenario, resolved: &str) -> Self {
        let file = |source: &harmattan_core::scenario::SourceText| ManifestFile {
            path: source.path.display().to_string(),
            digest: digest(&source.text),
            text: source.text.clone(),
        };
        Self {
            name: scenario.name.clone(),
            digest: digest(resolved),
            start: scenario.start.to_string(),
            horizon_days: scenario.horizon_days,
            seed: scenario.seed,
            seed_text: scenario.seed.to_string(),
            design: scenario.design.word(),
            repeats: scenario.repeats,
            overrides: scenario.overrides.clone(),
            files: scenario.sources.iter().map(file).collect(),
        }
    }
}

impl ManifestTrajectories {
    fn new(scenario: &Scenario, ensemble: &Ensemble) -> Self {
        let failed = |f: &harmattan_engine::Failure| FailedTrajectory {
            trajectory: f.trajectory,
            column: f.column.clone(),
            value: f.value.to_string(),
            replay: replay_command(scenario, ensemble.trajectories, f.trajectory),
        };
        Self {
            ensemble: ensemble.trajectories,
            first: ensemble.range.start,
            asked: ensemble.range.end - ensemble.range.start,
            done: ensemble.done,
            counted: ensemble.counted(),
            partial: ensemble.partial,
            failed: ensemble.failures.count,
            failures: ensemble.failures.first.iter().map(failed).collect(),
            events: ensemble.events,
        }
    }
}

/// The one command that replays trajectory `trajectory` of an ensemble of `trajectories`. Overrides of the
/// number of trajectories and of the seed give way to the values in force, which need not be theirs: a run until
/// a precision is reached chooses its number itself.
#[must_use]
pub fn replay_command(scenario: &Scenario, trajectories: u64, trajectory: u64) -> String {
    let path = scenario.sources.first().map(|s| s.path.display().to_string()).unwrap_or_default();
    let mut words = vec!["harmattan replay".to_owned(), quoted(&path)];
    words.push(format!("--trajectory {trajectory} --trajectories {trajectories} --seed {}", scenario.seed));
    words.extend(scenario.changed_assumptions().map(|o| format!("--set {}", quoted(o))));
    words.join(" ")
}

/// A word as a POSIX shell takes it.
fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "/._-=+:,@%".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', "'\\''"))
    }
}

/// SHA-256 of a text, in hexadecimal.
#[must_use]
pub fn digest(text: &str) -> String {
    let digit = |nibble: u8| char::from_digit(u32::from(nibble), 16).unwrap_or('0');
    Sha256::digest(text.as_bytes()).iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// FIPS 180-4, example "abc".
    #[test]
    fn digests_are_sha_256() {
        assert_eq!(digest("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    #[test]
    fn words_are_quoted_where_a_shell_would_split_them() {
        assert_eq!(quoted("scenarios/a.toml"), "scenarios/a.toml");
        assert_eq!(quoted("group.tempo={ pert = [1, 2, 3] }"), "'group.tempo={ pert = [1, 2, 3] }'");
        assert_eq!(quoted("it's"), "'it'\\''s'");
    }
}
