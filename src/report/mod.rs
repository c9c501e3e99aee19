//! What a run leaves behind: a folder that explains itself, with data, charts and a briefing.

pub mod briefing;
mod briefing_input;
mod charts;
pub mod document;
mod drawing;
mod error;
mod facts;
mod manifest;
mod run_folder;

pub use briefing_input::{briefing_input, write_briefing};
pub use drawing::{Chart, DrawnCharts, write_charts};
pub use error::{OutputError, ReportError};
pub use facts::{FrontResponse, RunFacts, mean_response};
pub use manifest::{
    FailedTrajectory, Manifest, ManifestFile, ManifestScenario, ManifestTrajectories, Platform, digest, replay_command,
};
pub use run_folder::{MANIFEST, RunFolder};
