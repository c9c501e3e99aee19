//! What forecasts are of: each region at home, the west, all of them.

use harmattan_core::scenario::Scenario;

use crate::Paths;

/// Regions whose events are forecast together.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Area {
    /// `west`, `all`, or the key of a region.
    pub key: String,
    /// Regions, by index of the theatre.
    pub regions: Vec<usize>,
}

impl Area {
    /// The kind of area that scores are averaged over: all single regions are one.
    #[must_use]
    pub fn kind(&self) -> &str {
        if matches!(self.key.as_str(), WEST | ALL) { &self.key } else { REGIONS }
    }
}

/// Regions at home that western corridors pass on the way from the capital's.
pub const WEST: &str = "west";
/// All regions at home.
pub const ALL: &str = "all";
/// Each region by itself.
pub const REGIONS: &str = "regions";

/// Regions of the home country.
pub(super) fn home(scenario: &Scenario) -> Vec<usize> {
    let theatre = &scenario.theatre;
    (0..theatre.regions.len()).filter(|&r| theatre.regions[r].country == theatre.home).collect()
}

/// All areas of a scenario's theatre. A region without a place has no future events, and is left out.
pub(crate) fn of(scenario: &Scenario) -> Vec<Area> {
    let theatre = &scenario.theatre;
    let inhabited = |&r: &usize| theatre.places.iter().any(|place| place.region == r);
    let home: Vec<usize> = home(scenario).into_iter().filter(inhabited).collect();
    let capital = theatre.places[theatre.capital].region;
    let passed = |r: usize| {
        let places = theatre.corridors.iter().filter(|c| c.western).flat_map(|c| &c.places);
        r != capital && places.into_iter().any(|&place| theatre.places[place].region == r)
    };
    let west: Vec<usize> = home.iter().copied().filter(|&r| passed(r)).collect();
    let mut all: Vec<Area> =
        home.iter().map(|&r| Area { key: theatre.regions[r].key.clone(), regions: vec![r] }).collect();
    if west.len() > 1 {
        all.push(Area { key: WEST.to_owned(), regions: west });
    }
    all.push(Area { key: ALL.to_owned(), regions: home });
    all
}

/// Paths of some regions as paths of all `count` regions of the theatre: no event in the others.
pub(super) fn widened(paths: &Paths, regions: &[usize], count: usize) -> Paths {
    let mut rows = paths.iter();
    let pieces = paths.pieces();
    let mut row = vec![0; 0];
    Paths::by_region(paths.months(), count, paths.len(), |_, region, months| {
        if region == 0 {
            row = rows.next().map(<[u32]>::to_vec).unwrap_or_default();
        }
        let column = regions.iter().position(|&r| r == region);
        for (month, events) in months.iter_mut().enumerate() {
            *events = column.and_then(|c| row.get(month * regions.len() + c)).copied().unwrap_or(0);
        }
    })
    .of_pieces(pieces)
}
