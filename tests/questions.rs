//! Questions put to futures: designs give the futures that they say, and each command answers in every language, leaves a
//! file that is read back, and refuses what cannot be meant.

use std::path::Path;
use std::sync::atomic::AtomicBool;

use harmattan_analysis::discovery::{Discovery, Failures};
use harmattan_analysis::flips::Flips;
use harmattan_analysis::response::{Lever, LeverError, Responses, Shape};
use harmattan_analysis::sensitivity::{Carried, Index, Indices, Input, Inputs, Sensitivity};
use harmattan_analysis::worth::Worths;
use harmattan_core::Language;
use harmattan_core::sampling::{Plan, Sampler};
use harmattan_core::scenario::Scenario;
use harmattan_engine::{
    FutureTable, Futures, InputGroup, Item, Layout, Options, PickFreeze, Point, Points, RareRequest, Watch, items,
    rare, tabulate,
};
use harmattan_render::locale::Locale;
use harmattan_render::report::asked::{InputWords, SensitivityWords};
use harmattan_scenario::load;

use crate::common::{BASELINE, program};

fn baseline(trajectories: u64) -> Scenario {
    Scenario { trajectories, ..load(Path::new(BASELINE), &[]).expect("the baseline").scenario }
}

fn headlines(scenario: &Scenario) -> Vec<Item> {
    items(&Layout::of(scenario), false).into_iter().filter(|item| item.headline).collect()
}

fn table<E: harmattan_engine::Experiment>(experiment: &E, items: &[Item], threads: usize) -> FutureTable {
    let stop = AtomicBool::new(false);
    let mut watch = Watch { stop: &stop, progress: &mut |_, _| {} };
    tabulate(experiment, items, Options { threads, shard: None }, &mut watch).expect("a table")
}

fn bits(numbers: &[f64]) -> Vec<u64> {
    numbers.iter().map(|x| x.to_bits()).collect()
}

/// A future at the point of a trajectory is that trajectory, and what is joined of independent uniforms is what a sampler joins.
#[test]
fn a_future_at_the_point_of_a_trajectory_is_that_trajectory() {
    let scenario = baseline(64);
    let sampler = Sampler::new(&scenario);
    let (mut plan, mut at, mut uniforms) = (Plan::default(), Plan::default(), Vec::new());
    for number in 0..64 {
        sampler.plan(number, &mut plan);
        sampler.uniforms(number, &mut uniforms);
        sampler.plan_at([sampler.hypothesis_of(number), sampler.expert_of(number)], &uniforms, &mut at);
        assert_eq!((plan.hypothesis, bits(plan.drawn())), (at.hypothesis, bits(at.drawn())));
        assert_eq!(plan.epoch_count, at.epoch_count);
    }
    let items = headlines(&scenario);
    let futures = table(&Futures::new(&scenario), &items, 2);
    let points = (0..64).map(|number| {
        sampler.uniforms(number, &mut uniforms);
        Point {
            hypothesis: sampler.hypothesis_of(number),
            expert: sampler.expert_of(number),
            uniforms: uniforms.clone(),
            chance: number,
        }
    });
    let points = table(&Points::new(&scenario, points.collect()), &items, 1);
    for (index, item) in items.iter().enumerate() {
        assert_eq!(bits(&futures.outcome(0, index)), bits(&points.outcome(0, index)), "{}", item.key);
    }
}

