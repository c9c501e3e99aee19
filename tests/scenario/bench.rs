//! A small scenario and theatre in a folder of their own, to be changed by a line or two and read.

use harmattan_render::locale::render_diagnostics;
use std::fs;
use std::path::{Path, PathBuf};

use harmattan_core::Language;
use harmattan_render::locale::Locale;
use harmattan_scenario::{Diagnostics, Loaded, load};

pub const SCENARIO: &str = include_str!("small.toml");
pub const THEATRE: &str = include_str!("theatre.toml");

/// A folder with `small.toml` and `theatre.toml`.
pub struct Bench {
    folder: tempfile::TempDir,
}

impl Bench {
    /// The two files as they are: they load without a word.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let bench = Self { folder };
        bench.write("small.toml", SCENARIO).write("theatre.toml", THEATRE);
        bench
    }

    /// The files with one change to the scenario; what is replaced must be there.
    pub fn with(from: &str, to: &str) -> Self {
        Self::new().change("small.toml", from, to)
    }

    /// The files with one change to the theatre.
    pub fn with_theatre(from: &str, to: &str) -> Self {
        Self::new().change("theatre.toml", from, to)
    }

    /// One more change.
    pub fn change(self, file: &str, from: &str, to: &str) -> Self {
        let text = fs::read_to_string(self.path(file)).expect("the file was written");
        assert!(text.contains(from), "`{from}` is not in {file}");
        self.write(file, text.replacen(from, to, 1));
        self
    }

    /// Writes a file.
    pub fn write(&self, file: &str, text: impl AsRef<[u8]>) -> &Self {
        fs::write(self.path(file), text).expect("the folder can be written");
        self
    }

    pub fn path(&self, file: &str) -> PathBuf {
        self.folder.path().join(file)
    }

    pub fn load(&self) -> Result<Loaded, Diagnostics> {
        load(&self.path("small.toml"), &[])
    }

    pub fn load_with(&self, options: &[&str]) -> Result<Loaded, Diagnostics> {
        let options: Vec<String> = options.iter().map(|&option| option.to_owned()).collect();
        load(&self.path("small.toml"), &options)
    }

    /// What the user sees of the small scenario, with the folder's name left out.
    pub fn said(&self) -> String {
        self.words(&self.load(), Language::English)
    }

    /// What the user sees of another file.
    pub fn said_of(&self, file: &str) -> String {
        self.words(&load(&self.path(file), &[]), Language::English)
    }

    pub fn said_with(&self, options: &[&str]) -> String {
        self.words(&self.load_with(options), Language::English)
    }

    pub fn words(&self, outcome: &Result<Loaded, Diagnostics>, language: Language) -> String {
        let diagnostics = match outcome {
            Ok(loaded) => &loaded.warnings,
            Err(diagnostics) => diagnostics,
        };
        let text = render_diagnostics(diagnostics, &Locale::new(language), false);
        text.replace(&format!("{}/", self.folder.path().display()), "")
    }
}

/// The path of a file of the repository.
pub fn repository(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(file)
}
