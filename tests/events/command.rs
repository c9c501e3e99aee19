//! The command `events`: exit codes, what it says, and a simulated file that comes back.

use std::fs;
use std::path::Path;

use crate::common::{BASELINE, program};

fn said(output: &[u8]) -> String {
    String::from_utf8_lossy(output).into_owned()
}

fn simulated(folder: &Path, format: &str) -> std::path::PathBuf {
    let file = folder.join(format!("{format}.csv"));
    let mut command = program();
    command.args(["events", "--simulate", BASELINE, "--as", format, "--trajectory", "3", "--seed", "11", "-o"]);
    command.arg(&file).assert().code(0);
    file
}

#[test]
fn a_simulated_file_is_read_mapped_and_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut tables = Vec::new();
    for format in ["ged", "acled", "plain"] {
        let file = simulated(folder.path(), format);
        let out = folder.path().join(format!("{format}.parquet"));
        let done = program().arg("events").arg(&file).arg("-o").arg(&out).assert().code(0);
        let text = said(&done.get_output().stdout);
        for words in ["What was read", "Events by region", "Events by month", "of simulated futures", "Written: "] {
            assert!(text.contains(words), "{format}: {words} is not in {text}");
        }
        // What was written is read again, to the same table of regions.
        let again = program().arg("events").arg(&out).assert().code(0);
        let totals = |text: &str| -> Vec<String> {
            let table = text.split("Events by month").nth(1).unwrap_or_default().to_owned();
            table.lines().filter(|line| line.contains(" 20")).map(str::to_owned).collect()
        };
        let again = said(&again.get_output().stdout);
        assert!(again.contains("of simulated futures"), "the mark is not lost: {again}");
        assert_eq!(totals(&again), totals(&text), "{format}");
        assert!(totals(&text).len() >= 12, "{text}");
        tables.push(totals(&text));
    }
    assert!(tables.windows(2).all(|pair| pair[0] == pair[1]), "three formats, one future");
}

#[test]
fn a_map_shows_regions_and_roads_and_says_that_it_is_simulated() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = simulated(folder.path(), "plain");
    for (language, words) in [("en", "Simulated, no events"), ("fr", "Simulation"), ("ar", "محاكاة")] {
        let map = folder.path().join(format!("map.{language}.svg"));
        program().arg("events").arg(&file).arg("--map").arg(&map).args(["--lang", language]).assert().code(0);
        let svg = fs::read_to_string(&map).expect("written");
        assert!(roxmltree::Document::parse(&svg).is_ok());
        assert!(svg.contains(words), "{language}");
    }
    let png = folder.path().join("map.png");
    program().arg("events").arg(&file).arg("--map").arg(&png).assert().code(0);
    assert!(fs::read(&png).expect("written").starts_with(b"\x89PNG"));
}

#[test]
fn it_speaks_three_languages() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = simulated(folder.path(), "plain");
    for (language, words) in [("en", "Events by region"), ("fr", "Événements par région"), ("ar", "الأحداث بحسب الإقليم")]
    {
        let done = program().arg("events").arg(&file).args(["--lang", language]).assert().code(0);
        assert!(said(&done.get_output().stdout).contains(words), "{language}");
        let missing = program().args(["events", "not-there.csv", "--lang", language]).assert().code(2);
        assert!(said(&missing.get_output().stderr).contains("not-there.csv"), "{language}");
    }
}

#[test]
fn wrong_files_and_wrong_usage_are_two() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        fs::write(&path, bytes).expect("written");
        path
    };
    for path in [
        write("empty.csv", b""),
        write("header.csv", b"date,place\n"),
        write("binary.csv", &[0, 159, 146, 150, 255]),
        write("other.csv", b"a,b,c\n1,2,3\n"),
        write("cut.zip", b"PK\x03\x04\x00"),
        write("date.csv", b"date,place\n2025-02-30,Kita\n"),
        folder.path().to_path_buf(),
    ] {
        let done = program().arg("events").arg(&path).assert().code(2);
        let error = said(&done.get_output().stderr);
        assert!(!error.contains("panicked") && error.starts_with("error:"), "{}: {error}", path.display());
    }
    let done = program().arg("events").arg(folder.path().join("date.csv")).assert().code(2);
    assert!(said(&done.get_output().stderr).contains("line 2"));
    for arguments in [
        &["events"][..],
        &["events", "--simulate", BASELINE],
        &["events", "--simulate", BASELINE, "-o", "x.parquet"],
        &["events", "--simulate", BASELINE, "-o", "x.csv", "--trajectory", "999999999"],
        &["events", "x.csv", "--from", "02/07/2025"],
        &["events", "x.csv", "-o", "x.txt"],
    ] {
        program().args(arguments).assert().code(2);
    }
    // What says how a future is written says nothing of files that are read, and the other way round.
    let plain = simulated(folder.path(), "plain");
    let simulate = ["--simulate", BASELINE, "-o", "x.csv"].map(std::ffi::OsStr::new);
    for (what, option) in [
        (&[plain.as_os_str()][..], ["--seed", "3"]),
        (&[plain.as_os_str()], ["--as", "ged"]),
        (&[plain.as_os_str()], ["-k", "3"]),
        (&simulate, ["--from", "2025-08-01"]),
        (&simulate, ["--until", "2025-08-01"]),
        (&simulate, ["--scenario", BASELINE]),
    ] {
        let done = program().arg("events").args(what).args(option).assert().code(2);
        let error = said(&done.get_output().stderr);
        assert!(error.contains(option[0].trim_start_matches("-k")), "{error}");
    }
    assert!(!Path::new("x.csv").exists());
    // Elsewhere than in the project's folder the map must be named.
    for arguments in [&["events", "plain.csv"][..], &["score", "forecast.json", "--events", "plain.csv"]] {
        let done = program().args(arguments).current_dir(folder.path()).assert().code(2);
        let error = said(&done.get_output().stderr);
        assert!(error.contains("--scenario names the scenario on whose map"), "{error}");
    }
    let map = fs::canonicalize(BASELINE).expect("there");
    program().args(["events", "plain.csv", "--scenario"]).arg(map).current_dir(folder.path()).assert().code(0);
}

#[test]
fn a_file_that_lies_there_is_replaced_only_when_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = simulated(folder.path(), "plain");
    let out = folder.path().join("events.csv");
    fs::write(&out, "years of work").expect("written");
    program().arg("events").arg(&file).arg("-o").arg(&out).assert().code(4);
    assert_eq!(fs::read_to_string(&out).expect("there"), "years of work");
    program().arg("events").arg(&file).arg("--force").arg("-o").arg(&out).assert().code(0);
    assert!(fs::read_to_string(&out).expect("there").starts_with("date,span,kind,"));
    let left = fs::read_dir(folder.path()).expect("readable").count();
    assert_eq!(left, 2, "nothing beside them");
}
