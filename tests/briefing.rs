//! The briefing as a reader gets it: whole in every language, self-contained, and with no number that
//! the input does not hold.

mod golden;
mod real;
mod traced;
mod words;

use std::collections::BTreeSet;
use std::path::Path;

use harmattan_analysis::{Chance, Span};
use harmattan_core::{Language, Translations};
use harmattan_render::charts::font_css;
use harmattan_render::locale::Locale;
use harmattan_render::report::briefing::{BriefingInput, Part, document};
use harmattan_render::report::document::{Branding, LARGEST_LOGO, Logo, LogoError, html};
use harmattan_render::report::over_strata;

use crate::sample;

/// The page without the font's rules, which are half a megabyte of data.
fn page(input: &BriefingInput, language: Language) -> String {
    let page = html(&document(input, &Locale::new(language)), &Branding::default()).unwrap();
    assert_eq!(page.matches(font_css()).count(), 1, "the font is carried once, not escaped");
    page.replace(font_css(), "")
}

fn pages() -> [(Language, String); 3] {
    Language::ALL.map(|language| (language, page(&sample::input(language), language)))
}

/// What a reader reads: no style, no tags, no charts, entities resolved.
fn visible(html: &str) -> String {
    let body = &html[html.find("<body>").unwrap()..];
    let mut text = String::new();
    let mut rest = body;
    while let Some(start) = rest.find('<') {
        text.push_str(&rest[..start]);
        rest = &rest[start..];
        let end = if rest.starts_with("<svg") { rest.find("</svg>").unwrap() } else { 0 };
        let close = end + rest[end..].find('>').unwrap();
        // Block ends separate words, inline elements do not.
        text.push_str(if rest.starts_with("<bdi") || rest.starts_with("</bdi") { "" } else { " " });
        rest = &rest[close + 1..];
    }
    text.push_str(rest);
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#x2f;", "/"), ("&amp;", "&")];
    entities.into_iter().fold(text, |text, (entity, character)| text.replace(entity, character))
}

/// Attribute values of `name` outside text.
fn attributes<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let needle = format!(" {name}=\"");
    html.match_indices(&needle).filter_map(|(at, _)| html[at + needle.len()..].split('"').next()).collect()
}

#[test]
fn every_language_renders_with_its_own_language_and_direction() {
    for (language, html) in pages() {
        let dir = if language == Language::Arabic { "rtl" } else { "ltr" };
        assert!(html.starts_with("<!DOCTYPE html>"));
        assert!(html.contains(&format!("<html lang=\"{}\" dir=\"{dir}\">", language.code())));
        assert_eq!(html.matches("<h1>").count(), 1);
        assert_eq!(html.matches("<h2>").count(), 10, "one heading a section");
        assert_eq!(html.matches("<table").count(), html.matches("</table>").count());
        assert_eq!(html.matches("<section").count(), html.matches("</section>").count());
        assert_eq!(html.matches("<svg").count(), 3, "every chart is there");
    }
}

#[test]
fn nothing_is_fetched_and_nothing_runs() {
    for (_, html) in pages() {
        for name in ["src", "href", "srcset", "action", "data", "poster", "xlink:href"] {
            let elsewhere = attributes(&html, name).into_iter().filter(|value| !value.starts_with("#section-"));
            assert_eq!(elsewhere.collect::<Vec<_>>(), [""; 0], "the page refers to something by {name}");
        }
        let without_namespace = html.replace("xmlns=\"http://www.w3.org/2000/svg\"", "");
        for forbidden in
            ["http:", "https:", "//fonts", "@import", "url(", "<script", "<link", "<iframe", "onload", "javascript:"]
        {
            assert!(!without_namespace.contains(forbidden), "{forbidden} in the page");
        }
    }
}

#[test]
fn text_of_the_user_cannot_become_markup() {
    let hostile = "<script>alert(\"1\")</script> & 'x'";
    for language in Language::ALL {
        let html = page(&sample::input_saying(hostile, language), language);
        assert!(!html.contains("<script") && !html.contains("alert(\""), "unescaped in {}", language.code());
        assert!(visible(&html).contains(hostile), "the text itself is shown");
    }
}

