//! A path → its text, or a clear word on why there is none: missing, a folder, too large, empty,
//! binary, UTF-16, not UTF-8.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;
use std::sync::Arc;

use super::diagnostic::{Diagnostic, Message, SourceFile, Span};

/// Largest file read, in bytes. The shipped baseline is below a fiftieth of it.
pub const LARGEST_FILE: u64 = 4 * 1024 * 1024;

/// Reads a text file. On failure the diagnostic stands at `asked_for`, the place that named the
/// file, or at the file itself.
pub(super) fn read_text(path: &Path, asked_for: Option<&Span>) -> Result<Arc<SourceFile>, Box<Diagnostic>> {
    read_as(path, asked_for, "hint-file-text")
}

/// The same of a table of numbers.
pub(super) fn read_table(path: &Path, asked_for: Option<&Span>) -> Result<Arc<SourceFile>, Box<Diagnostic>> {
    read_as(path, asked_for, "hint-file-csv")
}

/// Reads a text file; `kind` says what text it should be.
fn read_as(path: &Path, asked_for: Option<&Span>, kind: &'static str) -> Result<Arc<SourceFile>, Box<Diagnostic>> {
    let nameless = Arc::new(SourceFile { path: path.to_owned(), text: String::new(), sealed: false });
    let own_place = Span::whole(&nameless);
    let shown = path.display().to_string();
    let fail = |id: &'static str| Message::new(id).text("path", shown.clone());
    let bytes = match read_limited(path) {
        Ok(bytes) => bytes,
        Err(trouble) => {
            let (title, help) = trouble.message(&shown);
            return Err(Box::new(Diagnostic::error(asked_for.unwrap_or(&own_place), title).help_if(help)));
        }
    };
    let reject = |title: Message, help: Option<Message>| {
        Err(Box::new(Diagnostic::error(asked_for.unwrap_or(&own_place), title).help_if(help)))
    };
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return reject(fail("error-file-utf16"), Some(Message::new("hint-save-as-utf8")));
    }
    if bytes.contains(&0) {
        return reject(fail("error-file-binary"), Some(Message::new(kind)));
    }
    match String::from_utf8(bytes) {
        Ok(text) if text.trim_start_matches('\u{feff}').trim().is_empty() => reject(fail("error-file-empty"), None),
        Ok(text) => Ok(Arc::new(SourceFile { path: path.to_owned(), text, sealed: false })),
        Err(error) => {
            let valid = error.utf8_error().valid_up_to();
            let line = error.as_bytes()[..valid].iter().filter(|&&b| b == b'\n').count() + 1;
            let title = fail("error-file-utf8").text("line", line.to_string());
            reject(title, Some(Message::new("hint-save-as-utf8")))
        }
    }
}

enum Trouble {
    Missing,
    Folder,
    Large,
    Denied,
    Other(String),
}

impl Trouble {
    fn message(self, path: &str) -> (Message, Option<Message>) {
        let message = |id: &'static str| Message::new(id).text("path", path);
        match self {
            Self::Missing => (message("error-file-missing"), None),
            Self::Folder => (message("error-file-folder"), Some(Message::new("hint-file-name"))),
            Self::Denied => (message("error-file-denied"), None),
            Self::Large => {
                let limit = LARGEST_FILE / 1024 / 1024;
                (message("error-file-large").text("limit", limit.to_string()), None)
            }
            Self::Other(reason) => (message("error-file-unreadable").text("reason", reason), None),
        }
    }
}

/// Reads at most [`LARGEST_FILE`] bytes; a file that grows while being read, or a device, stops there.
fn read_limited(path: &Path) -> Result<Vec<u8>, Trouble> {
    let trouble = |error: std::io::Error| match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => Trouble::Missing,
        ErrorKind::IsADirectory => Trouble::Folder,
        ErrorKind::PermissionDenied => Trouble::Denied,
        _ => Trouble::Other(error.to_string()),
    };
    let about = std::fs::metadata(path).map_err(trouble)?;
    if about.is_dir() {
        return Err(Trouble::Folder);
    }
    if about.len() > LARGEST_FILE {
        return Err(Trouble::Large);
    }
    let mut bytes = Vec::new();
    File::open(path).map_err(trouble)?.take(LARGEST_FILE + 1).read_to_end(&mut bytes).map_err(trouble)?;
    if bytes.len() as u64 > LARGEST_FILE { Err(Trouble::Large) } else { Ok(bytes) }
}
