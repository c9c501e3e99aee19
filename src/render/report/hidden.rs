//! Hidden names beside a place, under which what is written lies until it is whole, and what becomes of those that a process
//! which died left there: they are removed, but only where it is certain that nobody works on them.
//!
//! A name bears the number of its process and the boot of its system. Neither is enough to tell who is alive: numbers are given
//! anew, and of containers, or of machines on one disk, each has its own. So whoever writes holds a lock on what it writes,
//! which the system lifts when the process ends, however it ends; a lock is seen by all processes of one boot, whatever container
//! they are in. What bears this boot and is not locked is nobody's; what bears another, or none, may be anybody's.

use std::ffi::{OsStr, OsString};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// What is being written.
pub(super) const PARTIAL: &str = "partial";
/// What was moved aside.
pub(super) const OLD: &str = "old";
/// Letters of the boot in a name.
const LETTERS: usize = 12;

/// This boot of the system; none where it does not say.
fn boot() -> Option<&'static str> {
    static BOOT: OnceLock<Option<String>> = OnceLock::new();
    let read = || {
        let text = fs::read_to_string("/proc/sys/kernel/random/boot_id").ok()?;
        let letters: String = text.chars().filter(char::is_ascii_hexdigit).take(LETTERS).collect();
        (letters.len() == LETTERS).then_some(letters)
    };
    BOOT.get_or_init(read).as_deref()
}

/// Holds a folder for this process while places in it are looked at and changed: two runs that finish at once take
/// turns. Where the system cannot lock folders, nothing is held.
pub(super) fn lock(folder: &Path) -> Option<File> {
    let file = File::open(folder).ok()?;
    file.lock().ok()?;
    Some(file)
}

/// Holds a folder that was made under a hidden name for as long as the file is kept; none where names bear no boot.
pub(super) fn claim(work: &Path) -> std::io::Result<Option<File>> {
    if boot().is_none() {
        return Ok(None);
    }
    let file = File::open(work)?;
    hold(&file);
    Ok(Some(file))
}

/// Holds a file for as long as it is open.
pub(super) fn hold(file: &File) {
    // Where the system cannot lock it, others cannot either, and leave it alone.
    let _ = file.lock();
}

/// A hidden place beside `place`: one of many, by number from 1.
pub(super) fn named(place: &Path, suffix: &str, number: u32) -> PathBuf {
    let mut name = start(place.file_name().unwrap_or_default(), suffix);
    name.push(std::process::id().to_string());
    if let Some(boot) = boot() {
        name.push(format!("-{boot}"));
    }
    if number > 1 {
        name.push(format!("-{number}"));
    }
    place.with_file_name(name)
}

/// The first hidden place beside `place` for which `take` says yes.
pub(super) fn fresh(
    place: &Path,
    suffix: &str,
    mut take: impl FnMut(&Path) -> std::io::Result<bool>,
) -> std::io::Result<PathBuf> {
    let mut number = 1;
    loop {
        let path = named(place, suffix, number);
        if take(&path)? {
            return Ok(path);
        }
        number += 1;
    }
}

/// What lies beside a place under hidden names of its, whoever made them.
pub(super) fn beside(place: &Path, suffix: &str) -> std::io::Result<Vec<PathBuf>> {
    let prefix = start(place.file_name().unwrap_or_default(), suffix);
    let is_its = |found: &OsString| found.as_encoded_bytes().starts_with(prefix.as_encoded_bytes());
    Ok(names_in(parent_of(place))?.into_iter().filter(is_its).map(|found| place.with_file_name(found)).collect())
}

/// Removes what processes that died left half written beside a place, but for what `keep` says of. The folder of the place must
/// be held by [`lock`]: what another process has just made it may not hold yet.
pub(super) fn sweep(place: &Path, keep: impl Fn(&Path) -> bool) {
    let length = start(place.file_name().unwrap_or_default(), PARTIAL).len();
    let is_ours = |left: &Path| {
        let name = left.file_name().unwrap_or_default().as_encoded_bytes();
        name.get(length..).and_then(|rest| std::str::from_utf8(rest).ok()).is_some_and(is_of_this_boot)
    };
    // What cannot be listed, or removed, is no reason to write nothing.
    let found = beside(place, PARTIAL).unwrap_or_default();
    found.iter().filter(|left| is_ours(left) && !keep(left)).for_each(|left| remove_nobodys(left));
}

/// Whether the end of a hidden name, behind its start, is that of a process of this boot.
fn is_of_this_boot(rest: &str) -> bool {
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let mut parts = rest.split('-');
    let (process, of) = (parts.next(), parts.next());
    let is_named = process.is_some_and(is_number) && of.is_some() && of == boot();
    is_named && parts.next().is_none_or(is_number) && parts.next().is_none()
}

/// Removes a file or folder that nobody holds.
fn remove_nobodys(left: &Path) {
    let Ok(found) = fs::symlink_metadata(left) else { return };
    // Anything else is not the program's, and a pipe would be waited for.
    if !found.is_dir() && !found.is_file() {
        return;
    }
    // Held until it is gone.
    let Some(_held) = File::open(left).ok().filter(|file| file.try_lock().is_ok()) else { return };
    // What cannot be removed stays for the next call.
    let _ = if found.is_dir() { fs::remove_dir_all(left) } else { fs::remove_file(left) };
}

fn start(name: &OsStr, suffix: &str) -> OsString {
    let mut out = OsString::from(".");
    out.push(name);
    out.push(format!(".{suffix}-"));
    out
}

/// The folder that a place lies in.
pub(super) fn parent_of(place: &Path) -> &Path {
    place.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The names of all that lies in a folder.
pub(super) fn names_in(folder: &Path) -> std::io::Result<Vec<OsString>> {
    fs::read_dir(folder)?.map(|entry| Ok(entry?.file_name())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_of_this_boot_are_known() {
        let Some(boot) = boot() else { return };
        let rest = |number| {
            let path = named(Path::new("a/run"), PARTIAL, number);
            let name = path.file_name().and_then(OsStr::to_str).unwrap_or_default().to_owned();
            name.strip_prefix(".run.partial-").unwrap_or_default().to_owned()
        };
        assert_eq!(rest(1), format!("{}-{boot}", std::process::id()));
        assert!([1, 2, 77].map(rest).iter().all(|rest| is_of_this_boot(rest)));
        // Those of an earlier version, of another boot, of nobody.
        for other in ["7", "7-2", "7-0123456789ab", "", "-", "x"] {
            assert!(!is_of_this_boot(other) || other.ends_with(boot), "{other}");
        }
        for other in [format!("{boot}-7"), format!("x-{boot}"), format!("7-{boot}-x"), format!("7-{boot}-2-3")] {
            assert!(!is_of_this_boot(&other), "{other}");
        }
    }
}
