//! What simultaneous-strike capacity, aircraft and strength act on (model.md sections 3 and 5 to 7): operations, local waves,
//! means that are away, air search at crossings, watch over roads, strength.

use harmattan_core::model::{Event, Passage};

use super::epochs::bits;
use super::everything::everything;
use super::lab::{Bench, Lab, Strike};
use super::statistics::{assert_frequency, assert_law, assert_mean};

/// Twenty places near each other with all cells at the first, whose waves are routine or operations.
fn towns(cells: f64) -> Lab {
    let mut lab = Lab::new(365);
    for i in 0..20 {
        lab = lab.place(&format!("p{i}"), if i % 2 == 0 { "west" } else { "centre" });
    }
    for i in 1..20 {
        lab = lab.link("p0", &format!("p{i}"), 10.0);
    }
    lab.set_all(&[
        ("cells.p0", cells),
        ("group.tempo", 3000.0),
        ("group.simultaneous_strikes", 9.0),
        ("group.size_exponent", 1.0),
        ("group.operation_share", 0.4),
        ("group.routine_largest", 2.0),
    ])
}

fn sizes(waves: &[Vec<Strike>], most: usize) -> Vec<usize> {
    (1..=most).map(|size| waves.iter().filter(|wave| wave.len() == size).count()).collect()
}

/// Of an operation K is one of 5 … 9, all alike, cut to the number of cells; a routine wave has one strike or two with weights 1
/// and ½. Chi-square over some 9,000 waves.
#[test]
fn the_size_of_operations_is_even_and_that_of_routine_waves_is_cut() {
    let waves = towns(40.0).ready().waves(201, 3);
    let operation = 0.4 / 5.0;
    let law = [0.4, 0.2, 0.0, 0.0, operation, operation, operation, operation, operation];
    assert_law("sizes", &sizes(&waves, 9), &law);
    let waves = towns(6.0).ready().waves(202, 3);
    assert_law("sizes of six cells", &sizes(&waves, 6), &[0.4, 0.2, 0.0, 0.0, operation, 4.0 * operation]);
}

/// Operations of one strike: a place on a western corridor is four times as likely as one that is not, and the logit of
/// being repelled, 0 of itself, is −1.2.
#[test]
fn operations_go_to_the_western_roads_and_are_harder_to_repel() {
    let bench = Lab::new(365)
        .place("a", "west")
        .place("b", "west")
        .place("camp", "centre")
        .link("a", "b", 50.0)
        .link("a", "camp", 50.0)
        .link("b", "camp", 50.0)
        .corridor("road", &["a", "camp"], true)
        .set_all(&[
            ("cells.camp", 3.0),
            ("value.camp", 0.0),
            ("group.tempo", 3000.0),
            ("group.operation_share", 1.0),
            ("group.operation_focus", 4.0),
            ("engagement.operation", -1.2),
        ])
        .ready();
    let strikes: Vec<Strike> = bench.waves(203, 3).concat();
    let of = |is: fn(&Strike) -> bool| strikes.iter().filter(|strike| is(strike)).count();
    assert!(strikes.len() > 8000);
    assert_frequency("on the road", of(|strike| strike.place == 0), strikes.len(), 0.8);
    assert_frequency("repelled", of(|strike| strike.repelled), strikes.len(), 1.0 / (1.0 + 1.2_f64.exp()));
}

