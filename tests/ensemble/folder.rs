//! The run folder: whole or not there.

use std::fs;
use std::path::Path;

use harmattan_render::report::{
    KIND_COMPARISON, KIND_RUN, MANIFEST, NewFile, OutputError, RunFolder, put_files, recover_place,
};

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// A manifest that says what it was written by, and which it is.
fn manifest(kind: &str, text: &str) -> Vec<u8> {
    listing(kind, text, &[])
}

/// The same, with the files that were written.
fn listing(kind: &str, text: &str, files: &[String]) -> Vec<u8> {
    format!("{{\"program\": \"harmattan\", \"kind\": \"{kind}\", \"text\": \"{text}\", \"files\": {files:?}}}")
        .into_bytes()
}

fn finished(place: &Path, force: bool, text: &str) -> Result<(), OutputError> {
    let folder = RunFolder::create(place, KIND_RUN, force)?;
    folder.write(MANIFEST, &manifest(KIND_RUN, text))?;
    folder.finish().map(|_| ())
}

/// A run with these files beside its manifest.
fn finished_with(place: &Path, files: &[&str]) {
    let folder = RunFolder::create(place, KIND_RUN, true).unwrap();
    for file in files {
        folder.write(file, b"the program's").unwrap();
    }
    let names = folder.names().unwrap();
    assert_eq!(names.len(), files.len());
    folder.write(MANIFEST, &listing(KIND_RUN, "run", &names)).unwrap();
    folder.finish().unwrap();
}

/// Lays files into a folder whose contents are their names.
fn lay(folder: &Path, files: &[&str]) {
    for file in files {
        fs::create_dir_all(folder.join(file).parent().unwrap()).unwrap();
        fs::write(folder.join(file), file).unwrap();
    }
}

#[test]
fn nothing_lies_under_the_final_name_until_the_run_is_whole() {
    let root = tempfile::tempdir().unwrap();
    let place = root.path().join("deep/er/run");
    let folder = RunFolder::create(&place, KIND_RUN, false).unwrap();
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
    let folder = RunFolder::create(&root.path().join("run"), KIND_RUN, false).unwrap();
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
    let abandoned = RunFolder::create(&place, KIND_RUN, true).unwrap();
    abandoned.write(MANIFEST, b"half").unwrap();
    assert_eq!(fs::read(place.join(MANIFEST)).unwrap(), manifest(KIND_RUN, "old"));
    drop(abandoned);
    assert_eq!(fs::read(place.join(MANIFEST)).unwrap(), manifest(KIND_RUN, "old"));
    finished(&place, true, "new").unwrap();
    assert_eq!(fs::read(place.join(MANIFEST)).unwrap(), manifest(KIND_RUN, "new"));
    assert_eq!(names(root.path()), ["run"]);
}

