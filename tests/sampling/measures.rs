//! Measures: ramps, order, epochs, what is absent, and costs, worked out by hand.

use harmattan_core::distribution::Distribution;
use harmattan_core::sampling::{Plan, Sampler};
use harmattan_core::scenario::{ChangeKind, Design, Quantity, Scenario};

use super::small::{assert_course, bits, course, fixed, measure, plan, quantity, rich, scenario, state};

#[test]
fn a_ramp_is_cut_into_equal_steps_with_their_middle_values() {
    let mut s = scenario();
    measure(&mut s, 60.0, 90.0, &[(ChangeKind::Set, "warning.fusion", fixed(0.9))]);
    assert_course(&s, "warning.fusion", &[(0.0, 0.3), (60.0, 0.4), (90.0, 0.6), (120.0, 0.8), (150.0, 0.9)]);
    // 100 days: ⌈100/30⌉ = 4 steps of 25 days.
    s.measures[0].ramp_days = fixed(100.0);
    let steps = [(0.0, 0.3), (60.0, 0.375), (85.0, 0.525), (110.0, 0.675), (135.0, 0.825), (160.0, 0.9)];
    assert_course(&s, "warning.fusion", &steps);
    s.measures[0].ramp_days = fixed(0.0);
    assert_course(&s, "warning.fusion", &[(0.0, 0.3), (60.0, 0.9)]);
    assert_eq!(course(&s, &plan(&s, 0), "warning.fusion")[1].1, 0.9, "the goal is reached exactly");
}

#[test]
fn what_lies_outside_the_horizon_makes_no_epoch() {
    let mut s = scenario();
    s.horizon_days = 100;
    measure(&mut s, 80.0, 60.0, &[(ChangeKind::Add, "warning.fusion", fixed(0.4))]);
    assert_course(&s, "warning.fusion", &[(0.0, 0.3), (80.0, 0.4)]);
    s.measures[0].start_day = fixed(100.0);
    assert_course(&s, "warning.fusion", &[(0.0, 0.3)]);
    s.measures[0].start_day = fixed(-45.0);
    assert_course(&s, "warning.fusion", &[(0.0, 0.6), (15.0, 0.7)]);
    s.measures[0].start_day = fixed(0.0);
    s.measures[0].ramp_days = fixed(0.0);
    assert_course(&s, "warning.fusion", &[(0.0, 0.7)]);
}

#[test]
fn measures_act_in_order_on_the_running_value_and_within_the_range() {
    let mut s = scenario();
    measure(&mut s, 10.0, 0.0, &[(ChangeKind::Set, "warning.fusion", fixed(0.8))]);
    measure(&mut s, 20.0, 0.0, &[(ChangeKind::Scale, "warning.fusion", fixed(0.5))]);
    measure(&mut s, 30.0, 0.0, &[(ChangeKind::Add, "warning.fusion", fixed(0.7))]);
    assert_course(&s, "warning.fusion", &[(0.0, 0.3), (10.0, 0.8), (20.0, 0.4), (30.0, 1.0)]);
    s.policy = vec![2, 1, 0];
    // Add, then scale, then set: what is set last hides the others.
    assert_course(&s, "warning.fusion", &[(0.0, 0.3), (10.0, 0.8)]);
    s.policy = vec![2, 1];
    assert_course(&s, "warning.fusion", &[(0.0, 0.3), (20.0, 0.15), (30.0, 0.5)]);
}

#[test]
fn epochs_are_the_union_of_all_boundaries() {
    let mut s = scenario();
    measure(&mut s, 50.0, 60.0, &[(ChangeKind::Set, "warning.fusion", fixed(0.7))]);
    measure(&mut s, 80.0, 30.0, &[(ChangeKind::Set, "ground.readiness", fixed(0.5))]);
    assert_course(&s, "warning.fusion", &[(0.0, 0.3), (50.0, 0.4), (80.0, 0.6), (110.0, 0.7)]);
    assert_course(&s, "ground.readiness", &[(0.0, 0.3), (50.0, 0.3), (80.0, 0.4), (110.0, 0.5)]);
}

