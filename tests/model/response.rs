//! Who is served (model.md section 6): saturation, order of service, means on station.

use super::lab::{Lab, Strike};
use super::statistics::assert_law;

/// Values of the places; two of them are equal, so that the order of drawing decides.
const VALUES: [f64; 5] = [2.0, 1.0, 3.0, 1.0, 2.5];

/// Five places, the first four on the west front, waves of one to five strikes.
fn towns() -> Lab {
    let mut lab = Lab::new(365);
    for (i, value) in VALUES.iter().enumerate() {
        lab = lab.place(&format!("p{i}"), if i < 4 { "west" } else { "centre" }).set(&format!("value.p{i}"), *value);
    }
    for i in 1..5 {
        lab = lab.link("p0", &format!("p{i}"), 20.0);
    }
    lab.set_all(&[
        ("cells.p0", 10.0),
        ("group.tempo", 4000.0),
        ("group.simultaneous_strikes", 5.0),
        ("drones.availability", 1.0),
        ("drones.orbit_hours_per_aircraft", 30.0),
        ("ground.readiness", 1.0),
    ])
}

/// K strikes against d drones and u units sure on station, all alerted: exactly min(K, d + u) served, drones first.
/// Every K = 1 … 4 on the west front and all d, u = 0 … 4; no chance is involved.
#[test]
fn sure_means_serve_as_many_strikes_as_they_can() {
    let mut seen = [0; 5];
    for d in 0..=4u32 {
        for u in 0..=4u32 {
            let (own, partner) = (u / 2, u - u / 2);
            let bench = towns()
                .set_all(&[
                    ("warning.baseline", 1.0),
                    ("value.p4", 0.0),
                    ("drones.aircraft.west", f64::from(d)),
                    ("ground.units.west", f64::from(own)),
                    ("partner.units.west", f64::from(partner)),
                    ("ground.units.centre", 9.0),
                ])
                .ready();
            let waves = bench.waves(60 + u64::from(5 * d + u), 1);
            let (mut all, mut all_served) = (0, 0);
            for wave in &waves {
                let k = wave.len();
                seen[k] += 1;
                let (d, u) = (d as usize, u as usize);
                let count = |f: fn(&Strike) -> bool| wave.iter().filter(|s| f(s)).count();
                let served = count(|s| s.drone || s.ground);
                assert!(wave.iter().all(|s| s.alerted));
                assert_eq!(served, k.min(d + u), "{k} strikes, {d} drones, {u} units");
                assert_eq!(count(|s| s.drone), k.min(d));
                assert_eq!(count(|s| s.ground), k.min(u));
                all += k;
                all_served += served;
            }
            let share = bench.outcomes(60 + u64::from(5 * d + u), 1, "served_share")[0];
            assert!((share - all_served as f64 / all as f64).abs() < 1e-12);
        }
    }
    assert!(seen[1..].iter().all(|&n| n > 10_000));
}

/// Alerted first, then falling value, then order of drawing; drones down the list, units down those without a drone,
/// then down those with one; every front by its own means. Worked out anew for every wave.
#[test]
fn service_goes_by_alert_then_value_then_order() {
    for (d, u) in [(1, 1), (2, 1), (1, 2), (0, 2), (3, 0), (2, 3)] {
        let bench = towns()
            .set_all(&[
                ("warning.baseline", 0.5),
                ("drones.aircraft.west", f64::from(d)),
                ("ground.units.west", f64::from(u)),
                ("drones.aircraft.centre", 1.0),
            ])
            .ready();
        for wave in bench.waves(90, 1) {
            let mut order: Vec<usize> = (0..wave.len()).filter(|&s| wave[s].place < 4).collect();
            // A stable sort by alert and value keeps the order of drawing among equals.
            order.sort_by(|&a, &b| {
                let key = |s: usize| (u8::from(!wave[s].alerted), -VALUES[wave[s].place]);
                key(a).partial_cmp(&key(b)).expect("values are numbers")
            });
            let mut drone = vec![false; wave.len()];
            let mut ground = vec![false; wave.len()];
            for &s in order.iter().take(d as usize) {
                drone[s] = true;
            }
            let (with, without): (Vec<usize>, Vec<usize>) = order.iter().partition(|&&s| drone[s]);
            for &s in without.iter().chain(&with).take(u as usize) {
                ground[s] = true;
            }
            for (s, strike) in wave.iter().enumerate() {
                if strike.place == 4 {
                    (drone[s], ground[s]) = (true, false);
                }
                assert_eq!((strike.drone, strike.ground), (drone[s], ground[s]), "strike {s} of {wave:?}");
            }
        }
    }
}

/// Means on station are binomial, a fraction of one is one more with its probability. In waves of four the number of
/// strikes served by drones (units) is the number on station, up to four. Chi-square over about 1000 waves each of
/// twelve runs.
#[test]
fn means_on_station_are_binomial_with_a_fractional_trial() {
    for (aircraft, availability, hours, units, partners, readiness) in
        [(2.4, 0.8, 12.0, 1.3, 0.9, 0.6), (3.0, 0.5, 24.0, 0.4, 0.0, 0.9), (0.7, 1.0, 48.0, 2.5, 1.5, 0.35)]
    {
        let bench = towns()
            .set_all(&[
                ("value.p4", 0.0),
                ("drones.aircraft.west", aircraft),
                ("drones.availability", availability),
                ("drones.orbit_hours_per_aircraft", hours),
                ("ground.units.west", units),
                ("partner.units.west", partners),
                ("ground.readiness", readiness),
            ])
            .ready();
        let waves: Vec<_> = bench.waves(91, 12).into_iter().filter(|w| w.len() == 4).collect();
        let number = |f: fn(&Strike) -> bool| {
            let mut counts = [0; 5];
            for wave in &waves {
                counts[wave.iter().filter(|s| f(s)).count()] += 1;
            }
            counts
        };
        let up = availability * f64::min(24.0, hours) / 24.0;
        assert_law("drones", &number(|s| s.drone), &on_station(aircraft, up));
        assert_law("units", &number(|s| s.ground), &on_station(units + partners, readiness));
    }
}

/// P(number on station = 0 … 4, more counted as 4): mixture of Binomial(whole, p) and Binomial(whole + 1, p).
fn on_station(number: f64, p: f64) -> [f64; 5] {
    let (whole, fraction) = (number.floor() as i32, number.fract());
    let binomial = |n: i32, k: i32| {
        let ways = (0..k).fold(1.0, |c, i| c * f64::from(n - i) / f64::from(i + 1));
        if k > n { 0.0 } else { ways * p.powi(k) * (1.0 - p).powi(n - k) }
    };
    let mut law = [0.0; 5];
    for k in 0..=whole + 1 {
        law[k.min(4) as usize] += (1.0 - fraction) * binomial(whole, k) + fraction * binomial(whole + 1, k);
    }
    law
}
