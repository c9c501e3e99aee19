//! A template of one's own, on the briefing of the run that `tests/fuzz/fuzz` has left.
#![no_main]

use std::path::PathBuf;
use std::sync::LazyLock;

use harmattan_core::Language;
use harmattan_render::locale::Locale;
use harmattan_render::report::document::{Branding, Document, html};
use harmattan_render::report::{FinishedRun, briefing_document};
use libfuzzer_sys::fuzz_target;

static DOCUMENT: LazyLock<Document> = LazyLock::new(|| {
    let folder = PathBuf::from(std::env::var_os("HARMATTAN_FUZZ_RUN").expect("HARMATTAN_FUZZ_RUN names the folder of a run"));
    let run = FinishedRun::read(&folder).expect("a run");
    briefing_document(&run.facts(), &[], &Locale::new(Language::Arabic))
});

fuzz_target!(init: { LazyLock::force(&DOCUMENT); }, |text: &str| {
    let _ = html(&DOCUMENT, &Branding { template: Some(text.to_owned()), logo: None });
});
