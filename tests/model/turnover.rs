//! Formation and loss of cells (model.md sections 3 and 7), and the silence of an empty theatre.

use harmattan_core::model::Fault;

use super::lab::Lab;
use super::statistics::{assert_frequency, assert_mean};

/// One place without a cap worth the name: the share of it that a thousand cells take is 10⁻⁹.
fn one_place(cells: f64, formation: f64, attrition: f64) -> Lab {
    Lab::new(365).place("a", "west").set_all(&[
        ("cells.a", cells),
        ("capacity.a", 1e12),
        ("group.formation", formation),
        ("pressure.attrition.mali", attrition),
    ])
}

#[test]
fn without_cells_nothing_happens() {
    let bench = Lab::new(365)
        .place("a", "west")
        .place("b", "senegal")
        .link("a", "b", 50.0)
        .corridor("road", &["a", "b"], true)
        .set_all(&[
            ("group.tempo", 1000.0),
            ("group.contagion", 0.9),
            ("group.recent_waves", 50.0),
            ("group.formation", 10.0),
            ("group.mobility", 100.0),
            ("group.ambushes", 100.0),
            ("group.incidents", 1000.0),
            ("group.phase_days", 1.0),
            ("group.phase_sigma.west", 1.0),
            ("pressure.attrition.mali", 10.0),
            ("closure.ambush", 10.0),
            ("trade.road", 1e6),
        ])
        .ready();
    let mut simulator = bench.simulator(1);
    for r in 0..200 {
        let (events, trajectory) = bench.observe(&mut simulator, r);
        assert!(events.is_empty(), "{events:?}");
        assert_eq!(trajectory.events, 0);
        assert_eq!(trajectory.fault, None);
        for (name, &value) in bench.model.outcomes.names().iter().zip(&trajectory.outcomes) {
            let missing = ["first_", "coast_", "gravity_", "served_", "alerted_"].iter().any(|m| name.starts_with(m));
            assert!(if missing { value.is_nan() } else { value == 0.0 }, "{name} = {value}");
        }
        assert!(trajectory.series.iter().all(|&x| x == 0));
    }
}

#[test]
fn more_cells_than_a_place_holds_is_a_fault() {
    let lab = Lab::new(30).place("a", "west").set_all(&[("cells.a", 5.0), ("capacity.a", 5.0)]);
    assert_eq!(lab.ready().simulator(1).run(&lab.ready().plan, 0).fault, None);
    let lab = lab.set("group.cells_scale", 1.2);
    assert_eq!(lab.ready().simulator(1).run(&lab.ready().plan, 0).fault, Some(Fault::Cells));
}

#[test]
fn cells_at_the_start_are_scaled_and_rounded_half_up() {
    for (cells, scale, expected) in
        [(2.5, 1.0, 3.0), (2.4, 1.0, 2.0), (5.0, 0.5, 3.0), (3.0, 1.1, 3.0), (0.4, 1.0, 0.0)]
    {
        let bench = Lab::new(1).place("a", "west").set_all(&[("cells.a", cells), ("group.cells_scale", scale)]).ready();
        assert_eq!(bench.outcomes(1, 1, "cells_end"), [expected], "{cells} × {scale}");
    }
}

/// Linear birth–death process with λ = 2, μ = 1.5 a year from 3 cells, 20 000 trajectories of a year.
#[test]
fn formation_and_loss_are_a_linear_birth_death_process() {
    let (n0, birth, death, t): (f64, f64, f64, f64) = (3.0, 2.0, 1.5, 1.0);
    let bench = one_place(n0, birth, death).ready();
    let end = bench.outcomes(2, 20_000, "cells_end");
    let growth = ((birth - death) * t).exp();
    assert_mean("cells", &end, n0 * growth);
    let extinct = ((death - death / growth) / (birth - death / growth)).powf(n0);
    assert_frequency("extinction", end.iter().filter(|&&n| n == 0.0).count(), end.len(), extinct);
}

/// Losses alone: each of 4 cells survives a year with probability e^{−μ}; what is lost and what is left add up.
#[test]
fn losses_alone_are_a_pure_death_process() {
    let bench = one_place(4.0, 0.0, 0.7).ready();
    let (end, lost) = (bench.outcomes(3, 10_000, "cells_end"), bench.outcomes(3, 10_000, "cells_lost"));
    assert_mean("cells left", &end, 4.0 * (-0.7f64).exp());
    assert!(end.iter().zip(&lost).all(|(e, l)| e + l == 4.0));
}

