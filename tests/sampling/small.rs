//! A small theatre and scenarios on it.

use std::sync::Arc;

use harmattan_core::Translations;
use harmattan_core::calendar::Date;
use harmattan_core::distribution::Distribution;
use harmattan_core::parameters::{Domain, ParameterSpace, Slot};
use harmattan_core::sampling::{Plan, Sampler};
use harmattan_core::scenario::{Change, ChangeKind, Correlation, Design, Hypothesis, Measure, Quantity, Scenario};
use harmattan_core::theatre::{Corridor, Country, Front, Place, PlaceKind, Region, Role, Theatre};

const FRONT_AREA: f64 = 10_000.0;

/// Two countries with one front each.
pub fn theatre() -> Theatre {
    let country = |key: &str, role| Country { key: key.into(), name: Translations::same(key), role };
    let region = |key: &str, country| Region { key: key.into(), name: Translations::same(key), country, pcode: None };
    let front =
        |key: &str, country| Front { key: key.into(), name: Translations::same(key), country, area_km2: FRONT_AREA };
    let place = |key: &str, country, region, front| Place {
        key: key.into(),
        name: Translations::same(key),
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
        pcode: None,
    };
    Theatre {
        name: Translations::same("two places"),
        countries: vec![country("mali", Role::Home), country("senegal", Role::Neighbour)],
        regions: vec![region("kayes", 0), region("segou", 0), region("tambacounda", 1)],
        fronts: vec![front("west", 0), front("senegal", 1)],
        places: vec![place("kayes", 0, 0, 0), place("bakel", 1, 2, 1)],
        links: vec![harmattan_core::theatre::Link { a: 0, b: 1, km: 100.0, track: false }],
        adjacent: Vec::new(),
        corridors: vec![Corridor {
            key: "dakar".into(),
            name: Translations::same("dakar"),
            places: vec![0, 1],
            links: vec![0],
            western: true,
        }],
        home: 0,
        capital: 0,
    }
}

pub fn quantity(distribution: Distribution) -> Quantity {
    distribution.into()
}

pub fn fixed(value: f64) -> Quantity {
    quantity(Distribution::Fixed(value))
}

pub fn pert(min: f64, mode: f64, max: f64) -> Quantity {
    quantity(Distribution::Pert { min, mode, max })
}

/// A scenario in which every required key is certain: 0.3, or the least valid value above that.
pub fn scenario() -> Scenario {
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
        title: Translations::default(),
        description: Translations::default(),
        kind: harmattan_core::scenario::ScenarioKind::default(),
        start: Date { year: 2025, month: 7, day: 2 },
        horizon_days: 365,
        trajectories: 1000,
        seed: 7,
        design: Design::LatinHypercube,
        repeats: 1,
        policy: Vec::new(),
        hypotheses: Vec::new(),
        experts: Vec::new(),
        measures: Vec::new(),
        correlations: Vec::new(),
    }
}

pub fn slot(scenario: &Scenario, name: &str) -> Slot {
    scenario.space.find(name).unwrap_or_else(|| panic!("no key {name}"))
}

pub fn state(scenario: &mut Scenario, name: &str, quantity: Quantity) {
    let slot = slot(scenario, name);
    scenario.base[slot] = Some(quantity);
}

/// Adds a measure in force.
pub fn measure(scenario: &mut Scenario, start: f64, ramp: f64, changes: &[(ChangeKind, &str, Quantity)]) {
    let changes = changes.iter().map(|(kind, name, quantity)| Change {
        kind: *kind,
        slot: slot(scenario, name),
        quantity: quantity.clone(),
    });
    let measure = Measure {
        key: format!("m{}", scenario.measures.len()),
        title: Translations::default(),
        when: None,
        start_day: fixed(start),
        ramp_days: fixed(ramp),
        end_day: None,
        cost_usd_per_year: None,
        cost_usd_once: None,
        changes: changes.collect(),
    };
    scenario.policy.push(scenario.measures.len());
    scenario.measures.push(measure);
}

/// The plan of a trajectory, drawn afresh.
pub fn plan(scenario: &Scenario, trajectory: u64) -> Plan {
    let mut plan = Plan::default();
    Sampler::new(scenario).plan(trajectory, &mut plan);
    plan
}

/// (start day, value of a key) of every epoch.
pub fn course(scenario: &Scenario, plan: &Plan, name: &str) -> Vec<(f64, f64)> {
    let slot = slot(scenario, name);
    plan.epochs[..plan.epoch_count].iter().map(|e| (e.start_day, e.values.as_slice()[slot])).collect()
}

pub fn assert_course(scenario: &Scenario, name: &str, expected: &[(f64, f64)]) {
    let found = course(scenario, &plan(scenario, 0), name);
    assert_eq!(found.len(), expected.len(), "{name}: {found:?} instead of {expected:?}");
    for (found, expected) in found.iter().zip(expected) {
        assert!(found.0 == expected.0 && (found.1 - expected.1).abs() < 1e-12, "{name}: {found:?}, not {expected:?}");
    }
}

pub fn bits(plan: &Plan) -> Vec<(u64, Vec<u64>)> {
    let epoch = |e: &harmattan_core::sampling::Epoch| {
        (e.start_day.to_bits(), e.values.as_slice().iter().map(|x| x.to_bits()).collect())
    };
    plan.epochs[..plan.epoch_count].iter().map(epoch).collect()
}

/// A scenario with something of everything.
pub fn rich() -> Scenario {
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
        s.hypotheses.push(Hypothesis { key: key.into(), title: Translations::default(), prior, set });
    }
    measure(&mut s, 60.0, 120.0, &[(ChangeKind::Set, "community.mali.reporting", pert(0.4, 0.6, 0.7))]);
    measure(&mut s, 30.0, 45.0, &[(ChangeKind::Scale, "ground.readiness", fixed(1.2))]);
    s.measures[0].cost_usd_per_year = Some(pert(4e6, 8e6, 15e6));
    s
}
