//! Words and formats: the same messages in every language, numbers, dates and plurals as each language writes them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use harmattan_core::Language;
use harmattan_core::calendar::Date;
use harmattan_core::model::OUTCOMES;
use harmattan_core::parameters::{KEYS, Level};
use harmattan_render::locale::{Arg, Locale};
use proptest::prelude::*;

const SUBJECTS: [&str; 16] = [
    "names",
    "cli",
    "report",
    "charts",
    "compare-charts",
    "compare",
    "errors",
    "events",
    "evidence",
    "since",
    "assess",
    "respond",
    "sensitivity",
    "discover",
    "choices",
    "experts",
];

/// Arguments of every message of one file; fails on a syntax error or an identifier given twice.
fn messages(language: Language, subject: &str) -> BTreeMap<String, BTreeSet<String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/render/locale").join(language.code());
    let text = std::fs::read_to_string(path.join(format!("{subject}.ftl"))).unwrap();
    let resource = fluent_syntax::parser::parse(text.as_str())
        .unwrap_or_else(|(_, errors)| panic!("{}/{subject}.ftl: {errors:?}", language.code()));
    let mut found = BTreeMap::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let mut arguments = BTreeSet::new();
        let pattern = message.value.as_ref().unwrap_or_else(|| panic!("{} has no text", message.id.name));
        collect(pattern, &mut arguments);
        let before = found.insert(message.id.name.to_owned(), arguments);
        assert!(before.is_none(), "{} twice in {}/{subject}.ftl", message.id.name, language.code());
    }
    found
}

fn collect(pattern: &Pattern<&str>, arguments: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        let inline = match expression {
            Expression::Select { selector, variants } => {
                variants.iter().for_each(|v| collect(&v.value, arguments));
                selector
            }
            Expression::Inline(inline) => inline,
        };
        if let InlineExpression::VariableReference { id } = inline {
            arguments.insert(id.name.to_owned());
        }
    }
}

/// A name without the case it asks for: `days` of `days-genitive`.
fn base(name: &str) -> &str {
    name.strip_suffix("-genitive").or_else(|| name.strip_suffix("-accusative")).unwrap_or(name)
}

fn locales() -> [Locale; 3] {
    Language::ALL.map(Locale::new)
}

fn date(year: i32, month: u8, day: u8) -> Date {
    Date { year, month, day }
}

#[test]
fn every_language_has_the_same_messages_with_the_same_arguments() {
    for subject in SUBJECTS {
        let english = messages(Language::English, subject);
        for language in [Language::French, Language::Arabic] {
            let other = messages(language, subject);
            let ids = |m: &BTreeMap<String, BTreeSet<String>>| m.keys().cloned().collect::<BTreeSet<_>>();
            let a = ids(&english);
            // Only Arabic has cases.
            let b = ids(&other).into_iter().filter(|id| language != Language::Arabic || base(id) == id).collect();
            assert_eq!(a, b, "{subject}.ftl: identifiers of en and {} differ", language.code());
            for (id, arguments) in &english {
                let plain: BTreeSet<String> = other[id].iter().map(|name| base(name).to_owned()).collect();
                assert_eq!(&plain, arguments, "arguments of {id} in {}", language.code());
            }
        }
    }
}

#[test]
fn no_identifier_is_given_by_two_files() {
    let mut seen = BTreeMap::new();
    for subject in SUBJECTS {
        for id in messages(Language::English, subject).into_keys() {
            if let Some(other) = seen.insert(id.clone(), subject) {
                panic!("{id} stands in {other}.ftl and {subject}.ftl");
            }
        }
    }
}

#[test]
fn every_parameter_and_outcome_has_its_words() {
    let names = messages(Language::English, "names");
    for spec in KEYS {
        assert!(names.contains_key(&spec.label_id()), "no {}", spec.label_id());
        assert!(names.contains_key(&format!("unit-{}", spec.unit)), "no unit-{}", spec.unit);
    }
    for spec in OUTCOMES {
        assert!(names.contains_key(&spec.label_id()), "no {}", spec.label_id());
    }
    for level in Level::ALL {
        assert!(names.contains_key(&format!("framework-{}", level.word())));
    }
    for grade in ["reported", "estimated", "assumed", "missing"] {
        assert!(names.contains_key(&format!("grade-{grade}")));
    }
    for level in 0..=5 {
        assert!(names.contains_key(&format!("level-{level}")) && names.contains_key(&format!("level-{level}-long")));
    }
}

