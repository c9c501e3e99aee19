//! Loads a scenario, runs it, and reads a distribution: the days the roads to Dakar are closed.
//!
//! `cargo run --release --example read_distribution`

use std::error::Error;
use std::path::Path;

use harmattan::{Outcome, load, simulate};

fn main() -> Result<(), Box<dyn Error>> {
    let overrides = ["trajectories=2000".to_owned()];
    let scenario = load(Path::new("scenarios/baseline.toml"), &overrides)?.scenario;
    let ensemble = simulate(&scenario, 0)?;
    let layout = &ensemble.layout;
    for (index, &column) in layout.distributed().iter().enumerate() {
        if layout.outcomes.spec(column).outcome == Outcome::ClosedDays {
            let law = &ensemble.mixture.counts.histograms[index];
            let quantiles = law.quantiles(&[0.1, 0.5, 0.9]);
            let days: Vec<String> = quantiles.iter().flatten().map(|days| format!("{days:.0}")).collect();
            println!("{}: 10, 50 and 90 % of futures within {} days", layout.outcomes.names()[column], days.join(", "));
        }
    }
    Ok(())
}
