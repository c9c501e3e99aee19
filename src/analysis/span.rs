//! How far a probability differs over strata, such as hypotheses or experts: the least and the greatest as they were
//! counted, within what bounds all of them lie, whether they are told apart at all, and how far apart they are once the
//! error of counting is taken off.
//!
//! The least and the greatest of several noisy estimates lie farther apart than what they estimate. So the difference that
//! counts for confidence is 0 where no two are told apart, else the range scaled by √(1 − mean squared error / variance of the
//! estimates): their variance is then that of what they estimate (constrained empirical Bayes; Louis 1984). Of two it is
//! √(d² − s₁² − s₂²).
//!
//! Two are told apart by the score test of equal shares with Yates' correction (1934): the variance is that of both together, as an
//! estimate of 0 or 1 by itself seems surer than it is, and counts are whole, which matters where they are few.

use serde::{Deserialize, Serialize};

use super::chance::Chance;
use super::comparison::family_z;
use harmattan_engine::Z95;

/// Strata worth fewer independent futures have no part in what is said of differences: with these the test keeps its level.
const FEWEST: f64 = 20.0;

/// The probabilities of an event over strata.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Span {
    /// The least, as counted, 0–1, of strata worth twenty futures or more (of all, where fewer than two are).
    pub low: f64,
    /// The greatest of these.
    pub high: f64,
    /// All of them, whatever they are worth, lie between these two, with 95 % (Bonferroni).
    pub within: [f64; 2],
    /// The range less what counting finitely many futures adds to it, 0–1; 0 where none are told apart.
    pub beyond_error: f64,
    /// Whether some two, worth twenty futures or more each, are told apart though all pairs were looked at (Bonferroni, 5 %).
    pub told_apart: bool,
}

impl Span {
    /// Of the strata that have futures; none where fewer than two have.
    #[must_use]
    pub fn over(strata: impl IntoIterator<Item = Chance>) -> Option<Self> {
        let all: Vec<Chance> = strata.into_iter().filter(Chance::is_known).collect();
        if all.len() < 2 {
            return None;
        }
        let wider = family_z(all.len()) / Z95;
        let within = [
            least(&all, |c| (c.p - wider * (c.p - c.low)).max(0.0)),
            -least(&all, |c| -(c.p + wider * (c.high - c.p)).min(1.0)),
        ];
        let enough: Vec<Chance> = all.iter().copied().filter(|c| c.futures_worth() >= FEWEST).collect();
        let told_apart = told_apart(&enough);
        let of = if enough.len() < 2 { &all } else { &enough };
        let (low, high) = (least(of, |c| c.p), -least(of, |c| -c.p));
        let beyond_error = if told_apart { beyond_error(of) * (high - low) } else { 0.0 };
        Some(Self { low, high, within, beyond_error, told_apart })
    }
}

fn least(all: &[Chance], of: impl Fn(&Chance) -> f64) -> f64 {
    all.iter().map(of).fold(f64::INFINITY, f64::min)
}

/// Half the width of an interval in standard errors.
fn error(chance: &Chance) -> f64 {
    (chance.high - chance.low) / (2.0 * Z95)
}

/// By what a range is to be multiplied to be that of what the estimates estimate, 0–1.
fn beyond_error(all: &[Chance]) -> f64 {
    let n = all.len() as f64;
    let mean = all.iter().map(|c| c.p).sum::<f64>() / n;
    let variance = all.iter().map(|c| (c.p - mean) * (c.p - mean)).sum::<f64>() / (n - 1.0);
    let noise = all.iter().map(|c| error(c) * error(c)).sum::<f64>() / n;
    if variance > noise { (1.0 - noise / variance).sqrt() } else { 0.0 }
}

