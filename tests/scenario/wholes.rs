//! What only the whole scenario can tell.

use insta::assert_snapshot;

use super::bench::Bench;

#[test]
fn unknown_names_in_the_policy() {
    assert_snapshot!(Bench::with("policy = [\"listen\"]", "policy = [\"lissen\", \"drones\"]").said());
    assert_snapshot!(Bench::with("policy = [\"listen\"]", "policy = [\"listen\", \"listen\"]").said());
    assert_snapshot!(Bench::with("policy = [\"listen\"]", "policy = \"listen\"").said());
}

#[test]
fn unknown_names_in_overlays_and_correlations() {
    let bench = Bench::with("set = { \"group.target_west\"", "set = { \"group.target_wets\"");
    let bench = bench.change("small.toml", "\"community.home.reporting\"", "\"community.hame.reporting\"");
    assert_snapshot!(bench.change("small.toml", "\"group.tempo\"]", "\"group.temp\"]").said());
}

#[test]
fn measures_are_protective_only() {
    for key in ["group.tempo", "cells.bravo", "capacity.bravo", "outcomes.border_km", "group.restraint.east"] {
        let bench =
            Bench::with("add = { \"community.home.resilience\" = 0.2 }", &format!("add = {{ \"{key}\" = 0.2 }}"));
        assert!(bench.said().contains("a measure cannot change"), "{key}: {}", bench.said());
    }
    let bench = Bench::with("scale = { \"drones.sweep_km2_per_h\" = 1.5 }", "scale = { \"group.tempo\" = 0.5 }");
    assert_snapshot!(bench.said());
}

/// What a measure may not touch is not what it is told to mean.
#[test]
fn an_unknown_key_of_a_measure_suggests_what_measures_may_change() {
    let bench = |key: &str| Bench::with("\"drones.sweep_km2_per_h\" = 1.5", &format!("\"{key}\" = 0.5")).said();
    let (far, near) = (bench("peace"), bench("drones.swep_km2_per_h"));
    assert!(far.contains("known") || far.contains("drones."), "{far}");
    assert!(!far.contains("group.") && !far.contains("cells."), "{far}");
    assert!(near.contains("did you mean `drones.sweep_km2_per_h`"), "{near}");
    assert!(!bench("group.temp").contains("`group.tempo`"), "{}", bench("group.temp"));
}

/// A sequence that would clear the screen, in a title and in keys.
#[test]
fn control_characters_reach_no_terminal() {
    let title = |text: &str| Bench::with("en = \"A small case\"", &format!("en = \"{text}\"")).said();
    let said = title("A \\u001b[2J case");
    assert!(said.contains("`title.en` holds a control character (U+001B)") && !said.contains('\u{1b}'), "{said}");
    assert!(title("A \\u009b2J case").contains("(U+009B)"));
    assert_eq!(title("A\\ttab"), "");
    for line in ["\"\\u001b[2J\" = 1\nseed = 7", "seed = 7\ndesign = \"\\u001b[2J\"", "seed = 7 # \u{1b}[2J"] {
        let said = Bench::with("seed = 7", line).said();
        assert!(said.contains("error") && !said.contains('\u{1b}'), "{line:?}: {said}");
    }
}

#[test]
fn a_framework_can_only_be_set() {
    let bench = Bench::with("\"community.home.resilience\" = 0.2", "\"cooperation.east.framework\" = 1");
    assert_snapshot!(bench.said());
}

#[test]
fn a_change_of_what_has_no_value() {
    let bench = Bench::with("\"community.home.resilience\" = 0.2", "\"drones.coverage.inland\" = 0.2");
    assert_snapshot!(bench.said());
}

#[test]
fn measures_that_lack_their_times() {
    assert_snapshot!(Bench::with("start_day = 60\n", "").said());
    assert_snapshot!(Bench::with("start_day = 60", "start_day = -40000").said());
    assert_eq!(Bench::with("ramp_days = { uniform = [90, 150], grade = \"assumed\" }", "ramp_days = 0").said(), "");
}

#[test]
fn priors() {
    assert_snapshot!(Bench::with("prior = 0.6", "prior = 0.5").said());
    assert_snapshot!(Bench::with("prior = 0.6", "prior = 1.6").said());
    assert_snapshot!(Bench::with("prior = 0.6\n", "").said());
}

#[test]
fn no_hypotheses_at_all() {
    let from = super::bench::SCENARIO.find("[hypotheses.push]").expect("there");
    let to = super::bench::SCENARIO.find("[measures.listen]").expect("there");
    let bench = Bench::with(&super::bench::SCENARIO[from..to], "");
    assert_eq!(bench.said(), "");
    assert!(bench.load().expect("good").scenario.hypotheses.is_empty());
}

