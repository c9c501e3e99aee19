//! The ensemble against synthetic trajectories whose law is known: the same to the bit for any number of
//! threads, exact where it counts, within the stated error where it does not. And the folder it is written to.
#![allow(clippy::pedantic, clippy::disallowed_methods, reason = "tests check with plain, independent code")]
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the numbers of synthetic trajectories are in range by construction"
)]

#[path = "ensemble/synthetic.rs"]
mod synthetic;

#[path = "ensemble/files.rs"]
mod files;
#[path = "ensemble/folder.rs"]
mod folder;
#[path = "ensemble/laws.rs"]
mod laws;
#[path = "ensemble/nested.rs"]
mod nested;
#[path = "ensemble/pages.rs"]
mod pages;
#[path = "ensemble/summaries.rs"]
mod summaries;
#[path = "ensemble/trouble.rs"]
mod trouble;
