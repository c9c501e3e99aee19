//! Known laws, and the same bits on any number of threads.

use std::sync::{Arc, Mutex};

use harmattan_core::model::Outcome;
use harmattan_engine::{Experiment, Options, Rows, Shard, Sink, SinkError, Tables};

use super::synthetic::{DISRUPTION, HORIZON, MEAN_FIRST, MEAN_LOSS, Synthetic, on_threads, run_on};

/// Keeps all rows, to compare them.
struct Keep(Arc<Mutex<Rows>>);

impl Sink for Keep {
    fn write(&mut self, rows: &Rows) -> Result<(), SinkError> {
        let mut all = self.0.lock().unwrap();
        all.trajectories.extend(&rows.trajectories);
        all.hypotheses.extend(&rows.hypotheses);
        all.outcomes.extend(&rows.outcomes);
        all.series.extend(&rows.series);
        Ok(())
    }

    fn finish(&mut self) -> Result<(), SinkError> {
        Ok(())
    }
}

fn rows_of(source: &Synthetic, threads: usize, shard: Option<Shard>) -> Rows {
    let kept = Arc::new(Mutex::new(Rows::default()));
    let mut tables = Tables::new(vec![Box::new(Keep(Arc::clone(&kept)))]);
    run_on(source, Options { threads, shard }, &mut tables).unwrap();
    drop(tables);
    Arc::try_unwrap(kept).unwrap().into_inner().unwrap()
}

fn bits(rows: &Rows) -> Vec<u64> {
    rows.outcomes.iter().map(|x| x.to_bits()).collect()
}

#[test]
fn any_number_of_threads_gives_the_same_bits() {
    let source = Synthetic::with(3001, 3, |_, _| ());
    let one = on_threads(&source, 1);
    for threads in [2, 3, 8] {
        let other = on_threads(&source, threads);
        assert!(one.hypotheses == other.hypotheses, "{threads} threads");
        assert!(one.mixture == other.mixture, "{threads} threads");
        assert_eq!((one.done, one.events, one.partial), (other.done, other.events, other.partial));
    }
}

#[test]
fn any_split_into_shards_gives_the_same_trajectories() {
    let source = Synthetic::new(1500);
    let whole = rows_of(&source, 2, None);
    assert_eq!(whole.trajectories, (0..1500).collect::<Vec<_>>());
    for of in [1, 2, 7, 97, 200] {
        let mut joined = Rows::default();
        for number in 1..=of {
            let part = rows_of(&source, 3, Shard::new(number, of));
            joined.trajectories.extend(part.trajectories);
            joined.hypotheses.extend(part.hypotheses);
            joined.outcomes.extend(part.outcomes);
            joined.series.extend(part.series);
        }
        assert_eq!(joined.trajectories, whole.trajectories);
        assert_eq!((bits(&joined), &joined.series), (bits(&whole), &whole.series));
    }
}

/// A quantile of n numbers lies between the law's quantiles at p ± 4.5 √(p(1 − p)/n): false alarm below
/// 1e-5 each, 8e-5 in all. Histogram error is far smaller. n = 40,000, fixed seed.
#[test]
fn quantiles_of_known_laws() {
    let source = Synthetic::new(40_000);
    let ensemble = on_threads(&source, 2);
    let layout = source.layout();
    let n = ensemble.counted() as f64;
    let histogram = |outcome: Outcome| {
        let column = layout.outcomes.first(outcome);
        let index = layout.distributed().binary_search(&column).unwrap();
        &ensemble.mixture.counts.histograms[index]
    };
    let laws: [(Outcome, &dyn Fn(f64) -> f64); 4] = [
        (Outcome::ClosedDays, &|p| f64::from(HORIZON) * p),
        (Outcome::TradeLoss, &|p| -MEAN_LOSS * libm::log(1.0 - p)),
        (Outcome::GravityShift, &|p| 50.0 * libm::log(p / (1.0 - p))),
        (Outcome::Deaths, &|p| (1000.0 * p * p).floor()),
    ];
    for (outcome, quantile) in laws {
        for p in [0.05, 0.5, 0.99] {
            let reach = 4.5 * (p * (1.0 - p) / n).sqrt();
            let q = histogram(outcome).quantile(p).unwrap();
            let (low, high) = (quantile(p - reach), quantile(p + reach));
            let slack = 1e-3 * q.abs();
            assert!((low - slack..=high + slack).contains(&q), "{outcome:?} at {p}: {q} not in {low}..{high}");
        }
    }
}

