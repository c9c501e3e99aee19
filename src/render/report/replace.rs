//! Putting a folder of results into its place, and what happens to the one that lies there: it is moved aside, its manifest
//! takes another name, so that it is no result any more, whatever it holds that the manifest does not list, its user's, is moved
//! into the new one, and the rest is removed. Nothing is ever removed that the manifest does not list.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::error::OutputError;
use super::file_names::{CHARTS, MANIFEST, PROGRAM, SCENARIOS, in_any_language, is_page};
use super::hidden::{OLD, beside, fresh, names_in, parent_of};
use super::manifest::{AnyContent, Manifest};

/// The name that the manifest of a folder takes once other results have its place: what is left of it, half of it perhaps, is
/// never taken for results, and what may be removed of it is still known.
const REPLACED: &str = "manifest.replaced.json";

/// What the program wrote into a folder, by its manifest.
pub(super) struct Written {
    /// The kind of results.
    pub kind: String,
    /// The files, without their languages.
    files: Vec<String>,
}

impl Written {
    /// None where a folder holds nothing of the program's; other programs' folders have manifests too.
    pub(super) fn into_folder(folder: &Path) -> Option<Self> {
        Self::by(&folder.join(MANIFEST))
    }

    fn by(manifest: &Path) -> Option<Self> {
        let bytes = fs::read(manifest).ok()?;
        let manifest: Manifest<AnyContent> = serde_json::from_slice(&bytes).ok()?;
        let files = manifest.files.iter().map(|name| in_any_language(name)).collect();
        (manifest.program == PROGRAM).then_some(Self { kind: manifest.kind, files })
    }

    /// Whether the program wrote a file of this name, with `/` for folders inside; pages and charts in any language.
    pub(super) fn holds(&self, name: &str) -> bool {
        name == MANIFEST || is_page(name) || self.files.contains(&in_any_language(name))
    }
}

/// Puts the folder `work` into the place `place`. If that fails, what lay there is put back.
pub(super) fn put(work: &Path, place: &Path) -> Result<(), OutputError> {
    let unplaced = |cause| OutputError::Unplaced { path: place.to_path_buf(), kept: work.to_path_buf(), cause };
    let aside = move_aside(place).map_err(unplaced)?;
    if let Err(cause) = fs::rename(work, place) {
        if let Some(aside) = &aside {
            fs::rename(aside, place).map_err(OutputError::io("rename", aside))?;
        }
        return Err(unplaced(cause));
    }
    match aside {
        Some(aside) if !clear(&aside, place) => Err(OutputError::LeftAside { path: place.to_path_buf(), kept: aside }),
        _ => Ok(()),
    }
}

/// Ends what a process that died while it replaced results left undone: what it had moved aside is put back where nothing has
/// come into its place, and given up to what lies there where that replaced it.
pub(super) fn recover(place: &Path) -> std::io::Result<()> {
    if place.file_name().is_none() || !parent_of(place).is_dir() {
        return Ok(());
    }
    if !exists(place)? {
        // The last that was finished: its manifest is written last. Numbers of processes start anew.
        let left = beside(place, OLD)?.into_iter().filter(|folder| Written::into_folder(folder).is_some());
        let Some(last) = left.max_by_key(|folder| finished_at(folder)) else { return Ok(()) };
        fs::rename(last, place)?;
    }
    // What cannot be ended now is no reason to write nothing: it stays for the next call.
    for aside in beside(place, OLD).unwrap_or_default() {
        if is_replaced(&aside, place) {
            clear(&aside, place);
        } else {
            // Emptied, and not yet removed: nothing else is removed by this.
            let _ = fs::remove_dir(&aside);
        }
    }
    Ok(())
}

/// When the results in a folder were finished; none where it holds none.
fn finished_at(folder: &Path) -> Option<SystemTime> {
    fs::metadata(folder.join(MANIFEST)).and_then(|found| found.modified()).ok()
}

/// Whether the results in a place have replaced those aside: these bear the mark, or were finished no later, and the process died
/// before it could mark them. Results of another kind replace none.
fn is_replaced(aside: &Path, place: &Path) -> bool {
    let Some(new) = Written::into_folder(place) else { return false };
    let earlier = || finished_at(aside).is_some_and(|old| finished_at(place).is_some_and(|new| old <= new));
    match Written::into_folder(aside) {
        Some(old) => old.kind == new.kind && earlier(),
        None => Written::by(&aside.join(REPLACED)).is_some_and(|old| old.kind == new.kind),
    }
}