/// A pick-freeze design takes from the second point what it says, and nothing else: all groups together are the second point,
/// none is the first, and the hypotheses of both points are independent.
#[test]
fn pick_freeze_takes_from_the_second_point_what_it_says() {
    let scenario = baseline(400);
    let sampler = Sampler::new(&scenario);
    let all: Vec<usize> = (0..sampler.dimensions().len()).collect();
    let everything = InputGroup { dimensions: all, hypothesis: true, expert: true, chance: true };
    let items = headlines(&scenario);
    let design = PickFreeze::new(&scenario, vec![InputGroup::default(), everything]);
    let [one, two] = [1, 2].map(|threads| table(&design, &items, threads));
    assert_eq!(one.numbers, two.numbers);
    for item in 0..items.len() {
        assert_eq!(bits(&one.outcome(3, item)), bits(&two.outcome(3, item)), "any number of threads");
        assert_eq!(bits(&one.outcome(0, item)), bits(&one.outcome(2, item)));
        assert_eq!(bits(&one.outcome(1, item)), bits(&one.outcome(3, item)));
    }
    let trade = items.iter().position(|item| item.key == "trade_loss").expect("a headline");
    let (a, b) = (one.outcome(0, trade), one.outcome(1, trade));
    let moments = |x: &[f64]| {
        let mean = x.iter().sum::<f64>() / x.len() as f64;
        (mean, (x.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / x.len() as f64).sqrt())
    };
    let ((mean_a, sd_a), (mean_b, sd_b)) = (moments(&a), moments(&b));
    let together = a.iter().zip(&b).map(|(a, b)| (a - mean_a) * (b - mean_b)).sum::<f64>() / a.len() as f64;
    // Of 400 independent pairs a correlation has a standard error of 0.05: five of them, 6 in ten million.
    assert!((together / (sd_a * sd_b)).abs() < 0.25, "{}", together / (sd_a * sd_b));
    // Means of both points agree within five standard errors of their difference.
    assert!((mean_a - mean_b).abs() < 5.0 * (sd_a * sd_a + sd_b * sd_b).sqrt() / 20.0);
}

/// Groups hold every uncertain quantity that matters once: none of measures that are not in force.
#[test]
fn groups_hold_every_quantity_once() {
    let scenario = baseline(16);
    let sampler = Sampler::new(&scenario);
    let inputs = Inputs::new(&scenario, &sampler);
    for groups in [inputs.by_section(), inputs.by_key()] {
        let mut members: Vec<usize> = groups.iter().flat_map(|group| group.members.dimensions.clone()).collect();
        members.sort_unstable();
        assert_eq!(members, inputs.live());
    }
    let names = || inputs.live().iter().map(|&d| sampler.dimensions()[d].name.as_str());
    assert!(names().all(|name| !name.starts_with("measures.")), "no measure of the baseline is in force");
    let whole = inputs.whole();
    assert_eq!(
        whole.iter().map(|group| group.input.clone()).collect::<Vec<_>>(),
        [Input::Assumptions, Input::Hypothesis, Input::Chance]
    );
}

/// A lever is the same under every hypothesis, within what is valid, and refuses what cannot be meant.
#[test]
fn levers_move_one_quantity_under_every_hypothesis() {
    let scenario = baseline(16);
    let lever = Lever::new(&scenario, "group.target_west", None).expect("a key");
    let slot = scenario.space.find("group.target_west").expect("a key");
    assert!(scenario.hypotheses.iter().any(|h| h.set.iter().any(|(set, _)| *set == slot)), "a hypothesis sets it");
    let moved = lever.at(&scenario, lever.steps.len() - 1);
    assert!(moved.base[slot].as_ref().is_some_and(|q| q.distribution.is_fixed()));
    assert!(moved.hypotheses.iter().all(|h| h.set.iter().all(|(set, _)| *set != slot)));
    let cooperation = Lever::new(&scenario, "cooperation.senegal", None).expect("what keys begin with");
    assert_eq!(cooperation.slots.len(), 3);
    assert_eq!(cooperation.values(&scenario.space, 0), [0.0; 3]);
    let strikes = Lever::new(&scenario, "group.simultaneous_strikes", Some((3.0, 7.0))).expect("a range");
    let values: Vec<f64> = (0..strikes.steps.len()).flat_map(|step| strikes.values(&scenario.space, step)).collect();
    assert_eq!(values, [3.0, 4.0, 5.0, 6.0, 7.0]);
    assert_eq!(Lever::new(&scenario, "group.tem", None), Err(LeverError::Unknown("group.tem".to_owned())));
    assert!(matches!(Lever::new(&scenario, "group.tempo", Some((5.0, 5.0))), Err(LeverError::Range { .. })));
    assert!(matches!(Lever::new(&scenario, "cooperation.senegal", Some((0.0, 1.0))), Err(LeverError::RangeOfMany(_))));
}

