//! Distributions, designs and plans against exact results.
#![allow(clippy::pedantic, clippy::disallowed_methods, reason = "tests check with plain, independent code")]

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
#[path = "sampling/reference.rs"]
mod reference;
#[path = "sampling/resampling.rs"]
mod resampling;
#[path = "sampling/small.rs"]
mod small;
#[path = "sampling/stream.rs"]
mod stream;
#[path = "sampling/table.rs"]
mod table;
