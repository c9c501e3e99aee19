//! Files added to a folder that is finished: each written beside its place and renamed into it, none
//! replaced by another content unless that is asked for.

use std::fs;
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use super::error::OutputError;
use super::hidden::{PARTIAL, hold, lock, named, parent_of, sweep};

/// A file to be put in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFile {
    /// Where it belongs.
    pub path: PathBuf,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// Puts files in their places; folders above them are made. Those that lie there with the same content are left
/// alone. Without `force` nothing at all is written where one of them lies there with another content.
///
/// # Errors
///
/// [`OutputError::Differs`], [`OutputError::Io`].
pub fn put_files(files: &[NewFile], force: bool) -> Result<(), OutputError> {
    let mut wanted = Vec::new();
    for file in files {
        match same(file)? {
            Some(true) => {}
            Some(false) if !force => return Err(OutputError::Differs { path: file.path.clone() }),
            Some(false) | None => wanted.push(file),
        }
    }
    wanted.into_iter().try_for_each(put)
}

/// Whether the file lies there with this content; none where nothing lies there.
fn same(file: &NewFile) -> Result<Option<bool>, OutputError> {
    match fs::metadata(&file.path) {
        // A device has no end, and a pipe is waited for.
        Ok(found) if !found.is_file() => {
            Err(OutputError::io("write", &file.path)(std::io::Error::other("no plain file lies there")))
        }
        Ok(found) if found.len() != file.bytes.len() as u64 => Ok(Some(false)),
        Ok(_) => match fs::read(&file.path) {
            Ok(there) => Ok(Some(there == file.bytes)),
            Err(e) => Err(OutputError::io("read", &file.path)(e)),
        },
        Err(e) if e.kind() == ErrorKind::NotFound => Ok(None),
        Err(e) => Err(OutputError::io("read", &file.path)(e)),
    }
}

fn put(file: &NewFile) -> Result<(), OutputError> {
    if file.path.file_name().is_none() {
        return Err(OutputError::Name { path: file.path.clone() });
    }
    let parent = parent_of(&file.path);
    fs::create_dir_all(parent).map_err(OutputError::io("create", parent))?;
    let (beside, mut out) = beside(&file.path).map_err(OutputError::io("write", &file.path))?;
    let written = out.write_all(&file.bytes).and_then(|()| fs::rename(&beside, &file.path));
    written.map_err(|cause| {
        // The error that led here is the one to report, not that of cleaning up after it.
        let _ = fs::remove_file(&beside);
        OutputError::io("write", &file.path)(cause)
    })
}

/// A new file of a hidden name beside the file, held as long as it is open; what processes that died left half written there is
/// removed. Of containers each has a process of the same number: a name that is taken is another's.
fn beside(path: &Path) -> std::io::Result<(PathBuf, fs::File)> {
    let held = lock(parent_of(path));
    if held.is_some() {
        sweep(path, |left| !left.is_file());
    }
    let mut number = 1;
    loop {
        let beside = named(path, PARTIAL, number);
        match fs::File::create_new(&beside) {
            Ok(file) => {
                hold(&file);
                return Ok((beside, file));
            }
            Err(e) if e.kind() == ErrorKind::AlreadyExists => number += 1,
            Err(e) => return Err(e),
        }
    }
}
