//! Quantiles without end points, truncated laws, samples drawn together and ties, against exact results.

use harmattan_core::distribution::correlation::Ties;
use harmattan_core::distribution::{Distribution as D, DistributionError, Scale};
use harmattan_core::sampling::{Copula, Plan, Sampler};
use harmattan_core::scenario::Correlation;
use rand::distr::Distribution as _;
use rand::rngs::ChaCha8Rng;
use rand::{Rng, SeedableRng};

use super::distribution::grid;
use super::small::{pert, quantity, scenario, slot, state};

const EVERYWHERE: (f64, f64) = (f64::NEG_INFINITY, f64::INFINITY);

fn open(p: &[f64], x: &[f64], scale: Scale, (min, max): (f64, f64)) -> D {
    let law = D::OpenQuantiles { p: p.to_vec(), x: x.to_vec(), scale, min, max };
    assert_eq!(law.validate(), Ok(()), "{law:?}");
    law
}

/// Laws of these kinds for the tests of all laws.
pub fn continuous() -> Vec<(&'static str, D)> {
    let p = [0.1, 0.5, 0.9];
    vec![
        ("open quantiles", open(&p, &[10.0, 20.0, 60.0], Scale::Linear, (0.0, 1000.0))),
        ("open quantiles, skewed, near an end", open(&p, &[0.02, 0.5, 0.6], Scale::Linear, (0.0, 1.0))),
        ("open quantiles, logarithms", open(&p, &[10.0, 20.0, 60.0], Scale::Log, (0.0, 1e4))),
        ("open above", open(&[0.0, 0.3, 0.6, 0.9], &[1.0, 2.0, 2.5, 4.0], Scale::Linear, (0.0, 1e3))),
        ("truncated lognormal", D::LogNormal { median: 20.0, sigma: 0.5 }.truncated(15.0, 45.0)),
        ("gamma cut above", D::Gamma { shape: 3.0, scale: 0.7 }.truncated(f64::NEG_INFINITY, 2.0)),
        ("beta cut below", D::Beta { alpha: 2.5, beta: 7.0 }.truncated(0.4, f64::INFINITY)),
        ("truncated triangle", D::Triangular { min: 1.0, mode: 2.0, max: 7.0 }.truncated(1.5, 4.0)),
        ("truncated quantiles", D::Quantiles { p: vec![0.0, 0.5, 1.0], x: vec![0.0, 3.0, 20.0] }.truncated(1.0, 9.0)),
        ("truncated open quantiles", open(&p, &[10.0, 20.0, 60.0], Scale::Linear, (0.0, 1e3)).truncated(12.0, 80.0)),
    ]
}

fn assert_near(found: f64, exact: f64, tolerance: f64, what: &str) {
    assert!((found - exact).abs() <= tolerance * exact.abs().max(1.0), "{what}: {found}, exactly {exact}");
}

/// Three quantiles of a normal or lognormal law give that law back: quantiles, distribution function, mean, deviation.
#[test]
fn quantiles_of_a_normal_law_give_it_back() {
    let laws =
        [(D::Normal { mean: 3.0, sd: 0.5 }, Scale::Linear), (D::LogNormal { median: 20.0, sigma: 0.8 }, Scale::Log)];
    for (law, scale) in laws {
        for p in [vec![0.1, 0.5, 0.9], vec![0.05, 0.95], vec![0.01, 0.2, 0.6, 0.7]] {
            let x: Vec<f64> = p.iter().map(|p| law.quantile(*p)).collect();
            let back = open(&p, &x, scale, EVERYWHERE);
            for u in grid() {
                assert_near(back.quantile(u), law.quantile(u), 1e-11, "quantile");
                assert_near(back.cdf(law.quantile(u)), u, 1e-11, "distribution function");
            }
            assert_near(back.mean(), law.mean(), 1e-9, "mean");
            assert_near(back.sd(), law.sd(), 1e-8, "standard deviation");
        }
    }
}