#[test]
fn no_english_is_left_in_french_and_arabic() {
    // Translations of the English messages that French does not share.
    let english = [
        "the",
        "and",
        "of",
        "with",
        "days",
        "closed",
        "likely",
        "unlikely",
        "chance",
        "almost",
        "median",
        "mean",
        "range",
        "value",
        "grade",
        "trade",
        "lost",
        "neighbour",
        "strike",
        "lasting",
        "presence",
        "road",
        "measure",
        "assumption",
        "limits",
        "command",
        "seed",
        "share",
        "level",
        "weight",
        "within",
        "reported",
        "estimated",
        "assumed",
        "none",
        "million",
        "billion",
        "dollars",
        "futures",
        "stopped",
    ];
    for language in [Language::French, Language::Arabic] {
        let mut input = sample::input(language);
        input.planned = Some(20_000);
        let text = visible(&page(&input, language)).to_lowercase();
        // Keys, command and digest are the same in every language.
        let text: String = text
            .split_whitespace()
            .filter(|w| !w.contains('_') && !w.contains('.') && !w.starts_with("--") && !w.contains('/'))
            .map(|w| format!("{w} "))
            .collect();
        let found: BTreeSet<&str> = text.split(|c: char| !c.is_alphabetic()).collect();
        for word in english {
            let shared = language == Language::French && ["million", "chance", "dollars"].contains(&word);
            assert!(shared || !found.contains(word), "“{word}” in {}", language.code());
        }
        assert!(!text.contains("briefing-"), "a message is missing in {}", language.code());
    }
    let arabic = visible(&page(&sample::input(Language::Arabic), Language::Arabic));
    let latin: BTreeSet<&str> = arabic
        .split_whitespace()
        .filter(|w| w.chars().any(|c| c.is_ascii_alphabetic()))
        .filter(|w| !w.contains(['.', '_', '/', '-']))
        .collect();
    assert_eq!(latin, BTreeSet::from(["harmattan", "run", "9f2c41d07be85a63c1f0e2d94b7a86f5"]));
}

/// Every run of digits in a text, with its decimal part.
fn numbers(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut current = String::new();
    for c in text.chars().chain([' ']) {
        if c.is_ascii_digit() || (matches!(c, '.' | ',') && !current.is_empty()) {
            current.push(c);
        } else if !current.is_empty() {
            found.insert(current.trim_end_matches(['.', ',']).to_owned());
            current.clear();
        }
    }
    found
}

