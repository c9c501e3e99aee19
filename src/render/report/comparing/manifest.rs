//! `manifest.json` of a comparison or portfolio: what it was, so that anyone can run it again.

use harmattan_scenario::resolved_toml;
use std::collections::BTreeMap;

use serde::Serialize;

use crate::report::file_names::SCENARIOS;
use crate::report::manifest::{FailedTrajectory, MANIFEST_FORMAT, ManifestScenario, Platform, replay_command};
use harmattan_core::scenario::Scenario;
use harmattan_engine::Paired;

/// The kind of folder a comparison leaves.
pub const KIND_COMPARISON: &str = "comparison";
/// The kind of folder a portfolio leaves.
pub const KIND_PORTFOLIO: &str = "portfolio";

/// The kind of folder a difference leaves.
pub const KIND_DIFFERENCE: &str = "difference";

/// The manifest of a comparison or portfolio.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PairedManifest {
    /// Version of this layout.
    pub format: u32,
    /// What the folder holds.
    pub kind: &'static str,
    /// Name of the program.
    pub program: &'static str,
    /// Version of the program.
    pub version: &'static str,
    /// The command line, word by word.
    pub command: Vec<String>,
    /// The scenarios, the base first; each lies resolved in the folder as `file`.
    pub scenarios: Vec<NamedScenario>,
    /// Futures asked for, each run in every variant.
    pub asked: u64,
    /// Futures run, failed ones included.
    pub done: u64,
    /// Whether the run was stopped before its end.
    pub partial: bool,
    /// Futures set aside.
    pub failed: u64,
    /// The first hundred of them.
    pub failures: Vec<FailedTrajectory>,
    /// Variants of every future.
    pub variants: usize,
    /// Events of the model in all of them.
    pub events: u64,
    /// Where it was run. No result depends on it.
    pub platform: Platform,
    /// The files of the folder beside this one, with `/` for folders inside: by these they are known to be the
    /// program's own, and may be replaced.
    pub files: Vec<String>,
    /// Seconds by step. The only part that differs when the same command is run again.
    pub timings_seconds: BTreeMap<String, f64>,
}

/// A scenario with the file it lies in, resolved.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NamedScenario {
    /// File inside the folder.
    pub file: String,
    /// What was assumed.
    #[serde(flatten)]
    pub scenario: ManifestScenario,
}

impl PairedManifest {
    /// Describes a paired run of `scenarios`, which lie in the folder as [`scenario_file`] says.
    #[must_use]
    pub fn new(
        kind: &'static str,
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
        let failed = |f: &harmattan_engine::Failure| FailedTrajectory {
            trajectory: f.trajectory,
            column: f.column.clone(),
            value: f.value.to_string(),
            replay: scenarios.first().map_or_else(String::new, |s| replay_command(s, paired.asked, f.trajectory)),
        };
        Self {
            format: MANIFEST_FORMAT,
            kind,
            program: crate::report::file_names::PROGRAM,
            version: env!("CARGO_PKG_VERSION"),
            command,
            scenarios: scenarios.iter().enumerate().map(named).collect(),
            asked: paired.asked,
            done: paired.done,
            partial: paired.partial,
            failed: paired.failures.count,
            failures: paired.failures.first.iter().map(failed).collect(),
            variants: paired.variants,
            events: paired.events,
            platform: Platform { os: std::env::consts::OS, arch: std::env::consts::ARCH, threads },
            files: Vec::new(),
            timings_seconds,
        }
    }
}

/// File of a resolved scenario inside the folder; numbered, since two may share a name.
#[must_use]
pub fn scenario_file(index: usize, scenario: &Scenario) -> String {
    format!("{SCENARIOS}/{index:02}-{}.toml", scenario.name)
}
