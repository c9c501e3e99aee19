//! The algorithm against walks whose chances are known.

use super::estimate::Estimates;
use super::exact::{Walk, Walker};
use super::splitting::{Replicate, Splitting, split};

/// A gambler who wins one with probability `up`, else loses one; from 1, until nothing is left or `top` is reached.
struct Gambler {
    up: f64,
    top: f64,
}

impl Gambler {
    /// Probability of reaching the top (Feller 1968, chapter XIV.2).
    fn chance(&self) -> f64 {
        let odds = (1.0 - self.up) / self.up;
        (odds - 1.0) / (libm::pow(odds, self.top) - 1.0)
    }
}

impl Walker for Gambler {
    fn start(&self) -> f64 {
        1.0
    }

    fn step(&self, at: f64, [u, _]: [f64; 2]) -> f64 {
        if u < self.up { at + 1.0 } else { at - 1.0 }
    }

    fn ends(&self, at: f64) -> bool {
        at <= 0.0 || at >= self.top
    }

    fn happened(&self, at: f64) -> Option<usize> {
        (at >= self.top).then_some(0)
    }
}

fn runs(up: f64, top: f64, paths: usize, count: u64) -> (f64, Vec<Replicate>) {
    let run = |number: u64| {
        let mut walk = Walk::new(Gambler { up, top }, 7_000 + number);
        let splitting = Splitting { paths, killed: (paths / 10).max(1), top, kinds: 1, seed: 31 * number };
        split(&mut walk, &splitting)
    };
    (Gambler { up, top }.chance(), (0..count).map(run).collect())
}

/// A chance of 1.7 in a million, by 60 runs of 400 paths: within four standard errors (6 in 100,000), of at most 6 % of it; and
/// many times cheaper than plain walks.
#[test]
fn a_chance_of_a_millionth_is_found() {
    let (chance, runs) = runs(0.3, 16.0, 400, 60);
    assert!((1.7e-6..1.8e-6).contains(&chance), "{chance}");
    let found = Estimates::new(&runs);
    let error = found.all.standard_error.expect("many runs");
    assert!((found.all.probability - chance).abs() < 4.0 * error, "{found:?}");
    assert!(error < 0.06 * chance, "{}", error / chance);
    // A plain walk takes 1/(1 − 2·0.3) steps on average.
    assert!(found.times_cheaper(2.5).expect("an error") > 100.0);
}

/// With four paths, of which all are often killed at once since scores are whole numbers, estimates are right on average: of 6,000
/// runs within four standard errors (6 in 100,000).
#[test]
fn few_paths_with_ties_are_right_on_average() {
    let (chance, runs) = runs(0.35, 5.0, 4, 6_000);
    let found = Estimates::new(&runs);
    assert!(found.extinct > 600, "{} of 6,000", found.extinct);
    let error = found.all.standard_error.expect("many runs");
    assert!((found.all.probability - chance).abs() < 4.0 * error, "{} ± {error}, not {chance}", found.all.probability);
}

/// Intervals of ten runs of 200 paths hold a chance of 2 in 10,000 in 91 to 99 of 100 experiments: the count of 100 at 95 % has a
/// standard error of 2.2.
#[test]
fn intervals_hold_as_often_as_they_say() {
    let held = (0..100).filter(|&experiment| {
        let run = |number: u64| {
            let mut walk = Walk::new(Gambler { up: 0.3, top: 10.0 }, 90_000 + 100 * experiment + number);
            split(&mut walk, &Splitting { paths: 200, killed: 20, top: 10.0, kinds: 1, seed: 77 * experiment + number })
        };
        let runs: Vec<Replicate> = (0..10).map(run).collect();
        let chance = Gambler { up: 0.3, top: 10.0 }.chance();
        Estimates::new(&runs).all.interval.is_some_and(|[low, high]| (low..=high).contains(&chance))
    });
    let held = held.count();
    assert!((89..=100).contains(&held), "{held}");
}
