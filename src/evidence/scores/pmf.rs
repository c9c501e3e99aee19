//! A forecast that is a law of counts.

use super::CountForecast;
use crate::laws::CountLikelihood;

/// Mass left beyond the counts that are listed.
const LEFT: f64 = 1e-13;
/// A mass that changes no sum.
const FADED: f64 = 1e-20;
/// Most counts listed.
pub(crate) const MOST: u32 = 1 << 16;

/// Probabilities of counts from 0 on; what lies beyond the last that is listed falls off geometrically.
#[derive(Clone, Debug, PartialEq)]
pub struct Pmf {
    masses: Vec<f64>,
    /// P(Y ≤ k) for every count listed.
    cumulated: Vec<f64>,
    /// Mass beyond, and the ratio of neighbouring masses there.
    tail: f64,
    ratio: f64,
}

impl Pmf {
    /// The law with these masses of 0, 1, 2 …, divided by their sum; nothing lies beyond. `None` if a mass is negative or
    /// no number, or there is none above 0.
    #[must_use]
    pub fn new(masses: &[f64]) -> Option<Self> {
        let sum: f64 = masses.iter().sum();
        let sound = sum > 0.0 && sum.is_finite() && masses.iter().all(|mass| *mass >= 0.0);
        sound.then(|| Self::with_tail(masses.iter().map(|mass| mass / sum).collect(), 0.0))
    }

    /// Poisson with this mean, which is not negative.
    #[must_use]
    pub fn poisson(mean: f64) -> Self {
        Self::negative_binomial(mean, 0.0)
    }

    /// Negative binomial with mean m and variance m + α·m², neither negative; Poisson at α = 0.
    #[must_use]
    pub fn negative_binomial(mean: f64, dispersion: f64) -> Self {
        Self::from_fn(LEFT, |count| libm::exp(CountLikelihood::new(count, dispersion).ln(mean)))
    }

    /// Lists masses from 0 on until at most `left` is missing to 1, at most [`MOST`] of them.
    pub(crate) fn from_fn(left: f64, mut mass: impl FnMut(u32) -> f64) -> Self {
        let (mut masses, mut sum) = (Vec::new(), 0.0);
        for count in 0..MOST {
            let next = mass(count);
            // Where rounding keeps the sum from 1, masses past the middle that no longer count end the list.
            let faded = sum > 0.5 && next < FADED;
            masses.push(next);
            sum += next;
            if 1.0 - sum <= left || faded {
                break;
            }
        }
        let tail = (1.0 - sum).max(0.0);
        Self::with_tail(masses, tail)
    }

    fn with_tail(masses: Vec<f64>, tail: f64) -> Self {
        let ratio = match masses[..] {
            [.., before, last] if tail > 0.0 && before > 0.0 => (last / before).clamp(0.0, 1.0 - 1e-9),
            _ => 0.0,
        };
        let sums = masses.iter().scan(0.0, |sum, mass| {
            *sum += mass;
            Some(*sum)
        });
        Self { cumulated: sums.collect(), masses, tail, ratio }
    }

    /// P(Y = count).
    #[must_use]
    pub fn probability(&self, count: u32) -> f64 {
        match self.masses.get(count as usize) {
            Some(mass) => *mass,
            None => self.tail * (1.0 - self.ratio) * libm::pow(self.ratio, f64::from(count) - self.masses.len() as f64),
        }
    }

    /// Probabilities of 0, 1, 2 … up to the last that is listed.
    #[must_use]
    pub fn masses(&self) -> &[f64] {
        &self.masses
    }

    /// P(Y > count).
    fn above(&self, count: u32) -> f64 {
        match self.cumulated.get(count as usize) {
            Some(sum) => (1.0 - sum).max(0.0),
            None => self.tail * libm::pow(self.ratio, f64::from(count) + 1.0 - self.masses.len() as f64),
        }
    }
}

impl CountForecast for Pmf {
    fn at_most(&self, count: u32) -> f64 {
        1.0 - self.above(count)
    }

    /// Sums within 1e-12 of p reach it. Beyond the counts listed, the last of them.
    fn quantile(&self, p: f64) -> u32 {
        let place = self.cumulated.partition_point(|sum| *sum < p - 1e-12).min(self.masses.len().saturating_sub(1));
        u32::try_from(place).unwrap_or(u32::MAX)
    }

    fn mean(&self) -> f64 {
        let listed: f64 = (0_u32..).zip(&self.masses).map(|(k, mass)| f64::from(k) * mass).sum();
        listed + self.tail * (self.masses.len() as f64 + self.ratio / (1.0 - self.ratio))
    }

    fn crps(&self, observed: u32) -> f64 {
        let square = |x: f64| x * x;
        let listed = u32::try_from(self.masses.len()).unwrap_or(u32::MAX);
        let last = listed.max(observed);
        let below: f64 = (0..observed).map(|k| square(self.at_most(k))).sum();
        let above: f64 = (observed..last).map(|k| square(self.above(k))).sum();
        // Σ over k ≥ last of tail²·ratio^(2(k + 1 − listed)).
        let rest = square(self.above(last)) / (1.0 - square(self.ratio));
        below + above + rest
    }

    fn bits(&self, observed: u32) -> f64 {
        -libm::log2(self.probability(observed))
    }

    fn pit(&self, observed: u32, v: f64) -> f64 {
        (self.below(observed) + v * self.probability(observed)).clamp(0.0, 1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_law_of_two_counts() {
        let coin = Pmf::new(&[3.0, 0.0, 1.0]).expect("masses");
        assert_eq!((coin.quantile(0.75), coin.quantile(0.76)), (0, 2));
        assert_eq!((coin.mean(), coin.bits(2), coin.at_least(1)), (0.5, 2.0, 0.25));
        // (¾ − 1)² + (¾ − 1)² for 0 observed; ¾² + ¾² for 2; and one more for each count beyond.
        assert_eq!((coin.crps(0), coin.crps(2), coin.crps(4)), (0.125, 1.125, 3.125));
        assert_eq!((coin.pit(0, 0.5), coin.pit(1, 0.5), coin.pit(2, 0.5)), (0.375, 0.75, 0.875));
        assert_eq!(coin.interval_score(0.5, 4), 0.0 + 4.0 * 4.0);
        assert_eq!((Pmf::new(&[]), Pmf::new(&[-1.0, 2.0]), Pmf::new(&[0.0])), (None, None, None));
    }

    /// Listed at 1e-3 with a tail, a geometric law is what it is when listed whole.
    #[test]
    fn a_geometric_tail_is_exact() {
        let mass = |k: u32| 0.2 * libm::pow(0.8, f64::from(k));
        let (cut, whole) = (Pmf::from_fn(1e-3, mass), Pmf::from_fn(1e-15, mass));
        assert!(cut.masses().len() < 40 && whole.masses().len() > 120);
        for k in [0, 5, 31, 32, 40, 90] {
            assert!((cut.crps(k) - whole.crps(k)).abs() < 1e-10, "{k}");
            assert!((cut.bits(k) - whole.bits(k)).abs() < 1e-9, "{k}");
            assert!((cut.at_most(k) - whole.at_most(k)).abs() < 1e-12, "{k}");
        }
        assert!((cut.mean() - 4.0).abs() < 1e-10);
    }
}
