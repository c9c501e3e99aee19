//! Which variant is best, and how sure that is: the bootstrap of the futures gives P(best), P(among the best
//! two) and regret with their simulation error, for the mixture and for the worst hypothesis.

use serde::{Deserialize, Serialize};

use super::estimate::{Estimate, mean};
use harmattan_engine::{Paired, PairedGroup, Resamples, Unit};

/// Fewest resamples that an interval may rest on.
const LEAST_RESAMPLES: usize = 100;
/// Futures as if seen beside those simulated, that favoured every variant alike.
const PSEUDO_FUTURES: f64 = 2.0;

/// One variant's place in the ranking.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Standing {
    /// Probability that its mean harm is the least; ties share it.
    pub best: f64,
    /// Probability that its mean harm is among the two least; ties share it.
    pub best_two: f64,
    /// The same for its mean under the hypothesis that is worst for it.
    pub best_in_worst: f64,
    /// The same, among the two least.
    pub best_two_in_worst: f64,
    /// By hypothesis, in order: probability that its mean harm is the least if that hypothesis held; none under one
    /// with fewer than two futures.
    pub best_under: Vec<Option<f64>>,
    /// Mean harm in the mixture.
    pub mean: Estimate,
    /// Mean harm under the hypothesis that is worst for it.
    pub worst: Estimate,
    /// Index of that hypothesis.
    pub worst_hypothesis: usize,
    /// Harm beyond the best variant of each hypothesis, weighed by their priors.
    pub expected_regret: Estimate,
    /// The same under the hypothesis where it is greatest.
    pub maximum_regret: Estimate,
}

impl Standing {
    /// Whether there is none: what is ranked stands somewhere under every hypothesis.
    #[must_use]
    pub fn is_none(&self) -> bool {
        self.best_under.is_empty()
    }
}

/// Means by hypothesis and variant: `means[hypothesis][variant]`.
type Means = Vec<Vec<f64>>;

/// What is ranked: the mean harm of every variant under every hypothesis.
#[derive(Clone, Copy, Debug)]
pub struct Harms<'a> {
    /// `means[hypothesis][variant]`: the means of all futures; of a hypothesis without futures they are not looked at.
    pub means: &'a [Vec<f64>],
    /// The same over resamples, and how many futures fell to each hypothesis.
    pub resamples: &'a Resamples,
    /// The unit of the harm.
    pub unit: Unit,
    /// Prior probability of each hypothesis.
    pub priors: &'a [f64],
}

/// Ranks the variants `ranked` by their mean harm. A hypothesis with fewer than two futures is left out, for one future,
/// resampled, never varies. Where none has two, nobody can rank: all share the places, and the means have no interval.
/// States of the world are the hypotheses: regret over single futures would count luck.
#[must_use]
pub fn ranking(harms: Harms<'_>, ranked: &[usize]) -> Vec<Standing> {
    let Harms { means, resamples, priors, .. } = harms;
    let counts: Vec<f64> = (0..means.len()).map(|h| resamples.futures(h) as f64).collect();
    let can_rank = counts.iter().any(|&n| n >= 2.0);
    let least = if can_rank { 2.0 } else { 1.0 };
    let names: Vec<usize> = (0..means.len()).filter(|&h| counts[h] >= least).collect();
    if names.is_empty() {
        return vec![Standing::default(); ranked.len()];
    }
    let weights: Vec<f64> = names.iter().map(|&h| priors[h]).collect();
    let of = |all: &[f64]| ranked.iter().map(|&v| all[v]).collect::<Vec<f64>>();
    let plain = Scores::new(&names.iter().map(|&h| of(&means[h])).collect(), &weights);
    let scores: Vec<Scores> = if can_rank { resampled(&names, harms) } else { Vec::new() }
        .iter()
        .map(|means| Scores::new(&means.iter().map(|all| of(all)).collect(), &weights))
        .collect();
    let kept: Vec<f64> = names.iter().map(|&h| counts[h]).collect();
    let seen = Seen { mixture_and_worst: futures_seen(&kept, &weights), hypotheses: counts };
    (0..ranked.len()).map(|v| standing(v, &plain, &scores, &names, &seen)).collect()
}

