//! Which assumptions carry the result: for each headline, the uncertain quantities whose fifths differ most
//! in the outcome (first-order variance share from given data; Saltelli et al. 2008, section 1.2.7).

use serde::{Deserialize, Serialize};

use harmattan_engine::{DriverTarget, FIFTHS, Layout, Reduction};

/// Assumptions listed for a headline.
const MOST_LISTED: usize = 10;
/// χ² with four degrees of freedom is above this once in 1,000 × 20: with a hundred quantities looked at, one of
/// those without any effect is listed once in two hundred headlines.
const LEAST_CHI_SQUARE: f64 = 27.0;

/// The assumptions that carry one headline, the strongest first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Drivers {
    /// Key of the event or outcome.
    pub key: String,
    /// Its mean over all trajectories.
    pub overall: f64,
    /// Uncertain quantities looked at.
    pub looked_at: usize,
    /// Those with an effect beyond the simulation error.
    pub assumptions: Vec<Driver>,
}

/// One assumption.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Driver {
    /// Key of the quantity.
    pub key: String,
    /// Mean of the outcome where the quantity lies in the lowest fifth of its distribution.
    pub low: f64,
    /// Mean where it lies in the highest fifth.
    pub high: f64,
    /// Share of the outcome's variance between the fifths, less what chance alone would show.
    pub share: f64,
}

/// The assumptions behind each followed headline.
pub(super) fn drivers_of(layout: &Layout, group: &Reduction) -> Vec<Drivers> {
    let trajectories = group.counts.trajectories;
    let of = |(index, target): (usize, &DriverTarget)| {
        let (overall, variance) = group.counts.drivers.total(index, trajectories);
        let mut found: Vec<Driver> = (layout.dimensions.iter().enumerate())
            .filter_map(|(quantity, d)| {
                let fifths = group.counts.drivers.fifths(quantity, index);
                driver(&d.name, &fifths, overall, variance, trajectories)
            })
            .collect();
        found.sort_by(|a, b| b.share.total_cmp(&a.share).then(a.key.cmp(&b.key)));
        found.truncate(MOST_LISTED);
        let key = match target {
            DriverTarget::Event(event) => layout.events[*event].key.clone(),
            DriverTarget::Amount(column) => layout.outcomes.names()[*column].clone(),
        };
        Drivers { key, overall, looked_at: layout.dimensions.len(), assumptions: found }
    };
    layout.driver_targets().iter().enumerate().map(of).collect()
}

fn driver(key: &str, fifths: &[(u64, f64); FIFTHS], overall: f64, variance: f64, n: u64) -> Option<Driver> {
    if variance <= 0.0 || fifths.iter().any(|&(count, _)| count == 0) {
        return None;
    }
    let between = fifths.iter().map(|&(count, mean)| count as f64 * (mean - overall) * (mean - overall)).sum::<f64>();
    let chi_square = between / variance;
    let freedom = (FIFTHS - 1) as f64;
    (chi_square > LEAST_CHI_SQUARE).then(|| Driver {
        key: key.to_owned(),
        low: fifths[0].1,
        high: fifths[FIFTHS - 1].1,
        share: ((chi_square - freedom) / n as f64).max(0.0),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An outcome that is the number of the fifth, 0 to 4: all its variance lies between the fifths.
    #[test]
    fn a_quantity_that_decides_everything_has_the_whole_variance() {
        let fifths: [(u64, f64); FIFTHS] = std::array::from_fn(|i| (200, i as f64));
        let found = driver("x", &fifths, 2.0, 2.0, 1000).map(|d| (d.low, d.high, d.share));
        assert_eq!(found, Some((0.0, 4.0, 0.996)));
        let level: [(u64, f64); FIFTHS] = std::array::from_fn(|_| (200, 2.0));
        assert_eq!(driver("x", &level, 2.0, 2.0, 1000), None);
    }
}
