//! All tests of the library and the program as one program: the crates are linked once for all of them, and what one
//! test has simulated others read.
#![allow(clippy::pedantic, clippy::disallowed_methods, reason = "tests check with plain, independent code")]

mod brief;
mod briefing;
mod chart_command;
mod charts;
mod cli;
mod common;
mod comparison;
mod docs;
mod ensemble;
mod events;
mod evidence;
mod experts;
#[cfg(feature = "explore")]
mod explore;
mod generated;
mod glossary;
mod jobs;
mod layers;
mod locale;
mod model;
mod null_lever;
mod parts;
mod questions;
mod run_folder;
mod sample;
mod sampling;
mod scenario;
mod shards;
mod waiting;
mod workbook;
