//! What turns a choice, against what is known exactly.

use super::stress::{Question, Stress, stress};
use super::*;
use crate::regression::testing::{mean_and_error, normal, uniform};
use harmattan_core::distribution::normal_lower;

fn draw(n: u64, seed: u64) -> Vec<f64> {
    (0..n).map(|i| normal(seed, i)).collect()
}

/// Differences `mean(x)` with noise `sd(x)`.
fn noisy(xs: &[f64], seed: u64, mean: impl Fn(f64) -> f64, sd: impl Fn(f64) -> f64) -> Vec<f64> {
    (0..).zip(xs).map(|(i, &x)| mean(x) + sd(x) * normal(seed, i)).collect()
}

/// A line and an exponential curve with the root 0.4 and noise that grows with x, 150 sets of 1,000 each: the crossing
/// is told, right on average (4.5 standard errors, and 0.01 for the curve of a quotient and for smoothing), and its
/// interval holds 0.4 in at least 132 (binomial of 0.95: fewer have 2·10⁻⁴).
#[test]
fn roots_are_found() {
    let line = |x: f64| x - 0.4;
    let curve = |x: f64| libm::exp(x) - libm::exp(0.4);
    let of_seed = |seed: u64, mean: &dyn Fn(f64) -> f64| {
        let xs = draw(1000, seed);
        let difference = noisy(&xs, seed + 1000, mean, |x| 0.6 + 0.3 * (x + 1.0).abs());
        let found = turning(&difference, &xs).expect("values");
        assert_eq!((found.verdict, found.crossings.len(), found.futures), (Verdict::Turns, 1, 1000));
        found.crossings[0]
    };
    for mean in [&line as &dyn Fn(f64) -> f64, &curve] {
        let found: Vec<Crossing> = (0..150).map(|seed| of_seed(seed, mean)).collect();
        let (average, error) = mean_and_error(&found.iter().map(|crossing| crossing.value).collect::<Vec<_>>());
        assert!((average - 0.4).abs() < 4.5 * error + 0.01, "{average} ± {error}");
        let held =
            |c: &&Crossing| c.interval[0].is_none_or(|low| low < 0.4) && c.interval[1].is_none_or(|high| high > 0.4);
        let held = found.iter().filter(held).count();
        assert!(held >= 132, "{held}");
        for crossing in &found {
            assert!(crossing.told && crossing.better_above == Better::Second);
            assert!((crossing.quantile - 0.5 - crossing.from_median).abs() < 1e-12);
            // Φ(x) of the crossing, within 5 standard errors of 1,000 futures.
            assert!((crossing.quantile - normal_lower(crossing.value)).abs() < 5.0 * (0.25_f64 / 1000.0).sqrt());
        }
    }
}

/// sin 3x of a uniform x on (−1.5, 1.5): the roots are −π/3, 0 and π/3, with the better policy in turns.
#[test]
fn a_curve_may_turn_three_times() {
    let xs: Vec<f64> = (0..3000).map(|i| 3.0 * uniform(4, i) - 1.5).collect();
    let found = turning(&noisy(&xs, 5, |x| libm::sin(3.0 * x), |_| 0.7), &xs).expect("values");
    assert_eq!((found.verdict, found.crossings.len()), (Verdict::Turns, 3));
    let third = std::f64::consts::FRAC_PI_3;
    for (crossing, exact) in found.crossings.iter().zip([-third, 0.0, third]) {
        // Standard errors of 0.7 · √(8/3000)/3 = 0.012.
        assert!((crossing.value - exact).abs() < 0.055 && crossing.told, "{crossing:?}");
        let [low, high] = crossing.interval.map(Option::unwrap_or_default);
        assert!(low < crossing.value && crossing.value < high && high - low < 0.15, "{crossing:?}");
    }
    let above: Vec<Better> = found.crossings.iter().map(|crossing| crossing.better_above).collect();
    assert_eq!(above, [Better::First, Better::Second, Better::First]);
}

/// Roots outside the range do not count: one at 3 standard deviations turns nothing within; a difference of 0 with
/// noise may turn; policies that do the same are the same.
#[test]
fn nothing_may_turn() {
    let xs = draw(2000, 1);
    let far = turning(&noisy(&xs, 2, |x| x - 3.0, |_| 1.0), &xs).expect("values");
    assert_eq!((far.verdict, far.crossings.len(), far.points.len()), (Verdict::NothingTurns, 0, 91));
    let even = turning(&noisy(&xs, 3, |_| 0.0, |_| 1.0), &xs).expect("values");
    assert_eq!(even.verdict, Verdict::MayTurn);
    assert!(even.crossings.iter().all(|crossing| !crossing.told));
    assert_eq!(turning(&vec![0.0; 2000], &xs).map(|found| found.verdict), Ok(Verdict::Identical));
}