/// From one cell of room for two, the second forms at formation · (1 − 1/2) · (1 − resilience); a third never does.
/// 20 000 trajectories; the resilience is the region's own where it is given, else the country's.
#[test]
fn room_and_resilience_slow_formation() {
    for (country, region, in_force) in [(0.4, f64::NAN, 0.4), (0.4, 0.75, 0.75), (0.4, 0.0, 0.0), (1.0, f64::NAN, 1.0)]
    {
        let bench = one_place(1.0, 3.0, 0.0)
            .set_all(&[
                ("capacity.a", 2.0),
                ("community.mali.resilience", country),
                ("community.mali.kayes.resilience", region),
                ("community.mali.segou.resilience", 0.9),
            ])
            .ready();
        let end = bench.outcomes(4, 20_000, "cells_end");
        assert!(end.iter().all(|&n| n == 1.0 || n == 2.0));
        let p = 1.0 - (-3.0 * 0.5 * (1.0_f64 - in_force)).exp();
        assert_frequency("formation", end.iter().filter(|&&n| n == 2.0).count(), end.len(), p);
    }
}

/// The loss rate of section 7 with every term at work, at a place near crossings to both neighbours, near one, and
/// near none, and abroad: 20 000 trajectories each with one cell, lost within 100 days with probability
/// 1 − exp(−rate · 100/365).
#[test]
fn losses_add_up_attrition_air_ground_and_patrols() {
    let theatre = Lab::new(100)
        .place("near_both", "west")
        .place("near_one", "west")
        .place("far", "west")
        .place("dakar_road", "senegal")
        .place("nioro_road", "mauritania")
        .link("near_both", "dakar_road", 40.0)
        .link("near_both", "nioro_road", 20.0)
        .link("near_both", "near_one", 32.0)
        .link("near_one", "far", 200.0)
        .set_all(&[
            ("cooperation.border_zone_km", 45.0),
            ("cooperation.efficiency.none", 0.1),
            ("cooperation.efficiency.bilateral", 0.5),
            ("cooperation.efficiency.umbrella", 0.9),
            ("cooperation.senegal.framework", 1.0),
            ("cooperation.mauritania.framework", 0.0),
            ("cooperation.senegal.joint_patrols", 0.8),
            ("cooperation.mauritania.joint_patrols", 0.6),
            ("pressure.patrol_pressure", 2.0),
            ("pressure.attrition.mali", 0.3),
            ("pressure.attrition.senegal", 0.9),
            ("pressure.air_pressure", 0.5),
            ("pressure.ground_pressure", 0.2),
            ("drones.aircraft.west", 2.0),
            ("drones.availability", 0.7),
            ("drones.orbit_hours_per_aircraft", 30.0),
            ("ground.units.west", 1.5),
            ("partner.units.west", 1.0),
            ("partner.units.senegal", 4.0),
            ("drones.sweep_km2_per_h", 100.0),
        ]);
    // Orbit hours are at most 24 a day; efficiencies: Senegal 0.5 (bilateral), Mauritania 0.1 (none).
    let means = 0.5 * (2.0 * 0.7 * 24.0) / 24.0 + 0.2 * (1.5 + 1.0);
    let (senegal, mauritania) = (2.0 * 0.8 * 0.5, 2.0 * 0.6 * 0.1);
    // Road to the nearer end plus half the link: near_one is 32 + 10 = 42 km from the one crossing, 32 + 20 = 52 from
    // the other; dakar_road is 20 km from its own and 40 + 10 = 50 km from the other, nioro_road 10 and 20 + 20 = 40.
    for (place, rate) in [
        ("near_both", 0.3 + means + senegal + mauritania),
        ("near_one", 0.3 + means + mauritania),
        ("far", 0.3 + means),
        ("dakar_road", 0.9 + 0.2 * 4.0 + senegal),
        ("nioro_road", senegal + mauritania),
    ] {
        let bench = theatre.clone().set(&format!("cells.{place}"), 1.0).ready();
        let lost = bench.outcomes(5, 20_000, "cells_lost").iter().sum::<f64>() as usize;
        assert_frequency(place, lost, 20_000, 1.0 - (-rate * 100.0 / 365.0_f64).exp());
    }
}
