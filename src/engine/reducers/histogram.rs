//! A histogram that needs no range in advance: buckets follow the bits of a floating-point number,
//! 1024 equal ones in every octave, so that each is at most 1/1024 of its value wide. Whole numbers
//! up to 2048 have buckets of their own. Counts alone are kept, so that merging is exact.

use serde::{Deserialize, Serialize};

use crate::reducer::Merge;

const SUB_BITS: u32 = 10;
const SUBS: usize = 1 << SUB_BITS;
const SHIFT: u32 = 52 - SUB_BITS;
/// Keys of all positive numbers.
const KEYS: usize = 1 << (11 + SUB_BITS);
/// Up to here every whole number is the edge of a bucket that holds no other whole number.
const EXACT_WHOLE: f64 = 2048.0;

/// Largest relative error of a quantile: half a bucket (and none for whole numbers up to 2048).
pub const RELATIVE_ERROR: f64 = 0.5 / SUBS as f64;

/// One bucket: how many numbers lie from `low` to `high` (the end farther from zero excluded).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bucket {
    /// Lower edge.
    pub low: f64,
    /// Upper edge.
    pub high: f64,
    /// Numbers in it.
    pub count: u64,
}

/// Buckets of one sign, a page for each octave that was met. On disk: the buckets that are not empty, ascending.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(from = "Vec<(u32, u32)>", into = "Vec<(u32, u32)>")]
struct Pages {
    lowest: usize,
    pages: Vec<Option<Box<[u32; SUBS]>>>,
}

impl From<Vec<(u32, u32)>> for Pages {
    fn from(buckets: Vec<(u32, u32)>) -> Self {
        let mut pages = Self::default();
        for (key, count) in buckets {
            *pages.count_mut(key as usize & (KEYS - 1)) = count;
        }
        pages
    }
}

impl From<Pages> for Vec<(u32, u32)> {
    fn from(pages: Pages) -> Self {
        let narrow = |n: u64| u32::try_from(n).unwrap_or(u32::MAX);
        pages.iter().map(|(key, count)| (narrow(key as u64), narrow(count))).collect()
    }
}

impl Pages {
    fn count_mut(&mut self, key: usize) -> &mut u32 {
        let page = key >> SUB_BITS;
        if self.pages.is_empty() {
            self.lowest = page;
        }
        if page < self.lowest {
            let missing = self.lowest - page;
            self.pages.splice(0..0, std::iter::repeat_with(|| None).take(missing));
            self.lowest = page;
        }
        let index = page - self.lowest;
        if index >= self.pages.len() {
            self.pages.resize_with(index + 1, || None);
        }
        let counts = self.pages[index].get_or_insert_with(|| Box::new([0; SUBS]));
        &mut counts[key & (SUBS - 1)]
    }

    /// Buckets that are not empty by growing magnitude: key and count.
    fn iter(&self) -> impl DoubleEndedIterator<Item = (usize, u64)> + '_ {
        self.pages.iter().enumerate().flat_map(move |(i, page)| {
            let first = (self.lowest + i) << SUB_BITS;
            let counts: &[u32] = page.as_ref().map_or(&[], |p| p.as_slice());
            counts.iter().enumerate().filter(|&(_, &n)| n > 0).map(move |(j, &n)| (first + j, u64::from(n)))
        })
    }

    fn merge(&mut self, other: &Self) {
        for (key, n) in other.iter() {
            *self.count_mut(key) += u32::try_from(n).unwrap_or(u32::MAX);
        }
    }
}

/// Counts of the numbers of one stream by size.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Histogram {
    positive: Pages,
    negative: Pages,
    zero: u64,
    missing: u64,
    present: u64,
    min: f64,
    max: f64,
    whole: bool,
}

impl Default for Histogram {
    fn default() -> Self {
        Self {
            positive: Pages::default(),
            negative: Pages::default(),
            zero: 0,
            missing: 0,
            present: 0,
            min: f64::INFINITY,
            max: f64::NEG_INFINITY,
            whole: true,
        }
    }
}

fn key_of(magnitude: f64) -> usize {
    (magnitude.to_bits() >> SHIFT) as usize
}

fn edge(key: usize) -> f64 {
    f64::from_bits((key as u64) << SHIFT)
}

