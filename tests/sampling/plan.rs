//! Plans: hypotheses, draws, measures and epochs against results worked out by hand.

use std::sync::Arc;

use harmattan::calendar::Date;
use harmattan::distribution::Distribution;
use harmattan::locale::Words;
use harmattan::parameters::{Domain, ParameterSpace, Slot};
use harmattan::sampling::{Plan, Sampler};
use harmattan::scenario::{
    Change, ChangeKind, Correlation, Design, Hypothesis, Measure, Provenance, Quantity, Scenario,
};
use harmattan::theatre::{Corridor, Country, Front, Place, PlaceKind, Region, Role, Theatre};

const FRONT_AREA: f64 = 10_000.0;

fn theatre() -> Theatre {
    let country = |key: &str, role| Country { key: key.into(), name: Words::same(key), role };
    let region = |key: &str, country| Region { key: key.into(), name: Words::same(key), country };
    let front = |key: &str, country| Front { key: key.into(), name: Words::same(key), country, area_km2: FRONT_AREA };
    let place = |key: &str, country, region, front| Place {
        key: key.into(),
        name: Words::same(key),
        country,
        region,
        front,
        kind: PlaceKind::Town,
        lat: 14.0,
        lon: -10.0,
        population: None,
        coastal: false,
        port: false,
        closes_roads: true,
    };
    Theatre {
        name: Words::same("two places"),
        countries: vec![country("mali", Role::Home), country("senegal", Role::Neighbour)],
        regions: vec![region("kayes", 0), region("segou", 0), region("tambacounda", 1)],
        fronts: vec![front("west", 0), front("senegal", 1)],
        places: vec![place("kayes", 0, 0, 0), place("bakel", 1, 2, 1)],
        links: vec![harmattan::theatre::Link { a: 0, b: 1, km: 100.0, track: false }],
        corridors: vec![Corridor {
            key: "dakar".into(),
            name: Words::same("dakar"),
            places: vec![0, 1],
            links: vec![0],
            western: true,
        }],
        home: 0,
        capital: 0,
    }
}

fn quantity(distribution: Distribution) -> Quantity {
    Quantity { distribution, provenance: Provenance::default() }
}

fn fixed(value: f64) -> Quantity {
    quantity(Distribution::Fixed(value))
}

fn pert(min: f64, mode: f64, max: f64) -> Quantity {
    quantity(Distribution::Pert { min, mode, max })
}

/// A scenario in which every required key is certain: 0.3, or the least valid value above that.
fn scenario() -> Scenario {
    let theatre = Arc::new(theatre());
    let space = Arc::new(ParameterSpace::new(&theatre));
    let base = (0..space.len()).map(|slot| {
        let spec = space.spec(slot);
        let (min, _) = spec.domain.range();
        let value = if matches!(spec.domain, Domain::Real { .. }) { min.max(0.3) } else { min.max(1.0) };
        spec.required.then(|| fixed(value))
    });
    Scenario {
        sources: Vec::new(),
        overrides: Vec::new(),
        base: base.collect(),
        theatre,
        space,
        name: "test".into(),
        title: Words::default(),
        description: Words::default(),
        start: Date { year: 2025, month: 7, day: 2 },
        horizon_days: 365,
        trajectories: 1000,
        seed: 7,
        design: Design::LatinHypercube,
        repeats: 1,
        policy: Vec::new(),
        hypotheses: Vec::new(),
        measures: Vec::new(),
        correlations: Vec::new(),
    }
}

fn slot(scenario: &Scenario, name: &str) -> Slot {
    scenario.space.find(name).unwrap_or_else(|| panic!("no key {name}"))
}

fn state(scenario: &mut Scenario, name: &str, quantity: Quantity) {
    let slot = slot(scenario, name);
    scenario.base[slot] = Some(quantity);
}

/// Adds a measure in force.
fn measure(scenario: &mut Scenario, start: f64, ramp: f64, changes: &[(ChangeKind, &str, Quantity)]) {
    let changes = changes.iter().map(|(kind, name, quantity)| Change {
        kind: *kind,
        slot: slot(scenario, name),
        quantity: quantity.clone(),
    });
    let measure = Measure {
        key: format!("m{}", scenario.measures.len()),
        title: Words::default(),
        start_day: fixed(start),
        ramp_days: fixed(ramp),
        cost_usd_per_year: None,
        changes: changes.collect(),
    };
    scenario.policy.push(scenario.measures.len());
    scenario.measures.push(measure);
}

fn plan(scenario: &Scenario, trajectory: u64) -> Plan {
    let mut plan = Plan::default();
    Sampler::new(scenario).plan(trajectory, &mut plan);
    plan
}