/// What a command says, and the file that it leaves.
fn asked(arguments: &[&str], folder: &Path, language: &str) -> (String, Vec<u8>) {
    let file = folder.join(format!("{}-{language}.json", arguments[0]));
    let chart = folder.join(format!("{}-{language}.svg", arguments[0]));
    let mut command = program();
    command.args(arguments).args(["--lang", language, "-o"]).arg(&file).arg("--chart").arg(&chart);
    let done = command.assert().code(0);
    let said = String::from_utf8_lossy(&done.get_output().stdout).into_owned();
    let svg = std::fs::read_to_string(&chart).expect("a chart");
    roxmltree::Document::parse(&svg).expect("well-formed");
    for id in ["respond-", "sensitivity-", "discover-", "flip-", "worth-", "choice-", "ask-", "chart-"] {
        let is_word = |line: &str| line.contains(id) && !line.contains(&format!("/{id}")) && !line.contains(".json");
        assert!(!said.lines().any(is_word), "{language}: {id} in {said}");
    }
    (said, std::fs::read(&file).expect("a file"))
}

/// The same numbers in every language, and the words of each.
fn in_all_languages(arguments: &[&str]) -> (Vec<String>, Vec<u8>) {
    let folder = tempfile::tempdir().expect("a folder");
    let answers = ["en", "fr", "ar"].map(|language| asked(arguments, folder.path(), language));
    assert!(answers.iter().all(|(_, file)| *file == answers[0].1), "numbers do not depend on words");
    (answers.iter().map(|(said, _)| said.clone()).collect(), answers[0].1.clone())
}

#[test]
fn respond_tells_where_an_outcome_no_longer_answers() {
    let (said, file) =
        in_all_languages(&["respond", BASELINE, "drones.coverage.west", "cooperation.senegal", "--cross", "-n", "200"]);
    let found: Responses = serde_json::from_slice(&file).expect("an answer");
    assert_eq!(found.levers.iter().map(|response| response.futures).collect::<Vec<_>>(), [200, 200]);
    let coverage = &found.levers[0];
    assert!(coverage.links.iter().any(|link| link.movement() > 0.9), "coverage moves what aircraft see");
    let (_, curve) = &coverage.curves[0];
    // From no coverage to all of it the chance of a closed corridor falls by 14 points, with a standard error of 2.5.
    assert!(matches!(curve.shape, Shape::FlatFrom { .. } | Shape::Moves), "{curve:?}");
    assert!(curve.largest().1.high < 0.0);
    assert_eq!(found.crossings.len(), 1);
    assert!(
        said[0].contains("What it moves in the model")
            && said[1].contains("dans le modèle")
            && said[2].contains("في النموذج")
    );
}

#[test]
fn sensitivity_adds_up() {
    let (said, file) =
        in_all_languages(&["sensitivity", BASELINE, "-n", "120", "--outcome", "trade_loss", "--outcome", "strikes"]);
    let found: Sensitivity = serde_json::from_slice(&file).expect("an answer");
    assert_eq!(found.outcomes.len(), 2);
    for carried in &found.outcomes {
        let sum: f64 = carried.parts.iter().map(|part| part.first.value).sum::<f64>() + carried.together.value;
        assert!((sum - 1.0).abs() < 1e-9, "{sum}");
        let indices = carried.parts.iter().chain(&carried.sections).chain(&carried.keys);
        for index in indices.flat_map(|indices| [indices.first, indices.total]) {
            assert!(0.0 <= index.low && index.low <= index.value && index.value <= index.high && index.high <= 1.0);
        }
        assert!(carried.keys.iter().any(|indices| matches!(indices.input, Input::Others { .. })));
    }
    assert!(said[1].contains("hasard") && said[2].contains("المصادفة"));
    let mut groups = program();
    groups.args(["sensitivity", BASELINE, "-n", "40", "--groups", "--outcome", "strikes"]).assert().code(0);
}

