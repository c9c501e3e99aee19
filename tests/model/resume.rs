//! Trajectories run piece by piece (model.md section 9): stopped and gone on with they end with the bits of
//! one that never stopped; under another plan they end with those of that plan where it shares the past; drawn anew
//! they follow the law of what is left.

use harmattan_core::model::{Event, State, Trajectory, first_difference};
use harmattan_core::sampling::{Epoch, Plan, Purpose, Stream};

use super::epochs::bits;
use super::everything::{DAYS, everything};
use super::lab::{Bench, Lab, Log, waves_of};
use super::statistics::assert_mean;

/// Everything at work, and after its second epoch a ramp of six steps in which reactions, pressure and trade change.
fn ramped() -> Bench {
    (0..6).fold(everything(), |bench, step| {
        let share = (f64::from(step) + 0.5) / 6.0;
        bench.then(
            100.0 + 12.5 * f64::from(step),
            &[
                ("warning.baseline", 0.2 + 0.5 * share),
                ("drones.aircraft.west", 1.5 + share),
                ("trade.north", 1e6 * (1.0 + share)),
                ("routes.diversion", 0.85 - 0.5 * share),
                ("cooperation.senegal.joint_patrols", 0.7 + 0.2 * share),
            ],
        )
    })
}

/// A trajectory's events, stopped on each of these days by copying its state into another simulator.
fn in_pieces(bench: &Bench, number: u64, days: &[f64]) -> (Vec<(f64, Event)>, Trajectory) {
    let mut log = Log::default();
    // The other simulator holds what another trajectory left.
    let mut simulators = [bench.simulator(190), bench.simulator(190)];
    simulators[1].run(&bench.plan, number + 1000);
    simulators[0].begin(&bench.plan, number);
    for (piece, &day) in days.iter().enumerate() {
        let (here, there) = (piece % 2, 1 - piece % 2);
        simulators[here].run_to_observed(&bench.plan, day, &mut log);
        assert_eq!(simulators[here].state().day(), day);
        let state = simulators[here].state().clone();
        simulators[there].resume(&state);
    }
    let last = days.len() % 2;
    let trajectory = simulators[last].finish_observed(&bench.plan, &mut log).clone();
    (log.events, trajectory)
}

/// Days on which something is under way in a trajectory: its first strike that closes roads, half-way through the
/// closure; between and on the two waves that are least apart; on the day of any event; and the edges of epochs.
fn telling_days(events: &[(f64, Event)]) -> Vec<f64> {
    let mut days = vec![0.0, 45.0, 90.0, 95.0, 100.0, 106.0, 112.5, 137.5, 162.5, 180.0, f64::from(DAYS)];
    let closure = events.iter().find_map(|&(day, event)| match event {
        Event::Strike { closure_days, .. } if closure_days > 1.0 => Some(day + closure_days / 2.0),
        _ => None,
    });
    days.push(closure.expect("a strike closes a road"));
    let waves: Vec<f64> = events.iter().filter(|e| matches!(e.1, Event::Wave { .. })).map(|e| e.0).collect();
    let gap = |pair: &&[f64]| pair[1] - pair[0];
    let cluster = waves.windows(2).min_by(|a, b| gap(a).total_cmp(&gap(b))).expect("two waves");
    days.extend([cluster[0], (cluster[0] + cluster[1]) / 2.0, cluster[1]]);
    days.push(events[events.len() / 2].0);
    days.retain(|&day| day <= f64::from(DAYS));
    days
}

