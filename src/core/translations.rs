//! Titles, names and descriptions in the three languages of the program, as plain data.

/// A language the program speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// French.
    French,
    /// Arabic.
    Arabic,
}

impl Language {
    /// All languages.
    pub const ALL: [Self; 3] = [Self::English, Self::French, Self::Arabic];

    /// ISO 639-1 code: `en`, `fr`, `ar`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::French => "fr",
            Self::Arabic => "ar",
        }
    }

    /// Whether text runs from right to left.
    #[must_use]
    pub const fn is_rtl(self) -> bool {
        matches!(self, Self::Arabic)
    }
}

/// A name or title given in every language by a scenario or theatre file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Translations {
    /// English.
    pub en: String,
    /// French.
    pub fr: String,
    /// Arabic.
    pub ar: String,
}

impl Translations {
    /// The text in one language.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::English => &self.en,
            Language::French => &self.fr,
            Language::Arabic => &self.ar,
        }
    }

    /// Whether there is no text in any language but white space.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        Language::ALL.iter().all(|&language| self.get(language).trim().is_empty())
    }

    /// The same text in every language (keys, proper names without translation).
    #[must_use]
    pub fn same(text: &str) -> Self {
        Self { en: text.to_owned(), fr: text.to_owned(), ar: text.to_owned() }
    }
}
