//! What a user sees of scenario and theatre files: that they load, and what a mistake in them gets.

mod bench;
mod elicited;
mod files;
mod languages;
mod opened;
mod overrides;
mod quantities;
mod resolved;
mod robustness;
mod schema;
mod shipped;
mod slips;
mod theatres;
mod wholes;