/// Two clusters of two places, 500 km apart, a cell in each place. After a first target j a local wave weighs the others by
/// κ-weights times 1/(1 + (d/100)⁴), any other wave by κ-weights alone: the share of waves of two that stay in one cluster.
#[test]
fn local_waves_stay_near_their_first_target() {
    const KM: [[f64; 4]; 4] =
        [[0.0, 10.0, 510.0, 520.0], [10.0, 0.0, 500.0, 510.0], [510.0, 500.0, 0.0, 10.0], [520.0, 510.0, 10.0, 0.0]];
    let mut lab = Lab::new(365);
    for key in ["a1", "a2", "b1", "b2"] {
        lab = lab.place(key, "west").set(&format!("cells.{key}"), 1.0);
    }
    let bench = lab
        .link("a1", "a2", 10.0)
        .link("a2", "b1", 500.0)
        .link("b1", "b2", 10.0)
        .set_all(&[
            ("group.tempo", 4000.0),
            ("group.simultaneous_strikes", 2.0),
            ("group.reach_km", 800.0),
            ("group.local_share", 0.7),
            ("group.local_km", 100.0),
        ])
        .ready();
    let falls = |km: f64, over: f64| 1.0 / (1.0 + (km / over).powi(4));
    let weight: Vec<f64> = (0..4).map(|j| (0..4).map(|i| falls(KM[i][j], 800.0)).sum()).collect();
    let near = |first: usize, local: bool| {
        let of = |j: usize| weight[j] * if local { falls(KM[first][j], 100.0) } else { 1.0 };
        let others = (0..4).filter(|&j| j != first);
        of(first ^ 1) / others.map(of).sum::<f64>()
    };
    let all: f64 = weight.iter().sum();
    let share = |local: bool| (0..4).map(|first| weight[first] / all * near(first, local)).sum::<f64>();
    let pairs: Vec<Vec<Strike>> = bench.waves(204, 3).into_iter().filter(|wave| wave.len() == 2).collect();
    let together = pairs.iter().filter(|wave| wave[0].place / 2 == wave[1].place / 2).count();
    assert!(pairs.len() > 4000, "{}", pairs.len());
    assert_frequency("in one cluster", together, pairs.len(), 0.7 * share(true) + 0.3 * share(false));
}

/// Drones and units sure on station: of d and u on the front those are there that have served no strike in the last half day.
#[test]
fn means_that_have_served_are_away_for_their_spell() {
    let bench = towns(40.0)
        .set_all(&[
            ("drones.availability", 1.0),
            ("drones.orbit_hours_per_aircraft", 24.0),
            ("drones.aircraft.west", 3.0),
            ("ground.readiness", 1.0),
            ("ground.units.west", 2.0),
            ("response.turnaround_days", 0.5),
        ])
        .ready();
    let waves = bench.waves(205, 1);
    let west = |wave: &[Strike]| wave.iter().filter(|s| s.place % 2 == 0).copied().collect::<Vec<_>>();
    let (mut history, mut short): (Vec<(f64, usize, usize)>, usize) = (Vec::new(), 0);
    for wave in waves.iter().map(|wave| west(wave)).filter(|wave| !wave.is_empty()) {
        let (day, strikes) = (wave[0].day, wave.len());
        let away = history.iter().filter(|(left, ..)| left + 0.5 > day);
        let (drones, units) = away.fold((0, 0), |(d, u), &(_, drones, units)| (d + drones, u + units));
        let served = |is: fn(&Strike) -> bool| wave.iter().filter(|strike| is(strike)).count();
        assert_eq!(served(|s| s.drone), strikes.min(3 - drones), "{drones} drones away");
        assert_eq!(served(|s| s.ground), strikes.min(2 - units), "{units} units away");
        short += usize::from(drones > 0);
        history.push((day, served(|s| s.drone), served(|s| s.ground)));
    }
    assert!(short > 500, "{short} waves met fewer");
}

/// A tenth of two and a half means on station: with one away it is a tenth of one and a half, in a wave of one strike.
#[test]
fn a_fraction_of_a_mean_stays_when_another_is_away() {
    let bench = Lab::new(2000)
        .place("a", "west")
        .set_all(&[
            ("cells.a", 1.0),
            ("group.tempo", 3650.0),
            ("ground.readiness", 0.4),
            ("ground.units.west", 2.5),
            ("response.turnaround_days", 0.3),
        ])
        .ready();
    let strikes: Vec<Strike> = bench.waves(206, 2).concat();
    let (mut alone, mut served) = ([0; 3], [0; 3]);
    for (i, strike) in strikes.iter().enumerate() {
        let near = strikes[..i].iter().rev().take_while(|s| s.day <= strike.day && s.day + 0.3 > strike.day);
        let away = near.filter(|s| s.ground).count();
        if away < 3 {
            alone[away] += 1;
            served[away] += usize::from(strike.ground);
        }
    }
    for away in 0..3 {
        let left = (2.5 - away as f64).max(0.0);
        let none = 0.6_f64.powf(left.floor()) * (1.0 - 0.4 * left.fract());
        assert_frequency("served", served[away], alone[away], 1.0 - none);
    }
}