/// Stopped once, wherever that is, and then on all of these days in turn, a trajectory has the same events and ends with
/// the same bits as one that was not.
#[test]
fn stopped_and_gone_on_with_is_never_stopped() {
    let bench = ramped();
    let mut simulator = bench.simulator(190);
    let mut any = Stream::new(190, Purpose::Analysis);
    for r in 0..6 {
        let (events, whole) = bench.observe(&mut simulator, r);
        let mut days = telling_days(&events);
        days.extend((0..40).map(|_| any.uniform() * f64::from(DAYS)));
        days.sort_unstable_by(f64::total_cmp);
        for &day in &days {
            let (pieces, stopped) = in_pieces(&bench, r, &[day]);
            assert_eq!(bits(&stopped), bits(&whole), "trajectory {r}, day {day}");
            assert_eq!(pieces, events, "trajectory {r}, day {day}");
        }
        let (pieces, stopped) = in_pieces(&bench, r, &days);
        assert_eq!((bits(&stopped), pieces), (bits(&whole), events), "trajectory {r}");
    }
}

/// A copy stays what it was while its simulator goes on, and gives the same bits as often as it is resumed; copied into
/// a state that held something else, too.
#[test]
fn a_copy_can_be_resumed_twice() {
    let bench = ramped();
    let mut simulator = bench.simulator(191);
    let mut kept: Vec<State> = Vec::new();
    for r in 0..10 {
        simulator.begin(&bench.plan, r);
        simulator.run_to(&bench.plan, 107.0);
        match kept.first_mut() {
            Some(state) => state.clone_from(simulator.state()),
            None => kept.push(simulator.state().clone()),
        }
        let whole = bits(simulator.finish(&bench.plan));
        assert_eq!(bits(simulator.finish(&bench.plan)), whole, "finished twice");
        for _ in 0..2 {
            simulator.resume(&kept[0]);
            assert_eq!((simulator.state().number(), simulator.state().day()), (r, 107.0));
            assert_eq!(bits(simulator.finish(&bench.plan)), whole);
        }
        assert_eq!(bits(bench.simulator(191).run(&bench.plan, r)), whole);
    }
}

/// Plans that share the past share its state: run under one to the first day on which they differ and then under the
/// other, a trajectory has the bits, and the events, of the other run whole.
#[test]
fn another_plan_that_shares_the_past_has_the_bits_of_its_whole_run() {
    let end = f64::from(DAYS);
    let change = |day: f64, settings: &[(&str, f64)]| everything().then(day, settings);
    let benches = [
        everything(),
        ramped(),
        change(120.0, &[("warning.baseline", 0.9)]),
        change(120.0, &[("trade.kayes", 9e6), ("routes.diversion", 0.1)]),
        change(150.5, &[("ground.units.west", 8.0), ("group.reach_km", 100.0)]),
        change(end - 0.5, &[("garrison.kayes", 3.0)]),
        // Back to what it was before: no difference after that.
        change(130.0, &[("closure.overrun", 90.0)]).then(140.0, &[("closure.overrun", 9.0)]),
    ];
    let (mut pairs, mut differ) = (0, 0);
    for (a, base) in benches.iter().enumerate() {
        for (b, other) in benches.iter().enumerate() {
            let day = first_difference(&base.plan, &other.plan);
            assert_eq!(day == f64::INFINITY, a == b);
            assert!(a == b || (90.0..end).contains(&day), "{day}");
            let mut simulator = base.simulator(192);
            for r in 0..8 {
                let mut log = Log::default();
                simulator.begin(&base.plan, r);
                simulator.run_to_observed(&base.plan, day, &mut log);
                let state = simulator.state().clone();
                let straight = bits(simulator.finish(&base.plan));
                simulator.resume(&state);
                let forked = bits(simulator.finish_observed(&other.plan, &mut log));
                let (events, whole) = other.observe(&mut other.simulator(192), r);
                assert_eq!(forked, bits(&whole), "plans {a} and {b}, trajectory {r}");
                assert_eq!(log.events, events, "plans {a} and {b}, trajectory {r}");
                pairs += 1;
                differ += usize::from(forked != straight);
            }
        }
    }
    // 42 of 49 pairs are of different plans, and most changes are felt by most trajectories.
    assert!(differ * 2 > pairs, "{differ} of {pairs}");
}

