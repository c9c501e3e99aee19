//! What the calls of the page answer: the words, the study, runs that equal those of the program to the last figure, files
//! to take home, and problems at their line.

use std::collections::BTreeSet;
use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

use harmattan_core::Language;
use serde_json::{Value, json};

use super::{Answer, Served, Shared, state};
use crate::common::{BASELINE, finished_run, program};

static SHARED: Shared = Shared::new();

/// A newer run ends an older one, so that whoever simulates takes turns.
fn turn() -> (Arc<Served>, MutexGuard<'static, ()>) {
    static TURN: Mutex<()> = Mutex::new(());
    let turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    (SHARED.get(), turn)
}

/// What is changed in most of these tests, as the page says it and as the program is told it.
fn changed() -> Value {
    state(json!({ "drones.coverage.west": "0.4", "policy": "[\"convoy_escorts\"]" }))
}

const CHANGES: [&str; 4] = ["--set", "drones.coverage.west=0.4", "--set", "policy=[\"convoy_escorts\"]"];

/// Elements of a list; that there are some.
fn list<'a>(of: &'a Value, name: &str) -> &'a [Value] {
    let all = of[name].as_array().unwrap_or_else(|| panic!("no list {name}: {of}"));
    assert!(!all.is_empty(), "{name} is empty");
    all
}

/// A text that is there.
fn text<'a>(of: &'a Value, name: &str) -> &'a str {
    let text = of[name].as_str().unwrap_or_else(|| panic!("no text {name}: {of}"));
    assert!(!text.trim().is_empty(), "{name} is empty: {of}");
    text
}

fn number(of: &Value, name: &str) -> f64 {
    of[name].as_f64().unwrap_or_else(|| panic!("no number {name}: {of}"))
}

/// A table has as many cells in each row as it has columns.
fn is_table(of: &Value) {
    let columns = list(of, "columns").len();
    for row in list(of, "rows") {
        assert_eq!(row.as_array().map(Vec::len), Some(columns), "{of}");
    }
}

/// An image that is all there, says what it is, and holds nothing that a strict policy would stop or that leads elsewhere.
fn is_image(svg: &str) {
    let document = roxmltree::Document::parse(svg).unwrap_or_else(|error| panic!("{error}: {svg}"));
    let root = document.root_element();
    assert_eq!((root.tag_name().name(), root.attribute("role")), ("svg", Some("img")));
    assert!(root.attribute("viewBox").is_some());
    for node in document.descendants().filter(roxmltree::Node::is_element) {
        assert!(!matches!(node.tag_name().name(), "script" | "style" | "foreignObject" | "iframe" | "a"), "{node:?}");
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            assert!(name != "style" && !name.starts_with("on"), "{node:?}");
            assert!(name != "href" || value.starts_with('#') || value.starts_with("data:"), "{node:?}");
        }
    }
}

/// The lines of a run, which are what they should be in order; the stages of them.
fn stages(answer: &Answer) -> Vec<Value> {
    assert_eq!(answer.status, 200, "{}", answer.text());
    let kind = answer.header("content-type").unwrap_or_default();
    assert!(kind.starts_with("application/x-ndjson"), "{kind}");
    answer.objects().into_iter().filter(|line| !line["stage"].is_null()).collect()
}

/// Cells as words: joined and parted by plain spaces, without marks of direction.
fn plain(cell: &str) -> String {
    let bare: String =
        cell.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}')).collect();
    bare.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What the program writes of a run into a folder and says on the terminal.
fn run(scenario: &Path, more: &[&str], out: &Path) -> String {
    let mut command = program();
    command.env_remove("COLUMNS").arg("run").arg(scenario).args(more);
    command.args(["--trajectories", "2000", "--no-trajectories", "--lang", "en", "--out"]).arg(out);
    let done = command.assert().code(0);
    String::from_utf8_lossy(&done.get_output().stdout).into_owned()
}

/// Its headline shares.
fn shares(folder: &Path) -> Value {
    let summary = fs::read_to_string(folder.join("summary.json")).expect("a summary");
    let summary: Value = serde_json::from_str(&summary).expect("JSON");
    list(&summary, "headline");
    summary["headline"].clone()
}

