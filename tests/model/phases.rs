//! Phases of effort, and what effort multiplies (model.md section 3).

use harmattan_core::model::Event;

use super::lab::{Bench, Lab};
use super::statistics::{Z, assert_mean, assert_variance};

const PHASE_DAYS: f64 = 10.0;
const SIGMA: f64 = 0.6;

/// E[(φ − 1)^k] for k = 2, 4 with φ lognormal of mean 1: raw moments are E[φ^k] = e^{σ²k(k − 1)/2}.
fn central_moments(sigma: f64) -> (f64, f64) {
    let raw = |k: f64| (sigma * sigma * k * (k - 1.0) / 2.0).exp();
    (raw(2.0) - 1.0, raw(4.0) - 4.0 * raw(3.0) + 6.0 * raw(2.0) - 3.0)
}

/// Start days and efforts of the phases of the west front.
fn path(bench: &Bench, seed: u64, number: u64) -> Vec<(f64, f64)> {
    let (events, _) = bench.observe(&mut bench.simulator(seed), number);
    events
        .iter()
        .filter_map(|&(day, event)| match event {
            Event::Phase { front: 0, effort } => Some((day, effort)),
            _ => None,
        })
        .collect()
}

/// Ten paths of 100 000 days, cut at the first phase seen. Time averages over T of a quantity with variance s² that is
/// drawn anew at rate 1/τ have variance 2τs²/T: τ = 10 days and T = 10⁶ in all give standard errors from the exact
/// fourth moments; tolerance five of them. Values 100 days apart are as good as independent (e^{−10}).
#[test]
fn effort_has_mean_one_lognormal_variance_and_exponential_autocorrelation() {
    let bench = Lab::new(100_000)
        .place("a", "west")
        .set_all(&[("cells.a", 1.0), ("group.phase_days", PHASE_DAYS), ("group.phase_sigma.west", SIGMA)])
        .ready();
    let (variance, fourth) = central_moments(SIGMA);
    assert!((variance - ((SIGMA * SIGMA).exp() - 1.0)).abs() < 1e-12);
    let (mut time, mut sum, mut squares, mut phases) = (0.0, 0.0, 0.0, 0);
    let lags = [2.0, 5.0, 15.0];
    let mut products = [0.0; 3];
    let mut pairs = 0.0;
    for r in 0..10 {
        let path = path(&bench, 20, r);
        for w in path.windows(2) {
            let days = w[1].0 - w[0].0;
            time += days;
            sum += days * w[0].1;
            squares += days * (w[0].1 - 1.0) * (w[0].1 - 1.0);
            phases += 1;
        }
        let (first, last) = (path[0].0, path[path.len() - 1].0);
        let at = |day: f64| path[path.partition_point(|p| p.0 <= day) - 1].1 - 1.0;
        let mut day = first;
        while day + 20.0 < last {
            for (product, lag) in products.iter_mut().zip(lags) {
                *product += at(day) * at(day + lag);
            }
            pairs += 1.0;
            day += 100.0;
        }
    }
    // Number of phases is Poisson of mean time/τ.
    let expected = time / PHASE_DAYS;
    assert!((f64::from(phases) - expected).abs() < Z * expected.sqrt(), "{phases} phases, expected {expected}");
    let error = |s2: f64| (2.0 * PHASE_DAYS * s2 / time).sqrt();
    assert!((sum / time - 1.0).abs() < Z * error(variance), "mean {}", sum / time);
    let measured = squares / time;
    assert!((measured - variance).abs() < Z * error(fourth - variance * variance), "variance {measured}");
    for (product, lag) in products.iter().zip(lags) {
        let kept = (-lag / PHASE_DAYS).exp();
        let covariance = variance * kept;
        let spread = kept * fourth + (1.0 - kept) * variance * variance - covariance * covariance;
        let measured = product / pairs;
        let correlation = measured / variance;
        assert!(
            (measured - covariance).abs() < Z * (spread / pairs).sqrt(),
            "lag {lag}: {correlation}, expected {kept}"
        );
    }
}

