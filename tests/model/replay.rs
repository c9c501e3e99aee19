//! All mechanisms together: the outcomes of a trajectory against a slow and obvious reckoning of its events.

use harmattan_core::model::{Event, Passage, Trajectory};

use super::everything::{CHANGE, CORRIDORS, DAYS, DIVERSION, PASSING, TRADE, everything};
use super::lab::Bench;

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

/// Days under blockade of every corridor (`[start, end)`), given which are on the first day.
fn blockades(events: &[(f64, Event)], mut on: [bool; 4]) -> Vec<Vec<(f64, f64)>> {
    let mut spells = vec![Vec::new(); 4];
    let mut since = [0.0; 4];
    let last = (f64::from(DAYS), None);
    let changes = events.iter().filter_map(|&(day, event)| match event {
        Event::Blockade { corridor, begins } => Some((day, Some((corridor, begins)))),
        _ => None,
    });
    for (day, change) in changes.chain([last]) {
        for c in 0..4 {
            if on[c] && change.is_none_or(|(corridor, _)| corridor == c) {
                spells[c].push((since[c], day));
            }
        }
        if let Some((corridor, begins)) = change {
            assert_eq!(on[corridor], !begins);
            (on[corridor], since[corridor]) = (begins, day);
        }
    }
    spells
}

/// All moments at which anything may change, in order, cut at the horizon.
fn moments(spells: &[Vec<(f64, f64)>]) -> Vec<f64> {
    let mut times: Vec<f64> = spells.iter().flatten().flat_map(|&(a, b)| [a, b]).collect();
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
    blockaded: [f64; 4],
    first: [f64; 4],
    blockade_loss: f64,
    links: Vec<f64>,
}

fn reckon(bench: &Bench, events: &[(f64, Event)], on: [bool; 4]) -> Reckoning {
    let closed = intervals(bench, events);
    let corridors = &bench.model.theatre.corridors;
    let blockades = blockades(events, on);
    let mut sum = Reckoning { links: vec![0.0; closed.len()], ..Reckoning::default() };
    let mut spell = [0.0f64; 4];
    for c in 0..4 {
        sum.first[c] = blockades[c].first().map_or(f64::NAN, |spell| spell.0);
    }
    for w in moments(&[closed.clone(), blockades.clone()].concat()).windows(2) {
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
            let under = |c: usize| blockades[c].iter().any(|&(a, b)| a <= middle && middle < b);
            sum.days[c] += if down[c] { days } else { 0.0 };
            sum.blockaded[c] += if under(c) { days } else { 0.0 };
            // What is lost if blockades count and if they do not.
            let lost = |counts: bool| {
                let under = |c: usize| counts && under(c);
                let kept = if (0..4).any(|d| d != c && !down[d] && !under(d)) { DIVERSION[epoch] } else { 0.0 };
                let part = if down[c] {
                    1.0
                } else if under(c) {
                    1.0 - PASSING
                } else {
                    0.0
                };
                if CORRIDORS[c].2 { days * TRADE[epoch][c] * part * (1.0 - kept) } else { 0.0 }
            };
            sum.trade_loss += lost(true);
            sum.blockade_loss += lost(true) - lost(false);
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
    let (mut isolated, mut cut, mut begun) = (0.0, 0, 0);
    for r in 0..150 {
        let (events, trajectory) = bench.observe(&mut simulator, r);
        // The north is blockaded from the first day on in some: those whose first blockade is on that day.
        let first = trajectory.outcomes[bench.column("first_blockade.north")];
        begun += usize::from(first == 0.0);
        let sum = reckon(&bench, &events, [first == 0.0, false, false, false]);
        let near = |what: &str, value: f64, expected: f64| {
            assert!((value - expected).abs() <= 1e-9 * expected.abs().max(1.0), "{what}: {value}, expected {expected}");
        };
        let value = |name: &str| trajectory.outcomes[bench.column(name)];
        for (c, (key, ..)) in CORRIDORS.iter().enumerate() {
            near(key, value(&format!("closed_days.{key}")), sum.days[c]);
            near(key, value(&format!("longest_closure.{key}")), sum.longest[c]);
            near(key, value(&format!("blockade_days.{key}")), sum.blockaded[c]);
            let first = value(&format!("first_blockade.{key}"));
            assert!(first == sum.first[c] || (first.is_nan() && sum.first[c].is_nan()), "first blockade of {key}");
        }
        near("isolation", value("isolation_days"), sum.isolation);
        near("trade", value("trade_loss"), sum.trade_loss);
        near("trade by blockades", value("blockade_loss"), sum.blockade_loss);
        for (l, &days) in sum.links.iter().enumerate() {
            near("link", trajectory.link_closed_days[l], days);
        }
        isolated += sum.isolation;
        cut += usize::from(intervals(&bench, &events).iter().flatten().any(|i| i.1 > f64::from(DAYS)));
    }
    assert!(isolated > 10.0 && cut > 30, "{isolated} days of isolation, {cut} cut at the horizon");
    // 0.4 of 150, five standard errors either side.
    assert!((30..=90).contains(&begun), "{begun} begin under blockade");
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
            Event::TooManyWaves => panic!("a small case comes to no limit"),
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
            Event::Phase { .. } | Event::Campaign { .. } | Event::Blockade { .. } => {}
        }
        assert!(
            self.cells
                .iter()
                .zip(&bench.model.theatre.places)
                .all(|(&n, p)| { (0..=if p.key == "dakar" { 3 } else { 6 }).contains(&n) })
        );
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
