//! Which distributions cannot be, and why.

use super::conditioned::LEAST_MASS;
use super::open::{OpenQuantiles, Scale, inside};
use super::truncated::Truncated;
use super::{Conditioned, Distribution};

/// Weights may miss 1 by this much.
const WEIGHT_TOLERANCE: f64 = 1e-9;
/// Largest mean of a Poisson distribution and largest shape of a beta or gamma distribution: beyond
/// it ln Γ loses the digits that the quantiles promise.
const LARGEST: f64 = 1e6;

/// Why a distribution cannot be.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum DistributionError {
    /// A parameter is infinite or not a number.
    #[error("`{name}` is not a finite number")]
    NotFinite {
        /// Which parameter.
        name: &'static str,
    },
    /// The least value exceeds the greatest.
    #[error("the minimum {min} exceeds the maximum {max}")]
    MinAboveMax {
        /// The minimum.
        min: f64,
        /// The maximum.
        max: f64,
    },
    /// The mode lies below the minimum.
    #[error("the minimum {min} exceeds the mode {mode}")]
    MinAboveMode {
        /// The minimum.
        min: f64,
        /// The mode.
        mode: f64,
    },
    /// The mode lies above the maximum.
    #[error("the mode {mode} exceeds the maximum {max}")]
    ModeAboveMax {
        /// The mode.
        mode: f64,
        /// The maximum.
        max: f64,
    },
    /// A parameter that must exceed 0 does not.
    #[error("`{name}` must be greater than 0, not {value}")]
    NotPositive {
        /// Which parameter.
        name: &'static str,
        /// Its value.
        value: f64,
    },
    /// A parameter that must not be negative is.
    #[error("`{name}` must not be negative, but is {value}")]
    Negative {
        /// Which parameter.
        name: &'static str,
        /// Its value.
        value: f64,
    },
    /// A parameter is too large to compute with.
    #[error("`{name}` must not exceed {max}, but is {value}")]
    TooLarge {
        /// Which parameter.
        name: &'static str,
        /// Its value.
        value: f64,
        /// Largest value taken.
        max: f64,
    },
    /// The interval of a truncation holds no probability.
    #[error("the distribution has no probability to speak of between {min} and {max}")]
    NoProbabilityBetween {
        /// The minimum.
        min: f64,
        /// The maximum.
        max: f64,
    },
    /// Two lists that belong together differ in length.
    #[error("`{first}` has {first_len} entries and `{second}` has {second_len}")]
    LengthsDiffer {
        /// One list.
        first: &'static str,
        /// Its length.
        first_len: usize,
        /// The other list.
        second: &'static str,
        /// Its length.
        second_len: usize,
    },
    /// A list has too few entries.
    #[error("`{name}` needs at least {least} entries and has {len}")]
    TooFew {
        /// Which list.
        name: &'static str,
        /// Its length.
        len: usize,
        /// How many it needs.
        least: usize,
    },
    /// Weights do not sum to 1.
    #[error("the weights sum to {sum}, not 1")]
    WeightsDoNotSum {
        /// Their sum.
        sum: f64,
    },
    /// Probabilities of quantiles do not start at 0 and end at 1.
    #[error("`p` must run from 0 to 1, but runs from {first} to {last}")]
    ProbabilitiesNotFromZeroToOne {
        /// First probability.
        first: f64,
        /// Last probability.
        last: f64,
    },
    /// The two outermost quantiles have one value, so that the tail beyond them has no spread.
    #[error("the two outermost values of `x` are equal: a tail has no spread")]
    FlatTail,
    /// An outermost quantile lies at the end of the range, so that there is no room for the tail beyond it.
    #[error("an outermost value of `x` leaves its tail no room")]
    NoRoomForTail,
    /// Entries of a list do not increase.
    #[error("entry {index} of `{name}` is not greater than the one before it")]
    NotIncreasing {
        /// Which list.
        name: &'static str,
        /// The entry, counted from 1.
        index: usize,
    },
    /// Entries of a list decrease.
    #[error("entry {index} of `{name}` is less than the one before it")]
    Decreasing {
        /// Which list.
        name: &'static str,
        /// The entry, counted from 1.
        index: usize,
    },
}

