//! The workbook of a run, read back: its sheets, that numbers are numbers and agree with the summary, its words and
//! direction in three languages.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::path::Path;

use calamine::{Data, Range, Reader, Xlsx};
use harmattan_core::Language;

use crate::common::{finished_run, program};

/// The workbook of a finished run in a language.
fn book(language: Language) -> Vec<u8> {
    let run = finished_run(Language::Arabic).folder();
    let place = tempfile::tempdir().expect("a folder");
    let file = place.path().join("book.xlsx");
    let mut command = program();
    command.arg("brief").arg(run).args(["--format", "xlsx", "--lang", language.code(), "--out"]).arg(&file);
    command.assert().code(0);
    std::fs::read(&file).expect("written")
}

fn sheets(bytes: &[u8]) -> Vec<(String, Range<Data>)> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.to_vec())).expect("a workbook");
    book.worksheets()
}

fn summary() -> serde_json::Value {
    let path = finished_run(Language::Arabic).folder().join("summary.json");
    serde_json::from_str(&std::fs::read_to_string(path).expect("there")).expect("JSON")
}

fn text(cell: Option<&Data>) -> String {
    match cell {
        Some(Data::String(words)) => words.clone(),
        other => panic!("{other:?} is no text"),
    }
}

fn number(cell: Option<&Data>) -> f64 {
    match cell {
        Some(Data::Float(x)) => *x,
        other => panic!("{other:?} is no number"),
    }
}

/// The XML of one part of the file.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a ZIP file");
    let mut text = String::new();
    archive.by_name(name).expect(name).read_to_string(&mut text).expect("text");
    text
}

#[test]
fn numbers_are_numbers_and_agree_with_the_summary() {
    let bytes = book(Language::English);
    let sheets = sheets(&bytes);
    let names: Vec<&str> = sheets.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["Notes", "Headline", "Assumptions", "Weekly series"]);
    let summary = summary();
    let headline = &sheets[1].1;
    let rows: BTreeMap<String, Vec<Data>> =
        headline.rows().skip(1).map(|row| (text(row.get(1)), row.to_vec())).collect();
    let expected = summary["headline"].as_array().expect("rows");
    assert_eq!(rows.len(), expected.len());
    for row in expected {
        let cells = &rows[row["key"].as_str().expect("a key")];
        if let Some(chance) = row.get("probability").map(|p| &p["chance"]) {
            for (column, what) in [(3, "p"), (4, "low"), (5, "high")] {
                assert_eq!(number(cells.get(column)), chance[what].as_f64().expect("a number"), "{row}");
            }
            assert!(!text(cells.get(6)).is_empty() && cells[7] == Data::Empty);
        } else {
            for (column, what) in [(7, "median"), (8, "q10"), (9, "q90")] {
                assert_eq!(number(cells.get(column)), row["amount"][what].as_f64().expect("a number"), "{row}");
            }
        }
    }
    // Every week of every series, with a date and its quantiles.
    let fans = summary["curves"]["fans"].as_array().expect("fans");
    let series = &sheets[3].1;
    let weeks: Vec<&serde_json::Value> = fans.iter().flat_map(|fan| fan["weeks"].as_array().expect("weeks")).collect();
    assert_eq!(series.height(), weeks.len() + 1);
    for (row, week) in series.rows().skip(1).zip(weeks) {
        assert!(matches!(row[1], Data::DateTime(_)), "{:?}", row[1]);
        assert_eq!(number(row.get(2)), week["day"].as_f64().expect("a day"));
        assert_eq!(number(row.get(3)), week["mean"].as_f64().expect("a mean"));
        let quantiles: Vec<f64> = row[4..11].iter().map(|cell| number(Some(cell))).collect();
        let expected: Vec<f64> =
            week["quantiles"].as_array().expect("quantiles").iter().filter_map(|q| q.as_f64()).collect();
        assert_eq!(quantiles, expected);
    }
    // What was changed on the command line is an assumption, as a number.
    let tempo = sheets[2].1.rows().find(|row| row[2] == Data::String("group.tempo".to_owned())).expect("an assumption");
    assert_eq!(number(tempo.get(4)), 90.0);
}

#[test]
fn the_same_run_gives_the_same_bytes_and_its_own_words_in_each_language() {
    for (language, notes, is_rtl) in
        [(Language::English, "Notes", false), (Language::French, "Notes", false), (Language::Arabic, "ملاحظات", true)]
    {
        let bytes = book(language);
        assert_eq!(bytes, book(language), "{language:?}");
        let sheets = sheets(&bytes);
        assert_eq!(sheets[0].0, notes);
        for number in 1..=4 {
            let xml = part(&bytes, &format!("xl/worksheets/sheet{number}.xml"));
            assert_eq!(xml.contains("rightToLeft=\"1\""), is_rtl, "{language:?}, sheet {number}");
        }
        let percent = part(&bytes, "xl/styles.xml");
        assert!(percent.contains("0.0%") && percent.contains("yyyy-mm-dd"), "{percent}");
        if language != Language::English {
            let english: Vec<String> = sheets_of_header(Language::English);
            let own = header(&sheets);
            let shared: Vec<&String> = own.iter().filter(|word| english.contains(word)).collect();
            // Words that French shares with English.
            let same = ["Notes", "Source", "Date"];
            assert!(shared.iter().all(|word| same.contains(&word.as_str())), "{shared:?}");
        }
    }
}

fn header(sheets: &[(String, Range<Data>)]) -> Vec<String> {
    let first =
        |range: &Range<Data>| range.rows().next().map(|row| row.iter().take(10).map(|c| text(Some(c))).collect());
    let rows: Vec<Vec<String>> = sheets.iter().skip(1).filter_map(|(_, range)| first(range)).collect();
    rows.concat()
}

fn sheets_of_header(language: Language) -> Vec<String> {
    header(&sheets(&book(language)))
}

/// A run writes the workbook in place of rows; a page or a scenario is never written over.
#[test]
fn a_run_leaves_its_workbook() {
    let place = tempfile::tempdir().expect("a folder");
    let folder = place.path().join("results");
    let mut command = program();
    command.args(["run", crate::common::BASELINE, "-n", "16", "--format", "xlsx", "--out"]).arg(&folder);
    command.assert().code(0);
    let bytes = std::fs::read(folder.join("results.en.xlsx")).expect("a workbook");
    assert_eq!(sheets(&bytes).len(), 4);
    assert!(!folder.join("trajectories.parquet").exists());
    let manifest = std::fs::read_to_string(folder.join("manifest.json")).expect("there");
    assert!(manifest.contains("\"results.en.xlsx\""), "a file of the run");
    let brief = |out: &Path| {
        let mut command = program();
        command.arg("brief").arg(&folder).args(["--format", "xlsx", "--force", "--out"]).arg(out);
        command.assert()
    };
    brief(&folder.join("summary.json")).code(4);
    let scenario = place.path().join("mine.toml");
    std::fs::write(&scenario, "format = 1\n").expect("written");
    brief(&scenario).code(4);
    assert_eq!(std::fs::read_to_string(&scenario).expect("there"), "format = 1\n");
}
