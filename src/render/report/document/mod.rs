//! A briefing as its templates see it: words alone, every number already written in the reader's
//! language. Briefings of a run and of a comparison are both documents, so that one template a format
//! (HTML, PDF) serves all, and a user's own template too.

mod branding;
mod html;
pub(super) mod parts;
#[cfg(feature = "pdf")]
mod pdf;
mod sheet;

use serde::Serialize;

pub use branding::{Branding, LARGEST_LOGO, Logo, LogoError, TemplateError, Undefined};
pub use html::html;
#[cfg(feature = "pdf")]
pub use pdf::{DocumentPdfError, pdf};

/// A whole briefing in one language.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Document {
    /// Language code: `en`, `fr`, `ar`.
    pub lang: &'static str,
    /// Direction of the script: `ltr` or `rtl`.
    pub dir: &'static str,
    /// Title of the file, for the window and the PDF's properties.
    pub file_title: String,
    /// What sort of document it is, above the title.
    pub kicker: String,
    /// Title.
    pub title: String,
    /// Period and number of futures.
    pub meta: String,
    /// Boxed remarks under the title.
    pub notices: Vec<Notice>,
    /// Program, version, seed and digest, for the foot of every printed page.
    pub reference: String,
    /// Heading of the list of sections, which a long document has behind its first page.
    pub contents_heading: String,
    /// That a chart goes on beyond the edge of a narrow screen.
    pub swipe: String,
    /// The first page.
    pub first: FirstPage,
    /// Everything after it.
    pub sections: Vec<Section>,
}

/// A boxed remark.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Notice {
    /// Its first words, set off; may be empty.
    pub heading: String,
    /// What it says.
    pub text: String,
    /// Whether it warns.
    pub warning: bool,
}

/// The page a reader with two minutes reads; it fits one A4 sheet.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct FirstPage {
    /// Heading of the question.
    pub question_heading: String,
    /// The question.
    pub question: String,
    /// Heading of the judgements.
    pub judgements_heading: String,
    /// Three to five key judgements.
    pub judgements: Vec<Judgement>,
    /// What stands in brackets after a likelihood.
    pub judgements_note: String,
    /// What else is asked for: what events say of the hypotheses, what changed since an earlier run.
    pub changes: Vec<Changes>,
    /// The chart.
    pub chart: Option<Chart>,
    /// Heading of what would change the judgement.
    pub change_heading: String,
    /// What would change it; empty leaves the heading out.
    pub signs: Vec<Sign>,
}

/// One key judgement.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Judgement {
    /// What may happen.
    pub statement: String,
    /// How likely it is, in words and numbers; absent where the statement is no event.
    pub likelihood: Option<Likelihood>,
    /// What limits the judgement: the range over the hypotheses, and how much confidence the assumptions behind it allow;
    /// empty where nothing is said of it.
    pub confidence: String,
    /// The figures behind it.
    pub support: String,
}

/// A probability in words and numbers.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Likelihood {
    /// The term, or both terms the interval straddles.
    pub words: String,
    /// The number.
    pub share: String,
    /// Its simulation error.
    pub range: String,
}

/// Something that would change the judgement.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Sign {
    /// The hypothesis or subject.
    pub title: String,
    /// What to look for, and what it would mean.
    pub text: String,
}

/// A list of short statements: what changed since an earlier run and why, what events say of the hypotheses.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Changes {
    /// Heading.
    pub heading: String,
    /// What is compared; that nothing changed, where nothing did.
    pub note: String,
    /// Outcomes then and now, each with its causes.
    pub signs: Vec<Sign>,
}

/// A section of the pages after the first.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Section {
    /// Its heading.
    pub heading: String,
    /// Its parts, from top to bottom.
    pub blocks: Vec<Block>,
}

