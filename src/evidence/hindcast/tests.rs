//! A scenario brought up to date from its own futures, and hindcasts of truths by its own law and by others.

use std::path::Path;

use harmattan_core::distribution::Distribution;
use harmattan_core::model::{Model, Outcome, Simulator};
use harmattan_core::parameters::Key;
use harmattan_core::sampling::{Plan, Sampler};
use harmattan_core::scenario::{Provenance, Scenario};
use harmattan_scenario::{extension_toml, load, scenario_digest};

use super::*;
use crate::MonthCount;
use crate::update::{per_month, start_from};

fn shipped(name: &str) -> Scenario {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios").join(name);
    load(&path, &[]).expect("a shipped scenario").scenario
}

/// The counts of a future of the baseline of so many months from January 2022.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "counts")]
fn own(months: i32, number: u64) -> MonthlyCounts {
    let mut scenario = shipped("baseline.toml");
    let first = Month { year: 2022, month: 1 };
    scenario.start = first.first_day();
    let days = first.plus(months).first_day().to_days() - scenario.start.to_days();
    scenario.horizon_days = u32::try_from(days).expect("few");
    scenario.trajectories = 64;
    let model = Model::new(scenario.theatre.clone(), scenario.space.clone(), scenario.start, scenario.horizon_days);
    let (mut plan, mut simulator) = (Plan::default(), Simulator::new(&model, 4));
    Sampler::new(&scenario).plan(number, &mut plan);
    let trajectory = simulator.run(&plan, number);
    let (column, regions) = (model.outcomes.first(Outcome::Events), scenario.theatre.regions.len());
    let months = usize::try_from(months).expect("few");
    let count = |m: usize, r: usize| MonthCount::Complete(trajectory.outcomes[column + r * months + m] as u32);
    let rows = (0..months).map(|m| (0..regions).map(|r| count(m, r)).collect()).collect();
    MonthlyCounts::new(first, regions, rows).expect("a table")
}

/// The events that a scenario brought up to date makes at first are in the mean, region by region, those of the level: within a tenth and
/// half an event, of which 4,000 futures err by less than a fiftieth. Its file loads as the same scenario, and policy that
/// had begun goes on.
#[test]
fn a_scenario_goes_on_from_its_events() {
    let scenario = shipped("convoy-escorts.toml");
    let counts = own(54, 3);
    let as_of = counts.first().plus(54).first_day();
    let start = start_from(&scenario, &counts, as_of, 400).expect("a start");
    assert_eq!((start.months, start.last, start.regions.len()), (54, Month { year: 2026, month: 6 }, 9));
    let after = going_on(&scenario, &start, &Provenance::default()).expect("times that can be moved");
    let expected = per_month::events(&after, 4000);
    for region in &start.regions {
        let (level, made) = (region.mean(), expected[region.region]);
        assert!((made - level).abs() < 0.1 * level + 0.5, "region {}: {made}, level {level}", region.region);
    }
    let measure = scenario.policy[0];
    let day = |s: &Scenario| s.measures[measure].start_day.distribution.mean();
    assert!((day(&scenario) - day(&after) - 365.0).abs() < 1.5, "{} {}", day(&scenario), day(&after));
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("2026-07.toml");
    let extends = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios/convoy-escorts.toml");
    std::fs::write(&path, extension_toml(&scenario, &after, &extends.display().to_string())).expect("written");
    let again = load(&path, &[]).expect("a file that loads").scenario;
    assert_eq!(scenario_digest(&again), scenario_digest(&after));
    let cells: f64 = (0..scenario.theatre.places.len())
        .map(|p| again.base[again.space.first(Key::Cells) + p].as_ref().map_or(0.0, |q| q.distribution.mean()))
        .sum();
    assert!((30.0..300.0).contains(&cells), "{cells}");
}

