//! The desk's monthly routine by its commands: events → update → run, and a hindcast; in every language, on a simulated past.
#![allow(clippy::pedantic, clippy::disallowed_methods, reason = "tests check with plain, independent code")]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use tempfile::TempDir;

use crate::common::{BASELINE, program};

/// A simulated past from January 2024 to November 2025, made once.
fn past() -> &'static Path {
    static PAST: OnceLock<(TempDir, PathBuf)> = OnceLock::new();
    let (_, path) = PAST.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a folder");
        let baseline = std::path::absolute(BASELINE).expect("a path");
        let scenario = folder.path().join("past.toml");
        let head = format!("format = 1\nextends = {baseline:?}\ntitle = \"past\"\n");
        fs::write(&scenario, head + "start = 2024-01-01\nhorizon_days = 700\n").expect("written");
        let file = folder.path().join("past.csv");
        program().args(["events", "--simulate"]).arg(&scenario).arg("-o").arg(&file).assert().code(0);
        (folder, file)
    });
    path
}

fn said(output: &[u8]) -> String {
    String::from_utf8_lossy(output).into_owned()
}

/// No message is missing: those are written as their identifiers.
fn assert_worded(text: &str) {
    for id in ["update-", "hindcast-", "score-", "cli-", "events-", "assess-", "sight-", "number-", "calibrate-"] {
        assert!(!text.contains(id), "{id} in {text}");
    }
}

#[test]
fn a_scenario_is_brought_up_to_date_and_runs() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("2025-12.toml");
    let update = |lang: &str, more: &[&str]| {
        let mut command = program();
        command.args(["update", "scenarios/convoy-escorts.toml", "--as-of", "2025-12-01", "--lang", lang, "--events"]);
        command.arg(past()).arg("-o").arg(&out).args(more);
        command
    };
    let done = update("en", &[]).assert().code(0);
    let text = said(&done.get_output().stdout);
    assert!(text.contains("from 23 whole months of events, the last November 2025"), "{text}");
    assert!(text.contains("Kayes") && text.contains("Written: "), "{text}");
    // The file loads, starts on the day, and names where its numbers come from in three languages.
    let written = fs::read_to_string(&out).expect("a file");
    assert!(written.contains("start = 2025-12-01") && written.contains("as of 1 December 2025"), "{written}");
    assert!(written.contains("événements simulés jusqu’au 30"), "{written}");
    let check = program().arg("check").arg(&out).assert().code(0);
    assert!(!said(&check.get_output().stderr).contains("error"));
    let run = folder.path().join("run");
    program().arg("run").arg(&out).args(["-n", "40", "--no-trajectories", "--out"]).arg(&run).assert().code(0);
    // What is there is the same, so that nothing is refused.
    let done = update("ar", &[]).assert().code(0);
    assert_worded(&said(&done.get_output().stdout));
    let mut itself = program();
    itself
        .args(["update", "--as-of", "2025-12-01", "--force"])
        .arg(&out)
        .arg("--events")
        .arg(past())
        .arg("-o")
        .arg(&out);
    itself.assert().code(2);
    fs::write(&out, "mine").expect("written");
    let refused = update("en", &[]).assert().failure();
    assert_eq!(fs::read_to_string(&out).expect("a file"), "mine", "{}", said(&refused.get_output().stderr));
    let done = update("fr", &["--force"]).assert().code(0);
    assert_worded(&said(&done.get_output().stdout));
    assert_eq!(fs::read_to_string(&out).expect("a file"), written);
}

#[test]
fn forecasts_of_the_past_are_told_and_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("hindcast.json");
    for lang in ["en", "fr", "ar"] {
        let mut command = program();
        command.args(["hindcast", BASELINE, "--origin", "2025-06:2025-08", "--horizon", "1,3", "-n", "40"]);
        command.args(["--lang", lang, "--force", "--events"]).arg(past()).arg("-o").arg(&out);
        let done = command.assert().code(0);
        let text = said(&done.get_output().stdout);
        assert_worded(&text);
        assert!(
            lang != "en" || (text.contains("3 origins, June 2025 to August 2025") && text.contains("not blind")),
            "{text}"
        );
    }
    let stored: serde_json::Value = serde_json::from_slice(&fs::read(&out).expect("a file")).expect("JSON");
    assert_eq!(stored["hindcast"]["origins"].as_array().map(Vec::len), Some(3));
    assert!(stored["scenario_digest"].as_str().is_some_and(|digest| digest.len() == 64));
    let lines = stored["hindcast"]["summary"]["lines"].as_array().expect("lines");
    assert!(
        lines.iter().any(|line| line["forecaster"] == "scenario" && line["kind"] == "west" && line["horizon"] == 3)
    );
    // The energy score of all regions at once stands with those of all regions, and in the table.
    let energies: Vec<_> = lines.iter().filter(|line| line["energy"].is_number()).map(|line| &line["kind"]).collect();
    assert!(!energies.is_empty() && energies.iter().all(|kind| **kind == "all"));
    assert!(stored["hindcast"]["joint"].as_array().is_some_and(|joint| !joint.is_empty()));
}

