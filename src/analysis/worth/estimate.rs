//! The value of a rule that follows what is known, with its interval and what may be said of it.
//!
//! Perfect knowledge is followed fully. Of a study only the share k = √v is believed, where v is the share of the
//! prior's variance that the study is expected to resolve: expectations of policies move from their mean by k times
//! what perfect knowledge would move them (Jalal and Alarid-Escudero 2018: the functions of the regression are shrunk
//! to their means, so that what is expected on average stays what it is; to shrink the input itself would not do that
//! for curves). In a future where the rule chooses c, with s the shares in which its half chooses policies, following
//! it then gains k D_c + (1 − k) Σ s_p D_p: its mean over futures is what is gained.
//!
//! The lower end of the interval asks by how much following is better than each policy, less 1.96 standard errors (more where
//! several questions are asked together), and
//! takes the least: the policy that is truly best is one of them (multiple comparisons with the best; Hsu 1984).

use serde::{Deserialize, Serialize};

use super::rule::{Cut, Expectation, Rule};
use crate::comparison::family_z;
use crate::sensitivity::Index;
use harmattan_core::linear::dot;

/// What may be said of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Verdict {
    /// In no future would another policy be chosen, by what all futures say nor by what 97.5 % of resamples say: the
    /// value is 0 because no answer changes the choice.
    NeverChanges,
    /// Some answers would change the choice, but that this gains anything is not told apart from 0.
    NotTold,
    /// Knowing it is worth something.
    Worth,
}

/// What knowing something is worth, in units of harm: how much less of it is expected.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Worth {
    /// The value, cross-fitted, never below 0.
    pub value: f64,
    /// Lower end of the interval, never below 0: what the rule gains at least, whichever policy is best without it. Both ends hold
    /// together with those of all that is asked with it with 95 % (Bonferroni), as the verdict does.
    pub low: f64,
    /// Upper end: the value of what the rule gains plus its simulation error, or, where greater,
    /// the 97.5 % quantile of what resamples think of themselves. So it allows for what a rule learned with noise
    /// misses.
    pub high: f64,
    /// The cross-fitted value as it came out: that of what is worth nothing is 0 on average.
    pub cross_fitted: f64,
    /// Standard error of what the rule gains over the policy that is best in all futures.
    pub standard_error: f64,
    /// The value judged by the futures it was learned from (Strong, Oakley and Brennan 2014). It scatters less, but
    /// is above 0 on average where nothing is worth knowing.
    pub plug_in: f64,
    /// By policy: share of the futures in which the input has a value where it would be chosen.
    pub chosen: Vec<f64>,
    /// Share of these futures in which another policy than without the answer would be chosen, with the ends between which 95 % of
    /// resamples lie; none where it is not told that this gains anything, as a rule learned from noise changes the choice too.
    pub changes: Option<Index>,
    /// What may be said.
    pub verdict: Verdict,
}

/// What is followed, averaged over cuts.
struct Followed {
    /// By row: gain over the policy that is best in all rows.
    gains: Vec<f64>,
    /// The same without the answer.
    without: Vec<f64>,
    /// Whether nothing but the policy that is best in all is ever chosen.
    fixed: bool,
}