/// What was stated holds to rounding, and each tail is the normal one through its two points, conditioned on the range.
#[test]
fn stated_quantiles_hold_and_tails_end_at_the_range() {
    let (p, x) = ([0.1, 0.5, 0.9], [10.0, 20.0, 60.0]);
    let law = open(&p, &x, Scale::Linear, (0.0, 100.0));
    for (p, x) in p.iter().zip(x) {
        assert_near(law.quantile(*p), x, 1e-13, "quantile");
        assert_near(law.cdf(x), *p, 1e-13, "probability");
    }
    assert_eq!(law.support(), (0.0, 100.0));
    assert_eq!(law.stated_ends(), EVERYWHERE, "the range is not what was stated");
    let normal = D::Normal { mean: 0.0, sd: 1.0 };
    let z = normal.quantile(0.9);
    // Below 10: the line through (−z, 10) and (0, 20); above 60: through (0, 20) and (z, 60).
    let (at_0, at_5) = (normal.cdf((0.0 - 20.0) / 10.0 * z), normal.cdf((5.0 - 20.0) / 10.0 * z));
    assert_near(law.cdf(5.0), 0.1 * (at_5 - at_0) / (0.1 - at_0), 1e-13, "lower tail");
    let above = |x: f64| normal.cdf((20.0 - x) / 40.0 * z);
    assert_near(1.0 - law.cdf(80.0), 0.1 * (above(80.0) - above(100.0)) / (0.1 - above(100.0)), 1e-13, "upper tail");
    // An end that is stated is one.
    let ended = open(&[0.0, 0.1, 0.5, 0.9], &[5.0, 10.0, 20.0, 60.0], Scale::Linear, (0.0, 100.0));
    assert_eq!((ended.support(), ended.stated_ends()), ((5.0, 100.0), (5.0, f64::INFINITY)));
    assert_eq!((ended.cdf(5.0), ended.quantile(1e-12) >= 5.0), (0.0, true));
}

#[test]
fn quantiles_that_say_nothing_of_their_tails_are_refused() {
    let reason = |p: &[f64], x: &[f64], scale, (min, max)| {
        let law = D::OpenQuantiles { p: p.to_vec(), x: x.to_vec(), scale, min, max };
        law.validate().map_err(|error: DistributionError| error.id())
    };
    let of = |p: &[f64], x: &[f64]| reason(p, x, Scale::Linear, (0.0, 10.0));
    assert_eq!(of(&[0.0, 0.5], &[0.0, 1.0]), Err("too-few"));
    assert_eq!(of(&[0.1, 0.5, 0.9], &[1.0, 1.0, 2.0]), Err("flat-tail"));
    assert_eq!(of(&[0.1, 0.5, 0.9], &[0.0, 1.0, 2.0]), Err("no-room-for-tail"));
    assert_eq!(of(&[0.1, 0.5, 1.1], &[1.0, 2.0, 3.0]), Err("too-large"));
    assert_eq!(of(&[0.5, 0.1], &[1.0, 2.0]), Err("not-increasing"));
    assert_eq!(reason(&[0.1, 0.9], &[0.0, 1.0], Scale::Log, (0.0, 10.0)), Err("not-positive"));
}

/// Moments of cut laws in closed form: of a lognormal by normal probabilities, of gamma and beta laws and Poisson
/// counts by those of the next shape.
#[test]
fn cut_laws_have_the_moments_of_their_formulas() {
    let (median, sigma, a, b) = (20.0, 0.5, 15.0, 45.0);
    let phi = |x: f64, shift: f64| D::Normal { mean: 0.0, sd: 1.0 }.cdf(libm::log(x / median) / sigma - shift);
    let between = |k: f64| phi(b, k * sigma) - phi(a, k * sigma);
    let moment = |k: f64| libm::pow(median, k) * libm::exp(0.5 * k * k * sigma * sigma) * between(k) / between(0.0);
    let lognormal = D::LogNormal { median, sigma }.truncated(a, b);
    assert_near(lognormal.mean(), moment(1.0), 1e-10, "lognormal");
    assert_near(lognormal.sd(), libm::sqrt(moment(2.0) - moment(1.0) * moment(1.0)), 1e-9, "lognormal");

    let (shape, scale) = (3.0, 0.7);
    let gamma = |k: f64| {
        let law = D::Gamma { shape: shape + k, scale };
        law.cdf(4.0) - law.cdf(1.0)
    };
    let cut = D::Gamma { shape, scale }.truncated(1.0, 4.0);
    let mean = shape * scale * gamma(1.0) / gamma(0.0);
    let square = shape * (shape + 1.0) * scale * scale * gamma(2.0) / gamma(0.0);
    assert_near(cut.mean(), mean, 1e-10, "gamma");
    assert_near(cut.sd(), libm::sqrt(square - mean * mean), 1e-9, "gamma");

    let beta = |k: f64| 1.0 - D::Beta { alpha: 2.5 + k, beta: 7.0 }.cdf(0.4);
    let cut = D::Beta { alpha: 2.5, beta: 7.0 }.truncated(0.4, f64::INFINITY);
    assert_near(cut.mean(), 2.5 / 9.5 * beta(1.0) / beta(0.0), 1e-9, "beta");

    let poisson = D::Poisson { mean: 4.0 };
    let cut = poisson.clone().truncated(2.0, 7.0);
    let mean = 4.0 * (poisson.cdf(6.0) - poisson.cdf(0.0)) / (poisson.cdf(7.0) - poisson.cdf(1.0));
    assert_near(cut.mean(), mean, 1e-12, "poisson");
    // An exponential law forgets where it was cut: x = a − θ·ln(1 − u), mean a + θ.
    let rest = D::Gamma { shape: 1.0, scale: 2.0 }.truncated(3.0, f64::INFINITY);
    assert_near(rest.mean(), 5.0, 1e-7, "exponential");
    for u in [1e-6, 0.1, 0.5, 0.99, 1.0 - 1e-6] {
        assert_near(rest.quantile(u), 3.0 - 2.0 * libm::log1p(-u), 1e-9, "exponential");
    }
}