/// A part of a section. Templates tell them apart by `kind`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    /// A paragraph.
    Paragraph {
        /// Its words.
        text: String,
    },
    /// A remark in smaller type.
    Note {
        /// Its words.
        text: String,
    },
    /// A boxed remark.
    Notice(Notice),
    /// A heading inside the section.
    Subheading {
        /// Its words.
        text: String,
    },
    /// A list without order.
    List {
        /// Its items.
        items: Vec<String>,
    },
    /// A table.
    Table(Table),
    /// A chart.
    Chart(Chart),
    /// Terms with what they stand for.
    Facts {
        /// Term and value, one pair after another.
        items: Vec<Fact>,
    },
}

/// A term with what it stands for.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Fact {
    /// The term.
    pub term: String,
    /// What it stands for.
    pub value: String,
    /// Whether the value is code, set left to right in a fixed width.
    pub code: bool,
}

/// A chart, inserted as it is.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Chart {
    /// An `<svg>` element of the program's own making.
    pub svg: String,
    /// What it shows, for those who do not see it.
    pub alt: String,
}

/// A table. The first cell of every row is its heading.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Table {
    /// What the table is, for those who do not see it.
    pub label: String,
    /// Whether on a telephone each row becomes a card, as in a long table of many columns.
    pub cards: bool,
    /// Headings of the columns.
    pub columns: Vec<Column>,
    /// The rows, in groups; one nameless group where they are not grouped.
    pub groups: Vec<RowGroup>,
}

/// A column of a table.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Column {
    /// Its heading.
    pub heading: String,
    /// Its share of the page's width relative to the others (1 for a short number, 3 for a long text).
    pub weight: u32,
}

/// Rows that belong together.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct RowGroup {
    /// Its name; empty for none.
    pub title: String,
    /// Its rows; each has one cell a column, less those a span covers.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell of a table.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Cell {
    /// Words set off above the text, such as a likelihood term; may be empty.
    pub strong: String,
    /// The text.
    pub text: String,
    /// Whether the text is someone's own words or a name, which may be in another script than the page.
    pub own: bool,
    /// A smaller remark, such as an interval: in brackets behind a short text, else below it; may be empty.
    pub aside: String,
    /// A name from a file, set left to right in a fixed width; may be empty.
    pub code: String,
    /// Whether it marks something missing.
    pub missing: bool,
    /// Whether the text must stay on one line.
    pub short: bool,
    /// Length of a bar, 0–1; none without.
    pub bar: Option<f64>,
    /// Columns it covers, 1 or more.
    pub span: u32,
}

impl Cell {
    /// A text that may break.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self { text: text.into(), span: 1, ..Self::default() }
    }

    /// A number or other short text that stays on one line.
    #[must_use]
    pub fn short(text: impl Into<String>) -> Self {
        Self { short: true, ..Self::text(text) }
    }

    /// A name or an analyst's own words, in whatever script.
    #[must_use]
    pub fn own(text: impl Into<String>) -> Self {
        Self { own: true, ..Self::text(text) }
    }

    /// A mark that something is missing.
    #[must_use]
    pub fn missing(text: impl Into<String>) -> Self {
        Self { missing: true, ..Self::text(text) }
    }

    /// The same with a smaller remark.
    #[must_use]
    pub fn with_aside(self, aside: impl Into<String>) -> Self {
        Self { aside: aside.into(), ..self }
    }

    /// The same with words set off above it.
    #[must_use]
    pub fn with_strong(self, strong: impl Into<String>) -> Self {
        Self { strong: strong.into(), ..self }
    }
}

impl Column {
    /// A column of usual width.
    #[must_use]
    pub fn new(heading: impl Into<String>) -> Self {
        Self { heading: heading.into(), weight: 1 }
    }

    /// The same, `weight` times as wide as others.
    #[must_use]
    pub fn weight(self, weight: u32) -> Self {
        Self { weight, ..self }
    }
}

impl Table {
    /// A table of one nameless group.
    #[must_use]
    pub fn new(label: impl Into<String>, columns: Vec<Column>, rows: Vec<Vec<Cell>>) -> Self {
        let groups = vec![RowGroup { title: String::new(), rows }];
        Self { label: label.into(), cards: false, columns, groups }
    }
}

impl From<Likelihood> for Cell {
    fn from(l: Likelihood) -> Self {
        Self::short(l.share).with_strong(l.words).with_aside(l.range)
    }
}
