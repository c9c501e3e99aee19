//! Files opened once give with any options what reading them again with these options would, mistakes included.

use std::path::Path;

use harmattan_scenario::{Opened, load, resolved_toml, scenario_digest};

use super::bench::{Bench, repository};

const OPTIONS: [&[&str]; 5] = [
    &[],
    &["group.tempo=90", "policy=[\"convoy_escorts\"]", "--seed=7"],
    &["group.tempo={pert=[60,90,140]}", "trajectories=100"],
    &["group.temp=90", "--trajectories=0"],
    &["group.tempo=90", "group.tempo=91", "horizon_days=many"],
];

#[test]
fn options_over_opened_files_are_those_of_reading_them_anew() {
    let bench = Bench::with("trajectories", "tractories");
    for path in [repository("scenarios/convoy-escorts.toml"), bench.path("small.toml"), bench.path("none.toml")] {
        let opened = Opened::read(&path);
        for options in OPTIONS {
            let options: Vec<String> = options.iter().map(|&option| option.to_owned()).collect();
            match (opened.with(&options), load(&path, &options)) {
                (Ok(one), Ok(other)) => {
                    assert_eq!(resolved_toml(&one.scenario), resolved_toml(&other.scenario));
                    assert_eq!(one.scenario.overrides, other.scenario.overrides);
                    assert_eq!(one.warnings, other.warnings);
                }
                (Err(one), Err(other)) => assert_eq!(one, other),
                (one, other) => panic!("{} {}", one.is_ok(), other.is_ok()),
            }
        }
    }
}

#[test]
fn a_text_is_read_like_a_file() {
    let path = repository("scenarios/worst-case.toml");
    let scenario = load(&path, &["group.tempo=90".to_owned()]).expect("a scenario").scenario;
    let again = Opened::of_text(Path::new("again.toml"), resolved_toml(&scenario)).with(&[]).expect("a scenario");
    assert_eq!(scenario_digest(&again.scenario), scenario_digest(&scenario));
    // What it extends is looked for beside the path it is said to have.
    let text = std::fs::read_to_string(&path).expect("a file");
    let beside = Opened::of_text(&path, text).with(&[]).expect("a scenario");
    assert_eq!(scenario_digest(&beside.scenario), scenario_digest(&load(&path, &[]).expect("a scenario").scenario));
    assert!(
        Opened::of_text(Path::new("again.toml"), "format = 1\nextends = \"none.toml\"\n".to_owned()).with(&[]).is_err()
    );
}
