//! Open quantiles, cuts, samples drawn together and weights, as a user states them.

use super::bench::{Bench, SCENARIO};
use harmattan_core::distribution::{Distribution, Scale};
use harmattan_core::scenario::Scenario;
use harmattan_scenario::{load, resolved_toml};

const TEMPO: &str = "{ gamma = { shape = 25, scale = 4 }, grade = \"estimated\" }";

fn bench(stated: &str) -> Bench {
    Bench::with(TEMPO, stated)
}

fn law(scenario: &Scenario, key: &str) -> Distribution {
    let slot = scenario.space.find(key).expect("a key");
    scenario.base[slot].as_ref().expect("stated").distribution.clone()
}

/// The law of the tempo when it is stated so, and again when the resolved text is read.
fn tempo(stated: &str) -> Distribution {
    let loaded = bench(&format!("{{ {stated}, grade = \"assumed\" }}")).load().expect("good").scenario;
    let first = law(&loaded, "group.tempo");
    let again = bench("1");
    again.write("again.toml", resolved_toml(&loaded));
    assert_eq!(first, law(&load(&again.path("again.toml"), &[]).expect("good").scenario, "group.tempo"), "{stated}");
    first
}

#[test]
fn open_quantiles_end_with_the_range_of_their_key() {
    let (p, x) = (vec![0.1, 0.5, 0.9], vec![60.0, 90.0, 150.0]);
    let (min, max) = (0.0, 100_000.0);
    let of = |scale| Distribution::OpenQuantiles { p: p.clone(), x: x.clone(), scale, min, max };
    let found = tempo("quantiles = { p = [0.1, 0.5, 0.9], x = [60, 90, 150] }");
    let (_, most) = found.support();
    assert_eq!((found.stated_ends(), found.support().0), ((f64::NEG_INFINITY, f64::INFINITY), 0.0));
    match found {
        Distribution::OpenQuantiles { .. } if most == max => assert_eq!(found, of(Scale::Linear)),
        other => panic!("{other:?}"),
    }
    assert_eq!(tempo("quantiles = { p = [0.1, 0.5, 0.9], x = [60, 90, 150], scale = \"log\" }"), of(Scale::Log));
}

#[test]
fn any_law_may_be_cut() {
    let gamma = || Box::new(Distribution::Gamma { shape: 25.0, scale: 4.0 });
    assert_eq!(
        tempo("gamma = [25, 4], truncated = [80, 120]"),
        Distribution::Truncated { law: gamma(), min: 80.0, max: 120.0 }
    );
    assert_eq!(
        tempo("gamma = [25, 4], truncated = { min = 80 }"),
        Distribution::Truncated { law: gamma(), min: 80.0, max: f64::INFINITY }
    );
    assert_eq!(tempo("uniform = [50, 100], truncated = [80, 120]"), Distribution::Uniform { min: 80.0, max: 100.0 });
    // What would leave the range of its key is let in by a cut.
    assert!(bench("{ normal = [50, 100], grade = \"assumed\" }").said().contains("leaves the range"));
    assert_eq!(bench("{ normal = [50, 100], truncated = { min = 0 }, grade = \"assumed\" }").said(), "");
}

#[test]
fn weights_are_divided_by_their_sum_on_request() {
    let third = 0.333 / (0.333 + 0.333 + 0.333);
    let values = vec![50.0, 60.0, 70.0];
    let expected = Distribution::Discrete { values, weights: vec![third; 3] };
    let stated = "discrete = { values = [50, 60, 70], weights = [0.333, 0.333, 0.333], normalise = true }";
    assert_eq!(tempo(stated), expected);
    let said = bench("{ discrete = { values = [1, 2], weights = [0.3, 0.3] } }").said();
    assert!(said.contains("sum to 0.6, not 1") && said.contains("add `normalise = true`"), "{said}");
    assert!(
        bench("{ discrete = { values = [1, 2], weights = [0, 0], normalise = true } }").said().contains("are all 0")
    );
}

/// The small scenario with these weights of its hypotheses.
fn weighted(setting: &str, weights: &[&str]) -> Bench {
    let mut text = SCENARIO.replace("seed = 7\n", &format!("seed = 7\n{setting}\n"));
    let mut priors: Vec<&str> = SCENARIO.lines().filter(|line| line.starts_with("prior = ")).collect();
    priors.dedup();
    for (i, weight) in weights.iter().enumerate() {
        let at = text.match_indices("prior = ").nth(i).expect("a hypothesis").0;
        let end = at + text[at..].find(['\n', ',']).expect("the line's end");
        text.replace_range(at..end, &format!("prior = {weight}"));
    }
    let bench = Bench::new();
    bench.write("small.toml", text);
    bench
}