#[test]
fn every_number_shown_comes_from_the_input() {
    let mut input = sample::input(Language::English);
    // Keys and sources of assumptions hold digits of their own; they are tested apart.
    input.assumptions.clear();
    let shown = numbers(&visible(&page(&input, Language::English)));
    let locale = Locale::new(Language::English);
    let mut known = BTreeSet::new();
    let mut add = |text: String| known.extend(numbers(&text));
    let chances = |c: Chance| [locale.probability(c.p), locale.percent_range(c.low, c.high)].join(" ");
    for c in &input.corridors {
        add(chances(c.disrupted));
        for days in [c.closed_days.median, c.closed_days.q10, c.closed_days.q90, c.closed_days.mean] {
            add(locale.days(days));
        }
        add(c.name.en.clone());
    }
    for (value, money) in [(input.isolation_days, false), (input.trade_loss_usd, true), (input.blockade_loss_usd, true)]
    {
        for x in [value.median, value.q10, value.q90, value.mean] {
            add(if money { locale.money(x) } else { locale.days(x) });
        }
    }
    for n in &input.neighbours {
        for d in &n.by_day {
            add(format!("{} {} {}", d.day, chances(d.arrival), chances(d.strike)));
            if d.foothold.is_known() {
                add(chances(d.foothold));
            }
        }
    }
    for region in &input.regions {
        add(locale.decimal(region.strikes, usize::from(region.strikes < 9.95)));
        add(locale.probability(region.share));
    }
    input.sections.iter().for_each(|section| add(locale.probability(section.closed)));
    add(input.often_struck.places.to_string());
    input.often_struck.capital.iter().for_each(|(_, strikes)| add(locale.decimal(*strikes, 1)));
    let resting = &input.resting;
    for rests in [resting.any_corridor, resting.isolation, resting.abroad, resting.coast].into_iter().flatten() {
        add(format!("{} {}", rests.carrying, rests.assumed));
        rests.by_hypothesis.iter().for_each(|span| add(over_strata(span, &locale)));
    }
    for region in &input.abroad_regions {
        add(format!("{} {}", chances(region.struck), chances(region.elsewhere)));
        add(locale.probability(region.share));
    }
    input.level_shares.iter().for_each(|s| add(locale.probability(*s)));
    (0..6).for_each(|level| add(level.to_string()));
    input.events.all().into_iter().for_each(|c| add(chances(c)));
    for h in &input.hypotheses {
        add(locale.percent(h.prior, 0));
        add(locale.integer(h.futures as i64));
        h.disrupted.iter().chain(&h.foothold).chain(&h.strike).chain(&h.events.all()).for_each(|c| add(chances(*c)));
        let loss = h.trade_loss_usd;
        [loss.median, loss.q10, loss.q90].into_iter().for_each(|x| add(locale.money(x)));
        h.signs.iter().for_each(|sign| add(format!("{} {}", sign.then, sign.now)));
        h.given_strike.iter().for_each(|p| add(locale.probability(*p)));
    }
    for m in &input.measures {
        add(locale.date(input.start.plus_days(m.start_day as i64)));
        add(locale.days(m.ramp_days));
        for (cost, range) in m.cost_usd_per_year.iter().chain(&m.cost_usd_once) {
            let (lo, hi) = range.unwrap_or((*cost, *cost));
            add(format!("{} {} {}", locale.money(*cost), locale.money(lo), locale.money(hi)));
        }
    }
    let end = input.start.plus_days(i64::from(input.horizon_days));
    add(format!("{} {} {}", locale.date(input.start), locale.date(end), locale.days(f64::from(input.horizon_days))));
    add(format!(
        "{} {} {}",
        locale.days(input.disruption_days),
        input.border_km,
        locale.integer(input.trajectories as i64)
    ));
    add(format!("{} {} {} {}", input.seed, input.version, input.digest, input.command));
    add(format!("{} {}", input.title.en, input.description.en));
    // "1 in 100", the intervals' levels, the sum of the priors, no assumption at all.
    add("1 100 80 95 0".to_owned());
    let unknown: Vec<&String> = shown.difference(&known).collect();
    assert!(unknown.is_empty(), "numbers from nowhere: {unknown:?}");
}

#[test]
fn the_page_follows_its_input() {
    let mut input = sample::input(Language::English);
    input.corridors[1].disrupted = Chance { p: 0.8642, low: 0.861, high: 0.8674 };
    input.corridors[1].closed_days.median = 77.0;
    let text = visible(&page(&input, Language::English));
    let first = text.split("Key judgements").nth(1).unwrap().split(" is reached").next().unwrap();
    assert!(first.contains("The most exposed, Dakar by Kéniéba (RN24) (86%)"), "the corridor most at risk comes first");
    assert!(first.contains("77\u{a0}days"), "{first}");
    input.events.any_corridor = Chance { p: 0.8642, low: 0.861, high: 0.8674 };
    let text = visible(&page(&input, Language::English));
    let first = text.split("Key judgements").nth(1).unwrap().split(" is reached").next().unwrap();
    assert!(first.contains("very likely") && first.contains("86–87%"), "{first}");
}

