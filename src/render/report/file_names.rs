//! The names of the files in folders of results.

use harmattan_core::Language;

/// The name of the program, as manifests give it.
pub const PROGRAM: &str = "harmattan";
/// The file every finished folder has, and by which it is known to be one.
pub const MANIFEST: &str = "manifest.json";
/// The resolved scenario of a run.
pub const RESOLVED: &str = "scenario.resolved.toml";
/// The map of a run with its figures, as GeoJSON.
pub const MAP: &str = "map.geojson";
/// The state of a shard, or of a run that was interrupted.
pub const STATE: &str = "state.part";
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
/// Folder of the charts.
pub const CHARTS: &str = "charts";
/// Folder of the resolved scenarios of a comparison, portfolio or difference.
pub const SCENARIOS: &str = "scenarios";

/// A name without its language: the charts and pages of a run are the same files in every language.
#[must_use]
pub(super) fn in_any_language(name: &str) -> String {
    let parts = || {
        let (rest, ending) = name.rsplit_once('.')?;
        let (stem, language) = rest.rsplit_once('.')?;
        Language::ALL.iter().any(|l| l.code() == language).then(|| format!("{stem}.*.{ending}"))
    };
    parts().unwrap_or_else(|| name.to_owned())
}

/// Whether a file of this name is a page that can be made again from the others (`briefing.fr.html`).
#[must_use]
pub(super) fn is_page(name: &str) -> bool {
    ["briefing.*.html", "briefing.*.pdf"].contains(&in_any_language(name).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_in_a_language_are_the_same_in_all() {
        assert_eq!(in_any_language("charts/fan-chart.fr.svg"), in_any_language("charts/fan-chart.ar.svg"));
        assert_eq!(in_any_language("trajectories.parquet"), "trajectories.parquet");
        assert_eq!(in_any_language("charts/mine.xx.png"), "charts/mine.xx.png");
        assert!(is_page("briefing.ar.html") && is_page("briefing.en.pdf"));
        assert!(!is_page("briefing.html") && !is_page("speech.fr.html") && !is_page("old/briefing.fr.html"));
    }
}
