//! What the comparing charts say: the right finding for the numbers, in words and in shapes.

use harmattan_analysis::comparison::{Density, Estimate, Spread, Verdict};
use harmattan_core::Language;
use harmattan_engine::Unit;
use harmattan_render::charts::comparison::{self, Outcome, Scenario};
use harmattan_render::charts::{Svg, cost_effect, displacement, ridges, sensitivity, shapley};
use harmattan_render::locale::Locale;

use super::samples::{self, Case};
use super::texts;

fn english() -> Locale {
    Locale::new(Language::English)
}

/// A title with plain spaces, to compare with.
fn title(svg: &Svg) -> String {
    svg.title().replace('\u{a0}', " ")
}

fn exact(value: f64) -> Estimate {
    Estimate { value, low: value, high: value }
}

/// Name, difference and verdict of a scenario.
type Compared = (&'static str, f64, Verdict);

fn compared(scenarios: &[Compared]) -> Svg {
    let scenario = |&(name, value, verdict): &Compared| Scenario {
        name: name.to_owned(),
        difference: Estimate { value, low: value - 1.0, high: value + 1.0 },
        verdict,
        stress: false,
    };
    let outcome = Outcome {
        name: "Days closed".to_owned(),
        unit: Unit::Days,
        base_value: 45.0,
        scenarios: scenarios.iter().map(scenario).collect(),
    };
    let input = comparison::Input { base: "base".to_owned(), outcomes: vec![outcome] };
    comparison::draw(&input, &samples::caption(Case::Usual, Language::English), &english())
}

#[test]
fn a_comparison_names_what_is_better_and_by_how_much() {
    let (better, worse) = (("A", -12.0, Verdict::Better), ("B", 4.0, Verdict::Worse));
    let (unclear, same) = (("C", 0.4, Verdict::Undecided { more: None }), ("D", 0.0, Verdict::Same));
    let cases: [(&[Compared], &str); 8] = [
        (&[better], "Days closed: “A” is better than “base” by 12 days"),
        (&[better, worse], "Days closed: only “A” is better than “base”, by 12 days"),
        (
            &[better, ("E", -20.0, Verdict::Better), worse],
            "Days closed: 2 of 3 scenarios are better than “base”, most of all “E” (by 20 days)",
        ),
        (&[worse], "Days closed: “B” is worse than “base” by 4 days"),
        (&[worse, unclear], "Days closed: no scenario is better than “base”; the worst, “B”, is worse by 4 days"),
        (&[unclear, same], "Days closed: with so many futures no scenario can be told apart from “base”"),
        (&[same], "All differences to “base” are exactly zero"),
        (&[], "Nothing to show"),
    ];
    for (scenarios, words) in cases {
        assert_eq!(title(&compared(scenarios)), words);
    }
}

#[test]
fn the_base_against_itself_is_exactly_zero_in_every_language() {
    for language in Language::ALL {
        let charts = samples::all(Case::Zero, language);
        let svg = &charts.iter().find(|(name, _)| *name == "comparison").unwrap().1;
        let base = match language {
            Language::English => "Baseline",
            Language::French => "Référence",
            Language::Arabic => "السيناريو المرجعي",
        };
        let title = Locale::new(language)
            .format("chart-comparison-title-same", &[("base", harmattan_render::locale::Arg::Text(base))]);
        assert_eq!(svg.title(), title);
        assert!(
            !texts(svg).iter().any(|t| t.words.contains('+') && t.top > 180.0 && t.bottom < 330.0 && t.left > 900.0)
        );
    }
}

#[test]
fn verdicts_differ_without_colour() {
    let plain = |verdict| {
        let body = compared(&[("A", 0.0, verdict)]).body();
        let mut out = String::new();
        let mut letters = body.chars();
        while let Some(c) = letters.next() {
            out.push(c);
            if c == '#' {
                letters.by_ref().take(6).for_each(drop);
            }
        }
        // The picture without its words.
        out.lines()
            .filter(|l| !l.contains("<text") && !l.contains("<title") && !l.contains("<desc"))
            .collect::<String>()
    };
    let drawn = [Verdict::Better, Verdict::Worse, Verdict::Undecided { more: None }, Verdict::Same].map(plain);
    for (i, a) in drawn.iter().enumerate() {
        assert!(drawn[i + 1..].iter().all(|b| a != b));
    }
}

#[test]
fn rows_are_mirrored_in_arabic() {
    for (language, right) in [(Language::English, false), (Language::Arabic, true)] {
        for (name, svg) in samples::all(Case::Usual, language) {
            let rows = ["comparison", "ridges", "hypotheses", "displacement", "shapley", "sensitivity"];
            if !rows.contains(&name) {
                continue;
            }
            let needle = match (language, name) {
                (Language::Arabic, "sensitivity") => "التجنيد",
                (_, "sensitivity") => "Recruitment",
                (Language::Arabic, "displacement") => "باماكو",
                (_, "displacement") => "Bamako",
                (Language::Arabic, _) => "مسيّرات",
                _ => "Drones",
            };
            let plain = |t: &super::Text| t.words.trim_matches(['\u{202b}', '\u{202c}']) == needle;
            let found = texts(&svg).into_iter().find(plain).unwrap_or_else(|| panic!("{name}: no {needle}"));
            let side = if right { (found.right - 936.0).abs() } else { (found.left - 24.0).abs() };
            assert!(side < 0.2, "{name}: {needle} spans {}–{}", found.left, found.right);
        }
    }
}

/// Name, difference, whether raised and whether lowered. Of a value of 10 a rise of 0.5 is a warning.
type Displaced = (&'static str, f64, bool, bool);

fn displaced(rows: &[Displaced]) -> String {
    let row = |&(name, difference, raised, lowered): &Displaced| displacement::Row {
        name: name.to_owned(),
        before: 10.0,
        after: 10.0 + difference,
        difference: exact(difference),
        raised,
        warned: raised && difference >= 0.5,
        lowered,
    };
    let panel =
        displacement::Panel { title: "Strikes".to_owned(), unit: Unit::Count, rows: rows.iter().map(row).collect() };
    let input = displacement::Input { measure: "M".to_owned(), base: "B".to_owned(), panels: vec![panel] };
    let svg = displacement::draw(&input, &samples::caption(Case::Usual, Language::English), &english());
    title(&svg)
}

#[test]
fn displacement_names_every_raised_place_or_says_there_is_none() {
    let (down, up, still) = (("west", -3.0, false, true), ("north", 2.0, true, false), ("centre", 0.1, false, false));
    let slight = ("south", 0.3, true, false);
    let cases: [(&[Displaced], &str); 8] = [
        (&[down, slight], "“M” raises risks only slightly, none of them to the size of a warning"),
        (&[up, slight], "“M” raises the risk: Strikes, north (up 2)"),
        (&[down, up], "“M” lowers some risks but raises others: Strikes, north (up 2)"),
        (&[up, still], "“M” raises the risk: Strikes, north (up 2)"),
        (
            &[up, ("a", 1.0, true, false), ("b", 1.5, true, false)],
            "“M” raises the risk: Strikes, north (up 2); Strikes, a (up 1); and 1 more figure",
        ),
        (&[down, still], "“M” raises no risk beyond the simulation error"),
        (&[still], "“M” neither raises nor lowers any risk beyond the simulation error"),
        (&[("a", 0.0, false, false)], "“M” changes nothing anywhere: all differences are exactly zero"),
    ];
    for (rows, words) in cases {
        assert_eq!(displaced(rows), words);
    }
}

#[test]
fn a_waterfall_states_its_sum() {
    for subject in [shapley::Subject::Measures, shapley::Subject::Assumptions] {
        let step = |(name, value): (&str, f64)| shapley::Step { name: name.to_owned(), effect: exact(value) };
        let input = shapley::Input {
            subject,
            outcome: "Days closed".to_owned(),
            unit: Unit::Days,
            none: 45.0,
            all: 33.5,
            steps: [("a", -14.0), ("b", 2.5)].map(step).into(),
        };
        let svg = shapley::draw(&input, &samples::caption(Case::Usual, Language::English), &english());
        let words: Vec<String> = texts(&svg).into_iter().map(|t| t.words).collect();
        for needed in
            ["Sum of the parts in days: \u{2212}11.5 (from 45.0 to 33.5)", "\u{2212}14.0", "+2.5", "45.0", "33.5"]
        {
            assert!(words.iter().any(|w| w == needed), "no “{needed}” in {words:?}");
        }
        let title = title(&svg);
        assert!(["“a”", "45 days", "14 days"].iter().all(|w| title.contains(w)), "{title}");
    }
}

fn portfolio(name: &str, cost: f64, reduction: f64, efficient: bool) -> cost_effect::Point {
    let reduction = Estimate { value: reduction, low: reduction - 1.0, high: reduction + 1.0 };
    cost_effect::Point {
        name: name.to_owned(),
        label: true,
        cost_usd: cost,
        cost_range_usd: None,
        reduction,
        efficient,
        size: 1,
    }
}

#[test]
fn cost_and_effect_says_what_does_most_for_the_money() {
    let draw = |budget, points: &[cost_effect::Point]| {
        let input =
            cost_effect::Input { outcome: "Days".to_owned(), unit: Unit::Days, budget, points: points.to_vec() };
        let svg = cost_effect::draw(&input, &samples::caption(Case::Usual, Language::English), &english());
        title(&svg)
    };
    let points = [portfolio("none", 0.0, 0.0, true), portfolio("A", 1e6, 9.0, true), portfolio("B", 4e6, 10.0, true)];
    assert_eq!(
        draw(None, &points),
        "Days: “A” brings 90% of the greatest reduction for USD 1 million instead of USD 4 million"
    );
    assert_eq!(draw(Some(2e6), &points), "Days: within USD 2 million, “A” does most: 9 days less for USD 1 million");
    assert_eq!(draw(None, &points[..2]), "Days: “A” does most: 9 days less for USD 1 million");
    assert_eq!(draw(None, &[portfolio("A", 1e6, 0.5, true)]), "Days: nothing lowers it beyond the simulation error");
    assert_eq!(draw(None, &points[..1]), "Days: no measure changes it at all");
}

#[test]
fn four_thousand_portfolios_make_a_picture_of_bearable_size() {
    let point = |i: u32| cost_effect::Point {
        label: i.is_multiple_of(300),
        size: i.count_ones(),
        ..portfolio(&format!("set {i}"), f64::from(i * 7919 % 4096) * 1e4, f64::from(i * 104_729 % 4096) * 0.01, false)
    };
    let points: Vec<_> = (0..4096).map(point).collect();
    let input = cost_effect::Input { outcome: "Days".to_owned(), unit: Unit::Days, budget: Some(2e7), points };
    let svg = cost_effect::draw(&input, &samples::caption(Case::Usual, Language::English), &english());
    assert!(svg.body().matches("<circle").count() > 3000 && svg.body().len() < 1_000_000, "{}", svg.body().len());
}

fn bins(bins: &[(f64, f64, f64)]) -> Vec<Density> {
    bins.iter().map(|&(from, to, share)| Density { from, to, share }).collect()
}

#[test]
fn ridges_stay_on_their_base_line_and_say_the_share_at_zero() {
    let row = ridges::Row {
        name: "base".to_owned(),
        emphasised: true,
        open_ended: false,
        spread: Spread {
            bins: bins(&[(0.0, 10.0, 0.3), (20.0, 30.0, 0.2), (30.0, 30.0, 0.1), (40.0, 35.0, 0.1)]),
            zero: 0.37,
            median: 6.0,
            q90: 25.0,
            ..Spread::default()
        },
    };
    let input = ridges::Input { outcome: "Days".to_owned(), unit: Unit::Days, rows: vec![row] };
    let svg = ridges::draw(&input, &samples::caption(Case::Usual, Language::English), &english());
    assert!(texts(&svg).iter().any(|t| t.words == "37%"));
    let body = svg.body();
    let ridge = body.lines().find(|l| l.starts_with("<polygon") && l.matches(',').count() > 6).unwrap();
    let points: Vec<(f64, f64)> = ridge
        .split('"')
        .nth(1)
        .unwrap()
        .split(' ')
        .map(|p| {
            let (x, y) = p.split_once(',').unwrap();
            (x.parse().unwrap(), y.parse().unwrap())
        })
        .collect();
    let base = points[0].1;
    // Two bins apart: down to the base line between them, never below it.
    assert!(points.iter().all(|p| p.1 <= base) && points.iter().filter(|p| p.1 == base).count() == 4, "{points:?}");
}

#[test]
fn a_missing_number_is_left_out_and_the_rest_is_drawn() {
    let row = |name: &str, low, high| sensitivity::Row {
        name: name.to_owned(),
        low,
        high,
        low_value: "low".to_owned(),
        high_value: "high".to_owned(),
        differs: false,
    };
    let bare = sensitivity::Row { low_value: String::new(), high_value: String::new(), ..row("d", 43.0, 47.0) };
    let input = sensitivity::Input {
        outcome: "Days".to_owned(),
        unit: Unit::Days,
        overall: 45.0,
        rows: vec![row("a", f64::NAN, 60.0), row("b", 40.0, f64::INFINITY), row("c", 41.0, 52.0), bare],
        by_experts: false,
    };
    let svg = sensitivity::draw(&input, &samples::caption(Case::Usual, Language::English), &english());
    assert_eq!(title(&svg), "Days: “c” weighs most (41 days where it is lowest, 52 days where it is highest)");
    let words: Vec<String> = texts(&svg).into_iter().map(|t| t.words).collect();
    assert!(words.iter().any(|w| w == "43.0") && !words.iter().any(|w| w.contains("()")), "{words:?}");
    assert_eq!(words.iter().filter(|w| w.contains("(low)") || w.contains("(high)")).count(), 4, "{words:?}");
}

#[test]
fn an_assumption_whose_values_differ_by_hypothesis_is_marked() {
    let row = |name: &str, differs| sensitivity::Row {
        name: name.to_owned(),
        low: 40.0,
        high: 50.0,
        low_value: String::new(),
        high_value: String::new(),
        differs,
    };
    let draw = |differs| {
        let rows = vec![row("reach", differs), row("tempo", false)];
        let input =
            sensitivity::Input { outcome: "Days".to_owned(), unit: Unit::Days, overall: 45.0, rows, by_experts: false };
        let svg = sensitivity::draw(&input, &samples::caption(Case::Usual, Language::English), &english());
        texts(&svg).into_iter().map(|t| t.words).collect::<Vec<String>>()
    };
    let (marked, plain) = (draw(true), draw(false));
    let note = english().text("chart-sensitivity-key-differs");
    assert!(marked.contains(&"reach\u{a0}*".to_owned()) && marked.contains(&note), "{marked:?}");
    assert!(plain.contains(&"reach".to_owned()) && !plain.contains(&note), "{plain:?}");
}

#[test]
fn a_last_bin_that_holds_the_whole_tail_is_marked() {
    let row = |open_ended| ridges::Row {
        name: "base".to_owned(),
        emphasised: true,
        open_ended,
        spread: Spread {
            bins: bins(&[(0.0, 10.0, 0.6), (10.0, 20.0, 0.4)]),
            median: 6.0,
            q10: 1.0,
            q90: 15.0,
            ..Spread::default()
        },
    };
    for open in [false, true] {
        let rows = vec![row(open), row(false)];
        let input = ridges::Input { outcome: "Days".to_owned(), unit: Unit::Days, rows };
        let svg = ridges::draw(&input, &samples::caption(Case::Usual, Language::English), &english());
        assert_eq!(texts(&svg).iter().filter(|t| t.words == "≥").count(), usize::from(open));
    }
}

/// As time does, values grow rightwards in Arabic too: one page has one direction.
#[test]
fn values_grow_rightwards_in_every_language() {
    for (name, language, svg) in super::every().filter(|(name, ..)| name.starts_with("Usual/")) {
        let axis = ["sensitivity", "ridges", "shapley"].iter().any(|chart| name.contains(chart));
        if !axis {
            continue;
        }
        let number = |t: &super::Text| t.words.replace(',', ".").parse::<f64>().ok().map(|v| (t.bottom, t.left, v));
        let numbers: Vec<(f64, f64, f64)> = texts(svg).iter().filter_map(number).collect();
        // The row with the most bare numbers is that of the ticks.
        let row = |y: f64| numbers.iter().filter(move |n| (n.0 - y).abs() < 0.1);
        let Some(ticks) = numbers.iter().map(|n| n.0).max_by_key(|&y| row(y).count()) else { panic!("{name}") };
        let mut ticks: Vec<_> = row(ticks).collect();
        assert!(ticks.len() > 2, "{name} {numbers:?}");
        ticks.sort_by(|a, b| a.1.total_cmp(&b.1));
        assert!(ticks.windows(2).all(|pair| pair[0].2 < pair[1].2), "{name} {language:?} {ticks:?}");
    }
}

/// Centres of the circles of a drawing, but for those of its key.
fn circles(svg: &Svg, below: f64) -> Vec<(f64, f64)> {
    let body = svg.body();
    let document = roxmltree::Document::parse(&body).unwrap();
    let number = |n: &roxmltree::Node<'_, '_>, name: &str| n.attribute(name).unwrap().parse::<f64>().unwrap();
    let all = document.descendants().filter(|n| n.has_tag_name(("http://www.w3.org/2000/svg", "circle")));
    all.map(|n| (number(&n, "cx"), number(&n, "cy"))).filter(|(_, y)| *y > below).collect()
}

/// Rows stand in the order of the first outcome; a stress test stands last, and does not press the others flat.
#[test]
fn rows_are_sorted_and_a_stress_test_is_off_the_scale() {
    let scenario = |name: &str, value: f64, stress| Scenario {
        name: name.to_owned(),
        difference: Estimate { value, low: value - 1.0, high: value + 1.0 },
        verdict: if value < 0.0 { Verdict::Better } else { Verdict::Worse },
        stress,
    };
    let scenarios = vec![
        scenario("worst", 900.0, true),
        scenario("middle", -2.0, false),
        scenario("best", -20.0, false),
        scenario("bad", 7.0, false),
    ];
    let outcome = Outcome { name: "Days closed".to_owned(), unit: Unit::Days, base_value: 45.0, scenarios };
    let input = comparison::Input { base: "base".to_owned(), outcomes: vec![outcome] };
    let svg = comparison::draw(&input, &samples::caption(Case::Usual, Language::English), &english());
    let texts = texts(&svg);
    let row = |name: &str| texts.iter().find(|t| t.words == name).unwrap_or_else(|| panic!("no {name}")).top;
    let order = ["best", "middle", "bad", "worst"].map(row);
    assert!(order.windows(2).all(|pair| pair[0] < pair[1]), "{order:?}");
    assert!(texts.iter().any(|t| t.words == "+900"), "the number is written");
    // The two better ones are circles: eighteen of some thirty days apart.
    let marks: Vec<f64> = circles(&svg, row("best") - 10.0).into_iter().map(|(x, _)| x).collect();
    assert!(marks.len() == 2 && (marks[0] - marks[1]).abs() > 150.0, "{marks:?}");
}

/// Two panels of one unit have one scale: the same difference lies equally far from zero.
#[test]
fn panels_of_one_unit_share_their_scale() {
    let outcome = |name: &str, value: f64| Outcome {
        name: name.to_owned(),
        unit: Unit::Days,
        base_value: 45.0,
        scenarios: vec![Scenario {
            name: "A".to_owned(),
            difference: Estimate { value, low: value - 1.0, high: value + 1.0 },
            verdict: Verdict::Better,
            stress: false,
        }],
    };
    let input =
        comparison::Input { base: "base".to_owned(), outcomes: vec![outcome("one", -40.0), outcome("two", -4.0)] };
    let svg = comparison::draw(&input, &samples::caption(Case::Usual, Language::English), &english());
    let body = svg.body();
    let document = roxmltree::Document::parse(&body).unwrap();
    let number = |n: &roxmltree::Node<'_, '_>, name: &str| n.attribute(name).unwrap().parse::<f64>().unwrap();
    // The lines at zero are the widest of the upright ones.
    let zeros: Vec<f64> = document
        .descendants()
        .filter(|n| {
            n.has_tag_name(("http://www.w3.org/2000/svg", "line")) && n.attribute("stroke-width") == Some("1.4")
        })
        .map(|n| number(&n, "x1"))
        .collect();
    let marks: Vec<f64> = circles(&svg, 190.0).into_iter().map(|(x, _)| x).collect();
    assert_eq!((zeros.len(), marks.len()), (2, 2), "{zeros:?} {marks:?}");
    let away = [zeros[0] - marks[0], zeros[1] - marks[1]];
    assert!((away[0] / away[1] - 10.0).abs() < 0.3, "{away:?}");
}

/// Every named point of cost and effect has its name at it, and both its intervals, up to twelve points.
#[test]
fn twelve_points_have_their_names_and_intervals() {
    let point = |i: u32| cost_effect::Point {
        cost_range_usd: Some([f64::from(i) * 1e6, f64::from(i) * 1e6 + 3e6]),
        ..portfolio(
            &format!("measure number {i}"),
            f64::from(i) * 1e6 + 1e6,
            f64::from(i * 7 % 12),
            i.is_multiple_of(3),
        )
    };
    let points: Vec<_> = (0..12).map(point).collect();
    for language in Language::ALL {
        let input =
            cost_effect::Input { outcome: "Days".to_owned(), unit: Unit::Days, budget: None, points: points.clone() };
        let svg = cost_effect::draw(&input, &samples::caption(Case::Usual, language), &Locale::new(language));
        let words: Vec<String> = texts(&svg).into_iter().map(|t| t.words).collect();
        for i in 0..12 {
            assert!(words.iter().any(|w| *w == format!("measure number {i}")), "{i}: {words:?}");
        }
        let dotted = svg.body().matches("stroke-dasharray=\"1.6 2.6\"").count();
        assert_eq!(dotted, 12 + 1, "a range each, and one in the key");
    }
}
