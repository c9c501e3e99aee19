//! The folder of a finished run, with pieces of its files cut out and others put in: each edit is a file, a place (four bytes), how much
//! goes, and what comes (its length before it).
#![no_main]

use std::path::PathBuf;
use std::sync::LazyLock;

use harmattan_core::Language;
use harmattan_render::locale::Locale;
use harmattan_render::report::{FinishedRun, briefing_document};
use libfuzzer_sys::fuzz_target;

const FILES: [&str; 2] = ["summary.json", "manifest.json"];

/// A copy of the run that `tests/fuzz/fuzz` has left, and what its files held.
static RUN: LazyLock<(PathBuf, [Vec<u8>; 2], Locale)> = LazyLock::new(|| {
    let from = PathBuf::from(std::env::var_os("HARMATTAN_FUZZ_RUN").expect("HARMATTAN_FUZZ_RUN names the folder of a run"));
    let to = std::env::temp_dir().join(format!("harmattan-fuzz-run-{}", std::process::id()));
    std::fs::create_dir_all(&to).expect("a folder");
    std::fs::copy(from.join("scenario.resolved.toml"), to.join("scenario.resolved.toml")).expect("a scenario");
    (to, FILES.map(|name| std::fs::read(from.join(name)).expect(name)), Locale::new(Language::French))
});

fn edited(bytes: &[u8]) -> Option<[Vec<u8>; 2]> {
    let (_, files, _) = &*RUN;
    let mut files = files.clone();
    let mut rest = bytes;
    while let Some(([file, a, b, c, d, gone, length], tail)) = rest.split_first_chunk::<7>() {
        let file = &mut files[usize::from(*file) % FILES.len()];
        let at = u32::from_le_bytes([*a, *b, *c, *d]) as usize % file.len().max(1);
        let (new, tail) = tail.split_at_checked(usize::from(*length))?;
        let end = (at + usize::from(*gone)).min(file.len());
        file.splice(at..end, new.iter().copied());
        rest = tail;
    }
    Some(files)
}

fuzz_target!(init: LazyLock::force(&RUN), |bytes: &[u8]| {
    let Some(files) = edited(bytes) else { return };
    let (folder, _, locale) = &*RUN;
    FILES.iter().zip(files).for_each(|(name, bytes)| std::fs::write(folder.join(name), bytes).expect("written"));
    if let Ok(run) = FinishedRun::read(folder) {
        let _ = briefing_document(&run.facts(), &[], locale);
    }
});
