//! How far a probability differs over strata, such as hypotheses or experts: the least and the greatest as they were
//! counted, within what bounds all of them lie, whether they are told apart at all, and how far apart they are once the
//! error of counting is taken off.
//!
//! The least and the greatest of several noisy estimates lie farther apart than what they estimate. So the difference that
//! counts for confidence is the range scaled by √(1 − mean squared error / variance of the estimates): their variance is
//! then that of what they estimate (constrained empirical Bayes; Louis 1984). Of two it is √(d² − s₁² − s₂²).

use serde::{Deserialize, Serialize};

use super::chance::Chance;
use super::comparison::family_z;
use harmattan_engine::Z95;

/// The probabilities of an event over strata.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Span {
    /// The least, as counted, 0–1.
    pub low: f64,
    /// The greatest.
    pub high: f64,
    /// All of them lie between these two, with 95 % (Bonferroni).
    pub within: [f64; 2],
    /// The range less what counting finitely many futures adds to it, 0–1; 0 where the error may explain it all.
    pub beyond_error: f64,
    /// Whether some two are told apart though all pairs were looked at (Bonferroni, 5 %).
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
        let least = |of: &dyn Fn(&Chance) -> f64| all.iter().map(of).fold(f64::INFINITY, f64::min);
        let greatest = |of: &dyn Fn(&Chance) -> f64| all.iter().map(of).fold(f64::NEG_INFINITY, f64::max);
        let wider = family_z(all.len()) / Z95;
        let (low, high) = (least(&|c| c.p), greatest(&|c| c.p));
        let within = [
            least(&|c| (c.p - wider * (c.p - c.low)).max(0.0)),
            greatest(&|c| (c.p + wider * (c.high - c.p)).min(1.0)),
        ];
        Some(Self { low, high, within, beyond_error: beyond_error(&all) * (high - low), told_apart: told_apart(&all) })
    }
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

fn told_apart(all: &[Chance]) -> bool {
    let surely = family_z(all.len() * (all.len() - 1) / 2);
    let differ = |a: &Chance, b: &Chance| (a.p - b.p).abs() > surely * error(a).hypot(error(b));
    all.iter().enumerate().any(|(i, a)| all[..i].iter().any(|b| differ(a, b)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use harmattan_core::sampling::counter_hash;

    /// Futures of a stratum.
    const FUTURES: u64 = 400;
    /// Ensembles simulated of each case.
    const ENSEMBLES: u64 = 2_000;

    /// The share of `FUTURES` draws below p.
    fn counted(p: f64, key: u64) -> Chance {
        let uniform = |i: u64| (counter_hash(key, i) >> 11) as f64 / (1_u64 << 53) as f64;
        Chance::of((0..FUTURES).filter(|&i| uniform(i) < p).count() as u64, FUTURES)
    }

    fn spans(truth: &[f64]) -> Vec<Span> {
        let one = |seed: u64| Span::over((0_u64..).zip(truth).map(|(k, &p)| counted(p, seed * 64 + k)));
        (0..ENSEMBLES).filter_map(one).collect()
    }

    fn share(spans: &[Span], is: impl Fn(&Span) -> bool) -> f64 {
        spans.iter().filter(|span| is(span)).count() as f64 / spans.len() as f64
    }

    /// Of strata that do not differ at most 5 % of ensembles say that they do, and the bounds hold all of them in at least 95 %
    /// (Monte Carlo error of either 0.5 points: the margin of 1.5 is three of them).
    #[test]
    fn strata_that_do_not_differ_are_not_told_apart() {
        for truth in [&[0.3; 2][..], &[0.3; 6], &[0.04; 4]] {
            let found = spans(truth);
            let apart = share(&found, |span| span.told_apart);
            assert!(apart < 0.065, "{} strata of {}: {apart}", truth.len(), truth[0]);
            let held = share(&found, |span| span.within[0] <= truth[0] && truth[0] <= span.within[1]);
            assert!(held > 0.935, "{held}");
            // Counted, six that do not differ range over 5.8 points (2.53 standard errors of 2.29 points each).
            let mean = |of: &dyn Fn(&Span) -> f64| found.iter().map(of).sum::<f64>() / found.len() as f64;
            assert!(mean(&|span| span.beyond_error) < 0.5 * mean(&|span| span.high - span.low));
        }
    }

    /// Of strata that differ the range beyond the error is on average what it is in truth (within 0.2 points), where the range
    /// as counted is too wide, and the bounds hold all of them.
    #[test]
    fn the_range_beyond_the_error_is_the_true_one() {
        for (truth, counted_too_wide) in [(&[0.2, 0.5][..], 0.0), (&[0.2, 0.25, 0.25, 0.25, 0.3], 0.01)] {
            let found = spans(truth);
            let (least, greatest) = (truth[0], truth[truth.len() - 1]);
            let mean = |of: &dyn Fn(&Span) -> f64| found.iter().map(of).sum::<f64>() / found.len() as f64;
            let beyond = mean(&|span| span.beyond_error);
            assert!((beyond - (greatest - least)).abs() < 0.008, "{beyond}");
            assert!(mean(&|span| span.high - span.low) >= greatest - least + counted_too_wide);
            assert!(share(&found, |span| span.within[0] <= least && greatest <= span.within[1]) > 0.935);
        }
    }

    #[test]
    fn of_fewer_than_two_strata_nothing_is_said() {
        assert_eq!(Span::over([Chance::of(3, 10), Chance::UNKNOWN]), None);
        let same = Span::over([Chance::of(0, 100), Chance::of(0, 100)]).unwrap();
        assert!(!same.told_apart && same.beyond_error == 0.0 && same.within[1] > 0.02);
    }
}