#[test]
fn a_run_that_came_meanwhile_is_not_overwritten() {
    let root = tempfile::tempdir().unwrap();
    let place = root.path().join("run");
    let open = |force| {
        let folder = RunFolder::create(&place, KIND_RUN, force).unwrap();
        folder.write(MANIFEST, &manifest(KIND_RUN, "slow")).unwrap();
        folder
    };
    let (slow, slower, forced, partial) = (open(false), open(false), open(true), open(false));
    let lay = |kind: &str| fs::write(place.join(MANIFEST), manifest(kind, "quick")).unwrap();
    fs::create_dir(&place).unwrap();
    lay(KIND_RUN);
    let beside = |name: &str| root.path().join(name);
    assert_eq!(slow.finish().unwrap(), beside("run-2"));
    assert_eq!(slower.finish().unwrap(), beside("run-3"));
    assert_eq!(partial.finish_partial().unwrap(), beside("run-partial"));
    // What --force may not replace is left alone as well: another kind of results, or something that is none.
    lay("comparison");
    assert_eq!(forced.finish().unwrap(), beside("run-4"));
    assert_eq!(fs::read(place.join(MANIFEST)).unwrap(), manifest("comparison", "quick"));
    for name in ["run-2", "run-3", "run-4", "run-partial"] {
        assert_eq!(fs::read(beside(name).join(MANIFEST)).unwrap(), manifest(KIND_RUN, "slow"), "{name}");
    }
    fs::remove_dir_all(&place).unwrap();
    let late = open(false);
    fs::write(&place, b"a file").unwrap();
    assert_eq!(late.finish().unwrap(), beside("run-5"));
    assert_eq!(fs::read(&place).unwrap(), b"a file");
    assert_eq!(names(root.path()), ["run", "run-2", "run-3", "run-4", "run-5", "run-partial"]);
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
        assert!(matches!(RunFolder::create(place, KIND_RUN, true), Err(OutputError::NotARun { .. })));
    }
    finished(&empty, false, "new").unwrap();
    // Folders of other programs have manifests too.
    for foreign in [&b"{\"name\": \"extension\", \"manifest_version\": 3}"[..], b"{\"program\": \"gimp\"}", b"", b"{"] {
        fs::write(home.join(MANIFEST), foreign).unwrap();
        assert!(matches!(RunFolder::create(&home, KIND_RUN, true), Err(OutputError::NotARun { .. })));
    }
    assert_eq!(fs::read(home.join("letter.txt")).unwrap(), b"dear");
    assert!(matches!(RunFolder::create(Path::new("/"), KIND_RUN, true), Err(OutputError::Name { .. })));
}

