//! An invented briefing input: plausible in shape, no result of any run.

use harmattan_analysis::{Chance, Confidence, Span};
use harmattan_core::calendar::Date;
use harmattan_core::parameters::{Domain, Family, KEYS, Spec};
use harmattan_core::scenario::{ChangeKind, Grade};
use harmattan_core::{Language, Translations};
use harmattan_render::report::briefing::{
    About, AbroadFigures, AmountFigures, Assumption, BriefingInput, ByDay, CorridorFigures, EventFigures, Holds,
    HypothesisFigures, MeasureFigures, NeighbourFigures, NestedFigures, OftenStruck, Part, PlacedChart, RegionFigures,
    Replaced, Resting, RestingFigures, SectionFigures, SignFigures,
};
use harmattan_render::report::document::Chart;

/// The events of the whole period.
pub type Events = EventFigures;

pub fn words(en: &str, fr: &str, ar: &str) -> Translations {
    Translations { en: en.to_owned(), fr: fr.to_owned(), ar: ar.to_owned() }
}

fn chance(p: f64) -> Chance {
    let half = 1.96 * (p * (1.0 - p) / 10_000.0).sqrt() + 0.0003;
    Chance { p, low: (p - half).max(0.0), high: (p + half).min(1.0) }
}

fn spread(q10: f64, median: f64, q90: f64, mean: f64) -> AmountFigures {
    AmountFigures { median, q10, q90, mean }
}

fn corridors() -> Vec<CorridorFigures> {
    let one = |name, western, p, closed_days| CorridorFigures { name, western, disrupted: chance(p), closed_days };
    vec![
        one(
            words("Dakar by Kayes (RN1)", "Dakar par Kayes (RN1)", "داكار عبر كاي (الطريق الوطني 1)"),
            true,
            0.557,
            spread(11.0, 33.0, 71.0, 37.43),
        ),
        one(
            words("Dakar by Kéniéba (RN24)", "Dakar par Kéniéba (RN24)", "داكار عبر كينييبا (الطريق الوطني 24)"),
            true,
            0.146,
            spread(4.0, 15.0, 36.0, 17.82),
        ),
        one(
            words("Nouakchott by Nioro (RN3)", "Nouakchott par Nioro (RN3)", "نواكشوط عبر نيورو (الطريق الوطني 3)"),
            true,
            0.481,
            spread(9.0, 29.0, 67.0, 34.26),
        ),
        one(
            words("Abidjan by Sikasso", "Abidjan par Sikasso", "أبيدجان عبر سيكاسو"),
            false,
            0.0073,
            spread(0.0, 2.0, 9.0, 3.22),
        ),
    ]
}

fn neighbour(name: Translations, foothold: [f64; 3], strike: [f64; 3]) -> NeighbourFigures {
    let days = [30, 90, 365];
    let by_day = (0..3)
        .map(|i| ByDay {
            day: days[i],
            arrival: chance((2.0 * foothold[i] + 0.01).min(0.97)),
            // One cell is no foothold within 30 days.
            foothold: if i == 0 { Chance::UNKNOWN } else { chance(foothold[i]) },
            strike: chance(strike[i]),
        })
        .collect();
    NeighbourFigures { name, by_day }
}

/// The events of the whole period, `shift` times as likely.
fn events(shift: f64) -> EventFigures {
    let of = |p: f64| chance((p * shift).min(0.97));
    EventFigures {
        any_corridor: of(0.603),
        isolation: of(0.624),
        border: of(0.481),
        foothold: of(0.243),
        strike: of(0.171),
        abroad: of(0.352),
        coast: of(0.0013),
    }
}

/// A region with so many strikes of 44.1.
fn region(name: Translations, country: Translations, strikes: f64) -> RegionFigures {
    RegionFigures { name, country, strikes, share: strikes / 44.12 }
}

/// Twenty futures of each of a hundred draws.
pub fn nested() -> NestedFigures {
    let rows = vec![("A western corridor closed".to_owned(), 0.624, Some((0.55, 0.71)))];
    NestedFigures { draws: 100, repeats: 20, rows }
}

fn hypothesis(key: &str, title: Translations, prior: f64, shift: f64) -> HypothesisFigures {
    let chances = |base: [f64; 4]| base.map(|p| chance((p * shift).min(0.97))).to_vec();
    HypothesisFigures {
        key: key.to_owned(),
        title,
        prior,
        futures: (10_000.0 * prior) as u64,
        disrupted: chances([0.551, 0.143, 0.472, 0.0071]),
        foothold: chances([0.0068, 0.238, 0.0, 0.0])[..2].to_vec(),
        strike: chances([0.071, 0.116, 0.0, 0.0])[..2].to_vec(),
        events: events(shift),
        trade_loss_usd: spread(61e6 * shift, 163e6 * shift, 402e6 * shift, 198e6 * shift),
        signs: Vec::new(),
        given_strike: Some((prior * shift).min(0.97)),
    }
}

