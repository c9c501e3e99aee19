//! The filter against other ways to the same numbers: all paths counted, conjugate and Kalman limits, its own law.

use super::{Grid, LevelModel, ModelPrior, Sharing, ceiling, estimate, filter, paths};
use crate::draws::{Use, below, negative_binomial, open, stream, student};
use crate::laws::{CountLikelihood, student_lower};
use crate::scores::CountForecast;
use crate::{Month, MonthCount, MonthlyCounts, Paths};
use MonthCount::{Complete, Missing, Partial};

const FIRST: Month = Month { year: 2022, month: 1 };

fn table(series: &[&[MonthCount]]) -> MonthlyCounts {
    let rows = (0..series[0].len()).map(|month| series.iter().map(|region| region[month]).collect()).collect();
    MonthlyCounts::new(FIRST, series.len(), rows).expect("a table")
}

/// P(from → to) by its definition: the point nearest to a step, or the end.
fn transition(grid: Grid, model: LevelModel, from: usize, to: usize) -> f64 {
    let at = |place: f64| student_lower((place - from as f64) * grid.step() / model.scale, model.freedom);
    let upper = if to + 1 == grid.points() { 1.0 } else { at(to as f64 + 0.5) };
    upper - if to == 0 { 0.0 } else { at(to as f64 - 0.5) }
}

/// Every path of levels with its joint probability with the counts (a missing month says nothing).
fn all_paths(series: &[MonthCount], model: LevelModel, grid: Grid) -> Vec<(Vec<usize>, f64)> {
    let levels = grid.levels();
    let likelihood = |month: MonthCount, point: usize| match month.observed() {
        Some((count, share)) => libm::exp(CountLikelihood::new(count, model.dispersion).ln(levels[point] * share)),
        None => 1.0,
    };
    let mut paths = vec![(Vec::new(), 1.0 / grid.points() as f64)];
    for (number, month) in series.iter().enumerate() {
        let longer = paths.iter().flat_map(|(path, mass): &(Vec<usize>, f64)| {
            (0..grid.points()).map(move |point| {
                let moved = if number == 0 { 1.0 } else { transition(grid, model, path[number - 1], point) };
                ([path.as_slice(), &[point]].concat(), mass * moved * likelihood(*month, point))
            })
        });
        paths = longer.collect();
    }
    paths
}

#[test]
fn sums_over_all_paths_give_the_same() {
    let grid = Grid::new(-0.5, 0.7, 4).expect("a grid");
    let series = [Complete(2), Missing, Partial { count: 5, fraction: 0.4 }, Complete(0), Complete(9)];
    for (scale, freedom, dispersion) in [(0.4, 4.0, 0.3), (0.9, f64::INFINITY, 0.0), (0.2, 1.5, 2.0)] {
        let model = LevelModel { scale, freedom, dispersion };
        let filter = filter(&series, model, grid).expect("a filter");
        let both = filter.both_sides();
        for month in 0..5 {
            let known = all_paths(&series[..=month], model, grid);
            let close = |ours: &[f64], paths: &[(Vec<usize>, f64)]| {
                let total: f64 = paths.iter().map(|(_, mass)| mass).sum();
                for (point, ours) in ours.iter().enumerate() {
                    let here = paths.iter().filter(|(path, _)| path[month] == point);
                    let exact = here.map(|(_, mass)| mass).sum::<f64>() / total;
                    assert!((ours - exact).abs() < 1e-12, "month {month}, point {point}: {ours}, not {exact}");
                }
                total
            };
            let evidence = close(filter.at(month).expect("a month").weights(), &known);
            let ours: f64 = filter.ln_predictive()[..=month].iter().sum();
            assert!((ours - libm::log(evidence)).abs() < 1e-12, "evidence of {month}");
            close(both.all[month].weights(), &all_paths(&series, model, grid));
            let mut others = series;
            others[month] = Missing;
            close(both.others[month].weights(), &all_paths(&others, model, grid));
        }
        let next = all_paths(&[&series[..], &[Complete(3)]].concat(), model, grid);
        let given = next.iter().map(|(_, mass)| mass).sum::<f64>() / libm::exp(filter.ln_evidence());
        assert!((filter.predictive(1.0).probability(3) - given).abs() < 1e-12);
    }
}

