//! An answer to a question put to futures, as its file keeps it: any of them, known by the question.

use serde::{Deserialize, Serialize};

use crate::discovery::{FAILURES_FORMAT, Failures};
use crate::flips::{FLIPS_FORMAT, Flips};
use crate::response::{RESPONSES_FORMAT, Responses};
use crate::sensitivity::{SENSITIVITY_FORMAT, Sensitivity};
use crate::worth::{WORTHS_FORMAT, Worths};

/// An answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "question", rename_all = "snake_case")]
pub enum Answer {
    /// How outcomes answer to levers.
    Respond(Box<Responses>),
    /// What carries outcomes.
    Sensitivity(Box<Sensitivity>),
    /// Where a policy fails.
    Discover(Box<Failures>),
    /// What would turn the advice.
    Flip(Box<Flips>),
    /// What is worth finding out.
    Worth(Box<Worths>),
}

impl Answer {
    /// Whether the file has the layout of this version of the program.
    #[must_use]
    pub fn is_ours(&self) -> bool {
        match self {
            Self::Respond(found) => found.format == RESPONSES_FORMAT,
            Self::Sensitivity(found) => found.format == SENSITIVITY_FORMAT,
            Self::Discover(found) => found.format == FAILURES_FORMAT,
            Self::Flip(found) => found.format == FLIPS_FORMAT,
            Self::Worth(found) => found.format == WORTHS_FORMAT,
        }
    }
}
