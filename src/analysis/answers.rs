//! An answer to a question put to futures, as its file keeps it: any of them, known by the question.

use serde::{Deserialize, Serialize};

use crate::InLanguages;
use crate::discovery::Failures;
use crate::flips::Flips;
use crate::response::Responses;
use crate::sensitivity::Sensitivity;
use crate::worth::Worths;
use harmattan_core::scenario::Scenario;
use harmattan_engine::Estimates;

/// Layout of the files.
pub const ANSWERS_FORMAT: u32 = 1;

/// What an answer was taken from: the first lines of its file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Origin {
    /// Layout of the file: of an answer [`ANSWERS_FORMAT`].
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
    /// How probable a rare event is.
    Rare(Box<Rarely>),
}

/// The probability of a rare event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rarely {
    /// What it was taken from.
    #[serde(flatten)]
    pub origin: Origin,
    /// The event, as asked.
    pub event: String,
    /// Trajectories at a time in a run.
    pub paths: u64,
    /// Days of a whole trajectory.
    pub days: u32,
    /// Whether trajectories could be followed towards the event.
    pub followed: bool,
    /// Trajectories set aside.
    pub failed: u64,
    /// How many times more plain simulation would take for the same standard error.
    pub times_cheaper: Option<f64>,
    /// The probability, in all and by hypothesis.
    pub estimates: Estimates,
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
            Self::Rare(found) => &found.origin,
        }
    }
}
