//! The ensemble against synthetic trajectories whose law is known: the same to the bit for any number of
//! threads, exact where it counts, within the stated error where it does not. And the folder it is written to.
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the numbers of synthetic trajectories are in range by construction"
)]

pub mod synthetic;

mod draws;
mod files;
mod folder;
mod laws;
mod nested;
mod pages;
pub mod pieces;
mod stratified;
mod summaries;
mod trouble;
