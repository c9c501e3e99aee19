//! One forecast of one area over one horizon, against what came.

use super::Area;
use crate::scores::{CountForecast, LEVELS};
use crate::{Month, MonthlyCounts, Paths};

/// A forecast of a total, what came, and its scores.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Scored {
    /// First month forecast.
    pub origin: Month,
    /// Key of who made it.
    pub forecaster: String,
    /// Key of its area.
    pub area: String,
    /// Months.
    pub horizon: usize,
    /// Events that came.
    pub observed: u32,
    /// Mean of the forecast, events.
    pub mean: f64,
    /// Ends of its central 80 % interval.
    pub low: u32,
    /// The upper one.
    pub high: u32,
    /// CRPS, events.
    pub crps: f64,
    /// Logarithmic score, bits.
    pub bits: f64,
    /// Interval score at 80 %, events.
    pub interval_score: f64,
    /// Whether what came lies within 50, 80 and 95 %.
    pub inside: [bool; 3],
    /// Randomised transform, 0 to 1.
    pub pit: f64,
    /// Events of as many months before, where they are known: what `rise` is measured against.
    pub before: Option<u32>,
    /// Probability of more events than that.
    pub rise: Option<f64>,
}

/// Adds the forecasts of all areas and horizons that can be held against what came from row `origin` of the counts on; `before`
/// tells the events of an area in as many months before.
pub(super) fn add(
    all: &mut Vec<Scored>,
    (forecaster, origin): (&str, usize),
    paths: &Paths,
    counts: &MonthlyCounts,
    (areas, horizons): (&[Area], &[usize]),
    before: impl Fn(&Area, usize) -> Option<u32>,
) {
    for area in areas {
        for &horizon in horizons.iter().filter(|&&h| h <= paths.months()) {
            let observed = counts.total(origin..origin + horizon, &area.regions);
            let forecast = paths.ensemble(0..horizon, &area.regions);
            let (Some(observed), Some(forecast)) = (observed, forecast) else { continue };
            let (low, high) = forecast.interval(LEVELS[1]);
            let before = before(area, horizon);
            let within = |level: f64| {
                let (low, high) = forecast.interval(level);
                (low..=high).contains(&observed)
            };
            all.push(Scored {
                origin: counts.first().plus(i32::try_from(origin).unwrap_or(0)),
                forecaster: forecaster.to_owned(),
                area: area.key.clone(),
                horizon,
                observed,
                mean: forecast.mean(),
                low,
                high,
                crps: forecast.crps(observed),
                bits: forecast.bits(observed),
                interval_score: forecast.interval_score(LEVELS[1], observed),
                inside: LEVELS.map(within),
                pit: forecast.pit(observed, spread_evenly(origin)),
                before,
                rise: before.map(|before| forecast.at_least(before.saturating_add(1))),
            });
        }
    }
}

/// Where within its step the transform of an origin is put: multiples of the golden section are spread evenly over (0, 1),
/// and the same for all who forecast from there.
fn spread_evenly(origin: usize) -> f64 {
    let turned = (origin as f64 + 0.5) * 0.618_033_988_749_894_9;
    turned - libm::floor(turned)
}
