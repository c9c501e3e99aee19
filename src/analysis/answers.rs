//! An answer to a question put to futures, as its file keeps it: any of them, known by the question.

use serde::{Deserialize, Serialize};

use crate::InLanguages;
use crate::discovery::Failures;
use crate::flips::Flips;
use crate::response::Responses;
use crate::sensitivity::Sensitivity;
use crate::worth::Worths;
use harmattan_core::scenario::Scenario;

/// Layout of the files.
pub const ANSWERS_FORMAT: u32 = 1;

/// What an answer was taken from: the first lines of its file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Origin {
    /// [`ANSWERS_FORMAT`].
    pub format: u32,
    /// Version of the program.
    pub program: String,
    /// Name of the scenario; of several the first.
    pub scenario: String,
    /// Its title, in every language.
    pub title: InLanguages,
    /// Its digest.
    pub scenario_digest: String,
    /// Seed.
    pub seed: u64,
}

impl Origin {
    /// That of a scenario of this digest, asked by this version of the program.
    #[must_use]
    pub fn new(scenario: &Scenario, digest: String, version: &str) -> Self {
        Self {
            format: ANSWERS_FORMAT,
            program: version.to_owned(),
            scenario: scenario.name.clone(),
            title: (&scenario.title).into(),
            scenario_digest: digest,
            seed: scenario.seed,
        }
    }
}

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
    /// What it was taken from.
    #[must_use]
    pub fn origin(&self) -> &Origin {
        match self {
            Self::Respond(found) => &found.origin,
            Self::Sensitivity(found) => &found.origin,
            Self::Discover(found) => &found.origin,
            Self::Flip(found) => &found.origin,
            Self::Worth(found) => &found.origin,
        }
    }
}
