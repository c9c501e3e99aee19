//! Every distribution against the sampler that `rand_distr` has for it: two samples, one law. They are made by other
//! means (ziggurats, rejection, alias tables) from other streams, so that nothing but the law is common to both.
//!
//! Elicited quantiles have no sampler but inversion; their quantile function is tested in `distribution`.

use harmattan_core::distribution::Distribution;
use harmattan_core::sampling::{PoissonWeights, Purpose, QuantileTable, Stream};
use rand::RngExt;
use rand::distr::weighted::WeightedIndex;
use rand::seq::IndexedRandom;
use rand_distr::Distribution as _;
use rand_distr::weighted::WeightedAliasIndex;

const SEED: u64 = 20_250_703;
/// Size of either sample.
const SIZE: usize = 100_000;
/// √(nm/(n + m)) · D above this has probability 2·exp(−2 · 2.7²) = 9·10⁻⁷, or less for laws that move in steps (Smirnov 1939).
const GREATEST: f64 = 2.7;

fn stream(purpose: Purpose) -> Stream {
    let mut stream = Stream::new(SEED, purpose);
    stream.open(0, 0);
    stream
}

/// Kolmogorov and Smirnov's statistic of two samples of `SIZE`, ties included.
fn statistic(mut a: Vec<f64>, mut b: Vec<f64>) -> f64 {
    a.sort_by(f64::total_cmp);
    b.sort_by(f64::total_cmp);
    let (mut i, mut j, mut greatest) = (0, 0, 0_usize);
    while i < a.len() && j < b.len() {
        let x = a[i].min(b[j]);
        i += a[i..].iter().take_while(|y| **y == x).count();
        j += b[j..].iter().take_while(|y| **y == x).count();
        greatest = greatest.max(i.abs_diff(j));
    }
    greatest as f64 / SIZE as f64 * (SIZE as f64 / 2.0).sqrt()
}

fn assert_same_law(name: &str, ours: &Distribution, mut reference: impl FnMut(&mut Stream) -> f64) {
    let table = QuantileTable::new(ours);
    let (mut own, mut other) = (stream(Purpose::Draws), stream(Purpose::Observation));
    let a = (0..SIZE).map(|_| table.value(own.uniform())).collect();
    let b = (0..SIZE).map(|_| reference(&mut other)).collect();
    let statistic = statistic(a, b);
    assert!(statistic < GREATEST, "{name}: {statistic}");
}

#[test]
fn the_test_tells_laws_apart() {
    let samples = |mean| -> Vec<f64> {
        let normal = rand_distr::Normal::new(mean, 1.0).expect("a normal");
        let mut stream = stream(if mean == 0.0 { Purpose::Draws } else { Purpose::Observation });
        (0..SIZE).map(|_| normal.sample(&mut stream)).collect()
    };
    assert!(statistic(samples(0.0), samples(0.04)) > GREATEST);
    let even = (0..SIZE).map(|i| (i % 2) as f64).collect();
    let odd = (0..SIZE).map(|i| f64::from(u8::from(i % 100 < 52))).collect();
    assert!(statistic(even, odd) > GREATEST);
}

const TAKEN: &str = "rand_distr takes these parameters";

#[test]
fn continuous_laws() {
    use Distribution as D;
    let uniform = rand::distr::Uniform::new(-2.0, 5.0).expect(TAKEN);
    assert_same_law("uniform", &D::Uniform { min: -2.0, max: 5.0 }, |s| s.sample(uniform));
    for (min, mode, max) in [(1.0, 2.0, 7.0), (1.0, 1.0, 7.0), (1.0, 7.0, 7.0)] {
        let reference = rand_distr::Triangular::new(min, max, mode).expect(TAKEN);
        assert_same_law("triangular", &D::Triangular { min, mode, max }, |s| s.sample(reference));
    }
    for (min, mode, max) in [(6.0, 9.0, 14.0), (0.0, 0.0, 3.0), (0.95, 1.0, 1.0)] {
        let reference = rand_distr::Pert::new(min, max).with_mode(mode).expect(TAKEN);
        assert_same_law("pert", &D::Pert { min, mode, max }, |s| s.sample(reference));
    }
    let normal = rand_distr::Normal::new(3.0, 0.5).expect(TAKEN);
    assert_same_law("normal", &D::Normal { mean: 3.0, sd: 0.5 }, |s| s.sample(normal));
    let lognormal = rand_distr::LogNormal::new(libm::log(2.0), 0.9).expect(TAKEN);
    assert_same_law("lognormal", &D::LogNormal { median: 2.0, sigma: 0.9 }, |s| s.sample(lognormal));
    for (alpha, beta) in [(2.5, 7.0), (0.5, 0.4), (1.0, 1.0), (3000.0, 900.0)] {
        let reference = rand_distr::Beta::new(alpha, beta).expect(TAKEN);
        assert_same_law("beta", &D::Beta { alpha, beta }, |s| s.sample(reference));
    }
    for (shape, scale) in [(3.0, 0.7), (1.0, 2.0), (0.4, 10.0), (5000.0, 0.01)] {
        let reference = rand_distr::Gamma::new(shape, scale).expect(TAKEN);
        assert_same_law("gamma", &D::Gamma { shape, scale }, |s| s.sample(reference));
    }
}

