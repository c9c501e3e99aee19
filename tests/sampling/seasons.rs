//! Seasons in plans: epochs at the ends of months, worked out by hand for a year from 2 July 2025.

use harmattan_core::scenario::{ChangeKind, Season};

use super::small::{assert_course, bits, fixed, measure, plan, rich, scenario, slot};

fn factors(of: &[(usize, f64)]) -> Option<Season> {
    let mut factors = [1.0; 12];
    of.iter().for_each(|&(month, factor)| factors[month - 1] = factor);
    Some(Season { factors })
}

#[test]
fn months_begin_on_their_days_and_equal_factors_make_no_epoch() {
    let mut s = scenario();
    let tempo = slot(&s, "group.tempo");
    s.base[tempo].as_mut().unwrap().season = factors(&[(7, 0.5), (9, 2.0), (10, 2.0), (2, 0.0)]);
    let course = [(0.0, 0.15), (30.0, 0.3), (61.0, 0.6), (122.0, 0.3), (214.0, 0.0), (242.0, 0.3), (364.0, 0.15)];
    assert_course(&s, "group.tempo", &course);
    s.horizon_days = 214;
    assert_course(&s, "group.tempo", &course[..4]);
    s.horizon_days = 30;
    assert_course(&s, "group.tempo", &course[..1]);
}

#[test]
fn measures_act_on_the_value_of_the_month() {
    let mut s = scenario();
    let readiness = slot(&s, "ground.readiness");
    s.base[readiness].as_mut().unwrap().season = factors(&[(8, 0.5), (9, 3.0)]);
    measure(&mut s, 40.0, 0.0, &[(ChangeKind::Add, "ground.readiness", fixed(0.2))]);
    // Day 40 is in August, day 61 the first of September: 0.9 + 0.2 is cut to the range.
    assert_course(&s, "ground.readiness", &[(0.0, 0.3), (30.0, 0.15), (40.0, 0.35), (61.0, 1.0), (91.0, 0.5)]);
}

#[test]
fn hypotheses_keep_the_season_or_state_their_own() {
    let mut s = rich();
    s.policy.clear();
    let tempo = slot(&s, "group.tempo");
    s.base[tempo].as_mut().unwrap().season = factors(&[(8, 0.0)]);
    // The second hypothesis states its own.
    s.hypotheses[1].set[0].1.season = factors(&[(9, 0.0)]);
    let mut seen = [false; 3];
    for r in 0..50 {
        let plan = plan(&s, r);
        let silent: Vec<f64> = plan.epochs[..plan.epoch_count]
            .iter()
            .filter(|epoch| epoch.values.as_slice()[tempo] == 0.0)
            .map(|epoch| epoch.start_day)
            .collect();
        assert_eq!(silent, [if plan.hypothesis == 1 { 61.0 } else { 30.0 }]);
        seen[plan.hypothesis] = true;
        let first = plan.epochs[0].values.as_slice()[tempo];
        assert_eq!(plan.drawn()[tempo].to_bits(), first.to_bits());
    }
    assert_eq!(seen, [true; 3]);
}

#[test]
fn a_season_of_ones_changes_no_bit_of_a_plan() {
    let plain = rich();
    let mut ones = plain.clone();
    for key in ["group.tempo", "group.formation", "ground.readiness"] {
        let slot = slot(&ones, key);
        ones.base[slot].as_mut().unwrap().season = factors(&[]);
    }
    for r in 0..100 {
        assert_eq!(bits(&plan(&plain, r)), bits(&plan(&ones, r)));
        assert_eq!(plan(&plain, r).costs_usd, plan(&ones, r).costs_usd);
    }
}
