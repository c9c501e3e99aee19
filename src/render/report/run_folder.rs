//! The folder of results: written beside its place under a temporary name and renamed into it when whole, so
//! that a run which dies leaves nothing under the final name. What lies in its place is replaced only on demand,
//! only by results of the same kind, and without the loss of a file that is not the program's own.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use serde::Serialize;

use super::error::OutputError;
use super::file_names::{CHARTS, MANIFEST, SCENARIOS, is_page};
use super::hidden::{PARTIAL, claim, fresh, lock, names_in, parent_of, sweep};
use super::manifest::Manifest;
use super::replace::{Written, exists, is_empty_folder, put, recover};

/// A run folder being written. Dropped before [`RunFolder::finish`], it is removed.
#[derive(Debug)]
pub struct RunFolder {
    place: PathBuf,
    work: PathBuf,
    kind: &'static str,
    force: bool,
    finished: bool,
    /// Names of the files written here, which must all be there in the end.
    written: Mutex<BTreeSet<String>>,
    /// By this others know that somebody works on it.
    _held: Option<File>,
}

impl RunFolder {
    /// Opens a folder for results of a kind (`run`, `comparison`, …) that will take the place `place`; folders above
    /// it are made where they are missing. A link to a folder stands for that folder. With `force`, results of the
    /// same kind that lie there are replaced when the new ones are whole.
    ///
    /// # Errors
    ///
    /// [`OutputError::Exists`] where results lie there and `force` is not set; [`OutputError::OtherKind`] where they
    /// are of another kind; [`OutputError::NotARun`] where anything else does (an empty folder is taken);
    /// [`OutputError::Io`] where nothing can be written.
    pub fn create(place: &Path, kind: &'static str, force: bool) -> Result<Self, OutputError> {
        let place = &behind_a_link(place)?;
        if place.file_name().is_none() {
            return Err(OutputError::Name { path: place.clone() });
        }
        let parent = parent_of(place);
        fs::create_dir_all(parent).map_err(OutputError::io("create", parent))?;
        let held = lock(parent);
        recover(place).map_err(OutputError::io("rename", place))?;
        if held.is_some() {
            sweep(place, is_whole);
        }
        check_free(place, kind, force)?;
        let create = |path: &Path| match fs::create_dir(path) {
            Ok(()) => Ok(true),
            // Left by a process of this number that died, or one of another machine on the same disk.
            Err(e) if e.kind() == ErrorKind::AlreadyExists => Ok(false),
            Err(e) => Err(e),
        };
        let work = fresh(place, PARTIAL, create).map_err(OutputError::io("create", place))?;
        let claimed = claim(&work).map_err(|cause| {
            // The error that led here is the one to report, not that of cleaning up after it.
            let _ = fs::remove_dir(&work);
            OutputError::io("create", place)(cause)
        })?;
        let (place, written) = (place.clone(), Mutex::default());
        Ok(Self { place, work, kind, force, finished: false, written, _held: claimed })
    }

    /// The files written so far, with `/` for folders inside, in order of their names: for the manifest, by which
    /// they are known to be the program's own.
    ///
    /// # Errors
    ///
    /// [`OutputError::Io`].
    pub fn names(&self) -> Result<Vec<String>, OutputError> {
        let mut names = Vec::new();
        for folder in ["", CHARTS, SCENARIOS] {
            let path = self.work.join(folder);
            let inside = match names_in(&path) {
                Err(e) if e.kind() == ErrorKind::NotFound => Vec::new(),
                inside => inside.map_err(|e| self.error("read", &path, e))?,
            };
            for file in inside.into_iter().filter(|file| path.join(file).is_file()) {
                let file = file.to_string_lossy();
                names.push(if folder.is_empty() { file.into_owned() } else { format!("{folder}/{file}") });
            }
        }
        names.sort();
        Ok(names)
    }

    /// Where the file `name` (with `/` for folders inside, such as `charts/map.svg`) is to be written now.
    /// Folders of the name must be made by [`RunFolder::folder`].
    #[must_use]
    pub fn path_of(&self, name: &str) -> PathBuf {
        self.work.join(name)
    }

    /// Where the folder lies until it is finished.
    #[must_use]
    pub fn unfinished(&self) -> &Path {
        &self.work
    }

    /// The place the folder will take.
    #[must_use]
    pub fn place(&self) -> &Path {
        &self.place
    }

