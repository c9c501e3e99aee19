//! What can go wrong while an ensemble runs.

use std::path::PathBuf;

/// Why an ensemble could not be run.
#[derive(Debug, thiserror::Error)]
pub enum EnsembleError {
    /// There is nothing to run.
    #[error("no trajectories to run")]
    NoTrajectories,
    /// More trajectories than a bucket of a histogram can count.
    #[error("{asked} trajectories are more than the {most} one ensemble can count")]
    TooMany {
        /// Trajectories asked for.
        asked: u64,
        /// The most there may be.
        most: u64,
    },
    /// More trajectories per draw than one chunk may hold.
    #[error("{repeats} trajectories per draw are more than the {most} a nested run allows")]
    Repeats {
        /// Trajectories per draw.
        repeats: u32,
        /// The most there may be.
        most: u32,
    },
    /// The threads could not be started.
    #[error("could not start {threads} threads: {message}")]
    Threads {
        /// Threads asked for.
        threads: usize,
        /// What the system said.
        message: String,
    },
    /// The model panicked: a defect of the program, never of the scenario.
    #[error("trajectory {trajectory} made the simulator fail: {message}")]
    Panicked {
        /// The trajectory at work.
        trajectory: u64,
        /// The message of the panic.
        message: String,
    },
    /// A trajectory came back with arrays of another length than the layout says.
    #[error("trajectory {trajectory} has {found} numbers in `{array}` where {expected} belong")]
    Shape {
        /// The trajectory.
        trajectory: u64,
        /// Which array.
        array: &'static str,
        /// Length by the layout.
        expected: usize,
        /// Length found.
        found: usize,
    },
    /// A weight that no reducer knows what to do with.
    #[error("trajectory {trajectory} has weight {weight}, and only 1 can be counted")]
    Weight {
        /// The trajectory.
        trajectory: u64,
        /// Its weight.
        weight: f64,
    },
    /// An outcome that is not among those compared.
    #[error("`{key}` is not among the outcomes that can be compared")]
    UnknownOutcome {
        /// The key asked for.
        key: String,
        /// The keys there are.
        known: Vec<String>,
    },
    /// Rows could not be written.
    #[error(transparent)]
    Sink(#[from] SinkError),
}

/// Why the rows of an ensemble could not be written, or read again.
#[derive(Debug, thiserror::Error)]
#[error("could not {} {}: {message}", if *unread { "read" } else { "write" }, path.display())]
pub struct SinkError {
    /// Whether it was to be read.
    pub unread: bool,
    /// The file.
    pub path: PathBuf,
    /// What the system or the encoder said.
    pub message: String,
}

impl SinkError {
    /// An error of the file at `path`.
    #[must_use]
    pub fn new(path: &std::path::Path, cause: &dyn std::fmt::Display) -> Self {
        Self { unread: false, path: path.to_path_buf(), message: cause.to_string() }
    }

    /// An error of reading the file at `path`.
    #[must_use]
    pub fn unread(path: &std::path::Path, cause: &dyn std::fmt::Display) -> Self {
        Self { unread: true, ..Self::new(path, cause) }
    }
}
