//! The names of the files in folders of results: what the program calls them, and which it may replace when it
//! replaces the folder. Whatever else lies there is its user's.

use crate::locale::Language;

/// The file every finished folder has, and by which it is known to be one.
pub const MANIFEST: &str = "manifest.json";
/// The resolved scenario of a run.
pub const RESOLVED: &str = "scenario.resolved.toml";
/// The numbers of a run.
pub const SUMMARY: &str = "summary.json";
/// The numbers of a comparison.
pub const COMPARISON: &str = "comparison.json";
/// The differences of a comparison as a table.
pub const DIFFERENCES: &str = "differences.csv";
/// The numbers of a portfolio.
pub const PORTFOLIO: &str = "portfolio.json";
/// The numbers of a difference between runs.
pub const DIFFERENCE: &str = "diff.json";
/// The table of single futures, without its ending.
pub const TRAJECTORIES: &str = "trajectories";
/// The table of weekly series, without its ending.
pub const SERIES: &str = "series";
const TOP: [&str; 7] = [MANIFEST, RESOLVED, SUMMARY, COMPARISON, PORTFOLIO, DIFFERENCES, DIFFERENCE];
/// Folder of the charts.
pub const CHARTS: &str = "charts";
/// Folder of the resolved scenarios of a comparison, portfolio or difference.
pub const SCENARIOS: &str = "scenarios";

/// Whether the program writes a file of this name, with `/` for folders inside, into its folders.
#[must_use]
pub(super) fn is_own(name: &str) -> bool {
    match name.split_once('/') {
        None => TOP.contains(&name) || is_table(name) || is_page(name),
        Some((CHARTS, chart)) => in_a_language(chart, &["svg", "png", "pdf"]).is_some_and(|stem| !stem.contains('/')),
        Some((SCENARIOS, scenario)) => is_numbered(scenario),
        Some(_) => false,
    }
}

/// Whether the program writes such a folder into its folders.
#[must_use]
pub(super) fn is_own_folder(name: &str) -> bool {
    name == CHARTS || name == SCENARIOS
}

/// Whether a file of this name is a page that can be made again from the others (`briefing.fr.html`).
#[must_use]
pub(super) fn is_page(name: &str) -> bool {
    in_a_language(name, &["html", "pdf"]) == Some("briefing")
}

fn is_table(name: &str) -> bool {
    name.rsplit_once('.')
        .is_some_and(|(stem, ending)| [TRAJECTORIES, SERIES].contains(&stem) && ["parquet", "csv"].contains(&ending))
}

/// What stands before the language and the ending of a name such as `theatre-map.ar.svg`.
fn in_a_language<'n>(name: &'n str, endings: &[&str]) -> Option<&'n str> {
    let (rest, ending) = name.rsplit_once('.')?;
    let (stem, language) = rest.rsplit_once('.')?;
    (endings.contains(&ending) && Language::ALL.iter().any(|l| l.code() == language)).then_some(stem)
}

/// Whether a name is that of a resolved scenario (`01-base.toml`).
fn is_numbered(name: &str) -> bool {
    let stem = name.strip_suffix(".toml").unwrap_or_default();
    let number = stem.split_once('-').map(|(number, _)| number);
    number.is_some_and(|n| n.len() >= 2 && n.bytes().all(|b| b.is_ascii_digit()) && !name.contains('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_the_users_is_told_from_what_is_the_programs() {
        for own in
            ["summary.json", "briefing.ar.html", "briefing.en.pdf", "charts/fan-chart.fr.svg", "scenarios/00-base.toml"]
        {
            assert!(is_own(own), "{own}");
        }
        for users in
            ["notes.txt", "briefing.html", "speech.fr.html", "charts/mine.png", "charts/en/map.svg", "summary.json/x"]
        {
            assert!(!is_own(users), "{users}");
        }
        for users in
            ["scenarios/base.toml", "scenarios/00-base.toml~", "notes/00-base.toml", "charts/old/map.en.svg", ""]
        {
            assert!(!is_own(users), "{users}");
        }
    }
}
