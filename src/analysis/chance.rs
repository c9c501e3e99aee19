//! A probability with its simulation error.

use serde::{Deserialize, Deserializer, Serialize};

use super::comparison::Estimate;
use harmattan_engine::{Proportion, Z95};

/// A share of futures with its 95 % Wilson interval. Of no futures at all nothing is known: every number of it is NaN, in
/// files `null`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Chance {
    /// The share, 0–1.
    #[serde(deserialize_with = "or_unknown")]
    pub p: f64,
    /// Lower end of the interval.
    #[serde(deserialize_with = "or_unknown")]
    pub low: f64,
    /// Upper end of the interval.
    #[serde(deserialize_with = "or_unknown")]
    pub high: f64,
}

/// Reads a number; `null` is none.
fn or_unknown<'d, D: Deserializer<'d>>(deserializer: D) -> Result<f64, D::Error> {
    Ok(Option::<f64>::deserialize(deserializer)?.unwrap_or(f64::NAN))
}

impl Chance {
    /// Of no futures.
    pub const UNKNOWN: Self = Self { p: f64::NAN, low: f64::NAN, high: f64::NAN };

    /// Whether any future tells of it.
    #[must_use]
    pub fn is_known(&self) -> bool {
        !self.p.is_nan()
    }

    /// How many independent futures the interval is worth: Wilson's formula solved for them.
    #[must_use]
    pub fn futures_worth(&self) -> f64 {
        let (half, spread) = (0.5 * (self.high - self.low), self.p * (1.0 - self.p));
        let z2 = Z95 * Z95;
        if spread <= 0.0 {
            // From 0, or 1, to z²/(n + z²).
            return z2 / (2.0 * half) - z2;
        }
        // With a = z²/n: half² (1 + a)² = p (1 − p) a + a²/4.
        let (square, linear) = (half * half - 0.25, 2.0 * half * half - spread);
        let a = (-linear - (linear * linear - 4.0 * square * half * half).max(0.0).sqrt()) / (2.0 * square);
        z2 / a
    }

    /// `hits` of `n` independent futures.
    #[must_use]
    pub fn of(hits: u64, n: u64) -> Self {
        Proportion::new(hits, n).into()
    }
}

impl From<Chance> for Estimate {
    fn from(Chance { p, low, high }: Chance) -> Self {
        Self { value: p, low, high }
    }
}

impl From<Proportion> for Chance {
    fn from(share: Proportion) -> Self {
        if share.n == 0 {
            return Self::UNKNOWN;
        }
        let (low, high) = share.interval();
        Self { p: share.p(), low, high }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intervals_say_how_many_futures_they_are_worth() {
        for (hits, n) in [(0, 7), (7, 7), (3, 10), (500, 1000), (1, 1999), (1998, 2000)] {
            let found = Chance::of(hits, n).futures_worth();
            assert!((found / n as f64 - 1.0).abs() < 1e-6, "{hits} of {n}: {found}");
        }
    }

    #[test]
    fn of_no_futures_nothing_is_known() {
        let written = serde_json::to_string(&Chance::of(0, 0)).unwrap();
        assert_eq!(written, r#"{"p":null,"low":null,"high":null}"#);
        assert!(!serde_json::from_str::<Chance>(&written).unwrap().is_known());
    }
}
