//! Distributions, designs and plans against exact results.

mod design;
mod distribution;
mod elicited;
mod float;
mod measures;
mod plan;
mod reference;
mod resampling;
mod seasons;
mod small;
mod stream;
mod table;