#[test]
fn a_measure_that_changes_nothing_changes_no_bit() {
    let mut with = rich();
    with.policy.clear();
    let without = with.clone();
    let nothing: [(ChangeKind, &str, Quantity); 6] = [
        (ChangeKind::Add, "group.tempo", fixed(0.0)),
        (ChangeKind::Scale, "community.mali.reporting", fixed(1.0)),
        (ChangeKind::Scale, "community.mali.segou.reporting", fixed(1.0)),
        (ChangeKind::Scale, "drones.coverage.west", fixed(1.0)),
        (ChangeKind::Set, "cooperation.senegal.framework", fixed(1.0)),
        (ChangeKind::Add, "closure.overrun", quantity(Distribution::Uniform { min: 0.0, max: 0.0 })),
    ];
    measure(&mut with, 33.3, 100.0, &nothing);
    let (a, b) = (Sampler::new(&without), Sampler::new(&with));
    let (mut p, mut q) = (Plan::default(), Plan::default());
    for r in 0..300 {
        a.plan(r, &mut p);
        b.plan(r, &mut q);
        assert_eq!(bits(&p), bits(&q));
    }
    assert_eq!(q.costs_usd, [0.0]);
}

#[test]
fn a_policy_moves_no_draw() {
    // Dimensions of measures exist whether or not they are in force.
    for design in [Design::LatinHypercube, Design::Sobol] {
        let mut one = rich();
        one.design = design;
        let mut both = one.clone();
        one.policy = vec![0];
        both.policy = vec![1, 0];
        let (p, q) = (plan(&one, 77), plan(&both, 77));
        assert_eq!(p.costs_usd[0], q.costs_usd[1]);
        let last = |s: &Scenario, p: &Plan| course(s, p, "community.mali.reporting").last().map(|c| c.1);
        assert_eq!(last(&one, &p), last(&both, &q));
    }
}

#[test]
fn a_framework_ramps_its_level() {
    let mut s = scenario();
    state(&mut s, "cooperation.senegal.framework", fixed(1.0));
    measure(&mut s, 0.0, 60.0, &[(ChangeKind::Set, "cooperation.senegal.framework", fixed(2.0))]);
    assert_course(&s, "cooperation.senegal.framework", &[(0.0, 1.25), (30.0, 1.75), (60.0, 2.0)]);
}

#[test]
fn a_community_measure_acts_on_the_country_and_its_stated_regions() {
    let mut s = scenario();
    state(&mut s, "community.mali.kayes.reporting", fixed(0.1));
    state(&mut s, "community.senegal.tambacounda.reporting", fixed(0.2));
    measure(&mut s, 10.0, 0.0, &[(ChangeKind::Add, "community.mali.reporting", fixed(0.25))]);
    assert_course(&s, "community.mali.reporting", &[(0.0, 0.3), (10.0, 0.55)]);
    assert_course(&s, "community.mali.kayes.reporting", &[(0.0, 0.1), (10.0, 0.35)]);
    assert_course(&s, "community.senegal.tambacounda.reporting", &[(0.0, 0.2), (10.0, 0.2)]);
}

#[test]
fn absent_values_start_from_what_they_follow() {
    let mut s = scenario();
    let plan_of = |s: &Scenario, name: &str| course(s, &plan(s, 0), name);
    measure(&mut s, 10.0, 0.0, &[(ChangeKind::Add, "community.mali.segou.reporting", fixed(0.25))]);
    measure(&mut s, 20.0, 0.0, &[(ChangeKind::Scale, "community.mali.reporting", fixed(0.5))]);
    let region = plan_of(&s, "community.mali.segou.reporting");
    assert!(region[0].1.is_nan() && (region[1].1 - 0.55).abs() < 1e-15 && (region[2].1 - 0.275).abs() < 1e-15);
    assert!(plan_of(&s, "community.mali.kayes.reporting").iter().all(|(_, value)| value.is_nan()));

    let mut s = scenario();
    state(&mut s, "drones.aircraft.west", fixed(2.0));
    state(&mut s, "drones.orbit_hours_per_aircraft", fixed(30.0));
    state(&mut s, "drones.sweep_km2_per_h", fixed(500.0));
    measure(&mut s, 10.0, 30.0, &[(ChangeKind::Set, "drones.coverage.west", fixed(0.9))]);
    // 2 aircraft · 0.3 · 24 h · 500 km²/h over 10,000 km² = 0.72 a day.
    let from = 1.0 - libm::exp(-0.72);
    let coverage = plan_of(&s, "drones.coverage.west");
    assert!(coverage[0].1.is_nan());
    assert!((coverage[1].1 - 0.5 * (from + 0.9)).abs() < 1e-14);
    assert_eq!(coverage[2].1, 0.9);
}

