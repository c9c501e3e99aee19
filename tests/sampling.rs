//! Distributions, designs and plans against exact results.

#[path = "sampling/design.rs"]
mod design;
#[path = "sampling/distribution.rs"]
mod distribution;
#[path = "sampling/float.rs"]
mod float;
#[path = "sampling/table.rs"]
mod table;
