//! Summaries against the rows they summarise.

use harmattan_analysis::{HeadlineValue, Summary};
use harmattan_core::model::Outcome;
use harmattan_engine::{Experiment, Threshold, Worker};

use super::synthetic::{DISRUPTION, HORIZON, Synthetic, on_threads};

/// All outcomes of a column, sorted.
fn sorted(source: &Synthetic, column: usize) -> Vec<f64> {
    let mut worker = source.worker();
    let mut out: Vec<f64> = (0..source.trajectories())
        .map(|n| worker.run(n, 0).trajectory.outcomes[column])
        .filter(|x| !x.is_nan())
        .collect();
    out.sort_by(f64::total_cmp);
    out
}

#[test]
fn quantiles_are_those_of_the_sorted_numbers() {
    let source = Synthetic::new(3000);
    let summary = Summary::new(&on_threads(&source, 2));
    for &column in source.layout().distributed() {
        let numbers = sorted(&source, column);
        let outcome = &summary.mixture.outcomes[column];
        let q = outcome.quantiles.unwrap();
        assert_eq!((outcome.n + outcome.missing, outcome.n), (3000, numbers.len() as u64));
        assert_eq!(outcome.range, Some((numbers[0], numbers[numbers.len() - 1])));
        for (p, found) in [(0.05, q.q05), (0.1, q.q10), (0.5, q.q50), (0.9, q.q90), (0.99, q.q99)] {
            let exact = numbers[((p * numbers.len() as f64).ceil() as usize).max(1) - 1];
            assert!((found - exact).abs() <= exact.abs() / 2048.0, "{} at {p}: {found}, {exact}", outcome.key);
        }
    }
}

#[test]
fn curves_are_shares_of_the_rows() {
    let source = Synthetic::new(3000);
    let summary = Summary::new(&on_threads(&source, 2));
    let layout = source.layout();
    for curve in &summary.curves.exceedance {
        let column = layout.outcomes.names().iter().position(|n| *n == curve.key).unwrap();
        let numbers = sorted(&source, column);
        assert!(curve.points.windows(2).all(|w| w[0].0 <= w[1].0 && w[0].1 >= w[1].1));
        assert_eq!(curve.points.last().map(|p| p.1), Some(0.0));
        for &(x, p) in curve.points.iter().step_by(7).filter(|(x, _)| *x < numbers[2999]) {
            let above = numbers.iter().filter(|&&n| n > x).count() as f64 / 3000.0;
            assert!((p - above).abs() < 1e-12, "{} at {x}: {p}, {above}", curve.key);
        }
    }
    for corridor in &summary.curves.corridors {
        let column = layout.outcomes.names().iter().position(|n| *n == format!("closed_days.{}", corridor.corridor));
        let numbers = sorted(&source, column.unwrap());
        for bin in &corridor.bins {
            let inside = numbers.iter().filter(|&&n| n >= bin.from && n < bin.to).count() as f64 / 3000.0;
            assert!((bin.share - inside).abs() < 1e-12);
        }
        let total = corridor.zero + corridor.bins.iter().map(|b| b.share).sum::<f64>();
        assert!((total - 1.0).abs() < 1e-12);
    }
}

#[test]
fn probabilities_are_found_by_their_event() {
    let source = Synthetic::new(3000);
    let ensemble = on_threads(&source, 2);
    let summary = Summary::new(&ensemble);
    let closed = source.layout().outcomes.first(Outcome::ClosedDays);
    let disrupted = sorted(&source, closed).iter().filter(|&&d| d >= DISRUPTION).count() as f64 / 3000.0;
    let chance = summary.mixture.chance(Outcome::ClosedDays, "dakar", Threshold::Disruption).unwrap();
    assert!((chance.p - disrupted).abs() < 1e-12 && chance.low < chance.p && chance.p < chance.high);
    let by = |day| summary.mixture.chance(Outcome::FirstStrike, "senegal", Threshold::By(day)).map(|c| c.p);
    assert!(by(30) < by(90) && by(90) < by(HORIZON) && by(31).is_none());
    let incidence = summary.curves.incidence.iter().find(|i| i.key == "first_strike.senegal").unwrap();
    let at = |day| incidence.points.iter().find(|p| p.day == day).map(|p| p.chance.p);
    assert_eq!([at(30), at(90), at(365)], [by(30), by(90), by(365)]);
    assert_eq!(summary.hypotheses.iter().map(|g| g.trajectories).collect::<Vec<_>>(), [2250, 750]);
    let probabilities =
        summary.headline.iter().filter(|row| matches!(row.value, HeadlineValue::Probability { .. })).count();
    // Some western corridor, a border place, a foothold, a strike and either abroad, the coast; one western corridor,
    // two first events at three days; then the amounts. No level of the ladder: it counts all above it.
    assert_eq!(probabilities, 6 + 1 + 6);
    assert!(summary.headline.iter().all(|row| row.outcome != Outcome::SpreadLevel));
    assert!(summary.headline.iter().any(|row| row.key == "trade_loss"));
}

#[test]
fn nothing_counted_gives_a_summary_without_numbers() {
    let source = Synthetic::with(20, 1, |_, t| t.outcomes[0] = f64::NAN);
    let summary = Summary::new(&on_threads(&source, 1));
    assert_eq!((summary.trajectories, summary.failed), (0, 20));
    assert!(summary.mixture.outcomes.iter().all(|o| o.mean.is_none() && o.quantiles.is_none()));
    let json = serde_json::to_string(&summary).unwrap();
    assert!(!json.contains("NaN") && !json.contains("inf"));
}