fn correlated(more: &str) -> String {
    Bench::with("rank = 0.5\n", &format!("rank = 0.5\n{more}")).said()
}

#[test]
fn correlations() {
    let pair =
        |a: &str, b: &str, rank: &str| format!("[[correlations]]\nbetween = [\"{a}\", \"{b}\"]\nrank = {rank}\n");
    assert_snapshot!(correlated(&pair("group.tempo", "group.tempo", "0.5")));
    assert_snapshot!(correlated(&pair("group.tempo", "group.mobility", "1.5")));
    assert_snapshot!(correlated(&pair("group.tempo", "group.formation", "0.4")));
    assert_snapshot!(correlated("[[correlations]]\nbetween = [\"group.tempo\"]\nrank = 0.2\n"));
    assert_snapshot!(correlated(&pair("group.tempo", "closure.sigma", "0.4")));
}

#[test]
fn correlations_that_contradict_one_another() {
    let more = "[[correlations]]\nbetween = [\"group.tempo\", \"group.mobility\"]\nrank = 0.9\n\
                [[correlations]]\nbetween = [\"group.formation\", \"group.mobility\"]\nrank = -0.9\n";
    assert_snapshot!(correlated(more));
}

#[test]
fn cells_must_fit() {
    assert_snapshot!(
        Bench::with("bravo = { value = 3, grade = \"estimated\" }", "bravo = { value = 9, grade = \"estimated\" }")
            .said()
    );
    // 7 cells fit, but 1.2 times as many, 8.4, may be drawn and are rounded to 8, which fit; 7.1 give 8.52.
    assert_eq!(
        Bench::with("bravo = { value = 3, grade = \"estimated\" }", "bravo = { value = 7, grade = \"estimated\" }")
            .said(),
        ""
    );
    assert_snapshot!(
        Bench::with("bravo = { value = 3, grade = \"estimated\" }", "bravo = { value = 7.1, grade = \"estimated\" }")
            .said()
    );
}

/// Hypotheses may state cells and their factor too: in none may a place hold more than it has room for.
#[test]
fn cells_must_fit_under_every_hypothesis() {
    let probe = "title = { en = \"Probe\", fr = \"Sonde\", ar = \"جس\" }";
    let with = |set: &str| Bench::with(probe, &format!("{probe}\nset = {{ {set} }}")).said();
    assert_snapshot!(with("\"group.cells_scale\" = { value = 3, grade = \"assumed\" }"));
    assert_eq!(with("\"cells.bravo\" = { value = 6, grade = \"assumed\" }"), "");
    assert_snapshot!(with("\"cells.bravo\" = { value = 8, grade = \"assumed\" }"));
}

#[test]
fn no_cells_outside_the_theatre() {
    let bench = Bench::with(
        "harbour = { value = 0, grade = \"assumed\" }\n\n[capacity]",
        "harbour = { value = 1, grade = \"assumed\" }\n\n[capacity]",
    );
    assert_snapshot!(bench.said());
    // Room for cells would let them in, and a value would draw strikes.
    for (before, after) in [
        (
            "harbour = { value = 0, grade = \"assumed\" }\n\n[value]",
            "harbour = { value = 1, grade = \"assumed\" }\n\n[value]",
        ),
        (
            "harbour = { value = 0, grade = \"assumed\" }\n\n[garrison]",
            "harbour = { value = 1, grade = \"assumed\" }\n\n[garrison]",
        ),
    ] {
        let said = Bench::with(before, after).said();
        assert!(said.starts_with("error: `harbour` must have no cells, capacity or value"), "{said}");
    }
}

#[test]
fn values_without_a_source() {
    let bench = Bench::with("reach_km = { value = 90, grade = \"assumed\" }", "reach_km = 90");
    let bench = bench.change("small.toml", "alpha = { value = 0.5, grade = \"assumed\" }", "alpha = 0.5");
    assert_snapshot!(bench.change("small.toml", "bravo = { value = 1, grade = \"assumed\" }", "bravo = 1").said());
}

#[test]
fn measures_without_effect() {
    let bench = Bench::with("\"drones.sweep_km2_per_h\" = 1.5", "\"drones.sweep_km2_per_h\" = 1");
    let bench = bench.change("small.toml", "\"community.home.reporting\" = 0.6", "\"community.home.reporting\" = 0.25");
    assert_snapshot!(bench.change("small.toml", "start_day = 60", "start_day = 400").said());
}

#[test]
fn a_file_without_a_title() {
    let bench = Bench::with("title = { en = \"A small case\", fr = \"Un petit cas\", ar = \"حالة صغيرة\" }\n", "");
    assert_snapshot!(bench.said());
    // The file at hand lacks it, not the one it extends.
    bench.write("own.toml", "format = 1\nextends = \"small.toml\"\n");
    let said = bench.said_of("own.toml");
    assert!(said.contains("own.toml:1:1") && !said.contains("small.toml"), "{said}");
}