/// The place, from 1 to n, of the quantile p among n > 0 sorted numbers.
#[must_use]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "p is a share, so that 0 ≤ p·n ≤ n")]
pub fn rank(p: f64, n: u64) -> u64 {
    ((p * n as f64).ceil() as u64).clamp(1, n)
}

impl Histogram {
    /// Takes in one finite number, or NaN for a missing one.
    #[inline]
    pub fn push(&mut self, x: f64) {
        if x.is_nan() {
            self.missing += 1;
            return;
        }
        self.present += 1;
        self.min = self.min.min(x);
        self.max = self.max.max(x);
        self.whole &= x.trunc() == x;
        let key = key_of(x.abs());
        if x == 0.0 {
            self.zero += 1;
        } else if x > 0.0 {
            *self.positive.count_mut(key) += 1;
        } else {
            *self.negative.count_mut(key) += 1;
        }
    }

    /// Whether its counts and extremes agree with one another, as those that were read from a file may not.
    pub(super) fn is_sound(&self) -> bool {
        let all = |pages: &Pages| pages.iter().map(|(_, count)| count).sum::<u64>();
        let counted = all(&self.positive).saturating_add(all(&self.negative)).saturating_add(self.zero);
        counted == self.present && (self.present == 0 || self.min <= self.max)
    }

    /// How many numbers are present.
    #[must_use]
    pub fn present(&self) -> u64 {
        self.present
    }

    /// How many are missing.
    #[must_use]
    pub fn missing(&self) -> u64 {
        self.missing
    }

    /// How many are exactly 0.
    #[must_use]
    pub fn zero(&self) -> u64 {
        self.zero
    }

    /// Whether every number was whole.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.whole
    }

    /// Least number, exact.
    #[must_use]
    pub fn min(&self) -> Option<f64> {
        (self.present > 0).then_some(self.min)
    }

    /// Greatest number, exact.
    #[must_use]
    pub fn max(&self) -> Option<f64> {
        (self.present > 0).then_some(self.max)
    }

    /// Octaves met, each of which takes 4 KB: what the histogram needs of memory.
    #[must_use]
    pub fn octaves(&self) -> usize {
        [&self.positive, &self.negative].iter().map(|p| p.pages.iter().flatten().count()).sum()
    }

    /// Buckets that are not empty, from the least number to the greatest.
    pub fn buckets(&self) -> impl Iterator<Item = Bucket> + '_ {
        let negative = self.negative.iter().rev().map(|(k, count)| Bucket { low: -edge(k + 1), high: -edge(k), count });
        let zero = (self.zero > 0).then_some(Bucket { low: 0.0, high: 0.0, count: self.zero });
        let positive = self.positive.iter().map(|(k, count)| Bucket { low: edge(k), high: edge(k + 1), count });
        negative.chain(zero).chain(positive)
    }

    /// The number a bucket stands for: exact for whole numbers up to 2048, else its middle.
    #[must_use]
    pub fn representative(&self, bucket: &Bucket) -> f64 {
        let inner = if bucket.high <= 0.0 { bucket.high } else { bucket.low };
        let value = if self.whole && inner.abs() <= EXACT_WHOLE { inner } else { 0.5 * bucket.low + 0.5 * bucket.high };
        value.clamp(self.min, self.max)
    }

    /// The quantile p (0–1) of the numbers present: the least number that at least a share p of them
    /// does not exceed, within [`RELATIVE_ERROR`]. None where no number is present.
    #[must_use]
    pub fn quantile(&self, p: f64) -> Option<f64> {
        self.quantiles(&[p]).into_iter().next().flatten()
    }

    /// Several quantiles in one pass; `shares` ascending.
    #[must_use]
    pub fn quantiles(&self, shares: &[f64]) -> Vec<Option<f64>> {
        let mut out = Vec::with_capacity(shares.len());
        if self.present == 0 {
            out.resize(shares.len(), None);
            return out;
        }
        let mut below = 0;
        for bucket in self.buckets() {
            below += bucket.count;
            while out.len() < shares.len() && rank(shares[out.len()], self.present) <= below {
                out.push(Some(self.representative(&bucket)));
            }
        }
        out.resize(shares.len(), Some(self.max));
        out
    }

    /// Mean of the greatest share `tail` (above 0, at most 1) of the numbers present, each standing for its bucket; the one
    /// on the border counts by its share. Within [`RELATIVE_ERROR`] of it. None where no number is present.
    #[must_use]
    pub fn tail_mean(&self, tail: f64) -> Option<f64> {
        let wanted = tail * self.present as f64;
        let (mut left, mut sum) = (wanted, 0.0);
        let buckets: Vec<Bucket> = self.buckets().collect();
        for bucket in buckets.iter().rev() {
            let taken = left.min(bucket.count as f64);
            sum += taken * self.representative(bucket);
            left -= taken;
            if left <= 0.0 {
                break;
            }
        }
        (self.present > 0 && wanted > 0.0).then(|| sum / wanted)
    }

    /// How many numbers are at least x ≥ 0: exact at edges of buckets, among them every whole number up
    /// to 2048; elsewhere the bucket x lies in counts whole.
    #[must_use]
    pub fn at_least(&self, x: f64) -> u64 {
        if x <= 0.0 {
            let negative: u64 = self.negative.iter().map(|(_, n)| n).sum();
            return self.present - negative;
        }
        let from = key_of(x);
        self.positive.iter().rev().take_while(|&(key, _)| key >= from).map(|(_, n)| n).sum()
    }
}

