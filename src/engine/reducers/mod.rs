//! What is kept of an experiment: the reducer of runs, the reducer of paired variants, and what they are made of.

pub(crate) mod counts;
pub(crate) mod drivers;
pub(crate) mod each;
pub(crate) mod histogram;
pub(crate) mod moments;
pub(crate) mod nested;
pub(crate) mod paired;
pub(crate) mod ratio;
pub(crate) mod replicates;
pub(crate) mod resamples;
pub(crate) mod sample;
pub(crate) mod summary;
pub(crate) mod table;
pub(crate) mod weekly;
