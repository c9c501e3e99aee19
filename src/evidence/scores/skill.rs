//! Skill: how much better than a reference, with an interval from blocks of origins.

use crate::draws::{Use, below, open, stream};

/// How intervals of skill are made: the circular moving-block bootstrap (Politis and Romano 1992). Scores of forecasts
/// from neighbouring origins resemble each other, the more so where their horizons overlap; blocks of consecutive
/// origins keep that, and the circle gives every origin the same weight.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Bootstrap {
    /// Origins a block.
    pub block: usize,
    /// Resamples.
    pub resamples: usize,
    /// Level of the interval: 0.9 for 90 %.
    pub level: f64,
    /// Seed.
    pub seed: u64,
}

impl Bootstrap {
    /// Blocks for `origins` origins of forecasts that reach over `horizon` origins: the longer of the horizon and
    /// ⌈origins^(1/3)⌉ (Künsch 1989's rate), but at most a third of the origins; 2,000 resamples, 90 %.
    #[must_use]
    pub fn for_horizon(origins: usize, horizon: usize, seed: u64) -> Self {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a root of a length")]
        let root = libm::ceil(libm::cbrt(origins as f64) - 1e-9) as usize;
        Self { block: horizon.max(root).min(origins / 3).max(1), resamples: 2_000, level: 0.9, seed }
    }
}

/// A forecast's mean score against that of a reference, over the same origins.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Skill {
    /// Origins.
    pub origins: usize,
    /// Mean score.
    pub score: f64,
    /// Mean score of the reference.
    pub reference: f64,
    /// Reference − score, in the unit of the score: above 0 is better. The measure for scores in bits, whose zero means
    /// nothing.
    pub gain: f64,
    /// Its interval.
    pub gain_interval: (f64, f64),
    /// 1 − score/reference: 0.1 is better by 10 %. `None` where the reference's score is 0.
    pub skill: Option<f64>,
    /// Its interval: resamples in which the reference scores 0 are left out; `None` if those are all.
    pub skill_interval: Option<(f64, f64)>,
    /// How the intervals were made.
    pub bootstrap: Bootstrap,
}

impl Skill {
    /// Of pairs (score, score of the reference), one an origin, in order of time; scores of several regions from one
    /// origin are averaged beforehand. `None` if there are none, or a score is not finite.
    #[must_use]
    pub fn new(pairs: &[(f64, f64)], bootstrap: Bootstrap) -> Option<Self> {
        if pairs.is_empty() || bootstrap.resamples == 0 || pairs.iter().any(|(a, b)| !(a.is_finite() && b.is_finite()))
        {
            return None;
        }
        let (score, reference) = means(pairs, 0..pairs.len());
        let (mut gains, mut skills) = (Vec::new(), Vec::new());
        let mut random = stream(bootstrap.seed, Use::Blocks);
        for resample in 0..bootstrap.resamples {
            open(&mut random, resample, 0);
            let (score, reference) = means(pairs, blocks(&mut random, pairs.len(), bootstrap.block));
            gains.push(reference - score);
            skills.extend(relative(score, reference));
        }
        Some(Self {
            origins: pairs.len(),
            score,
            reference,
            gain: reference - score,
            gain_interval: interval(gains, bootstrap.level)?,
            skill: relative(score, reference),
            skill_interval: interval(skills, bootstrap.level),
            bootstrap,
        })
    }
}

fn relative(score: f64, reference: f64) -> Option<f64> {
    (reference != 0.0).then(|| 1.0 - score / reference)
}

/// The origins of one resample: blocks from places drawn at random on the circle, the last cut to length.
fn blocks(random: &mut harmattan_core::sampling::Stream, origins: usize, block: usize) -> impl Iterator<Item = usize> {
    let block = block.clamp(1, origins);
    let starts: Vec<usize> = (0..origins.div_ceil(block)).map(|_| below(random, origins)).collect();
    starts.into_iter().flat_map(move |start| (start..start + block).map(move |place| place % origins)).take(origins)
}

fn means(pairs: &[(f64, f64)], places: impl Iterator<Item = usize>) -> (f64, f64) {
    let n = pairs.len() as f64;
    let sum =
        places.filter_map(|place| pairs.get(place)).fold((0.0, 0.0), |sum, pair| (sum.0 + pair.0, sum.1 + pair.1));
    (sum.0 / n, sum.1 / n)
}

