//! A document → the files a reader opens: a page, and where the build can, a PDF.

use super::document::{Branding, Document, html};
use super::error::ReportError;
use super::file_names::CHARTS;
use super::pictures::{Picture, each_file};
use super::run_folder::RunFolder;
use crate::locale::Locale;

/// Whether this build makes PDFs (the feature `pdf`).
pub const MAKES_PDF: bool = cfg!(feature = "pdf");

/// Writes drawn charts into a folder, as `charts/<name>.<language>.svg`, `.png` and what else the build makes (see
/// [`Format`](super::Format)), in parallel.
///
/// # Errors
///
/// [`ReportError`]: a chart that cannot be converted, a file that cannot be written.
pub fn write_pictures(folder: &RunFolder, pictures: &[Picture]) -> Result<(), ReportError> {
    folder.folder(CHARTS)?;
    each_file(pictures, |name, bytes| Ok(folder.write(&name, &bytes)?))
}

/// Writes a document with its charts into a folder, in the locale's language: the charts, and the briefing as a page and in
/// what else the build makes.
///
/// # Errors
///
/// [`ReportError`]: a chart that cannot be converted, a page that cannot be made, a file that cannot be written.
pub fn write_pages(
    folder: &RunFolder,
    pictures: &[Picture],
    document: &Document,
    locale: &Locale,
) -> Result<(), ReportError> {
    write_pictures(folder, pictures)?;
    for (ending, bytes) in page_files(document, &Branding::default())? {
        folder.write(&briefing_name(locale, ending), &bytes)?;
    }
    Ok(())
}

/// The name of a briefing's file: `briefing.fr.html`.
#[must_use]
pub fn briefing_name(locale: &Locale, ending: &str) -> String {
    format!("briefing.{}.{ending}", locale.language().code())
}

/// A document in every format of this build: the ending of the file's name, and its content.
///
/// # Errors
///
/// [`ReportError::Template`], and of a PDF `ReportError::Pdf`.
fn page_files(document: &Document, branding: &Branding) -> Result<Vec<(&'static str, Vec<u8>)>, ReportError> {
    let mut files = vec![("html", html(document, branding)?.into_bytes())];
    files.extend(pdf_file(document, branding)?.map(|bytes| ("pdf", bytes)));
    Ok(files)
}

/// A document as PDF; none where this build makes none.
///
/// # Errors
///
/// `ReportError::Pdf`.
#[cfg(feature = "pdf")]
pub fn pdf_file(document: &Document, branding: &Branding) -> Result<Option<Vec<u8>>, ReportError> {
    Ok(Some(super::document::pdf(document, branding)?.bytes))
}

/// A document as PDF; none where this build makes none.
///
/// # Errors
///
/// None: this build makes no PDF.
#[cfg(not(feature = "pdf"))]
pub fn pdf_file(_document: &Document, _look: &Branding) -> Result<Option<Vec<u8>>, ReportError> {
    Ok(None)
}