/// What acts only beside another key says so where that is not stated; cells that may be rounded up must fit.
#[test]
fn keys_that_act_together_and_cells_that_may_be_rounded_up() {
    let with = |more: &[&str]| {
        let options: Vec<String> =
            more.iter().map(|key| format!("{key}={{ value = 1, grade = \"assumed\" }}")).collect();
        Bench::new().said_with(&options.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let said = with(&["routes.overwatch"]);
    assert!(
        said.contains("`routes.overwatch` has no effect: `routes.ambush_preparation_days` is not stated"),
        "{said}"
    );
    assert_eq!(with(&["routes.overwatch", "routes.ambush_preparation_days"]), "");
    assert!(with(&["engagement.operation"]).contains("`group.operation_share` is not stated"));
    assert_eq!(with(&["group.operation_share"]), "");

    let full = |more: &[&str]| {
        let stated =
            ["cells.bravo={ value = 3.6, grade = \"assumed\" }", "capacity.bravo={ value = 4, grade = \"assumed\" }"];
        let strong = [
            "group.strength={ value = 1, grade = \"assumed\" }",
            "group.reference_cells={ value = 5, grade = \"assumed\" }",
        ];
        let options: Vec<&str> = stated.iter().chain(&strong[..2 * more.len()]).copied().collect();
        Bench::new().said_with(&options)
    };
    assert_eq!(full(&[]), "");
    assert!(full(&["strong"]).contains("error"), "{}", full(&["strong"]));
}

/// A measure that ends keeps its end in the resolved text; one that ends before it starts gets a warning.
#[test]
fn measures_that_end() {
    let bench =
        Bench::with("start_day = 60", "start_day = -60\nend_day = { uniform = [100, 200], grade = \"assumed\" }");
    let loaded = bench.load().expect("good");
    let text = harmattan_scenario::resolved_toml(&loaded.scenario);
    assert!(text.contains("start_day = -60") && text.contains("end_day = { uniform = [100, 200]"), "{text}");
    let said = Bench::with("start_day = 60", "start_day = 60\nend_day = 30").said();
    assert!(said.contains("measure `listen` is never in force: it would end on day 30 and start on day 60"), "{said}");
    assert!(Bench::with("start_day = 60", "start_day = 60\nend_day = -40000").said().contains("out of range"));
}

/// What a measure waits for stands in the resolved text, and makes another digest; what it cannot wait for, and what is no
/// predicate, is refused where it stands.
#[test]
fn measures_that_wait() {
    let with = |when: &str| Bench::with("start_day = 60", &format!("when = \"{when}\"\nstart_day = 5"));
    let bench = with("strikes>=3 and first_strike.east >= 0");
    assert_eq!(bench.said(), "");
    let scenario = bench.load().expect("good").scenario;
    let text = harmattan_scenario::resolved_toml(&scenario);
    assert!(text.contains("when = \"strikes >= 3 and first_strike.east >= 0\"\nstart_day = 5"), "{text}");
    let plain = Bench::with("start_day = 60", "start_day = 5").load().expect("good").scenario;
    assert_ne!(harmattan_scenario::scenario_digest(&scenario), harmattan_scenario::scenario_digest(&plain));
    bench.write("again.toml", &text);
    let again = harmattan_scenario::load(&bench.path("again.toml"), &[]).expect("good").scenario;
    assert_eq!(again.measures, scenario.measures);
    // A file that extends another keeps it, or states another.
    bench.write(
        "own.toml",
        "format = 1\nextends = \"small.toml\"\ntitle = \"own\"\nmeasures.listen.when = \"waves > 2\"\n",
    );
    let own = harmattan_scenario::load(&bench.path("own.toml"), &[]).expect("good").scenario;
    assert_eq!(own.measures[0].when.as_ref().map(ToString::to_string).as_deref(), Some("waves > 2"));

    for wrong in [
        "strikes >= 3 and cells_end < 4",
        "first_foothold.east >= 0",
        "events.coast.2025-07 > 3",
        "strike >= 3",
        "closed_days.trnuk >= 3",
        "strikes = 3",
        "strikes >= three",
        "strikes >= 3 or waves >= 2",
        "",
    ] {
        assert_snapshot!(with(wrong).said());
    }
    assert_snapshot!(Bench::with("start_day = 60", "when = \"strikes > 3\"\nstart_day = -60").said());
    assert_snapshot!(Bench::with("start_day = 60", "when = 3\nstart_day = 60").said());
}
