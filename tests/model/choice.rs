//! Which cell acts: chosen by trying stands of a list, most of which hold a cell, or by weighing all cells where the
//! list is nearly empty (model.md sections 3 and 5). The law must be the same, and a change somewhere must not reach
//! cells that it does not touch.

use harmattan_core::model::Event;

use super::lab::{Bench, Lab, waves_of};
use super::statistics::{assert_frequency, assert_law, assert_mean};

/// Three cells left of three hundred, which are lost within a day: a list of 386 stands holds one cell at `a` and two at
/// `b`, and tries seldom end.
fn few_left() -> Bench {
    Lab::new(365)
        .place("a", "west")
        .place("b", "centre")
        .place("d", "centre")
        .place("gone", "senegal")
        .link("a", "b", 100.0)
        .link("b", "d", 50.0)
        .set_all(&[
            ("cells.a", 1.0),
            ("cells.b", 2.0),
            ("cells.gone", 300.0),
            ("value.a", 1.0),
            ("value.b", 3.0),
            ("value.d", 0.0),
            ("value.gone", 0.0),
            ("group.reach_km", 100.0),
            ("group.tempo", 50_000.0),
            ("group.ambushes", 500.0),
            ("pressure.attrition.senegal", 36_500.0),
        ])
        .ready()
}

/// Strikes and ambushes of the three cells. Pulls are 1 + 3/2 on the cell at a and 1/2 + 3 on each at b (κ is ½ at
/// the reach); ambushes go by length of road, 1 from a and 1½ from b. Chi-square below 10⁻⁶.
#[test]
fn few_cells_left_of_many_act_by_the_same_law() {
    let bench = few_left();
    let mut simulator = bench.simulator(200);
    let (mut strikes, mut ambushes) = ([0; 4], [0; 3]);
    for r in 0..40 {
        let (events, _) = bench.observe(&mut simulator, r);
        let late: Vec<_> = events.into_iter().filter(|e| e.0 > 2.0).collect();
        for strike in waves_of(&late).into_iter().flatten() {
            strikes[2 * strike.from + strike.place] += 1;
        }
        for (_, event) in late {
            if let Event::Ambush { from, link, .. } = event {
                ambushes[from + link] += 1;
            }
        }
    }
    let total = 2.5 + 2.0 * 3.5;
    assert_law("strikes", &strikes, &[1.0 / total, 1.5 / total, 2.0 * 0.5 / total, 2.0 * 3.0 / total]);
    assert_law("ambushes", &ambushes, &[1.0 / 4.0, 2.0 / 4.0, 1.0 / 4.0]);
}

/// Linear birth and death whose rates change on day 120, so that turnover exceeds what the clock of turnover allows
/// every cell: mean n₀·e^{(λ₁ − μ₁)t₁ + (λ₂ − μ₂)t₂}, and what is lost after that day ∫ μ₂·n dt. 10 000 trajectories,
/// within five standard errors (6·10⁻⁷).
#[test]
fn turnover_that_rises_later_is_a_birth_death_process() {
    for (birth, death) in
        [([1.0, 1.0], [0.8, 3.0]), ([1.0, 3.0], [0.8, 0.8]), ([0.5, 2.5], [0.4, 4.0]), ([2.0, 0.3], [1.0, 0.2f64])]
    {
        let bench = Lab::new(365)
            .place("a", "west")
            .set_all(&[
                ("cells.a", 6.0),
                ("capacity.a", 1e12),
                ("group.formation", birth[0]),
                ("pressure.attrition.mali", death[0]),
            ])
            .ready()
            .then(120.0, &[("group.formation", birth[1]), ("pressure.attrition.mali", death[1])]);
        let (t1, t2) = (120.0 / 365.0, 245.0 / 365.0);
        let (r1, r2): (f64, f64) = (birth[0] - death[0], birth[1] - death[1]);
        let middle = 6.0 * (r1 * t1).exp();
        let integral = |n: f64, r: f64, t: f64| if r == 0.0 { n * t } else { n * ((r * t).exp() - 1.0) / r };
        assert_mean("cells", &bench.outcomes(201, 10_000, "cells_end"), middle * (r2 * t2).exp());
        let lost = death[0] * integral(6.0, r1, t1) + death[1] * integral(middle, r2, t2);
        assert_mean("lost", &bench.outcomes(201, 10_000, "cells_lost"), lost);
    }
}

