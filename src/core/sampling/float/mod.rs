//! exp and ln for inner loops: plain IEEE arithmetic without fused operations, branches or calls, so
//! that bits are the same on every machine and loops over slices vectorise.

mod powers;

use powers::POWERS;

pub use super::table::normal_quantile;

/// 1.5·2⁵²: adding it rounds a double to a whole number, held in its low bits.
const ROUNDER: f64 = 6_755_399_441_055_744.0;
/// ln 2 in two parts; the first ends in 21 zero bits, so that its small multiples are exact (fdlibm).
const LN2_HIGH: f64 = 6.931_471_803_691_238e-1;
const LN2_LOW: f64 = 1.908_214_929_270_587_7e-10;

/// eˣ, error below 1.1 units in the last place; 0 and ∞ beyond the range of doubles.
///
/// x = k·ln 2/128 + r with |r| ≤ ln 2/256; 2^(k/128) from the table and the exponent, eʳ by its Taylor
/// polynomial of degree 5, whose remainder is below 6e-19.
#[inline]
#[must_use]
pub fn exp(x: f64) -> f64 {
    // Beyond these the result is 0 or ∞ anyway; NaN passes through.
    let x = if x > 710.0 { 710.0 } else { x };
    let x = if x < -746.0 { -746.0 } else { x };
    let rounded = x * (128.0 * std::f64::consts::LOG2_E) + ROUNDER;
    let k = rounded - ROUNDER;
    let r = (x - k * (LN2_HIGH / 128.0)) - k * (LN2_LOW / 128.0);
    let r2 = r * r;
    let tail = (1.0 / 2.0 + r * (1.0 / 6.0)) + r2 * (1.0 / 24.0 + r * (1.0 / 120.0));
    let bits = rounded.to_bits();
    let power = f64::from_bits(POWERS[(bits & 127) as usize]);
    // k/128 rounded down, plus 1536, is positive and cut in halves: two factors, so that results
    // down to the least subnormal and up to the greatest double pass.
    let octave = (bits.wrapping_add(1536 << 7) >> 7) & 0xfff;
    let half = octave >> 1;
    let scale = |n: u64| f64::from_bits((n + (1023 - 768)) << 52);
    (power + power * (r + r2 * tail)) * scale(half) * scale(octave - half)
}

/// ln x for finite, positive, normal x; error below 1 unit in the last place.
///
/// x = 2ᵉ·(1 + f) with 1 + f in [√½, √2); ln(1 + f) by the odd series in f/(2 + f) with the
/// coefficients of fdlibm (Sun Microsystems 1993, `e_log.c`).
#[inline]
#[must_use]
pub fn ln(x: f64) -> f64 {
    const SQRT_HALF_BITS: u64 = 0x3fe6_a09e_667f_3bcd;
    const C1: f64 = 6.666_666_666_666_735e-1;
    const C2: f64 = 3.999_999_999_940_942e-1;
    const C3: f64 = 2.857_142_874_366_239e-1;
    const C4: f64 = 2.222_219_843_214_978_4e-1;
    const C5: f64 = 1.818_357_216_161_805e-1;
    const C6: f64 = 1.531_383_769_920_937_3e-1;
    const C7: f64 = 1.479_819_860_511_658_6e-1;
    let bits = x.to_bits();
    // Whole octaves above √½, in the exponent's place; the biased shift keeps the number positive.
    let octaves = bits.wrapping_sub(SQRT_HALF_BITS).wrapping_add(1 << 62) & (0xfff << 52);
    let octaves = octaves.wrapping_sub(1 << 62);
    let f = f64::from_bits(bits.wrapping_sub(octaves)) - 1.0;
    // The octave number as a double, without an integer conversion (which SSE2 cannot vectorise).
    let e = f64::from_bits((octaves.wrapping_add(1 << 62) >> 52) | 0x4330_0000_0000_0000) - 4_503_599_627_371_520.0;
    let half_square = 0.5 * f * f;
    let s = f / (2.0 + f);
    let z = s * s;
    let w = z * z;
    let even = w * (C2 + w * (C4 + w * C6));
    let odd = z * (C1 + w * (C3 + w * (C5 + w * C7)));
    e * LN2_HIGH - ((half_square - (s * (half_square + (even + odd)) + e * LN2_LOW)) - f)
}

/// −ln u for 0 < u ≤ 1: a unit exponential from a uniform; relative error below 3e-16.
#[inline]
#[must_use]
pub fn unit_exponential(u: f64) -> f64 {
    -ln(u)
}
