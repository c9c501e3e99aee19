//! Every number of a real briefing comes from the run's `summary.json` or its resolved scenario: row by row where
//! the place says which number it must be, and everywhere in that there is no other.

use std::collections::BTreeSet;

use harmattan_analysis::Span;
use harmattan_core::Language;
use harmattan_render::locale::Locale;
use harmattan_render::report::document::{Block, Cell, Document};
use harmattan_render::report::{Chart, KIND_RUN, over_strata};
use serde_json::Value;

use super::numbers;
use super::real::{Run, SEED, TRAJECTORIES, run, tables};

/// An entry of a list of `summary.json` by its key.
fn entry<'a>(group: &'a Value, list: &str, key: &str) -> &'a Value {
    let entries = group[list].as_array().unwrap();
    entries.iter().find(|e| e["key"] == key).unwrap_or_else(|| panic!("{key} is not in {list}"))
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| panic!("{value} is no number"))
}

/// A cell that shows a chance as it must be.
fn assert_chance(cell: &Cell, chance: &Value, locale: &Locale) {
    let [p, low, high] = ["p", "low", "high"].map(|name| number(&chance[name]));
    let expected = (locale.likelihood_range(low, high), locale.probability(p), locale.percent_range(low, high));
    assert_eq!((&cell.strong, &cell.text, &cell.aside), (&expected.0, &expected.1, &expected.2), "{chance}");
}

/// Cells that show median, 80 % interval and mean of an outcome as they must be.
fn assert_spread(cells: &[Cell], outcome: &Value, money: bool, locale: &Locale) {
    let [q10, median, q90] = ["q10", "q50", "q90"].map(|q| number(&outcome["quantiles"][q]));
    let mean = number(&outcome["mean"]);
    let shown: Vec<&str> = cells.iter().map(|cell| cell.text.as_str()).collect();
    let expected = if money {
        [locale.money(median), locale.money_range(q10, q90), locale.money(mean)]
    } else {
        [locale.days(median), locale.days_range(q10, q90), locale.days(mean)]
    };
    assert_eq!(shown, expected, "{}", outcome["key"]);
}

#[test]
fn corridors_show_their_own_numbers() {
    for language in Language::ALL {
        let (run, locale) = (run(), Locale::new(language));
        let mixture = &run.summary["mixture"];
        let found = tables(run.document(language), 0);
        let corridors = run.members("corridors", language);
        assert_eq!(found[0].groups[0].rows.len(), corridors.len());
        for (row, (key, name)) in found[0].groups[0].rows.iter().zip(&corridors) {
            assert_eq!(&row[0].text, name);
            assert_chance(&row[1], entry(mixture, "events", &format!("closed_days.{key}>=disruption")), &locale);
            assert_spread(&row[2..], entry(mixture, "outcomes", &format!("closed_days.{key}")), false, &locale);
        }
        let whole = &found[1].groups[0].rows;
        assert_spread(&whole[0][1..], entry(mixture, "outcomes", "isolation_days"), false, &locale);
        assert_spread(&whole[1][1..], entry(mixture, "outcomes", "trade_loss"), true, &locale);
    }
}

