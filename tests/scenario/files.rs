//! Files that cannot be read or are no TOML, and `extends`.

use std::fs;

use insta::assert_snapshot;

use super::bench::{Bench, SCENARIO};

#[test]
fn a_file_that_is_not_there() {
    assert_snapshot!(Bench::new().said_of("none.toml"));
}

#[test]
fn an_empty_file() {
    let bench = Bench::new();
    assert_snapshot!(bench.write("empty.toml", "").said_of("empty.toml"));
    assert_eq!(bench.write("blank.toml", " \n\t\n").said_of("blank.toml").lines().count(), 2);
}

#[test]
fn a_folder() {
    let bench = Bench::new();
    fs::create_dir(bench.path("folder")).expect("a folder");
    assert_snapshot!(bench.said_of("folder"));
}

#[test]
fn a_binary_file() {
    assert_snapshot!(Bench::new().write("b.toml", [0x7f, b'E', b'L', b'F', 0, 1, 2]).said_of("b.toml"));
}

#[test]
fn utf_16_text() {
    let text: Vec<u8> = "\u{feff}format = 1".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_snapshot!(Bench::new().write("wide.toml", text).said_of("wide.toml"));
}

#[test]
fn text_that_is_not_utf_8() {
    assert_snapshot!(Bench::new().write("latin.toml", b"format = 1\n# Mal\xe9\n").said_of("latin.toml"));
}

#[test]
fn a_byte_order_mark_does_no_harm() {
    let bench = Bench::new();
    bench.write("small.toml", format!("\u{feff}{SCENARIO}"));
    assert_eq!(bench.said(), "");
}

#[test]
fn a_hundred_megabytes_of_brackets() {
    let bench = Bench::new();
    let file = fs::File::create(bench.path("huge.toml")).expect("a file");
    file.set_len(100 * 1024 * 1024).expect("room on the disk");
    assert_snapshot!(bench.said_of("huge.toml"));
}

#[test]
fn deep_nesting() {
    let bench = Bench::new();
    let most = usize::try_from(harmattan_scenario::LARGEST_FILE).expect("fits");
    for (open, file) in [("[", "lists.toml"), ("{a=", "tables.toml"), ("a.", "dots.toml"), ("[a.", "header.toml")] {
        let text = format!("x = {}", open.repeat((most - 4) / open.len()));
        let text = if open == "a." || open == "[a." { text[4..].to_owned() } else { text };
        let said = bench.write(file, text).said_of(file);
        assert!(said.starts_with("error: "), "{file}: {said}");
        assert!(said.len() < 20_000, "{file}: {} bytes", said.len());
        assert!(said.contains(&format!("{file}:1:")), "one line: {said}");
    }
    let said = bench.write("deep.toml", format!("a = {}1{}", "[".repeat(200), "]".repeat(200))).said_of("deep.toml");
    assert!(said.contains("nested too deeply"), "{said}");
}

#[test]
fn every_syntax_error_at_once() {
    let text = "format = 1\nseed = \nstart = 2025-02-30\npolicy = [\"a\" \"b\"]\ntitle = Baseline\ntitle = \"again\"\n[group\ntempo = 01\n";
    assert_snapshot!(Bench::new().write("s.toml", text).said_of("s.toml"));
}

#[test]
fn a_file_of_nonsense_stops_somewhere() {
    let said = Bench::new().write("n.toml", "? ? ?\n".repeat(5_000)).said_of("n.toml");
    assert!(said.matches("error: ").count() <= 20, "{said}");
    assert!(said.contains("more syntax errors follow"));
}

#[test]
fn beside_a_syntax_error_sure_mistakes_are_told() {
    let bench = Bench::with("seed = 7", "seed = \n").change("small.toml", "availability", "availablity");
    assert_snapshot!(bench.said());
}

#[test]
fn a_key_stated_twice() {
    assert_snapshot!(Bench::with("reach_km = {", "tempo = 3\nreach_km = {").said());
}

#[test]
fn a_key_stated_twice_in_two_spellings() {
    assert_snapshot!(Bench::with("seed = 7", "seed = 7\n\"group.tempo\" = { value = 3, grade = \"assumed\" }").said());
}

#[test]
fn a_theatre_taken_for_a_scenario() {
    assert_snapshot!(Bench::new().said_of("theatre.toml"));
}

#[test]
fn a_theatre_that_is_not_there() {
    assert_snapshot!(Bench::with("\"theatre.toml\"", "\"theater.toml\"").said());
}

#[test]
fn no_theatre_at_all() {
    assert_snapshot!(Bench::with("theatre = \"theatre.toml\"\n", "").said());
}

#[test]
fn another_format() {
    assert_snapshot!(Bench::with("format = 1", "format = 2").said());
    assert_snapshot!(Bench::with("format = 1\n", "").said());
}

#[test]
fn extends_itself() {
    assert_snapshot!(Bench::with("seed = 7", "seed = 7\nextends = \"./small.toml\"").said());
}

#[test]
fn extends_in_a_circle() {
    let bench = Bench::new();
    bench.write("a.toml", "format = 1\nextends = \"b.toml\"\n").write("b.toml", "format = 1\nextends = \"c.toml\"\n");
    bench.write("c.toml", "format = 1\nextends = \"a.toml\"\n");
    assert_snapshot!(bench.said_of("a.toml"));
}

#[test]
fn extends_what_is_not_there() {
    assert_snapshot!(Bench::new().write("a.toml", "format = 1\nextends = \"none.toml\"\n").said_of("a.toml"));
}

#[test]
fn extends_key_by_key() {
    let bench = Bench::new();
    let text = "format = 1\nextends = \"small.toml\"\ntitle = \"Mine\"\npolicy = []\nseed = 9\n\
                group.tempo = { value = 50, note = \"mine\" }\n\
                [hypotheses.push]\nset = { \"group.move_west\" = 0.3 }\n\
                [measures.listen]\nstart_day = 10\n[measures.watch]\nstart_day = 0\nramp_days = 0\nadd = { \"warning.fusion\" = 0.1 }\n";
    bench.write("mine.toml", text);
    let loaded = harmattan_scenario::load(&bench.path("mine.toml"), &[]).expect("a good scenario");
    let scenario = loaded.scenario;
    assert_eq!((scenario.name.as_str(), scenario.title.ar.as_str(), scenario.seed), ("mine", "Mine", 9));
    assert!(scenario.policy.is_empty());
    let slot = scenario.space.find("group.tempo").expect("a key");
    let tempo = scenario.base[slot].as_ref().expect("stated");
    assert_eq!(tempo.distribution, harmattan_core::distribution::Distribution::Fixed(50.0));
    assert_eq!(tempo.provenance.grade, None, "a quantity is replaced whole");
    assert_eq!(scenario.hypotheses[0].set.len(), 2, "an overlay is merged key by key");
    assert_eq!(scenario.measures.len(), 2);
    assert_eq!(scenario.measures[0].changes.len(), 4);
    assert_eq!(scenario.measures[0].start_day.distribution, harmattan_core::distribution::Distribution::Fixed(10.0));
    assert_eq!(scenario.sources.len(), 3);
}

#[test]
fn mistakes_of_all_files_come_at_once_each_in_its_own() {
    let bench = Bench::with("tempo = {", "temp = {").change("theatre.toml", "km = 210", "km = 21");
    bench.write("mine.toml", "format = 1\nextends = \"small.toml\"\nseed = -3\n[drones]\navailability = 1.5\n");
    assert_snapshot!(bench.said_of("mine.toml"));
}