#[test]
fn no_label_names_a_parameter_or_outcome_that_does_not_exist() {
    let known: BTreeSet<String> = KEYS
        .iter()
        .map(harmattan_core::parameters::Spec::label_id)
        .chain(OUTCOMES.iter().map(harmattan_core::model::OutcomeSpec::label_id))
        .collect();
    for id in messages(Language::English, "names").into_keys() {
        if id.starts_with("param-") || id.starts_with("outcome-") {
            assert!(known.contains(&id), "{id} labels nothing");
        }
    }
}

#[test]
fn arabic_and_french_labels_are_translated() {
    let [en, fr, ar] = locales();
    for spec in KEYS {
        let id = spec.label_id();
        assert_ne!(ar.text(&id), en.text(&id), "{id} in Arabic");
        if id != "param-drones-aircraft" {
            assert_ne!(fr.text(&id), en.text(&id), "{id} in French");
        }
    }
}

/// What is asked for and compared has a name of its own: two events of one name would be taken for one another.
#[test]
fn no_two_outcomes_or_events_have_one_name() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/baseline.toml");
    let scenario = harmattan_scenario::load(&path, &[]).expect("the baseline").scenario;
    for locale in locales() {
        let labels = harmattan_render::report::Labels::new(&scenario, &locale);
        let mut named: BTreeMap<String, String> = BTreeMap::new();
        for item in harmattan_engine::items(&harmattan_engine::Layout::of(&scenario), true) {
            if let Some(other) = named.insert(labels.item(&item), item.key.clone()) {
                panic!("{} and {other} are both “{}”", item.key, labels.item(&item));
            }
        }
    }
}

#[test]
fn an_unknown_message_gives_its_identifier() {
    for locale in locales() {
        assert_eq!(locale.text("no-such-message"), "no-such-message");
        assert_eq!(locale.text("not an identifier"), "not an identifier");
        assert!(!locale.has("no-such-message") && locale.has("median"));
    }
}

#[test]
fn a_missing_argument_does_not_panic() {
    for locale in locales() {
        assert!(!locale.format("with-member", &[("label", Arg::Text("x"))]).is_empty());
        assert!(!locale.format("days", &[]).is_empty());
    }
}

#[test]
fn locales_can_be_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Locale>();
}

#[test]
fn numbers_follow_each_language() {
    let [en, fr, ar] = locales();
    assert_eq!(en.decimal(12_345.678, 1), "12,345.7");
    assert_eq!(fr.decimal(12_345.678, 1), "12\u{a0}345,7");
    assert_eq!(ar.decimal(12_345.678, 1), "12\u{a0}345,7");
    assert_eq!(en.integer(-1_234_567), "\u{2212}1,234,567");
    assert_eq!(fr.integer(999), "999");
    assert_eq!(fr.integer(i64::MIN), "\u{2212}9\u{a0}223\u{a0}372\u{a0}036\u{a0}854\u{a0}775\u{a0}808");
    assert_eq!(en.decimal(f64::NAN, 1), "–");
    assert_eq!(en.decimal(-0.04, 1), "0.0", "no minus before a rounded zero");
}

#[test]
fn arabic_negative_numbers_stay_whole() {
    let ar = Locale::new(Language::Arabic);
    assert_eq!(ar.decimal(-12.5, 1), "\u{2066}\u{2212}12,5\u{2069}");
    assert_eq!(ar.integer(-7), "\u{2066}\u{2212}7\u{2069}");
    assert_eq!(ar.money(-2e6), "\u{2066}\u{2212}2\u{2069}\u{a0}مليون دولار", "no dual, which would lose the sign");
    assert_eq!(ar.signed(4.5, 1), "\u{2066}+4,5\u{2069}");
}

