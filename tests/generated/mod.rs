//! Valid scenarios by the thousand, of theatres of their own: whatever `check` accepts runs to its end, adds up, gives the same bits
//! on any threads and in any pieces, and obeys laws that need no second model.
//!
//! `HARMATTAN_GENERATED` says how many are tried (40), `HARMATTAN_GENERATED_FROM` with which number to begin.

mod laws;
mod limits;
mod text;

use std::path::Path;

use harmattan::{Ensemble, Scenario, Summary, simulate};
use harmattan_core::Language;
use harmattan_core::model::{Model, Simulator};
use harmattan_core::sampling::{Plan, Sampler};
use harmattan_engine::{
    Experiment, Futures, Grid, Options, PartHead, Reducer, Shard, State, Summaries, Tables, Watch, decode_state,
    encode_part, go_on, go_on_over, run,
};
use harmattan_render::locale::{Locale, render_diagnostics};
use harmattan_scenario::{Opened, resolved_toml, scenario_digest};
use text::Generated;

/// Futures of each.
const FUTURES: u64 = 200;

/// The numbers of the scenarios that are tried.
fn numbers() -> std::ops::Range<u64> {
    let stated = |name: &str, usual| std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual);
    let from = stated("HARMATTAN_GENERATED_FROM", 0);
    from..from + stated("HARMATTAN_GENERATED", 40)
}

/// The scenario of a text, as a file of it would be read.
fn read(number: u64, text: String) -> Scenario {
    let options = [format!("--trajectories={FUTURES}")];
    let loaded = Opened::of_text(Path::new("/nowhere/generated.toml"), text.clone()).with(&options);
    loaded
        .unwrap_or_else(|found| {
            let locale = Locale::new(Language::English);
            panic!("scenario {number} is refused: {}", render_diagnostics(&found, &locale, false))
        })
        .scenario
}

/// Outcomes of every future, by themselves.
fn outcomes(scenario: &Scenario) -> (Vec<String>, Vec<Vec<f64>>) {
    let model = Model::new(scenario.theatre.clone(), scenario.space.clone(), scenario.start, scenario.horizon_days);
    let sampler = Sampler::new(scenario);
    let mut simulator = Simulator::new(&model, scenario.seed);
    let mut plan = Plan::default();
    let rows = (0..scenario.trajectories).map(|future| {
        sampler.plan(future, &mut plan);
        let trajectory = simulator.run(&plan, future);
        assert_eq!(trajectory.fault, None, "future {future}");
        trajectory.outcomes.clone()
    });
    (model.outcomes.names().to_vec(), rows.collect())
}

/// What the futures say when they are run in so many pieces, on one thread each, and joined in a turned order.
fn in_pieces(scenario: &Scenario, pieces: u64) -> Summary {
    let futures = Futures::new(scenario);
    let summaries = Summaries::new(futures.layout());
    let never = std::sync::atomic::AtomicBool::new(false);
    let mut joined = State::empty(summaries.counts());
    for number in (1..=pieces).rev() {
        let mut watch = Watch { stop: &never, progress: &mut |_, _| () };
        let options = Options { threads: 1, shard: Shard::new(number, pieces) };
        let state = run(&futures, &summaries, options, &mut Tables::none(), &mut watch).expect("a piece");
        joined.join(state).expect("pieces do not overlap");
    }
    assert!(joined.is_whole(&Grid::new(futures.layout(), scenario.trajectories)));
    Summary::new(&Ensemble::new(futures.layout(), scenario.trajectories, None, joined))
}

/// What the futures say when they are stopped after the first chunk, kept as a file keeps them, and gone on with.
fn in_two_sittings(scenario: &Scenario) -> Summary {
    let futures = Futures::new(scenario);
    let summaries = Summaries::new(futures.layout());
    let grid = Grid::new(futures.layout(), scenario.trajectories);
    let never = std::sync::atomic::AtomicBool::new(false);
    let mut watch = Watch { stop: &never, progress: &mut |_, _| () };
    let nothing = State::empty(summaries.counts());
    let first = go_on_over(&futures, &summaries, 1, 0..1, nothing, &mut Tables::none(), &mut watch).expect("a chunk");
    let bytes = encode_part(&PartHead::of_identity("two sittings", scenario.trajectories), &first).expect("written");
    let kept = decode_state(&bytes, &summaries, &grid).expect("read");
    let options = Options { threads: 2, shard: None };
    let state = go_on(&futures, &summaries, options, kept, &mut Tables::none(), &mut watch).expect("the rest");
    Summary::new(&Ensemble::new(futures.layout(), scenario.trajectories, None, state))
}