#[test]
fn neighbours_and_levels_show_their_own_numbers() {
    for language in Language::ALL {
        let (run, locale) = (run(), Locale::new(language));
        let mixture = &run.summary["mixture"];
        let found = tables(run.document(language), 1);
        let countries = run.members("countries", language);
        for group in &found[0].groups {
            let (key, _) = countries.iter().find(|(_, name)| *name == group.title).expect("a country of the theatre");
            for (row, outcome) in group.rows.iter().zip(["first_arrival", "first_foothold", "first_strike"]) {
                for (cell, day) in row[1..].iter().zip([30, 90, 365]) {
                    // A cell must be there for 30 days to be a foothold: that of 30 days has no probability.
                    if outcome == "first_foothold" && day == 30 {
                        assert_eq!(cell.text, "–");
                        continue;
                    }
                    assert_chance(cell, entry(mixture, "events", &format!("{outcome}.{key}<={day}")), &locale);
                }
            }
        }
        // Regions abroad, the one with most strikes first.
        let abroad = run.summary["curves"]["abroad"].as_array().unwrap();
        let share = |region: &&Value| region["share"].as_f64().unwrap_or(0.0);
        let most = abroad.iter().max_by(|a, b| share(a).total_cmp(&share(b))).unwrap();
        let first = &found[1].groups[0].rows[0];
        assert_eq!(first[1].text, locale.probability(share(&most)));
        assert_eq!(first[2].text, locale.probability(number(&most["struck"]["p"])));
        assert_eq!(first[3].text, locale.probability(number(&most["elsewhere"]["p"])));
        assert!(number(&most["elsewhere"]["p"]) < number(&entry(mixture, "events", "first_abroad<=365")["p"]));
        let keys = [
            "most_closed_days>=disruption",
            "isolation_days>=1",
            "border_overrun>=1",
            "first_foothold_abroad<=365",
            "first_strike_abroad<=365",
            "first_abroad<=365",
            "first_coast<=365",
        ];
        assert_eq!(found[2].groups[0].rows.len(), keys.len());
        for (row, key) in found[2].groups[0].rows.iter().zip(keys) {
            assert_chance(&row[1], entry(mixture, "events", key), &locale);
        }
        assert_eq!(found[3].groups[0].rows.len(), 6);
        for (row, level) in found[3].groups[0].rows.iter().zip(mixture["levels"].as_array().unwrap()) {
            let share = number(&level["p"]);
            assert_eq!((row[1].text.clone(), row[1].bar), (locale.probability(share), Some(share)));
        }
    }
}

#[test]
fn hypotheses_show_their_own_numbers() {
    for language in Language::ALL {
        let (run, locale) = (run(), Locale::new(language));
        let table = tables(run.document(language), 2)[0];
        let rows = &table.groups[0].rows;
        let groups: Vec<&Value> =
            std::iter::once(&run.summary["mixture"]).chain(run.summary["hypotheses"].as_array().unwrap()).collect();
        for (column, group) in groups.iter().enumerate() {
            let shown = |row: usize| rows[row][column + 1].text.as_str();
            let last = rows.len() - 1;
            let chance = |key: &str| locale.probability(number(&entry(group, "events", key)["p"]));
            assert_eq!(shown(0), locale.percent(number(&group["prior"]), 0));
            assert_eq!(shown(last - 2), chance("first_abroad<=365"));
            assert_eq!(shown(last - 1), chance("first_coast<=365"));
            let loss = &entry(group, "outcomes", "trade_loss")["quantiles"]["q50"];
            assert_eq!(shown(last), locale.money(number(loss)));
        }
        assert_eq!(table.columns.len(), groups.len() + 1);
    }
}

#[test]
fn key_judgements_show_their_own_numbers() {
    for language in Language::ALL {
        let (run, locale) = (run(), Locale::new(language));
        let mixture = &run.summary["mixture"];
        let judgements = &run.document(language).first.judgements;
        for (index, key) in [
            (0, "most_closed_days>=disruption"),
            (1, "isolation_days>=1"),
            (2, "first_abroad<=365"),
            (3, "first_coast<=365"),
        ] {
            let shown = Cell::from(judgements[index].likelihood.clone().expect("a likelihood"));
            assert_chance(&shown, entry(mixture, "events", key), &locale);
        }
    }
}

/// All words of a document but those that are not its own: charts, names and sources of files, code, and the
/// table of assumptions.
fn own_words(document: &Document) -> String {
    let mut words = vec![document.meta.clone(), document.first.question.clone()];
    words.extend(document.notices.iter().map(|n| format!("{} {}", n.heading, n.text)));
    for judgement in &document.first.judgements {
        words.push(format!("{} {} {}", judgement.statement, judgement.confidence, judgement.support));
        words.extend(judgement.likelihood.iter().map(|l| format!("{} {} {}", l.words, l.share, l.range)));
    }
    words.extend(document.first.signs.iter().map(|s| format!("{} {}", s.title, s.text)));
    for (index, section) in document.sections.iter().enumerate() {
        words.push(section.heading.clone());
        for block in &section.blocks {
            words.extend(match block {
                Block::Paragraph { text } | Block::Note { text } | Block::Subheading { text } => vec![text.clone()],
                Block::List { items } => items.clone(),
                Block::Facts { items } => items.iter().filter(|i| !i.code).map(|i| i.value.clone()).collect(),
                Block::Table(table) if index != 4 => {
                    let rows = table.groups.iter().flat_map(|g| g.rows.iter().flatten());
                    let cells = rows.filter(|c| !c.own).map(|c| format!("{} {} {}", c.strong, c.text, c.aside));
                    table.columns.iter().map(|c| c.heading.clone()).chain(cells).collect()
                }
                _ => Vec::new(),
            });
        }
    }
    words.join("\n")
}

