//! The campaign model against exact results (model.md section 10): every mechanism alone, with all others
//! switched off, and all of them together against a slow and obvious reckoning of the observed events.
//!
//! Expected values come from formulas written here, never from the program. Seeds are fixed, so a test passes or
//! fails once and for all; the tolerances are those of `statistics`: a right program would fail a check with
//! probability below 10⁻⁶ if the seed were drawn anew.
#![allow(
    clippy::pedantic,
    clippy::disallowed_methods,
    clippy::type_complexity,
    clippy::needless_range_loop,
    reason = "tests check with plain, independent code"
)]

mod blockades;
mod borders;
mod campaigns;
mod choice;
mod closures;
mod deaths;
mod engagement;
mod epochs;
mod everything;
mod incidents;
mod insight;
mod lab;
mod phases;
mod relocation;
mod replay;
mod response;
mod resume;
mod seasons;
mod spread;
mod statistics;
mod targets;
mod triggers;
mod turnover;
mod variables;
mod warning;
mod waves;