/// A root at the 93 % quantile with so much noise that nothing is told above it: it may turn, and the interval has no
/// upper end.
#[test]
fn an_interval_may_leave_the_range() {
    let xs = draw(400, 8);
    let found = turning(&noisy(&xs, 9, |x| x - 1.45, |_| 2.0), &xs).expect("values");
    assert_eq!(found.verdict, Verdict::MayTurn);
    for crossing in &found.crossings {
        assert!(crossing.interval[0].is_some() && crossing.interval[1].is_none() && !crossing.told, "{crossing:?}");
    }
}

/// Of 200 sets of pure noise that it turns is said in less than 5 %: more than 20 have a probability of 10⁻³.
#[test]
fn noise_seldom_turns() {
    let turns = |seed: &u64| {
        let xs = draw(300, *seed);
        turning(&draw(300, seed + 5000), &xs).expect("values").verdict == Verdict::Turns
    };
    let said = (0..200).filter(turns).count();
    assert!(said <= 20, "{said}");
}

/// Values that are missing are left out, and a long tail has its crossing where it is: ln x = 1 with x log-normal.
#[test]
fn long_tails_and_missing_values() {
    let scores = draw(3000, 21);
    let xs: Vec<f64> =
        scores.iter().enumerate().map(|(i, z)| if i % 3 == 0 { f64::NAN } else { libm::exp(*z) }).collect();
    let difference: Vec<f64> = (0..).zip(&scores).map(|(i, z)| z - 1.0 + normal(22, i)).collect();
    let found = turning(&difference, &xs).expect("values");
    assert_eq!((found.verdict, found.futures, found.crossings.len()), (Verdict::Turns, 2000, 1));
    // The standard error of ln x is about √(2/2000).
    assert!((libm::log(found.crossings[0].value) - 1.0).abs() < 5.0 * 0.032, "{:?}", found.crossings);
    assert!((found.crossings[0].from_median - (normal_lower(1.0) - 0.5)).abs() < 0.05);
}

/// Means of −1, 1 and 0 under three categories, and a fourth of 45 futures alone: the first two are told, the others
/// not.
#[test]
fn categories_turn() {
    let categories: Vec<usize> = (0..945).map(|i| if i < 900 { [4, 7, 9][i % 3] } else { 11 }).collect();
    let mean = |category: usize| [-1.0, 1.0, 0.0, 50.0][[4, 7, 9, 11].iter().position(|c| *c == category).unwrap_or(0)];
    let difference: Vec<f64> = (0..).zip(&categories).map(|(i, &c)| mean(c) + normal(31, i)).collect();
    let found = levels(&difference, &categories, 1.0).expect("categories");
    assert_eq!(found.verdict, Verdict::Turns);
    let better: Vec<Option<Better>> = found.levels.iter().map(|level| level.better).collect();
    assert_eq!(better, [Some(Better::First), Some(Better::Second), None, None]);
    let [low, high] = found.levels[0].interval.expect("300 futures");
    // Of four categories at once (Bonferroni): 2.50 standard errors, and less than a half more as rises and falls are told apart.
    let against = (high - low) / 2.0 / (2.50 / 300.0_f64.sqrt());
    assert!((0.9..1.5).contains(&against), "{against}");
    assert_eq!((found.levels[3].category, found.levels[3].futures, found.levels[3].interval), (11, 45, None));

    let shifted: Vec<f64> = difference[..900].iter().map(|y| y + 3.0).collect();
    assert_eq!(levels(&shifted, &categories[..900], 1.0).map(|found| found.verdict), Ok(Verdict::NothingTurns));
    let noise = draw(900, 32);
    assert_eq!(levels(&noise, &categories[..900], 1.0).map(|found| found.verdict), Ok(Verdict::MayTurn));
    assert_eq!(levels(&vec![0.0; 900], &categories[..900], 1.0).map(|found| found.verdict), Ok(Verdict::Identical));
}

/// A policy with a sure cost of 1 that gains 20 in one future of twenty, of which nothing is expected: in four categories of 60 futures
/// it is told the worse in at most 6.8 % of 1,000 samples (5 %, and 2.6 standard errors).
#[test]
fn rare_gains_are_not_overlooked() {
    let categories: Vec<usize> = (0..240).map(|i| i % 4).collect();
    let told = |seed: u64| {
        let difference: Vec<f64> = (0..240).map(|i| if uniform(seed, i) < 0.05 { -19.0 } else { 1.0 }).collect();
        levels(&difference, &categories, 20.0).expect("categories").levels.iter().any(|level| level.better.is_some())
    };
    let share = (0..1000).filter(|seed| told(50_000 + seed)).count();
    assert!(share <= 68, "{share}");
}

