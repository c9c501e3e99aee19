//! What carries a result, against the futures themselves: groups by value, and the hypothesis.

use std::path::Path;

use super::synthetic::unwatched;
use harmattan_analysis::{Driver, Drivers, Summary};
use harmattan_core::distribution::Distribution;
use harmattan_core::model::Outcome;
use harmattan_core::parameters::Key;
use harmattan_core::sampling::Plan;
use harmattan_engine::{Ensemble, Experiment, Futures, Options, Summaries, Tables, Worker, run};

/// Share of the variance of `values` that lies between their groups.
fn between(values: &[f64], groups: &[usize]) -> f64 {
    let mean = |of: &dyn Fn(usize) -> bool| {
        let (mut n, mut sum) = (0.0, 0.0);
        values.iter().zip(groups).filter(|(_, group)| of(**group)).for_each(|(x, _)| (n, sum) = (n + 1.0, sum + x));
        (n, sum / f64::max(n, 1.0))
    };
    let (n, all) = mean(&|_| true);
    let whole: f64 = values.iter().map(|x| (x - all) * (x - all)).sum::<f64>() / n;
    let count = groups.iter().max().map_or(0, |most| most + 1);
    let part = |group: usize| {
        let (n, own) = mean(&|of| of == group);
        n * (own - all) * (own - all)
    };
    (0..count).map(part).sum::<f64>() / n / whole
}

/// A closure of a hundredth of a day, or rarely of more than a year: the two values are two groups, and the share is
/// p(1 − p)Δ²/Var, that between the groups of the very futures, less what chance would show. The hypothesis has its own. And a
/// key that one hypothesis sets is grouped by its value, 1 under all others.
#[test]
fn groups_are_those_of_the_futures() {
    let path = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios/baseline.toml"));
    let mut scenario = harmattan_scenario::load(path, &[]).unwrap().scenario;
    scenario.trajectories = 1500;
    let overrun = scenario.space.first(Key::ClosureOverrun);
    let law = Distribution::Discrete { values: vec![0.01, 400.0], weights: vec![0.95, 0.05] };
    scenario.base[overrun] = Some(law.into());
    let futures = Futures::new(&scenario);
    let options = Options { threads: 2, shard: None };
    let state =
        run(&futures, &Summaries::new(futures.layout()), options, &mut Tables::none(), &mut unwatched()).unwrap();
    let summary = Summary::new(&Ensemble::new(futures.layout(), 1500, None, state));

    let (mut worker, mut plan) = (futures.worker(), Plan::default());
    let column = futures.layout().outcomes.first(Outcome::TradeLoss);
    let (mut losses, mut rare, mut hypotheses) = (Vec::new(), Vec::new(), Vec::new());
    for number in 0..1500 {
        let record = worker.run(number, 0);
        losses.push(record.trajectory.outcomes[column].round());
        hypotheses.push(record.hypothesis);
        futures.sampler().plan(number, &mut plan);
        rare.push(usize::from(plan.epochs[0].values.as_slice()[overrun] > 1.0));
    }
    let drivers: &Drivers = summary.drivers.iter().find(|d| d.key == "trade_loss").unwrap();
    let found: &Driver = drivers.assumptions.iter().find(|d| d.key == "closure.overrun").unwrap();
    assert_eq!(found.groups.iter().map(|g| g.value).collect::<Vec<_>>(), [Some(0.01), Some(400.0)]);
    assert_eq!(found.groups[1].futures, rare.iter().filter(|&&r| r == 1).count() as u64);
    let exact = between(&losses, &rare);
    assert!((found.share - exact).abs() < 2.0 / 1500.0, "{} instead of {exact}", found.share);
    assert!(found.share > 0.5 && found.high > 5.0 * found.low, "{found:?}");
    if let Some(hypothesis) = &drivers.hypothesis {
        let exact = between(&losses, &hypotheses);
        // What chance shows among four groups: three in 1,500.
        assert!((hypothesis.share - exact).abs() < 4.0 / 1500.0, "{} instead of {exact}", hypothesis.share);
    }
    assert!(drivers.chance.is_none() && drivers.explained.unwrap() > 0.5);

    let closed = summary.drivers.iter().find(|d| d.key.starts_with("first_abroad")).unwrap();
    assert!(closed.hypothesis.as_ref().is_some_and(|h| h.share > 0.05), "{:?}", closed.hypothesis);
    for driver in summary.drivers.iter().flat_map(|d| &d.assumptions).filter(|d| d.key == "group.corridor_focus") {
        assert!(driver.replaced);
        assert_eq!(driver.groups[0].value, Some(1.0));
        assert!(driver.groups[1].value.unwrap() > 1.5);
    }
}
