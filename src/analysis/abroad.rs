//! Where strikes abroad fall, region by region: what one corner carries of the spread.

use serde::{Deserialize, Serialize};

use super::chance::Chance;
use harmattan_engine::{Happening, Layout, Reduction};

/// A region of a neighbour.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AbroadShare {
    /// The region.
    pub region: String,
    /// Its country.
    pub country: String,
    /// Mean number of strikes there.
    pub strikes: f64,
    /// Its share of all strikes abroad; none where there are none.
    pub share: Option<f64>,
    /// Probability of a strike there.
    pub struck: Chance,
    /// Probability of spread level 3 or higher if the strikes there did not count: a foothold abroad, or a strike in another
    /// region.
    pub elsewhere: Chance,
}

/// The regions of the neighbours that have places, in the theatre's order.
pub(super) fn abroad_of(layout: &Layout, group: &Reduction) -> Vec<AbroadShare> {
    let theatre = &layout.theatre;
    let strikes = |region: usize| {
        let columns = layout.abroad.iter().filter(|(_, of)| *of == region);
        columns.map(|&(column, _)| group.outcomes.get(column).mean).sum::<f64>()
    };
    let all: f64 = layout.abroad.iter().map(|&(column, _)| group.outcomes.get(column).mean).sum();
    let has_places = |region: &usize| layout.abroad.iter().any(|(_, of)| of == region);
    (0..theatre.regions.len())
        .filter(has_places)
        .map(|region| AbroadShare {
            region: theatre.regions[region].key.clone(),
            country: theatre.countries[theatre.regions[region].country].key.clone(),
            strikes: strikes(region),
            share: (all > 0.0).then(|| strikes(region) / all),
            struck: group.share(layout, Happening::RegionStruck(region)).into(),
            elsewhere: group.share(layout, Happening::AbroadElsewhere(region)).into(),
        })
        .collect()
}
