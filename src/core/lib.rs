//! The model and what it stands on, pure: no file, thread, clock or language is touched here.
//!
//! ```text
//! calendar, translations, parameters, theatre, distribution      what things are called and what they are
//!   → scenario (types alone) → sampling → model
//! ```
//!
//! The mathematics is in `docs/model.md`.
#![forbid(unsafe_code)]

pub mod calendar;
pub mod discount;
pub mod distribution;
pub mod linear;
pub mod model;
pub mod parameters;
pub mod sampling;
pub mod scenario;
mod significant;
pub mod theatre;
mod translations;

pub use significant::significant;
pub use translations::{Language, Translations};