/// A simulated year of the baseline, as single attacks with places.
fn year() -> &'static Path {
    static YEAR: OnceLock<(TempDir, PathBuf)> = OnceLock::new();
    let (_, path) = YEAR.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("year.csv");
        let mut command = program();
        command.args(["events", "--simulate", BASELINE, "--as", "acled", "--trajectory", "5", "--seed", "3", "-o"]);
        command.arg(&file).assert().code(0);
        (folder, file)
    });
    path
}

/// Hypotheses are judged, the judgement is kept and drawn, a briefing takes it on its first page, and `update` takes its weights.
#[test]
fn hypotheses_are_judged_by_events() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = |name: &str| folder.path().join(name);
    for lang in ["en", "fr", "ar"] {
        let mut command = program();
        command.args(["assess", BASELINE, "--as-of", "2025-09-01,2025-11-01", "-n", "2000", "--lang", lang, "--force"]);
        command.arg("--events").arg(year()).arg("-o").arg(file("judged.json")).arg("--chart").arg(file("judged.svg"));
        let text = said(&command.assert().code(0).get_output().stdout);
        assert_worded(&text);
        assert!(lang != "en" || (text.contains("What would settle it") && text.contains("fresh futures")), "{text}");
    }
    let stored: serde_json::Value =
        serde_json::from_slice(&fs::read(file("judged.json")).expect("a file")).expect("JSON");
    let days = stored["days"].as_array().expect("days");
    assert_eq!(days.len(), 2);
    for day in days {
        let weights: Vec<f64> = day["weights"].as_array().expect("weights").iter().filter_map(|w| w.as_f64()).collect();
        assert!((weights.iter().sum::<f64>() - 1.0).abs() < 1e-9 && weights.len() == 4, "{weights:?}");
        assert_eq!(day["dated"], true);
    }
    assert!(stored["simulated"] == true && stored["observations"].as_array().is_some_and(|o| o.len() > 8));
    let run = file("run");
    let mut command = program();
    command.args(["run", BASELINE, "-n", "60", "--no-trajectories", "--out"]).arg(&run).assert().code(0);
    for (lang, words) in [("en", "what events say"), ("fr", "ce que disent les événements"), ("ar", "ما تقوله الأحداث")]
    {
        let mut command = program();
        command.args(["brief", "--lang", lang, "--force"]).arg(&run).arg("--assessment").arg(file("judged.json"));
        command.assert().code(0);
        let page = fs::read_to_string(run.join(format!("briefing.{lang}.html"))).expect("a page");
        assert!(page.contains(words), "{lang}");
    }
    let mut other = program();
    other.arg("brief").arg(&run).arg("--assessment").arg(run.join("summary.json")).assert().code(2);
    let update = |more: &[&str]| {
        let mut command = program();
        command.args(["update", BASELINE, "--as-of", "2025-11-01", "--force", "--events"]).arg(year());
        command.arg("-o").arg(file("2025-11.toml")).args(more).assert().code(0);
        fs::read_to_string(file("2025-11.toml")).expect("a file")
    };
    assert!(update(&[]).contains("prior = "));
    assert!(!update(&["--keep-priors"]).contains("prior = "));
    let mut early = program();
    early.args(["assess", BASELINE, "--as-of", "2025-07-02", "--events"]).arg(year()).assert().code(2);
    let mut unordered = program();
    unordered.args(["assess", BASELINE, "--as-of", "2025-11-01,2025-09-01", "--events"]).arg(year()).assert().code(2);
}

/// Where futures cannot be kept, nothing can be written: the code of that, and the file.
#[test]
#[cfg(unix)]
fn a_calibration_that_cannot_be_written_ends_as_all_output_does() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("file");
    fs::write(&file, b"no folder").expect("written");
    let mut command = program();
    command.args(["calibrate", BASELINE, "--from", "2025-07-02", "--to", "2026-06-30", "-n", "2000", "--events"]);
    let output = command.arg(year()).arg("-o").arg(file.join("calibrated.toml")).assert().code(4);
    let told = said(&output.get_output().stderr);
    assert!(told.contains("calibrated.toml.bank"), "{told}");
}

