//! Keys, numbers and distributions.

use insta::assert_snapshot;

use super::bench::Bench;

/// What is said of `tempo` stated in another way.
fn tempo(stated: &str) -> String {
    Bench::with("{ gamma = { shape = 25, scale = 4 }, grade = \"estimated\" }", stated).said()
}

/// What is said of a share stated in another way.
fn share(stated: &str) -> String {
    Bench::with("late_effect = { value = 0.4, grade = \"assumed\" }", &format!("late_effect = {stated}")).said()
}

#[test]
fn unknown_keys_get_a_suggestion() {
    assert_snapshot!(Bench::with("availability =", "availablity =").said());
}

#[test]
fn unknown_tables_and_members() {
    let bench = Bench::with("[drones.aircraft]\ninland", "[drones.aircraft]\ninlnad");
    let bench = bench.change("small.toml", "[warning]", "[warnings]").change("small.toml", "seed = 7", "sead = 7");
    assert_snapshot!(bench.said());
}

#[test]
fn missing_keys() {
    let bench = Bench::with("reach_km = { value = 90, grade = \"assumed\" }\n", "");
    let bench = bench.change("small.toml", "bravo = { value = 1.5, grade = \"assumed\" }\n", "");
    let bench = bench.change(
        "small.toml",
        "charlie = { value = 1, grade = \"assumed\" }\nharbour = { value = 0, grade = \"assumed\" }\n\n[hyp",
        "\n[hyp",
    );
    assert_snapshot!(bench.change("small.toml", "seed = 7\n", "").said());
}

#[test]
fn wrong_kinds() {
    assert_snapshot!(tempo("\"fast\""));
    assert_snapshot!(tempo("[1, 2, 3]"));
    assert_snapshot!(tempo("true"));
    assert_snapshot!(tempo("{ pert = 3 }"));
    assert_snapshot!(tempo("{ pert = [1, 2, \"3\"] }"));
    assert_snapshot!(Bench::with("[warning]\n", "[[warning]]\n").said());
}

#[test]
fn out_of_range() {
    assert_snapshot!(share("1.2"));
    assert_snapshot!(share("-0.1"));
    assert_snapshot!(tempo("-1"));
    assert_snapshot!(tempo("1e308"));
}

#[test]
fn not_finite() {
    for stated in ["nan", "inf", "-inf", "1e999", "{ pert = [0, nan, 1] }", "{ value = -nan }"] {
        let said = tempo(stated);
        assert!(said.contains("is not a finite number"), "{stated}: {said}");
    }
    assert_snapshot!(tempo("nan"));
}

#[test]
fn numbers_beyond_all_bounds() {
    for stated in [
        "{ pert = [0, 1, 1e308] }",
        "{ uniform = [-1e308, 1e308] }",
        "{ normal = [1e308, 1e308] }",
        "{ lognormal = [1e308, 1e308] }",
        "{ truncated_normal = [0, 1, 1e300, 1e308] }",
        "{ gamma = [1e308, 1e308] }",
        "{ beta = [1e308, 1e-308] }",
        "{ poisson = 1e308 }",
        "99999999999999999999999999999999999999999999999999",
    ] {
        let said = tempo(stated);
        // A beta distribution, however odd, never leaves 0 to 1.
        assert!(said.starts_with("error: ") || stated.contains("beta"), "{stated}: {said}");
    }
}

#[test]
fn a_branching_ratio_of_one() {
    assert_snapshot!(Bench::with("contagion = { pert = [0.05, 0.2, 0.4]", "contagion = { value = 1").said());
    assert_snapshot!(Bench::with("contagion = { pert = [0.05, 0.2, 0.4]", "contagion = { uniform = [0.5, 1.5]").said());
}

#[test]
fn a_pull_of_more_than_five() {
    assert_snapshot!(Bench::with("target_west = { pert = [0, 0.05, 0.12]", "target_west = { value = -5.5").said());
}

