//! What the figures of a paired ensemble rest on: the first lines of `comparison.json` and `portfolio.json`.

use serde::{Deserialize, Serialize};

use harmattan_engine::Paired;

/// The futures behind the figures, and what they are about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Basis {
    /// Layout of the file.
    pub format: u32,
    /// Futures asked for.
    pub asked: u64,
    /// Futures counted, each run in every variant.
    pub trajectories: u64,
    /// Futures set aside because a variant failed in them.
    pub failed: u64,
    /// Whether the run was stopped before its end.
    pub partial: bool,
    /// Key of the outcome that variants are ranked and weighed by.
    pub chosen: String,
}

impl Basis {
    /// That of a paired ensemble, for a file of this layout.
    pub(super) fn new(format: u32, paired: &Paired) -> Self {
        Self {
            format,
            asked: paired.asked,
            trajectories: paired.counted(),
            failed: paired.failures.count,
            partial: paired.partial,
            chosen: paired.items[paired.chosen].key.clone(),
        }
    }
}