/// The hypotheses.
fn hypotheses() -> Vec<HypothesisFigures> {
    vec![
        hypothesis(
            "probing_escalation",
            words("Probing escalation", "Escalade conjoncturelle, pour sonder", "تصعيد ظرفي لاختبار الجاهزية"),
            0.35,
            0.68,
        ),
        hypothesis(
            "atlantic_push",
            words("Push to the Atlantic", "Poussée vers l’Atlantique", "تمدد نحو الأطلسي"),
            0.30,
            1.62,
        ),
        hypothesis(
            "bamako_encirclement",
            words("Encirclement of Bamako", "Encerclement de Bamako", "تطويق باماكو"),
            0.35,
            0.71,
        ),
    ]
}

/// What a judgement rests on, of the hypotheses alone.
fn resting(
    of: fn(&EventFigures) -> Chance,
    assumed: usize,
    carrying: usize,
    confidence: Confidence,
) -> Option<Resting> {
    let by_hypothesis = Span::over(hypotheses().iter().map(|h| of(&h.events)));
    Some(Resting { by_hypothesis, by_expert: None, carrying, assumed, confidence })
}

/// One assumption a parameter and member, every third without a source.
fn assumptions() -> Vec<Assumption> {
    let places = [
        ("kayes", "Kayes", "كاي"),
        ("nioro", "Nioro", "نيورو"),
        ("diboli", "Diboli", "ديبولي"),
        ("gogui", "Gogui", "غوغي"),
    ];
    let members = |spec: &Spec| -> Vec<(&str, Translations)> {
        match spec.family {
            Family::Scalar => vec![("", Translations::default())],
            Family::Front | Family::HomeFront => vec![
                ("west", words("Western front", "Front ouest", "الجبهة الغربية")),
                ("north", words("Northern front", "Front nord", "الجبهة الشمالية")),
            ],
            Family::Neighbour | Family::Country => vec![
                ("senegal", words("Senegal", "Sénégal", "السنغال")),
                ("mauritania", words("Mauritania", "Mauritanie", "موريتانيا")),
            ],
            Family::Corridor => vec![("dakar_north", corridors()[0].name.clone())],
            Family::Region | Family::HomeRegion => Vec::new(),
            Family::Place => places.iter().map(|(key, name, ar)| (*key, words(name, name, ar))).collect(),
        }
    };
    let mut rows = Vec::new();
    for (number, spec) in KEYS.iter().enumerate() {
        for (member, name) in members(spec) {
            let (lo, hi) = spec.domain.range();
            let uncertain = spec.family != Family::Place && spec.domain != Domain::Framework;
            let value = if uncertain { lo + (hi - lo) * 0.02 } else { 1.0 };
            rows.push(Assumption {
                about: About::Parameter(spec.key),
                holds: Holds::Always,
                replaced: match (spec.pattern, number) {
                    ("group.mobility", _) => Replaced::Everywhere,
                    (_, 0) => Replaced::Under(vec![words("Push", "Poussée", "اندفاع")]),
                    _ => Replaced::Nowhere,
                },
                kind: ChangeKind::Set,
                key: spec.pattern.replace("{}", member),
                member: name,
                value,
                range: uncertain.then_some((lo + (hi - lo) * 0.01, lo + (hi - lo) * 0.05)),
                source: (number % 3 != 0).then(|| {
                    words(
                        "report, section 1, paragraph 2",
                        "rapport, section 1, paragraphe 2",
                        "التقرير، القسم 1، الفقرة 2",
                    )
                }),
                grade: [Some(Grade::Reported), Some(Grade::Estimated), Some(Grade::Assumed), None][number % 4],
            });
        }
    }
    rows
}

fn placed_chart(part: Part, language: Language) -> PlacedChart {
    let label = ["Days closed", "Jours de fermeture", "أيام الإغلاق"][language as usize];
    let bars: String = (0..40)
        .map(|i| {
            let height = 220.0 * (-((f64::from(i) - 9.0) / 9.0).powi(2)).exp();
            format!(
                "<rect x=\"{}\" y=\"{:.1}\" width=\"16\" height=\"{height:.1}\" fill=\"#0072b2\"/>",
                60 + i * 20,
                300.0 - height
            )
        })
        .collect();
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 900 360\" width=\"900\" height=\"360\">{bars}\
         <text x=\"60\" y=\"340\" font-size=\"18\" text-anchor=\"start\" direction=\"ltr\">{label}</text></svg>"
    );
    PlacedChart { part, chart: Chart { svg, alt: label.to_owned() } }
}

/// The input with every list empty.
pub fn barest(language: Language) -> BriefingInput {
    let mut input = input(language);
    input.corridors.clear();
    input.neighbours.clear();
    input.hypotheses.clear();
    input.measures.clear();
    input.assumptions.clear();
    input.charts.clear();
    input
}

