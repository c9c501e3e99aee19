//! Blockades of corridors (model.md section 6): when they begin and end, and what they do to roads, places and trade.

use harmattan_core::model::Event;

use super::epochs::bits;
use super::everything::everything;
use super::lab::{Bench, Lab};
use super::statistics::{assert_frequency, assert_mean};

/// Two corridors that are alike, with as many cells near the one as near the other.
fn two_roads(days: u32) -> Lab {
    Lab::new(days)
        .place("hub", "centre")
        .place("a", "west")
        .place("b", "west")
        .link("hub", "a", 100.0)
        .link("hub", "b", 100.0)
        .corridor("first", &["hub", "a"], true)
        .corridor("second", &["hub", "b"], false)
        .set_all(&[("cells.a", 4.0), ("cells.b", 4.0), ("group.blockade_starts", 3.0), ("group.blockade_days", 40.0)])
}

/// Of a bench, the same with other values from the first day on.
fn with(mut bench: Bench, settings: &[(&str, f64)]) -> Bench {
    for epoch in &mut bench.plan.epochs {
        for &(name, value) in settings {
            let slot = bench.model.parameters.find(name).expect("a key");
            epoch.values.as_mut_slice()[slot] = value;
        }
    }
    bench
}

/// With A_c = Ā each corridor is a chain of two states, on at rate s = 3·(1 − security)·e^lean a year, off at rate b = 1/40 a day.
/// From off, it is on for s/(s + b)·(T − (1 − e^(−(s + b)T))/(s + b)) days of T in the mean, and begins s·(T − that) times. With
/// twice the reference cells s doubles. 3,000 trajectories.
#[test]
fn a_blockade_is_a_chain_of_two_states() {
    let t = 500.0;
    let set = [("routes.security.second", 0.5), ("group.blockade_lean.second", 0.3), ("group.reference_cells", 4.0)];
    let bench = two_roads(500).set_all(&set).ready();
    let mut begun = vec![Vec::new(); 2];
    let mut simulator = bench.simulator(311);
    for r in 0..3000 {
        let events = bench.observe(&mut simulator, r).0;
        for (c, begun) in begun.iter_mut().enumerate() {
            let begins = |e: &&(f64, Event)| matches!(e.1, Event::Blockade { corridor, begins: true } if corridor == c);
            begun.push(events.iter().filter(begins).count() as f64);
        }
    }
    for (c, (name, factor)) in [("first", 1.0), ("second", 0.5 * 0.3f64.exp())].into_iter().enumerate() {
        let (s, b) = (2.0 * 3.0 / 365.0 * factor, 1.0 / 40.0);
        let on = s / (s + b) * (t - (1.0 - (-(s + b) * t).exp()) / (s + b));
        assert_mean("days", &bench.outcomes(311, 3000, &format!("blockade_days.{name}")), on);
        assert_mean("begun", &begun[c], s * (t - on));
    }
}

/// The rate follows the cells near a corridor: A_c = Σ n·max κ over its places, against the mean of both. First blockades by day 200.
#[test]
fn blockades_begin_where_the_cells_are_near() {
    let bench = two_roads(200).set_all(&[("cells.b", 1.0), ("group.reach_km", 120.0)]).ready();
    let kappa = |km: f64| 1.0 / (1.0 + (km / 120.0f64).powi(4));
    // A cell at a lies on the first corridor, and 100 km from the hub of the second.
    let near = [4.0 + kappa(100.0), 4.0 * kappa(100.0) + 1.0];
    for (c, name) in ["first", "second"].into_iter().enumerate() {
        let rate = 3.0 / 365.0 * near[c] / (0.5 * (near[0] + near[1]));
        let first = bench.outcomes(312, 4000, &format!("first_blockade.{name}"));
        let by_then = first.iter().filter(|day| !day.is_nan()).count();
        assert_frequency(name, by_then, first.len(), 1.0 - (-rate * 200.0f64).exp());
    }
}