/// Three categories whose intervals hold their three means at once in at least 926 of 1,000 samples (binomial of 0.95: fewer have
/// 4·10⁻⁴), and say nothing that they do not hold; a category in which the policies never differ has no interval.
#[test]
fn intervals_of_categories_hold_at_once() {
    let categories: Vec<usize> = (0..240).map(|i| i % 4).collect();
    let mean = |category: usize| [0.0, 0.4, -0.3][category];
    let holds = |seed: u64| {
        let differs = |(i, &c): (u64, &usize)| if c == 3 { 0.0 } else { mean(c) + normal(seed, i) };
        let difference: Vec<f64> = (0..).zip(&categories).map(differs).collect();
        let found = levels(&difference, &categories, 1.0).expect("categories").levels;
        assert!(found[3].interval.is_none() && found[3].better.is_none());
        found[..3].iter().all(|level| {
            let [low, high] = level.interval.expect("sixty futures");
            assert_eq!(level.better.is_some(), low > 0.0 || high < 0.0);
            low <= mean(level.category) && mean(level.category) <= high
        })
    };
    let held = (0..1000).filter(|seed| holds(40_000 + seed)).count();
    assert!(held >= 926, "{held}");
}

/// x·z − 0.3 and noise: at every point of the grid the mean is right within 5 standard errors of its own (6·10⁻⁷ each;
/// 81 points that hang together) and 0.05 for smoothing; what is told is told right; every future has its point.
#[test]
fn a_surface_comes_back() {
    let (xs, zs) = (draw(4000, 41), draw(4000, 42));
    let truth = |x: f64, z: f64| x * z - 0.3;
    let difference: Vec<f64> = (0..4000).map(|i| truth(xs[i], zs[i]) + normal(43, i as u64)).collect();
    let found = surface(&difference, &xs, &zs, 9).expect("values");
    for (k, cell) in found.cells.iter().enumerate() {
        let exact = truth(found.values[0][k / 9], found.values[1][k % 9]);
        assert!((cell.mean - exact).abs() < 5.0 * cell.error + 0.05, "{k}: {cell:?}, exactly {exact}");
        assert!(cell.error < 0.25 && cell.better.is_none_or(|better| better == Better::of(exact)), "{k}: {cell:?}");
    }
    assert_eq!(found.cells.iter().map(|cell| cell.futures).sum::<usize>(), 4000);
    let told = |better: Better| found.cells.iter().filter(|cell| cell.better == Some(better)).count();
    assert!(told(Better::First) > 15 && told(Better::Second) > 15);
    // The corner at 95 % of both: 1.645² − 0.3.
    assert!((found.cells[80].mean - 2.406).abs() < 0.5);
}

/// Inputs that go together leave corners without futures; one that follows from the other leaves nothing to tell.
#[test]
fn a_surface_says_where_no_futures_are() {
    let xs = draw(2000, 51);
    let zs: Vec<f64> = (0..).zip(&xs).map(|(i, x)| x + 0.05 * normal(52, i)).collect();
    let difference = noisy(&xs, 53, |x| x, |_| 1.0);
    let found = surface(&difference, &xs, &zs, 7).expect("values");
    assert_eq!((found.cells[6].futures, found.cells[42].futures), (0, 0));
    assert!(found.cells[0].futures > 50 && found.cells[6].error > found.cells[0].error);
    assert_eq!(surface(&difference, &xs, &[1.0; 2000], 7).err(), Some(FlipError::OneValue));
    assert_eq!(surface(&difference, &xs, &xs[1..], 7).err(), Some(FlipError::Uneven));
}

/// Shares of `inputs` independent inputs, and whether a·z + 0.7·noise > c with a = (0.8, −0.6, 0, …).
fn probit_futures(n: u64, inputs: u64, seed: u64, threshold: f64) -> (Vec<Vec<f64>>, Vec<bool>) {
    let shares: Vec<Vec<f64>> = (0..inputs).map(|j| (0..n).map(|i| uniform(seed * 1000 + j, i)).collect()).collect();
    let z = |j: usize, i: usize| harmattan_core::sampling::normal_quantile(shares[j][i]);
    let passes = (0..shares[0].len())
        .map(|i| 0.8 * z(0, i) - 0.6 * z(1, i) + 0.7 * normal(seed * 1000 + 999, i as u64) > threshold)
        .collect();
    (shares, passes)
}

