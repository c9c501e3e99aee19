//! A reader finds no word of another language, sources included: in the French page none that only the English catalogue
//! and the English texts of the scenarios know, in the Arabic page no Latin letter, but for code and the program's own
//! name. Signs stay with their numbers.

use std::collections::BTreeSet;
use std::path::Path;

use harmattan_core::Language;

use super::real::run;

/// Words of four letters or more in the messages of a language, and in what the shipped files say in it.
fn catalogue(language: Language) -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/render/locale").join(language.code());
    let mut found = BTreeSet::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        let values = text.lines().filter(|line| !line.starts_with('#')).map(|line| {
            // What stands before "=" is an identifier; what stands between braces an argument or a plural form.
            line.split_once(" = ").map_or(line, |(_, value)| value)
        });
        for value in values {
            // Keys and names of columns stand in code, alike in every language.
            let prose = value.split('`').step_by(2).collect::<Vec<_>>().join(" ");
            let outside = prose.split('{').map(|part| part.rsplit('}').next().unwrap_or_default());
            found.extend(outside.flat_map(words));
        }
    }
    found.extend(crate::glossary::shipped(language).iter().flat_map(|(_, text)| words(text)));
    found
}

/// Lower-case words of four letters or more.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphabetic()).filter(|w| w.chars().count() >= 4);
    words.map(str::to_lowercase).collect()
}

/// What a reader reads, charts too, without code.
fn own_text(html: &str) -> String {
    let mut text = String::new();
    let mut rest = &html[html.find("<body>").unwrap()..];
    while let Some(start) = rest.find('<') {
        text.push_str(&rest[..start]);
        rest = &rest[start..];
        let foreign = ["code", "style"].into_iter().find(|name| rest[1..].starts_with(*name));
        let end = foreign.map_or(0, |name| rest.find(&format!("</{name}>")).unwrap());
        rest = &rest[end + rest[end..].find('>').unwrap() + 1..];
        text.push(' ');
    }
    text + rest
}

#[test]
fn no_english_is_left_in_the_french_page() {
    let only: BTreeSet<String> =
        catalogue(Language::English).difference(&catalogue(Language::French)).cloned().collect();
    assert!(only.len() > 400 && only.contains("likely") && only.contains("closed"), "{} words", only.len());
    let page = own_text(&run().page(Language::French));
    let shown: BTreeSet<String> = words(&page).into_iter().collect();
    assert!(shown.len() > 300, "{} words", shown.len());
    let left: Vec<&String> = shown.intersection(&only).collect();
    assert!(left.is_empty(), "{left:?}");
    let english: BTreeSet<String> = words(&own_text(&run().page(Language::English))).into_iter().collect();
    assert!(english.intersection(&only).count() > 200, "the search would find English");
}

#[test]
fn no_latin_letter_is_left_in_the_arabic_page() {
    let page = own_text(&run().page(Language::Arabic));
    assert!(page.split_whitespace().count() > 1000);
    // Roads carry their numbers, the digest of a chart its hexadecimal digits.
    let digest = &run().manifest["scenario"]["digest"].as_str().unwrap()[..12];
    let text = page.replace(digest, "").replace("Harmattan", "");
    let left: BTreeSet<&str> = text.split_whitespace().filter(|w| w.chars().any(|c| c.is_ascii_alphabetic())).collect();
    assert!(left.is_empty(), "{left:?}");
}

/// Beside Arabic letters a sign without its isolate would stand at the wrong end of its number.
#[test]
fn every_signed_number_is_isolated_in_the_arabic_page() {
    let page = own_text(&run().page(Language::Arabic));
    let letters: Vec<char> = page.chars().collect();
    let mut signed = 0;
    for (at, three) in letters.windows(3).enumerate() {
        let sign = ['±', '+', '−', '≥', '≤'].contains(&three[1]) && three[2].is_ascii_digit();
        if sign {
            signed += 1;
            let around: String = letters[at.saturating_sub(30)..(at + 30).min(letters.len())].iter().collect();
            assert!(three[0] == '\u{2066}', "not isolated: {around}");
        }
        // A per cent sign ends an isolate.
        assert!(three[0] != '%' || three[1] == '\u{2069}', "per cent: {three:?}");
    }
    assert!(signed > 3, "{signed}");
}

#[test]
fn no_message_is_missing_and_no_argument_left_open() {
    for language in Language::ALL {
        let page = own_text(&run().page(language));
        for sign in ["briefing-", "chart-", "outcome-", "unit-", "param-", "{", "}", "$"] {
            assert!(!page.contains(sign), "{sign} in {}", language.code());
        }
    }
}
