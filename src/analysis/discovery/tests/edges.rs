//! Tables without an answer, and quantities known exactly.

use super::*;
use crate::discovery::choice::compromise;

#[test]
fn outcomes_without_a_box_have_types() {
    let columns = columns(1, 3, 200);
    let cases = Cases::new(&numeric(&columns)).expect("a table");
    let found = |failed: &dyn Fn(usize) -> bool| {
        let failed: Vec<bool> = (0..200).map(failed).collect();
        discover(&cases, &failed, &quick(1)).expect("marks")
    };
    assert_eq!(found(&|_| false), Discovery::NobodyFails);
    assert_eq!(found(&|_| true), Discovery::EverybodyFails);
    assert_eq!(found(&|case| case < 29), Discovery::TooFew { failures: 29, successes: 171, least: 30 });
    assert_eq!(found(&|case| case < 171), Discovery::TooFew { failures: 171, successes: 29, least: 30 });
    assert!(matches!(found(&|case| columns[0][case] < 0.3), Discovery::Boxes { .. }));
}

#[test]
fn unusable_tables_are_refused() {
    let (three, two) = ([1.0, 2.0, 3.0], [0_usize, 1]);
    assert_eq!(Cases::new(&[]).err(), Some(Unusable::NoCases));
    assert_eq!(Cases::new(&[Column::Numeric(&[])]).err(), Some(Unusable::NoCases));
    let uneven = Cases::new(&[Column::Numeric(&three), Column::Category(&two)]).err();
    assert_eq!(uneven, Some(Unusable::UnevenColumn { column: 1, found: 2, expected: 3 }));
    let cases = Cases::new(&[Column::Numeric(&three)]).expect("a table");
    let marks = discover(&cases, &[true], &Settings::new(1)).err();
    assert_eq!(marks, Some(Unusable::UnevenMarks { found: 1, expected: 3 }));
}

/// Columns that say nothing (constant, never stated, a single category) and settings that make no sense give no box and
/// no panic.
#[test]
fn empty_columns_and_odd_settings_give_no_box() {
    let (constant, never, one) = (vec![1.0; 100], vec![f64::NAN; 100], vec![7_usize; 100]);
    let failed: Vec<bool> = (0..100).map(|case| case % 2 == 0).collect();
    let table = [Column::Numeric(&constant), Column::Numeric(&never), Column::Category(&one)];
    let odd = Settings {
        peel: f64::NAN,
        least_mass: -1.0,
        screen: f64::NAN,
        significance: f64::NAN,
        boxes: 0,
        splits: 1,
        shuffles: 1,
        seed: 0,
    };
    for settings in [quick(1), odd, Settings { peel: 7.0, least_mass: 2.0, ..quick(1) }] {
        let (findings, tree) = searched(&table, &failed, &settings);
        assert!(findings.is_empty());
        assert_eq!((tree.leaves.len(), tree.best), (1, None));
        assert!((tree.error - 0.25).abs() < 0.02 && tree.error == tree.error_of_base_rate);
    }
    let values: Vec<f64> = (0..100).map(|case| f64::from(case % 10)).collect();
    let (findings, _) = searched(&[Column::Numeric(&values)], &failed, &odd);
    assert!(findings.len() <= 1);
}

/// Infinite values and both zeros: an end at an infinite value has its bound at the last case inside.
#[test]
fn infinite_values_are_values() {
    let values: Vec<f64> = (0..200).map(|case| [f64::NEG_INFINITY, -0.0, 0.0, 5.0][case % 4]).collect();
    let failed: Vec<bool> = (0..200).map(|case| case % 4 != 0).collect();
    let (findings, _) = searched(&[Column::Numeric(&values)], &failed, &quick(1));
    let above = Restriction { column: 0, condition: Condition::Above { low: 0.0 }, or_unstated: false };
    assert_eq!(restrictions_of(&findings[0]), [above]);
    assert_eq!((findings[0].figures.coverage, findings[0].figures.density, findings[0].compromise), (1.0, 1.0, 1.0));
}

/// Binomial tails against sums of exact fractions.
#[test]
fn binomial_tails_are_exact() {
    // (C(10,7) + C(10,8) + C(10,9) + 1)/2¹⁰, and its complement's mirror.
    assert!((binomial_upper(10, 7, 0.5) - 176.0 / 1024.0).abs() < 1e-14);
    assert!((binomial_upper(10, 4, 0.5) - 848.0 / 1024.0).abs() < 1e-14);
    // 1 − (2/3)⁴ and (1/3)⁴.
    assert!((binomial_upper(4, 1, 1.0 / 3.0) - 65.0 / 81.0).abs() < 1e-14);
    assert!((binomial_upper(4, 4, 1.0 / 3.0) - 1.0 / 81.0).abs() < 1e-14);
    // Far into both tails: Σ C(n,i) pⁱ(1 − p)ⁿ⁻ⁱ in whole numbers, rounded once.
    let exact = [
        (1_000, 130, 0.1, 0.001_341_398_370_873_429),
        (1_000, 90, 0.1, 0.866_596_228_235_892_6),
        (2_000, 1_900, 0.9, 2.374_647_248_072_791e-16),
        (500, 499, 0.5, 1.530_523_118_113_302e-148),
    ];
    for (trials, successes, probability, tail) in exact {
        let found = binomial_upper(trials, successes, probability);
        assert!((found / tail - 1.0).abs() < 1e-11, "{found}, exactly {tail}");
    }
    assert_eq!([binomial_upper(5, 0, 0.2), binomial_upper(5, 6, 0.2)], [1.0, 0.0]);
    assert_eq!([binomial_upper(5, 1, 0.0), binomial_upper(5, 5, 1.0), binomial_upper(5, 1, f64::NAN)], [0.0, 1.0, 0.0]);
}

/// Base rate ¼. Half of all failures among 40 % failing cases: excess (0.4 − 0.25)/0.75 = 0.2, so 2·0.5·0.2/0.7 = 2/7.
/// All cases are worth nothing, and the perfect box 1, whatever the base rate.
#[test]
fn the_compromise_is_the_harmonic_mean_of_coverage_and_excess() {
    let all = Tally { cases: 400, failures: 100 };
    let of = |cases, failures| compromise(Tally { cases, failures }, all);
    assert!((of(125, 50) - 2.0 / 7.0).abs() < 1e-15);
    assert_eq!((of(400, 100), of(100, 100), of(100, 20), of(0, 0)), (0.0, 1.0, 0.0, 0.0));
}