/// Values that differ from those in force come into force on the day of the state, whatever the new plan says of the
/// past: from day 60 on nobody moves or lays an ambush, and all before stand.
#[test]
fn another_plan_acts_from_the_day_of_the_state() {
    let bench = everything();
    let mut quiet = everything();
    for key in ["group.mobility", "group.ambushes"] {
        let slot = bench.model.parameters.find(key).expect("a key");
        quiet.plan.epochs.iter_mut().for_each(|epoch| epoch.values.as_mut_slice()[slot] = 0.0);
    }
    assert_eq!(first_difference(&bench.plan, &quiet.plan), 0.0);
    let stopped = |event: &Event| matches!(event, Event::Relocation { .. } | Event::Ambush { .. });
    let mut simulator = bench.simulator(193);
    let (mut without, mut other) = (0, 0);
    for r in 0..20 {
        let (whole, _) = bench.observe(&mut simulator, r);
        let mut log = Log::default();
        simulator.begin(&bench.plan, r);
        simulator.run_to_observed(&bench.plan, 60.0, &mut log);
        let past = log.events.len();
        assert_eq!(log.events[..], whole[..past]);
        let state = simulator.state().clone();
        simulator.resume(&state);
        simulator.finish_observed(&quiet.plan, &mut log);
        assert_eq!(log.events[past], (60.0, Event::Epoch { number: 0 }));
        assert!(log.events[past..].iter().all(|(_, event)| !stopped(event)));
        without += whole[past..].iter().filter(|(_, event)| stopped(event)).count();
        other += log.events.len() - past;
    }
    // There would have been many, and much else goes on.
    assert!(without > 500 && other > 500, "{without} {other}");
}

/// Drawn anew from day 100 on, a trajectory keeps its past, the weekly series included, and has another future each
/// time, which no other number or seed has; the same number gives the same bits.
#[test]
fn drawn_anew_the_past_stands_and_the_future_is_another() {
    let bench = ramped();
    let mut simulator = bench.simulator(194);
    let columns = bench.model.series.columns.len();
    // Weeks 0 to 14 are looked at before day 100.
    let past = 15 * columns;
    let mut alive = 0;
    for r in 0..10 {
        let (events, whole) = bench.observe(&mut simulator, r);
        // A group that has died out has one future.
        let over = events.iter().all(|&(day, event)| day < 100.0 || matches!(event, Event::Epoch { .. }));
        alive += usize::from(!over);
        simulator.begin(&bench.plan, r);
        simulator.run_to(&bench.plan, 100.0);
        assert_eq!(simulator.state().recorded().series[..past], whole.series[..past]);
        assert!(simulator.state().recorded().series[past..].iter().all(|&x| x == 0));
        let state = simulator.state().clone();
        let mut futures = vec![bits(&whole)];
        for (seed, number) in [(194, r), (194, r + 1), (195, r), (7, 0), (7, 1)] {
            let again = |simulator: &mut harmattan_core::model::Simulator| {
                simulator.resume(&state);
                simulator.redraw(seed, number);
                assert_eq!(simulator.state().number(), r);
                let future = simulator.finish(&bench.plan);
                assert_eq!(future.series[..past], whole.series[..past]);
                bits(future)
            };
            let future = again(&mut simulator);
            assert_eq!(future, again(&mut simulator));
            let new = futures.iter().all(|other| *other != future);
            assert_eq!(new, !over, "trajectory {r}, seed {seed}, number {number}");
            futures.push(future);
        }
        // Nothing of this touches what the simulator runs next.
        assert_eq!(bits(simulator.run(&bench.plan, r)), bits(&whole));
    }
    assert!(alive > 5, "{alive}");
}

