//! Borders (model.md section 7): closed ones let nothing through, frameworks decide how much joint work is worth.

use harmattan_core::model::{Event, Passage};

use super::lab::Lab;
use super::statistics::assert_frequency;

/// Everything at work on both sides of two borders, cells in Mali only.
fn pressure() -> Lab {
    Lab::new(365)
        .place("capital", "centre")
        .place("diboli", "west")
        .place("gogui", "west")
        .place("kidira", "senegal")
        .place("tamba", "senegal")
        .place("aioun", "mauritania")
        .link("capital", "diboli", 150.0)
        .link("capital", "gogui", 150.0)
        .link("diboli", "gogui", 90.0)
        .link("diboli", "kidira", 5.0)
        .link("kidira", "tamba", 100.0)
        .link("gogui", "aioun", 40.0)
        .link("kidira", "aioun", 120.0)
        .corridor("road", &["capital", "diboli", "kidira", "tamba"], true)
        .set_all(&[
            ("cells.capital", 4.0),
            ("cells.diboli", 4.0),
            ("cells.gogui", 4.0),
            ("group.tempo", 100.0),
            ("group.contagion", 0.4),
            ("group.simultaneous_strikes", 5.0),
            ("group.mobility", 60.0),
            ("group.ambushes", 20.0),
            ("group.formation", 2.0),
            ("group.phase_days", 20.0),
            ("group.phase_sigma.west", 0.7),
            ("group.lost_when_stopped", 0.01),
            ("engagement.hold", 0.5),
            ("engagement.capture", 0.5),
            ("closure.ambush", 1.0),
            ("closure.overrun", 3.0),
        ])
}

/// (footholds, strikes, ambushes by cells abroad or on links that touch a foreign country) in 200 trajectories.
fn abroad(lab: &Lab) -> (usize, usize, usize) {
    let bench = lab.ready();
    let mut simulator = bench.simulator(140);
    let (mut footholds, mut strikes, mut ambushes) = (0, 0, 0);
    for r in 0..200 {
        let (events, trajectory) = bench.observe(&mut simulator, r);
        for (name, value) in bench.model.outcomes.names().iter().zip(&trajectory.outcomes) {
            footholds += usize::from(name.starts_with("first_foothold") && !value.is_nan());
            strikes += usize::from(name.starts_with("first_strike") && !value.is_nan());
        }
        for (_, event) in events {
            match event {
                Event::Strike { place, .. } => strikes += usize::from(place >= 3),
                Event::Ambush { link, .. } => ambushes += usize::from(link >= 3),
                Event::Relocation { to, passage: Passage::Arrived, .. } => footholds += usize::from(to >= 3),
                _ => {}
            }
        }
    }
    (footholds, strikes, ambushes)
}

/// stop = 1 at every crossing: no cell, foothold or strike abroad, ever; the same theatre with open borders has plenty.
#[test]
fn closed_borders_keep_everything_at_home() {
    let guard = [
        ("cooperation.efficiency.none", 1.0),
        ("cooperation.patrol_stop", 1.0),
        ("cooperation.senegal.joint_patrols", 1.0),
        ("cooperation.mauritania.joint_patrols", 1.0),
    ];
    let open = abroad(&pressure());
    assert!(open.0 > 100 && open.1 > 100, "{open:?}");
    let closed = abroad(&pressure().set_all(&guard));
    assert_eq!((closed.0, closed.1), (0, 0));
    // Shared intelligence alone can close a border as well.
    let shared = [
        ("cooperation.efficiency.none", 1.0),
        ("cooperation.intel_stop", 1.0),
        ("cooperation.senegal.intelligence_sharing", 1.0),
        ("cooperation.mauritania.intelligence_sharing", 1.0),
    ];
    let closed = abroad(&pressure().set_all(&shared));
    assert_eq!((closed.0, closed.1), (0, 0));
}

/// restraint = 1: no strike abroad and no ambush on a link that touches a foreign country, though cells do cross.
#[test]
fn full_restraint_means_no_violence_abroad() {
    let held = abroad(&pressure().set_all(&[("group.restraint.senegal", 1.0), ("group.restraint.mauritania", 1.0)]));
    assert!(held.0 > 100);
    assert_eq!((held.1, held.2), (0, 0));
    assert!(abroad(&pressure()).2 > 100);
}

/// A cell whose only way leads across a border is stopped in each attempt with probability
/// 1 − (1 − patrol_stop·patrols·efficiency)·(1 − intel_stop·sharing·efficiency); efficiency is linear between levels,
/// and the level above 1 counts only up to the other neighbour's. 20 000 first attempts each.
#[test]
fn frameworks_decide_what_cooperation_is_worth() {
    const EFFICIENCY: [f64; 3] = [0.2, 0.5, 0.9];
    for (senegal, mauritania, counted) in [
        (0.0, 2.0, 0.0),
        (0.6, 0.0, 0.6),
        (1.0, 0.0, 1.0),
        (2.0, 0.0, 1.0),
        (2.0, 1.0, 1.0),
        (2.0, 1.5, 1.5),
        (1.7, 2.0, 1.7),
        (2.0, 2.0, 2.0),
    ] {
        let bench = Lab::new(60)
            .place("diboli", "west")
            .place("kidira", "senegal")
            .link("diboli", "kidira", 5.0)
            .set_all(&[
                ("cells.diboli", 1.0),
                ("group.mobility", 365.0),
                ("cooperation.efficiency.none", EFFICIENCY[0]),
                ("cooperation.efficiency.bilateral", EFFICIENCY[1]),
                ("cooperation.efficiency.umbrella", EFFICIENCY[2]),
                ("cooperation.senegal.framework", senegal),
                ("cooperation.mauritania.framework", mauritania),
                ("cooperation.patrol_stop", 0.7),
                ("cooperation.intel_stop", 0.4),
                ("cooperation.senegal.joint_patrols", 0.8),
                ("cooperation.senegal.intelligence_sharing", 0.9),
                ("cooperation.mauritania.joint_patrols", 1.0),
            ])
            .ready();
        let mut simulator = bench.simulator(141);
        let (mut attempts, mut stopped) = (0, 0);
        for r in 0..20_000 {
            let first = bench.observe(&mut simulator, r).0.into_iter().find_map(|(_, event)| match event {
                Event::Relocation { passage, .. } => Some(passage),
                _ => None,
            });
            attempts += usize::from(first.is_some());
            stopped += usize::from(first == Some(Passage::TurnedBack));
        }
        let efficiency = if counted <= 1.0 {
            EFFICIENCY[0] + counted * (EFFICIENCY[1] - EFFICIENCY[0])
        } else {
            EFFICIENCY[1] + (counted - 1.0) * (EFFICIENCY[2] - EFFICIENCY[1])
        };
        let stop = 1.0 - (1.0 - 0.7 * 0.8 * efficiency) * (1.0 - 0.4 * 0.9 * efficiency);
        assert_frequency(&format!("levels {senegal}, {mauritania}"), stopped, attempts, stop);
    }
}