/// Beside every headline probability stand the range over the hypotheses and, in one word with its reason, the confidence.
#[test]
fn a_judgement_says_what_limits_it() {
    for (language, low, high, word) in [
        (Language::English, "low", "high", "By expert: not told apart"),
        (Language::French, "faible", "élevée", "indiscernables"),
        (Language::Arabic, "منخفضة", "عالية", "لا يُميَّز بينها"),
    ] {
        let locale = Locale::new(language);
        let mut input = sample::input(language);
        let first = document(&input, &locale).first;
        let said: Vec<&str> = first.judgements.iter().map(|j| j.confidence.as_str()).collect();
        let of = |event: fn(&sample::Events) -> Chance| {
            let all: Vec<f64> = input.hypotheses.iter().map(|h| event(&h.events).p).collect();
            locale.percent_range(all.iter().copied().fold(1.0, f64::min), all.iter().copied().fold(0.0, f64::max))
        };
        assert!(said[0].contains(&of(|e| e.any_corridor)) && said[0].contains(low), "{said:?}");
        assert!(said[0].contains("10") && said[0].contains('7'), "the reason: {said:?}");
        assert!(said[2].contains(&of(|e| e.abroad)) && said[3].contains(high), "{said:?}");
        assert!(said[4].is_empty(), "what is no event has no confidence: {said:?}");
        let page = page(&input, language);
        assert!(page.contains("class=\"confidence\""));
        // Without hypotheses, and with two experts whom nothing tells apart.
        let resting = input.resting.any_corridor.as_mut().expect("what it rests on");
        resting.by_hypothesis = None;
        resting.by_expert = Span::over([Chance::of(48, 100), Chance::of(52, 100)]);
        let one = document(&input, &locale).first;
        let (said, apart) = (&one.judgements[0].confidence, locale.percent_range(0.48, 0.52));
        assert!(said.contains(low) && said.contains(word) && !said.contains(&apart), "{said}");
    }
}

/// A nested run says of how many draws and futures it is, and what of its headlines is ignorance.
#[test]
fn a_nested_run_says_its_split() {
    for (language, said) in [
        (Language::English, "100 draws of 20 futures"),
        (Language::French, "100 tirages de 20 trajectoires"),
        (Language::Arabic, "عدد السحوبات 100"),
    ] {
        let mut input = sample::input(language);
        assert!(!document(&input, &Locale::new(language)).meta.contains("100"));
        input.nested = Some(sample::nested());
        let document = document(&input, &Locale::new(language));
        assert!(document.meta.contains(said), "{}", document.meta);
        let text = visible(&page(&input, language));
        assert!(text.contains("62%") || text.contains("62\u{a0}%"), "the share between draws");
        assert!(text.contains("38%") || text.contains("38\u{a0}%"), "what is left to chance");
    }
}

/// Exposure is told by region and road section, and a place that is struck in nearly every future is explained.
#[test]
fn exposure_is_told_by_region_with_what_a_strike_is() {
    let text = visible(&page(&sample::input(Language::English), Language::English));
    let exposure = text.split("Exposure by region and road").nth(1).expect("the section");
    for said in
        ["Kayes", "41", "Kayes – Diboli", "9.3%", "armed actions", "among them Bamako with its surroundings (2.8 times"]
    {
        assert!(exposure.contains(said), "no “{said}”");
    }
    for language in Language::ALL {
        let locale = Locale::new(language);
        let words = format!("{} {}", locale.text("param-value"), locale.text("briefing-table-value"));
        for hint in ["target", "cible", "هدف"] {
            assert!(!words.to_lowercase().contains(hint), "{words}");
        }
    }
}

#[test]
fn a_run_stopped_early_says_so_and_a_whole_one_does_not() {
    for language in Language::ALL {
        let mut input = sample::input(language);
        assert!(!page(&input, language).contains("notice warning"));
        input.planned = Some(54_321);
        let locale = Locale::new(language);
        assert!(visible(&page(&input, language)).contains(&locale.integer(54_321)));
        assert!(page(&input, language).contains("notice warning"));
    }
}

#[test]
fn assumptions_without_a_source_are_marked_and_counted() {
    for language in Language::ALL {
        let mut input = sample::input(language);
        input.assumptions.retain(|a| !a.key.starts_with(['c', 'g', 'v']));
        input.measures.clear();
        let unsourced = input.assumptions.iter().filter(|a| a.source.is_none()).count();
        assert!(unsourced > 0);
        assert_eq!(page(&input, language).matches("class=\"missing\"").count(), unsourced);
        input.assumptions.iter_mut().for_each(|a| a.source = Some(Translations::same("  ")));
        assert_eq!(page(&input, language).matches("class=\"missing\"").count(), input.assumptions.len());
    }
}

