//! The only world typst sees: one source, the files given with it, the fonts given with it.

use std::collections::BTreeMap;
use std::path::PathBuf;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

use crate::{Input, PdfError};

/// Name of the source.
const MAIN: &str = "main.typ";

/// A folder in memory.
pub(crate) struct Folder {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    main: Source,
    files: BTreeMap<String, Bytes>,
}

impl Folder {
    pub(crate) fn new(input: &Input<'_>) -> Result<Self, PdfError> {
        let mut fonts = Vec::new();
        for (number, data) in input.fonts.iter().enumerate() {
            let before = fonts.len();
            fonts.extend(Font::iter(Bytes::new(*data)));
            if fonts.len() == before {
                return Err(PdfError::Font(number));
            }
        }
        let mut files = BTreeMap::new();
        for (name, bytes) in input.files {
            files.insert(path(name)?.get_with_slash().to_owned(), Bytes::new(bytes.to_vec()));
        }
        // Cells of a table that head their rows are told to those who do not see the table.
        let features = [Feature::A11yExtras].into_iter().collect();
        let main = RootedPath::new(VirtualRoot::Project, path(MAIN)?).intern();
        Ok(Self {
            library: LazyHash::new(Library::builder().with_features(features).build()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            main: Source::new(main, input.source.to_owned()),
            files,
        })
    }
}

fn path(name: &str) -> Result<VirtualPath, PdfError> {
    VirtualPath::new(name).map_err(|_| PdfError::Name(name.to_owned()))
}

impl World for Folder {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() {
            return Ok(self.main.clone());
        }
        let text = self.file(id)?.as_str().map_err(|_| FileError::InvalidUtf8)?.to_owned();
        Ok(Source::new(id, text))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let path = id.get();
        let inside = matches!(path.root(), VirtualRoot::Project);
        let name = path.vpath().get_with_slash();
        if id == self.main.id() {
            return Ok(Bytes::from_string(self.main.clone()));
        }
        let found = self.files.get(name).filter(|_| inside).cloned();
        found.ok_or_else(|| FileError::NotFound(PathBuf::from(name)))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
