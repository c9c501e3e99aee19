//! Distances between distributions against exact values.

use super::super::{Dependence, Slices, dependence};
use super::{ishigami, points, uniform};

fn columns(points: &[Vec<f64>]) -> Vec<Slices> {
    let inputs = points.first().map_or(0, Vec::len);
    (0..inputs).map(|i| Slices::of_values(&points.iter().map(|point| point[i]).collect::<Vec<_>>())).collect()
}

fn of(model: impl Fn(&[f64]) -> f64, n: usize, inputs: usize, key: u64) -> Vec<Dependence> {
    let points = points(key, n, inputs);
    let outcome: Vec<f64> = points.iter().map(|point| model(point)).collect();
    dependence(&columns(&points), &outcome, key).into_iter().map(|of| of.expect("it varies")).collect()
}

/// y = 1 where x < 0.3: within three of ten slices its probability is 1 and lies 0.7 from 0.3; within seven it is 0 and
/// lies 0.3 from that: mean 0.42, median 0.3, δ = 0.42, without sampling error. As categories and with the outcome's
/// names exchanged it is the same.
#[test]
fn a_step_is_exact() {
    let n = 1000;
    let x: Vec<f64> = (0..n).map(|i| (f64::from(i * 7919 % n) + 0.5) / f64::from(n)).collect();
    let categories: Vec<u32> = (0..n).map(|i| i * 7919 % n / 100).collect();
    for (low, high) in [(0.0, 1.0), (5.0, -3.0)] {
        let y: Vec<f64> = x.iter().map(|x| if *x < 0.3 { high } else { low }).collect();
        let found = dependence(&[Slices::of_values(&x), Slices::of_categories(&categories)], &y, 3);
        for found in found.into_iter().flatten() {
            assert!((found.mean.value - 0.42).abs() < 1e-12 && (found.median.value - 0.3).abs() < 1e-12);
            assert!((found.delta.value - 0.42).abs() < 0.01, "{found:?}");
            for distance in [found.median, found.mean, found.delta] {
                assert!(distance.is_told_apart && distance.low > 0.0, "{distance:?}");
            }
            assert_eq!(found.rows, 1000);
        }
    }
}

/// Ishigami with an input that does nothing, 4,000 points: the second matters most, then the first, then the third, and
/// the fourth does nothing (which in 5 % of samples it would seem to do). Median distances as an independent
/// implementation finds them of two million points, 0.237, 0.391 and 0.081, within four standard errors of 0.01.
#[test]
fn inputs_are_ordered() {
    let found = of(ishigami, 4000, 4, 21);
    let pick: [fn(&Dependence) -> f64; 3] = [|d| d.median.value, |d| d.mean.value, |d| d.delta.value];
    for value in pick {
        assert!(value(&found[1]) > value(&found[0]) && value(&found[0]) > value(&found[2]), "{found:?}");
        assert!(value(&found[2]) > value(&found[3]), "{found:?}");
    }
    for (found, median) in found.iter().zip([0.237, 0.391, 0.081]) {
        assert!((found.median.value - median).abs() < 0.04, "{found:?}");
        assert!(found.median.is_told_apart && found.mean.is_told_apart && found.delta.is_told_apart);
    }
    assert!(!found[3].median.is_told_apart && !found[3].mean.is_told_apart && !found[3].delta.is_told_apart);
}

/// Distribution of x + z for uniform z and x uniform between two ends.
fn sum_below(y: f64, from: f64, to: f64) -> f64 {
    // ∫ clamp(y − x, 0, 1) dx: by the primitive function of the clamp.
    let primitive = |t: f64| {
        let inside = t.clamp(0.0, 1.0);
        0.5 * inside * inside + (t - 1.0).max(0.0)
    };
    (primitive(y - from) - primitive(y - to)) / (to - from)
}

/// Exact median and mean distance and δ (of ten classes) of y = x + z, both uniform, in ten slices of x.
fn exact_sum() -> [f64; 3] {
    let slices = || (0..10).map(|s| [f64::from(s) / 10.0, f64::from(s + 1) / 10.0]);
    let mut distances: Vec<f64> = slices()
        .map(|[from, to]| {
            let at = |i: i32| f64::from(i) / 10_000.0;
            (0..=20_000).map(|i| (sum_below(at(i), from, to) - sum_below(at(i), 0.0, 1.0)).abs()).fold(0.0, f64::max)
        })
        .collect();
    distances.sort_by(f64::total_cmp);
    // Deciles of the triangular distribution.
    let decile = |k: u32| {
        let p = f64::from(k) / 10.0;
        if p <= 0.5 { (2.0 * p).sqrt() } else { 2.0 - (2.0 * (1.0 - p)).sqrt() }
    };
    let within = |k: u32, [from, to]: [f64; 2]| sum_below(decile(k + 1), from, to) - sum_below(decile(k), from, to);
    let delta: f64 = slices().flat_map(|slice| (0..10).map(move |k| (within(k, slice) - 0.1).abs() / 20.0)).sum();
    [0.5 * (distances[4] + distances[5]), distances.iter().sum::<f64>() / 10.0, delta]
}