/// The design point of a linear model is c a/|a|² at even chances, at the distance c, and (c + 0.7 Φ⁻¹(p)) a at others:
/// over 30 sets of 4,000 futures right on average (4.5 standard errors), the interval of the distance holds in 24 or
/// more (binomial of 0.95: fewer have 6·10⁻⁴), and two inputs are found and seldom another (5 %: 6·10⁻⁴).
#[test]
fn the_design_point_of_a_linear_model_is_found() {
    let (mut distances, mut firsts, mut others, mut held, mut more) = (Vec::new(), Vec::new(), Vec::new(), 0, 0);
    for seed in 0..30 {
        let (shares, passes) = probit_futures(4000, 10, seed, 1.4);
        let question = Question { shares: &shares, passes: &passes, level: 0.5, correlation: None };
        let Ok(Stress::Found(found)) = stress(&question) else { panic!("{seed}: nothing found") };
        distances.push(found.distance);
        held += usize::from((found.distance - 1.4).abs() < 1.96 * found.distance_error);
        assert!((found.probability - 0.5).abs() < 1e-6 && found.interval[0] < 0.5 && found.interval[1] > 0.5);
        assert_eq!((found.moves[0].input, found.moves[1].input), (0, 1));
        firsts.push(found.moves[0].deviations);
        more += usize::from(found.moves.len() > 2);
        let Ok(Stress::Found(sure)) = stress(&Question { level: 0.8, ..question }) else {
            panic!("{seed}: none at 0.8")
        };
        others.push(sure.distance);
    }
    let sure = 1.4 + 0.7 * harmattan_core::sampling::normal_quantile(0.8);
    for (values, exact) in [(distances, 1.4), (firsts, 1.12), (others, sure)] {
        let (mean, error) = mean_and_error(&values);
        assert!((mean - exact).abs() < 4.5 * error + 0.005, "{mean} ± {error}, exactly {exact}");
    }
    assert!(held >= 24 && more <= 6, "{held} held, {more} with more inputs");
}

/// Beside the point, futures pass as often as the model expects them to: within 5 standard errors of their number.
#[test]
fn futures_nearby_bear_it_out() {
    let (shares, passes) = probit_futures(20_000, 4, 77, 1.4);
    let question = Question { shares: &shares, passes: &passes, level: 0.5, correlation: None };
    let Ok(Stress::Found(found)) = stress(&question) else { panic!("nothing found") };
    let near = found.nearby;
    assert_eq!(near.futures, 200);
    let share = near.passing as f64 / 200.0;
    assert!((share - near.expected).abs() < 5.0 * (0.25_f64 / 200.0).sqrt(), "{near:?}");
    assert!((near.expected - 0.5).abs() < 0.1 && near.within < 0.6, "{near:?}");
}

/// Two inputs correlated by 0.6 of which the first alone matters: the second goes along where it is in the model, and
/// the point is c R a/(a R a): with a = (1, −0.5) and R a = (0.7, 0.1), 1.5 (0.7, 0.1)/0.65.
#[test]
fn correlated_inputs_go_together() {
    let n = 8000;
    let (first, own) = (draw(n, 61), draw(n, 62));
    let second: Vec<f64> = first.iter().zip(&own).map(|(x, e)| 0.6 * x + 0.8 * e).collect();
    let passes: Vec<bool> = (0..8000).map(|i| first[i] - 0.5 * second[i] + 0.5 * normal(63, i as u64) > 1.5).collect();
    let shares = [first, second].map(|scores| scores.into_iter().map(normal_lower).collect::<Vec<f64>>());
    let question = Question { shares: &shares, passes: &passes, level: 0.5, correlation: Some(&[1.0, 0.6, 0.6, 1.0]) };
    let Ok(Stress::Found(found)) = stress(&question) else { panic!("nothing found") };
    // √(1.5²/0.65) = 1.861, and 5 standard errors.
    assert!((found.distance - 1.861).abs() < 5.0 * found.distance_error && found.distance_error < 0.05, "{found:?}");
    for (moved, exact) in found.moves.iter().zip([1.5 * 0.7 / 0.65, 1.5 * 0.1 / 0.65]) {
        assert!((moved.deviations - exact).abs() < 0.2, "{found:?}");
        assert!((moved.quantile - normal_lower(moved.deviations)).abs() < 1e-12);
    }
}

