//! The experiments there are: one scenario's futures, several scenarios, all combinations of measures, the way from one
//! scenario to another, and pick-freeze designs.

pub(crate) mod futures;
pub(crate) mod pick_freeze;
pub(crate) mod points;
pub(crate) mod portfolios;
pub(crate) mod variants;
pub(crate) mod walk;