    /// Makes a folder inside.
    ///
    /// # Errors
    ///
    /// [`OutputError::Io`].
    pub fn folder(&self, name: &str) -> Result<(), OutputError> {
        // Never the folder itself: where it vanished, what is written from then on would be taken for all of it.
        let mut path = self.work.clone();
        for part in Path::new(name).components() {
            path.push(part);
            match fs::create_dir(&path) {
                Err(e) if e.kind() != ErrorKind::AlreadyExists => return Err(self.error("create", &path, e)),
                _ => {}
            }
        }
        Ok(())
    }

    /// Writes a whole file, and the folders its name asks for.
    ///
    /// # Errors
    ///
    /// [`OutputError::Io`].
    pub fn write(&self, name: &str, bytes: &[u8]) -> Result<(), OutputError> {
        if let Some((folder, _)) = name.rsplit_once('/') {
            self.folder(folder)?;
        }
        let path = self.path_of(name);
        let written = fs::File::create(&path).and_then(|mut file| file.write_all(bytes));
        written.map_err(|e| self.error("write", &path, e))?;
        self.written.lock().unwrap_or_else(PoisonError::into_inner).insert(name.to_owned());
        Ok(())
    }

    /// Writes a file as JSON, indented, with a newline at its end.
    ///
    /// # Errors
    ///
    /// [`OutputError::Encode`], [`OutputError::Io`].
    pub fn write_json(&self, name: &str, value: &impl Serialize) -> Result<(), OutputError> {
        let mut bytes = serde_json::to_vec_pretty(value)
            .map_err(|e| OutputError::Encode { name: name.to_owned(), message: e.to_string() })?;
        bytes.push(b'\n');
        self.write(name, &bytes)
    }

    /// Writes the manifest, last of all: it lists the files that lie in the folder by then.
    ///
    /// # Errors
    ///
    /// [`OutputError::Encode`], [`OutputError::Io`].
    pub fn write_manifest<C: Serialize>(&self, manifest: Manifest<C>) -> Result<(), OutputError> {
        let files = self.names()?;
        self.write_json(MANIFEST, &Manifest { files, ..manifest })
    }

    /// Puts a folder whose run was stopped before its end into its place, or, where results lie there, beside them:
    /// what is unfinished never replaces what is whole. Gives the place it took.
    ///
    /// # Errors
    ///
    /// As [`RunFolder::finish`].
    pub fn finish_partial(mut self) -> Result<PathBuf, OutputError> {
        let beside = |number| if number == 1 { "-partial".to_owned() } else { format!("-partial-{number}") };
        self.place = free_place(&self.place, beside)?;
        self.finish()
    }

    /// Puts a folder whose run was stopped again into the place of the unfinished one that it went on with, all of which it
    /// holds.
    ///
    /// # Errors
    ///
    /// As [`RunFolder::finish`].
    pub fn finish_over(mut self, unfinished: &Path) -> Result<PathBuf, OutputError> {
        self.place = unfinished.to_path_buf();
        self.force = true;
        self.finish()
    }

    /// Puts the folder into its place. Results that lie there are moved aside, and removed only once the new ones
    /// have their place; if that fails they are moved back, and the new ones kept beside them. Files among them that
    /// are not the program's own are taken over. What came to lie there since the folder was opened, and may not be
    /// replaced, is left alone: the folder takes the first free place beside it (`run-2`, `run-3` …). Gives the place it
    /// took.
    ///
    /// # Errors
    ///
    /// [`OutputError::Unplaced`], [`OutputError::LeftAside`], [`OutputError::Io`], also where a file that was written is no longer
    /// there: what is not whole replaces nothing.
    pub fn finish(mut self) -> Result<PathBuf, OutputError> {
        let written = std::mem::take(self.written.get_mut().unwrap_or_else(PoisonError::into_inner));
        if let Some(gone) = written.iter().map(|name| self.path_of(name)).find(|path| !path.is_file()) {
            return Err(self.error("read", &gone, ErrorKind::NotFound.into()));
        }
        let _held = lock(parent_of(&self.place));
        match check_free(&self.place, self.kind, self.force) {
            Ok(()) => {}
            Err(OutputError::Exists { .. } | OutputError::OtherKind { .. } | OutputError::NotARun { .. }) => {
                self.place = free_place(&self.place, |number| format!("-{}", number + 1))?;
            }
            Err(error) => return Err(error),
        }
        // From here on nothing of it is to be thrown away.
        self.finished = true;
        put(&self.work, &self.place)?;
        Ok(self.place.clone())
    }

