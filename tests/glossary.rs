//! One term a concept: the glossary beside the Fluent files is read, its terms found and its forbidden variants not;
//! and the signs of each language stand as they should.

use std::fs;
use std::path::{Path, PathBuf};

use harmattan_core::Language;

fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Texts with the place each stands at: the values of the Fluent files of a language, placeables left out.
fn messages(language: Language) -> Vec<(String, String)> {
    let mut texts = Vec::new();
    for file in fs::read_dir(repository("src/render/locale").join(language.code())).unwrap() {
        let path = file.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let mut id = String::new();
        for line in fs::read_to_string(&path).unwrap().lines().filter(|line| !line.starts_with('#')) {
            let value = match line.split_once(" = ") {
                Some((key, value)) if !line.starts_with([' ', '}']) => {
                    key.clone_into(&mut id);
                    value
                }
                _ => line,
            };
            // A variant's key is no text.
            let value = value.trim_start().trim_start_matches('*');
            let value = if value.starts_with('[') { value.split_once("] ").map_or("", |v| v.1) } else { value };
            texts.push((format!("{}/{name}: {id}", language.code()), without_code(value)));
        }
    }
    texts
}

/// A message's text without code (`…`) and with every placeable as `{}`.
fn without_code(value: &str) -> String {
    let plain: String = value.split('`').step_by(2).collect::<Vec<_>>().join("{}");
    let mut out = String::new();
    let mut depth = 0;
    for c in plain.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth > 0 => {
                depth -= 1;
                out.push_str("{}");
            }
            _ if depth == 0 => out.push(c),
            _ => {}
        }
    }
    out
}

/// What the shipped scenarios and their theatre say in a language.
pub fn shipped(language: Language) -> Vec<(String, String)> {
    let mut texts = Vec::new();
    for folder in ["scenarios", "scenarios/theatres"] {
        for file in fs::read_dir(repository(folder)).unwrap() {
            let path = file.unwrap().path();
            if path.extension().is_some_and(|e| e == "toml") {
                let table: toml::Value = fs::read_to_string(&path).unwrap().parse::<toml::Table>().unwrap().into();
                collect(&table, &path.file_name().unwrap().to_string_lossy(), language, &mut texts);
            }
        }
    }
    texts
}

fn collect(value: &toml::Value, at: &str, language: Language, texts: &mut Vec<(String, String)>) {
    match value {
        toml::Value::Table(table) => {
            let words = ["en", "fr", "ar"].iter().all(|code| table.contains_key(*code));
            if let (true, Some(text)) = (words, table.get(language.code()).and_then(toml::Value::as_str)) {
                texts.push((at.to_owned(), text.to_owned()));
                return;
            }
            table.iter().for_each(|(key, inner)| collect(inner, &format!("{at} {key}"), language, texts));
        }
        toml::Value::Array(items) => items.iter().for_each(|item| collect(item, at, language, texts)),
        _ => {}
    }
}

/// Words in lower case with single spaces between them and around, Arabic ones without marks of vowels but shadda.
fn plain(text: &str) -> String {
    let vowels = |c: char| ('\u{64b}'..='\u{652}').contains(&c) && c != '\u{651}';
    let text: String = text.to_lowercase().chars().filter(|&c| !vowels(c)).collect();
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric() && c != '\u{651}').filter(|w| !w.is_empty()).collect();
    format!(" {} ", words.join(" "))
}

