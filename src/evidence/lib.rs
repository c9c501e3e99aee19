//! What happened → what it says of a scenario: event files, the level of violence behind counts, and scores of forecasts.
#![forbid(unsafe_code)]

pub mod events;
pub mod scores;
