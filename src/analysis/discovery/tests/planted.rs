//! Planted boxes come back.

use super::*;

/// x₀ above 0.5 and x₃ from 0.2 to 0.7, of ten columns: 92 % fail in it and 6 % elsewhere. Of 2,000 cases, twenty
/// tables: no other column is restricted, and each bound lies within 0.05 of its truth (a slice is 5 % of the box, at
/// most 0.04 of the range, and the flip of a few cases at the edge moves a bound by some thousandths). The density,
/// found and held out, is within 0.06 of its truth, 0.92 (four standard errors of a share of 420 cases: 0.053); the
/// coverage within 0.1 of its own, 0.836, since a slice too many at each of three faces costs 14 % of it.
#[test]
fn a_planted_box_is_found() {
    let mut worst = [0.0_f64; 4];
    for seed in 0..20 {
        let columns = columns(seed, 10, 2_000);
        let inside = |case: usize| columns[0][case] > 0.5 && (0.2..0.7).contains(&columns[3][case]);
        let failed = failing(seed, 2_000, |case| if inside(case) { 0.92 } else { 0.06 });
        let (findings, _) = searched(&numeric(&columns), &failed, &quick(seed));
        let [finding] = &findings[..] else { panic!("{findings:?}") };
        let [first, second] = &finding.restrictions[..] else { panic!("{seed}: {:?}", finding.restrictions) };
        assert_eq!((first.restriction.column, second.restriction.column), (0, 3));
        let (low, high) = bounds(&first.restriction.condition);
        assert_eq!(high, f64::INFINITY, "{first:?}");
        let (from, to) = bounds(&second.restriction.condition);
        let bound = (low - 0.5).abs().max((from - 0.2).abs()).max((to - 0.7).abs());
        let held_out = finding.held_out.figures.expect("boxes of folds");
        let (truth, found) = (0.25 * 0.92 / (0.25 * 0.92 + 0.75 * 0.06), finding.figures);
        let off =
            [bound, (found.coverage - truth).abs(), (found.density - 0.92).abs(), (held_out.density - 0.92).abs()];
        worst.iter_mut().zip(off).for_each(|(worst, off)| *worst = worst.max(off));
        assert!(first.quasi_p < 1e-20 && second.quasi_p < 1e-20);
        assert!(first.reproducibility > 0.9 && second.reproducibility > 0.9, "{:?}", finding.restrictions);
        assert_eq!(finding.chance, Chance { as_good: 0, shuffles: 19 });
        assert!(!finding.chance.is_likely());
    }
    assert!(worst[0] < 0.05 && worst[1] < 0.1 && worst[2].max(worst[3]) < 0.06, "{worst:?}");
}

/// A weak box, 40 % failing in a quarter of the cases and 10 % elsewhere, in two of sixty columns: in each of eight
/// tables of 2,000 cases both columns are found with at most one other, and no shuffle has as good a box. (The
/// outermost slices of a column that says something deviate by two standard errors, the sharpest of 116 others by 2.5:
/// plain peeling would hardly ever begin with the former.)
#[test]
fn a_weak_box_is_found_among_many_columns() {
    for seed in 0..8 {
        let columns = columns(seed, 60, 2_000);
        let inside = |case: usize| columns[7][case] > 0.5 && columns[40][case] < 0.5;
        let failed = failing(seed, 2_000, |case| if inside(case) { 0.4 } else { 0.1 });
        let (findings, _) = searched(&numeric(&columns), &failed, &Settings { splits: 0, ..quick(seed) });
        let found: Vec<usize> = findings[0].restrictions.iter().map(|r| r.restriction.column).collect();
        assert!(found.contains(&7) && found.contains(&40) && found.len() <= 3, "{seed}: {found:?}");
        assert_eq!(findings[0].chance.as_good, 0);
    }
}

/// Two of five hypotheses and x₁ below 0.4: 80 % fail in it, 10 % elsewhere. The categories come back exactly, and with
/// no others, in ten tables of 2,000 cases.
#[test]
fn planted_categories_are_found() {
    for seed in 0..10 {
        let columns = columns(seed, 5, 2_000);
        let hypothesis: Vec<usize> = columns[4].iter().map(|u| [2, 3, 5, 7, 11][part(*u, 5)]).collect();
        let inside = |case: usize| [3, 11].contains(&hypothesis[case]) && columns[1][case] < 0.4;
        let failed = failing(seed, 2_000, |case| if inside(case) { 0.8 } else { 0.1 });
        let mut table = numeric(&columns[..4]);
        table.push(Column::Category(&hypothesis));
        let (findings, _) = searched(&table, &failed, &quick(seed));
        let [value, category] = &findings[0].restrictions[..] else { panic!("{:?}", findings[0].restrictions) };
        assert_eq!(category.restriction.condition, Condition::OneOf(vec![3, 11]));
        let (low, high) = bounds(&value.restriction.condition);
        assert!(value.restriction.column == 1 && low == f64::NEG_INFINITY && (high - 0.4).abs() < 0.05, "{value:?}");
    }
}

