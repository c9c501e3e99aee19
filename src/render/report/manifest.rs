//! `manifest.json`: what the results of a folder came from, so that anyone can make them again. One type, written and
//! read.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::file_names::{MANIFEST, PROGRAM, SCENARIOS};
use super::finished_error::{FinishedError, json};
use super::replay_command::replay_command;
use harmattan_analysis::PrecisionSummary;
use harmattan_core::scenario::Scenario;
use harmattan_engine::{Ensemble, Paired};
use harmattan_scenario::resolved_toml;

/// Version of the layout of `manifest.json`.
pub const MANIFEST_FORMAT: u32 = 1;
/// The kind of folder a run leaves.
pub const KIND_RUN: &str = "run";
/// The kind of folder a shard of a run leaves.
pub const KIND_PART: &str = "part";
/// The kind of folder a comparison leaves.
pub const KIND_COMPARISON: &str = "comparison";
/// The kind of folder a portfolio leaves.
pub const KIND_PORTFOLIO: &str = "portfolio";
/// The kind of folder a difference leaves.
pub const KIND_DIFFERENCE: &str = "difference";

/// The manifest of a folder; `C` is what only its kind of results has. What older versions did not write need not be
/// there to be read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Manifest<C> {
    /// Version of this layout.
    #[serde(default)]
    pub format: u32,
    /// What the folder holds: `run`, `part`, `comparison`, `portfolio` or `difference`.
    #[serde(default = "a_run")]
    pub kind: String,
    /// Name of the program.
    pub program: String,
    /// Version of the program.
    #[serde(default)]
    pub version: String,
    /// The command line, word by word.
    #[serde(default)]
    pub command: Vec<String>,
    /// What was run.
    #[serde(flatten)]
    pub content: C,
    /// Where it was run. No result depends on it.
    #[serde(default)]
    pub platform: Platform,
    /// The files of the folder beside this one, with `/` for folders inside: by these they are known to be the
    /// program's own, and may be replaced.
    #[serde(default)]
    pub files: Vec<String>,
    /// Seconds by step. The only part that differs when the same command is run again.
    #[serde(default)]
    pub timings_seconds: BTreeMap<String, f64>,
}

fn a_run() -> String {
    KIND_RUN.to_owned()
}

/// The content of a manifest of whatever kind, left unread.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct AnyContent {}

/// What the manifest of a run or of a shard says of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RunContent {
    /// What was assumed.
    pub scenario: ManifestScenario,
    /// What was run.
    #[serde(default)]
    pub trajectories: ManifestTrajectories,
    /// How a wanted precision was reached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub precision: Option<PrecisionSummary>,
}

/// What the manifest of a comparison, portfolio or difference says of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PairedContent {
    /// The scenarios, the base first; each lies resolved in the folder as `file`.
    pub scenarios: Vec<NamedScenario>,
    /// Futures asked for, each run in every variant.
    #[serde(default)]
    pub asked: u64,
    /// Futures run, failed ones included.
    #[serde(default)]
    pub done: u64,
    /// Whether the run was stopped before its end.
    #[serde(default)]
    pub partial: bool,
    /// Futures set aside.
    #[serde(default)]
    pub failed: u64,
    /// The first hundred of them.
    #[serde(default)]
    pub failures: Vec<FailedTrajectory>,
    /// Variants of every future.
    #[serde(default)]
    pub variants: usize,
    /// Events of the model in all of them.
    #[serde(default)]
    pub events: u64,
}

/// A scenario with the file it lies in, resolved.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NamedScenario {
    /// File inside the folder.
    pub file: String,
    /// What was assumed.
    #[serde(flatten)]
    pub scenario: ManifestScenario,
}

/// What was assumed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ManifestScenario {
    /// Short name.
    #[serde(default)]
    pub name: String,
    /// SHA-256 of `scenario.resolved.toml`, which holds every number in force.
    pub digest: String,
    /// First day, ISO 8601.
    #[serde(default)]
    pub start: String,
    /// Days simulated.
    #[serde(default)]
    pub horizon_days: u32,
    /// Random seed.
    #[serde(default)]
    pub seed: u64,
    /// The same as text: readers that keep numbers as doubles lose digits beyond 2^53.
    pub seed_text: String,
    /// Design of the draws.
    #[serde(default)]
    pub design: String,
    /// Trajectories per draw.
    #[serde(default)]
    pub repeats: u32,
    /// `key=value` given on the command line.
    #[serde(default)]
    pub overrides: Vec<String>,
    /// The files it was read from.
    #[serde(default)]
    pub files: Vec<ManifestFile>,
}

/// A file a scenario was read from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ManifestFile {
    /// Its path.
    pub path: String,
    /// SHA-256 of its text.
    pub digest: String,
    /// Its text.
    pub text: String,
}

/// What was run.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Platform {
    /// Operating system.
    pub os: String,
    /// Processor architecture.
    pub arch: String,
    /// Threads used.
    pub threads: usize,
}

