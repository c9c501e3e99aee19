//! exp and ln against `libm`, which is accurate to less than one unit in the last place.

use harmattan_core::sampling::float::{exp, ln, unit_exponential};

/// Distance of two doubles in units in the last place of the second.
fn ulps(a: f64, b: f64) -> f64 {
    if a == b { 0.0 } else { ((a - b) / (b.next_up() - b)).abs() }
}

/// Points without a pattern: multiples of the golden ratio modulo 1.
fn spread(n: u32) -> impl Iterator<Item = f64> {
    (1..=n).map(|k| (f64::from(k) * 0.618_033_988_749_894_9).fract())
}

#[test]
fn exp_is_within_two_units_in_the_last_place() {
    for u in spread(400_000) {
        for x in [1416.0 * u - 708.0, 4.0 * u - 2.0, 1e-8 * u, -1e-3 * u, 50.0 * u - 25.0] {
            assert!(ulps(exp(x), libm::exp(x)) <= 2.0, "exp({x}) = {:e} against {:e}", exp(x), libm::exp(x));
        }
        let subnormal = -708.0 - 37.0 * u;
        let (ours, theirs) = (exp(subnormal), libm::exp(subnormal));
        assert!(ulps(ours, theirs) <= 2.0, "exp({subnormal}) = {ours:e} against {theirs:e}");
    }
}

#[test]
fn exp_at_the_edges() {
    assert_eq!((exp(0.0), exp(-0.0)), (1.0, 1.0));
    assert_eq!((exp(f64::INFINITY), exp(f64::NEG_INFINITY)), (f64::INFINITY, 0.0));
    assert_eq!((exp(709.79), exp(1e300), exp(-745.2), exp(-1e300)), (f64::INFINITY, f64::INFINITY, 0.0, 0.0));
    assert!(exp(709.78).is_finite() && exp(-745.1) > 0.0 && exp(f64::NAN).is_nan());
}

#[test]
fn ln_is_within_two_units_in_the_last_place() {
    for u in spread(400_000) {
        for x in [u, 1.0 + u, 1.0 - 1e-6 * u, 1.0 + 1e-6 * u, 100.0 * u, libm::exp(1400.0 * u - 700.0)] {
            assert!(ulps(ln(x), libm::log(x)) <= 2.0, "ln({x:e}) = {:e} against {:e}", ln(x), libm::log(x));
        }
    }
    assert_eq!(ln(1.0).to_bits(), 0);
    for x in [f64::MIN_POSITIVE, f64::MAX, 1.0_f64.next_down(), 1.0_f64.next_up(), 0.5_f64.sqrt(), 2.0_f64.sqrt()] {
        assert!(ulps(ln(x), libm::log(x)) <= 1.0, "ln({x:e})");
    }
    assert!(unit_exponential(1.0 / (1u64 << 53) as f64) > 36.7);
}