/// Percentiles at both ends, of the ranks ⌈B·p⌉.
fn interval(mut values: Vec<f64>, level: f64) -> Option<(f64, f64)> {
    values.sort_by(f64::total_cmp);
    let at = |p: f64| {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "cut at both ends")]
        let rank = libm::ceil(values.len() as f64 * p - 1e-9) as usize;
        values.get(rank.clamp(1, values.len().max(1)) - 1).copied()
    };
    Some((at(0.5 * (1.0 - level))?, at(0.5 * (1.0 + level))?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draws::normal;

    /// The variance of a resampled mean is exactly that of the means of all n blocks, over the number of blocks, where
    /// the block divides n.
    #[test]
    fn resampled_means_vary_as_blocks_do() {
        let values: Vec<f64> = (0..24).map(|i| f64::from((i * i) % 11) + f64::from(i) * 0.2).collect();
        let pairs: Vec<(f64, f64)> = values.iter().map(|v| (*v, 0.0)).collect();
        let mean = values.iter().sum::<f64>() / 24.0;
        for block in [1, 4, 6] {
            let block_mean = |start: usize| (start..start + block).map(|i| values[i % 24]).sum::<f64>() / block as f64;
            let between = (0..24).map(|s| (block_mean(s) - mean) * (block_mean(s) - mean)).sum::<f64>() / 24.0;
            let exact = between * block as f64 / 24.0;
            let mut random = stream(5, Use::Blocks);
            let mut sums = (0.0, 0.0);
            for resample in 0..20_000 {
                open(&mut random, resample, 0);
                let (m, _) = means(&pairs, blocks(&mut random, 24, block));
                sums = (sums.0 + (m - mean), sums.1 + (m - mean) * (m - mean));
            }
            // Of 20,000 nearly normal means: the standard error of a variance is 1 % of it; four of them.
            assert!((sums.1 / 20_000.0 / exact - 1.0).abs() < 0.04, "block {block}");
            assert!((sums.0 / 20_000.0).abs() < 4.0 * (exact / 20_000.0).sqrt(), "block {block}");
        }
    }

    #[test]
    fn a_constant_advantage_has_no_width() {
        let pairs: Vec<(f64, f64)> = (1..=30).map(|i| (f64::from(i) * 0.9, f64::from(i))).collect();
        let skill = Skill::new(&pairs, Bootstrap::for_horizon(30, 6, 1)).expect("pairs");
        let (low, high) = skill.skill_interval.expect("a reference");
        assert!((skill.skill.expect("a reference") - 0.1).abs() < 1e-12);
        assert!((low - 0.1).abs() < 1e-12 && (high - 0.1).abs() < 1e-12);
        assert_eq!(skill.bootstrap.block, 6);
        assert_eq!(skill, Skill::new(&pairs, Bootstrap::for_horizon(30, 6, 1)).expect("pairs"));
        let nothing = Skill::new(&[(0.0, 0.0)], Bootstrap::for_horizon(1, 6, 1)).expect("a pair");
        assert_eq!((nothing.skill, nothing.skill_interval, nothing.gain), (None, None, 0.0));
        assert_eq!(Skill::new(&[], Bootstrap::for_horizon(0, 1, 1)), None);
    }

    /// Differences that follow each other as in overlapping horizons (moving means of 6 of 120 origins): the 90 % interval
    /// by blocks holds the truth, 0, in most of 300 series, where single origins (blocks of 1) hold it far too seldom.
    #[test]
    fn blocks_keep_what_overlapping_horizons_share() {
        let (mut by_blocks, mut by_ones) = (0, 0);
        for series in 0..300 {
            let mut random = stream(31, Use::Truths);
            open(&mut random, series, 0);
            let noise: Vec<f64> = (0..125).map(|_| normal(&mut random)).collect();
            let pairs: Vec<(f64, f64)> = noise.windows(6).map(|w| (w.iter().sum::<f64>() / 6.0, 0.0)).collect();
            let holds = |block: usize| {
                let bootstrap = Bootstrap { block, resamples: 200, level: 0.9, seed: series as u64 };
                let (low, high) = Skill::new(&pairs, bootstrap).expect("pairs").gain_interval;
                usize::from(low <= 0.0 && 0.0 <= high)
            };
            by_blocks += holds(12);
            by_ones += holds(1);
        }
        assert!(by_blocks > 235 && by_ones < 180, "{by_blocks} and {by_ones} of 300");
    }
}
