//! Typst source, files and fonts in, the bytes of a PDF out. Nothing else is ever read: no network, no package,
//! no font or file of the system, no clock, so that the same input gives the same bytes.

mod world;

use typst::diag::{SourceDiagnostic, Warned};
use typst::foundations::Smart;
use typst::{World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, pdf};

use world::Folder;

/// What a PDF is made from.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// The typst source.
    pub source: &'a str,
    /// Files the source may read, by the names it uses.
    pub files: &'a [(&'a str, &'a [u8])],
    /// OpenType fonts (TTF or OTF), the only ones there are.
    pub fonts: &'a [&'static [u8]],
    /// What makes this document another than others: the PDF's identifier is made from it.
    pub identity: &'a str,
    /// Name and version of the program, for the PDF's properties.
    pub creator: &'a str,
    /// Whether the PDF must be accessible by the standard PDF/UA-1: then a picture without words for those who
    /// do not see it is an error.
    pub accessible: bool,
}

/// A finished PDF.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// Its pages.
    pub pages: usize,
    /// What typst remarked, such as a missing glyph or an unknown font.
    pub warnings: Vec<Diagnostic>,
}

/// What typst says of a source, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Line and column of the source, from 1; none for what has no place in it.
    pub place: Option<(usize, usize)>,
    /// What it says.
    pub message: String,
    /// What it advises.
    pub hints: Vec<String>,
}

/// Why there is no PDF.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PdfError {
    /// A font is no font typst can read.
    #[error("font {0} cannot be read")]
    Font(usize),
    /// A file has a name no file can have.
    #[error("no file can be called {0}")]
    Name(String),
    /// The source is wrong.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Source(Vec<Diagnostic>),
}

impl std::fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if let Some((line, column)) = self.place {
            write!(f, "line {line}, column {column}: ")?;
        }
        write!(f, "{}", self.message)?;
        self.hints.iter().try_for_each(|hint| write!(f, " ({hint})"))
    }
}

/// Typesets a source into a tagged PDF.
///
/// # Errors
///
/// [`PdfError`]: a font that is none, a name that is none, or a source that is wrong.
pub fn typeset(input: &Input<'_>) -> Result<Pdf, PdfError> {
    let folder = Folder::new(input)?;
    let Warned { output, warnings } = typst::compile::<PagedDocument>(&folder);
    let errors = |list: &[SourceDiagnostic]| PdfError::Source(diagnostics(&folder, list));
    let document = output.map_err(|list| errors(&list))?;
    let standards = if input.accessible { PdfStandards::new(&[PdfStandard::Ua_1]) } else { PdfStandards::new(&[]) };
    let options = PdfOptions {
        ident: Smart::Custom(input.identity.to_owned()),
        creator: Smart::Custom(Some(input.creator.to_owned())),
        standards: standards.map_err(|e| PdfError::Source(vec![plain(e.message().as_str())]))?,
        ..PdfOptions::default()
    };
    let bytes = pdf(&document, &options).map_err(|list| errors(&list))?;
    // Typst remembers what it computed, for those who edit; a program that makes one page after another would
    // only grow.
    typst::comemo::evict(0);
    Ok(Pdf { bytes, pages: document.pages().len(), warnings: diagnostics(&folder, &warnings) })
}

fn plain(message: &str) -> Diagnostic {
    Diagnostic { place: None, message: message.to_owned(), hints: Vec::new() }
}

fn diagnostics(folder: &Folder, list: &[SourceDiagnostic]) -> Vec<Diagnostic> {
    list.iter().map(|diagnostic| told(folder, diagnostic)).collect()
}

fn told(folder: &Folder, diagnostic: &SourceDiagnostic) -> Diagnostic {
    let place = || {
        let source = folder.source(diagnostic.span.id()?).ok()?;
        let start = folder.range(diagnostic.span)?.start;
        let (line, column) = source.lines().byte_to_line_column(start)?;
        Some((line + 1, column + 1))
    };
    Diagnostic {
        place: place(),
        message: diagnostic.message.to_string(),
        hints: diagnostic.hints.iter().map(|hint| hint.v.to_string()).collect(),
    }
}
