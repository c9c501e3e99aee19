//! The folder of a finished run → what its charts and briefings are made from, without simulating and without
//! any file outside the folder.

use std::path::{Path, PathBuf};

use super::facts::{RunFacts, mean_response};
use super::file_names::{RESOLVED, SUMMARY};
use super::finished_error::{FinishedError, json};
use super::manifest::{KIND_RUN, Manifest, RunContent, digest};
use harmattan_analysis::{SUMMARY_FORMAT, Summary};
use harmattan_core::scenario::Scenario;
use harmattan_engine::Futures;
use harmattan_scenario::load;

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

impl FinishedRun {
    /// Reads the folder of a finished run.
    ///
    /// # Errors
    ///
    /// [`FinishedError`]: it is no run, a file is missing, damaged, changed or of another version.
    pub fn read(folder: &Path) -> Result<Self, FinishedError> {
        let manifest = Manifest::<RunContent>::read(folder, KIND_RUN)?;
        let assumed = manifest.content.scenario;
        let path = folder.join(RESOLVED);
        let mut scenario = load(&path, &[]).map_err(FinishedError::Scenario)?.scenario;
        let text = scenario.sources.first().map_or("", |source| source.text.as_str());
        if digest(text) != assumed.digest {
            return Err(FinishedError::Changed { path });
        }
        scenario.overrides = assumed.overrides;
        let path = folder.join(SUMMARY);
        let summary: Summary = json(&path, SUMMARY_FORMAT)?;
        if !belongs(&summary, &scenario) {
            return Err(FinishedError::Mismatched { path });
        }
        Ok(Self {
            folder: folder.to_path_buf(),
            scenario,
            summary,
            digest: assumed.digest,
            version: manifest.version,
            command: manifest.command.join(" "),
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
