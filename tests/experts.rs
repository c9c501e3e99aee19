//! Sheets of experts: read with every mistake at its place, weighed, pooled, told in every language, and written as scenarios
//! that run.

use std::path::{Path, PathBuf};

use harmattan_core::distribution::Distribution;
use harmattan_scenario::load;

use crate::common::{BASELINE, program};

/// Two who disagree on drones and agree on tempo; one of them with decimal commas, as a spreadsheet in French writes.
const FIRST: &str = "key,p10,p50,p90,note\ndrones.aircraft.west,0.5,1,2,\"few, by what is seen\"\ngroup.tempo,60,90,140,\nq1,1,2,3,\nq2,10,20,30,\n";
const SECOND: &str = "key;p10;p50;p90\ndrones.aircraft.west;3,5;5;7\ngroup.tempo;70;100;150\nq1;4;5;6,5\nq2;10;20;30\n";
const KNOWN: &str = "key,answer\nq1,2.5\nq2,25\n";

struct Desk(tempfile::TempDir);

impl Desk {
    fn new() -> Self {
        let desk = Self(tempfile::tempdir().expect("a folder"));
        desk.write("AB.csv", FIRST);
        desk.write("CD.csv", SECOND);
        desk.write("known.csv", KNOWN);
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        std::fs::write(self.path(name), text).expect("a file");
    }

    /// What the command says, and its exit.
    fn ask(&self, more: &[&str], exit: i32) -> String {
        let mut asked = program();
        asked.args(["experts", BASELINE]).args(["AB.csv", "CD.csv"].map(|name| self.path(name)));
        let done = asked.arg("-o").arg(self.path("pool.toml")).args(more).assert().code(exit);
        let output = done.get_output();
        String::from_utf8_lossy(if exit == 0 { &output.stdout } else { &output.stderr }).into_owned()
    }

    fn law(&self, file: &str, key: &str) -> Distribution {
        let scenario = load(&self.path(file), &[]).expect("a scenario").scenario;
        let slot = scenario.space.find(key).expect("a key");
        scenario.base[slot].clone().expect("a quantity").distribution
    }
}

/// The pool's probability of a value is the mean of the experts', to the digits that are written; each alone says what the sheet
/// says.
#[test]
fn experts_are_pooled_and_apart() {
    let desk = Desk::new();
    // Two questions too many: they are no quantities.
    let said = desk.ask(&[], 2);
    assert!(said.contains("q1") && said.contains("q2"), "{said}");
    let asked = |lang: &str| {
        let known = desk.path("known.csv");
        desk.ask(&["--known", known.to_str().expect("a path"), "--apart", "--force", "--lang", lang], 0)
    };
    for (lang, disagree) in [("en", "They disagree on"), ("fr", "Ils sont en désaccord sur"), ("ar", "يختلفون في")]
    {
        let said = asked(lang);
        assert!(said.contains(disagree) && !said.contains("experts-"), "{said}");
    }
    let (first, second) =
        (desk.law("pool-AB.toml", "drones.aircraft.west"), desk.law("pool-CD.toml", "drones.aircraft.west"));
    assert!((first.quantile(0.5) - 1.0).abs() < 1e-9 && (second.quantile(0.1) - 3.5).abs() < 1e-9);
    // What is pooled lies between the two.
    let pool = desk.law("pool.toml", "drones.aircraft.west");
    assert!(pool.quantile(0.5) >= first.quantile(0.5) && pool.quantile(0.5) <= second.quantile(0.5));
    // Of a quantity that only somebody without a weight judges nothing is made.
    let known = desk.path("known.csv");
    desk.write("CD.csv", &format!("{SECOND}group.contagion;0,1;0,2;0,3\n"));
    desk.write("AB.csv", &FIRST.replace("q1,1,2,3,", "q1,2,2.5,3,"));
    let said = desk.ask(&["--known", known.to_str().expect("a path"), "--force"], 0);
    assert!(said.contains("Only experts without weight judge `group.contagion`"), "{said}");
    std::fs::remove_file(desk.path("pool.toml")).expect("written");
    desk.write("AB.csv", &FIRST.replace("q1,1,2,3,\nq2,10,20,30,\n", ""));
    desk.write("CD.csv", &SECOND.replace("q1;4;5;6,5\nq2;10;20;30\n", ""));
    let said = desk.ask(&["--weight", "CD=3"], 0);
    assert!(said.contains("75%") && said.contains("25%"), "{said}");
    let pool = desk.law("pool.toml", "drones.aircraft.west");
    for i in 1..40 {
        let p = f64::from(i) / 40.0;
        let x = pool.quantile(p);
        let mixture = 0.25 * first.cdf(x) + 0.75 * second.cdf(x);
        assert!((mixture - p).abs() < 1e-4, "{p}: {mixture}");
    }
    program().args(["check"]).arg(desk.path("pool.toml")).assert().code(0);
}

/// Every mistake of a sheet is told at once, with its line, and nothing is written.
#[test]
fn mistakes_of_a_sheet_are_told_at_their_places() {
    let desk = Desk::new();
    let wrong = "key,p10,p50,p90\ngroup.tempo,90,60,140\ngroup.tempo,60,90,140\ngroup.temp,1,2,3\n\
                 group.contagion,0,0.2,0.4\ndrones.aircraft.west,few,1,2\n";
    desk.write("AB.csv", wrong);
    let known = desk.path("known.csv");
    let said = desk.ask(&["--known", known.to_str().expect("a path")], 2);
    for expected in ["60 after 90", "stands twice", "`group.temp`", "no room", "not a number"] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
    assert!(said.contains("AB.csv:2") && !desk.path("pool.toml").exists(), "{said}");
    for (sheet, expected) in
        [("key,p10\ngroup.tempo,1\n", "fewer than two columns"), ("p10,p50\n1,2\n", "no column `key`")]
    {
        desk.write("AB.csv", sheet);
        assert!(desk.ask(&["--known", known.to_str().expect("a path")], 2).contains(expected));
    }
    desk.write("AB.csv", &FIRST.replace("q2,10,20,30,\n", ""));
    let said = desk.ask(&["--known", known.to_str().expect("a path")], 2);
    assert!(said.contains("AB leaves out “q2”"), "{said}");
    desk.write("known.csv", "key,answer\ngroup.tempo,90\n");
    assert!(desk.ask(&["--known", known.to_str().expect("a path")], 2).contains("its answer is not known"));
    let missing = Path::new(BASELINE).with_file_name("nobody.csv");
    program().args(["experts", BASELINE]).arg(missing).arg("-o").arg(desk.path("x.toml")).assert().code(2);
}