/// A crossing is stopped with probability 1 − (1 − patrols)·(1 − intelligence)·(1 − air_stop·s·efficiency) where
/// s = 1 − (1 − coverage)^transit_days of the front at home, whichever way the cell goes. First attempts of 20,000.
#[test]
fn crossings_are_searched_from_the_air() {
    for (from, to) in [("home", "abroad"), ("abroad", "home")] {
        let bench = Lab::new(60)
            .place("home", "west")
            .place("abroad", "senegal")
            .link("home", "abroad", 5.0)
            .set(&format!("cells.{from}"), 1.0)
            .set_all(&[
                ("group.mobility", 365.0),
                ("cooperation.efficiency.none", 0.8),
                ("cooperation.patrol_stop", 0.5),
                ("cooperation.senegal.joint_patrols", 0.4),
                ("cooperation.air_stop", 0.6),
                ("cooperation.transit_days", 3.0),
                ("drones.coverage.west", 0.25),
                ("drones.coverage.senegal", 0.9),
            ])
            .ready();
        let (mut simulator, mut stopped, mut attempts) = (bench.simulator(207), 0, 0);
        for r in 0..20_000 {
            let (events, _) = bench.observe(&mut simulator, r);
            let first = events.iter().find_map(|(_, event)| match event {
                Event::Relocation { passage, .. } => Some(*passage),
                _ => None,
            });
            attempts += usize::from(first.is_some());
            stopped += usize::from(first.is_some_and(|passage| passage != Passage::Arrived));
        }
        let seen = 1.0 - 0.75_f64.powi(3);
        let stop = 1.0 - (1.0 - 0.5 * 0.4 * 0.8) * (1.0 - 0.6 * seen * 0.8);
        assert_frequency(&format!("stopped on the way to {to}"), stopped, attempts, stop);
    }
}

/// Strikes across the border have the weight 1 − stop, with the air search of the front that the cell comes from.
#[test]
fn strikes_across_are_searched_from_the_air() {
    let bench = Lab::new(365)
        .place("home", "west")
        .place("abroad", "senegal")
        .link("home", "abroad", 5.0)
        .set_all(&[
            ("cells.home", 1.0),
            ("group.tempo", 3000.0),
            ("group.reach_km", 5000.0),
            ("cooperation.efficiency.none", 1.0),
            ("cooperation.air_stop", 0.7),
            ("cooperation.transit_days", 2.0),
            ("drones.coverage.west", 0.5),
        ])
        .ready();
    let strikes: Vec<Strike> = bench.waves(208, 3).concat();
    let across = 1.0 - 0.7 * (1.0 - 0.25);
    let abroad = strikes.iter().filter(|strike| strike.place == 1).count();
    assert_frequency("abroad", abroad, strikes.len(), across / (1.0 + across));
}

