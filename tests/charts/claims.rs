//! No title claims what its numbers do not carry: grey points, hypotheses without futures, parts told from nothing.

use harmattan_analysis::comparison::Estimate;
use harmattan_analysis::{Chance, FanWeek, IncidencePoint, SizeShare};
use harmattan_core::Language;
use harmattan_core::theatre::PlaceKind;
use harmattan_engine::Unit;
use harmattan_render::charts::{
    Svg, capacity_saturation, cumulative_incidence, fan_chart, hypotheses, sensitivity, shapley, spread_ladder,
    theatre_map,
};
use harmattan_render::locale::Locale;

use super::samples::{self, Case};
use super::texts;

fn english() -> Locale {
    Locale::new(Language::English)
}

fn title(svg: &Svg) -> String {
    svg.title().replace('\u{a0}', " ")
}

fn estimate(value: f64, low: f64, high: f64) -> Estimate {
    Estimate { value, low, high }
}

#[test]
fn a_hypothesis_without_futures_has_words_in_place_of_a_mark() {
    let row = |by_hypothesis| hypotheses::Row {
        name: "base".to_owned(),
        mixture: estimate(0.4, 0.3, 0.5),
        by_hypothesis,
        stress: false,
    };
    let draw = |by_hypothesis: Vec<Option<Estimate>>| {
        let outcome =
            hypotheses::Outcome { name: "Strike".to_owned(), unit: Unit::Share, rows: vec![row(by_hypothesis)] };
        let names = ["a", "b", "c"].map(|name| (name.to_owned(), 1.0 / 3.0)).into();
        let input = hypotheses::Input { hypotheses: names, outcomes: vec![outcome] };
        hypotheses::draw(&input, &samples::caption(Case::Usual, Language::English), &english())
    };
    let one = draw(vec![Some(estimate(0.4, 0.3, 0.5)), None, None]);
    assert_eq!(title(&one), "Strike: 40%; too few futures to compare the hypotheses");
    assert_eq!(texts(&one).iter().filter(|t| t.words == "too few futures").count(), 2);
    let two = draw(vec![Some(estimate(0.4, 0.1, 0.7)), None, Some(estimate(0.5, 0.2, 0.8))]);
    assert_eq!(title(&two), "Strike: the hypotheses cannot be told apart (40% to 50%)");
}

#[test]
fn points_in_grey_carry_no_finding() {
    let size = |(size, strikes, p)| SizeShare { size, strikes, unserved: Chance { p, low: 0.0, high: 1.0 } };
    let draw = |sizes: &[(u32, u64, f64)]| {
        let sizes = sizes.iter().copied().map(size).collect();
        let input = capacity_saturation::Input { sizes, capacities: Vec::new(), few: 100 };
        title(&capacity_saturation::draw(&input, &samples::caption(Case::Usual, Language::English), &english()))
    };
    assert!(draw(&[(1, 99, 0.9), (2, 8, 1.0)]).starts_with("Too few strikes"));
    assert!(draw(&[(1, 300, 0.2), (2, 100, 0.6), (3, 8, 0.1)]).starts_with("From 2 simultaneous strikes on"));
    assert_eq!(draw(&[]), "No strike in any simulated future");
}

#[test]
fn a_part_whose_interval_holds_zero_is_not_named() {
    let draw = |subject, steps: &[(&str, Estimate)]| {
        let step = |&(name, effect): &(&str, Estimate)| shapley::Step { name: name.to_owned(), effect };
        let all = 10.0 + steps.iter().map(|(_, e)| e.value).sum::<f64>();
        let steps = steps.iter().map(step).collect();
        let input = shapley::Input { subject, outcome: "Days".to_owned(), unit: Unit::Days, none: 10.0, all, steps };
        title(&shapley::draw(&input, &samples::caption(Case::Usual, Language::English), &english()))
    };
    let (vague, sure) = (("vague", estimate(4.0, -1.0, 9.0)), ("sure", estimate(-2.0, -3.0, -1.0)));
    for subject in [shapley::Subject::Measures, shapley::Subject::Assumptions] {
        assert!(draw(subject, &[vague, sure]).contains("“sure”"));
        let unclear = draw(subject, &[vague]);
        assert!(unclear.contains("told from zero") && !unclear.contains("vague"), "{unclear}");
    }
}

