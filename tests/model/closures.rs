//! Closed roads (model.md sections 3, 6 and 8): how often, how long, and what ambushes depend on.

use harmattan_core::model::Event;

use super::lab::{Bench, Lab};
use super::statistics::{assert_frequency, assert_mean};

/// One link of 150 km with cells at one end.
fn road(days: u32) -> Lab {
    Lab::new(days)
        .place("a", "west")
        .place("b", "west")
        .link("a", "b", 150.0)
        .corridor("road", &["a", "b"], true)
        .set_all(&[("cells.a", 2.0), ("group.ambushes", 80.0)])
}

/// Ambushes at rate r with closures of mean duration d close a share 1 − e^{−rd} of the time, the busy fraction of
/// M/G/∞; the mean of a lognormal of median m is m·e^{σ²/2}. 40 trajectories of 20 000 days; the empty start biases
/// the share by less than d/20 000 = 10⁻⁴, a tenth of the standard error; tolerance five of them.
#[test]
fn ambushes_close_a_road_as_in_an_infinite_server_queue() {
    for sigma in [0.0, 0.8f64] {
        let bench = road(20_000).set_all(&[("closure.ambush", 1.5), ("closure.sigma", sigma)]).ready();
        let rate = 80.0 / 365.0 * 2.0 * 0.5 * 1.5;
        let mean = 1.5 * (sigma * sigma / 2.0).exp();
        let share: Vec<f64> = bench.outcomes(110, 40, "closed_days.road").iter().map(|days| days / 20_000.0).collect();
        assert_mean("closed share", &share, 1.0 - (-rate * mean).exp());
        assert_mean("ambushes", &bench.outcomes(110, 40, "ambushes"), rate * 20_000.0);
    }
}

/// A loss of v dollars a day while the only corridor is closed is worth v·∫ P(closed on day t)·(1 + r)^(−t/365) dt, with
/// P(closed on day t) = 1 − e^{−r·min(t, d)} for closures of d days that begin at rate r.
#[test]
fn losses_of_later_days_are_discounted() {
    let (days, value) = (2000.0, 1e6);
    let set = [("closure.ambush", 1.5), ("closure.sigma", 0.0), ("trade.road", value), ("routes.diversion", 0.4)];
    let (rate, d) = (80.0 / 365.0 * 2.0 * 0.5 * 1.5, 1.5);
    for per_year in [0.0, 0.2f64] {
        let bench = road(2000).set_all(&set).set_all(&[("outcomes.discount_rate", per_year)]).ready();
        let exact = if per_year > 0.0 {
            let delta = per_year.ln_1p() / 365.0;
            let fall = |k: f64, t: f64| (1.0 - (-k * t).exp()) / k;
            fall(delta, d) - fall(rate + delta, d) + (1.0 - (-rate * d).exp()) * (fall(delta, days) - fall(delta, d))
        } else {
            d - (1.0 - (-rate * d).exp()) / rate + (1.0 - (-rate * d).exp()) * (days - d)
        };
        assert_mean("loss of trade", &bench.outcomes(111, 60, "trade_loss"), value * exact);
    }
}

/// Every factor of the ambush rate of section 3: 2000 trajectories of a year per link, each with one cell at one end
/// and one at the other; counts are Poisson.
#[test]
fn ambush_rates_follow_length_focus_security_and_restraint() {
    let lab = Lab::new(365)
        .place("m0", "west")
        .place("m1", "centre")
        .place("m2", "west")
        .place("s0", "senegal")
        .place("s1", "senegal")
        .place("r0", "mauritania")
        .link("m0", "m1", 300.0)
        .link("m1", "m2", 60.0)
        .link("m0", "s0", 120.0)
        .link("s0", "s1", 50.0)
        .link("s1", "r0", 80.0)
        .link("m2", "r0", 200.0)
        .corridor("north", &["m2", "m1", "m0", "s0"], true)
        .corridor("south", &["m0", "m1"], false)
        .set_all(&[
            ("cells.m0", 1.0),
            ("cells.m1", 2.0),
            ("cells.m2", 3.0),
            ("cells.s0", 1.0),
            ("cells.s1", 2.0),
            ("cells.r0", 1.0),
            ("group.ambushes", 20.0),
            ("group.corridor_focus", 1.6),
            ("group.restraint.senegal", 0.3),
            ("group.restraint.mauritania", 0.8),
            ("routes.security.north", 0.5),
            ("routes.security.south", 0.25),
        ]);
    let bench = lab.ready();
    let mut simulator = bench.simulator(111);
    let mut counts = vec![vec![0.0; 2000]; 12];
    for r in 0..2000 {
        for (_, event) in bench.observe(&mut simulator, r).0 {
            if let Event::Ambush { from, link, closure_days, deaths } = event {
                let near_end = usize::from(from == ENDS[link].0);
                counts[2 * link + near_end][r as usize] += 1.0;
                assert_eq!((closure_days, deaths), (0.0, 0));
            }
        }
    }
    // Focus on links of corridors inside Mali; security the largest of the link's corridors; restraint of the country
    // abroad (between two neighbours the larger); at most 200 km.
    let factors = [2.0 * 1.6 * 0.5, 0.6 * 1.6 * 0.5, 1.2 * 0.5 * 0.7, 0.5 * 0.7, 0.8 * 0.2, 2.0 * 0.2];
    let cells = [1.0, 2.0, 3.0, 1.0, 2.0, 1.0];
    for (link, factor) in factors.iter().enumerate() {
        for (side, place) in [(1, ENDS[link].0), (0, ENDS[link].1)] {
            let rate: f64 = 20.0 * 0.5 * factor * cells[place];
            assert_mean(&format!("link {link} from {place}"), &counts[2 * link + side], rate);
        }
    }
}

