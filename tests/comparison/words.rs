//! What the pages say of figures that are hard to say: one unit for a number and its interval, no winner where none can
//! be told, the grammar of the language.

use harmattan_analysis::comparison::{Comparison, Estimate, Verdict};
use harmattan_core::Language;
use harmattan_engine::Unit;
use harmattan_render::locale::Locale;
use harmattan_render::report::Labels;
use harmattan_render::report::comparing::{ComparisonFacts, comparison_document};
use harmattan_render::report::document::FirstPage;

use super::pages::{comparison, portfolio_page};

/// The comparison of the other tests, in which the second scenario comes first.
fn second_first() -> Comparison {
    let mut comparison = comparison().1.clone();
    for (i, scenario) in comparison.scenarios.iter_mut().enumerate() {
        let p = if i == 1 { 0.97 } else { 0.01 };
        scenario.standing.best = p;
        scenario.standing.best_in_worst = p;
        scenario.standing.best_under = vec![Some(p); comparison.hypotheses.len()];
    }
    comparison
}

/// The first page of a changed comparison.
fn page(comparison: &Comparison, language: Language) -> FirstPage {
    let facts =
        ComparisonFacts::new(&super::pages::comparison().0, comparison, "harmattan".to_owned(), "0.1.0".to_owned());
    comparison_document(&facts, &[], &Locale::new(language)).first
}

fn chosen(comparison: &mut Comparison, scenario: usize) -> &mut harmattan_analysis::comparison::ItemComparison {
    let key = comparison.basis.chosen.clone();
    comparison.scenarios[scenario].rows.iter_mut().find(|row| row.key == key).expect("the chosen outcome")
}

#[test]
fn an_amount_and_its_interval_stand_in_one_unit() {
    let mut comparison = second_first();
    let mixture = &mut chosen(&mut comparison, 1).mixture;
    mixture.difference = Estimate { value: -671_000.0, low: -1_040_000.0, high: -290_000.0 };
    for (language, said) in [
        (Language::English, "difference USD −0.67 million (95% interval −1.0 to −0.29)"),
        (Language::French, "écart : −0,67\u{a0}million de dollars (intervalle à 95\u{a0}% : de −1,0 à −0,29)"),
        (Language::Arabic, "\u{2066}−0,67\u{2069}\u{a0}مليون دولار ("),
    ] {
        let support = page(&comparison, language).judgements[0].support.replace("\u{a0}:", " :");
        assert!(support.contains(said), "{support}");
    }
    let locale = Locale::new(Language::English);
    let labels = Labels::new(&super::pages::comparison().0[0], &locale);
    let one = labels.in_one_unit(Unit::Usd, [-5_300.0, -12_000.0]);
    assert_eq!((one.named(-5_300.0).as_str(), one.signed(-12_000.0).as_str()), ("USD −5,300", "−12,000"));
}

#[test]
fn french_counts_in_the_plural_from_two_on() {
    let locale = Locale::new(Language::French);
    let labels = Labels::new(&comparison().0[0], &locale);
    for (unit, x, said) in [
        (Unit::Days, 1.1, "+1,1\u{a0}jour"),
        (Unit::Days, 0.57, "+0,57\u{a0}jour"),
        (Unit::Days, 2.1, "+2,1\u{a0}jours"),
        (Unit::Share, 0.0083, "+0,83\u{a0}point de pourcentage"),
        (Unit::Share, -0.031, "−3,1\u{a0}points de pourcentage"),
        (Unit::Usd, -1_900_000.0, "−1,9\u{a0}million de dollars"),
    ] {
        assert_eq!(labels.in_one_unit(unit, [x]).named(x), said);
    }
}

#[test]
fn the_regret_of_a_probability_is_in_points_and_none_is_said_as_none() {
    let mut comparison = second_first();
    comparison.basis.chosen = "first_abroad<=365".to_owned();
    comparison.scenarios[1].standing.maximum_regret.value = 0.012;
    let support = |c: &Comparison, language| page(c, language).judgements[2].support.clone();
    assert!(support(&comparison, Language::English).contains("lies 1.2 percentage points above"));
    comparison.scenarios[1].standing.maximum_regret.value = 0.0;
    assert!(support(&comparison, Language::English).ends_with("it is best under every hypothesis."));
    assert!(support(&comparison, Language::French).ends_with("il est le meilleur dans chaque hypothèse."));
}

