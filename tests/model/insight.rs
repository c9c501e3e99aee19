//! Rates as an analyst reads them (`Insight`) against the formulas of model.md sections 3, 5, 6 and 7.

use harmattan_core::model::Insight;

use super::lab::{AREA_KM2, Lab};

fn near(what: &str, value: f64, expected: f64) {
    assert!((value - expected).abs() <= 1e-12 * expected.abs().max(1.0), "{what}: {value}, expected {expected}");
}

#[test]
fn insight_shows_what_values_amount_to() {
    let bench = Lab::new(365)
        .place("post", "west")
        .place("town", "centre")
        .place("kidira", "senegal")
        .link("post", "kidira", 20.0)
        .link("post", "town", 300.0)
        .set_all(&[
            ("cells.post", 2.5),
            ("cells.town", 1.2),
            ("group.cells_scale", 1.5),
            ("group.tempo", 42.0),
            ("group.simultaneous_strikes", 4.0),
            ("group.size_exponent", 1.5),
            ("group.formation", 0.8),
            ("group.ambushes", 3.0),
            ("group.preparation_days", 6.0),
            ("community.mali.resilience", 0.25),
            ("community.mali.reporting", 0.5),
            ("community.mali.protection", 0.6),
            ("pressure.attrition.mali", 0.1),
            ("pressure.air_pressure", 0.3),
            ("pressure.patrol_pressure", 0.7),
            ("drones.aircraft.west", 2.0),
            ("drones.aircraft.centre", 2.0),
            ("drones.availability", 0.75),
            ("drones.orbit_hours_per_aircraft", 16.0),
            ("drones.sweep_km2_per_h", 30.0),
            ("drones.coverage.centre", 0.4),
            ("ground.units.west", 3.0),
            ("partner.units.west", 1.0),
            ("ground.readiness", 0.5),
            ("warning.baseline", 0.1),
            ("cooperation.border_zone_km", 10.0),
            ("cooperation.efficiency.bilateral", 0.6),
            ("cooperation.senegal.framework", 1.0),
            ("cooperation.senegal.joint_patrols", 0.5),
            ("cooperation.senegal.intelligence_sharing", 0.9),
            ("cooperation.patrol_stop", 0.4),
            ("cooperation.intel_stop", 0.2),
        ])
        .ready();
    let insight = Insight::new(&bench.model, &bench.plan.epochs[0].values);
    // 3.75 and 1.8 cells, rounded half up.
    near("cells", insight.cells, 6.0);
    near("waves", insight.waves_per_year, 42.0);
    let weight: Vec<f64> = (1..=4).map(|k| f64::from(k).powf(-1.5)).collect();
    let total: f64 = weight.iter().sum();
    for k in 0..=6 {
        let expected = if k == 0 { 1.0 } else { weight.iter().skip(k - 1).sum::<f64>() / total };
        near("at least", insight.p_at_least(k), expected);
    }
    near(
        "mean size",
        insight.mean_size,
        weight.iter().zip([1.0, 2.0, 3.0, 4.0]).map(|(w, k)| w * k).sum::<f64>() / total,
    );
    let hours = 2.0 * 0.75 * 16.0;
    let coverage = 1.0 - (-hours * 30.0 / AREA_KM2).exp();
    near("orbit hours", insight.fronts[0].orbit_hours, hours);
    near("coverage", insight.fronts[0].coverage, coverage);
    near("coverage as stated", insight.fronts[1].coverage, 0.4);
    near("drones", insight.fronts[0].drones, 2.0 * 0.75 * 16.0 / 24.0);
    near("ground", insight.fronts[0].ground, 2.0);
    near("seen by air", insight.fronts[0].seen_by_air, 1.0 - (1.0 - coverage).powi(6));
    near("seen by air as stated", insight.fronts[1].seen_by_air, 1.0 - 0.6f64.powi(6));
    assert_eq!((insight.borders[0].country, insight.borders[1].country), (1, 2));
    near("efficiency", insight.borders[0].efficiency, 0.6);
    near("no framework", insight.borders[1].efficiency, 0.0);
    near("interdiction", insight.borders[0].interdiction, 1.0 - (1.0 - 0.4 * 0.5 * 0.6) * (1.0 - 0.2 * 0.9 * 0.6));
    let (post, town) = (&insight.places[0], &insight.places[1]);
    near("formation", post.formation, 0.8 * 0.75);
    near("loss", post.loss, 0.1 + 0.3 * hours / 24.0 + 0.7 * 0.5 * 0.6);
    near("loss inland", town.loss, 0.1 + 0.3 * hours / 24.0);
    near("ambushes", post.ambushes, 3.0 * 0.5 * (0.2 + 2.0));
    near("ambushes inland", town.ambushes, 3.0 * 0.5 * 2.0);
    let people = 0.7f64.powf(0.6);
    near("alerted", post.alerted, 1.0 - (1.0 - coverage).powi(6) * people * (1.0 - 0.9 * 0.6) * 0.9);
    near("alerted inland", town.alerted, 1.0 - 0.6f64.powi(6) * people * 0.9);
}
