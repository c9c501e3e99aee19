//! Comparisons: paired differences against known laws, variants against the scenarios they stand for, and the
//! commands as a user sees them.
#![allow(clippy::pedantic, clippy::disallowed_methods, reason = "tests check with plain, independent code")]

#[path = "comparison/laws.rs"]
mod laws;
#[path = "comparison/pages.rs"]
mod pages;
#[path = "comparison/program.rs"]
mod program;
#[path = "comparison/variants.rs"]
mod variants;
#[path = "comparison/words.rs"]
mod words;
