//! Comparisons: paired differences against known laws, variants against the scenarios they stand for, and the
//! commands as a user sees them.

mod apart;
mod full;
mod laws;
mod pages;
mod paired;
mod program;
mod since;
mod variants;
mod words;
