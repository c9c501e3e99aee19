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
    for word in text.split(|c: char| c == ' ' || c == '\n' || "│┌┐└┘─═╞╡".contains(c)).filter(|w| !w.is_empty()) {
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

#[test]
fn no_word_and_no_number_of_a_table_is_cut_at_any_width() {
    let out = tempfile::tempdir().expect("a folder");
    for (lang, columns) in ["en", "fr", "ar"].into_iter().flat_map(|l| [45, 60, 80, 120].map(|c| (l, c))) {
        let folder = |name: String| out.path().join(name).display().to_string();
        let (wide, narrow) = (folder(format!("wide-{lang}-{columns}")), folder(format!("narrow-{lang}-{columns}")));
        let compare = |out: &str, columns| {
            let scenarios = [BASELINE, "scenarios/drone-surge.toml"];
            let arguments = ["compare", scenarios[0], scenarios[1], "-n", "12", "--lang", lang, "--out", out];
            said(&arguments, columns).replace(out, "OUT")
        };
        let (whole, fitted) = (compare(&wide, None), compare(&narrow, Some(columns)));
        let seen = words(&fitted);
        for (word, times) in words(&body(&whole)) {
            assert!(seen.get(&word).is_some_and(|&n| n >= times), "{lang}, {columns}: “{word}” is cut in\n{fitted}");
        }
        let table = |line: &&str| line.starts_with(['│', '┌', '╞', '└']) || line.starts_with("  ");
        for line in fitted.lines().filter(table) {
            assert!(line.width() <= columns, "{lang}, {columns}: {} columns:\n{line}", line.width());
        }
        if lang == "en" {
            let lines: Vec<String> = fitted.lines().flat_map(money).collect();
            assert_eq!(lines.len(), whole.lines().flat_map(money).count(), "{columns}: money is cut in\n{fitted}");
        }
    }
}
