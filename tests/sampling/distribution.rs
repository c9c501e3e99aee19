//! Distributions against their definitions and against an independent implementation.

use harmattan_core::distribution::{Distribution, DistributionError};
use statrs::distribution::{Continuous, ContinuousCDF, DiscreteCDF};

/// One of each continuous kind, easy and hard.
pub fn continuous() -> Vec<(&'static str, Distribution)> {
    let mut all = simple();
    all.extend(super::elicited::continuous());
    all
}

fn simple() -> Vec<(&'static str, Distribution)> {
    use Distribution as D;
    vec![
        ("uniform", D::Uniform { min: -2.0, max: 5.0 }),
        ("triangular", D::Triangular { min: 1.0, mode: 2.0, max: 7.0 }),
        ("triangular, mode at the start", D::Triangular { min: 1.0, mode: 1.0, max: 7.0 }),
        ("triangular, mode at the end", D::Triangular { min: 1.0, mode: 7.0, max: 7.0 }),
        ("pert", D::Pert { min: 6.0, mode: 9.0, max: 14.0 }),
        ("pert, mode at the start", D::Pert { min: 0.0, mode: 0.0, max: 3.0 }),
        ("pert, mode at the end", D::Pert { min: 0.95, mode: 1.0, max: 1.0 }),
        ("normal", D::Normal { mean: 3.0, sd: 0.5 }),
        ("truncated normal", D::TruncatedNormal { mean: 1.0, sd: 2.0, min: 0.0, max: 4.0 }),
        ("truncated far above the mean", D::TruncatedNormal { mean: 0.0, sd: 1.0, min: 8.0, max: 12.0 }),
        ("truncated far below the mean", D::TruncatedNormal { mean: 0.0, sd: 1.0, min: -30.0, max: -6.0 }),
        ("lognormal", D::LogNormal { median: 2.0, sigma: 0.9 }),
        ("beta", D::Beta { alpha: 2.5, beta: 7.0 }),
        ("beta, two horns", D::Beta { alpha: 0.5, beta: 0.4 }),
        ("beta, narrow", D::Beta { alpha: 3000.0, beta: 900.0 }),
        ("gamma", D::Gamma { shape: 3.0, scale: 0.7 }),
        ("gamma, peaked at 0", D::Gamma { shape: 0.4, scale: 10.0 }),
        ("gamma, narrow", D::Gamma { shape: 5000.0, scale: 0.01 }),
        ("quantiles", D::Quantiles { p: vec![0.0, 0.1, 0.5, 0.9, 1.0], x: vec![0.0, 2.0, 3.0, 7.0, 20.0] }),
        ("quantiles, two points", D::Quantiles { p: vec![0.0, 1.0], x: vec![1.0, 2.0] }),
    ]
}

/// Probabilities from deep in one tail to deep in the other.
pub fn grid() -> Vec<f64> {
    let tails = (4..=12).map(|k| libm::exp10(-f64::from(k)));
    let middle = (1..1000).map(|k| f64::from(k) / 1000.0);
    tails.clone().rev().chain(middle).chain(tails.map(|u| 1.0 - u)).collect()
}

#[test]
fn cdf_inverts_quantile() {
    for (name, d) in continuous() {
        assert_eq!(d.validate(), Ok(()), "{name}");
        for u in grid() {
            let back = d.cdf(d.quantile(u));
            // Relative 1e-9; or no double nearer to the true quantile exists (densities infinite at 1).
            let tolerance = (1e-9 * u + 1e-14).min(1e-10);
            let nearest = d.cdf(d.quantile(u).next_down()) <= u && u <= d.cdf(d.quantile(u).next_up());
            assert!((back - u).abs() < tolerance || nearest, "{name}: u = {u}, cdf(quantile(u)) = {back}");
        }
    }
}

