//! What a user may change about a briefing: the template and a logo.

use std::path::{Path, PathBuf};

use minijinja::ErrorKind;
use minijinja::Value;
use minijinja::value::ValueKind;
use serde::Serialize;

/// Largest logo, bytes: it is carried inside every page.
pub const LARGEST_LOGO: usize = 2 * 1024 * 1024;

/// Template and logo of a briefing; the default is the program's own.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Branding {
    /// The user's own template (minijinja); none for the program's.
    pub template: Option<String>,
    /// A logo for the head of the first page.
    pub logo: Option<Logo>,
}

/// A picture for the head of the first page.
#[derive(Clone, Debug, PartialEq)]
pub struct Logo {
    /// Its media type.
    pub mime: &'static str,
    /// The file.
    pub bytes: Vec<u8>,
    /// What it shows, for those who do not see it.
    pub alt: String,
}

/// Why a file cannot be a logo.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LogoError {
    /// Neither PNG, JPEG nor SVG.
    #[error("{} is neither PNG, JPEG nor SVG", path.display())]
    Kind {
        /// The file.
        path: PathBuf,
    },
    /// Larger than [`LARGEST_LOGO`].
    #[error("{} is larger than {LARGEST_LOGO} bytes", path.display())]
    Large {
        /// The file.
        path: PathBuf,
    },
}

/// Why a template gave no page.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("template{}: {cause}", line.map(|line| format!(", line {line}")).unwrap_or_default())]
pub struct TemplateError {
    /// The line at fault, from 1; none where the mistake has no line.
    pub line: Option<usize>,
    /// What is wrong, in the template engine's words.
    pub cause: String,
    /// The name that nothing stands for, where that is what is wrong.
    pub undefined: Option<Undefined>,
    /// Whether it takes too many steps, or makes too large a page.
    pub excessive: bool,
}

/// A name in a template that nothing stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undefined {
    /// As it stands in the template: `titel`, `first.titel`.
    pub name: String,
    /// The names there are in its place; none where that cannot be told, as inside a loop.
    pub known: Vec<String>,
}

impl Logo {
    /// A logo from the bytes of the file `path`, which are looked at to tell what they are.
    ///
    /// # Errors
    ///
    /// [`LogoError`]: no picture a page can show, or too large.
    pub fn new(path: &Path, bytes: Vec<u8>, alt: String) -> Result<Self, LogoError> {
        if bytes.len() > LARGEST_LOGO {
            return Err(LogoError::Large { path: path.to_path_buf() });
        }
        let mime = mime(&bytes).ok_or_else(|| LogoError::Kind { path: path.to_path_buf() })?;
        Ok(Self { mime, bytes, alt })
    }
}

/// The media type that the first bytes tell.
fn mime(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Some("image/png");
    }
    if bytes.starts_with(&[0xFF, 0xD8, 0xFF]) {
        return Some("image/jpeg");
    }
    let text = std::str::from_utf8(bytes).ok()?.trim_start_matches('\u{feff}').trim_start();
    (text.starts_with('<') && text.contains("<svg")).then_some("image/svg+xml")
}

/// The expression that a template asks for and that is nothing, as it stands there.
fn undefined(error: &minijinja::Error) -> Option<Undefined> {
    if error.kind() != ErrorKind::UndefinedError {
        return None;
    }
    let (source, range) = (error.template_source()?, error.range()?);
    let name = source.get(range)?.trim();
    (!name.is_empty() && name.len() <= 64).then(|| Undefined { name: name.to_owned(), known: Vec::new() })
}

impl TemplateError {
    /// Names what the template could ask for in place of what it does.
    pub(super) fn knowing(mut self, document: &Value) -> Self {
        if let Some(undefined) = &mut self.undefined {
            let parents: Vec<&str> = undefined.name.split('.').collect();
            let parents = &parents[..parents.len() - 1];
            let parent = parents.iter().try_fold(document.clone(), |value, name| value.get_attr(name.trim()).ok());
            let names =
                parent.filter(|parent| parent.kind() == ValueKind::Map).and_then(|parent| parent.try_iter().ok());
            undefined.known = names.into_iter().flatten().map(|name| name.to_string()).collect();
        }
        self
    }
}

/// A logo as a template sees it.
#[derive(Serialize)]
pub(super) struct LogoView {
    /// `data:` address of the picture.
    pub uri: String,
    /// What it shows.
    pub alt: String,
}

impl From<&Logo> for LogoView {
    fn from(logo: &Logo) -> Self {
        let uri = format!("data:{};base64,{}", logo.mime, crate::charts::base64(&logo.bytes));
        Self { uri, alt: logo.alt.clone() }
    }
}

impl From<minijinja::Error> for TemplateError {
    fn from(error: minijinja::Error) -> Self {
        let detail = error.detail().map(str::to_owned).unwrap_or_default();
        let kind = error.kind().to_string();
        let cause = if detail.is_empty() { kind } else { format!("{kind}: {detail}") };
        let excessive = matches!(error.kind(), ErrorKind::OutOfFuel | ErrorKind::WriteFailure);
        Self { line: error.line(), cause, undefined: undefined(&error), excessive }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_are_told_by_their_first_bytes() {
        assert_eq!(mime(b"\x89PNG\r\n\x1a\n...."), Some("image/png"));
        assert_eq!(mime(b"\xFF\xD8\xFF\xE0"), Some("image/jpeg"));
        assert_eq!(mime(b"\xEF\xBB\xBF <?xml version=\"1.0\"?><svg/>"), Some("image/svg+xml"));
        assert_eq!(mime(b"<html></html>"), None);
        assert_eq!(mime(b"GIF89a"), None);
        assert_eq!(mime(b""), None);
    }
}
