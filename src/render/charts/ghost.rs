//! What stays behind a chart in grey: the scenario that the one shown is held against.

use super::canvas::{Dash, Stroke};
use super::colour::Rgb;
use crate::locale::{Arg, Locale};

/// Its colour: there, but not looked at first.
pub(super) const COLOUR: Rgb = super::theme::SOFT;

/// The same chart's input for the scenario behind.
#[derive(Clone, Debug)]
pub struct Ghost<I> {
    /// What the chart would show of it.
    pub input: I,
    /// Its title in the reader's language.
    pub name: String,
}

impl<I> Ghost<Option<I>> {
    /// The same where there is anything to show of it.
    #[must_use]
    pub fn told(self) -> Option<Ghost<I>> {
        let Self { input, name } = self;
        input.map(|input| Ghost { input, name })
    }
}

/// A sub-title that says what is grey, where anything is.
pub(super) fn subtitle<I>(words: String, ghost: Option<&Ghost<I>>, locale: &Locale) -> String {
    let Some(ghost) = ghost else { return words };
    let args = [("subtitle", Arg::Text(words.as_str())), ("scenario", Arg::Text(&ghost.name))];
    locale.format("chart-ghost", &args)
}

/// How its lines are drawn.
pub(super) fn line() -> Stroke {
    Stroke::new(&COLOUR, 1.6).dashed(Dash::Dashed)
}