#[test]
fn costs_run_from_the_start_to_the_horizon() {
    let mut s = scenario();
    for start in [60.0, 365.0, 400.0, -10.0] {
        measure(&mut s, start, 180.0, &[(ChangeKind::Set, "warning.fusion", fixed(0.9))]);
    }
    for m in &mut s.measures {
        m.cost_usd_per_year = Some(fixed(7.3e6));
    }
    assert_eq!(plan(&s, 0).costs_usd, [7.3e6 * (305.0 / 365.0), 0.0, 0.0, 7.3e6]);
}

/// Once, on the day of the start, and a year from then on, each at (1 + r)^(−t/365): at 10 %, a start on day 73 and a
/// horizon of day 365, 1.1^(−1/5) of what is paid once and (1.1^(−1/5) − 1.1^(−1))/ln 1.1 years.
#[test]
fn costs_are_discounted_to_the_first_day() {
    let mut s = scenario();
    for _ in 0..3 {
        measure(&mut s, 73.0, 180.0, &[(ChangeKind::Set, "warning.fusion", fixed(0.9))]);
    }
    s.measures[0].cost_usd_once = Some(fixed(5e6));
    s.measures[1].cost_usd_per_year = Some(fixed(2e6));
    s.measures[2].cost_usd_once = Some(fixed(5e6));
    s.measures[2].cost_usd_per_year = Some(fixed(2e6));
    assert_eq!(plan(&s, 0).costs_usd, [5e6, 1.6e6, 6.6e6], "no rate");
    state(&mut s, "outcomes.discount_rate", fixed(0.1));
    let (start, end) = (libm::pow(1.1, -0.2), 1.0 / 1.1);
    let exact = [5e6 * start, 2e6 * (start - end) / libm::log(1.1)];
    let found = plan(&s, 0).costs_usd;
    for (found, exact) in found.iter().zip([exact[0], exact[1], exact[0] + exact[1]]) {
        assert!((found / exact - 1.0).abs() < 1e-14, "{found}, exactly {exact}");
    }
}

#[test]
fn uncertain_measures_are_drawn_from_dimensions_of_their_own() {
    let mut s = scenario();
    let value = quantity(Distribution::Uniform { min: 0.5, max: 0.9 });
    measure(&mut s, 0.0, 0.0, &[(ChangeKind::Set, "warning.fusion", value)]);
    s.measures[0].start_day = quantity(Distribution::Uniform { min: 10.0, max: 20.0 });
    s.measures[0].cost_usd_per_year = Some(quantity(Distribution::Uniform { min: 1e6, max: 2e6 }));
    let sampler = Sampler::new(&s);
    let names: Vec<&str> = sampler.dimensions().iter().map(|d| d.name.as_str()).collect();
    assert_eq!(names, ["measures.m0.start_day", "measures.m0.cost", "measures.m0.set.warning.fusion"]);
    let (mut p, mut u, mut d) = (Plan::default(), Vec::new(), Vec::new());
    for r in 0..100 {
        sampler.plan(r, &mut p);
        sampler.uniforms(r, &mut u);
        let (_, before) = course(&s, &p, "warning.fusion")[0];
        let (start, after) = course(&s, &p, "warning.fusion")[1];
        assert_eq!((before, start), (0.3, 10.0 + 10.0 * u[0]));
        assert!((after - (0.5 + 0.4 * u[2])).abs() < 1e-15);
        sampler.drawn(&p, &mut d);
        assert_eq!((d[0], d[2]), (start, after));
        assert!((d[1] - 1e6 * (1.0 + u[1])).abs() < 1e-9);
        assert!((p.costs_usd[0] - 1e6 * (1.0 + u[1]) * (365.0 - start) / 365.0).abs() < 1e-6);
    }
}

