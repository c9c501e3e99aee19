//! Fast quantile tables against the exact quantile functions.

use harmattan_core::distribution::Distribution;
use harmattan_core::sampling::{QuantileTable, normal_quantile};

use super::distribution::{continuous, grid};

/// Probabilities in every octave of both tails, not aligned with any mesh.
fn probes() -> Vec<f64> {
    let mut probes = Vec::new();
    for octave in 1..=52 {
        for k in 0..37 {
            let v = libm::exp2(-f64::from(octave)) * (1.0 - (f64::from(k) + 0.29) / 74.0);
            probes.extend([v, 1.0 - v]);
        }
    }
    probes.retain(|u| *u < 1.0);
    probes.extend(grid());
    probes.push(0.5);
    probes
}

#[test]
fn tables_agree_with_exact_quantiles() {
    for (name, d) in continuous() {
        let table = QuantileTable::new(&d);
        let range = d.quantile(0.75) - d.quantile(0.25);
        for u in probes() {
            let (fast, exact) = (table.value(u), d.quantile(u));
            assert!((fast - exact).abs() <= 1e-8 * range, "{name}: u = {u}: {fast} against {exact}");
        }
    }
}

#[test]
fn tables_do_not_decrease_and_stay_within_the_support() {
    for (name, d) in continuous() {
        let table = QuantileTable::new(&d);
        let (min, max) = d.support();
        let mut last = min;
        for k in 0..200_000 {
            let x = table.value((f64::from(k) + 0.5) / 200_000.0);
            assert!(x >= last && x <= max, "{name}: step {k}: {x} after {last}");
            last = x;
        }
    }
}

#[test]
fn steps_are_looked_up_exactly() {
    let laws = [
        Distribution::Poisson { mean: 0.02 },
        Distribution::Poisson { mean: 3.5 },
        Distribution::Poisson { mean: 800.0 },
        Distribution::Poisson { mean: 30_000.0 },
        Distribution::Empirical { sorted: vec![1.0, 1.0, 4.0, 6.0, 6.5] },
        Distribution::Discrete { values: vec![3.0, 1.0, 2.0, 9.0], weights: vec![0.25, 0.5, 0.25, 0.0] },
        Distribution::Discrete { values: (0..97).map(f64::from).collect(), weights: vec![1.0 / 97.0; 97] },
        Distribution::Fixed(7.25),
        Distribution::Pert { min: 2.0, mode: 2.0, max: 2.0 },
    ];
    for d in laws {
        let table = QuantileTable::new(&d);
        for u in probes() {
            assert_eq!(table.value(u), d.quantile(u), "{d:?} at {u}");
        }
        for k in 1..97 {
            let edge = f64::from(k) / 97.0;
            for u in [edge.next_down(), edge, edge.next_up()] {
                assert_eq!(table.value(u), d.quantile(u), "{d:?} at {u}");
            }
        }
    }
}

#[test]
fn normals_are_accurate_to_the_last_uniform() {
    let exact = Distribution::Normal { mean: 0.0, sd: 1.0 };
    for u in probes() {
        let (fast, exact) = (normal_quantile(u), exact.quantile(u));
        assert!((fast - exact).abs() < 1e-9, "u = {u}: {fast} against {exact}");
    }
    assert!(normal_quantile(0.5).abs() < 1e-15);
}

#[test]
fn strange_shapes_fall_back_to_exact_quantiles() {
    for d in [Distribution::Beta { alpha: 0.01, beta: 0.02 }, Distribution::Gamma { shape: 0.005, scale: 3.0 }] {
        let table = QuantileTable::new(&d);
        for u in [0.01, 0.3, 0.5, 0.9, 0.999_99] {
            let (fast, exact) = (table.value(u), d.quantile(u));
            assert!((fast - exact).abs() <= 1e-8 * (d.quantile(0.75) - d.quantile(0.25)), "{d:?} at {u}");
        }
    }
}