#[test]
fn whole_numbers() {
    assert_snapshot!(Bench::with("cell_fighters = { value = 30", "cell_fighters = { value = 30.5").said());
    assert_snapshot!(
        Bench::with(
            "cell_fighters = { value = 30",
            "cell_fighters = { discrete = { values = [20, 30.5], weights = [0.5, 0.5] }"
        )
        .said()
    );
}

#[test]
fn tails_that_leave_the_range() {
    assert_snapshot!(share("{ normal = [0.5, 0.3], grade = \"assumed\" }"));
    assert_snapshot!(share("{ pert = [0, 0.5, 1.2], grade = \"assumed\" }"));
    assert_snapshot!(share("{ discrete = { values = [0.5, 2], weights = [0.9, 0.1] }, grade = \"assumed\" }"));
    assert_snapshot!(share("{ empirical = { values = [0.1, 0.2, 0.3, 4] }, grade = \"assumed\" }"));
}

/// A law that begins where the range begins leaves it above alone: P(X > 1) of this PERT is below one in ten thousand
/// million, a beta law of (2, 8) exceeds 0.99 with probability 9e-16 and one of (1, 1) with 1 %.
#[test]
fn a_law_may_begin_where_its_range_does() {
    let contagion = |stated: &str| Bench::with("contagion = { pert = [0.05, 0.2, 0.4]", stated).said();
    assert_eq!(share("{ pert = [0, 0.1, 1.0001], grade = \"assumed\" }"), "");
    assert_eq!(contagion("contagion = { beta = [2, 8]"), "");
    assert!(contagion("contagion = { beta = [1, 1]").contains("1.0 % of this distribution leaves the range"));
}

/// Poisson counts of mean 9 are 0 once in e⁹ = 8,103 draws, where the least is 1: 0.012 %. They are above 100 never.
#[test]
fn a_poisson_law_has_a_lower_end_too() {
    let strikes = |stated: &str| Bench::with("simultaneous_strikes = { pert = [6, 9, 14]", stated).said();
    let said = strikes("simultaneous_strikes = { poisson = 9");
    assert!(said.contains("0.012 % of this distribution leaves the range of `group.simultaneous_strikes`"), "{said}");
    assert_eq!(strikes("simultaneous_strikes = { poisson = 40"), "");
    assert!(strikes("simultaneous_strikes = { poisson = 90").contains("leaves the range"));
}

#[test]
fn a_start_outside_the_calendar_is_refused() {
    let start = |date: &str| Bench::new().said_with(&[&format!("start={date}")]);
    let said = start("9999-01-01");
    assert!(said.contains("out of range: 9999-01-01") && said.contains("1900-01-01 to 2199-12-31"), "{said}");
    assert_eq!((start("1900-01-01"), start("2199-12-31")), (String::new(), String::new()));
    assert!(start("1899-12-31").contains("out of range"));
}

#[test]
fn a_tail_without_weight_is_let_pass() {
    // P(X > 1) of a normal with mean 0.5 and σ 0.05 is that of ten σ: 8e-24.
    assert_eq!(share("{ normal = [0.5, 0.05], grade = \"assumed\" }"), "");
    // Six and a half σ leave 8e-11 in two tails.
    assert_eq!(share("{ normal = [0.5, 0.0769], grade = \"assumed\" }"), "");
    assert!(share("{ normal = [0.5, 0.09], grade = \"assumed\" }").contains("leaves the range"));
}

#[test]
fn distributions_that_cannot_be() {
    assert_snapshot!(tempo("{ pert = [9, 6, 14] }"));
    assert_snapshot!(tempo("{ triangular = [6, 15, 14] }"));
    assert_snapshot!(tempo("{ uniform = [3, 2] }"));
    assert_snapshot!(tempo("{ uniform = [2, 2] }"));
    assert_snapshot!(tempo("{ normal = [100, 0] }"));
    assert_snapshot!(tempo("{ lognormal = [-1, 0] }"));
    assert_snapshot!(tempo("{ truncated_normal = [0, 1, 500, 501] }"));
    assert_snapshot!(tempo("{ gamma = [2] }"));
    assert_snapshot!(tempo("{ lognormal = { median = 3 } }"));
    assert_snapshot!(tempo("{ poisson = 0 }"));
}

