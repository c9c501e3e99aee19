//! Which inputs carry a model's outcome, from outcomes alone: nothing here runs a model.
//!
//! ```text
//! points A, B and A with a group's inputs from B → Sobol indices ──→ shares that add up to 1
//! trajectories that change one input at a time   → elementary effects (screening)
//! any sample of inputs and outcomes              → PAWN and δ
//! pairs of correlated inputs                     → closed groups, independent of each other
//! ```
//!
//! Outcomes are those of a deterministic model: chance is one of its inputs (or held fixed), so that an input that does
//! nothing leaves an outcome the same to the bit. Where it is not, what differs by chance counts as an effect.

mod answer;
mod classes;
mod delta;
mod dependence;
mod groups;
mod index;
mod inputs;
mod pawn;
mod screening;
mod shares;
mod sobol;

#[cfg(test)]
mod tests;

pub use answer::{Carried, Depends, Indices, Sensitivity, Tables, screened};
pub use classes::Slices;
pub use dependence::{Dependence, Distance, dependence};
pub use groups::closed_groups;
pub use index::Index;
pub use inputs::{Group, Input, Inputs};
pub use screening::{Effect, Grid, Screening};
pub use shares::Shares;
pub use sobol::{GroupIndices, Sobol, sobol};
