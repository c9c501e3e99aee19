//! The headline tables on a terminal, one under the other; of a nested run also what is ignorance and what is chance.

use crate::cli::table::table;
use harmattan_analysis::Summary;
use harmattan_core::scenario::Scenario;
use harmattan_render::locale::{Arg, Locale};
use harmattan_render::report::{headline_rows, split};

/// Both tables, one under the other.
pub(super) fn tables(scenario: &Scenario, summary: &Summary, locale: &Locale) -> String {
    let [chances, amounts] = headline_rows(scenario, summary, locale).map(|(header, rows)| table(&header, &rows));
    let nested = nested(scenario, summary, locale);
    format!("{}\n{chances}\n\n{amounts}{nested}", scenario.title.get(locale.language()))
}

/// Of a nested run its draws, futures of each, and what of each headline is ignorance and what chance; else nothing.
fn nested(scenario: &Scenario, summary: &Summary, locale: &Locale) -> String {
    if summary.repeats <= 1 {
        return String::new();
    }
    let row = |(name, share, interval): (String, f64, Option<(f64, f64)>)| {
        let interval =
            interval.map_or_else(|| locale.text("compare-no-interval"), |(low, high)| locale.percent_range(low, high));
        vec![name, locale.percent(share, 0), interval, locale.percent(1.0 - share, 0)]
    };
    let header =
        ["cli-column-outcome", "briefing-column-ignorance", "compare-column-interval", "briefing-column-chance"];
    let rows: Vec<Vec<String>> = split(scenario, summary, locale).into_iter().map(row).collect();
    let draws = (summary.trajectories / u64::from(summary.repeats)) as f64;
    let args = [("draws", Arg::Number(draws, 0)), ("repeats", Arg::Number(f64::from(summary.repeats), 0))];
    let title = format!("{} ({})", locale.text("briefing-split-heading"), locale.format("briefing-nested", &args));
    format!("\n\n{title}\n{}", table(&header.map(|id| locale.text(id)), &rows))
}