#[test]
fn laws_whose_cut_has_a_name_become_it() {
    let uniform = D::Uniform { min: 0.0, max: 10.0 };
    assert_eq!(uniform.clone().truncated(-1.0, 4.0), D::Uniform { min: 0.0, max: 4.0 });
    let dice = D::Discrete { values: vec![1.0, 2.0, 3.0], weights: vec![0.5, 0.25, 0.25] };
    assert_eq!(dice.truncated(2.0, 9.0), D::Discrete { values: vec![2.0, 3.0], weights: vec![0.5, 0.5] });
    let sample = D::Empirical { sorted: vec![1.0, 2.0, 2.0, 5.0] };
    assert_eq!(sample.truncated(2.0, 4.0), D::Empirical { sorted: vec![2.0, 2.0] });
    let normal = D::TruncatedNormal { mean: 0.0, sd: 1.0, min: -2.0, max: 2.0 };
    assert_eq!(normal.truncated(0.0, 9.0), D::TruncatedNormal { mean: 0.0, sd: 1.0, min: 0.0, max: 2.0 });
    assert_eq!(D::Fixed(3.0).truncated(2.0, 4.0), D::Fixed(3.0));
    let twice = D::Gamma { shape: 2.0, scale: 1.0 }.truncated(0.5, 9.0).truncated(1.0, 20.0);
    assert_eq!(twice, D::Truncated { law: Box::new(D::Gamma { shape: 2.0, scale: 1.0 }), min: 1.0, max: 9.0 });
    for nothing in [uniform.truncated(20.0, 30.0), D::LogNormal { median: 1.0, sigma: 0.1 }.truncated(5.0, 6.0)] {
        assert_eq!(nothing.validate().map_err(|e| e.id()), Err("no-probability-between"));
    }
    let counts = D::Poisson { mean: 4.0 }.truncated(1.5, 3.5);
    assert_eq!(
        (counts.support(), counts.is_discrete(), counts.quantile(1e-9), counts.quantile(1.0 - 1e-9)),
        ((2.0, 3.0), true, 2.0, 3.0)
    );
}

/// A law by its quantile function and the same by rejection: Kolmogorov–Smirnov on 20,000 each, √(n/2)·D above 2.7 has
/// probability 2·exp(−2·2.7²) = 9e-7.
#[test]
fn cut_laws_are_what_rejection_leaves() {
    let n = 20_000;
    let laws = [
        (D::LogNormal { median: 20.0, sigma: 0.5 }, 15.0, 45.0),
        (D::Beta { alpha: 2.5, beta: 7.0 }, 0.3, f64::INFINITY),
        (D::Gamma { shape: 0.4, scale: 10.0 }, f64::NEG_INFINITY, 3.0),
    ];
    for (seed, (law, min, max)) in (0..).zip(laws) {
        let cut = law.clone().truncated(min, max);
        let mut generator = ChaCha8Rng::seed_from_u64(seed);
        let mut ours: Vec<f64> = (0..n).map(|_| cut.sample(&mut generator)).collect();
        let mut theirs: Vec<f64> = rejected(&law, min, max, &mut generator).take(n).collect();
        ours.sort_by(f64::total_cmp);
        theirs.sort_by(f64::total_cmp);
        let below = |x: f64| (theirs.partition_point(|y| *y <= x), ours.partition_point(|y| *y <= x));
        let apart = ours.iter().map(|x| below(*x)).map(|(a, b)| a.abs_diff(b)).max().unwrap_or(0) as f64 / n as f64;
        assert!(libm::sqrt(n as f64 / 2.0) * apart < 2.7, "{law:?}: {apart}");
    }
}

