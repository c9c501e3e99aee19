//! A document → a PDF on A4, typeset by typst: tagged and accessible (PDF/UA-1), the same bytes every time.

use harmattan_pdf::Pdf;
use serde::Serialize;

use super::Document;
use super::branding::{Branding, Logo};

const TEMPLATE: &str = include_str!("template.typ");
/// The document as the template reads it.
const DOCUMENT: &str = "document.json";

/// Why there is no PDF.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum DocumentPdfError {
    /// The document could not be handed to the template.
    #[error("the document could not be encoded: {0}")]
    Encode(#[from] serde_json::Error),
    /// Typst refused.
    #[error(transparent)]
    Typeset(#[from] harmattan_pdf::PdfError),
}

/// A document as the template sees it.
#[derive(Serialize)]
struct View<'a> {
    #[serde(flatten)]
    document: &'a Document,
    logo: Option<LogoFile<'a>>,
}

#[derive(Serialize)]
struct LogoFile<'a> {
    file: &'static str,
    alt: &'a str,
}

/// Typesets a document, with the logo of its branding; a template of the user's is for pages, not for PDF.
///
/// # Errors
///
/// [`DocumentPdfError`]: a chart or logo that typst cannot read.
pub fn pdf(document: &Document, branding: &Branding) -> Result<Pdf, DocumentPdfError> {
    let logo = branding.logo.as_ref().map(|logo| (file_name(logo), logo));
    let view = View { document, logo: logo.map(|(file, logo)| LogoFile { file, alt: &logo.alt }) };
    let json = serde_json::to_vec(&view)?;
    let mut files = vec![(DOCUMENT, json.as_slice())];
    files.extend(logo.map(|(name, logo)| (name, logo.bytes.as_slice())));
    let (fonts, identity) = (crate::charts::font_files(), super::super::digest(&String::from_utf8_lossy(&json)));
    let typeset = |accessible| {
        harmattan_pdf::typeset(&harmattan_pdf::Input {
            source: TEMPLATE,
            files: &files,
            fonts: &fonts,
            identity: &identity,
            creator: concat!("Harmattan ", env!("CARGO_PKG_VERSION")),
            accessible,
        })
    };
    // Marks of direction in Arabic charts keep typst from certifying PDF/UA-1: then the same tagged page without the claim.
    Ok(typeset(true).or_else(|_| typeset(false))?)
}

fn file_name(logo: &Logo) -> &'static str {
    match logo.mime {
        "image/png" => "logo.png",
        "image/jpeg" => "logo.jpg",
        _ => "logo.svg",
    }
}
