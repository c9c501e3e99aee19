//! The split of variance in nested runs.

use harmattan::ensemble::TrajectorySource;
use harmattan::model::Outcome;

use crate::synthetic::{Synthetic, on_threads};

fn split_of_waves(source: &Synthetic) -> harmattan::ensemble::VarianceShare {
    let ensemble = on_threads(source, 2);
    let column = source.layout().outcomes.first(Outcome::Waves);
    let index = source.layout().decomposed().binary_search(&column).unwrap();
    ensemble.mixture.variance.as_ref().unwrap().column(index).unwrap()
}

/// `waves` is √ρ·ignorance + √(1 − ρ)·chance with both standard normal: the share between draws is ρ and the
/// variance 1. 4000 draws of 5: the standard error of the share is about 0.011, of either variance 0.02.
#[test]
fn shares_of_a_known_law() {
    for between in [0.0, 0.3, 0.9] {
        let mut source = Synthetic::with(20_000, 5, |_, _| ());
        source.between = between;
        let split = split_of_waves(&source);
        assert_eq!(split.draws, 4000);
        let share = split.share.unwrap();
        assert!((share - between).abs() < 0.05, "{share} for {between}");
        assert!((split.between + split.within - 1.0).abs() < 0.1);
    }
}

/// The 95 % interval covers the true share in 95 of 100 runs: of 200 runs of 300 draws of 4, at least 178 and
/// at most 199 must cover (binomial with p = 0.95 leaves this range with probability about 0.0005).
#[test]
fn intervals_cover_the_true_share() {
    let mut covered = 0;
    for seed in 0..200 {
        let mut source = Synthetic::with(1200, 4, |_, _| ()).seeded(1000 + seed);
        source.between = 0.4;
        let (low, high) = split_of_waves(&source).interval.unwrap();
        covered += u32::from((low..=high).contains(&0.4));
    }
    assert!((178..=199).contains(&covered), "{covered} of 200");
}

/// A failed trajectory takes its whole draw out of the split, and nothing else.
#[test]
fn a_failed_trajectory_takes_its_draw_out() {
    let source = Synthetic::with(1000, 4, |number, t| {
        if number == 17 {
            t.outcomes[0] = f64::INFINITY;
        }
    });
    assert_eq!(split_of_waves(&source).draws, 249);
    assert_eq!(on_threads(&source, 1).counted(), 999);
}
