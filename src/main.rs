//! The program: arguments in, library calls, words out.
#![forbid(unsafe_code)]

fn main() {}
