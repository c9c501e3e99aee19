//! Options over the baseline, one a line, as after `--set`.
#![no_main]

use std::path::Path;
use std::sync::LazyLock;

use harmattan_core::Language;
use harmattan_render::locale::{Locale, render_diagnostics};
use harmattan_scenario::{Opened, resolved_toml, scenario_digest};
use libfuzzer_sys::fuzz_target;

static BASELINE: LazyLock<Opened> =
    LazyLock::new(|| Opened::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios/baseline.toml")));
static WORDS: LazyLock<[Locale; 3]> = LazyLock::new(|| Language::ALL.map(Locale::new));

fuzz_target!(init: { LazyLock::force(&BASELINE); LazyLock::force(&WORDS); }, |text: &str| {
    let options: Vec<String> = text.lines().map(str::to_owned).collect();
    match BASELINE.with(&options) {
        Ok(loaded) => {
            let written = resolved_toml(&loaded.scenario);
            let path = Path::new("/nowhere/fuzzed.toml");
            let again = Opened::of_text(path, written).with(&[]).expect("what is written out is read");
            assert_eq!(scenario_digest(&loaded.scenario), scenario_digest(&again.scenario));
        }
        Err(found) => WORDS.iter().for_each(|locale| drop(render_diagnostics(&found, locale, false))),
    }
});
