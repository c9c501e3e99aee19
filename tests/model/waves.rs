//! Times and sizes of waves (model.md sections 3 and 5).

use super::lab::{Bench, Lab};
use super::statistics::{Z, assert_frequency, assert_law, assert_mean, moments};

/// One cell at one place: N is constant, every strike is repelled without consequence.
fn steady(horizon: u32, tempo: f64, contagion: f64, memory: f64) -> Lab {
    Lab::new(horizon).place("a", "west").set_all(&[
        ("cells.a", 1.0),
        ("group.tempo", tempo),
        ("group.contagion", contagion),
        ("group.memory_days", memory),
    ])
}

/// Mean number of waves in T = 365 days, 4000 trajectories:
/// µT/(1 − α) − µα/(β(1 − α)²)·(1 − e^{−β(1 − α)T}) from h(0) = 0, and h(0)/(β(1 − α))·(1 − e^{−β(1 − α)T}) more from
/// h(0) = recent_waves · αβ.
#[test]
fn mean_number_of_waves_is_that_of_the_hawkes_process() {
    for (tempo, alpha, memory, recent) in
        [(60.0, 0.5, 40.0, 0.0), (60.0, 0.8, 100.0, 0.0), (30.0, 0.6, 60.0, 20.0), (100.0, 0.0, 30.0, 10.0)]
    {
        let bench = steady(365, tempo, alpha, memory).set("group.recent_waves", recent).ready();
        let waves = bench.outcomes(10, 4000, "waves");
        let (mu, beta, t): (f64, f64, f64) = (tempo * (1.0 - alpha) / 365.0, 1.0 / memory, 365.0);
        let settle = 1.0 - (-beta * (1.0 - alpha) * t).exp();
        let from_zero = mu * t / (1.0 - alpha) - mu * alpha / (beta * (1.0 - alpha).powi(2)) * settle;
        let from_recent = recent * alpha * beta / (beta * (1.0 - alpha)) * settle;
        assert_mean("waves", &waves, from_zero + from_recent);
    }
}

/// Variance over mean of counts → 1/(1 − α)². T = 1000 days are 600 relaxation times of the excitation, so the
/// remaining bias is 0.2 %; 6000 trajectories give a standard error of √(2/6000) = 1.8 %, tolerance five of them.
#[test]
fn counts_over_long_times_are_overdispersed_by_contagion() {
    for alpha in [0.0, 0.4f64] {
        let waves = steady(1000, 73.0, alpha, 1.0).ready().outcomes(11, 6000, "waves");
        let (mean, variance) = moments(&waves);
        let expected = 1.0 / (1.0 - alpha).powi(2);
        let ratio = variance / mean / expected;
        assert!((ratio - 1.0).abs() < Z * (2.0f64 / 6000.0).sqrt() + 0.002, "{ratio} at contagion {alpha}");
    }
}

/// The base rate follows N/N₀: with cells lost at μ a year and no contagion, the mean is tempo·(1 − e^{−μT})/μ.
/// 10 000 trajectories of a year from 4 cells.
#[test]
fn fewer_cells_make_fewer_waves() {
    let bench = steady(365, 50.0, 0.0, 30.0).set_all(&[("cells.a", 4.0), ("pressure.attrition.mali", 1.5)]).ready();
    let waves = bench.outcomes(12, 10_000, "waves");
    assert_mean("waves", &waves, 50.0 * (1.0 - (-1.5f64).exp()) / 1.5);
}

/// Where no place has weight, no wave is counted and the excitation does not grow.
#[test]
fn without_targets_there_is_no_wave() {
    let bench = steady(365, 1000.0, 0.9, 30.0).set("value.a", 0.0).ready();
    let mut simulator = bench.simulator(13);
    for r in 0..50 {
        let (events, trajectory) = bench.observe(&mut simulator, r);
        assert!(waves(&events) == 0 && trajectory.outcomes[bench.column("waves")] == 0.0);
    }
}

fn waves(events: &[(f64, harmattan_core::model::Event)]) -> usize {
    events.iter().filter(|(_, e)| matches!(e, harmattan_core::model::Event::Wave { .. })).count()
}

