//! Student's t, for means of few numbers.

use super::Distribution;
use super::special::normal_lower;

/// Beyond this many numbers Student's quantile is the normal one to three in ten thousand.
pub const NEARLY_NORMAL: u64 = 10_000;

/// Standard errors that hold a mean of `count` normal numbers as surely as `z` would if their variance were known: Student's
/// quantile t with ν = count − 1 degrees of freedom, by ν/(ν + t²) ~ Beta(ν/2, 1/2) (Abramowitz and Stegun 26.7.1).
#[must_use]
pub fn student(z: f64, count: u64) -> f64 {
    if !(2..NEARLY_NORMAL).contains(&count) {
        return z;
    }
    let freedom = (count - 1) as f64;
    let outside = 2.0 * normal_lower(-z);
    let share = Distribution::Beta { alpha: 0.5 * freedom, beta: 0.5 }.quantile(outside);
    (freedom * (1.0 - share) / share).sqrt()
}

#[cfg(test)]
mod tests {
    use super::super::special::normal_quantile;
    use super::*;

    const Z95: f64 = 1.959_963_984_540_054;

    #[test]
    fn quantiles_of_student_are_those_of_the_tables() {
        for (count, t) in [(2, 12.7062), (6, 2.5706), (12, 2.2010), (31, 2.0423), (101, 1.9840), (1_001, 1.9623)] {
            assert!((student(Z95, count) - t).abs() < 5e-5, "{count}: {}", student(Z95, count));
        }
        assert_eq!(student(Z95, 1_000_000), Z95);
        assert!((student(Z95, NEARLY_NORMAL - 1) - Z95).abs() < 3e-4);
        // 1 − 0.0025 at 20 degrees of freedom.
        let z = normal_quantile(1.0 - 0.0025);
        assert!((student(z, 21) - 3.1534).abs() < 5e-5, "{}", student(z, 21));
    }
}
