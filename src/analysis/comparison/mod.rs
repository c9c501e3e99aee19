//! What a paired ensemble says: differences with their error and a verdict, ranking, dominance, regret,
//! displacement, portfolios of measures and the credit of each.

mod attribution;
mod basis;
mod compare;
mod cost;
mod displacement;
mod dominance;
mod estimate;
mod frontier;
mod portfolio;
mod ranking;
mod shapley;
mod spread;

pub use attribution::{Attributed, Attribution, StepNotes, Steps};
pub use basis::Basis;
pub use compare::{COMPARISON_FORMAT, Compared, Comparison, HypothesisWeight, ItemComparison, ScenarioComparison};
pub use displacement::{Displaced, Displacement};
pub use dominance::{Dominance, Order, dominance};
pub use estimate::{Estimate, Verdict, family_z, paired_difference, variance_reduction, verdict};
pub use frontier::frontier;
pub use portfolio::{
    CreditNotes, Credits, Interaction, MeasureCost, PORTFOLIO_FORMAT, Pair, Portfolio, PortfolioEntry,
};
pub use ranking::{Harms, Standing, ranking};
pub use shapley::shapley;
pub use spread::{Density, Spread, spread};
