//! How strikes end (model.md section 6): repelled or overrun, what becomes of the cell, garrisons weakened.

use std::collections::BTreeMap;

use super::lab::{Lab, Strike};
use super::statistics::assert_frequency;

const BASE: f64 = -0.6;
const GARRISON: f64 = 0.5;
const LEVEL: f64 = 1.5;
const ALERT: f64 = 0.7;
const DRONE: f64 = 0.9;
const GROUND: f64 = 1.3;
const LATE: f64 = 0.35;
const WEAKENED: f64 = 0.2;
const RECOVERY: f64 = 0.3;

/// Ten thousand cells at `base`, which is no target, strike `town` one at a time, about ten times a day.
fn siege() -> Lab {
    Lab::new(365).place("base", "centre").place("town", "west").link("base", "town", 10.0).set_all(&[
        ("cells.base", 1e4),
        ("capacity.base", 2e6),
        ("capacity.town", 1e6),
        ("value.base", 0.0),
        ("group.tempo", 3650.0),
    ])
}

/// Repelled with probability logistic(base + garrison·G + alert + ℓ·drone + ℓ·ground), ℓ = 1 if alerted else
/// `late_effect`, G times `weakened_factor` until `recovery_days` after the last overrun: all sixteen cases, about
/// 36 000 strikes in all.
#[test]
fn repelling_is_logistic_in_all_that_helps() {
    let bench = siege()
        .set_all(&[
            ("engagement.base", BASE),
            ("engagement.garrison", GARRISON),
            ("engagement.alert", ALERT),
            ("engagement.drone", DRONE),
            ("engagement.ground", GROUND),
            ("engagement.late_effect", LATE),
            ("engagement.weakened_factor", WEAKENED),
            ("engagement.recovery_days", RECOVERY),
            ("garrison.town", LEVEL),
            ("garrison.base", 3.0),
            ("warning.baseline", 0.5),
            ("drones.aircraft.west", 1.0),
            ("drones.availability", 0.5),
            ("drones.orbit_hours_per_aircraft", 24.0),
            ("ground.units.west", 1.0),
            ("ground.readiness", 0.5),
        ])
        .ready();
    let mut cases: BTreeMap<(bool, bool, bool, bool), (usize, usize)> = BTreeMap::new();
    let mut simulator = bench.simulator(100);
    for r in 0..10 {
        let mut weak_until = 0.0;
        for wave in super::lab::waves_of(&bench.observe(&mut simulator, r).0) {
            let s = wave[0];
            let case = cases.entry((s.day < weak_until, s.alerted, s.drone, s.ground)).or_default();
            case.0 += usize::from(s.repelled);
            case.1 += 1;
            if !s.repelled {
                weak_until = f64::max(weak_until, s.day + RECOVERY);
            }
        }
    }
    assert_eq!(cases.len(), 16);
    for ((weak, alerted, drone, ground), (repelled, n)) in cases {
        let on = |flag: bool, x: f64| if flag { x } else { 0.0 };
        let help = if alerted { 1.0 } else { LATE };
        let logit = BASE
            + GARRISON * LEVEL * if weak { WEAKENED } else { 1.0 }
            + on(alerted, ALERT)
            + on(drone, help * DRONE)
            + on(ground, help * GROUND);
        assert!(n > 300, "{n}");
        let what = format!("weak {weak}, alerted {alerted}, drone {drone}, ground {ground}");
        assert_frequency(&what, repelled, n, 1.0 / (1.0 + (-logit).exp()));
    }
}

fn strikes(lab: Lab, seed: u64) -> Vec<Strike> {
    lab.ready().waves(seed, 8).into_iter().flatten().collect()
}

