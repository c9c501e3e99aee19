//! What fits the first sheet of paper: how much of an A4 page its words take, and whether what they leave is enough
//! for its chart to be read.

use super::{Block, Changes, Chart, Document, FirstPage, Judgement, Section, Sign};
use crate::charts::Weight;
use crate::charts::text::wrap;

/// A sheet between its margins, points; the sizes here are those of the template in print.
const WIDTH: f64 = 510.0;
const HEIGHT: f64 = 759.0;
const SIZE: f64 = 9.2;
const LINE: f64 = 1.38 * SIZE;
const SMALL: f64 = 0.875;
const HEADING: f64 = 25.0;
const PARAGRAPH_GAP: f64 = 4.6;
/// Share of the page's width below which a chart's words are too small to be read.
const NARROWEST: f64 = 0.5;

impl Document {
    /// The same with what changed since an earlier run on its first page, and all of it in a section before the last two, which
    /// say what cannot be said and how to make it again. Where the words of the first page then fill more than its sheet, what
    /// would change the judgement follows on the next.
    #[must_use]
    pub fn with_changes(mut self, changes: Changes, all: Option<Section>) -> Self {
        self.first.changes.push(changes);
        let at = self.sections.len().saturating_sub(2);
        all.into_iter().for_each(|section| self.sections.insert(at, section));
        let mut whole = self.with_readable_chart();
        if words(&whole) > HEIGHT && !whole.first.signs.is_empty() {
            let signs = std::mem::take(&mut whole.first.signs);
            let items = signs.into_iter().map(|sign| format!("{} {}", sign.title, sign.text)).collect();
            let heading = whole.first.change_heading.clone();
            whole.sections.insert(0, Section { heading, blocks: vec![Block::List { items }] });
        }
        whole
    }

    /// The same with its first chart at the head of the next page, where the words of the first would press it to
    /// less than half the width of the page.
    #[must_use]
    pub(in crate::report) fn with_readable_chart(mut self) -> Self {
        if self.first.chart.is_none() {
            // Without one nothing is to be measured, which takes longer than all the words.
            return self;
        }
        let room = HEIGHT - words(&self) - 2.0 * 0.3 * SIZE;
        let is_narrow = |chart: &Chart| proportions(&chart.svg).is_some_and(|ratio| room * ratio < NARROWEST * WIDTH);
        if let Some(section) = self.sections.first_mut()
            && let Some(chart) = self.first.chart.take_if(|chart| is_narrow(chart))
        {
            section.blocks.insert(0, Block::Chart(chart));
        }
        self
    }
}

/// Width over height of a picture.
fn proportions(svg: &str) -> Option<f64> {
    let (_, rest) = svg.split_once("viewBox=\"")?;
    let numbers: Vec<f64> = rest.split('"').next()?.split_whitespace().filter_map(|n| n.parse().ok()).collect();
    numbers.get(3).filter(|height| **height > 0.0).map(|height| numbers[2] / height)
}

/// Height of some words set in a column, points.
fn set(words: &str, size: f64, weight: Weight, width: f64) -> f64 {
    let lines = u32::try_from(wrap(words, size, weight, width).len()).unwrap_or(u32::MAX);
    f64::from(lines) * size
}

/// Height of all words of the first page, points.
fn words(document: &Document) -> f64 {
    let first = &document.first;
    let note = |text: &str, width: f64| set(text, SMALL * SIZE, Weight::Regular, width) * 1.38 + PARAGRAPH_GAP;
    let notices = document.notices.iter().map(|notice| {
        let text = format!("{} {}", notice.heading, notice.text);
        note(&text, WIDTH - 18.0) + 0.8 * SIZE
    });
    let head = 2.0 * LINE + set(&document.title, 15.0, Weight::Bold, WIDTH) * 1.25 + PARAGRAPH_GAP;
    let question = set(&first.question, SIZE, Weight::Regular, WIDTH) * 1.38 + PARAGRAPH_GAP;
    let judgements: f64 = first.judgements.iter().map(judgement).sum();
    let remark = if first.judgements_note.is_empty() { 0.0 } else { note(&first.judgements_note, WIDTH) };
    head + notices.sum::<f64>()
        + 2.0 * HEADING
        + question
        + judgements
        + SIZE
        + remark
        + changes(first)
        + signs(&first.signs)
}