#[test]
fn places_of_one_parameter_share_a_row() {
    let mut input = sample::input(Language::English);
    input.assumptions.retain(|a| a.key.starts_with("cells."));
    let html = page(&input, Language::English);
    assert!(html.contains("Kayes 1, Nioro 1, Diboli 1, Gogui 1") && html.contains(">cells.*<"));
    input.assumptions[1].source = Some(Translations::same("another source"));
    let html = page(&input, Language::English);
    assert!(html.contains(">cells.nioro<") && html.contains("Diboli 1, Gogui 1"), "another source takes its own row");
}

#[test]
fn a_single_future_has_no_interval_of_futures() {
    for language in Language::ALL {
        let locale = Locale::new(language);
        let mut input = sample::input(language);
        let range = |input: &BriefingInput| {
            let days = input.corridors[0].closed_days;
            let loss = input.trade_loss_usd;
            [locale.days_range(days.q10, days.q90), locale.money_range(loss.q10, loss.q90)]
        };
        let [days, loss] = range(&input);
        let many = visible(&page(&input, language));
        assert!(many.contains(&days) && many.contains(&loss), "{many}");
        input.trajectories = 1;
        let one = visible(&page(&input, language));
        assert!(!one.contains(&days) && !one.contains(&loss), "{one}");
        assert!(one.contains(&locale.text("too-few-futures")), "{one}");
    }
}

#[test]
fn every_probability_of_a_hypothesis_has_its_range() {
    let input = sample::input(Language::English);
    let locale = Locale::new(Language::English);
    let text = visible(&page(&input, Language::English));
    for h in &input.hypotheses {
        for c in
            h.disrupted.iter().take(3).chain(&h.foothold).chain(&h.strike).chain([&h.events.abroad, &h.events.coast])
        {
            let range = locale.percent_range(c.low, c.high);
            assert!(text.contains(&range), "{range}");
        }
    }
}

/// What a strike abroad says of a hypothesis is told of those that it makes likelier.
#[test]
fn a_strike_abroad_is_a_sign_of_the_hypothesis_it_makes_likelier() {
    let mut input = sample::input(Language::English);
    input.hypotheses.iter_mut().for_each(|h| h.given_strike = Some(h.prior - 0.05));
    assert!(!visible(&page(&input, Language::English)).contains("If a strike abroad or a foothold"));
    input.hypotheses[1].given_strike = Some(0.79);
    let text = visible(&page(&input, Language::English));
    assert_eq!(text.matches("If a strike abroad or a foothold").count(), 1);
    assert!(text.contains("the probability of this hypothesis goes from 30% to 79%"), "{text}");
}

/// On a telephone a row is a card without the table's head: every cell says itself what it holds.
#[test]
fn every_cell_of_a_card_carries_the_name_of_its_column() {
    for (language, html) in pages() {
        let locale = Locale::new(language);
        let tables: Vec<&str> = html.split("<table class=\"cards\"").skip(1).collect();
        assert!(!tables.is_empty());
        for table in tables {
            let body = &table[table.find("<tbody").unwrap()..table.find("</table>").unwrap()];
            let labels = attributes(body, "data-label");
            assert_eq!(body.matches("<td").count(), labels.len(), "{language:?}");
            assert!(labels.iter().all(|label| !label.is_empty()), "{labels:?}");
            assert!(labels.contains(&locale.text("briefing-column-grade").as_str()), "{labels:?}");
        }
    }
}

#[test]
fn the_barest_input_renders() {
    for language in Language::ALL {
        let input = BriefingInput { description: Translations::default(), ..sample::barest(language) };
        let html = page(&input, language);
        assert!(!html.contains("<svg") && !visible(&html).contains("()"));
        assert!(visible(&html).contains(&Locale::new(language).text("briefing-hypotheses-none")));
    }
}

#[test]
fn only_one_chart_stands_on_the_first_page() {
    let mut input = sample::input(Language::English);
    input.charts.iter_mut().for_each(|c| c.part = Part::FirstPage);
    assert_eq!(page(&input, Language::English).matches("<svg").count(), 1);
}

#[test]
fn every_chart_has_words_for_those_who_do_not_see_it() {
    for (language, html) in pages() {
        let alt = &sample::input(language).charts[0].chart.alt;
        assert_eq!(html.matches(&format!("role=\"img\" aria-label=\"{alt}\"")).count(), 3);
    }
}

