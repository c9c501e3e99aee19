//! Comparisons of samples with exact laws.
//!
//! Means and frequencies are compared at five standard errors: a right program fails with probability
//! 6·10⁻⁷ a check (normal approximation). Chi-square tests fail below a p-value of 10⁻⁶.

use statrs::distribution::{ChiSquared, ContinuousCDF};

/// Standard errors allowed.
pub const Z: f64 = 5.0;

/// Mean and variance (n − 1) of a sample.
pub fn moments(sample: &[f64]) -> (f64, f64) {
    let n = sample.len() as f64;
    let mean = sample.iter().sum::<f64>() / n;
    (mean, sample.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / (n - 1.0))
}

/// The mean of a sample is `expected`, within five standard errors from the sample's own variance.
pub fn assert_mean(what: &str, sample: &[f64], expected: f64) {
    let (mean, variance) = moments(sample);
    let error = (variance / sample.len() as f64).sqrt();
    assert!((mean - expected).abs() <= Z * error + 1e-12, "{what}: mean {mean} ± {error}, expected {expected}");
}

/// The variance of a sample is `expected`, within five standard errors from the sample's own fourth moment.
pub fn assert_variance(what: &str, sample: &[f64], expected: f64) {
    let (mean, variance) = moments(sample);
    let n = sample.len() as f64;
    let fourth = sample.iter().map(|x| (x - mean).powi(4)).sum::<f64>() / n;
    let error = ((fourth - variance * variance) / n).sqrt();
    assert!((variance - expected).abs() <= Z * error, "{what}: variance {variance} ± {error}, expected {expected}");
}

/// `hits` of `n` is a frequency of probability `p`, within five standard errors of the binomial (exactly where p is 0 or 1).
pub fn assert_frequency(what: &str, hits: usize, n: usize, p: f64) {
    assert!(n > 0, "{what}: nothing to count");
    let frequency = hits as f64 / n as f64;
    let error = (p * (1.0 - p) / n as f64).sqrt();
    assert!((frequency - p).abs() <= Z * error + 1e-12, "{what}: {hits} of {n} = {frequency}, expected {p} ± {error}");
}

/// Counts follow probabilities (which add up to 1): chi-square, p-value at least 10⁻⁶. Entries expected fewer than
/// five times are taken together.
pub fn assert_law(what: &str, counts: &[usize], probabilities: &[f64]) {
    assert_eq!(counts.len(), probabilities.len(), "{what}");
    let n: usize = counts.iter().sum();
    let total: f64 = probabilities.iter().sum();
    assert!((total - 1.0).abs() < 1e-9, "{what}: probabilities add up to {total}");
    let (mut statistic, mut bins) = (0.0, 0);
    let (mut rare_count, mut rare) = (0.0, 0.0);
    let mut add = |count: f64, expected: f64| {
        statistic += (count - expected) * (count - expected) / expected;
        bins += 1;
    };
    for (&count, &p) in counts.iter().zip(probabilities) {
        assert!(p > 0.0 || count == 0, "{what}: {count} events of probability 0");
        let expected = p * n as f64;
        if expected < 5.0 {
            rare_count += count as f64;
            rare += expected;
        } else {
            add(count as f64, expected);
        }
    }
    if rare >= 5.0 {
        add(rare_count, rare);
    } else {
        // Too rare for chi-square: a Poisson number of mean below 5 exceeds 25 with probability below 10⁻¹⁰.
        assert!(rare_count <= 25.0, "{what}: {rare_count} rare events, expected {rare}");
    }
    assert!(bins >= 2, "{what}: too few counts to compare");
    let p_value = ChiSquared::new(f64::from(bins - 1)).expect("a positive number of degrees").sf(statistic);
    assert!(p_value > 1e-6, "{what}: chi-square {statistic} with {} degrees, {counts:?}", bins - 1);
}

/// Normal distribution function.
pub fn normal_cdf(x: f64) -> f64 {
    0.5 * statrs::function::erf::erfc(-x / std::f64::consts::SQRT_2)
}
