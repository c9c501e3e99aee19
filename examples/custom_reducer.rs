//! A reducer of one's own: how many waves come in futures with and without a strike in Senegal. It is folded in chunks on
//! any number of threads and gives the same bits.
//!
//! `cargo run --release --example custom_reducer`

use std::error::Error;
use std::path::Path;
use std::sync::atomic::AtomicBool;

use harmattan::{Experiment, Future, Futures, Merge, Moments, Options, Outcome, Reducer, Tables, Watch, load, run};
use serde::{Deserialize, Serialize};

/// Waves in futures without and with a strike in Senegal.
#[derive(Default, Serialize, Deserialize)]
struct WavesByStrike([Moments; 2]);

impl Merge for WavesByStrike {
    fn merge(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(a, b)| a.merge(b));
    }
}

/// Columns of the outcomes that are read.
struct ByStrike {
    waves: usize,
    first_strike: usize,
}

impl Reducer for ByStrike {
    type Notes = ();
    type Sums = WavesByStrike;
    type Counts = ();

    fn notes(&self) {}

    fn sums(&self) -> WavesByStrike {
        WavesByStrike::default()
    }

    fn counts(&self) {}

    /// Of fixed size, sums that were read from a file always fit.
    fn sums_fit(&self, _: &WavesByStrike) -> bool {
        true
    }

    fn counts_fit(&self, (): &()) -> bool {
        true
    }

    fn take(&self, (): &mut (), sums: &mut WavesByStrike, (): &mut (), future: &Future<'_>) {
        let outcomes = &future.record.trajectory.outcomes;
        // A first strike that never comes is missing: NaN.
        let struck = !outcomes[self.first_strike].is_nan();
        sums.0[usize::from(struck)].push(outcomes[self.waves]);
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let overrides = ["trajectories=2000".to_owned()];
    let futures = Futures::new(&load(Path::new("scenarios/baseline.toml"), &overrides)?.scenario);
    let outcomes = &futures.layout().outcomes;
    let senegal = outcomes.members(Outcome::FirstStrike).iter().position(|country| country.name == "senegal");
    let reducer = ByStrike {
        waves: outcomes.first(Outcome::Waves),
        first_strike: outcomes.first(Outcome::FirstStrike) + senegal.ok_or("no Senegal in this theatre")?,
    };
    let stop = AtomicBool::new(false);
    let mut watch = Watch { stop: &stop, progress: &mut |_, _| () };
    let state = run(&futures, &reducer, Options::default(), &mut Tables::none(), &mut watch)?;
    let WavesByStrike([without, with]) = state.sums.fold().unwrap_or_default();
    println!("without a strike in Senegal: {} futures, {:.1} waves in the mean", without.count, without.mean);
    println!("with one: {} futures, {:.1} waves in the mean", with.count, with.mean);
    Ok(())
}