/// Waves alone, drawn anew 6000 times from day 120 on: given the excitation h that the waves of the past left, the mean
/// number over the τ days to come is µτ/(1 − α) − µα/(β(1 − α)²)·s + h/(β(1 − α))·s, s = 1 − e^{−β(1 − α)τ}. Within five
/// standard errors: a right program fails with probability 6·10⁻⁷.
#[test]
fn drawn_anew_waves_have_the_mean_that_the_past_leaves_them() {
    let (tempo, alpha, memory, recent): (f64, f64, f64, f64) = (60.0, 0.6, 40.0, 12.0);
    let (from, horizon) = (120.0, 365);
    let bench = Lab::new(horizon)
        .place("a", "west")
        .set_all(&[
            ("cells.a", 1.0),
            ("group.tempo", tempo),
            ("group.contagion", alpha),
            ("group.memory_days", memory),
            ("group.recent_waves", recent),
        ])
        .ready();
    let column = bench.column("waves");
    let (mut simulator, mut log) = (bench.simulator(195), Log::default());
    simulator.begin(&bench.plan, 3);
    simulator.run_to_observed(&bench.plan, from, &mut log);
    let state = simulator.state().clone();
    let past = waves_of(&log.events);
    let (mu, beta, tau): (f64, f64, f64) = (tempo * (1.0 - alpha) / 365.0, 1.0 / memory, f64::from(horizon) - from);
    let start = recent * alpha * beta * (-beta * from).exp();
    let excitation: f64 = start + past.iter().map(|w| alpha * beta * (-beta * (from - w[0].day)).exp()).sum::<f64>();
    let settle = 1.0 - (-beta * (1.0 - alpha) * tau).exp();
    let expected = mu * tau / (1.0 - alpha) - mu * alpha / (beta * (1.0 - alpha).powi(2)) * settle
        + excitation / (beta * (1.0 - alpha)) * settle;
    let waves: Vec<f64> = (0..6000)
        .map(|number| {
            simulator.resume(&state);
            simulator.redraw(1, number);
            simulator.finish(&bench.plan).outcomes[column] - past.len() as f64
        })
        .collect();
    assert!(past.len() > 5);
    assert_mean("waves to come", &waves, expected);
}

/// The first day of difference against looking at both plans on every day, over 400 pairs of random plans of up to five
/// epochs on whole days, three different values among them.
#[test]
fn the_first_difference_is_that_of_looking_day_by_day() {
    let bench = Lab::new(30).place("a", "west").ready();
    let mut any = Stream::new(196, Purpose::Analysis);
    let mut below = |n: f64| (any.uniform() * n).floor();
    let mut plan = || {
        let count = 1 + below(5.0) as usize;
        let mut starts: Vec<f64> = (0..count).map(|_| below(25.0)).collect();
        starts[0] = 0.0;
        starts.sort_unstable_by(f64::total_cmp);
        starts.dedup();
        let epoch = |start_day: f64| {
            let mut values = bench.plan.epochs[0].values.clone();
            values.as_mut_slice()[0] = [1.0, 2.0, f64::NAN][below(2.5) as usize];
            Epoch { start_day, values }
        };
        let epochs: Vec<Epoch> = starts.into_iter().map(epoch).collect();
        Plan { epoch_count: epochs.len(), epochs, ..Plan::default() }
    };
    let on = |plan: &Plan, day: f64| {
        plan.epochs.iter().rfind(|e| e.start_day <= day).expect("an epoch").values.as_slice()[0].to_bits()
    };
    let mut found = [0; 3];
    for _ in 0..400 {
        let (a, b) = (plan(), plan());
        let slow = (0..30).map(f64::from).find(|&day| on(&a, day) != on(&b, day)).unwrap_or(f64::INFINITY);
        assert_eq!(first_difference(&a, &b), slow);
        assert_eq!(first_difference(&b, &a), slow);
        found[if slow == 0.0 { 0 } else { 1 + usize::from(slow.is_infinite()) }] += 1;
    }
    assert!(found.iter().all(|&n| n > 10), "{found:?}");
}
