//! Measures that wait for what happens (model.md section 7): from which day they act, what they cost, that looking changes no
//! bit, and that a trajectory stopped anywhere goes on as if it never had been.

use std::sync::Arc;

use harmattan_core::model::{Event, OutcomeSpace, Predicate, Trajectory};
use harmattan_core::sampling::{Plan, Sampler};
use harmattan_core::scenario::{Change, ChangeKind, Measure, Scenario};

use super::lab::{Bench, Lab, Log};

/// Two towns on a road, one across the border: strikes that are all overrun, and ambushes.
fn lab() -> Lab {
    Lab::new(365)
        .place("a", "west")
        .place("b", "west")
        .place("c", "senegal")
        .link("a", "b", 100.0)
        .link("b", "c", 100.0)
        .corridor("road", &["a", "b", "c"], true)
        .corridor("other", &["a", "b"], true)
        .set_all(&[
            ("cells.a", 4.0),
            ("group.tempo", 12.0),
            ("group.ambushes", 1.0),
            ("group.incidents", 3.0),
            ("group.restraint.senegal", 0.7),
            ("group.simultaneous_strikes", 3.0),
            ("engagement.base", -20.0),
            ("closure.overrun", 9.0),
            ("closure.ambush", 4.0),
            ("closure.sigma", 0.6),
            ("deaths.none.overrun", 0.3),
            ("deaths.median.overrun", 6.0),
            ("deaths.sigma", 0.8),
            ("trade.road", 1e6),
        ])
}

/// The scenario with a measure that repels every strike, as long as it is in force.
fn waiting(bench: &Bench, when: &str, [start, ramp]: [f64; 2], end: Option<f64>) -> Scenario {
    let mut scenario = bench.scenario(1);
    let fixed = |x: f64| harmattan_core::distribution::Distribution::Fixed(x).into();
    let slot = scenario.space.find("engagement.base").expect("a key");
    scenario.policy.push(scenario.measures.len());
    scenario.measures.push(Measure {
        key: format!("m{}", scenario.measures.len()),
        title: Default::default(),
        when: Some(Predicate::parse(when, &bench.model.outcomes).expect("a predicate")),
        start_day: fixed(start),
        ramp_days: fixed(ramp),
        end_day: end.map(fixed),
        cost_usd_per_year: Some(fixed(3.65e6)),
        cost_usd_once: Some(fixed(7e5)),
        changes: vec![Change { kind: ChangeKind::Set, slot, quantity: fixed(20.0) }],
    });
    scenario
}

fn plan(scenario: &Scenario) -> Plan {
    let mut plan = Plan::default();
    Sampler::new(scenario).plan(0, &mut plan);
    plan
}

fn bits(t: &Trajectory) -> (Vec<u64>, Vec<u32>, Vec<u64>, u64) {
    let bits = |all: &[f64]| all.iter().map(|x| x.to_bits()).collect::<Vec<u64>>();
    (bits(&t.outcomes), t.series.clone(), bits(&t.link_closed_days), t.events)
}

/// The day of the first weekly look after a day.
fn look_after(day: f64) -> f64 {
    7.0 * (day / 7.0).ceil()
}

