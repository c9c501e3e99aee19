//! Seconds of each stage of a command, for the manifest; the day on which a forecast is made.

use std::collections::BTreeMap;
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use harmattan_core::calendar::Date;

/// Today's date, UTC; 1 January 1970 where the clock stands before it.
pub(super) fn today() -> Date {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |passed| passed.as_secs());
    Date::from_days(i64::try_from(seconds / 86_400).unwrap_or(0))
}

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
