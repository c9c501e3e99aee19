//! How sharp paired comparisons are: the variance of the difference between the baseline and each shipped scenario, on
//! common random numbers. `cargo run --release --example paired_variance [PAIRS]`, from the root of the project.
#![allow(clippy::print_stdout, reason = "an example prints")]

use std::path::{Path, PathBuf};

use harmattan_core::model::{Model, Simulator};
use harmattan_core::sampling::{Plan, Sampler};
use harmattan_scenario::load;

/// What is compared; of a family, the sum over its members.
const OUTCOMES: [&str; 6] = ["waves", "cells_end", "spread_level", "overrun", "trade_loss", "closed_days"];

/// These outcomes of the first trajectories of a scenario.
fn outcomes(file: &Path, pairs: u64) -> Result<Vec<[f64; 6]>, String> {
    let scenario = load(file, &[]).map_err(|_| format!("{} does not load", file.display()))?.scenario;
    let model = Model::new(scenario.theatre.clone(), scenario.space.clone(), scenario.start, scenario.horizon_days);
    let sampler = Sampler::new(&scenario);
    let columns = OUTCOMES.map(|name| -> Vec<usize> {
        let of = |column: &str| column.split('.').next() == Some(name);
        (0..model.outcomes.len()).filter(|&c| of(&model.outcomes.names()[c])).collect()
    });
    let (mut simulator, mut plan) = (Simulator::new(&model, scenario.seed), Plan::default());
    let one = |number| {
        sampler.plan(number, &mut plan);
        let values = &simulator.run(&plan, number).outcomes;
        columns.each_ref().map(|columns| columns.iter().map(|&c| values[c]).sum())
    };
    Ok((0..pairs).map(one).collect())
}

/// Mean and variance.
fn moments(values: impl Iterator<Item = f64> + Clone) -> (f64, f64) {
    let n = values.clone().count() as f64;
    let mean = values.clone().sum::<f64>() / n;
    (mean, values.map(|x| (x - mean) * (x - mean)).sum::<f64>() / (n - 1.0))
}

fn main() -> Result<(), String> {
    let pairs =
        std::env::args().nth(1).map_or(Ok(10_000), |n| n.parse()).map_err(|_| "PAIRS is a number".to_owned())?;
    let folder = Path::new("scenarios");
    let entries = std::fs::read_dir(folder).map_err(|error| error.to_string())?;
    let mut files: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|file| file.extension().is_some_and(|e| e == "toml") && !file.ends_with("baseline.toml"));
    files.sort();
    let base = outcomes(&folder.join("baseline.toml"), pairs)?;
    println!("variance of the paired difference to the baseline, {pairs} pairs");
    println!("{:24} {}", "scenario", OUTCOMES.map(|name| format!("{name:>12}")).join(" "));
    for file in files {
        let other = outcomes(&file, pairs)?;
        let variance = |k: usize| moments(base.iter().zip(&other).map(move |(a, b)| b[k] - a[k])).1;
        let name = file.file_stem().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        println!("{name:24} {}", (0..6).map(|k| format!("{:12.4e}", variance(k))).collect::<Vec<_>>().join(" "));
    }
    Ok(())
}