#[test]
fn words_are_the_same_in_three_languages() {
    let served = SHARED.get();
    let mut all = Vec::new();
    for (lang, dir) in [("en", "ltr"), ("fr", "ltr"), ("ar", "rtl")] {
        let told = served.told("words", &json!({ "lang": lang }));
        assert_eq!((text(&told, "lang"), text(&told, "dir")), (lang, dir));
        let languages: Vec<&str> = list(&told, "languages").iter().map(|language| text(language, "code")).collect();
        assert_eq!(languages, ["en", "fr", "ar"]);
        let words = told["words"].as_object().expect("words").clone();
        assert!(words.contains_key("explore-shut"));
        for (id, word) in &words {
            assert!(id.starts_with("explore-"), "{id}");
            assert!(word.as_str().is_some_and(|word| !word.trim().is_empty()), "{lang}: {id} has no words");
        }
        all.push(words);
    }
    let ids = |at: usize| all[at].keys().cloned().collect::<BTreeSet<String>>();
    assert_eq!(ids(0), ids(1));
    assert_eq!(ids(0), ids(2));
    assert_ne!(all[0], all[1]);
    assert_ne!(all[0], all[2]);
}

#[test]
fn a_page_that_names_no_scenario_gets_the_first() {
    let served = SHARED.get();
    let study = served.told("study", &json!({ "state": { "base": "", "set": {}, "lang": "en" } }));
    assert_eq!(text(&study["base"], "id"), "baseline");
}

#[test]
fn a_study_has_levers_between_their_ends() {
    let served = SHARED.get();
    let study = served.told("study", &json!({ "state": state(json!({})) }));
    assert_eq!(text(&study["base"], "title"), "Baseline, 2 July 2025");
    assert_eq!((text(&study["base"], "start"), number(&study["base"], "horizon_days")), ("2 July 2025", 365.0));
    let levers = list(&study, "levers");
    assert!((6..=40).contains(&levers.len()), "{}", levers.len());
    let mut ids = BTreeSet::new();
    for lever in levers {
        assert!(ids.insert(text(lever, "id").to_owned()), "two levers of one name: {lever}");
        text(lever, "title");
        text(lever, "group");
        text(lever, "shown");
        assert!(list(lever, "keys").iter().all(Value::is_string));
        is_lever(lever);
    }
    let groups: BTreeSet<&str> = levers.iter().map(|lever| text(lever, "group")).collect();
    assert!((4..=12).contains(&groups.len()), "{groups:?}");
}

fn is_lever(lever: &Value) {
    if lever["kind"] == "choice" {
        let choices: Vec<&str> = list(lever, "choices").iter().map(|choice| text(choice, "value")).collect();
        assert!(choices.len() >= 2, "{lever}");
        assert!(lever["choice"].is_null() || choices.contains(&text(lever, "choice")), "{lever}");
        return;
    }
    assert_eq!(lever["kind"], "number", "{lever}");
    let (min, max) = (number(lever, "min"), number(lever, "max"));
    assert!(min < max && number(lever, "step") > 0.0, "{lever}");
    if !lever["value"].is_null() {
        assert!((min..=max).contains(&number(lever, "value")), "{lever}");
    }
    if !lever["low"].is_null() {
        assert!(number(lever, "low") <= number(lever, "high"), "{lever}");
    }
}

