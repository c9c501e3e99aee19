//! The folder of results: written beside its place under a temporary name and renamed into it when whole, so
//! that a run which dies leaves nothing under the final name. What lies in its place is replaced only on demand,
//! only by results of the same kind, and without the loss of a file that is not the program's own.

use std::ffi::OsString;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::error::OutputError;
use super::file_names::{MANIFEST, is_own, is_own_folder, is_page};
use super::manifest::KIND_RUN;

/// A run folder being written. Dropped before [`RunFolder::finish`], it is removed.
#[derive(Debug)]
pub struct RunFolder {
    place: PathBuf,
    work: PathBuf,
    kind: &'static str,
    force: bool,
    finished: bool,
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
        let name = place.file_name().ok_or_else(|| OutputError::Name { path: place.clone() })?;
        check_free(place, kind, force)?;
        let parent = match place.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        };
        fs::create_dir_all(parent).map_err(OutputError::io("create", parent))?;
        let work = parent.join(beside(name, "partial"));
        // The name holds this process's number: what lies there was left by a dead process of that number.
        remove_if_there(&work)?;
        fs::create_dir(&work).map_err(OutputError::io("create", &work))?;
        Ok(Self { place: place.clone(), work, kind, force, finished: false })
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
        let path = self.path_of(name);
        fs::create_dir_all(&path).map_err(|e| self.error("create", &path, e))
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
        written.map_err(|e| self.error("write", &path, e))
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

    /// Puts a folder whose run was stopped before its end into its place, or, where results lie there, beside them:
    /// what is unfinished never replaces what is whole. Gives the place it took.
    ///
    /// # Errors
    ///
    /// As [`RunFolder::finish`].
    pub fn finish_partial(mut self) -> Result<PathBuf, OutputError> {
        let name = self.place.file_name().unwrap_or_default().to_os_string();
        let taken = |place: &Path| Ok(exists(place)? && !is_empty_folder(place)?);
        let mut number = 1;
        while taken(&self.place)? {
            let mut beside = name.clone();
            beside.push(if number == 1 { "-partial".to_owned() } else { format!("-partial-{number}") });
            self.place.set_file_name(beside);
            number += 1;
        }
        self.finish()
    }

    /// Puts the folder into its place. Results that lie there are moved aside, and removed only once the new ones
    /// have their place; if that fails they are moved back. Files among them that are not the program's own are
    /// taken over.
    ///
    /// # Errors
    ///
    /// [`OutputError::Exists`], [`OutputError::OtherKind`], [`OutputError::NotARun`] where something came to lie
    /// there meanwhile; [`OutputError::Io`].
    pub fn finish(mut self) -> Result<PathBuf, OutputError> {
        check_free(&self.place, self.kind, self.force)?;
        let aside = self.move_aside()?;
        if let Err(cause) = fs::rename(&self.work, &self.place) {
            if let Some(aside) = &aside {
                fs::rename(aside, &self.place).map_err(OutputError::io("rename", aside))?;
            }
            return Err(OutputError::io("rename", &self.place)(cause));
        }
        self.finished = true;
        if let Some(aside) = aside {
            take_over(&aside, &self.place)?;
            fs::remove_dir_all(&aside).map_err(OutputError::io("remove", &aside))?;
        }
        Ok(self.place.clone())
    }

    fn move_aside(&self) -> Result<Option<PathBuf>, OutputError> {
        if !exists(&self.place)? {
            return Ok(None);
        }
        if is_empty_folder(&self.place)? {
            fs::remove_dir(&self.place).map_err(OutputError::io("remove", &self.place))?;
            return Ok(None);
        }
        let name = self.place.file_name().unwrap_or_default();
        let aside = self.place.with_file_name(beside(name, "old"));
        remove_if_there(&aside)?;
        fs::rename(&self.place, &aside).map_err(OutputError::io("rename", &self.place))?;
        Ok(Some(aside))
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

/// A hidden name beside `name` that no other process uses.
fn beside(name: &std::ffi::OsStr, suffix: &str) -> OsString {
    let mut out = OsString::from(".");
    out.push(name);
    out.push(format!(".{suffix}-{}", std::process::id()));
    out
}

fn exists(path: &Path) -> Result<bool, OutputError> {
    match fs::symlink_metadata(path) {
        Ok(_) => Ok(true),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(false),
        Err(e) => Err(OutputError::io("read", path)(e)),
    }
}

fn is_empty_folder(path: &Path) -> Result<bool, OutputError> {
    if !path.is_dir() {
        return Ok(false);
    }
    Ok(fs::read_dir(path).map_err(OutputError::io("read", path))?.next().is_none())
}

/// The folder a link stands for: to rename something into the link's place would replace the link.
fn behind_a_link(place: &Path) -> Result<PathBuf, OutputError> {
    if fs::symlink_metadata(place).is_ok_and(|found| found.is_symlink()) && place.is_dir() {
        return fs::canonicalize(place).map_err(OutputError::io("read", place));
    }
    Ok(place.to_path_buf())
}

fn check_free(place: &Path, kind: &'static str, force: bool) -> Result<(), OutputError> {
    if !exists(place)? || is_empty_folder(place)? {
        return Ok(());
    }
    let path = place.to_path_buf();
    match kind_there(place) {
        None => Err(OutputError::NotARun { path }),
        Some(found) if found != kind => Err(OutputError::OtherKind { path, found, wanted: kind }),
        Some(_) if !force => Err(OutputError::Exists { path }),
        Some(_) => Ok(()),
    }
}

/// What kind of results lies in a folder, by its manifest; none where it holds nothing of the program's.
fn kind_there(place: &Path) -> Option<String> {
    #[derive(Deserialize)]
    struct Head {
        program: String,
        kind: Option<String>,
    }
    // Other programs' folders have manifests too, and those are not to be replaced.
    let head: Head = serde_json::from_slice(&fs::read(place.join(MANIFEST)).ok()?).ok()?;
    (head.program == env!("CARGO_PKG_NAME")).then(|| head.kind.unwrap_or_else(|| KIND_RUN.to_owned()))
}

/// Whether a file that lies there is one of a folder of results, other than its pages: no page may be written over it.
#[must_use]
pub fn is_of_results(path: &Path) -> bool {
    let Ok(path) = fs::canonicalize(path) else { return false };
    let own = |folder: &Path| {
        let name =
            path.strip_prefix(folder).ok().and_then(Path::to_str).map(|n| n.replace(std::path::MAIN_SEPARATOR, "/"));
        name.is_some_and(|name| is_own(&name) && !is_page(&name))
    };
    path.ancestors().skip(1).take(2).any(|folder| own(folder) && kind_there(folder).is_some())
}

/// Moves what is not the program's own from a folder that is replaced into the one that replaces it.
fn take_over(old: &Path, new: &Path) -> Result<(), OutputError> {
    for name in names_in(old)? {
        let Some(text) = name.to_str().filter(|text| is_own_folder(text) && old.join(text).is_dir()) else {
            if !name.to_str().is_some_and(is_own) {
                carry(&old.join(&name), &new.join(&name))?;
            }
            continue;
        };
        for inner in names_in(&old.join(text))? {
            if !inner.to_str().is_some_and(|inner| is_own(&format!("{text}/{inner}"))) {
                let folder = new.join(text);
                fs::create_dir_all(&folder).map_err(OutputError::io("create", &folder))?;
                carry(&old.join(text).join(&inner), &folder.join(&inner))?;
            }
        }
    }
    Ok(())
}

fn carry(from: &Path, to: &Path) -> Result<(), OutputError> {
    if exists(to)? {
        return Ok(());
    }
    fs::rename(from, to).map_err(OutputError::io("rename", from))
}

fn names_in(folder: &Path) -> Result<Vec<OsString>, OutputError> {
    let read = |entry: std::io::Result<fs::DirEntry>| Ok(entry?.file_name());
    let names = fs::read_dir(folder).and_then(|entries| entries.map(read).collect());
    names.map_err(OutputError::io("read", folder))
}

fn remove_if_there(path: &Path) -> Result<(), OutputError> {
    if exists(path)? {
        fs::remove_dir_all(path).map_err(OutputError::io("remove", path))?;
    }
    Ok(())
}
