//! Tables in terminals of any width: no word and no number is ever cut, and no line is longer than the terminal.

use std::collections::BTreeMap;

use unicode_width::UnicodeWidthStr;

use crate::common::{BASELINE, program};

/// What a command says in a terminal of so many columns, or where there is none.
fn said(arguments: &[&str], columns: Option<usize>) -> String {
    let mut command = program();
    command.env_remove("COLUMNS").args(arguments);
    if let Some(columns) = columns {
        command.env("COLUMNS", columns.to_string());
    }
    String::from_utf8(command.assert().code(0).get_output().stdout.clone()).expect("text")
}

/// How often each word stands there; frames, and the colon behind a title, are no part of it.
fn words(text: &str) -> BTreeMap<String, usize> {
    let mut words = BTreeMap::new();
    for word in text.split(|c: char| c == ' ' || c == '\n' || "│┌┐└┘─═╞╡".contains(c)).filter(|w| !w.is_empty())
    {
        *words.entry(word.trim_end_matches(':').to_owned()).or_default() += 1;
    }
    words
}

/// The text without the heads of its tables, each one line above a double rule: in blocks the first is left out.
fn body(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let under = |i: usize| lines.get(i + 1).is_some_and(|line| line.starts_with('╞'));
    (0..lines.len()).filter(|&i| !under(i)).map(|i| lines[i]).collect::<Vec<_>>().join("\n")
}

/// Amounts of money, which are a currency, a number and a word together.
fn money(text: &str) -> Vec<String> {
    let words: Vec<&str> = text.split(' ').collect();
    let whole = |w: &&[&str]| w[0] == "USD" && w[2].starts_with("million");
    words.windows(3).filter(whole).map(|w| w[..2].join(" ")).collect()
}

/// Holds what a command says in so many columns against what it says where there is room.
fn nothing_is_cut(whole: &str, fitted: &str, columns: usize) {
    let seen = words(fitted);
    for (word, times) in words(&body(whole)) {
        assert!(seen.get(&word).is_some_and(|&n| n >= times), "{columns}: “{word}” is cut in\n{fitted}");
    }
    let table = |line: &&str| line.starts_with(['│', '┌', '╞', '└']) || line.starts_with("  ");
    for line in fitted.lines().filter(table) {
        assert!(line.width() <= columns, "{columns}: {} columns:\n{line}", line.width());
    }
    let together = |text: &str| text.lines().flat_map(money).count();
    assert_eq!(together(fitted), together(whole), "{columns}: money is cut in\n{fitted}");
}

#[test]
fn no_word_and_no_number_of_a_table_is_cut_at_any_width() {
    for lang in ["en", "fr", "ar"] {
        let arguments = ["explain", BASELINE, "--lang", lang];
        let whole = said(&arguments, None);
        for columns in [40, 60, 80, 120] {
            nothing_is_cut(&whole, &said(&arguments, Some(columns)), columns);
        }
    }
}

#[test]
fn sums_of_money_stay_with_their_unit_in_a_comparison() {
    let out = tempfile::tempdir().expect("a folder");
    let compare = |columns: Option<usize>| {
        let folder = out.path().join(format!("{columns:?}")).display().to_string();
        let scenarios = [BASELINE, "scenarios/drone-surge.toml"];
        let arguments = ["compare", scenarios[0], scenarios[1], "-n", "8", "--lang", "en", "--out", &folder];
        said(&arguments, columns).replace(&folder, "OUT")
    };
    let whole = compare(None);
    assert!(whole.lines().flat_map(money).count() > 0, "{whole}");
    for columns in [60, 120] {
        nothing_is_cut(&whole, &compare(Some(columns)), columns);
    }
}