#[test]
fn the_protective_statement_stands_on_the_first_page() {
    for (language, html) in pages() {
        let locale = Locale::new(language);
        let first = html.split("</section>").next().unwrap();
        assert!(first.contains(&locale.text("briefing-protective")));
        assert!(first.contains(&locale.text("briefing-change-heading")));
    }
}

const PNG: &[u8] = b"\x89PNG\r\n\x1a\nnot much of a picture";

#[test]
fn a_logo_is_carried_inside_the_head_of_the_first_page() {
    let document = document(&sample::input(Language::French), &Locale::new(Language::French));
    let logo = Logo::new(Path::new("logo.png"), PNG.to_vec(), "<Ministère> \"x\"".to_owned()).unwrap();
    let page = html(&document, &Branding { logo: Some(logo), template: None }).unwrap();
    let head = page.split("</header>").next().unwrap();
    assert!(head.contains("<img class=\"logo\" src=\"data:image&#x2f;png;base64,iVBORw0KGgpub3Q"), "carried inside");
    assert!(head.contains("alt=\"&lt;Ministère&gt; &quot;x&quot;\""), "with its words, escaped");
    assert!(!html(&document, &Branding::default()).unwrap().contains("<img"));
}

#[test]
fn only_pictures_of_a_bearable_size_are_logos() {
    let logo = |bytes: &[u8]| Logo::new(Path::new("x"), bytes.to_vec(), String::new());
    assert_eq!(logo(b"<html>").unwrap_err(), LogoError::Kind { path: "x".into() });
    let large = [PNG, &vec![0; LARGEST_LOGO]].concat();
    assert_eq!(logo(&large).unwrap_err(), LogoError::Large { path: "x".into() });
}

#[test]
fn a_template_of_the_user_sees_the_whole_document() {
    let template = "{{ title }}|{{ dir }}|{% for s in sections %}{{ s.heading }};{% endfor %}|{{ logo is none }}|\
                    {% for b in sections[0].blocks %}{{ b.kind }},{% endfor %}"
        .to_owned();
    let document = document(&sample::input(Language::Arabic), &Locale::new(Language::Arabic));
    let page = html(&document, &Branding { template: Some(template), logo: None }).unwrap();
    let parts: Vec<&str> = page.split('|').collect();
    assert_eq!((parts[0], parts[1], parts[3]), (document.title.as_str(), "rtl", "True"));
    assert_eq!(parts[2].matches(';').count(), document.sections.len());
    assert_eq!(parts[4], "paragraph,note,table,subheading,table,chart,");
}

#[test]
fn a_broken_template_names_its_line_and_what_is_wrong() {
    let document = document(&sample::input(Language::English), &Locale::new(Language::English));
    for (template, line, word) in [
        ("<p>\n{% for x in sections %}\n", Some(2), "end of"),
        ("\n\n{{ titel }}", Some(3), "undefined"),
        ("{{ title|shout }}", Some(1), "shout"),
        ("{% include 'secrets.html' %}", Some(1), "include"),
        ("{{ title", Some(1), "end of"),
    ] {
        let look = Branding { template: Some(template.to_owned()), logo: None };
        let error = html(&document, &look).unwrap_err();
        assert_eq!(error.line, line, "{template}: {error}");
        assert!(error.cause.contains(word), "{template}: {error}");
    }
}

/// Futures that are left out are said on the first page, with how many there were and which way that biases.
#[test]
fn futures_left_out_are_told() {
    for language in Language::ALL {
        let mut input = sample::input(language);
        let locale = Locale::new(language);
        let counted = input.trajectories;
        assert!(document(&input, &locale).notices.iter().all(|notice| !notice.text.contains(&locale.integer(524_288))));
        input.failed = 8;
        let left_out = document(&input, &locale).notices;
        let all = locale.integer(i64::try_from(counted + 8).unwrap());
        let told = |text: &str| text.contains('8') && text.contains(&all) && text.contains(&locale.integer(524_288));
        assert!(left_out.iter().any(|notice| notice.warning && told(&notice.text)), "{left_out:?}");
    }
}
