//! A document → the files a reader opens: a page, and where the build can, a PDF.

use super::document::{Document, Look, html};
use super::error::ReportError;

/// Whether this build makes PDFs (the feature `pdf`).
pub const MAKES_PDF: bool = cfg!(feature = "pdf");

/// A document in every format of this build: the ending of the file's name, and its content.
///
/// # Errors
///
/// [`ReportError::Template`], and of a PDF `ReportError::Pdf`.
pub fn page_files(document: &Document, look: &Look) -> Result<Vec<(&'static str, Vec<u8>)>, ReportError> {
    let mut files = vec![("html", html(document, look)?.into_bytes())];
    files.extend(pdf_file(document, look)?.map(|bytes| ("pdf", bytes)));
    Ok(files)
}

/// A document as PDF; none where this build makes none.
///
/// # Errors
///
/// `ReportError::Pdf`.
#[cfg(feature = "pdf")]
pub fn pdf_file(document: &Document, look: &Look) -> Result<Option<Vec<u8>>, ReportError> {
    Ok(Some(super::document::pdf(document, look)?.bytes))
}

/// A document as PDF; none where this build makes none.
///
/// # Errors
///
/// None: this build makes no PDF.
#[cfg(not(feature = "pdf"))]
pub fn pdf_file(_document: &Document, _look: &Look) -> Result<Option<Vec<u8>>, ReportError> {
    Ok(None)
}
