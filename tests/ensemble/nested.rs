//! The split of variance in nested runs.

use harmattan_core::model::{Outcome, Trajectory};
use harmattan_engine::{Experiment, Proportion, Threshold};

use super::synthetic::{Synthetic, on_threads};

fn split_of_waves(source: &Synthetic) -> harmattan_engine::VarianceShare {
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

/// The probability of spread level 1 in `draws` draws of 100 futures.
fn level_one(draws: u64, level: fn(u64, &mut Trajectory)) -> Proportion {
    let source = Synthetic::with(100 * draws, 100, level);
    let is_level_one = |e: &harmattan_engine::Event| {
        e.outcome == Outcome::SpreadLevel && matches!(e.threshold, Threshold::AtLeast(x) if x == 1.0)
    };
    let index = source.layout().events.iter().position(is_level_one).unwrap();
    on_threads(&source, 2).mixture.event(source.layout(), index)
}

/// The column of the spread level is the same in every ensemble of the synthetic law.
fn set_level(t: &mut Trajectory, happens: bool) {
    let column = Synthetic::new(1).layout().outcomes.first(Outcome::SpreadLevel);
    t.outcomes[column] = if happens { 1.0 } else { 0.0 };
}

/// Futures of one draw tell nothing of other draws: one draw is worth one future, however often it is repeated, and
/// so are draws in all of which the event happens.
#[test]
fn draws_without_variance_count_once() {
    let half = level_one(1, |number, t| set_level(t, number % 2 == 0));
    assert_eq!((half.p(), half.effective_n), (0.5, 1.0));
    let always = level_one(8, |_, t| set_level(t, true));
    assert_eq!((always.p(), always.effective_n), (1.0, 8.0));
    let (low, high) = always.interval();
    assert!((low - 8.0 / (8.0 + harmattan_engine::Z95 * harmattan_engine::Z95)).abs() < 1e-12 && high == 1.0);
}

/// Draws whose futures all agree are worth a future each, less for the error that five draws know badly: the standard
/// error of the mean of (1, 1, 1, 0, 0) is √(0.3/5), and Student's quantile for five is 2.7764.
#[test]
fn few_draws_have_wide_intervals() {
    let share = level_one(5, |number, t| set_level(t, number / 100 < 3));
    let error = (0.3_f64 / 5.0).sqrt() * 2.776_445 / 1.959_964;
    assert!((share.effective_n - 0.24 / (error * error)).abs() < 1e-4, "{}", share.effective_n);
    // Without likeness within draws nothing is taken away.
    let alike = level_one(200, |number, t| set_level(t, number % 2 == 0));
    assert_eq!(alike.effective_n, 20_000.0);
}
