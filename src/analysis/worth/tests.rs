//! What information is worth, against what is known exactly.

use super::*;
use crate::Column;
use crate::regression::testing::{mean_and_error, normal, uniform};
use harmattan_core::distribution::normal_lower;

const SETTINGS: Settings = Settings { seed: 7, judged_together: 1 };

/// E max(0, D) − max(0, E D) of a normal D: σ φ(μ/σ) − |μ| Φ(−|μ|/σ) (Raiffa and Schlaifer 1961).
fn normal_loss(mean: f64, sd: f64) -> f64 {
    let z = mean.abs() / sd;
    sd * libm::exp(-0.5 * z * z) / std::f64::consts::TAU.sqrt() - mean.abs() * normal_lower(-z)
}

/// Futures of a policy that does nothing and one that gains `gain(x)` and noise: values of the key and harm.
fn two_policies(n: u64, seed: u64, noise: f64, gain: impl Fn(f64) -> f64) -> (Vec<f64>, Vec<Vec<f64>>) {
    let xs: Vec<f64> = (0..n).map(|i| normal(seed, 2 * i)).collect();
    let harm = (0..n).zip(&xs).map(|(i, &x)| -gain(x) - noise * normal(seed, 2 * i + 1)).collect();
    (xs, vec![vec![0.0; usize::try_from(n).unwrap_or(0)], harm])
}

fn key_worth(xs: &[f64], harm: &[Vec<f64>], studies: &[Study]) -> KeyWorth {
    Futures::new(harm, SETTINGS).and_then(|futures| futures.of_key(xs, studies)).expect("futures")
}

fn assert_mean(values: &[f64], exact: f64, allowed: f64) {
    let (mean, error) = mean_and_error(values);
    assert!((mean - exact).abs() <= 4.5 * error + allowed, "{mean} ± {error}, exactly {exact}");
}

/// A gain of μ + x: over 50 sets of 2,000 futures the mean value is the exact one, without noise and with noise of
/// three times the spread of the signal. 4.5 standard errors: 7·10⁻⁶ each; and ½ φ(0.3) · 9/1000 = 0.0017 by which a
/// rule learned from half of them with so much noise falls short of the best one.
#[test]
fn noise_does_not_inflate_a_normal_gain() {
    for (noise, short) in [(0.0, 1e-4), (3.0, 1.7e-3)] {
        let of_seed = |seed| {
            let (xs, harm) = two_policies(2000, seed, noise, |x| x - 0.3);
            key_worth(&xs, &harm, &[]).perfect.cross_fitted
        };
        assert_mean(&(0..50).map(of_seed).collect::<Vec<_>>(), normal_loss(0.3, 1.0), short);
    }
}

/// Five policies equally good, and a key that has nothing to do with them: over 100 sets the cross-fitted value is 0 on
/// average, while the one judged by what it was learned from is above 0 by more than five standard errors. That it is
/// worth something is said in 2.5 % of sets at most: more than 8 of 100 have a probability of 10⁻³.
#[test]
fn chance_is_not_worth() {
    let (mut fitted, mut plug_in, mut said) = (Vec::new(), Vec::new(), 0);
    for seed in 0..100 {
        let column = |p: u64| (0..600).map(move |i| normal(seed, 6 * i + p)).collect::<Vec<_>>();
        let harm: Vec<_> = (1..6).map(column).collect();
        let worth = key_worth(&column(0), &harm, &[]).perfect;
        fitted.push(worth.cross_fitted);
        plug_in.push(worth.plug_in);
        said += usize::from(worth.verdict == Verdict::Worth);
    }
    assert_mean(&fitted, 0.0, 0.0);
    let (mean, error) = mean_and_error(&plug_in);
    assert!(mean > 5.0 * error && said <= 8, "{mean} ± {error}; said {said}");
}

