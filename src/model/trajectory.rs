//! What one trajectory leaves behind: flat arrays that are reused, never grown, while events run.

use crate::theatre::Theatre;

/// Columns of the weekly series besides the cells of each front.
pub const SERIES_PER_WEEK_EXTRA: usize = 2;

/// The weekly series: at days 0, 7, 14 … up to the horizon, cells by front, the number of western
/// corridors closed, and the highest spread level so far.
#[derive(Clone, Debug)]
pub struct SeriesSpace {
    /// Days looked at.
    pub days: Vec<u32>,
    /// Column names: `cells.<front>` …, `corridors_closed`, `spread_level`.
    pub columns: Vec<String>,
}

impl SeriesSpace {
    /// The series of a theatre over a horizon in days.
    #[must_use]
    pub fn new(theatre: &Theatre, horizon_days: u32) -> Self {
        let mut columns: Vec<String> = theatre.fronts.iter().map(|f| format!("cells.{}", f.key)).collect();
        columns.push("corridors_closed".to_owned());
        columns.push("spread_level".to_owned());
        Self { days: (0..=horizon_days).step_by(7).collect(), columns }
    }
}

/// One simulated future.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Trajectory {
    /// One number per column of the `OutcomeSpace`; NaN where missing.
    pub outcomes: Vec<f64>,
    /// Weekly series, week by week: `series[week * columns + column]`, whole numbers.
    pub series: Vec<u32>,
    /// Strikes by the size of their wave (index = size; the last index gathers all larger ones).
    pub strikes_by_size: Vec<u32>,
    /// Those of them that no drone or ground unit served.
    pub unserved_by_size: Vec<u32>,
    /// Days each link of the theatre was closed (corridor links only; others stay 0), cut at the horizon.
    pub link_closed_days: Vec<f64>,
    /// Number of events: waves, relocations, formations, losses, ambushes, phases.
    pub events: u64,
}
