//! Distributions, designs and plans against exact results.

#[path = "sampling/distribution.rs"]
mod distribution;
#[path = "sampling/float.rs"]
mod float;
#[path = "sampling/table.rs"]
mod table;
