//! Seasons (model.md section 3): exact means by calendar month, months without events, and factors of 1.

use harmattan_core::model::{Model, Simulator, Trajectory};
use harmattan_core::sampling::{Plan, Sampler};
use harmattan_core::scenario::{Scenario, Season};

use super::lab::{Bench, Lab};
use super::statistics::assert_mean;

/// January to December; nothing happens in August and in November.
const FACTORS: [f64; 12] = [1.5, 1.0, 1.2, 1.1, 1.0, 0.7, 0.5, 0.0, 0.4, 1.6, 0.0, 2.0];
/// From 1 July 2025 on: name, number and days of each month.
const MONTHS: [(&str, usize, f64); 12] = [
    ("2025-07", 7, 31.0),
    ("2025-08", 8, 31.0),
    ("2025-09", 9, 30.0),
    ("2025-10", 10, 31.0),
    ("2025-11", 11, 30.0),
    ("2025-12", 12, 31.0),
    ("2026-01", 1, 31.0),
    ("2026-02", 2, 28.0),
    ("2026-03", 3, 31.0),
    ("2026-04", 4, 30.0),
    ("2026-05", 5, 31.0),
    ("2026-06", 6, 30.0),
];

fn seasonal(bench: &Bench, key: &str, factors: [f64; 12]) -> Scenario {
    let mut scenario = bench.scenario(1);
    let slot = scenario.space.find(key).expect("a key");
    scenario.base[slot].as_mut().expect("a value").season = Some(Season { factors });
    scenario
}

fn trajectories(scenario: &Scenario, n: u64) -> Vec<Trajectory> {
    let model = Model::new(scenario.theatre.clone(), scenario.space.clone(), scenario.start, scenario.horizon_days);
    let (sampler, mut plan) = (Sampler::new(scenario), Plan::default());
    sampler.plan(0, &mut plan);
    let mut simulator = Simulator::new(&model, 77);
    (0..n).map(|r| simulator.run(&plan, r).clone()).collect()
}

/// A place with four cells that strike alone and never change; 4,000 years.
#[test]
fn months_have_their_share_of_waves_and_of_incidents() {
    let bench = Lab::new(365).place("a", "west").set_all(&[("cells.a", 4.0)]);
    // Waves of one strike come at `tempo`, incidents at so many a cell.
    for (key, rate, a_day) in [("group.tempo", 90.0, 90.0 / 365.0), ("group.incidents", 30.0, 120.0 / 365.0)] {
        let bench = bench.clone().set(key, rate).ready();
        let all = trajectories(&seasonal(&bench, key, FACTORS), 4_000);
        let of_month = |name: &str| -> Vec<f64> {
            let column = bench.column(&format!("events.kayes.{name}"));
            all.iter().map(|t| t.outcomes[column]).collect()
        };
        let mut year = vec![0.0; all.len()];
        let mut expected = 0.0;
        for (name, month, days) in MONTHS {
            let counts = of_month(name);
            let mean = a_day * FACTORS[month - 1] * days;
            if FACTORS[month - 1] == 0.0 {
                assert!(counts.iter().all(|&count| count == 0.0), "{key} in {name}");
            } else {
                assert_mean(name, &counts, mean);
            }
            expected += mean;
            year.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
        }
        assert_mean("year", &year, expected);
    }
}

/// Trade is counted to the end of a closure when that begins, and anew where its value changes: one closure of 100 days
/// from an ambush whose day is known, against the sum over the months.
#[test]
fn trade_lost_follows_the_season_of_its_value() {
    let bench = Lab::new(365)
        .place("a", "west")
        .place("b", "west")
        .link("a", "b", 100.0)
        .corridor("road", &["a", "b"], true)
        .set_all(&[("cells.a", 1.0), ("group.ambushes", 2.0), ("closure.ambush", 100.0), ("trade.road", 1e6)])
        .ready();
    let scenario = seasonal(&bench, "trade.road", FACTORS);
    let (loss, days) = (bench.column("trade_loss"), bench.column("closed_days.road"));
    let model = Model::new(scenario.theatre.clone(), scenario.space.clone(), scenario.start, scenario.horizon_days);
    let mut plan = Plan::default();
    Sampler::new(&scenario).plan(0, &mut plan);
    let mut simulator = Simulator::new(&model, 78);
    let mut seen = 0;
    for r in 0..200 {
        let mut log = super::lab::Log::default();
        let trajectory = simulator.run_observed(&plan, r, &mut log).clone();
        // The union of the closures, month by month.
        let mut closed: Vec<(f64, f64)> = Vec::new();
        for (day, event) in log.events {
            if let harmattan_core::model::Event::Ambush { closure_days, .. } = event {
                let end = (day + closure_days).min(365.0);
                match closed.last_mut() {
                    Some(last) if day <= last.1 => last.1 = last.1.max(end),
                    _ => closed.push((day, end)),
                }
            }
        }
        let mut from = 0.0;
        let (mut expected, mut in_all) = (0.0, 0.0);
        for (_, month, length) in MONTHS {
            let within: f64 = closed.iter().map(|c| (c.1.min(from + length) - c.0.max(from)).max(0.0)).sum();
            expected += within * FACTORS[month - 1] * 1e6;
            in_all += within;
            from += length;
        }
        assert!((trajectory.outcomes[days] - in_all).abs() < 1e-9);
        assert!((trajectory.outcomes[loss] - expected).abs() < 1e-3, "{} {expected}", trajectory.outcomes[loss]);
        seen += usize::from(expected > 0.0);
    }
    assert!(seen > 100, "{seen}");
}

/// A season of ones changes no bit of a trajectory in which everything happens.
#[test]
fn a_season_of_ones_changes_no_bit() {
    let bench = super::everything::everything();
    let plain = trajectories(&bench.scenario(1), 40);
    for key in ["group.tempo", "group.ambushes", "group.incidents", "group.formation", "ground.readiness"] {
        let ones = trajectories(&seasonal(&bench, key, [1.0; 12]), 40);
        let bits = |all: &[Trajectory]| -> Vec<Vec<u64>> {
            all.iter().map(|t| t.outcomes.iter().map(|x| x.to_bits()).collect()).collect()
        };
        assert_eq!(bits(&ones), bits(&plain), "{key}");
    }
}