/// Means of the hypotheses `names` and all variants, resample by resample. Weights of different hypotheses are independent,
/// so that each has its own resamples in which some future of it counts, and the j-th of all go together. Too few give no
/// interval: none is given.
fn resampled(names: &[usize], harms: Harms<'_>) -> Vec<Means> {
    let of = |&h: &usize| -> Vec<Vec<f64>> {
        (0..harms.resamples.len()).filter_map(|b| harms.resamples.means(b, h, harms.unit)).collect()
    };
    let by_hypothesis: Vec<Vec<Vec<f64>>> = names.iter().map(of).collect();
    let together = by_hypothesis.iter().map(Vec::len).min().unwrap_or_default();
    let replicate = |j: usize| by_hypothesis.iter().map(|means| means[j].clone()).collect();
    if together < LEAST_RESAMPLES { Vec::new() } else { (0..together).map(replicate).collect() }
}

/// Ranks some variants of a paired ensemble by the mean of its chosen item.
pub(super) fn ranked(paired: &Paired, priors: &[f64], variants: &[usize]) -> Vec<Standing> {
    let unit = paired.items[paired.chosen].unit;
    let mean_of = |group: &PairedGroup, v: usize| mean(&group.value(v, paired.chosen), unit);
    let means: Vec<Vec<f64>> =
        paired.hypotheses.iter().map(|group| (0..paired.variants).map(|v| mean_of(group, v)).collect()).collect();
    ranking(Harms { means: &means, resamples: &paired.resamples, unit, priors }, variants)
}

/// How many futures the shares rest on.
struct Seen {
    /// That of the mixture, and that of the worst hypothesis.
    mixture_and_worst: [f64; 2],
    /// Those of each hypothesis.
    hypotheses: Vec<f64>,
}

/// How many futures a share rests on: that of the mixture, and that of the worst hypothesis. A weighted mean of means
/// over n_h futures varies like one of 1/Σ w_h²/n_h (Kish); the worst case may be any, the one of fewest among them.
fn futures_seen(counts: &[f64], weights: &[f64]) -> [f64; 2] {
    let total: f64 = weights.iter().sum();
    let spread: f64 = counts.iter().zip(weights).map(|(n, w)| (w / total) * (w / total) / n).sum();
    [1.0 / spread, counts.iter().copied().fold(f64::INFINITY, f64::min)]
}

/// A bootstrap knows only the futures it was given, and of a handful it would be sure. A share seen over n futures is
/// therefore mixed with that of ignorance, as if two more futures had favoured every variant alike (the rule of
/// succession, with two pseudo-counts however many variants).
fn tempered(share: f64, ignorance: f64, n: f64) -> f64 {
    (n * share + PSEUDO_FUTURES * ignorance) / (n + PSEUDO_FUTURES)
}

/// All scores of one sample of futures, by variant.
struct Scores {
    mixture: Vec<f64>,
    worst: Vec<f64>,
    worst_hypothesis: Vec<usize>,
    expected_regret: Vec<f64>,
    maximum_regret: Vec<f64>,
    shares: [Vec<f64>; 4],
    /// Shares of the first place by hypothesis ranked.
    first_under: Means,
}

impl Scores {
    fn new(means: &Means, weights: &[f64]) -> Self {
        let variants = means.first().map_or(0, Vec::len);
        let total: f64 = weights.iter().sum();
        let least: Vec<f64> = means.iter().map(|m| m.iter().copied().fold(f64::INFINITY, f64::min)).collect();
        let weighed =
            |of: &dyn Fn(usize) -> f64| weights.iter().enumerate().map(|(h, w)| w / total * of(h)).sum::<f64>();
        let by_variant = |of: &dyn Fn(usize) -> f64| (0..variants).map(of).collect::<Vec<f64>>();
        let greatest = |of: &dyn Fn(usize) -> f64| (0..means.len()).map(of).fold(f64::NEG_INFINITY, f64::max);
        let mixture = by_variant(&|v| weighed(&|h| means[h][v]));
        let worst = by_variant(&|v| greatest(&|h| means[h][v]));
        let worst_of = |v: usize| (0..means.len()).find(|&h| means[h][v] >= worst[v]).unwrap_or_default();
        Self {
            worst_hypothesis: (0..variants).map(worst_of).collect(),
            expected_regret: by_variant(&|v| weighed(&|h| means[h][v] - least[h])),
            maximum_regret: by_variant(&|v| greatest(&|h| means[h][v] - least[h])),
            first_under: means.iter().map(|of_hypothesis| first(of_hypothesis, 1)).collect(),
            shares: [first(&mixture, 1), first(&mixture, 2), first(&worst, 1), first(&worst, 2)],
            mixture,
            worst,
        }
    }
}

