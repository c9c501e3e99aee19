//! What it is worth to know something before choosing a policy: by how much the expected harm falls if the choice may
//! follow the answer. Perfect knowledge of one key, of a group of keys or of the hypothesis, by regression over the
//! futures at hand (Strong, Oakley and Brennan 2014), and what a study of a stated size would tell of a key (Jalal and
//! Alarid-Escudero 2018).
//!
//! The greatest of several noisy fits is greater than the greatest of what they estimate: chance looks like worth. So
//! values are cross-fitted. Futures are cut into halves, in several ways; either half chooses policies by what the
//! other says, with and without the answer, and judges by harm that had no part in the choice. What comes out is the
//! value of a rule that can be followed: right on average for a rule learned from half of the futures, and at most the
//! value of the best one. (Halves, not tenths: where policies are nearly equal, tenths flip between them together, and
//! scatter twice as much.)
//!
//! ```text
//! harm of every policy in every future → Futures (differences, blocks)
//! values of inputs → design (functions of the inputs) → learn → rule (what halves, all and resamples expect)
//!   → estimate (value, interval, verdict)
//! ```
//!
//! What all inputs together are worth is `of_group` with all of them: a value that can be had, hence a lower bound. An
//! upper bound, perfect foresight, would count chance among what can be learned, and is not given.

mod answer;
mod category;
mod design;
mod estimate;
mod futures;
mod group;
mod learn;
mod rule;
mod study;

#[cfg(test)]
mod tests;

pub use answer::{Asked, Known, Worths, worths};
pub use estimate::{Verdict, Worth};
pub use futures::{Futures, Settings, WorthError};
pub use study::{KeyWorth, Study, prior_sample_size};
