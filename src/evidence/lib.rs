//! What happened → what it says of a scenario: event files, the level of violence behind counts, and scores of forecasts.
//!
//! ```text
//! counts                            events per month and region
//!   → baselines, levels → paths     forecasts of them
//!       → scores                    held against what happened
//!   → update → futures               a scenario that goes on from them, and forecasts by it (hindcast)
//! histories → learning → assess, calibrate   what they say of hypotheses and of quantities left open
//! truths                            counts simulated by laws that are not the model's
//! ```
#![forbid(unsafe_code)]

pub mod assess;
pub mod baselines;
pub mod calibrate;
mod counts;
mod draws;
pub mod events;
mod futures;
pub mod hindcast;
pub mod histories;
mod laws;
mod learning;
pub mod levels;
mod paths;
pub mod scores;
pub mod truths;
pub mod update;

pub use counts::{CountsError, Month, MonthCount, MonthlyCounts};
pub use paths::{Paths, PathsError};