/// For each score its share in the first `places` places, least first: 1 inside, 0 outside, and for those
/// tied across the border the places left, shared.
fn first(scores: &[f64], places: usize) -> Vec<f64> {
    let mut sorted = scores.to_vec();
    sorted.sort_by(f64::total_cmp);
    let Some(&border) = sorted.get(places.min(sorted.len()).saturating_sub(1)) else { return Vec::new() };
    let below = scores.iter().filter(|&&x| x < border).count();
    let tied = scores.iter().filter(|&&x| x == border).count();
    let share = (places.min(scores.len()) - below) as f64 / tied as f64;
    let share_of = |&x: &f64| {
        if x < border {
            1.0
        } else if x == border {
            share
        } else {
            0.0
        }
    };
    scores.iter().map(share_of).collect()
}

fn standing(v: usize, plain: &Scores, resamples: &[Scores], names: &[usize], seen: &Seen) -> Standing {
    let shared = |places: usize| (places as f64 / plain.mixture.len() as f64).min(1.0);
    let average = |of: &dyn Fn(&Scores) -> f64| resamples.iter().map(of).sum::<f64>() / resamples.len() as f64;
    let share = |i: usize| match resamples.len() {
        0 => shared(1 + i % 2),
        n => tempered(average(&|s| s.shares[i][v]), shared(1 + i % 2), seen.mixture_and_worst[i / 2].min(n as f64)),
    };
    let under = |h: usize| {
        let ranked = names.iter().position(|&name| name == h).filter(|_| !resamples.is_empty())?;
        let n = seen.hypotheses[h].min(resamples.len() as f64);
        Some(tempered(average(&|s| s.first_under[ranked][v]), shared(1), n))
    };
    let estimate = |of: &dyn Fn(&Scores) -> f64| {
        if resamples.is_empty() {
            return Estimate { value: of(plain), low: f64::NEG_INFINITY, high: f64::INFINITY };
        }
        let mut all: Vec<f64> = resamples.iter().map(of).collect();
        all.sort_by(f64::total_cmp);
        let value = of(plain);
        Estimate { value, low: quantile(&all, 0.025).min(value), high: quantile(&all, 0.975).max(value) }
    };
    Standing {
        best: share(0),
        best_two: share(1),
        best_in_worst: share(2),
        best_two_in_worst: share(3),
        best_under: (0..seen.hypotheses.len()).map(under).collect(),
        mean: estimate(&|s| s.mixture[v]),
        worst: estimate(&|s| s.worst[v]),
        worst_hypothesis: names[plain.worst_hypothesis[v]],
        expected_regret: estimate(&|s| s.expected_regret[v]),
        maximum_regret: estimate(&|s| s.maximum_regret[v]),
    }
}