/// y = x + z: 20,000 rows give the exact distances within 0.01 (a tenth slice of 2,000 has an error of 0.01, the mean
/// of ten one of 0.003). Over 100 samples of 1,000, intervals hold the mean and δ in 90 % at least, and the median in
/// 80 %.
#[test]
fn distances_of_a_sum_are_exact() {
    let exact = exact_sum();
    let model = |u: &[f64]| u[0] + u[1];
    let seen = |found: &Dependence| [found.median, found.mean, found.delta];
    let found = of(model, 20_000, 2, 5);
    for found in &found {
        for (index, exact) in seen(found).iter().zip(exact).skip(1) {
            assert!((index.value - exact).abs() < 0.01, "{index:?}, exactly {exact}");
        }
    }
    let mut held = [0; 3];
    for key in 0..100 {
        let found = of(model, 1000, 2, 100 + key);
        for (held, (index, exact)) in held.iter_mut().zip(seen(&found[0]).iter().zip(exact)) {
            assert!(index.low <= index.value && index.value <= index.high, "{index:?}");
            *held += u32::from(index.low <= exact && exact <= index.high);
        }
    }
    assert!(held[0] >= 80 && held[1] >= 90 && held[2] >= 90, "{held:?} of 100");
}

/// Inputs that do nothing beat the dummies in 5 %: 20 outcomes, 50 inputs each, 50 of 1,000; one standard error is 8,
/// with that of the thresholds (five: false alarm 6·10⁻⁷). Of an outcome that is 0 or 1, or 0 in three of four rows,
/// they may do so a little less often, since many distances are equal.
#[test]
fn inputs_that_do_nothing_pass_as_often_as_said() {
    let mut told = [[0; 3]; 3];
    let outcomes: [fn(f64) -> f64; 3] = [|u| u, |u| f64::from(u8::from(u < 0.2)), |u| (u - 0.75).max(0.0)];
    for sample in 0..20 {
        let slices = columns(&points(300 + sample, 150, 50));
        for (told, outcome) in told.iter_mut().zip(outcomes) {
            let y: Vec<f64> = (0..150).map(|row| outcome(uniform(700 + sample, row))).collect();
            for found in dependence(&slices, &y, sample).into_iter().flatten() {
                for (told, distance) in told.iter_mut().zip([found.median, found.mean, found.delta]) {
                    *told += u32::from(distance.is_told_apart);
                    assert!(distance.is_told_apart || distance.low == 0.0, "{distance:?}");
                }
            }
        }
    }
    assert!(told.iter().flatten().all(|n| (12..=88).contains(n)), "{told:?} of 1,000");
}

/// An outcome that is 0 by a coin that follows the input, and else continuous: P(0 | x) = (1 + x)/2, so that distances
/// are |x − ½|/2, ⅛ on average, and δ too. Of 2,000 rows each slice has an error of 0.03, and the mean of ten one of
/// 0.01; four of them, since distances are biased by about one. Rows without the one or the other number change no
/// distance by more than steps of the outcome do.
#[test]
fn outcomes_that_are_partly_discrete_are_read() {
    let n = 2000;
    let x: Vec<f64> = (0..n).map(|i| uniform(31, i)).collect();
    let y: Vec<f64> = (x.iter().zip(0..))
        .map(|(x, i)| if uniform(32, i) < 0.5 + 0.5 * x { 0.0 } else { 1.0 + uniform(33, i) })
        .collect();
    let found = dependence(&[Slices::of_values(&x)], &y, 8);
    let [Some(found)] = found[..] else { panic!("{found:?}") };
    for distance in [found.mean, found.delta] {
        assert!((distance.value - 0.125).abs() < 0.04 && distance.is_told_apart, "{distance:?}");
    }

    let with = |numbers: &[f64], more: [f64; 2]| [numbers, &more].concat();
    let again = dependence(&[Slices::of_values(&with(&x, [f64::NAN; 2]))], &with(&y, [f64::NAN, 0.3]), 8);
    let [Some(again)] = again[..] else { panic!("{again:?}") };
    assert_eq!(again.rows, 2000);
    assert!((again.mean.value - found.mean.value).abs() < 1.0 / 512.0, "{again:?}");
}

#[test]
fn what_tells_nothing_gives_nothing() {
    let x: Vec<f64> = (0..100).map(f64::from).collect();
    let slices = |x: &[f64]| [Slices::of_values(x)];
    assert!(dependence(&slices(&x), &x, 1)[0].is_some());
    assert!(dependence(&slices(&x[..99]), &x, 1)[0].is_none());
    assert!(dependence(&slices(&x[..49]), &x[..49], 1)[0].is_none());
    assert!(dependence(&slices(&[1.0; 100]), &x, 1)[0].is_none());
    assert!(dependence(&slices(&x), &[2.0; 100], 1)[0].is_none());
    assert!(dependence(&slices(&[f64::NAN; 100]), &x, 1)[0].is_none());
    assert!(dependence(&slices(&x), &[f64::NAN; 100], 1)[0].is_none());
    assert!(dependence(&[], &x, 1).is_empty());
}
