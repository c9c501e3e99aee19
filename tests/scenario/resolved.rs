//! The resolved scenario says the same, and the digest depends on nothing else.

use harmattan_core::Language;
use harmattan_core::scenario::Scenario;
use harmattan_render::locale::{Locale, render_diagnostics};
use harmattan_scenario::{distribution_toml, load, resolved_toml, scenario_digest};

use super::bench::{Bench, SCENARIO, repository};

fn again(scenario: &Scenario) -> Scenario {
    let bench = Bench::new();
    bench.write("again.toml", resolved_toml(scenario));
    let loaded = load(&bench.path("again.toml"), &[]);
    let loaded =
        loaded.unwrap_or_else(|found| panic!("{}", render_diagnostics(&found, &Locale::new(Language::English), false)));
    loaded.scenario
}

fn assert_same(a: &Scenario, b: &Scenario) {
    assert_eq!(resolved_toml(a), resolved_toml(b));
    assert_eq!(scenario_digest(a), scenario_digest(b));
    assert_eq!((&a.name, &a.title, &a.description), (&b.name, &b.title, &b.description));
    assert_eq!((a.start, a.horizon_days, a.trajectories, a.seed), (b.start, b.horizon_days, b.trajectories, b.seed));
    assert_eq!((a.design, a.repeats, &a.policy), (b.design, b.repeats, &b.policy));
    assert_eq!(a.base, b.base);
    assert_eq!(a.correlations, b.correlations);
    assert_eq!(a.space.names(), b.space.names());
    for (x, y) in a.hypotheses.iter().zip(&b.hypotheses) {
        assert_eq!((&x.key, &x.title, x.prior.to_bits(), &x.set), (&y.key, &y.title, y.prior.to_bits(), &y.set));
    }
    for (x, y) in a.measures.iter().zip(&b.measures) {
        assert_eq!((&x.key, &x.title, &x.start_day, &x.ramp_days), (&y.key, &y.title, &y.start_day, &y.ramp_days));
        assert_eq!((&x.cost_usd_per_year, &x.cost_usd_once), (&y.cost_usd_per_year, &y.cost_usd_once));
        for (c, d) in x.changes.iter().zip(&y.changes) {
            assert_eq!((c.kind, c.slot, &c.quantity), (d.kind, d.slot, &d.quantity));
        }
    }
    assert_eq!((a.hypotheses.len(), a.measures.len()), (b.hypotheses.len(), b.measures.len()));
    assert_eq!(format!("{:?}", a.theatre), format!("{:?}", b.theatre));
}

#[test]
fn resolved_loads_again_to_the_same() {
    let options = ["group.tempo={ empirical = { values = [3, 1, 2] } }", "policy=[]"];
    let scenario = Bench::new().load_with(&options).expect("good").scenario;
    assert_same(&scenario, &again(&scenario));
}

#[test]
fn resolved_keeps_what_a_measure_costs_once() {
    let bench = Bench::with(
        "cost = { usd_per_year = ",
        "cost = { usd_once = { value = 3e6, grade = \"assumed\" }, usd_per_year = ",
    );
    let scenario = bench.load().expect("good").scenario;
    assert_eq!(scenario.measures[0].cost_usd_once.as_ref().map(|q| q.distribution.central()), Some(3e6));
    assert_same(&scenario, &again(&scenario));
    let empty =
        Bench::with("cost = { usd_per_year = { pert = [4e6, 8e6, 15e6], grade = \"assumed\" } }", "cost = {}").said();
    assert!(empty.contains("`measures.listen.cost.usd_per_year`"), "{empty}");
    let none = Bench::with("cost = { usd_per_year = { pert = [4e6, 8e6, 15e6], grade = \"assumed\" } }", "").said();
    assert!(none.starts_with("warning: measure `listen` states no cost"), "{none}");
}

#[test]
fn resolved_baseline_loads_again_to_the_same() {
    let scenario = load(&repository("scenarios/worst-case.toml"), &[]).expect("shipped").scenario;
    assert_same(&scenario, &again(&scenario));
}

#[test]
fn resolved_keeps_provenance() {
    let text = resolved_toml(&Bench::new().load().expect("good").scenario);
    assert!(text.contains("source = \"report: drones decisive\", note = \"few\""), "{text}");
    insta::assert_snapshot!(text);
}

#[test]
fn digest_ignores_layout_and_sees_content() {
    let digest = |text: String| {
        let bench = Bench::new();
        bench.write("other.toml", text);
        load(&bench.path("other.toml"), &[]).map(|loaded| scenario_digest(&loaded.scenario)).expect("good")
    };
    let plain = digest(SCENARIO.to_owned());
    assert_eq!(plain.len(), 64);
    assert!(plain.bytes().all(|b| b.is_ascii_hexdigit()));
    assert_eq!(plain, digest(format!("# a remark\n{}", SCENARIO.replace(" = ", "   =  "))));
    assert_eq!(plain, digest(SCENARIO.replace("reach_km = { value = 90,", "reach_km = { value = 9e1,")));
    assert_ne!(plain, digest(SCENARIO.replace("reach_km = { value = 90,", "reach_km = { value = 91,")));
    assert_ne!(plain, digest(SCENARIO.replace("source = \"report\"", "source = \"press\"")));
    let theatre = scenario_digest(&Bench::with_theatre("km = 210", "km = 211").load().expect("good").scenario);
    assert_ne!(plain, theatre, "the theatre is part of it");
}

/// What a law is cut to is part of it: two that differ in nothing else are not told as one.
#[test]
fn a_law_is_told_with_its_limits() {
    for law in ["{ normal = [90, 10], truncated = [85, 95] }", "{ pert = [60, 90, 140], truncated = { min = 70 } }"] {
        let set = [format!("group.tempo={law}")];
        let scenario = load(&repository("scenarios/baseline.toml"), &set).expect("a scenario").scenario;
        let slot = scenario.space.find("group.tempo").expect("a key");
        let quantity = scenario.base[slot].as_ref().expect("a value");
        assert_eq!(distribution_toml(&quantity.distribution, false), law);
    }
}
