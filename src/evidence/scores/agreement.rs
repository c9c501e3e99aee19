//! Scores against those of Python's `scoringrules` 0.10.0 (with numpy 2.4.6), run once by hand on these inputs: agreement to
//! 1e-9 relative to 1 or the value.

use super::{Brier, CountForecast, Ensemble, Pmf, energy_score, energy_score_fair};

fn agree(ours: f64, theirs: f64, what: &str) {
    assert!((ours - theirs).abs() <= 1e-9 * theirs.abs().max(1.0), "{what}: {ours}, not {theirs}");
}

/// `crps_ensemble`, estimators `nrg` and `fair`.
#[test]
fn crps_of_an_ensemble() {
    let of = Ensemble::new(vec![3, 0, 7, 12, 3, 5, 1, 40, 9, 2]).expect("members");
    let theirs = [(0, 3.339_999_999_999_999, 2.799_999_999_999_999), (4, 1.54, 1.0), (60, 46.94, 46.4)];
    for (observed, empirical, fair) in theirs {
        agree(of.crps(observed), empirical, "empirical");
        agree(of.crps_fair(observed), fair, "fair");
    }
}

/// `es_ensemble`, estimators `nrg` and `fair`.
#[test]
fn energy_score_of_an_ensemble() {
    let members = [3.0, 0.0, 7.0, 12.0, 3.0, 5.0, 1.0, 40.0, 9.0, 2.0, 6.0, 4.0, 0.0, 0.0, 1.0];
    let theirs = [
        ([4.0, 2.0, 6.0], 3.772_735_564_855_091_5, 1.695_078_448_364_105_5),
        ([50.0, 0.0, 0.0], 41.369_843_100_765_76, 39.292_185_984_274_774),
    ];
    for (observed, empirical, fair) in theirs {
        agree(energy_score(&members, &observed).expect("whole"), empirical, "empirical");
        agree(energy_score_fair(&members, &observed).expect("whole"), fair, "fair");
    }
}

/// `interval_score` of the interval 2 to 12 at α = 0.5, 0.2, 0.05.
#[test]
fn interval_scores() {
    let halves = Pmf::new(&[0.0, 0.0, 0.5, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.5]).expect("masses");
    for (observed, theirs) in [(0, [18.0, 30.0, 90.0]), (7, [10.0, 10.0, 10.0]), (25, [62.0, 140.0, 530.0])] {
        for (level, theirs) in [0.5, 0.8, 0.95].into_iter().zip(theirs) {
            assert_eq!(halves.interval(level), (2, 12));
            agree(halves.interval_score(level, observed), theirs, "interval");
        }
    }
}

/// `crps_poisson`, `logs_poisson`, `crps_negbinom`, `logs_negbinom` (n = 1/α, mu): mean, α, observed, CRPS, score in nats.
/// Where 1/α is no whole number `logs_negbinom` gives ∞; NaN stands for that, and is not compared.
#[test]
fn scores_of_laws() {
    let theirs = [
        (0.4, 0.0, 0, 0.112_540_945_886_117_18, 0.4),
        (0.4, 0.0, 5, 4.312_549_513_716_058, 9.768_945_402_152_822),
        (0.4, 0.0, 120, 119.312_540_945_886_11, 568.167_275_806_176_8),
        (6.5, 0.0, 0, 5.075_633_985_091_525, 6.5),
        (6.5, 0.0, 5, 0.858_307_202_048_229, 1.928_480_858_274_088_7),
        (6.5, 0.0, 120, 112.075_633_985_091_53, 239.696_126_753_087_2),
        (80.0, 0.0, 0, 74.957_681_988_690_41, 80.0),
        (80.0, 0.0, 5, 69.957_681_988_690_41, 62.877_358_569_412_635),
        (80.0, 0.0, 120, 34.957_747_519_472_704, 11.969_191_820_412_387),
        (0.4, 1.5, 0, 0.080_761_992_951_679_67, f64::NAN),
        (0.4, 1.5, 5, 4.284_707_476_051_897_5, f64::NAN),
        (0.4, 1.5, 120, 119.280_761_992_951_68, f64::NAN),
        (6.5, 0.5, 0, 3.721_129_629_629_629, 2.893_837_965_872_650_7),
        (6.5, 0.5, 5, 1.120_341_248_662_184, 2.443_398_429_617_993_4),
        (6.5, 0.5, 120, 110.721_129_629_631_69, 30.289_725_811_637_44),
        (80.0, 0.25, 0, 57.585_748_312_012_41, 12.178_089_750_893_692),
        (80.0, 0.25, 5, 52.586_887_724_810_076, 8.396_688_881_005_703),
        (80.0, 0.25, 120, 27.439_001_546_673_94, 5.412_672_974_751_179),
    ];
    for (mean, dispersion, observed, crps, nats) in theirs {
        let law = Pmf::negative_binomial(mean, dispersion);
        agree(law.crps(observed), crps, &format!("CRPS of mean {mean}, dispersion {dispersion}, observed {observed}"));
        // Beyond the counts listed lies less than 1e-13, whose masses are known in order of size alone.
        if !nats.is_nan() && (observed as usize) < law.masses().len() {
            agree(law.bits(observed) * std::f64::consts::LN_2, nats, &format!("nats of {mean}, {observed}"));
        }
    }
}

/// `brier_score`, one by one.
#[test]
fn brier_score() {
    let theirs = [
        (0.0, false, 0.0),
        (0.1, true, 0.81),
        (0.35, false, 0.122_499_999_999_999_98),
        (0.8, true, 0.039_999_999_999_999_98),
        (1.0, true, 0.0),
        (0.62, false, 0.3844),
    ];
    for (probability, happened, score) in theirs {
        agree(Brier::new(&[(probability, happened)], 10).expect("a forecast").score, score, "Brier");
    }
}
