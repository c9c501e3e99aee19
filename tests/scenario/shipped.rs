//! The files that come with the program.

use harmattan_render::locale::render_diagnostics;
use std::fs;

use harmattan_core::Language;
use harmattan_render::locale::Locale;
use harmattan_scenario::load;

use super::bench::{Bench, repository};

#[test]
fn every_shipped_scenario_loads() {
    let mut count = 0;
    for entry in fs::read_dir(repository("scenarios")).expect("scenarios are shipped") {
        let path = entry.expect("a readable folder").path();
        if path.extension().is_some_and(|ending| ending == "toml") {
            match load(&path, &[]) {
                Ok(loaded) => {
                    let said = render_diagnostics(&loaded.warnings, &Locale::new(Language::English), false);
                    assert!(loaded.warnings.is_empty(), "{} gets warnings:\n{said}", path.display());
                }
                Err(found) => panic!(
                    "{}:\n{}",
                    path.display(),
                    render_diagnostics(&found, &Locale::new(Language::English), false)
                ),
            }
            count += 1;
        }
    }
    assert!(count >= 11, "only {count} scenarios");
}

#[test]
fn the_small_scenario_loads_without_a_word() {
    let loaded =
        Bench::new().load().map_err(|found| render_diagnostics(&found, &Locale::new(Language::English), false));
    let loaded = loaded.unwrap_or_else(|said| panic!("{said}"));
    assert_eq!(render_diagnostics(&loaded.warnings, &Locale::new(Language::English), false), "");
    let scenario = loaded.scenario;
    assert_eq!(scenario.name, "small");
    assert_eq!(scenario.title.fr, "Un petit cas");
    assert_eq!(scenario.start.to_string(), "2025-07-02");
    assert_eq!((scenario.horizon_days, scenario.trajectories, scenario.seed), (365, 100, 7));
    assert_eq!(scenario.policy, [0]);
    assert_eq!(scenario.hypotheses.len(), 2);
    assert_eq!(scenario.measures[0].changes.len(), 4);
    assert_eq!(scenario.sources.len(), 2);
}
