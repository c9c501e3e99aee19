//! A share of an outcome's variance with its interval, and what resampling says of its error.

use crate::comparison::family_z;
use harmattan_engine::Z95;
use serde::{Deserialize, Serialize};

/// A number between 0 and 1 with its 95 % interval, which holds it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Index {
    /// The estimate, cut to 0–1.
    pub value: f64,
    /// Lower end, 0–1.
    pub low: f64,
    /// Upper end, 0–1.
    pub high: f64,
}

impl Index {
    /// Whether the index is told apart from 0: its lower end is above 0. An index that is 0 passes in 2.5 % of samples,
    /// as it would a one-sided test of that level.
    #[must_use]
    pub fn is_told_apart(&self) -> bool {
        self.low > 0.0
    }

    /// Whether it is told apart from 0 though `count` indices are looked at (Bonferroni).
    #[must_use]
    pub fn is_told_among(&self, count: usize) -> bool {
        self.is_told_apart() && (self.value - self.low) * family_z(count) < self.value * Z95
    }

    /// Whether nothing is known of it.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        self.low <= 0.0 && self.high >= 1.0
    }

    /// Another value within 0–1, and an interval that holds it too.
    pub(super) fn around(self, value: f64) -> Self {
        Self { value, low: self.low.min(value), high: self.high.max(value) }
    }

    /// Of an estimate with its standard error, none where resampling tells none: then nothing is known, 0 to 1.
    /// Resampling knows of no row but those seen; so the interval also reaches as far as if a share `unseen` of the
    /// variance, which no row has shown, behaved the other way.
    pub(super) fn new(estimate: f64, error: Option<f64>, unseen: f64) -> Self {
        let value = unit(estimate);
        let Some(error) = error else { return Self { value, low: 0.0, high: 1.0 } };
        Self {
            value,
            low: unit((estimate - Z95 * error).min(value * (1.0 - unseen))),
            high: unit((estimate + Z95 * error).max(value + (1.0 - value) * unseen)),
        }
    }
}

/// Cut to 0–1, without a negative 0.
pub(super) fn unit(x: f64) -> f64 {
    x.clamp(0.0, 1.0) + 0.0
}

/// Mean and standard deviation of two numbers or more.
pub(super) fn mean_and_deviation(numbers: &[f64]) -> (f64, f64) {
    let n = numbers.len() as f64;
    let mean = numbers.iter().sum::<f64>() / n;
    let squares: f64 = numbers.iter().map(|x| (x - mean) * (x - mean)).sum();
    (mean, (squares / (n - 1.0)).sqrt())
}

/// The share of variance that may behave in a way that no row has shown: 3/m, the upper 95 % limit of a probability of
/// which m rows showed nothing (Hanley & Lippman-Hand 1983). Rows count as far as they carry variance, m = (Σd²)²/Σd⁴
/// for deviations d: of rare events as many as there are.
pub(super) fn unseen(deviations: impl Iterator<Item = f64>, samples: usize) -> f64 {
    let (squares, fourths) = deviations.fold((0.0, 0.0), |(s, f), d| (s + d * d, f + d * d * d * d));
    let effective = squares * squares / fourths / samples.max(1) as f64;
    if effective > 3.0 { 3.0 / effective } else { 1.0 }
}
