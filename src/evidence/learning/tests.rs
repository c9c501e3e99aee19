//! Learned rules against what is known exactly.

use super::*;
use crate::draws::{Use, normal, open, poisson, stream};
use harmattan_core::linear::{dot, solve};

/// Two Poisson means: ln of the odds given a count is linear in it, and its expectation known. Of 40,000 histories the learned
/// probabilities lie within 0.02 of the exact ones where counts are frequent (their standard error is below 0.006).
#[test]
fn the_odds_of_two_poisson_means_are_learned() {
    let mut draws = stream(1, Use::Learning);
    let (means, n) = ([4.0, 7.0], 40_000);
    let class_of: Vec<usize> = (0..n).map(|i| i % 2).collect();
    let rows: Vec<f64> = class_of
        .iter()
        .enumerate()
        .map(|(i, &class)| {
            open(&mut draws, i, 0);
            f64::from(poisson(&mut draws, means[class]))
        })
        .collect();
    let learned = Softmax::fit(&rows, 1, &class_of, 2).expect("rows");
    for count in 2..=10 {
        let count = f64::from(count);
        let odds = count * libm::log(means[1] / means[0]) - (means[1] - means[0]);
        let exact = 1.0 / (1.0 + libm::exp(-odds));
        let stated = libm::exp(learned.logs(&[count])[1]);
        assert!((stated - exact).abs() < 0.02, "{count}: {stated}, exactly {exact}");
    }
}

/// A quantity that is linear in what is learned from, with noise: weights come back, so that predictions err by less than 0.05
/// (the standard error of a mean of 20,000 with noise 1 is 0.007, times a few columns).
#[test]
fn a_linear_rule_is_learned() {
    let mut draws = stream(2, Use::Learning);
    let n = 20_000;
    let mut rows = Vec::new();
    let mut targets = Vec::new();
    for i in 0..n {
        open(&mut draws, i, 0);
        let logs = [0, 1].map(|_| 2.0 + 0.5 * normal(&mut draws));
        rows.extend(logs.map(libm::expm1));
        targets.extend([logs[0] - 0.5 * logs[1] + normal(&mut draws), 3.0]);
    }
    let learned = Ridge::fit(&rows, 2, &targets, 2).expect("rows");
    for logs in [[2.0, 2.0], [1.5, 2.5], [2.5, 2.5], [3.0, 1.5]] {
        let predicted = learned.predict(&logs.map(libm::expm1));
        assert!((predicted[0] - (logs[0] - 0.5 * logs[1])).abs() < 0.05, "{logs:?}: {predicted:?}");
        assert!((predicted[1] - 3.0).abs() < 1e-6);
    }
}

#[test]
fn a_system_is_solved() {
    let rows = [1.0, 2.0, 0.5, 1.0, -1.0, 3.0, 1.0, 0.0, 1.0, 1.0, 4.0, -2.0];
    let gram = Gram::new(&rows, 3, |_| 1.0);
    let factor = gram.factor(1.0, 0.0, 0).expect("positive definite");
    let mut x = vec![1.0, 2.0, 3.0];
    solve(&factor, &mut x);
    for (i, expected) in [1.0, 2.0, 3.0].into_iter().enumerate() {
        assert!((dot(&gram.sums[3 * i..3 * i + 3], &x) - expected).abs() < 1e-9);
    }
    let mut scores = vec![1000.0, 1000.0 + libm::log(3.0)];
    log_softmax(&mut scores);
    assert!((libm::exp(scores[0]) - 0.25).abs() < 1e-12);
}
