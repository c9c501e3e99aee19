//! Sheets of experts: read with every mistake at its place, weighed, pooled, told in every language, and written as scenarios
//! that run.

use std::path::{Path, PathBuf};

use harmattan_analysis::Judged;
use harmattan_core::distribution::Distribution;
use harmattan_core::sampling::Sampler;
use harmattan_core::scenario::{Design, Expert, Scenario};
use harmattan_engine::{Experiment, Futures, Worker};
use harmattan_scenario::{load, resolved_toml};

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
        desk.ask(&["--known", known.to_str().expect("a path"), "--apart", "--pooled", "--force", "--lang", lang], 0)
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
    for (sheet, expected) in [("key,p10\ngroup.tempo,1\n", "columns of no form"), ("p10,p50\n1,2\n", "no column `key`")]
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

/// A sheet with least, likely, most and how sure, and one with counts in bins.
const THIRD: &str = "key;least;likely;most;sure\ngroup.tempo;70;100;150;90\n";
const FOURTH: &str = "key,from,to,count\ngroup.tempo,50,70,2\ngroup.tempo,70,90,5\ngroup.tempo,90,110,3\n";

/// Scenarios of two experts who judge a quantity that no hypothesis sets, one that some do and one that is whole.
fn judged(trajectories: u64) -> Scenario {
    let baseline = std::path::absolute(BASELINE).expect("a path");
    let text = format!(
        "format = 1\nextends = {baseline:?}\ntitle = \"T\"\ntrajectories = {trajectories}\n\
         [experts.ab]\nweight = 2\nset.\"group.tempo\" = {{ pert = {{ min = 60, mode = 90, max = 140, sure = 0.8 }} }}\n\
         set.\"group.blockade_starts\" = 0.02\n\
         [experts.cd]\ntitle = \"C. Diallo\"\nset.\"group.tempo\" = 110\n\
         set.\"drones.aircraft.west\" = {{ roulette = {{ edges = [0, 1, 2, 4], counts = [1, 5, 2] }} }}\n"
    );
    let desk = tempfile::tempdir().expect("a folder");
    let path = desk.path().join("judged.toml");
    std::fs::write(&path, text).expect("a file");
    load(&path, &[]).expect("a scenario").scenario
}

/// Every future is, to the bit, that of the scenario in which its expert alone speaks; weights are met; what a hypothesis sets
/// counts before what an expert says.
#[test]
fn every_future_is_that_of_its_expert_alone() {
    let together = judged(648);
    let alone: Vec<Scenario> = together
        .experts
        .iter()
        .map(|expert| Scenario { experts: vec![Expert { weight: 1.0, ..expert.clone() }], ..together.clone() })
        .collect();
    let futures = Futures::new(&together);
    let others: Vec<Futures> = alone.iter().map(Futures::new).collect();
    let mut worker = futures.worker();
    let mut workers: Vec<_> = others.iter().map(Experiment::worker).collect();
    let bits = |x: &[f64]| x.iter().map(|x| x.to_bits()).collect::<Vec<_>>();
    let starts = together.space.find("group.blockade_starts").expect("a key");
    let dimension = futures.sampler().dimensions().iter().position(|d| d.slot == Some(starts)).expect("drawn");
    let mut seen = [0_u32; 2];
    for number in 0..648 {
        let record = worker.run(number, 0);
        let other = workers[record.expert].run(number, 0);
        assert_eq!(bits(&record.trajectory.outcomes), bits(&other.trajectory.outcomes), "{number}");
        assert_eq!(record.hypothesis, other.hypothesis);
        let sets = together.hypotheses[record.hypothesis].set.iter().any(|(slot, _)| *slot == starts);
        if record.expert == 0 {
            assert_eq!((record.draws[dimension] - 0.02).abs() > 1e-12, sets, "{number}");
        }
        seen[record.expert] += 1;
    }
    assert!(seen[1].abs_diff(216) <= 2, "{seen:?}");
}

