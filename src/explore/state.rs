//! What the page holds and sends: a scenario and what differs from it.

use std::collections::BTreeMap;

use harmattan_core::Language;
use serde::Deserialize;

/// The state of the page.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageState {
    /// Which scenario the server holds it builds on.
    pub base: String,
    /// Values as after `--set`, by key.
    #[serde(default)]
    pub set: BTreeMap<String, String>,
    /// The language of the words.
    #[serde(default)]
    pub lang: Lang,
}

/// A language as the page names it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// French.
    Fr,
    /// Arabic.
    Ar,
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::En => Self::English,
            Lang::Fr => Self::French,
            Lang::Ar => Self::Arabic,
        }
    }
}

/// The one number of futures: every picture that is left standing rests on it. Few where changed bytes are thrown at requests
/// (`tests/fuzz`): what they are asked with is looked at, not how long a true run takes.
pub const FUTURES: u64 = if cfg!(fuzzing) { 64 } else { 2000 };

/// Most values that differ, and the longest key and value, bytes.
const MOST_VALUES: usize = 1000;
const LONGEST_KEY: usize = 200;
const LONGEST_VALUE: usize = 10_000;

/// Settings that the page may not change: how many futures, and of how many draws.
pub const OURS: [&str; 3] = ["trajectories", "repeats", "design"];

impl PageState {
    /// Whether it is such as the page makes it.
    pub fn is_sound(&self) -> bool {
        // Keys of scenarios are of these letters; quotes, spaces and ends of lines could say something else.
        let is_of_key = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '.');
        let sound = |(key, value): (&String, &String)| {
            key.len() <= LONGEST_KEY && key.chars().all(is_of_key) && value.len() <= LONGEST_VALUE
        };
        self.set.len() <= MOST_VALUES && self.set.iter().all(sound)
    }

    /// The state as options over its scenario, in order of keys.
    pub fn options(&self) -> Vec<String> {
        options(&self.set)
    }
}

/// Values by key as options, with the number of futures in place of any other.
pub fn options(set: &BTreeMap<String, String>) -> Vec<String> {
    let given = set.iter().filter(|(key, _)| !OURS.contains(&key.as_str()));
    let all = given.map(|(key, value)| format!("{key}={value}"));
    all.chain([format!("--trajectories={FUTURES}")]).collect()
}
