//! Deaths of one event (model.md section 6): none with a probability, otherwise lognormal, rounded up, at most 500.

use harmattan_core::model::Event;

use super::lab::Lab;
use super::statistics::{assert_law, normal_cdf};

/// Upper ends of the classes counted: 0, 1, 2, …, 10, up to 20, 50, 200, 499, 500.
const CLASSES: [u32; 16] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 50, 200, 499, 500];

/// P(D ≤ k) = none + (1 − none)·Φ((ln k − ln median)/σ), and 1 at 500.
fn law(none: f64, median: f64, sigma: f64) -> Vec<f64> {
    let below = |k: u32| match k {
        0 => none,
        500 => 1.0,
        _ => none + (1.0 - none) * normal_cdf((f64::from(k) / median).ln() / sigma),
    };
    let below: Vec<f64> = CLASSES.iter().map(|&k| below(k)).collect();
    (0..CLASSES.len()).map(|c| if c == 0 { below[0] } else { below[c] - below[c - 1] }).collect()
}

/// Chi-square over about 15 000 ambushes and as many strikes of each end; the outcome is the sum of them all.
#[test]
fn deaths_are_none_or_lognormal_rounded_up_and_capped() {
    let bench = Lab::new(3650)
        .place("a", "west")
        .place("b", "west")
        .link("a", "b", 100.0)
        .set_all(&[
            ("cells.a", 1.0),
            ("group.tempo", 3000.0),
            ("group.ambushes", 3000.0),
            ("deaths.none.repelled", 0.55),
            ("deaths.none.overrun", 0.1),
            ("deaths.none.ambush", 0.0),
            ("deaths.median.repelled", 2.0),
            ("deaths.median.overrun", 60.0),
            ("deaths.median.ambush", 4.0),
            ("deaths.sigma", 1.3),
        ])
        .ready();
    let (events, trajectory) = bench.observe(&mut bench.simulator(120), 0);
    let (mut counts, mut total) = ([[0; 16]; 3], 0);
    for (_, event) in events {
        let (kind, deaths) = match event {
            Event::Strike { repelled, deaths, .. } => (usize::from(!repelled), deaths),
            Event::Ambush { deaths, .. } => (2, deaths),
            _ => continue,
        };
        assert!(deaths <= 500);
        counts[kind][CLASSES.partition_point(|&top| top < deaths)] += 1;
        total += u64::from(deaths);
    }
    assert_law("repelled", &counts[0], &law(0.55, 2.0, 1.3));
    assert_law("overrun", &counts[1], &law(0.1, 60.0, 1.3));
    assert_law("ambush", &counts[2], &law(0.0, 4.0, 1.3));
    assert_eq!(trajectory.outcomes[bench.column("deaths")], total as f64);
}

/// Medians of 0 mean no deaths and no closed roads at all.
#[test]
fn medians_of_zero_mean_none() {
    let bench = Lab::new(365)
        .place("a", "west")
        .place("b", "west")
        .link("a", "b", 100.0)
        .corridor("road", &["a", "b"], true)
        .set_all(&[
            ("cells.a", 1.0),
            ("group.tempo", 300.0),
            ("group.ambushes", 300.0),
            ("deaths.none.repelled", 0.0),
            ("deaths.none.overrun", 0.0),
            ("deaths.none.ambush", 0.0),
            ("deaths.sigma", 5.0),
            ("closure.sigma", 5.0),
        ])
        .ready();
    let (_, trajectory) = bench.observe(&mut bench.simulator(121), 0);
    let value = |name: &str| trajectory.outcomes[bench.column(name)];
    assert!(value("strikes") > 100.0 && value("ambushes") > 100.0);
    assert_eq!(value("deaths"), 0.0);
    assert_eq!(value("closed_days.road"), 0.0);
}
