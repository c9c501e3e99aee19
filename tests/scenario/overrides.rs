//! `--set key=value`.

use harmattan_core::distribution::Distribution;
use insta::assert_snapshot;

use super::bench::Bench;

#[test]
fn options_replace_what_files_state() {
    let bench = Bench::new();
    let options = [
        "group.tempo=120",
        "cooperation.east.framework=umbrella",
        "seed=42",
        "trajectories = 10",
        "horizon_days=30",
        "start=2026-01-01",
        "policy=[]",
        "design=sobol",
        "repeats=2",
        "drones.availability={ uniform = [0.1, 0.2], source = \"me\" }",
        "measures.listen.start_day=5",
    ];
    let loaded =
        bench.load_with(&options).map_err(|_| bench.said_with(&options)).unwrap_or_else(|said| panic!("{said}"));
    let scenario = loaded.scenario;
    let value = |key: &str| {
        let slot = scenario.space.find(key).expect("a key");
        scenario.base[slot].as_ref().expect("stated").distribution.clone()
    };
    assert_eq!(value("group.tempo"), Distribution::Fixed(120.0));
    assert_eq!(value("cooperation.east.framework"), Distribution::Fixed(2.0));
    assert_eq!(value("drones.availability"), Distribution::Uniform { min: 0.1, max: 0.2 });
    assert_eq!((scenario.seed, scenario.trajectories, scenario.horizon_days, scenario.repeats), (42, 10, 30, 2));
    assert_eq!(scenario.start.to_string(), "2026-01-01");
    assert_eq!(scenario.design.word(), "sobol");
    assert!(scenario.policy.is_empty());
    assert_eq!(scenario.title.en, "A small case", "an option leaves the title");
    assert_eq!(scenario.overrides.len(), options.len());
}

/// Of two options for one value nobody can tell which was meant, however each was typed.
#[test]
fn a_value_is_given_once() {
    for pair in [
        ["seed=1", "seed=2"],
        ["--seed=6", "seed=5"],
        ["--trajectories=10", "trajectories=10"],
        ["group.tempo=90", "group.tempo={ pert = [80, 90, 100] }"],
        ["group={ tempo = 90 }", "group.tempo=80"],
        ["policy=[]", "policy=[\"listen\"]"],
        ["hypotheses.push.prior=0.4", "hypotheses={ push = { prior = 0.5 } }"],
        ["hypotheses.push.set.\"group.tempo\"=1", "hypotheses.push.set.group.tempo=2"],
    ] {
        let found = Bench::new().load_with(&pair).expect_err("given twice");
        let twice: Vec<_> = found.iter().filter(|d| d.title.id == "error-option-twice").collect();
        assert_eq!((twice.len(), twice[0].related.len()), (1, 1), "{pair:?}: {found}");
    }
    let different = ["group.tempo=90", "group.formation=1", "seed=5", "--trajectories=10"];
    assert!(Bench::new().load_with(&different).is_ok());
    assert_snapshot!(Bench::new().said_with(&["--seed=6", "seed=5"]));
}

/// `-n` and `--seed` are options of their own; what is kept of them is `key=value`, as of `--set`.
#[test]
fn options_of_their_own_are_named_as_typed() {
    let said = Bench::new().said_with(&["--trajectories=1e3", "--seed=-5", "horizon_days=-6"]);
    for name in [" --> --trajectories:1:14", " --> --seed:1:6", " --> --set:1:14"] {
        assert!(said.contains(name), "{said}");
    }
    let scenario = Bench::new().load_with(&["--trajectories=10", "--seed=42"]).expect("good").scenario;
    assert_eq!((scenario.trajectories, scenario.seed), (10, 42));
    assert_eq!(scenario.overrides, ["trajectories=10", "seed=42"]);
}

#[test]
fn mistakes_in_options_name_the_option() {
    assert_snapshot!(Bench::new().said_with(&[
        "group.temp=120",
        "group.tempo",
        "group.tempo=-3",
        "group.tempo=[1",
        "cooperation.east.framework=bilatral",
        "theatre=other.toml",
        "trajectories=0",
        "policy=[\"listn\"]",
        "=3",
        "group.tempo=fast",
        "a=1\nb=2",
    ]));
}

/// Who tunes a key that hypotheses set themselves learns that it does less than it seems.
#[test]
fn an_option_that_hypotheses_replace_is_told() {
    let grade = |value: &str| format!("{{ value = {value}, grade = \"assumed\" }}");
    let west = format!("group.target_west={}", grade("0.01"));
    assert_snapshot!(Bench::new().said_with(&[&west]));
    // Whoever states what the hypotheses say knows of them.
    let push = format!("hypotheses.push.set.\"group.target_west\"={}", grade("0.3"));
    assert_eq!(Bench::new().said_with(&[&west, &push]), "");
    let probe = "title = { en = \"Probe\", fr = \"Sonde\", ar = \"جس\" }";
    let both = Bench::with(probe, &format!("{probe}\nset = {{ \"group.target_west\" = {} }}", grade("0")));
    assert_eq!(both.said(), "");
    assert_snapshot!(both.said_with(&[&west]));
}
