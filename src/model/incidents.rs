//! Counts of lesser violence: negative binomial by inversion (model.md section 6). Counts change no state.

use crate::sampling::Stream;
use crate::sampling::float::{exp, ln};

/// Means above this are split: a negative binomial is a sum of independent ones of smaller mean, and the
/// probability of zero stays far from the smallest double.
const LARGEST_MEAN: f64 = 200.0;

/// Dispersions up to this are 0.
const LEAST_DISPERSION: f64 = 1e-12;

/// The counts of one month, region by region.
#[derive(Debug, Default)]
pub(super) struct Incidents {
    means: Vec<f64>,
    dispersion: f64,
    /// Probability of none, (1 + dm)^(−1/d), d the dispersion, m the mean, where the mean is positive.
    none: Vec<f64>,
}

impl Incidents {
    /// Sets the means; variances are mean + dispersion·mean². Dispersion 0 is Poisson.
    pub(super) fn prepare(&mut self, means: &[f64], dispersion: f64) {
        self.means.clear();
        self.means.extend_from_slice(means);
        self.dispersion = dispersion;
        // One pass for each function: two at a time are worked out side by side.
        self.none.clear();
        self.none.extend(means.iter().copied().filter(|&mean| mean > 0.0));
        if dispersion > LEAST_DISPERSION {
            let shape = -1.0 / dispersion;
            self.none.iter_mut().for_each(|none| *none = shape * ln(1.0 + dispersion * *none));
        } else {
            self.none.iter_mut().for_each(|none| *none = -*none);
        }
        self.none.iter_mut().for_each(|none| *none = exp(*none));
    }

    /// The counts, one number of `stream` for each region (and more where the mean is large).
    #[inline]
    pub(super) fn draw(&self, stream: &mut Stream) -> impl Iterator<Item = u32> {
        let mut none = self.none.iter();
        self.means.iter().map(move |&mean| {
            let [u] = stream.uniforms();
            // Where no cell was, there is nothing to count.
            let Some(&none) = (if mean > 0.0 { none.next() } else { None }) else { return 0 };
            if mean > LARGEST_MEAN {
                return draw_parts(mean, self.dispersion, u, &mut || stream.uniform());
            }
            invert(mean, self.dispersion, none, u)
        })
    }
}

/// A large count as a sum of s counts, each with shape 1/(s·dispersion): mean/s and dispersion·s.
#[cold]
fn draw_parts(mean: f64, dispersion: f64, u: f64, more: &mut impl FnMut() -> f64) -> u32 {
    let parts = libm::ceil(mean / LARGEST_MEAN);
    let (part, dispersion) = (mean / parts, dispersion * parts);
    let none = probability_of_none(part, dispersion);
    let mut count = invert(part, dispersion, none, u);
    let mut left = parts - 1.0;
    while left > 0.5 {
        count = count.saturating_add(invert(part, dispersion, none, more()));
        left -= 1.0;
    }
    count
}

/// (1 + dm)^(−1/d), d the dispersion, m the mean.
fn probability_of_none(mean: f64, dispersion: f64) -> f64 {
    if dispersion > LEAST_DISPERSION { exp(-ln(1.0 + dispersion * mean) / dispersion) } else { exp(-mean) }
}

/// The least k with P(X ≤ k) > u, by the recurrence p_{k+1} = p_k·(1 + dk)·m/((1 + dm)(k + 1)) from p₀ = `none`.
#[inline]
fn invert(mean: f64, dispersion: f64, none: f64, u: f64) -> u32 {
    let mut p = none;
    let mut left = u - p;
    let mut count = 0;
    if left < 0.0 {
        return count;
    }
    let ratio = mean / (1.0 + dispersion * mean);
    // (1 + dk)/(k + 1) = d + (1 − d)/(k + 1): the factors of p do not wait for one another.
    let (each, rest) = (ratio * dispersion, ratio * (1.0 - dispersion));
    for per_next in &PER_WHOLE {
        p *= each + rest * per_next;
        left -= p;
        count += 1;
        if left < 0.0 {
            return count;
        }
    }
    // Rounding may keep the sum of probabilities a hair below u: the tail ends where it is nothing beside 2^−53.
    while left >= 0.0 && p > 1e-200 {
        p *= each + rest / f64::from(count + 1);
        left -= p;
        count += 1;
    }
    count
}

/// 1/(k + 1) for k = 0 … 255: a division an incident would take most of the time.
static PER_WHOLE: [f64; 256] = {
    let mut table = [0.0; 256];
    let mut k = 0;
    while k < 256 {
        table[k] = 1.0 / (k + 1) as f64;
        k += 1;
    }
    table
};

#[cfg(test)]
mod tests {
    use super::{draw_parts, invert, probability_of_none};

    #[test]
    fn inversion_at_equal_steps_has_the_right_mean_and_variance() {
        // The mean over a fine grid of u is an integral of the quantile function: no chance involved.
        for (mean, dispersion) in [(0.3, 0.03), (7.5, 0.03), (30.0, 0.1), (180.0, 0.01), (4.0, 0.0)] {
            let n = 200_000;
            let (mut sum, mut squares) = (0.0, 0.0);
            let none = probability_of_none(mean, dispersion);
            for i in 0..n {
                let x = f64::from(invert(mean, dispersion, none, (f64::from(i) + 0.5) / f64::from(n)));
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
        let count = draw_parts(1000.0, 0.01, 0.5, &mut || more.next().unwrap_or(0.5));
        assert!((700..1300).contains(&count), "{count}");
    }
}
