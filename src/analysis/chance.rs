//! A probability with its simulation error.

use serde::{Deserialize, Serialize};

use super::comparison::Estimate;
use harmattan_engine::Proportion;

/// A share of futures with its 95 % Wilson interval.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Chance {
    /// The share, 0–1.
    pub p: f64,
    /// Lower end of the interval.
    pub low: f64,
    /// Upper end of the interval.
    pub high: f64,
}

impl Chance {
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
        let (low, high) = share.interval();
        Self { p: share.p(), low, high }
    }
}