#[test]
fn discrete_distributions_that_cannot_be() {
    assert_snapshot!(tempo("{ discrete = { values = [1, 2], weights = [0.5, 0.4] } }"));
    assert_snapshot!(tempo("{ discrete = { values = [1, 2], weights = [1.5, -0.5] } }"));
    assert_snapshot!(tempo("{ discrete = { values = [1, 2, 3], weights = [0.5, 0.5] } }"));
    assert_snapshot!(tempo("{ discrete = { values = [], weights = [] } }"));
}

#[test]
fn quantiles_that_cannot_be() {
    assert_snapshot!(tempo("{ quantiles = { p = [0.5, 1], x = [1, 2] } }"));
    assert_snapshot!(tempo("{ quantiles = { p = [0, 0.5, 0.5, 1], x = [1, 2, 1, 3] } }"));
    assert_snapshot!(tempo("{ quantiles = { p = [0, 1], x = [2, 2] } }"));
}

#[test]
fn quantities_with_no_or_two_distributions() {
    assert_snapshot!(tempo("{ source = \"here\" }"));
    assert_snapshot!(tempo("{ value = 3, pert = [1, 2, 3] }"));
    assert_snapshot!(tempo("{ prt = [1, 2, 3] }"));
    assert_snapshot!(tempo("{ value = 3, grade = \"estimate\" }"));
}

#[test]
fn frameworks() {
    let framework = |stated: &str| Bench::with("{ value = \"bilateral\", source = \"report\" }", stated).said();
    assert_snapshot!(framework("\"bilatral\""));
    assert_snapshot!(framework("1"));
    assert_snapshot!(framework("{ uniform = [0, 2] }"));
    let two = "{ discrete = { values = [\"none\", \"bilateral\"], weights = [0.3, 0.7] }, grade = \"assumed\" }";
    assert_eq!(framework(two), "");
}

#[test]
fn samples_from_a_table() {
    let stated = |file: &str, column: &str| {
        format!("{{ empirical = {{ file = \"{file}\", column = \"{column}\" }}, grade = \"reported\" }}")
    };
    let said = |file, column: &str| {
        let bench = Bench::with("{ gamma = { shape = 25, scale = 4 }, grade = \"estimated\" }", &stated(file, column));
        bench.write("waves.csv", "year,waves\n2023,90\n2024,\n2025,\"110\"\n");
        bench.write("bad.csv", "year,waves\n2023,many\n2024,12,5\n").write("bare.csv", "waves\n");
        bench.said()
    };
    let warned = said("waves.csv", "waves");
    assert!(!warned.contains("error") && warned.contains("one of the two has few values"), "{warned}");
    assert_snapshot!(said("waves.csv", "wave"));
    assert_snapshot!(said("none.csv", "waves"));
    assert_snapshot!(said("bad.csv", "waves"));
    assert_snapshot!(said("bare.csv", "waves"));
}

#[test]
fn settings() {
    let bench = Bench::with("start = 2025-07-02", "start = \"2025-07-02\"");
    let bench = bench.change("small.toml", "horizon_days = 365", "horizon_days = 0");
    let bench =
        bench.change("small.toml", "trajectories = 100", "trajectories = -5\ndesign = \"sobel\"\nrepeats = 1.5");
    assert_snapshot!(bench.change("small.toml", "seed = 7", "seed = 99999999999999999999").said());
    assert_snapshot!(Bench::with("start = 2025-07-02", "start = 2025-07-02T10:00:00Z").said());
    assert_snapshot!(Bench::with("trajectories = 100", "trajectories = 0").said());
    assert_snapshot!(Bench::with("title = { en = \"A small case\", fr = \"Un petit cas\", ar", "title = { ar").said());
}