/// An index that may be 0 is never told as a number: with the most that it may be, and what it explains with others.
#[test]
fn a_share_that_may_be_none_says_so() {
    let scenario = load(Path::new(BASELINE), &[]).expect("a scenario").scenario;
    let index = |value: f64, low: f64, high: f64| Index { value, low, high };
    let part = |input: Input, first: Index, total: Index| Indices { input, first, total };
    let carried = Carried {
        key: "trade_loss".to_owned(),
        together: index(0.3, 0.22, 0.38),
        parts: vec![
            part(Input::Assumptions, index(0.6, 0.55, 0.65), index(0.9, 0.85, 0.95)),
            part(Input::Hypothesis, index(0.0, 0.0, 0.018), index(0.29, 0.26, 0.32)),
            part(Input::Chance, index(0.1, 0.04, 0.16), index(0.2, 0.15, 0.25)),
        ],
        sections: Vec::new(),
        keys: Vec::new(),
        depends: Vec::new(),
    };
    for (language, wanted) in [
        (
            Language::English,
            ["60% (55–65%)", "not told apart from 0 (at most 1.8%), with others 29% (26–32%)", "30% (22–38%)"],
        ),
        (
            Language::French,
            [
                "60\u{a0}% (55–65\u{a0}%)",
                "indiscernable de 0 (au plus 1,8\u{a0}%), avec d’autres 29\u{a0}%",
                "30\u{a0}%",
            ],
        ),
        (Language::Arabic, ["60%", "لا يُميَّز عن 0 (1,8% على الأكثر)، وبالأثر المشترك 29%", "30%"]),
    ] {
        let locale = Locale::new(language);
        let inputs = InputWords::new(&scenario, &locale);
        let line = SensitivityWords { inputs: &inputs }.line(&carried);
        let plain: String = line
            .chars()
            .filter(|c| !('\u{200e}'..='\u{200f}').contains(c) && !('\u{2066}'..='\u{2069}').contains(c))
            .collect();
        assert!(wanted.iter().all(|words| plain.contains(words)), "{plain}");
        assert!(!plain.contains(" 0%") && !plain.contains(" 0\u{a0}%"), "{plain}");
    }
}

#[test]
fn discover_tells_conditions_or_that_there_are_none() {
    let failure = "closed_days.dakar_north>=30";
    let (said, file) = in_all_languages(&["discover", BASELINE, "-n", "1500", "--failure", failure]);
    let found: Failures = serde_json::from_slice(&file).expect("an answer");
    let Discovery::Boxes { findings, .. } = &found.found else { panic!("{:?}", found.found) };
    // Closures of 30 days are three times as dense under the encirclement of the capital as elsewhere.
    assert!(findings[0].figures.density > 1.3 * findings[0].base_rate && !findings[0].chance.is_likely());
    assert!(said[0].contains("shuffled tables") && said[1].contains("mélangé") && said[2].contains("المخلوطة"));
    let mut never = program();
    let never =
        never.args(["discover", BASELINE, "-n", "100", "--failure", "trade_loss>=1e15", "--policy", "convoy_escorts"]);
    assert!(String::from_utf8_lossy(&never.assert().code(0).get_output().stdout).contains("No future fails"));
    for (wrong, hint) in [("closed_days.dakar_nort>=60", "closed_days.dakar_north"), ("strikes", "no condition")] {
        let mut command = program();
        let done = command.args(["discover", BASELINE, "--failure", wrong]).assert().code(2);
        assert!(String::from_utf8_lossy(&done.get_output().stderr).contains(hint), "{wrong}");
    }
    let mut unknown = program();
    unknown.args(["discover", BASELINE, "--failure", failure, "--policy", "convoy_escort"]).assert().code(2);
}