/// The writings of every number of the run that a briefing may show.
fn known(run: &Run, language: Language) -> BTreeSet<String> {
    let locale = Locale::new(language);
    let mut texts = Vec::new();
    let groups = || std::iter::once(&run.summary["mixture"]).chain(run.summary["hypotheses"].as_array().unwrap());
    for group in groups() {
        let chances = group["levels"].as_array().unwrap().iter().chain(group["events"].as_array().unwrap());
        for chance in chances {
            let [p, low, high] = ["p", "low", "high"].map(|name| number(&chance[name]));
            texts.push(format!("{} {}", locale.probability(p), locale.percent_range(low, high)));
        }
        texts.push(locale.percent(number(&group["prior"]), 0));
        for outcome in group["outcomes"].as_array().unwrap().iter().filter(|o| o["quantiles"].is_object()) {
            for value in ["q10", "q50", "q90"].map(|q| &outcome["quantiles"][q]).into_iter().chain([&outcome["mean"]]) {
                let (value, key) = (number(value), outcome["key"].as_str().unwrap());
                texts.push(match key {
                    "trade_loss" | "blockade_loss" => locale.money(value),
                    _ => format!("{} {}", locale.days(value), locale.decimal(value, 0)),
                });
            }
        }
    }
    for region in run.summary["curves"]["abroad"].as_array().unwrap() {
        texts.push(locale.probability(region["share"].as_f64().unwrap_or(0.0)));
        for chance in ["struck", "elsewhere"].map(|name| &region[name]) {
            let [p, low, high] = ["p", "low", "high"].map(|name| number(&chance[name]));
            texts.push(format!("{} {}", locale.probability(p), locale.percent_range(low, high)));
        }
    }
    for sign in run.summary["hypotheses"].as_array().unwrap().iter().filter_map(|h| h["signs"].as_array()).flatten() {
        for value in [number(&sign["mean"]), number(&sign["overall"])] {
            texts.push(format!("{} {} {}", locale.days(value), locale.compact(value), locale.decimal(value, 1)));
        }
    }
    // What each hypothesis is worth after a strike abroad or a foothold on the coast, by Bayes' rule.
    let hypotheses = run.summary["hypotheses"].as_array().unwrap();
    let joint = |h: &Value| number(&h["prior"]) * number(&entry(h, "events", "spread_level>=4")["p"]);
    let all: f64 = hypotheses.iter().map(joint).sum();
    texts.extend(hypotheses.iter().map(|h| locale.probability(joint(h) / all)));
    for value in [f64::from(365), number(&run.summary["horizon_days"]), 30.0, 90.0] {
        texts.push(locale.days(value));
    }
    let outcomes = &run.resolved["outcomes"];
    for key in ["disruption_days", "border_km"] {
        texts.push(locale.compact(figures(&outcomes[key]).into_iter().find(|f| *f > 0.0).unwrap()));
    }
    texts.push(locale.integer(i64::try_from(TRAJECTORIES).unwrap()));
    for measure in run.resolved["measures"].as_table().unwrap().values() {
        for value in ["start_day", "ramp_days"].iter().flat_map(|key| figures(&measure[*key])) {
            let start: Vec<i32> =
                run.summary["start"].as_str().unwrap().split('-').map(|n| n.parse().unwrap()).collect();
            let first = harmattan_core::calendar::Date {
                year: start[0],
                month: u8::try_from(start[1]).unwrap(),
                day: u8::try_from(start[2]).unwrap(),
            };
            texts.push(format!("{} {}", locale.days(value), locale.date(first.plus_days(value.round() as i64))));
        }
        for value in measure.get("cost").iter().flat_map(|cost| figures(&cost["usd_per_year"])) {
            texts.push(locale.money(value));
        }
    }
    // Exposure: strikes by region, closures by road section, places struck in nearly every future.
    let places = run.resolved["theatre"]["places"].as_table().unwrap();
    let strikes = |key: &str| {
        let outcome = entry(&run.summary["mixture"], "outcomes", &format!("strikes.{key}"));
        number(&outcome["mean"])
    };
    let all: f64 = places.keys().map(|key| strikes(key)).sum();
    let mut regions: std::collections::BTreeMap<String, f64> = std::collections::BTreeMap::new();
    for (key, place) in places {
        *regions.entry(format!("{} {}", place["country"], place["region"])).or_default() += strikes(key);
        texts.push(locale.decimal(strikes(key), 1));
    }
    for sum in regions.values() {
        texts.push(locale.decimal(*sum, usize::from(*sum < 9.95)));
        texts.push(locale.probability(sum / all));
    }
    let links = run.summary["curves"]["links"].as_array().unwrap();
    texts.extend(links.iter().map(|link| locale.probability(number(&link["closed"]))));
    for judged in run.summary["judged"].as_array().unwrap() {
        texts.extend(["carrying", "assumed"].map(|key| judged[key].to_string()));
        let span: Option<Span> = serde_json::from_value(judged["by_hypothesis"].clone()).unwrap();
        texts.extend(span.map(|span| over_strata(&span, &locale)));
    }
    // The period; names of roads and files; "1 in 100" and the levels of intervals; levels of spread; counts of
    // the table of assumptions, which has a test of its own.
    texts.push(run.document(language).meta.clone());
    for table in ["corridors", "countries"] {
        texts.extend(run.members(table, language).into_iter().map(|(_, name)| name));
    }
    texts.push("1 99 100 80 95 0 1 2 3 4 5".to_owned());
    // How many assumptions were looked at for those that carry the result.
    let looked_at = run.summary["drivers"].as_array().into_iter().flatten().filter_map(|d| d["looked_at"].as_i64());
    texts.extend(looked_at.map(|count| locale.integer(count)));
    texts.extend(counts(run).map(|count| locale.integer(count)));
    texts.iter().flat_map(|text| numbers(text)).collect()
}