#[test]
fn a_study_has_measures_hypotheses_and_assumptions_with_their_grounds() {
    let served = SHARED.get();
    let study = served.told("study", &json!({ "state": changed() }));
    let measures = list(&study, "measures");
    let on: Vec<&str> = measures.iter().filter(|of| of["on"] == true).map(|of| text(of, "key")).collect();
    assert_eq!(on, ["convoy_escorts"]);
    for measure in measures {
        text(measure, "title");
        list(measure, "does");
        let start = &measure["start"];
        assert!((number(start, "min")..=number(start, "max")).contains(&number(start, "value")), "{measure}");
    }
    let priors: f64 = list(&study, "hypotheses").iter().map(|hypothesis| number(hypothesis, "prior")).sum();
    assert!((priors - 1.0).abs() < 1e-9, "{priors}");
    let sections = list(&study, "sections");
    let group = sections.iter().find(|section| section["key"] == "group").expect("the group");
    assert_eq!(group["locked"], true);
    text(group, "lock");
    let rows: Vec<&Value> = sections.iter().flat_map(|section| list(section, "rows")).collect();
    let keys: BTreeSet<&str> = rows.iter().map(|row| text(row, "key")).collect();
    assert_eq!(keys.len(), rows.len(), "an assumption stands twice");
    assert!(keys.contains("group.tempo") && keys.contains("drones.coverage.west"));
    let is_changed: BTreeSet<&str> =
        rows.iter().filter(|row| row["changed"] == true).map(|row| text(row, "key")).collect();
    assert_eq!(is_changed, BTreeSet::from(["drones.coverage.west"]));
    let sourced = rows.iter().filter(|row| row["source"] != "" && row["grade"] != "missing").count();
    assert!(2 * sourced > rows.len(), "{sourced} of {} have a source and a grade", rows.len());
    assert!(list(&study, "scenarios").iter().any(|scenario| scenario["id"] == "baseline"));
}

#[test]
fn a_run_comes_in_three_stages_with_every_chart() {
    let (served, _turn) = turn();
    let study = served.told("study", &json!({ "state": state(json!({})) }));
    let charts: Vec<&str> = list(&study, "charts").iter().map(|chart| text(chart, "name")).collect();
    assert!(charts.len() >= 5, "{charts:?}");
    let answer = served.call("run", &json!({ "state": changed(), "charts": charts }));
    let stages = stages(&answer);
    let futures: Vec<f64> = stages.iter().map(|line| number(&line["stage"], "futures")).collect();
    assert_eq!(futures, [256.0, 1024.0, 2000.0]);
    for line in &stages {
        assert_eq!(number(&line["stage"], "of"), 2000.0);
        text(line, "spoken");
        list(line, "tables").iter().for_each(is_table);
        for judgement in list(line, "judgements") {
            text(judgement, "statement");
        }
        let drawn = line["charts"].as_object().expect("charts");
        // One that has nothing to show here (a nested run's, say) may be missing.
        assert!(drawn.keys().all(|name| charts.contains(&name.as_str())), "{:?}", drawn.keys());
        assert!(drawn.len() + 2 >= charts.len(), "of {charts:?} only {:?}", drawn.keys());
        for picture in drawn.values() {
            is_image(text(picture, "svg"));
            text(picture, "title");
            list(picture, "tables").iter().for_each(is_table);
        }
    }
    let lines = answer.objects();
    assert_eq!(lines.last(), Some(&json!({ "done": true })));
    let differences = &lines[lines.len() - 2]["differences"];
    is_table(&differences["table"]);
    let verdicts = list(differences, "verdicts");
    assert_eq!(verdicts.len(), list(&differences["table"], "rows").len());
    assert!(
        verdicts.iter().all(|of| ["lower", "higher", "open", "none"].iter().any(|word| of == word)),
        "{verdicts:?}"
    );
    // Escorts and drones over the west do lower something.
    assert!(verdicts.iter().any(|of| of == "lower"));
}

#[test]
fn a_newer_run_ends_an_older_one() {
    let (served, _turn) = turn();
    let study = served.told("study", &json!({ "state": state(json!({})) }));
    let charts: Vec<&str> = list(&study, "charts").iter().map(|chart| text(chart, "name")).collect();
    let asked = |tempo: &str| json!({ "state": state(json!({ "group.tempo": tempo })), "charts": charts });
    let request = served.bytes("POST /api/run", &[("cookie", served.cookie())], asked("150").to_string().as_bytes());
    let mut stream = served.connect();
    stream.write_all(&request).expect("sent");
    let mut begun = vec![0; 1];
    stream.read_exact(&mut begun).expect("the older run is under way");
    // The older one is listened to all the while, as by a page that does not hang up.
    let rest = thread::spawn(move || {
        let _ = stream.read_to_end(&mut begun);
        Answer::parse(&begun, true).expect("an answer")
    });
    let newer = served.call("run", &asked("90"));
    let older = rest.join().expect("an answer");
    let is_done = |answer: &Answer| answer.objects().iter().any(|line| line["done"] == true);
    assert!(is_done(&newer), "{}", newer.text());
    assert!(!is_done(&older), "the older run went on");
    assert!(older.objects().iter().all(|line| line["problem"].is_null()), "an end is no problem");
    served.is_well();
}

