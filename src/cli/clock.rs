//! Seconds of each stage of a command, for the manifest.

use std::collections::BTreeMap;
use std::time::Instant;

/// A clock that is read after each stage.
pub(super) struct Clock {
    last: Instant,
    /// Seconds by stage.
    pub laps: BTreeMap<String, f64>,
}

impl Clock {
    /// Starts.
    pub(super) fn new() -> Self {
        Self { last: Instant::now(), laps: BTreeMap::new() }
    }

    /// Keeps the seconds since the last stage under the name of this one.
    pub(super) fn lap(&mut self, stage: &str) {
        self.laps.insert(stage.to_owned(), self.last.elapsed().as_secs_f64());
        self.last = Instant::now();
    }
}
