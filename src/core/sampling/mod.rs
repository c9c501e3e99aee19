//! Draws and streams: a scenario and a trajectory number → one value for every uncertain quantity,
//! and counter-based random streams for what happens by chance.

mod allotment;
mod bins;
mod copula;
mod course;
mod curve;
mod design;
mod draws;
pub mod float;
mod key;
mod latin;
mod measures;
mod octaves;
mod plan;
mod replicates;
mod resampling;
mod rows;
mod seasons;
mod sobol;
mod stream;
mod table;

pub use bins::{Bins, MOST_BINS};
pub use copula::Copula;
pub(crate) use course::Ahead;
pub use design::{MOST_DRAWS, Uniforms};
pub use draws::Dimension;
pub use key::counter_hash;
pub use plan::{Epoch, Plan, Sampler, Scratch};
pub use replicates::Replicates;
pub use resampling::PoissonWeights;
pub use seasons::Seasonal;
pub(crate) use stream::{BATCH, coarse, fine};
pub use stream::{Purpose, Stream};
pub use table::{QuantileTable, normal_quantile};