/// A normal quantity of mean −0.4 and variance 1, of which a study of m observations of variance 20 resolves m/(m +
/// 20): the exact value is that of a normal gain with so much less spread (Raiffa and Schlaifer 1961, section 5.4).
#[test]
fn studies_of_a_normal_quantity_are_exact() {
    let sizes = [2.0, 20.0, 200.0];
    let prior_size = prior_sample_size(20.0, 1.0);
    let studies = sizes.map(|size| Study { size, prior_size });
    let of_seed = |seed| {
        let (xs, harm) = two_policies(2000, seed, 1.0, |x| x - 0.4);
        key_worth(&xs, &harm, &studies).studies
    };
    let sets: Vec<Vec<Worth>> = (100..140).map(of_seed).collect();
    for (k, size) in sizes.into_iter().enumerate() {
        let values: Vec<f64> = sets.iter().map(|set| set[k].cross_fitted).collect();
        assert_mean(&values, normal_loss(0.4, (size / (size + 20.0)).sqrt()), 3e-4);
    }
    let (xs, harm) = two_policies(2000, 1, 1.0, |x| x - 0.4);
    let worth = key_worth(&xs, &harm, &[Study { size: 1e12, prior_size }, Study { size: 0.0, prior_size }]);
    assert!((worth.studies[0].cross_fitted - worth.perfect.cross_fitted).abs() < 1e-5);
    assert_eq!((worth.studies[1].value, worth.studies[1].verdict), (0.0, Verdict::NeverChanges));
}

/// Three hypotheses of known shares and three policies without noise: E min − min E by enumeration, to rounding.
#[test]
fn a_category_is_enumerated() {
    let table = [[5.0, 1.0, 9.0], [4.0, 4.0, 4.0], [9.0, 3.0, 1.0]];
    let hypotheses: Vec<usize> = (0..1000).map(|i| [0, 0, 0, 0, 0, 1, 1, 1, 2, 2][i % 10]).collect();
    let harm: Vec<Vec<f64>> = table.iter().map(|row| hypotheses.iter().map(|&h| row[h]).collect()).collect();
    let shares = [0.5, 0.3, 0.2];
    let expected = |row: &[f64; 3]| row.iter().zip(shares).map(|(harm, share)| harm * share).sum::<f64>();
    let least = table.iter().map(expected).fold(f64::INFINITY, f64::min);
    let informed: f64 = (0..3).map(|h| shares[h] * table.iter().map(|row| row[h]).fold(f64::INFINITY, f64::min)).sum();
    let futures = Futures::new(&harm, SETTINGS).expect("futures");
    let worth = futures.of_category(&hypotheses).expect("categories");
    assert!((worth.cross_fitted - (least - informed)).abs() < 1e-12, "{worth:?}");
    assert!((worth.plug_in - (least - informed)).abs() < 1e-12);
    let chosen: Vec<f64> = worth.chosen.iter().map(|share| (share * 1000.0).round() / 1000.0).collect();
    assert_eq!(chosen, [0.3, 0.5, 0.2]);
    assert_eq!(worth.verdict, Verdict::Worth);
}

/// Three policies that are curved in the key and hang on another one too: nested simulation, 1,000 quantiles of the key
/// with 500 futures each, shares no code with the regression. Its own error is below 0.002; a value of 4,000 futures
/// has its own.
#[test]
fn nested_simulation_agrees() {
    let harm = |p: usize, x: f64, y: f64| match p {
        0 => 1.0,
        1 => libm::exp(0.5 * x + 0.3 * y) - 0.2,
        _ => 0.8 + 0.6 * libm::sin(2.0 * x) + y * y * 0.1,
    };
    let others: Vec<f64> = (0..500).map(|i| normal(77, i)).collect();
    let inner = |x: f64| [0, 1, 2].map(|p| others.iter().map(|&y| harm(p, x, y)).sum::<f64>() / 500.0);
    let outer: Vec<[f64; 3]> =
        (0..1000).map(|k| inner(harmattan_core::sampling::normal_quantile((f64::from(k) + 0.5) / 1000.0))).collect();
    let least = |means: &[f64; 3]| means.iter().copied().fold(f64::INFINITY, f64::min);
    let average = [0, 1, 2].map(|p| outer.iter().map(|means| means[p]).sum::<f64>() / 1000.0);
    let exact = least(&average) - outer.iter().map(least).sum::<f64>() / 1000.0;

    let n = 4000;
    let xs: Vec<f64> = (0..n).map(|i| normal(78, i)).collect();
    let of_policy = |p: usize| (0..n).zip(&xs).map(|(i, &x)| harm(p, x, normal(79, i))).collect();
    let worth = key_worth(&xs, &[0, 1, 2].map(of_policy), &[]).perfect;
    assert!((worth.cross_fitted - exact).abs() < 4.0 * worth.standard_error + 0.004, "{worth:?}, exactly {exact}");
    assert!(exact > 0.1 && worth.standard_error < 0.02);
}

