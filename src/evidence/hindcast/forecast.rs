//! Forecasts written down before the events, and what they are worth once those have come.

use std::fmt::Write as _;

use harmattan_core::scenario::Scenario;
use sha2::{Digest, Sha256};

use super::{Area, Forecaster, HindcastError, Known, Scored, Settings, areas, forecast, scored};
use crate::{Month, MonthlyCounts, Paths};

/// Forecasts from one day, made from what was known then.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Forecast {
    /// First month forecast.
    pub origin: Month,
    /// SHA-256 of the monthly counts it was made from, in hexadecimal.
    pub counts_digest: String,
    /// Horizons, months.
    pub horizons: Vec<usize>,
    /// Areas that are forecast.
    pub areas: Vec<Area>,
    /// Key of each forecaster, and its paths: by path, month, region of the theatre.
    pub forecasters: Vec<(String, Paths)>,
    /// Events of the months before the origin in each region, the last first: what a rise is measured against.
    before: Vec<Vec<Option<u32>>>,
}

/// Forecasts of the months from `origin` on by the scenario and by the base lines, from the months before it.
///
/// # Errors
///
/// As of [`super::hindcast`].
pub fn forecast_from(
    scenario: &Scenario,
    counts: &MonthlyCounts,
    origin: Month,
    settings: &Settings,
) -> Result<Forecast, HindcastError> {
    let row = usize::try_from(origin.since(counts.first())).map_err(|_| HindcastError::NoOrigins)?;
    if row == 0 || row > counts.months() {
        return Err(HindcastError::NoOrigins);
    }
    let known = Known::at(scenario, counts, row)?;
    let of = |forecaster: Forecaster| {
        Ok((forecaster.key().to_owned(), forecast(forecaster, scenario, counts, &known, settings)?))
    };
    let before = (1..=settings.longest()).map(|back| {
        let month = row.checked_sub(back);
        (0..counts.regions()).map(|region| month.and_then(|m| counts.total(m..m + 1, &[region]))).collect()
    });
    Ok(Forecast {
        origin,
        counts_digest: digest(&counts.until(row)),
        horizons: settings.horizons.clone(),
        areas: areas::of(scenario),
        forecasters: Forecaster::beforehand().map(of).collect::<Result<_, HindcastError>>()?,
        before: before.collect(),
    })
}

/// SHA-256 of counts as a text: month, region, what is known.
fn digest(counts: &MonthlyCounts) -> String {
    let mut hash = Sha256::new();
    for (month, row) in counts.rows().iter().enumerate() {
        for (region, entry) in row.iter().enumerate() {
            hash.update(format!("{month} {region} {entry:?}\n"));
        }
    }
    hash.finalize().iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

impl Forecast {
    /// Holds the forecasts against counts that came since: every area and horizon whose months are known whole.
    ///
    /// # Errors
    ///
    /// [`HindcastError::NoOrigins`] if no month of it is known, or the counts are of other regions.
    pub fn score(&self, counts: &MonthlyCounts) -> Result<Vec<Scored>, HindcastError> {
        let row = usize::try_from(self.origin.since(counts.first()));
        let row = row.map_err(|_| HindcastError::NoOrigins)?;
        let mut all = Vec::new();
        for (forecaster, paths) in &self.forecasters {
            if paths.regions() != counts.regions() {
                return Err(HindcastError::NoOrigins);
            }
            // What came before may not be in the files that tell what came after.
            let before = |area: &Area, horizon: usize| self.before(area, horizon);
            let asked = (self.areas.as_slice(), self.horizons.as_slice());
            scored::add(&mut all, (forecaster, row), paths, counts, asked, before);
        }
        if all.is_empty() { Err(HindcastError::NoOrigins) } else { Ok(all) }
    }

    /// Events of an area in as many months before the origin.
    fn before(&self, area: &Area, months: usize) -> Option<u32> {
        let rows = self.before.get(..months)?;
        rows.iter().flat_map(|row| area.regions.iter().map(|&r| row.get(r).copied().flatten())).sum()
    }
}