fn rejected(law: &D, min: f64, max: f64, generator: &mut impl Rng) -> impl Iterator<Item = f64> {
    std::iter::repeat_with(move || law.sample(generator)).filter(move |x| *x >= min && *x <= max)
}

/// Every draw takes one row whole, under every design, and a Latin hypercube of 400 draws takes each of four rows a
/// hundred times.
#[test]
fn samples_drawn_together_keep_their_rows() {
    use harmattan_core::scenario::Design;
    let rows = [(50.0, 0.9), (50.0, 0.1), (80.0, 0.5), (20.0, 0.5)];
    for design in [Design::LatinHypercube, Design::Sobol, Design::Random] {
        let mut s = scenario();
        s.design = design;
        s.trajectories = 400;
        let column = |of: fn(&(f64, f64)) -> f64| {
            quantity(D::Joint { group: "counts".to_owned(), rows: rows.iter().map(of).collect() })
        };
        state(&mut s, "group.tempo", column(|row| row.0));
        state(&mut s, "drones.availability", column(|row| row.1));
        state(&mut s, "closure.overrun", pert(1.0, 2.0, 3.0));
        let (tempo, share) = (slot(&s, "group.tempo"), slot(&s, "drones.availability"));
        let (sampler, mut plan, mut seen) = (Sampler::new(&s), Plan::default(), [0; 4]);
        for r in 0..400 {
            sampler.plan(r, &mut plan);
            let values = plan.epochs[0].values.as_slice();
            let found = rows.iter().position(|row| *row == (values[tempo], values[share]));
            seen[found.expect("a row")] += 1;
        }
        match design {
            Design::LatinHypercube => assert_eq!(seen, [100; 4]),
            // Binomial of 400 and ¼: six deviations are 52.
            _ => assert!(seen.iter().all(|n: &i32| (n - 100).abs() < 52), "{seen:?}"),
        }
    }
}

/// A quantity tied to another has its uniform, or what is left of it to 1; with a third both have the correlation that
/// is stated of one (standard error 1/√5000: five of them).
#[test]
fn ties_are_followed_and_correlations_shared() {
    let copula = Copula::new(4, &[(0, 2, -1.0), (2, 3, 1.0), (1, 2, 0.6)]);
    let mut generator = ChaCha8Rng::seed_from_u64(5);
    let (mut pairs, n) = (Vec::new(), 5000);
    for _ in 0..n {
        let mut u: [f64; 4] = std::array::from_fn(|_| D::Uniform { min: 0.0, max: 1.0 }.sample(&mut generator));
        copula.apply(&mut u);
        assert_eq!((u[2], u[3]), (1.0 - u[0], 1.0 - u[0]));
        pairs.push((u[1], u[2]));
    }
    let of = |x: f64, y: f64| (x - 0.5) * (y - 0.5);
    let found = 12.0 * pairs.iter().map(|(x, y)| of(*x, *y)).sum::<f64>() / f64::from(n);
    assert!((found - 0.6).abs() < 5.0 / libm::sqrt(f64::from(n)), "{found}");
}

#[test]
fn ties_that_contradict_are_refused() {
    assert_eq!(Ties::new(3, &[(0, 1, 1.0), (1, 2, 1.0), (0, 2, -1.0)]), None);
    assert_eq!(Ties::new(3, &[(0, 1, 1.0), (1, 2, 0.5), (0, 2, 0.4)]), None);
    assert_eq!(Ties::new(2, &[(0, 1, 1.0), (0, 1, 0.5)]), None);
    let agreed = Ties::new(3, &[(0, 1, -1.0), (1, 2, 0.5), (0, 2, -0.5)]).expect("they agree");
    assert_eq!((agreed.leaders, agreed.ranks), (vec![(0, false), (0, true), (2, false)], vec![(0, 2, -0.5)]));
}

/// A tie in a scenario: the two run together through their own laws.
#[test]
fn tied_quantities_run_together() {
    let mut s = scenario();
    state(&mut s, "closure.overrun", pert(1.0, 2.0, 3.0));
    state(&mut s, "closure.repelled", pert(10.0, 20.0, 30.0));
    let (a, b) = (slot(&s, "closure.overrun"), slot(&s, "closure.repelled"));
    s.correlations.push(Correlation { between: (a, b), rank: 1.0 });
    let (sampler, mut plan) = (Sampler::new(&s), Plan::default());
    for r in 0..100 {
        sampler.plan(r, &mut plan);
        let values = plan.epochs[0].values.as_slice();
        assert_near(values[b], 10.0 * values[a], 1e-8, "tie");
    }
}
