//! Numbers to some significant digits: more would be read as knowledge.

/// `x` to `digits` significant digits, half away from zero; 0 and what is not finite as it is.
#[must_use]
pub fn significant(x: f64, digits: i32) -> f64 {
    if x == 0.0 || !x.is_finite() {
        return x;
    }
    #[expect(clippy::cast_possible_truncation, reason = "the exponent of a double")]
    let place = digits - 1 - libm::floor(libm::log10(x.abs())) as i32;
    let scale = libm::pow(10.0, f64::from(place));
    libm::round(x * scale) / scale
}

#[cfg(test)]
mod tests {
    use super::significant;

    #[test]
    #[expect(clippy::float_cmp, reason = "the number written and the number rounded are one double")]
    fn digits_are_counted_from_the_first_that_is_not_zero() {
        let cases =
            [(123_456.0, 3, 123_000.0), (-0.012_345, 2, -0.012), (99.96, 3, 100.0), (0.5, 5, 0.5), (0.0, 3, 0.0)];
        assert!(cases.iter().all(|&(x, digits, rounded)| significant(x, digits) == rounded));
        assert!(significant(f64::NAN, 3).is_nan() && significant(f64::INFINITY, 3).is_infinite());
    }
}