/// From its end the share goes back to 0 over as long a ramp, from what it had come to; what ends before it starts is never in
/// force. Goal 0.9 from 0.3.
#[test]
fn a_measure_ends_as_it_began() {
    let mut s = scenario();
    measure(&mut s, 20.0, 60.0, &[(ChangeKind::Set, "warning.fusion", fixed(0.9))]);
    s.measures[0].end_day = Some(fixed(200.0));
    let whole = [(0.0, 0.3), (20.0, 0.45), (50.0, 0.75), (80.0, 0.9), (200.0, 0.75), (230.0, 0.45), (260.0, 0.3)];
    assert_course(&s, "warning.fusion", &whole);
    let end = plan(&s, 0).epochs[6].values.as_slice()[s.space.find("warning.fusion").unwrap()];
    assert_eq!(end, 0.3, "nothing of it is left");
    // In the second step of the ramp three quarters were reached: they go back by a quarter, then by three.
    s.measures[0].end_day = Some(fixed(60.0));
    let early =
        [(0.0, 0.3), (20.0, 0.45), (50.0, 0.75), (60.0, 0.3 + 0.45 * 0.75), (90.0, 0.3 + 0.45 * 0.25), (120.0, 0.3)];
    assert_course(&s, "warning.fusion", &early);
    s.measures[0].ramp_days = fixed(0.0);
    assert_course(&s, "warning.fusion", &[(0.0, 0.3), (20.0, 0.9), (60.0, 0.3)]);
    // Past the horizon it never ends; before the start it never begins.
    s.measures[0].end_day = Some(fixed(400.0));
    assert_course(&s, "warning.fusion", &[(0.0, 0.3), (20.0, 0.9)]);
    s.measures[0].end_day = Some(fixed(20.0));
    assert_course(&s, "warning.fusion", &[(0.0, 0.3)]);
    // In force since before the first day, and ending.
    s.measures[0].start_day = fixed(-400.0);
    assert_course(&s, "warning.fusion", &[(0.0, 0.9), (20.0, 0.3)]);
}

/// A year's cost runs to the end of the measure, what is paid once falls on its start: nothing of it in the period if that was
/// before the first day or if the measure is never in force.
#[test]
fn costs_run_to_the_end_of_a_measure() {
    let mut s = scenario();
    for (start, end) in [(73.0, 146.0), (-10.0, 146.0), (73.0, 73.0), (-50.0, 0.0), (73.0, 500.0)] {
        measure(&mut s, start, 30.0, &[(ChangeKind::Set, "warning.fusion", fixed(0.9))]);
        let measure = s.measures.last_mut().unwrap();
        measure.end_day = Some(fixed(end));
        measure.cost_usd_per_year = Some(fixed(5e6));
        measure.cost_usd_once = Some(fixed(3e6));
    }
    assert_eq!(plan(&s, 0).costs_usd, [4e6, 2e6, 0.0, 0.0, 7e6]);
}

/// An end that is drawn has a dimension of its own, and a plan knows the day on which each measure starts, 0 at the earliest.
#[test]
fn ends_are_drawn_and_starts_known() {
    let mut s = scenario();
    measure(&mut s, -30.0, 0.0, &[(ChangeKind::Set, "warning.fusion", fixed(0.9))]);
    s.measures[0].end_day = Some(quantity(Distribution::Uniform { min: 100.0, max: 200.0 }));
    let sampler = Sampler::new(&s);
    assert_eq!(sampler.dimensions().iter().map(|d| d.name.as_str()).collect::<Vec<_>>(), ["measures.m0.end_day"]);
    let (mut p, mut u) = (Plan::default(), Vec::new());
    for r in 0..50 {
        sampler.plan(r, &mut p);
        sampler.uniforms(r, &mut u);
        assert_eq!(course(&s, &p, "warning.fusion"), [(0.0, 0.9), (100.0 + 100.0 * u[0], 0.3)]);
        assert_eq!(p.starts().collect::<Vec<_>>(), [0.0]);
    }
}
