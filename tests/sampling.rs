//! Distributions, designs and plans against exact results.

#[path = "sampling/distribution.rs"]
mod distribution;