/// Cumulative incidence of an exponential time: 1 − exp(−day/mean), within 4.5 standard errors; events by
/// 30, 90 and 365 days are the same counts; the missing are those that never happened.
#[test]
fn first_days_accumulate_to_the_exponential_law() {
    let source = Synthetic::new(20_000);
    let ensemble = on_threads(&source, 2);
    let counts = &ensemble.mixture.counts;
    for first in &counts.first_days {
        let by_day = first.by_day();
        for day in [1_usize, 30, 90, 365] {
            let p = 1.0 - libm::exp(-(day as f64) / MEAN_FIRST);
            let reach = 4.5 * (p * (1.0 - p) / 20_000.0).sqrt();
            let share = by_day[day] as f64 / 20_000.0;
            assert!((share - p).abs() < reach, "day {day}: {share}, expected {p}");
        }
        for (event, &hits) in source.layout().events.iter().zip(&counts.events) {
            if event.column == first.column {
                let day: usize = event.key.rsplit("<=").next().unwrap().parse().unwrap();
                assert_eq!(hits, by_day[day], "{}", event.key);
            }
        }
        let present = ensemble.mixture.outcomes.get(first.column).count;
        assert_eq!(present, by_day[365]);
    }
}

/// Levels are uniform on 0–5, disruption has probability 1 − 73/365 = 0.8; 4.5 standard errors, n = 20,000.
#[test]
fn events_have_the_probabilities_of_their_law() {
    let source = Synthetic::new(20_000);
    let ensemble = on_threads(&source, 2);
    assert_eq!(ensemble.mixture.counts.levels.iter().sum::<u64>(), 20_000);
    for (i, event) in source.layout().events.iter().enumerate() {
        let expected = match event.outcome {
            Outcome::SpreadLevel => {
                let level: f64 = event.key.rsplit(">=").next().unwrap().parse().unwrap();
                1.0 - level / 6.0
            }
            Outcome::ClosedDays => 1.0 - DISRUPTION / f64::from(HORIZON),
            Outcome::IsolationDays => 1.0 - 1.0 / f64::from(HORIZON),
            _ => continue,
        };
        let p = ensemble.mixture.event(&ensemble.layout, i).p();
        let reach = 4.5 * (expected * (1.0 - expected) / 20_000.0).sqrt();
        assert!((p - expected).abs() < reach, "{}: {p}, expected {expected}", event.key);
    }
}

/// The mixture is the sum of its hypotheses, and the numbers per trajectory are all there.
#[test]
fn the_mixture_is_the_sum_of_the_hypotheses() {
    let source = Synthetic::new(4000);
    let ensemble = on_threads(&source, 2);
    let by_hypothesis: Vec<u64> = ensemble.hypotheses.iter().map(|h| h.counts.trajectories).collect();
    assert_eq!(by_hypothesis, [3000, 1000]);
    let rows = rows_of(&source, 2, None);
    let columns = source.layout().outcomes.len();
    for column in 0..columns {
        let present: Vec<f64> =
            rows.outcomes.iter().skip(column).step_by(columns).copied().filter(|x| !x.is_nan()).collect();
        let moments = ensemble.mixture.outcomes.get(column);
        let mean = present.iter().sum::<f64>() / present.len() as f64;
        let variance = present.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / (present.len() - 1) as f64;
        assert_eq!(moments.count, present.len() as u64);
        assert!((moments.mean - mean).abs() <= 1e-10 * mean.abs().max(1.0));
        assert!((moments.variance().unwrap() - variance).abs() <= 1e-9 * variance.max(1.0));
    }
    let series_width = source.layout().series.columns.len();
    let weeks = source.layout().series.days.len();
    for (week, column) in [(0, 0), (10, 1), (weeks - 1, series_width - 1)] {
        let mut values: Vec<u32> =
            rows.series.iter().skip(week * series_width + column).step_by(series_width * weeks).copied().collect();
        values.sort_unstable();
        let quantiles = ensemble.mixture.counts.weekly.quantiles(week, column, &[0.025, 0.5, 0.975]);
        assert_eq!(quantiles, [values[99], values[1999], values[3899]]);
    }
}

/// What is kept does not grow with the number of trajectories: ten times as many need the same tables but
/// for values that are new to them (serialised sizes as a measure; the laws here are bounded or thin-tailed).
#[test]
fn what_is_kept_does_not_grow_with_the_number_of_trajectories() {
    let size = |trajectories| {
        let ensemble = on_threads(&Synthetic::new(trajectories), 2);
        serde_json::to_vec(&harmattan_analysis::Summary::new(&ensemble)).unwrap().len() as f64
    };
    let buckets = |trajectories| {
        let ensemble = on_threads(&Synthetic::new(trajectories), 2);
        ensemble.mixture.counts.histograms.iter().map(harmattan_engine::Histogram::octaves).sum::<usize>()
    };
    assert!(size(40_000) < 1.25 * size(4000));
    assert!(buckets(40_000) <= buckets(4000) + 4 * Synthetic::new(1).layout().distributed().len());
}
