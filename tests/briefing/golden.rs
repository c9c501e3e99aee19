//! The briefing of an invented run, word for word, in every language: a change of its words is seen.

use harmattan_core::Language;
use harmattan_render::locale::Locale;
use harmattan_render::report::briefing::document;
use harmattan_render::report::document::{Block, Cell, Document};

use crate::sample;

#[test]
fn english() {
    insta::assert_snapshot!(golden(Language::English));
}

#[test]
fn french() {
    insta::assert_snapshot!(golden(Language::French));
}

#[test]
fn arabic() {
    insta::assert_snapshot!(golden(Language::Arabic));
}

/// The document as plain text; of the assumptions the first three tables of the scenario file.
fn golden(language: Language) -> String {
    let mut document = document(&sample::input(language), &Locale::new(language));
    for block in &mut document.sections[4].blocks {
        if let Block::Table(table) = block {
            table.groups.truncate(3);
        }
    }
    plain(&document)
}

fn plain(document: &Document) -> String {
    let mut lines = vec![
        format!("[{} {}] {}", document.lang, document.dir, document.file_title),
        document.kicker.clone(),
        document.title.clone(),
        document.meta.clone(),
        document.reference.clone(),
    ];
    lines.extend(document.notices.iter().map(|n| format!("! {} {}", n.heading, n.text)));
    let first = &document.first;
    lines.extend([format!("\n# {}", first.question_heading), first.question.clone()]);
    lines.push(format!("\n# {}", first.judgements_heading));
    for judgement in &first.judgements {
        let likelihood = judgement.likelihood.as_ref();
        let likelihood = likelihood.map_or(String::new(), |l| format!(" [{}] {} ({})", l.words, l.share, l.range));
        lines.push(format!("- {}{likelihood}\n  {}", judgement.statement, judgement.support));
    }
    lines.push(first.judgements_note.clone());
    lines.push(format!("\n# {}", first.change_heading));
    lines.extend(first.signs.iter().map(|s| format!("- {} {}", s.title, s.text)));
    for section in &document.sections {
        lines.push(format!("\n# {}", section.heading));
        section.blocks.iter().for_each(|block| lines.push(shown(block)));
    }
    // Marks that order two directions of writing are written out: a reader of this file does not see them.
    lines.join("\n").replace('\u{2066}', "<LRI>").replace('\u{2068}', "<FSI>").replace('\u{2069}', "<PDI>")
}

fn shown(block: &Block) -> String {
    match block {
        Block::Paragraph { text } | Block::Note { text } => text.clone(),
        Block::Notice(notice) => format!("! {} {}", notice.heading, notice.text),
        Block::Subheading { text } => format!("\n## {text}"),
        Block::List { items } => items.iter().map(|i| format!("- {i}")).collect::<Vec<_>>().join("\n"),
        Block::Chart(chart) => format!("<{}>", chart.alt),
        Block::Facts { items } => {
            items.iter().map(|i| format!("{}: {}", i.term, i.value)).collect::<Vec<_>>().join("\n")
        }
        Block::Table(table) => {
            let mut rows = vec![table.columns.iter().map(|c| c.heading.clone()).collect::<Vec<_>>().join(" | ")];
            for group in &table.groups {
                rows.extend((!group.title.is_empty()).then(|| format!("== {}", group.title)));
                rows.extend(group.rows.iter().map(|r| r.iter().map(cell).collect::<Vec<_>>().join(" | ")));
            }
            rows.join("\n")
        }
    }
}

fn cell(cell: &Cell) -> String {
    let parts = [&cell.strong, &cell.text, &cell.aside, &cell.code];
    parts.into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" / ")
}
