//! What a run leaves behind: a folder that explains itself, with data, charts and a briefing.

pub mod briefing;
mod error;
mod manifest;
mod run_folder;

pub use error::OutputError;
pub use manifest::{
    FailedTrajectory, Manifest, ManifestFile, ManifestScenario, ManifestTrajectories, Platform, digest, replay_command,
};
pub use run_folder::{MANIFEST, RunFolder};
