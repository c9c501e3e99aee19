//! A run's briefing → a document: its head, and the sections in their order.

use super::input::{BriefingInput, Figure, Section as Place};
use super::judgements::{self, list};
use super::sections;
use crate::locale::{Arg, Locale};
use crate::report::document::{Block, Chart, Document, FirstPage, Notice, Section};

/// Digits of the digest at the foot of a page.
const DIGEST_DIGITS: usize = 12;

/// The document of a briefing, every number written in the locale's language.
#[must_use]
pub fn document(input: &BriefingInput, locale: &Locale) -> Document {
    let language = locale.language();
    Document {
        lang: language.code(),
        dir: if language.is_rtl() { "rtl" } else { "ltr" },
        file_title: one(locale, "briefing-document-title", "scenario", input.title.get(language)),
        kicker: locale.text("briefing-kicker"),
        title: input.title.get(language).to_owned(),
        meta: meta(input, locale),
        notices: notices(input, locale),
        reference: reference(input, locale),
        first: first(input, locale),
        sections: all_sections(input, locale),
    }
}

fn all_sections(input: &BriefingInput, locale: &Locale) -> Vec<Section> {
    let section =
        |name: &str, blocks: Vec<Block>| Section { heading: locale.text(&format!("briefing-{name}-heading")), blocks };
    vec![
        section("corridors", sections::corridors(input, locale)),
        section("neighbours", sections::neighbours(input, locale)),
        section("hypotheses", sections::hypotheses(input, locale)),
        section("measures", sections::measures(input, locale)),
        section("assumptions", sections::carried_assumptions(input, locale)),
        section("limits", sections::limits(locale)),
        section("reproduce", sections::reproduce(input, locale)),
    ]
}

fn first(input: &BriefingInput, locale: &Locale) -> FirstPage {
    let label = |name: &str| locale.text(&format!("briefing-{name}"));
    FirstPage {
        question_heading: label("question-heading"),
        question: question(input, locale),
        judgements_heading: label("judgements-heading"),
        judgements: judgements::judgements(input, locale),
        judgements_note: label("judgements-note"),
        chart: figures(input, Place::FirstPage).next().map(chart),
        change_heading: label("change-heading"),
        signs: judgements::signs(input, locale),
    }
}

/// The charts of a part of the briefing.
pub(super) fn charts(input: &BriefingInput, place: Place) -> impl Iterator<Item = Block> {
    figures(input, place).map(|figure| Block::Chart(chart(figure)))
}

fn figures(input: &BriefingInput, place: Place) -> impl Iterator<Item = &Figure> {
    input.charts.iter().filter(move |figure| figure.section == place)
}

fn chart(figure: &Figure) -> Chart {
    Chart { svg: figure.svg.clone(), alt: figure.alt.clone() }
}

/// A message with one argument.
pub(super) fn one(locale: &Locale, id: &str, name: &str, text: &str) -> String {
    locale.format(id, &[(name, Arg::Text(text))])
}

pub(super) fn signed(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// The period and the number of futures.
fn meta(input: &BriefingInput, locale: &Locale) -> String {
    let end = input.start.plus_days(i64::from(input.horizon_days));
    let (start, end) = (locale.date(input.start), locale.date(end));
    let days = locale.days(f64::from(input.horizon_days));
    let args = [("start", Arg::Text(&start)), ("end", Arg::Text(&end)), ("days", Arg::Text(&days))];
    let basis = locale.format("briefing-basis", &[("count", Arg::Count(signed(input.trajectories)))]);
    format!("{} · {basis}", locale.format("briefing-period", &args))
}

fn notices(input: &BriefingInput, locale: &Locale) -> Vec<Notice> {
    let stopped = input.planned.map(|planned| {
        let (done, planned) = (locale.integer(signed(input.trajectories)), locale.integer(signed(planned)));
        let args = [("done", Arg::Text(&done)), ("planned", Arg::Text(&planned))];
        Notice { heading: String::new(), text: locale.format("briefing-partial", &args), warning: true }
    });
    let protective = Notice {
        heading: locale.text("briefing-protective-heading"),
        text: locale.text("briefing-protective"),
        warning: false,
    };
    stopped.into_iter().chain([protective]).collect()
}

fn reference(input: &BriefingInput, locale: &Locale) -> String {
    let digest: String = input.digest.chars().take(DIGEST_DIGITS).collect();
    // Letters and digits keep their order between words that run from right to left.
    let isolated =
        |words: &str| if locale.language().is_rtl() { format!("\u{2066}{words}\u{2069}") } else { words.to_owned() };
    let (seed, digest) = (isolated(&input.seed.to_string()), isolated(&digest));
    let args = [("version", Arg::Text(&input.version)), ("seed", Arg::Text(&seed)), ("digest", Arg::Text(&digest))];
    locale.format("briefing-reference", &args)
}

fn question(input: &BriefingInput, locale: &Locale) -> String {
    let names: Vec<String> = input.neighbours.iter().map(|n| n.name.get(locale.language()).to_owned()).collect();
    let end = locale.date(input.start.plus_days(i64::from(input.horizon_days)));
    let (start, neighbours) = (locale.date(input.start), list(locale, &names));
    let args = [("start", Arg::Text(&start)), ("end", Arg::Text(&end)), ("neighbours", Arg::Text(&neighbours))];
    locale.format(if names.is_empty() { "briefing-question-home" } else { "briefing-question" }, &args)
}
