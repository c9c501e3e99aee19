//! Harmattan: scenario and risk-assessment simulator for western Mali, Senegal and Mauritania.
//!
//! Data goes one way, and the modules say so in order:
//!
//! ```text
//! calendar, parameters, theatre, distribution, locale        leaves: what things are called and what they are
//!   → scenario → sampling → model → ensemble → analysis → charts → report → cli
//! ```
//!
//! The mathematics is in `docs/model.md`; every key of a scenario file in `docs/keys.md`.
//! The program is protective policy analysis at the level of towns, months and capacities.
#![forbid(unsafe_code)]

pub mod analysis;
pub mod calendar;
pub mod charts;
pub mod cli;
pub mod distribution;
pub mod ensemble;
pub mod locale;
pub mod model;
pub mod parameters;
pub mod report;
pub mod sampling;
pub mod scenario;
pub mod theatre;