/// A level that stays, with Poisson counts: on a fine grid that is flat in ln λ the posterior is Gamma(Σy, Σe).
#[test]
fn a_level_that_stays_is_conjugate() {
    let series = [Complete(4), Partial { count: 3, fraction: 0.5 }, Missing, Complete(7), Complete(2)];
    let (events, time) = (16.0, 3.5);
    let grid = Grid::new(-6.0, 0.01, 1_100).expect("a grid");
    let filter = filter(&series, LevelModel { scale: 0.0, freedom: 4.0, dispersion: 0.0 }, grid).expect("a filter");
    let level = filter.posterior();
    assert!((level.mean() - events / time).abs() < 1e-9, "{}", level.mean());
    let law = harmattan_core::distribution::Distribution::Gamma { shape: events, scale: 1.0 / time };
    for p in [0.025, 0.1, 0.5, 0.9, 0.975] {
        // Mass is spread evenly over steps of 1 %, which moves a quantile by (step/σ)² of a thousandth.
        assert!((level.quantile(p) / law.quantile(p) - 1.0).abs() < 1e-4, "{p}");
    }
    // Predictive: negative binomial of shape Σy and mean Σy/Σe.
    for count in [0, 3, 10, 25] {
        let exact = libm::exp(CountLikelihood::new(count, 1.0 / events).ln(events / time));
        assert!((filter.predictive(1.0).probability(count) - exact).abs() < 1e-9, "{count}");
    }
}

/// Many events and normal steps: ln y is normal about ln λ with variance 1/λ, and the Kalman filter is nearly exact.
#[test]
fn many_events_and_normal_steps_are_kalmans() {
    let counts = [10_000_u32, 9_400, 10_900, 11_200, 10_100, 9_000, 9_200];
    let series: Vec<MonthCount> = counts.iter().map(|count| Complete(*count)).collect();
    let grid = Grid::new(8.6, 0.002, 600).expect("a grid");
    let scale = 0.05;
    let filter =
        filter(&series, LevelModel { scale, freedom: f64::INFINITY, dispersion: 0.0 }, grid).expect("a filter");
    let (mut mean, mut variance) = (libm::log(10_000.0), 1.0 / 10_000.0);
    for (month, count) in counts.iter().enumerate().skip(1) {
        let noise = 1.0 / f64::from(*count);
        variance += scale * scale;
        let gain = variance / (variance + noise);
        mean += gain * (libm::log(f64::from(*count)) - mean);
        variance *= 1.0 - gain;
        let (ours, deviation) = filter.at(month).expect("a month").ln_moments();
        assert!((ours - mean).abs() < 0.02 * variance.sqrt(), "month {month}: {ours}, not {mean}");
        assert!((deviation / variance.sqrt() - 1.0).abs() < 0.01, "month {month}: {deviation}");
    }
}

/// 500 series of 24 months from the filter's own law: the level and the next count lie inside their 80 % intervals as
/// often as they should. Places within a step are randomised, so that it is 0.8 exactly: 3.3 standard errors, a false
/// alarm once in 1,000 for each.
#[test]
fn intervals_hold_what_they_say_under_the_filters_own_law() {
    let grid = Grid::new(-2.0, 0.1, 56).expect("a grid");
    let model = LevelModel { scale: 0.25, freedom: 4.0, dispersion: 0.3 };
    let (levels, top) = (grid.levels(), grid.points() - 1);
    let (mut of_level, mut of_count) = (0, 0);
    for number in 0..500 {
        let mut random = stream(77, Use::Truths);
        open(&mut random, number, 0);
        let mut point = below(&mut random, grid.points());
        let mut walk = Vec::new();
        for _ in 0..25 {
            walk.push((point, Complete(negative_binomial(&mut random, levels[point], model.dispersion))));
            let step = model.scale * student(&mut random, model.freedom) / grid.step();
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole number on the grid")]
            let to = libm::floor(point as f64 + step + 0.5).clamp(0.0, top as f64) as usize;
            point = to;
        }
        let series: Vec<MonthCount> = walk[..24].iter().map(|(_, count)| *count).collect();
        let filter = filter(&series, model, grid).expect("a filter");
        let posterior = filter.posterior();
        let here = walk[23].0;
        let transform: f64 =
            posterior.weights()[..here].iter().sum::<f64>() + random.uniform() * posterior.weights()[here];
        of_level += usize::from((0.1..0.9).contains(&transform));
        let observed = walk[24].1.whole().expect("whole");
        of_count += usize::from((0.1..0.9).contains(&filter.predictive(1.0).pit(observed, random.uniform())));
    }
    let tolerance = 3.3 * (0.16_f64 / 500.0).sqrt();
    for (what, inside) in [("level", of_level), ("count", of_count)] {
        assert!((f64::from(i32::try_from(inside).expect("few")) / 500.0 - 0.8).abs() < tolerance, "{what}: {inside}");
    }
}