impl DistributionError {
    /// Name of the reason, for messages in several languages.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        match self {
            Self::NotFinite { .. } => "not-finite",
            Self::MinAboveMax { .. } => "min-above-max",
            Self::MinAboveMode { .. } => "min-above-mode",
            Self::ModeAboveMax { .. } => "mode-above-max",
            Self::NotPositive { .. } => "not-positive",
            Self::Negative { .. } => "negative",
            Self::TooLarge { .. } => "too-large",
            Self::NoProbabilityBetween { .. } => "no-probability-between",
            Self::LengthsDiffer { .. } => "lengths-differ",
            Self::TooFew { .. } => "too-few",
            Self::WeightsDoNotSum { .. } => "weights-do-not-sum",
            Self::ProbabilitiesNotFromZeroToOne { .. } => "probabilities-not-from-zero-to-one",
            Self::FlatTail => "flat-tail",
            Self::NoRoomForTail => "no-room-for-tail",
            Self::NotIncreasing { .. } => "not-increasing",
            Self::Decreasing { .. } => "decreasing",
        }
    }
}

type Check = Result<(), DistributionError>;

fn finite(numbers: &[(&'static str, f64)]) -> Check {
    match numbers.iter().find(|(_, value)| !value.is_finite()) {
        Some(&(name, _)) => Err(DistributionError::NotFinite { name }),
        None => Ok(()),
    }
}

fn all_finite(name: &'static str, list: &[f64]) -> Check {
    if list.iter().all(|x| x.is_finite()) { Ok(()) } else { Err(DistributionError::NotFinite { name }) }
}

fn positive(name: &'static str, value: f64) -> Check {
    finite(&[(name, value)])?;
    if value > 0.0 { Ok(()) } else { Err(DistributionError::NotPositive { name, value }) }
}

fn not_too_large(name: &'static str, value: f64) -> Check {
    if value <= LARGEST { Ok(()) } else { Err(DistributionError::TooLarge { name, value, max: LARGEST }) }
}

fn shape(name: &'static str, value: f64) -> Check {
    positive(name, value)?;
    not_too_large(name, value)
}

fn range(min: f64, max: f64) -> Check {
    finite(&[("min", min), ("max", max)])?;
    if min > max {
        return Err(DistributionError::MinAboveMax { min, max });
    }
    if (max - min).is_finite() { Ok(()) } else { Err(DistributionError::NotFinite { name: "max - min" }) }
}

fn three_points(min: f64, mode: f64, max: f64) -> Check {
    finite(&[("min", min), ("mode", mode), ("max", max)])?;
    if min > mode {
        return Err(DistributionError::MinAboveMode { min, mode });
    }
    if mode > max {
        return Err(DistributionError::ModeAboveMax { mode, max });
    }
    range(min, max)
}

fn truncation(mean: f64, sd: f64, min: f64, max: f64) -> Check {
    finite(&[("mean", mean)])?;
    positive("sd", sd)?;
    range(min, max)?;
    if min == max || Truncated::new(mean, sd, min, max).mass() > 0.0 {
        Ok(())
    } else {
        Err(DistributionError::NoProbabilityBetween { min, max })
    }
}

fn same_length(first: (&'static str, &[f64]), second: (&'static str, &[f64])) -> Check {
    if first.1.len() == second.1.len() {
        return Ok(());
    }
    Err(DistributionError::LengthsDiffer {
        first: first.0,
        first_len: first.1.len(),
        second: second.0,
        second_len: second.1.len(),
    })
}

fn at_least(name: &'static str, list: &[f64], least: usize) -> Check {
    if list.len() >= least { Ok(()) } else { Err(DistributionError::TooFew { name, len: list.len(), least }) }
}

fn not_decreasing(name: &'static str, list: &[f64]) -> Check {
    match list.windows(2).position(|w| w[1] < w[0]) {
        Some(i) => Err(DistributionError::Decreasing { name, index: i + 2 }),
        None => Ok(()),
    }
}

fn discrete(values: &[f64], weights: &[f64]) -> Check {
    at_least("values", values, 1)?;
    same_length(("values", values), ("weights", weights))?;
    all_finite("values", values)?;
    all_finite("weights", weights)?;
    if let Some(&value) = weights.iter().find(|w| **w < 0.0) {
        return Err(DistributionError::Negative { name: "weights", value });
    }
    let sum: f64 = weights.iter().sum();
    if (sum - 1.0).abs() <= WEIGHT_TOLERANCE { Ok(()) } else { Err(DistributionError::WeightsDoNotSum { sum }) }
}

fn quantiles(p: &[f64], x: &[f64]) -> Check {
    at_least("p", p, 2)?;
    same_length(("p", p), ("x", x))?;
    all_finite("p", p)?;
    all_finite("x", x)?;
    let (first, last) = (p[0], p[p.len() - 1]);
    #[expect(clippy::float_cmp, reason = "the ends must be 0 and 1 exactly")]
    if first != 0.0 || last != 1.0 {
        return Err(DistributionError::ProbabilitiesNotFromZeroToOne { first, last });
    }
    if let Some(i) = p.windows(2).position(|w| w[1] <= w[0]) {
        return Err(DistributionError::NotIncreasing { name: "p", index: i + 2 });
    }
    not_decreasing("x", x)
}

fn open_quantiles(p: &[f64], x: &[f64], scale: Scale, (min, max): (f64, f64)) -> Check {
    at_least("p", p, 2)?;
    same_length(("p", p), ("x", x))?;
    all_finite("p", p)?;
    all_finite("x", x)?;
    if let Some(&value) = p.iter().find(|p| !(0.0..=1.0).contains(*p)) {
        return Err(if value < 0.0 {
            DistributionError::Negative { name: "p", value }
        } else {
            DistributionError::TooLarge { name: "p", value, max: 1.0 }
        });
    }
    if let Some(i) = p.windows(2).position(|w| w[1] <= w[0]) {
        return Err(DistributionError::NotIncreasing { name: "p", index: i + 2 });
    }
    not_decreasing("x", x)?;
    let (from, to) = inside(p);
    at_least("p", &p[from..to], 2)?;
    if scale == Scale::Log && x[from] <= 0.0 {
        return Err(DistributionError::NotPositive { name: "x", value: x[from] });
    }
    if x[from + 1] <= x[from] || x[to - 1] <= x[to - 2] {
        return Err(DistributionError::FlatTail);
    }
    let has_room = OpenQuantiles::new(p, x, scale, min, max).has_room();
    if has_room { Ok(()) } else { Err(DistributionError::NoRoomForTail) }
}

fn truncated(law: &Distribution, min: f64, max: f64) -> Check {
    law.validate()?;
    for (name, value) in [("min", min), ("max", max)] {
        if value.is_nan() {
            return Err(DistributionError::NotFinite { name });
        }
    }
    if min > max {
        return Err(DistributionError::MinAboveMax { min, max });
    }
    let mass = Conditioned::new(law, min, max).mass;
    if mass >= LEAST_MASS { Ok(()) } else { Err(DistributionError::NoProbabilityBetween { min, max }) }
}

fn sample(name: &'static str, list: &[f64]) -> Check {
    at_least(name, list, 1)?;
    all_finite(name, list)
}

fn poisson(mean: f64) -> Check {
    finite(&[("mean", mean)])?;
    if mean < 0.0 {
        return Err(DistributionError::Negative { name: "mean", value: mean });
    }
    not_too_large("mean", mean)
}

impl Distribution {
    /// Checks that the parameters define a distribution.
    ///
    /// # Errors
    ///
    /// The first reason why they do not.
    pub fn validate(&self) -> Result<(), DistributionError> {
        match self {
            Self::Fixed(value) => finite(&[("value", *value)]),
            Self::Uniform { min, max } => range(*min, *max),
            Self::Triangular { min, mode, max } | Self::Pert { min, mode, max } => three_points(*min, *mode, *max),
            Self::Normal { mean, sd } => finite(&[("mean", *mean)]).and_then(|()| positive("sd", *sd)),
            Self::TruncatedNormal { mean, sd, min, max } => truncation(*mean, *sd, *min, *max),
            Self::LogNormal { median, sigma } => positive("median", *median).and_then(|()| positive("sigma", *sigma)),
            Self::Beta { alpha, beta } => shape("alpha", *alpha).and_then(|()| shape("beta", *beta)),
            Self::Gamma { shape: k, scale } => shape("shape", *k).and_then(|()| positive("scale", *scale)),
            Self::Poisson { mean } => poisson(*mean),
            Self::Discrete { values, weights } => discrete(values, weights),
            Self::Quantiles { p, x } => quantiles(p, x),
            Self::OpenQuantiles { p, x, scale, min, max } => open_quantiles(p, x, *scale, (*min, *max)),
            Self::Empirical { sorted } => sample("sample", sorted).and_then(|()| not_decreasing("sample", sorted)),
            Self::Joint { rows, .. } => sample("rows", rows),
            Self::Truncated { law, min, max } => truncated(law, *min, *max),
        }
    }
}