#[test]
fn without_a_strong_assumption_the_axis_of_shares_ends_at_one() {
    let input = sensitivity::Input {
        outcome: "Strike".to_owned(),
        unit: Unit::Share,
        overall: 0.35,
        rows: Vec::new(),
        by_experts: false,
    };
    let svg = sensitivity::draw(&input, &samples::caption(Case::Usual, Language::English), &english());
    assert_eq!(title(&svg), "Strike: no assumption stands out beyond the simulation error");
    let words: Vec<String> = texts(&svg).into_iter().map(|t| t.words).collect();
    assert!(words.iter().any(|w| w == "100%") && !words.iter().any(|w| w == "120%"), "{words:?}");
}

#[test]
fn the_first_strike_is_as_likely_as_its_whole_interval() {
    let end = IncidencePoint { day: 90, chance: Chance { p: 0.5, low: 0.15, high: 0.6 } };
    let country = cumulative_incidence::Country { name: "M".to_owned(), foothold: vec![end], strike: vec![end] };
    let input = cumulative_incidence::Input { countries: vec![country], horizon_days: 90.0, headline_days: vec![90.0] };
    let svg = cumulative_incidence::draw(&input, &samples::caption(Case::Usual, Language::English), &english());
    assert_eq!(title(&svg), "First strike within 90 days: M 50% (very unlikely to likely)");
}

#[test]
fn the_ladder_of_scenarios_says_whose_numbers_its_title_gives() {
    let row = |name: &str, emphasised| spread_ladder::Row {
        name: name.to_owned(),
        shares: [0.5, 0.0, 0.0, 0.3, 0.1, 0.1],
        emphasised,
    };
    let input = spread_ladder::Input { rows: vec![row("base", true), row("B", false)], scenarios: true };
    let svg = spread_ladder::draw(&input, &samples::caption(Case::Usual, Language::English), &english());
    assert!(title(&svg).ends_with("(“base”)"), "{}", title(&svg));
}

#[test]
fn a_single_future_gives_no_shares() {
    let (usual, single) =
        (samples::caption(Case::Usual, Language::English), samples::caption(Case::Single, Language::English));
    assert_eq!(single.trajectories, 1);
    let row = spread_ladder::Row { name: "all".to_owned(), shares: [0.0, 0.0, 0.0, 1.0, 0.0, 0.0], emphasised: true };
    let ladder = spread_ladder::Input { rows: vec![row], scenarios: false };
    let place =
        |name: &str, lon| theatre_map::PlaceMark { name: name.to_owned(), lat: 14.0, lon, kind: PlaceKind::Town };
    let region = theatre_map::RegionMark { name: "R".to_owned(), places: vec![0, 1], attacks: 3.0 };
    let map = theatre_map::Input {
        places: vec![place("A", -9.0), place("B", -8.0)],
        links: vec![],
        regions: vec![region],
        between: None,
        counts: theatre_map::Counts::Means,
    };
    let week = |day| FanWeek { day, mean: 70.0, quantiles: [70; 7], any: 1.0 };
    let weeks = vec![week(0), week(7)];
    let front = "Bamako and its approach".to_owned();
    let fan = fan_chart::Input {
        panels: vec![fan_chart::Panel { quantity: fan_chart::Quantity::Cells, front, weeks }],
        independent: 1,
    };
    let titles = |caption: &harmattan_render::charts::Caption| {
        let drawn = [
            spread_ladder::draw(&ladder, caption, &english()),
            theatre_map::draw(&map, caption, &english()),
            fan_chart::draw(&fan, caption, &english()),
        ];
        drawn.map(|svg| title(&svg))
    };
    let shares = ["in 100% of futures", "R: 100% of all strikes", "80% of futures"];
    for ((many, one), share) in titles(&usual).iter().zip(titles(&single)).zip(shares) {
        assert!(many.contains(share), "{many}");
        assert!(!one.contains(share) && one.contains("few futures"), "{one}");
    }
}

#[test]
fn the_name_of_a_front_is_wrapped_not_cut() {
    let week = |day| FanWeek { day, mean: 1.0, quantiles: [1; 7], any: 1.0 };
    let panel = |front: &str| fan_chart::Panel {
        quantity: fan_chart::Quantity::Cells,
        front: front.to_owned(),
        weeks: vec![week(0), week(7)],
    };
    let panels = vec![panel("Bamako and its approach roads"), panel("West"), panel("Centre"), panel("South")];
    let input = fan_chart::Input { panels, independent: 100 };
    let svg = fan_chart::draw(&input, &samples::caption(Case::Usual, Language::English), &english());
    let words: Vec<String> = texts(&svg).into_iter().map(|t| t.words).collect();
    assert!(words.iter().all(|w| !w.contains('…')) && words.iter().any(|w| w == "Cells: West"), "{words:?}");
}
