//! What people type in place of what a file takes: each is told by its cause and with what would be right.

use std::fmt::Write as _;

use harmattan_core::Language;
use harmattan_core::distribution::Distribution;
use harmattan_scenario::{Argument, Diagnostics, Message};

use super::bench::Bench;

/// The small scenario with a line in the place of the group's tempo.
fn with_tempo(line: &str) -> Bench {
    let bench = Bench::new();
    let text = std::fs::read_to_string(bench.path("small.toml")).expect("the file");
    let tempo = text.lines().find(|l| l.starts_with("tempo")).expect("a tempo").to_owned();
    bench.change("small.toml", &tempo, line)
}

fn right(message: &Message) -> Option<&str> {
    message.arguments.iter().find_map(|(name, argument)| match (*name, argument) {
        ("right" | "decimal", Argument::Text(right)) => Some(right.as_str()),
        _ => None,
    })
}

/// The one mistake found: its message, and what would be right.
fn only(found: &Diagnostics) -> (&'static str, Option<String>) {
    let errors: Vec<_> = found.errors_only().iter().cloned().collect();
    assert_eq!(errors.len(), 1, "{found}");
    let help = errors[0].help.as_ref().and_then(right).map(str::to_owned);
    (errors[0].title.id, help)
}

#[test]
fn numbers_that_toml_does_not_know() {
    for (value, title, meant) in [
        ("٣", "error-syntax-number", "3"),
        ("۳٫۵", "error-syntax-number", "3.5"),
        ("٣٫٥", "error-syntax-number", "3.5"),
        ("1,5", "error-syntax-number", "1.5"),
        ("{ value = 1,5, grade = \"assumed\" }", "error-syntax-number", "1.5"),
        ("1 000", "error-syntax-number", "1000"),
        ("1\u{a0}000", "error-syntax-number", "1000"),
        ("1\u{202f}000", "error-syntax-number", "1000"),
        ("1\u{2009}000", "error-syntax-number", "1000"),
        ("1'000", "error-syntax-number", "1000"),
        ("1\u{2019}000", "error-syntax-number", "1000"),
        ("10%", "error-syntax-number", "0.1"),
        ("12,5 %", "error-syntax-number", "0.125"),
        ("{ uniform = [10%, 0.2] }", "error-syntax-number", "0.1"),
        ("5k", "error-syntax-number", "5000"),
        ("90 par an", "error-syntax-number", "90"),
        ("\u{2212}5", "error-syntax-number", "-5"),
        (".5", "error-syntax-number", "0.5"),
        ("5.", "error-syntax-number", "5"),
        ("007", "error-syntax-number", "7"),
        ("\"90\"", "error-wrong-kind", "90"),
        ("\"1,5\"", "error-wrong-kind", "1.5"),
        ("\"10 %\"", "error-wrong-kind", "0.1"),
        ("{ pert = [80,5, 90,5, 100,5] }", "error-list-length", "[80.5, 90.5, 100.5]"),
        ("{ uniform = [\"1,5\", 2] }", "error-wrong-kind", "1.5"),
    ] {
        let found = with_tempo(&format!("tempo = {value}")).load().expect_err(value);
        assert_eq!(only(&found), (title, Some(meant.to_owned())), "{value}: {found}");
    }
}

