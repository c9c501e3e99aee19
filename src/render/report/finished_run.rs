//! The folder of a finished run → what its charts and briefings are made from, without simulating and without
//! any file outside the folder.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::facts::{RunFacts, mean_response};
use super::file_names::{MANIFEST, RESOLVED, SUMMARY};
use super::manifest::{KIND_RUN, MANIFEST_FORMAT, digest};
use harmattan_analysis::{SUMMARY_FORMAT, Summary};
use harmattan_core::scenario::Scenario;
use harmattan_engine::Futures;
use harmattan_scenario::{Diagnostics, load};

/// Why a folder cannot be read as what the program wrote.
#[derive(Debug, thiserror::Error)]
pub enum FinishedError {
    /// There is no manifest: nothing the program finished.
    #[error("{} is not the folder of a finished run", path.display())]
    NotARun {
        /// The folder.
        path: PathBuf,
    },
    /// The folder holds something else than was asked for.
    #[error("{} holds a {found}, not a {wanted}", path.display())]
    Kind {
        /// The folder.
        path: PathBuf,
        /// What the manifest says it holds.
        found: String,
        /// What was asked for.
        wanted: &'static str,
    },
    /// A file cannot be read.
    #[error("could not read {}: {cause}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system said.
        #[source]
        cause: std::io::Error,
    },
    /// A file is not what the program wrote.
    #[error("{} is damaged: {cause}", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What is wrong, with line and column.
        cause: String,
    },
    /// A file of another version's layout.
    #[error("{} has layout {found}; this version reads {known}", path.display())]
    Format {
        /// The file.
        path: PathBuf,
        /// Its layout.
        found: u32,
        /// The layout this version reads.
        known: u32,
    },
    /// The resolved scenario was changed after the run.
    #[error("{} was changed after the run", path.display())]
    Changed {
        /// The file.
        path: PathBuf,
    },
    /// The summary is not that of the scenario beside it.
    #[error("{} is not the summary of the scenario beside it", path.display())]
    Mismatched {
        /// The file.
        path: PathBuf,
    },
    /// The resolved scenario cannot be loaded.
    #[error("the resolved scenario cannot be loaded")]
    Scenario(Diagnostics),
}

/// A finished run, read back from its folder.
#[derive(Clone, Debug)]
pub struct FinishedRun {
    /// The folder.
    pub folder: PathBuf,
    /// The scenario, with every override applied.
    pub scenario: Scenario,
    /// The numbers.
    pub summary: Summary,
    /// Digest of the resolved scenario.
    pub digest: String,
    /// Version of the program that simulated it.
    pub version: String,
    /// The command that simulated it.
    pub command: String,
}

/// What every JSON file of a folder begins with.
#[derive(Deserialize)]
struct FormatHead {
    format: u32,
}

#[derive(Deserialize)]
struct ManifestHead {
    version: String,
    command: Vec<String>,
    scenario: ScenarioHead,
}

#[derive(Deserialize)]
struct KindHead {
    /// Folders written before there was another kind do not say it.
    kind: Option<String>,
}

#[derive(Deserialize)]
struct ScenarioHead {
    digest: String,
    #[serde(default)]
    overrides: Vec<String>,
}

/// What a folder holds: `run` for a run.
///
/// # Errors
///
/// [`FinishedError::NotARun`], `Read`, `Damaged` or `Format` of its manifest.
pub fn kind_of(folder: &Path) -> Result<String, FinishedError> {
    let head: KindHead = manifest(folder)?;
    Ok(head.kind.unwrap_or_else(|| KIND_RUN.to_owned()))
}

/// Reads (a part of) the manifest of a folder.
pub(super) fn manifest<T: DeserializeOwned>(folder: &Path) -> Result<T, FinishedError> {
    let path = folder.join(MANIFEST);
    match fs::metadata(&path) {
        Err(e) if matches!(e.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            Err(FinishedError::NotARun { path: folder.to_path_buf() })
        }
        _ => json(&path, MANIFEST_FORMAT),
    }
}

/// Reads a JSON file whose layout must be `known`.
pub(super) fn json<T: DeserializeOwned>(path: &Path, known: u32) -> Result<T, FinishedError> {
    let bytes = fs::read(path).map_err(|cause| FinishedError::Read { path: path.to_path_buf(), cause })?;
    let damaged = |e: serde_json::Error| FinishedError::Damaged { path: path.to_path_buf(), cause: e.to_string() };
    let FormatHead { format } = serde_json::from_slice(&bytes).map_err(damaged)?;
    if format != known {
        return Err(FinishedError::Format { path: path.to_path_buf(), found: format, known });
    }
    serde_json::from_slice(&bytes).map_err(damaged)
}

impl FinishedRun {
    /// Reads the folder of a finished run.
    ///
    /// # Errors
    ///
    /// [`FinishedError`]: it is no run, a file is missing, damaged, changed or of another version.
    pub fn read(folder: &Path) -> Result<Self, FinishedError> {
        // The manifests of the kinds differ in all but their first lines.
        let found = kind_of(folder)?;
        if found != KIND_RUN {
            return Err(FinishedError::Kind { path: folder.to_path_buf(), found, wanted: KIND_RUN });
        }
        let head: ManifestHead = manifest(folder)?;
        let path = folder.join(RESOLVED);
        let mut scenario = load(&path, &[]).map_err(FinishedError::Scenario)?.scenario;
        let text = scenario.sources.first().map_or("", |source| source.text.as_str());
        if digest(text) != head.scenario.digest {
            return Err(FinishedError::Changed { path });
        }
        scenario.overrides = head.scenario.overrides;
        let path = folder.join(SUMMARY);
        let summary: Summary = json(&path, SUMMARY_FORMAT)?;
        if !belongs(&summary, &scenario) {
            return Err(FinishedError::Mismatched { path });
        }
        Ok(Self {
            folder: folder.to_path_buf(),
            scenario,
            summary,
            digest: head.scenario.digest,
            version: head.version,
            command: head.command.join(" "),
        })
    }

    /// What charts and briefings are made from.
    #[must_use]
    pub fn facts(&self) -> RunFacts<'_> {
        RunFacts {
            scenario: &self.scenario,
            summary: &self.summary,
            response: mean_response(&Futures::new(&self.scenario)),
            digest: self.digest.clone(),
            version: self.version.clone(),
            command: self.command.clone(),
        }
    }
}

/// Whether a summary speaks of this scenario's period, hypotheses, corridors and places, and of at least one
/// trajectory.
fn belongs(summary: &Summary, scenario: &Scenario) -> bool {
    let theatre = &scenario.theatre;
    let curves = &summary.curves;
    summary.trajectories > 0
        && summary.start == scenario.start.to_string()
        && summary.horizon_days == scenario.horizon_days
        && summary.hypotheses.iter().map(|h| &h.key).eq(scenario.hypotheses.iter().map(|h| &h.key))
        && curves.corridors.iter().map(|c| &c.corridor).eq(theatre.corridors.iter().map(|c| &c.key))
        && curves.places.iter().map(|p| &p.place).eq(theatre.places.iter().map(|p| &p.key))
        && curves.links.len() == theatre.links.len()
}