/// Variance of ∫φ dt over T: 2vτ²(T/τ − 1 + e^{−T/τ}), v = e^{σ²} − 1; the first phase, drawn at the start, counts.
fn variance_of_exposure(sigma: f64, tau: f64, t: f64) -> f64 {
    2.0 * central_moments(sigma).0 * tau * tau * (t / tau - 1.0 + (-t / tau).exp())
}

/// Ambushes are a Poisson process of rate r·φ: mean rT, variance rT + r²·Var ∫φ. 20 000 trajectories of 60 days.
#[test]
fn effort_multiplies_ambushes() {
    let bench = Lab::new(60)
        .place("a", "west")
        .place("b", "west")
        .link("a", "b", 100.0)
        .set_all(&[
            ("cells.a", 2.0),
            ("group.ambushes", 40.0),
            ("group.phase_days", 25.0),
            ("group.phase_sigma.west", 0.5),
            ("group.phase_sigma.centre", 2.0),
        ])
        .ready();
    let rate = 40.0 / 365.0 * 2.0 * 0.5;
    let counts = bench.outcomes(21, 20_000, "ambushes");
    assert_mean("ambushes", &counts, rate * 60.0);
    assert_variance("ambushes", &counts, rate * 60.0 + rate * rate * variance_of_exposure(0.5, 25.0, 60.0));
}

/// Incidents of a month given its exposure m are negative binomial of variance m + dm²; over exposures:
/// variance E m + d·E m² + Var m. July 2025 has 31 days; 20 000 trajectories.
#[test]
fn effort_multiplies_incidents() {
    let bench = Lab::new(31)
        .place("a", "west")
        .set_all(&[
            ("cells.a", 3.0),
            ("group.incidents", 30.0),
            ("group.incident_dispersion", 0.1),
            ("group.phase_days", 12.0),
            ("group.phase_sigma.west", 0.4),
        ])
        .ready();
    let rate = 30.0 / 365.0 * 3.0;
    let counts = bench.outcomes(22, 20_000, "events.kayes.2025-07");
    let (mean, spread) = (rate * 31.0, rate * rate * variance_of_exposure(0.4, 12.0, 31.0));
    assert_mean("incidents", &counts, mean);
    assert_variance("incidents", &counts, mean + 0.1 * (mean * mean + spread) + spread);
}

/// Given the efforts in force (known from the events once both fronts had a phase), a strike falls on the west with
/// probability φ_w/(φ_w + φ_c); abroad φ stays 1. The sum of hit − probability over 40 000 strikes is a martingale
/// whose variance is the sum of p(1 − p); tolerance five standard errors.
#[test]
fn effort_multiplies_targets() {
    let bench = Lab::new(4000)
        .place("a", "west")
        .place("b", "centre")
        .place("c", "senegal")
        .link("a", "b", 10.0)
        .link("a", "c", 10.0)
        .set_all(&[
            ("cells.a", 1.0),
            ("value.a", 0.3),
            ("group.tempo", 365.0),
            ("group.reach_km", 5000.0),
            ("group.phase_days", 20.0),
            ("group.phase_sigma.west", 0.8),
            ("group.phase_sigma.centre", 1.2),
        ])
        .ready();
    let mut simulator = bench.simulator(23);
    let (mut excess, mut variance, mut strikes) = ([0.0; 3], [0.0; 3], 0);
    for r in 0..10 {
        let (events, _) = bench.observe(&mut simulator, r);
        let mut effort = [f64::NAN, f64::NAN];
        for (_, event) in events {
            match event {
                Event::Phase { front, effort: phi } => effort[front] = phi,
                Event::Strike { place, .. } if effort.iter().all(|e| !e.is_nan()) => {
                    strikes += 1;
                    // κ at 10 km with a reach of 5000 km is 1 − 1.6·10⁻¹¹.
                    let weight = [0.3 * effort[0], effort[1], 1.0];
                    let total: f64 = weight.iter().sum();
                    for (j, w) in weight.iter().enumerate() {
                        let p = w / total;
                        excess[j] += f64::from(u8::from(place == j)) - p;
                        variance[j] += p * (1.0 - p);
                    }
                }
                _ => {}
            }
        }
    }
    assert!(strikes > 30_000);
    for j in 0..3 {
        assert!(excess[j].abs() < Z * f64::sqrt(variance[j]), "{excess:?} ± {variance:?}");
    }
}
