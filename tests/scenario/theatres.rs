//! Theatre files and their geography.

use harmattan_scenario::scenario_digest;
use insta::assert_snapshot;

use super::bench::{Bench, SCENARIO, THEATRE};

fn said(from: &str, to: &str) -> String {
    Bench::with_theatre(from, to).said()
}

#[test]
fn a_road_shorter_than_the_great_circle() {
    assert_snapshot!(said("km = 210", "km = 150"));
    // Alpha and Bravo lie 185 km apart; 1 % and 1 km less are let pass, 183 km are not.
    assert_eq!(said("km = 210", "km = 184"), "");
}

#[test]
fn a_negative_distance() {
    assert_snapshot!(said("km = 210", "km = -210"));
}

#[test]
fn a_place_no_road_reaches() {
    assert_snapshot!(said(
        "between = [\"harbour\", \"alpha\"]\nkm = 230.5\n",
        "between = [\"charlie\", \"alpha\"]\nkm = 300\n"
    ));
}

#[test]
fn a_corridor_with_a_gap() {
    assert_snapshot!(said("chain = [\"alpha\", \"bravo\", \"charlie\"]", "chain = [\"alpha\", \"charlie\"]"));
    assert_snapshot!(said("chain = [\"alpha\", \"bravo\", \"charlie\"]", "chain = [\"alpha\"]"));
    assert_snapshot!(said("chain = [\"alpha\", \"bravo\", \"charlie\"]", "chain = [\"alpha\", \"bravo\", \"alpha\"]"));
    assert_snapshot!(said(
        "chain = [\"alpha\", \"bravo\", \"charlie\"]",
        "chain = [\"alpha\", \"brave\", \"charlie\"]"
    ));
}

#[test]
fn a_place_twice() {
    assert_snapshot!(said("[places.charlie]", "[places.bravo]"));
    assert_snapshot!(said("name = \"Charlie\"", "name = \"Bravo\""));
    assert_snapshot!(said("lon = -10.4", "lon = -9.5"));
}

#[test]
fn links() {
    assert_snapshot!(said("between = [\"bravo\", \"charlie\"]", "between = [\"bravo\", \"bravo\"]"));
    assert_snapshot!(said(
        "[corridors.trunk]",
        "[[links]]\nbetween = [\"bravo\", \"alpha\"]\nkm = 300\nkind = \"road\"\n[corridors.trunk]"
    ));
    assert_snapshot!(said("between = [\"bravo\", \"charlie\"]", "between = [\"bravo\", \"charly\"]"));
    assert_snapshot!(said("kind = \"track\"", "kind = \"path\""));
}

#[test]
fn names_that_do_not_join() {
    let bench = Bench::with_theatre("region = \"march\"", "region = \"plain\"");
    let bench = bench.change("theatre.toml", "front = \"abroad\"", "front = \"inland\"");
    assert_snapshot!(bench.change("theatre.toml", "capital = \"alpha\"", "capital = \"charlie\"").said());
    assert_snapshot!(said("home = \"home\"", "home = \"east\""));
    assert_snapshot!(said("role = \"neighbour\"", "role = \"home\""));
    assert_snapshot!(said("kind = \"capital\"", "kind = \"capitol\""));
}

#[test]
fn coordinates_and_unknown_keys() {
    let bench =
        Bench::with_theatre("lat = 12.6", "lat = 126").change("theatre.toml", "coastal = true", "costal = true");
    assert_snapshot!(bench.change("theatre.toml", "[places.charlie]", "[places.Charlie]").said());
}

#[test]
fn a_theatre_inside_a_scenario() {
    let theatre = THEATRE.replacen("format = 1\n", "[theatre]\n", 1);
    let theatre: String = theatre
        .lines()
        .map(|line| match line.split_at(line.chars().take_while(|&c| c == '[').count()) {
            ("", line) => format!("{line}\n"),
            (_, "theatre]") => format!("{line}\n"),
            (brackets, name) => format!("{brackets}theatre.{name}\n"),
        })
        .collect();
    let bench = Bench::new();
    bench.write("small.toml", SCENARIO.replacen("theatre = \"theatre.toml\"\n", "", 1) + &theatre);
    assert_eq!(bench.said(), "");
    let inside = bench.load().expect("good").scenario;
    assert_eq!(scenario_digest(&inside), scenario_digest(&Bench::new().load().expect("good").scenario));
}

#[test]
fn a_region_with_the_name_of_a_key() {
    let bench = Bench::with_theatre("plain = {", "reporting = {");
    let bench = bench.change("theatre.toml", "region = \"plain\"", "region = \"reporting\"");
    assert_snapshot!(bench.change("theatre.toml", "region = \"plain\"", "region = \"reporting\"").said());
}

#[test]
fn more_corridors_than_the_model_carries() {
    let chain = THEATRE.lines().find(|line| line.starts_with("chain = ")).expect("a chain");
    let more: String = (0..40)
        .map(|i| format!("\n[corridors.extra_{i}]\nname = {{ en = \"{i}\", fr = \"{i}\", ar = \"{i}\" }}\nwestern = false\n{chain}\n"))
        .collect();
    let said = Bench::with_theatre(chain, &format!("{chain}\n{more}")).said();
    assert!(said.contains("corridors: 41, more than the 32 there may be"), "{said}");
}
