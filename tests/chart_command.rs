//! `chart`: one picture by name, from the folder alone; what cannot be drawn is refused with what can.

use std::path::Path;

use harmattan_core::Language;

use crate::common::{finished_comparison, finished_run, program};

/// Exit code, output and standard error of `chart …` in a folder.
fn chart(place: &Path, folders: &[&Path], extra: &[&str]) -> (i32, String, String) {
    let output = program().current_dir(place).arg("chart").args(folders).args(extra).output().expect("it runs");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let error = text(&output.stderr);
    assert!(!error.contains("panicked"), "{error}");
    (output.status.code().unwrap_or(-1), text(&output.stdout), error)
}

/// Width and height of a PNG.
fn png_size(path: &Path) -> (u32, u32) {
    let bytes = std::fs::read(path).expect("readable");
    assert!(bytes.starts_with(b"\x89PNG"), "{}", path.display());
    let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().expect("four bytes"));
    (number(16), number(20))
}

fn run() -> &'static Path {
    finished_run(Language::English).folder()
}

#[test]
fn a_chart_by_a_part_of_its_name_has_the_size_asked_for() {
    let place = tempfile::tempdir().expect("a folder");
    let (code, said, error) = chart(place.path(), &[run()], &["ladder", "--size", "1600x900"]);
    assert_eq!((code, error.as_str()), (0, ""), "{said}");
    assert_eq!(png_size(&place.path().join("spread-ladder.en.png")), (1600, 900));
    // The same again is no change; another content is refused without --force.
    assert_eq!(chart(place.path(), &[run()], &["ladder", "--size", "1600x900"]).0, 0);
    let other = ["ladder", "--size", "800x450", "--palette", "grey"];
    assert_eq!(chart(place.path(), &[run()], &other).0, 4);
    assert_eq!(chart(place.path(), &[run()], &[&other[..], &["--force"]].concat()).0, 0);
    assert_eq!(png_size(&place.path().join("spread-ladder.en.png")), (800, 450));
}

#[test]
fn the_name_may_stand_first_and_curves_of_several_runs_are_laid_over_each_other() {
    let place = tempfile::tempdir().expect("a folder");
    let other = finished_run(Language::French).folder();
    let out = place.path().join("both.svg");
    let args = ["chart", "exceedance", &run().display().to_string(), &other.display().to_string(), "--out"];
    program().current_dir(place.path()).args(args).arg(&out).assert().code(0);
    let svg = std::fs::read_to_string(&out).expect("readable");
    // Two curves of one corridor, whose title names it; the runs have one title and are told apart.
    let title = svg.split("<title").nth(1).expect("a title").split('<').next().expect("words");
    assert!(title.contains("one chance in twenty"), "{title}");
    assert!(svg.contains("(1)</text>") && svg.contains("(2)</text>"), "the curves are named");
}

#[test]
fn a_chart_is_narrowed_to_what_is_named() {
    let place = tempfile::tempdir().expect("a folder");
    let drawn = |name: &str, extra: &[&str]| {
        let out = place.path().join(format!("{name}.svg"));
        let out = out.display().to_string();
        let (code, _, error) = chart(place.path(), &[run()], &[&[name, "--out", &out, "--force"], extra].concat());
        assert_eq!(code, 0, "{name}: {error}");
        std::fs::read_to_string(out).expect("readable")
    };
    let (all, one) = (drawn("distribution", &[]), drawn("distribution", &["--corridor", "nouakchott"]));
    assert!(all.contains("Dakar by Kayes") && !one.contains("Dakar by Kayes") && one.contains("Nouakchott"));
    let one = drawn("incidence", &["--country", "senegal"]);
    assert!(one.contains("Senegal") && !one.contains("Mauritania"));
    let one = drawn("hypotheses", &["--outcome", "deaths", "--title", "Deaths", "--no-source"]);
    assert!(one.contains("Deaths") && !one.contains("Dakar") && !one.contains("Source:"));
}

#[test]
fn a_folder_says_what_it_can_be_drawn_as() {
    let place = tempfile::tempdir().expect("a folder");
    let (code, said, _) = chart(place.path(), &[run()], &["--list"]);
    assert_eq!(code, 0);
    for line in ["corridor-distribution  --corridor", "theatre-map", "spread-ladder"] {
        assert!(said.lines().any(|l| l == line), "{line}: {said}");
    }
    let (_, said, _) = chart(place.path(), &[finished_comparison().folder()], &["--list"]);
    assert!(said.contains("comparison  --corridor --country --outcome") && said.contains("difference-map-"), "{said}");
}

#[test]
fn an_event_compared_is_a_probability_and_no_distribution() {
    let place = tempfile::tempdir().expect("a folder");
    let out = place.path().join("event.svg").display().to_string();
    let folder = finished_comparison().folder();
    let args = ["ridges", "--outcome", "spread_level>=3", "--out", &out];
    assert_eq!(chart(place.path(), &[folder], &args).0, 0);
    let svg = std::fs::read_to_string(&out).expect("readable");
    assert!(svg.contains("id=\"chances-title\"") && !svg.contains("id=\"ridges-title\""));
    // Of another amount than the chosen one no distribution was kept.
    let (code, _, error) = chart(place.path(), &[folder], &["ridges", "--outcome", "deaths"]);
    assert!(code == 2 && error.contains("trade_loss"), "{error}");
}

#[test]
fn what_cannot_be_drawn_is_refused_with_what_can() {
    let place = tempfile::tempdir().expect("a folder");
    let cases: [(&[&str], &str); 6] = [
        (&["nonsense"], "spread-ladder"),
        (&["ladder", "--corridor", "dakar_north"], "corridor-distribution"),
        (&["distribution", "--corridor", "timbuktu"], "dakar_north"),
        (&[], "--list"),
        (&["ladder", "--size", "1600"], "1600x900"),
        (&["fan-chart", "map"], "map"),
    ];
    for (args, needed) in cases {
        let (code, _, error) = chart(place.path(), &[run()], args);
        assert!(code == 2 && error.contains(needed), "{args:?}: {code} {error}");
    }
    let (code, _, error) = chart(place.path(), &[run(), run()], &["fan-chart"]);
    assert!(code == 2 && error.contains("exceedance-days"), "{error}");
    let (code, _, error) = chart(place.path(), &[], &["spread-ladder", "nowhere/at/all"]);
    assert!(code == 2 && error.contains("nowhere/at/all"), "{error}");
    assert!(std::fs::read_dir(place.path()).expect("readable").next().is_none(), "nothing was written");
}