/// What may stand before an Arabic word as part of it.
const PREFIXES: [&str; 19] =
    ["", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل", "ال", "وال", "فال", "بال", "كال", "وبال", "لل", "ولل", "فلل"];

/// Whether words stand in a text, Arabic ones with an article or a particle too.
fn stands(text: &str, words: &str, language: Language) -> bool {
    let words = plain(words);
    let prefixes = if language == Language::Arabic { &PREFIXES[..] } else { &PREFIXES[..1] };
    prefixes.iter().any(|prefix| text.contains(&format!(" {prefix}{}", words.trim_start())))
}

/// A row of the glossary.
struct Row {
    terms: [String; 3],
    not: [Vec<String>; 3],
    but: Vec<String>,
}

fn glossary() -> Vec<Row> {
    let text = fs::read_to_string(repository("src/render/locale/glossary.md")).unwrap();
    let list = |cell: &str| cell.split(';').map(str::trim).filter(|v| !v.is_empty()).map(str::to_owned).collect();
    let rows = text.lines().filter(|line| line.starts_with("| ")).skip(2);
    rows.map(|line| {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let [_, en, fr, not_fr, ar, not_ar, but] = cells[..] else { panic!("seven cells: {line}") };
        let terms = [en, fr, ar].map(str::to_owned);
        Row { terms, not: [Vec::new(), list(not_fr), list(not_ar)], but: list(but) }
    })
    .collect()
}

/// Where forbidden variants stand.
fn wrong(rows: &[Row], texts: &[(String, String)], language: Language) -> Vec<String> {
    let mut found = Vec::new();
    for (at, text) in texts {
        let text = plain(text);
        for row in rows.iter().filter(|row| !row.not[language as usize].is_empty()) {
            // Phrases in which a variant is right are taken out.
            let rest = row.but.iter().fold(text.clone(), |rest, but| rest.replace(plain(but).trim(), "·"));
            let variants = row.not[language as usize].iter().filter(|not| stands(&rest, not, language));
            found.extend(variants.map(|not| format!("{at}: “{not}” for “{}”", row.terms[language as usize])));
        }
    }
    found
}

#[test]
fn every_concept_has_its_one_term() {
    let rows = glossary();
    assert!(rows.len() > 20, "{} rows", rows.len());
    for language in Language::ALL {
        let texts = messages(language);
        let all: String = texts.iter().map(|(_, text)| plain(text)).collect();
        for row in &rows {
            let term = &row.terms[language as usize];
            assert!(stands(&all, term, language) || all.contains(plain(term).trim()), "{term} stands nowhere");
        }
        let mut found = wrong(&rows, &texts, language);
        found.extend(wrong(&rows, &shipped(language), language));
        assert!(found.is_empty(), "{found:#?}");
    }
}

/// The search would find what it looks for.
#[test]
fn a_forbidden_variant_is_found() {
    let rows = glossary();
    for (language, text, is_wrong) in [
        (Language::French, "Une frappe à Kayes", true),
        (Language::French, "au lieu de 12 jours", false),
        (Language::French, "dans un autre lieu, au lieu de 12", true),
        (Language::French, "l’erreur de simulation", true),
        (Language::French, "la marge d’erreur de simulation", false),
        (Language::Arabic, "وبضربة واحدة", true),
        (Language::Arabic, "دفعات من الضربات المتزامنة", false),
        (Language::Arabic, "والفواصل", true),
        (Language::Arabic, "هامش خطأ المحاكاة", false),
    ] {
        let found = wrong(&rows, &[("here".to_owned(), text.to_owned())], language);
        assert_eq!(!found.is_empty(), is_wrong, "{text}: {found:?}");
    }
}

/// U+00A0 before high signs and within guillemets, curly apostrophes, a comma in decimals.
#[test]
fn french_signs_stand_as_they_should() {
    let mut checked = 0;
    for (at, text) in messages(Language::French).into_iter().chain(shipped(Language::French)) {
        for sign in [" :", " ;", " ?", " !", " %", " »", "« "] {
            assert!(!text.contains(sign), "plain space in “{sign}”, {at}: {text}");
        }
        let letters: Vec<char> = text.chars().collect();
        for three in letters.windows(3) {
            let [a, sign, b] = three else { continue };
            let is_straight = *sign == '\'' && a.is_alphabetic() && b.is_alphabetic();
            assert!(!is_straight, "straight apostrophe, {at}: {text}");
            let is_tight = [';', '?', '!', '»'].contains(sign) && (a.is_alphanumeric() || *a == '}');
            assert!(!is_tight, "no space before {sign}, {at}: {text}");
            checked += 1;
        }
    }
    assert!(checked > 20_000, "{checked}");
}

/// A French amount has a comma where an English one has a point; versions, keys and files keep theirs.
#[test]
fn shipped_french_and_arabic_decimals_have_commas() {
    for language in [Language::French, Language::Arabic] {
        for (at, text) in shipped(language) {
            let letters: Vec<char> = text.chars().collect();
            let point = |w: &[char]| w[0].is_ascii_digit() && w[1] == '.' && w[2].is_ascii_digit();
            assert!(!letters.windows(3).any(point), "{at}: {text}");
        }
    }
}
