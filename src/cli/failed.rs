//! What is said of futures that were left out.

use super::terminal::Terminal;
use harmattan_core::model::MOST_WAVES;
use harmattan_engine::{FAILED_CELLS, FAILED_WAVES, Failures};
use harmattan_render::locale::{Arg, Locale};

/// How many of how many were left out, why, what that does to the figures, and how to see the first.
pub(super) fn tell(failures: &Failures, done: u64, replay: Option<&str>, locale: &Locale, terminal: &Terminal) {
    if failures.count == 0 {
        return;
    }
    let whole = |n: u64| locale.integer(i64::try_from(n).unwrap_or(i64::MAX));
    let (planned, limit) = (whole(done), whole(MOST_WAVES));
    let cause = match failures.first.first().map(|failure| failure.column.as_str()) {
        Some(FAILED_WAVES) => locale.format("cli-failed-waves", &[("limit", Arg::Text(&limit))]),
        Some(FAILED_CELLS) => locale.text("cli-failed-cells"),
        column => locale.format("cli-failed-numbers", &[("column", Arg::Text(column.unwrap_or_default()))]),
    };
    let count = Arg::Count(i64::try_from(failures.count).unwrap_or(i64::MAX));
    let args = [("count", count), ("planned", Arg::Text(planned.as_str())), ("cause", Arg::Text(&cause))];
    terminal.complain(&locale.format("cli-failed", &args));
    terminal.complain(&locale.text("cli-failed-bias"));
    if let Some(command) = replay {
        terminal.complain(&format!("{}\n    {command}", locale.text("cli-failed-see")));
    }
}