#[test]
fn compact_numbers_keep_what_matters() {
    let [en, fr, _] = locales();
    let cases = [(0.0, "0"), (0.05, "0.05"), (0.985, "0.985"), (1.25, "1.25"), (110.0, "110"), (2.5e6, "2,500,000")];
    for (value, text) in cases {
        assert_eq!(en.compact(value), text);
    }
    assert_eq!(en.compact(-0.4), "\u{2212}0.4");
    assert_eq!(en.compact(1e-9), "0");
    assert_eq!(fr.compact(0.985), "0,985");
}

#[test]
fn shares_and_probabilities() {
    let [en, fr, ar] = locales();
    assert_eq!(en.percent(0.123, 1), "12.3%");
    assert_eq!(fr.percent(0.123, 1), "12,3\u{a0}%");
    assert_eq!(ar.percent(0.123, 1), "\u{2066}12,3%\u{2069}");
    assert_eq!(en.probability(0.624), "62%");
    assert_eq!(en.probability(0.041), "4.1%");
    assert_eq!(en.probability(0.0002), "below 0.1%");
    assert_eq!(en.probability(0.0), "0%");
    assert_eq!(en.probability(1.0), "100%");
    assert_eq!(en.probability(0.9962), "99.6%");
    assert_eq!(en.percent_range(0.12, 0.34), "12–34%");
    assert_eq!(fr.percent_range(0.12, 0.34), "12–34\u{a0}%");
    assert_eq!(ar.percent_range(0.12, 0.34), "من \u{2066}12%\u{2069} إلى \u{2066}34%\u{2069}");
    assert_eq!(en.percent_range(0.032, 0.041), "3.2–4.1%");
    assert_eq!(en.percent_range(0.139, 0.153), "14–15%");
    assert_eq!(en.percent_range(0.502, 0.504), "50.2–50.4%");
    assert_eq!(en.percent_range(0.5, 0.5), "50%");
    assert_eq!(en.percent_range(0.0, 0.0004), "below 0.1%");
}

#[test]
fn money_has_scale_words() {
    let [en, fr, ar] = locales();
    assert_eq!(en.money(12_340_000.0), "USD\u{a0}12.3\u{a0}million");
    assert_eq!(fr.money(12_340_000.0), "12,3\u{a0}millions de dollars");
    assert_eq!(fr.money(1_300_000.0), "1,3\u{a0}million de dollars");
    assert_eq!(ar.money(12_340_000.0), "12,3\u{a0}مليون دولار");
    assert_eq!(ar.money(3_000_000.0), "3\u{a0}ملايين دولار");
    assert_eq!(
        [1e6, 2e6, 1e9, 2e9].map(|usd| ar.money(usd)),
        ["مليون دولار", "مليونا دولار", "مليار دولار", "مليارا دولار"]
    );
    assert_eq!([11.0, 103.0, 200.0].map(|usd| ar.money(usd)), ["11\u{a0}دولارًا", "103\u{a0}دولارات", "200\u{a0}دولار"]);
    assert_eq!(en.money(640.0), "USD\u{a0}640");
    assert_eq!(en.money(0.0), "USD\u{a0}0");
    assert_eq!(en.money(999_999.0), "USD\u{a0}1\u{a0}million");
    assert_eq!(en.money(1.26e9), "USD\u{a0}1.3\u{a0}billion");
    assert_eq!(en.money(350e6), "USD\u{a0}350\u{a0}million");
}