#[test]
fn marks_that_toml_does_not_know() {
    for (line, title) in [
        ("tempo = “fast”", "error-syntax-quotes"),
        ("tempo = «fast»", "error-syntax-quotes"),
        ("tempo = ‘fast’", "error-syntax-quotes"),
        ("tempo: 90", "error-syntax-colon"),
        ("tempo = 90;", "error-syntax-semicolon"),
        ("tempo = { uniform = (80, 100) }", "error-syntax-round"),
        ("tempo = { uniform = [80، 100] }", "error-syntax-comma"),
        ("\u{200f}tempo = 90", "error-syntax-invisible"),
        ("tempo\u{200b} = 90", "error-syntax-invisible"),
        ("tempo\u{a0}= 90", "error-syntax-space"),
        ("\u{3000}tempo = 90", "error-syntax-space"),
        ("tempo = { value = 90, grade = \"assumed\"", "error-syntax-unclosed"),
        ("tempo = { uniform = [80, 100 }", "error-syntax-unclosed"),
        ("tempo = { discrete = { values = [80], weights = [1] }", "error-syntax-unclosed"),
        ("tempo = { value = 90, source = \"C:\\work\\new\" }", "error-syntax-escape"),
        ("tempo = { value = 90, source = \"C:\\users\" }", "error-syntax-escape"),
        ("tempo = { value = 90, source = \"half }", "error-syntax-text"),
        ("tempo = yes", "error-syntax-unquoted"),
    ] {
        let found = with_tempo(line).load().expect_err(line);
        let first = found.iter().next().expect("one");
        let at = |d: &harmattan_scenario::Diagnostic| d.position().map(|(line, _)| line);
        assert_eq!(first.title.id, title, "{line}: {found}");
        // It stands on the line itself, and no second one misleads about what follows.
        assert_eq!(only(&found).0, title, "{line}: {found}");
        let text = std::fs::read_to_string(with_tempo(line).path("small.toml")).expect("the file");
        let own = text.lines().position(|l| l == line).expect("the line") + 1;
        assert_eq!(at(first), Some(own), "{line}: {found}");
    }
    // A byte order mark at the head of a file is no mistake.
    let bench = Bench::new();
    bench.write("small.toml", format!("\u{feff}{}", super::bench::SCENARIO));
    assert!(bench.load().is_ok(), "{}", bench.said());
    // Nor are tabs, nor any of these marks in a comment or a text.
    let odd = "tempo\t=\t{ value = 90,\tsource = \"“10 %” – ٣، 1,5; (C:\\\\work)\" } # « 5k » : 1,5;";
    assert!(with_tempo(odd).load().is_ok(), "{}", with_tempo(odd).said());
}

#[test]
fn dates_in_other_orders() {
    let start = super::bench::SCENARIO.lines().find(|l| l.starts_with("start =")).expect("a start");
    for (value, title) in [
        ("01/07/2025", "error-syntax-date"),
        ("1.7.2025", "error-syntax-date"),
        ("2025/07/01", "error-syntax-date"),
        ("2025-7-1", "error-syntax-date"),
        ("٠١/٠٧/٢٠٢٥", "error-syntax-date"),
        ("\"01/07/2025\"", "error-wrong-kind"),
        ("\"2025-07-01\"", "error-wrong-kind"),
    ] {
        let found = Bench::with(start, &format!("start = {value}")).load().expect_err(value);
        assert_eq!(only(&found), (title, Some("2025-07-01".to_owned())), "{value}: {found}");
    }
}

#[test]
fn options_say_what_was_meant() {
    for (option, meant) in [
        ("--trajectories=1e4", "10000"),
        ("--trajectories=10k", "10000"),
        ("--trajectories=10 000", "10000"),
        ("--seed=٧", "7"),
        ("group.tempo=1,5", "1.5"),
        ("group.tempo=10%", "0.1"),
        ("start=01/07/2025", "2025-07-01"),
        ("policy=listen", "[\"listen\"]"),
    ] {
        let found = Bench::new().load_with(&[option]).expect_err(option);
        assert_eq!(only(&found).1.as_deref(), Some(meant), "{option}: {found}");
    }
    let found = Bench::new().load_with(&["group.tempoo=1"]).expect_err("unknown");
    assert_eq!(
        found.errors_only().iter().next().and_then(|d| d.label.as_ref()).map(|l| l.id),
        Some("hint-did-you-mean")
    );
}

