//! Event files: every format read right, every broken one refused with its file and line, and simulated futures that come back as
//! they were written.

mod command;
mod formats;
mod simulated;
mod trouble;

use std::path::{Path, PathBuf};

use harmattan_core::theatre::Theatre;
use harmattan_evidence::Month;
use harmattan_evidence::events::{Options, ReadError, Reading, read};
use tempfile::TempDir;

/// The shipped theatre.
fn theatre() -> Theatre {
    let loaded = harmattan::load(Path::new(crate::common::BASELINE), &[]).expect("sound");
    Theatre::clone(&loaded.scenario.theatre)
}

/// A folder with files.
struct Files(TempDir);

impl Files {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    fn put(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.path().join(name);
        std::fs::write(&path, bytes).expect("written");
        path
    }

    /// Writes one file and reads it.
    fn read(&self, name: &str, bytes: impl AsRef<[u8]>) -> Result<Reading, ReadError> {
        read(&[self.put(name, bytes)], &theatre(), Options::default())
    }
}

fn region(theatre: &Theatre, key: &str) -> usize {
    theatre.regions.iter().position(|region| region.key == key).expect("a region")
}

fn month(year: i32, month: u8) -> Month {
    Month { year, month }
}