/// Free quantities are narrowed, in every language the same, and the file is a scenario that runs.
#[test]
fn quantities_are_calibrated_by_events() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("calibrated.toml");
    let mut written = Vec::new();
    for lang in ["en", "fr", "ar"] {
        let mut command = program();
        command.args(["calibrate", BASELINE, "--from", "2025-07-02", "--to", "2026-06-30", "-n", "2000", "--force"]);
        command.args(["--lang", lang, "--events"]).arg(year()).arg("-o").arg(&out);
        let text = said(&command.assert().code(0).get_output().stdout);
        assert_worded(&text);
        assert!(lang != "en" || (text.contains("not learnt") && text.contains("spread ×")), "{text}");
        written.push(fs::read_to_string(&out).expect("a file"));
    }
    assert!(written.iter().all(|text| *text == written[0] && text.contains("empirical")), "{}", written[0]);
    assert!(!out.with_file_name("calibrated.toml.bank").exists(), "what served is gone");
    program().arg("check").arg(&out).assert().code(0);
    let nothing = |scenario: &str, from: &str| {
        let mut command = program();
        command.args(["calibrate", scenario, "--from", from, "--to", "2026-06-30", "--events"]).arg(year());
        let output = command.arg("-o").arg(folder.path().join("no.toml")).assert().code(2);
        said(&output.get_output().stderr)
    };
    let certain = folder.path().join("certain.toml");
    let text: String = fs::read_to_string(BASELINE).expect("a file").replace("free = true, ", "");
    let theatre = std::path::absolute("scenarios/theatres/western-mali.toml").expect("a path");
    fs::write(&certain, text.replace("\"theatres/western-mali.toml\"", &format!("{theatre:?}"))).expect("written");
    assert!(nothing(&certain.display().to_string(), "2025-07-02").contains("free = true"));
    assert!(nothing(BASELINE, "2026-07-01").contains("--from"));
}

/// A forecast is written down beside the scenario, and scored when its months have come; before that it is refused.
#[test]
fn a_forecast_is_written_down_and_scored() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = |name: &str| folder.path().join(name);
    let update = |day: &str, name: &str| {
        let mut command = program();
        command.args(["update", BASELINE, "--as-of", day, "--events"]).arg(past());
        command.arg("-o").arg(file(&format!("{name}.toml"))).arg("--forecast").arg(file(&format!("{name}.json")));
        command
    };
    update("2025-06-01", "june").assert().code(0);
    for (lang, title) in [
        ("en", "“Baseline, 2 July 2025”"),
        ("fr", "Situation de référence, 2 juillet 2025"),
        ("ar", "«الوضع المرجعي، 2 يوليو 2025»"),
    ] {
        let mut command = program();
        command
            .arg("score")
            .arg(file("june.json"))
            .args(["--lang", lang, "--until", "2025-11-30", "--events"])
            .arg(past());
        let text = said(&command.assert().code(0).get_output().stdout);
        assert_worded(&text);
        assert!(
            lang != "en"
                || (text.contains("of the months from June 2025 on")
                    && text.contains("6 months")
                    && text.contains("in advance")),
            "{text}"
        );
        // December was not simulated: nine months have not come, which is said; and the scenario is called by its title.
        assert!(
            lang != "en" || text.contains("have come whole in these events: 9 months (to the end of February 2026)."),
            "{text}"
        );
        assert!(text.contains(title) && text.contains("CRPS / "), "{text}");
    }
    update("2025-12-01", "december").assert().code(0);
    let mut early = program();
    early.arg("score").arg(file("december.json")).arg("--events").arg(past());
    let text = said(&early.assert().code(2).get_output().stderr);
    assert!(text.contains("none of the months forecast has come"), "{text}");
    let middle = said(&update("2025-06-15", "middle").assert().code(2).get_output().stderr);
    assert!(middle.contains("--as-of must be the first of one") && !file("middle.toml").exists(), "{middle}");
    fs::write(file("june.json"), "{}").expect("written");
    let mut broken = program();
    broken.arg("score").arg(file("june.json")).arg("--events").arg(past()).assert().code(2);
}

/// What cannot be done is wrong usage, said in words, and leaves nothing.
#[test]
fn what_events_cannot_tell_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("out.toml");
    let wrong = |arguments: &[&str]| {
        let mut command = program();
        command.args(arguments).arg("--events").arg(past()).arg("-o").arg(&out);
        let refused = command.assert().code(2);
        said(&refused.get_output().stderr)
    };
    let early = wrong(&["update", BASELINE, "--as-of", "2024-01-15"]);
    assert!(early.contains("no whole month of events ends by 15 January 2024"), "{early}");
    let month = wrong(&["update", BASELINE, "--as-of", "2025-13-01"]);
    assert!(month.contains("a date such as"), "{month}");
    let origins = wrong(&["hindcast", BASELINE, "--origin", "2024-02:2024-06"]);
    assert!(origins.contains("twelve months before"), "{origins}");
    for months in ["2025-06", "2025-08:2025-06", "x:y"] {
        let text = wrong(&["hindcast", BASELINE, "--origin", months]);
        assert!(text.contains("two months such as"), "{months}: {text}");
    }
    assert!(!out.exists());
}
