//! What every trajectory of a scenario shares: the theatre's tables, the columns, the calendar.

use std::sync::Arc;

use super::geography::Geography;
use super::members::Members;
use super::outcomes::OutcomeSpace;
use super::trajectory::SeriesSpace;
use crate::calendar::Date;
use crate::parameters::ParameterSpace;
use crate::theatre::Theatre;

/// What every trajectory of a scenario shares.
pub struct Model {
    /// The theatre.
    pub theatre: Arc<Theatre>,
    /// Layout of the parameters.
    pub parameters: Arc<ParameterSpace>,
    /// Columns of the outcomes.
    pub outcomes: OutcomeSpace,
    /// Columns of the weekly series.
    pub series: SeriesSpace,
    /// First day.
    pub start: Date,
    /// Days simulated.
    pub horizon_days: u32,
    pub(super) geo: Geography,
    pub(super) members: Members,
    /// Ends of the calendar months the horizon touches, in days after the start.
    pub(super) month_ends: Vec<f64>,
}

impl Model {
    /// Prepares what follows from the theatre alone.
    #[must_use]
    pub fn new(theatre: Arc<Theatre>, parameters: Arc<ParameterSpace>, start: Date, horizon_days: u32) -> Self {
        let (months, month_ends) = months(start, horizon_days);
        let geo = Geography::new(&theatre);
        Self {
            members: Members::new(&geo, &parameters),
            outcomes: OutcomeSpace::new(&theatre, &months),
            series: SeriesSpace::new(&theatre, horizon_days),
            geo,
            theatre,
            parameters,
            start,
            horizon_days,
            month_ends,
        }
    }
}

/// Names (`2025-07`) and ends (days after the start, the last cut at the horizon) of the months touched.
fn months(start: Date, horizon_days: u32) -> (Vec<String>, Vec<f64>) {
    let (mut names, mut ends) = (Vec::new(), Vec::new());
    let mut first = Date { day: 1, ..start };
    loop {
        let next = Date { day: 1, ..first.plus_days(31) };
        let end = next.to_days() - start.to_days();
        names.push(format!("{:04}-{:02}", first.year, first.month));
        ends.push(f64::from(horizon_days).min(f64::from(i32::try_from(end).unwrap_or(i32::MAX))));
        if end >= i64::from(horizon_days) {
            return (names, ends);
        }
        first = next;
    }
}
