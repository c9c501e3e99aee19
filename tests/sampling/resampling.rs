//! Poisson weights of resamples: their law, their independence, their bits.

use harmattan_core::sampling::PoissonWeights;
use statrs::distribution::{ChiSquared, ContinuousCDF};

const SEED: u64 = 20_250_702;

/// P(X = k) for k = 0 … 5, and P(X > 5).
fn law() -> [f64; 7] {
    let mut p = [0.0; 7];
    p[0] = libm::exp(-1.0);
    for k in 1..6 {
        p[k] = p[k - 1] / k as f64;
    }
    p[6] = 1.0 - p[..6].iter().sum::<f64>();
    p
}

/// Chi-square of counts of pairs of weights against the product of their laws (weights above 5 together). False alarm 10⁻⁶.
fn assert_independent(what: &str, pairs: impl Iterator<Item = (u32, u32)>) {
    let mut counts = [[0.0; 7]; 7];
    let mut n = 0.0;
    for (a, b) in pairs {
        counts[a.min(6) as usize][b.min(6) as usize] += 1.0;
        n += 1.0;
    }
    let p = law();
    let mut statistic = 0.0;
    for a in 0..7 {
        for b in 0..7 {
            let expected = n * p[a] * p[b];
            statistic += (counts[a][b] - expected) * (counts[a][b] - expected) / expected;
        }
    }
    // The rarest pair, two weights above 5, is expected once in 3·10⁶: too rare for chi-square if n is smaller.
    assert!(n * p[6] * p[6] > 1.0, "{what}: too few pairs");
    let value = ChiSquared::new(48.0).expect("degrees").sf(statistic);
    assert!(value > 1e-6, "{what}: chi-square {statistic}, p-value {value}");
}

#[test]
fn weights_are_independent_poisson_numbers() {
    let resamples: Vec<PoissonWeights> = (0..21).map(|b| PoissonWeights::new(SEED, b)).collect();
    let trajectories = 200_000;
    let pairs =
        |resample: usize, other: usize, shift: u64| (0..trajectories).map(move |r| (resample, other, r, r + shift));
    let weigh = |(a, b, r, s): (usize, usize, u64, u64)| (resamples[a].weight(r), resamples[b].weight(s));
    for (what, by, shift) in [("neighbours", 0, 1), ("resamples", 1, 0), ("both", 1, 1), ("far", 0, 1 << 32)] {
        assert_independent(what, (0..20).flat_map(|b| pairs(b, b + by, shift)).map(weigh));
    }
    let other = PoissonWeights::new(SEED + 1, 0);
    let seeds = (0..4_000_000).map(|r| (resamples[0].weight(r), other.weight(r)));
    assert_independent("seeds", seeds);
}

/// The mean of weighted values over resamples has the standard error of the mean: R = 4000 values, 4000 resamples. The
/// relative standard deviation of a variance from 4000 is 2.2 %; five are 11 % (false alarm 6·10⁻⁷).
#[test]
fn resampled_means_vary_as_means_do() {
    let values: Vec<f64> = (0..4000).map(|i| f64::from(i * 7919 % 4001)).collect();
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    let variance = values.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / n;
    let resampled = (0..4000).map(|b| {
        let weights = PoissonWeights::new(SEED, b);
        let (mut sum, mut total) = (0.0, 0.0);
        for (r, x) in (0..).zip(&values) {
            let w = f64::from(weights.weight(r));
            sum += w * x;
            total += w;
        }
        sum / total
    });
    let spread = resampled.map(|m| (m - mean) * (m - mean)).sum::<f64>() / 4000.0;
    let ratio = spread / (variance / n);
    assert!((ratio - 1.0).abs() < 0.11, "{ratio}");
}

/// Worked out in Python: `hashlib` for the key, SplitMix64 by its definition, inversion in fractions of whole numbers.
#[test]
fn weights_are_stable() {
    let of = |resample, first: u64, count| -> Vec<u32> {
        let weights = PoissonWeights::new(SEED, resample);
        (first..first + count).map(|r| weights.weight(r)).collect()
    };
    assert_eq!(of(0, 0, 16), [2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 4, 2, 0, 1, 1, 0]);
    assert_eq!(of(1, 0, 16), [1, 2, 1, 2, 0, 1, 2, 2, 2, 1, 1, 0, 1, 0, 1, 3]);
    assert_eq!(of(1999, 0, 16), [0, 0, 1, 0, 2, 2, 3, 1, 2, 0, 1, 1, 3, 1, 0, 2]);
    assert_eq!(of(0, 1 << 32, 8), [1, 0, 0, 0, 0, 1, 1, 1]);
    assert_eq!(of(1999, 1 << 32, 8), [6, 1, 0, 1, 0, 0, 0, 2]);
}