fn judgement(judgement: &Judgement) -> f64 {
    let width = WIDTH - 1.6 * SIZE;
    let likelihood = judgement.likelihood.as_ref();
    let likelihood = likelihood.map_or_else(String::new, |l| format!("  {}  {} ({})", l.words, l.share, l.range));
    let statement = set(&format!("{}{likelihood}", judgement.statement), SIZE, Weight::Bold, width);
    // The frame of the likelihood makes its line a little higher.
    let confidence = &judgement.confidence;
    let confidence = if confidence.is_empty() { 0.0 } else { set(confidence, SIZE, Weight::Regular, width) };
    (statement + confidence + set(&judgement.support, SIZE, Weight::Regular, width)) * 1.38 + 0.5 * SIZE
}

/// The list of signs with its heading; nothing without signs.
fn signs(all: &[Sign]) -> f64 {
    let width = WIDTH - 1.2 * SIZE;
    let sign =
        |title: &str, text: &str| set(&format!("{title} {text}"), SIZE, Weight::Regular, width) * 1.38 + 0.15 * SIZE;
    let signs: f64 = all.iter().map(|s| sign(&s.title, &s.text)).sum();
    if all.is_empty() { 0.0 } else { HEADING + signs + 0.8 * SIZE }
}

fn changes(first: &FirstPage) -> f64 {
    let one = |changes: &Changes| {
        let note = set(&changes.note, SMALL * SIZE, Weight::Regular, WIDTH) * 1.38 + PARAGRAPH_GAP;
        note + if changes.signs.is_empty() { HEADING } else { signs(&changes.signs) }
    };
    first.changes.iter().map(one).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(judgements: usize) -> Document {
        let words = "Nothing is called better without its interval, and what cannot be told apart yet says so. ";
        let judgement = Judgement { statement: words.repeat(2), support: words.repeat(3), ..Judgement::default() };
        let svg = "<svg viewBox=\"0 0 960 760\"></svg>".to_owned();
        Document {
            first: FirstPage {
                judgements: vec![judgement; judgements],
                chart: Some(Chart { svg, alt: String::new() }),
                ..FirstPage::default()
            },
            sections: vec![Section { heading: String::new(), blocks: vec![Block::Note { text: String::new() }] }],
            ..Document::default()
        }
    }

    #[test]
    fn a_chart_stays_on_the_first_page_as_long_as_it_can_be_read() {
        let short = document(3).with_readable_chart();
        assert!(short.first.chart.is_some() && short.sections[0].blocks.len() == 1);
        let long = document(10).with_readable_chart();
        assert!(long.first.chart.is_none());
        assert!(matches!(long.sections[0].blocks[..], [Block::Chart(_), Block::Note { .. }]));
    }

    #[test]
    fn what_would_change_the_judgement_goes_to_the_next_sheet_where_what_changed_fills_the_first() {
        let sign = Sign { title: "Title:".to_owned(), text: "What to look for, and what it would mean. ".repeat(4) };
        let changes = |count: usize| Changes { signs: vec![sign.clone(); count], ..Changes::default() };
        let with_signs = || {
            let mut document = document(6);
            document.first.signs = vec![sign.clone(); 3];
            document
        };
        let few = with_signs().with_changes(changes(1), None);
        assert_eq!((few.first.signs.len(), few.sections.len()), (3, 1));
        let many = with_signs().with_changes(changes(12), None);
        assert_eq!((many.first.signs.len(), many.sections.len()), (0, 2));
        assert!(matches!(&many.sections[0].blocks[..], [Block::List { items }] if items.len() == 3));
    }
}