/// Ends of the links above.
const ENDS: [(usize, usize); 6] = [(0, 1), (1, 2), (0, 3), (3, 4), (4, 5), (2, 5)];

/// Durations are lognormal with the median of their kind: half of them are longer, and ln has standard deviation σ.
/// About 4000 of each kind.
#[test]
fn closures_last_as_long_as_their_kind() {
    let bench = road(3650)
        .set_all(&[
            ("group.tempo", 800.0),
            ("closure.ambush", 2.0),
            ("closure.repelled", 0.5),
            ("closure.overrun", 7.0),
            ("closure.sigma", 0.9),
        ])
        .ready();
    let (events, _) = bench.observe(&mut bench.simulator(112), 0);
    let of = |kind: fn(&Event) -> Option<f64>| events.iter().filter_map(|(_, e)| kind(e)).collect::<Vec<f64>>();
    let kinds = [
        (2.0, of(|e| if let Event::Ambush { closure_days, .. } = e { Some(*closure_days) } else { None })),
        (0.5, of(|e| strike_closure(e, true))),
        (7.0, of(|e| strike_closure(e, false))),
    ];
    for (median, days) in kinds {
        assert!(days.len() > 1000);
        let longer = days.iter().filter(|&&d| d > median).count();
        assert_frequency("longer than the median", longer, days.len(), 0.5);
        let logs: Vec<f64> = days.iter().map(|d| (d / median).ln()).collect();
        assert_mean("logarithm", &logs, 0.0);
        super::statistics::assert_variance("logarithm", &logs, 0.81);
    }
}

fn strike_closure(event: &Event, kind: bool) -> Option<f64> {
    match event {
        Event::Strike { repelled, closure_days, .. } if *repelled == kind => Some(*closure_days),
        _ => None,
    }
}

/// A strike closes all corridor links at its place with one duration, none where roads pass by and none elsewhere.
#[test]
fn a_strike_closes_the_corridor_links_at_its_place() {
    let lab = |bypass: bool| {
        let hub = Lab::new(50).place("hub", "west");
        let hub = if bypass { hub.bypass() } else { hub };
        hub.place("a", "west")
            .place("b", "west")
            .place("c", "west")
            .place("d", "west")
            .link("hub", "a", 10.0)
            .link("b", "hub", 10.0)
            .link("hub", "c", 10.0)
            .link("a", "d", 10.0)
            .corridor("east", &["hub", "a", "d"], true)
            .corridor("west", &["b", "hub"], false)
            .set_all(&[
                ("cells.hub", 1.0),
                ("value.a", 0.0),
                ("value.b", 0.0),
                ("value.c", 0.0),
                ("value.d", 0.0),
                ("group.tempo", 10.0),
                ("closure.repelled", 1e9),
                ("engagement.base", 20.0),
            ])
            .ready()
    };
    let bench: Bench = lab(false);
    let (events, trajectory) = (0..20)
        .map(|r| bench.observe(&mut bench.simulator(113), r))
        .find(|(events, _)| events.iter().any(|(_, e)| matches!(e, Event::Strike { .. })))
        .expect("a strike in twenty trajectories");
    let first = events.iter().find(|(_, e)| matches!(e, Event::Strike { .. })).expect("a strike").0;
    let closed = 50.0 - first;
    assert_eq!(trajectory.link_closed_days, [closed, closed, 0.0, 0.0]);
    for corridor in ["east", "west"] {
        assert_eq!(trajectory.outcomes[bench.column(&format!("closed_days.{corridor}"))], closed);
        assert_eq!(trajectory.outcomes[bench.column(&format!("longest_closure.{corridor}"))], closed);
    }
    let bench = lab(true);
    assert!(bench.outcomes(113, 20, "closed_days.east").iter().all(|&days| days == 0.0));
    assert!(bench.outcomes(113, 20, "strikes").iter().sum::<f64>() > 5.0);
}
