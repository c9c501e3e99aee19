//! The pages of a comparison and a portfolio: every number traced to the figures, no left-over English, one sheet
//! of words on the first page.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use super::paired::{portfolio, run};
use harmattan_analysis::comparison::{Compared, Comparison, Entrant, Estimate, Verdict, WARNING_SHARE};
use harmattan_core::Language;
use harmattan_core::scenario::Scenario;
use harmattan_engine::{Portfolios, Unit, Variants};
use harmattan_render::locale::Locale;
use harmattan_render::report::comparing::{ComparisonFacts, PortfolioFacts, comparison_document, portfolio_document};
use harmattan_render::report::document::{Block, Cell, Document};
use harmattan_render::report::{Labels, Results, draw};
use harmattan_scenario::load;

fn scenario(name: &str) -> Scenario {
    let overrides = ["trajectories=120".to_owned()];
    load(&Path::new("scenarios").join(name), &overrides).expect("a sound scenario").scenario
}

/// Scenarios and their comparison, made once.
pub(super) fn comparison() -> &'static (Vec<Scenario>, Comparison) {
    static MADE: OnceLock<(Vec<Scenario>, Comparison)> = OnceLock::new();
    MADE.get_or_init(|| {
        let names = ["baseline.toml", "senegal-only.toml", "report-recommendations.toml", "worst-case.toml"];
        let scenarios: Vec<Scenario> = names.into_iter().map(scenario).collect();
        let variants = Variants::new(&scenarios[0], &scenarios[1..]).unwrap();
        let paired = run(&variants, 2);
        let entrants: Vec<Entrant> = scenarios.iter().map(Entrant::from).collect();
        let mut comparison = Comparison::new(&paired, &entrants, WARNING_SHARE);
        // Fewer futures, as in a long comparison.
        let full = run(&variants.in_full(&[1, 2], 80), 2);
        [1, 2].into_iter().for_each(|number| comparison.take_in_full(number, Some((&full, number))));
        (scenarios, comparison)
    })
}

fn facts() -> ComparisonFacts<'static> {
    let (scenarios, comparison) = comparison();
    ComparisonFacts::new(scenarios, comparison, "harmattan compare".to_owned(), "0.1.0".to_owned())
}

pub(super) fn portfolio_page(locale: &Locale) -> Document {
    let base = scenario("baseline.toml");
    let keys: Vec<String> = [0_usize, 1, 6].iter().map(|&i| base.measures[i].key.clone()).collect();
    let (_, portfolio) = portfolio(&Portfolios::new(&base, &[0, 1, 6]), &keys, 2, Some(3.0e7));
    let facts = PortfolioFacts::new(&base, &portfolio, "harmattan portfolio".to_owned(), "0.1.0".to_owned());
    portfolio_document(&facts, &[], locale)
}

/// Runs of digits with the signs, points and separators inside them.
fn numbers(text: &str) -> BTreeSet<String> {
    let is_part = |c: char| c.is_ascii_digit() || ".,\u{a0}\u{2212}".contains(c);
    let mut found = BTreeSet::new();
    for piece in text.split(|c| !is_part(c)) {
        let piece = piece.trim_matches(|c: char| !c.is_ascii_digit() && c != '\u{2212}').trim_end_matches('\u{2212}');
        if piece.bytes().any(|b| b.is_ascii_digit()) {
            found.insert(piece.to_owned());
        }
    }
    found
}

/// The words of the first page.
fn first_page(document: &Document) -> String {
    let first = &document.first;
    let mut text =
        vec![document.title.clone(), document.meta.clone(), first.question.clone(), first.judgements_note.clone()];
    for judgement in &first.judgements {
        text.extend([judgement.statement.clone(), judgement.support.clone()]);
        text.extend(judgement.likelihood.iter().flat_map(|l| [l.words.clone(), l.share.clone(), l.range.clone()]));
    }
    text.extend(first.signs.iter().flat_map(|sign| [sign.title.clone(), sign.text.clone()]));
    text.join("\n")
}

/// Texts of a document's sections; the analyst's own words and names from files only if asked for.
fn sections(document: &Document, skip: &[usize], own: bool) -> String {
    let mut text = Vec::new();
    let mut cell = |c: &Cell| {
        text.extend([c.strong.clone(), c.aside.clone()]);
        if own || !c.own {
            text.push(c.text.clone());
        }
    };
    let mut rest = Vec::new();
    for section in document.sections.iter().enumerate().filter(|(i, _)| !skip.contains(i)).map(|(_, s)| s) {
        rest.push(section.heading.clone());
        for block in &section.blocks {
            match block {
                Block::Paragraph { text } | Block::Note { text } | Block::Subheading { text } => {
                    rest.push(text.clone())
                }
                Block::Notice(notice) => rest.push(notice.text.clone()),
                Block::List { items } => rest.extend(items.iter().cloned()),
                Block::Table(table) => {
                    rest.extend(table.columns.iter().map(|c| c.heading.clone()));
                    for group in &table.groups {
                        rest.push(group.title.clone());
                        group.rows.iter().flatten().for_each(&mut cell);
                    }
                }
                Block::Chart(chart) => rest.push(chart.alt.clone()),
                Block::Facts { items } => rest.extend(items.iter().filter(|f| !f.code).map(|f| f.value.clone())),
            }
        }
    }
    text.extend(rest);
    text.join("\n")
}

