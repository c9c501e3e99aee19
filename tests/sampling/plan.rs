//! Plans: hypotheses, draws, repeats, and what they do and do not depend on.

use std::sync::Arc;

use harmattan_core::parameters::{Domain, ParameterSpace};
use harmattan_core::sampling::{Plan, Replicates, Sampler};
use harmattan_core::scenario::Design;
use harmattan_core::theatre::Theatre;

use super::small::{bits, fixed, pert, plan, rich, scenario, slot, state, theatre};

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
    // The 250 draws are 15 Latin hypercubes, each with a draw in every stratum.
    let replicates = Replicates::new(250);
    let mut uniforms = Vec::new();
    for range in (0..replicates.count()).map(|k| replicates.draws(k)) {
        let size = range.end - range.start;
        let mut strata: Vec<u64> = range
            .map(|d| {
                sampler.uniforms(4 * d, &mut uniforms);
                (uniforms[uniforms.len() - 1] * size as f64) as u64
            })
            .collect();
        strata.sort_unstable();
        assert!(strata.into_iter().eq(0..size));
    }
}
