//! Sobol sequences with nested uniform scrambling (Owen 1995), evaluated point by point.
//!
//! The scrambling is exact, not an approximating bit hash: whether a digit is flipped is a random
//! bit of its own for every prefix of digits before it. A subtree of six digits has 63 prefixes, so
//! one 64-bit hash serves six digits. Beyond the digits that tell points apart (36 for up to 2³⁶ points,
//! 48 for up to 2⁴⁸), the digits of a scrambled point are independent random bits, and are drawn as such.

use super::key::{DimensionKey, counter_hash, open_unit};

/// Digits served by one hash.
const BLOCK: u32 = 6;
/// Blocks of digits that are scrambled in a sequence of up to 2³⁶ points.
pub(super) const FEW: u32 = 6;
/// Blocks of digits that are scrambled in a longer one. Not always, since they cost a draw half as much again.
pub(super) const MANY: u32 = 8;
/// Digits that tell up to 2⁴⁸ points apart.
const DIGITS: u32 = MANY * BLOCK;

const JOE_KUO: &str = include_str!("joe_kuo.txt");

/// Direction numbers of one dimension: column j is added for bit j of the point's number.
#[derive(Clone, Debug)]
pub(super) struct Directions {
    columns: [u64; DIGITS as usize],
}

impl Directions {
    /// Directions of the first `count` dimensions; fewer where the table ends.
    pub(super) fn first(count: usize) -> Vec<Self> {
        let van_der_corput = Self { columns: std::array::from_fn(|j| 1 << (63 - j)) };
        let table = JOE_KUO.lines().filter(|line| !line.starts_with('#')).map_while(Self::parse);
        std::iter::once(van_der_corput).chain(table).take(count).collect()
    }

    /// Reads `dimension degree coefficients m₁ … m_degree` and runs the recurrence (Bratley and Fox
    /// 1988): m_k = 2a₁m_{k−1} ⊕ … ⊕ 2^{s−1}a_{s−1}m_{k−s+1} ⊕ 2^s m_{k−s} ⊕ m_{k−s}.
    fn parse(line: &str) -> Option<Self> {
        let numbers: Vec<u64> = line.split(' ').map(str::parse).collect::<Result<_, _>>().ok()?;
        let [_, degree, coefficients, initial @ ..] = numbers.as_slice() else { return None };
        let s = usize::try_from(*degree).ok().filter(|s| *s == initial.len() && *s > 0)?;
        // In place of m_k, the direction v_k = m_k / 2ᵏ as a binary fraction of 64 digits: there the
        // factors 2ⁱ vanish.
        let mut columns = [0; DIGITS as usize];
        for k in 0..columns.len() {
            columns[k] = if k < s {
                initial[k] << (63 - k)
            } else {
                let inner = (1..s).filter(|i| coefficients >> (s - 1 - i) & 1 == 1);
                inner.fold(columns[k - s] ^ (columns[k - s] >> s), |v, i| v ^ columns[k - i])
            };
        }
        Some(Self { columns })
    }

    /// Digits of point `index`, first digit in the highest bit.
    #[inline]
    fn digits(&self, index: u64) -> u64 {
        let mut rest = index & ((1 << DIGITS) - 1);
        let mut digits = 0;
        while rest != 0 {
            digits ^= self.columns[rest.trailing_zeros() as usize];
            rest &= rest - 1;
        }
        digits
    }

    /// Coordinate of point `index` as it is, not scrambled.
    #[expect(clippy::cast_precision_loss, reason = "53 bits fit a double exactly")]
    pub(super) fn coordinate(&self, index: u64) -> f64 {
        (self.digits(index) >> 11) as f64 * (1.0 / (1u64 << 53) as f64)
    }

    /// Coordinate of point `index`, scrambled under `key` in the first `BLOCKS` blocks of its digits. Points of one
    /// sequence need the same blocks.
    #[inline]
    pub(super) fn uniform<const BLOCKS: u32>(&self, key: &DimensionKey, index: u64) -> f64 {
        let scrambled = scramble::<BLOCKS>(self.digits(index), key.scramble);
        open_unit(scrambled | (counter_hash(key.jitter, index) >> (BLOCKS * BLOCK)))
    }
}

/// Flips each digit of the first `BLOCKS` blocks by a random bit that depends on the digits before it, and drops the rest.
#[inline]
fn scramble<const BLOCKS: u32>(digits: u64, key: u64) -> u64 {
    let mut flips = 0;
    for block in 0..BLOCKS {
        let before = block * BLOCK;
        // The prefix with a leading 1, so that prefixes of different lengths differ.
        let prefix = ((digits >> 1) | (1 << 63)) >> (63 - before);
        let random = counter_hash(key, prefix);
        let own = digits << before >> (64 - BLOCK);
        for level in 0..BLOCK {
            // Nodes of the binary tree over the block's digits, numbered as in a heap: 1 to 63.
            let node = (1 << level) + (own >> (BLOCK - level));
            flips |= (random >> node & 1) << (63 - before - level);
        }
    }
    (digits ^ flips) & !(u64::MAX >> (BLOCKS * BLOCK))
}