/// By rejection: of normals where the range is wide; far in a tail of exponentials from its edge on (Robert 1995).
#[test]
fn truncated_normals() {
    use Distribution as D;
    let normal = rand_distr::Normal::new(1.0, 2.0).expect(TAKEN);
    let wide = |s: &mut Stream| std::iter::repeat_with(|| s.sample(normal)).find(|x| (0.0..=4.0).contains(x));
    let law = D::TruncatedNormal { mean: 1.0, sd: 2.0, min: 0.0, max: 4.0 };
    assert_same_law("truncated, wide", &law, |s| wide(s).expect("found"));
    for (edge, end, sign) in [(8.0, 12.0, 1.0), (6.0, 30.0, -1.0)] {
        let exponential = rand_distr::Exp::new(edge).expect(TAKEN);
        let tail = |s: &mut Stream| loop {
            let x: f64 = edge + s.sample(exponential);
            let kept = s.random::<f64>() < libm::exp(-0.5 * (x - edge) * (x - edge));
            if kept && x <= end {
                return sign * x;
            }
        };
        let (min, max) = if sign > 0.0 { (edge, end) } else { (-end, -edge) };
        assert_same_law("truncated, tail", &D::TruncatedNormal { mean: 0.0, sd: 1.0, min, max }, tail);
    }
}

#[test]
fn laws_that_move_in_steps() {
    use Distribution as D;
    for mean in [0.02, 3.5, 11.9, 12.1, 800.0, 30_000.0] {
        let reference = rand_distr::Poisson::new(mean).expect(TAKEN);
        assert_same_law("poisson", &D::Poisson { mean }, |s| s.sample(reference));
    }
    let values = vec![3.0, 1.0, 2.0, 9.0, 7.5];
    let weights = vec![0.25, 0.5, 0.125, 0.0, 0.125];
    let alias = WeightedAliasIndex::new(weights.clone()).expect(TAKEN);
    let index = WeightedIndex::new(&weights).expect(TAKEN);
    let law = D::Discrete { values: values.clone(), weights };
    assert_same_law("discrete, alias table", &law, |s| values[s.sample(&alias)]);
    assert_same_law("discrete, cumulated weights", &law, |s| values[s.sample(&index)]);
    let sorted = vec![1.0, 1.0, 4.0, 6.0, 6.5];
    let law = D::Empirical { sorted: sorted.clone() };
    assert_same_law("empirical", &law, |s| *sorted.choose(s).expect("not empty"));
}

/// The weights of resamples, as the law and against the sampler.
#[test]
fn poisson_weights() {
    let weights = PoissonWeights::new(SEED, 7);
    let reference = rand_distr::Poisson::new(1.0).expect(TAKEN);
    let mut other = stream(Purpose::Analysis);
    let a: Vec<f64> = (0..SIZE as u64).map(|r| f64::from(weights.weight(r))).collect();
    let b = (0..SIZE).map(|_| other.sample(reference)).collect();
    assert!(statistic(a.clone(), b) < GREATEST);
    let table = QuantileTable::new(&Distribution::Poisson { mean: 1.0 });
    let c = (0..SIZE).map(|_| table.value(other.uniform())).collect();
    assert!(statistic(a, c) < GREATEST);
}
