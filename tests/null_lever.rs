//! A measure that changes nothing, compared on the same seed, gives a difference of exactly 0 in every outcome of
//! every trajectory (model.md section 10), through file, sampler and model; and one that does change something, does.

use std::fs;
use std::path::Path;

use harmattan_engine::{Experiment, Futures, Worker};
use harmattan_scenario::load;

/// Trajectories compared, each in all its outcomes and weekly numbers.
const TRAJECTORIES: u64 = 400;

/// Outcomes (as bits) and weekly series of the first trajectories under a policy.
fn futures(file: &Path, policy: &str) -> Vec<(Vec<u64>, Vec<u32>)> {
    let overrides = [format!("trajectories={TRAJECTORIES}"), format!("policy={policy}")];
    let scenario = match load(file, &overrides) {
        Ok(loaded) => loaded.scenario,
        Err(diagnostics) => panic!("{} errors", diagnostics.error_count()),
    };
    let futures = Futures::new(&scenario);
    let mut worker = futures.worker();
    (0..TRAJECTORIES)
        .map(|r| {
            let trajectory = worker.run(r, 0).trajectory;
            (trajectory.outcomes.iter().map(|x| x.to_bits()).collect(), trajectory.series.clone())
        })
        .collect()
}

#[test]
fn a_measure_that_changes_nothing_changes_no_bit() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("null.toml");
    let baseline = fs::canonicalize("scenarios/baseline.toml").expect("shipped");
    let title = "{ en = \"x\", fr = \"x\", ar = \"x\" }";
    let text = format!(
        r#"format = 1
extends = {baseline:?}

[measures.null]
title = {title}
start_day = {{ pert = [10, 40, 90] }}
ramp_days = {{ uniform = [0, 200] }}
cost = {{ usd_per_year = {{ uniform = [1e6, 2e6] }} }}
scale = {{ "drones.aircraft.west" = 1, "warning.baseline" = 1.0, "garrison.kayes" = 1 }}
add = {{ "community.mali.reporting" = 0, "routes.security.nouakchott" = 0.0, "cooperation.senegal.joint_patrols" = 0 }}

[measures.real]
title = {title}
start_day = 10
ramp_days = 30
add = {{ "warning.baseline" = 0.3 }}
"#
    );
    fs::write(&file, text).expect("written");
    let without = futures(&file, "[]");
    assert!(futures(&file, "[\"null\"]") == without, "a measure that changes nothing changed something");
    let real = futures(&file, "[\"real\"]");
    assert!(real != without, "a measure that changes something changed nothing");
    for order in ["[\"null\", \"real\"]", "[\"real\", \"null\"]"] {
        assert!(futures(&file, order) == real, "a measure that changes nothing changed what {order} does");
    }
}