#[test]
fn flip_and_worth_speak_of_the_same_choice() {
    let escorts = "scenarios/convoy-escorts.toml";
    let stress = ["--stress", "closed_days.dakar_north>=30"];
    let (said, file) = in_all_languages(&["flip", BASELINE, escorts, "-n", "600", stress[0], stress[1]]);
    let flips: Flips = serde_json::from_slice(&file).expect("an answer");
    // Escorts spare ten million dollars more than they cost, with a standard error of two.
    assert_eq!(flips.policies[0].0, "convoy-escorts");
    assert!(flips.money && flips.difference.value < 0.0 && flips.stress.is_some());
    assert!(said[1].to_lowercase().contains("escort"), "{}", said[1]);
    let (_, file) = in_all_languages(&["worth", BASELINE, escorts, "-n", "600", "--study", "5"]);
    let worths: Worths = serde_json::from_slice(&file).expect("an answer");
    assert_eq!(worths.policies[worths.best].0, "convoy-escorts");
    assert!(worths.assumptions.iter().all(|asked| asked.perfect.value >= 0.0 && asked.study.is_some()));
    // One scenario with measures stands against itself without them; without measures there is nothing to choose.
    program().args(["worth", escorts, "-n", "200"]).assert().code(0);
    program().args(["flip", BASELINE]).assert().code(2);
    // In another unit costs count once it has a price.
    let mut priced = program();
    let priced = priced.args(["flip", BASELINE, escorts, "-n", "200", "--outcome", "strikes", "--value-per", "1e5"]);
    assert!(String::from_utf8_lossy(&priced.assert().code(0).get_output().stdout).contains("with what measures cost"));
}

/// What a policy rests on, told on the first page of its comparison, in every language and from any of the answers.
#[test]
fn answers_stand_on_the_first_page() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = |name: &str| folder.path().join(name);
    let escorts = "scenarios/convoy-escorts.toml";
    let ask = |arguments: &[&str], name: &str| {
        program().args(arguments).arg("-o").arg(file(name)).assert().code(0);
    };
    ask(&["flip", BASELINE, escorts, "-n", "500"], "flip.json");
    ask(&["worth", BASELINE, escorts, "-n", "500"], "worth.json");
    ask(&["discover", BASELINE, "-n", "800", "--failure", "closed_days.dakar_north>=30"], "discover.json");
    ask(&["sensitivity", BASELINE, "-n", "60", "--groups", "--outcome", "trade_loss"], "sensitivity.json");
    ask(&["respond", BASELINE, "drones.aircraft.west=0:6", "-n", "100"], "respond.json");
    let compared = file("compared");
    program().args(["compare", BASELINE, escorts, "-n", "100", "--out"]).arg(&compared).assert().code(0);
    let names = ["flip", "worth", "discover", "sensitivity", "respond"];
    for (language, heading) in [("en", "What this rests on"), ("fr", "Sur quoi cela repose"), ("ar", "علامَ يستند هذا")]
    {
        let mut brief = program();
        brief.args(["brief", "--lang", language, "--force"]).arg(&compared).arg("--answers");
        brief.args(names.map(|name| file(&format!("{name}.json")))).assert().code(0);
        let page = std::fs::read_to_string(compared.join(format!("briefing.{language}.html"))).expect("a page");
        assert!(page.contains(heading), "{language}");
        let missing = ["answers-", "flip-", "worth-", "discover-", "sensitivity-", "respond-"];
        assert!(missing.iter().all(|id| !page.contains(&format!(">{id}"))), "{language}");
    }
    let mut wrong = program();
    wrong.arg("brief").arg(&compared).arg("--answers").arg(compared.join("comparison.json")).assert().code(2);
}