fn move_aside(place: &Path) -> std::io::Result<Option<PathBuf>> {
    if !exists(place)? {
        return Ok(None);
    }
    if is_empty_folder(place)? {
        fs::remove_dir(place)?;
        return Ok(None);
    }
    let aside = fresh(place, OLD, |path| Ok(!exists(path)?))?;
    fs::rename(place, &aside)?;
    Ok(Some(aside))
}

/// Empties a folder that was replaced by `new`; whether nothing is left of it.
fn clear(old: &Path, new: &Path) -> bool {
    let Some(written) = marked(old, new) else { return false };
    let keep = |name: &str, path: &Path| name == REPLACED || is_own(&written, name, path);
    let take_over = |name: &str, path: &Path| if keep(name, path) { Ok(()) } else { carry(path, &new.join(name)) };
    // First what is the user's: if anything fails, what is left holds the rest.
    if !each(old, take_over) {
        return false;
    }
    let is_gone = |name: &str, path: &Path| name != REPLACED && is_own(&written, name, path);
    each(old, |name, path| if is_gone(name, path) { fs::remove_file(path) } else { Ok(()) });
    for folder in [CHARTS, SCENARIOS] {
        // What is not empty stays, and is told.
        let _ = fs::remove_dir(old.join(folder));
    }
    // The mark last: without it nobody knows what may be removed of the rest.
    let alone = names_in(old).is_ok_and(|names| names.iter().all(|name| name == REPLACED));
    alone && fs::remove_file(old.join(REPLACED)).is_ok() && fs::remove_dir(old).is_ok()
}

/// Takes the name of a manifest from that of a folder that was replaced by `new`, before anything else is done to it; gives what
/// the program wrote into it.
fn marked(old: &Path, new: &Path) -> Option<Written> {
    let mark = old.join(REPLACED);
    let Some(written) = Written::into_folder(old) else { return Written::by(&mark) };
    // Beside a manifest a file of that name is the user's.
    if exists(&mark).ok()? {
        carry(&mark, &new.join(REPLACED)).ok()?;
    }
    fs::rename(old.join(MANIFEST), mark).ok()?;
    Some(written)
}

/// Whether a file was written by the program; what is no plain file was not.
fn is_own(written: &Written, name: &str, path: &Path) -> bool {
    written.holds(name) && fs::symlink_metadata(path).is_ok_and(|found| found.is_file())
}

/// Does something to everything in a folder and in the program's own folders inside, by name; whether all went well.
fn each(folder: &Path, act: impl Fn(&str, &Path) -> std::io::Result<()>) -> bool {
    let Ok(names) = names_in(folder) else { return false };
    let mut well = true;
    for name in names {
        let path = folder.join(&name);
        let text = name.to_string_lossy();
        let is_folder = fs::symlink_metadata(&path).is_ok_and(|found| found.is_dir());
        if is_folder && [CHARTS, SCENARIOS].contains(&text.as_ref()) {
            let Ok(inside) = names_in(&path) else { return false };
            for inner in inside {
                well &= act(&format!("{text}/{}", inner.to_string_lossy()), &path.join(&inner)).is_ok();
            }
        } else {
            well &= act(&text, &path).is_ok();
        }
    }
    well
}

/// Moves something; where its name is taken, to that name with `.kept`.
fn carry(from: &Path, to: &Path) -> std::io::Result<()> {
    // The name as the system has it, which need not be text.
    let to = to.with_file_name(from.file_name().unwrap_or_default());
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut free = to.clone();
    let mut number = 1;
    while exists(&free)? {
        let mut name = to.file_name().unwrap_or_default().to_os_string();
        name.push(if number == 1 { ".kept".to_owned() } else { format!(".kept-{number}") });
        free.set_file_name(name);
        number += 1;
    }
    fs::rename(from, free)
}

pub(super) fn exists(path: &Path) -> std::io::Result<bool> {
    match fs::symlink_metadata(path) {
        Ok(_) => Ok(true),
        Err(e) if e.kind() == ErrorKind::NotFound => Ok(false),
        Err(e) => Err(e),
    }
}

pub(super) fn is_empty_folder(path: &Path) -> std::io::Result<bool> {
    Ok(path.is_dir() && fs::read_dir(path)?.next().is_none())
}