#[test]
fn an_interval_of_money_names_its_unit_once() {
    let [en, fr, ar] = locales();
    let all = |lo, hi| [&en, &fr, &ar].map(|l| l.money_range(lo, hi).replace('\u{a0}', " "));
    let cases = [
        (33.5e6, 218e6, ["USD 33.5 to 218 million", "de 33,5 à 218 millions de dollars", "من 33,5 إلى 218 مليون دولار"]),
        (2e6, 6e6, ["USD 2 to 6 million", "de 2 à 6 millions de dollars", "من مليونَي دولار إلى 6 ملايين دولار"]),
        (0.0, 2e9, ["USD 0 to 2 billion", "de 0 à 2 milliards de dollars", "من 0 إلى مليارَي دولار"]),
        (0.0, 1.5e6, ["USD 0 to 1.5 million", "de 0 à 1,5 million de dollars", "من 0 إلى 1,5 مليون دولار"]),
        (3e3, 45e3, ["USD 3,000 to 45,000", "de 3 000 à 45 000 dollars", "من 3 000 إلى 45 000 دولار"]),
        (
            45e3,
            2e6,
            [
                "USD 45,000 to USD 2 million",
                "de 45 000 dollars à 2 millions de dollars",
                "من 45 000 دولار إلى مليونَي دولار",
            ],
        ),
        (1e6, 1e6, ["USD 1 million", "1 million de dollars", "مليون دولار"]),
    ];
    for (lo, hi, said) in cases {
        assert_eq!(all(lo, hi), said, "{lo} to {hi}");
    }
}

#[test]
fn counted_nouns_take_the_case_of_their_frame() {
    let ar = Locale::new(Language::Arabic);
    let days = |id: &str, n: f64| {
        let days = ar.days(n);
        let args = [("days", Arg::Text(days.as_str())), ("corridor", Arg::Text("داكار"))];
        ar.format(id, &args).replace('\u{a0}', " ")
    };
    for (n, genitive, accusative) in [
        (1.0, "يوم واحد", "يومًا واحدًا"),
        (2.0, "يومين", "يومين"),
        (5.0, "5 أيام", "5 أيام"),
        (30.0, "30 يومًا", "30 يومًا"),
    ] {
        assert_eq!(days("briefing-column-by-day", n), format!("خلال {genitive}"));
        assert_eq!(days("briefing-row-corridor", n), format!("إغلاق ممر داكار {accusative} أو أكثر"));
    }
    assert_eq!(days("replay-closed", 2.0), "مدة إغلاق الطرق: يومان.");
    let loss = ar.money(2e6);
    let args = [("name", Arg::Text("الخسائر")), ("amount", Arg::Text(&loss)), ("share", Arg::Text(""))];
    assert!(ar.format("chart-exceedance-title-loss", &args).ends_with("أن تتجاوز مليونَي دولار"));
}

/// Days in every frame of the Arabic files: behind a preposition the genitive, as an object or a measure of time the
/// accusative, alone the nominative.
#[test]
fn every_frame_of_days_asks_for_its_case() {
    let mut frames = 0;
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/render/locale/ar");
    for subject in SUBJECTS {
        let text = std::fs::read_to_string(path.join(format!("{subject}.ftl"))).unwrap();
        // How many measures or files there may be is a number alone.
        let counts = ["portfolio-error-many", "error-extends-deep"];
        for line in text.lines().filter(|line| !counts.iter().any(|name| line.starts_with(name))) {
            for name in ["days", "median", "tail", "amount", "budget", "most"] {
                for (at, _) in line.match_indices(&format!("{{ ${name}")) {
                    let (before, after) = (&line[..at], &line[at..]);
                    let needs = if before.ends_with("خلال ") || before.ends_with("من ") || before.ends_with("ميزانية ")
                    {
                        "-genitive"
                    } else if before.ends_with("تتجاوز ") || before.contains("إغلاق ممر ") && after.contains("} أو أكثر")
                    {
                        "-accusative"
                    } else {
                        continue;
                    };
                    frames += 1;
                    assert!(after.starts_with(&format!("{{ ${name}{needs} ")), "{subject}: {line}");
                }
            }
        }
    }
    assert!(frames > 12, "{frames}");
}