/// Faster than anything can be simulated, and nobody hangs up: the value it rests on is answered all the same.
#[test]
fn a_lever_that_is_dragged_comes_to_rest() {
    let (served, _turn) = turn();
    let asked = |tempo: u32| json!({ "state": state(json!({ "group.tempo": tempo.to_string() })), "charts": [] });
    let begin = |tempo: u32| {
        let mut stream = served.connect();
        let body = asked(tempo).to_string();
        stream
            .write_all(&served.bytes("POST /api/run", &[("cookie", served.cookie())], body.as_bytes()))
            .expect("sent");
        stream
    };
    let dragged: Vec<TcpStream> = (100..130).map(begin).collect();
    thread::sleep(std::time::Duration::from_millis(50));
    let rest = served.call("run", &asked(130));
    assert_eq!(rest.objects().last(), Some(&json!({ "done": true })), "{}", rest.text());
    drop(dragged);
    served.is_well();
}

/// The figures of the page are those that the program prints of the same run, and a run that was told the same twice says
/// the same twice.
#[test]
fn the_last_stage_is_the_run_of_two_thousand() {
    let (served, _turn) = turn();
    let place = tempfile::tempdir().expect("a folder");
    let said = run(Path::new(BASELINE), &CHANGES, &place.path().join("run"));
    let ask = || stages(&served.call("run", &json!({ "state": changed(), "charts": [] }))).pop().expect("a stage");
    let last = ask();
    assert_eq!(last, ask());

    let rows: Vec<Vec<String>> = list(&last, "tables")
        .iter()
        .flat_map(|table| list(table, "rows"))
        .map(|row| row.as_array().expect("cells").iter().map(|cell| plain(cell.as_str().expect("words"))).collect())
        .collect();
    let printed = said.lines().filter(|line| line.starts_with('│'));
    // Columns of a printed table stand at least two spaces apart.
    let cells = |line: &str| {
        let inner = line.trim_matches('│').split("  ").map(str::trim);
        inner.filter(|cell| !cell.is_empty()).map(plain).collect::<Vec<String>>()
    };
    let mut compared = 0;
    for line in printed.map(cells) {
        let Some(row) = rows.iter().find(|row| row[0] == line[0]) else { continue };
        for cell in &line[1..] {
            assert!(row.iter().any(|ours| ours.contains(cell.as_str())), "{cell:?} of {line:?} is not in {row:?}");
        }
        compared += 1;
    }
    assert!(compared >= 20, "only {compared} rows were found on the page:\n{said}\n{rows:?}");

    // The first headline of the file, as a share in words.
    let share = shares(&place.path().join("run"))[0]["probability"]["chance"]["p"].as_f64().expect("a share");
    let shown = format!("{:.0}%", 100.0 * share);
    assert!(list(&last, "judgements").iter().any(|of| plain(text(of, "share")).contains(&shown)), "{shown}: {last}");
}

#[test]
fn what_is_taken_home_runs_to_the_same_shares() {
    let (served, _turn) = turn();
    let taken = served.call("take", &json!({ "state": changed(), "what": "toml" }));
    assert_eq!(taken.status, 200, "{}", taken.text());
    let name = taken.header("content-disposition").unwrap_or_default().to_owned();
    assert!(name.starts_with("attachment") && name.contains(".toml"), "{name}");
    let scenario = taken.text();
    assert!(scenario.contains("source"), "no room for a source:\n{scenario}");
    assert!(scenario.lines().count() < 80, "more than what differs:\n{scenario}");

    let place = tempfile::tempdir().expect("a folder");
    let file = beside_the_shipped(place.path()).join("taken.toml");
    fs::write(&file, scenario.as_bytes()).expect("written");
    program().args(["check", "--lang", "en"]).arg(&file).assert().code(0);
    let (ours, theirs) = (place.path().join("ours"), place.path().join("theirs"));
    run(&file, &[], &ours);
    run(Path::new(BASELINE), &CHANGES, &theirs);
    assert_eq!(shares(&ours), shares(&theirs));
}

