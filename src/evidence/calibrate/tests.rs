//! Recovery of quantities whose truth is known, and the scenario that states them.

use std::path::Path;

use super::bank::{Pieces, PriorFuture};
use super::*;
use harmattan_core::sampling::normal_quantile;
use harmattan_core::scenario::Provenance;
use harmattan_scenario::{extension_toml, load, scenario_digest};

fn shipped() -> Scenario {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios/baseline.toml");
    load(&path, &[]).expect("a shipped scenario").scenario
}

fn settings(scenario: &Scenario, months: i32, futures: u64) -> Settings {
    let first = crate::Month::of(scenario.start).plus(1).first_day();
    let end = crate::Month::of(first).plus(months).first_day();
    Settings { from: first, end, futures, seed: 3 }
}

/// A calibration of two years by a future of another seed, prepared.
fn prepared(scenario: &Scenario, months: i32, futures: u64, dated: bool) -> Prepared {
    let settings = settings(scenario, months, futures);
    let mut scope = Scope::whole(&begun(scenario, &settings), settings.end);
    if !dated {
        scope.dated = None;
    }
    let truth = Bank::new(&begun(scenario, &settings), (scope.days(), 64, 77));
    let history = truth.each(5..6, |future| future.history.clone()).remove(0);
    Prepared::of_history(scenario, scope, history, &settings).expect("free keys")
}

/// Of 200 truths of fresh seeds, none from the futures that were learned from, the 80 % intervals of every free quantity together
/// cover 75 to 88 %, and those of each alone 70 to 90 % (of 200, 80 % has a standard error of 2.8 points). What counts by
/// month tell is told; contagion is said not to be learnt.
#[test]
fn truths_are_recovered() {
    let scenario = shipped();
    let prepared = prepared(&scenario, 24, 6_000, false);
    let rows = bank::rows(&prepared, None, Pieces::new(), &|_| ()).expect("futures");
    let columns = prepared.features.all().len();
    let learned = abc::Learned::new(&rows, columns, prepared.keys.len()).expect("enough");
    let dimensions: Vec<usize> = prepared.keys.iter().map(|&(_, dimension)| dimension).collect();
    let fresh = Bank::new(&prepared.bank.scenario, (prepared.features.scope().days(), 200, 1_234));
    let truths = fresh.rows(0..200, std::slice::from_ref(&prepared.features), &dimensions).expect("truths");
    let mut covered = vec![0.0; dimensions.len()];
    let mut spreads = vec![0.0; dimensions.len()];
    for truth in &truths {
        let posterior = learned.posterior(&truth.features, 1).expect("a posterior");
        for k in 0..dimensions.len() {
            let uniforms: Vec<f64> = posterior.draws.iter().map(|draw| draw[k]).collect();
            let [low, high] = extended::quantiles(&uniforms, &[0.1, 0.9], |u| u);
            covered[k] += f64::from(u8::from((low..=high).contains(&truth.uniforms[k]))) / truths.len() as f64;
            spreads[k] += posterior.learnt[k].spread / truths.len() as f64;
        }
    }
    let mean = covered.iter().sum::<f64>() / covered.len() as f64;
    let named: Vec<(&str, f64, f64)> = (prepared.keys.iter().zip(covered.iter().zip(&spreads)))
        .map(|(&(slot, _), (&c, &s))| (scenario.space.name(slot), c, s))
        .collect();
    assert!((0.75..=0.88).contains(&mean), "{mean}: {named:?}");
    assert!(covered.iter().all(|c| (0.7..=0.9).contains(c)), "{named:?}");
    let spread = |name: &str| named.iter().find(|(n, ..)| *n == name).map_or(f64::NAN, |(.., s)| *s);
    assert!(spread("group.cells_scale") < 0.9, "{named:?}");
    assert!(spread("group.contagion") > 0.9, "{named:?}");
}

