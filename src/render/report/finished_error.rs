//! Why the folder of finished results cannot be read, and its JSON files, read.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::DeserializeOwned;

use harmattan_scenario::Diagnostics;

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

/// What every JSON file of a folder begins with.
#[derive(Deserialize)]
struct FormatHead {
    format: u32,
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