/// Tables as spreadsheets write them are read right, or refused with their line.
#[test]
fn tables_of_numbers() {
    let sample = |text: &str| {
        let bench =
            with_tempo("tempo = { empirical = { file = \"t.csv\", column = \"per_year\" }, grade = \"assumed\" }");
        bench.write("t.csv", text);
        bench.load().map(|loaded| {
            let slot = loaded.scenario.space.find("group.tempo").expect("a key");
            match &loaded.scenario.base[slot].as_ref().expect("stated").distribution {
                Distribution::Empirical { sorted } => sorted.clone(),
                other => panic!("{other:?}"),
            }
        })
    };
    for (text, numbers) in [
        ("per_year;n\n100,9;1\n120,9;2\n", vec![100.9, 120.9]),
        ("per_year\tn\n100,9\t1\n120\t2\n", vec![100.9, 120.0]),
        ("per_year;n\n100.9;1\n120.5;2\n", vec![100.9, 120.5]),
        ("n;per_year\r\n1;100,25\r\n2;\r\n3;99\r\n", vec![99.0, 100.25]),
        ("per_year,n\n\"100,9\",1\n\"120,95\",2\n", vec![100.9, 120.95]),
        ("\u{feff}per_year,n\n100.9,1\n", vec![100.9]),
        ("per_year;n;\n100,9;1;\n", vec![100.9]),
    ] {
        assert_eq!(sample(text).map_err(|found| found.to_string()), Ok(numbers), "{text}");
    }
    for (text, title, line) in [
        ("per_year\n100,9\n120,9\n", "error-csv-cells", 2),
        ("n,per_year\n1,100\n2,120,9\n", "error-csv-cells", 3),
        // Thousands, or thousandths?
        ("per_year;n\n1,500;1\n", "error-csv-number", 2),
        // Points and commas in one column.
        ("per_year;n\n1.5;1\n1,5;2\n", "error-csv-number", 3),
        ("per_year;n\n1.234,5;1\n", "error-csv-number", 2),
        ("per_year;n\n٣;1\n", "error-csv-number", 2),
        ("per_year;n\n10 %;1\n", "error-csv-number", 2),
    ] {
        let found = sample(text).expect_err(text);
        let errors = found.errors_only();
        let first = errors.iter().next().expect("one");
        assert_eq!((first.title.id, first.position().map(|(line, _)| line)), (title, Some(line)), "{text}: {found}");
        assert!(first.help.is_some(), "{text}: {found}");
    }
    // Names of columns are compared as they look.
    let bench =
        with_tempo("tempo = { empirical = { file = \"t.csv\", column = \"\u{e9}t\u{e9}\" }, grade = \"assumed\" }");
    bench.write("t.csv", "e\u{301}te\u{301},n\n90,1\n");
    assert!(bench.load().is_ok(), "{}", bench.said());
}

/// Whoever adds a place to a theatre of their own is told which values it needs, at the place and in their file.
#[test]
fn a_new_place_says_which_keys_it_needs() {
    let bench = Bench::new();
    let theatre = super::bench::THEATRE;
    let place = theatre.lines().find(|l| l.starts_with("[places.")).expect("a place");
    let from = theatre.find(place).expect("there");
    let block: String =
        theatre[from..].lines().skip(1).take_while(|l| !l.starts_with('[')).fold(String::new(), |mut block, line| {
            let _ = writeln!(block, "{line}");
            block
        });
    let name = block.lines().find(|l| l.starts_with("name")).expect("a name").to_owned();
    let lat = block.lines().find(|l| l.starts_with("lat")).expect("a latitude").to_owned();
    let fresh = block.replace(&name, "name = \"Fresh\"").replace(&lat, "lat = 14.9");
    let key = place.trim_start_matches("[places.").trim_end_matches(']');
    let link = format!("[[links]]\nbetween = [\"{key}\", \"fresh\"]\nkm = 900\nkind = \"road\"\n");
    let own = theatre.replacen(place, &format!("[places.fresh]\n{fresh}\n{place}"), 1);
    bench.write("mine.toml", format!("{own}\n{link}"));
    bench.write("my.toml", "format = 1\nextends = \"small.toml\"\ntitle = \"Mine\"\ntheatre = \"mine.toml\"\n");
    let found = harmattan_scenario::load(&bench.path("my.toml"), &[]).expect_err("values are missing");
    let new = found.iter().find(|d| d.title.id == "error-new-member").unwrap_or_else(|| panic!("{found}"));
    assert_eq!(new.file(), bench.path("mine.toml"), "at the place");
    assert_eq!(new.related[0].0.source.path, bench.path("my.toml"), "in the user's file");
    let Some(Message { arguments, .. }) = &new.help else { panic!("no keys") };
    let Argument::Names(names) = &arguments[0].1 else { panic!("no names") };
    assert!(names.contains(&"cells.fresh".to_owned()) && names.contains(&"capacity.fresh".to_owned()), "{names:?}");
    assert!(!found.iter().any(|d| d.file() == bench.path("small.toml")), "{found}");
}

/// Whatever is said is said in three languages.
#[test]
fn slips_have_words_in_every_language() {
    for line in
        ["tempo = ٣", "tempo = 1,5", "tempo = 10%", "tempo: 90", "tempo = {", "tempo = \"C:\\work\"", "tempo = 5k"]
    {
        let bench = with_tempo(line);
        let outcome = bench.load();
        let said = Language::ALL.map(|language| bench.words(&outcome, language));
        for text in &said {
            assert!(!text.contains("error-") && !text.contains("hint-") && !text.contains("{$"), "{text}");
        }
        assert!(said[0] != said[1] && said[1] != said[2]);
    }
}
