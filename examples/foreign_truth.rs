//! Writes months of counts by a law that is not the model's, at the levels of the baseline, as an event file: what `.ci/long` holds
//! the baseline's forecasts against.
//!
//! `cargo run --release --example foreign_truth -- walk > walk.csv` (`walk`, `switch` or `constant`)

use std::error::Error;
use std::path::Path;

use harmattan::{Scenario, load};
use harmattan_evidence::events::simulate;
use harmattan_evidence::truths::Truth;
use harmattan_evidence::{Month, MonthCount};

/// January 2022 to June 2026.
const FIRST: Month = Month { year: 2022, month: 1 };
const MONTHS: usize = 54;
/// Futures of the baseline that levels are the mean of: an error of a few per cent, which no forecaster knows.
const FUTURES: u64 = 200;
const SEED: u64 = 20_261_129;
const MONTHS_A_YEAR: f64 = 12.0;
const DAYS_A_YEAR: f64 = 365.25;

/// The law whose mean, in the long run where it has one, is `level` events a month.
fn law(name: &str, level: f64) -> Option<Truth> {
    Some(match name {
        "walk" => Truth::RandomWalk { start: level, scale: 0.15, freedom: 4.0, dispersion: 0.2 },
        // Quiet in three months of four.
        "switch" => {
            Truth::RegimeSwitch { quiet: 0.5 * level, busy: 2.5 * level, rise: 0.05, fall: 0.15, dispersion: 0.3 }
        }
        "constant" => Truth::NegativeBinomial { mean: level, dispersion: 0.3 },
        _ => return None,
    })
}

/// Mean events a month in each region under the scenario.
fn levels(scenario: &Scenario) -> Vec<f64> {
    let mut counts = vec![0_u32; scenario.theatre.regions.len()];
    let futures: Vec<_> = (0..FUTURES).filter_map(|number| simulate(scenario, number)).collect();
    futures.iter().flat_map(|future| &future.events).for_each(|event| counts[event.region] += 1);
    let months = f64::from(scenario.horizon_days) / DAYS_A_YEAR * MONTHS_A_YEAR * futures.len() as f64;
    counts.iter().map(|&count| f64::from(count) / months).collect()
}

fn main() -> Result<(), Box<dyn Error>> {
    let name = std::env::args().nth(1).unwrap_or_default();
    let overrides = [format!("trajectories={FUTURES}")];
    let scenario = load(Path::new("scenarios/baseline.toml"), &overrides)?.scenario;
    let theatre = &scenario.theatre;
    println!("date,place,region,country,kind,count,source");
    for (region, level) in levels(&scenario).into_iter().enumerate() {
        let of = &theatre.regions[region];
        if of.country != theatre.home || level <= 0.0 {
            continue;
        }
        let law = law(&name, level).ok_or("which law: walk, switch or constant?")?;
        // Each region has a level, and so a law, of its own, and numbers of its own.
        let truth = law.simulate(FIRST, MONTHS, 1, SEED + region as u64)?;
        for (month, row) in (0..).zip(truth.counts.rows()) {
            let Some(MonthCount::Complete(count)) = row.first() else { continue };
            let Month { year, month } = FIRST.plus(month);
            let (region, country) = (&of.name.fr, &theatre.countries[theatre.home].name.en);
            println!("{year}-{month:02}-15,,{region},{country},incident,{count},Harmattan simulation");
        }
    }
    Ok(())
}