/// Extinction by day 365 with the loss raised on day 120: P(0) = Q₁(s) at s = Q₂(0), Q the generating function of
/// linear birth and death over each spell, to the power n₀.
#[test]
fn turnover_that_rises_later_dies_out_as_it_should() {
    let (birth, death): (f64, [f64; 2]) = (1.0, [0.8, 3.0]);
    let bench = Lab::new(365)
        .place("a", "west")
        .set_all(&[
            ("cells.a", 3.0),
            ("capacity.a", 1e12),
            ("group.formation", birth),
            ("pressure.attrition.mali", death[0]),
        ])
        .ready()
        .then(120.0, &[("pressure.attrition.mali", death[1])]);
    // Q(s) = (μ(1 − s) − (μ − λs)e)/(λ(1 − s) − (μ − λs)e), e = e^{−(λ − μ)t}.
    let q = |s: f64, death: f64, t: f64| {
        let e = (-(birth - death) * t).exp();
        (death * (1.0 - s) - (death - birth * s) * e) / (birth * (1.0 - s) - (death - birth * s) * e)
    };
    let p = q(q(0.0, death[1], 245.0 / 365.0), death[0], 120.0 / 365.0).powi(3);
    let end = bench.outcomes(202, 20_000, "cells_end");
    assert_frequency("extinct", end.iter().filter(|&&n| n == 0.0).count(), end.len(), p);
}

/// What touches cells in one country changes nothing that happens to those of another, to the bit: losses in Senegal
/// ten times as many, from day 50 on, leave every move and every loss in Mali as it was.
#[test]
fn a_change_reaches_only_the_cells_it_touches() {
    let lab = || {
        let mut lab = Lab::new(365).place("a", "west").place("b", "centre").place("c", "west").place("s", "senegal");
        for (a, b) in [("a", "b"), ("b", "c"), ("c", "a")] {
            lab = lab.link(a, b, 80.0);
        }
        lab.set_all(&[
            ("cells.a", 20.0),
            ("cells.b", 20.0),
            ("cells.s", 30.0),
            ("group.mobility", 5.0),
            ("pressure.attrition.mali", 0.7),
            ("pressure.attrition.senegal", 0.5),
        ])
        .ready()
    };
    let (plain, pressed) = (lab(), lab().then(50.0, &[("pressure.attrition.senegal", 5.0)]));
    let (mut lost, mut moves) = ([0, 0], 0);
    for r in 0..20 {
        let at_home = |bench: &Bench| -> (Vec<(f64, Event)>, usize) {
            let (events, _) = bench.observe(&mut bench.simulator(203), r);
            let abroad = events.iter().filter(|(_, e)| matches!(e, Event::Loss { place: 3 })).count();
            let home = |event: &Event| !matches!(event, Event::Loss { place: 3 } | Event::Epoch { .. });
            (events.into_iter().filter(|(_, event)| home(event)).collect(), abroad)
        };
        let ((before, few), (after, many)) = (at_home(&plain), at_home(&pressed));
        let plain_days = |events: &[(f64, Event)]| events.iter().map(|e| e.1).collect::<Vec<_>>();
        assert_eq!(plain_days(&before), plain_days(&after), "trajectory {r}");
        assert!(before.iter().zip(&after).all(|(a, b)| (a.0 - b.0).abs() < 1e-9));
        lost = [lost[0] + few, lost[1] + many];
        moves += before.len();
    }
    assert!(moves > 1000 && lost[1] > 2 * lost[0], "{moves} {lost:?}");
}