#[test]
fn dates_and_months() {
    let [en, fr, ar] = locales();
    let day = date(2025, 7, 2);
    assert_eq!(en.date(day), "2 July 2025");
    assert_eq!(fr.date(day), "2\u{a0}juillet 2025");
    assert_eq!(ar.date(day), "2\u{a0}يوليو\u{a0}2025");
    assert_eq!(fr.date(date(2025, 7, 1)), "1er\u{a0}juillet 2025");
    assert_eq!(en.date(date(2025, 7, 1)), "1 July 2025");
    assert_eq!(en.month(day), "July 2025");
    assert_eq!(fr.month(date(2026, 2, 1)), "février 2026");
    assert_eq!(ar.month(date(2025, 12, 1)), "ديسمبر\u{a0}2025");
    assert_eq!(fr.month_short(day), "juil.");
}

#[test]
fn durations_take_the_plural_of_their_language() {
    let [en, fr, ar] = locales();
    let all = |days: f64| [en.days(days), fr.days(days), ar.days(days)].map(|t| t.replace('\u{a0}', " "));
    assert_eq!(all(0.0), ["0 days", "0 jour", "0 يوم"]);
    assert_eq!(all(1.0), ["1 day", "1 jour", "يوم واحد"]);
    assert_eq!(all(1.5), ["1.5 days", "1,5 jour", "1,5 يوم"]);
    assert_eq!(all(2.0), ["2 days", "2 jours", "يومان"]);
    assert_eq!(all(3.0), ["3 days", "3 jours", "3 أيام"]);
    assert_eq!(all(10.4), ["10 days", "10 jours", "10 أيام"]);
    assert_eq!(all(11.0), ["11 days", "11 jours", "11 يومًا"]);
    assert_eq!(all(99.0), ["99 days", "99 jours", "99 يومًا"]);
    assert_eq!(all(100.0), ["100 days", "100 jours", "100 يوم"]);
    assert_eq!(all(103.0), ["103 days", "103 jours", "103 أيام"]);
    assert_eq!(all(3.5), ["3.5 days", "3,5 jours", "3,5 يوم"]);
    assert_eq!(all(0.97), ["1.0 days", "1,0 jour", "1,0 يوم"]);
    assert_eq!(all(3.04), ["3.0 days", "3,0 jours", "3,0 يوم"]);
    assert_eq!(all(0.01), ["less than 0.1 days", "moins de 0,1 jour", "أقل من 0,1 يوم"]);
}

#[test]
fn an_interval_of_days_takes_the_plural_of_its_upper_end() {
    let [en, fr, ar] = locales();
    let all = |lo, hi| [&en, &fr, &ar].map(|l| l.days_range(lo, hi).replace('\u{a0}', " "));
    assert_eq!(all(0.0, 1.2), ["0 to 1.2 days", "de 0 à 1,2 jour", "من 0 إلى 1,2 يوم"]);
    assert_eq!(all(0.0, 1.0), ["0 to 1 day", "de 0 à 1 jour", "من 0 إلى يوم واحد"]);
    assert_eq!(all(0.4, 2.0), ["0.4 to 2 days", "de 0,4 à 2 jours", "من 0,4 إلى يومين"]);
    assert_eq!(all(11.0, 71.0), ["11 to 71 days", "de 11 à 71 jours", "من 11 إلى 71 يومًا"]);
    assert_eq!(all(4.0, 104.0), ["4 to 104 days", "de 4 à 104 jours", "من 4 إلى 104 أيام"]);
    assert_eq!(all(5.1, 5.3), ["5.1 to 5.3 days", "de 5,1 à 5,3 jours", "من 5,1 إلى 5,3 يوم"]);
    assert_eq!(all(5.01, 5.02), ["5.0 days", "5,0 jours", "5,0 يوم"]);
    assert_eq!(all(1.0, 5.0), ["1 to 5 days", "de 1 à 5 jours", "من يوم واحد إلى 5 أيام"]);
    assert_eq!(all(2.0, 11.0), ["2 to 11 days", "de 2 à 11 jours", "من يومين إلى 11 يومًا"]);
}

#[test]
fn arabic_counts_have_six_forms() {
    let ar = Locale::new(Language::Arabic);
    let text = |n| ar.format("trajectories", &[("number", Arg::Count(n))]).replace('\u{a0}', " ");
    assert_eq!(
        [0, 1, 2, 5, 15, 100, 102, 103, 111, 1_250, 20_000].map(text),
        [
            "0 مسار",
            "مسار واحد",
            "مساران",
            "5 مسارات",
            "15 مسارًا",
            "100 مسار",
            "102 مسار",
            "103 مسارات",
            "111 مسارًا",
            "1 250 مسارًا",
            "20 000 مسار"
        ]
    );
}