/// Every way the page may write a figure of the comparison.
fn figures(facts: &ComparisonFacts<'_>, locale: &Locale) -> BTreeSet<String> {
    let labels = Labels::new(facts.base(), locale);
    let mut texts = Vec::new();
    let mut amount = |unit: Unit, x: f64| {
        texts.push(labels.value(unit, x));
        texts.push(labels.difference(unit, x));
    };
    let mut estimate = |unit: Unit, e: Estimate| [e.value, e.low, e.high].into_iter().for_each(|x| amount(unit, x));
    let mut words = Vec::new();
    for scenario in &facts.comparison.scenarios {
        for row in &scenario.rows {
            let unit = facts.item(&row.key).expect("known").unit;
            let mut compared = |c: &Compared| {
                estimate(unit, c.value);
                estimate(unit, c.difference);
                estimate(unit, Estimate { value: c.base, low: c.base, high: c.base });
                words.extend(c.variance_reduction.map(|x| locale.decimal(x, 1)));
                words.push(labels.verdict(c.verdict));
                if let Verdict::Undecided { more: Some(more) } = c.verdict {
                    words.push(locale.integer(more as i64));
                }
            };
            compared(&row.mixture);
            row.hypotheses.iter().flatten().for_each(&mut compared);
            row.in_full.into_iter().for_each(|full| estimate(unit, full));
        }
        let s = &scenario.standing;
        let unit = facts.chosen().expect("known").unit;
        [s.mean, s.worst, s.expected_regret, s.maximum_regret].into_iter().for_each(|e| estimate(unit, e));
        words.extend([s.best, s.best_two, s.best_in_worst, s.best_two_in_worst].map(|p| labels.chance(p)));
        words.extend(s.best_under.iter().flatten().map(|&p| labels.chance(p)));
        words.extend([s.best, s.best_in_worst].map(|p| locale.likelihood_range(p, p)));
        for d in scenario.displacement.raised.iter().chain(&scenario.displacement.lowered) {
            let unit = facts.item(&d.key).expect("known").unit;
            estimate(unit, d.difference);
            words.push(labels.value(unit, d.before));
            words.extend(d.share.map(|share| locale.probability(share.abs())));
        }
        words.push(scenario.displacement.raised.len().to_string());
        let small = scenario.displacement.raised.len() - scenario.displacement.warnings().count();
        words.push(small.to_string());
        if let Some(net) = scenario.net_benefit_usd {
            let one = labels.in_one_unit(Unit::Usd, [net.value, net.low, net.high]);
            words.extend([one.named(net.value), one.interval(net)]);
        }
        if let Some(extra) = scenario.extra_cost {
            words.push(labels.cost(Some(extra.usd.abs()), extra.range_usd));
            words.extend(labels.extra_parts(Some(extra)));
        }
        words.push(locale.compact(100.0 * scenario.displacement.warning_share));
        words.push(locale.integer(scenario.displacement.looked_at as i64));
        words.push(labels.cost(scenario.cost_usd, scenario.cost_range_usd));
    }
    words.push(locale.integer(facts.comparison.basis.trajectories as i64));
    texts.extend(words);
    texts.iter().flat_map(|text| numbers(text)).collect()
}

/// Numbers of names and dates: titles of scenarios, hypotheses and measures, labels of outcomes, the period.
fn names(facts: &ComparisonFacts<'_>, locale: &Locale) -> BTreeSet<String> {
    let labels = Labels::new(facts.base(), locale);
    let base = facts.base();
    let mut texts: Vec<String> = facts.items.iter().map(|item| labels.item(item)).collect();
    texts.extend(facts.scenarios.iter().map(|s| s.title.get(locale.language()).to_owned()));
    texts.push(locale.date(base.start));
    texts.push(locale.date(base.start.plus_days(i64::from(base.horizon_days))));
    texts.push(locale.days(f64::from(base.horizon_days)));
    texts.iter().flat_map(|text| numbers(text)).collect()
}

/// Numbers that stand in the messages themselves (`95%`, `mean of the worst tenth`).
fn in_messages(language: Language) -> BTreeSet<String> {
    ["compare", "report", "names", "cli"].iter().flat_map(|name| numbers(&catalogue(language, name))).collect()
}

