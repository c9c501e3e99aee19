//! Measures that wait, through the program: what a run says of them in numbers and words, against every future by itself.

use std::fs;
use std::path::Path;

use harmattan_core::model::{Model, Simulator};
use harmattan_core::sampling::{Plan, Sampler};
use harmattan_scenario::load;

use super::common::{BASELINE, program};

const FUTURES: u64 = 400;
const SET: [&str; 3] = [
    "measures.drone_surge.when=\"strikes >= 120 and first_strike_abroad >= 0\"",
    "measures.drone_surge.end_day=200",
    "policy=[\"drone_surge\",\"fused_intelligence\"]",
];

/// Mean costs over all futures (relative 1e-9) and the share in which the measure started, to the last bit.
#[test]
fn a_run_tells_what_waiting_measures_cost_and_how_often_they_started() {
    let keep = tempfile::tempdir().expect("a folder");
    let folder = keep.path().join("results");
    let run = |language: &str| {
        let mut command = program();
        command.args(["run", BASELINE, "--no-trajectories", "--force", "--lang", language, "-o"]).arg(&folder);
        command.args(["--trajectories", &FUTURES.to_string()]);
        SET.iter().for_each(|set| {
            command.args(["--set", set]);
        });
        command.assert().code(0);
        fs::read_to_string(folder.join(format!("briefing.{language}.html"))).expect("a briefing")
    };
    let pages = ["fr", "ar", "en"].map(run);
    let summary: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(folder.join("summary.json")).expect("a summary")).expect("JSON");

    let mut set: Vec<String> = SET.map(str::to_owned).to_vec();
    set.push(format!("trajectories={FUTURES}"));
    let scenario = load(Path::new(BASELINE), &set).expect("good").scenario;
    let model = Model::new(scenario.theatre.clone(), scenario.space.clone(), scenario.start, scenario.horizon_days);
    let (sampler, mut plan) = (Sampler::new(&scenario), Plan::default());
    let mut simulator = Simulator::new(&model, scenario.seed);
    let (mut costs, mut started) = ([0.0; 2], [0_u32; 2]);
    for r in 0..FUTURES {
        sampler.plan(r, &mut plan);
        simulator.run(&plan, r);
        plan.settle(simulator.state());
        for m in 0..2 {
            costs[m] += plan.costs_usd[m] / FUTURES as f64;
            started[m] += u32::from(!plan.started[m].is_nan());
        }
    }
    let told = summary["mixture"]["costs"].as_array().expect("costs");
    for (told, cost) in told.iter().zip(costs) {
        let mean = told["mean"].as_f64().expect("stated");
        assert!((mean - cost).abs() <= 1e-9 * cost, "{mean} {cost}");
    }
    let share = f64::from(started[0]) / FUTURES as f64;
    assert!(share > 0.05 && share < 0.6 && u64::from(started[1]) == FUTURES, "{started:?}");
    assert_eq!(told[0]["started"].as_f64(), Some(share));
    assert!(told[1].get("started").is_none());

    let percent = format!("{:.0}", 100.0 * share);
    for (page, words) in pages.iter().zip(["mise en œuvre dans", "من المسارات", "of futures"]) {
        assert!(page.contains(words) && page.contains(&percent), "{words}");
    }
    assert!(pages[2].contains("once: Strikes ≥ 120 and First strike in any neighbouring country"), "{}", pages[2]);

    let said = program().args(["explain", BASELINE, "--set", SET[0], "--set", SET[2]]).assert().code(0);
    let said = String::from_utf8_lossy(&said.get_output().stdout).into_owned();
    assert!(said.contains("Measures that wait for something"), "{said}");
}
