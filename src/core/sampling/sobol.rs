//! Sobol sequences with nested uniform scrambling (Owen 1995), evaluated point by point.
//!
//! The scrambling is exact, not an approximating bit hash: whether a digit is flipped is a random
//! bit of its own for every prefix of digits before it. A subtree of six digits has 63 prefixes, so
//! one 64-bit hash serves six digits. Beyond the 36 digits that tell points apart, the digits of a
//! scrambled point are independent random bits, and are drawn as such.

use super::key::{DimensionKey, counter_hash, open_unit};

/// Digits that are scrambled: points up to 2³⁶ are distinct.
const DIGITS: u32 = 36;
/// Digits served by one hash.
const BLOCK: u32 = 6;

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

    /// Coordinate of point `index`, scrambled under `key`.
    #[inline]
    pub(super) fn uniform(&self, key: &DimensionKey, index: u64) -> f64 {
        let scrambled = scramble(self.digits(index), key.scramble);
        open_unit(scrambled | (counter_hash(key.jitter, index) >> DIGITS))
    }
}

/// Flips each of the first [`DIGITS`] digits by a random bit that depends on the digits before it.
#[inline]
fn scramble(digits: u64, key: u64) -> u64 {
    let mut flips = 0;
    for block in 0..DIGITS / BLOCK {
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
    (digits ^ flips) & !(u64::MAX >> DIGITS)
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
    /// they part.
    #[test]
    fn scrambling_keeps_common_prefixes() {
        let top = |x: u64| x & !(u64::MAX >> DIGITS);
        for k in 0..5000 {
            let a = counter_hash(7, k);
            for common in 0..DIGITS {
                let b = top(a) ^ (1 << (63 - common)) ^ ((counter_hash(8, k) >> 1) >> common);
                let (sa, sb) = (scramble(top(a), k % 5), scramble(top(b), k % 5));
                assert_eq!((sa ^ sb).leading_zeros(), common);
                assert_eq!(sa, top(sa));
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
                let scrambled = scramble(digits, counter_hash(99, key)) ^ digits;
                for (level, count) in flips.iter_mut().enumerate() {
                    *count += u32::from(scrambled >> (63 - level) & 1 == 1);
                }
            }
            assert!(flips.iter().all(|count| count.abs_diff(5000) < 300), "{flips:?}");
        }
    }
}
