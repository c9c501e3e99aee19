//! What events say of the first day of a scenario that goes on from them: cells and campaigns, region by region
//! (model.md section 2), so that the events expected at first are those that were last seen.

mod apply;
pub(crate) mod per_month;
mod places;

pub(crate) use apply::shifted;
pub use apply::{NotShifted, going_on};

use harmattan_core::calendar::Date;
use harmattan_core::distribution::Distribution;
use harmattan_core::scenario::Scenario;

use crate::levels::{Estimate, LevelError, ModelPrior, Sharing, estimate};
use crate::{Month, MonthlyCounts};

/// Passes in which cells are brought to the events that they are to make.
const PASSES: usize = 3;
/// Whole months that a region's usual level is the mean of, and how many of them must be there.
const USUAL_MONTHS: usize = 12;
const LEAST_USUAL: usize = 6;
/// Share of the log by which the level now departs from the usual one that is taken for the campaign, and not for the cells:
/// cells come and go over years, campaigns over months, and counts alone cannot tell them apart.
const BY_CAMPAIGN: f64 = 0.5;
/// Largest factor of a campaign at the start either way.
const MOST_CAMPAIGN: f64 = 4.0;
/// Largest standard deviation of the log of a campaign at the start: of a region without events next to nothing is known.
const MOST_SPREAD: f64 = 1.0;
/// Largest factor of the cells of a region in one pass either way.
const MOST_PASS: f64 = 5.0;

