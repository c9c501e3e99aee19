//! The crates use only what stands to their left, and the core is pure: no file, thread, clock, environment or language, so that
//! it can serve where there are none (a browser, a notebook).

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Crates of ours each may use.
const MAY_USE: [(&str, &[&str]); 7] = [
    ("core", &[]),
    ("engine", &["core"]),
    ("scenario", &["core"]),
    ("analysis", &["core", "engine"]),
    ("evidence", &["core", "engine"]),
    ("render", &["core", "engine", "scenario", "analysis", "pdf"]),
    ("pdf", &[]),
];

/// Crates of others that the core may use: none of them reads, draws or speaks.
const OF_THE_CORE: [&str; 5] = ["libm", "rand", "serde", "sha2", "thiserror"];

/// What has no place in the core.
const IMPURE: [&str; 12] = [
    "std::fs",
    "std::io",
    "std::thread",
    "std::time",
    "std::env",
    "std::process",
    "std::net",
    "println!",
    "print!(",
    "Instant::",
    "SystemTime",
    "HashMap",
];

fn dependencies(name: &str) -> BTreeSet<String> {
    let text = fs::read_to_string(format!("src/{name}/Cargo.toml")).expect("a manifest");
    let manifest: toml::Table = text.parse().expect("TOML");
    manifest["dependencies"].as_table().expect("a table").keys().cloned().collect()
}

#[test]
fn imports_never_point_back() {
    for (name, may) in MAY_USE {
        let ours = |dependency: &String| dependency.strip_prefix("harmattan-").map(str::to_owned);
        let used: BTreeSet<String> = dependencies(name).iter().filter_map(ours).collect();
        let may: BTreeSet<String> = may.iter().map(|&name| name.to_owned()).collect();
        assert!(used.is_subset(&may), "{name} uses {used:?}");
    }
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("readable") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn the_core_is_pure() {
    let others: BTreeSet<String> = dependencies("core");
    assert!(others.iter().all(|name| OF_THE_CORE.contains(&name.as_str())), "{others:?}");
    let mut files = Vec::new();
    sources(Path::new("src/core"), &mut files);
    assert!(files.len() > 50, "only {} files found", files.len());
    for file in files {
        let text = fs::read_to_string(&file).expect("text");
        // Tests of a file may do what they like.
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for word in IMPURE {
            assert!(!code.contains(word), "{} has {word}", file.display());
        }
    }
}