/// z₁² + noise > 4 of a square alone: the point lies at 2 on either side of the first input.
#[test]
fn a_square_is_found() {
    let scores: Vec<Vec<f64>> = (0..5).map(|j| draw(8000, 70 + j)).collect();
    let passes: Vec<bool> = (0..8000).map(|i| scores[0][i] * scores[0][i] + normal(79, i as u64) > 4.0).collect();
    let shares: Vec<Vec<f64>> = scores.iter().map(|scores| scores.iter().map(|z| normal_lower(*z)).collect()).collect();
    let question = Question { shares: &shares, passes: &passes, level: 0.5, correlation: None };
    let Ok(Stress::Found(found)) = stress(&question) else { panic!("nothing found") };
    assert_eq!(found.moves[0].input, 0);
    assert!((found.moves[0].deviations.abs() - 2.0).abs() < 0.12, "{found:?}");
}

/// Too far, already there, nothing that tells, and too rare.
#[test]
fn there_may_be_no_such_point() {
    let (shares, _) = probit_futures(3000, 6, 5, 0.0);
    let ask = |passes: &[bool]| stress(&Question { shares: &shares, passes, level: 0.5, correlation: None });
    let z = |i: usize| harmattan_core::sampling::normal_quantile(shares[2][i]);
    let passing = |weight: f64, threshold: f64| -> Vec<bool> {
        (0..3000).map(|i| weight * z(i) + normal(6, i as u64) > threshold).collect()
    };
    // The root lies at 1.8/0.3 = 6; at 3 the probability is Φ(−0.9) = 0.184.
    let Ok(Stress::OutOfReach(far)) = ask(&passing(0.3, 1.8)) else { panic!("within reach") };
    assert!((far.distance - 3.0).abs() < 1e-6 && (far.probability - 0.184).abs() < 0.12, "{far:?}");
    assert!(far.interval[0] < 0.184 && far.interval[1] > 0.184, "{far:?}");
    let Ok(Stress::AlreadyAtMedians(there)) = ask(&passing(1.0, -0.5)) else { panic!("not there yet") };
    // Φ(0.5), within 5 standard errors of about 0.011.
    assert!((there.probability - 0.691).abs() < 0.055 && there.distance == 0.0, "{there:?}");
    let Ok(Stress::NothingTells { probability }) = ask(&passing(0.0, 1.0)) else { panic!("something tells") };
    assert!((probability - 0.159).abs() < 0.034);
    assert_eq!(ask(&passing(0.0, 9.0)), Ok(Stress::TooRare { passing: 0, futures: 3000 }));
}

/// 120 inputs of which none matters, 40 times: one is taken for something in 5 % of cases. More than 8 of 40: 10⁻⁴.
#[test]
fn inputs_without_effect_are_left_out() {
    let taken = |seed: &u64| {
        let shares: Vec<Vec<f64>> = (0..120).map(|j| (0..300).map(|i| uniform(seed * 500 + j, i)).collect()).collect();
        let passes: Vec<bool> = (0..300).map(|i| uniform(seed * 500 + 400, i) < 0.3).collect();
        let question = Question { shares: &shares, passes: &passes, level: 0.5, correlation: None };
        !matches!(stress(&question), Ok(Stress::NothingTells { .. }))
    };
    let taken = (0..40).filter(taken).count();
    assert!(taken <= 8, "{taken}");
}

#[test]
fn what_cannot_be_asked_is_refused() {
    let xs = draw(100, 1);
    assert_eq!(turning(&xs, &xs[1..]).err(), Some(FlipError::Uneven));
    assert_eq!(turning(&[f64::NAN; 100], &xs).err(), Some(FlipError::NotFinite));
    assert_eq!(turning(&xs[..49], &xs[..49]).err(), Some(FlipError::TooFew));
    assert_eq!(turning(&xs, &[1.0; 100]).err(), Some(FlipError::OneValue));
    assert_eq!(levels(&xs, &[1; 99], 1.0).err(), Some(FlipError::Uneven));
    let passes = [true; 100];
    let ask = |shares: &[Vec<f64>], level: f64, correlation: Option<&[f64]>| {
        stress(&Question { shares, passes: &passes, level, correlation }).err()
    };
    assert_eq!(ask(&[vec![0.5; 99]], 0.5, None), Some(FlipError::Uneven));
    assert_eq!(ask(&[vec![0.5; 100]], 0.5, Some(&[1.0, 0.0])), Some(FlipError::Uneven));
    assert_eq!(ask(&[vec![1.0; 100]], 0.5, None), Some(FlipError::NotFinite));
    assert_eq!(ask(&[vec![0.5; 100]], 1.0, None), Some(FlipError::NotFinite));
}