impl Merge for Histogram {
    fn merge(&mut self, other: &Self) {
        self.positive.merge(&other.positive);
        self.negative.merge(&other.negative);
        self.zero += other.zero;
        self.missing += other.missing;
        self.present += other.present;
        self.min = self.min.min(other.min);
        self.max = self.max.max(other.max);
        self.whole &= other.whole;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_up_to_2048_are_exact() {
        let mut h = Histogram::default();
        (0..=2048).for_each(|i| h.push(f64::from(i)));
        for i in 1..=2049_u32 {
            let q = h.quantile((f64::from(i) - 0.5) / 2049.0);
            assert_eq!(q, Some(f64::from(i - 1)));
            assert_eq!(h.at_least(f64::from(i - 1)), u64::from(2050 - i));
        }
    }

    #[test]
    fn quantiles_stay_within_the_stated_error_over_all_magnitudes_and_signs() {
        let numbers: Vec<f64> = (0..4001)
            .map(|i| (f64::from(i) - 2000.0) * 1.0e-3)
            .map(|t| t.signum() * libm::exp10(4.0 * t.abs()))
            .collect();
        let (mut h, mut other) = (Histogram::default(), Histogram::default());
        for (i, &x) in numbers.iter().enumerate() {
            if i % 3 == 0 { other.push(x) } else { h.push(x) }
        }
        h.merge(&other);
        let mut sorted = numbers.clone();
        sorted.sort_by(f64::total_cmp);
        for (i, x) in sorted.iter().enumerate() {
            let q = h.quantile((i as f64 + 0.5) / sorted.len() as f64).unwrap_or(f64::NAN);
            assert!((q - x).abs() <= RELATIVE_ERROR * x.abs(), "{q} for {x}");
        }
        assert_eq!((h.min(), h.max()), (sorted.first().copied(), sorted.last().copied()));
    }

    #[test]
    fn counts_that_do_not_agree_are_seen() {
        let mut h = Histogram::default();
        assert!(h.is_sound());
        [0.0, -2.0, f64::NAN, 5.5, 1e300].into_iter().for_each(|x| h.push(x));
        assert!(h.is_sound());
        assert!(!Histogram { present: 5, ..h.clone() }.is_sound());
        assert!(!Histogram { min: f64::NAN, ..h.clone() }.is_sound());
        assert!(!Histogram { max: -3.0, ..h }.is_sound());
    }

    #[test]
    fn zero_and_missing_are_counted_apart() {
        let mut h = Histogram::default();
        [0.0, -0.0, f64::NAN, 5.5].into_iter().for_each(|x| h.push(x));
        assert_eq!((h.zero(), h.missing(), h.present()), (2, 1, 3));
        assert_eq!(h.quantile(0.5), Some(0.0));
        assert_eq!(Histogram::default().quantile(0.5), None);
    }

    #[test]
    fn extreme_numbers_find_a_bucket() {
        let mut h = Histogram::default();
        [f64::MAX, f64::MIN_POSITIVE, 5e-324, -f64::MAX].into_iter().for_each(|x| h.push(x));
        assert_eq!(h.buckets().map(|b| b.count).sum::<u64>(), 4);
        assert_eq!(h.quantile(1.0), Some(f64::MAX));
    }
}