fn catalogue(language: Language, name: &str) -> String {
    let path = format!("src/render/locale/{}/{name}.ftl", language.code());
    fs::read_to_string(&path).expect(&path)
}

#[test]
fn every_number_of_a_comparison_is_a_figure_of_it() {
    let facts = facts();
    for language in Language::ALL {
        let locale = Locale::new(language);
        let document = comparison_document(&facts, &[], &locale);
        let known: BTreeSet<String> =
            figures(&facts, &locale).into_iter().chain(names(&facts, &locale)).chain(in_messages(language)).collect();
        // Beside the figures: assumptions (which hold what the scenarios say) and how to make it again.
        let last = document.sections.len();
        let text = format!("{}\n{}", first_page(&document), sections(&document, &[last - 3, last - 1], true));
        let strange: Vec<String> = numbers(&text).into_iter().filter(|n| !known.contains(n)).collect();
        assert_eq!(strange, Vec::<String>::new(), "{language:?}");
        assert!(numbers(&text).len() > 200);
    }
}

#[test]
fn no_english_is_left_in_other_languages() {
    let facts = facts();
    let words = |text: &str| -> BTreeSet<String> {
        let is_letter = |c: char| c.is_alphabetic();
        text.split(|c| !is_letter(c)).filter(|w| w.len() >= 4).map(str::to_lowercase).collect()
    };
    let subjects = ["names", "cli", "report", "compare", "charts", "compare-charts"];
    let all = |language| words(&subjects.map(|s| catalogue(language, s)).join("\n"));
    for language in [Language::French, Language::Arabic] {
        let locale = Locale::new(language);
        let pictures = draw(Results::Comparison(&facts), &locale);
        for document in [comparison_document(&facts, &pictures, &locale), portfolio_page(&locale)] {
            let text = format!("{}\n{}", first_page(&document), sections(&document, &[], false));
            let own = all(language);
            let english: Vec<String> =
                words(&text).into_iter().filter(|w| all(Language::English).contains(w) && !own.contains(w)).collect();
            // Written alike in French, where it stands in a name of the map.
            let english: Vec<String> = english.into_iter().filter(|w| w != "central").collect();
            assert_eq!(english, Vec::<String>::new(), "{language:?}");
            if language == Language::Arabic {
                let latin: Vec<String> =
                    words(&text).into_iter().filter(|w| w.is_ascii() && w != "harmattan").collect();
                assert_eq!(latin, Vec::<String>::new());
            }
            assert!(!text.contains("compare-") && !text.contains("portfolio-") && !text.contains("{ $"), "{text}");
        }
    }
}

#[test]
fn the_first_page_holds_three_to_five_judgements_and_what_would_change_them() {
    for language in Language::ALL {
        let locale = Locale::new(language);
        for document in [comparison_document(&facts(), &[], &locale), portfolio_page(&locale)] {
            assert!((3..=5).contains(&document.first.judgements.len()));
            // One for each hypothesis.
            assert_eq!(document.first.signs.len(), 4);
            // What a sheet holds beside its chart, by the count of letters.
            assert!(first_page(&document).chars().count() < 3400, "{}", first_page(&document).chars().count());
        }
    }
}

/// A stress test is shown apart and never ranked, named best or listed among what is better.
#[test]
fn a_stress_test_is_shown_and_not_ranked() {
    let facts = facts();
    let stress = &facts.comparison.scenarios[3];
    assert!(!stress.is_ranked() && stress.standing.is_none());
    let ranked: f64 = facts.comparison.scenarios.iter().map(|s| s.standing.best).sum();
    assert!((ranked - 1.0).abs() < 1e-9, "{ranked}");
    assert!(facts.comparison.answers.len() == 4);
    assert!(facts.comparison.answers.iter().all(|a| a.first != Some(3) && !a.alike.contains(&3)));
    for item in facts.main_items() {
        let order = facts.ordered(item);
        assert_eq!((order[0], order[3]), (0, 3), "the base first, stress tests last");
        let value = |i: usize| facts.comparison.scenarios[i].row(&item.key).unwrap().mixture.value.value;
        assert!(value(order[1]) <= value(order[2]));
    }
    for language in Language::ALL {
        let locale = Locale::new(language);
        let document = comparison_document(&facts, &[], &locale);
        let title = facts.title(3, &locale);
        let judged: Vec<&str> = document.first.judgements.iter().map(|j| j.statement.as_str()).collect();
        assert!(judged.iter().all(|statement| !statement.contains(title)), "{judged:?}");
        assert!(document.notices.iter().any(|notice| notice.text.contains(title)), "it is said why");
        let json = serde_json::to_value(facts.comparison).unwrap();
        assert_eq!(
            (json["scenarios"][3]["kind"].as_str(), json["scenarios"][3].get("standing")),
            (Some("stress"), None)
        );
    }
}