/// In each of 300 trajectories: the first strike is seen at the next weekly look, and the measure is in force from `start`
/// days after that to `end` days after it. Costs and first days follow, to the last bit but rounding (1e-6 USD).
#[test]
fn it_acts_from_the_look_after_the_first_strike_and_costs_from_there() {
    let bench = lab().ready();
    for (start, end) in [(0.0, None), (10.0, Some(45.0)), (340.0, None)] {
        let mut plan = plan(&waiting(&bench, "strikes >= 1", [start, 0.0], end));
        assert_eq!((plan.costs_usd.as_slice(), plan.started[0].is_nan()), (&[0.0][..], true));
        let mut simulator = bench.simulator(301);
        let (mut before, mut within, mut after, mut never) = (0, 0, 0, 0);
        for r in 0..300 {
            let mut log = Log::default();
            simulator.run_observed(&plan, r, &mut log);
            plan.settle(simulator.state());
            let strikes = log.events.iter().filter_map(|(day, event)| match event {
                Event::Strike { repelled, .. } => Some((*day, *repelled)),
                _ => None,
            });
            let strikes: Vec<(f64, bool)> = strikes.collect();
            let seen = strikes.first().map_or(f64::INFINITY, |(day, _)| look_after(*day));
            let (from, to) = (seen + start, end.map_or(365.0, |end| (seen + end).min(365.0)));
            for (day, repelled) in strikes {
                assert_eq!(repelled, day >= from && day < to, "{r}: day {day}, in force {from} to {to}");
                *(if day < from {
                    &mut before
                } else if day < to {
                    &mut within
                } else {
                    &mut after
                }) += 1;
            }
            let cost = if from < 365.0 { 7e5 + 3.65e6 * (to - from) / 365.0 } else { 0.0 };
            assert!((plan.costs_usd[0] - cost).abs() < 1e-6, "{} {cost}", plan.costs_usd[0]);
            assert_eq!(plan.started[0].to_bits(), if from < 365.0 { from } else { f64::NAN }.to_bits());
            never += usize::from(from >= 365.0);
            let epochs: Vec<f64> =
                log.events.iter().filter(|(_, e)| matches!(e, Event::Epoch { .. })).map(|(day, _)| *day).collect();
            let expected: Vec<f64> = [from, to].into_iter().filter(|day| *day < 365.0).collect();
            assert_eq!(epochs, expected, "{r}");
        }
        assert!(before > 100, "{before}");
        match (start, end) {
            (340.0, _) => assert!(never > 10 && within > 5, "{never} {within}"),
            (_, None) => assert!(within > 1000 && after == 0),
            (_, Some(_)) => assert!(within > 100 && after > 500),
        }
    }
}

/// What never holds leaves every bit of 200 trajectories as it is without the measure, and costs nothing.
#[test]
fn what_never_happens_changes_no_bit_and_costs_nothing() {
    let bench = lab().ready();
    let bare = plan(&bench.scenario(1));
    for when in ["strikes >= 100000", "first_strike.mauritania >= 0", "strikes >= 1 and strikes < 1"] {
        let mut waits = plan(&waiting(&bench, when, [0.0, 60.0], None));
        let mut simulator = bench.simulator(302);
        for r in 0..200 {
            let plain = bits(simulator.run(&bare, r));
            assert_eq!(bits(simulator.run(&waits, r)), plain, "{when}");
            waits.settle(simulator.state());
            assert!(waits.costs_usd == [0.0] && waits.started[0].is_nan());
        }
    }
}

/// What holds from the start on is seen on day 0, and a measure that waits for it is the measure that waits for nothing.
#[test]
fn what_holds_from_the_start_on_is_seen_on_day_0() {
    let bench = lab().ready();
    for (start, ramp) in [(0.0, 0.0), (30.0, 100.0)] {
        let mut scenario = waiting(&bench, "strikes < 5", [start, ramp], Some(200.0));
        let mut waits = plan(&scenario);
        scenario.measures[0].when = None;
        let plain = plan(&scenario);
        let mut simulator = bench.simulator(303);
        for r in 0..100 {
            let expected = bits(simulator.run(&plain, r));
            assert_eq!(bits(simulator.run(&waits, r)), expected);
            waits.settle(simulator.state());
            assert_eq!((&waits.costs_usd, &waits.started), (&plain.costs_usd, &plain.started));
        }
    }
}

