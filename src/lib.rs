//! Harmattan: how far, how soon and how surely violence in western Mali could spread, and which policies would stop it.
//!
//! This is the library's front: the few items with which a scenario is loaded, run, compared and read. Behind it stand
//! five crates, in the order in which data goes:
//!
//! ```text
//! harmattan-scenario → harmattan-core → harmattan-engine → harmattan-analysis → harmattan-render → the program
//!     files              model            many futures       numbers              words, pictures
//! ```
//!
//! # A run
//!
//! ```
//! use harmattan::{Outcome, Summary, Threshold, load, simulate};
//! use std::path::Path;
//!
//! let scenario = load(Path::new("scenarios/baseline.toml"), &["trajectories=200".to_owned()])?.scenario;
//! let ensemble = simulate(&scenario, 2)?;
//! let summary = Summary::new(&ensemble);
//! let abroad = summary.mixture.chance(Outcome::FirstAbroad, "", Threshold::By(365)).expect("a headline");
//! assert!(abroad.low <= abroad.p && abroad.p <= abroad.high);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # A comparison
//!
//! ```
//! use harmattan::{compare, load};
//! use std::path::Path;
//!
//! let few = ["trajectories=100".to_owned()];
//! let base = load(Path::new("scenarios/baseline.toml"), &few)?.scenario;
//! let escorts = load(Path::new("scenarios/convoy-escorts.toml"), &few)?.scenario;
//! let comparison = compare(&base, &[escorts], "trade_loss", 2)?;
//! let row = comparison.scenarios[1].row("trade_loss").expect("compared");
//! println!("{} USD in the mean, {:?}", row.mixture.difference.value, row.mixture.verdict);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! A reducer of one's own: `examples/custom_reducer.rs`. The mathematics is in `docs/model.md`, every key of a scenario
//! file in `docs/keys.md`. The program is protective policy analysis at the level of towns, months and capacities.
#![forbid(unsafe_code)]

use std::sync::atomic::AtomicBool;

pub use harmattan_analysis::Summary;
pub use harmattan_analysis::comparison::{Comparison, Entrant, Estimate, Verdict, WARNING_SHARE};
pub use harmattan_core::model::{OUTCOMES, Outcome, Trajectory};
pub use harmattan_core::scenario::Scenario;
pub use harmattan_core::{Language, Translations};
pub use harmattan_engine::{
    Ensemble, EnsembleError, Experiment, Future, Futures, Histogram, Layout, Merge, Mismatch, Moments, Options, Record,
    Reducer, Shard, State, Tables, Threshold, Variants, Watch, run,
};
pub use harmattan_scenario::{Diagnostics, Loaded, load};

use harmattan_engine::{PairedOptions, Pairs, Summaries, run_pairs};

/// Why scenarios could not be compared.
#[derive(Debug, thiserror::Error)]
pub enum CompareError {
    /// They are of different periods, theatres or hypotheses, or count different things under one name.
    #[error(transparent)]
    Mismatch(#[from] Mismatch),
    /// They could not be run.
    #[error(transparent)]
    Run(#[from] EnsembleError),
}

/// Runs all futures of a scenario on so many threads (0: as many as the machine offers); results do not depend on it.
///
/// # Errors
///
/// [`EnsembleError`]: nothing to run, threads that do not start, a model that panics. A future with impossible numbers is
/// no error: it is set aside in [`Ensemble::failures`].
pub fn simulate(scenario: &Scenario, threads: usize) -> Result<Ensemble, EnsembleError> {
    let futures = Futures::new(scenario);
    let layout = futures.layout();
    let options = Options { threads, shard: None };
    let state = run(&futures, &Summaries::new(layout), options, &mut Tables::none(), &mut unwatched(&mut |_, _| ()))?;
    Ok(Ensemble::new(layout, scenario.trajectories, None, state))
}

/// Runs scenarios on the random numbers of `base` and holds them against it, future by future; they are ranked by `outcome`, a
/// key such as `trade_loss`.
///
/// # Errors
///
/// [`CompareError`]: scenarios that cannot be compared, an unknown outcome, and what [`simulate`] gives.
pub fn compare(
    base: &Scenario,
    others: &[Scenario],
    outcome: &str,
    threads: usize,
) -> Result<Comparison, CompareError> {
    let variants = Variants::new(base, others)?;
    let wanted = PairedOptions { chosen: outcome.to_owned(), places: true, budget_usd: None };
    let pairs = Pairs::new(&variants, &wanted, base.seed)?;
    let options = Options { threads, shard: None };
    let (paired, _) = run_pairs(&variants, pairs, (), options, &mut unwatched(&mut |_, _| ()))?;
    let entrants: Vec<Entrant> = std::iter::once(base).chain(others).map(Entrant::from).collect();
    Ok(Comparison::new(&paired, &entrants, WARNING_SHARE))
}

/// Nobody looks on, and nothing stops it.
fn unwatched(progress: &mut dyn FnMut(u64, u64)) -> Watch<'_> {
    static NEVER: AtomicBool = AtomicBool::new(false);
    Watch { stop: &NEVER, progress }
}
