//! The tests of a build that makes PDFs, as a program of their own: of all tests these alone need typst and krilla, which
//! take long to build, and the others need not be built a second time beside them.
#![allow(clippy::pedantic, clippy::disallowed_methods, reason = "tests check with plain, independent code")]
#![allow(dead_code, reason = "the other tests look at the rest of what they share")]

mod charts;
mod common;
mod pdf;
mod run_folder;
mod sample;