/// Stopped at any days (looks, days of measures, days between), copied and gone on with in another simulator, a trajectory
/// ends with the bits and events of one that never was stopped.
#[test]
fn stopped_and_gone_on_with_is_never_stopped() {
    let bench = lab().ready();
    let mut scenario = waiting(&bench, "strikes >= 3", [5.0, 70.0], Some(150.0));
    let second = waiting(&bench, "closed_days.road >= 20 and first_strike.senegal >= 0", [0.0, 0.0], None);
    scenario.measures.push(Measure { key: "m1".to_owned(), ..second.measures[0].clone() });
    scenario.policy.push(1);
    let plan = plan(&scenario);
    let (mut one, mut other) = (bench.simulator(304), bench.simulator(304));
    let mut ramped = 0;
    for r in 0..60 {
        let (events, whole) = {
            let mut log = Log::default();
            let whole = one.run_observed(&plan, r, &mut log).clone();
            (log.events, whole)
        };
        let epochs = || events.iter().filter(|(_, e)| matches!(e, Event::Epoch { .. })).map(|(day, _)| *day);
        ramped += epochs().count();
        let mut days: Vec<f64> = (0..52).map(|week| 7.0 * f64::from(week)).collect();
        days.extend(epochs());
        days.extend([0.5, 33.3, 100.0, 250.1, 365.0]);
        days.sort_by(f64::total_cmp);
        let mut log = Log::default();
        one.begin(&plan, r);
        for (i, day) in days.iter().enumerate() {
            let (from, to) = if i % 2 == 0 { (&mut one, &mut other) } else { (&mut other, &mut one) };
            from.run_to_observed(&plan, *day, &mut log);
            let state = from.state().clone();
            to.resume(&state);
        }
        let last = if days.len().is_multiple_of(2) { &mut one } else { &mut other };
        let end = last.finish_observed(&plan, &mut log);
        assert_eq!(bits(end), bits(&whole));
        let times = |events: &[(f64, Event)]| -> Vec<(f64, Option<Event>)> {
            // Numbers of epochs are told anew by every call.
            events.iter().map(|(day, e)| (*day, (!matches!(e, Event::Epoch { .. })).then_some(*e))).collect()
        };
        assert_eq!(times(&log.events), times(&events));
    }
    assert!(ramped > 100, "{ramped}");
}

/// At the looks of weeks 10, 20 and 40 every outcome that may be waited for is what the trajectory of so many days ends
/// with: 60 trajectories of a horizon of 70, 140 and 280 days against the looks of those of a year.
#[test]
fn what_is_seen_at_a_look_is_what_a_trajectory_ends_with_on_that_day() {
    let year = lab().ready();
    let names = [
        "closed_days.road",
        "closed_days.other",
        "most_closed_days",
        "isolation_days",
        "border_overrun",
        "waves",
        "strikes",
        "overrun",
        "largest_wave",
        "ambushes",
        "deaths",
        "strikes.b",
    ];
    let watched = |space: &OutcomeSpace, text: String| Arc::new(Predicate::parse(&text, space).expect("a predicate"));
    for days in [70_u32, 140, 280] {
        let short = lab().days(days).ready();
        let (mut one, mut other) = (short.simulator(305), year.simulator(305));
        let mut above_0 = 0;
        for r in 0..60 {
            let ended = one.run(&short.plan, r).clone();
            for name in names {
                let value = ended.outcomes[short.column(name)];
                let reached = watched(&year.model.outcomes, format!("{name} >= {}", value - 1e-9));
                let passed = watched(&year.model.outcomes, format!("{name} > {}", value + 1e-9));
                other.also_look_at([Arc::clone(&reached), Arc::clone(&passed)]);
                other.begin(&year.plan, r);
                other.finish(&year.plan);
                let since = |predicate: &Predicate| other.state().since(predicate);
                assert!(since(&reached) <= f64::from(days), "{name} on day {days} of {r}: {value}");
                assert!(since(&passed) > f64::from(days), "{name} on day {days} of {r}: {value}");
                above_0 += usize::from(value > 0.0);
            }
            let first = ended.outcomes[short.column("first_strike.senegal")];
            let struck = watched(&year.model.outcomes, "first_strike.senegal >= 0".to_owned());
            other.also_look_at([Arc::clone(&struck)]);
            other.begin(&year.plan, r);
            other.finish(&year.plan);
            assert_eq!(other.state().since(&struck) <= f64::from(days), !first.is_nan());
        }
        assert!(above_0 > 300, "{above_0}");
        other.also_look_at([]);
    }
}

