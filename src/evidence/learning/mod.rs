//! What numbers of a history say of what was behind it, learned from simulated histories: a regression of quantities on them,
//! and a classifier of hypotheses.

mod linear;
mod ridge;
mod softmax;
mod standard;

pub(crate) use linear::Gram;
pub(crate) use ridge::Ridge;
pub(crate) use softmax::{Softmax, log_softmax};
pub(crate) use standard::Standard;

#[cfg(test)]
mod tests;