/// Whether what has come by a day has come by every later one.
fn never_falls(summary: &Summary, at: &str) {
    for incidence in &summary.curves.incidence {
        let falls = incidence.points.windows(2).any(|pair| pair[1].chance.p < pair[0].chance.p);
        assert!(!falls, "{at}: incidence of {}", incidence.key);
    }
}

fn as_text(summary: &Summary) -> String {
    serde_json::to_string(summary).expect("a summary")
}

#[test]
fn what_is_accepted_runs_adds_up_and_gives_the_same_bits() {
    for number in numbers() {
        let scenario = read(number, Generated::new(number).text());
        let at = |what: &str| format!("scenario {number}: {what}");
        let (names, rows) = outcomes(&scenario);
        for (future, row) in rows.iter().enumerate() {
            adds_up(&scenario, &names, row, &at(&format!("future {future}")));
        }
        let summary = Summary::new(&simulate(&scenario, 1).expect("runs"));
        never_falls(&summary, &at("at once"));
        let one = as_text(&summary);
        let three = as_text(&Summary::new(&simulate(&scenario, 3).expect("runs")));
        assert!(one == three, "{}", at("one thread and three"));
        assert!(one == as_text(&in_pieces(&scenario, 5)), "{}", at("at once and in five pieces"));
        assert!(one == as_text(&in_two_sittings(&scenario)), "{}", at("at once and in two sittings"));
        let written = resolved_toml(&scenario);
        let again = Opened::of_text(Path::new("/nowhere/again.toml"), written).with(&[]).expect("read again").scenario;
        assert_eq!(scenario_digest(&scenario), scenario_digest(&again), "{}", at("written out and read again"));
    }
}

/// Whether the outcomes of a future are finite and add up.
fn adds_up(scenario: &Scenario, names: &[String], row: &[f64], at: &str) {
    let horizon = f64::from(scenario.horizon_days);
    let of = |name: &str| row[names.iter().position(|other| other == name).unwrap_or_else(|| panic!("{name}"))];
    let sum =
        |start: &str| names.iter().zip(row).filter(|(name, _)| name.starts_with(start)).map(|(_, x)| x).sum::<f64>();
    for (name, &x) in names.iter().zip(row) {
        let is_missable = name.starts_with("first_") || name.ends_with("_share") || name.ends_with("_km");
        assert!(x.is_finite() || (x.is_nan() && is_missable), "{at}: {name} is {x}");
        assert!(x.is_nan() || x >= 0.0 || name == "gravity_shift_km", "{at}: {name} is {x}");
        let is_time = ["closed_days.", "blockade_days.", "longest_closure.", "first_", "most_closed", "isolation"];
        if is_time.iter().any(|start| name.starts_with(start)) {
            assert!(x.is_nan() || x <= horizon + 1e-6, "{at}: {name} is {x} of {horizon} days");
        }
    }
    assert_eq!(of("strikes"), of("overrun") + of("repelled"), "{at}");
    assert_eq!(of("strikes"), sum("strikes."), "{at}");
    assert!(of("waves") <= of("strikes") && of("largest_wave") <= of("strikes"), "{at}");
    assert!((0.0..=5.0).contains(&of("spread_level")), "{at}");
    assert!(of("blockade_loss") <= of("trade_loss") * (1.0 + 1e-9), "{at}");
    for corridor in &scenario.theatre.corridors {
        let [closed, longest] = ["closed_days", "longest_closure"].map(|name| of(&format!("{name}.{}", corridor.key)));
        assert!(longest <= closed + 1e-6, "{at}: {} {longest} of {closed}", corridor.key);
    }
}