impl Rule<'_> {
    /// What following the rule is worth if it resolves the share `variance_share` of the prior's variance: 1 for
    /// perfect knowledge. Futures outside its rows count as gaining nothing. O(rows · policies · cuts).
    pub(super) fn worth(&self, variance_share: f64) -> Worth {
        let keep = variance_share.clamp(0.0, 1.0).sqrt();
        let followed = self.followed(keep);
        let n = self.futures.count() as f64;
        let cross_fitted =
            followed.gains.iter().zip(&followed.without).map(|(with, without)| with - without).sum::<f64>() / n;
        let over = self.over_each(&followed.gains);
        let least = |z: f64| over.iter().map(|(mean, error)| mean - z * error).fold(f64::INFINITY, f64::min);
        let standard_error = over[self.fitted.means.best].1;
        let together = family_z(self.futures.settings.judged_together);
        let high = (cross_fitted + together * standard_error).max(self.resampled(keep));
        let (plug_in, chosen) = self.plug_in(keep);

        let changes = 1.0 - chosen[self.fitted.means.best];
        let low = least(together);
        let verdict = match () {
            () if followed.fixed && changes <= 0.0 && high <= 0.0 => Verdict::NeverChanges,
            () if low > 0.0 => Verdict::Worth,
            () => Verdict::NotTold,
        };
        Worth {
            value: cross_fitted.max(0.0),
            low: low.max(0.0),
            high: high.max(0.0),
            cross_fitted,
            standard_error,
            plug_in,
            chosen,
            changes: (verdict != Verdict::NotTold).then(|| self.changes(keep, changes)),
            verdict,
        }
    }

    /// What choosing as the other half would gains, with the answer and without.
    fn followed(&self, keep: f64) -> Followed {
        let best = self.fitted.means.best;
        let rows = self.rows.len();
        let mut followed = Followed { gains: vec![0.0; rows], without: vec![0.0; rows], fixed: true };
        let share = 1.0 / self.cuts.len() as f64;
        for cut in &self.cuts {
            let choices = self.choices(cut, keep);
            let mixtures = self.mixtures(cut, &choices);
            for (i, (&row, &choice)) in self.rows.iter().zip(&choices).enumerate() {
                let (gains, side) = (self.futures.gains(row), cut.side(self.futures.block(row)));
                let mixed = dot(&mixtures[side], gains);
                followed.gains[i] +=
                    share * (keep * (gains[choice] - gains[best]) + (1.0 - keep) * (mixed - gains[best]));
                followed.without[i] += share * (gains[cut.means[side].best] - gains[best]);
                followed.fixed &= choice == best && cut.means[side].best == best;
            }
        }
        followed
    }

    /// What the other half chooses in every row, if the share `keep` of departures is believed.
    fn choices(&self, cut: &Cut, keep: f64) -> Vec<usize> {
        let departures = cut.departures.chunks_exact(self.futures.policies());
        let means = |row: usize| &cut.means[cut.side(self.futures.block(row))];
        self.rows.iter().zip(departures).map(|(&row, departures)| means(row).choose(departures, keep).0).collect()
    }

    /// By side: the share of its rows in which each policy is chosen.
    fn mixtures(&self, cut: &Cut, choices: &[usize]) -> [Vec<f64>; 2] {
        let mut shares = [0, 1].map(|_| vec![0.0; self.futures.policies()]);
        for (&row, &choice) in self.rows.iter().zip(choices) {
            shares[cut.side(self.futures.block(row))][choice] += 1.0;
        }
        for shares in &mut shares {
            let count = shares.iter().sum::<f64>().max(1.0);
            for share in shares {
                *share /= count;
            }
        }
        shares
    }

    /// By policy: what following gains over it on average, and the standard error of that.
    fn over_each(&self, followed: &[f64]) -> Vec<(f64, f64)> {
        let n = self.futures.count() as f64;
        let mut sums = vec![(0.0, 0.0); self.futures.policies()];
        for (&row, &followed) in self.rows.iter().zip(followed) {
            let gains = self.futures.gains(row);
            let best = gains[self.fitted.means.best];
            for ((sum, squares), gain) in sums.iter_mut().zip(gains) {
                let over = followed + (best - gain);
                *sum += over;
                *squares += over * over;
            }
        }
        let over = |(sum, squares): (f64, f64)| {
            let mean = sum / n;
            (mean, ((squares / n - mean * mean).max(0.0) / n).sqrt())
        };
        sums.into_iter().map(over).collect()
    }

    /// The value judged by the futures it was learned from, and the shares in which policies are chosen then.
    fn plug_in(&self, keep: f64) -> (f64, Vec<f64>) {
        let mut chosen = vec![0.0; self.futures.policies()];
        let mut sum = 0.0;
        for (choice, gain) in self.fitted.choices(keep) {
            chosen[choice] += 1.0;
            sum += gain;
        }
        let rows = self.rows.len().max(1) as f64;
        for count in &mut chosen {
            *count /= rows;
        }
        (sum / self.futures.count() as f64, chosen)
    }

    /// The share of futures in which another policy is chosen, with the 2.5 % and 97.5 % quantiles of what resamples find.
    fn changes(&self, keep: f64, value: f64) -> Index {
        let best = self.fitted.means.best;
        let changed = |resample: &Expectation| -> f64 {
            resample
                .choices(keep)
                .zip(&self.shares)
                .filter(|((choice, _), _)| *choice != best)
                .map(|(_, share)| share)
                .sum()
        };
        let mut all: Vec<f64> = self.resamples.iter().map(changed).collect();
        all.sort_by(f64::total_cmp);
        let at = |part: usize| all.get(all.len() * part / 40).copied().unwrap_or(value);
        Index { value, low: at(1).min(value), high: at(39).max(value) }
    }

    /// The 97.5 % quantile of the values that resamples find.
    fn resampled(&self, keep: f64) -> f64 {
        let known = self.rows.len() as f64 / self.futures.count() as f64;
        let value = |resample: &Expectation| -> f64 {
            resample.choices(keep).zip(&self.shares).map(|((_, gain), share)| known * share * gain).sum()
        };
        let mut values: Vec<f64> = self.resamples.iter().map(value).collect();
        values.sort_by(f64::total_cmp);
        values.get(values.len() * 39 / 40).copied().unwrap_or(0.0)
    }
}
