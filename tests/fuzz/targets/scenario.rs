//! A scenario text, its theatre within it: errors in three languages, or a scenario that is written out and read again to itself.
#![no_main]

use std::path::Path;

use harmattan_core::Language;
use harmattan_render::locale::{Locale, render_diagnostics};
use harmattan_scenario::{Opened, resolved_toml, scenario_digest};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    // What a text extends is another file's matter.
    if text.contains("extends") {
        return;
    }
    let path = Path::new("/nowhere/fuzzed.toml");
    match Opened::of_text(path, text.to_owned()).with(&[]) {
        Ok(loaded) => {
            let written = resolved_toml(&loaded.scenario);
            let again = Opened::of_text(path, written).with(&[]).expect("what is written out is read");
            assert_eq!(scenario_digest(&loaded.scenario), scenario_digest(&again.scenario));
        }
        Err(found) => {
            for language in Language::ALL {
                let _ = render_diagnostics(&found, &Locale::new(language), true);
            }
        }
    }
});
