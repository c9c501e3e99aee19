//! Draws and streams: a scenario and a trajectory number → one value for every uncertain quantity,
//! and counter-based random streams for what happens by chance.

mod curve;
pub mod float;
mod octaves;
mod plan;
mod stream;
mod table;

pub use plan::{Epoch, Plan, Sampler};
pub use stream::{Purpose, Stream};
pub use table::{QuantileTable, normal_quantile};
