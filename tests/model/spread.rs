//! How far it gets (model.md section 8): footholds, first strikes, the spread level, the coast, the centre of gravity.

use harmattan_core::model::{Event, Passage};

use super::lab::{Bench, Lab};

fn outcome(bench: &Bench, number: u64, name: &str) -> f64 {
    bench.simulator(150).run(&bench.plan, number).outcomes[bench.column(name)]
}

/// Two cells wander between Mali and two places in Senegal: a foothold dates from the day on which the cell-days spent
/// there, added up from the moves, reach 30. Exact to 10⁻⁹ days in 300 trajectories.
#[test]
fn a_foothold_dates_from_the_thirtieth_cell_day() {
    let bench = Lab::new(120)
        .place("diboli", "west")
        .place("kidira", "senegal")
        .place("tamba", "senegal")
        .link("diboli", "kidira", 5.0)
        .link("kidira", "tamba", 50.0)
        .set_all(&[("cells.diboli", 2.0), ("group.mobility", 20.0), ("group.lost_when_stopped", 0.5)])
        .set_all(&[
            ("cooperation.efficiency.none", 1.0),
            ("cooperation.patrol_stop", 0.3),
            ("cooperation.senegal.joint_patrols", 1.0),
        ])
        .ready();
    let (foothold, mauritania) = (bench.column("first_foothold.senegal"), bench.column("first_foothold.mauritania"));
    let mut simulator = bench.simulator(151);
    let (mut reached, mut never) = (0, 0);
    for r in 0..300 {
        let (events, trajectory) = bench.observe(&mut simulator, r);
        let (mut cells, mut day, mut cell_days, mut expected) = (0.0, 0.0, 0.0, f64::NAN);
        let mut advance = |now: f64, change: f64| {
            let more = cells * (now - day);
            if expected.is_nan() && cell_days + more >= 30.0 {
                expected = day + (30.0 - cell_days) / cells;
            }
            cell_days += more;
            day = now;
            cells += change;
        };
        for (now, event) in events {
            if let Event::Relocation { from, to, passage } = event {
                let abroad = |place: usize| f64::from(u8::from(place > 0));
                match passage {
                    Passage::Arrived => advance(now, abroad(to) - abroad(from)),
                    Passage::Lost => advance(now, -abroad(from)),
                    Passage::TurnedBack => {}
                }
            }
        }
        advance(120.0, 0.0);
        let dated = trajectory.outcomes[foothold];
        assert_eq!(dated.is_nan(), expected.is_nan());
        assert!(dated.is_nan() || (dated - expected).abs() < 1e-9, "{dated} {expected}");
        assert!(trajectory.outcomes[mauritania].is_nan());
        reached += u32::from(!dated.is_nan());
        never += u32::from(dated.is_nan());
    }
    assert!(reached > 50 && never > 5, "{reached} {never}");
}

/// A cell abroad at the start is a foothold on day 0, without waiting; with no waiting time a foothold dates from the
/// arrival.
#[test]
fn footholds_at_the_start_and_without_waiting() {
    let lab = Lab::new(60).place("diboli", "west").place("kidira", "senegal").link("diboli", "kidira", 5.0);
    let bench = lab.clone().set("cells.kidira", 1.0).set("outcomes.foothold_days", 1000.0).ready();
    assert_eq!(outcome(&bench, 0, "first_foothold.senegal"), 0.0);
    assert_eq!(outcome(&bench, 0, "spread_level"), 3.0);
    let bench =
        lab.set_all(&[("cells.diboli", 1.0), ("outcomes.foothold_days", 0.0), ("group.mobility", 100.0)]).ready();
    let (events, trajectory) = bench.observe(&mut bench.simulator(152), 0);
    let dated = trajectory.outcomes[bench.column("first_foothold.senegal")];
    assert!((dated - events[0].0).abs() < 1e-9, "{dated} {events:?}");
}

/// A theatre for the levels: the border post is 20 km from the middle of the crossing, the inner town 35 km.
fn ladder() -> Lab {
    Lab::new(100)
        .place("inner", "west")
        .place("post", "west")
        .place("other_front", "centre")
        .place("abroad", "senegal")
        .place("coast", "senegal")
        .coastal()
        .port()
        .link("inner", "post", 15.0)
        .link("post", "abroad", 40.0)
        .link("other_front", "post", 1.0)
        .link("abroad", "coast", 300.0)
        .corridor("road", &["inner", "post"], true)
        .corridor("substitute", &["post", "other_front"], false)
        .set_all(&[
            ("cells.inner", 1.0),
            ("value.inner", 0.0),
            ("value.post", 0.0),
            ("value.other_front", 0.0),
            ("value.abroad", 0.0),
            ("value.coast", 0.0),
            ("group.tempo", 3650.0),
            ("group.reach_km", 5000.0),
        ])
}