#[test]
fn quantile_increases_within_the_support() {
    for (name, d) in continuous() {
        let (min, max) = d.support();
        let mut last = f64::NEG_INFINITY;
        for u in grid() {
            let x = d.quantile(u);
            let distinct = x > last || (x - max).abs() < 1e-15;
            assert!(distinct && x >= min && x <= max, "{name}: u = {u}, x = {x} after {last}");
            last = x;
        }
        assert_eq!((d.quantile(0.0), d.quantile(1.0)), (min, max), "{name}");
        assert!(d.quantile(f64::NAN).is_nan());
    }
}

/// Compares with `statrs` where both are meant to be accurate.
fn against(name: &str, ours: &Distribution, oracle: &(impl ContinuousCDF<f64, f64> + Continuous<f64, f64>)) {
    for k in 1..200 {
        let x = ours.quantile(f64::from(k) / 200.0);
        let (a, b) = (ours.cdf(x), oracle.cdf(x));
        assert!((a - b).abs() < 2e-10, "{name}: F({x}) = {a}, oracle {b}");
        let step = 1e-5 * (ours.quantile(0.75) - ours.quantile(0.25)).min(x.abs());
        let density = (ours.cdf(x + step) - ours.cdf(x - step)) / (2.0 * step);
        let expected = oracle.pdf(x);
        assert!((density - expected).abs() < 1e-4 * expected, "{name}: f({x}) = {density}, oracle {expected}");
    }
}

#[test]
fn distribution_functions_agree_with_an_independent_implementation() {
    use statrs::distribution as s;
    let unit = "the oracle takes these parameters";
    against("normal", &Distribution::Normal { mean: 3.0, sd: 0.5 }, &s::Normal::new(3.0, 0.5).expect(unit));
    against(
        "lognormal",
        &Distribution::LogNormal { median: 2.0, sigma: 0.9 },
        &s::LogNormal::new(libm::log(2.0), 0.9).expect(unit),
    );
    for (alpha, beta) in [(2.5, 7.0), (0.7, 3.0), (40.0, 8.0)] {
        against("beta", &Distribution::Beta { alpha, beta }, &s::Beta::new(alpha, beta).expect(unit));
    }
    for shape in [0.6, 3.0, 55.0] {
        against("gamma", &Distribution::Gamma { shape, scale: 0.5 }, &s::Gamma::new(shape, 2.0).expect(unit));
    }
    let (min, mode, max) = (1.0, 2.0, 7.0);
    against(
        "triangular",
        &Distribution::Triangular { min, mode, max },
        &s::Triangular::new(min, max, mode).expect(unit),
    );
    for mean in [0.3, 4.0, 90.0, 5000.0] {
        let (ours, oracle) = (Distribution::Poisson { mean }, s::Poisson::new(mean).expect(unit));
        for k in 0..40 {
            let count = libm::floor(mean * f64::from(k) / 20.0);
            let (a, b) = (ours.cdf(count), oracle.cdf(count as u64));
            assert!((a - b).abs() < 1e-9, "poisson {mean}: F({count}) = {a}, oracle {b}");
        }
    }
}

#[test]
fn known_values() {
    // Abramowitz and Stegun, tables 26.1 and 26.5, and laws with a closed form.
    let normal = Distribution::Normal { mean: 0.0, sd: 1.0 };
    assert!((normal.quantile(0.975) - 1.959_963_984_540_054).abs() < 1e-14);
    assert!((normal.quantile(1e-10) + 6.361_340_902_404_056).abs() < 1e-13);
    let exponential = Distribution::Gamma { shape: 1.0, scale: 2.0 };
    let square = Distribution::Beta { alpha: 2.0, beta: 1.0 };
    let arcsine = Distribution::Beta { alpha: 0.5, beta: 0.5 };
    for u in [1e-9, 0.01, 0.3, 0.5, 0.77, 0.999] {
        let x = -2.0 * libm::log1p(-u);
        assert!((exponential.quantile(u) - x).abs() < 1e-13 * x.max(1e-3));
        assert!((square.quantile(u) - libm::sqrt(u)).abs() < 1e-14);
        let s = libm::sin(0.5 * std::f64::consts::PI * u);
        assert!((arcsine.quantile(u) - s * s).abs() < 1e-14);
    }
}