#[test]
fn priors_are_divided_by_their_sum_on_request() {
    let count = SCENARIO.matches("prior = ").count();
    let weights = vec!["0.333"; count];
    let said = weighted("", &weights).said();
    assert!(said.contains("not 1") && said.contains("add `normalise_priors = true`"), "{said}");
    let scenario = weighted("normalise_priors = true", &weights).load().expect("good").scenario;
    assert_eq!(scenario.hypotheses.len(), count);
    for hypothesis in &scenario.hypotheses {
        assert!((hypothesis.prior - 1.0 / count as f64).abs() < 1e-15, "{}", hypothesis.prior);
    }
    assert!(weighted("normalise_priors = true", &vec!["0"; count]).load().is_err());
}

#[test]
fn samples_of_one_name_are_drawn_together() {
    let stated = |column: &str, group: &str| {
        format!("{{ empirical = {{ file = \"counts.csv\", column = \"{column}\"{group} }}, grade = \"reported\" }}")
    };
    let with = |tempo: &str, mobility: &str, table: &str| {
        let bench =
            bench(tempo).change("small.toml", "{ triangular = [0.4, 0.8, 1.6], grade = \"assumed\" }", mobility);
        let bench = bench.change(
            "small.toml",
            "[\"group.formation\", \"group.tempo\"]",
            "[\"group.formation\", \"group.contagion\"]",
        );
        bench.write("counts.csv", table);
        bench
    };
    let joint = ", joint = \"counts\"";
    let good = with(&stated("a", joint), &stated("b", joint), "a,b\n90,1\n70,2\n80,0.5\n");
    let scenario = good.load().expect("good").scenario;
    let rows = |key: &str| match law(&scenario, key) {
        Distribution::Joint { group, rows } => (group, rows),
        other => panic!("{other:?}"),
    };
    assert_eq!(rows("group.tempo"), ("counts".to_owned(), vec![90.0, 70.0, 80.0]));
    assert_eq!(rows("group.mobility"), ("counts".to_owned(), vec![1.0, 2.0, 0.5]));
    good.write("again.toml", resolved_toml(&scenario));
    let again = load(&good.path("again.toml"), &[]).expect("good").scenario;
    assert_eq!(again.base, scenario.base);

    let gap = with(&stated("a", joint), &stated("b", joint), "a,b\n90,1\n70,\n80,0.5\n").said();
    assert!(gap.contains("counts.csv:3:3") && gap.contains("no number in column `b`"), "{gap}");
    let lengths = "{ empirical = { values = [1, 2], joint = \"counts\" }, grade = \"reported\" }";
    let said = with(&stated("a", joint), lengths, "a,b\n90,1\n70,2\n80,0.5\n").said();
    assert!(said.contains("this one has 2 rows") && said.contains("this one has 3 rows"), "{said}");
    let alone = with(&stated("a", joint), &stated("b", ""), "a,b\n90,1\n70,2\n80,0.5\n").said();
    assert!(alone.contains("warning") && alone.contains("the only one of `counts`"), "{alone}");
    let cut = with(
        &stated("a", joint).replace("grade", "truncated = [75, 99], grade"),
        &stated("b", joint),
        "a,b\n90,1\n70,2\n",
    )
    .said();
    assert!(cut.contains("cannot be cut alone"), "{cut}");
}

#[test]
fn joint_samples_belong_to_the_scenario_and_have_no_correlations() {
    let sample = "{ empirical = { values = [70, 80, 90], joint = \"counts\" }, grade = \"reported\" }";
    let said = bench(sample).said();
    assert!(said.contains("no correlation can be stated beside them"), "{said}");
    let said = Bench::with(
        "set = { \"group.target_west\" = ",
        &format!("set = {{ \"group.tempo\" = {sample}, \"group.target_west\" = "),
    )
    .said();
    assert!(said.contains("only parameters of the scenario itself"), "{said}");
}

#[test]
fn what_is_wrong_is_told_at_its_place() {
    let said = |stated: &str| bench(&format!("{{ {stated}, grade = \"assumed\" }}")).said();
    insta::assert_snapshot!(
        [
            "quantiles = { p = [10, 50, 90], x = [60, 90, 150] }",
            "quantiles = { p = [0.5, 1], x = [60, 90] }",
            "quantiles = { p = [0.1, 0.5, 0.9], x = [60, 60, 150] }",
            "quantiles = { p = [0.1, 0.5, 0.9], x = [0, 60, 150] }",
            "quantiles = { p = [0.1, 0.9], x = [0, 60], scale = \"log\" }",
            "quantiles = { p = [0.1, 0.9], x = [10, 60], scale = \"logs\" }",
            "gamma = [25, 4], truncated = [120, 80]",
            "gamma = [25, 4], truncated = [900, 950]",
            "gamma = [25, 4], truncated = [80]",
            "gamma = [25, 4], truncated = { lo = 80 }",
            "gamma = [25, 4], truncatd = [80, 90]",
        ]
        .map(said)
        .join("\n")
    );
}
