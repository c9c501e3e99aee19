//! `brief`: the briefing of a finished run made again, from its folder alone, to the byte; folders that cannot
//! be read are told apart.

use std::fs;
use std::path::{Path, PathBuf};

use harmattan_core::Language;
use harmattan_render::report::{Chart, Format, KIND_RUN};
use tempfile::TempDir;

use crate::common::{finished_run, program};

/// A finished run whose scenario file is gone, to be changed.
fn finished(root: &TempDir, language: Language) -> PathBuf {
    let folder = root.path().join("run");
    finished_run(language).copy(&folder);
    folder
}

/// Exit code and standard error of `brief FOLDER …`.
fn brief(folder: &Path, extra: &[&str]) -> (i32, String) {
    let output = program().arg("brief").arg(folder).args(extra).output().expect("it runs");
    let error = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!error.contains("panicked"), "{error}");
    (output.status.code().unwrap_or(-1), error)
}

/// Every file of a folder with its content.
fn contents(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("readable") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(contents(&path));
        } else {
            found.push((path.clone(), fs::read(path).expect("readable")));
        }
    }
    found.sort();
    found
}

#[test]
fn the_briefing_made_again_is_the_same_to_the_byte() {
    for language in Language::ALL {
        let root = tempfile::tempdir().expect("a folder");
        let folder = finished(&root, language);
        let language = language.code();
        let before = contents(&folder);
        assert_eq!(brief(&folder, &["--lang", language]).0, 0, "nothing differs, so nothing is refused");
        fs::remove_file(folder.join(format!("briefing.{language}.html"))).expect("removed");
        fs::remove_dir_all(folder.join("charts")).expect("removed");
        assert_eq!(brief(&folder, &["--lang", language]).0, 0);
        let after = contents(&folder);
        assert_eq!(before.len(), after.len());
        for (old, new) in before.iter().zip(&after) {
            assert!(old == new, "{} differs", old.0.display());
        }
    }
}

#[test]
fn another_language_is_added_beside_the_first() {
    let root = tempfile::tempdir().expect("a folder");
    let folder = finished(&root, Language::English);
    let before = contents(&folder);
    assert_eq!(brief(&folder, &["--lang", "ar"]).0, 0);
    let page = fs::read_to_string(folder.join("briefing.ar.html")).expect("written");
    assert!(page.contains("<html lang=\"ar\" dir=\"rtl\">") && page.contains("--set group.tempo=90"));
    let after = contents(&folder);
    assert_eq!(
        after.len(),
        before.len() + 1 + Format::ALL.len() * (Chart::of(KIND_RUN).count() + 1),
        "a page, and every chart in every format, that of blockades with them"
    );
    assert!(before.iter().all(|file| after.contains(file)), "what was there is untouched");
    assert!(after.iter().all(|(path, _)| !path.to_string_lossy().contains("partial")));
}

#[test]
fn a_page_that_differs_is_replaced_only_when_told() {
    let root = tempfile::tempdir().expect("a folder");
    let folder = finished(&root, Language::French);
    let page = folder.join("briefing.fr.html");
    fs::write(&page, "annotated by hand").expect("written");
    fs::remove_file(folder.join("charts/fan-chart.fr.svg")).expect("removed");
    let (code, error) = brief(&folder, &["--lang", "fr"]);
    assert_eq!(code, 4, "{error}");
    assert!(error.contains("briefing.fr.html") && error.contains("--force"), "{error}");
    assert!(!folder.join("charts/fan-chart.fr.svg").exists(), "nothing is written by halves");
    assert_eq!(fs::read(&page).expect("there"), b"annotated by hand");
    assert_eq!(brief(&folder, &["--lang", "fr", "--force"]).0, 0);
    assert!(fs::read_to_string(&page).expect("there").starts_with("<!DOCTYPE html>"));
}