/// What becomes of cells, about 29 000 strikes: lost when repelled (more where a drone served), lost when overrun,
/// settled if not lost, and captured materiel whatever became of the cell.
#[test]
fn cells_are_lost_settle_and_arm_others() {
    let strikes = strikes(
        siege().set_all(&[
            ("engagement.loss_repelled", 0.3),
            ("engagement.loss_drone", 0.25),
            ("engagement.loss_overrun", 0.15),
            ("engagement.hold", 0.4),
            ("engagement.capture", 0.2),
            ("drones.aircraft.west", 1.0),
            ("drones.availability", 0.5),
            ("drones.orbit_hours_per_aircraft", 24.0),
        ]),
        101,
    );
    let check = |what: &str, among: fn(&&Strike) -> bool, hit: fn(&&Strike) -> bool, p: f64| {
        let of: Vec<&Strike> = strikes.iter().filter(among).collect();
        assert_frequency(what, of.iter().filter(|s| hit(s)).count(), of.len(), p);
    };
    check("repelled", |_| true, |s| s.repelled, 0.5);
    check("lost, repelled", |s| s.repelled && !s.drone, |s| s.lost, 0.3);
    check("lost, repelled by a drone", |s| s.repelled && s.drone, |s| s.lost, 0.55);
    check("lost, overrun", |s| !s.repelled && !s.drone, |s| s.lost, 0.15);
    check("lost, overrun under a drone", |s| !s.repelled && s.drone, |s| s.lost, 0.15);
    check("settled", |s| !s.repelled && !s.lost && s.from == 0, |s| s.held, 0.4);
    check("captured, cell lost", |s| !s.repelled && s.lost, |s| s.captured, 0.2);
    check("captured, cell not lost", |s| !s.repelled && !s.lost, |s| s.captured, 0.2);
    check("captured and settled", |s| s.held, |s| s.captured, 0.2);
    check("nothing when repelled", |s| s.repelled, |s| s.held || s.captured, 0.0);
    check("nothing lost settles", |s| s.lost, |s| s.held, 0.0);
    check("no move to where it is", |s| s.from == 1, |s| s.held, 0.0);
    assert!(strikes.iter().filter(|s| s.from == 1).count() > 30);
}

/// Losses when repelled by a drone are at most 0.95.
#[test]
fn some_cells_always_get_away() {
    let lab = siege().set_all(&[
        ("engagement.base", 20.0),
        ("engagement.loss_repelled", 0.8),
        ("engagement.loss_drone", 0.9),
        ("drones.aircraft.west", 1.0),
        ("drones.availability", 1.0),
        ("drones.orbit_hours_per_aircraft", 24.0),
    ]);
    let strikes = strikes(lab, 102);
    assert_frequency("lost", strikes.iter().filter(|s| s.lost).count(), strikes.len(), 0.95);
}

/// Without room nobody settles or is armed at the town; with room for two, two in all.
#[test]
fn settling_needs_room() {
    for room in [0.0, 1.0, 2.0] {
        let lab = siege().set_all(&[
            ("engagement.base", -20.0),
            ("engagement.hold", 1.0),
            ("engagement.capture", 1.0),
            ("capacity.town", room),
        ]);
        let strikes: Vec<Strike> = lab.ready().waves(103, 1).into_iter().flatten().collect();
        let came = strikes.iter().map(|s| u32::from(s.held) + u32::from(s.captured)).sum::<u32>();
        assert_eq!(f64::from(came), room);
        assert_eq!((strikes[0].held, strikes[0].captured), (room >= 1.0, room >= 2.0));
    }
}

/// Ends of strikes are counted: overrun + repelled = strikes, by place as well.
#[test]
fn counts_of_strikes_agree() {
    let bench = siege().set("value.base", 1.0).ready();
    let (events, trajectory) = bench.observe(&mut bench.simulator(104), 0);
    let waves = super::lab::waves_of(&events);
    let value = |name: &str| trajectory.outcomes[bench.column(name)];
    let count = |f: fn(&Strike) -> bool| waves.iter().flatten().filter(|s| f(s)).count() as f64;
    assert_eq!(value("strikes"), count(|_| true));
    assert_eq!(value("repelled"), count(|s| s.repelled));
    assert_eq!(value("overrun"), count(|s| !s.repelled));
    assert_eq!(value("strikes.base"), count(|s| s.place == 0));
    assert_eq!(value("strikes.town"), count(|s| s.place == 1));
}
