//! The experiments there are: one scenario's futures, several scenarios, all combinations of measures, and the way from one
//! scenario to another.

pub(crate) mod futures;
pub(crate) mod portfolios;
pub(crate) mod variants;
pub(crate) mod walk;
