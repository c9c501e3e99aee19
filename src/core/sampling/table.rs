//! Fast quantile functions: what every draw goes through.

use std::sync::LazyLock;

use super::curve::Curve;
use super::octaves::OctaveTable;
use crate::distribution::monotone::MonotoneCubic;
use crate::distribution::open::OpenQuantiles;
use crate::distribution::{
    Conditioned, Distribution, PoissonLaw, ascending, empirical_rank, inside, sorted_steps, triangular_quantile,
};

/// Tails below 2⁻¹⁴ (one draw in eight thousand) are computed exactly instead of tabulated.
const OCTAVES: u32 = 14;
/// Largest error of a table, in interquartile ranges.
const TOLERANCE: f64 = 2e-9;
/// Poisson laws with a larger mean are searched, not tabulated.
const LARGEST_POISSON_TABLE: f64 = 10_000.0;

/// A quantile function prepared for many draws; it differs from [`Distribution::quantile`] by less
/// than 1e-8 of the interquartile range, and not at all for distributions that move in steps.
#[derive(Clone, Debug)]
pub struct QuantileTable {
    kind: Kind,
}

#[derive(Clone, Debug)]
enum Kind {
    Constant(f64),
    Uniform {
        min: f64,
        width: f64,
        max: f64,
    },
    Triangular {
        min: f64,
        mode: f64,
        max: f64,
    },
    Octaves {
        table: OctaveTable,
        min: f64,
        max: f64,
        exact: Distribution,
    },
    Cubic(MonotoneCubic),
    Open(OpenQuantiles),
    Steps(Steps),
    Sample(Vec<f64>),
    /// Another law between two of its probabilities.
    Part {
        whole: Box<QuantileTable>,
        below: f64,
        mass: f64,
        min: f64,
        max: f64,
    },
    Exact(Distribution),
}

impl QuantileTable {
    /// Prepares a validated distribution.
    #[must_use]
    pub fn new(distribution: &Distribution) -> Self {
        Self { kind: Kind::of(distribution) }
    }

    /// The quantile at u, 0 < u < 1; non-decreasing in u and within the support.
    #[inline]
    #[must_use]
    pub fn value(&self, u: f64) -> f64 {
        match &self.kind {
            Kind::Octaves { table, min, max, exact } => match table.value(u) {
                Some(x) => x.clamp(*min, *max),
                None => exact.quantile(u),
            },
            Kind::Constant(value) => *value,
            Kind::Uniform { min, width, max } => (min + u * width).min(*max),
            Kind::Triangular { min, mode, max } => triangular_quantile(*min, *mode, *max, u),
            Kind::Cubic(cubic) => cubic.value(u),
            Kind::Steps(steps) => steps.value(u),
            Kind::Open(law) => law.quantile(u),
            Kind::Sample(sorted) => sorted[empirical_rank(sorted.len(), u)],
            Kind::Part { whole, below, mass, min, max } => whole.value(inside(*below, *mass, u)).max(*min).min(*max),
            Kind::Exact(distribution) => distribution.quantile(u),
        }
    }
}

impl Kind {
    fn of(distribution: &Distribution) -> Self {
        if let Some(value) = distribution.constant() {
            return Self::Constant(value);
        }
        match distribution {
            Distribution::Uniform { min, max } => Self::Uniform { min: *min, width: max - min, max: *max },
            Distribution::Triangular { min, mode, max } => Self::Triangular { min: *min, mode: *mode, max: *max },
            Distribution::Quantiles { p, x } => Self::Cubic(MonotoneCubic::new(p, x)),
            Distribution::Discrete { values, weights } => Self::Steps(Steps::new(sorted_steps(values, weights))),
            Distribution::OpenQuantiles { p, x, scale, min, max } => {
                Self::Open(OpenQuantiles::new(p, x, *scale, *min, *max))
            }
            Distribution::Empirical { sorted } => Self::Sample(sorted.clone()),
            Distribution::Joint { rows, .. } => Self::Sample(ascending(rows)),
            Distribution::Truncated { law, min, max } => Self::smooth(distribution).unwrap_or_else(|| {
                // What is no table itself loses nothing by being read in part; a table would lose digits.
                let Conditioned { below, mass, min, max, .. } = Conditioned::new(law, *min, *max);
                match QuantileTable::new(law) {
                    QuantileTable { kind: Self::Octaves { .. } | Self::Exact(_) } => Self::Exact(distribution.clone()),
                    whole => Self::Part { whole: Box::new(whole), below, mass, min, max },
                }
            }),
            Distribution::Poisson { mean } if *mean <= LARGEST_POISSON_TABLE => Self::Steps(poisson_steps(*mean)),
            _ => Self::smooth(distribution).unwrap_or_else(|| Self::Exact(distribution.clone())),
        }
    }

