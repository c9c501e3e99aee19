//! An event file of any format; the first byte chooses its name's ending.
#![no_main]

use std::path::Path;
use std::sync::LazyLock;

use harmattan_core::scenario::Scenario;
use harmattan_evidence::events::{Options, event_table, read};
use libfuzzer_sys::fuzz_target;

static BASELINE: LazyLock<Scenario> = LazyLock::new(|| {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios/baseline.toml");
    harmattan_scenario::load(&path, &[]).expect("the baseline").scenario
});

fuzz_target!(init: LazyLock::force(&BASELINE), |bytes: &[u8]| {
    let Some((first, bytes)) = bytes.split_first() else { return };
    let ending = ["csv", "csv", "csv", "txt", "zip", "xlsx"][usize::from(*first) % 6];
    let path = std::env::temp_dir().join(format!("harmattan-fuzz-{}.{ending}", std::process::id()));
    std::fs::write(&path, bytes).expect("written");
    if let Ok(reading) = read(&[&path], &BASELINE.theatre, Options::default()) {
        let _ = event_table(&reading.events, &reading.account, &BASELINE.theatre);
    }
    let _ = std::fs::remove_file(&path);
});
