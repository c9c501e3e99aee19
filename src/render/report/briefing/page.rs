//! A run's briefing → a document: its head, and the sections in their order.

use super::input::{BriefingInput, NestedFigures};
use super::judgements::{self, list};
use super::sections;
use super::shared::{charts_of, one, origin};
use crate::locale::{Arg, Locale};
use crate::report::document::parts;
use crate::report::document::{Block, Document, FirstPage, Notice, Section};
use crate::report::pictures::Part;

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
        reference: origin(input).reference(locale),
        contents_heading: locale.text("briefing-contents"),
        swipe: locale.text("briefing-swipe"),
        first: first(input, locale),
        sections: all_sections(input, locale),
    }
    .with_readable_chart()
}

/// Period and number of futures; in a nested run, of how many draws and how many of each.
fn meta(input: &BriefingInput, locale: &Locale) -> String {
    let basis = parts::basis(locale, input.start, input.horizon_days, input.trajectories);
    match &input.nested {
        Some(figures) => format!("{basis} · {}", nested(figures, locale)),
        None => basis,
    }
}

/// `100 draws of 20 futures`.
pub(super) fn nested(figures: &NestedFigures, locale: &Locale) -> String {
    let args =
        [("draws", Arg::Number(figures.draws as f64, 0)), ("repeats", Arg::Number(f64::from(figures.repeats), 0))];
    locale.format("briefing-nested", &args)
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
        judgements_note: match input.experts.len() {
            0 | 1 => label("judgements-note"),
            _ => format!("{} {}", label("judgements-note"), label("judgements-note-experts")),
        },
        changes: Vec::new(),
        chart: charts_of(input, Part::FirstPage).next().cloned(),
        change_heading: label("change-heading"),
        signs: judgements::signs(input, locale),
    }
}

fn notices(input: &BriefingInput, locale: &Locale) -> Vec<Notice> {
    let stopped = input.planned.map(|planned| parts::stopped(locale, input.trajectories, planned));
    let changed = parts::changed(locale, input.changes.iter().map(String::as_str));
    let imprecise = input.imprecise.clone();
    let imprecise = imprecise.map(|text| Notice { heading: String::new(), text, warning: true });
    let left_out = parts::left_out(locale, input.failed, input.trajectories);
    stopped.into_iter().chain(left_out).chain(imprecise).chain(changed).chain([parts::protective(locale)]).collect()
}

fn question(input: &BriefingInput, locale: &Locale) -> String {
    let names: Vec<String> = input.neighbours.iter().map(|n| n.name.get(locale.language()).to_owned()).collect();
    let end = locale.date(input.start.plus_days(i64::from(input.horizon_days)));
    let (start, neighbours) = (locale.date(input.start), list(locale, &names));
    let args = [("start", Arg::Text(&start)), ("end", Arg::Text(&end)), ("neighbours", Arg::Text(&neighbours))];
    locale.format(if names.is_empty() { "briefing-question-home" } else { "briefing-question" }, &args)
}
