//! What a paired ensemble says: differences with their error and a verdict, ranking, dominance, regret,
//! displacement, portfolios of measures and the credit of each.

mod answers;
mod attribution;
mod basis;
mod compare;
mod cost;
mod displacement;
mod dominance;
mod estimate;
mod frontier;
mod in_full;
mod item_notes;
mod many;
mod portfolio;
mod ranking;
mod regret;
mod shapley;
mod spread;
mod words;

pub use answers::{Answer, is_asked};
pub use attribution::{Attributed, Attribution, Steps};
pub use basis::Basis;
pub use compare::{
    COMPARISON_FORMAT, Compared, Comparison, Entrant, ExtraCost, HypothesisWeight, ItemComparison, ScenarioComparison,
};
pub use displacement::{Cause, Displaced, Displacement, Judging, WARNING_SHARE};
pub use dominance::{Dominance, Order, dominance};
pub use estimate::{
    Estimate, Verdict, amount_difference, family_z, harm_difference, paired_difference, variance_reduction, verdict,
};
pub use frontier::frontier;
pub use in_full::{FULL_EFFECT_FUTURES, Timed};
pub use item_notes::ItemNotes;
pub use many::FALSE_DISCOVERY_RATE;
pub use portfolio::{BudgetStep, Credits, Interaction, MeasureCost, PORTFOLIO_FORMAT, Pair, Portfolio, PortfolioEntry};
pub use ranking::{Harms, Standing, ranking};
pub use shapley::shapley;
pub use spread::{Density, Spread, SpreadIntervals, spread};
