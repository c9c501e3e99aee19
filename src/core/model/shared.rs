//! What every trajectory of a scenario shares: the theatre's tables, the columns, the calendar.

use std::sync::Arc;

use super::geography::Geography;
use super::members::Members;
use super::outcomes::OutcomeSpace;
use super::trajectory::SeriesSpace;
use crate::calendar::{Date, months};
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
        let touched = months(start, horizon_days);
        let named: Vec<String> =
            touched.iter().map(|(first, _)| format!("{:04}-{:02}", first.year, first.month)).collect();
        let geo = Geography::new(&theatre);
        Self {
            members: Members::new(&geo, &parameters),
            outcomes: OutcomeSpace::new(&theatre, &named),
            series: SeriesSpace::new(&theatre, horizon_days),
            geo,
            theatre,
            parameters,
            start,
            horizon_days,
            month_ends: touched.iter().map(|(_, end)| *end).collect(),
        }
    }
}
