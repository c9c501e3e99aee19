//! What changed between a run and one that begins later, and the block that the later briefing has of it.

use std::fs;
use std::path::Path;

use super::paired::{attribution, run};
use crate::common;
use harmattan_core::calendar::Date;
use harmattan_core::distribution::Distribution;
use harmattan_core::scenario::Scenario;
use harmattan_engine::{Change, Experiment, Variants, Walk};
use harmattan_render::report::comparing::{FIRST_DAY, changed_units};
use harmattan_scenario::load;

const FUTURES: u64 = 60;

fn scenario(name: &str, overrides: &[&str]) -> Scenario {
    let mut all: Vec<String> = overrides.iter().map(|s| (*s).to_owned()).collect();
    all.push(format!("trajectories={FUTURES}"));
    load(&Path::new("scenarios").join(name), &all).expect("a sound scenario").scenario
}

/// The first variant is the old scenario on its own day, the second the same begun later, the last the new one, each to the bit;
/// the parts are the change.
#[test]
fn a_later_first_day_is_the_first_step_of_every_future() {
    let old = scenario("fused-intelligence.toml", &[]);
    // 184 days later, in another calendar month; the measure began long ago.
    let mut moved = Scenario { start: Date { year: 2026, month: 1, day: 2 }, ..old.clone() };
    let index = moved.policy[0];
    moved.measures[index].start_day = Distribution::Fixed(60.0 - 184.0).into();
    let mut new =
        scenario("fused-intelligence.toml", &["start=2026-01-02", "group.formation=1.1", "drones.aircraft.west=2"]);
    new.measures = moved.measures.clone();

    let units = changed_units(&moved, &new);
    assert_eq!(units.len(), 2, "{units:?}");
    let changes = units.iter().map(|u| u.change.clone()).collect();
    let walk = Walk::new(&moved, &new, changes).unwrap().begun_on(&old).unwrap();
    assert_eq!(walk.variants(), 4);
    assert!((0..50).all(|number| walk.order(number)[0] == 0));
    let mut keys = vec![FIRST_DAY.to_owned()];
    keys.extend(units.iter().map(|u| u.key.clone()));
    let (paired, found) = attribution(&walk, &keys, 2);
    let bits = |values: &[f64]| values.iter().map(|x| x.to_bits()).collect::<Vec<_>>();
    let alone = |scenario: &Scenario| bits(&run(&Variants::new(scenario, &[]).unwrap(), 1).sample.values[0]);
    for (variant, scenario) in [(0, &old), (1, &moved), (3, &new)] {
        assert_eq!(bits(&paired.sample.values[variant]), alone(scenario), "variant {variant}");
    }
    let first = found.changes[0].effect.value;
    let mean = |variant: usize| paired.mixture.value(variant, paired.chosen).mean;
    assert!(found.changes[0].key == FIRST_DAY && (first - (mean(1) - mean(0))).abs() <= 1e-9 * mean(0));
    assert_ne!(first, 0.0);
    assert_eq!(found.changes.iter().map(|c| c.effect.value).sum::<f64>(), found.to - found.from);
    // Nothing but the day: it is the whole change.
    let walk = Walk::new(&moved, &moved, Vec::<Change>::new()).unwrap().begun_on(&old).unwrap();
    let (_, found) = attribution(&walk, &[FIRST_DAY.to_owned()], 2);
    assert_eq!(found.changes[0].effect.value, found.to - found.from);
}

