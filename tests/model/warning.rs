//! What is seen coming (model.md section 6): each channel alone, then together. Each check counts about 20 000 waves.

use super::lab::{AREA_KM2, Bench, Lab};
use super::statistics::assert_frequency;

/// A target in Mali 10 km from a crossing link of 20 km to each neighbour, and cells that do nothing but strike it.
fn post() -> Lab {
    Lab::new(3650)
        .place("post", "west")
        .place("kidira", "senegal")
        .place("gogui", "mauritania")
        .link("post", "kidira", 20.0)
        .link("post", "gogui", 30.0)
        .set_all(&[
            ("cells.post", 1.0),
            ("value.kidira", 0.0),
            ("value.gogui", 0.0),
            ("group.tempo", 2000.0),
            ("group.preparation_days", 4.0),
        ])
}

fn assert_alerted(what: &str, bench: &Bench, seed: u64, p: f64) {
    let waves = bench.waves(seed, 1);
    assert!(waves.len() > 15_000 && waves.iter().all(|w| w.len() == 1));
    assert_frequency(what, waves.iter().filter(|w| w[0].alerted).count(), waves.len(), p);
}

/// Koopman's random search: 1 − exp(−orbit_hours · sweep/area · P), orbit hours at most 24 a day and aircraft.
#[test]
fn aircraft_see_as_in_random_search() {
    for (aircraft, hours) in [(1.0, 8.0), (3.0, 16.0), (0.5, 40.0)] {
        let bench = post()
            .set_all(&[
                ("drones.aircraft.west", aircraft),
                ("drones.aircraft.centre", 50.0),
                ("drones.availability", 0.6),
                ("drones.orbit_hours_per_aircraft", hours),
                ("drones.sweep_km2_per_h", 60.0),
            ])
            .ready();
        let seen = aircraft * 0.6 * f64::min(24.0, hours) * 60.0 / AREA_KM2 * 4.0;
        assert_alerted("air", &bench, 50, 1.0 - (-seen).exp());
    }
}

/// Coverage, where given, replaces the sweep: 1 − (1 − coverage)^P. At 0 nothing is seen, at 1 everything.
#[test]
fn coverage_replaces_the_sweep() {
    for coverage in [0.0, 0.13, 1.0f64] {
        let bench = post()
            .set_all(&[
                ("drones.coverage.west", coverage),
                ("drones.aircraft.west", 5.0),
                ("drones.availability", 1.0),
                ("drones.orbit_hours_per_aircraft", 24.0),
                ("drones.sweep_km2_per_h", 1000.0),
            ])
            .ready();
        assert_alerted("coverage", &bench, 51, 1.0 - (1.0 - coverage).powi(4));
    }
}

/// People: 1 − (1 − reporting · protection)^{P/10}, the region's own values where given.
#[test]
fn people_report_where_they_are_protected() {
    for (region_reporting, region_protection, product) in
        [(f64::NAN, f64::NAN, 0.7 * 0.5), (0.2, f64::NAN, 0.2 * 0.5), (0.9, 0.8, 0.9 * 0.8), (0.9, 0.0, 0.0)]
    {
        let bench = post()
            .set_all(&[
                ("community.mali.reporting", 0.7),
                ("community.mali.protection", 0.5),
                ("community.mali.kayes.reporting", region_reporting),
                ("community.mali.kayes.protection", region_protection),
                ("community.mali.segou.reporting", 1.0),
                ("community.senegal.reporting", 1.0),
            ])
            .ready();
        assert_alerted("people", &bench, 52, 1.0 - f64::powf(1.0 - product, 0.4));
    }
}

