//! Laws of counts and of increments: the negative binomial by mean and dispersion, and Student's t.

use harmattan_core::distribution::{Distribution, normal_lower};
use harmattan_core::sampling::float;

/// Below this dispersion ln Γ(y + 1/α) − ln Γ(1/α) loses digits to cancellation; sums of logarithms do not.
const CANCELS: f64 = 1e-3;

/// The negative binomial law with mean m and variance m + α·m²; Poisson at α = 0. Of one count y, all that does not
/// depend on m is worked out once:
/// ln p(y) = y·ln m − (y + 1/α)·ln(1 + αm) + Σ_{i<y} ln(1 + αi) − ln y!
#[derive(Clone, Copy, Debug)]
pub(crate) struct CountLikelihood {
    count: f64,
    dispersion: f64,
    constant: f64,
}

impl CountLikelihood {
    /// Of `count` events under dispersion α ≥ 0.
    pub(crate) fn new(count: u32, dispersion: f64) -> Self {
        let y = f64::from(count);
        let rising = if dispersion <= 0.0 {
            0.0
        } else if dispersion < CANCELS {
            (1..count).map(|i| libm::log1p(dispersion * f64::from(i))).sum()
        } else {
            let size = 1.0 / dispersion;
            libm::lgamma(y + size) - libm::lgamma(size) + y * libm::log(dispersion)
        };
        Self { count: y, dispersion, constant: rising - libm::lgamma(y + 1.0) }
    }

    /// ln p(y) for mean m ≥ 0; −∞ (or far beyond the range of exp) where m = 0 and y > 0.
    pub(crate) fn ln(&self, mean: f64) -> f64 {
        self.at(MeanTerms::new(mean, self.dispersion))
    }

    /// The same for a mean whose terms are known, under the same dispersion.
    pub(crate) fn at(&self, terms: MeanTerms) -> f64 {
        self.count * terms.per_count - terms.once + self.constant
    }
}

/// Of ln p(y), all that does not depend on y.
#[derive(Clone, Copy, Debug)]
pub(crate) struct MeanTerms {
    per_count: f64,
    once: f64,
}

impl MeanTerms {
    /// Of mean m ≥ 0 under dispersion α ≥ 0: ln m − ln(1 + αm) for every event, and ln(1 + αm)/α.
    pub(crate) fn new(mean: f64, dispersion: f64) -> Self {
        if mean <= 0.0 {
            // Finite, so that no event keeps its probability of 1.
            return Self { per_count: -f64::MAX, once: 0.0 };
        }
        if dispersion <= 0.0 {
            return Self { per_count: float::ln(mean), once: mean };
        }
        let log = libm::log1p(dispersion * mean);
        Self { per_count: float::ln(mean) - log, once: log / dispersion }
    }
}

/// P(T ≤ t) of Student's t with ν > 0 degrees of freedom, by ν/(ν + t²) ~ Beta(ν/2, 1/2) (Abramowitz and Stegun 26.7.1);
/// of a standard normal where ν is infinite.
pub(crate) fn student_lower(t: f64, freedom: f64) -> f64 {
    if freedom.is_infinite() {
        return normal_lower(t);
    }
    if t == 0.0 {
        return 0.5;
    }
    // The smaller of x and 1 − x is handed over: near 1 a double would lose the other.
    let square = t * t;
    let tail = if square < freedom {
        0.5 - 0.5 * Distribution::Beta { alpha: 0.5, beta: 0.5 * freedom }.cdf(square / (freedom + square))
    } else {
        0.5 * Distribution::Beta { alpha: 0.5 * freedom, beta: 0.5 }.cdf(freedom / (freedom + square))
    };
    if t > 0.0 { 1.0 - tail } else { tail }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sum, mean and variance of the law itself, over counts beyond which less than 1e-12 lies.
    #[test]
    fn masses_have_the_moments_stated() {
        for (mean, dispersion) in
            [(0.3, 0.0), (7.0, 0.0), (7.0, 1e-6), (7.0, 5e-4), (7.0, 0.3), (0.4, 2.0), (50.0, 0.2)]
        {
            let mut sums = [0.0; 3];
            for y in 0..2_000 {
                let mass = libm::exp(CountLikelihood::new(y, dispersion).ln(mean));
                let y = f64::from(y);
                sums = [sums[0] + mass, sums[1] + mass * y, sums[2] + mass * y * y];
            }
            let variance = sums[2] - sums[1] * sums[1];
            assert!((sums[0] - 1.0).abs() < 1e-11, "{mean} {dispersion}: {}", sums[0]);
            assert!((sums[1] - mean).abs() < 1e-9 * mean, "{mean} {dispersion}: {}", sums[1]);
            let exact = mean + dispersion * mean * mean;
            assert!((variance - exact).abs() < 1e-8 * exact, "{mean} {dispersion}: {variance}");
        }
        assert_eq!(CountLikelihood::new(0, 0.5).ln(0.0), 0.0);
        assert!(CountLikelihood::new(1, 0.5).ln(0.0) < -1e300 && CountLikelihood::new(3, 0.5).ln(0.0) < -1e300);
    }

    #[test]
    fn both_forms_of_the_rising_product_agree() {
        let at = |dispersion: f64| CountLikelihood::new(150, dispersion).ln(120.0);
        assert!((at(CANCELS * (1.0 - 1e-12)) - at(CANCELS)).abs() < 1e-9);
    }

    /// ν = 1: ½ + atan(t)/π; ν = 2: ½ + t/(2·√(2 + t²)).
    #[test]
    fn students_law_is_that_of_the_closed_forms() {
        for t in [-40.0, -3.0, -1.0, -1e-7, 0.0, 1e-3, 0.5, 2.0, 9.0] {
            let cauchy = 0.5 + libm::atan(t) / std::f64::consts::PI;
            assert!((student_lower(t, 1.0) - cauchy).abs() < 1e-13, "{t}");
            let two = 0.5 + t / (2.0 * (2.0 + t * t).sqrt());
            assert!((student_lower(t, 2.0) - two).abs() < 1e-13, "{t}");
            assert!((student_lower(t, 1e7) - normal_lower(t)).abs() < 1e-7, "{t}");
        }
    }
}
