//! No text, however odd, makes a reader panic or say nothing.

use harmattan_render::locale::render_diagnostics;
use std::sync::OnceLock;

use harmattan_core::Language;
use harmattan_render::locale::Locale;
use proptest::prelude::*;

use super::bench::{Bench, SCENARIO, THEATRE};

/// Loads and renders in a language; answers whether it loaded.
fn survives(scenario: &[u8], theatre: &[u8], options: &[String], language: Language) -> bool {
    static BENCH: OnceLock<std::sync::Mutex<Bench>> = OnceLock::new();
    let bench = BENCH
        .get_or_init(|| std::sync::Mutex::new(Bench::new()))
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    bench.write("small.toml", scenario).write("theatre.toml", theatre);
    match harmattan_scenario::load(&bench.path("small.toml"), options) {
        Ok(loaded) => {
            let _ = render_diagnostics(&loaded.warnings, &Locale::new(language), true);
            true
        }
        Err(found) => {
            assert!(found.has_errors(), "refused without a word");
            assert!(!render_diagnostics(&found, &Locale::new(language), false).is_empty());
            false
        }
    }
}

fn spoil(text: &str, at: f64, length: usize, with: &str) -> String {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a test")]
    let start = text.floor_char_boundary((at * text.len() as f64) as usize);
    let end = text.ceil_char_boundary((start + length).min(text.len()));
    format!("{}{with}{}", &text[..start], &text[end..])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn arbitrary_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        survives(&bytes, THEATRE.as_bytes(), &[], Language::English);
        survives(SCENARIO.as_bytes(), &bytes, &[], Language::Arabic);
    }

    #[test]
    fn arbitrary_toml_like_text(text in "([\\[\\]{}=.,\"'#a-c0-9 \n\r\te+-]|group|value|\u{e9}|\u{645}){0,200}") {
        survives(text.as_bytes(), THEATRE.as_bytes(), &[], Language::French);
        survives(SCENARIO.as_bytes(), THEATRE.as_bytes(), &[text], Language::English);
    }

    #[test]
    fn spoilt_files(at in 0.0..1.0f64, length in 0usize..40, with in "([\\[\\]{}=.,\"#\n0-9e-]|nan|1e308|true){0,6}", which: bool) {
        let (scenario, theatre) = if which {
            (spoil(SCENARIO, at, length, &with), THEATRE.to_owned())
        } else {
            (SCENARIO.to_owned(), spoil(THEATRE, at, length, &with))
        };
        survives(scenario.as_bytes(), theatre.as_bytes(), &[], Language::English);
    }
}
