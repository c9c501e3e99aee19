//! Base lines against the exact means and variances of their months and totals.

use super::{Baseline, BaselineError, discount, exponential};
use crate::{Month, MonthCount, MonthlyCounts, Paths};
use MonthCount::{Complete, Missing, Partial};

const PATHS: usize = 20_000;
const HORIZON: usize = 6;

fn history(series: &[MonthCount]) -> MonthlyCounts {
    MonthlyCounts::new(Month { year: 2023, month: 5 }, 1, series.iter().map(|count| vec![*count]).collect())
        .expect("a table")
}

/// Mean and variance of a sample hold the exact ones within 4.5 standard errors (a false alarm once in 100,000, were they
/// normal; variances of long tails are not quite).
fn holds(sample: &[u32], mean: f64, variance: f64, what: &str) {
    let n = sample.len() as f64;
    let average = |value: &dyn Fn(f64) -> f64| sample.iter().map(|x| value(f64::from(*x))).sum::<f64>() / n;
    let seen = average(&|x| x);
    assert!((seen - mean).abs() <= 4.5 * (variance / n).sqrt() + 1e-9, "{what}: mean {seen}, not {mean}");
    let square = |x: f64| (x - mean) * (x - mean);
    let spread = average(&square);
    let error = (average(&|x| (square(x) - spread) * (square(x) - spread)) / n).sqrt();
    assert!((spread - variance).abs() <= 4.5 * error + 1e-9, "{what}: variance {spread}, not {variance}");
}

/// First month, last month and total, where `laws` gives each month's mean and variance and `total` that of all.
fn all_hold(paths: &Paths, months: &[(f64, f64)], total: (f64, f64), what: &str) {
    for (month, (mean, variance)) in months.iter().enumerate() {
        holds(&paths.totals(month..month + 1, &[0]), *mean, *variance, &format!("{what}, month {month}"));
    }
    holds(&paths.totals(0..HORIZON, &[0]), total.0, total.1, &format!("{what}, total"));
}

/// Level Γ(y + ½)/e once a path: months mean µ, variance µ + µ/e; covariance µ/e.
#[test]
fn the_last_value() {
    let series = [Complete(40), Partial { count: 6, fraction: 0.5 }, Missing];
    let paths = Baseline::LastValue.paths(&history(&series), HORIZON, PATHS, 1).expect("paths");
    let (mean, level) = (13.0, 26.0);
    let h = HORIZON as f64;
    all_hold(&paths, &[(mean, mean + level); HORIZON], (h * mean, h * mean + h * h * level), "last value");
}

/// Each month is one of the past, equally likely; a total is one of those of their runs round the circle.
#[test]
fn climatology_and_conflictology() {
    let past: Vec<u32> = (0..30).map(|i| (i * i * 7 + i) % 23).collect();
    let series: Vec<MonthCount> = past.iter().map(|count| Complete(*count)).collect();
    for (baseline, window) in [(Baseline::Climatology, 30), (Baseline::Conflictology { months: 12 }, 12)] {
        let paths = baseline.paths(&history(&series), HORIZON, PATHS, 2).expect("paths");
        let months = &past[30 - window..];
        let moments = |values: Vec<f64>| {
            let mean = values.iter().sum::<f64>() / values.len() as f64;
            (mean, values.iter().map(|v| (v - mean) * (v - mean)).sum::<f64>() / values.len() as f64)
        };
        let run = |start: usize| (start..start + HORIZON).map(|i| f64::from(months[i % window])).sum::<f64>();
        let month = moments(months.iter().map(|m| f64::from(*m)).collect());
        all_hold(&paths, &[month; HORIZON], moments((0..window).map(run).collect()), baseline.key());
    }
}

/// The mean of a path is a martingale: m' = m + w(y − m), variance of y given m is m + αm².
#[test]
fn the_exponential_mean() {
    let series: Vec<MonthCount> = (0..60).map(|i| Complete(10 + (i * 5) % 9)).collect();
    let weight = 0.25;
    let learnt = exponential::learn(&series, weight).expect("counts");
    let paths = Baseline::ExponentialMean { weight }.paths(&history(&series), HORIZON, PATHS, 3).expect("paths");
    let mean = learnt.mean;
    let mut of_mean = 0.0;
    let (mut months, mut total) = (Vec::new(), 0.0);
    for month in 0..HORIZON {
        let given = mean + learnt.dispersion * (of_mean + mean * mean);
        let variance = of_mean + given;
        months.push((mean, variance));
        // Covariance with each later month: that of y with the mean it moves.
        total += variance + 2.0 * (HORIZON - 1 - month) as f64 * ((1.0 - weight) * of_mean + weight * variance);
        of_mean += weight * weight * given;
    }
    all_hold(&paths, &months, (HORIZON as f64 * mean, total), "exponential mean");
}

/// The mean a/b is a martingale here too: y given (a, b) is negative binomial of shape δa and rate δb, variance
/// µ(1 + 1/(δb)); a' = δa + y, b' = δb + 1.
#[test]
fn the_discount_filter() {
    let series: Vec<MonthCount> = (0..24).map(|i| Complete(3 + (i * 5) % 9)).collect();
    let factor = 0.8;
    let belief = discount::learn(&series, factor).expect("counts");
    let paths = Baseline::Discount { factor }.paths(&history(&series), HORIZON, PATHS, 4).expect("paths");
    let mean = belief.shape / belief.rate;
    let (mut rate, mut of_mean) = (belief.rate, 0.0);
    let (mut months, mut total) = (Vec::new(), 0.0);
    for month in 0..HORIZON {
        let given = mean * (1.0 + 1.0 / (factor * rate));
        let variance = of_mean + given;
        months.push((mean, variance));
        // The mean moves by (y − µ)/b' with each count.
        rate = factor * rate + 1.0;
        let shared = of_mean + given / rate;
        total += variance + 2.0 * (HORIZON - 1 - month) as f64 * shared;
        of_mean += given / (rate * rate);
    }
    all_hold(&paths, &months, (HORIZON as f64 * mean, total), "discount filter");
}

#[test]
fn paths_follow_from_seed_and_number_alone() {
    let series: Vec<MonthCount> = (0..24).map(|i| Complete(3 + (i * 5) % 9)).collect();
    for baseline in Baseline::STANDARD {
        let few = baseline.paths(&history(&series), 3, 5, 9).expect("paths");
        let many = baseline.paths(&history(&series), 3, 50, 9).expect("paths");
        assert!(few.iter().zip(many.iter()).all(|(a, b)| a == b), "{}", baseline.key());
        assert_ne!(many, baseline.paths(&history(&series), 3, 50, 10).expect("paths"), "{}", baseline.key());
        assert_eq!(baseline.paths(&history(&series), 0, 5, 9), Err(BaselineError::Empty));
        let nothing = baseline.paths(&history(&[Missing, Missing]), 3, 5, 9);
        assert_eq!(nothing, Err(BaselineError::NothingKnown { region: 0 }), "{}", baseline.key());
    }
    for wrong in [0.0, -1.0, 1.5, f64::NAN] {
        assert!(Baseline::ExponentialMean { weight: wrong }.paths(&history(&series), 3, 5, 9).is_err());
        assert!(Baseline::Discount { factor: wrong }.paths(&history(&series), 3, 5, 9).is_err());
    }
}