    fn smooth(distribution: &Distribution) -> Option<Self> {
        let curve = Curve::of(distribution)?;
        let range = distribution.quantile(0.75) - distribution.quantile(0.25);
        let table = OctaveTable::new(&curve, OCTAVES, TOLERANCE * range)?;
        let (min, max) = distribution.support();
        Some(Self::Octaves { table, min, max, exact: distribution.clone() })
    }
}

/// A step function by guided search (Chen and Asau 1974): a first guess from u's place among equal
/// buckets, then a short walk.
#[derive(Clone, Debug)]
struct Steps {
    steps: Vec<(f64, f64)>,
    guide: Vec<u32>,
    buckets: f64,
}

impl Steps {
    /// From ascending (value, cumulated probability); the last probability is 1.
    #[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "lists are far shorter than 2^32")]
    fn new(steps: Vec<(f64, f64)>) -> Self {
        let buckets = steps.len() as f64;
        let first = |i: usize| steps.partition_point(|(_, sum)| *sum < i as f64 / buckets) as u32;
        let guide = (0..steps.len()).map(first).collect();
        Self { steps, guide, buckets }
    }

    #[inline]
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "u lies in (0, 1)")]
    fn value(&self, u: f64) -> f64 {
        let last = self.steps.len() - 1;
        let mut i = self.guide[((u * self.buckets) as usize).min(last)] as usize;
        // Rounding of u·buckets may point one bucket too far.
        while i > 0 && self.steps[i - 1].1 >= u {
            i -= 1;
        }
        while i < last && self.steps[i].1 < u {
            i += 1;
        }
        self.steps[i].0
    }
}

/// Counts of a Poisson law with all but 2⁻⁶⁰ of its probability, and their cumulated probabilities.
fn poisson_steps(mean: f64) -> Steps {
    let law = PoissonLaw::new(mean);
    let mut count = law.quantile(1.0 / (1u64 << 60) as f64);
    let mut steps = Vec::new();
    loop {
        let (lower, upper) = law.tails(count);
        if upper < 1.0 / (1u64 << 60) as f64 {
            steps.push((count, 1.0));
            return Steps::new(steps);
        }
        // Towards 1, round down to what the upper tail allows, as the exact search does.
        let sum = if lower <= 0.5 { lower } else { 1.0 - upper };
        steps.push((count, if 1.0 - sum < upper && lower > 0.5 { sum.next_down() } else { sum }));
        count += 1.0;
    }
}

/// The standard normal to the last uniform a double can tell from 0.
static NORMAL: LazyLock<Option<OctaveTable>> =
    LazyLock::new(|| OctaveTable::new(&Curve::Normal { mean: 0.0, sd: 1.0 }, 53, 1e-10));

/// One standard normal from one uniform 0 < u < 1: the normal quantile, error below 1e-9.
#[inline]
#[must_use]
pub fn normal_quantile(u: f64) -> f64 {
    match NORMAL.as_ref().and_then(|table| table.value(u)) {
        Some(z) => z,
        None => crate::distribution::special::normal_quantile(u),
    }
}
