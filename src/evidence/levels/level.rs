//! What is known of a level: probabilities on the grid.

use harmattan_core::sampling::float;

use super::Grid;
use crate::laws::{CountLikelihood, MeanTerms};
use crate::scores::Pmf;

/// Points with less than this, of all, do not matter to a law of counts.
const NOTHING: f64 = 1e-10;
/// ln of a probability that adds nothing to a law of counts.
const UNLIKELY: f64 = -46.0;
/// What a law of counts may leave beyond the counts it lists: levels are heavy-tailed, and it would else list many
/// thousands.
const LEFT: f64 = 1e-7;

/// A law of the level of a region in a month.
#[derive(Clone, Debug, PartialEq)]
pub struct Level {
    grid: Grid,
    weights: Vec<f64>,
}

impl Level {
    /// From masses that add up to 1, one a point.
    pub(super) fn new(grid: Grid, weights: Vec<f64>) -> Self {
        debug_assert_eq!(grid.points(), weights.len());
        Self { grid, weights }
    }

    /// The mixture of laws on one grid, by weights that add up to 1.
    pub(super) fn mixture<'l>(grid: Grid, parts: impl IntoIterator<Item = (f64, &'l [f64])>) -> Self {
        let mut weights = vec![0.0; grid.points()];
        for (share, part) in parts {
            for (weight, mass) in weights.iter_mut().zip(part) {
                *weight += share * mass;
            }
        }
        Self { grid, weights }
    }

    /// The grid.
    #[must_use]
    pub fn grid(&self) -> Grid {
        self.grid
    }

    /// Probability of each point.
    #[must_use]
    pub fn weights(&self) -> &[f64] {
        &self.weights
    }

    /// Mean of λ, events a month.
    #[must_use]
    pub fn mean(&self) -> f64 {
        self.grid.levels().iter().zip(&self.weights).map(|(level, weight)| level * weight).sum()
    }

    /// Mean and standard deviation of ln λ.
    #[must_use]
    pub fn ln_moments(&self) -> (f64, f64) {
        let over = |value: &dyn Fn(f64) -> f64| {
            let weighted = |(point, weight): (usize, &f64)| weight * value(self.grid.ln_at(point as f64));
            self.weights.iter().enumerate().map(weighted).sum::<f64>()
        };
        let mean = over(&|x| x);
        (mean, over(&|x| (x - mean) * (x - mean)).max(0.0).sqrt())
    }

    /// The level below which a share p lies, for 0 < p < 1, events a month. The mass of a point is spread evenly over
    /// its step of ln λ.
    #[must_use]
    pub fn quantile(&self, p: f64) -> f64 {
        let mut sum = 0.0;
        for (point, weight) in self.weights.iter().enumerate() {
            if sum + weight >= p && *weight > 0.0 {
                return libm::exp(self.grid.ln_at(point as f64 - 0.5 + (p - sum) / weight));
            }
            sum += weight;
        }
        libm::exp(self.grid.ln_at(self.weights.len() as f64 - 0.5))
    }

    /// The law of the count in a share `exposure` of the month (1 for all of it) under dispersion α ≥ 0.
    #[must_use]
    pub fn counts(&self, dispersion: f64, exposure: f64) -> Pmf {
        counts([(dispersion, self)], exposure)
    }
}

/// The law of counts of a mixture: levels, whose masses add up to 1 all together, each with its dispersion.
pub(super) fn counts<'l>(parts: impl IntoIterator<Item = (f64, &'l Level)>, exposure: f64) -> Pmf {
    let part = |(dispersion, level): (f64, &Level)| {
        let masses = level.grid.levels().into_iter().zip(level.weights.iter().copied());
        let masses = masses.filter(|(_, weight)| *weight > NOTHING);
        let terms = masses.map(|(level, weight)| (MeanTerms::new(level * exposure, dispersion), weight));
        (dispersion, terms.collect())
    };
    let parts: Vec<(f64, Vec<(MeanTerms, f64)>)> = parts.into_iter().map(part).collect();
    Pmf::from_fn(LEFT, |count| {
        let of = |(dispersion, masses): &(f64, Vec<(MeanTerms, f64)>)| {
            let likelihood = CountLikelihood::new(count, *dispersion);
            let logs = masses.iter().map(|(terms, weight)| (likelihood.at(*terms), weight));
            logs.filter(|(ln, _)| *ln > UNLIKELY).map(|(ln, weight)| weight * float::exp(ln)).sum::<f64>()
        };
        parts.iter().map(of).sum()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scores::CountForecast;

    #[test]
    fn moments_and_quantiles() {
        let grid = Grid::new(0.0, std::f64::consts::LN_2, 3).expect("a grid");
        let level = Level::new(grid, vec![0.5, 0.25, 0.25]);
        assert!((level.mean() - 2.0).abs() < 1e-12);
        // Half of the first point's mass lies below it.
        assert!((level.quantile(0.25) - 1.0).abs() < 1e-12);
        assert!((level.quantile(0.5) - std::f64::consts::SQRT_2).abs() < 1e-12);
        assert!((level.quantile(0.875) - 4.0).abs() < 1e-12);
        let (mean, deviation) = level.ln_moments();
        assert!((mean - 0.75 * std::f64::consts::LN_2).abs() < 1e-12);
        assert!((deviation * deviation - 0.687_5 * std::f64::consts::LN_2 * std::f64::consts::LN_2).abs() < 1e-12);
        let counts = level.counts(0.5, 0.5);
        assert!((counts.mean() - 1.0).abs() < 1e-6);
        let zero = 0.5 * libm::pow(1.25, -2.0) + 0.25 * libm::pow(1.5, -2.0) + 0.25 * libm::pow(2.0, -2.0);
        assert!((counts.probability(0) - zero).abs() < 1e-12);
    }
}