/// Two boxes in different columns, of a tenth and 8 % of the cases: both are found, one after the other, in ten tables
/// of 4,000 cases.
#[test]
fn two_boxes_are_found() {
    for seed in 0..10 {
        let columns = columns(seed, 6, 4_000);
        let first = |case: usize| columns[0][case] < 0.25 && columns[1][case] < 0.4;
        let second = |case: usize| columns[2][case] > 0.8 && columns[3][case] > 0.6;
        let failed = failing(seed, 4_000, |case| if first(case) || second(case) { 0.9 } else { 0.04 });
        let (findings, _) = searched(&numeric(&columns), &failed, &Settings { boxes: 2, ..quick(seed) });
        let mut restricted: Vec<Vec<usize>> =
            findings.iter().map(|f| f.restrictions.iter().map(|r| r.restriction.column).collect()).collect();
        restricted.sort();
        assert_eq!(restricted, [vec![0, 1], vec![2, 3]], "{seed}");
        // What is inside both counts for the first alone: together they cover what both hold.
        let both = |case: &usize| {
            let holds = |f: &Finding| restrictions_of(f).iter().all(|r| r.holds(&numeric(&columns)[r.column], *case));
            findings.iter().any(holds)
        };
        let covered = (0..4_000).filter(|case| failed[*case] && both(case)).count();
        let failures = failed.iter().filter(|f| **f).count();
        let shares: f64 = findings.iter().map(|f| f.share_of_all_failures).sum();
        assert!((shares - covered as f64 / failures as f64).abs() < 1e-12);
    }
}

/// A column of five values, of which 3 and 4 fail, and one of two: bounds lie exactly midway between values, 2.5 and
/// 0.5.
#[test]
fn tied_values_are_cut_between_groups() {
    for seed in 0..10 {
        let mut columns = columns(seed, 4, 1_500);
        columns[1].iter_mut().for_each(|x| *x = (*x * 5.0).floor());
        columns[2].iter_mut().for_each(|x| *x = (*x * 2.0).floor());
        let inside = |case: usize| columns[1][case] > 2.0 && columns[2][case] < 1.0;
        let failed = failing(seed, 1_500, |case| if inside(case) { 0.85 } else { 0.08 });
        let (findings, tree) = searched(&numeric(&columns), &failed, &quick(seed));
        let expected = [(1, Condition::Above { low: 2.5 }), (2, Condition::Below { high: 0.5 })];
        let expected = expected.map(|(column, condition)| Restriction { column, condition, or_unstated: false });
        assert_eq!(restrictions_of(&findings[0]), expected);
        assert_eq!(tree.best.map(|leaf| tree.leaves[leaf].restrictions.clone()), Some(expected.to_vec()));
    }
}

/// A quantity stated under one of two hypotheses alone, and failing where it is above 0.6. Where cases that do not
/// state it hardly fail the box asks for a value; where they fail as well it lets them in. Ten tables of 2,000 cases
/// each; the bound lies within 0.08 of its truth (a slice is 5 % of a box of 70 % of the cases, of which 20 % state it:
/// 0.07 of the range).
#[test]
fn cases_that_state_nothing_are_kept_apart() {
    for seed in 0..10 {
        let mut columns = columns(seed, 4, 2_000);
        let hypothesis: Vec<usize> = columns[3].iter().map(|u| usize::from(*u < 0.5)).collect();
        columns[2].iter_mut().zip(&hypothesis).filter(|(_, h)| **h == 0).for_each(|(x, _)| *x = f64::NAN);
        for unstated in [0.05, 0.9] {
            let probability = |case: usize| match columns[2][case] {
                x if x.is_nan() => unstated,
                x if x > 0.6 => 0.9,
                _ => 0.05,
            };
            let failed = failing(seed, 2_000, probability);
            let table = numeric(&columns[..3]);
            let (findings, _) = searched(&table, &failed, &quick(seed));
            let [restriction] = &restrictions_of(&findings[0])[..] else { panic!("{:?}", findings[0].restrictions) };
            assert_eq!((restriction.column, restriction.or_unstated), (2, unstated > 0.5));
            let (low, high) = bounds(&restriction.condition);
            assert!((low - 0.6).abs() < 0.08 && high == f64::INFINITY, "{restriction:?}");
            // With the hypothesis beside it, which says the same as that nothing is stated, no more than both are
            // restricted.
            let mut table = table;
            table.push(Column::Category(&hypothesis));
            let (findings, _) = searched(&table, &failed, &quick(seed));
            let restrictions = restrictions_of(&findings[0]);
            let (cases, failures) = counted(&table, &failed, &restrictions);
            assert!(restrictions.iter().all(|r| r.column >= 2) && failures as f64 > 0.8 * cases as f64);
        }
    }
}