/// The input with `text` for everything that a user writes.
pub fn input_saying(text: &str, language: Language) -> BriefingInput {
    let mut input = input(language);
    for words in [
        &mut input.title,
        &mut input.description,
        &mut input.corridors[0].name,
        &mut input.neighbours[0].name,
        &mut input.hypotheses[0].title,
        &mut input.measures[0].title,
    ] {
        *words = Translations::same(text);
    }
    input.command = text.to_owned();
    input.assumptions[1].source = Some(Translations::same(text));
    input.charts[0].chart.alt = text.to_owned();
    input
}

/// The input; its charts are drawn in `language`.
pub fn input(language: Language) -> BriefingInput {
    let mut input = without_signs(language);
    let outcome = words("Largest wave", "Plus grande vague", "أكبر موجة").get(language).to_owned();
    input.hypotheses[0].signs = vec![SignFigures { outcome, then: "5".to_owned(), now: "3".to_owned() }];
    input
}

fn without_signs(language: Language) -> BriefingInput {
    BriefingInput {
        title: words("Baseline, 2 July 2025", "Situation de référence, 2 juillet 2025", "الوضع المرجعي، 2 يوليو 2025"),
        description: words(
            "The situation after the attacks of 1 July 2025, without further measures.",
            "La situation après les attaques du 1er juillet 2025, sans mesure nouvelle.",
            "الوضع بعد هجمات 1 يوليو 2025 من دون إجراءات جديدة.",
        ),
        start: Date { year: 2025, month: 7, day: 2 },
        horizon_days: 365,
        trajectories: 10_000,
        planned: None,
        failed: 0,
        imprecise: None,
        changes: Vec::new(),
        seed: 20_250_701,
        version: "0.1.0".to_owned(),
        digest: "9f2c41d07be85a63c1f0e2d94b7a86f5".to_owned(),
        command: "harmattan run scenarios/baseline.toml --trajectories 10000 --seed 20250701".to_owned(),
        disruption_days: 30.0,
        border_km: 30.0,
        corridors: corridors(),
        isolation_days: spread(0.0, 1.0, 6.0, 2.17),
        trade_loss_usd: spread(58.4e6, 163.7e6, 391.2e6, 196.5e6),
        blockade_loss_usd: spread(0.0, 11.3e6, 74.6e6, 27.9e6),
        neighbours: vec![
            neighbour(words("Senegal", "Sénégal", "السنغال"), [0.0, 0.0011, 0.0069], [0.0061, 0.0188, 0.0692]),
            neighbour(words("Mauritania", "Mauritanie", "موريتانيا"), [0.0, 0.0531, 0.2402], [0.0094, 0.0317, 0.1143]),
        ],
        abroad_regions: vec![AbroadFigures {
            region: words("Hodh Ech Chargui", "Hodh Ech Chargui", "الحوض الشرقي"),
            country: words("Mauritania", "Mauritanie", "موريتانيا"),
            share: 0.271,
            struck: chance(0.1412),
            elsewhere: chance(0.2811),
        }],
        level_shares: [0.183, 0.214, 0.251, 0.194, 0.1567, 0.0013],
        events: events(1.0),
        resting: RestingFigures {
            any_corridor: resting(|e| e.any_corridor, 7, 10, Confidence::Low),
            isolation: resting(|e| e.isolation, 4, 9, Confidence::Low),
            abroad: resting(|e| e.abroad, 6, 8, Confidence::Low),
            coast: resting(|e| e.coast, 3, 12, Confidence::High),
        },
        regions: vec![
            region(words("Kayes", "Kayes", "كاي"), words("Mali", "Mali", "مالي"), 41.3),
            region(words("Bamako", "Bamako", "باماكو"), words("Mali", "Mali", "مالي"), 2.82),
        ],
        sections: vec![SectionFigures {
            ends: [words("Kayes", "Kayes", "كاي"), words("Diboli", "Diboli", "ديبولي")],
            closed: 0.0927,
        }],
        often_struck: OftenStruck { places: 3, capital: Some((words("Bamako", "Bamako", "باماكو"), 2.82)) },
        nested: None,
        experts: Vec::new(),
        hypotheses: hypotheses(),
        measures: vec![
            MeasureFigures {
                title: words(
                    "Border communities as partners",
                    "Communautés frontalières partenaires",
                    "المجتمعات الحدودية شركاء أمنيون",
                ),
                waits: None,
                start_day: 91.0,
                ramp_days: 240.0,
                end_day: None,
                cost_usd_per_year: Some((11e6, Some((6e6, 20e6)))),
                cost_usd_once: None,
            },
            MeasureFigures {
                title: words("Regional umbrella", "Cadre régional", "مظلة إقليمية"),
                waits: None,
                start_day: 122.0,
                ramp_days: 181.0,
                end_day: None,
                cost_usd_per_year: None,
                cost_usd_once: None,
            },
        ],
        assumptions: assumptions(),
        carried: Vec::new(),
        charts: [Part::FirstPage, Part::Corridors, Part::Neighbours].map(|s| placed_chart(s, language)).to_vec(),
    }
}
