//! What a user sees of scenario and theatre files: that they load, and what a mistake in them gets.
#![allow(clippy::pedantic, clippy::disallowed_methods, reason = "tests check with plain, independent code")]

#[path = "scenario/bench.rs"]
mod bench;
#[path = "scenario/files.rs"]
mod files;
#[path = "scenario/languages.rs"]
mod languages;
#[path = "scenario/overrides.rs"]
mod overrides;
#[path = "scenario/quantities.rs"]
mod quantities;
#[path = "scenario/resolved.rs"]
mod resolved;
#[path = "scenario/robustness.rs"]
mod robustness;
#[path = "scenario/schema.rs"]
mod schema;
#[path = "scenario/shipped.rs"]
mod shipped;
#[path = "scenario/theatres.rs"]
mod theatres;
#[path = "scenario/wholes.rs"]
mod wholes;