/// Mean and variance of the first month's counts agree with the predictive law's, within 4.5 standard errors.
fn agrees(paths: &Paths, month: usize, law: &crate::scores::Pmf) {
    let mean = law.mean();
    let square = |k: f64| (k - mean) * (k - mean);
    let variance: f64 = (0_u32..).zip(law.masses()).map(|(k, mass)| mass * square(f64::from(k))).sum();
    let counts = paths.totals(month..month + 1, &[0]);
    let n = counts.len() as f64;
    let seen = counts.iter().map(|k| f64::from(*k)).sum::<f64>() / n;
    assert!((seen - mean).abs() < 4.5 * (variance / n).sqrt(), "mean {seen}, not {mean}");
    for p in [0.1, 0.5, 0.9] {
        let at = law.quantile(p);
        let (share, exact) = (counts.iter().filter(|k| **k <= at).count() as f64 / n, law.at_most(at));
        assert!((share - exact).abs() < 4.5 * (exact * (1.0 - exact) / n).sqrt(), "{p}: {share}, not {exact}");
    }
}

#[test]
fn paths_follow_the_predictive_law() {
    let series = [Complete(4), Complete(7), Missing, Complete(3), Complete(12), Complete(9)];
    let quiet = [Complete(0), Complete(0), Complete(1), Missing, Complete(0), Complete(0)];
    let prior = ModelPrior::flat(&[0.15, 0.5], &[0.1, 1.0], 5.0);
    for sharing in [Sharing::Own, Sharing::Common] {
        let estimates = estimate(&table(&[&series, &quiet]), &prior, sharing).expect("estimates");
        let paths = paths(&estimates, 3, 20_000, 6).expect("paths");
        agrees(&paths, 0, &estimates[0].predictive(1.0));
        // Two months on: a missing month in between, under the same weights.
        let gone = [&series[..], &[Missing]].concat();
        let later = estimate(&table(&[&gone, &[&quiet[..], &[Missing]].concat()]), &prior, sharing);
        agrees(&paths, 1, &later.expect("estimates")[0].predictive(1.0));
    }
}

/// The ceiling's months against the law of each from both sides.
#[test]
fn the_ceiling_knows_both_sides() {
    let series = [Complete(4), Complete(7), Complete(5), Complete(30), Complete(28), Complete(33), Complete(25)];
    let model = LevelModel { scale: 0.3, freedom: 4.0, dispersion: 0.1 };
    let prior = ModelPrior { models: vec![(model, 2.0)] };
    let paths = ceiling(&table(&[&series]), 2..5, &prior, Sharing::Own, 20_000, 8).expect("paths");
    assert_eq!((paths.months(), paths.regions()), (3, 1));
    let hidden = [Complete(4), Complete(7), Missing, Missing, Missing, Complete(33), Complete(25)];
    let both = filter(&hidden, model, Grid::for_counts(&hidden)).expect("a filter").both_sides();
    for month in 0..3 {
        agrees(&paths, month, &both.all[2 + month].counts(model.dispersion, 1.0));
    }
    assert!(ceiling(&table(&[&series]), 5..8, &prior, Sharing::Own, 10, 8).is_err());
}

/// Weights of laws are their evidences; under a common law those of all regions multiply.
#[test]
fn laws_are_weighed_by_their_evidence() {
    let series = [Complete(4), Complete(7), Complete(3), Complete(12), Complete(9)];
    let other = [Complete(40), Complete(4), Complete(90), Complete(1), Complete(60)];
    let prior = ModelPrior::flat(&[0.1, 0.8], &[0.05, 1.0], 4.0);
    let ln = |series: &[MonthCount]| -> Vec<f64> {
        let grid = Grid::for_counts(series);
        prior.models.iter().map(|(m, _)| filter(series, *m, grid).expect("a filter").ln_evidence()).collect()
    };
    let (first, second) = (ln(&series), ln(&other));
    let both: Vec<f64> = first.iter().zip(&second).map(|(a, b)| a + b).collect();
    for (sharing, logs) in [(Sharing::Own, [first, second]), (Sharing::Common, [both.clone(), both])] {
        let estimates = estimate(&table(&[&series, &other]), &prior, sharing).expect("estimates");
        for (estimate, logs) in estimates.iter().zip(logs) {
            let sum: f64 = logs.iter().map(|log| libm::exp(log - logs[0])).sum();
            for ((_, weight), log) in estimate.models().zip(&logs) {
                assert!((weight - libm::exp(log - logs[0]) / sum).abs() < 1e-12);
            }
        }
    }
    let wrong = ModelPrior::flat(&[0.1], &[-1.0], 4.0);
    assert!(estimate(&table(&[&series]), &wrong, Sharing::Own).is_err());
    assert!(estimate(&table(&[&series]), &ModelPrior { models: vec![] }, Sharing::Own).is_err());
    assert!(filter(&[], LevelModel { scale: 0.1, freedom: 4.0, dispersion: 0.1 }, Grid::for_counts(&[])).is_err());
}