/// Each level by a case made for it, and each by a case that just misses it.
#[test]
fn every_spread_level_is_reached_by_its_own_cause() {
    let overrun = ("engagement.base", -20.0);
    let repelled = ("engagement.base", 20.0);
    let cases: [(&str, f64, &[(&str, f64)]); 14] = [
        ("nothing", 0.0, &[]),
        // The corridor closes within the first days (waves come ten a day) and never opens again: over 30 days.
        ("closed", 1.0, &[("value.inner", 1.0), ("closure.repelled", 1e6), repelled]),
        (
            "closed for more days than there are",
            0.0,
            &[("value.inner", 1.0), ("closure.repelled", 1e6), ("outcomes.disruption_days", 100.0), repelled],
        ),
        ("only the substitute closed", 0.0, &[("value.other_front", 1.0), ("closure.repelled", 1e6), repelled]),
        ("border post overrun", 2.0, &[("value.post", 1.0), overrun]),
        ("border post attacked in vain", 0.0, &[("value.post", 1.0), repelled]),
        ("inner town overrun", 0.0, &[("value.inner", 1.0), overrun]),
        ("inner town overrun, wide border", 2.0, &[("value.inner", 1.0), ("outcomes.border_km", 35.0), overrun]),
        ("other front overrun", 0.0, &[("value.other_front", 1.0), overrun]),
        ("cell abroad", 3.0, &[("cells.abroad", 1.0)]),
        ("strike abroad", 4.0, &[("value.abroad", 1.0), repelled]),
        ("strike on the coast", 5.0, &[("value.coast", 1.0), repelled]),
        ("cell on the coast", 5.0, &[("cells.coast", 1.0)]),
        (
            "all of it but the coast",
            4.0,
            &[("value.abroad", 1.0), ("value.post", 1.0), ("cells.abroad", 1.0), ("closure.overrun", 1e6), overrun],
        ),
    ];
    for (what, level, settings) in cases {
        let bench = ladder().set_all(settings).ready();
        assert_eq!(outcome(&bench, 0, "spread_level"), level, "{what}");
        let disruption = settings.iter().find(|(key, _)| *key == "outcomes.disruption_days").map_or(30.0, |s| s.1);
        let happened = events_by_themselves(&bench, disruption);
        let highest = (1..=5).rev().find(|&rung| happened[rung - 1]).unwrap_or(0);
        assert_eq!(highest as f64, level, "{what}: {happened:?}");
        let series = bench.simulator(150).run(&bench.plan, 0).series.clone();
        let columns = bench.model.series.columns.len();
        let levels: Vec<u32> = series.chunks(columns).map(|week| week[columns - 1]).collect();
        assert!(levels.is_sorted() && f64::from(levels[levels.len() - 1]) == level, "{what}: {levels:?}");
    }
}

/// Whether each event that a level is called after happened, by its own outcome: a western corridor disrupted, a border
/// place overrun, a foothold abroad, a strike abroad, the coast.
fn events_by_themselves(bench: &Bench, disruption_days: f64) -> [bool; 5] {
    let of = |name: &str| outcome(bench, 0, name);
    assert_eq!(!of("first_abroad").is_nan(), !(of("first_foothold_abroad").min(of("first_strike_abroad"))).is_nan());
    [
        of("most_closed_days") >= disruption_days,
        of("border_overrun") >= 1.0,
        !of("first_foothold_abroad").is_nan(),
        !of("first_strike_abroad").is_nan(),
        !of("first_coast").is_nan(),
    ]
}

/// What the name of a level says is not what the level counts: a future of level 4 need not have closed a corridor nor
/// overrun a border place. Only a strike abroad here.
#[test]
fn an_event_is_not_what_its_level_counts() {
    let bench = ladder().set_all(&[("value.abroad", 1.0), ("engagement.base", 20.0)]).ready();
    assert_eq!(outcome(&bench, 0, "spread_level"), 4.0);
    assert_eq!(events_by_themselves(&bench, 30.0), [false, false, false, true, false]);
    let all = ladder().set_all(&[
        ("value.abroad", 1.0),
        ("value.post", 1.0),
        ("cells.abroad", 1.0),
        ("closure.overrun", 1e6),
        ("engagement.base", -20.0),
    ]);
    let bench = all.ready();
    assert_eq!(events_by_themselves(&bench, 30.0), [true, true, true, true, false]);
    assert!(outcome(&bench, 0, "border_overrun") > 1.0);
    assert_eq!(outcome(&bench, 0, "first_foothold_abroad"), 0.0);
    assert_eq!(outcome(&bench, 0, "first_abroad"), 0.0);
    assert_eq!(outcome(&bench, 0, "most_closed_days"), outcome(&bench, 0, "closed_days.road"));
}

