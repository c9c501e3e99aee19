//! What the design of the draws bought: how many times as many independent futures would tell a mean as closely. The error
//! of a stratified design comes from its independent replicates, that of independent futures from their scatter.

use serde::{Deserialize, Serialize};

use crate::comparison::Estimate;
use harmattan_engine::{Layout, Reduction, Z95};

/// Replicates below which a ratio of variances says next to nothing.
const FEWEST: u64 = 8;

/// How many times as many independent futures would tell the mean of an outcome as closely.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DesignGain {
    /// Name of the outcome in data files.
    pub key: String,
    /// The ratio of variances, with its 95 % interval.
    #[serde(flatten)]
    pub times: Estimate,
}

/// The gains of all headline amounts that are never missing.
pub(super) fn design_gains(layout: &Layout, mixture: &Reduction) -> Vec<DesignGain> {
    if !layout.stratified || layout.repeats > 1 {
        return Vec::new();
    }
    let gain = |column: usize| {
        let moments = mixture.outcomes.get(column);
        let found =
            mixture.mean_error(layout, column).filter(|found| (FEWEST..moments.count).contains(&found.numbers))?;
        let plain = moments.standard_error()?;
        let times = (plain / found.error) * (plain / found.error);
        let [low, high] = [-Z95, Z95].map(|z| times * chi_square_over(found.numbers - 1, z));
        let key = layout.outcomes.names()[column].clone();
        (times.is_finite() && times > 0.0).then_some(DesignGain { key, times: Estimate { value: times, low, high } })
    };
    let headline = |column: &usize| {
        let spec = layout.outcomes.spec(*column);
        spec.headline && spec.compared && !layout.missable().contains(column)
    };
    (0..layout.outcomes.len()).filter(headline).filter_map(gain).collect()
}

/// A quantile of chi-square over its degrees of freedom, at a quantile `z` of the normal law (Wilson and Hilferty 1931).
fn chi_square_over(freedom: u64, z: f64) -> f64 {
    let part = 2.0 / (9.0 * freedom as f64);
    let root = (1.0 - part + z * part.sqrt()).max(0.0);
    root * root * root
}

#[cfg(test)]
mod tests {
    use super::chi_square_over;

    /// Quantiles of chi-square with 31 degrees of freedom (Abramowitz and Stegun, table 26.8): 17.5387 and 48.2319.
    #[test]
    fn quantiles_of_chi_square_are_right_to_a_thousandth() {
        assert!((chi_square_over(31, -1.96) * 31.0 / 17.5387 - 1.0).abs() < 2e-3);
        assert!((chi_square_over(31, 1.96) * 31.0 / 48.2319 - 1.0).abs() < 1e-3);
    }
}