/// Ambushes on a link at home come with the factor 1 − overwatch·(1 − (1 − coverage)^days) of the front they come from; on a
/// link that leaves the country without. Poisson counts of 3,000 years.
#[test]
fn watched_roads_see_fewer_ambushes() {
    let lab = |watch: f64| {
        Lab::new(365)
            .place("a", "west")
            .place("b", "west")
            .place("abroad", "senegal")
            .link("a", "b", 100.0)
            .link("a", "abroad", 100.0)
            .set_all(&[
                ("cells.a", 1.0),
                ("group.ambushes", 20.0),
                ("routes.overwatch", watch),
                ("routes.ambush_preparation_days", 2.0),
                ("drones.coverage.west", 0.3),
            ])
            .ready()
    };
    for watch in [0.0, 0.6, 1.0] {
        let bench = lab(watch);
        let mut simulator = bench.simulator(209);
        let (mut at_home, mut across) = (Vec::new(), Vec::new());
        for r in 0..3000 {
            let (events, _) = bench.observe(&mut simulator, r);
            let on = |wanted: usize| {
                let is = |event: &&(f64, Event)| matches!(event.1, Event::Ambush { link, .. } if link == wanted);
                events.iter().filter(is).count() as f64
            };
            at_home.push(on(0));
            across.push(on(1));
        }
        assert_mean("ambushes at home", &at_home, 10.0 * (1.0 - watch * (1.0 - 0.7 * 0.7)));
        assert_mean("ambushes across", &across, 10.0);
    }
}

/// Of strength s the rate is tempo·N/(N_ref^s·N₀^(1 − s)). 4 cells and a reference of 2: 100 waves at s = 1, 50·√2 at ½.
#[test]
fn a_stronger_group_strikes_more_often() {
    for (strength, expected) in [(0.0, 50.0), (0.5, 50.0 * 2.0_f64.sqrt()), (1.0, 100.0)] {
        let bench = Lab::new(365)
            .place("a", "west")
            .set_all(&[
                ("cells.a", 4.0),
                ("group.tempo", 50.0),
                ("group.strength", strength),
                ("group.reference_cells", 2.0),
            ])
            .ready();
        assert_mean("waves", &bench.outcomes(210, 4000, "waves"), expected);
    }
}

/// Where strength counts, 2.3 cells are 2 or 3 with mean 2.3, place by place; else they are 2.
#[test]
fn cells_at_the_start_keep_their_mean_where_strength_counts() {
    let lab = Lab::new(1).place("a", "west").place("b", "west").set_all(&[("cells.a", 2.3), ("cells.b", 4.0)]);
    let plain = lab.ready().outcomes(211, 50, "cells_end");
    assert!(plain.iter().all(|&n| n == 6.0));
    let bench = lab.set_all(&[("group.strength", 1.0), ("group.reference_cells", 6.0)]).ready();
    let n = bench.outcomes(211, 20_000, "cells_end");
    assert!(n.iter().all(|&n| n == 6.0 || n == 7.0));
    assert_frequency("rounded up", n.iter().filter(|&&n| n == 7.0).count(), n.len(), 0.3);
}

/// Each mechanism is off at its neutral value, and then changes no bit of any outcome.
#[test]
fn neutral_values_change_no_bit() {
    let neutral = [
        ("group.operation_share", 0.0),
        ("group.operation_focus", 4.0),
        ("group.routine_largest", 100.0),
        ("group.local_share", 0.0),
        ("group.local_km", 100.0),
        ("group.strength", 0.0),
        ("group.reference_cells", 3.0),
        ("engagement.operation", -1.0),
        ("response.turnaround_days", 0.0),
        ("cooperation.air_stop", 0.0),
        ("cooperation.transit_days", 3.0),
        ("routes.overwatch", 0.0),
        ("routes.ambush_preparation_days", 2.0),
    ];
    let (mut plain, mut stated) = (everything(), everything());
    // The reference cells also measure how often blockades begin: none here.
    let slot = plain.model.parameters.find("group.blockade_starts").expect("a key");
    plain.plan.epochs.iter_mut().for_each(|epoch| epoch.values.as_mut_slice()[slot] = 0.0);
    for epoch in &mut stated.plan.epochs {
        for (name, value) in neutral.into_iter().chain([("group.blockade_starts", 0.0)]) {
            epoch.values.as_mut_slice()[stated.model.parameters.find(name).expect("a key")] = value;
        }
    }
    let run = |bench: &Bench| -> Vec<_> {
        let mut simulator = bench.simulator(212);
        (0..100).map(|r| bits(simulator.run(&bench.plan, r))).collect()
    };
    assert!(run(&plain) == run(&stated));
}
