//! A sheet of an expert, and of questions whose answers are known.
#![no_main]

use std::path::Path;
use std::sync::LazyLock;

use harmattan_core::scenario::Scenario;
use harmattan_scenario::{read_expert_sheet, read_known_answers};
use libfuzzer_sys::fuzz_target;

static BASELINE: LazyLock<Scenario> = LazyLock::new(|| {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios/baseline.toml");
    harmattan_scenario::load(&path, &[]).expect("the baseline").scenario
});

fuzz_target!(init: LazyLock::force(&BASELINE), |bytes: &[u8]| {
    let path = std::env::temp_dir().join(format!("harmattan-fuzz-{}.csv", std::process::id()));
    std::fs::write(&path, bytes).expect("written");
    let known = read_known_answers(&path, &BASELINE).unwrap_or_default();
    let _ = read_expert_sheet(&path, &BASELINE, &known);
    let _ = std::fs::remove_file(&path);
});