/// Under every design what is drawn does not depend on the expert: the mean of each coordinate over the futures of one is as far
/// from ½ as that of independent draws at most (117 quantities, 2 experts: beyond 4.2 standard errors with odds of 0.006).
#[test]
fn what_is_drawn_does_not_depend_on_the_expert() {
    for design in [Design::Sobol, Design::LatinHypercube, Design::Random] {
        let scenario = Scenario { design, ..judged(4096) };
        let sampler = Sampler::new(&scenario);
        let mut uniforms = Vec::new();
        let mut sums = vec![[0.0; 2]; sampler.dimensions().len()];
        let mut counts = [0.0_f64; 2];
        for trajectory in 0..4096 {
            let expert = sampler.expert_of(trajectory);
            sampler.uniforms(trajectory, &mut uniforms);
            counts[expert] += 1.0;
            sums.iter_mut().zip(&uniforms).for_each(|(sums, u)| sums[expert] += u - 0.5);
        }
        for (dimension, sums) in sums.iter().enumerate() {
            for (sum, count) in sums.iter().zip(counts) {
                let errors = sum / (count / 12.0).sqrt();
                assert!(errors.abs() < 4.2, "{design:?}, dimension {dimension}: {errors} standard errors");
                // Of the first dimensions of a net far less.
                let net = design == Design::Sobol && dimension < 2;
                assert!(!net || errors.abs() < 1.0, "{design:?}, dimension {dimension}: {errors} standard errors");
            }
        }
    }
}

/// A scenario with experts is read from its resolved text as it was, and its parts merge into the folder of the run at once; what
/// follows from each expert stands in it, and is told in every language.
#[test]
fn a_run_tells_what_follows_from_each_expert() {
    let scenario = judged(300);
    let place = tempfile::tempdir().expect("a folder");
    let at = |name: &str| place.path().join(name);
    std::fs::write(at("s.toml"), resolved_toml(&scenario)).expect("a file");
    let again = load(&at("s.toml"), &[]).expect("a scenario").scenario;
    assert_eq!((&again.experts, &again.base), (&scenario.experts, &scenario.base));
    for format in ["parquet", "csv"] {
        let run = |out: &str| {
            let mut command = program();
            command.arg("run").arg(at("s.toml")).args(["--format", format, "--force", "--out"]).arg(at(out));
            command
        };
        run("once").assert().code(0);
        for shard in ["1/3", "2/3", "3/3"] {
            run(&shard.replace('/', "-")).args(["--shard", shard]).assert().code(0);
        }
        let parts = ["2-3", "1-3", "3-3"].map(at);
        program().arg("merge").args(&parts).arg("--force").arg("--out").arg(at("out")).assert().code(0);
        for file in ["summary.json", &format!("trajectories.{format}")] {
            let read = |folder: &str| std::fs::read(at(folder).join(file)).expect(file);
            assert_eq!(read("once"), read("out"), "{file}");
        }
        parts.iter().for_each(|part| std::fs::remove_dir_all(part).expect("removed"));
    }
    let summary = std::fs::read_to_string(at("once").join("summary.json")).expect("a summary");
    let summary: serde_json::Value = serde_json::from_str(&summary).expect("JSON");
    let counts = |list: &str| -> Vec<u64> {
        summary[list].as_array().expect(list).iter().map(|g| g["trajectories"].as_u64().expect("a count")).collect()
    };
    assert_eq!(counts("experts").iter().sum::<u64>(), 300);
    assert_eq!(counts("hypotheses").iter().sum::<u64>(), 300);
    let judged: Vec<Judged> = serde_json::from_value(summary["judged"].clone()).expect("what judgements rest on");
    assert!(!judged.is_empty());
    for span in judged.iter().flat_map(|judged| [judged.by_hypothesis, judged.by_expert]) {
        let span = span.expect("several of each");
        assert!(span.within[0] <= span.low && span.high <= span.within[1] && span.beyond_error <= span.high - span.low);
    }
    let first = std::fs::read_to_string(at("once").join("trajectories.csv")).expect("rows");
    assert!(first.starts_with("trajectory,hypothesis,expert,"), "{}", &first[..60]);
    for (lang, heading) in [("en", "What follows from each"), ("fr", "Ce qui découle"), ("ar", "ما يترتب")] {
        program().arg("brief").arg(at("once")).args(["--lang", lang, "--force"]).assert().code(0);
        let page = std::fs::read_to_string(at("once").join(format!("briefing.{lang}.html"))).expect("a page");
        assert!(page.contains(heading) && page.contains("C. Diallo"), "{lang}");
    }
}

