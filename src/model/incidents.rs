//! Counts of lesser violence: negative binomial by inversion (model.md section 6). Counts change no state.

use crate::sampling::float::{exp, ln};

/// Means above this are split: a negative binomial is a sum of independent ones of smaller mean, and the
/// probability of zero stays far from the smallest double.
const LARGEST_MEAN: f64 = 200.0;

/// A negative binomial count of mean `mean` and variance mean + dispersion·mean², from one uniform number
/// (and more from `more` where the mean is large). Dispersion 0 is Poisson.
pub(super) fn draw(mean: f64, dispersion: f64, u: f64, more: &mut impl FnMut() -> f64) -> u32 {
    if mean <= 0.0 {
        return 0;
    }
    if mean <= LARGEST_MEAN {
        return invert(mean, dispersion, u);
    }
    // Sum of s counts, each with shape 1/(s·dispersion): mean/s and dispersion·s.
    let parts = libm::ceil(mean / LARGEST_MEAN);
    let (part, dispersion) = (mean / parts, dispersion * parts);
    let mut count = invert(part, dispersion, u);
    let mut left = parts - 1.0;
    while left > 0.5 {
        count = count.saturating_add(invert(part, dispersion, more()));
        left -= 1.0;
    }
    count
}

/// The least k with P(X ≤ k) > u, by the recurrence
/// p₀ = (1 + dm)^(−1/d), p_{k+1} = p_k·(1 + dk)·m/((1 + dm)(k + 1)), d the dispersion, m the mean.
fn invert(mean: f64, dispersion: f64, u: f64) -> u32 {
    let spread = 1.0 + dispersion * mean;
    let mut p = if dispersion > 1e-12 { exp(-ln(spread) / dispersion) } else { exp(-mean) };
    let ratio = mean / spread;
    let mut left = u - p;
    let mut k = 0.0;
    // Rounding may keep the sum of probabilities a hair below u: the tail ends where it is nothing beside 2^−53.
    while left >= 0.0 && p > 1e-200 {
        let next = k + 1.0;
        p *= ratio * (1.0 + dispersion * k) / next;
        left -= p;
        k = next;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count, far below 2^32")]
    let count = k as u32;
    count
}

#[cfg(test)]
mod tests {
    use super::draw;

    #[test]
    fn inversion_at_equal_steps_has_the_right_mean_and_variance() {
        // The mean over a fine grid of u is an integral of the quantile function: no chance involved.
        for (mean, dispersion) in [(0.3, 0.03), (7.5, 0.03), (30.0, 0.1), (180.0, 0.01), (4.0, 0.0)] {
            let n = 200_000;
            let (mut sum, mut squares) = (0.0, 0.0);
            for i in 0..n {
                let x = f64::from(draw(mean, dispersion, (f64::from(i) + 0.5) / f64::from(n), &mut || 0.5));
                sum += x;
                squares += x * x;
            }
            let m = sum / f64::from(n);
            let variance = squares / f64::from(n) - m * m;
            assert!((m - mean).abs() < 1e-3 * mean + 1e-4, "mean {m} of {mean}");
            let expected = mean + dispersion * mean * mean;
            assert!((variance - expected).abs() < 1e-2 * expected, "variance {variance} of {expected}");
        }
    }

    #[test]
    fn large_means_are_sums() {
        let mut more = (1..).map(|i| f64::from(i) * 0.618_033_988_749 % 1.0);
        let count = draw(1000.0, 0.01, 0.5, &mut || more.next().unwrap_or(0.5));
        assert!((700..1300).contains(&count), "{count}");
    }
}