/// A policy better in every answer that there is: worth exactly 0, and said so. And a key without spread.
#[test]
fn what_changes_no_choice_is_worth_nothing() {
    let (xs, harm) = two_policies(2000, 3, 1.0, |x| 3.0 + 0.2 * x);
    let worth = key_worth(&xs, &harm, &[]).perfect;
    let changes = worth.changes.map(|found| (found.value, found.high));
    assert_eq!((worth.value, worth.high, changes, worth.verdict), (0.0, 0.0, Some((0.0, 0.0)), Verdict::NeverChanges));
    assert_eq!(worth.chosen, [0.0, 1.0]);
    let worth = key_worth(&vec![2.5; 2000], &harm, &[]).perfect;
    assert_eq!((worth.value, worth.verdict), (0.0, Verdict::NeverChanges));
}

/// 95 % intervals of 100 sets each: of a clear value, of a small one beside much noise, and of a curve that crosses 0
/// twice. Fewer than 87 of 100 have a probability of 5·10⁻⁴ (binomial, 0.95) each.
#[test]
fn intervals_hold_the_value() {
    // max(0, x² − 1): E = 2 φ(1), as ∫ (x² − 1) φ beyond 1 is φ(1) on either side.
    let curve = 2.0 * libm::exp(-0.5) / std::f64::consts::TAU.sqrt();
    let straight = |x: f64| x - 0.3;
    let faint = |x: f64| 0.15 * x - 0.1;
    let bent = |x: f64| x * x - 1.0;
    let gains: [&dyn Fn(f64) -> f64; 3] = [&straight, &faint, &bent];
    let known = [(2.0, normal_loss(0.3, 1.0)), (2.0, normal_loss(0.1, 0.15)), (1.0, curve)];
    for (gain, (noise, exact)) in gains.into_iter().zip(known) {
        let holds = |seed: &u64| {
            let (xs, harm) = two_policies(1000, 1000 + seed, noise, gain);
            let worth = key_worth(&xs, &harm, &[]).perfect;
            (worth.low..=worth.high).contains(&exact)
        };
        let held = (0..100).filter(holds).count();
        assert!(held >= 87, "{held} of 100 hold {exact}");
    }
}

/// A key that has a value in half of the futures, where it gains x and elsewhere −1 for sure: whether it has a value is
/// worth E max(0, ·) of means 0 and −1, nothing; the value ½ σ φ(0).
#[test]
fn a_missing_value_is_no_value() {
    let of_seed = |seed: u64| {
        let (mut xs, mut harm) = two_policies(2000, seed, 0.5, |x| x);
        for i in (0..2000).filter(|i| i % 2 == 1) {
            (xs[i], harm[1][i]) = (f64::NAN, 1.0);
        }
        key_worth(&xs, &harm, &[])
    };
    let sets: Vec<KeyWorth> = (200..240).map(of_seed).collect();
    let values: Vec<f64> = sets.iter().map(|set| set.perfect.cross_fitted).collect();
    assert_mean(&values, 0.5 * normal_loss(0.0, 1.0), 3e-4);

    // Gains of 1 and −1.2 by presence alone: all is in the presence.
    let xs: Vec<f64> = (0..1000).map(|i| if i % 2 == 0 { normal(5, i) } else { f64::NAN }).collect();
    let gain: Vec<f64> = xs.iter().map(|x| if x.is_finite() { -1.0 } else { 1.2 }).collect();
    let worth = key_worth(&xs, &[vec![0.0; 1000], gain], &[]);
    assert_eq!((worth.perfect.value, worth.perfect.verdict), (0.0, Verdict::NeverChanges));
    assert!(worth.presence.is_some_and(|presence| (presence.value - 0.5).abs() < 1e-12));
}

/// A gain of x·y: neither key is worth anything alone, both together E max(0, x y) = 1/π. Within 4 standard errors and
/// 1 % for the tails that few futures reach.
#[test]
fn two_keys_may_be_worth_what_neither_is() {
    let [xs, ys] = [1, 2].map(|seed| (0..4000).map(|i| normal(seed, i)).collect::<Vec<_>>());
    let harm = (0..).zip(xs.iter().zip(&ys)).map(|(i, (x, y))| -x * y - normal(3, i)).collect();
    let futures = Futures::new(&[vec![0.0; 4000], harm], SETTINGS).expect("futures");
    let alone = futures.of_key(&xs, &[]).expect("values").perfect;
    assert!(alone.cross_fitted.abs() < 4.0 * alone.standard_error + 1e-12, "{alone:?}");
    let both = futures.of_group(&[Column::Numeric(&xs), Column::Numeric(&ys)]).expect("values");
    let exact = std::f64::consts::FRAC_1_PI;
    assert!((both.cross_fitted - exact).abs() < 4.0 * both.standard_error + 0.01 * exact, "{both:?}");
    assert_eq!(both.verdict, Verdict::Worth);
}