/// Sheets of the three forms become experts among whom futures are shared; whoever says nothing of a quantity goes by the pool
/// of the others; disagreement that turns the advice is told.
#[test]
fn sheets_of_every_form_become_experts() {
    let desk = Desk::new();
    desk.write("AB.csv", THIRD);
    desk.write("CD.csv", FOURTH);
    desk.ask(&[], 0);
    let scenario = load(&desk.path("pool.toml"), &[]).expect("a scenario").scenario;
    let law = |e: usize| &scenario.experts[e].set[0].1.distribution;
    assert_eq!(
        scenario.experts.iter().map(|e| (e.key.as_str(), e.weight)).collect::<Vec<_>>(),
        [("ab", 0.5), ("cd", 0.5)]
    );
    // To the five digits that are written.
    assert!((law(0).cdf(150.0) - law(0).cdf(70.0) - 0.9).abs() < 1e-4);
    for (edge, below) in [(50.0, 0.0), (70.0, 0.2), (90.0, 0.7), (110.0, 1.0)] {
        assert!((law(1).cdf(edge) - below).abs() < 1e-9, "{edge}");
    }
    assert!(desk.ask(&["--force"], 0).contains("shared among the experts"));
    // An option cannot call an expert into being.
    let mistyped =
        program().arg("check").arg(desk.path("pool.toml")).args(["--set", "experts.abc.weight=3"]).assert().code(2);
    assert!(String::from_utf8_lossy(&mistyped.get_output().stderr).contains("`abc` says nothing"));
    // One whose judgements cannot be read is no silent one.
    desk.write("e.toml", "format = 1\nextends = \"pool.toml\"\n[experts.ef]\nset.\"group.tempo\" = \"many\"\n");
    let said = program().arg("check").arg(desk.path("e.toml")).assert().code(2);
    let said = String::from_utf8_lossy(&said.get_output().stderr).into_owned();
    assert!(said.contains("group.tempo") && !said.contains("says nothing"), "{said}");
    let mut asked = program();
    asked.arg("experts").arg(desk.path("pool.toml")).arg(desk.path("AB.csv")).arg("-o").arg(desk.path("y.toml"));
    let said = asked.assert().code(2);
    assert!(String::from_utf8_lossy(&said.get_output().stderr).contains("has experts already"));
    for (sheet, expected) in [
        ("key,least,likely,most,sure\ngroup.tempo,70,60,150,90\n", "60 after 70"),
        ("key,least,likely,most,sure\ngroup.tempo,70,100,150,0.9\n", "in per cent"),
        ("key,least,likely,most,sure\ngroup.restraint.senegal,0.1,0.5,0.9,50\n", "is so unsure of these ends"),
        ("key,from,to,count\ngroup.tempo,50,70,2\ngroup.tempo,80,90,5\n", "follow on each other"),
        ("key,from,to,count\ngroup.tempo,50,70,0\n", "are all 0"),
        ("key,from,to,count\ngroup.tempo,50,70,-1\n", "-1"),
        ("key,p10,p50,q90\ngroup.tempo,60,90,140\n", "`q90` belongs to no form"),
        ("key,p10,p50,p50\ngroup.tempo,60,90,140\n", "`p50` stands twice"),
        ("key,p10,p50,p90,least\ngroup.tempo,60,90,140,1\n", "`least` belongs to no form"),
        ("key,p10,p50\noutcomes.disruption_days,20,40\n", "no expert judges it"),
    ] {
        desk.write("AB.csv", sheet);
        assert!(desk.ask(&["--force"], 2).contains(expected), "{expected}");
    }
}

