//! Forecasts from days of the past, each from what was known then, held against what came: a scenario, the same without
//! one mechanism at a time, and the sceptics' base lines.
//!
//! ```text
//! counts known at an origin → update → futures → paths ┐
//!                           → baselines, levels → paths ┴→ scores → table
//! ```

mod ablation;
pub(crate) mod areas;
mod forecast;
mod futures;
mod joint;
mod scored;
mod table;

#[cfg(test)]
mod tests;

pub use ablation::Mechanism;
pub use areas::{ALL, Area, REGIONS, WEST};
pub use forecast::{Forecast, forecast_from};
pub use joint::Joint;
pub use scored::Scored;
pub use table::{Line, Summary};

use std::sync::atomic::{AtomicU64, Ordering};

use harmattan_core::scenario::{Provenance, Scenario};
use rayon::prelude::*;

use crate::baselines::{Baseline, BaselineError};
use crate::levels::{self, LevelError, ModelPrior, Sharing};
use crate::update::{Levels, NotShifted, UpdateError, going_on, start_at_levels};
use crate::{Month, MonthlyCounts, Paths};

/// Futures that bring the cells of an origin to its level, in each pass.
const UPDATING: u64 = 400;
/// Months that must be known before the first origin.
pub const LEAST_HISTORY: usize = 12;

/// What is asked of a hindcast.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// First and last origin: the first month that is forecast.
    pub origins: (Month, Month),
    /// Horizons, months: forecasts are of the total of so many months from the origin on.
    pub horizons: Vec<usize>,
    /// Paths of each forecast.
    pub paths: usize,
    /// Seed.
    pub seed: u64,
    /// Whether the scenario is also run without one mechanism at a time.
    pub ablations: bool,
}

impl Settings {
    /// Months of the longest horizon.
    fn longest(&self) -> usize {
        self.horizons.iter().copied().max().unwrap_or(1)
    }
}

/// Who makes a forecast.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Forecaster {
    /// The scenario, brought up to date at each origin.
    Scenario,
    /// The same without a mechanism.
    Without(Mechanism),
    /// A base line.
    Baseline(Baseline),
    /// The filtered level alone.
    Level,
    /// The level as known from before and after: what no forecast by levels can beat.
    Ceiling,
}

impl Forecaster {
    /// Its key in files and tables.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Scenario => "scenario",
            Self::Without(mechanism) => mechanism.key(),
            Self::Baseline(baseline) => baseline.key(),
            Self::Level => "level",
            Self::Ceiling => "ceiling",
        }
    }

    /// Those who need not know what came.
    fn beforehand() -> impl Iterator<Item = Self> {
        Self::all(false).into_iter().filter(|forecaster| *forecaster != Self::Ceiling)
    }

    fn all(ablations: bool) -> Vec<Self> {
        let mut all = vec![Self::Scenario];
        all.extend(Baseline::STANDARD.map(Self::Baseline));
        all.extend([Self::Level, Self::Ceiling]);
        if ablations {
            all.extend(Mechanism::ALL.map(Self::Without));
        }
        all
    }
}