#[test]
fn moments_agree_with_integrals_of_the_quantile_function() {
    for (name, d) in continuous() {
        // Midpoint rule in t where u = t²(3 − 2t) thins the ends; the tails limit it to about 1e-4.
        let n = 20_000;
        let (mut mean, mut square) = (0.0, 0.0);
        let (told_mean, told_sd) = (d.mean(), d.sd());
        for k in 0..n {
            let t = (f64::from(k) + 0.5) / f64::from(n);
            let x = d.quantile(t * t * (3.0 - 2.0 * t));
            let weight = 6.0 * t * (1.0 - t) / f64::from(n);
            mean += weight * x;
            square += weight * (x - told_mean) * (x - told_mean);
        }
        assert!((mean - told_mean).abs() < 1e-4 * told_sd, "{name}: mean {told_mean} against {mean}");
        assert!((square.sqrt() / told_sd - 1.0).abs() < 1e-3, "{name}: sd {told_sd} against {}", square.sqrt());
    }
}

#[test]
fn steps_are_inverted_exactly() {
    let dice = Distribution::Discrete { values: vec![3.0, 1.0, 2.0, 9.0], weights: vec![0.25, 0.5, 0.25, 0.0] };
    let sample = Distribution::Empirical { sorted: vec![1.0, 1.0, 4.0, 6.0] };
    let counts = Distribution::Poisson { mean: 3.5 };
    let many = Distribution::Poisson { mean: 12_345.6 };
    assert_eq!([0.1, 0.5, 0.5001, 0.75, 0.76, 1.0].map(|u| dice.quantile(u)), [1.0, 1.0, 2.0, 2.0, 3.0, 3.0]);
    assert_eq!([0.1, 0.5, 0.51, 0.75, 0.76].map(|u| sample.quantile(u)), [1.0, 1.0, 4.0, 4.0, 6.0]);
    assert_eq!(dice.support(), (1.0, 3.0));
    for d in [dice, sample, counts, many] {
        assert_eq!(d.validate(), Ok(()));
        assert!(d.is_discrete() && !d.is_fixed());
        for u in grid() {
            let x = d.quantile(u);
            assert!(d.cdf(x) >= u, "F({x}) = {} < {u}", d.cdf(x));
            let below = d.cdf(x - 1e-6);
            assert!(below < u, "F({x}−) = {below} ≥ {u}");
        }
    }
}

#[test]
fn a_range_without_width_is_a_constant() {
    let constants = [
        Distribution::Fixed(4.0),
        Distribution::Uniform { min: 4.0, max: 4.0 },
        Distribution::Triangular { min: 4.0, mode: 4.0, max: 4.0 },
        Distribution::Pert { min: 4.0, mode: 4.0, max: 4.0 },
        Distribution::Discrete { values: vec![4.0, 7.0], weights: vec![1.0, 0.0] },
        Distribution::Empirical { sorted: vec![4.0, 4.0] },
        Distribution::Quantiles { p: vec![0.0, 1.0], x: vec![4.0, 4.0] },
    ];
    for d in constants {
        assert_eq!(d.validate(), Ok(()), "{d:?}");
        assert!(d.is_fixed());
        assert_eq!((d.quantile(0.3), d.central(), d.mean(), d.sd(), d.support()), (4.0, 4.0, 4.0, 0.0, (4.0, 4.0)));
        assert_eq!((d.cdf(3.9), d.cdf(4.0)), (0.0, 1.0));
    }
}