/// A copy of the shipped scenarios and their theatre, where a file that extends one may stand.
fn beside_the_shipped(place: &Path) -> PathBuf {
    let folder = place.join("scenarios");
    for name in ["baseline.toml", "theatres/western-mali.toml"] {
        let to = folder.join(name);
        fs::create_dir_all(to.parent().expect("a folder")).expect("made");
        fs::copy(Path::new("scenarios").join(name), to).expect("copied");
    }
    folder
}

#[test]
fn other_things_are_taken_home_as_what_they_are() {
    let (served, _turn) = turn();
    let study = served.told("study", &json!({ "state": state(json!({})) }));
    let chart = text(&list(&study, "charts")[0], "name").to_owned();
    let kinds: [(&str, &str, &[u8]); 5] = [
        ("html", "text/html", b"<!"),
        ("svg", "image/svg+xml", b"<"),
        ("png", "image/png", b"\x89PNG"),
        ("csv", "text/csv", b""),
        ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", b"PK"),
    ];
    for (what, kind, begins) in kinds {
        let taken = served.call("take", &json!({ "state": changed(), "what": what, "chart": chart }));
        assert_eq!(taken.status, 200, "{what}: {}", taken.text());
        let told = taken.header("content-type").unwrap_or_default();
        assert!(told.starts_with(kind), "{what} is {told}");
        let name = taken.header("content-disposition").unwrap_or_default();
        assert!(name.starts_with("attachment") && name.contains(&format!(".{what}")), "{what} is called {name}");
        assert!(taken.body.len() > 100, "{what}: {} bytes", taken.body.len());
        // A mark of UTF-8 may stand before text.
        let body = taken.body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&taken.body);
        assert!(body.to_ascii_lowercase().starts_with(&begins.to_ascii_lowercase()), "{what} begins otherwise");
    }
    let unknown = served.call("take", &json!({ "state": changed(), "what": "svg", "chart": "nothing" }));
    assert!((400..500).contains(&unknown.status) && !unknown.problem().is_empty(), "{}", unknown.text());
}

#[test]
fn what_is_wrong_with_a_dropped_file_is_told_at_its_line() {
    let served = SHARED.get();
    let opened =
        |text: &str, lang: &str| served.call("open", &json!({ "text": text, "name": "mine.toml", "lang": lang }));
    let broken = opened("format = 1\ntitle = \"x\"\n[group\ntempo = 3\n", "en");
    assert!((400..500).contains(&broken.status), "{}", broken.status);
    assert!(broken.problem().contains("mine.toml"), "{}", broken.problem());
    let places = broken.json()["problem"]["places"].clone();
    assert_eq!(places[0]["line"], 3, "{places}");
    assert!(number(&places[0], "column") >= 1.0);
    text(&places[0], "text");

    // Sound but for one value, in the middle of a long file.
    let whole = resolved();
    let line = whole.lines().position(|line| line.starts_with("group.tempo = ")).expect("the tempo of the group");
    let wrong = |(at, text): (usize, &str)| if at == line { "group.tempo = -5".to_owned() } else { text.to_owned() };
    let text: Vec<String> = whole.lines().enumerate().map(wrong).collect();
    let mut told = BTreeSet::new();
    for lang in ["en", "fr", "ar"] {
        let answer = opened(&text.join("\n"), lang);
        assert!((400..500).contains(&answer.status), "{}", answer.status);
        assert_eq!(answer.json()["problem"]["places"][0]["line"], line + 1, "{}", answer.problem());
        told.insert(answer.problem());
    }
    assert_eq!(told.len(), 3, "each in its language: {told:?}");
}

/// A scenario that is whole in itself.
fn resolved() -> String {
    let file = finished_run(Language::English).folder().join("scenario.resolved.toml");
    fs::read_to_string(file).expect("a resolved scenario")
}

