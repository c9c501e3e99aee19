//! What a lever does within the model, before any chance: the rates and probabilities at either end of its range. Where an
//! outcome hardly answers, they tell whether the lever moves nothing or what it moves matters little.

use serde::{Deserialize, Serialize};

use harmattan_core::model::{Insight, Model};
use harmattan_core::sampling::{Plan, Sampler};
use harmattan_core::scenario::Scenario;

/// Draws that the rates are averaged over.
const DRAWS: u64 = 200;
/// A rate that moves by less than this share of itself does not move.
const UNMOVED: f64 = 0.01;

/// A rate of the model, as `explain` tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "rate", rename_all = "snake_case")]
#[allow(missing_docs, reason = "the members are indices of the theatre's fronts, countries and corridors")]
pub enum Rate {
    /// Share of a front's area seen in a day.
    Coverage { front: usize },
    /// Probability that aircraft alone see the preparation of a single strike on a front.
    SeenByAir { front: usize },
    /// Mean number of aircraft on station over a front.
    Drones { front: usize },
    /// Mean number of ground units ready on a front.
    Ground { front: usize },
    /// Probability that the preparation of a single strike is seen by any channel, mean over places.
    Alerted,
    /// Probability that a crossing to a neighbour is stopped.
    Interdiction { country: usize },
    /// New cells per cell and year, mean over places.
    Formation,
    /// Cells lost to pressure per cell and year, mean over places.
    Loss,
    /// Ambushes per cell and year, mean over places.
    Ambushes,
    /// Waves a year at the start's number of cells.
    Waves,
    /// Mean number of strikes of a wave.
    MeanSize,
    /// Blockades of a corridor begun a year, while there is none.
    Blockades { corridor: usize },
}

/// A rate at the two ends of a lever's range.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Link {
    /// Which rate.
    #[serde(flatten)]
    pub rate: Rate,
    /// At the first step, and at the last.
    pub ends: [f64; 2],
}

impl Link {
    /// By how much it moves, as a share of the larger end, 0–1.
    #[must_use]
    pub fn movement(&self) -> f64 {
        let [a, b] = self.ends;
        let larger = a.abs().max(b.abs());
        if larger > 0.0 { (b - a).abs() / larger } else { 0.0 }
    }
}

/// The rates that differ between two scenarios on one theatre, those that move most first.
#[must_use]
pub fn links(first: &Scenario, last: &Scenario) -> Vec<Link> {
    let [a, b] = [first, last].map(rates);
    let both = a.into_iter().zip(b);
    let mut links: Vec<Link> = both.map(|((rate, a), (_, b))| Link { rate, ends: [a, b] }).collect();
    links.retain(|link| link.movement() > UNMOVED);
    links.sort_by(|a, b| b.movement().total_cmp(&a.movement()));
    links
}

/// The mean of every rate over some draws, measures in force in full.
fn rates(scenario: &Scenario) -> Vec<(Rate, f64)> {
    let model = Model::new(scenario.theatre.clone(), scenario.space.clone(), scenario.start, scenario.horizon_days);
    let sampler = Sampler::new(scenario).without_seasons();
    let (mut plan, mut sums) = (Plan::default(), Vec::new());
    let draws = scenario.trajectories.min(DRAWS);
    let step = (scenario.trajectories / draws.max(1)).max(1);
    for draw in 0..draws {
        sampler.plan(draw * step, &mut plan);
        let Some(last) = plan.epochs[..plan.epoch_count].last() else { continue };
        let of_draw = of(&Insight::new(&model, &last.values));
        if sums.is_empty() {
            sums = of_draw;
        } else {
            sums.iter_mut().zip(of_draw).for_each(|((_, sum), (_, x))| *sum += x);
        }
    }
    sums.iter_mut().for_each(|(_, sum)| *sum /= draws.max(1) as f64);
    sums
}

fn of(insight: &Insight) -> Vec<(Rate, f64)> {
    let places = insight.places.len().max(1) as f64;
    let mean =
        |of: fn(&harmattan_core::model::PlaceInsight) -> f64| insight.places.iter().map(of).sum::<f64>() / places;
    let fronts = insight.fronts.iter().enumerate().flat_map(|(front, f)| {
        [
            (Rate::Coverage { front }, f.coverage),
            (Rate::SeenByAir { front }, f.seen_by_air),
            (Rate::Drones { front }, f.drones),
            (Rate::Ground { front }, f.ground),
        ]
    });
    let borders = insight.borders.iter().map(|b| (Rate::Interdiction { country: b.country }, b.interdiction));
    let blockades = insight.corridors.iter().enumerate();
    fronts
        .chain([(Rate::Alerted, mean(|p| p.alerted))])
        .chain(borders)
        .chain([
            (Rate::Formation, mean(|p| p.formation)),
            (Rate::Loss, mean(|p| p.loss)),
            (Rate::Ambushes, mean(|p| p.ambushes)),
            (Rate::Waves, insight.waves_per_year),
            (Rate::MeanSize, insight.mean_size),
        ])
        .chain(blockades.map(|(corridor, c)| (Rate::Blockades { corridor }, c.begun)))
        .collect()
}
