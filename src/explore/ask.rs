//! What the calls of the page ask for, as they are sent.

use serde::Deserialize;

use crate::compare::Saved;
use crate::future::Which;
use crate::state::{Lang, PageState};
use crate::take::What;

/// `words`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskWords {
    /// The language.
    pub lang: Lang,
}

/// `study`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskStudy {
    /// Of what.
    pub state: PageState,
}

/// `run`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskRun {
    /// Of what.
    pub state: PageState,
    /// The charts that are looked at.
    pub charts: Vec<String>,
}

/// `compare`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskCompare {
    /// Whose base they are held against.
    pub state: PageState,
    /// What is compared.
    pub variants: Vec<Saved>,
}

/// `future`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskFuture {
    /// Of what.
    pub state: PageState,
    /// Which.
    pub which: Which,
}

/// `map`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskMap {
    /// Of what.
    pub state: PageState,
    /// The future's number.
    pub number: u64,
    /// Days after the start.
    pub day: f64,
}

/// `respond`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskRespond {
    /// Of what.
    pub state: PageState,
    /// The lever.
    pub name: String,
    /// The keys that it moves together.
    pub keys: Vec<String>,
}

/// `take`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskTake {
    /// Of what.
    pub state: PageState,
    /// What file.
    pub what: What,
    /// Of a picture, which.
    #[serde(default)]
    pub chart: Option<String>,
}

/// `left`, `stay`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskNothing {}