/// Quantile of sorted numbers, the smaller of two neighbours.
fn quantile(sorted: &[f64], p: f64) -> f64 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "an index below the length")]
    let index = (p * (sorted.len().max(1) - 1) as f64) as usize;
    sorted.get(index).copied().unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Ranks the variants of `values[variant][future]`.
    fn rank(values: &[Vec<f64>], hypotheses: &[usize], priors: &[f64], seed: u64) -> Vec<Standing> {
        let rows = || (0..hypotheses.len()).map(|row| values.iter().map(|of| of[row]).collect::<Vec<f64>>());
        let futures = (0_u64..).zip(hypotheses.iter().copied()).zip(rows());
        let resamples =
            Resamples::of(seed, [values.len(), priors.len()], Unit::Count, futures.map(|((n, h), x)| (n, h, x)));
        let mean = |h: usize, v: usize| {
            let of = || hypotheses.iter().zip(&values[v]).filter(|&(&of, _)| of == h).map(|(_, x)| x);
            of().sum::<f64>() / of().count() as f64
        };
        let means: Vec<Vec<f64>> = (0..priors.len()).map(|h| (0..values.len()).map(|v| mean(h, v)).collect()).collect();
        let all: Vec<usize> = (0..values.len()).collect();
        ranking(Harms { means: &means, resamples: &resamples, unit: Unit::Count, priors }, &all)
    }

    #[test]
    fn ties_share_the_places() {
        assert_eq!(first(&[1.0, 1.0, 2.0], 1), [0.5, 0.5, 0.0]);
        assert_eq!(first(&[1.0, 2.0, 2.0], 2), [1.0, 0.5, 0.5]);
        assert_eq!(first(&[3.0], 2), [1.0]);
    }

    /// Two hypotheses of prior ½ with constant harms: (4, 0), (1, 1), (2, 2). Means 2, 1, 2; worst cases 4, 1, 2;
    /// regret 3 and 0, 0 and 1, 1 and 2: expected 1.5, 0.5, 1.5, at most 3, 1, 2. The shares are exact too: 0, 1, 0 of
    /// four futures and two of ignorance (⅓ each) give 2/18, 14/18, 2/18; under the worst hypothesis there are two.
    #[test]
    fn constant_harms_rank_exactly() {
        let by_hypothesis = |a: f64, b: f64| vec![a, b, a, b];
        let values = [by_hypothesis(4.0, 0.0), vec![1.0; 4], vec![2.0; 4]];
        let ranks = rank(&values, &[0, 1, 0, 1], &[0.5, 0.5], 1);
        let are = |of: &dyn Fn(&Standing) -> f64, eighteenths: [f64; 3]| {
            for (standing, eighteenths) in ranks.iter().zip(eighteenths) {
                assert!((of(standing) - eighteenths / 18.0).abs() < 1e-12, "{}", of(standing));
            }
        };
        are(&|s| s.best, [2.0, 14.0, 2.0]);
        are(&|s| s.best_two_in_worst, [6.0, 15.0, 15.0]);
        are(&|s| s.best_two, [10.0, 16.0, 10.0]);
        assert_eq!(ranks.iter().map(|s| s.expected_regret.value).collect::<Vec<_>>(), [1.5, 0.5, 1.5]);
        assert_eq!(ranks.iter().map(|s| s.maximum_regret.value).collect::<Vec<_>>(), [3.0, 1.0, 2.0]);
        assert_eq!(ranks[0].worst_hypothesis, 0);
    }

    /// Under each hypothesis a ranking of its own: the second of two is first with Φ(2) under one of them, and under the
    /// other, where nothing differs, as likely as not.
    #[test]
    fn each_hypothesis_has_a_first_of_its_own() {
        let ups = 180;
        let mut second: Vec<f64> = (0..400).map(|i| if i < ups { 1.0 } else { -1.0 }).collect();
        second.extend([0.0; 50]);
        let hypotheses: Vec<usize> = (0..450).map(|row| usize::from(row >= 400)).collect();
        let ranks = rank(&[vec![0.0; 450], second], &hypotheses, &[0.5, 0.3, 0.2], 7);
        let under = |v: usize, h: usize| ranks[v].best_under[h].unwrap();
        assert!((under(1, 0) - 0.9778).abs() < 0.02 && (under(0, 0) + under(1, 0) - 1.0).abs() < 1e-12);
        assert!((under(0, 1) - 0.5).abs() < 1e-12 && (under(1, 1) - 0.5).abs() < 1e-12);
        assert_eq!(ranks[0].best_under[2], None);
    }

    /// One future alone would make the second hypothesis the sure worst case of the first variant.
    #[test]
    fn a_hypothesis_of_one_future_is_no_worst_case() {
        let ranks = rank(&[vec![1.0, 1.0, 100.0], vec![2.0, 2.0, 0.0]], &[0, 0, 1], &[0.9, 0.1], 1);
        assert_eq!((ranks[0].worst.value, ranks[0].worst_hypothesis, ranks[0].best_in_worst), (1.0, 0, 0.75));
        assert_eq!(ranks[1].maximum_regret.value, 1.0);
        // Of one future each nothing is sure at all.
        let ranks = rank(&[vec![1.0, 100.0], vec![2.0, 0.0]], &[0, 1], &[0.9, 0.1], 1);
        assert_eq!((ranks[0].best, ranks[0].best_two, ranks[1].best_in_worst), (0.5, 1.0, 0.5));
        assert!(!ranks[0].maximum_regret.has_interval());
    }

    /// Two variants whose paired difference is ±1 with mean 0.1 over 400 futures: standard error 0.05, so the
    /// second is best with Φ(2) = 0.977. 2,000 resamples: a deviation above 0.02 has odds below 10⁻⁸.
    #[test]
    fn chances_of_being_best_follow_the_normal_law() {
        let ups = 180; // 220 down: mean −0.1, variance 0.99
        let second: Vec<f64> = (0..400).map(|i| if i < ups { 1.0 } else { -1.0 }).collect();
        let ranks = rank(&[vec![0.0; 400], second], &[0; 400], &[1.0], 7);
        assert!((ranks[1].best - 0.9778).abs() < 0.02, "{}", ranks[1].best);
        assert!((ranks[0].best + ranks[1].best - 1.0).abs() < 1e-12);
    }
}
