//! Holds a policy against the baseline, future by future.
//!
//! `cargo run --release --example compare_two`

use std::error::Error;
use std::path::Path;

use harmattan::{compare, load};

fn main() -> Result<(), Box<dyn Error>> {
    let overrides = ["trajectories=2000".to_owned()];
    let read = |file: &str| load(Path::new(file), &overrides).map(|loaded| loaded.scenario);
    let base = read("scenarios/baseline.toml")?;
    let policy = read("scenarios/report-recommendations.toml")?;
    let comparison = compare(&base, &[policy], "trade_loss", 0)?;
    let policy = &comparison.scenarios[1];
    for row in policy.rows.iter().filter(|row| row.headline) {
        let d = row.mixture.difference;
        println!("{}: {:+.3} ({:+.3} to {:+.3}), {:?}", row.key, d.value, d.low, d.high, row.mixture.verdict);
    }
    println!("least loss of trade with probability {:.2}", policy.standing.best);
    Ok(())
}
