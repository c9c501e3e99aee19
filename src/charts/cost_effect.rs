//! What a portfolio of measures costs and how much risk it takes away; the efficient frontier as steps, and
//! the budget.

use super::frame::{Frame, Words};
use super::{Caption, ChartError, Estimate, Svg, Unit};
use crate::locale::Locale;

/// What the chart shows.
#[derive(Clone, Debug)]
pub struct Input {
    /// Name of the outcome that is reduced, in the reader's language.
    pub outcome: String,
    /// What its values count.
    pub unit: Unit,
    /// The budget, USD.
    pub budget: Option<f64>,
    /// The portfolios, or the measures one by one (up to 4,096).
    pub points: Vec<Point>,
}

/// One portfolio.
#[derive(Clone, Debug)]
pub struct Point {
    /// Name in the reader's language (its measures).
    pub name: String,
    /// Whether it is named in the picture, where there is room; those on the frontier are first.
    pub label: bool,
    /// Its cost, USD.
    pub cost_usd: f64,
    /// How much it lowers the outcome: positive is less risk.
    pub reduction: Estimate,
    /// Whether no other portfolio does more for as little.
    pub efficient: bool,
    /// Number of measures in it.
    pub size: u32,
}

/// Draws the chart.
///
/// # Errors
/// If the plotting library refuses.
pub fn draw(_input: &Input, caption: &Caption, locale: &Locale) -> Result<Svg, ChartError> {
    let words = Words { title: locale.text("chart-empty"), subtitle: String::new() };
    let frame = Frame::new("cost-effect", locale, caption, words, 400.0);
    Ok(frame.finish())
}
