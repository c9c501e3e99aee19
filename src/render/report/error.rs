//! Why output could not be written.

use std::io;
use std::path::{Path, PathBuf};

use super::document::TemplateError;
use crate::charts::ChartError;

/// Why a run folder could not be written.
#[derive(Debug, thiserror::Error)]
pub enum OutputError {
    /// A finished run lies there, and it was not asked to be replaced.
    #[error("{} already holds a run", path.display())]
    Exists {
        /// The folder.
        path: PathBuf,
    },
    /// Something lies there that is not a run, which is never replaced.
    #[error("{} exists and is not the folder of a run", path.display())]
    NotARun {
        /// The file or folder.
        path: PathBuf,
    },
    /// Results of another kind lie there, which are never replaced.
    #[error("{} holds a {found}, not a {wanted}", path.display())]
    OtherKind {
        /// The folder.
        path: PathBuf,
        /// The kind that lies there.
        found: String,
        /// The kind that was to be written.
        wanted: &'static str,
    },
    /// The file is one of the data of a folder of results, or one that was read.
    #[error("{} would be lost", path.display())]
    Needed {
        /// The file.
        path: PathBuf,
    },
    /// The results are whole, but could not be put into their place.
    #[error("{} could not be made or replaced ({cause}): the results lie in {}", path.display(), kept.display())]
    Unplaced {
        /// The place.
        path: PathBuf,
        /// Where they lie.
        kept: PathBuf,
        /// What the system said.
        #[source]
        cause: io::Error,
    },
    /// The results are in their place, but not all of what lay there could be taken over.
    #[error("not all of what lay in {} could be taken over: the rest is in {}", path.display(), kept.display())]
    LeftAside {
        /// The place.
        path: PathBuf,
        /// Where the rest lies.
        kept: PathBuf,
    },
    /// A file lies there with another content, and it was not asked to be replaced.
    #[error("{} exists with another content", path.display())]
    Differs {
        /// The file.
        path: PathBuf,
    },
    /// The path has no last name, as `/` or `..`.
    #[error("{} cannot be the name of a run folder", path.display())]
    Name {
        /// The path.
        path: PathBuf,
    },
    /// The system refused: no permission, no space.
    #[error("could not {what} {}: {cause}", path.display())]
    Io {
        /// What was tried: `create`, `write`, `rename`, `remove`.
        what: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        #[source]
        cause: io::Error,
    },
    /// A summary could not be turned into JSON.
    #[error("could not encode {name}: {message}")]
    Encode {
        /// The file.
        name: String,
        /// What the encoder said.
        message: String,
    },
}

/// Why charts or briefings could not be made.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// A chart could not be converted.
    #[error(transparent)]
    Chart(#[from] ChartError),
    /// The briefing could not be rendered.
    #[error(transparent)]
    Template(#[from] TemplateError),
    /// The workbook could not be made.
    #[error(transparent)]
    Workbook(#[from] super::workbook::WorkbookError),
    /// The briefing could not be typeset.
    #[cfg(feature = "pdf")]
    #[error(transparent)]
    Pdf(#[from] super::document::DocumentPdfError),
    /// A file could not be written.
    #[error(transparent)]
    Output(#[from] OutputError),
}

impl OutputError {
    /// An error of the system about `path`.
    pub(super) fn io(what: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_path_buf();
        move |cause| Self::Io { what, path, cause }
    }
}
