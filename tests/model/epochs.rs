//! Epochs and streams (model.md sections 3 and 9): boundaries disturb no clock, trajectories depend on their number alone.

use harmattan_core::model::{Event, Trajectory};

use super::everything::everything;
use super::lab::{Bench, Log};

/// All numbers of a trajectory as bits: missing values equal themselves.
pub fn bits(trajectory: &Trajectory) -> (Vec<u64>, Vec<u64>, Trajectory) {
    let of = |numbers: &[f64]| numbers.iter().map(|x| x.to_bits()).collect();
    let counts = Trajectory { outcomes: Vec::new(), link_closed_days: Vec::new(), ..trajectory.clone() };
    (of(&trajectory.outcomes), of(&trajectory.link_closed_days), counts)
}

/// The same number gives the same bits twice, after other trajectories, in another simulator, and watched or not.
#[test]
fn a_trajectory_depends_on_its_number_alone() {
    let bench = everything();
    let mut forwards = bench.simulator(170);
    let first: Vec<_> = (0..20).map(|r| bits(forwards.run(&bench.plan, r))).collect();
    let mut backwards = bench.simulator(170);
    for r in (0..20).rev() {
        assert_eq!(bits(backwards.run(&bench.plan, r)), first[r as usize]);
        assert_eq!(bits(forwards.run_observed(&bench.plan, r, &mut Log::default())), first[r as usize]);
        assert_eq!(bits(bench.simulator(170).run(&bench.plan, r)), first[r as usize]);
    }
    for r in 0..20 {
        let other = first.iter().filter(|t| **t == first[r]).count();
        assert_eq!(other, 1, "trajectory {r} is like another");
        assert_ne!(bits(bench.simulator(171).run(&bench.plan, r as u64)), first[r]);
    }
}

/// Streams of far numbers (up to the most an ensemble may have, 2³² − 1) work and differ.
#[test]
fn far_numbers_have_streams_of_their_own() {
    let bench = everything();
    let mut simulator = bench.simulator(172);
    let runs: Vec<_> =
        [0, 1, 1 << 31, (1 << 32) - 2, u64::from(u32::MAX)].map(|r| bits(simulator.run(&bench.plan, r))).to_vec();
    for (i, a) in runs.iter().enumerate() {
        assert!(runs[..i].iter().all(|b| a != b));
    }
}

/// An epoch whose values equal those before it is no epoch: no bit of any outcome changes, wherever it begins and
/// however many there are.
#[test]
fn an_epoch_like_the_one_before_changes_no_bit() {
    let plain = everything();
    let mut split = everything();
    let mut epochs = Vec::new();
    for (e, epoch) in split.plan.epochs.iter().enumerate() {
        for step in 0..4 {
            let start_day = if e == 0 { 21.3 * f64::from(step) } else { 90.0 + 30.0 * f64::from(step) };
            epochs.push(harmattan_core::sampling::Epoch { start_day, values: epoch.values.clone() });
        }
    }
    split.plan.epoch_count = epochs.len();
    split.plan.epochs = epochs;
    let (mut a, mut b) = (plain.simulator(173), split.simulator(173));
    for r in 0..50 {
        assert_eq!(bits(a.run(&plain.plan, r)), bits(b.run(&split.plan, r)));
    }
}

/// What happens, without when and without deaths.
fn happenings(events: &[(f64, Event)]) -> Vec<Event> {
    let strip = |event: Event| match event {
        Event::Ambush { from, link, closure_days, .. } => Event::Ambush { from, link, closure_days, deaths: 0 },
        Event::Strike { place, from, alerted, drone, ground, repelled, lost, held, captured, closure_days, .. } => {
            Event::Strike {
                place,
                from,
                alerted,
                drone,
                ground,
                repelled,
                lost,
                held,
                captured,
                closure_days,
                deaths: 0,
            }
        }
        other => other,
    };
    let counts = |e: &Event| !matches!(e, Event::Epoch { .. });
    events.iter().map(|&(_, e)| strip(e)).filter(counts).collect()
}

/// A boundary at which only an irrelevant key changes (deaths.sigma) disturbs no clock: the same events happen, at the
/// same times up to rounding (10⁻⁹ days), and only numbers of deaths differ; before the boundary not even those.
#[test]
fn a_boundary_disturbs_no_clock() {
    let plain = everything();
    let quieter = |bench: Bench| bench.then(120.0, &[("deaths.sigma", 2.0)]);
    let changed = quieter(everything());
    let (mut a, mut b) = (plain.simulator(174), changed.simulator(174));
    let mut deadlier = 0;
    for r in 0..60 {
        let (before, _) = plain.observe(&mut a, r);
        let (after, _) = changed.observe(&mut b, r);
        assert_eq!(happenings(&before), happenings(&after));
        let real = |events: &[(f64, Event)]| -> Vec<(f64, Event)> {
            events.iter().filter(|(_, e)| !matches!(e, Event::Epoch { .. })).copied().collect()
        };
        for ((day, event), (other_day, other)) in real(&before).into_iter().zip(real(&after)) {
            assert!((day - other_day).abs() < 1e-9, "{day} {other_day}");
            if day < 120.0 {
                assert_eq!((day, event), (other_day, other));
            }
            deadlier += usize::from(event != other);
        }
    }
    assert!(deadlier > 100);
}

/// New values come into force on their day and not before: without the second epoch nothing differs before day 90, and
/// most trajectories do after it.
#[test]
fn new_values_come_into_force_on_their_day() {
    let one = everything();
    let mut before = everything();
    before.plan.epoch_count = 1;
    let (mut a, mut b) = (one.simulator(175), before.simulator(175));
    let mut differ = 0;
    for r in 0..30 {
        let early = |events: Vec<(f64, Event)>| events.into_iter().filter(|e| e.0 < 90.0).collect::<Vec<_>>();
        let (with, last) = one.observe(&mut a, r);
        let (without, other) = before.observe(&mut b, r);
        assert_eq!(early(with), early(without));
        differ += usize::from(bits(&last) != bits(&other));
    }
    assert!(differ > 25);
}

/// Weeks and months are looked at without touching a clock: a longer horizon has the same events up to the shorter one.
#[test]
fn looking_and_the_horizon_touch_no_clock() {
    let lab = |days| {
        super::lab::Lab::new(days)
            .place("a", "west")
            .place("b", "senegal")
            .link("a", "b", 80.0)
            .set_all(&[
                ("cells.a", 4.0),
                ("group.tempo", 100.0),
                ("group.contagion", 0.5),
                ("group.mobility", 30.0),
                ("group.ambushes", 30.0),
                ("group.phase_days", 9.0),
                ("group.phase_sigma.west", 0.5),
                ("group.formation", 1.0),
                ("pressure.attrition.mali", 1.0),
                ("engagement.hold", 0.5),
            ])
            .ready()
    };
    let (short, long) = (lab(100), lab(1000));
    let (mut a, mut b) = (short.simulator(176), long.simulator(176));
    for r in 0..30 {
        let (events, _) = short.observe(&mut a, r);
        let (more, _) = long.observe(&mut b, r);
        assert_eq!(events[..], more[..events.len()]);
        assert!(more[events.len()].0 >= 100.0);
    }
}