#[test]
fn a_dropped_scenario_is_one_of_the_scenarios() {
    let (served, _turn) = turn();
    let opened = |text: &str| served.told("open", &json!({ "text": text, "name": "mine.toml", "lang": "en" }));
    let whole = opened(&resolved());
    let id = text(&whole, "id");
    let dropped = json!({ "base": id, "set": {}, "lang": "en" });
    let study = served.told("study", &json!({ "state": dropped }));
    assert!(list(&study, "scenarios").iter().any(|scenario| scenario["id"] == id));
    assert_eq!(text(&study["base"], "title"), text(&whole, "title"));
    assert_eq!(stages(&served.call("run", &json!({ "state": dropped, "charts": [] }))).len(), 3);
    // Under the same name, and what extends a scenario that the server holds.
    let other = opened("format = 1\nextends = \"baseline.toml\"\ntitle = \"Fewer waves\"\ngroup.tempo = 60\n");
    assert_ne!(text(&other, "id"), id);
    assert_eq!(text(&other, "title"), "Fewer waves");
}

#[test]
fn words_of_a_scenario_are_never_markup() {
    let (served, _turn) = turn();
    let title = "\"<script>alert(1)</script><img src=x onerror=alert(2)>&amp;\\u0000\"";
    let study = served.told("study", &json!({ "state": state(json!({})) }));
    let charts: Vec<&str> = list(&study, "charts").iter().map(|chart| text(chart, "name")).take(4).collect();
    for title in [title, title.replace("\\u0000", "").as_str()] {
        let evil = state(json!({ "title": title }));
        let answer = served.call("run", &json!({ "state": evil, "charts": charts }));
        for line in answer.objects() {
            for picture in line["charts"].as_object().into_iter().flat_map(|all| all.values()) {
                is_image(text(picture, "svg"));
            }
        }
        let page = served.call("take", &json!({ "state": evil, "what": "html" }));
        // A title with a zero in it is refused: the line is then told as JSON, which no browser takes for a page.
        let is_page = page.header("content-type").is_some_and(|kind| kind.starts_with("text/html"));
        assert_eq!(is_page, !title.contains("u0000"), "{}", page.status);
        assert!(!is_page || !(page.text().contains("<script>alert") || page.text().contains("<img src=x")));
    }
}

#[test]
fn variants_are_compared() {
    let (served, _turn) = turn();
    let variant = |title: &str, policy: &str| json!({ "title": title, "set": { "policy": format!("[\"{policy}\"]") } });
    let variants = [variant("With escorts", "convoy_escorts"), variant("With communities", "border_communities")];
    let told = served.told("compare", &json!({ "state": state(json!({})), "variants": variants }));
    is_table(&told["table"]);
    let table = told["table"].to_string();
    assert!(table.contains("With escorts") && table.contains("With communities"), "{table}");
    let charts = told["charts"].as_object().expect("charts");
    assert!(!charts.is_empty());
    for picture in charts.values() {
        is_image(text(picture, "svg"));
        list(picture, "tables").iter().for_each(is_table);
    }
    for count in [0, 7, 100] {
        let many = vec![variants[0].clone(); count];
        let answer = served.call("compare", &json!({ "state": state(json!({})), "variants": many }));
        assert!((400..500).contains(&answer.status) && !answer.problem().is_empty(), "{count}: {}", answer.text());
    }
}

#[test]
fn a_future_is_told_day_by_day_and_drawn_on_the_map() {
    let (served, _turn) = turn();
    let mut numbers = BTreeSet::new();
    for which in ["median", "bad", "worst"] {
        let future = served.told("future", &json!({ "state": changed(), "which": which }));
        let chosen = number(&future, "number");
        assert!(chosen.fract() == 0.0 && (0.0..2000.0).contains(&chosen), "{which}: {chosen}");
        numbers.insert(future["number"].as_u64().expect("a number"));
        text(&future, "title");
        assert_eq!(number(&future, "days"), 365.0);
        let days: Vec<f64> = list(&future, "events").iter().map(|event| number(event, "day")).collect();
        assert!(days.is_sorted() && days.iter().all(|day| (0.0..=365.0).contains(day)), "{days:?}");
        for event in list(&future, "events") {
            text(event, "date");
            text(event, "text");
        }
        is_table(&future["table"]);
    }
    assert!(numbers.len() >= 2, "one future is median, bad and worst: {numbers:?}");
    let number = numbers.first().expect("a number");
    let map = |day: u32| served.told("map", &json!({ "state": changed(), "number": number, "day": day }));
    let (first, last) = (map(0), map(365));
    for drawn in [&first, &last] {
        is_image(text(drawn, "svg"));
        text(drawn, "title");
    }
    assert_ne!(first["svg"], last["svg"], "nothing happens in a year");
    let beyond = served.call("map", &json!({ "state": changed(), "number": 2000, "day": 1 }));
    assert!((400..500).contains(&beyond.status) && !beyond.problem().is_empty(), "{}", beyond.text());
}