/// A run goes on until an outcome is as precise as wanted, in its own unit, and a comparison until its differences are; both say
/// so, and what the design bought.
#[test]
fn a_run_goes_on_until_an_outcome_is_as_precise_as_wanted() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("run");
    let mut run = program();
    run.args([
        "run",
        BASELINE,
        "-n",
        "500",
        "--no-trajectories",
        "--until-precision",
        "4e6",
        "--outcome",
        "trade_loss",
    ]);
    let done = run.arg("--out").arg(&out).assert().code(0);
    let said = String::from_utf8_lossy(&done.get_output().stdout).into_owned();
    assert!(said.contains("independent futures"), "{said}");
    let summary: serde_json::Value =
        serde_json::from_slice(&std::fs::read(out.join("summary.json")).expect("a summary")).expect("JSON");
    let (precision, design) = (&summary["precision"], &summary["design"]);
    assert_eq!(precision["outcome"], "trade_loss");
    assert!(precision["reached"].as_f64() <= Some(4e6) && precision["stages"].as_array().is_some_and(|s| s.len() > 1));
    let times = design.as_array().and_then(|all| all.iter().find(|gain| gain["key"] == "trade_loss")).expect("a gain");
    // What the hypotheses explain is no error of a stratified design: a fifth of the variance or more.
    assert!(times["value"].as_f64() > Some(1.0), "{times}");
    let compared = folder.path().join("compared");
    let mut compare = program();
    compare.args(["compare", BASELINE, "scenarios/convoy-escorts.toml", "-n", "200", "--until-precision", "3e6"]);
    let done = compare.arg("--out").arg(&compared).assert().code(0);
    let said = String::from_utf8_lossy(&done.get_output().stdout).into_owned();
    assert!(said.contains("Widest interval of a difference"), "{said}");
    let mut capped = program();
    capped.args(["run", BASELINE, "-n", "50", "--no-trajectories", "--until-precision", "0.1", "--outcome", "strikes"]);
    let done = capped.args(["--max-trajectories", "60", "--out"]).arg(folder.path().join("capped")).assert().code(0);
    assert!(String::from_utf8_lossy(&done.get_output().stderr).contains("was not reached"));
    program().args(["run", BASELINE, "--until-precision", "2"]).assert().code(2);
    program().args(["run", BASELINE, "--outcome", "strikes"]).assert().code(2);
}

/// Splitting finds what plain futures find of an event that is not that rare, within four standard errors of both together (6 in
/// 100,000), whatever the number of threads; and the program tells it in every language.
#[test]
fn splitting_agrees_with_plain_futures() {
    let scenario = baseline(6_000);
    let items = items(&Layout::of(&scenario), true);
    let days = items.iter().find(|item| item.key == "closed_days.dakar_north").expect("an outcome");
    let plain = table(&Futures::new(&scenario), std::slice::from_ref(days), 2).outcome(0, 0);
    let p = plain.iter().filter(|days| **days >= 100.0).count() as f64 / plain.len() as f64;
    let asked = |threads: usize, replicates: u64| RareRequest {
        event: "closed_days.dakar_north>=100",
        along: None,
        paths: 200,
        replicates,
        seed: 5,
        threads,
    };
    let stop = AtomicBool::new(false);
    let mut watch = Watch { stop: &stop, progress: &mut |_, _| {} };
    let found = rare(&scenario, &asked(2, 20), &mut watch).expect("an event that can be followed").estimates.all;
    let error = found.standard_error.expect("many runs");
    let both = (p * (1.0 - p) / plain.len() as f64 + error * error).sqrt();
    assert!(p > 0.002 && (found.probability - p).abs() < 4.0 * both, "{} ± {error}, plain {p}", found.probability);
    let [one, two] = [1, 2].map(|threads| rare(&scenario, &asked(threads, 3), &mut watch).expect("an event").estimates);
    assert_eq!(one, two);
    let folder = tempfile::tempdir().expect("a folder");
    for (language, word) in [("en", "Probability"), ("fr", "Probabilité"), ("ar", "الاحتمال")] {
        let mut command = program();
        command.args([
            "rare",
            BASELINE,
            "--event",
            "spread_level>=4",
            "-n",
            "50",
            "--runs",
            "4",
            "--lang",
            language,
            "-o",
        ]);
        let done = command.arg(folder.path().join(format!("{language}.json"))).assert().code(0);
        let said = String::from_utf8_lossy(&done.get_output().stdout).into_owned();
        assert!(said.contains(word) && !said.contains("rare-"), "{said}");
    }
    program().args(["rare", BASELINE, "--event", "nothing>=4"]).assert().code(2);
}