/// P(K = k) ∝ k^{−a} up to the least of the group's largest wave (rounded half up), the cells and the places of
/// positive weight: chi-square over at least 30 000 waves each.
#[test]
fn wave_sizes_follow_the_truncated_power_law() {
    // (largest wave, cells, places of positive weight, exponent) → largest size that happens
    for (largest, cells, places, exponent, most) in [
        (5.0, 40.0, 8, 1.7, 5),
        (7.6, 40.0, 8, 1.0, 8),
        (50.0, 4.0, 8, 0.5, 4),
        (50.0, 40.0, 3, 0.0, 3),
        (100.0, 3.0, 2, 2.0, 2),
    ] {
        let mut lab = Lab::new(365);
        for i in 0..10 {
            lab = lab.place(&format!("p{i}"), if i % 2 == 0 { "west" } else { "centre" });
        }
        for i in 1..10 {
            lab = lab.link("p0", &format!("p{i}"), 10.0 * f64::from(i));
        }
        for i in places..10 {
            lab = lab.set(&format!("value.p{i}"), 0.0);
        }
        let bench = lab
            .set_all(&[
                ("cells.p0", cells),
                ("group.tempo", 3000.0),
                ("group.simultaneous_strikes", largest),
                ("group.size_exponent", exponent),
            ])
            .ready();
        let counts = sizes(&bench, most);
        let weight: Vec<f64> = (1..=most).map(|k| (k as f64).powf(-exponent)).collect();
        let total: f64 = weight.iter().sum();
        assert_law("sizes", &counts, &weight.iter().map(|w| w / total).collect::<Vec<_>>());
    }
}

/// Number of waves by size 1 … most, as counted in outcomes; the events must agree.
fn sizes(bench: &Bench, most: usize) -> Vec<usize> {
    let mut counts = vec![0; most];
    let mut simulator = bench.simulator(14);
    for r in 0..12 {
        let (events, trajectory) = bench.observe(&mut simulator, r);
        let seen = super::lab::waves_of(&events);
        let mut here = vec![0; most + 1];
        for wave in &seen {
            here[wave.len()] += 1;
        }
        for (size, &n) in here.iter().enumerate().skip(1) {
            counts[size - 1] += n;
            assert_eq!(trajectory.strikes_by_size[size] as usize, n * size);
        }
        let largest = here.iter().rposition(|&n| n > 0).unwrap_or(0);
        assert_eq!(trajectory.outcomes[bench.column("largest_wave")], largest as f64);
        assert_eq!(trajectory.outcomes[bench.column("waves")], seen.len() as f64);
    }
    counts
}

/// Waves of a steady group without contagion are a Poisson process: none in T = 10 days with probability e^{−T·tempo/365}.
#[test]
fn without_contagion_waves_are_poisson() {
    let waves = steady(10, 40.0, 0.0, 30.0).ready().outcomes(15, 20_000, "waves");
    let none = waves.iter().filter(|&&w| w == 0.0).count();
    assert_frequency("no wave", none, waves.len(), (-40.0 * 10.0 / 365.0f64).exp());
}

/// A cell that changes its place a thousand times between two waves strikes as often as one that stays: the mean stays
/// tempo·T. 1000 trajectories of 100 days.
#[test]
fn cells_strike_however_often_they_moved_before() {
    let lab = Lab::new(100).place("a", "west").place("b", "centre").place("c", "west");
    let bench = lab
        .link("a", "b", 10.0)
        .link("b", "c", 10.0)
        .link("c", "a", 10.0)
        .set_all(&[("cells.a", 1.0), ("group.tempo", 10.0), ("group.mobility", 3650.0)])
        .ready();
    assert_mean("waves", &bench.outcomes(16, 1000, "waves"), 10.0 * 100.0 / 365.0);
}

/// A future has 2^19 waves at most: one that comes to more says so once, where it does, and is set aside whole.
#[test]
fn more_waves_than_can_be_followed_are_a_fault() {
    use harmattan_core::model::{Event, Fault, MOST_WAVES};
    let bench = steady(1, 3.0e8, 0.0, 1.0).ready();
    // 3·10⁸/365 = 821,918 attempts a day on the mean: fewer than 2^19 are three hundred standard deviations away.
    let (events, trajectory) = bench.observe(&mut bench.simulator(1), 0);
    assert_eq!(trajectory.fault, Some(Fault::Waves));
    let limits: Vec<usize> =
        events.iter().enumerate().filter(|(_, (_, event))| *event == Event::TooManyWaves).map(|(i, _)| i).collect();
    assert_eq!(limits.len(), 1);
    let (before, after) = events.split_at(limits[0]);
    assert!(before.iter().filter(|(_, event)| matches!(event, Event::Wave { .. })).count() as u64 <= MOST_WAVES);
    assert!(after.iter().all(|(day, event)| *day < 1.0 && !matches!(event, Event::Wave { .. })));
    assert!(trajectory.outcomes.iter().all(|x| x.is_infinite()));
}