/// A region whose level is thrice what its places make when they are full still makes it: what room lacks, effort makes up. Within a fifth, since
/// its campaign may end within the two months.
#[test]
fn a_region_that_outgrew_its_places_makes_its_events() {
    let scenario = shipped("baseline.toml");
    let regions = scenario.theatre.regions.len();
    let segou = scenario.theatre.regions.iter().position(|region| region.key == "segou").expect("there");
    let row = |_| (0..regions).map(|r| MonthCount::Complete(if r == segou { 90 } else { 8 })).collect();
    let counts =
        MonthlyCounts::new(Month { year: 2023, month: 1 }, regions, (0..30).map(row).collect()).expect("a table");
    let start = start_from(&scenario, &counts, Month { year: 2025, month: 7 }.first_day(), 400).expect("a start");
    let after = going_on(&scenario, &start, &Provenance::default()).expect("times that can be moved");
    let made = per_month::events(&after, 2000)[segou];
    assert!((made / 90.0 - 1.0).abs() < 0.2, "{made}: {:?}", start.regions);
}

/// A measure that has ended before the new first day, and what was known of the old one: the file loads, with the end in the past,
/// no blockade and no effort of then.
#[test]
fn what_is_over_stays_over() {
    let mut scenario = shipped("convoy-escorts.toml");
    let counts = own(54, 3);
    let measure = scenario.policy[0];
    let certain = |x: f64| Distribution::Fixed(x).into();
    scenario.measures[measure].end_day = Some(certain(100.0));
    let blockade = scenario.space.first(Key::StateBlockade);
    scenario.base[blockade] = Some(certain(0.9));
    let effort = scenario.space.first(Key::StateEffort);
    scenario.base[effort] = Some(certain(3.0));
    let folder = tempfile::tempdir().expect("a folder");
    let old = folder.path().join("old.toml");
    std::fs::write(&old, harmattan_scenario::resolved_toml(&scenario)).expect("written");
    let scenario = load(&old, &[]).expect("a file that loads").scenario;
    let start = start_from(&scenario, &counts, counts.first().plus(54).first_day(), 60).expect("a start");
    let after = going_on(&scenario, &start, &Provenance::default()).expect("times that can be moved");
    let path = folder.path().join("new.toml");
    std::fs::write(&path, extension_toml(&scenario, &after, "old.toml")).expect("written");
    let again = load(&path, &[]).expect("a file that loads").scenario;
    assert_eq!(scenario_digest(&again), scenario_digest(&after));
    let end = again.measures[measure].end_day.as_ref().map(|end| end.distribution.mean());
    assert_eq!(end, Some(100.0 - 364.0));
    let mean = |slot: usize| again.base[slot].as_ref().map(|quantity| quantity.distribution.mean());
    assert_eq!(mean(blockade), Some(0.0));
    assert!((mean(effort).expect("stated") - 1.0).abs() < 0.01);
    let mut other = scenario.clone();
    let cells = other.space.first(Key::Cells);
    other.hypotheses[0].set.push((cells, certain(2.0)));
    let refused = start_from(&other, &counts, counts.first().plus(54).first_day(), 10);
    assert!(matches!(refused, Err(UpdateError::Hypothesis(_))));
}

/// What cannot be gone on from is refused.
#[test]
fn counts_that_say_nothing_are_refused() {
    let scenario = shipped("baseline.toml");
    let counts = own(13, 1);
    let before = counts.first().first_day();
    assert_eq!(start_from(&scenario, &counts, before, 10), Err(UpdateError::NoMonths(before)));
    let two = counts.of_regions(&[0, 1]);
    let refused = start_from(&scenario, &two, counts.first().plus(6).first_day(), 10);
    assert!(matches!(refused, Err(UpdateError::Regions { found: 2, .. })));
    let settings = Settings {
        origins: (counts.first(), counts.first().plus(11)),
        horizons: vec![1],
        paths: 10,
        seed: 1,
        ablations: false,
    };
    assert_eq!(hindcast(&scenario, &counts, &settings, &|_, _| ()), Err(HindcastError::NoOrigins));
    let none = Settings { horizons: vec![], ..settings };
    assert_eq!(hindcast(&scenario, &counts, &none, &|_, _| ()), Err(HindcastError::Empty));
}

