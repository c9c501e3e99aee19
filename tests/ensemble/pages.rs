//! A run of the shipped baseline, from its file to its last page.

use harmattan_scenario::resolved_toml;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::AtomicBool;

use harmattan_analysis::Summary;
use harmattan_core::Language;
use harmattan_core::scenario::Scenario;
use harmattan_engine::{Ensemble, Experiment, Futures, Options, Summaries, Tables, Watch, run};
use harmattan_render::locale::Locale;
use harmattan_render::report::{
    Chart, Format, KIND_RUN, MANIFEST, Manifest, Results, RunFacts, RunFolder, briefing_document, digest, draw,
    mean_response, replay_command, write_pages,
};
use harmattan_scenario::load;

fn baseline(overrides: &[&str]) -> Scenario {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/baseline.toml");
    let overrides: Vec<String> = overrides.iter().map(|o| (*o).to_owned()).collect();
    match load(&path, &overrides) {
        Ok(loaded) => loaded.scenario,
        Err(errors) => panic!("{errors:?}"),
    }
}

fn run_of(scenario: &Scenario, threads: usize) -> Ensemble {
    let stop = AtomicBool::new(false);
    let mut watch = Watch { stop: &stop, progress: &mut |_, _| () };
    let futures = Futures::new(scenario);
    let layout = futures.layout();
    let state =
        run(&futures, &Summaries::new(layout), Options { threads, shard: None }, &mut Tables::none(), &mut watch)
            .unwrap();
    Ensemble::new(layout, scenario.trajectories, None, state)
}

#[test]
fn the_baseline_gives_the_same_bits_on_any_number_of_threads() {
    let scenario = baseline(&["trajectories=900"]);
    let one = run_of(&scenario, 1);
    assert_eq!((one.counted(), one.failures.count), (900, 0));
    for threads in [2, 3, 8] {
        let other = run_of(&scenario, threads);
        assert!(one.mixture == other.mixture && one.hypotheses == other.hypotheses, "{threads} threads");
    }
}

#[test]
fn a_nested_run_of_the_baseline_splits_its_variance() {
    let scenario = baseline(&["trajectories=600", "repeats=4"]);
    let summary = Summary::new(&run_of(&scenario, 2));
    let strikes = summary.mixture.outcomes.iter().find(|o| o.key == "strikes").unwrap();
    let split = strikes.variance.unwrap();
    assert_eq!((summary.repeats, split.draws), (4, 150));
    let total = split.between + split.within;
    let variance = strikes.sd.unwrap() * strikes.sd.unwrap();
    assert!((total / variance - 1.0).abs() < 0.05, "{total} against {variance}");
}

#[test]
fn every_chart_and_briefing_of_the_baseline_is_written_in_three_languages() {
    let scenario = baseline(&["trajectories=600"]);
    let ensemble = run_of(&scenario, 2);
    let summary = Summary::new(&ensemble);
    let root = tempfile::tempdir().unwrap();
    let folder = RunFolder::create(&root.path().join("baseline"), harmattan_render::report::KIND_RUN, false).unwrap();
    let resolved = resolved_toml(&scenario);
    let facts = RunFacts {
        scenario: &scenario,
        summary: &summary,
        response: mean_response(&Futures::new(&scenario)),
        digest: digest(&resolved),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        command: "harmattan run scenarios/baseline.toml".to_owned(),
    };
    assert!(facts.response.iter().all(|r| r.drones >= 0.0 && r.ground_units >= 0.0));
    assert!(facts.response.iter().any(|r| r.ground_units > 0.0));
    let locales = Language::ALL.map(Locale::new);
    let charts = || Chart::of(harmattan_render::report::KIND_RUN);
    for locale in &locales {
        let pictures = draw(Results::Run(&facts), locale);
        // And that of blockades, which not every scenario has.
        let always = pictures.iter().map(|p| p.name.as_str()).filter(|name| *name != "blockades");
        assert!(always.eq(charts().map(|chart| chart.name)) && pictures.iter().any(|p| p.name == "blockades"));
        assert!(pictures.iter().all(|p| p.language == locale.language()));
        write_pages(&folder, &pictures, &briefing_document(&facts, &pictures, locale), locale).unwrap();
    }
    let words = vec!["harmattan".to_owned()];
    let laps = BTreeMap::from([("draw".to_owned(), 0.5)]);
    let manifest = Manifest::of_run(KIND_RUN, &scenario, &resolved, &ensemble, words, 2, laps);
    folder.write_json(MANIFEST, &manifest).unwrap();
    folder.write_json("summary.json", &summary).unwrap();
    let place = folder.finish().unwrap();
    for language in Language::ALL {
        for chart in charts() {
            for format in Format::ALL {
                let name = format!("charts/{}.{}.{}", chart.name, language.code(), format.ending());
                assert!(std::fs::metadata(place.join(&name)).unwrap().len() > 1000, "{name}");
            }
            let name = format!("charts/{}.{}.svg", chart.name, language.code());
            let text = std::fs::read_to_string(place.join(&name)).unwrap();
            roxmltree::Document::parse(&text).unwrap_or_else(|e| panic!("{name}: {e}"));
        }
        let page = std::fs::read_to_string(place.join(format!("briefing.{}.html", language.code()))).unwrap();
        // The chart of blockades stands beside those that every run has.
        assert_eq!(page.matches("<figure").count(), charts().count() + 1, "{language:?}");
    }
    let manifest: serde_json::Value = serde_json::from_slice(&std::fs::read(place.join(MANIFEST)).unwrap()).unwrap();
    assert_eq!(manifest["scenario"]["digest"], digest(&resolved));
    assert_eq!(manifest["trajectories"]["counted"], 600);
}

#[test]
fn a_replay_names_the_ensemble_that_was_run_and_keeps_every_other_override() {
    let scenario = baseline(&["trajectories=600", "seed=7", "group.tempo=90"]);
    let command = replay_command(&scenario, 1234, 17);
    assert!(command.starts_with("harmattan replay ") && command.contains("baseline.toml "), "{command}");
    let end = "--trajectory 17 --trajectories 1234 --seed 7 --set group.tempo=90";
    assert!(command.ends_with(end), "{command}");
}
