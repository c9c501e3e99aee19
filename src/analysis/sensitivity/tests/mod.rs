//! Models whose sensitivity is known, and points to evaluate them at.

mod dependence;
mod screening;
mod sobol;

use harmattan_core::sampling::counter_hash;
use std::f64::consts::PI;

/// Uniform on (0, 1), independent for every pair of numbers.
fn uniform(key: u64, counter: u64) -> f64 {
    ((counter_hash(counter_hash(key, 0x7465_7374), counter) >> 12) as f64 + 0.5) / (1_u64 << 52) as f64
}

/// `points` of `inputs` uniforms.
fn points(key: u64, points: usize, inputs: usize) -> Vec<Vec<f64>> {
    let point = |i: usize| (0..inputs).map(|input| uniform(key, (i * inputs + input) as u64)).collect();
    (0..points).map(point).collect()
}

/// Ishigami & Homma (1990) with a = 7, b = 0.1, of uniforms; inputs beyond the third do nothing.
fn ishigami(u: &[f64]) -> f64 {
    let x = |i: usize| PI * (2.0 * u[i] - 1.0);
    let (first, second) = (libm::sin(x(0)), libm::sin(x(1)));
    first + 7.0 * second * second + 0.1 * x(2) * x(2) * x(2) * x(2) * first
}

/// The g-function of Sobol with a = 0, 1, 4.5, 9, 99, 99 (Saltelli & Sobol 1995).
const G: [f64; 6] = [0.0, 1.0, 4.5, 9.0, 99.0, 99.0];

fn g_function(u: &[f64]) -> f64 {
    u.iter().zip(G).map(|(u, a)| ((4.0 * u - 2.0).abs() + a) / (1.0 + a)).product()
}
