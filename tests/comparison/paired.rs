//! Runs paired variants as the commands do.

use std::sync::atomic::AtomicBool;

use harmattan_analysis::comparison::{Attribution, Credits, Entrant, MeasureCost, Portfolio, Steps, WARNING_SHARE};
use harmattan_core::scenario::ScenarioKind;
use harmattan_engine::{
    EnsembleError, Experiment, Item, Options, Paired, PairedOptions, Pairs, Portfolios, Reducer, Walk, Watch, run_pairs,
};

/// Runs an experiment and reduces it by pairs, and by what `beside` makes of the chosen item.
pub fn pairs_and<E: Experiment, R: Reducer>(
    experiment: &E,
    threads: usize,
    wanted: &PairedOptions,
    beside: impl FnOnce(&Item) -> R,
) -> Result<(Paired, R::Sums), EnsembleError> {
    let pairs = Pairs::new(experiment, wanted, 1)?;
    let beside = beside(pairs.chosen());
    let stop = AtomicBool::new(false);
    let mut watch = Watch { stop: &stop, progress: &mut |_, _| () };
    let options = Options { threads, shard: None };
    let (paired, sums) = run_pairs(experiment, pairs, beside, options, &mut watch)?;
    Ok((paired, sums.expect("some chunk")))
}

/// By the loss of trade, place by place.
pub fn by_trade_loss(budget_usd: Option<f64>) -> PairedOptions {
    PairedOptions { chosen: "trade_loss".to_owned(), places: true, budget_usd }
}

/// Runs an experiment and reduces it by pairs alone.
pub fn run<E: Experiment>(experiment: &E, threads: usize) -> Paired {
    pairs_and(experiment, threads, &by_trade_loss(None), |_| ()).expect("it runs").0
}

/// Runs all portfolios of measures called by their keys, which cost something; `budget` may depend on their costs.
pub fn portfolio(portfolios: &Portfolios, keys: &[String], threads: usize, budget: Option<f64>) -> (Paired, Portfolio) {
    let credits = |item: &Item| Credits::new(portfolios.layout(), item.clone(), keys.len());
    let (paired, credits) = pairs_and(portfolios, threads, &by_trade_loss(budget), credits).expect("it runs");
    let costs = keys.iter().enumerate().map(|(bit, key)| MeasureCost::new(key, paired.cost(1 << bit))).collect();
    let portfolio = Portfolio::new(&paired, &credits, costs, budget, WARNING_SHARE);
    (paired, portfolio)
}

/// Two scenarios that may be chosen, called `a` and `b`, with all their costs known.
pub fn entrants() -> [Entrant; 2] {
    ["a", "b"].map(|name| Entrant { name: name.to_owned(), kind: ScenarioKind::Policy, measures: Vec::new() })
}

/// Walks over changes of these names.
pub fn attribution(walk: &Walk, keys: &[String], threads: usize) -> (Paired, Attribution) {
    let steps = |item: &Item| Steps::new(walk, walk.layout(), vec![item.clone()], keys.len());
    let (paired, steps) = pairs_and(walk, threads, &by_trade_loss(None), steps).expect("it runs");
    let attribution = Attribution::new(&paired, &steps, (0, paired.chosen), keys);
    (paired, attribution)
}