/// Why there is no hindcast.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum HindcastError {
    /// No origin has months before and after it.
    #[error("no origin has {LEAST_HISTORY} months before it and whole months after it")]
    NoOrigins,
    /// Nothing is asked for.
    #[error("a hindcast needs horizons and paths")]
    Empty,
    /// A scenario cannot be brought up to date.
    #[error(transparent)]
    Update(#[from] UpdateError),
    /// A measure's time cannot be moved.
    #[error(transparent)]
    NotShifted(#[from] NotShifted),
    /// A base line has no forecast.
    #[error(transparent)]
    Baseline(#[from] BaselineError),
    /// A level cannot be worked out.
    #[error(transparent)]
    Level(#[from] LevelError),
    /// No future of the scenario is sound.
    #[error("no future of the scenario could be counted")]
    NoFutures,
}

/// Every forecast with its scores, and what they say together.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Hindcast {
    /// Origins, in order of time.
    pub origins: Vec<Month>,
    /// Areas that forecasts are of.
    pub areas: Vec<Area>,
    /// Every forecast.
    pub scored: Vec<Scored>,
    /// Every forecast of all single regions at once.
    pub joint: Vec<Joint>,
    /// By forecaster, kind of area and horizon.
    pub summary: Summary,
}

/// Runs a hindcast: counts' columns are the theatre's regions. Forecasts of different origins are made side by side; results do
/// not depend on it. `done` is told, whenever an origin is finished, how many are, and of how many.
///
/// # Errors
///
/// If nothing can be forecast or held against what came, or the scenario cannot be brought up to date.
pub fn hindcast(
    scenario: &Scenario,
    counts: &MonthlyCounts,
    settings: &Settings,
    done: &(dyn Fn(u64, u64) + Sync),
) -> Result<Hindcast, HindcastError> {
    if settings.horizons.is_empty() || settings.horizons.contains(&0) || settings.paths == 0 {
        return Err(HindcastError::Empty);
    }
    let areas = areas::of(scenario);
    let origins = origins(counts, settings);
    if origins.is_empty() {
        return Err(HindcastError::NoOrigins);
    }
    let forecasters = Forecaster::all(settings.ablations);
    let finished = AtomicU64::new(0);
    let of_origin = |&origin: &usize| -> Result<(Vec<Scored>, Vec<Joint>), HindcastError> {
        let (mut all, mut together) = (Vec::new(), Vec::new());
        let known = Known::at(scenario, counts, origin)?;
        for &forecaster in &forecasters {
            let paths = forecast(forecaster, scenario, counts, &known, settings)?;
            let before =
                |area: &Area, horizon: usize| counts.total(origin.checked_sub(horizon)?..origin, &area.regions);
            let asked = (areas.as_slice(), settings.horizons.as_slice());
            scored::add(&mut all, (forecaster.key(), origin), &paths, counts, asked, before);
            joint::add(&mut together, (forecaster.key(), origin), &paths, counts, asked);
        }
        done(finished.fetch_add(1, Ordering::Relaxed) + 1, origins.len() as u64);
        Ok((all, together))
    };
    let found = origins.par_iter().map(of_origin).collect::<Result<Vec<_>, _>>()?;
    let (scored, joint): (Vec<_>, Vec<_>) = found.into_iter().unzip();
    let (scored, joint) = (scored.concat(), joint.concat());
    let summary = table::summarise(&scored, &joint, &areas, settings);
    let origins = origins.iter().map(|&o| counts.first().plus(i32::try_from(o).unwrap_or(0))).collect();
    Ok(Hindcast { origins, areas, scored, joint, summary })
}

/// What is known at an origin.
struct Known {
    /// Row of the counts of the first month that is not known.
    row: usize,
    /// That month.
    origin: Month,
    levels: Levels,
}

impl Known {
    fn at(scenario: &Scenario, counts: &MonthlyCounts, row: usize) -> Result<Self, UpdateError> {
        let origin = counts.first().plus(i32::try_from(row).unwrap_or(0));
        let levels = Levels::before(scenario, &counts.until(row), origin.first_day())?;
        Ok(Self { row, origin, levels })
    }
}

/// Rows of the counts that may be origins: months with a history before them and the shortest horizon after them.
fn origins(counts: &MonthlyCounts, settings: &Settings) -> Vec<usize> {
    let row = |month: Month| month.since(counts.first());
    let (from, to) = (row(settings.origins.0), row(settings.origins.1));
    let shortest = settings.horizons.iter().copied().min().unwrap_or(1);
    let held = |&origin: &usize| {
        let asked = i64::try_from(origin).is_ok_and(|row| (from..=to).contains(&row));
        asked && origin >= LEAST_HISTORY && origin + shortest <= counts.months()
    };
    (0..counts.months()).filter(held).collect()
}

/// The paths of a forecaster from the month in row `origin` on, over the longest horizon.
fn forecast(
    forecaster: Forecaster,
    scenario: &Scenario,
    counts: &MonthlyCounts,
    known: &Known,
    settings: &Settings,
) -> Result<Paths, HindcastError> {
    let months = settings.longest();
    let seed = settings.seed;
    let home = areas::home(scenario);
    let wide = |paths: Paths| areas::widened(&paths, &home, counts.regions());
    Ok(match forecaster {
        Forecaster::Scenario => from_scenario(scenario, known, months, settings)?,
        Forecaster::Without(mechanism) => from_scenario(&mechanism.removed(scenario), known, months, settings)?,
        Forecaster::Baseline(baseline) => {
            wide(baseline.paths(&counts.until(known.row).of_regions(&home), months, settings.paths, seed)?)
        }
        Forecaster::Level => wide(levels::paths(known.levels.estimates(), months, settings.paths, seed)?),
        Forecaster::Ceiling => {
            let end = (known.row + months).min(counts.months());
            let (table, prior) = (counts.of_regions(&home), ModelPrior::default());
            wide(levels::ceiling(&table, known.row..end, &prior, Sharing::Own, settings.paths, seed)?)
        }
    })
}

/// The scenario brought up to date from what is known, and its futures.
fn from_scenario(
    scenario: &Scenario,
    known: &Known,
    months: usize,
    settings: &Settings,
) -> Result<Paths, HindcastError> {
    let start = start_at_levels(scenario, &known.levels, UPDATING)?;
    let after = going_on(scenario, &start, &Provenance::default())?;
    futures::paths(&after, known.origin, months, settings).ok_or(HindcastError::NoFutures)
}