/// Level 1 is reached on the day the closed days add up to 30: here the first closing strike plus 30 days, to the week.
#[test]
fn the_weekly_level_dates_a_disruption() {
    let bench = ladder().set_all(&[("value.inner", 1.0), ("closure.repelled", 1e6), ("engagement.base", 20.0)]).ready();
    let (events, trajectory) = bench.observe(&mut bench.simulator(153), 0);
    let first = events.iter().find(|(_, e)| matches!(e, Event::Strike { .. })).expect("a strike").0;
    let columns = bench.model.series.columns.len();
    for (week, row) in trajectory.series.chunks(columns).enumerate() {
        let day = 7.0 * week as f64;
        assert_eq!(row[columns - 1], u32::from(day >= first + 30.0), "week {week}, first closure {first}");
        assert_eq!(row[columns - 2], u32::from(day > first));
    }
}

/// A cell that comes to a coastal place reaches level 5 only once it stayed 30 days there; its country earlier. Of 1,000
/// futures some 40 reach level 5: five or fewer have probability 10⁻¹¹.
#[test]
fn a_foothold_on_the_coast_needs_its_own_thirty_days() {
    let bench = ladder().set_all(&[("group.mobility", 25.0), ("capacity.other_front", 0.0)]).ready();
    let mut simulator = bench.simulator(154);
    let (mut fives, mut threes) = (0, 0);
    for r in 0..1000 {
        let (events, trajectory) = bench.observe(&mut simulator, r);
        let (mut at, mut since, mut coast, mut abroad) = (0, 0.0, 0.0, 0.0);
        let ended = [(100.0, Event::Epoch { number: 0 })];
        for (now, event) in events.into_iter().chain(ended) {
            let days = now - since;
            coast += if at == 4 { days } else { 0.0 };
            abroad += if at >= 3 { days } else { 0.0 };
            since = now;
            if let Event::Relocation { to, .. } = event {
                at = to;
            }
        }
        let expected = if coast >= 30.0 {
            5.0
        } else if abroad >= 30.0 {
            3.0
        } else {
            0.0
        };
        assert_eq!(trajectory.outcomes[bench.column("spread_level")], expected);
        fives += u32::from(expected == 5.0);
        threes += u32::from(expected == 3.0);
    }
    assert!(fives > 5 && threes > 5, "{fives} {threes}");
}

/// First strikes are dated, the nearest struck place to a port counts, and never is missing.
#[test]
fn first_strikes_and_the_coast_are_measured() {
    let bench = ladder().set_all(&[("value.inner", 50.0), ("value.abroad", 1.0), ("value.coast", 0.02)]).ready();
    let road = [355.0, 340.0, 341.0, 300.0, 0.0];
    let mut simulator = bench.simulator(155);
    for r in 0..50 {
        let (events, trajectory) = bench.observe(&mut simulator, r);
        let (mut first, mut least) = (f64::NAN, f64::NAN);
        for (day, event) in events {
            if let Event::Strike { place, .. } = event {
                least = f64::min(least, road[place]);
                first = if place >= 3 && first.is_nan() { day } else { first };
            }
        }
        let same = |name: &str, x: f64| {
            let value = trajectory.outcomes[bench.column(name)];
            assert!(value.to_bits() == x.to_bits() || (value.is_nan() && x.is_nan()), "{name}: {value} {x}");
        };
        same("first_strike.senegal", first);
        same("first_strike.mauritania", f64::NAN);
        same("coast_distance_km", least);
    }
}

/// The mean of the cells moves west by the difference of longitudes at the mean latitude of the Malian places.
#[test]
fn the_centre_of_gravity_moves_with_the_cells() {
    let bench = Lab::new(30)
        .place("east", "centre")
        .at(12.0, -8.0)
        .place("hub", "west")
        .at(15.0, -10.5)
        .place("senegal", "senegal")
        .at(14.0, -13.0)
        .link("east", "hub", 300.0)
        .link("hub", "senegal", 300.0)
        .set_all(&[("cells.east", 2.0), ("cells.hub", 1.0), ("group.mobility", 30.0)])
        .set("pressure.attrition.mali", 2.0)
        .ready();
    let lon = [-8.0, -10.5, -13.0];
    let mut simulator = bench.simulator(156);
    let (mut gone, mut moved) = (0, 0);
    for r in 0..300 {
        let (events, trajectory) = bench.observe(&mut simulator, r);
        let mut cells = [2.0, 1.0, 0.0];
        let mean = |cells: &[f64; 3]| -> f64 {
            cells.iter().zip(lon).map(|(n, x)| n * x).sum::<f64>() / cells.iter().sum::<f64>()
        };
        let start = mean(&cells);
        for (_, event) in events {
            match event {
                Event::Relocation { from, to, .. } => {
                    cells[from] -= 1.0;
                    cells[to] += 1.0;
                }
                Event::Loss { place } => cells[place] -= 1.0,
                _ => {}
            }
        }
        let shift = trajectory.outcomes[bench.column("gravity_shift_km")];
        let expected = (start - mean(&cells)) * 111.195 * 13.5f64.to_radians().cos();
        assert!((shift.is_nan() && expected.is_nan()) || (shift - expected).abs() < 1e-9, "{shift} {expected}");
        gone += u32::from(shift.is_nan());
        moved += u32::from(shift.abs() > 1.0);
    }
    assert!(moved > 100, "{moved} moved, {gone} without cells");
}