#[test]
fn results_of_another_kind_are_never_replaced() {
    let root = tempfile::tempdir().unwrap();
    let place = root.path().join("run");
    finished(&place, false, "old").unwrap();
    match RunFolder::create(&place, KIND_COMPARISON, true) {
        Err(OutputError::OtherKind { found, wanted, .. }) => {
            assert_eq!((found.as_str(), wanted), (KIND_RUN, KIND_COMPARISON))
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(fs::read(place.join(MANIFEST)).unwrap(), manifest(KIND_RUN, "old"));
}

#[test]
fn what_a_user_laid_into_the_folder_stays_when_the_run_is_replaced() {
    let root = tempfile::tempdir().unwrap();
    let place = root.path().join("run");
    finished_with(&place, &["summary.json", "charts/fan-chart.fr.svg", "charts/map.en.png", "trajectories.csv"]);
    // What `brief` adds is the program's too: pages, and the same charts in other languages.
    lay(&place, &["briefing.ar.html", "charts/fan-chart.ar.svg"]);
    let users = [
        "notes.txt",
        "briefing.html",
        "charts/mine.png",
        "charts/my-photo.en.png",
        "charts/fan-chart.fr.svg.bak",
        "charts/deep/er.svg",
        "work/deep/table.csv",
        // Names of the program's, but not of this run's.
        "comparison.json",
        "trajectories.parquet/part-0.parquet",
        "briefing.fr.html/draft.txt",
    ];
    lay(&place, &users);
    finished(&place, true, "new").unwrap();
    for file in users {
        assert_eq!(fs::read_to_string(place.join(file)).unwrap(), file);
    }
    // What the new run does not have is not left over from the old one.
    for own in ["summary.json", "trajectories.csv", "briefing.ar.html", "charts/fan-chart.ar.svg", "charts/map.en.png"]
    {
        assert!(!place.join(own).exists(), "{own}");
    }
    assert_eq!(fs::read(place.join(MANIFEST)).unwrap(), manifest(KIND_RUN, "new"));
    assert_eq!(names(root.path()), ["run"]);
}

#[test]
fn what_has_a_name_of_the_new_run_is_kept_under_another() {
    let root = tempfile::tempdir().unwrap();
    let place = root.path().join("run");
    finished_with(&place, &["summary.json"]);
    lay(&place, &["charts", "series.csv"]);
    finished_with(&place, &["summary.json", "charts/map.en.svg", "series.csv"]);
    assert_eq!(fs::read_to_string(place.join("charts.kept")).unwrap(), "charts");
    assert_eq!(fs::read_to_string(place.join("series.csv.kept")).unwrap(), "series.csv");
    assert_eq!(fs::read(place.join("series.csv")).unwrap(), b"the program's");
    assert_eq!(names(root.path()), ["run"]);
}

/// A former result that could not be removed whole has no manifest any more, before anything of it is touched: it never comes
/// back as a result.
#[test]
fn a_former_result_that_is_half_removed_is_none() {
    let root = tempfile::tempdir().unwrap();
    let place = root.path().join("run");
    // So long that it cannot be kept under another name.
    let long = "x".repeat(253);
    finished_with(&place, &["summary.json"]);
    lay(&place, &[&long]);
    let folder = RunFolder::create(&place, KIND_RUN, true).unwrap();
    folder.write(&long, b"the program's").unwrap();
    folder.write(MANIFEST, &listing(KIND_RUN, "new", std::slice::from_ref(&long))).unwrap();
    let kept = match folder.finish() {
        Err(OutputError::LeftAside { kept, .. }) => kept,
        other => panic!("{other:?}"),
    };
    assert_eq!(names(&kept), ["manifest.replaced.json", "summary.json", long.as_str()]);
    fs::rename(&place, root.path().join("moved")).unwrap();
    recover_place(&place).unwrap();
    assert!(!place.exists(), "what was replaced is not put back");
    finished(&place, false, "next").unwrap();
    assert_eq!(fs::read(place.join(MANIFEST)).unwrap(), manifest(KIND_RUN, "next"));
    // The next call at a place that holds results ends what could not be ended.
    recover_place(&place).unwrap();
    assert_eq!(fs::read_to_string(place.join(&long)).unwrap(), long);
    assert_eq!(names(root.path()), ["moved", "run"]);
}

/// The name that the manifest of a replaced result takes may be that of a file of the user's.
#[test]
fn a_file_of_the_user_with_the_name_of_the_mark_is_carried_too() {
    let root = tempfile::tempdir().unwrap();
    let place = root.path().join("run");
    finished_with(&place, &["summary.json"]);
    lay(&place, &["manifest.replaced.json"]);
    finished(&place, true, "new").unwrap();
    assert_eq!(fs::read_to_string(place.join("manifest.replaced.json")).unwrap(), "manifest.replaced.json");
    assert_eq!(names(root.path()), ["run"]);
}

#[test]
#[cfg(unix)]
fn a_link_in_the_folder_is_carried_as_a_link_and_not_followed() {
    let root = tempfile::tempdir().unwrap();
    let (place, else_where) = (root.path().join("run"), root.path().join("else"));
    finished_with(&place, &["summary.json"]);
    lay(&else_where, &["family.txt", "map.en.svg"]);
    std::os::unix::fs::symlink(&else_where, place.join("charts")).unwrap();
    finished_with(&place, &["charts/map.en.svg"]);
    assert_eq!(names(&else_where), ["family.txt", "map.en.svg"]);
    assert_eq!(fs::read_to_string(else_where.join("map.en.svg")).unwrap(), "map.en.svg");
    assert!(fs::symlink_metadata(place.join("charts.kept")).unwrap().is_symlink());
}

#[test]
fn what_a_process_that_died_left_aside_comes_back_or_goes_where_it_should() {
    let root = tempfile::tempdir().unwrap();
    let place = root.path().join("run");
    finished_with(&place, &["summary.json"]);
    lay(&place, &["notes.txt"]);
    // As after a death between the two renames; and a half-written folder of a process of this number.
    let aside = root.path().join(format!(".run.old-{}", std::process::id()));
    fs::rename(&place, &aside).unwrap();
    let half = root.path().join(format!(".run.partial-{}", std::process::id()));
    lay(&half, &["half.csv"]);
    assert!(matches!(RunFolder::create(&place, KIND_RUN, false), Err(OutputError::Exists { .. })));
    assert_eq!(fs::read_to_string(place.join("notes.txt")).unwrap(), "notes.txt");
    // Where results have come into its place, they take over what is the user's; something else takes nothing.
    fs::rename(&place, &aside).unwrap();
    lay(&place, &["letter.txt"]);
    assert!(matches!(RunFolder::create(&place, KIND_RUN, true), Err(OutputError::NotARun { .. })));
    assert_eq!(names(&aside), [MANIFEST, "notes.txt", "summary.json"]);
    fs::remove_dir_all(&place).unwrap();
    fs::create_dir(&place).unwrap();
    finished_with(&place, &["summary.json"]);
    finished_with(&place, &["summary.json"]);
    assert_eq!(fs::read_to_string(place.join("notes.txt")).unwrap(), "notes.txt");
    assert_eq!(names(&half), ["half.csv"]);
    assert_eq!(names(root.path()).len(), 2);
}

/// A process that died once the new results had their place: the next call carries over what is the user's, and removes the rest,
/// whether the death came before the mark or while files were removed.
#[test]
fn what_was_replaced_is_given_up_by_the_next_call() {
    for marked in [false, true] {
        let root = tempfile::tempdir().unwrap();
        let (place, aside) = (root.path().join("run"), root.path().join(".run.old-4000000-2"));
        finished_with(&place, &["summary.json", "charts/map.en.svg"]);
        lay(&place, &["notes.txt", "charts/mine.svg"]);
        fs::rename(&place, &aside).unwrap();
        let new = root.path().join("new");
        finished(&new, false, "new").unwrap();
        fs::rename(&new, &place).unwrap();
        if marked {
            fs::rename(aside.join(MANIFEST), aside.join("manifest.replaced.json")).unwrap();
            fs::remove_file(aside.join("summary.json")).unwrap();
        }
        // Emptied, and not removed any more.
        fs::create_dir(root.path().join(".run.old-4000001")).unwrap();
        assert!(matches!(RunFolder::create(&place, KIND_RUN, false), Err(OutputError::Exists { .. })));
        assert_eq!(names(root.path()), ["run"], "marked: {marked}");
        assert_eq!(names(&place), ["charts", MANIFEST, "notes.txt"]);
        assert_eq!(names(&place.join("charts")), ["mine.svg"]);
        assert_eq!(fs::read(place.join(MANIFEST)).unwrap(), manifest(KIND_RUN, "new"));
    }
}

/// What is aside was finished later than what lies in its place, or is of another kind: nobody has replaced it.
#[test]
fn what_was_not_replaced_stays_aside() {
    let root = tempfile::tempdir().unwrap();
    let (place, aside) = (root.path().join("run"), root.path().join(".run.old-4000000"));
    finished(&place, false, "older").unwrap();
    std::thread::sleep(std::time::Duration::from_millis(20));
    let newer = root.path().join("newer");
    finished(&newer, false, "newer").unwrap();
    fs::rename(&newer, &aside).unwrap();
    recover_place(&place).unwrap();
    assert_eq!(names(&aside), [MANIFEST]);
    fs::write(place.join(MANIFEST), manifest(KIND_COMPARISON, "another kind")).unwrap();
    recover_place(&place).unwrap();
    assert_eq!(names(&aside), [MANIFEST]);
}

#[test]
fn runs_that_finish_at_once_lose_nothing() {
    let notes: Vec<String> = (0..200).map(|i| format!("note-{i}")).collect();
    let notes: Vec<&str> = notes.iter().map(String::as_str).collect();
    for _ in 0..10 {
        let root = tempfile::tempdir().unwrap();
        let place = root.path().join("run");
        finished_with(&place, &["summary.json"]);
        lay(&place, &notes);
        std::thread::scope(|scope| {
            for _ in 0..3 {
                scope.spawn(|| finished_with(&place, &["summary.json", "charts/map.en.svg"]));
            }
        });
        for note in &notes {
            assert_eq!(fs::read_to_string(place.join(note)).unwrap(), *note);
        }
        assert_eq!(names(root.path()), ["run"]);
    }
}

#[test]
fn slashes_and_dots_at_the_end_change_nothing() {
    let root = tempfile::tempdir().unwrap();
    for (number, ending) in ["/", "/.", "/./", "//"].into_iter().enumerate() {
        let place = root.path().join(format!("run-{number}{ending}"));
        finished(&place, false, "first").unwrap();
        finished(&place, true, "second").unwrap();
    }
    assert_eq!(names(root.path()), ["run-0", "run-1", "run-2", "run-3"]);
}

#[test]
fn an_unfinished_run_replaces_nothing() {
    let root = tempfile::tempdir().unwrap();
    let place = root.path().join("run");
    let stopped = || {
        let folder = RunFolder::create(&place, KIND_RUN, true).unwrap();
        folder.write(MANIFEST, &manifest(KIND_RUN, "partial")).unwrap();
        folder.finish_partial().unwrap()
    };
    assert_eq!(stopped(), place, "where nothing lies it takes its place");
    finished(&place, true, "whole").unwrap();
    assert_eq!(stopped(), root.path().join("run-partial"));
    assert_eq!(stopped(), root.path().join("run-partial-2"));
    assert_eq!(fs::read(place.join(MANIFEST)).unwrap(), manifest(KIND_RUN, "whole"));
    assert_eq!(names(root.path()), ["run", "run-partial", "run-partial-2"]);
}

#[test]
#[cfg(unix)]
fn a_link_to_a_folder_stands_for_the_folder() {
    let root = tempfile::tempdir().unwrap();
    let (place, link) = (root.path().join("run"), root.path().join("latest"));
    finished(&place, false, "old").unwrap();
    std::os::unix::fs::symlink(&place, &link).unwrap();
    finished(&link, true, "new").unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(fs::read(place.join(MANIFEST)).unwrap(), manifest(KIND_RUN, "new"));
    assert_eq!(names(root.path()), ["latest", "run"]);
}

#[test]
#[cfg(target_os = "linux")]
fn a_folder_that_cannot_be_written_is_an_error_that_names_it() {
    // /proc takes no new folders from anyone, the superuser included.
    match RunFolder::create(Path::new("/proc/runs/run"), KIND_RUN, false) {
        Err(OutputError::Io { path, .. }) => assert_eq!(path, Path::new("/proc/runs")),
        other => panic!("{other:?}"),
    }
    let root = tempfile::tempdir().unwrap();
    let below_a_file = root.path().join("file/run");
    fs::write(root.path().join("file"), b"").unwrap();
    assert!(matches!(RunFolder::create(&below_a_file, KIND_RUN, false), Err(OutputError::Io { .. })));
    let folder = RunFolder::create(&root.path().join("run"), KIND_RUN, false).unwrap();
    std::os::unix::fs::symlink("/dev/full", folder.path_of("summary.json")).unwrap();
    match folder.write("summary.json", b"{}") {
        Err(OutputError::Io { path, what: "write", .. }) => assert_eq!(path, root.path().join("run/summary.json")),
        other => panic!("{other:?}"),
    }
}

/// Where the folder, or a file of it, vanished while it was written, what is left of it replaces nothing.
#[test]
fn what_vanished_while_it_was_written_replaces_nothing() {
    let place = tempfile::tempdir().expect("a folder");
    let out = place.path().join("out");
    finished(&out, false, "first").expect("a run");
    for whole in [true, false] {
        let folder = RunFolder::create(&out, KIND_RUN, true).expect("opened");
        folder.write("charts/map.svg", b"a map").expect("written");
        if whole {
            fs::remove_dir_all(folder.unfinished()).expect("removed");
            assert!(matches!(folder.write("charts/a.svg", b"a chart"), Err(OutputError::Io { .. })));
        } else {
            fs::remove_file(folder.unfinished().join("charts/map.svg")).expect("removed");
            folder.write(MANIFEST, &manifest(KIND_RUN, "second")).expect("written");
            assert!(matches!(folder.finish(), Err(OutputError::Io { .. })));
        }
        assert_eq!(fs::read(out.join(MANIFEST)).expect("a manifest"), manifest(KIND_RUN, "first"));
        assert_eq!(names(place.path()), ["out"]);
    }
}

/// Of several that processes left aside the one comes back that was finished last, whatever their numbers.
#[test]
fn the_last_finished_comes_back() {
    let place = tempfile::tempdir().expect("a folder");
    let out = place.path().join("out");
    for (number, text) in [(9999, "older"), (10_234, "newer")] {
        let made = place.path().join(text);
        finished(&made, false, text).expect("a run");
        fs::rename(made, place.path().join(format!(".out.old-{number}"))).expect("aside");
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    recover_place(&out).expect("recovered");
    assert_eq!(fs::read(out.join(MANIFEST)).expect("a manifest"), manifest(KIND_RUN, "newer"));
}

/// The boot of the system as hidden names bear it; none where it does not say.
fn boot() -> Option<String> {
    let root = tempfile::tempdir().unwrap();
    let folder = RunFolder::create(&root.path().join("run"), KIND_RUN, false).unwrap();
    let name = folder.unfinished().file_name().unwrap().to_str().unwrap();
    let boot = name.rsplit('-').next().unwrap().to_owned();
    (boot.len() == 12).then_some(boot)
}

/// What a process that died left half written is removed by the next call at the same place; what somebody works on, what is whole,
/// what is of another boot or of another place, is not.
#[test]
fn what_nobody_works_on_is_removed() {
    let Some(boot) = boot() else { return };
    let root = tempfile::tempdir().unwrap();
    let place = root.path().join("run");
    let alive = RunFolder::create(&place, KIND_RUN, false).unwrap();
    let left = |name: &str| {
        lay(&root.path().join(name), &["half.csv", "charts/half.svg"]);
        name.to_owned()
    };
    left(&format!(".run.partial-4000000-{boot}"));
    left(&format!(".run.partial-4000000-{boot}-2"));
    let whole = left(&format!(".run.partial-4000000-{boot}-3"));
    fs::write(root.path().join(&whole).join(MANIFEST), manifest(KIND_RUN, "whole")).unwrap();
    let mut kept = vec![
        whole,
        left(".run.partial-4000000"),
        left(".run.partial-4000000-0123456789ab"),
        left(&format!(".runs.partial-4000000-{boot}")),
        alive.unfinished().file_name().unwrap().to_str().unwrap().to_owned(),
        "run".to_owned(),
    ];
    kept.sort();
    finished(&place, false, "new").unwrap();
    assert_eq!(names(root.path()), kept);
    // The same where a call is refused.
    left(&format!(".run.partial-4000000-{boot}"));
    assert!(matches!(finished(&place, false, "newer"), Err(OutputError::Exists { .. })));
    assert_eq!(names(root.path()), kept);
}

/// The same of single files.
#[test]
fn half_written_files_that_nobody_writes_are_removed() {
    let Some(boot) = boot() else { return };
    let root = tempfile::tempdir().unwrap();
    let at = |name: &str| root.path().join(name);
    let (dead, alive) = (format!(".page.html.partial-4000000-{boot}"), format!(".page.html.partial-4000001-{boot}"));
    fs::write(at(&dead), b"half").unwrap();
    fs::write(at(&alive), b"half").unwrap();
    let held = fs::File::open(at(&alive)).unwrap();
    held.lock().unwrap();
    let file = NewFile { path: at("page.html"), bytes: b"whole".to_vec() };
    put_files(std::slice::from_ref(&file), false).unwrap();
    assert_eq!(names(root.path()), [alive.as_str(), "page.html"]);
    assert_eq!(fs::read(&file.path).unwrap(), b"whole");
}

/// A device has no end, and a pipe is waited for: neither is taken for a file.
#[cfg(unix)]
#[test]
fn a_device_is_no_file_to_be_replaced() {
    let file = NewFile { path: "/dev/full".into(), bytes: vec![1] };
    for force in [false, true] {
        assert!(matches!(put_files(std::slice::from_ref(&file), force), Err(OutputError::Io { .. })));
    }
}