    /// An error whose path is where the file would have come to lie: the temporary name means nothing to a reader.
    fn error(&self, what: &'static str, path: &Path, cause: std::io::Error) -> OutputError {
        let inside = path.strip_prefix(&self.work).unwrap_or(path);
        OutputError::Io { what, path: self.place.join(inside), cause }
    }
}

impl Drop for RunFolder {
    fn drop(&mut self) {
        if !self.finished {
            // The error that led here is the one to report, not that of cleaning up after it.
            let _ = fs::remove_dir_all(&self.work);
        }
    }
}

/// Ends what a process that died while it replaced results left undone: done before anything is read from a place that may hold
/// some.
///
/// # Errors
///
/// [`OutputError::Io`].
pub fn recover_place(place: &Path) -> Result<(), OutputError> {
    let place = &behind_a_link(place)?;
    let _held = lock(parent_of(place));
    recover(place).map_err(OutputError::io("rename", place))
}

/// Whether what lies under a hidden name is whole: results that could not be put into their place, of which their user was told.
fn is_whole(left: &Path) -> bool {
    Written::into_folder(left).is_some()
}

/// The place itself, or the first beside it, with the endings of 1, 2, … to its name, in which nothing lies.
fn free_place(place: &Path, ending: impl Fn(u32) -> String) -> Result<PathBuf, OutputError> {
    let name = place.file_name().unwrap_or_default();
    let mut free = place.to_path_buf();
    let mut number = 0;
    while exists(&free)
        .and_then(|there| Ok(there && !is_empty_folder(&free)?))
        .map_err(OutputError::io("read", &free))?
    {
        number += 1;
        let mut beside = name.to_os_string();
        beside.push(ending(number));
        free.set_file_name(beside);
    }
    Ok(free)
}

/// The place without what changes nothing (`x/`, `x/.`), and the folder a link stands for: to rename something into
/// the link's place would replace the link.
fn behind_a_link(place: &Path) -> Result<PathBuf, OutputError> {
    let place: PathBuf = place.components().collect();
    if fs::symlink_metadata(&place).is_ok_and(|found| found.is_symlink()) && place.is_dir() {
        return fs::canonicalize(&place).map_err(OutputError::io("read", &place));
    }
    Ok(place)
}

fn check_free(place: &Path, kind: &'static str, force: bool) -> Result<(), OutputError> {
    let io = || OutputError::io("read", place);
    if !exists(place).map_err(io())? || is_empty_folder(place).map_err(io())? {
        return Ok(());
    }
    let path = place.to_path_buf();
    match Written::into_folder(place).map(|written| written.kind) {
        None => Err(OutputError::NotARun { path }),
        Some(found) if found != kind => Err(OutputError::OtherKind { path, found, wanted: kind }),
        Some(_) if !force => Err(OutputError::Exists { path }),
        Some(_) => Ok(()),
    }
}

/// Whether a path is one of the files of a folder of results, other than its pages, or would be taken for one: no page
/// may be written there.
#[must_use]
pub fn is_of_results(path: &Path) -> bool {
    let (Ok(parent), Some(name)) = (fs::canonicalize(parent_of(path)), path.file_name()) else { return false };
    let path = fs::canonicalize(path).unwrap_or_else(|_| parent.join(name));
    let is_data = |folder: &Path| {
        let name = path.strip_prefix(folder).ok().and_then(Path::to_str)?.replace(std::path::MAIN_SEPARATOR, "/");
        let holds = Written::into_folder(folder)?.holds(&name) && !is_page(&name);
        Some(holds || !(name.contains('/') || is_a_page(&path)))
    };
    path.ancestors().skip(1).take(2).any(|folder| is_data(folder).unwrap_or(false))
}

/// Whether a file's name ends like that of a page (with a template of one's own, also of plain text).
#[must_use]
pub fn is_a_page(path: &Path) -> bool {
    path.extension()
        .is_some_and(|e| ["html", "htm", "pdf", "md", "txt"].iter().any(|page| e.eq_ignore_ascii_case(page)))
}
