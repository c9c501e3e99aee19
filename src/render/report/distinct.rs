//! Titles that can be told apart: where two things have one title in a language, their names stand beside it.

use harmattan_core::{Language, Translations};

/// The titles of `all` things, each a title and a name of its own: the name in place of an empty title, and beside a title
/// that another has too.
pub(super) fn distinct(all: &[(&Translations, &str)]) -> Vec<Translations> {
    let of = |index: usize, language: Language| {
        let (title, name) = (all[index].0.get(language).trim(), all[index].1);
        let repeats = all.iter().filter(|(other, _)| other.get(language).trim() == title).count() > 1;
        match (title, repeats) {
            ("", _) => name.to_owned(),
            (title, false) => title.to_owned(),
            // A name of Latin letters stays together inside Arabic.
            (title, true) if language.is_rtl() => format!("{title} (\u{2066}{name}\u{2069})"),
            (title, true) => format!("{title} ({name})"),
        }
    };
    (0..all.len()).map(|index| Translations::each(|language| of(index, language))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_beside_titles_that_repeat() {
        let words = |en: &str, fr: &str| Translations { en: en.to_owned(), fr: fr.to_owned(), ar: String::new() };
        let titles = [words("Drone surge", "Renfort"), words("Drone surge ", "Drones"), words("Escorts", "Escortes")];
        let names = ["one", "two", "three"];
        let all: Vec<(&Translations, &str)> = titles.iter().zip(names).collect();
        let told = distinct(&all);
        let in_one = |language| told.iter().map(|t| t.get(language)).collect::<Vec<_>>();
        assert_eq!(in_one(Language::English), ["Drone surge (one)", "Drone surge (two)", "Escorts"]);
        assert_eq!(in_one(Language::French), ["Renfort", "Drones", "Escortes"]);
        assert_eq!(in_one(Language::Arabic), names);
    }
}