fn done(arguments: &[&str]) -> String {
    let output = common::program().args(arguments).output().expect("it runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// A run of convoy escorts, and one that goes on from it 62 days later with other cells everywhere.
fn two_runs(place: &Path) -> [String; 3] {
    let text = fs::read_to_string("scenarios/baseline.toml").expect("the baseline");
    let baseline: toml::Table = text.parse().expect("TOML");
    let cells = baseline["cells"].as_table().expect("cells");
    let head = "format = 1\nextends = \"SCENARIO\"\nstart = 2025-09-02\n";
    let path = fs::canonicalize("scenarios/convoy-escorts.toml").expect("there").display().to_string();
    let cells: String =
        cells.keys().take(40).enumerate().map(|(i, key)| format!("{key} = 0.{}\n", i % 9 + 1)).collect();
    let later = "[measures.convoy_escorts]\nstart_day = -32\n[group]\ncells_scale = 1\n[cells]\n";
    let file = place.join("later.toml");
    fs::write(&file, head.replace("SCENARIO", &path.replace('\\', "/")) + later + &cells).expect("written");
    let [a, b, out] = ["a", "b", "diff"].map(|name| place.join(name).display().to_string());
    let run = |scenario: &str, out: &str| done(&["run", scenario, "-n", "60", "--no-trajectories", "--out", out]);
    run("scenarios/convoy-escorts.toml", &a);
    run(&file.display().to_string(), &b);
    [a, b, out]
}

#[test]
fn the_briefing_says_on_its_first_page_what_changed_since_the_earlier_run() {
    let place = tempfile::tempdir().expect("a folder");
    let [a, b, out] = two_runs(place.path());
    let said = done(&["diff", &a, &b, "-n", "60", "--out", &out]);
    // The measure goes on: that its days are counted from a later day is no change of policy.
    assert!(said.contains("The new first day") && !said.contains("Measures in force"), "{said}");
    assert!(said.contains("Nothing is left over."), "{said}");
    // Cells stand region by region: how many places, and the largest changes.
    let line = said.lines().find(|line| line.contains("Cells at the start, Kayes")).expect("a line");
    assert!(line.contains(" places: ") && line.contains(" more") && line.matches(": ").count() <= 8, "{line}");
    let read = |folder: &str, name: &str| fs::read_to_string(Path::new(folder).join(name)).expect(name);
    let json: serde_json::Value = serde_json::from_str(&read(&out, "diff.json")).expect("JSON");
    assert_eq!(json["changes"][0]["key"], FIRST_DAY);
    let headlines = json["headlines"].as_array().expect("headlines");
    assert!(headlines.len() >= 6);
    for headline in headlines {
        let number = |value: &serde_json::Value| value.as_f64().expect("a number");
        let effects = headline["attribution"]["changes"].as_array().expect("changes");
        let sum: f64 = effects.iter().map(|c| number(&c["effect"]["value"])).sum();
        let change = number(&headline["now"]["value"]) - number(&headline["then"]["value"]);
        assert!((sum - change).abs() <= 1e-9 * number(&headline["then"]["value"]).abs(), "{headline}");
    }
    let words = [
        ("en", "What changed since 2 July 2025, and why", "all other changes together"),
        (
            "fr",
            "Ce qui a changé depuis le 2\u{a0}juillet\u{a0}2025, et pourquoi",
            "tous les autres changements ensemble",
        ),
        ("ar", "ما الذي تغيّر منذ 2 يوليو 2025، ولماذا", "سائر التغيّرات معًا"),
    ];
    let spaces = |text: String| text.replace(['\u{a0}', '\u{202f}'], " ");
    for (language, heading, others) in words {
        done(&["brief", &b, "--since", &out, "--lang", language, "--force"]);
        let page = spaces(read(&b, &format!("briefing.{language}.html")));
        let first = page.split("</section>").next().expect("a first page");
        assert!(first.contains(&spaces(heading.to_owned())) && first.contains(others), "{language}: {first}");
        assert!(!page.contains("since-"), "{language}");
    }
    // It leads to the second run alone, and only runs have such a block.
    for (folder, words) in [(&a, "does not lead to this run"), (&out, "--since is for the briefing of a run")] {
        let output = common::program().args(["brief", folder, "--since", &out]).output().expect("it runs");
        assert_eq!(output.status.code(), Some(2));
        assert!(String::from_utf8_lossy(&output.stderr).contains(words), "{words}");
    }
}

#[test]
fn of_two_runs_that_are_alike_the_briefing_says_that_nothing_changed() {
    let place = tempfile::tempdir().expect("a folder");
    let [run, out] = ["run", "diff"].map(|name| place.path().join(name).display().to_string());
    done(&["run", common::BASELINE, "-n", "40", "--no-trajectories", "--out", &run]);
    let said = done(&["diff", &run, &run, "-n", "40", "--out", &out]);
    assert!(said.contains("the same assumptions"), "{said}");
    done(&["brief", &run, "--since", &out, "--force"]);
    let page = fs::read_to_string(Path::new(&run).join("briefing.en.html")).expect("a page");
    assert!(page.contains("Nothing changed: both runs rest on the same assumptions."));
}
