//! What it is worth to know one key, perfectly or by a study of a stated size.

use super::design::of_key;
use super::estimate::Worth;
use super::futures::{FEWEST, Futures, WorthError};
use super::learn::learn;

/// A study of a key.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Study {
    /// Independent observations it would make, above 0.
    pub size: f64,
    /// Observations that what is known of the key now is worth, above 0 ([`prior_sample_size`]).
    pub prior_size: f64,
}

impl Study {
    /// The share of the prior's variance that the study is expected to resolve: m/(m + n₀), exact for normal
    /// observations of a normal quantity (Jalal and Alarid-Escudero 2018).
    #[must_use]
    pub fn variance_share(&self) -> f64 {
        let share = self.size / (self.size + self.prior_size);
        if share.is_finite() { share.clamp(0.0, 1.0) } else { 0.0 }
    }
}

/// The prior's effective sample size n₀: the variance of one observation about the key's true value over the variance
/// of what is believed of that value. For a share p̂ believed to be beta(a, b), n₀ = a + b; for a rate believed to be
/// gamma with shape k and mean μ, n₀ = k/μ units of exposure.
#[must_use]
pub fn prior_sample_size(observation_variance: f64, prior_variance: f64) -> f64 {
    observation_variance / prior_variance
}

/// What one key is worth.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyWorth {
    /// Worth of its value, of which whether it has one is taken as known: futures in which it has none gain nothing.
    pub perfect: Worth,
    /// Worth of knowing whether it has a value, where some futures have none: what the existence of the key says of the
    /// hypothesis. Knowing both is worth the sum.
    pub presence: Option<Worth>,
    /// Worth of studies, in the order asked; each at most that of the value on average.
    pub studies: Vec<Worth>,
}

impl Futures {
    /// What the value of a key is worth: `values[i]` in future i, NaN where the key has none. By a smooth regression of
    /// what policies gain on the value, so that the value is that of a rule that follows no jumps: where gains do jump,
    /// the value and its interval lie lower than they should. A key with one value alone is worth nothing. O(futures ·
    /// (log futures + (8 + policies)²) + 200 resamples of 200 points of 8 functions).
    ///
    /// # Errors
    ///
    /// Where there is not a value or NaN for each future, or fewer than 50 values.
    pub fn of_key(&self, values: &[f64], studies: &[Study]) -> Result<KeyWorth, WorthError> {
        if values.len() != self.count() {
            return Err(WorthError::Uneven);
        }
        let has_value: Vec<usize> = values.iter().map(|x| usize::from(x.is_finite())).collect();
        let count = has_value.iter().sum::<usize>();
        if count < FEWEST {
            return Err(WorthError::TooFew);
        }
        let rule = learn(self, of_key(values))?;
        Ok(KeyWorth {
            perfect: rule.worth(1.0),
            presence: (count < self.count()).then(|| self.of_category(&has_value)).transpose()?,
            studies: studies.iter().map(|study| rule.worth(study.variance_share())).collect(),
        })
    }
}
