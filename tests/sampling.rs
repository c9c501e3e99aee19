//! Distributions, designs and plans against exact results.

#[path = "sampling/design.rs"]
mod design;
#[path = "sampling/distribution.rs"]
mod distribution;
#[path = "sampling/float.rs"]
mod float;
#[path = "sampling/measures.rs"]
mod measures;
#[path = "sampling/plan.rs"]
mod plan;
#[path = "sampling/small.rs"]
mod small;
#[path = "sampling/table.rs"]
mod table;
