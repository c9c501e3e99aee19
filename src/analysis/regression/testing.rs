//! Random numbers of tests, by number alone.

use harmattan_core::sampling::{counter_hash, normal_quantile};

/// Uniform on (0, 1).
pub(crate) fn uniform(seed: u64, number: u64) -> f64 {
    ((counter_hash(counter_hash(seed, 77), number) >> 12) as f64 + 0.5) / (1_u64 << 52) as f64
}

/// Standard normal.
pub(crate) fn normal(seed: u64, number: u64) -> f64 {
    normal_quantile(uniform(seed, number))
}

/// Mean and its standard error.
pub(crate) fn mean_and_error(values: &[f64]) -> (f64, f64) {
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    let squares: f64 = values.iter().map(|x| (x - mean) * (x - mean)).sum();
    (mean, (squares / (n - 1.0) / n).sqrt())
}