/// A gain whose sign hangs on a hypothesis and on a key that has a value under one of them alone: all together
/// ½ E max(0, x) + ½ · 1 against ½ E x + ½ · 1 without.
#[test]
fn hypotheses_and_keys_go_together() {
    let hypotheses: Vec<usize> = (0..4000).map(|i| i % 2).collect();
    let xs: Vec<f64> = (0..4000).map(|i| if i % 2 == 0 { normal(1, i) } else { f64::NAN }).collect();
    let harm = (0..).zip(&xs).map(|(i, x)| -(if x.is_finite() { *x } else { 1.0 }) - normal(3, i)).collect();
    let futures = Futures::new(&[vec![0.0; 4000], harm], SETTINGS).expect("futures");
    let worth = futures.of_group(&[Column::Numeric(&xs), Column::Category(&hypotheses)]).expect("inputs");
    let exact = 0.5 * normal_loss(0.0, 1.0);
    assert!((worth.cross_fitted - exact).abs() < 4.0 * worth.standard_error + 0.01 * exact, "{worth:?}");
}

/// A hundred keys, of which ten matter alike, so that the gain is normal: what is had of knowing all is not more than
/// the exact value (4 standard errors) and not less than nine tenths of it.
#[test]
fn all_keys_together_are_a_lower_bound() {
    let n = 3000;
    let keys: Vec<Vec<f64>> = (0..100).map(|key| (0..n).map(|i| normal(key, i)).collect()).collect();
    let gain = |i: usize| 0.3 * keys[..10].iter().map(|key| key[i]).sum::<f64>() + normal(500, i as u64);
    let harm = (0..3000).map(|i| -gain(i)).collect();
    let futures = Futures::new(&[vec![0.0; 3000], harm], SETTINGS).expect("futures");
    let inputs: Vec<Column<'_>> = keys.iter().map(|key| Column::Numeric(key)).collect();
    let worth = futures.of_group(&inputs).expect("inputs");
    let exact = normal_loss(0.0, 0.3 * 10.0_f64.sqrt());
    assert!(worth.cross_fitted < exact + 4.0 * worth.standard_error, "{worth:?}, exactly {exact}");
    assert!(worth.cross_fitted > 0.9 * exact - 4.0 * worth.standard_error, "{worth:?}, exactly {exact}");
}

/// A hundred questions asked together need 3.48 standard errors in place of 1.96.
#[test]
fn many_questions_need_clearer_answers() {
    let (xs, harm) = two_policies(1000, 11, 2.0, |x| 0.3 * x - 0.15);
    let verdict = |judged_together: usize| {
        let futures = Futures::new(&harm, Settings { judged_together, ..SETTINGS }).expect("futures");
        let worth = futures.of_key(&xs, &[]).expect("values").perfect;
        (worth.verdict, worth.cross_fitted / worth.standard_error)
    };
    let ((one, distance), (hundred, _)) = (verdict(1), verdict(100));
    assert!((1.96..3.48).contains(&distance), "{distance}");
    assert_eq!((one, hundred), (Verdict::Worth, Verdict::NotTold));
}

#[test]
fn what_cannot_be_asked_is_refused() {
    let harm = vec![(0..100).map(|i| uniform(1, i)).collect::<Vec<_>>(); 2];
    let refused = |harm: &[Vec<f64>]| Futures::new(harm, SETTINGS).err();
    assert_eq!(refused(&harm[..1]), Some(WorthError::Policies));
    assert_eq!(refused(&[harm[0].clone(), vec![0.0; 99]]), Some(WorthError::Uneven));
    assert_eq!(refused(&[vec![f64::NAN; 100], vec![0.0; 100]]), Some(WorthError::NotFinite));
    assert_eq!(refused(&[vec![0.0; 49], vec![0.0; 49]]), Some(WorthError::TooFew));
    let futures = Futures::new(&harm, SETTINGS).expect("futures");
    assert_eq!(futures.of_key(&[0.0; 3], &[]).err(), Some(WorthError::Uneven));
    assert_eq!(futures.of_key(&[f64::NAN; 100], &[]).err(), Some(WorthError::TooFew));
    // Policies that are the same in every future: nothing changes.
    assert_eq!(futures.of_key(&harm[0], &[]).map(|worth| worth.perfect.verdict), Ok(Verdict::NeverChanges));
    assert_eq!((futures.policies(), futures.count(), futures.best()), (2, 100, 0));
}