/// Two experts under whom another policy is better each: `flip` says that they disagree enough to turn the advice, `compare` and
/// `worth` that it depends on who is right, `sensitivity` and `discover` name the expert.
#[test]
fn disagreement_that_turns_the_advice_is_told() {
    let desk = Desk::new();
    // One who holds that hardly any trade is at stake: escorts do not pay; and one who holds that much is.
    let trade = |low: &str, middle: &str, high: &str| {
        let row = |corridor: &str| format!("trade.{corridor},{low},{middle},{high}\n");
        let rows: Vec<String> = ["dakar_north", "dakar_south", "nouakchott", "abidjan"].map(row).into();
        format!("key,p10,p50,p90\n{}", rows.concat())
    };
    let (calm, fierce) = (trade("20000", "40000", "80000"), trade("6000000", "8000000", "9000000"));
    desk.write("AB.csv", &calm);
    desk.write("CD.csv", &fierce);
    let escorts = Path::new(BASELINE).with_file_name("convoy-escorts.toml");
    let with = |scenario: &Path, out: &str| {
        let mut asked = program();
        asked.arg("experts").arg(scenario).args(["AB.csv", "CD.csv"].map(|name| desk.path(name)));
        asked.arg("-o").arg(desk.path(out)).assert().code(0);
        desk.path(out)
    };
    let both = [with(Path::new(BASELINE), "base.toml"), with(&escorts, "escorts.toml")];
    let ask = |command: &str, files: &[PathBuf], more: &[&str]| {
        let done = program().arg(command).args(files).args(more).assert().code(0);
        String::from_utf8_lossy(&done.get_output().stdout).into_owned()
    };
    let said = ask("flip", &both, &["--outcome", "trade_loss", "-n", "1000"]);
    assert!(said.contains("The experts disagree enough to turn the advice."), "{said}");
    let said = ask("worth", &both, &["--outcome", "trade_loss", "-n", "1000"]);
    let line = said.lines().find(|line| line.contains("Which expert is right")).expect("told");
    assert!(!line.contains("not told apart") && !line.contains("no answer"), "{line}");
    let said = ask("sensitivity", &both[..1], &["--outcome", "trade_loss", "--groups", "-n", "400"]);
    assert!(said.contains("Which expert is right"), "{said}");
    let said = ask("discover", &both[..1], &["--failure", "trade_loss>=50000000", "-n", "1000"]);
    assert!(said.contains("expert “CD”"), "{said}");
    let compared = |files: &[PathBuf], outcome: &str| {
        let out = desk.path("compared");
        let out = out.to_str().expect("a path");
        ask("compare", files, &["-n", "400", "--outcome", outcome, "--force", "--out", out]);
        std::fs::read_to_string(desk.path("compared").join("briefing.en.html")).expect("a page")
    };
    // Of trade alone, without what escorts cost, they come first for both.
    let page = compared(&both, "trade_loss");
    assert!(page.contains("Whichever expert is right:") && !page.contains("If AB is right"));
    // One who holds that roads are hardly ambushed, and one who holds that they are: escorts and drones are not alike for both.
    desk.write("AB.csv", "key,p10,p50,p90\ngroup.ambushes,0.001,0.002,0.004\n");
    desk.write("CD.csv", "key,p10,p50,p90\ngroup.ambushes,2,2.5,3\n");
    let drones = Path::new(BASELINE).with_file_name("drone-surge.toml");
    let apart = [with(&drones, "drones.toml"), with(&escorts, "other.toml")];
    let page = compared(&apart, "closed_days.dakar_north");
    assert!(page.contains("If AB is right:") && page.contains("If CD is right:") && !page.contains("Whichever"));
    // Experts that only one of two has are no comparison.
    let other = [both[0].clone(), escorts];
    let refused =
        program().arg("compare").args(&other).args(["-n", "40", "--out"]).arg(desk.path("no")).assert().code(2);
    assert!(String::from_utf8_lossy(&refused.get_output().stderr).contains("expert ab: only in"));
}