/// (start day, value of a key) of every epoch.
fn course(scenario: &Scenario, plan: &Plan, name: &str) -> Vec<(f64, f64)> {
    let slot = slot(scenario, name);
    plan.epochs[..plan.epoch_count].iter().map(|e| (e.start_day, e.values.as_slice()[slot])).collect()
}

fn assert_course(scenario: &Scenario, name: &str, expected: &[(f64, f64)]) {
    let found = course(scenario, &plan(scenario, 0), name);
    assert_eq!(found.len(), expected.len(), "{name}: {found:?} instead of {expected:?}");
    for (found, expected) in found.iter().zip(expected) {
        assert!(found.0 == expected.0 && (found.1 - expected.1).abs() < 1e-12, "{name}: {found:?}, not {expected:?}");
    }
}

fn bits(plan: &Plan) -> Vec<(u64, Vec<u64>)> {
    let epoch = |e: &harmattan::sampling::Epoch| {
        (e.start_day.to_bits(), e.values.as_slice().iter().map(|x| x.to_bits()).collect())
    };
    plan.epochs[..plan.epoch_count].iter().map(epoch).collect()
}

/// A scenario with something of everything.
fn rich() -> Scenario {
    let mut s = scenario();
    state(&mut s, "group.tempo", pert(75.0, 110.0, 165.0));
    state(&mut s, "group.formation", pert(0.8, 1.25, 1.8));
    state(&mut s, "group.simultaneous_strikes", pert(6.0, 9.0, 14.0));
    state(&mut s, "cells.kayes", quantity(Distribution::Poisson { mean: 4.0 }));
    state(&mut s, "community.mali.kayes.reporting", pert(0.1, 0.2, 0.4));
    state(&mut s, "closure.overrun", quantity(Distribution::LogNormal { median: 2.0, sigma: 0.5 }));
    let tempo = slot(&s, "group.tempo");
    let restraint = slot(&s, "group.restraint.senegal");
    s.correlations.push(Correlation { between: (tempo, slot(&s, "group.formation")), rank: 0.5 });
    for (key, prior, set) in [
        ("probing", 0.35, vec![]),
        ("push", 0.3, vec![(tempo, pert(200.0, 300.0, 400.0)), (restraint, pert(0.8, 0.9, 1.0))]),
        ("siege", 0.35, vec![(tempo, fixed(50.0))]),
    ] {
        s.hypotheses.push(Hypothesis { key: key.into(), title: Words::default(), prior, set });
    }
    measure(&mut s, 60.0, 120.0, &[(ChangeKind::Set, "community.mali.reporting", pert(0.4, 0.6, 0.7))]);
    measure(&mut s, 30.0, 45.0, &[(ChangeKind::Scale, "ground.readiness", fixed(1.2))]);
    s.measures[0].cost_usd_per_year = Some(pert(4e6, 8e6, 15e6));
    s
}

#[test]
fn without_measures_one_epoch_holds_the_base() {
    let s = scenario();
    let plan = plan(&s, 3);
    assert_eq!((plan.epoch_count, plan.hypothesis, plan.costs_usd.len()), (1, 0, 0));
    assert_eq!(plan.epochs[0].start_day, 0.0);
    for (slot, value) in plan.epochs[0].values.as_slice().iter().enumerate() {
        match &s.base[slot] {
            Some(quantity) => assert_eq!(*value, quantity.distribution.central(), "{}", s.space.name(slot)),
            None => assert!(value.is_nan(), "{} is absent", s.space.name(slot)),
        }
    }
}

#[test]
fn values_are_the_quantiles_of_their_uniforms_under_the_hypothesis() {
    for design in [Design::LatinHypercube, Design::Sobol, Design::Random] {
        let mut s = rich();
        s.design = design;
        s.policy.clear();
        let sampler = Sampler::new(&s);
        let (mut plan, mut uniforms) = (Plan::default(), Vec::new());
        for r in 0..1000 {
            sampler.plan(r, &mut plan);
            sampler.uniforms(r, &mut uniforms);
            assert_eq!(plan.hypothesis, sampler.hypothesis_of(r));
            for (dimension, u) in sampler.dimensions().iter().zip(&uniforms) {
                let Some(slot) = dimension.slot else { continue };
                assert_eq!(dimension.name, s.space.name(slot));
                let overlay = s.hypotheses[plan.hypothesis].set.iter().find(|(set, _)| *set == slot);
                let quantity = overlay.map(|(_, q)| q).or(s.base[slot].as_ref()).expect("stated");
                let exact = quantity.distribution.quantile(*u);
                let whole = matches!(s.space.spec(slot).domain, Domain::Whole { .. });
                let expected = if whole { libm::floor(exact + 0.5) } else { exact };
                let found = plan.epochs[0].values.as_slice()[slot];
                assert!((found - expected).abs() <= 1e-8 * quantity.distribution.sd(), "{}: {found}", dimension.name);
            }
        }
    }
}