#[test]
fn likelihood_words_at_their_bounds() {
    let [en, fr, ar] = locales();
    let terms = [
        (0.0, None),
        (0.0094, None),
        // The word is that of the number as written: 1.0%, 5.0%, 95%, 99.0%.
        (0.0096, Some("almost no chance")),
        (0.01, Some("almost no chance")),
        (0.0494, Some("almost no chance")),
        (0.0496, Some("very unlikely")),
        (0.05, Some("very unlikely")),
        (0.20, Some("unlikely")),
        (0.45, Some("roughly even chance")),
        (0.55, Some("likely")),
        (0.80, Some("very likely")),
        (0.944, Some("very likely")),
        (0.948, Some("almost certain")),
        (0.95, Some("almost certain")),
        (0.99, Some("almost certain")),
        (0.9904, Some("almost certain")),
        (0.991, None),
        (f64::NAN, None),
    ];
    for (p, words) in terms {
        assert_eq!(en.likelihood(p).as_deref(), words, "at {p}");
    }
    assert_eq!(fr.likelihood(0.5).as_deref(), Some("environ une chance sur deux"));
    assert_eq!(ar.likelihood(0.7).as_deref(), Some("مرجّح"));
}

#[test]
fn an_interval_that_straddles_two_terms_names_both() {
    let [en, fr, ar] = locales();
    assert_eq!(en.likelihood_range(0.6, 0.7), "likely");
    assert_eq!(en.likelihood_range(0.18, 0.22), "very unlikely to unlikely");
    assert_eq!(fr.likelihood_range(0.18, 0.22), "de très peu probable à peu probable");
    assert_eq!(ar.likelihood_range(0.18, 0.22), "من مستبعد جدًا إلى مستبعد");
    assert_eq!(en.likelihood_range(0.001, 0.004), "almost no chance");
    assert_eq!(en.likelihood_range(0.995, 1.0), "almost certain");
    assert_eq!(en.likelihood_alone(0.001), "almost no chance (below 1%)");
    assert_eq!(fr.likelihood_alone(0.9995), "presque certain (plus de 99\u{a0}%)");
    assert_eq!(ar.likelihood_alone(0.7), "مرجّح");
    // A range that crosses 1 or 99 per cent is one word, and never seems to go the other way.
    assert_eq!(en.likelihood_range(0.008, 0.012), "almost no chance");
    assert_eq!(fr.likelihood_range(0.008, 0.012), "presque exclu");
    assert_eq!(ar.likelihood_range(0.008, 0.012), "شبه معدوم");
    assert_eq!(fr.likelihood_range(0.008, 0.06), "de presque exclu à très peu probable");
    assert_eq!(ar.likelihood_range(0.97, 0.995), "شبه مؤكد");
    assert_eq!(en.judgement(0.004, 0.002, 0.007), "almost no chance (0.4%; simulation error 0.2–0.7%)");
    assert_eq!(en.judgement(0.62, 0.6, 0.64), "likely (62%; simulation error 60–64%)");
    assert_eq!(
        fr.judgement(0.62, 0.6, 0.64),
        "probable (62\u{a0}%\u{a0}; marge d’erreur de simulation\u{a0}: 60–64\u{a0}%)"
    );
}

proptest! {
    #[test]
    fn no_number_breaks_a_format(value in proptest::num::f64::ANY, other in proptest::num::f64::ANY) {
        for locale in locales() {
            for text in [locale.decimal(value, 2), locale.money(value), locale.days(value), locale.compact(value),
                         locale.probability(value), locale.percent_range(value, other),
                         locale.judgement(value, value, other)] {
                prop_assert!(!text.is_empty());
                prop_assert!(!text.contains('{'), "an argument is missing in {text}");
            }
        }
    }
}