/// Near a crossing (road to its nearer end plus half its length: 10 km to Senegal, 15 km to Mauritania) neighbours
/// share what they see: sharing · efficiency, the larger where both are near, ends included.
#[test]
fn neighbours_share_what_they_see_near_the_border() {
    for (zone, p) in [(9.99, 0.0), (10.0, 0.6 * 0.25), (14.99, 0.6 * 0.25), (15.0, 0.9 * 0.5)] {
        let bench = post()
            .set_all(&[
                ("cooperation.border_zone_km", zone),
                ("cooperation.efficiency.bilateral", 0.5),
                ("cooperation.senegal.intelligence_sharing", 0.6),
                ("cooperation.mauritania.intelligence_sharing", 0.9),
                // Half a framework: efficiency half way from none (0) to bilateral (0.5).
                ("cooperation.senegal.framework", 0.5),
                ("cooperation.mauritania.framework", 1.0),
            ])
            .ready();
        assert_alerted("across the border", &bench, 53, p);
    }
}

/// Channels are independent: what none of them sees has the product of their failures.
#[test]
fn channels_are_independent() {
    let bench = post()
        .set_all(&[
            ("warning.baseline", 0.15),
            ("drones.coverage.west", 0.05),
            ("community.mali.reporting", 0.6),
            ("community.mali.protection", 0.5),
            ("cooperation.border_zone_km", 50.0),
            ("cooperation.efficiency.none", 0.4),
            ("cooperation.senegal.intelligence_sharing", 0.5),
            ("warning.fusion", 1.0),
        ])
        .ready();
    let unseen = 0.85 * 0.95f64.powi(4) * 0.7f64.powf(0.4) * (1.0 - 0.4 * 0.5);
    assert_alerted("all channels", &bench, 54, 1.0 - unseen);
}

/// Preparation takes P·(1 + ln K) days: in waves of K each strike is seen with probability 1 − (1 − c)^{4(1 + ln K)}.
/// About 10 000 strikes of every size.
#[test]
fn coordination_takes_longer_and_shows() {
    let coverage = 0.08f64;
    let bench = crowd(3).set_all(&[("drones.coverage.west", coverage), ("group.preparation_days", 4.0)]).ready();
    let waves = bench.waves(55, 2);
    for k in 1..=3 {
        let strikes: Vec<_> = waves.iter().filter(|w| w.len() == k).flatten().collect();
        assert!(strikes.len() > 5000);
        let p = 1.0 - (1.0 - coverage).powf(4.0 * (1.0 + (k as f64).ln()));
        assert_frequency("alerted", strikes.iter().filter(|s| s.alerted).count(), strikes.len(), p);
    }
}

/// Fusion: in waves of three with baseline b and fusion f, a strike that did not show itself is recognised with
/// probability f where at least one other did. The number alerted has an exact law; about 7000 waves.
#[test]
fn one_alert_wakes_the_others() {
    let (b, f) = (0.2f64, 0.6f64);
    let bench = crowd(3).set_all(&[("warning.baseline", b), ("warning.fusion", f)]).ready();
    let waves: Vec<_> = bench.waves(56, 2).into_iter().filter(|w| w.len() == 3).collect();
    let choose = [[1.0, 0.0, 0.0, 0.0], [1.0, 1.0, 0.0, 0.0], [1.0, 2.0, 1.0, 0.0], [1.0, 3.0, 3.0, 1.0]];
    let binomial = |n: usize, k: usize, p: f64| choose[n][k] * p.powi(k as i32) * (1.0 - p).powi((n - k) as i32);
    let mut law = [0.0; 4];
    law[0] = binomial(3, 0, b);
    for own in 1..=3 {
        for woken in 0..=3 - own {
            law[own + woken] += binomial(3, own, b) * binomial(3 - own, woken, f);
        }
    }
    let counts: Vec<usize> =
        (0..4).map(|n| waves.iter().filter(|w| w.iter().filter(|s| s.alerted).count() == n).count()).collect();
    super::statistics::assert_law("alerted", &counts, &law);
    assert!(waves.len() > 5000);
}

/// `n` places on the west front, waves of 1 … n strikes, all sizes alike.
fn crowd(n: usize) -> Lab {
    let mut lab = Lab::new(3650).place("p0", "west");
    for i in 1..n {
        lab = lab.place(&format!("p{i}"), "west").link("p0", &format!("p{i}"), 5.0);
    }
    lab.set_all(&[("cells.p0", n as f64), ("group.tempo", 1500.0), ("group.simultaneous_strikes", n as f64)])
}