/// Whether the score test of equal shares, corrected, tells some two apart.
fn told_apart(all: &[Chance]) -> bool {
    let surely = family_z((all.len() * all.len().saturating_sub(1) / 2).max(1));
    let differ = |a: &Chance, b: &Chance| {
        let (n, m) = (a.futures_worth(), b.futures_worth());
        let together = (n * a.p + m * b.p) / (n + m);
        let each = 1.0 / n + 1.0 / m;
        (a.p - b.p).abs() - 0.5 * each > surely * (together * (1.0 - together) * each).sqrt()
    };
    all.iter().enumerate().any(|(i, a)| all[..i].iter().any(|b| differ(a, b)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use harmattan_core::sampling::counter_hash;

    /// Ensembles simulated of each case.
    const ENSEMBLES: u64 = 2_000;

    /// The share of n draws below p.
    fn counted(p: f64, n: u64, key: u64) -> Chance {
        let uniform = |i: u64| (counter_hash(key, i) >> 11) as f64 / (1_u64 << 53) as f64;
        Chance::of((0..n).filter(|&i| uniform(i) < p).count() as u64, n)
    }

    /// Ensembles of strata with these probabilities and futures.
    fn spans(truth: &[(f64, u64)]) -> Vec<Span> {
        let one = |seed: u64| Span::over((0_u64..).zip(truth).map(|(k, &(p, n))| counted(p, n, seed * 64 + k)));
        (0..ENSEMBLES).filter_map(one).collect()
    }

    fn share(spans: &[Span], is: impl Fn(&Span) -> bool) -> f64 {
        spans.iter().filter(|span| is(span)).count() as f64 / spans.len() as f64
    }

    fn mean(spans: &[Span], of: impl Fn(&Span) -> f64) -> f64 {
        spans.iter().map(of).sum::<f64>() / spans.len() as f64
    }

    /// Of strata that do not differ, equal or not in size, few or many futures, at most 5 % of ensembles say that they do, and the
    /// bounds hold all of them in at least 95 % (Monte Carlo error of either 0.5 points: the margin of 1.5 is three of them). No
    /// confidence is lowered where nothing is told apart.
    #[test]
    fn strata_that_do_not_differ_are_not_told_apart() {
        for (p, sizes) in [
            (0.3, &[400; 2][..]),
            (0.3, &[400; 6]),
            (0.04, &[400; 4]),
            (0.5, &[1, 1000]),
            (0.3, &[3, 1000]),
            (0.1, &[20, 1000]),
            (0.5, &[20, 1000]),
            (0.5, &[40; 10]),
            (0.002, &[50, 950]),
        ] {
            let found = spans(&sizes.iter().map(|&n| (p, n)).collect::<Vec<_>>());
            let apart = share(&found, |span| span.told_apart);
            assert!(apart < 0.065, "{sizes:?} of {p}: {apart}");
            let held = share(&found, |span| span.within[0] <= p && p <= span.within[1]);
            assert!(held > 0.935, "{sizes:?} of {p}: {held}");
            assert!(found.iter().all(|span| span.told_apart || span.beyond_error == 0.0));
        }
    }

    /// Of strata that clearly differ the range beyond the error is on average what it is in truth (within 1.5 points), and the bounds
    /// hold all of them. Of strata that do not, several range over 5.8 points by chance (2.53 standard errors of 2.29), of which
    /// hardly anything is left.
    #[test]
    fn the_range_beyond_the_error_is_the_true_one() {
        for truth in [&[(0.2, 400), (0.5, 400)][..], &[(0.2, 400), (0.3, 400), (0.3, 400), (0.3, 400), (0.4, 400)]] {
            let found = spans(truth);
            let (least, greatest) = (truth[0].0, truth[truth.len() - 1].0);
            let beyond = mean(&found, |span| span.beyond_error);
            assert!((beyond - (greatest - least)).abs() < 0.015, "{beyond}");
            assert!(share(&found, |span| span.within[0] <= least && greatest <= span.within[1]) > 0.935);
        }
        let same = spans(&[(0.3, 400); 6]);
        let (counted, beyond) = (mean(&same, |span| span.high - span.low), mean(&same, |span| span.beyond_error));
        assert!((counted - 0.058).abs() < 0.003 && beyond < 0.005, "{counted} {beyond}");
    }

    /// A stratum of a few futures has no part in the range, but in the bounds.
    #[test]
    fn thin_strata_widen_the_bounds_alone() {
        let found = Span::over([Chance::of(200, 1000), Chance::of(400, 1000), Chance::of(2, 2)]).expect("three");
        assert!(found.told_apart && (found.low, found.high) == (0.2, 0.4) && found.within[1] == 1.0);
    }

    #[test]
    fn of_fewer_than_two_strata_nothing_is_said() {
        assert_eq!(Span::over([Chance::of(3, 10), Chance::UNKNOWN]), None);
        let same = Span::over([Chance::of(0, 100), Chance::of(0, 100)]).unwrap();
        assert!(!same.told_apart && same.beyond_error == 0.0 && same.within[1] > 0.02);
    }
}
