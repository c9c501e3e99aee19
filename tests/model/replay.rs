//! All mechanisms together: the outcomes of a trajectory against a slow and obvious reckoning of its events.

use harmattan::model::{Event, Passage, Trajectory};

use crate::lab::{Bench, Lab};

const DAYS: u32 = 200;
const CORRIDORS: [(&str, &[&str], bool); 4] = [
    ("north", &["bamako", "didieni", "diema", "nioro", "aioun"], true),
    ("kayes", &["bamako", "didieni", "diema", "kayes", "kidira", "dakar"], true),
    ("south", &["bamako", "kita", "kidira", "dakar"], true),
    ("coast", &["bamako", "sikasso"], false),
];
/// Trade per day and share diverted before and after day 90.
const TRADE: [[f64; 4]; 2] = [[1e6, 3e6, 2e6, 5e6], [1e6, 4e6, 2e6, 5e6]];
const DIVERSION: [f64; 2] = [0.6, 0.85];
const CHANGE: f64 = 90.0;

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
    lab.set_all(&[
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
    .then(CHANGE, &[
        ("routes.diversion", DIVERSION[1]),
        ("trade.kayes", TRADE[1][1]),
        ("ground.units.west", 3.0),
        ("pressure.attrition.mali", 1.0),
    ])
}

/// Days closed of every link (`[start, end)`), as the events tell.
fn intervals(bench: &Bench, events: &[(f64, Event)]) -> Vec<Vec<(f64, f64)>> {
    let theatre = &bench.model.theatre;
    let on_corridor = |l: usize| theatre.corridors.iter().any(|c| c.links.contains(&l));
    let mut closed = vec![Vec::new(); theatre.links.len()];
    for &(day, event) in events {
        match event {
            Event::Ambush { link, closure_days, .. } if on_corridor(link) => {
                closed[link].push((day, day + closure_days));
            }
            Event::Strike { place, closure_days, .. } if theatre.places[place].closes_roads => {
                for (l, link) in theatre.links.iter().enumerate() {
                    if on_corridor(l) && (link.a == place || link.b == place) {
                        closed[l].push((day, day + closure_days));
                    }
                }
            }
            _ => {}
        }
    }
    closed
}

/// All moments at which anything may change, in order, cut at the horizon.
fn moments(closed: &[Vec<(f64, f64)>]) -> Vec<f64> {
    let mut times: Vec<f64> = closed.iter().flatten().flat_map(|&(a, b)| [a, b]).collect();
    times.extend([0.0, CHANGE, f64::from(DAYS)]);
    times.retain(|&t| t <= f64::from(DAYS));
    times.sort_by(f64::total_cmp);
    times
}

/// What the closures of a trajectory amount to, by looking at every spell between two changes.
#[derive(Default)]
struct Reckoning {
    days: [f64; 4],
    longest: [f64; 4],
    isolation: f64,
    trade_loss: f64,
    links: Vec<f64>,
}

fn reckon(bench: &Bench, events: &[(f64, Event)]) -> Reckoning {
    let closed = intervals(bench, events);
    let corridors = &bench.model.theatre.corridors;
    let mut sum = Reckoning { links: vec![0.0; closed.len()], ..Reckoning::default() };
    let mut spell = [0.0f64; 4];
    for w in moments(&closed).windows(2) {
        let (days, middle) = (w[1] - w[0], 0.5 * (w[0] + w[1]));
        if days == 0.0 {
            continue;
        }
        let shut = |l: usize| closed[l].iter().any(|&(a, b)| a <= middle && middle < b);
        for (l, total) in sum.links.iter_mut().enumerate() {
            *total += if shut(l) { days } else { 0.0 };
        }
        let down: Vec<bool> = corridors.iter().map(|c| c.links.iter().any(|&l| shut(l))).collect();
        let epoch = usize::from(middle > CHANGE);
        for c in 0..4 {
            spell[c] = if down[c] { spell[c] + days } else { 0.0 };
            sum.longest[c] = sum.longest[c].max(spell[c]);
            if down[c] {
                sum.days[c] += days;
                let other_open = (0..4).any(|d| d != c && !down[d]);
                let kept = if other_open { DIVERSION[epoch] } else { 0.0 };
                sum.trade_loss += if CORRIDORS[c].2 { days * TRADE[epoch][c] * (1.0 - kept) } else { 0.0 };
            }
        }
        sum.isolation += if (0..4).all(|c| down[c] || !CORRIDORS[c].2) { days } else { 0.0 };
    }
    sum
}

/// Closed days, longest closures, isolation, trade lost (diversion and trade change on day 90) and closed links of 150
/// trajectories against the spells between all moments of change; equal to a relative 10⁻⁹.
#[test]
fn closures_unite_as_intervals_do() {
    let bench = everything();
    let mut simulator = bench.simulator(160);
    let (mut isolated, mut cut) = (0.0, 0);
    for r in 0..150 {
        let (events, trajectory) = bench.observe(&mut simulator, r);
        let sum = reckon(&bench, &events);
        let near = |what: &str, value: f64, expected: f64| {
            assert!((value - expected).abs() <= 1e-9 * expected.abs().max(1.0), "{what}: {value}, expected {expected}");
        };
        let value = |name: &str| trajectory.outcomes[bench.column(name)];
        for (c, (key, ..)) in CORRIDORS.iter().enumerate() {
            near(key, value(&format!("closed_days.{key}")), sum.days[c]);
            near(key, value(&format!("longest_closure.{key}")), sum.longest[c]);
        }
        near("isolation", value("isolation_days"), sum.isolation);
        near("trade", value("trade_loss"), sum.trade_loss);
        for (l, &days) in sum.links.iter().enumerate() {
            near("link", trajectory.link_closed_days[l], days);
        }
        isolated += sum.isolation;
        cut += usize::from(intervals(&bench, &events).iter().flatten().any(|i| i.1 > f64::from(DAYS)));
    }
    assert!(isolated > 10.0 && cut > 30, "{isolated} days of isolation, {cut} cut at the horizon");
}

/// Counts worked out from the events alone.
#[derive(Default)]
struct Counts {
    cells: Vec<i64>,
    lost: u32,
    waves: u32,
    strikes: u32,
    repelled: u32,
    ambushes: u32,
    alerted: u32,
    served: u32,
    deaths: u32,
    changes: u64,
    /// By region and month (31 days of July, 31 of August, 30 of September …).
    violence: Vec<Vec<u32>>,
}

/// Lengths of the months from July 2025 on; January is cut by the horizon of 200 days.
const MONTHS: [(&str, f64); 7] = [
    ("2025-07", 31.0),
    ("2025-08", 31.0),
    ("2025-09", 30.0),
    ("2025-10", 31.0),
    ("2025-11", 30.0),
    ("2025-12", 31.0),
    ("2026-01", 16.0),
];

fn month(day: f64) -> usize {
    let mut end = 0.0;
    MONTHS
        .iter()
        .position(|&(_, days)| {
            end += days;
            day < end
        })
        .expect("within the horizon")
}

impl Counts {
    fn take(&mut self, bench: &Bench, day: f64, event: &Event) {
        let region = |place: usize| bench.model.theatre.places[place].region;
        self.changes += 1;
        match *event {
            Event::Relocation { from, to, passage } => {
                self.cells[from] -= i64::from(passage != Passage::TurnedBack);
                self.cells[to] += i64::from(passage == Passage::Arrived);
                self.lost += u32::from(passage == Passage::Lost);
            }
            Event::Formation { place } => self.cells[place] += 1,
            Event::Loss { place } => {
                self.cells[place] -= 1;
                self.lost += 1;
            }
            Event::Ambush { from, deaths, .. } => {
                self.ambushes += 1;
                self.deaths += deaths;
                self.violence[region(from)][month(day)] += 1;
            }
            Event::Wave { .. } => self.waves += 1,
            Event::Strike { place, from, alerted, drone, ground, repelled, lost, held, captured, deaths, .. } => {
                self.changes -= 1;
                self.strikes += 1;
                self.repelled += u32::from(repelled);
                self.alerted += u32::from(alerted);
                self.served += u32::from(drone || ground);
                self.deaths += deaths;
                self.lost += u32::from(lost);
                self.cells[from] -= i64::from(lost || held);
                self.cells[place] += i64::from(held) + i64::from(captured);
                self.violence[region(place)][month(day)] += 1;
            }
            Event::Epoch { .. } => self.changes -= 1,
            Event::Phase { .. } => {}
        }
        assert!(self.cells.iter().zip(&bench.model.theatre.places).all(|(&n, p)| {
            (0..=if p.key == "dakar" { 3 } else { 6 }).contains(&n)
        }));
    }
}

/// Cells (never negative, never above capacity), losses, counts, shares, deaths, events by region and month, and the
/// weekly cells of every front, in 150 trajectories: exactly equal.
#[test]
fn counts_are_those_of_the_events() {
    let bench = everything();
    let theatre = &bench.model.theatre;
    let mut simulator = bench.simulator(161);
    for r in 0..150 {
        let (events, trajectory) = bench.observe(&mut simulator, r);
        let mut counts = Counts {
            cells: vec![0, 3, 0, 3, 0, 2, 0, 0, 0, 0],
            violence: vec![vec![0; MONTHS.len()]; theatre.regions.len()],
            ..Counts::default()
        };
        let mut week = 0;
        for (day, event) in &events {
            while 7.0 * week as f64 <= *day {
                assert_week(&bench, &trajectory, week, &counts.cells);
                week += 1;
            }
            counts.take(&bench, *day, event);
        }
        while week < bench.model.series.days.len() {
            assert_week(&bench, &trajectory, week, &counts.cells);
            week += 1;
        }
        let value = |name: &str| trajectory.outcomes[bench.column(name)];
        for (name, expected) in [
            ("waves", counts.waves),
            ("strikes", counts.strikes),
            ("repelled", counts.repelled),
            ("overrun", counts.strikes - counts.repelled),
            ("ambushes", counts.ambushes),
            ("deaths", counts.deaths),
            ("cells_lost", counts.lost),
            ("cells_end", counts.cells.iter().sum::<i64>() as u32),
        ] {
            assert_eq!(value(name), f64::from(expected), "{name}");
        }
        for (name, part) in [("alerted_share", counts.alerted), ("served_share", counts.served)] {
            let share = f64::from(part) / f64::from(counts.strikes);
            assert!(value(name) == share || counts.strikes == 0, "{name}");
        }
        for (region, months) in theatre.regions.iter().zip(&counts.violence) {
            for ((month, _), &events) in MONTHS.iter().zip(months) {
                assert_eq!(value(&format!("events.{}.{month}", region.key)), f64::from(events));
            }
        }
        assert_eq!(trajectory.events, counts.changes);
        assert_eq!(trajectory.strikes_by_size.iter().sum::<u32>(), counts.strikes);
        assert_eq!(trajectory.unserved_by_size.iter().sum::<u32>(), counts.strikes - counts.served);
    }
}

fn assert_week(bench: &Bench, trajectory: &Trajectory, week: usize, cells: &[i64]) {
    let theatre = &bench.model.theatre;
    let row = &trajectory.series[week * bench.model.series.columns.len()..];
    for (f, &seen) in row.iter().enumerate().take(theatre.fronts.len()) {
        let here = cells.iter().zip(&theatre.places).filter(|(_, p)| p.front == f).map(|(n, _)| n).sum::<i64>();
        assert_eq!(i64::from(seen), here, "front {f}, week {week}");
    }
}