#[test]
fn a_page_elsewhere_leaves_the_folder_alone() {
    let root = tempfile::tempdir().expect("a folder");
    let folder = finished(&root, Language::English);
    let before = contents(&folder);
    let (template, logo) = (root.path().join("own.html"), root.path().join("logo.svg"));
    fs::write(&template, "<h1>{{ title }}</h1>{% if logo %}<img src=\"{{ logo.uri }}\">{% endif %}").expect("written");
    fs::write(&logo, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>").expect("written");
    let out = root.path().join("elsewhere/page.html");
    let words = |path: &Path| path.display().to_string();
    let arguments = ["--lang", "fr", "--template", &words(&template), "--logo", &words(&logo), "--out", &words(&out)];
    assert_eq!(brief(&folder, &arguments).0, 0);
    let page = fs::read_to_string(&out).expect("written");
    assert!(page.starts_with("<h1>") && page.contains("data:image&#x2f;svg+xml;base64,"), "{page}");
    assert!(before == contents(&folder));
}

#[test]
fn a_template_or_logo_that_cannot_be_used_says_why() {
    let root = tempfile::tempdir().expect("a folder");
    let folder = finished(&root, Language::English);
    let file = |name: &str, bytes: &[u8]| {
        let path = root.path().join(name);
        fs::write(&path, bytes).expect("written");
        path.display().to_string()
    };
    let before = contents(&folder);
    let loops = b"{% for i in range(100000) %}{% for j in range(100000) %}x{% endfor %}{% endfor %}".to_vec();
    let large = b"{% for i in range(100000) %}{{ font_css }}{% endfor %}".to_vec();
    for (option, path, words) in [
        ("--template", "/dev/zero".to_owned(), ["/dev/zero", "too large"]),
        ("--template", file("broken.html", b"<p>\n{{ titel }}\n"), ["broken.html", "line 2"]),
        // Neither runs for ever, nor fills a disk.
        ("--template", file("loops.html", &loops), ["loops.html", "too many steps"]),
        ("--template", file("large.html", &large), ["large.html", "too large"]),
        ("--template", file("binary.html", &[0xFF, 0xFE, 0]), ["binary.html", "utf-8"]),
        ("--template", "not-there.html".to_owned(), ["not-there.html", "could not read"]),
        ("--logo", file("logo.gif", b"GIF89a"), ["logo.gif", "PNG"]),
        ("--logo", "not-there.png".to_owned(), ["not-there.png", "could not read"]),
    ] {
        let (code, error) = brief(&folder, &[option, &path, "--lang", "en"]);
        assert_eq!(code, 2, "{error}");
        assert!(words.iter().all(|word| error.contains(word)), "{error}");
    }
    assert!(before == contents(&folder));
}

#[test]
fn folders_that_are_not_whole_are_told_apart() {
    let root = tempfile::tempdir().expect("a folder");
    let folder = finished(&root, Language::English);
    let whole: Vec<(&str, String)> = ["manifest.json", "summary.json", "scenario.resolved.toml"]
        .map(|name| (name, fs::read_to_string(folder.join(name)).expect("there")))
        .to_vec();
    let restore = || whole.iter().for_each(|(name, text)| fs::write(folder.join(name), text).expect("written"));
    let edited = |name: &str, from: &str, to: &str| {
        let text = &whole.iter().find(|(n, _)| *n == name).expect("known").1;
        assert!(text.contains(from), "{name} has {from}");
        fs::write(folder.join(name), text.replacen(from, to, 1)).expect("written");
    };
    let refused = |words: &[&str]| {
        for language in ["en", "fr", "ar"] {
            let (code, error) = brief(&folder, &["--lang", language]);
            assert_eq!(code, 2, "{error}");
            let shown = if language == "en" { words } else { &words[..1] };
            assert!(shown.iter().all(|word| error.contains(word)), "{error}");
        }
        restore();
    };
    edited("summary.json", "\"format\": 4", "\"format\": 1");
    refused(&["summary.json", "layout 1"]);
    edited("manifest.json", "\"format\": 1", "\"format\": 9");
    refused(&["manifest.json", "layout 9"]);
    edited("manifest.json", "\"kind\": \"run\"", "\"kind\": \"soup\"");
    refused(&["run", "“soup”"]);
    edited("summary.json", "\"mixture\": {", "\"mixture\": [");
    refused(&["summary.json", "damaged", "line"]);
    edited("summary.json", "\"outcome\": \"closed_days\"", "\"outcome\": \"open_days\"");
    refused(&["summary.json", "open_days"]);
    edited("summary.json", "\"horizon_days\": 365", "\"horizon_days\": 364");
    refused(&["summary.json", "not the summary"]);
    edited("scenario.resolved.toml", "seed = 5", "seed = 6");
    refused(&["scenario.resolved.toml", "changed"]);
    for name in ["summary.json", "scenario.resolved.toml"] {
        fs::remove_file(folder.join(name)).expect("removed");
        refused(&[name]);
    }
    let half = &whole[1].1[..whole[1].1.len() / 2];
    fs::write(folder.join("summary.json"), half).expect("written");
    refused(&["summary.json", "damaged", "line"]);
    fs::remove_file(folder.join("manifest.json")).expect("removed");
    refused(&["run", "not the folder of a finished run"]);
    assert_eq!(brief(&root.path().join("nothing"), &[]).0, 2);
    assert_eq!(brief(&folder, &["--lang", "en"]).0, 0, "restored, it is whole again");
}

#[test]
fn a_folder_of_before_there_were_kinds_is_a_run() {
    let root = tempfile::tempdir().expect("a folder");
    let folder = finished(&root, Language::English);
    let path = folder.join("manifest.json");
    let text = fs::read_to_string(&path).expect("there");
    let version = format!("\"version\": \"{}\"", env!("CARGO_PKG_VERSION"));
    let older = text.replacen("  \"kind\": \"run\",\n", "", 1).replacen(&version, "\"version\": \"0.0.9\"", 1);
    assert_ne!(older, text);
    fs::write(&path, older).expect("written");
    let out = root.path().join("page.html").display().to_string();
    assert_eq!(brief(&folder, &["--out", &out]).0, 0);
    let page = fs::read_to_string(&out).expect("written");
    assert!(page.contains(">0.0.9</code>") && page.contains("Harmattan 0.0.9 ·"), "the version that simulated it");
}

#[cfg(not(feature = "pdf"))]
#[test]
fn a_build_without_pdf_says_how_to_have_one() {
    let root = tempfile::tempdir().expect("a folder");
    let folder = finished(&root, Language::English);
    let out = root.path().join("page.pdf").display().to_string();
    for extra in [&["--pdf"][..], &["--out", &out]] {
        let (code, error) = brief(&folder, extra);
        assert_eq!(code, 2, "{error}");
        assert!(error.contains("--features pdf"), "{error}");
    }
}

/// Replaces every number whose turn it is by `value`; `turn` counts.
fn disturb(json: &mut serde_json::Value, value: &serde_json::Value, every: usize, turn: &mut usize) {
    match json {
        serde_json::Value::Number(_) => {
            *turn += 1;
            if (*turn).is_multiple_of(every) {
                *json = value.clone();
            }
        }
        serde_json::Value::Array(items) => items.iter_mut().for_each(|item| disturb(item, value, every, turn)),
        serde_json::Value::Object(fields) => fields.values_mut().for_each(|field| disturb(field, value, every, turn)),
        _ => {}
    }
}

#[test]
fn impossible_numbers_in_a_summary_never_make_it_panic() {
    let root = tempfile::tempdir().expect("a folder");
    let folder = finished(&root, Language::English);
    let path = folder.join("summary.json");
    let whole: serde_json::Value = serde_json::from_slice(&fs::read(&path).expect("there")).expect("JSON");
    let out = root.path().join("page.html").display().to_string();
    for (every, value) in [
        (3, serde_json::json!(0)),
        (7, serde_json::json!(-1.5)),
        (5, serde_json::json!(1e308)),
        (2, serde_json::json!(4_000_000_000_u32)),
        (11, serde_json::json!(1e-300)),
        (1, serde_json::json!(0.0)),
    ] {
        // What says whose numbers they are is left as it is, or the file would be refused for that.
        let mut text = whole.clone();
        for part in ["mixture", "hypotheses", "curves"] {
            disturb(&mut text[part], &value, every, &mut 0);
        }
        fs::write(&path, text.to_string()).expect("written");
        let (code, error) = brief(&folder, &["--out", &out, "--force"]);
        assert!([0, 2, 3].contains(&code), "{value} every {every}: {code} {error}");
    }
}