/// A try that was stopped in the middle of its file goes on with the same futures; one of something else begins anew, and what is no
/// bank is left alone.
#[test]
fn a_stopped_try_goes_on() {
    let scenario = shipped();
    let prepared = prepared(&scenario, 3, 2_500, true);
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("x.bank");
    let whole = bank::rows(&prepared, Some(&path), Pieces::new(), &|_| ()).expect("futures");
    let bytes = std::fs::read(&path).expect("there");
    let all: Vec<PriorFuture> = bank::rows(&prepared, None, Pieces::new(), &|_| ()).expect("futures");
    assert_eq!(whole, all);
    // Cut within the second piece.
    std::fs::write(&path, &bytes[..bytes.len() / 2]).expect("written");
    let first = std::sync::Mutex::new(None);
    let told = |n: u64| {
        first.lock().expect("one thread").get_or_insert(n);
    };
    assert_eq!(bank::rows(&prepared, Some(&path), Pieces::new(), &told).expect("futures"), all);
    assert_eq!(*first.lock().expect("one thread"), Some(1_024));
    assert_eq!(std::fs::read(&path).expect("there"), bytes);
    // Zeros behind the last whole piece, as a power cut may leave them, are no futures.
    std::fs::write(&path, [&bytes[..bytes.len() / 2], &[0; 4_096]].concat()).expect("written");
    assert_eq!(bank::rows(&prepared, Some(&path), Pieces::new(), &|_| ()).expect("futures"), all);
    std::fs::write(&path, "a list of what is dear to me").expect("written");
    assert!(matches!(bank::rows(&prepared, Some(&path), Pieces::new(), &|_| ()), Err(CalibrateError::Stored { .. })));
    assert_eq!(std::fs::read(&path).expect("there"), b"a list of what is dear to me");
}

/// What was calibrated is a scenario that loads from its file as it is, narrower in what was learned, and as before in the rest.
#[test]
fn a_posterior_is_a_scenario() {
    let scenario = shipped();
    let prepared = prepared(&scenario, 24, 3_000, true);
    let calibration = prepared.calibrate(&scenario, None, Pieces::new(), &|_| ()).expect("a posterior");
    let after = calibrated(&scenario, &calibration, &Provenance::default());
    let learnt = calibration.keys.iter().filter(|key| key.learnt.is_learnt()).count();
    assert!(learnt >= 2, "{:?}", calibration.keys);
    for key in &calibration.keys {
        let [before, now] = [&scenario, &after].map(|s| s.base[key.slot].as_ref().expect("stated").distribution.sd());
        if key.learnt.is_learnt() {
            assert!(now < before, "{}: {before} → {now}", key.name);
        } else {
            assert_eq!(now, before, "{}", key.name);
        }
    }
    assert_eq!(calibration.predicted.len(), Statistic::ALL.len());
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("calibrated.toml");
    let extends = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios/baseline.toml");
    std::fs::write(&path, extension_toml(&scenario, &after, &extends.display().to_string())).expect("written");
    let again = load(&path, &[]).expect("a file that loads").scenario;
    assert_eq!(scenario_digest(&again), scenario_digest(&after));
}

/// A normal mean with a normal prior, known exactly: prior N(0, 1), ten observations of spread 1 with mean 0.5; posterior
/// N(10/11 · 0.5, 1/11). Mean within 0.05 and spread within 0.05 (of 1,000 near futures: standard error 0.01).
#[test]
fn a_normal_mean_is_found() {
    use crate::draws::{Use, normal, open, stream};
    let mut draws = stream(9, Use::Learning);
    let rows: Vec<PriorFuture> = (0..20_000)
        .map(|i| {
            open(&mut draws, i, 0);
            let mean = normal(&mut draws);
            let seen = mean + normal(&mut draws) / 10.0_f64.sqrt();
            // Features are taken as counts: ln(1 + x) gives the number back.
            PriorFuture { scores: vec![mean], features: vec![libm::expm1(8.0 + seen)] }
        })
        .collect();
    let learned = abc::Learned::new(&rows, 1, 1).expect("enough");
    let posterior = learned.posterior(&[libm::expm1(8.5)], 1).expect("a posterior");
    let scores: Vec<f64> = posterior.draws.iter().map(|draw| normal_quantile(draw[0])).collect();
    let mean = scores.iter().sum::<f64>() / scores.len() as f64;
    let sd = (scores.iter().map(|z| (z - mean) * (z - mean)).sum::<f64>() / scores.len() as f64).sqrt();
    assert!((mean - 5.0 / 11.0).abs() < 0.05, "{mean}");
    assert!((sd - (1.0_f64 / 11.0).sqrt()).abs() < 0.05, "{sd}");
    // Of what is drawn from N(0, 1.1) 63 % lie as far out as 0.5 on either side, and next to nothing as far as 5. Four hundred
    // are held, one in twenty of the others are near: within four standard errors and the width of their neighbourhoods.
    assert!((posterior.as_far - 0.63).abs() < 0.12, "{}", posterior.as_far);
    let beyond = learned.posterior(&[libm::expm1(13.0)], 1).expect("a posterior");
    assert!(beyond.as_far < 0.01, "{}", beyond.as_far);
}
