//! Campaigns by region (model.md section 3): their clock, their efforts, and what the effort acts on.

use harmattan_core::model::Event;

use super::epochs::bits;
use super::everything::everything;
use super::lab::{Bench, Lab};
use super::statistics::{assert_frequency, assert_mean};

/// A place in each of the two regions at home, a camp in the first that nobody strikes, and campaigns.
fn regions(days: u32) -> Lab {
    Lab::new(days)
        .place("camp", "west")
        .place("a", "west")
        .place("b", "centre")
        .link("camp", "a", 50.0)
        .link("camp", "b", 50.0)
        .neighbours()
        .set_all(&[
            ("cells.camp", 6.0),
            ("cells.b", 4.0),
            ("value.camp", 0.0),
            ("group.campaign_days", 100.0),
            ("group.campaign_sigma", 0.5),
            ("group.campaign_tail", 3.4),
        ])
}

/// Day, region and effort of the campaigns of a trajectory.
fn campaigns(bench: &Bench, seed: u64, number: u64) -> Vec<(f64, usize, f64)> {
    let events = bench.observe(&mut bench.simulator(seed), number).0;
    let campaign = |(day, event): (f64, Event)| match event {
        Event::Campaign { region, effort } => Some((day, region, effort)),
        _ => None,
    };
    events.into_iter().filter_map(campaign).collect()
}

/// A region keeps its campaign until day t with probability e^(−t/100), whatever happens in the other. 4,000 trajectories.
#[test]
fn a_region_keeps_its_campaign_for_an_exponential_time() {
    let bench = regions(120).ready();
    let all: Vec<_> = (0..4000).map(|r| campaigns(&bench, 301, r)).collect();
    for region in [0, 1] {
        for t in [20.0, 70.0, 120.0f64] {
            let kept = all.iter().filter(|c| !c.iter().any(|&(day, r, _)| r == region && day <= t)).count();
            assert_frequency("kept", kept, all.len(), (-t / 100.0).exp());
        }
    }
}

/// With neither attraction nor lean the mean effort is 1 and half of the efforts lie on either side of the median, exp of what
/// the correction takes; heavy tails and light ones. Some 40,000 efforts each.
#[test]
fn the_mean_effort_of_campaigns_is_one() {
    for (sigma, tail) in [(0.5, 3.4), (1.5, 3.4), (0.4, 200.0)] {
        let lab = regions(36_500).set_all(&[("group.campaign_sigma", sigma), ("group.campaign_tail", tail)]);
        let bench = lab.ready();
        let efforts: Vec<f64> = (0..60).flat_map(|r| campaigns(&bench, 302, r)).map(|(_, _, effort)| effort).collect();
        assert!(efforts.len() > 40_000);
        assert_mean("effort", &efforts, 1.0);
        // The cut law is symmetric on the log: its largest and least efforts are e^4 apart.
        let (least, most) = efforts.iter().fold((f64::MAX, 0.0f64), |(a, b), &e| (a.min(e), b.max(e)));
        assert!(most / least <= 4.0f64.exp() * (1.0 + 1e-12), "{least} to {most}");
        let middle = (least * most).sqrt();
        if most / least > 50.0 {
            let above = efforts.iter().filter(|&&e| e > middle).count();
            assert_frequency("above the median", above, efforts.len(), 0.5);
        }
    }
}

/// Without chance the effort is exp(attract·a + lean) with a = ln((ē + 1)/(e + 1)) less the same at the start: followed campaign by
/// campaign with 6 cells in one region and 4 in the other, from the efforts stated for the start.
#[test]
fn attraction_follows_the_neighbours() {
    let bench = regions(2000)
        .set_all(&[
            ("group.campaign_sigma", 0.0),
            ("group.campaign_attract", 0.9),
            ("group.campaign_lean.kayes", 0.8),
            ("group.campaign_lean.segou", -0.4),
            ("state.campaign.segou", 2.5),
        ])
        .ready();
    let (cells, lean) = ([6.0, 4.0], [0.8, -0.4]);
    let mut effort = [1.0, 2.5];
    let busier =
        |effort: &[f64; 2], g: usize| ((effort[1 - g] * cells[1 - g] + 1.0) / (effort[g] * cells[g] + 1.0)).ln();
    let start = [busier(&effort, 0), busier(&effort, 1)];
    let all = campaigns(&bench, 303, 0);
    assert!(all.len() > 20);
    for (_, region, seen) in all {
        let a = (busier(&effort, region) - start[region]).clamp(-1.5, 1.5);
        effort[region] = (0.9 * a + lean[region]).clamp(-2.0, 2.0).exp();
        assert!((seen / effort[region] - 1.0).abs() < 1e-12, "{seen}, expected {}", effort[region]);
    }
}

/// Two places equally far from the camp: the one whose region has three times the effort is struck three times as often. Ambushes
/// and incidents of the cells there follow their own region's effort alike.
#[test]
fn effort_acts_on_strikes_ambushes_and_incidents_of_the_region() {
    let lab = regions(365).set_all(&[
        ("group.campaign_days", 1e4),
        ("group.campaign_sigma", 0.0),
        ("cells.b", 0.0),
        ("state.campaign.segou", 3.0),
    ]);
    let bench = lab.clone().set("group.tempo", 4000.0).ready();
    let strikes = bench.waves(304, 3).concat();
    assert!(strikes.len() > 10_000);
    assert_frequency("in the busy region", strikes.iter().filter(|s| s.place == 2).count(), strikes.len(), 0.75);
    let bench = lab.set_all(&[("cells.b", 4.0), ("group.ambushes", 20.0), ("group.incidents", 30.0)]).ready();
    let months = |name: &str| -> Vec<f64> {
        let columns: Vec<usize> = bench
            .model
            .outcomes
            .names()
            .iter()
            .enumerate()
            .filter(|(_, n)| n.starts_with(name))
            .map(|(i, _)| i)
            .collect();
        let mut simulator = bench.simulator(305);
        (0..400).map(|r| columns.iter().map(|&c| simulator.run(&bench.plan, r).outcomes[c]).sum()).collect()
    };
    // Ambushes: 20 per cell, 100 km and year, half of it at either end of roads of 50 km; the camp lies on two of them.
    assert_mean("kayes", &months("events.kayes."), 6.0 * (20.0 * 0.5 * 0.5 * 2.0 + 30.0));
    assert_mean("segou", &months("events.segou."), 3.0 * 4.0 * (20.0 * 0.5 * 0.5 + 30.0));
}

/// Where nothing moves the efforts no campaign begins, and no bit is another than without the mechanism.
#[test]
fn campaigns_without_chance_attraction_and_lean_change_no_bit() {
    let off = [("group.campaign_sigma", 0.0), ("group.campaign_attract", 0.0), ("group.campaign_lean.kayes", 0.0)];
    let none = [
        ("group.campaign_days", f64::NAN),
        ("group.campaign_sigma", f64::NAN),
        ("group.campaign_tail", f64::NAN),
        ("group.campaign_attract", f64::NAN),
        ("group.campaign_lean.kayes", f64::NAN),
    ];
    let with = |settings: &[(&str, f64)]| {
        let mut bench = everything();
        for epoch in &mut bench.plan.epochs {
            for &(name, value) in settings {
                let slot = bench.model.parameters.find(name).expect("a key");
                epoch.values.as_mut_slice()[slot] = value;
            }
        }
        (0..20).map(|r| bits(bench.simulator(306).run(&bench.plan, r))).collect::<Vec<_>>()
    };
    assert_eq!(with(&off), with(&none));
    assert_ne!(with(&off), with(&[]));
}