#[test]
fn a_lever_has_a_curve() {
    let (served, _turn) = turn();
    let study = served.told("study", &json!({ "state": state(json!({})) }));
    let levers = list(&study, "levers").iter();
    let lever = levers.clone().find(|lever| lever["id"] == "cooperation.senegal").expect("a lever of two keys");
    let asked = json!({ "state": state(json!({})), "name": lever["id"], "keys": lever["keys"] });
    let told = served.told("respond", &asked);
    is_image(text(&told["picture"], "svg"));
    list(&told["picture"], "tables").iter().for_each(is_table);
    assert!(list(&told, "sentences").iter().all(|sentence| sentence.as_str().is_some_and(|text| text.len() > 10)));
    let unknown =
        served.call("respond", &json!({ "state": state(json!({})), "name": "nothing", "keys": ["nothing.at.all"] }));
    assert!((400..500).contains(&unknown.status) && !unknown.problem().is_empty(), "{}", unknown.text());
    served.is_well();
}

#[test]
fn what_is_left_of_the_hour_is_told() {
    let served = Served::start();
    let seconds = |call: &str| number(&served.told(call, &json!({})), "seconds");
    let stayed = seconds("stay");
    assert!((3500.0..=3600.0).contains(&stayed), "{stayed}");
    thread::sleep(std::time::Duration::from_millis(1200));
    // To ask is no use of the page; to stay is one.
    assert!(seconds("left") < stayed);
    assert!(seconds("stay") >= 3590.0);
}

/// Every message that the server asks for is there, in every language.
#[test]
fn every_word_of_the_server_is_there() {
    let mut asked = std::collections::BTreeSet::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/explore");
    for entry in std::fs::read_dir(folder).expect("the crate").filter_map(|entry| Some(entry.ok()?.path())) {
        if entry.extension().is_some_and(|ending| ending == "rs") {
            let source = std::fs::read_to_string(&entry).expect("a source");
            let texts = source.split('"').skip(1).step_by(2).filter(|text| text.starts_with("explore"));
            asked.extend(texts.filter(|text| !text.contains('{') && !text.ends_with('-')).map(str::to_owned));
        }
    }
    assert!(asked.len() > 30, "only {asked:?}");
    for language in harmattan::Language::ALL {
        let locale = harmattan_render::locale::Locale::new(language);
        let missing: Vec<&String> = asked.iter().filter(|id| locale.text(id) == **id).collect();
        assert!(missing.is_empty(), "{language:?}: {missing:?}");
    }
}

/// A base that nothing was changed in is taken home under another name than the file it extends.
#[test]
fn what_is_taken_home_never_extends_itself() {
    let (served, _turn) = turn();
    let taken = served.call("take", &json!({ "state": state(json!({})), "what": "toml" }));
    assert_eq!(taken.header("content-disposition"), Some("attachment; filename=\"baseline-changed.toml\""));
    assert!(taken.text().contains("extends = \"baseline.toml\""), "{}", taken.text());
    // A bare word is a text, as after `--set`; a quoted key is none of a scenario.
    let worded = state(json!({ "cooperation.senegal.framework": "umbrella" }));
    let taken = served.call("take", &json!({ "state": worded, "what": "toml" }));
    assert!(taken.text().contains("framework = { value = \"umbrella\""), "{}", taken.text());
    let quoted = served.call("study", &json!({ "state": state(json!({ "\"title\"": "\"x\"" })) }));
    assert_eq!(quoted.status, 422, "{}", quoted.text());
}
