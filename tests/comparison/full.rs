//! Full effect beside the stated one: what measures do if all are in force in full from the first day.

use std::path::Path;

use super::paired::{entrants, run};
use crate::common;
use harmattan_analysis::comparison::{Comparison, Timed, WARNING_SHARE};
use harmattan_core::distribution::Distribution;
use harmattan_core::model::Predicate;
use harmattan_core::scenario::{Measure, Quantity, Scenario};
use harmattan_engine::{Experiment, Variants};
use harmattan_scenario::load;

const FUTURES: u64 = 60;

fn scenario(name: &str) -> Scenario {
    let overrides = [format!("trajectories={FUTURES}")];
    load(&Path::new("scenarios").join(name), &overrides).expect("a sound scenario").scenario
}

/// The report's recommendations, with the times of every measure changed.
fn timed(change: impl Fn(&mut Measure)) -> Scenario {
    let mut scenario = scenario("report-recommendations.toml");
    scenario.measures.iter_mut().for_each(change);
    scenario
}

fn certain(value: f64) -> Quantity {
    Distribution::Fixed(value).into()
}

fn at_once(measure: &mut Measure) {
    measure.start_day = certain(0.0);
    measure.ramp_days = certain(0.0);
}

/// The baseline against a scenario, with the full effect of that worked out in so many futures.
fn compared(other: &Scenario, most: u64) -> Comparison {
    let variants = Variants::new(&scenario("baseline.toml"), std::slice::from_ref(other)).expect("alike");
    let mut comparison = Comparison::new(&run(&variants, 2), &entrants(), WARNING_SHARE);
    comparison.take_in_full(1, Some((&run(&variants.in_full(&[1], most), 2), 1)));
    comparison
}

/// By outcome: the stated difference and that at full effect, with their intervals, to the bit.
fn bits(comparison: &Comparison) -> Vec<[[u64; 3]; 2]> {
    let rows = comparison.scenarios[1].rows.iter();
    let both =
        |stated, full| [stated, full].map(|e: harmattan_analysis::comparison::Estimate| e.numbers().map(f64::to_bits));
    rows.map(|row| both(row.mixture.difference, row.in_full.expect("worked out"))).collect()
}

#[test]
fn measures_in_force_from_the_first_day_do_at_full_effect_what_they_do_as_stated() {
    let other = timed(at_once);
    assert_eq!(Timed::from(&other), Timed::InFull);
    let comparison = compared(&other, 2_000);
    let found = bits(&comparison);
    assert!(found.iter().all(|[stated, full]| stated == full));
    assert_eq!((comparison.scenarios[1].in_full_trajectories, comparison.fewer_in_full()), (Some(FUTURES), None));
    // What the command takes without running it is the same.
    let mut taken = comparison.clone();
    taken.take_in_full(1, None);
    assert_eq!(bits(&taken), found);
    assert!(comparison.scenarios[1].row("trade_loss").expect("a row").mixture.difference.high < 0.0);
}

#[test]
fn measures_that_would_come_too_late_do_nothing_as_stated_and_at_full_effect_all_they_can() {
    let at_once = bits(&compared(&timed(at_once), 2_000));
    let too_late = timed(|measure| measure.start_day = certain(400.0));
    assert_eq!(Timed::from(&too_late), Timed::Later);
    let comparison = compared(&too_late, 2_000);
    assert!(comparison.scenarios[1].identical);
    let trade = comparison.scenarios[1].row("trade_loss").expect("a row");
    assert_eq!(trade.mixture.difference.value, 0.0);
    assert!(trade.in_full.expect("worked out").high < 0.0, "{:?}", trade.in_full);
    // Whatever keeps them from acting: a late start, a condition, an end; or an early start that a ramp drags out.
    let outcomes = Variants::new(&scenario("baseline.toml"), &[]).expect("one").layout().outcomes.clone();
    let never = Predicate::parse("strikes >= 1e6", &outcomes).expect("sound");
    let waiting = timed(|measure| measure.when = Some(never.clone()));
    let ended = timed(|measure| {
        measure.start_day = certain(-30.0);
        measure.ramp_days = certain(200.0);
        measure.end_day = Some(certain(60.0));
    });
    let uncertain = timed(|measure| measure.start_day = Distribution::Uniform { min: 20.0, max: 500.0 }.into());
    for other in [too_late, waiting, ended, uncertain] {
        assert_eq!(Timed::from(&other), Timed::Later);
        let found = bits(&compared(&other, 2_000));
        assert!(found.iter().zip(&at_once).all(|([_, full], [stated, _])| full == stated));
        assert!(found.iter().any(|[stated, full]| stated != full));
    }
}

#[test]
fn fewer_futures_are_the_first_of_the_comparison_and_are_told() {
    let other = timed(|measure| measure.start_day = certain(400.0));
    let comparison = compared(&other, 20);
    assert_eq!((comparison.scenarios[1].in_full_trajectories, comparison.fewer_in_full()), (Some(20), Some(20)));
    let width = |c: &Comparison| {
        let full = c.scenarios[1].row("strikes").and_then(|row| row.in_full).expect("worked out");
        full.high - full.low
    };
    assert!(width(&comparison) > width(&compared(&other, 2_000)));
    // One future gives no interval, and so nothing is said.
    let one = compared(&other, 1);
    assert!(!one.has_in_full() && one.scenarios[1].rows.iter().all(|row| row.in_full.is_none()));
}

#[test]
fn the_program_shows_both_where_there_are_measures() {
    let place = tempfile::tempdir().expect("a folder");
    let out = place.path().join("out").display().to_string();
    let files = ["scenarios/baseline.toml", "scenarios/fused-intelligence.toml", "scenarios/partner-withdrawal.toml"];
    let run = |more: &[&str]| {
        let output = common::program().args(more).output().expect("it runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    let said = run(&[&["compare"][..], &files, &["-n", "30", "--out", &out]].concat());
    assert!(said.contains("At full effect") && !said.contains("futures, so that its intervals"), "{said}");
    let read = |name: &str| std::fs::read_to_string(Path::new(&out).join(name)).expect(name);
    let json: serde_json::Value = serde_json::from_str(&read("comparison.json")).expect("JSON");
    let behind = |scenario: usize| json["scenarios"][scenario]["in_full_trajectories"].as_u64();
    assert_eq!([behind(0), behind(1), behind(2)], [None, Some(30), None]);
    let csv = read("differences.csv");
    let row = |of: &str| csv.lines().find(|line| line.starts_with(of)).expect("a row").to_owned();
    assert!(!row("fused-intelligence,trade_loss,mixture,").ends_with(",,,"));
    assert!(row("partner-withdrawal,trade_loss,mixture,").ends_with(",,,"));
    for (language, words) in [("en", "At full effect"), ("fr", "À plein effet"), ("ar", "بكامل الأثر")] {
        run(&["brief", &out, "--lang", language]);
        assert!(read(&format!("briefing.{language}.html")).contains(words), "{language}");
    }
    // Without measures nothing is said of it.
    let said = run(&["compare", files[0], files[2], "-n", "30", "--out", &out, "--force"]);
    assert!(!said.contains("At full effect") && !read("briefing.en.html").contains("At full effect"));
}