impl Manifest<RunContent> {
    /// The manifest of `ensemble`, run from `scenario` whose resolved text is `resolved`.
    #[must_use]
    pub fn of_run(
        kind: &str,
        scenario: &Scenario,
        resolved: &str,
        ensemble: &Ensemble,
        command: Vec<String>,
        threads: usize,
        timings_seconds: BTreeMap<String, f64>,
    ) -> Self {
        let content = RunContent {
            scenario: ManifestScenario::new(scenario, resolved),
            trajectories: ManifestTrajectories::new(scenario, ensemble),
            precision: ensemble.precision.as_ref().map(|p| PrecisionSummary {
                outcome: p.outcome.clone(),
                wanted: p.wanted,
                reached: p.reached,
                stages: p.stages.clone(),
            }),
        };
        Self::new(kind, content, command, threads, timings_seconds)
    }
}

impl Manifest<PairedContent> {
    /// Describes a paired run of `scenarios`, which lie in the folder as [`scenario_file`] says.
    #[must_use]
    pub fn of_pairs(
        kind: &str,
        scenarios: &[Scenario],
        paired: &Paired,
        command: Vec<String>,
        threads: usize,
        timings_seconds: BTreeMap<String, f64>,
    ) -> Self {
        let named = |(index, s): (usize, &Scenario)| NamedScenario {
            file: scenario_file(index, s),
            scenario: ManifestScenario::new(s, &resolved_toml(s)),
        };
        let content = PairedContent {
            scenarios: scenarios.iter().enumerate().map(named).collect(),
            asked: paired.asked,
            done: paired.done,
            partial: paired.partial,
            failed: paired.failures.count,
            failures: FailedTrajectory::all(&paired.failures, scenarios.first(), paired.asked),
            variants: paired.variants,
            events: paired.events,
        };
        Self::new(kind, content, command, threads, timings_seconds)
    }
}

impl<C> Manifest<C> {
    fn new(
        kind: &str,
        content: C,
        command: Vec<String>,
        threads: usize,
        timings_seconds: BTreeMap<String, f64>,
    ) -> Self {
        Self {
            format: MANIFEST_FORMAT,
            kind: kind.to_owned(),
            program: PROGRAM.to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            command,
            content,
            platform: Platform {
                os: std::env::consts::OS.to_owned(),
                arch: std::env::consts::ARCH.to_owned(),
                threads,
            },
            files: Vec::new(),
            timings_seconds,
        }
    }
}

impl<C: DeserializeOwned> Manifest<C> {
    /// Reads the manifest of a folder of the kind `wanted`.
    ///
    /// # Errors
    ///
    /// [`FinishedError::NotARun`], `Kind`, `Read`, `Damaged` or `Format`.
    pub fn read(folder: &Path, wanted: &'static str) -> Result<Self, FinishedError> {
        // The manifests of the kinds differ in their contents: first the kind.
        let found = kind_of(folder)?;
        if found != wanted {
            return Err(FinishedError::Kind { path: folder.to_path_buf(), found, wanted });
        }
        read(folder)
    }
}

/// What a folder holds: `run` for a run.
///
/// # Errors
///
/// [`FinishedError::NotARun`], `Read`, `Damaged` or `Format` of its manifest.
pub fn kind_of(folder: &Path) -> Result<String, FinishedError> {
    read::<AnyContent>(folder).map(|manifest| manifest.kind)
}

fn read<C: DeserializeOwned>(folder: &Path) -> Result<Manifest<C>, FinishedError> {
    let path = folder.join(MANIFEST);
    match fs::metadata(&path) {
        Err(e) if matches!(e.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            Err(FinishedError::NotARun { path: folder.to_path_buf() })
        }
        _ => json(&path, MANIFEST_FORMAT),
    }
}

impl ManifestScenario {
    fn new(scenario: &Scenario, resolved: &str) -> Self {
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
            design: scenario.design.word().to_owned(),
            repeats: scenario.repeats,
            overrides: scenario.overrides.clone(),
            files: scenario.sources.iter().map(file).collect(),
        }
    }
}

impl ManifestTrajectories {
    fn new(scenario: &Scenario, ensemble: &Ensemble) -> Self {
        Self {
            ensemble: ensemble.trajectories,
            first: ensemble.range.start,
            asked: ensemble.range.end - ensemble.range.start,
            done: ensemble.done,
            counted: ensemble.counted(),
            partial: ensemble.partial,
            failed: ensemble.failures.count,
            failures: FailedTrajectory::all(&ensemble.failures, Some(scenario), ensemble.trajectories),
            events: ensemble.events,
        }
    }
}

impl FailedTrajectory {
    /// Those that were kept, of an ensemble of `trajectories` of `scenario`.
    fn all(failures: &harmattan_engine::Failures, scenario: Option<&Scenario>, trajectories: u64) -> Vec<Self> {
        let failed = |f: &harmattan_engine::Failure| Self {
            trajectory: f.trajectory,
            column: f.column.clone(),
            value: f.value.to_string(),
            replay: scenario.map_or_else(String::new, |s| replay_command(s, trajectories, f.trajectory)),
        };
        failures.first.iter().map(failed).collect()
    }
}

/// File of a resolved scenario inside the folder of a paired run; numbered, since two may share a name.
#[must_use]
pub fn scenario_file(index: usize, scenario: &Scenario) -> String {
    format!("{SCENARIOS}/{index:02}-{}.toml", scenario.name)
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
}