/// All numbers inside a TOML value.
fn figures(value: &toml::Value) -> Vec<f64> {
    match value {
        toml::Value::Integer(n) => vec![*n as f64],
        toml::Value::Float(x) => vec![*x],
        toml::Value::Array(items) => items.iter().flat_map(figures).collect(),
        toml::Value::Table(table) => {
            let mut all: Vec<f64> = table.values().flat_map(figures).collect();
            // Of a uniform law the median is shown, which nobody writes down.
            all.extend(table.get("uniform").map(|ends| figures(ends).iter().sum::<f64>() / 2.0));
            all
        }
        _ => Vec::new(),
    }
}

/// Assumptions in the resolved scenario: all, without source, graded as assumed.
fn counts(run: &Run) -> impl Iterator<Item = i64> {
    fn walk(value: &toml::Value, counts: &mut [i64; 3]) {
        let Some(table) = value.as_table() else {
            counts[0] += 1;
            counts[1] += 1;
            return;
        };
        let leaf = table.values().any(|v| !v.is_table() && !v.is_integer() && !v.is_float());
        if leaf || table.contains_key("value") {
            counts[0] += 1;
            counts[1] += i64::from(!table.contains_key("source"));
            counts[2] += i64::from(table.get("grade").is_some_and(|g| g.as_str() == Some("assumed")));
        } else {
            table.values().for_each(|v| walk(v, counts));
        }
    }
    let settings = [
        "format",
        "name",
        "title",
        "description",
        "start",
        "horizon_days",
        "trajectories",
        "seed",
        "design",
        "repeats",
        "policy",
        "hypotheses",
        "measures",
        "correlations",
        "theatre",
    ];
    let mut all = [0; 3];
    run.resolved.iter().filter(|(key, _)| !settings.contains(&key.as_str())).for_each(|(_, v)| walk(v, &mut all));
    // What hypotheses replace, and what the measures in force change and cost.
    let of = |table: &str| run.resolved[table].as_table().unwrap().iter();
    of("hypotheses").filter_map(|(_, h)| h.get("set")).for_each(|v| walk(v, &mut all));
    let policy = run.resolved["policy"].as_array().unwrap();
    for (_, measure) in of("measures").filter(|(key, _)| policy.iter().any(|p| p.as_str() == Some(key.as_str()))) {
        let own = measure.as_table().unwrap().iter().filter(|(key, _)| key.as_str() != "title");
        own.for_each(|(_, v)| walk(v, &mut all));
    }
    all.into_iter()
}

