//! What the picture of cost and effect and the table under it show.

use super::canvas::TextStyle;
use super::theme;
use harmattan_analysis::comparison::Estimate;

/// How names of points are written.
pub(super) const NAME: TextStyle = TextStyle { size: 12.0, ..theme::LABEL };

/// One portfolio.
#[derive(Clone, Debug)]
pub struct Point {
    /// Name in the reader's language (its measures).
    pub name: String,
    /// Whether it is named in the picture, where there is room; those on the frontier are first.
    pub label: bool,
    /// Its mean cost, USD; beside a base that costs something, the difference to it.
    pub cost_usd: f64,
    /// The range within which 80 % of the draws of that cost lie, USD.
    pub cost_range_usd: Option<[f64; 2]>,
    /// How much it lowers the outcome: positive is less risk.
    pub reduction: Estimate,
    /// Whether no other portfolio does more for as little.
    pub efficient: bool,
    /// Number of measures in it.
    pub size: u32,
}