/// A small hindcast: every forecast that can be held against what came is there once, totals are those of the counts, and the same
/// bits come twice.
#[test]
fn a_hindcast_holds_every_forecast_against_what_came() {
    let scenario = shipped("baseline.toml");
    let counts = own(20, 5);
    let settings = Settings {
        origins: (counts.first().plus(14), counts.first().plus(40)),
        horizons: vec![1, 3],
        paths: 60,
        seed: 7,
        ablations: false,
    };
    let first = hindcast(&scenario, &counts, &settings, &|_, _| ()).expect("a hindcast");
    assert_eq!(first, hindcast(&scenario, &counts, &settings, &|_, _| ()).expect("a hindcast"));
    assert_eq!(first.origins.len(), 6);
    let regions = first.areas.len() - 2;
    // Months 15 to 20 one month ahead, 15 to 18 three; eight forecasters; regions, west and all.
    assert_eq!(first.scored.len(), (6 + 4) * 8 * (regions + 2));
    for scored in &first.scored {
        let area = first.areas.iter().find(|a| a.key == scored.area).expect("an area");
        let row = usize::try_from(scored.origin.since(counts.first())).expect("a row");
        assert_eq!(counts.total(row..row + scored.horizon, &area.regions), Some(scored.observed));
        assert!(scored.low <= scored.high && scored.crps >= 0.0 && scored.bits > 0.0);
    }
    let line = first.summary.line("scenario", "west", 3).expect("a line");
    assert_eq!((line.forecasts, line.energy), (4, None));
    // Of all single regions at once, every origin and horizon once; their mean stands with those of all regions.
    assert_eq!(first.joint.len(), (6 + 4) * 8);
    let energies = first.joint.iter().filter(|joint| joint.forecaster == "level" && joint.horizon == 3);
    let energies: Vec<f64> = energies.map(|joint| joint.energy).collect();
    let mean = first.summary.line("level", "all", 3).and_then(|line| line.energy).expect("a mean");
    assert!((mean - energies.iter().sum::<f64>() / 4.0).abs() < 1e-12 && energies.iter().all(|energy| *energy > 0.0));
    let west = first.areas.iter().find(|area| area.key == "west").expect("the west");
    let keys: Vec<&str> = west.regions.iter().map(|&r| scenario.theatre.regions[r].key.as_str()).collect();
    assert_eq!(keys, ["kayes", "koulikoro"]);
}

/// A forecast written down and read again is scored like that of a hindcast from the same origin, from files that tell what came
/// after alone too; nothing is scored before it came.
#[test]
fn a_stored_forecast_is_scored_when_events_have_come() {
    let scenario = shipped("baseline.toml");
    let counts = own(20, 6);
    let origin = counts.first().plus(15);
    let settings = Settings { origins: (origin, origin), horizons: vec![1, 3], paths: 50, seed: 3, ablations: false };
    let stored = forecast_from(&scenario, &counts.until(15), origin, &settings).expect("a forecast");
    assert_eq!(stored, forecast_from(&scenario, &counts, origin, &settings).expect("a forecast"));
    let text = serde_json::to_string(&stored).expect("text");
    let again: Forecast = serde_json::from_str(&text).expect("a forecast");
    assert_eq!(again, stored);
    assert_eq!(again.score(&counts.until(15)), Err(HindcastError::NoOrigins));
    let scored = again.score(&counts).expect("scores");
    let hindcast = hindcast(&scenario, &counts, &settings, &|_, _| ()).expect("a hindcast");
    let known: Vec<&Scored> = hindcast.scored.iter().filter(|s| s.forecaster != "ceiling").collect();
    assert_eq!(scored.iter().collect::<Vec<_>>(), known);
    let after = MonthlyCounts::new(origin, counts.regions(), counts.rows()[15..18].to_vec()).expect("a table");
    let later = again.score(&after).expect("scores");
    assert_eq!(later.len(), scored.len());
    let same = |a: &Scored, b: &Scored| {
        (a.observed, a.crps, a.bits, a.before, a.rise) == (b.observed, b.crps, b.bits, b.before, b.rise)
    };
    assert!(later.iter().zip(&scored).all(|(a, b)| same(a, b)));
}