#[test]
fn a_bound_is_said_once() {
    let mut comparison = second_first();
    comparison.scenarios[1].standing.best = 0.9995;
    let likelihood = page(&comparison, Language::French).judgements[0].likelihood.clone().expect("one");
    assert_eq!((likelihood.words.as_str(), likelihood.share.as_str()), ("presque certain (plus de 99\u{a0}%)", ""));
    comparison.scenarios[1].standing.best = 0.9;
    let likelihood = page(&comparison, Language::English).judgements[0].likelihood.clone().expect("one");
    assert_eq!((likelihood.words.as_str(), likelihood.share.as_str()), ("very likely", "90%"));
}

#[test]
fn nobody_comes_first_where_it_cannot_be_told() {
    let mut comparison = second_first();
    let mixture = &mut chosen(&mut comparison, 1).mixture;
    mixture.verdict = Verdict::Better;
    mixture.value.value = 0.9 * mixture.base;
    let statement = page(&comparison, Language::English).judgements[0].statement.clone();
    assert!(statement.contains("comes first"), "{statement}");
    chosen(&mut comparison, 1).mixture.verdict = Verdict::Undecided { more: None };
    let statement = page(&comparison, Language::English).judgements[0].statement.clone();
    assert!(
        statement.contains("cannot be told apart from “Baseline, 2 July 2025”") && !statement.contains("comes first")
    );

    comparison.scenarios[1].standing.best_under[1] = Some(0.6);
    comparison.scenarios[1].standing.best_under[2] = Some(0.05);
    comparison.scenarios[0].standing.best_under[2] = Some(0.91);
    let signs: Vec<String> = page(&comparison, Language::English).signs.into_iter().map(|s| s.text).collect();
    assert!(
        signs[0].contains("would come first (bootstrap support 97%)") && signs[0].contains("instead of"),
        "{signs:?}"
    );
    assert!(signs[1].contains("cannot be told") && signs[1].contains("60%"), "{signs:?}");
    assert!(
        signs[2].starts_with("“Baseline, 2 July 2025” would come first (bootstrap support 91%), with "),
        "{signs:?}"
    );
    assert!(!signs[2].contains("instead of"));
}

/// What is written alike does not come first with the same number.
#[test]
fn a_tie_is_called_one() {
    let mut comparison = second_first();
    let mixture = &mut chosen(&mut comparison, 1).mixture;
    mixture.verdict = Verdict::Better;
    mixture.value.value = mixture.base - 1.0;
    let first = page(&comparison, Language::English);
    assert!(first.judgements[0].statement.contains("come out alike"), "{}", first.judgements[0].statement);
    for h in 0..4 {
        let base = chosen(&mut comparison, 0).hypotheses[h].expect("futures").value.value;
        chosen(&mut comparison, 1).hypotheses[h].as_mut().expect("futures").value.value = base;
    }
    let signs = page(&comparison, Language::English).signs;
    assert!(
        signs.iter().all(|s| s.text.contains("would come out alike") && !s.text.contains("instead of")),
        "{signs:?}"
    );
}

/// No sentence of a comparison speaks of "the base" without its name.
#[test]
fn the_base_is_named() {
    for (language, words) in
        [(Language::English, "the base"), (Language::French, "la référence"), (Language::Arabic, "السيناريو المرجعي")]
    {
        let first = page(&second_first(), language);
        let judged = first.judgements.iter().flat_map(|j| [j.statement.clone(), j.support.clone()]);
        for text in judged.chain(first.signs.iter().map(|s| s.text.clone())) {
            assert!(!text.contains(words), "{text}");
        }
    }
}

#[test]
fn a_portfolio_speaks_of_measures() {
    let page = portfolio_page(&Locale::new(Language::French)).first;
    let text: Vec<String> = page.judgements.iter().flat_map(|j| [j.statement.clone(), j.support.clone()]).collect();
    let text = text.join("\n");
    assert!(!text.contains("Aucun scénario"), "{text}");
    assert!(text.contains("Avant arrondi, la somme des parts est exactement égale au total."), "{text}");
    // Three measures for 30 million: how sure the money is stands beside the mean.
    assert!(text.contains("(intervalle à 80\u{a0}%\u{a0}: "), "{text}");
    assert!(text.contains("et tient le budget dans "), "{text}");
    assert!(page.signs.iter().all(|sign| sign.text.contains("soutien par rééchantillonnage")), "{:?}", page.signs);
}