/// Two plans that differ in what waits are alike until the look at which that begins to hold, and from there on as the
/// bits say.
#[test]
fn the_first_difference_is_known_once_something_holds() {
    let bench = lab().ready();
    let bare = plan(&bench.scenario(1));
    let waits = plan(&waiting(&bench, "strikes >= 2", [12.0, 0.0], None));
    let mut simulator = bench.simulator(306);
    let awaited = Arc::new(Predicate::parse("strikes >= 2", &bench.model.outcomes).expect("a predicate"));
    let mut shared = 0;
    for r in 0..100 {
        let whole = bits(simulator.run(&waits, r));
        simulator.also_look_at([Arc::clone(&awaited)]);
        simulator.begin(&bare, r);
        assert_eq!(simulator.first_difference(&bare, &waits), f64::INFINITY);
        let held = simulator.run_to_look(&bare, 365.0);
        if held {
            let look = simulator.state().since(&awaited);
            assert_eq!((look, look % 7.0), (simulator.state().day(), 0.0));
            let parts = simulator.first_difference(&bare, &waits);
            assert_eq!(parts, if look + 12.0 < 365.0 { look + 12.0 } else { f64::INFINITY });
            simulator.run_to(&bare, parts.min(365.0));
            let state = simulator.state().clone();
            simulator.resume(&state);
            shared += 1;
        }
        assert_eq!(bits(simulator.finish(&waits)), whole);
        simulator.also_look_at([]);
    }
    assert!(shared > 80, "{shared}");
}

/// The text of a predicate: what is read, and where what cannot be read stands.
#[test]
fn predicates_are_read_and_written() {
    let bench = lab().ready();
    let parse = |text: &str| Predicate::parse(text, &bench.model.outcomes);
    let read = parse("  strikes>=10 and closed_days.road  <  2.5e1 and strikes.b > -0 ").expect("a predicate");
    assert_eq!(read.to_string(), "strikes >= 10 and closed_days.road < 25 and strikes.b > -0");
    assert_eq!(parse(&read.to_string()).expect("a predicate"), read);
    assert_ne!(parse("strikes >= 1").expect("a predicate"), parse("strikes > 1").expect("a predicate"));
    for (text, at, what) in [
        ("", 0..0, "the name of an outcome is expected"),
        ("strikes", 7..7, "one of >=, >, <=, < is expected"),
        ("strikes = 3", 8..9, "one of >=, >, <=, < is expected"),
        ("strikes >= ", 11..11, "a number is expected"),
        ("strikes >= ten", 11..14, "a number is expected"),
        ("strikes >= inf", 11..14, "a number is expected"),
        ("strikes >= 1 or waves >= 2", 13..15, "`and` is expected, or the end"),
        ("strikes >= 1 and", 16..16, "the name of an outcome is expected"),
        ("closed_days.raod >= 1", 0..16, "there is no outcome `closed_days.raod`"),
        ("é >= 1", 0..2, "the name of an outcome is expected"),
    ] {
        let error = parse(text).expect_err(text);
        assert_eq!((error.at, error.what.to_string()), (at, what.to_owned()), "{text}");
    }
    let closed = parse("strikes >= 1 and cells_end < 3").expect("a predicate");
    let (condition, at) = closed.not_running().expect("one that is not known");
    assert_eq!((condition.name.as_str(), at), ("cells_end", 17..30));
    assert!(read.not_running().is_none());
}