/// Digit reversal of `index` behind the binary point: the van der Corput sequence in base 2.
#[inline]
#[expect(clippy::cast_precision_loss, reason = "53 bits fit a double exactly")]
pub(super) fn van_der_corput(index: u64) -> f64 {
    (index.reverse_bits() >> 11) as f64 * (1.0 / (1u64 << 53) as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_table_is_read() {
        let all = Directions::first(2000);
        assert_eq!(all.len(), 1024);
        assert_eq!(Directions::first(3).len(), 3);
    }

    /// First points of dimensions 2 and 3, worked out by hand from the polynomials x + 1 and x² + x + 1.
    #[test]
    fn first_points() {
        let all = Directions::first(3);
        let point = |d: usize, i: u64| (all[d].digits(i) >> 61) as f64 / 8.0;
        assert_eq!([0, 1, 2, 3, 4, 5, 6, 7].map(|i| point(0, i)), [0.0, 0.5, 0.25, 0.75, 0.125, 0.625, 0.375, 0.875]);
        assert_eq!([0, 1, 2, 3, 4, 5, 6, 7].map(|i| point(1, i)), [0.0, 0.5, 0.75, 0.25, 0.625, 0.125, 0.375, 0.875]);
        assert_eq!([0, 1, 2, 3].map(|i| point(2, i)), [0.0, 0.5, 0.75, 0.25]);
        assert_eq!(van_der_corput(6), 0.375);
    }

    /// Nested scrambling keeps exactly the digits two points have in common, and parts them where
    /// they part; that of more blocks goes on from that of fewer.
    #[test]
    fn scrambling_keeps_common_prefixes() {
        let top = |x: u64| x & !(u64::MAX >> DIGITS);
        for k in 0..5000 {
            let a = counter_hash(7, k);
            for common in 0..DIGITS {
                let b = top(a) ^ (1 << (63 - common)) ^ ((counter_hash(8, k) >> 1) >> common);
                let [sa, sb] = [a, b].map(|x| scramble::<MANY>(top(x), k % 5));
                assert_eq!((sa ^ sb).leading_zeros(), common);
                assert_eq!(sa, top(sa));
                assert_eq!(scramble::<FEW>(top(b), k % 5), sb & !(u64::MAX >> (FEW * BLOCK)));
            }
        }
    }

    /// Over keys every digit of a point is flipped half the time, whatever stands before it: 10,000
    /// keys, tolerance 6 standard deviations, false alarm below 1e-6 for all digits together.
    #[test]
    fn every_digit_is_flipped_half_the_time() {
        for digits in [0, 0xdead_beef_1234_5678 & !(u64::MAX >> DIGITS)] {
            let mut flips = [0u32; DIGITS as usize];
            for key in 0..10_000 {
                let scrambled = scramble::<MANY>(digits, counter_hash(99, key)) ^ digits;
                for (level, count) in flips.iter_mut().enumerate() {
                    *count += u32::from(scrambled >> (63 - level) & 1 == 1);
                }
            }
            assert!(flips.iter().all(|count| count.abs_diff(5000) < 300), "{flips:?}");
        }
    }

    /// The number below 2^`digits` of the point whose first `digits` digits are these: digit k of a point is bit k of
    /// its number and a sum of higher bits, so that bits follow from the last digit up.
    fn number_of(directions: &Directions, digits: u64, count: u32) -> u64 {
        (0..count).rev().fold(0, |number, k| {
            let wrong = (directions.digits(number) ^ digits) >> (63 - k) & 1;
            number | wrong << k
        })
    }

    /// The first 2^m points have one in every stratum of width 2^−m, at m = 42 and 48 too: those whose digits agree up
    /// to the last six are the 64 of one stratum of width 2^(6−m), and fall into its 64 parts.
    #[test]
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "coordinates lie in (0, 1)")]
    fn long_sequences_are_nets_in_every_dimension() {
        let all = Directions::first(200);
        for (d, directions) in all.iter().enumerate() {
            let key = DimensionKey::new(3, &format!("key.{d}"));
            for (m, sample) in [(42_u32, 1), (48, 2), (48, 3)] {
                let stem = counter_hash(d as u64, sample) & !(u64::MAX >> (m - BLOCK));
                let mut strata: Vec<u64> = (0..64)
                    .map(|last| {
                        let digits = stem | last << (64 - m);
                        let number = number_of(directions, digits, m);
                        assert_eq!(directions.digits(number) >> (64 - m), digits >> (64 - m), "dimension {d}");
                        (directions.uniform::<MANY>(&key, number) * (1_u64 << m) as f64) as u64
                    })
                    .collect();
                strata.sort_unstable();
                assert!(strata.iter().copied().eq((strata[0]..).take(64)), "dimension {d}: {strata:?}");
                assert!(strata[0].is_multiple_of(64), "dimension {d}: {strata:?}");
            }
        }
    }
}
