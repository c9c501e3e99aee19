//! exp and ln for inner loops: plain IEEE arithmetic without tables, fused operations or calls, so
//! that bits are the same on every machine and loops over slices vectorise.

/// 1.5·2⁵²: adding it rounds a double to a whole number, held in its low bits.
const ROUNDER: f64 = 6_755_399_441_055_744.0;
/// ln 2 in two parts; the first ends in 21 zero bits, so that its small multiples are exact (fdlibm).
const LN2_HIGH: f64 = 6.931_471_803_691_238_164_90e-01;
const LN2_LOW: f64 = 1.908_214_929_270_587_700_02e-10;

/// 2ⁿ for −1022 ≤ n ≤ 1023, where `rounded` is n + [`ROUNDER`].
#[inline]
fn power_of_two(rounded: f64) -> f64 {
    f64::from_bits(rounded.to_bits().wrapping_add(1023) << 52)
}

/// eˣ, error below 1 unit in the last place (2 where the result is subnormal); 0 and ∞ beyond the range of doubles.
///
/// x = n·ln 2 + r with |r| ≤ ½·ln 2; eʳ by its Taylor polynomial of degree 13, whose remainder is
/// below 5e-18.
#[inline]
#[must_use]
pub fn exp(x: f64) -> f64 {
    // Beyond these the result is 0 or ∞ anyway; NaN passes through.
    let x = if x > 710.0 { 710.0 } else { x };
    let x = if x < -746.0 { -746.0 } else { x };
    let rounded = x * std::f64::consts::LOG2_E + ROUNDER;
    let n = rounded - ROUNDER;
    let r = (x - n * LN2_HIGH) - n * LN2_LOW;
    let r2 = r * r;
    let r4 = r2 * r2;
    let low = (1.0 / 2.0 + r * (1.0 / 6.0)) + r2 * (1.0 / 24.0 + r * (1.0 / 120.0));
    let middle = (1.0 / 720.0 + r * (1.0 / 5040.0)) + r2 * (1.0 / 40_320.0 + r * (1.0 / 362_880.0));
    let high =
        (1.0 / 3_628_800.0 + r * (1.0 / 39_916_800.0)) + r2 * (1.0 / 479_001_600.0 + r * (1.0 / 6_227_020_800.0));
    let power = 1.0 + (r + r2 * (low + r4 * (middle + r4 * high)));
    // Two factors, so that results down to the least subnormal and up to the greatest double pass.
    let half = (n * 0.5 + ROUNDER) - ROUNDER;
    power * power_of_two(half + ROUNDER) * power_of_two((n - half) + ROUNDER)
}

/// ln x for finite, positive, normal x; error below 1 unit in the last place.
///
/// x = 2ᵉ·(1 + f) with 1 + f in [√½, √2); ln(1 + f) by the odd series in f/(2 + f) with the
/// coefficients of fdlibm (Sun Microsystems 1993, `e_log.c`).
#[inline]
#[must_use]
pub fn ln(x: f64) -> f64 {
    const SQRT_HALF_BITS: u64 = 0x3fe6_a09e_667f_3bcd;
    const C1: f64 = 6.666_666_666_666_735_130e-01;
    const C2: f64 = 3.999_999_999_940_941_908e-01;
    const C3: f64 = 2.857_142_874_366_239_149e-01;
    const C4: f64 = 2.222_219_843_214_978_396e-01;
    const C5: f64 = 1.818_357_216_161_805_012e-01;
    const C6: f64 = 1.531_383_769_920_937_332e-01;
    const C7: f64 = 1.479_819_860_511_658_591e-01;
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

/// Acklam
#[inline]
pub fn normal_quantile(p: f64) -> f64 {
    let a = [
        -3.969683028665376e+01,
        2.209460984245205e+02,
        -2.759285104469687e+02,
        1.383577518672690e+02,
        -3.066479806614716e+01,
        2.506628277459239e+00,
    ];
    let b = [
        -5.447609879822406e+01,
        1.615858368580409e+02,
        -1.556989798598866e+02,
        6.680131188771972e+01,
        -1.328068155288572e+01,
    ];
    let c = [
        -7.784894002430293e-03,
        -3.223964580411365e-01,
        -2.400758277161838e+00,
        -2.549732539343734e+00,
        4.374664141464968e+00,
        2.938163982698783e+00,
    ];
    let d = [7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00];
    if p < 0.02425 {
        let q = libm::sqrt(-2.0 * ln(p));
        (((((c[0] * q + c[1]) * q + c[2]) * q + c[3]) * q + c[4]) * q + c[5])
            / ((((d[0] * q + d[1]) * q + d[2]) * q + d[3]) * q + 1.0)
    } else if p <= 1.0 - 0.02425 {
        let q = p - 0.5;
        let r = q * q;
        (((((a[0] * r + a[1]) * r + a[2]) * r + a[3]) * r + a[4]) * r + a[5]) * q
            / (((((b[0] * r + b[1]) * r + b[2]) * r + b[3]) * r + b[4]) * r + 1.0)
    } else {
        -normal_quantile(1.0 - p)
    }
}
