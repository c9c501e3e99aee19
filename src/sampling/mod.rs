//! Draws and streams: a scenario and a trajectory number → one value for every uncertain quantity,
//! and counter-based random streams for what happens by chance.

pub mod float;
mod plan;
mod stream;

pub use plan::{Epoch, Plan, Sampler};
pub use stream::{Purpose, Stream};