/// N·D of the van der Corput sequence is at most log₂(N)/3 + 1, so an interval holds its share of
/// the first N to twice that (Béjian and Faure 1977).
#[test]
fn hypotheses_have_their_shares_from_the_start() {
    let s = rich();
    let sampler = Sampler::new(&s);
    let mut counts = [0.0; 3];
    for n in 1..=4096u32 {
        counts[sampler.hypothesis_of(u64::from(n - 1))] += 1.0;
        for (count, hypothesis) in counts.iter().zip(&s.hypotheses) {
            let bound = 2.0 * (f64::from(n).log2() / 3.0 + 1.0);
            assert!((count - hypothesis.prior * f64::from(n)).abs() <= bound, "{n}: {counts:?}");
        }
    }
    let first: Vec<usize> = (0..8).map(|r| sampler.hypothesis_of(r)).collect();
    // 0, 1/2, 1/4, 3/4, 1/8, 5/8, 3/8, 7/8 in strata that end at 0.35, 0.65, 1.
    assert_eq!(first, [0, 1, 0, 2, 0, 1, 1, 2]);
}

#[test]
fn a_plan_depends_on_its_number_alone() {
    for design in [Design::LatinHypercube, Design::Sobol, Design::Random] {
        let mut s = rich();
        s.design = design;
        let sampler = Sampler::new(&s);
        let mut used = Plan::default();
        for r in [999, 3, 0, 500, 3, 17, 998] {
            sampler.plan(r, &mut used);
            let fresh = plan(&s, r);
            assert_eq!(bits(&used), bits(&fresh));
            assert_eq!((used.hypothesis, &used.costs_usd), (fresh.hypothesis, &fresh.costs_usd));
        }
        // Memory from another scenario is no matter either.
        let mut other = scenario();
        other.theatre = Arc::new(Theatre { regions: Vec::new(), ..theatre() });
        other.space = Arc::new(ParameterSpace::new(&other.theatre));
        other.base = vec![Some(fixed(1.0)); other.space.len()];
        Sampler::new(&other).plan(0, &mut used);
        assert_eq!(used.epochs[0].values.as_slice().len(), other.space.len());
        sampler.plan(5, &mut used);
        assert_eq!(bits(&used), bits(&plan(&s, 5)));
    }
}

#[test]
fn making_one_quantity_uncertain_moves_no_other() {
    let (before, mut after) = (rich(), rich());
    state(&mut after, "drones.availability", pert(0.4, 0.6, 0.8));
    let changed = slot(&after, "drones.availability");
    let (a, b) = (Sampler::new(&before), Sampler::new(&after));
    let (mut p, mut q) = (Plan::default(), Plan::default());
    for r in 0..200 {
        a.plan(r, &mut p);
        b.plan(r, &mut q);
        for slot in (0..before.space.len()).filter(|slot| *slot != changed) {
            let (x, y) = (p.epochs[0].values.as_slice()[slot], q.epochs[0].values.as_slice()[slot]);
            assert_eq!(x.to_bits(), y.to_bits(), "{}", before.space.name(slot));
        }
    }
}

#[test]
fn repeats_share_a_draw() {
    let mut s = rich();
    s.repeats = 4;
    let sampler = Sampler::new(&s);
    let tempo = slot(&s, "closure.overrun");
    let mut p = Plan::default();
    let mut draw = |r| {
        sampler.plan(r, &mut p);
        (p.hypothesis, p.epochs[0].values.as_slice()[tempo])
    };
    for r in 0..1000 {
        assert_eq!(draw(r), draw(r - r % 4));
    }
    assert_ne!(draw(3).1, draw(4).1);
    // The 250 draws are a Latin hypercube of 250 strata.
    let mut uniforms = Vec::new();
    let mut strata: Vec<u64> = (0..250)
        .map(|d| {
            sampler.uniforms(4 * d, &mut uniforms);
            (uniforms[uniforms.len() - 1] * 250.0) as u64
        })
        .collect();
    strata.sort_unstable();
    assert!(strata.into_iter().eq(0..250));
}

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
    let (mut p, mut u) = (Plan::default(), Vec::new());
    for r in 0..100 {
        sampler.plan(r, &mut p);
        sampler.uniforms(r, &mut u);
        let (_, before) = course(&s, &p, "warning.fusion")[0];
        let (start, after) = course(&s, &p, "warning.fusion")[1];
        assert_eq!((before, start), (0.3, 10.0 + 10.0 * u[0]));
        assert!((after - (0.5 + 0.4 * u[2])).abs() < 1e-15);
        assert!((p.costs_usd[0] - 1e6 * (1.0 + u[1]) * (365.0 - start) / 365.0).abs() < 1e-6);
    }
}
