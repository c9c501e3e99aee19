//! Words and pictures: numbers for people become text in three languages, charts, briefings and the folder a run leaves.
#![forbid(unsafe_code)]

pub mod charts;
mod figures;
pub mod locale;
pub mod report;

pub use figures::Figures;
