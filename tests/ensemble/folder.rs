//! The run folder: whole or not there.

use std::fs;
use std::path::Path;

use harmattan::report::{MANIFEST, OutputError, RunFolder};

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn finished(place: &Path, force: bool, text: &str) -> Result<(), OutputError> {
    let folder = RunFolder::create(place, force)?;
    folder.write(MANIFEST, text.as_bytes())?;
    folder.finish().map(|_| ())
}

#[test]
fn nothing_lies_under_the_final_name_until_the_run_is_whole() {
    let root = tempfile::tempdir().unwrap();
    let place = root.path().join("deep/er/run");
    let folder = RunFolder::create(&place, false).unwrap();
    folder.write(MANIFEST, b"{}").unwrap();
    folder.write("charts/en/map.svg", b"<svg/>").unwrap();
    assert!(!place.exists());
    assert_eq!(folder.finish().unwrap(), place);
    assert_eq!(names(&place), ["charts", MANIFEST]);
    assert_eq!(fs::read(place.join("charts/en/map.svg")).unwrap(), b"<svg/>");
    assert_eq!(names(place.parent().unwrap()), ["run"]);
}

#[test]
fn a_run_that_fails_leaves_nothing() {
    let root = tempfile::tempdir().unwrap();
    let folder = RunFolder::create(&root.path().join("run"), false).unwrap();
    folder.write("summary.json", b"{").unwrap();
    drop(folder);
    assert!(names(root.path()).is_empty());
}

#[test]
fn a_finished_run_is_replaced_only_by_force_and_only_when_the_new_one_is_whole() {
    let root = tempfile::tempdir().unwrap();
    let place = root.path().join("run");
    finished(&place, false, "old").unwrap();
    assert!(matches!(finished(&place, false, "new"), Err(OutputError::Exists { .. })));
    let abandoned = RunFolder::create(&place, true).unwrap();
    abandoned.write(MANIFEST, b"half").unwrap();
    assert_eq!(fs::read(place.join(MANIFEST)).unwrap(), b"old");
    drop(abandoned);
    assert_eq!(fs::read(place.join(MANIFEST)).unwrap(), b"old");
    finished(&place, true, "new").unwrap();
    assert_eq!(fs::read(place.join(MANIFEST)).unwrap(), b"new");
    assert_eq!(names(root.path()), ["run"]);
}

#[test]
fn a_run_that_came_meanwhile_is_not_overwritten() {
    let root = tempfile::tempdir().unwrap();
    let place = root.path().join("run");
    let slow = RunFolder::create(&place, false).unwrap();
    slow.write(MANIFEST, b"slow").unwrap();
    fs::create_dir(&place).unwrap();
    fs::write(place.join(MANIFEST), b"quick").unwrap();
    assert!(matches!(slow.finish(), Err(OutputError::Exists { .. })));
    assert_eq!(fs::read(place.join(MANIFEST)).unwrap(), b"quick");
    assert_eq!(names(root.path()), ["run"]);
}

#[test]
fn what_is_not_a_run_is_never_replaced_but_an_empty_folder_is_taken() {
    let root = tempfile::tempdir().unwrap();
    let (home, file, empty) = (root.path().join("home"), root.path().join("file"), root.path().join("empty"));
    fs::create_dir(&home).unwrap();
    fs::write(home.join("letter.txt"), b"dear").unwrap();
    fs::write(&file, b"text").unwrap();
    fs::create_dir(&empty).unwrap();
    for place in [&home, &file] {
        assert!(matches!(RunFolder::create(place, true), Err(OutputError::NotARun { .. })));
    }
    finished(&empty, false, "{}").unwrap();
    assert!(matches!(RunFolder::create(Path::new("/"), true), Err(OutputError::Name { .. })));
}

#[test]
#[cfg(target_os = "linux")]
fn a_folder_that_cannot_be_written_is_an_error_that_names_it() {
    // /proc takes no new folders from anyone, the superuser included.
    match RunFolder::create(Path::new("/proc/runs/run"), false) {
        Err(OutputError::Io { path, .. }) => assert_eq!(path, Path::new("/proc/runs")),
        other => panic!("{other:?}"),
    }
    let root = tempfile::tempdir().unwrap();
    let below_a_file = root.path().join("file/run");
    fs::write(root.path().join("file"), b"").unwrap();
    assert!(matches!(RunFolder::create(&below_a_file, false), Err(OutputError::Io { .. })));
    let folder = RunFolder::create(&root.path().join("run"), false).unwrap();
    std::os::unix::fs::symlink("/dev/full", folder.path_of("summary.json")).unwrap();
    match folder.write("summary.json", b"{}") {
        Err(OutputError::Io { path, what: "write", .. }) => assert_eq!(path, root.path().join("run/summary.json")),
        other => panic!("{other:?}"),
    }
}