#[test]
fn what_cannot_be_is_refused_with_its_reason() {
    use Distribution as D;
    let cases = [
        (D::Fixed(f64::NAN), "not-finite"),
        (D::Uniform { min: 2.0, max: 1.0 }, "min-above-max"),
        (D::Uniform { min: f64::NEG_INFINITY, max: 1.0 }, "not-finite"),
        (D::Pert { min: 2.0, mode: 1.0, max: 3.0 }, "min-above-mode"),
        (D::Triangular { min: 1.0, mode: 4.0, max: 3.0 }, "mode-above-max"),
        (D::Normal { mean: 0.0, sd: 0.0 }, "not-positive"),
        (D::TruncatedNormal { mean: 0.0, sd: 1.0, min: 50.0, max: 51.0 }, "no-probability-between"),
        (D::TruncatedNormal { mean: 0.0, sd: 1.0, min: 1.0, max: 0.0 }, "min-above-max"),
        (D::LogNormal { median: 1.0, sigma: -1.0 }, "not-positive"),
        (D::LogNormal { median: 0.0, sigma: 1.0 }, "not-positive"),
        (D::Beta { alpha: 0.0, beta: 1.0 }, "not-positive"),
        (D::Beta { alpha: 1.0, beta: 1e9 }, "too-large"),
        (D::Gamma { shape: 1.0, scale: f64::INFINITY }, "not-finite"),
        (D::Poisson { mean: -1.0 }, "negative"),
        (D::Discrete { values: vec![], weights: vec![] }, "too-few"),
        (D::Discrete { values: vec![1.0], weights: vec![0.5, 0.5] }, "lengths-differ"),
        (D::Discrete { values: vec![1.0, 2.0], weights: vec![1.5, -0.5] }, "negative"),
        (D::Discrete { values: vec![1.0, 2.0], weights: vec![0.5, 0.5 + 2e-9] }, "weights-do-not-sum"),
        (D::Quantiles { p: vec![0.0], x: vec![1.0] }, "too-few"),
        (D::Quantiles { p: vec![0.1, 1.0], x: vec![1.0, 2.0] }, "probabilities-not-from-zero-to-one"),
        (D::Quantiles { p: vec![0.0, 0.5, 0.5, 1.0], x: vec![1.0, 2.0, 3.0, 4.0] }, "not-increasing"),
        (D::Quantiles { p: vec![0.0, 0.5, 1.0], x: vec![1.0, 3.0, 2.0] }, "decreasing"),
        (D::Empirical { sorted: vec![] }, "too-few"),
        (D::Empirical { sorted: vec![2.0, 1.0] }, "decreasing"),
    ];
    for (d, reason) in cases {
        assert_eq!(d.validate().as_ref().map_err(DistributionError::id), Err(reason), "{d:?}");
    }
    let close = D::Discrete { values: vec![1.0, 2.0], weights: vec![0.5, 0.5 + 1e-10] };
    assert_eq!(close.validate(), Ok(()));
}

/// Bits of quantiles, so that a change of results never passes unseen. (FNV-1a over five quantiles.)
#[test]
fn values_are_stable() {
    let digest = |d: &Distribution| {
        [1e-6, 0.1, 0.5, 0.9, 1.0 - 1e-6]
            .iter()
            .flat_map(|u| d.quantile(*u).to_bits().to_le_bytes())
            .fold(0xcbf2_9ce4_8422_2325_u64, |h, byte| (h ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
    };
    let mut all = continuous();
    all.push(("poisson", Distribution::Poisson { mean: 3.5 }));
    all.push(("discrete", Distribution::Discrete { values: vec![3.0, 1.0], weights: vec![0.25, 0.75] }));
    all.push(("empirical", Distribution::Empirical { sorted: vec![1.0, 1.5, 4.0] }));
    all.push(("fixed", Distribution::Fixed(0.1)));
    let found: Vec<String> = all.iter().map(|(name, d)| format!("{name}: {:016x}", digest(d))).collect();
    insta::assert_snapshot!(found.join("\n"));
}
