//! A theatre in which everything is at work: four corridors that share links, three countries, two epochs.

use super::lab::{Bench, Lab};

/// Horizon.
pub const DAYS: u32 = 200;
/// Corridors: name, places, western.
pub const CORRIDORS: [(&str, &[&str], bool); 4] = [
    ("north", &["bamako", "didieni", "diema", "nioro", "aioun"], true),
    ("kayes", &["bamako", "didieni", "diema", "kayes", "kidira", "dakar"], true),
    ("south", &["bamako", "kita", "kidira", "dakar"], true),
    ("coast", &["bamako", "sikasso"], false),
];
/// Trade per day by corridor, before and after day 90.
pub const TRADE: [[f64; 4]; 2] = [[1e6, 3e6, 2e6, 5e6], [1e6, 4e6, 2e6, 5e6]];
/// Share of trade that finds another road, before and after.
pub const DIVERSION: [f64; 2] = [0.6, 0.85];
/// Share of trade that passes a blockade.
pub const PASSING: f64 = 0.3;
/// Day on which the second epoch begins.
pub const CHANGE: f64 = 90.0;

/// Nine places, four corridors that share links, everything at work; a second epoch from day 90.
pub fn everything() -> Bench {
    let mut lab = Lab::new(DAYS);
    for (key, front, lat, lon) in [
        ("bamako", "centre", 12.6, -8.0),
        ("didieni", "centre", 13.9, -8.1),
        ("diema", "west", 14.5, -9.2),
        ("nioro", "west", 15.2, -9.6),
        ("kayes", "west", 14.4, -11.4),
        ("kita", "west", 13.0, -9.5),
        ("sikasso", "centre", 11.3, -5.7),
        ("aioun", "mauritania", 16.7, -9.6),
        ("kidira", "senegal", 14.5, -12.2),
    ] {
        lab = lab.place(key, front).at(lat, lon).set(&format!("capacity.{key}"), 6.0);
    }
    lab = lab.place("dakar", "senegal").at(14.7, -17.4).coastal().port().bypass().set("capacity.dakar", 3.0);
    for (a, b, km) in [
        ("bamako", "didieni", 160.0),
        ("didieni", "diema", 170.0),
        ("diema", "nioro", 105.0),
        ("nioro", "aioun", 200.0),
        ("diema", "kayes", 280.0),
        ("kayes", "kidira", 97.0),
        ("bamako", "kita", 180.0),
        ("kita", "kidira", 350.0),
        ("kidira", "dakar", 650.0),
        ("bamako", "sikasso", 370.0),
        ("nioro", "kayes", 260.0),
    ] {
        lab = lab.link(a, b, km);
    }
    for (key, places, western) in CORRIDORS {
        lab = lab.corridor(key, places, western);
    }
    for (c, (key, ..)) in CORRIDORS.iter().enumerate() {
        lab = lab.set(&format!("trade.{key}"), TRADE[0][c]);
    }
    lab.neighbours()
        .set_all(&[
            ("cells.didieni", 3.0),
            ("cells.nioro", 3.0),
            ("cells.kita", 2.0),
            ("group.tempo", 90.0),
            ("group.contagion", 0.5),
            ("group.recent_waves", 5.0),
            ("group.simultaneous_strikes", 6.0),
            ("group.size_exponent", 0.6),
            ("group.mobility", 6.0),
            ("group.move_west", 0.2),
            ("group.lost_when_stopped", 0.5),
            ("group.formation", 2.0),
            ("group.ambushes", 9.0),
            ("group.corridor_focus", 1.5),
            ("group.phase_days", 25.0),
            ("group.phase_sigma.west", 0.5),
            ("group.phase_sigma.centre", 0.5),
            ("group.reach_km", 400.0),
            ("group.campaign_days", 40.0),
            ("group.campaign_sigma", 0.5),
            ("group.campaign_tail", 3.4),
            ("group.campaign_attract", 0.6),
            ("group.campaign_lean.kayes", 0.3),
            ("group.blockade_starts", 2.0),
            ("group.blockade_days", 30.0),
            ("group.blockade_factor", 3.0),
            ("group.blockade_focus", 2.0),
            ("group.blockade_lean.south", 0.5),
            ("state.blockade.north", 0.4),
            ("state.campaign.segou", 1.4),
            ("routes.passing", PASSING),
            ("group.preparation_days", 5.0),
            ("engagement.hold", 0.3),
            ("engagement.capture", 0.2),
            ("engagement.loss_repelled", 0.3),
            ("engagement.loss_overrun", 0.1),
            ("engagement.recovery_days", 20.0),
            ("closure.ambush", 1.0),
            ("closure.repelled", 3.0),
            ("closure.overrun", 9.0),
            ("closure.sigma", 0.8),
            ("deaths.none.repelled", 0.3),
            ("deaths.none.overrun", 0.1),
            ("deaths.none.ambush", 0.6),
            ("deaths.median.repelled", 5.0),
            ("deaths.median.overrun", 12.0),
            ("deaths.median.ambush", 3.0),
            ("deaths.sigma", 1.0),
            ("warning.baseline", 0.2),
            ("warning.fusion", 0.3),
            ("drones.aircraft.west", 1.5),
            ("drones.availability", 0.7),
            ("drones.orbit_hours_per_aircraft", 12.0),
            ("ground.units.west", 1.0),
            ("ground.units.centre", 2.0),
            ("ground.readiness", 0.6),
            ("pressure.attrition.mali", 0.5),
            ("pressure.attrition.senegal", 0.3),
            ("cooperation.efficiency.none", 0.3),
            ("cooperation.patrol_stop", 0.5),
            ("cooperation.senegal.joint_patrols", 0.7),
            ("cooperation.mauritania.joint_patrols", 0.4),
            ("routes.diversion", DIVERSION[0]),
        ])
        .ready()
        .then(
            CHANGE,
            &[
                ("routes.diversion", DIVERSION[1]),
                ("trade.kayes", TRADE[1][1]),
                ("ground.units.west", 3.0),
                ("pressure.attrition.mali", 1.0),
            ],
        )
}