/// While a corridor is under blockade, ambushes on its links are `blockade_factor` times as many, on others as many as ever; places
/// on it, the hub of both corridors included, weigh `blockade_focus` times as much.
#[test]
fn a_blockade_presses_on_its_roads_and_places() {
    let lab = two_roads(365).set_all(&[
        ("group.blockade_starts", 0.0),
        ("group.blockade_days", 36_500.0),
        ("group.blockade_factor", 5.0),
        ("group.blockade_focus", 3.0),
        ("state.blockade.first", 1.0),
        ("cells.hub", 2.0),
    ]);
    let bench = lab.clone().set("group.ambushes", 30.0).ready();
    let mut simulator = bench.simulator(313);
    let mut counts = vec![vec![0.0; 600]; 4];
    let mut days = 0.0;
    for r in 0..600 {
        let (events, trajectory) = bench.observe(&mut simulator, r);
        // It may end: the rates hold while it lasts.
        let on = trajectory.outcomes[bench.column("blockade_days.first")];
        days += on;
        for (day, event) in events {
            if let Event::Ambush { from, link, .. } = event {
                counts[2 * link + usize::from(from == 0)][r as usize] += if day < on { 1.0 } else { 0.0 };
            }
        }
    }
    let years = days / 365.0 / 600.0;
    for (kind, factor) in [(0, 5.0 * 4.0), (1, 5.0 * 2.0), (2, 4.0), (3, 2.0)] {
        assert_mean("ambushes", &counts[kind], 30.0 * 0.5 * factor * years);
    }
    // κ is nearly 1 everywhere: the hub and a weigh three times as much as b.
    let bench =
        lab.set_all(&[("group.tempo", 4000.0), ("group.reach_km", 5000.0), ("group.blockade_days", 36_500.0)]).ready();
    let strikes = bench.waves(314, 3).concat();
    let kappa = |km: f64| 1.0 / (1.0 + (km / 5000.0f64).powi(4));
    let weight = |km: [f64; 3]| 2.0 * kappa(km[0]) + 4.0 * kappa(km[1]) + 4.0 * kappa(km[2]);
    let weights = [3.0 * weight([0.0, 100.0, 100.0]), 3.0 * weight([100.0, 0.0, 200.0]), weight([100.0, 200.0, 0.0])];
    for (place, weight) in weights.iter().enumerate() {
        let hits = strikes.iter().filter(|s| s.place == place).count();
        assert_frequency("struck", hits, strikes.len(), weight / weights.iter().sum::<f64>());
    }
}

/// A corridor under blockade from the first day on loses (1 − passing) of its trade, less what the other takes; all of that where
/// the other is under blockade too.
#[test]
fn a_blockade_costs_trade_while_the_road_is_open() {
    let lab = two_roads(100).set_all(&[
        ("group.blockade_starts", 0.0),
        ("group.blockade_days", 36_500.0),
        ("state.blockade.first", 1.0),
        ("trade.first", 1e6),
        ("trade.second", 5e6),
        ("routes.passing", 0.3),
        ("routes.diversion", 0.4),
    ]);
    for (other, kept) in [(0.0, 0.6), (1.0, 1.0)] {
        let bench = lab.clone().set("state.blockade.second", other).ready();
        let whole = |name: &str| bench.outcomes(315, 200, name);
        let (loss, by) = (whole("trade_loss"), whole("blockade_loss"));
        let (first, second) = (whole("blockade_days.first"), whole("blockade_days.second"));
        let lasting = (0..200).filter(|&r| first[r] == 100.0 && second[r] == 100.0 * other);
        let mut seen = 0;
        for r in lasting {
            assert!((loss[r] - 0.7 * 1e6 * kept * 100.0).abs() < 1e-3, "{}", loss[r]);
            assert_eq!(loss[r], by[r]);
            seen += 1;
        }
        assert!(seen > 150, "{seen}");
    }
}

/// Blockades that press on nothing and let all trade pass change no other outcome, and none begins at rate 0.
#[test]
fn blockades_without_effect_change_nothing_else() {
    let quiet = [("group.blockade_factor", 1.0), ("group.blockade_focus", 1.0), ("routes.passing", 1.0)];
    let none =
        [("group.blockade_starts", f64::NAN), ("group.blockade_days", f64::NAN), ("state.blockade.north", f64::NAN)];
    let rest = |bench: &Bench| {
        let names = bench.model.outcomes.names();
        let kept = |name: &str| !name.contains("blockade");
        (0..40)
            .map(|r| {
                let outcomes = bench.simulator(316).run(&bench.plan, r).outcomes.clone();
                outcomes.into_iter().zip(names).filter(|(_, name)| kept(name)).map(|(x, _)| x).collect()
            })
            .collect::<Vec<Vec<f64>>>()
    };
    let without = with(everything(), &none);
    let acting = with(everything(), &quiet);
    // The clocks of events are looked at when blockades begin and end: days differ by rounding.
    let close = |a: f64, b: f64| (a.is_nan() && b.is_nan()) || (a - b).abs() <= 1e-9 * b.abs().max(1.0);
    for (a, b) in rest(&acting).concat().into_iter().zip(rest(&without).concat()) {
        assert!(close(a, b), "{a}, expected {b}");
    }
    let days = acting.outcomes(316, 40, "blockade_days.kayes");
    assert!(days.iter().sum::<f64>() > 0.0);
    let off = with(everything(), &[("group.blockade_starts", 0.0), ("state.blockade.north", f64::NAN)]);
    let all = |bench: &Bench| (0..20).map(|r| bits(bench.simulator(317).run(&bench.plan, r))).collect::<Vec<_>>();
    assert_eq!(all(&off), all(&with(everything(), &none)));
}