/// Why events say nothing of a first day.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum UpdateError {
    /// There is no whole month before the day.
    #[error("no whole month of events ends by {0}")]
    NoMonths(Date),
    /// The columns of the counts are not the regions of the theatre.
    #[error("the counts are of {found} regions, the theatre has {expected}")]
    Regions {
        /// Columns there are.
        found: usize,
        /// Regions of the theatre.
        expected: usize,
    },
    /// A hypothesis or an expert sets a key that events say something of.
    #[error("a hypothesis or an expert sets {0}")]
    Hypothesis(String),
    /// A measure's time cannot be moved.
    #[error(transparent)]
    NotShifted(#[from] NotShifted),
    /// No level could be worked out.
    #[error(transparent)]
    Level(#[from] LevelError),
}

/// What events say of a region on the first day.
#[derive(Clone, Debug, PartialEq)]
pub struct RegionStart {
    /// Index in the theatre.
    pub region: usize,
    /// Events a month at the last of them: P10, median, P90.
    pub level: [f64; 3],
    /// Mean events of the whole months among the last twelve, where there are enough.
    pub usual: Option<f64>,
    /// Cells of the scenario that is gone on from, and cells now.
    pub cells_before: f64,
    /// Cells that make the level under the scenario's other assumptions.
    pub cells: f64,
    /// Effort of its campaign.
    pub campaign: Distribution,
}

impl RegionStart {
    /// Mean events a month where their median is that of the level and the campaign is as uncertain as it: what futures make in
    /// the mean.
    #[must_use]
    pub fn mean(&self) -> f64 {
        match self.campaign {
            Distribution::LogNormal { sigma, .. } => self.level[1] * libm::exp(0.5 * sigma * sigma),
            _ => self.level[1],
        }
    }
}

/// What events say of a first day.
#[derive(Clone, Debug, PartialEq)]
pub struct Start {
    /// The day.
    pub as_of: Date,
    /// Whole months of events that it rests on, and the last of them.
    pub months: usize,
    /// The last whole month.
    pub last: Month,
    /// Regions of the home country, in the theatre's order.
    pub regions: Vec<RegionStart>,
    /// Cells of each place of those regions, by index of the theatre.
    pub cells: Vec<(usize, f64)>,
    /// Extra waves a day that recent ones still set off: their mean in the long run.
    pub excitation: f64,
}

/// What the events before `as_of` say of that day. Columns of `counts` are the theatre's regions in its order; those of
/// neighbours are not looked at. `futures` futures of two months, thrice, bring the cells to the level.
///
/// # Errors
///
/// If no whole month ends by `as_of`, or the counts are not of the theatre's regions.
pub fn start_from(
    scenario: &Scenario,
    counts: &MonthlyCounts,
    as_of: Date,
    futures: u64,
) -> Result<Start, UpdateError> {
    start_at_levels(scenario, &Levels::before(scenario, counts, as_of)?, futures)
}

/// What is known of the levels of the regions at home on a day: of the counts alone, whatever scenario goes on from them.
#[derive(Clone, Debug)]
pub struct Levels {
    as_of: Date,
    known: MonthlyCounts,
    /// Regions at home, and what is known of each.
    regions: Vec<usize>,
    estimates: Vec<Estimate>,
}

impl Levels {
    /// From the whole months before a day; columns of `counts` are the theatre's regions.
    ///
    /// # Errors
    ///
    /// If no whole month ends by the day, or the counts are not of the theatre's regions.
    pub fn before(scenario: &Scenario, counts: &MonthlyCounts, as_of: Date) -> Result<Self, UpdateError> {
        let theatre = &scenario.theatre;
        if counts.regions() != theatre.regions.len() {
            return Err(UpdateError::Regions { found: counts.regions(), expected: theatre.regions.len() });
        }
        let known = before(counts, as_of).ok_or(UpdateError::NoMonths(as_of))?;
        let regions: Vec<usize> =
            (0..theatre.regions.len()).filter(|&r| theatre.regions[r].country == theatre.home).collect();
        let estimates = estimate(&known.of_regions(&regions), &ModelPrior::default(), Sharing::Own)?;
        Ok(Self { as_of, known, regions, estimates })
    }

    /// What is known of each region at home, in the theatre's order.
    #[must_use]
    pub fn estimates(&self) -> &[Estimate] {
        &self.estimates
    }
}

/// [`start_from`] with the levels worked out.
///
/// # Errors
///
/// If the levels are not of the scenario's regions.
pub fn start_at_levels(scenario: &Scenario, levels: &Levels, futures: u64) -> Result<Start, UpdateError> {
    let Levels { as_of, known, regions, estimates } = levels;
    let expected = scenario.theatre.regions.len();
    if known.regions() != expected {
        return Err(UpdateError::Regions { found: known.regions(), expected });
    }
    if let Some(key) = apply::set_elsewhere(scenario) {
        return Err(UpdateError::Hypothesis(key.to_owned()));
    }
    let is_whole = |row: &usize| known.total(*row..row + 1, regions).is_some();
    let whole: Vec<usize> = (0..known.months()).filter(is_whole).collect();
    let mut start = Start {
        as_of: *as_of,
        months: whole.len(),
        last: known.first().plus(whole.last().map_or(0, |&row| i32::try_from(row).unwrap_or(0))),
        regions: regions.iter().zip(estimates).map(|(&r, level)| region_start(scenario, known, r, level)).collect(),
        cells: Vec::new(),
        excitation: places::usual_excitation(scenario),
    };
    let mut wanted: Vec<f64> = start.regions.iter().map(|region| region.cells).collect();
    let usual: Vec<Distribution> = start.regions.iter().map(|region| region.campaign.clone()).collect();
    for pass in 0..=PASSES {
        start.regions.iter_mut().zip(&wanted).for_each(|(region, &cells)| region.cells = cells);
        start.cells = places::split(scenario, &mut start.regions);
        for ((region, &wanted), usual) in start.regions.iter_mut().zip(&wanted).zip(&usual) {
            region.campaign = beyond_room(usual, wanted, region.cells);
        }
        start.excitation = places::usual_excitation(scenario) * places::strength(scenario, &start);
        if pass < PASSES {
            let expected = per_month::events(&apply::at(scenario, &start)?, futures);
            for (region, wanted) in start.regions.iter().zip(&mut wanted) {
                let ratio = region.mean() / expected[region.region].max(1e-9);
                *wanted *= ratio.clamp(1.0 / MOST_PASS, MOST_PASS);
            }
        }
    }
    Ok(start)
}

/// The campaign of a region of which `placed` of the cells `wanted` found room: what is missing of them is made up by effort, as far
/// as a campaign goes. A region that has grown beyond the scenario's places would else make too few events.
fn beyond_room(usual: &Distribution, wanted: f64, placed: f64) -> Distribution {
    match usual {
        Distribution::LogNormal { median, sigma } if placed > 0.0 && wanted > placed => {
            let most = median.max(MOST_CAMPAIGN);
            Distribution::LogNormal { median: (median * wanted / placed).min(most), sigma: *sigma }
        }
        other => other.clone(),
    }
}

/// The whole months before a day, if there are any.
fn before(counts: &MonthlyCounts, as_of: Date) -> Option<MonthlyCounts> {
    let months = usize::try_from(Month::of(as_of).since(counts.first())).ok()?;
    let known = counts.until(months.min(counts.months()));
    known.rows().iter().any(|row| row.iter().any(|month| month.whole().is_some())).then_some(known)
}

/// A first guess of a region: as many more cells as its level is more than what a cell makes in the baseline's fit.
fn region_start(scenario: &Scenario, known: &MonthlyCounts, region: usize, estimate: &Estimate) -> RegionStart {
    let level = estimate.posterior();
    let usual = usual(known, region);
    let (_, sd) = level.ln_moments();
    let now = level.quantile(0.5);
    let departure = usual.map_or(0.0, |usual| BY_CAMPAIGN * libm::log(now / usual));
    let limit = libm::log(MOST_CAMPAIGN);
    let campaign =
        Distribution::LogNormal { median: libm::exp(departure.clamp(-limit, limit)), sigma: sd.min(MOST_SPREAD) };
    let before = places::cells_of(scenario, region);
    RegionStart {
        region,
        level: [0.1, 0.5, 0.9].map(|p| level.quantile(p)),
        usual,
        cells_before: before,
        cells: before.max(0.1),
        campaign,
    }
}

/// The mean of the whole months among the last twelve; none where there are too few, or no event in any.
fn usual(known: &MonthlyCounts, region: usize) -> Option<f64> {
    let series = known.series(region);
    let last = series.iter().skip(known.months().saturating_sub(USUAL_MONTHS));
    let whole: Vec<f64> = last.filter_map(|month| month.whole()).map(f64::from).collect();
    let mean = whole.iter().sum::<f64>() / whole.len().max(1) as f64;
    (whole.len() >= LEAST_USUAL && mean > 0.0).then_some(mean)
}
