//! The folder of a run: written beside its place under a temporary name and renamed into it when whole, so
//! that a run which dies leaves nothing under the final name.

use std::ffi::OsString;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::error::OutputError;

/// The file every finished run has, and by which a folder is known to be one.
pub const MANIFEST: &str = "manifest.json";

/// A run folder being written. Dropped before [`RunFolder::finish`], it is removed.
#[derive(Debug)]
pub struct RunFolder {
    place: PathBuf,
    work: PathBuf,
    force: bool,
    finished: bool,
}

impl RunFolder {
    /// Opens a folder that will take the place `place`; folders above it are made where they are missing.
    /// With `force`, a run that lies there is replaced when the new one is whole.
    ///
    /// # Errors
    ///
    /// [`OutputError::Exists`] where a run lies there and `force` is not set; [`OutputError::NotARun`] where
    /// anything else does (an empty folder is taken); [`OutputError::Io`] where nothing can be written.
    pub fn create(place: &Path, force: bool) -> Result<Self, OutputError> {
        let name = place.file_name().ok_or_else(|| OutputError::Name { path: place.to_path_buf() })?;
        check_free(place, force)?;
        let parent = match place.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        };
        fs::create_dir_all(parent).map_err(OutputError::io("create", parent))?;
        let work = parent.join(beside(name, "partial"));
        // The name holds this process's number: what lies there was left by a dead process of that number.
        remove_if_there(&work)?;
        fs::create_dir(&work).map_err(OutputError::io("create", &work))?;
        Ok(Self { place: place.to_path_buf(), work, force, finished: false })
    }

    /// Where the file `name` (with `/` for folders inside, such as `charts/map.svg`) is to be written now.
    /// Folders of the name must be made by [`RunFolder::folder`].
    #[must_use]
    pub fn path_of(&self, name: &str) -> PathBuf {
        self.work.join(name)
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

    /// Puts the folder into its place. A run that lies there is moved aside, and removed only once the new one
    /// has its place; if that fails it is moved back.
    ///
    /// # Errors
    ///
    /// [`OutputError::Exists`], [`OutputError::NotARun`] where something came to lie there meanwhile;
    /// [`OutputError::Io`].
    pub fn finish(mut self) -> Result<PathBuf, OutputError> {
        check_free(&self.place, self.force)?;
        let aside = self.move_aside()?;
        if let Err(cause) = fs::rename(&self.work, &self.place) {
            if let Some(aside) = &aside {
                fs::rename(aside, &self.place).map_err(OutputError::io("rename", aside))?;
            }
            return Err(OutputError::io("rename", &self.place)(cause));
        }
        self.finished = true;
        if let Some(aside) = aside {
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

fn check_free(place: &Path, force: bool) -> Result<(), OutputError> {
    if !exists(place)? || is_empty_folder(place)? {
        return Ok(());
    }
    let path = place.to_path_buf();
    match (place.join(MANIFEST).is_file(), force) {
        (true, true) => Ok(()),
        (true, false) => Err(OutputError::Exists { path }),
        (false, _) => Err(OutputError::NotARun { path }),
    }
}

fn remove_if_there(path: &Path) -> Result<(), OutputError> {
    if exists(path)? {
        fs::remove_dir_all(path).map_err(OutputError::io("remove", path))?;
    }
    Ok(())
}
