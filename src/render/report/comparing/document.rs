//! A comparison → a document in one language.

use super::facts::ComparisonFacts;
use super::writer::Writer;
use super::{judgements, sections};
use crate::locale::{Arg, Locale};
use crate::report::document::parts::{basis, changed, first_chart, left_out, protective, stopped};
use crate::report::document::{Block, Document, FirstPage, Notice, Section};
use crate::report::labels::Labels;
use crate::report::pictures::Picture;
use harmattan_core::scenario::Hypothesis;

/// The briefing of a comparison, with its charts in the locale's language.
#[must_use]
pub fn comparison_document(facts: &ComparisonFacts<'_>, pictures: &[Picture], locale: &Locale) -> Document {
    let writer = Writer::new(facts, pictures, locale);
    Document {
        lang: locale.language().code(),
        dir: if locale.language().is_rtl() { "rtl" } else { "ltr" },
        file_title: writer.one("compare-document-title", "base", facts.title(0, locale)),
        kicker: locale.text("compare-kicker"),
        title: writer.one("compare-title", "base", facts.title(0, locale)),
        meta: writer.meta(),
        notices: writer.notices(),
        reference: facts.origin().reference(locale),
        contents_heading: locale.text("briefing-contents"),
        swipe: locale.text("briefing-swipe"),
        first: writer.first(),
        sections: writer.all_sections(),
    }
    .with_readable_chart()
}

/// That so few futures fell to some hypotheses that nothing is said of them; none where enough fell to all.
pub(super) fn unseen(labels: &Labels<'_>, hypotheses: &[Hypothesis], is: impl Fn(usize) -> bool) -> Option<Notice> {
    let title = |h: &Hypothesis| {
        let name = h.title.get(labels.locale.language());
        labels.locale.format("compare-quoted", &[("name", Arg::Text(name))])
    };
    let few: Vec<String> = hypotheses.iter().enumerate().filter(|(h, _)| is(*h)).map(|(_, h)| title(h)).collect();
    let text = (!few.is_empty()).then(|| {
        let list = labels.list(&few);
        labels.locale.format("compare-unseen", &[("list", Arg::Text(&list))])
    });
    text.map(|text| Notice { heading: String::new(), text, warning: true })
}

impl Writer<'_> {
    fn meta(&self) -> String {
        let base = self.facts.base();
        let trajectories = self.facts.comparison.basis.trajectories;
        format!("{} · {}", basis(self.locale, base.start, base.horizon_days, trajectories), self.text("basis"))
    }

    fn notices(&self) -> Vec<Notice> {
        let c = self.facts.comparison;
        let mut notices = Vec::new();
        if c.basis.partial {
            notices.push(stopped(self.locale, c.basis.trajectories, c.basis.asked));
        }
        if let Some(text) = self.facts.weights(self.locale) {
            notices.push(Notice { heading: String::new(), text, warning: false });
        }
        notices.extend(left_out(self.locale, c.basis.failed, c.basis.trajectories));
        notices.extend(changed(self.locale, self.facts.base().changed_assumptions()));
        notices.extend(unseen(&self.labels, &self.facts.base().hypotheses, |h| {
            c.hypotheses.get(h).is_some_and(|weight| weight.trajectories < 2)
        }));
        let same: Vec<usize> = self.facts.others().filter(|(_, s)| s.identical).map(|(i, _)| i).collect();
        if !same.is_empty() {
            let (base, list) = (self.base(), self.quoted_list(same));
            let args = [("base", Arg::Text(base.as_str())), ("list", Arg::Text(&list))];
            let text = self.locale.format("compare-identical", &args);
            notices.push(Notice { heading: String::new(), text, warning: false });
        }
        let stress: Vec<usize> = (self.facts.comparison.scenarios.iter().enumerate())
            .filter(|(_, s)| !s.is_ranked())
            .map(|(i, _)| i)
            .collect();
        if !stress.is_empty() {
            let text = self.one("compare-stress-note", "list", &self.quoted_list(stress));
            notices.push(Notice { heading: String::new(), text, warning: false });
        }
        notices.push(protective(self.locale));
        notices
    }

    fn first(&self) -> FirstPage {
        let base = self.facts.base();
        let end = self.locale.date(base.start.plus_days(i64::from(base.horizon_days)));
        let start = self.locale.date(base.start);
        let title = self.quoted(0);
        let args = [("base", Arg::Text(&title)), ("start", Arg::Text(&start)), ("end", Arg::Text(&end))];
        FirstPage {
            question_heading: self.locale.text("briefing-question-heading"),
            question: self.locale.format("compare-question", &args),
            judgements_heading: self.locale.text("briefing-judgements-heading"),
            judgements: judgements::judgements(self),
            judgements_note: self.text("judgements-note"),
            changes: Vec::new(),
            chart: first_chart(self.pictures),
            change_heading: self.locale.text("briefing-change-heading"),
            signs: judgements::signs(self),
        }
    }

    fn all_sections(&self) -> Vec<Section> {
        let section =
            |name: &str, blocks: Vec<Block>| Section { heading: self.text(&format!("{name}-heading")), blocks };
        let mut all = vec![
            section("outcomes", sections::outcomes(self)),
            section("ranking", sections::ranking(self)),
            section("dominance", sections::dominance(self)),
        ];
        if self.facts.comparison.hypotheses.len() > 1 {
            all.push(section("hypotheses", sections::hypotheses(self)));
        }
        all.push(section("displacement", sections::displacement(self)));
        all.push(section("costs", sections::costs(self)));
        all.push(section("all", sections::all_outcomes(self)));
        all.push(section("assumptions", sections::assumptions(self)));
        all.push(section("limits", sections::limits(self)));
        all.push(section("reproduce", sections::reproduce(self)));
        all
    }
}