/// What stands in the resolved scenario under a key of the page; the changes of hypotheses and measures are keyed by
/// whole keys (`set."group.tempo"`).
fn stated<'r>(run: &'r Run, code: &str) -> Option<&'r toml::Value> {
    let overlay = code.starts_with("hypotheses.") || code.starts_with("measures.");
    let parts: Vec<&str> = if overlay { code.splitn(4, '.').collect() } else { code.split('.').collect() };
    let found = parts[1..].iter().try_fold(run.resolved.get(parts[0])?, |at, part| at.get(*part));
    found.or_else(|| code.split('.').skip(1).try_fold(run.resolved.get(parts[0])?, |at, part| at.get(part)))
}

#[test]
fn no_number_comes_from_elsewhere() {
    for language in Language::ALL {
        let run = run();
        let shown = numbers(&own_words(run.document(language)));
        assert!(shown.len() > 60, "{} numbers only", shown.len());
        let known = known(run, language);
        let unknown: Vec<&String> = shown.difference(&known).collect();
        assert!(unknown.is_empty(), "{}: {unknown:?}", language.code());
    }
}

#[test]
fn assumptions_show_the_numbers_of_the_scenario() {
    for language in Language::ALL {
        let (run, locale) = (run(), Locale::new(language));
        let (mut checked, mut overlays) = (0, 0);
        let all = tables(run.document(language), 4);
        for row in all.last().expect("the assumptions").groups.iter().flat_map(|g| &g.rows) {
            // Places that share a row, and laws without end whose range is an interval, are not written like this.
            let Some(stated) = stated(run, &row[0].code) else { continue };
            overlays += usize::from(row[0].code.contains(".set.") || row[0].code.contains(".add."));
            let bounded = ["value", "pert", "uniform", "triangular"].iter().any(|law| stated.get(law).is_some());
            if !bounded || figures(stated).is_empty() {
                continue;
            }
            let written = figures(stated).into_iter().map(|x| [locale.compact(x), locale.money(x)].join(" "));
            let known: BTreeSet<String> = written.flat_map(|text| numbers(&text)).collect();
            let shown = numbers(&format!("{} {}", row[1].text, if row.len() > 4 { &row[2].text } else { "" }));
            assert!(shown.is_subset(&known), "{}: {shown:?}, not {known:?}", row[0].code);
            checked += 1;
        }
        assert!(checked > 60, "{checked} assumptions only");
        assert!(overlays > 10, "{overlays} of hypotheses and measures only");
    }
}

#[test]
fn every_figure_says_how_to_get_it_again() {
    for language in Language::ALL {
        let (run, locale) = (run(), Locale::new(language));
        let digest = &run.manifest["scenario"]["digest"].as_str().unwrap()[..12];
        let document = run.document(language);
        let others = document.sections.iter().flat_map(|s| &s.blocks).filter_map(|block| match block {
            Block::Chart(chart) => Some(chart),
            _ => None,
        });
        let charts: Vec<_> = document.first.chart.iter().chain(others).collect();
        // And that of blockades, which not every scenario has.
        assert_eq!(charts.len(), Chart::of(KIND_RUN).count() + 1);
        for chart in charts {
            let svg = roxmltree::Document::parse(&chart.svg).unwrap();
            let words: Vec<String> = svg
                .descendants()
                .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "text")))
                .map(|node| node.descendants().filter_map(|d| d.text()).collect())
                .collect();
            let words = words.join(" ").replace(['\u{2066}', '\u{2069}'], "");
            let n = locale.integer(i64::try_from(TRAJECTORIES).unwrap());
            for needed in [digest, &SEED.to_string(), env!("CARGO_PKG_VERSION"), &n] {
                assert!(words.contains(needed), "{needed} is not in “{}” ({})", chart.alt, language.code());
            }
        }
    }
}
