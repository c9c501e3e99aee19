//! Trees whose cuts are known.

use super::grow::Grown;
use super::*;
use crate::Column;
use crate::discovery::tests::{bounds, columns, failing, numeric};
use crate::discovery::{Condition, Restriction};

fn tree_of(table: &[Column<'_>], failed: &[bool], seed: u64) -> Tree {
    tree(&Cases::new(table).expect("a table"), &Sample::new(failed, |_| true), &Settings::new(seed))
}

/// A case fails where x₀ ≥ 50 and the category is 1 or 4, without noise: of 1,200 cases the tree has exactly three
/// leaves, the bound lies at 49.5, and nothing is left to err about but in the folds.
#[test]
fn an_exact_rule_is_an_exact_tree() {
    let values: Vec<f64> = (0..1_200).map(|case| f64::from(case % 100)).collect();
    let category: Vec<usize> = (0..1_200).map(|case| case / 100 % 6).collect();
    let failed: Vec<bool> = (0..1_200).map(|case| values[case] >= 50.0 && [1, 4].contains(&category[case])).collect();
    let tree = tree_of(&[Column::Numeric(&values), Column::Category(&category)], &failed, 1);
    assert_eq!(tree.leaves.len(), 3);
    let best = &tree.leaves[tree.best.expect("a leaf")];
    let above = Restriction { column: 0, condition: Condition::Above { low: 49.5 }, or_unstated: false };
    let one_of = Restriction { column: 1, condition: Condition::OneOf(vec![1, 4]), or_unstated: false };
    assert_eq!(best.restrictions, [above, one_of]);
    assert_eq!((best.figures.cases, best.figures.coverage, best.figures.density), (200, 1.0, 1.0));
    assert_eq!(tree.error, 0.0);
}

/// The first cut is the best of all, by Gini's impurity of both sides counted from scratch: 20 tables of 150 cases,
/// three columns, one of them with values unstated.
#[test]
fn the_first_cut_is_the_best_of_all() {
    for seed in 0..20 {
        let mut columns = columns(seed, 3, 150);
        columns[1].iter_mut().for_each(|x| *x = (*x * 12.0).floor());
        columns[2].iter_mut().step_by(3).for_each(|x| *x = f64::NAN);
        let failed = failing(seed, 150, |case| if columns[0][case] > 0.4 { 0.7 } else { 0.2 });
        let impurity = |side: &[usize]| {
            let failures = side.iter().filter(|&&case| failed[case]).count() as f64;
            2.0 * failures * (1.0 - failures / side.len() as f64)
        };
        let both = |is_left: &dyn Fn(usize) -> bool| {
            let (left, right): (Vec<usize>, Vec<usize>) = (0..150).partition(|&case| is_left(case));
            (left.len() >= 8 && right.len() >= 8).then(|| impurity(&left) + impurity(&right))
        };
        let mut least = f64::INFINITY;
        for values in &columns {
            for &bound in values.iter().filter(|x| !x.is_nan()) {
                let sides =
                    [both(&|case| values[case] <= bound), both(&|case| values[case].is_nan() || values[case] <= bound)];
                least = sides.into_iter().flatten().fold(least, f64::min);
            }
            least = both(&|case| values[case].is_nan()).map_or(least, |found| found.min(least));
        }
        let cases = Cases::new(&numeric(&columns)).expect("a table");
        let grown = Grown::new(&cases, &Sample::new(&failed, |_| true), 8);
        let [left, right] = grown.nodes[0].children().expect("a cut");
        let found = [left, right].map(|node| grown.nodes[node].tally);
        let found: f64 = found.iter().map(|t| 2.0 * t.failures as f64 * (1.0 - t.density())).sum();
        assert!((found - least).abs() < 1e-9, "{seed}: {found}, {least}");
    }
}

/// 90 % fail where x₀ > 0.6 and x₁ < 0.5, a fifth of all cases, and 5 % elsewhere: the cross-validated error is that
/// which chance leaves, 0.2·0.09 + 0.8·0.0475 = 0.056, within 0.013 (four standard errors: the error of a case spreads
/// by 0.18, 3,000 cases), and the best leaf is the box.
#[test]
fn a_planted_box_is_the_best_leaf() {
    for seed in 0..10 {
        let columns = columns(seed, 6, 3_000);
        let inside = |case: usize| columns[0][case] > 0.6 && columns[1][case] < 0.5;
        let failed = failing(seed, 3_000, |case| if inside(case) { 0.9 } else { 0.05 });
        let tree = tree_of(&numeric(&columns), &failed, seed);
        assert!((tree.error - 0.056).abs() < 0.013, "{}", tree.error);
        let [first, second] = &tree.leaves[tree.best.expect("a leaf")].restrictions[..] else { panic!("{tree:?}") };
        assert!((bounds(&first.condition).0 - 0.6).abs() < 0.02 && (bounds(&second.condition).1 - 0.5).abs() < 0.02);
    }
}