/// What is open to calibration stands in the resolved text and leaves the digest, that of the futures, as it is; what is
/// certain, and what is a measure's, cannot be.
#[test]
fn quantities_that_are_free() {
    let (before, after) = ("{ gamma = { shape = 25, scale = 4 }", "{ free = true, gamma = { shape = 25, scale = 4 }");
    let bench = Bench::with(before, after);
    let (plain, free) = (Bench::new().load().expect("good").scenario, bench.load().expect("good").scenario);
    let slot = free.space.find("group.tempo").expect("a key");
    assert!(free.base[slot].as_ref().is_some_and(|quantity| quantity.free));
    assert!(plain.base.iter().flatten().all(|quantity| !quantity.free));
    let text = harmattan_scenario::resolved_toml(&free);
    assert!(text.contains("group.tempo = { gamma = [25, 4], free = true, grade"), "{text}");
    assert_eq!(harmattan_scenario::scenario_digest(&free), harmattan_scenario::scenario_digest(&plain));
    bench.write("again.toml", &text);
    let again = harmattan_scenario::load(&bench.path("again.toml"), &[]).expect("good").scenario;
    assert_eq!((again.base, again.hypotheses), (free.base, free.hypotheses));

    assert_snapshot!(tempo("{ value = 90, free = true, grade = \"assumed\" }"));
    assert_snapshot!(tempo("{ pert = [80, 90, 100], free = \"yes\", grade = \"assumed\" }"));
    assert!(!tempo("{ value = 90, free = false, grade = \"assumed\" }").contains("error"));
    let start = Bench::with("start_day = 60", "start_day = { uniform = [30, 90], free = true }");
    assert_snapshot!(start.said());
}

/// Twelve factors beside a rate: kept in the resolved text and in the digest, told where their mean is not 1, refused beside
/// what is no rate, and where a month would leave the range, under a hypothesis too.
#[test]
fn quantities_with_a_season() {
    let factors = |last: &str| format!("season = [1, 1, 1, 1, 1, 1, 0.5, 0.5, 0.5, 1.5, 1.5, {last}]");
    let season = factors("1.5");
    let (before, after) = ("{ gamma = { shape = 25, scale = 4 }", format!("{{ {season}, gamma = [25, 4]"));
    let bench = Bench::with(before, &after);
    assert_eq!(bench.said(), "");
    let (plain, seasonal) = (Bench::new().load().expect("good").scenario, bench.load().expect("good").scenario);
    let text = harmattan_scenario::resolved_toml(&seasonal);
    assert!(text.contains(&format!("group.tempo = {{ gamma = [25, 4], {season}, grade")), "{text}");
    assert_ne!(harmattan_scenario::scenario_digest(&seasonal), harmattan_scenario::scenario_digest(&plain));
    bench.write("again.toml", &text);
    let again = harmattan_scenario::load(&bench.path("again.toml"), &[]).expect("good").scenario;
    assert_eq!(again.base, seasonal.base);

    assert_snapshot!(Bench::with(before, &format!("{{ {}, gamma = [25, 4]", factors("3"))).said());
    assert_snapshot!(Bench::with(before, "{ season = [1, 2], gamma = [25, 4]").said());
    assert_snapshot!(Bench::with(before, &format!("{{ {}, gamma = [25, 4]", factors("-1"))).said());
    assert_snapshot!(share(&format!("{{ value = 0.4, {season}, grade = \"assumed\" }}")));
    let start = Bench::with("start_day = 60", &format!("start_day = {{ value = 60, {season} }}"));
    assert!(start.said().contains("`measures.listen.start_day` takes no season"), "{}", start.said());
    let ready = |stated: &str| {
        Bench::new().said_with(&[&format!("ground.readiness={{ {stated}, {season}, grade = \"assumed\" }}")])
    };
    assert_eq!(ready("pert = [0.2, 0.4, 0.6]"), "");
    assert_snapshot!(ready("pert = [0.2, 0.4, 0.7]"));
}
