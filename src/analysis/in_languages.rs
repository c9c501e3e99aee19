//! A text in every language, as files keep it.

use harmattan_core::{Language, Translations};
use serde::{Deserialize, Serialize};

/// A text in every language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names are the codes of the languages")]
pub struct InLanguages {
    pub en: String,
    pub fr: String,
    pub ar: String,
}

impl InLanguages {
    /// One text a language, made by `of`.
    #[must_use]
    pub fn each(of: impl Fn(Language) -> String) -> Self {
        Self::from(&Translations::each(of))
    }

    /// That of a language.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::English => &self.en,
            Language::French => &self.fr,
            Language::Arabic => &self.ar,
        }
    }
}

impl From<&Translations> for InLanguages {
    fn from(t: &Translations) -> Self {
        Self { en: t.en.clone(), fr: t.fr.clone(), ar: t.ar.clone() }
    }
}
