//! What several experts say of quantities, made one: their weights by what is known (the classical model of structured expert
//! judgement, R. M. Cooke, *Experts in Uncertainty*, Oxford University Press 1991), and the linear pool of their laws.

mod classical;
mod pool;

pub use classical::{Performance, Scored, Weighing, equal_weights, performance};
pub use pool::{disagreements, pooled};
